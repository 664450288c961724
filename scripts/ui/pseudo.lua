-- Made-up languages for checks: 40 % longer than English, one of them with accents and brackets.
local pseudo = {}

local ACCENTS = {
  a = "á", c = "ç", e = "é", i = "í", n = "ñ", o = "ó", u = "ú", y = "ý",
  A = "Á", C = "Ç", E = "É", I = "Í", N = "Ñ", O = "Ó", U = "Ú", Y = "Ý",
}
local FILLER = { "one", "two", "three", "four", "five", "six", "seven" }

-- Calls `change` for each byte outside {placeholders}, which must stay as they are.
local function outside_placeholders(text, change)
  local out, inside = {}, false
  for i = 1, #text do
    local byte = string.sub(text, i, i)
    if byte == "{" then inside = true end
    out[i] = inside and byte or change(byte)
    if byte == "}" then inside = false end
  end
  return table.concat(out)
end

local function longer(text)
  local missing, out, i = math.ceil(#text * 0.4), { text }, 1
  while missing > 0 do
    local word = FILLER[(i - 1) % #FILLER + 1]
    out[#out + 1] = word
    missing = missing - #word - 1
    i = i + 1
  end
  return table.concat(out, " ")
end

-- Line by line, so that lists of examples and paragraphs keep their number.
local function each_line(text, change)
  local out, from = {}, 1
  while true do
    local stop = string.find(text, "\n", from, true)
    local line = string.sub(text, from, stop and stop - 1 or -1)
    out[#out + 1] = line == "" and "" or change(line)
    if not stop then break end
    from = stop + 1
  end
  return table.concat(out, "\n")
end

pseudo["x-long"] = function(text)
  return each_line(text, longer)
end

pseudo["x-pseudo"] = function(text)
  return each_line(text, function(line)
    local accented = outside_placeholders(longer(line), function(byte) return ACCENTS[byte] or byte end)
    return "[" .. accented .. "]"
  end)
end

return pseudo
