-- The languages say the same: every word and every {placeholder} is in each of them, in the right file, once.
local folder_of = require "lint.folder"
local prose = require "lint.prose"

local languages = {}

local function sorted(set)
  local out = {}
  for name in pairs(set) do out[#out + 1] = name end
  table.sort(out)
  return out
end

-- All keys of an area, with the first language that has each.
local function keys_of_area(folder, area)
  local out = {}
  for _, lang in ipairs(folder.languages) do
    local words = folder.words[lang][area]
    for key in pairs(words and words.texts or {}) do out[key] = out[key] or lang end
  end
  return out
end

-- As they are written, so that a missing one is told next to its neighbour.
local function in_written_order(folder, area, known)
  local keys, line = sorted(known), {}
  for at, key in ipairs(keys) do line[key] = (folder.words[known[key]][area].file:line_of(key) or 1) * 10000 + at end
  table.sort(keys, function(a, b) return line[a] < line[b] end)
  return keys
end

local function check_missing(folder, report, lang, area)
  local words = folder.words[lang][area]
  if not words then
    local file = folder_of.absent(folder_of.words_path(folder, lang, area))
    return report:add(file, 1, "there are no words here", "write the words of " .. area .. " in this language too")
  end
  if words.broken then return end
  local known = keys_of_area(folder, area)
  local line = 1
  for _, key in ipairs(in_written_order(folder, area, known)) do
    if words.texts[key] then
      line = words.file:line_of(key) or line
    elseif not words.unreadable[key] then
      report:add(words.file, line, "the word " .. key .. " is missing",
        'add it: "' .. known[key] .. '" says "' .. folder.words[known[key]][area].texts[key] .. '"')
    end
  end
end

local function names_in(texts, key)
  return texts[key] and prose.placeholders(texts[key]) or nil
end

-- "1 wish" may leave out {n}.
local function may_differ(key, name) return name == "n" and string.sub(key, -4) == ".one" end

local function check_placeholders(folder, report, lang, area)
  local words, first = folder.words[lang][area], folder.words[folder.languages[1]][area]
  if not words or not first or words == first then return end
  for key in pairs(words.texts) do
    local here, there = names_in(words.texts, key), names_in(first.texts, key)
    local line = words.file:line_of(key)
    for _, name in ipairs(sorted(there or {})) do
      if not here[name] and not may_differ(key, name) then
        report:add(words.file, line, key .. " lacks {" .. name .. "}",
          "use {" .. name .. "} as " .. first.file.shown .. " does")
      end
    end
    for _, name in ipairs(sorted(there and here or {})) do
      if not there[name] and not may_differ(key, name) then
        report:add(words.file, line, key .. " has {" .. name .. "}, which " .. first.file.shown .. " has not",
          "take it out, or use it in every language")
      end
    end
  end
end

local function is_key(key) return folder_of.looks_like_key(key) and string.sub(key, -1) ~= "." end

local function check_text(report, area, key, text, file, line)
  if folder_of.area_of(key) ~= area then
    report:add(file, line, key .. " is not found here", "put it in the file " .. folder_of.area_of(key) .. ".lua, or call it " .. area .. ".…")
  elseif not is_key(key) then
    report:add(file, line, key .. " is no key", "use small letters, digits, _ and dots: " .. area .. ".some_thing")
  end
  if #prose.sentences(text) == 0 then
    report:add(file, line, key .. " says nothing", "write the words, or take the key out")
  end
  local names, open = prose.placeholders(text)
  if open then report:add(file, line, key .. " opens { and does not close it", "write {name}") end
  for name in pairs(names) do
    if not is_key("x." .. name) then report:add(file, line, key .. " has {" .. name .. "}", "a placeholder is one word in small letters") end
  end
end

-- Lua takes the last of two; the first is lost without a word.
local function check_twice(report, words)
  local seen, tokens = {}, words.file:tokens()
  for i, token in ipairs(tokens) do
    local before, behind = tokens[i - 1], tokens[i + 1]
    if token.kind == "string" and before and before.text == "[" and behind and behind.text == "]" then
      if seen[token.text] then
        report:add(words.file, token.line, token.text .. " is already on line " .. seen[token.text], "take one of the two out")
      end
      seen[token.text] = token.line
    end
  end
end

function languages.check(folder, report)
  for _, lang in ipairs(folder.languages) do
    for _, area in ipairs(sorted(folder.areas)) do
      check_missing(folder, report, lang, area)
      check_placeholders(folder, report, lang, area)
      local words = folder.words[lang][area]
      if words then check_twice(report, words) end
      for key, text in pairs(words and words.texts or {}) do
        check_text(report, area, key, text, words.file, words.file:line_of(key))
      end
    end
  end
end

return languages
