-- A text with gaps, "He said [[1]] and [[2]].", cut into what it is made of.
local gaps = {}

-- The next gap from there on: where it begins, its number, what comes behind it; nil where there is none.
local function next_gap(text, from)
  local open = string.find(text, "[[", from, true)
  while open do
    local stop = string.find(text, "]]", open, true)
    local number = stop and math.tointeger(tonumber(string.sub(text, open + 2, stop - 1)))
    if number then return open, number, stop + 2 end
    open = string.find(text, "[[", open + 1, true)
  end
end

local function add_words(out, text)
  local from = 1
  while from <= #text do
    local stop = string.find(text, " ", from, true) or #text + 1
    if stop > from then out[#out + 1] = string.sub(text, from, stop - 1) end
    from = stop + 1
  end
end

-- -> list of words (text) and gaps (whole numbers), in order. A gap may stand there but once; `count` gaps that stand nowhere
-- come last, so that nobody is asked for what cannot be given.
function gaps.parts(text, count)
  local out, seen, from = {}, {}, 1
  while from <= #text do
    local open, number, behind = next_gap(text, from)
    add_words(out, string.sub(text, from, number and open - 1 or -1))
    if number and number >= 1 and number <= count and not seen[number] then out[#out + 1], seen[number] = number, true end
    from = number and behind or #text + 1
  end
  for number = 1, count do
    if not seen[number] then out[#out + 1] = number end
  end
  return out
end

-- Brackets belong to gaps, and to what is exported.
local function without_brackets(text)
  local out = {}
  for i = 1, #text do
    local sign = string.sub(text, i, i)
    if sign ~= "[" and sign ~= "]" then out[#out + 1] = sign end
  end
  return table.concat(out)
end

local function split(text)
  local out, from = {}, 1
  while true do
    local stop = string.find(text, "|", from, true)
    out[#out + 1] = string.sub(text, from, stop and stop - 1 or -1)
    if not stop then return out end
    from = stop + 1
  end
end

-- "house|home" -> { "house", "home" }
function gaps.spellings(text) return split(without_brackets(text)) end

-- A text as somebody would read it aloud who sees it written: a gap is its number, other spellings are words beside each other.
function gaps.as_read(text)
  local out, from = {}, 1
  while from <= #text do
    local open, number, behind = next_gap(text, from)
    out[#out + 1] = string.sub(text, from, number and open - 1 or -1)
    out[#out + 1] = number and tostring(number)
    from = number and behind or #text + 1
  end
  return table.concat(split(table.concat(out)), ", ")
end

local CLOSES = { ["."] = true, [","] = true, [";"] = true, [":"] = true, ["!"] = true, ["?"] = true, [")"] = true }

-- Words as a text: a comma stays with the word before it.
function gaps.joined(words)
  local out = ""
  for i, word in ipairs(words) do
    out = out .. (i > 1 and not CLOSES[string.sub(word, 1, 1)] and " " or "") .. word
  end
  return out
end

-- The gaps of a text that are not there just once, as a list of numbers.
function gaps.amiss(text, count)
  local out = {}
  for number = 1, count do
    local mark = "[[" .. number .. "]]"
    local first = string.find(text, mark, 1, true)
    if not first or string.find(text, mark, first + 1, true) then out[#out + 1] = number end
  end
  return out
end

return gaps
