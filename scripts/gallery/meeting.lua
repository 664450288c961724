-- The meeting at the table in named, made-up states. Nobody in it exists, and it says so.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"

local meeting = {}

local MINUTE = 60 * 1000

local function now() return select(2, kiosk.now()) end

local function person(id, name, side, minutes, more)
  local one = { id = id, name = name, side = side, state = "here", talk = minutes * MINUTE, account = true }
  for key, value in pairs(more or {}) do one[key] = value end
  return one
end

local function persons()
  return {
    person("c1", "Bo (opdigtet)", "citizen", 12),
    person("s1", "Mona (opdigtet)", "provider", 9, { job = "Kontaktperson", unit = "Stuen",
      may = "Hvordan vi hjælper dig her i huset", may_not = "Din bolig og dine penge" }),
    person("s2", "Jan (opdigtet)", "authority", 7, { job = "Sagsbehandler", unit = "Socialcenter",
      may = "Støtte og bolig", may_not = "Din behandling" }),
    person("s3", "Sofie (opdigtet)", "external", 5, { job = "Sygeplejerske", account = false }),
    person("s4", "Ali (opdigtet)", "provider", 3, { job = "Behandler", unit = "Rusmiddel" }),
  }
end

-- more: what is different from a meeting of an hour that has come to the agreements of its first goal.
function meeting.read(more)
  local read = { id = "m1", form = "network", state = "begun", minutes = 60, begun_at = now() - 36 * MINUTE, paused = 0, phase = "agreements",
    goal = "g1", mark = "go", turn = { person = "c1", at = now() }, persons = persons(), sent_in = {},
    topics = { { id = "t1", words = "Søvn og ro", minutes = 22 }, { id = "t2", words = "Et sted at bo", minutes = 25 } }, decided = {},
    disagreed = {}, adopted = {}, confirmed = {}, changes = {},
    parked = { { id = "k1", words = "Tandlæge" }, { id = "k2", words = "Mit cykelkørekort" } } }
  for key, value in pairs(more or {}) do read[key] = value end
  return read
end

function meeting.plan()
  local plan = data.plan()
  plan.goals[1].professional = "ro og regelmæssig søvn som grundlag for behandling"
  plan.agreements = {
    { id = "a1", goal = "g1", what = "Spørger om et værelse i den rolige fløj", who = "Mona (opdigtet)", who_role = "staff", when = data.ahead(4),
      fallback = "vi taler om det på onsdag", status = "agreed" },
    { id = "a2", goal = "g1", what = "Flytter mødet hos jobcentret til om eftermiddagen", who = "Jan (opdigtet)", who_role = "staff",
      when = data.ahead(0), status = "agreed" },
  }
  return plan
end

local function show(more, plan)
  session.enter_picture()
  local run = require("screens.meeting.run").new(app, "m1", meeting.read(more), plan or meeting.plan())
  app.push(require("screens.meeting.table").new(app, run))
  return run
end

local function press(id, value) app.event { kind = "press", id = id, value = value or "" } end

local function write(id, text) app.event { kind = "change", id = id, value = text } end

local SENT = { { id = "i1", person = "s5", words = "Jeg kan ikke komme, men jeg vil gerne hjælpe med boligen." } }

local function opening(more)
  local read = { phase = "opening", goal = false, turn = false, parked = {}, mark = false, sent_in = SENT, persons = persons() }
  for _, one in ipairs(read.persons) do one.talk = 0 end
  read.persons[6] = person("s5", "Lise (opdigtet)", "authority", 0, { state = "absent" })
  for key, value in pairs(more or {}) do read[key] = value end
  read.begun_at = now() - MINUTE
  return show(read)
end

local function quiet_citizen()
  local list = persons()
  list[1].talk = MINUTE
  return list
end

local function few(goals)
  local plan = meeting.plan()
  while #plan.goals > goals do table.remove(plan.goals) end
  return plan
end

local function agree(...)
  show()
  press "agree"
  write("what", "Ringe til banken sammen")
  for _, id in ipairs { ... } do press(id) end
end


