-- Mixing a list in a way that a seed decides: whoever comes back finds the same order, and so does a test.
local shuffle = {}

local HASH_START, HASH_PRIME = 0xcbf29ce484222325, 0x100000001b3 -- FNV-1a, 64 bits

local function hash(text)
  local out = HASH_START
  for i = 1, #text do out = (out ~ string.byte(text, i)) * HASH_PRIME end
  return out
end

-- splitmix64 (Steele, Lea, Flood 2014): the next number of a series.
local function mixed(state)
  local z = state
  z = (z ~ (z >> 30)) * 0xbf58476d1ce4e5b9
  z = (z ~ (z >> 27)) * 0x94d049bb133111eb
  return z ~ (z >> 31)
end

-- A copy of the list in the order of the seed (text).
function shuffle.of(list, seed)
  local out, state = {}, hash(seed)
  for i = 1, #list do out[i] = list[i] end
  for i = #out, 2, -1 do
    state = state + 0x9e3779b97f4a7c15
    local j = (mixed(state) >> 1) % i + 1
    out[i], out[j] = out[j], out[i]
  end
  return out
end

return shuffle
