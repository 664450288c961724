-- "Mit møde": the one under way is taken up, the one to come is shown, else one is planned or begun. Meetings that were held
-- can be read again.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dates = require "dates"
local known = require "screens.meeting.known"
local i18n = require "i18n"

local mine = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

local MINUTES = 60
local SAME_DAY_MS = 12 * 60 * 60 * 1000

-- What the row on "My plan" says beside its name. list: as known.list gave it.
function mine.note(list)
  local meeting = known.current(list)
  if not meeting then return t("meeting_setup.row.none") end
  if meeting.state == "begun" then return t("meeting_setup.row.now") end
  return meeting.when and next(meeting.when) ~= nil and dates.say(meeting.when) or t("meeting_setup.when.open")
end

-- Is there one that those who come now come for?
function mine.is_now()
  local meeting = known.current(known.list())
  if not meeting then return false end
  local _, wall = kiosk.now()
  if meeting.state == "begun" then return wall - (meeting.begun_at or 0) < SAME_DAY_MS end
  return session.helped and dates.is_date(meeting.when) and dates.same(meeting.when, kiosk.today())
end

function mine.open(app)
  local list = known.list()
  local meeting = known.current(list)
  if meeting and meeting.state == "begun" then return require("screens.meeting.take_up").open(app, meeting.id) end
  if meeting then return app.push(require("screens.meeting.planned").new(app, meeting.id)) end
  app.push(mine.new(app, list))
end

function mine.new(app, list)
  return setmetatable({ app = app, list = list or known.list(), pictured = list ~= nil and session.pictured }, Screen)
end

function Screen:refresh()
  if not self.pictured then self.list = known.list() end
end

local function held(self)
  local column = node.column { style = "tight" }
  for _, meeting in ipairs(self.list) do
    if meeting.state == "held" then
      if #column == 0 then node.add(column, node.heading(t("meeting_setup.held"), 2)) end
      local at = meeting.begun_at or meeting.at
      node.add(column, node.button("held/" .. meeting.id, t("meeting_setup.held.row", { day = at and dates.of_ms(at) or "" }),
        { note = meeting.place, icon = "description", style = "row" }))
    end
  end
  return #column > 0 and column
end

function Screen:view()
  local body = node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting_setup.mine")), node.text(t("meeting_setup.mine.text"), "soft") },
    node.grid { columns = 2, min_mm = 100, grow = true,
      node.button("plan", t("meeting_setup.plan"), { note = t("meeting_setup.plan.note"), icon = "event", style = "door-green", grow = true }),
      node.button("now", t("meeting_setup.now"), { note = t("meeting_setup.now.note"), icon = "groups", style = "door-sand", grow = true }) },
    node.button("ready", t("meeting_setup.ready"), { note = t("meeting_setup.ready.note"), icon = "school", style = "row" }) }
  node.add(body, held(self))
  return frame.view { id = "meeting_mine", title = t("meeting_setup.row"), where = t("meeting_setup.row"), leave = t("ui.quit"), body = body }
end

function Screen:pressed(id)
  if string.sub(id, 1, 5) ~= "held/" then return false end
  self.app.push(require("screens.meeting.minutes").new(self.app, string.sub(id, 6)))
  return true
end

-- A network meeting is what makes the plan; once one was held, the next ones follow up on it.
local function form_of(list)
  for _, meeting in ipairs(list) do
    if meeting.state == "held" then return "followup" end
  end
  return "network"
end

function Screen.press.plan(self)
  local app = self.app
  app.push(require("screens.meeting.when_where").new(app, nil, function(entry)
    entry.kind = "meeting.new"
    entry.id, entry.form, entry.lang = kiosk.new_id(), form_of(self.list), i18n.lang
    local ok, key = session.append { entry }
    if not ok then return app.fail(key) end
    app.pop()
    app.replace(require("screens.meeting.planned").new(app, entry.id))
  end))
end

-- A meeting that begins now: who is here and what it is about, and on to the setting up.
function Screen.press.now(self)
  local app = self.app
  app.push(require("screens.meeting.begin_now").new(app, { form = form_of(self.list), minutes = MINUTES }, function(id)
    app.pop()
    app.replace(require("screens.meeting.planned").new(app, id))
    app.push(require("screens.meeting.roles").new(app, id))
  end))
end

Screen.press.ready = function(self)
  local player, key = require("screens.learn.lesson").open(self.app, "my_meeting")
  if not player then return self.app.fail(key) end
  self.app.push(player)
end

return mine
