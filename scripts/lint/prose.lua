-- What a reader meets in a text: sentences, words, how long they are. Works on characters, not on bytes.
local prose = {}

local LONG = 7

-- Or a digit.
function prose.is_letter(code)
  if code >= 97 and code <= 122 or code >= 65 and code <= 90 or code >= 48 and code <= 57 then return true end
  return code >= 0xC0 and code ~= 0xD7 and code ~= 0xF7 and not (code >= 0x2000 and code <= 0x206F)
end

local function lower(code)
  if code >= 65 and code <= 90 then return code + 32 end
  if code >= 0xC0 and code <= 0xDE and code ~= 0xD7 then return code + 32 end
  return code
end

function prose.lower(text)
  local out = {}
  for _, code in utf8.codes(text) do out[#out + 1] = utf8.char(lower(code)) end
  return table.concat(out)
end

-- {placeholders} become one short word each: what is filled in is not the author's.
function prose.without_placeholders(text)
  local out, from = {}, 1
  while true do
    local open = string.find(text, "{", from, true)
    local close = open and string.find(text, "}", open, true)
    if not close then break end
    out[#out + 1] = string.sub(text, from, open - 1)
    from = close + 1
  end
  out[#out + 1] = string.sub(text, from)
  return table.concat(out, "x")
end

local JOINS = { [45] = true, [39] = true, [0x2019] = true } -- inside a word: hyphen, apostrophes
local ENDS = { [33] = true, [63] = true, [58] = true, [10] = true } -- ! ? : and a new line

local function ends_sentence(codes, i)
  if ENDS[codes[i]] then return true end
  local before, after = codes[i - 1], codes[i + 1]
  local digit = before and before >= 48 and before <= 57
  return codes[i] == 46 and not digit and (after == nil or not prose.is_letter(after))
end

local function add_word(sentence, codes, first, last)
  local small = {}
  for i = first, last do small[#small + 1] = utf8.char(lower(codes[i])) end
  local capital = codes[first] ~= lower(codes[first])
  sentence[#sentence + 1] = { text = table.concat(small), length = last - first + 1, capital = capital }
end

-- The sentences of a text: lists of words { text (in small letters), length, capital }. None is empty.
function prose.sentences(text)
  local codes, out, sentence, first = {}, {}, {}, nil
  for _, code in utf8.codes(prose.without_placeholders(text)) do codes[#codes + 1] = code end
  for i = 1, #codes + 1 do
    local code = codes[i]
    local inside = code and (prose.is_letter(code) or first and JOINS[code] and codes[i + 1] and prose.is_letter(codes[i + 1]))
    if inside then
      first = first or i
    elseif first then
      add_word(sentence, codes, first, i - 1)
      first = nil
    end
    if #sentence > 0 and (not code or ends_sentence(codes, i)) then
      out[#out + 1], sentence = sentence, {}
    end
  end
  return out
end

function prose.count(sentences)
  local words, long = 0, {}
  for _, sentence in ipairs(sentences) do
    words = words + #sentence
    for _, word in ipairs(sentence) do
      if word.length >= LONG then long[#long + 1] = word.text end
    end
  end
  return words, long
end

-- LIX: words a sentence, plus long words in a hundred. Also returns the words counted and the long ones.
function prose.lix(text)
  local sentences = prose.sentences(text)
  local words, long = prose.count(sentences)
  if words == 0 then return 0, 0, long end
  return words / #sentences + 100 * #long / words, words, long
end

function prose.placeholders(text)
  local out, from = {}, 1
  while true do
    local open = string.find(text, "{", from, true)
    local close = open and string.find(text, "}", open, true)
    if not close then return out, open ~= nil end
    out[string.sub(text, open + 1, close - 1)] = true
    from = close + 1
  end
end

return prose
