-- What a text says about the law has a source, a date and a status: content/words/sources.lua. Nobody is told as
-- settled what nobody has looked up.
local folder_of = require "lint.folder"
local phrases = require "lint.phrases"
local prose = require "lint.prose"

local sources = {}

local STATUSES = { draft = true, checked = true, expired = true }
local PARAGRAPH = "\u{A7}"
local SHOW_HOW = '["area.key"] = { source = "Act, paragraph", seen = "2026-01-31", status = "draft" }'

local function is_day(text)
  return type(text) == "string" and #text == 10 and string.sub(text, 5, 5) == "-" and string.sub(text, 8, 8) == "-"
    and tonumber(string.sub(text, 1, 4)) ~= nil and tonumber(string.sub(text, 6, 7)) ~= nil and tonumber(string.sub(text, 9)) ~= nil
end

local function entries_for(list)
  local out = {}
  for i, name in ipairs(type(list) == "table" and list or {}) do out[i] = phrases.entry(name) end
  return out
end

local function speaks_of_law(text, entries)
  if string.find(text, PARAGRAPH, 1, true) then return true end
  local sentences = prose.sentences(text)
  for _, one in ipairs(entries) do
    if phrases.found_in(sentences, one) then return true end
  end
  return false
end

local function has_text(folder, key)
  local area = type(key) == "string" and folder_of.area_of(key)
  for _, lang in ipairs(folder.languages) do
    local words = area and folder.words[lang][area]
    if words and (words.broken or words.texts[key] or words.unreadable[key]) then return true end
  end
  return false
end

local function trouble_with(one)
  if type(one) ~= "table" or type(one.source) ~= "string" or one.source == "" then return "names no source" end
  if not is_day(one.seen) then return "does not say when the source was read" end
  if not STATUSES[one.status] then return "has no status: draft, checked or expired" end
  if one.status == "expired" then return "rests on a source that has expired" end
  if one.status == "checked" and not (type(one.checked_by) == "string" and is_day(one.checked_on)) then
    return "is checked, but not by whom and when"
  end
end

local function check_list(folder, report, list, file)
  for key, one in pairs(list) do
    local line = file:line_of(key)
    local trouble = trouble_with(one)
    if not has_text(folder, key) then
      report:add(file, line, "there is no word " .. tostring(key), "take it out of the list")
    elseif trouble then
      report:add(file, line, key .. " " .. trouble, SHOW_HOW)
    end
  end
end

-- What makes a text one about the law: said once, for all of the content.
local function law_words(folder)
  for _, one in ipairs(folder.sources) do
    if type(one.value.words) == "table" then return one.value.words end
  end
  return {}
end

-- The texts that have a source, by key, from all lists.
local function sourced(folder)
  local out = {}
  for _, one in ipairs(folder.sources) do
    for key in pairs(type(one.value.texts) == "table" and one.value.texts or {}) do out[key] = true end
  end
  return out
end

local function list_for(folder, key)
  local area = folder_of.area_of(key)
  return folder.modules[area] and "learning/" .. area .. "/sources.lua" or "words/sources.lua"
end

function sources.check(folder, report)
  local known, words = sourced(folder), law_words(folder)
  for _, lang in ipairs(folder.languages) do
    local entries = entries_for(words[lang])
    folder_of.each_word(folder, lang, function(key, text, at, line)
      local shown = string.sub(key, -6) == ".voice" and string.sub(key, 1, -7) or key -- as it is said: the same text
      if not known[shown] and speaks_of_law(text, entries) then
        report:add(at, line, key .. " says what the law says and has no source", "add it to " .. list_for(folder, key) .. ": " .. SHOW_HOW)
      end
    end)
  end
  for _, one in ipairs(folder.sources) do
    if type(one.value.texts) == "table" then check_list(folder, report, one.value.texts, one.file) end
  end
end

return sources
