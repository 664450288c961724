-- Gaps in a text: each takes the words that are right there, pressed in a bank of words or written.
local gaps = require "learn.gaps"

local blanks = {}

local MOST_BYTES = 200

local function check_gap(say, gap, at)
  if type(gap) ~= "table" or type(gap.right) ~= "string" then
    return say("gap " .. at .. " has no right", 'write { right = "area.key" }, and in the words "house|home"')
  end
  for _, key in ipairs(type(gap.options) == "table" and gap.options or {}) do
    if type(key) ~= "string" then say("gap " .. at .. " has an option that is a " .. type(key), "write word keys") end
  end
end

-- Is it pressed in a bank, of the whole text or of the gap?
function blanks.has_bank(step, gap) return step.bank == true or type(gap.options) == "table" end

-- The first spelling is the one that is shown.
function blanks.right_word(gap, words) return gaps.spellings(words(gap.right))[1] end

-- The words that may be pressed for a gap, each once: with a bank of the text all of them.
function blanks.bank(step, number, words)
  local out, seen = {}, {}
  local function add(word)
    if not seen[word] then out[#out + 1], seen[word] = word, true end
  end
  for i, gap in ipairs(step.gaps) do
    if step.bank or i == number then
      add(blanks.right_word(gap, words))
      for _, key in ipairs(gap.options or {}) do add(gaps.spellings(words(key))[1]) end
    end
  end
  return out
end

-- All words offered anywhere: only these may be told of what was wrong.
local function offered(step, words)
  local out = {}
  for number, gap in ipairs(step.gaps) do
    for _, word in ipairs(blanks.has_bank(step, gap) and blanks.bank(step, number, words) or {}) do out[#out + 1] = word end
  end
  return out
end

blanks.blanks = {
  own = { text = "string", gaps = "table", bank = "boolean" }, needs = { "text", "gaps" }, xapi = "fill-in",
  check = function(say, step)
    if #step.gaps == 0 then say("there are no gaps", 'write gaps = { { right = "area.key" } }') end
    for at, gap in ipairs(step.gaps) do check_gap(say, gap, at) end
  end,
  -- { ["1"] = "word" }
  could_be = function(step, value)
    if type(value) ~= "table" then return false end
    for number, word in pairs(value) do
      if not step.gaps[math.tointeger(tonumber(number)) or 0] or type(word) ~= "string" or #word > MOST_BYTES then return false end
    end
    return true
  end,
  item = function(step, seen)
    local accept = {}
    for i, gap in ipairs(step.gaps) do accept[i] = gaps.spellings(seen.words(gap.right)) end
    return { type = "fill-in", accept = accept, bank = offered(step, seen.words) }
  end,
  response = function(step, value)
    local out = {}
    for i in ipairs(step.gaps) do out[i] = value[tostring(i)] or "" end
    return out
  end,
  keys = function(step, add)
    for _, gap in ipairs(type(step.gaps) == "table" and step.gaps or {}) do
      if type(gap) == "table" then
        add(gap.right)
        add(gap.feedback)
        for _, key in ipairs(type(gap.options) == "table" and gap.options or {}) do add(key) end
      end
    end
  end,
}

return blanks
