-- The goals of one older plan, as they stand there: written one after the other, each kept at once, or taken from a file.
local node = require "ui.node"
local frame = require "ui.frame"
local text = require "ui.words"
local session = require "session"
local cells = require "screens.people.cells"
local load = require "screens.old.load"
local i18n = require "i18n"

local goals = {}
local Goals = { press = {} }
Goals.__index = Goals
local t = i18n.t

local LIMIT, SHOWN = 1000, 5

-- plan: as it is kept, with its goals.
function goals.new(app, plan)
  return setmetatable({ app = app, plan = plan, words = "" }, Goals)
end

-- More may stand in it when it is shown again: what came from a file.
function Goals:refresh()
  for _, plan in ipairs(load.plans() or {}) do
    if plan.id == self.plan.id then self.plan = plan end
  end
end

local function key(self, name)
  return (self.plan.form == "compass" and "old.marks." or "old.write.") .. name
end

-- Newest first: what was just kept is next to the field.
local function written(self)
  local list = self.plan.goals
  if #list == 0 then return false end
  local column = node.column { style = "tight", node.text(t("old.write.kept", { n = #list }), "small") }
  for i = #list, math.max(1, #list - SHOWN + 1), -1 do
    local item = list[i]
    local row = node.row { align = "between", node.quote(item.words, item.area and cells.topic(item.area)) }
    if item.fate == "open" then
      node.add(row, node.button("gone/" .. item.id, t "old.write.gone", { icon = "undo", style = "quiet" }))
    end
    node.add(column, row)
  end
  return column
end

function Goals:view()
  local head = node.head { node.row { node.badge(load.name(self.plan), load.ICONS[self.plan.form]) },
    node.question(t(key(self, "ask"))), node.text(t(key(self, "text")), "soft") }
  local body = node.column { style = "loose", head }
  if self.error then
    node.add(body, node.summary { label = t "ui.summary", node.button("focus/words", self.error) })
  end
  node.add(body, node.field("words", t(key(self, "field")), { value = self.words, input = "line", limit = LIMIT, error = self.error }))
  node.add(body, node.row {
    node.button("keep", t(key(self, "keep")), { icon = "add", style = "plain" }),
    node.button("area", self.area and cells.topic(self.area) or t "old.write.area", { icon = self.area and cells.ICONS[self.area]
      or "bookmark_border", style = "quiet" }),
    node.button("file", t "old.file", { icon = "folder_open", style = "quiet" }) })
  node.add(body, written(self))
  -- A screen of its own for each goal, so that the keys are there for the next one.
  return frame.view { id = "old/goals/" .. #self.plan.goals, title = t(key(self, "ask")), where = t "old.where", leave = t "ui.quit", body = body,
    focus = self.error and "focus/words" or "words", next = t "old.write.done", next_icon = "check" }
end

function Goals:change(id, value)
  if id == "words" then self.words, self.error = value, nil end
end

-- A rule that said no says what to do.
local RULES = { old_goals = "old.wrong.goals", no_basis = "old.write.no_part" }

local function refused(self, why, detail)
  for rule, words in pairs(RULES) do
    if string.find(tostring(detail), rule, 1, true) then
      self.error = t(words)
      return false
    end
  end
  self.app.fail(why, nil)
  return false
end

-- True when what stands in the field is kept, or nothing does.
local function keep(self)
  local words = text.trim(self.words)
  if words == "" then return true end
  if kiosk.refuses(words) then
    self.error = t "error.refused"
    return false
  end
  local id = kiosk.new_id()
  local ok, why, detail = session.append { { kind = "old_goal.new", id = id, plan = self.plan.id, words = words, area = self.area } }
  if not ok then
    return refused(self, why, detail)
  end
  table.insert(self.plan.goals, { id = id, what = "goal", words = words, area = self.area, fate = "open" })
  self.words, self.area = "", nil
  return true
end

function Goals.press.keep(self)
  if text.trim(self.words) == "" then self.error = t(key(self, "missing")) return end
  if keep(self) then self.app.say(t "home.saved") end
end

function Goals:submit() self.press.keep(self) end

function Goals.press.next(self)
  if keep(self) then self.app.pop() end
end

function Goals.press.back(self) self.press.next(self) end

-- What stands in the field is kept too when somebody leaves.
function Goals:leaving() return keep(self), "error.refused" end

function Goals.press.area(self)
  self.app.push(require("screens.old.area").new(self.app, function(area) self.area = area end))
end

function Goals.press.file(self)
  if keep(self) then self.app.push(require("screens.old.files").new(self.app, self.plan)) end
end

local function take_out(self, at)
  local ok, why = session.append { { kind = "old_goal.gone", id = self.plan.goals[at].id } }
  if not ok then return self.app.fail(why, nil) end
  if self.words == "" then self.words, self.area = self.plan.goals[at].words, self.plan.goals[at].area end
  table.remove(self.plan.goals, at)
end

function Goals:pressed(id)
  if id == "focus/words" then return true end
  for i, item in ipairs(self.plan.goals) do
    if id == "gone/" .. item.id then
      take_out(self, i)
      return true
    end
  end
  return false
end

return goals