meeting.states = {
  { "meeting/agreements", function() show() end },
  { "meeting/agreements/said", function()
    show { decided = { { id = "b1", words = "Vi begynder med søvnen", goal = "g1" } },
      disagreed = { { id = "u1", person = "s2", words = "Jeg tror, boligen kommer først", about = "g1" } } }
  end },
  { "meeting/agreements/none", function() show({ goal = false }, few(0)) end },
  { "meeting/quiet", function() show { persons = quiet_citizen(), turn = { person = "s1", at = now() } } end },
  { "meeting/unsure", function() show { mark = "unsure", mark_words = "Det går for hurtigt" } end },
  { "meeting/unsure/ask", function()
    show { mark = "unsure" }
    press "mark/unsure"
  end },
  { "meeting/round", function() opening() end },
  { "meeting/round/begin", function() opening { round = "last" } end },
  { "meeting/round/turn", function() opening { round = "last", turn = { person = "s1", at = now() } } end },
  { "meeting/round/you", function() opening { round = "first", turn = { person = "c1", at = now() }, sent_in = {} } end },
  { "meeting/wishes", function() show { phase = "wishes", goal = false } end },
  { "meeting/wishes/none", function()
    local plan = meeting.plan()
    plan.wishes = {}
    show({ phase = "wishes", goal = false }, plan)
  end },
  { "meeting/goals", function() show { phase = "goals", goal = false } end },
  { "meeting/goals/none", function() show({ phase = "goals", goal = false, parked = {} }, few(0)) end },
  { "meeting/goals/full", function()
    show { phase = "goals", goal = false }
    press "take/g4"
  end },
  { "meeting/word", function()
    show { phase = "wishes", goal = false }
    press "wish/w1"
  end },
  { "meeting/word/waits", function()
    show { phase = "wishes", goal = false }
    press "wish/w1"
    press "next"
  end },
  { "meeting/agree/what", function() agree() end },
  { "meeting/agree/who", function() agree "next" end },
  { "meeting/agree/name", function() agree("next", "pick/own") end },
  { "meeting/agree/when", function() agree("next", "pick/s1") end },
  { "meeting/agree/day", function() agree("next", "pick/s1", "pick/exact") end },
  { "meeting/agree/else", function() agree("next", "pick/s1", "pick/near3") end },
  { "meeting/agree/own", function() agree("next", "pick/s1", "pick/near3", "pick/own") end },
  { "meeting/agree/change", function()
    show()
    press "agreement/a1"
  end },
  { "meeting/park", function()
    show()
    press "park"
  end },
  { "meeting/parked", function()
    show()
    press "parked/k1"
  end },
  { "meeting/professional", function()
    show()
    press "professional"
  end },
  { "meeting/more", function()
    show()
    press "other"
  end },
  { "meeting/here", function()
    show()
    press "other"
    press "dialog/here"
  end },
  { "meeting/handover", function()
    show()
    press "other"
    press "dialog/handover"
  end },
  { "meeting/differ", function()
    show()
    press "other"
    press "dialog/differ"
  end },
  { "meeting/differ/words", function()
    show()
    press "other"
    press "dialog/differ"
    press "pick/s2"
    press "next"
  end },
  { "meeting/stop", function() show { mark = "stop", paused_at = now(), paused_why = "stop" } end },
  { "meeting/paused", function() show { paused_at = now(), paused_why = "pause" } end },
  { "meeting/stop/break", function()
    show { mark = "stop", paused_at = now() }
    press "stop/break"
  end },
  { "meeting/stop/alone", function()
    show { mark = "stop", paused_at = now() }
    press "stop/alone"
  end },
  { "meeting/stop/away", function()
    local list = persons()
    list[1].state = "left"
    show { persons = list, paused_at = now(), paused_why = "citizen_left", turn = false }
  end },
  { "meeting/help", function()
    show()
    press "help"
  end },
  { "meeting/leave", function()
    show()
    app.event { kind = "back" }
  end },
}

-- What the facilitator's window shows, as a screen of its own.
local Beside = {}
Beside.__index = Beside
function Beside:view() return require("screens.meeting.aside").view(self.run) end

local function aside(more, notes)
  local run = show(more)
  run.notes = notes or {}
  app.push(setmetatable({ run = run }, Beside))
end

meeting.states[#meeting.states + 1] = { "meeting/aside", function()
  aside({}, { "Spørg Jan om ventelisten" })
end }
meeting.states[#meeting.states + 1] = { "meeting/aside/quiet", function()
  aside { persons = quiet_citizen(), turn = { person = "s1", at = now() }, mark = "unsure" }
end }

return meeting
