-- Lua source as tokens { kind, text, line }: name, string, comment, mark. Only so much of the language as it
-- takes to find where something is written; what Lua itself cannot read is told by whoever loads the file.
local lexer = {}

local SHORT = { n = "\n", t = "\t", r = "\r" }

local function is_name(byte, first)
  if not byte then return false end
  local letter = byte >= 97 and byte <= 122 or byte >= 65 and byte <= 90 or byte == 95 or byte >= 128
  return letter or not first and byte >= 48 and byte <= 57
end

-- The level of a long bracket that opens at `at`, and where its text begins.
local function long_bracket(text, at)
  if string.sub(text, at, at) ~= "[" then return nil end
  local level, from = 0, at + 1
  while string.sub(text, from, from) == "=" do level, from = level + 1, from + 1 end
  if string.sub(text, from, from) ~= "[" then return nil end
  return level, from + 1
end

local function long_text(text, at)
  local level, from = long_bracket(text, at)
  if not level then return nil end
  local close = "]" .. string.rep("=", level) .. "]"
  local first, last = string.find(text, close, from, true)
  return string.sub(text, from, (first or #text + 1) - 1), (last or #text) + 1
end

local function short_text(text, at)
  local quote, out, from = string.sub(text, at, at), {}, at + 1
  while from <= #text do
    local letter = string.sub(text, from, from)
    if letter == quote or letter == "\n" then return table.concat(out), from + 1 end
    if letter == "\\" then
      from = from + 1
      letter = string.sub(text, from, from)
      letter = SHORT[letter] or letter
    end
    out[#out + 1] = letter
    from = from + 1
  end
  return table.concat(out), from
end

local function comment(text, at)
  local inside, behind = long_text(text, at + 2)
  if inside then return inside, behind end
  local ending = string.find(text, "\n", at, true) or #text + 1
  return string.sub(text, at + 2, ending - 1), ending
end

local function name(text, at)
  local last = at
  while is_name(string.byte(text, last + 1), false) do last = last + 1 end
  return string.sub(text, at, last), last + 1
end

local function mark(text, at)
  local last = at
  if string.sub(text, at, at + 1) == ".." then last = at + 1 end
  return string.sub(text, at, last), last + 1
end

local function next_token(text, at)
  local letter = string.sub(text, at, at)
  if string.sub(text, at, at + 1) == "--" then return "comment", comment(text, at) end
  if letter == '"' or letter == "'" then return "string", short_text(text, at) end
  if long_bracket(text, at) then return "string", long_text(text, at) end
  if is_name(string.byte(text, at), true) then return "name", name(text, at) end
  return "mark", mark(text, at)
end

local function lines_in(text, from, to)
  local count = 0
  local at = string.find(text, "\n", from, true)
  while at and at < to do
    count = count + 1
    at = string.find(text, "\n", at + 1, true)
  end
  return count
end

function lexer.tokens(text)
  local out, at, line = {}, 1, 1
  while at <= #text do
    local byte = string.byte(text, at)
    if byte == 10 then line = line + 1 end
    if byte <= 32 then
      at = at + 1
    else
      local kind, value, behind = next_token(text, at)
      out[#out + 1] = { kind = kind, text = value, line = line }
      line = line + lines_in(text, at, behind)
      at = behind
    end
  end
  return out
end

return lexer
