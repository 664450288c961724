-- Who can see one topic, and why: beside a goal or an agreement of that topic. Each can be ended there in two taps.
local node = require "ui.node"
local frame = require "ui.frame"
local cells = require "screens.people.cells"
local take_back = require "screens.people.take_back"
local around = require "screens.people.around"
local dates = require "dates"
local i18n = require "i18n"

local seen_by = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

local function still(date) return date and not dates.before(date, kiosk.today()) end

local function has(list, wanted)
  for _, one in ipairs(list or {}) do
    if one == wanted then return true end
  end
  return false
end

-- The topic of a goal, wish or note: its area when that is one of the twelve.
function seen_by.topic_of(area)
  return area and area ~= "frame" and cells.ICONS[area] and area or "own"
end

local function line(name, why, button)
  local said = node.column { style = "tight", node.text(name, "strong"), node.text(why, "soft") }
  return node.row { align = "between", said, button or nil }
end

local function lines(all, topic)
  local out = {}
  for _, one in ipairs(all.assignments) do
    if one.active ~= false and has(one.topics, topic) then
      out[#out + 1] = line(one.name, t("yes.seen.part"), take_back.part(one.staff, topic))
    end
  end
  for _, group in ipairs(cells.groups(all.consents.cells)) do
    local cell = group.yes_to == "pass_on" and group.found[topic]
    if cell and cell.state == "given" then
      out[#out + 1] = line(group.name, t("yes.seen.yes", { what = cells.purpose(group.purpose),
        date = dates.short(cell.last_day) }), take_back.yes(group, topic))
    end
  end
  for _, share in ipairs(all.shares) do
    if share.recipient and still(share.last_day) and has(share.topics, topic) then
      out[#out + 1] = line(share.name or t("people.somebody"), t("yes.seen.law", { date = dates.short(share.last_day) }))
    end
  end
  return out
end

-- all: as around.load gave it; nil shows nothing.
function seen_by.panel(all, topic)
  if not all then return false end
  local panel = node.panel { style = "card", node.heading(t("yes.seen", { topic = cells.topic(topic) }), 3) }
  local found = lines(all, topic)
  for _, one in ipairs(found) do node.add(panel, one) end
  return node.add(panel, #found == 0 and node.text(t("yes.seen.nobody"), "soft"))
end

-- The same as a screen of its own.
function seen_by.new(app, topic, all)
  return setmetatable({ app = app, topic = topic, all = all, pictured = all ~= nil }, Screen)
end

function Screen:refresh()
  if not self.pictured then self.all = nil end
end

function Screen:view()
  self.all = self.all or around.load()
  local body = node.column { style = "loose", node.question(t("yes.seen", { topic = cells.topic(self.topic) })) }
  return frame.view { id = "seen_by", title = t("people.sharing"), where = t("home.plan"), leave = t("ui.quit"),
    body = node.add(body, seen_by.panel(self.all, self.topic)), next = t("home.goal.back"), next_icon = "assignment_ind" }
end

function Screen:pressed(id)
  return take_back.pressed(self.app, id, self.all, function() self:refresh() end)
end

function Screen.press.next(self) self.app.pop() end

return seen_by
