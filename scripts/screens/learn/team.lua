-- How many are you? Asked before a team takes a module together.
local frame = require "ui.frame"
local learn_team = require "learn.team"
local node = require "ui.node"
local i18n = require "i18n"

local team = {}
local Team = {}
Team.__index = Team
local t = i18n.t

-- options: as for screens.learn.lesson.
function team.new(app, id, options)
  return setmetatable({ app = app, id = id, options = options or {} }, Team)
end

function Team.view()
  local grid = node.grid { columns = 4, min_mm = 40 }
  for n = learn_team.LEAST, learn_team.MOST do
    node.add(grid, node.button("people/" .. n, tostring(n), { style = "plain", value = tostring(n) }))
  end
  return frame.view { id = "learn/team", title = t("learn.team.many"),
    body = node.column { style = "loose", grow = true,
      node.head { node.question(t("learn.team.many")), node.text(t("learn.team.many.text"), "soft") }, grid } }
end

function Team:pressed(id, value)
  local count = string.sub(id, 1, 7) == "people/" and math.tointeger(tonumber(value))
  if not count or count < learn_team.LEAST or count > learn_team.MOST then return false end
  self.options.team = count
  local screen, key = require("screens.learn.lesson").start(self.app, self.id, self.options)
  if screen then self.app.replace(screen) else self.app.fail(key) end
  return true
end

return team
