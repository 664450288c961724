-- The plan as it was agreed once, beside how it is now, or was another time. What is new is told by a word and a picture, never by
-- colour alone.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local dates = require "dates"
local say = require "screens.say"
local compare = require "life.compare"
local text = require "ui.words"
local i18n = require "i18n"

local screen = {}
local Compare = { press = {} }
Compare.__index = Compare
local t = i18n.t

local NOW = 0
local ICONS = { new = "add", gone = "remove", changed = "edit", reached = "favorite", parked = "schedule", done = "check", lapsed = "remove" }
local STYLES = { new = "mint", reached = "mint", done = "mint" }

-- found: { versions, plans = { [number] = plan }, plan } only for pictures.
function screen.new(app, found)
  return setmetatable({ app = app, found = found, pictured = found ~= nil, after = NOW }, Compare)
end

local function load_versions(self)
  if self.found then return true end
  local versions, key = session.read("versions", { citizen = session.citizen })
  if not versions then return nil, key end
  self.found = { versions = versions, plans = {} }
  return true
end

local function load_plan(self, number)
  if self.found.plans[number] then return true end
  local plan, key
  if number == NOW then
    plan, key = session.plan()
  else
    plan, key = session.read("version", { citizen = session.citizen, number = number })
  end
  self.found.plans[number] = plan
  return plan ~= nil, key
end

function Compare:load()
  local ok, key = load_versions(self)
  local newest = ok and self.found.versions[1]
  if not ok or not newest then return ok, key end
  self.before = self.before or newest.number
  ok, key = load_plan(self, self.before)
  if ok then ok, key = load_plan(self, self.after) end
  return ok, key
end

function Compare:refresh()
  if not self.pictured then self.found = nil end
end

local function at_of(self, number)
  for _, one in ipairs(self.found.versions) do
    if one.number == number then return one.at end
  end
end

local function name_of(self, number)
  if number == NOW then return t("life.compare.now") end
  return t("life.compare.version", { number = number, date = dates.when_ms(at_of(self, number)) })
end

-- --- one thing on one side ---

local TELLS = {
  goals = function(one) return one.words, text.join(" · ", one.first_step, one.when and dates.short(one.when), one.helper) end,
  agreements = function(one) return one.what, text.join(" · ", one.who, one.when and dates.short(one.when)) end,
  people = function(one) return one.name, one.helps end,
  wishes = function(one) return one.words end,
  strengths = function(one) return one.words end,
}

local function told(part, one)
  local words, note = TELLS[part](one)
  local column = node.column { style = "tight", (part == "people" or part == "agreements") and node.text(words, "strong") or node.quote(words) }
  if part == "goals" and one.area then node.add(column, node.row { node.badge(say.area(one.area)) }) end
  return node.add(column, note and note ~= "" and node.text(note, "soft"))
end

local function marked(part, row)
  local column = row.is and told(part, row.is) or node.column { style = "tight", node.text(t("life.compare.not_there"), "soft") }
  if not row.mark then return column end
  return node.add(column, node.row { node.badge(t("life.mark." .. row.mark), ICONS[row.mark], STYLES[row.mark]) })
end

local function row_of(part, row)
  local before = row.was and told(part, row.was) or node.text(t("life.compare.not_yet"), "soft")
  return node.panel { style = "card", node.grid { columns = 2, min_mm = 90, before, marked(part, row) } }
end

local function add_part(body, part, before, after)
  local rows = compare.part(part, before, after)
  if #rows == 0 then return end
  node.add(body, node.heading(t("life.compare.part." .. part), 2))
  for _, row in ipairs(rows) do node.add(body, row_of(part, row)) end
end

local function compared(self)
  local before, after = self.found.plans[self.before], self.found.plans[self.after]
  local body = node.column { style = "loose", node.head { node.question(t("life.compare")),
    node.text(t("life.compare.text", { n = compare.count(before, after) }), "soft") } }
  node.add(body, node.grid { columns = 2, min_mm = 90,
    node.button("before", name_of(self, self.before), { note = t("life.compare.before"), icon = "history", style = "row" }),
    node.button("after", name_of(self, self.after), { note = t("life.compare.after"), icon = "assignment_ind", style = "row" }) })
  for _, part in ipairs(compare.PARTS) do add_part(body, part, before, after) end
  return body
end

function Compare:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local body = self.before and compared(self) or node.column { style = "loose", node.question(t("life.compare")),
    node.text(t("life.compare.none"), "lead") }
  return frame.view { id = "compare", title = t("life.compare"), where = t("life.home"), leave = t("ui.quit"), body = body,
    next = t("life.back"), next_icon = "arrow_back" }
end

-- Which one stands there: each version, and today's on the right.
local function choose(self, side)
  local actions = {}
  local function add(number)
    if number == self.before or number == self.after then return end
    actions[#actions + 1] = { id = "version-" .. number, label = name_of(self, number), icon = "assignment_ind", style = "row", press = function(app)
      app.close()
      self[side] = number
    end }
  end
  if side == "after" then add(NOW) end
  for _, one in ipairs(self.found.versions) do add(one.number) end
  if #actions == 0 then return self.app.open(dialog.message(t("life.compare.only"), t("life.compare.only.text"))) end
  self.app.open(dialog.new { title = t("life.compare.choose"), icon = "history", actions = actions, close = t("ui.cancel") })
end

function Compare.press.before(self) choose(self, "before") end

function Compare.press.after(self) choose(self, "after") end

function Compare.press.next(self)
  if self.failed then return self:refresh() end
  self.app.pop()
end

return screen
