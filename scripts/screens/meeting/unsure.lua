-- "Not sure" is written down at once; then it is asked, gently, what about. Nobody has to say.
local node = require "ui.node"
local dialog = require "ui.dialog"
local i18n = require "i18n"

local unsure = {}
local t = i18n.t

local ABOUT = { { "words", "format_quote" }, { "who", "person_outline" }, { "when", "event" }, { "pace", "schedule" } }

function unsure.ask(run)
  local actions = {}
  for i, one in ipairs(ABOUT) do
    actions[i] = { id = one[1], label = t("meeting.unsure." .. one[1]), icon = one[2], style = "row", press = function(app)
      app.close()
      run:mark("unsure", t("meeting.unsure." .. one[1]))
    end }
  end
  actions[#actions + 1] = { id = "own", label = t("meeting.unsure.own"), icon = "edit", style = "row", press = function(app)
    app.close()
    require("screens.meeting.write").doubt(run)
  end }
  run.app.open(dialog.new { title = t("meeting.unsure"), icon = "help_outline", body = { node.text(t("meeting.unsure.text")) },
    actions = actions, close = t("meeting.unsure.nothing") })
end

return unsure
