-- What happened, day by day: a heading for each day and a card under it, with a line between the things on it.
local node = require "ui.node"
local dates = require "dates"

local by_day = {}

-- list: things with `at` (ms since 1970), in order. row(thing) makes the node of one. False when there is nothing.
function by_day.add(body, list, row)
  local day, panel
  for _, thing in ipairs(list) do
    local when = dates.when_ms(thing.at)
    if when ~= day then
      day, panel = when, node.panel { style = "card" }
      node.add(body, node.heading(when, 3))
      node.add(body, panel)
    else
      node.add(panel, node.rule())
    end
    node.add(panel, row(thing))
  end
  return day ~= nil
end

return by_day
