-- The goals of older plans, one at a time: the citizen takes one along, lets it wait or closes it. Each is kept at once; the way back
-- goes to the one before, where what was decided can be undone.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local load = require "screens.old.load"
local carry = require "screens.old.carry"
local i18n = require "i18n"

local walk = {}
local Walk = { press = {} }
Walk.__index = Walk
local t = i18n.t

local MOST_SEGMENTS = 24 -- more are no bar any more

local function first_of(goals, from, fate)
  for i = from, #goals do
    if goals[i].item.fate == fate then return i end
  end
end

local function first_open(goals, from) return first_of(goals, from, "open") end

-- plans, mine: only given for pictures. fate: where it begins, at the first one that waits to be looked at if left out.
function walk.new(app, plans, mine, fate)
  return setmetatable({ app = app, plans = plans, mine = mine, pictured = plans ~= nil, fate = fate or "open" }, Walk)
end

function Walk:load()
  if self.goals then return true end
  local key
  if not self.pictured then
    self.plans, key = load.plans()
    if not self.plans then return nil, key end
    self.mine, key = session.plan()
    if not self.mine then return nil, key end
  end
  self.goals = load.goals(self.plans)
  self.at = self.at or first_of(self.goals, 1, self.fate) or #self.goals + 1
  return true
end

function Walk:refresh()
  if not self.pictured then self.goals = nil end
end

-- The one after this that waits, else one that was passed over.
function Walk:go_on()
  self:refresh()
  if not self:load() then return end
  self.at = first_open(self.goals, self.at + 1) or first_open(self.goals, 1) or #self.goals + 1
end

local function door(id, style, icon, note)
  return node.button(id, t("old.walk." .. id), { icon = icon, style = style, note = note, grow = true })
end

local function choices(self, one)
  local grid = node.grid { columns = 3, min_mm = 80, grow = true }
  if one.plan.form == "compass" then
    node.add(grid, door("wish", "door-green", "lightbulb_outline", t "old.walk.wish.note"))
    node.add(grid, door("carry", "door-sand", "flag", t "old.walk.carry.compass"))
    node.add(grid, self:may_say_progress() and door("progress", "door-sand", "trending_up", t "old.walk.progress.note"))
  else
    local full = carry.is_full(self.mine)
    node.add(grid, door("carry", "door-green", "flag", t(full and "old.walk.carry.full" or "old.walk.carry.note")))
  end
  node.add(grid, door("park", "door-sand", "schedule", t "old.walk.park.note"))
  return node.add(grid, door("close", "door-sky", "archive", t "old.walk.close.note"))
end

function Walk:may_say_progress()
  for _, goal in ipairs(self.mine.goals or {}) do
    if goal.status == "active" or goal.status == "agreed" then return true end
  end
  return false
end

-- What it became: the goal, the wish, or nothing to be named.
local function became(self, item)
  for _, goal in ipairs(self.mine.goals or {}) do
    if goal.id == item.goal or goal.id == item.thing then return goal.words end
  end
  for _, wish in ipairs(self.mine.wishes or {}) do
    if wish.id == item.thing then return wish.words end
  end
end

