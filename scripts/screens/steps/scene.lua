-- Somebody says something: who it is, and what. A picture of them, or of where they are, and their words on a card.
local node = require "ui.node"

local scene = {}

local PICTURE_MM = 26

-- icon, says, who: what there is of them; says and who in words.
function scene.panel(icon, says, who)
  local picture = icon and node.icon(icon, "green")
  if picture then picture.min_mm = PICTURE_MM end
  local panel = node.add(node.panel { style = "sand" }, picture)
  return node.add(panel, says and node.panel { style = "card", node.quote(says, who, "large") })
end

return scene
