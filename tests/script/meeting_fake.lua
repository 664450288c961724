-- A meeting for tests of its screens: what the read "meeting" would tell after these entries. The real one is src/store/read_meeting.c;
-- this is enough to test screens against.
local meeting = {}

local MINUTE = 60 * 1000

local apply = {}

local function person_of(read, id)
  for _, one in ipairs(read.persons) do
    if one.id == id then return one end
  end
end

local function turn_ends(read, now)
  local one = read.turn and person_of(read, read.turn.person)
  if one and read.turn.at then one.talk = one.talk + now - read.turn.at end
end

local function rest(read, now, why)
  if read.paused_at then return end
  turn_ends(read, now)
  if read.turn then read.turn.at = nil end
  read.paused_at, read.paused_why = now, why
end

apply["meeting.turn"] = function(read, entry, now)
  turn_ends(read, now)
  read.turn = entry.person and { person = entry.person, at = now } or nil
end
apply["meeting.person"] = function(read, entry, now)
  local one = person_of(read, entry.person)
  if not one then
    one = { id = entry.person, talk = 0 }
    table.insert(read.persons, one)
  end
  for _, key in ipairs { "name", "side", "state" } do one[key] = entry[key] or one[key] end
  if entry.state == "left" and read.turn and read.turn.person == entry.person then
    turn_ends(read, now)
    read.turn = nil
  end
end
apply["meeting.mark"] = function(read, entry, now)
  read.mark, read.mark_words = entry.mark, entry.words
  if entry.mark == "stop" then rest(read, now, "stop") end
end
apply["meeting.paused"] = function(read, entry, now) rest(read, now, entry.why) end
apply["meeting.resumed"] = function(read, _, now)
  read.paused, read.paused_at = read.paused + now - (read.paused_at or now), nil
  if read.turn then read.turn.at = now end
end
apply["meeting.phase"] = function(read, entry) read.phase, read.goal = entry.phase, entry.goal end
apply["meeting.round"] = function(read, entry) read.round = entry.choice end
apply["meeting.change"] = function(read, entry) read.minutes = entry.minutes end
apply["meeting.unparked"] = function(read, entry)
  for i = #read.parked, 1, -1 do
    if read.parked[i].id == entry.id then table.remove(read.parked, i) end
  end
end
for _, kind in ipairs { "parked", "decided", "disagreed", "adopted" } do
  apply["meeting." .. kind] = function(read, entry) table.insert(read[kind], entry) end
end

local function fresh(began)
  return { id = "m1", form = "network", state = "begun", minutes = 60, begun_at = began, paused = 0, phase = "opening", persons = {
    { id = "c1", name = "Bo (opdigtet)", side = "citizen", state = "here", talk = 0 },
    { id = "s1", name = "Mona (opdigtet)", side = "provider", state = "here", talk = 0, account = true },
    { id = "s2", name = "Jan (opdigtet)", side = "authority", state = "here", talk = 0, account = true, may_not = "Din behandling" } },
    sent_in = {}, topics = {}, parked = {}, decided = {}, disagreed = {}, adopted = {}, confirmed = {}, changes = {} }
end

-- What is in the plan after these entries, as far as the table shows it.
local function plan_of(plan, entry)
  if entry.kind == "goal.new" then table.insert(plan.goals, { id = entry.id, words = entry.words, status = entry.status, rank = entry.rank }) end
  if entry.kind == "agreement.new" then
    local made = {}
    for key, value in pairs(entry) do made[key] = value end
    made.status, made.kind = "agreed", nil
    table.insert(plan.agreements, made)
  end
  if entry.kind == "wish.new" then table.insert(plan.wishes, { id = entry.id, words = entry.words, status = "open" }) end
  for _, list in ipairs { plan.goals, plan.wishes, plan.agreements } do
    for _, one in ipairs(list) do
      if one.id == entry.id and string.find(entry.kind, ".change", 1, true) then
        for key, value in pairs(entry) do
          if key ~= "kind" then one[key] = value end
        end
      elseif one.id == entry.id and string.find(entry.kind, ".status", 1, true) then
        one.status = entry.status
      end
    end
  end
  table.sort(plan.goals, function(a, b) return (a.rank or 0) < (b.rank or 0) end)
end

-- Puts a meeting that has begun into the fake kiosk, and shows the table. options: phase, goals (list of words), minutes.
function meeting.begin(fake, options)
  local read = fresh(fake.wall)
  for key, value in pairs(options or {}) do
    if key ~= "goals" then read[key] = value end
  end
  fake.plan = { citizen = { id = "c1", name = "Bo (opdigtet)" }, status = "agreed", version = 1, goals = {}, wishes = {
    { id = "w1", words = "Et sted med lås", area = "home", status = "open" } }, agreements = {} }
  for i, words in ipairs(options and options.goals or {}) do
    fake.plan.goals[i] = { id = "g" .. i, words = words, status = "active", rank = i }
  end
  local append, plain_read = kiosk.append, kiosk.read
  kiosk.append = function(citizen, entries, more)
    local ok, key, detail = append(citizen, entries, more)
    if not ok then return nil, key, detail end
    for _, entry in ipairs(entries) do
      if apply[entry.kind] then apply[entry.kind](read, entry, fake.wall) end
      plan_of(fake.plan, entry)
    end
    return true
  end
  kiosk.read = function(name, arguments)
    if name == "meeting" or name == "meeting_now" then return meeting.hidden and nil or read, "error.not_found" end
    return plain_read(name, arguments)
  end
  local session = require "session"
  session.citizen, session.role, session.name = "c1", "citizen", "Bo (opdigtet)"
  require("screens.meeting.run").open(require "screens.app", "m1")
  return read
end

meeting.MINUTE = MINUTE

return meeting