local function decided(self, item)
  local panel = node.panel { style = "mint", node.heading(t("old.decided." .. item.fate), 3) }
  local words = became(self, item)
  node.add(panel, words and words ~= item.words and node.quote(words))
  node.add(panel, item.fate_words and node.quote(item.fate_words))
  local row = node.row {}
  if carry.may_undo(item, self.mine) then node.add(row, node.button("undo", t "old.undo", { icon = "undo", style = "plain" })) end
  if item.fate == "closed" then node.add(row, node.button("why", t "old.why", { icon = "edit", style = "plain" })) end
  return node.add(panel, #row > 0 and row)
end

-- What was decided a moment ago, with a way to take it back or to say why, without going back.
local function just_now(self)
  local last = self.last and self.goals[self.last]
  if not last or last.item.fate == "open" or self.last == self.at then return false end
  local row = node.row { node.text(t("old.last." .. last.item.fate), "soft"),
    node.button("undo_last", t "old.undo", { icon = "undo", style = "quiet" }) }
  return node.add(row, last.item.fate == "closed" and node.button("why_last", t "old.why", { icon = "edit", style = "quiet" }))
end

local function finished(self)
  local goals = self.goals
  local body = node.column { style = "loose", grow = true, node.head { node.question(t "old.done"), node.text(t "old.done.text", "lead") } }
  local grid = node.grid { columns = 3, min_mm = 80 }
  for _, fate in ipairs { "carried", "parked", "closed" } do
    node.add(grid, node.panel { style = "card", node.disc(load.count(goals, fate)), node.text(t("old.done." .. fate), "strong") })
  end
  node.add(body, grid)
  node.add(body, just_now(self))
  return frame.view { id = "old/done", title = t "old.done", where = t "old.where", leave = t "ui.quit", body = body,
    next = t "old.back", next_icon = "assignment_ind" }
end

-- A package brings more than goals: that comes behind them.
local function rest_of(self)
  for _, plan in ipairs(self.plans) do
    if #load.rest(plan) > 0 then return plan end
  end
end

function Walk:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local one = self.goals[self.at]
  if not one then return finished(self) end
  local item = one.item
  local head = node.head { node.row { node.badge(load.name(one.plan), load.ICONS[one.plan.form]),
    item.area and node.badge(cells.topic(item.area), cells.ICONS[item.area], "mint") or nil },
    node.question(t(one.plan.form == "compass" and "old.walk.ask.compass" or "old.walk.ask")), node.quote(item.words, nil, "large") }
  local body = node.column { style = "loose", grow = true, head, item.fate == "open" and choices(self, one) or decided(self, item) }
  node.add(body, just_now(self))
  local goals, label = self.goals, t("old.walk.where", { number = self.at, of = #self.goals })
  return frame.view { id = "old/walk", title = item.words, leave = t "ui.quit", body = body, where = label,
    progress = #goals <= MOST_SEGMENTS and { number = #goals - load.count(goals, "open"), of = #goals, label = label } or nil,
    next = item.fate ~= "open" and t "ui.next" or nil }
end

-- What is decided ----------------------------------------------------------------------------------------------

local function write(self, entries, at)
  local ok, key = session.append(entries)
  if not ok then
    self.app.fail(key, function() write(self, entries, at) end)
    return false
  end
  self.last = at
  if self.pictured then return true end
  self:go_on()
  return true
end

local function now(self) return self.goals[self.at] end

function Walk.press.carry(self)
  local one = now(self)
  local at = self.at
  self.app.push(require("screens.old.words").new(self.app, { item = one.item, plan = one.plan, full = carry.is_full(self.mine),
    done = function(words, area)
      local to = carry.begin(self.mine)
      carry.goal(to, one.plan, one.item, words, { area = area })
      return write(self, to.out, at)
    end }))
end

function Walk.press.wish(self)
  local one, to = now(self), carry.begin(self.mine)
  carry.wish(to, one.plan, one.item)
  write(self, to.out, self.at)
end

function Walk.press.park(self) write(self, carry.park(now(self).item), self.at) end

function Walk.press.close(self) write(self, carry.close(now(self).item), self.at) end

-- How far, on our own steps: nothing is copied from the compass's.
function Walk.press.progress(self)
  local one, at = now(self), self.at
  self.app.push(require("screens.old.progress").new(self.app, self.mine, function(goal, step)
    local to = carry.begin(self.mine)
    carry.progress(to, one.item, goal, step)
    return write(self, to.out, at)
  end))
end

local function undo(self, at)
  local one = self.goals[at]
  local ok, key = session.append(carry.undo(one.item, one.plan, self.mine))
  if not ok then return self.app.fail(key, function() undo(self, at) end) end
  self.last, self.at = nil, at
  self:refresh()
  self.app.say(t "old.undone")
end

local function why(self, at)
  local item = self.goals[at].item
  self.app.push(require("screens.old.words").new(self.app, { item = item, why = true, done = function(words)
    local ok, key = session.append(carry.close(item, words))
    if not ok then self.app.fail(key, nil) end
    self:refresh()
    return ok
  end }))
end

function Walk.press.undo(self) undo(self, self.at) end
function Walk.press.undo_last(self) undo(self, self.last) end
function Walk.press.why(self) why(self, self.at) end
function Walk.press.why_last(self) why(self, self.last) end

function Walk.press.next(self)
  if self.failed then return self:refresh() end
  if self.goals[self.at] then return self:go_on() end
  local plan = rest_of(self)
  if plan then return self.app.push(require("screens.old.take").new(self.app, plan, "rest")) end
  self.app.pop()
  if self.app.top().under_old then self.app.pop() end
end

function Walk.press.back(self)
  if self.failed or self.at <= 1 then return self.app.pop() end
  self.at = math.min(self.at, #self.goals + 1) - 1
end

return walk
