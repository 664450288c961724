-- One goal: everything said about it, how it has gone, and every wording it has had.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local text = require "ui.words"
local dates = require "dates"
local say = require "screens.say"
local i18n = require "i18n"

local goal_screen = {}
local Goal = { press = {} }
Goal.__index = Goal
local t = i18n.t

local SCALE_STEPS = 5
local WORDS_LIMIT = 500

function goal_screen.new(app, goal, overview)
  return setmetatable({ app = app, goal = goal, overview = overview }, Goal)
end

local function facts(goal)
  return {
    { "why", goal.why }, { "first_step", goal.first_step }, { "helper", goal.helper },
    { "when", goal.when and dates.say(goal.when) }, { "fallback", goal.fallback },
    { "sure", goal.sure and t("home.goal.sure.of", { n = goal.sure }) },
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

local function edit_body(self)
  return node.column { style = "loose", grow = true,
    node.head {
      node.row { node.badge(t("ui.your_words"), "format_quote") },
      node.question(t("home.goal.edit")),
      node.text(t("home.goal.edit.text"), "soft"),
    },
    node.field("words", t("home.goal.edit"), {
      value = self.words, input = "words", limit = WORDS_LIMIT, grow = true, error = self.error and t(self.error) or nil }),
  }
end

local function read_body(goal)
  local body = node.column { style = "loose",
    node.head { node.row { goal.area and node.badge(say.area(goal.area)) }, node.quote(goal.words, nil, "large") },
  }
  local left = node.add(node.column {}, facts_panel(goal))
  local right = node.column { progress_part(goal) }
  node.add(right, wordings_part(goal))
  return node.add(body, #left > 0 and node.split { min_mm = 110, left, right } or right)
end

function Goal:view()
  local editing = self.words ~= nil
  return frame.view {
    id = editing and "goal/edit" or "goal", title = editing and t("home.goal.edit") or self.goal.words,
    where = t("home.goal"), leave = t("ui.quit"), focus = editing and "words" or nil,
    body = editing and edit_body(self) or read_body(self.goal),
    extra = not editing and {
      node.button("edit", t("home.goal.edit.go"), { icon = "edit", style = "plain" }) } or nil,
    next = editing and t("ui.save") or t("home.goal.back"),
    next_icon = editing and "check" or "assignment_ind",
  }
end

function Goal.press.edit(self)
  self.words = self.goal.words
end

function Goal:change(id, value)
  if id == "words" then self.words, self.error = value, nil end
end

local function save(self)
  local words = text.trim(self.words)
  if words == "" then
    self.error = "home.goal.edit.missing"
    return
  end
  if words == self.goal.words then
    self.words = nil
    return
  end
  local ok, key = session.append { { kind = "goal.change", id = self.goal.id, words = words, speaker = "citizen" } }
  if not ok then return self.app.fail(key, function() save(self) end) end
  local goal = self.goal
  goal.wordings = goal.wordings or {}
  local _, now = kiosk.now()
  goal.wordings[#goal.wordings + 1] = { words = words, at = now, speaker = "citizen" }
  goal.words, self.words = words, nil
  if self.overview then self.overview:refresh() end
end

function Goal.press.next(self)
  if self.words then return save(self) end
  self.app.pop()
end

function Goal.press.back(self)
  if self.words then
    self.words = nil
  else
    self.app.pop()
  end
end

return goal_screen
