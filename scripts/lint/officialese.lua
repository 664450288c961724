-- Words of offices, by language, from content/words/banned.lua: ["word"] = "what to say instead".
-- "word" is that word; "word-" every word that begins so; "two words" that phrase.
local folder_of = require "lint.folder"
local prose = require "lint.prose"

local officialese = {}

-- "i henhold til" -> { "i", "henhold", "til" }; the last one may be a beginning.
local function entry(name, instead)
  local beginning = string.sub(name, -1) == "-"
  local sentence = prose.sentences(beginning and string.sub(name, 1, -2) or name)[1] or {}
  local words = {}
  for i, word in ipairs(sentence) do words[i] = word.text end
  return { name = name, words = words, beginning = beginning, instead = instead }
end

local function entries_of(folder, report, lang)
  local list = folder.banned and folder.banned.value[lang]
  if type(list) ~= "table" then return {} end
  local out, file = {}, folder.banned.file
  for name, instead in pairs(list) do
    local made = type(name) == "string" and entry(name, instead)
    if not made or #made.words == 0 or type(instead) ~= "string" or instead == "" then
      report:add(file, file:line_of(name), "the entry " .. tostring(name) .. " has no way out", 'write ["word"] = "what to say instead"')
    else
      out[#out + 1] = made
    end
  end
  return out
end

local function word_fits(word, wanted, beginning)
  if beginning then return string.sub(word, 1, #wanted) == wanted end
  return word == wanted
end

local function stands_at(sentence, at, one)
  for i, wanted in ipairs(one.words) do
    local word = sentence[at + i - 1]
    if not word or not word_fits(word.text, wanted, one.beginning and i == #one.words) then return false end
  end
  return true
end

local function found_in(sentences, one)
  for _, sentence in ipairs(sentences) do
    for at = 1, #sentence do
      if stands_at(sentence, at, one) then return true end
    end
  end
  return false
end

function officialese.check(folder, report)
  for _, lang in ipairs(folder.languages) do
    local entries = entries_of(folder, report, lang)
    folder_of.each_word(folder, lang, function(key, text, file, line)
      local sentences = prose.sentences(text)
      for _, one in ipairs(entries) do
        if found_in(sentences, one) and not folder.allowed:covers(key, "banned") then
          report:add(file, line, key .. ' says "' .. one.name .. '"', one.instead)
        end
      end
    end)
  end
end

return officialese
