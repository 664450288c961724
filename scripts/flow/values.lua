-- Answers as plain values: whether two say the same, and copies that nobody else can change afterwards.
local values = {}

local MOST_DEPTH = 32 -- as deep as the store keeps them

local function deeper(depth)
  if depth == MOST_DEPTH then error("a value holds itself, or goes deeper than " .. MOST_DEPTH, 0) end
  return depth + 1
end

function values.same(a, b, depth)
  if a == b then return true end
  if type(a) ~= "table" or type(b) ~= "table" then return false end
  local inside = deeper(depth or 0)
  for name, value in pairs(a) do
    if not values.same(value, b[name], inside) then return false end
  end
  for name in pairs(b) do
    if a[name] == nil then return false end
  end
  return true
end

function values.copy(value, depth)
  if type(value) ~= "table" then return value end
  local out, inside = {}, deeper(depth or 0)
  for name, inner in pairs(value) do out[name] = values.copy(inner, inside) end
  return out
end

local BLANK = { [9] = true, [10] = true, [13] = true, [32] = true }

local function is_blank(text)
  for i = 1, #text do
    if not BLANK[string.byte(text, i)] then return false end
  end
  return true
end

-- Nothing said: no words but blanks, a list without anything in it.
function values.empty(value)
  if type(value) == "string" then return is_blank(value) end
  return type(value) == "table" and next(value) == nil
end

return values
