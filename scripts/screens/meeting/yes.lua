-- What one person at the table may hear about: yes or no to each thing the meeting is about, by the citizen. For somebody with
-- an account it is a yes like any other (pass on, for this meeting), with a last day; for a guest it is what was said here.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local yes_cell = require "screens.people.yes_cell"
local known = require "screens.meeting.known"
local allowed = require "meet.allowed"
local dates = require "dates"
local i18n = require "i18n"

local yes = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

local PURPOSE = "meeting"
local DAYS_AFTER = 14 -- a yes lasts so long after the meeting: it may be put off, and its minutes are talked about
local MONTHS_WITHOUT_DAY = 2

local function listed(items) return kiosk.list and kiosk.list(items) or items end

-- The last day of a yes to a meeting.
function yes.last_day(meeting)
  local when = meeting and meeting.when
  local day
  if dates.is_date(when) and not dates.before(when, kiosk.today()) then
    day = dates.after(when, DAYS_AFTER)
  else
    day = dates.step(kiosk.today(), "month", MONTHS_WITHOUT_DAY)
  end
  return { year = day.year, month = day.month, day = day.day }
end

local function entry(all, person, yes_to, given, refused)
  local meeting = all.meeting or {}
  return { kind = "consent.set", recipient = person.person, yes_to = yes_to, purpose = PURPOSE, given = listed(given),
    refused = listed(refused), last_day = #given > 0 and yes.last_day(meeting) or nil, how = "touch", lang = meeting.lang or i18n.lang,
    interpreter = meeting.interpreter, present = listed {} }
end

-- The yes to somebody being there; nil when there is one already that lasts.
function yes.to_come(all, person)
  if allowed.comes({ consents = all.consents }, person) then return nil end
  return entry(all, person, "meeting", { "frame" }, {})
end

-- Somebody is not to come after all: no chair, and nothing to hear for this meeting.
function yes.taken_out(out, all, meeting_id, person)
  out[#out + 1] = known.person_entry(meeting_id, person, { state = "refused" })
  for _, yes_to in ipairs { "meeting", "pass_on" } do
    local group = cells.group(all.consents, person.person, yes_to, PURPOSE)
    if group and #group.by.given > 0 then
      out[#out + 1] = { kind = "consent.withdrawn", recipient = person.person, yes_to = yes_to, purpose = PURPOSE,
        topics = listed(group.by.given) }
    end
  end
end

-- A topic of this meeting as it is called here: what has no card is called by the citizen's own words.
function yes.name(meeting, topic)
  if topic ~= "own" then return cells.topic(topic) end
  for _, one in ipairs(meeting.topics) do
    if not one.area then return t("meeting_setup.quoted", { words = one.words }) end
  end
  return t("meeting_setup.said_there")
end

-- The same where others look and it is not open to them all.
function yes.calm_name(meeting, topic)
  for _, one in ipairs(meeting.topics) do
    if topic == "own" and not one.area then return t("meeting_setup.own_closed") end
  end
  return yes.name(meeting, topic)
end

-- The topics everybody is asked about, each once, in the order of the meeting.
function yes.topics(meeting)
  local out, seen = {}, {}
  for _, topic in ipairs(meeting.hearing) do
    local name = topic.area or "own"
    if not seen[name] then out[#out + 1] = name end
    seen[name] = true
  end
  return out
end

local function part_of(all, id)
  local out = {}
  for _, one in ipairs(all.assignments) do
    if one.staff == id and one.active ~= false then
      for _, topic in ipairs(one.topics) do out[topic] = true end
    end
  end
  return out
end

-- What was answered before, so that a second look never takes it back unseen.
local function answers_of(all, person, topics)
  local hears, out = allowed.hears(all, person), {}
  local group = person.account and cells.group(all.consents, person.person, "pass_on", PURPOSE)
  local said = person.hears ~= nil
  for _, topic in ipairs(topics) do
    local cell = group and group.found[topic]
    if hears[topic] then out[topic] = true
    elseif said or cell and cell.state == "refused" then out[topic] = false end
  end
  return out
end

-- Has somebody not been asked about all of it yet?
function yes.open(all, person)
  local answers = answers_of(all, person, yes.topics(all.meeting))
  for _, topic in ipairs(yes.topics(all.meeting)) do
    if answers[topic] == nil then return true end
  end
  return not allowed.comes(all, person)
end

-- done(): it is kept, and the screen closed.
function yes.new(app, all, person, done)
  local topics = yes.topics(all.meeting)
  return setmetatable({ app = app, all = all, person = person, done = done, topics = topics, answers = answers_of(all, person, topics) },
    Screen)
end

function Screen:view()
  local named = { name = self.person.name }
  local body = node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting_setup.yes", named)), node.text(t("meeting_setup.yes.text", { name = self.person.name,
      date = dates.long(yes.last_day(self.all.meeting)) }), "soft") } }
  if self.error then node.add(body, node.panel { style = "sky", node.text(self.error, "strong") }) end
  local grid = node.grid { columns = 2, min_mm = 110 }
  for _, topic in ipairs(self.topics) do
    local asked = topic == "own" and { heading = yes.name(self.all.meeting, topic), example = "meeting_setup.said_there.example",
      no = "meeting_setup.said_there.no" } or nil
    node.add(grid, yes_cell.panel(topic, self.answers[topic], asked))
  end
  return frame.view { id = "meeting_yes", title = t("meeting_setup.yes", named), where = t("meeting_setup.row"), leave = t("ui.quit"),
    body = node.add(body, grid), next = t("ui.next"),
    extra = { node.button("no_all", t("meeting_setup.yes.no_all"), { icon = cells.STATE_ICONS.refused, style = "plain" }) } }
