-- Words and phrases looked for in sentences, as lists in content write them: "word" is that word, "word-" every word
-- that begins so, "two words" that phrase.
local prose = require "lint.prose"

local phrases = {}

-- "i henhold til" -> { "i", "henhold", "til" }; the last one may be a beginning.
function phrases.entry(name, instead)
  local beginning = string.sub(name, -1) == "-"
  local sentence = prose.sentences(beginning and string.sub(name, 1, -2) or name)[1] or {}
  local words = {}
  for i, word in ipairs(sentence) do words[i] = word.text end
  return { name = name, words = words, beginning = beginning, instead = instead }
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

function phrases.found_in(sentences, one)
  for _, sentence in ipairs(sentences) do
    for at = 1, #sentence do
      if stands_at(sentence, at, one) then return true end
    end
  end
  return false
end

return phrases
