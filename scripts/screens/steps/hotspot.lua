-- Places in a drawing. Each is also a line in a list, with the same number, for whoever looks at words rather than pictures.
local node = require "ui.node"
local several = require "screens.steps.several"
local i18n = require "i18n"

local hotspot = {}
local t = i18n.t

local function scene(task, chosen)
  local out = { kind = "scene", icon = task.step.picture, label = task:part("picture") or task:title() }
  for i, spot in ipairs(task.options) do
    node.add(out, node.choice("spot/" .. i, task:words(spot.ask), { style = "spot", number = i, value = spot.value,
      points = { spot.x, spot.y, spot.w, spot.h }, multi = task.step.many or nil, selected = chosen[spot.value] }))
  end
  return out
end

local function list(task, chosen)
  local column = node.column { style = "tight" }
  for i, spot in ipairs(task.options) do
    node.add(column, node.choice("line/" .. i, t("learn.spot", { number = i, name = task:words(spot.ask) }), { value = spot.value,
      multi = task.step.many or nil, selected = chosen[spot.value], note = task:note(spot.value, not task.step.many) }))
  end
  return column
end

hotspot.hotspot = {
  control = function() return "spot/1" end,
  body = function(task)
    local chosen = several.of(task)
    return { node.split { min_mm = 110, node.column { scene(task, chosen) }, list(task, chosen) } }
  end,
  press = function(task, id)
    local spot = task.options[several.number(id, "spot/") or several.number(id, "line/") or 0]
    if not spot then return false end
    if task.step.many then several.toggle(task, spot.value) else task:set { spot.value } end
    return true
  end,
  told = several.told,
}

return hotspot
