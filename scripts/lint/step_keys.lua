-- The word keys that a step names: its question, its texts, its options.
local learn_kinds = require "learn.kinds"

local step_keys = {}

local PLAIN = { "ask", "text", "section", "for_", "to", "unit" }
local LISTS = { "about", "words", "options", "roles", "cells", "who" }
local OF_OPTION = { "ask", "note" }

step_keys.PARTS = { "text", "why", "help", "see", "example", "no", "next" }

local function add(out, key)
  if type(key) == "string" then out[#out + 1] = key end
end

local function add_item(out, name, item)
  if type(item) == "table" then
    for _, field in ipairs(OF_OPTION) do add(out, item[field]) end
  elseif name ~= "options" then
    add(out, item) -- options that are no tables are values, shown as they stand
  end
end

function step_keys.of(step)
  local out = {}
  for _, name in ipairs(PLAIN) do add(out, step[name]) end
  for _, name in ipairs(LISTS) do
    for _, item in ipairs(type(step[name]) == "table" and step[name] or {}) do add_item(out, name, item) end
  end
  for _, key in ipairs(learn_kinds.keys(step)) do out[#out + 1] = key end
  return out
end

return step_keys
