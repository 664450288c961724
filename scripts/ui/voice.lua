-- How the nodes of a view are said, where that is not as they stand: for whoever reads the screen aloud.
local i18n = require "i18n"

local voice = {}

local function aloud(text)
  return type(text) == "string" and i18n.aloud(text) or nil
end

local function add(node)
  local label, note = aloud(node.label), aloud(node.note)
  label, note = label or note and node.label, note or label and node.note
  node.voice = label and note and label .. "\n" .. note or label or note
  for at, child in pairs(node) do
    if math.type(at) == "integer" and child then add(child) end
  end
end

function voice.add(view)
  for _, part in ipairs { "top", "body", "bottom", "dialog", "toast" } do
    if view[part] then add(view[part]) end
  end
end

return voice
