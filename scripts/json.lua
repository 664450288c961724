-- JSON text and what it says: objects, lists, texts, numbers, true and false. `minplan lint` hands over such a text, and
-- `minplan preview` what was answered.
local json = {}

local ESCAPES = { ['"'] = '"', ["\\"] = "\\", ["/"] = "/", b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function fail(at, what) error({ at = at, what = what }, 0) end

local function skip_blank(text, at)
  local byte = string.byte(text, at)
  while byte == 32 or byte == 10 or byte == 13 or byte == 9 do
    at = at + 1
    byte = string.byte(text, at)
  end
  return at
end

local function code_unit(text, at)
  local unit = tonumber(string.sub(text, at, at + 3), 16)
  return unit or fail(at, "four hex digits are missing")
end

-- The character of a \u escape whose digits begin at `at`, and the place behind it.
local function read_unicode(text, at)
  local unit = code_unit(text, at)
  if unit < 0xD800 or unit > 0xDBFF then return utf8.char(unit), at + 4 end
  if string.sub(text, at + 4, at + 5) ~= "\\u" then fail(at, "half a character") end
  return utf8.char(0x10000 + (unit - 0xD800) * 0x400 + code_unit(text, at + 6) - 0xDC00), at + 10
end

local function read_escape(text, at)
  local letter = string.sub(text, at + 1, at + 1)
  if letter == "u" then return read_unicode(text, at + 2) end
  return ESCAPES[letter] or fail(at, "an unknown escape"), at + 2
end

-- `stroke` is looked for only when the last one found lies behind: long texts have many quotes and few strokes.
local function read_text(text, at)
  local out, from, stroke = {}, at + 1, 0
  while true do
    local quote = string.find(text, '"', from, true) or fail(at, "a text without end")
    if stroke and stroke < from then stroke = string.find(text, "\\", from, true) end
    if not stroke or stroke > quote then
      out[#out + 1] = string.sub(text, from, quote - 1)
      return table.concat(out), quote + 1
    end
    out[#out + 1] = string.sub(text, from, stroke - 1)
    out[#out + 1], from = read_escape(text, stroke)
  end
end

local read_value

local function read_list(text, at)
  local out = {}
  at = skip_blank(text, at + 1)
  if string.sub(text, at, at) == "]" then return out, at + 1 end
  while true do
    out[#out + 1], at = read_value(text, at)
    at = skip_blank(text, at)
    local mark = string.sub(text, at, at)
    if mark == "]" then return out, at + 1 end
    if mark ~= "," then fail(at, "a comma is missing") end
    at = at + 1
  end
end

local function read_object(text, at)
  local out = {}
  at = skip_blank(text, at + 1)
  if string.sub(text, at, at) == "}" then return out, at + 1 end
  while true do
    local name
    name, at = read_text(text, skip_blank(text, at))
    at = skip_blank(text, at)
    if string.sub(text, at, at) ~= ":" then fail(at, "a colon is missing") end
    out[name], at = read_value(text, at + 1)
    at = skip_blank(text, at)
    local mark = string.sub(text, at, at)
    if mark == "}" then return out, at + 1 end
    if mark ~= "," then fail(at, "a comma is missing") end
    at = at + 1
  end
end

local NUMBER = { ["-"] = true, ["+"] = true, ["."] = true, e = true, E = true }

local function read_number(text, at)
  local last = at
  while NUMBER[string.sub(text, last, last)] or tonumber(string.sub(text, last, last)) do last = last + 1 end
  return tonumber(string.sub(text, at, last - 1)) or fail(at, "no value"), last
end

function read_value(text, at)
  at = skip_blank(text, at)
  local mark = string.sub(text, at, at)
  if mark == '"' then return read_text(text, at) end
  if mark == "{" then return read_object(text, at) end
  if mark == "[" then return read_list(text, at) end
  if string.sub(text, at, at + 3) == "true" then return true, at + 4 end
  if string.sub(text, at, at + 4) == "false" then return false, at + 5 end
  if string.sub(text, at, at + 3) == "null" then return nil, at + 4 end
  return read_number(text, at)
end

-- The value, or nil and why not.
function json.decode(text)
  local ok, value = pcall(read_value, text, 1)
  if ok then return value end
  return nil, type(value) == "table" and value.what .. " at byte " .. value.at or tostring(value)
end

-- Writing --------------------------------------------------------------------------------------------------

local write_value

local function text_of(text)
  local out = {}
  for i = 1, #text do
    local sign = string.sub(text, i, i)
    local byte = string.byte(sign)
    if byte < 32 then out[i] = string.format("\\u%04x", byte)
    elseif sign == '"' or sign == "\\" then out[i] = "\\" .. sign
    else out[i] = sign end
  end
  return '"' .. table.concat(out) .. '"'
end

local function table_of(value)
  local parts = {}
  if value[1] ~= nil then
    for i, one in ipairs(value) do parts[i] = write_value(one) end
    return "[" .. table.concat(parts, ",") .. "]"
  end
  for name, one in pairs(value) do parts[#parts + 1] = text_of(tostring(name)) .. ":" .. write_value(one) end
  return "{" .. table.concat(parts, ",") .. "}"
end

function write_value(value)
  if type(value) == "table" then return table_of(value) end
  if type(value) == "string" then return text_of(value) end
  return value == nil and "null" or tostring(value)
end

-- Of plain data; an empty table is an empty object.
function json.encode(value) return write_value(value) end

return json
