-- The five other answers, and the examples: two dialogs any step can open.
local node = require "ui.node"
local dialog = require "ui.dialog"
local i18n = require "i18n"

local other = {}
local t = i18n.t

local KINDS = {
  { "skip", "redo" }, { "unknown", "help_outline" }, { "later", "schedule" },
  { "private", "lock" }, { "helper", "group" },
}

-- The other answers a step allows, in their fixed order.
function other.kinds(turn)
  local allowed = turn.step.skip
  if not allowed then return KINDS end
  local out = {}
  for _, kind in ipairs(KINDS) do
    for _, name in ipairs(allowed) do
      if name == kind[1] then out[#out + 1] = kind end
    end
  end
  return out
end

function other.dialog(player)
  local actions = {}
  for i, kind in ipairs(other.kinds(player:turn())) do
    actions[i] = { id = kind[1], label = t("ui.other." .. kind[1]), icon = kind[2], style = "row",
      press = function(app)
        app.close()
        player:decline(kind[1])
      end }
  end
  return dialog.new { title = t("ui.other.title"), icon = "more_horiz", body = { node.text(t("ui.other.text"), "soft") },
    actions = actions, close = t("ui.other.close") }
end

function other.examples(player)
  local turn = player:turn()
  local body = { node.text(t("ui.examples.text"), "soft") }
  for _, line in ipairs(node.lines(turn:part("example") or "")) do node.add(body, node.quote(line)) end
  return dialog.new { title = t("ui.examples.title"), icon = "lightbulb_outline", body = body, close = t("ui.examples.close") }
end

return other
