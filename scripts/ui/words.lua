-- Small things done to texts without patterns (the sandbox has none).
local words = {}

local function blank(byte)
  return byte == 32 or byte == 9 or byte == 10 or byte == 13
end

function words.trim(text)
  local first, last = 1, #text
  while first <= last and blank(string.byte(text, first)) do first = first + 1 end
  while last >= first and blank(string.byte(text, last)) do last = last - 1 end
  return string.sub(text, first, last)
end

function words.is_blank(text)
  return type(text) ~= "string" or words.trim(text) == ""
end

-- Joins what is there with a separator; nil and "" are left out.
function words.join(separator, ...)
  local out = {}
  for i = 1, select("#", ...) do
    local part = select(i, ...)
    if part and part ~= "" then out[#out + 1] = part end
  end
  return table.concat(out, separator)
end

return words
