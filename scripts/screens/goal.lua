-- One goal: everything said about it, how it has gone, and every wording it has had. It is changed in a flow, so that
-- every word that is written is kept like all others.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local dates = require "dates"
local say = require "screens.say"
local life = require "screens.life.parts"
local around = require "screens.people.around"
local seen_by = require "screens.people.seen_by"
local take_back = require "screens.people.take_back"
local i18n = require "i18n"

local goal_screen = {}
local Goal = { press = {} }
Goal.__index = Goal
local t = i18n.t

local SCALE_STEPS = 5

-- more: reader: somebody else's eyes (screens/people/reader.lua): nothing is changed there but what staff write in their own
-- name; people: who may see what (around.load); plan: the whole of it, read anew where it is not given.
function goal_screen.new(app, goal, more)
  more = more or {}
  return setmetatable({ app = app, id = goal.id, goal = more.plan and goal, reader = more.reader, people = more.people,
    plan = more.plan }, Goal)
end

local function is_staff(self) return self.reader ~= nil and self.reader.kind == "staff" end

function Goal:load()
  if self.goal then return true end
  local plan, key = session.plan()
  for _, goal in ipairs(plan and plan.goals or {}) do
    if goal.id == self.id then self.goal = goal end
  end
  self.plan = plan
  if not self.reader then self.people = around.load() end
  return self.goal ~= nil, key
end

-- Read anew the next time it is shown.
function Goal:refresh()
  if self.reader and (not is_staff(self) or self.reader.plan) then return end
  self.goal = nil
end

-- May whoever is here write in their own name about this goal? The program decides it anew.
local function may_write(self)
  if not self.reader then return true end
  return is_staff(self) and (self.plan.access or {})[seen_by.topic_of(self.goal.area)] == "role"
end

local function facts(goal)
  return {
    { "why", goal.why }, { "first_step", goal.first_step }, { "helper", goal.helper },
    { "when", goal.when and dates.say(goal.when) }, { "fallback", goal.fallback },
    { "sure", goal.sure and say.sure(goal.sure) },
  }
end

local function facts_panel(goal)
  local panel = node.panel { style = "card" }
  for _, fact in ipairs(facts(goal)) do
    if fact[2] then
      if #panel > 0 then node.add(panel, node.rule()) end
      node.add(panel, node.text(t("home.goal." .. fact[1]), "small"))
      node.add(panel, node.text(fact[2], "strong"))
    end
  end
  return #panel > 0 and panel
end

local function progress_part(goal)
  local list = goal.progress or {}
  local column = node.column { node.heading(t("home.goal.progress"), 2) }
  if #list == 0 then return node.add(column, node.text(t("home.goal.not_yet"), "soft")) end
  if #list > 1 then
    local points = {}
    for i, one in ipairs(list) do points[i] = one.step end
    node.add(column, node.chart { style = "line", low = 1, high = SCALE_STEPS,
      label = t("home.goal.chart", { n = #list, word = say.progress(list[#list].step) }),
      { kind = "item", label = t("home.goal"), points = points } })
  end
  for i = #list, math.max(1, #list - 4), -1 do
    local one = list[i]
    node.add(column, node.row {
      node.meter(one.step, SCALE_STEPS, say.progress(one.step)), node.text(dates.when_ms(one.at), "small") })
    node.add(column, one.words and node.quote(one.words))
  end
  return column
end

local function wordings_part(goal)
  local list = goal.wordings or {}
  if #list < 2 then return false end
  local column = node.column { node.heading(t("home.goal.wordings"), 2) }
  for i = #list, 1, -1 do
    node.add(column, node.quote(list[i].words, dates.when_ms(list[i].at)))
  end
  return column
end

-- Beside the citizen's words: those staff, or who sits beside, put to it professionally.
local function professional_part(self)
  return life.professional(self.goal, may_write(self) and (is_staff(self) or session.helped))
end

local CAN_BE_REACHED = { agreed = true, active = true, parked = true }

local function read_body(self)
  local goal, may = self.goal, may_write(self)
  local body = node.column { style = "loose",
    node.head { node.row { goal.area and node.badge(say.area(goal.area)) }, node.quote(goal.words, nil, "large"),
      goal.origin and node.text(say.origin(goal), "small") or nil },
  }
  local left = node.add(node.column {}, facts_panel(goal))
  node.add(left, professional_part(self))
  node.add(left, life.stood(goal.stood, "goal"))
  local right = node.add(node.column {}, may and life.help_asked(goal, self.plan.agreements))
  node.add(right, progress_part(goal))
  node.add(right, not self.reader and CAN_BE_REACHED[goal.status] and node.button("reach", t("life.reach"), { icon = "favorite", style = "plain" }))
  node.add(right, life.notes(goal, self.plan.notes, may))
  node.add(right, wordings_part(goal))
  node.add(right, not self.reader and seen_by.panel(self.people, seen_by.topic_of(goal.area)))
  return node.add(body, #left > 0 and node.split { min_mm = 110, left, right } or right)
end

function Goal:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  return frame.view {
    id = "goal", title = self.goal.words, where = t("home.goal"), leave = t("ui.quit"), body = read_body(self),
    extra = not self.reader and {
      self:status_button(),
      node.button("edit", t("home.goal.edit"), { icon = "edit", style = "plain" }),
      node.button("change", t("home.goal.change"), { icon = "build", style = "plain" }),
    } or nil,
    next = t(is_staff(self) and "life.to_plan" or "home.goal.back"), next_icon = "assignment_ind",
  }
end

local WRITES = {
  note = function(self) return require("screens.life.note").new(self.app, { goal = self.id }) end,
  professional = function(self) return require("screens.life.professional").new(self.app, self.goal) end,
  life_help = function(self) return require("screens.life.help").new(self.app, self.goal, self.plan.people) end,
}

function Goal:pressed(id)
  if WRITES[id] and self.goal and may_write(self) then
    self.app.push(WRITES[id](self))
    return true
  end
  if self.reader then return false end
  return take_back.pressed(self.app, id, self.people, function() self:refresh() end)
end

local RESTS = { parked = true, reached = true, wish = true, dropped = true }

function Goal:status_button()
  if RESTS[self.goal.status] then return node.button("begin", t("home.goal.begin"), { icon = "play_circle_outline", style = "plain" }) end
  return node.button("rest", t("home.goal.rest"), { icon = "schedule", style = "plain" })
end

local function set_status(self, status)
  local ok, key, detail = session.append { { kind = "goal.status", id = self.id, status = status, speaker = "citizen" } }
  if not ok and string.find(tostring(detail), "max_active_goals", 1, true) then
    return self.app.open(dialog.message(t("home.goal.full"), t("home.goal.full.text")))
  end
  if not ok then return self.app.fail(key, function() set_status(self, status) end) end
  self:refresh()
  self.app.say(t("home.saved"))
end

function Goal.press.begin(self) set_status(self, "active") end

function Goal.press.reach(self) set_status(self, "reached") end

function Goal.press.rest(self) set_status(self, "parked") end

-- Only the words: one question, and straight back.
function Goal.press.edit(self)
  require("screens.arrive").flow(self.app, "one_goal", { inputs = { goal = self.id }, ask = "words" })
end

-- The first step, the day, the help: one question after the other, and back to the goal.
function Goal.press.change(self)
  require("screens.arrive").flow(self.app, "one_goal", { inputs = { goal = self.id }, done = function() self.app.pop() end })
end

function Goal.press.next(self)
  if self.failed then return self:refresh() end
  self.app.pop()
end

return goal_screen
