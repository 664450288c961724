-- Help is at the same place on every screen: what this is, why we ask, who sees it, and a human.
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local i18n = require "i18n"

local help = {}
local t = i18n.t

-- The whole way, and where on it we are.
local function way_steps(way)
  local steps = node.steps { label = t("ui.help.way"), number = way.number }
  for _, section in ipairs(way.sections) do node.add(steps, { kind = "item", label = t(section) }) end
  return steps
end

-- topics: list of { title, text } that belong to the screen; way: { sections, number } of a flow. Both may be nil.
function help.dialog(app, topics, way)
  local body, aside = {}, nil
  for _, topic in ipairs(topics or {}) do
    node.add(body, node.heading(topic.title, 3))
    node.add_all(body, node.paragraphs(topic.text))
  end
  if #body == 0 then node.add_all(body, node.paragraphs(t(session.practice and "ui.help.practice" or "ui.help.general"))) end
  if way and #way.sections > 1 then
    aside = node.column { node.heading(t("ui.help.way"), 3), way_steps(way) }
  end
  node.add(body, node.panel { style = "mint",
    node.heading(t("ui.help.human"), 3), node.text(t("ui.help.human.text")) })
  if aside then body = { node.split { style = "even", node.add_all(node.column {}, body), aside } } end
  local actions = { {
    id = "language", label = t("ui.help.language"), icon = "language",
    press = function() app.push(require("screens.language").new(app)) end,
  }, {
    id = "reading", label = t("ui.reading.name"), icon = "short_text",
    press = function() app.push(require("screens.reading").new(app)) end,
  } }
  return dialog.new { title = t("ui.help.title"), icon = "help_outline", body = body, actions = actions, close = t("ui.help.close") }
end

return help
