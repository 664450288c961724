-- The plan in daily use, in made-up states: notes, how it goes as both sides say it, what is new, two plans beside each other, those
-- staff follow, and searching.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"

local life = {}

local ago, ahead = data.ago, data.ahead

local MONA, BO = "Mona (opdigtet)", "Bo (opdigtet)"

local function push(name, ...)
  local screen = require("screens.life." .. name).new(app, ...)
  app.push(screen)
  return screen
end

local function press(id, value) app.event { kind = "press", id = id, value = value or "" } end

local function write(id, words) app.event { kind = "change", id = id, value = words } end

local function citizen() session.enter_picture() session.role, session.name = "citizen", BO end

local function staff() session.enter_picture() session.role, session.name = "contact", MONA end

-- A goal that stood still twice, with notes of both, professional words, and how it stood.
function life.goal_plan()
  local plan = data.plan()
  local goal = plan.goals[1]
  goal.progress = { { step = 2, at = ago(28), speaker = "citizen" }, { step = 2, at = ago(14), speaker = "citizen" },
    { step = 2, words = "Der er for meget larm på gangen", at = ago(2), speaker = "citizen" } }
  goal.professional = { { words = "Stabil døgnrytme med søvn om natten", name = MONA, at = ago(20) } }
  goal.stood = { { status = "wish", at = ago(30), speaker = "citizen" }, { status = "active", at = ago(28), speaker = "citizen" } }
  plan.notes = {
    { id = "n1", goal = "g1", words = "Sov til klokken fire tirsdag. Der var uro på gangen.", assessment = "Rummet ligger for tæt på døren.",
      next_step = "Spørge om et andet rum", source = "own", speaker = "staff", name = MONA, at = ago(3) },
    { id = "n2", goal = "g1", words = "Jeg sov bedre med vinduet åbent", next_step = "Prøve det igen i nat", speaker = "citizen", at = ago(1) },
  }
  return plan
end

local function both(closed)
  return { rounds = { { round = 1, citizen = true, staff = not closed or nil, closed = closed } }, ratings = {
    { round = 1, side = "citizen", step = 2, words = "Jeg venter på svar om rummet", mine = session.role == "citizen" or nil, at = ago(1) },
    not closed and { round = 1, side = "staff", step = 4, words = "Der er sket meget på kort tid", name = MONA, at = ago(1) } or nil } }
end

local function waiting()
  return { rounds = { { round = 1, citizen = true } }, ratings = { { round = 1, side = "citizen", step = 3, words = "Det går an", mine = true,
    at = ago(0) } } }
end

local function new_things()
  return { since = ago(14), after = "meeting",
    goals = { { id = "g1", words = "Jeg vil gerne sove igennem om natten", area = "sleep", status = "active", was_words = "Sove bedre",
      progress = { { step = 3, words = "To gode nætter i træk", at = ago(2) } } },
      { id = "g5", words = "Få lavet min tand", area = "body", status = "reached", was_status = "active" },
      { id = "g4", words = "Tage på fisketur", area = "likes", status = "parked", was_status = "active" } },
    agreements = { { id = "a1", what = "Ringe til banken", who = "Mig", status = "done", was_status = "agreed" },
      { id = "a2", what = "Skrive til boligforeningen", who = "Jan (opdigtet)", when = ahead(3), status = "agreed", new = true } },
    doing = { { id = "a2", what = "Skrive til boligforeningen", who = "Jan (opdigtet)", when = ahead(3), status = "agreed" },
      { id = "a3", what = "Følge med til lægen", who = MONA, when = ahead(9), status = "agreed" } },
    wishes = { { id = "w1", words = "Et cykelkørekort til min nevø", area = "likes" } }, strengths = {}, people = {} }
end

local function versions()
  local before, now = data.plan(), data.plan()
  before.goals[1].words = "Sove bedre"
  before.goals[5].status = "active"
  table.remove(before.goals, 3)
  table.remove(before.agreements, 2)
  before.wishes, now.people[3] = {}, nil
  return { versions = { { number = 2, at = ago(14) }, { number = 1, at = ago(40) } }, plans = { [0] = now, [1] = before, [2] = before } }
end

local function followed()
  local two_weeks = { about = "date.about.two_weeks", said = ahead(-3) }
  return {
    { id = "c1", name = BO, review = ahead(0), agreements = { { when = ahead(1) }, { when = ahead(6) } }, rating = true },
    { id = "c2", name = "Fatima (opdigtet)", review = two_weeks, agreements = {} },
    { id = "c3", name = "Hans (opdigtet)", agreements = {}, notice = ahead(-6), review = ahead(60) },
    { id = "c4", name = "Ina (opdigtet)", agreements = { { when = { about = "date.about.unknown", said = ahead(-2) } } }, yes_ends = ahead(20) },
    { id = "c5", name = "Per (opdigtet)", agreements = {} },
  }
end

local function note_at(made, answers, id)
  for name, value in pairs(answers) do made.a[name] = value end
  made:go_to(id)
  return made
