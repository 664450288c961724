-- The end of a meeting in made-up states: read back, the next day, who says yes, and the minutes.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"
local setup = require "gallery.meeting_setup"

local ending = {}

local MINUTE = 60 * 1000

local function plan()
  local made = data.plan()
  made.goals[1].professional = { { words = "Ro og regelmæssig søvn som grundlag for behandling", name = "Fie (opdigtet)" } }
  made.agreements[2].goal, made.agreements[3].goal = "g1", "g3"
  return made
end

-- As it is when the time to end has come; change(meeting) makes of it what the picture shows.
local function given(change)
  local all = setup.all(function(meeting)
    meeting.state, meeting.phase, meeting.begun_at = "begun", "closing", data.ago(0) - 53 * MINUTE
    for _, person in ipairs(meeting.persons) do person.state = "here" end
    meeting.persons[3].state = "absent"
    meeting.decided = { { id = "d1", words = "Vi ringer til hinanden, før vi møder op", topic = "t2" } }
    meeting.parked = { { id = "k1", words = "Tandlægen" }, { id = "k2", words = "Mit cykelkørekort" } }
    meeting.disagreed = { { id = "u1", person = "s2", words = "Jeg mener, at der skal søges nu", about = "g1" } }
    if change then change(meeting) end
  end)
  all.plan = plan()
  return all
end

local function answers(meeting)
  meeting.read_back_at, meeting.next = data.ago(0), { when = data.ahead(14) }
  meeting.confirmed = { { person = "c1", answer = "yes" }, { person = "s1", answer = "yes" } }
end

local function all_said(meeting)
  answers(meeting)
  for _, id in ipairs { "s2", "s4", "g1" } do table.insert(meeting.confirmed, { person = id, answer = id == "s2" and "reserved" or "yes" }) end
end

local function citizen()
  session.enter_picture()
  session.role, session.citizen, session.name = "citizen", "c1", "Bo (opdigtet)"
end

local function close(change)
  citizen()
  local all = given(change)
  app.push(require("screens.meeting.close").new(app, require("screens.meeting.run").new(app, "m1", all.meeting, all.plan), all))
end

local function press(...)
  app.view()
  for _, id in ipairs { ... } do app.event { kind = "press", id = id, value = "" } end
end

-- at_table: what all there may see, without the goal nobody but the citizen may.
local function minutes(at_table)
  citizen()
  local function held()
    local all = given(function(meeting)
      all_said(meeting)
      meeting.state = "held"
    end)
    return require("screens.meeting.known").load("m1", all)
  end
  local shared = held()
  shared.plan.goals = { shared.plan.goals[1] }
  app.push(require("screens.meeting.minutes").new(app, "m1", { at_table = at_table, given = held(), table = shared }))
end

local states = {
  { "meeting_end/read", function() close() end },
  { "meeting_end/read_one", function() close() press "one" end },
  { "meeting_end/mend", function() close() press "mend/2" end },
  { "meeting_end/next", function() close(function(meeting) meeting.read_back_at = data.ago(0) end) end },
  { "meeting_end/no_day", function() close(function(meeting) meeting.read_back_at = data.ago(0) end) press "pick/none" end },
  { "meeting_end/first", function() close(function(meeting) answers(meeting) meeting.confirmed = {} end) end },
  { "meeting_end/other", function() close(answers) end },
  { "meeting_end/reserve", function() close(answers) press "say/reserved" end },
  { "meeting_end/said", function() close(all_said) end },
  { "meeting_end/minutes", function() minutes() end },
  { "meeting_end/minutes_table", function() minutes(true) end },
  { "meeting_end/minutes_one", function() minutes(true) press "for/s2" end },
}

function ending.states() return states end

return ending
