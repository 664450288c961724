-- Danish speaks to "du". A capital De, Dem or Deres inside a sentence can only be the polite form; De at the very
-- beginning of a text, before a verb that speaks to somebody, is it too ("De skal underskrive").
local folder_of = require "lint.folder"
local prose = require "lint.prose"

local du_form = {}

local LANGUAGE = "da"
local POLITE = { de = true, dem = true, deres = true }
local SPEAKS_TO = {
  skal = true, kan = true, ["må"] = true, har = true, er = true, vil = true, bedes = true, ["bør"] = true, ["får"] = true,
}

local function polite_word(sentences)
  for s, sentence in ipairs(sentences) do
    for i, word in ipairs(sentence) do
      local speaks = i == 1 and s == 1 and word.text == "de" and sentence[2] and SPEAKS_TO[sentence[2].text]
      if POLITE[word.text] and word.capital and (i > 1 or speaks) then return word.text end
    end
  end
end

function du_form.check(folder, report)
  folder_of.each_word(folder, LANGUAGE, function(key, text, file, line)
    local word = polite_word(prose.sentences(text))
    if word and not folder.allowed:covers(key, "du") then
      report:add(file, line, key .. ' says "' .. string.upper(string.sub(word, 1, 1)) .. string.sub(word, 2) .. '"', "say du, dig, din")
    end
  end)
end

return du_form
