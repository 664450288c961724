-- What screens must say about the nodes they make, where nobody sees that it is missing: what does the same with a tap where
-- a finger draws or drags (view_is_dragged in src/view), and the sentence that is heard in place of a chart.
local folder_of = require "lint.folder"
local DEEPER = { ["{"] = 1, ["}"] = -1, ["("] = 1, [")"] = -1 }
local prose = require "lint.prose"

local nodes = {}

local DRAGGED = { signature = true }
local DRAWN = { chart = true }
local PRESSED = { button = true, choice = true }
local LEAST_WORDS = 4

local function without_comments(tokens)
  local out = {}
  for _, token in ipairs(tokens) do
    if token.kind ~= "comment" then out[#out + 1] = token end
  end
  return out
end

local function is(token, kind, text) return token ~= nil and token.kind == kind and token.text == text end

-- Where the table opens that the token at `at` is a field of.
local function opens_before(tokens, at)
  local depth = 0
  for i = at - 1, 1, -1 do
    local by = tokens[i].kind == "mark" and DEEPER[tokens[i].text]
    if by == 1 and depth == 0 then return i end
    depth = depth + (by or 0)
  end
end

-- The table that a node is made of there: its kind and where it opens. `kind = "chart"`, or `node.chart {`.
local function node_at(tokens, i)
  local token, behind = tokens[i], tokens[i + 2]
  if is(token, "name", "kind") and is(tokens[i + 1], "mark", "=") and behind and behind.kind == "string" then
    return behind.text, opens_before(tokens, i)
  end
  if is(token, "name", "node") and is(tokens[i + 1], "mark", ".") and behind and is(tokens[i + 3], "mark", "{") then
    return behind.text, i + 3
  end
end

-- The tokens of one field of the table that opens at `from`; nil when it has no such field.
local function field(tokens, from, name)
  local depth, out = 0, nil
  for i = from, #tokens do
    local token = tokens[i]
    local by = token.kind == "mark" and DEEPER[token.text]
    depth = depth + (by or 0)
    if depth == 0 or out and depth == 1 and is(token, "mark", ",") then return out end
    if out then
      out[#out + 1] = token
    elseif depth == 1 and is(token, "name", name) and is(tokens[i + 1], "mark", "=") then
      out = {}
    end
  end
  return out
end

-- Is there a button("id", or choice("id", in this file?
local function is_pressed(tokens, id)
  for i, token in ipairs(tokens) do
    local before = tokens[i - 2]
    if token.kind == "string" and token.text == id and is(tokens[i - 1], "mark", "(") and before and PRESSED[before.text] then return true end
  end
  return false
end

local function check_dragged(report, file, tokens, kind, from)
  local instead = field(tokens, from, "instead")
  local id = instead and instead[2] and instead[2].kind == "string" and instead[2].text
  if not id then
    report:add(file, tokens[from].line, "a " .. kind .. " can only be drawn with a finger",
      'make a button or a choice that does the same, and name it: instead = "its id"')
  elseif not is_pressed(tokens, id) then
    report:add(file, tokens[from].line, "there is no button or choice " .. id .. " to press in place of the " .. kind,
      'make it in this file: node.button("' .. id .. '", ...)')
  end
end

-- The first word key in a few tokens, as text in each language; nil where this content has no such words at all.
local function texts_of(folder, tokens)
  local out = {}
  for _, token in ipairs(tokens or {}) do
    if token.kind == "string" and folder_of.looks_like_key(token.text) then
      if not folder.areas[folder_of.area_of(token.text)] then return nil end
      for _, lang in ipairs(folder.languages) do
        local words = folder.words[lang][folder_of.area_of(token.text)]
        out[#out + 1] = words and words.texts[token.text]
      end
      return out
    end
  end
  return out
end

local function check_drawn(folder, report, file, tokens, kind, from)
  local texts = texts_of(folder, field(tokens, from, "label"))
  if not texts then return end
  local said = #texts > 0
  for _, text in ipairs(texts) do said = said and prose.count(prose.sentences(text)) >= LEAST_WORDS end
  if said then return end
  report:add(file, tokens[from].line, "a " .. kind .. " without a sentence: whoever listens would not know what it shows",
    'say what can be seen in it: label = t("area.key", { ... }), ' .. LEAST_WORDS .. " words or more")
end

local function check_file(folder, report, file)
  local tokens = without_comments(file:tokens())
  for i = 1, #tokens do
    local kind, from = node_at(tokens, i)
    if from and DRAGGED[kind] then check_dragged(report, file, tokens, kind, from) end
    if from and DRAWN[kind] then check_drawn(folder, report, file, tokens, kind, from) end
  end
end

function nodes.check(folder, report)
  for _, file in ipairs(folder.files) do
    if file.script then check_file(folder, report, file) end
  end
end

return nodes
