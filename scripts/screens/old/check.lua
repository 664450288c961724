-- What was found in a file, before it is kept: the goals, and line by line what could not be taken and why.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local load = require "screens.old.load"
local dates = require "dates"
local i18n = require "i18n"

local check = {}
local Check = { press = {} }
Check.__index = Check
local t = i18n.t

local SHOWN = 12

-- Staff writes only about what they have a part in; the rest is told by number and not shown.
local function split(items, access)
  local mine, left = {}, 0
  for _, item in ipairs(items) do
    local topic = item.area and cells.ICONS[item.area] and item.area ~= "frame" and item.area or "own"
    if not access or access[topic] == "role" or access[topic] == "own" then mine[#mine + 1] = item else left = left + 1 end
  end
  return mine, left
end

-- What a file says it is about becomes an area of ours where it is one.
local function with_areas(found, package)
  for _, item in ipairs(found.goals) do
    if not package then item.area = load.area(item.area) end
  end
end

-- plan: which the goals belong to, or nil for a package, which brings its own; found: as kiosk.old_rows or old_package gave it.
function check.new(app, plan, found, file)
  local made = setmetatable({ app = app, plan = plan, found = found, file = file }, Check)
  with_areas(found, plan == nil)
  local access
  if session.role and session.role ~= "citizen" then
    local seen = session.read("plan", { citizen = session.citizen })
    access = seen and seen.access or {}
  end
  made.goals, made.left = split(found.goals, access)
  return made
end

local function count(items, is)
  local n = 0
  for _, item in ipairs(items) do
    if is(item) then n = n + 1 end
  end
  return n
end

local function goals_part(self)
  local goals = {}
  for _, item in ipairs(self.goals) do
    if load.is_goal(item) then goals[#goals + 1] = item end
  end
  local column = node.column { style = "tight", node.heading(t("old.found", { n = #goals }), 2) }
  for i = 1, math.min(#goals, SHOWN) do
    node.add(column, node.quote(goals[i].words, goals[i].area and cells.topic(goals[i].area)))
  end
  if #goals > SHOWN then node.add(column, node.text(t("old.found.more", { n = #goals - SHOWN }), "soft")) end
  local others = #self.goals - #goals
  return node.add(column, others > 0 and node.text(t("old.found.others", { n = others }), "soft"))
end

-- Broken rows by their line; a package has none of those, only things that cannot be kept.
local function broken_part(self)
  local found = self.found
  local lines = type(found.broken) == "table" and found.broken or {}
  local panel = node.panel { style = "sand" }
  if #lines > 0 then
    node.add(panel, node.heading(t("old.broken", { n = found.broken_count }), 3))
    for i = 1, math.min(#lines, SHOWN) do
      node.add(panel, node.text(t("old.broken.line", { line = lines[i].line, why = t("old.broken." .. lines[i].why) })))
    end
    if found.broken_count > SHOWN then
      node.add(panel, node.text(t("old.broken.more", { n = found.broken_count - SHOWN }), "soft"))
    end
  end
  local aside = type(found.broken) == "number" and found.broken + (found.aside or 0) or 0
  node.add(panel, aside > 0 and node.text(t("old.aside", { n = aside })))
  node.add(panel, (found.left or 0) > 0 and node.text(t("old.too_many", { n = found.left })))
  node.add(panel, self.left > 0 and node.text(t("old.no_part", { n = self.left })))
  return #panel > 0 and panel
end

function Check:view()
  local plan = self.plan or self.found.plan
  local any = #self.goals > 0
  local head = node.head { node.row { node.badge(self.plan and load.name(plan) or t("old.from", { unit = plan.unit
    or t "old.from.somewhere", date = plan.day and dates.long(plan.day) or "" }), load.ICONS[plan.form]) },
    node.question(t(any and "old.check" or "old.check.none")), node.text(t(any and "old.check.text" or "old.check.none.text"), "soft") }
  local broken = broken_part(self)
  local body = node.column { style = "loose", head }
  if any and broken then
    node.add(body, node.split { min_mm = 120, goals_part(self), broken })
  else
    node.add(body, any and goals_part(self))
    node.add(body, broken)
  end
  return frame.view { id = "old/check", title = t "old.check", where = t "old.where", leave = t "ui.quit", body = body,
    next = any and t("old.check.take", { n = count(self.goals, load.is_goal) }) or t "old.check.back", next_icon = any and "check" or "arrow_back" }
end

-- The plan first where there is none yet, then all that is good, in one go.
local function entries(self)
  local out, plan = {}, self.plan and self.plan.id
  if not plan then
    plan = kiosk.new_id()
    local made = { kind = "old_plan.new", id = plan }
    for name, value in pairs(self.found.plan) do made[name] = value end
    out[1] = made
  end
  for _, item in ipairs(self.goals) do
    out[#out + 1] = { kind = "old_goal.new", plan = plan, what = item.what, words = item.words, area = item.area, line = item.line,
      more = item.more }
  end
  return out
end

local FULL = { old_plans = "old.wrong.plans", old_goals = "old.wrong.goals" }

function Check.press.next(self)
  if #self.goals == 0 then return self.app.pop() end
  local ok, key, detail = session.append(entries(self))
  if ok then
    self.app.pop()
    self.app.say(t "home.saved")
    return
  end
  for rule, words in pairs(FULL) do
    if string.find(tostring(detail), rule, 1, true) then
      return self.app.open(require("ui.dialog").message(t "old.wrong.full", t(words)))
    end
  end
  self.app.fail(key, function() self.press.next(self) end)
end

return check
