-- "Vejen til min plan": the way from arrival to plan as a line to be looked at: where we are, whose turn it is, what is still
-- missing, and about how long it has been. For the citizen, and for staff who has the plan open.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local way = require "path.way"
local parts = require "screens.path.parts"
local begin = require "screens.path.begin"
local i18n = require "i18n"

local line = {}
local Line = { press = {} }
Line.__index = Line
local t = i18n.t

-- access: what staff sees of the open plan, and why. pictured: { path, assignments, meetings }, only for pictures.
function line.new(app, access, pictured)
  local staff = session.role ~= nil and session.role ~= "citizen"
  -- Who has no part in the plan reads, and writes nothing; the program decides that anew.
  local made = setmetatable({ app = app, staff = staff, may = not staff or access ~= nil and access.frame == "role" }, Line)
  if pictured then made.known, made.pictured, made.staff, made.may = pictured, true, pictured.staff or false, true end
  return made
end

function Line:load()
  if self.known then return true end
  local citizen = session.citizen
  local path, key = session.read("path", { citizen = citizen })
  if not path then return nil, key end
  self.known = { path = path, assignments = session.read("assignments", { citizen = citizen }) or {},
    meetings = session.read("meetings", { citizen = citizen }) or {} }
  return true
end

function Line:refresh()
  if not self.pictured then self.known = nil end
end

-- What the parts need to say: everything that follows from what is known.
local function state_of(self)
  local known = self.known
  local steps = way.steps(known.path)
  local at = way.here(steps)
  return { path = known.path, steps = steps, at = at, here = at and steps[at].id, assignments = known.assignments,
    meeting = way.planned(known.meetings), staff = self.staff, may = self.may }
end

local function action_here(state)
  return state.here and begin.action(state, state.here)
end

function Line:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local state = state_of(self)
  local title = state.here and t("path.here." .. state.here) or t("path.here.over")
  local body = node.column { grow = true, style = "loose", node.question(title),
    parts.stations(state),
    node.split { min_mm = 110, node.add_all(node.column {}, parts.now(state)), node.add_all(node.column {}, parts.aside(state)) } }
  local action, where = action_here(state), t(state.staff and "path.go_to" or "path.title")
  return frame.view { id = "path", title = where, where = where, body = body, leave = t("ui.quit"),
    next = action and t("path.go." .. action) or t(state.staff and "path.back.staff" or "path.back"),
    next_icon = not action and "arrow_back" or nil }
end

function Line.press.next(self)
  if self.failed then return self:refresh() end
  local action = action_here(state_of(self))
  if not action then return self.app.pop() end
  begin.start(self, action)
end

-- A step of the line tells what happens there, and what can be done about it.
function Line:pressed(id)
  if self.failed then return false end
  local state = state_of(self)
  if string.sub(id, 1, 5) == "step/" then
    require("screens.path.step").open(self, state, string.sub(id, 6))
    return true
  end
  if string.sub(id, 1, 3) == "go/" then
    begin.start(self, string.sub(id, 4))
    return true
  end
  return false
end

return line
