-- The small line under what rests on the law: the paragraph, and whether somebody has signed it off.
local node = require "ui.node"
local i18n = require "i18n"
local learn_kinds = require "learn.kinds"

local sources = {}
local t = i18n.t

-- A node; one: an entry of the list, or nil.
local function line(one)
  if not one then return false end
  return node.text(t(one.status == "checked" and "learn.source.checked" or "learn.source.draft", { source = one.source }), "small")
end

-- The line for the first of these word keys that rests on something.
function sources.line_of(texts, keys)
  for _, key in ipairs(keys) do
    if texts[key] then return line(texts[key]) end
  end
  return false
end

local function entry_for(texts, step)
  local function known(key) return key and texts[key] end
  local found = known(step.ask) or known(step.ask and step.ask .. ".text") or known(step.text)
  for _, key in ipairs(found and {} or learn_kinds.keys(step)) do found = found or known(key) end
  return found
end

-- What the texts of a module rest on, by word key.
function sources.of(module)
  local list = kiosk.content("learning/" .. module.id .. "/sources") or {}
  return list.texts or {}
end

-- A node, or false where the step rests on nothing. texts: as sources.of gives them.
function sources.line(texts, step)
  return line(entry_for(texts, step))
end

return sources
