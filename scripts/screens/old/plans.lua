-- "Gamle planer": the plans there were before, how far they have been gone through, and the way on. The citizen decides about the
-- goals; staff with a part in the plan enters plans and goals, and sees what became of them.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local load = require "screens.old.load"
local i18n = require "i18n"

local plans = {}
local Plans = { press = {} }
Plans.__index = Plans
local t = i18n.t

-- list: only given for pictures; else read when the screen is shown. own: it is the citizen who decides.
function plans.new(app, list, own)
  local decides = own
  if own == nil then decides = session.role == "citizen" or session.role == nil end
  return setmetatable({ app = app, list = list, pictured = list ~= nil, own = decides, under_old = true }, Plans)
end

function Plans:load()
  if self.list then return true end
  local list, key = load.plans()
  self.list = list
  return list ~= nil, key
end

function Plans:refresh()
  if not self.pictured then self.list = nil end
end

local function is_open_package(plan)
  if plan.imported ~= "package" then return false end
  for _, item in ipairs(plan.goals or {}) do
    if item.fate ~= "open" then return false end
  end
  return #(plan.goals or {}) > 0
end

local function entered_by(plan)
  if plan.name then return t("old.by", { name = plan.name }) end
  return plan.imported and t("old.by." .. plan.imported) or nil
end

local function ways_on(self, plan)
  local row = node.row {}
  if self.own and is_open_package(plan) then
    node.add(row, node.button("take/" .. plan.id, t("old.take_all"), { icon = "done_all", style = "plain" }))
  end
  if plan.imported ~= "package" then
    node.add(row, node.button("goals/" .. plan.id, t("old.more"), { icon = "add", style = "plain" }))
  end
  return node.add(row, node.button("gone/" .. plan.id, t("old.gone"), { icon = "delete", style = "quiet" }))
end

local function card(self, plan)
  local goals = load.goals { plan }
  local open = load.count(goals, "open")
  local panel = node.panel { style = "card",
    node.row { node.icon(load.ICONS[plan.form], "sand"), node.heading(load.name(plan), 3) },
    node.text(open == #goals and t("old.goals", { n = #goals }) or t("old.goals.seen", { n = #goals - open, of = #goals }), "soft") }
  local by = entered_by(plan)
  node.add(panel, by and node.text(by, "small"))
  return node.add(panel, ways_on(self, plan))
end

local function empty(self)
  local key = self.own and "old.empty" or "old.empty_staff"
  return node.column { style = "loose", grow = true, node.head { node.question(t(key)), node.text(t(key .. ".text"), "lead") } }
end

local function full(self)
  local goals = load.goals(self.list)
  local open = load.count(goals, "open")
  local head = node.head { node.question(t(self.own and "old.title" or "old.title.staff")),
    node.text(open > 0 and t(self.own and "old.left" or "old.left_staff", { n = open }) or t(#goals > 0 and "old.all_seen" or "old.no_goals"), "lead") }
  local grid = node.grid { columns = 2, min_mm = 140 }
  for _, plan in ipairs(self.list) do node.add(grid, card(self, plan)) end
  local body = node.column { style = "loose", head, grid }
  return node.add(body, not self.own and node.text(t "old.staff", "soft"))
end

-- What waits can be looked at again when nothing else is left.
local function extras(self, left, can_add)
  if left then return can_add and { node.button("add", t "old.add", { icon = "add", style = "plain" }) } or nil end
  if not self.own or load.count(load.goals(self.list), "parked") == 0 then return nil end
  return { node.button("again", t "old.again", { icon = "schedule", style = "plain" }) }
end

function Plans:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local any = #self.list > 0
  local left = self.own and any and load.count(load.goals(self.list), "open") > 0
  local can_add = load.has_room(self.list, "other") or load.has_room(self.list, "compass")
  return frame.view { id = "old", title = t "old.title", where = t "old.where", leave = t "ui.quit",
    body = any and full(self) or empty(self),
    extra = extras(self, left, can_add),
    next = left and t "old.go" or can_add and t "old.add" or t "old.back",
    next_icon = left and "arrow_forward" or can_add and "add" or "assignment_ind" }
end

function Plans.press.add(self)
  self.app.push(require("screens.old.add").new(self.app, self.list))
end

-- The one next thing: goals that wait to be decided, else one more plan.
function Plans.press.next(self)
  if self.failed then return self:refresh() end
  if self.own and load.count(load.goals(self.list), "open") > 0 then
    return self.app.push(require("screens.old.walk").new(self.app, self.pictured and self.list or nil))
  end
  if load.has_room(self.list, "other") or load.has_room(self.list, "compass") then return self.press.add(self) end
  self.app.pop()
end

function Plans.press.again(self)
  self.app.push(require("screens.old.walk").new(self.app, nil, nil, "parked"))
end

local function plan_of(self, id)
  for _, plan in ipairs(self.list or {}) do
    if plan.id == id then return plan end
  end
end

local function take_out(self, plan)
  local ok, key, detail = session.append { { kind = "old_plan.gone", id = plan.id } }
  self:refresh()
  if ok then return self.app.say(t "old.gone.done") end
  if string.find(tostring(detail), "old_decided", 1, true) then
    return self.app.open(dialog.message(t "old.gone.decided", t "old.gone.decided.text"))
  end
  self.app.fail(key, function() take_out(self, plan) end)
end

local function ask_gone(self, plan)
  self.app.open(dialog.new { title = t "old.gone.ask", icon = "delete", body = { node.text(load.name(plan), "strong"), node.text(t "old.gone.text") },
    close = t "ui.cancel", actions = { { id = "gone", label = t "old.gone", icon = "delete", press = function(app)
      app.close()
      take_out(self, plan)
    end } } })
end

local WAYS = {
  goals = function(self, plan) self.app.push(require("screens.old.goals").new(self.app, plan)) end,
  take = function(self, plan) self.app.push(require("screens.old.take").new(self.app, plan, "all")) end,
  gone = ask_gone,
}

function Plans:pressed(id)
  for name, way in pairs(WAYS) do
    if string.sub(id, 1, #name + 1) == name .. "/" then
      local plan = plan_of(self, string.sub(id, #name + 2))
      if plan then way(self, plan) end
      return plan ~= nil
    end
  end
  return false
end

return plans
