-- Words of offices, by language, from content/words/banned.lua: ["word"] = "what to say instead".
-- "word" is that word; "word-" every word that begins so; "two words" that phrase. Modules for staff may say them: they
-- speak of the citizen, and show how not to write.
local examples = require "lint.examples"
local folder_of = require "lint.folder"
local phrases = require "lint.phrases"
local prose = require "lint.prose"

local officialese = {}

local function entries_of(folder, report, lang)
  local list = folder.banned and folder.banned.value[lang]
  if type(list) ~= "table" then return {} end
  local out, file = {}, folder.banned.file
  for name, instead in pairs(list) do
    local made = type(name) == "string" and phrases.entry(name, instead)
    if not made or #made.words == 0 or type(instead) ~= "string" or instead == "" then
      report:add(file, file:line_of(name), "the entry " .. tostring(name) .. " has no way out", 'write ["word"] = "what to say instead"')
    else
      out[#out + 1] = made
    end
  end
  return out
end

function officialese.check(folder, report)
  local bad = examples.bad(folder)
  for _, lang in ipairs(folder.languages) do
    local entries = entries_of(folder, report, lang)
    folder_of.each_word(folder, lang, function(key, text, file, line)
      if bad[key] or folder_of.is_for_staff(folder, folder_of.area_of(key)) then return end
      local sentences = prose.sentences(text)
      for _, one in ipairs(entries) do
        if phrases.found_in(sentences, one) and not folder.allowed:covers(key, "banned") then
          report:add(file, line, key .. ' says "' .. one.name .. '"', one.instead)
        end
      end
    end)
  end
end

return officialese
