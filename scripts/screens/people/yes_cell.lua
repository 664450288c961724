-- One topic that can be said yes or no to, a yes as large as a no, with what it is like and what happens on a no. Wherever a yes
-- is asked for, it looks like this.
local node = require "ui.node"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local yes_cell = {}
local t = i18n.t

-- heading, icon, example and no (word keys) only where it is not a topic that is asked about.
function yes_cell.panel(topic, answer, asked)
  asked = asked or {}
  return node.panel { style = "card",
    node.row { node.icon(asked.icon or cells.ICONS[topic], "sand"), node.heading(asked.heading or cells.topic(topic), 3) },
    node.text(t(asked.example or "people.topic." .. topic .. ".example")),
    node.grid { columns = 2, min_mm = 50,
      node.choice("yes/" .. topic, t("ui.yes"), { icon = cells.STATE_ICONS.given, selected = answer == true }),
      node.choice("no/" .. topic, t("ui.no"), { icon = cells.STATE_ICONS.refused, selected = answer == false }) },
    node.text(t("ui.consent.if_no", { what = t(asked.no or "people.topic." .. topic .. ".no") }), "soft") }
end

-- What a press makes of the answers (topic -> true or false); said again it is open once more. True when it was for one.
function yes_cell.pressed(answers, id)
  local parts = cells.parts(id)
  if parts[1] ~= "yes" and parts[1] ~= "no" or not cells.ICONS[parts[2]] then return false end
  local topic, answer = parts[2], parts[1] == "yes"
  if answers[topic] == answer then answers[topic] = nil else answers[topic] = answer end
  return true
end

return yes_cell
