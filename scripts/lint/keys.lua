-- Every word that a flow or a screen asks for is there.
local folder_of = require "lint.folder"
local step_keys = require "lint.step_keys"
local steps = require "lint.steps"

local keys = {}

local function ends_with_dot(key) return string.sub(key, -1) == "." end

local function has_start(texts, start)
  for key in pairs(texts) do
    if string.sub(key, 1, #start) == start then return true end
  end
  return false
end

local function has(texts, key)
  if ends_with_dot(key) then return has_start(texts, key) end
  return texts[key] ~= nil or texts[key .. ".one"] ~= nil and texts[key .. ".many"] ~= nil
end

-- A word some languages have is missing in the others: lint.languages tells that. Here: in none of them.
local function is_somewhere(folder, key)
  local area = folder_of.area_of(key)
  for _, lang in ipairs(folder.languages) do
    local words = folder.words[lang][area]
    if words and (words.broken or has(words.texts, key)) then return true end
  end
  return false
end

local function check_key(folder, report, file, line, key)
  if is_somewhere(folder, key) then return end
  local what = ends_with_dot(key) and "there are no words that begin with " or "there is no word "
  report:add(file, line, what .. key, "write it in content/" .. folder_of.words_path(folder, "<language>", folder_of.area_of(key)) .. ", in every language")
end

local NO_KEY = { require = true, kind = true }

-- Names of modules, and of kinds of entries such as plan.agreed, are written as keys are.
local function names_something_else(tokens, i)
  local at = i - 1
  while tokens[at] and (tokens[at].text == "=" or tokens[at].text == "(") and tokens[at].kind == "mark" do at = at - 1 end
  return tokens[at] ~= nil and tokens[at].kind == "name" and NO_KEY[tokens[at].text] == true
end

local function modules_of(folder)
  local out = {}
  for _, file in ipairs(folder.files) do
    if file.script then
      local letters = string.sub(file.name, 9) -- behind "scripts/"
      for i = 1, #letters do
        if string.byte(letters, i) == 47 then letters = string.sub(letters, 1, i - 1) .. "." .. string.sub(letters, i + 1) end
      end
      out[letters] = true
    end
  end
  return out
end

-- Strings of a source that can only be keys: their area is one that this content has words for.
local function check_strings(folder, report, file, modules)
  local tokens = file:tokens()
  for i, token in ipairs(tokens) do
    if token.kind == "string" and folder_of.looks_like_key(token.text) and folder.areas[folder_of.area_of(token.text)]
      and not modules[token.text] and not names_something_else(tokens, i) then
      check_key(folder, report, file, token.line, token.text)
    end
  end
end

-- Where a key of a step is written: in the flow, or in what it shares.
local function place_of(folder, flow, key, line)
  local own = flow.file:line_of(key, line) or flow.file:line_of(key)
  if own then return flow.file, own end
  for _, file in ipairs(folder.files) do
    local there = file.shared and file:line_of(key)
    if there then return file, there end
  end
  return flow.file, line
end

local function check_flow(folder, report, flow)
  local function check(key, line)
    local file, at = place_of(folder, flow, key, line)
    check_key(folder, report, file, at, key)
  end
  for _, name in ipairs { "title", "about" } do
    if type(flow.source[name]) == "string" then check(flow.source[name], steps.line(flow, flow.source)) end
  end
  steps.each(flow, function(step)
    for _, key in ipairs(step_keys.of(step)) do check(key, steps.line(flow, step)) end
  end)
end

local function speaks_in_keys(name)
  if string.sub(name, 1, 6) == "flows/" then return true end
  local is_words = string.find(name, "/words/", 1, true) or string.sub(name, -8) == "/sources"
  return string.sub(name, 1, 9) == "learning/" and not is_words
end

function keys.check(folder, report)
  local modules = modules_of(folder)
  for _, file in ipairs(folder.files) do
    if file.script or file.shared or speaks_in_keys(file.name) then check_strings(folder, report, file, modules) end
  end
  for _, flow in ipairs(folder.flows) do
    if type(flow.source) == "table" then check_flow(folder, report, flow) end
  end
end

return keys
