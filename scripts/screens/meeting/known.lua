-- What the screens round a meeting show, read in one place: the meeting, who works here, what was said yes to. For pictures it
-- is given instead.
local session = require "session"
local allowed = require "meet.allowed"

local known = {}

local function read(name, more)
  local found = session.read(name, more)
  return type(found) == "table" and found or {}
end

-- All meetings of the citizen who is here, newest first.
function known.list()
  if not session.citizen or session.practice or session.pictured then return {} end
  return read("meetings", { citizen = session.citizen })
end

local function first(list, state)
  for _, meeting in ipairs(list) do
    if meeting.state == state then return meeting end
  end
end

-- The one under way, else the one to come.
function known.current(list) return first(list, "begun") or first(list, "planned") end

-- What everybody is asked about: the topics, and what is said at the table and belongs to none of them.
local function hearing(topics)
  local out, own = {}, false
  for i, topic in ipairs(topics) do
    out[i], own = topic, own or not topic.area
  end
  if not own then out[#out + 1] = {} end
  return out
end

-- Points that are not talked about after all are gone here, and a person is called by one name: `person`.
local function settled(meeting)
  local topics = {}
  for _, topic in ipairs(meeting.topics or {}) do
    if not topic.gone then topics[#topics + 1] = topic end
  end
  meeting.topics = topics
  for _, person in ipairs(meeting.persons or {}) do person.person = person.person or person.id end
  meeting.hearing = hearing(topics)
  return meeting
end

-- One meeting, read anew.
function known.read(id)
  local meeting, key = session.read("meeting", { citizen = session.citizen, id = id })
  if not meeting then return nil, key end
  return settled(meeting)
end

-- id of the meeting, or nil: only what a new one needs. given: for pictures, as it comes out here.
-- { meeting, staff, consents (cells), assignments, pictured }; nil and a word key when the meeting cannot be read.
function known.load(id, given)
  if given then
    given.pictured = true
    if given.meeting then settled(given.meeting) end
    return given
  end
  local citizen = session.citizen
  local meeting, key
  if id then
    meeting, key = known.read(id)
    if not meeting then return nil, key end
  end
  return { id = id, meeting = meeting, staff = read "staff", consents = read("consents", { citizen = citizen }).cells or {},
    assignments = read("assignments", { citizen = citizen }) }
end

-- Those asked to come, without whoever is not to be there; those at the table, without whoever has not come.
function known.invited(meeting)
  local out = {}
  for _, person in ipairs(meeting.persons or {}) do
    if person.state ~= "refused" then out[#out + 1] = person end
  end
  return out
end

known.at_table = function(meeting) return allowed.at_table(meeting.persons) end

-- Without the citizen, about whom nobody asks.
function known.others(list)
  local out = {}
  for _, person in ipairs(list) do
    if person.side ~= "citizen" then out[#out + 1] = person end
  end
  return out
end

function known.person(meeting, id)
  for _, person in ipairs(meeting.persons or {}) do
    if person.person == id then return person end
  end
end

-- The account of somebody who works here.
function known.account(all, id)
  for _, one in ipairs(all.staff or {}) do
    if one.id == id then return one end
  end
end

-- A person as it is written again: all of it, with what changes.
local FIELDS = { "person", "name", "account", "job", "unit", "side", "may", "may_not", "state", "hears" }
function known.person_entry(meeting_id, person, changes)
  local entry = { kind = "meeting.person", meeting = meeting_id }
  for _, field in ipairs(FIELDS) do
    local value = changes[field]
    if value == nil then value = person[field] end
    entry[field] = value
  end
  entry.account = entry.account and true or false
  if entry.hears and kiosk.list then entry.hears = kiosk.list(entry.hears) end
  return entry
end

-- A screen about one meeting, made with its id: self.all is what known.load gave (or self.given, for pictures), read anew after a
-- refresh. loaded(self): makes more of it.
function known.screen(loaded)
  local Screen = { press = {} }
  Screen.__index = Screen
  function Screen:load()
    if self.all then return true end
    local all, key = known.load(self.id, self.given)
    if not all then return nil, key end
    self.all = all
    if loaded then loaded(self) end
    return true
  end
  function Screen:refresh() self.all = nil end
  return Screen
end

return known