end

local FACT = "Sov til klokken fire tirsdag. Der var uro på gangen."

local function note(answers, id)
  local plan = life.goal_plan()
  return note_at(push("note", { goals = plan.goals, access = { sleep = "role", safe = "role", own = "role", money = "role", likes = "role",
    body = "role" } }), answers, id)
end

local function open_goal(reader)
  local plan = life.goal_plan()
  plan.access = { sleep = "role", frame = "role" }
  app.push(require("screens.goal").new(app, plan.goals[1], { plan = plan, reader = reader }))
end

local LONG = string.rep("Det var en lang dag. ", 26)

life.states = {
  { "life/goal", function() citizen() open_goal() end },
  { "life/goal_staff", function() staff() open_goal { kind = "staff", name = BO, plan = {} } end },
  { "life/home", function() citizen() push("home", data.plan()) end },
  { "life/home_staff", function()
    staff()
    local plan = data.plan()
    plan.access = { frame = "role", sleep = "role" }
    push("home", plan)
  end },
  { "life/note/goal", function() staff() note({}, "goal") end },
  { "life/note/fact", function() citizen() note({ goal = "g1", fact = FACT }, "fact") end },
  { "life/note/too_long", function() citizen() note({ goal = "g1", fact = LONG }, "fact") press "next" end },
  { "life/note/source", function() staff() note({ goal = "g1", fact = FACT }, "source") end },
  { "life/note/assessment", function() staff() note({ goal = "g1", fact = FACT }, "assessment") end },
  { "life/note/next_step", function() staff() note({ goal = "g1", fact = FACT }, "next_step") end },
  { "life/note/check", function()
    staff()
    note({ goal = "g1", fact = FACT, assessment = "Rummet ligger for tæt på døren.", next_step = "Spørge om et andet rum" }, "check")
  end },
  { "life/professional", function() staff() push("professional", life.goal_plan().goals[1]) end },
  { "life/help/way", function() citizen() local plan = life.goal_plan() push("help", plan.goals[1], plan.people) end },
  { "life/help/words", function()
    citizen()
    local plan = life.goal_plan()
    note_at(push("help", plan.goals[1], plan.people), { way = "own" }, "words")
  end },
  { "life/help/who", function()
    citizen()
    local plan = life.goal_plan()
    note_at(push("help", plan.goals[1], plan.people), { way = "other" }, "who")
  end },
  { "life/postpone", function() citizen() app.push(require("screens.life.agreement").postpone(app, data.plan().agreements[2])) end },
  { "life/lapse", function() citizen() app.push(require("screens.life.agreement").lapse(app, data.plan().agreements[2])) end },
  { "life/rating/begin", function() citizen() push("rating", { rounds = {}, ratings = {} }) end },
  { "life/rating/step", function() citizen() push("rating", { rounds = { { round = 1, staff = true } }, ratings = {} }) app.view() press "next" end },
  { "life/rating/words", function()
    citizen()
    push("rating", { rounds = {}, ratings = {} })
    app.view()
    press "next"
    press("step/4", "4")
    press "next"
  end },
  { "life/rating/waiting", function() citizen() push("rating", waiting()) end },
  { "life/rating/together", function() citizen() push("rating", both()) end },
  { "life/rating/staff", function() staff() push("rating", both()) end },
  { "life/rating/alone", function() citizen() push("rating", both(true)) end },
  { "life/changes", function() citizen() push("changes", new_things()) end },
  { "life/changes/none", function()
    citizen()
    push("changes", { since = ago(2), after = "plan", goals = {}, agreements = {}, doing = {}, wishes = {}, strengths = {}, people = {} })
  end },
  { "life/compare", function() citizen() push("compare", versions()) end },
  { "life/compare/choose", function() citizen() push("compare", versions()) app.view() press "before" end },
  { "life/compare/none", function() citizen() push("compare", { versions = {}, plans = {} }) end },
  { "life/work", function() staff() push("work", followed()) end },
  { "life/work/none", function() staff() push("work", {}) end },
  { "life/search", function() staff() push "search" end },
  { "life/search/short", function() staff() push "search" write("words", "a") press "next" end },
  { "life/search/found", function()
    staff()
    push("search", { { citizen = "c1", name = BO, hits = { { kind = "goal", id = "g1", topic = "sleep" }, { kind = "note", id = "g1", topic = "sleep" } } },
      { citizen = "c2", name = "Fatima (opdigtet)", hits = { { kind = "wish", id = "w1", topic = "home" } } } }, "sove")
  end },
  { "life/search/own", function()
    citizen()
    push("search", { { citizen = "c1", name = BO, hits = { { kind = "goal", id = "g1", topic = "sleep", words = "Jeg vil gerne sove igennem om natten" },
      { kind = "agreement", id = "a3", topic = "sleep", words = "Følge med til lægen" } } } }, "sove")
  end },
  { "life/search/none", function() citizen() push("search", {}, "hval") end },
}

return life