end

-- A yes that lasts until the meeting is over needs no second one.
local function lasts(self, group, topic)
  local cell, when = group and group.found[topic], self.all.meeting.when
  if not cell or cell.state ~= "given" or not cell.last_day then return false end
  return not dates.is_date(when) or not dates.before(cell.last_day, when)
end

-- Topics said yes to that need a yes of their own (a part in the plan opens some already), those said no to, and all that
-- may be heard.
local function sorted(self)
  local given, refused, hears = {}, {}, { "frame" }
  local part = part_of(self.all, self.person.person)
  local group = cells.group(self.all.consents, self.person.person, "pass_on", PURPOSE)
  for _, topic in ipairs(self.topics) do
    local answer = self.answers[topic]
    if answer then hears[#hears + 1] = topic else refused[#refused + 1] = topic end
    if answer and not part[topic] and not lasts(self, group, topic) then given[#given + 1] = topic end
  end
  return given, refused, hears
end

-- What is kept of the answers as they stand.
function Screen:entries()
  local given, refused, hears = sorted(self)
  local out = { known.person_entry(self.all.meeting.id, self.person, { hears = hears }) }
  if self.all.meeting.paused_at then out[1].state = nil end -- in a pause nobody comes
  if not self.person.account then return out end
  node.add(out, yes.to_come(self.all, self.person))
  if #given + #refused > 0 then out[#out + 1] = entry(self.all, self.person, "pass_on", given, refused) end
  return out
end

local function keep(self)
  local ok, key = session.append(self:entries())
  if not ok then return self.app.fail(key, function() keep(self) end) end
  self.app.pop()
  self.done()
end

function Screen:pressed(id)
  if id == "no_all" then
    for _, topic in ipairs(self.topics) do self.answers[topic] = false end
    keep(self)
    return true
  end
  if not yes_cell.pressed(self.answers, id) then return false end
  self.error = nil
  return true
end

function Screen.press.next(self)
  for _, topic in ipairs(self.topics) do
    if self.answers[topic] == nil then
      self.error = t("meeting_setup.yes.missing", { topic = yes.name(self.all.meeting, topic) })
      return
    end
  end
  keep(self)
end

return yes
