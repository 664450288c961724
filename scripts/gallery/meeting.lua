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
    topics = { { id = "t1", words = "Søvn og ro", area = "sleep", minutes = 22 },
      { id = "t2", words = "Et sted at bo", area = "home", minutes = 25 } }, decided = {},
    disagreed = {}, adopted = {}, confirmed = {}, changes = {},
    parked = { { id = "k1", words = "Tandlæge" }, { id = "k2", words = "Mit cykelkørekort" } } }
  for key, value in pairs(more or {}) do read[key] = value end
  return read
end

function meeting.plan()
  local plan = data.plan()
  plan.goals[1].professional = { { words = "ro og regelmæssig søvn som grundlag for behandling", name = "Mona (opdigtet)", at = data.ago(1) } }
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
  { "table/agreements", function() show() end },
  { "table/agreements/said", function()
    show { decided = { { id = "b1", words = "Vi begynder med søvnen", goal = "g1" } },
      disagreed = { { id = "u1", person = "s2", words = "Jeg tror, boligen kommer først", about = "g1" } } }
  end },
  { "table/agreements/none", function() show({ goal = false }, few(0)) end },
  { "table/quiet", function() show { persons = quiet_citizen(), turn = { person = "s1", at = now() } } end },
  { "table/unsure", function() show { mark = "unsure", mark_words = "Det går for hurtigt" } end },
  { "table/unsure/ask", function()
    show { mark = "unsure" }
    press "mark/unsure"
  end },
  { "table/round", function() opening() end },
  { "table/round/begin", function() opening { round = "last" } end },
  { "table/round/turn", function() opening { round = "last", turn = { person = "s1", at = now() } } end },
  { "table/round/you", function() opening { round = "first", turn = { person = "c1", at = now() }, sent_in = {} } end },
  { "table/wishes", function() show { phase = "wishes", goal = false } end },
  { "table/wishes/none", function()
    local plan = meeting.plan()
    plan.wishes = {}
    show({ phase = "wishes", goal = false }, plan)
  end },
  { "table/goals", function() show { phase = "goals", goal = false } end },
  { "table/goals/none", function() show({ phase = "goals", goal = false, parked = {} }, few(0)) end },
  { "table/goals/full", function()
    show { phase = "goals", goal = false }
    press "take/g4"
  end },
  { "table/word", function()
    show { phase = "wishes", goal = false }
    press "wish/w1"
  end },
  { "table/about", function()
    show { phase = "wishes", goal = false }
    press "wish_new"
    write("words", "Min hund skal med")
    press "next"
  end },
  { "table/word/waits", function()
    show { phase = "wishes", goal = false }
    press "wish/w1"
    press "next"
  end },
  { "table/agree/what", function() agree() end },
  { "table/agree/who", function() agree "next" end },
  { "table/agree/name", function() agree("next", "pick/own") end },
  { "table/agree/when", function() agree("next", "pick/s1") end },
  { "table/agree/day", function() agree("next", "pick/s1", "pick/exact") end },
  { "table/agree/else", function() agree("next", "pick/s1", "pick/near3") end },
  { "table/agree/own", function() agree("next", "pick/s1", "pick/near3", "pick/own") end },
  { "table/agree/change", function()
    show()
    press "agreement/a1"
  end },
  { "table/park", function()
    show()
    press "park"
  end },
  { "table/parked", function()
    show()
    press "parked/k1"
  end },
  { "table/professional", function()
    show()
    press "professional"
  end },
  { "table/more", function()
    show()
    press "other"
  end },
  { "table/shut", function()
    show { access = { frame = "own", sleep = "own", home = "own", safe = "own" } }
    press "other"
    press "dialog/shut"
  end },
  { "table/here", function()
    show()
    press "other"
    press "dialog/here"
  end },
  { "table/new", function()
    show()
    press "other"
    press "dialog/here"
    press "dialog/new"
    write("name", "Sara (opdigtet)")
    for _, id in ipairs { "next", "pick/family" } do press(id) end
    press "pick/sleep"
  end },
  { "table/handover", function()
    show()
    press "other"
    press "dialog/handover"
  end },
  { "table/differ", function()
    show()
    press "other"
    press "dialog/differ"
  end },
  { "table/differ/words", function()
    show()
    press "other"
    press "dialog/differ"
    press "pick/s2"
    press "next"
  end },
  { "table/stop", function() show { mark = "stop", paused_at = now(), paused_why = "stop" } end },
  { "table/paused", function() show { paused_at = now(), paused_why = "pause" } end },
  { "table/stop/break", function()
    show { mark = "stop", paused_at = now() }
    press "stop/break"
  end },
  { "table/stop/alone", function()
    show { mark = "stop", paused_at = now() }
    press "stop/alone"
  end },
  { "table/stop/away", function()
    local list = persons()
    list[1].state = "left"
    show { persons = list, paused_at = now(), paused_why = "citizen_left", turn = false }
  end },
  { "table/help", function()
    show()
    press "help"
  end },
  { "table/leave", function()
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

meeting.states[#meeting.states + 1] = { "table/aside", function()
  aside({}, { "Spørg Jan om ventelisten" })
end }
meeting.states[#meeting.states + 1] = { "table/aside/quiet", function()
  aside { persons = quiet_citizen(), turn = { person = "s1", at = now() }, mark = "unsure" }
end }

return meeting
