-- Texts a tired person can read: short sentences in every language, and few long words in Danish (LIX).
local examples = require "lint.examples"
local folder_of = require "lint.folder"
local prose = require "lint.prose"

local readability = {}

-- words: in a sentence; lix: of a text, and on average over a file.
local FOR_CITIZENS = { words = 18, lix = 30, average = 24 }
-- Modules for staff: words of the trade cannot be got around when the trade is what is learnt.
local FOR_STAFF = { words = 24, lix = 40, average = 40 }
local function limits_of(folder, area) return folder_of.is_for_staff(folder, area) and FOR_STAFF or FOR_CITIZENS end

-- In fewer words than this a single long one decides, and the number says nothing.
local FEWEST_WORDS = 5
local LIX_LANGUAGE = "da"

local function check_sentences(folder, report, key, text, file, line)
  for _, sentence in ipairs(prose.sentences(text)) do
    local most = limits_of(folder, folder_of.area_of(key)).words
    if #sentence > most and not folder.allowed:covers(key, "sentence") then
      report:add(file, line, key .. " has a sentence of " .. #sentence .. " words", "say it in two: " .. most .. " are the most")
    end
  end
end

local function check_lix(folder, report, key, text, file, line)
  local lix, words, long = prose.lix(text)
  local most = limits_of(folder, folder_of.area_of(key)).lix
  if words < FEWEST_WORDS or lix <= most or folder.allowed:covers(key, "lix") then return end
  report:add(file, line, string.format("%s has LIX %.0f, the most is %d", key, lix, most),
    #long > 0 and "find shorter words for: " .. table.concat(long, ", ") or "make the sentences shorter")
end

-- A text may have its one hard sentence; a whole file of them is a hard file.
local function check_average(folder, report, area, bad)
  local words = folder.words[LIX_LANGUAGE][area]
  local total, counted = 0, 0
  for key, text in pairs(words and words.texts or {}) do
    local lix, count = prose.lix(text)
    if count >= FEWEST_WORDS and not bad[key] then total, counted = total + lix, counted + 1 end
  end
  local most = limits_of(folder, area).average
  if counted == 0 or total / counted <= most then return end
  report:add(words.file, 1, string.format("the texts here have LIX %.0f on average, the most is %d", total / counted, most),
    "make the longest ones plainer")
end

function readability.check(folder, report)
  local bad = examples.bad(folder)
  for area in pairs(folder.areas) do check_average(folder, report, area, bad) end
  for _, lang in ipairs(folder.languages) do
    folder_of.each_word(folder, lang, function(key, text, file, line)
      if bad[key] then return end
      check_sentences(folder, report, key, text, file, line)
      if lang == LIX_LANGUAGE then check_lix(folder, report, key, text, file, line) end
    end)
  end
end

return readability
