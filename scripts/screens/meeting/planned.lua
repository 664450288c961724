-- The meeting to come: when, who, what about, and the one thing that is still to be chosen. Everything can be changed until it
-- begins; from here it begins.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local dates = require "dates"
local known = require "screens.meeting.known"
local invitation = require "screens.meeting.invitation"
local yes = require "screens.meeting.yes"
local i18n = require "i18n"

local planned = {}
local Screen = known.screen()
local t = i18n.t

function planned.new(app, id, given)
  return setmetatable({ app = app, id = id, given = given }, Screen)
end

local function people(self) return known.others(known.invited(self.all.meeting)) end

-- The first person the citizen has not said yes or no about to all of it.
local function next_open(self)
  for _, person in ipairs(people(self)) do
    if yes.open(self.all, person) then return person end
  end
end

-- The one next thing: what it is about, who comes, what each may hear; then it can begin.
local function missing(self)
  if #self.all.meeting.topics == 0 then return "topics" end
  if #people(self) == 0 then return "people" end
  return next_open(self) and "yes" or nil
end

local function names(list, field)
  local out = {}
  for i, one in ipairs(list) do out[i] = one[field] end
  return table.concat(out, " · ")
end

local function head(self)
  local meeting = self.all.meeting
  local when = meeting.when
  local sign = dates.is_date(when) and node.leaf(when.day, t("ui.date.month." .. when.month)) or node.icon("event", "mint")
  return node.panel { style = "green", node.row { sign, node.column { style = "tight", node.heading(t("meeting_setup.planned"), 2),
    node.text(invitation.when_line(meeting), "lead") } } }
end

local function person_card(self, person)
  local open = yes.open(self.all, person)
  local badge = open and node.badge(t("meeting_setup.open_question"), "help_outline", "sky") or node.badge(t("meeting_setup.answered"), "check", "mint")
  return node.button("yes/" .. person.person, t("meeting_setup.yes.row", { name = person.name }), { style = "card", icon = "chevron_right", grow = true,
    node.column { style = "tight", node.text(person.name, "strong"), node.text(person.job or t("meeting_setup.relation.other"), "soft"),
      node.row { badge } } })
end

local function row(id, key, note, icon)
  return node.button(id, t(key), { note = note, icon = icon, style = "row" })
end

local function rows(self)
  local meeting, list = self.all.meeting, people(self)
  local sent = #(meeting.sent_in or {})
  local language = require "screens.meeting.language"
  return node.column { style = "tight",
    row("when", "meeting_setup.change.when", invitation.when_line(meeting), "event"),
    row("topics", "meeting_setup.change.topics", #meeting.topics > 0 and names(meeting.topics, "words") or t("meeting_setup.none_yet"), "forum"),
    row("people", "meeting_setup.change.people", #list > 0 and names(list, "name") or t("meeting_setup.none_yet"), "groups"),
    row("lang", "meeting_setup.lang.change", language.line(meeting), "translate"),
    #meeting.topics > 0 and row("times", "meeting_setup.change.times", t("meeting_setup.times.all", { n = meeting.minutes or 60 }), "timelapse")
      or false,
    row("sent_in", "meeting_setup.change.sent", sent > 0 and t("meeting_setup.sent.count", { n = sent }) or t("meeting_setup.change.sent.note"),
      "mail_outline"),
    row("ready", "meeting_setup.ready", t("meeting_setup.ready.note"), "school"),
    row("cancel", "meeting_setup.cancel", t("meeting_setup.cancel.note"), "event_busy") }
end

local function side(self)
  local column = node.column { head(self) }
  if #people(self) > 0 then
    node.add(column, node.heading(t("meeting_setup.card.who"), 2))
    local grid = node.grid { columns = 2, min_mm = 70 }
    for _, person in ipairs(people(self)) do node.add(grid, person_card(self, person)) end
    node.add(column, grid)
  end
  for _, one in ipairs(self.all.meeting.sent_in or {}) do
    node.add(column, node.panel { style = "sand", node.text(require("screens.meeting.sent_in").line(self.all.meeting, one), "small"),
      node.quote(one.words) })
  end
  return column
end

function Screen:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local what = missing(self)
  local open = what == "yes" and next_open(self)
  return frame.view { id = "meeting_planned", title = t("meeting_setup.planned"), where = t("meeting_setup.row"), leave = t("ui.quit"),
    body = node.split { min_mm = 110, grow = true, side(self), rows(self) },
    extra = { node.button("card", t("meeting_setup.card.print"), { icon = "print", style = "plain" }),
      what and node.button("begin", t("meeting_setup.to_begin"), { icon = "play_circle_outline", style = "plain" }) or nil },
    next = t(what and "meeting_setup.next." .. what or "meeting_setup.to_begin", { name = open and open.name }),
    next_icon = not what and "play_circle_outline" or nil }
end

local function again(self)
  return function() self:refresh() end
end

local function open_yes(self, person)
  self.app.push(yes.new(self.app, self.all, person, again(self)))
end

function Screen:pressed(id)
  if string.sub(id, 1, 4) ~= "yes/" or not self.all then return false end
  local person = known.person(self.all.meeting, string.sub(id, 5))
  if person then open_yes(self, person) end
  return person ~= nil
end

function Screen.press.when(self)
  self.app.push(require("screens.meeting.when_where").new(self.app, self.all.meeting, function(entry)
    entry.kind = "meeting.change"
    entry.id = self.id
    local ok, key = session.append { entry }
    if not ok then return self.app.fail(key) end
    self.app.pop()
    self:refresh()
  end))
end

function Screen.press.topics(self)
  self.app.push(require("screens.meeting.topics").new(self.app, self.all, session.plan(), again(self)))
end

function Screen.press.people(self)
  self.app.push(require("screens.meeting.people").new(self.app, self.all, again(self)))
end

function Screen.press.lang(self)
  self.app.push(require("screens.meeting.language").new(self.app, self.all, again(self)))
end

function Screen.press.times(self)
  self.app.push(require("screens.meeting.times").new(self.app, self.id, self.given, true))
end

function Screen.press.sent_in(self)
  self.app.push(require("screens.meeting.sent_in").new(self.app, self.all, again(self)))
end

function Screen.press.card(self)
  self.app.push(invitation.new(self.app, self.all))
end

-- "Klar til mit møde": the module, where it was left.
function Screen.press.ready(self)
  local player, key = require("screens.learn.lesson").open(self.app, "my_meeting")
  if not player then return self.app.fail(key) end
  self.app.push(player)
end

local function cancel(self)
  local ok, key = session.append { { kind = "meeting.cancelled", meeting = self.id } }
  if not ok then return self.app.fail(key, function() cancel(self) end) end
  self.app.pop()
  self.app.say(t("meeting_setup.cancel.done"))
end

function Screen.press.cancel(self)
  self.app.open(dialog.new { title = t("meeting_setup.cancel.title"), icon = "event_busy", body = node.paragraphs(t("meeting_setup.cancel.text")),
    close = t("ui.cancel"), actions = { { id = "cancel", label = t("meeting_setup.cancel.go"), icon = "event_busy", press = function(app)
      app.close()
      cancel(self)
    end } } })
end

function Screen.press.begin(self)
  self.app.push(require("screens.meeting.here").new(self.app, self.id, self.given))
end

function Screen.press.next(self)
  if not self:load() then return self:refresh() end
  local what = missing(self)
  if what == "yes" then return open_yes(self, next_open(self)) end
  self.press[what or "begin"](self)
end

return planned
