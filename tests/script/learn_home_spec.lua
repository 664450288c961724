-- The screens round modules: what is listed for whom and what comes next, cards, my learning, and the teams.
local fake = require "screens_fake"

local app

local function option(value, right) return { value = value, ask = "sample." .. value, feedback = "sample." .. value .. ".told", right = right or nil } end

-- A module with so many questions "q1", "q2", ...
local function source(id, more)
  local c = require("learn").constructors()
  local steps = {}
  for i = 1, more and more.questions or 1 do
    steps[i] = c.one { id = "q" .. i, ask = "sample.one", hint = "sample.hint", options = { option "yes", option("neither", true), option "no" } }
  end
  steps[#steps + 1] = c.stop { id = "stop", ask = "sample.stop" }
  local out = { id = id, version = 1, track = "staff", minutes = 5, title = "sample.title", about = "sample.about", mode = "check", steps = steps }
  for name, value in pairs(more or {}) do
    if name ~= "questions" then out[name] = value end
  end
  return out
end

local function content(...)
  fake.modules = {}
  for i, module in ipairs { ... } do
    fake.modules[i] = module.id
    fake.contents["learning/" .. module.id .. "/module"] = module
  end
end

local function sees(words) return assert(fake.find(words), "not to be seen: " .. words) end
local function sees_no(words) assert.is_nil(fake.find(words)) end

local function enter(role)
  require("session").enter { id = "1", name = "Mona (opdigtet)", role = role }
  app.push(require("screens.learn.home").new(app))
  fake.view()
end

local function cards(n)
  for i = 1, n do fake.cards_due[i] = { module = "first", step = "q" .. i, version = 1 } end
end

local function kinds_told()
  local out = {}
  for i, entry in ipairs(fake.learnt) do out[i] = entry.kind end
  return out
end

before_each(function()
  fake.start "da"
  app = require "screens.app"
end)

describe("the home of learning", function()
  it("shows each role its tracks, in the order of the list", function()
    fake.contents["learning/order"] = { "second", "first" }
    content(source "first", source "second", source("third", { track = "citizen" }), source("fourth", { track = "mentor" }))
    enter "contact"
    local seen = {}
    for _, one in ipairs(fake.nodes()) do
      if one.id and one.id:sub(1, 7) == "module/" then seen[#seen + 1] = one.id end
    end
    assert.are.same({ "module/second", "module/first" }, seen)
    enter "citizen"
    sees_no "module/first"
    sees "module/third"
    sees "module/fourth"
    enter "learner"
    sees "module/first"
    sees "module/fourth"
    sees_no "module/third"
  end)

  it("says one next thing: what was begun, then the cards, then the first that is new", function()
    content(source("first", { questions = 2 }), source "second")
    enter "contact"
    sees "Begynd her"
    fake.my_learning = { modules = { { module = "first", version = 1, state = "completed", scaled = 500, at = fake.wall, began = fake.wall, times = 1 } } }
    cards(2)
    enter "contact"
    sees "2 kort er klar til dig"
    sees "Klar til at friske op"
    assert.are.equal("Frisk op nu", sees("next").label)
    fake.my_learning.modules[2] = { module = "second", version = 1, state = "begun", began = fake.wall, times = 0, draft = "d" }
    enter "contact"
    assert.are.equal("Fortsæt", sees("next").label)
  end)

  it("offers the ways that the module allows", function()
    content(source("first", { mode = "test", mastery = 0.8 }), source("second", { mode = "explore" }))
    enter "contact"
    fake.tap "module/first"
    for _, mode in ipairs { "test", "explore", "check", "team" } do sees("mode/" .. mode) end
    fake.tap "back"
    fake.tap "module/second"
    sees "mode/explore"
    sees_no "mode/check"
    sees_no "mode/test"
  end)

  it("ends what was begun when it is begun anew", function()
    content(source "first")
    fake.my_learning = { modules = { { module = "first", version = 1, state = "begun", began = fake.wall, times = 0, draft = "d" } } }
    enter "contact"
    fake.tap "module/first"
    fake.tap "mode/explore"
    assert.are.equal("learn.ended", fake.learnt[1].kind)
    assert.are.equal("left", fake.learnt[1].outcome)
    assert.are.equal("d", fake.learnt[1].attempt)
  end)

  it("keeps nothing of whoever only practises", function()
    content(source("first", { track = "citizen" }))
    fake.tap "practice"
    fake.tap "learning"
    sees "Du øver dig. Intet bliver gemt."
    sees_no "mine"
    fake.tap "next"
    fake.tap "next"
    fake.tap "option/2"
    fake.tap "next"
    sees "Det holder."
    fake.tap "next"
    assert.are.same({}, fake.learnt)
    assert.are.equal(0, #(kiosk.read("my_drafts", {})))
  end)

  it("leads straight into the plan where there is nothing to practise", function()
    content(source "first")
    fake.tap "practice"
    sees_no "learning"
  end)
end)

describe("what was weak", function()
  local function through(mode, ...)
    content(source("first", { questions = 2 }))
    enter "contact"
    fake.tap "module/first"
    fake.tap("mode/" .. mode)
    for _, id in ipairs { ... } do fake.tap(id) end
  end

  it("becomes cards at the end, and what was known does not", function()
    through("check", "option/1", "next", "next", "option/2", "next", "next", "option/2", "next", "next")
    assert.are.equal("learn.card", fake.learnt[#fake.learnt].kind)
    assert.are.equal("q1", fake.learnt[#fake.learnt].step)
    assert.are.equal(1, fake.learnt[#fake.learnt].grade)
    assert.are.equal("learn.ended", fake.learnt[#fake.learnt - 1].kind)
  end)

  it("with a hint is hard, and not forgotten", function()
    through("check", "hint", "option/2", "next", "next", "option/2", "next", "next")
    assert.are.equal("q1", fake.learnt[#fake.learnt].step)
    assert.are.equal(2, fake.learnt[#fake.learnt].grade)
  end)

  it("makes no cards of looking round", function()
    through("explore", "option/1", "next", "next", "option/2", "next", "next", "option/2", "next", "next")
    for _, entry in ipairs(fake.learnt) do assert.are_not.equal("learn.card", entry.kind) end
  end)
end)

describe("cards", function()
  local function right()
    for i = 1, 3 do
      if fake.find("option/" .. i).value == "neither" then fake.tap("option/" .. i) end
    end
    fake.tap "next"
  end
  local function wrong()
    for i = 1, 3 do
      if fake.find("option/" .. i).value == "yes" then fake.tap("option/" .. i) end
    end
    fake.tap "next"
  end

  it("right: the person says how hard it was; the day it comes back is told; no attempt is begun", function()
    content(source("first", { questions = 3 }))
    cards(2)
    fake.card_days = { ["first/q1"] = 4, ["first/q2"] = 1 }
    enter "contact"
    fake.tap "refresh"
    sees_no "hint"
    right()
    sees "Hvor let var det at huske?"
    sees_no "next"
    sees_no "grade/1"
    fake.tap "Godt"
    assert.are.same({ "learn.card" }, kinds_told())
    assert.are.equal(3, fake.learnt[1].grade)
    assert.is_true(fake.shows "Kortet kommer igen lørdag 28. november.")
    wrong()
    sees "Kortet kommer igen i morgen."
    assert.are.equal(1, fake.learnt[2].grade)
    fake.tap "next"
    sees "Du har set på 2 kort."
    assert.are.same({ "learn.card", "learn.card" }, kinds_told())
    assert.are.equal(0, #(kiosk.read("my_drafts", {})))
  end)

  it("are six at most", function()
    content(source("first", { questions = 8 }))
    cards(8)
    enter "contact"
    fake.tap "refresh"
    for _ = 1, 6 do
      wrong()
      fake.tap "next"
    end
    sees "Det var det for nu"
    assert.are.equal(6, #fake.learnt)
  end)

  it("end after two minutes", function()
    content(source("first", { questions = 6 }))
    cards(6)
    enter "contact"
    fake.tap "refresh"
    wrong()
    fake.wait(119000)
    fake.tap "next"
    sees_no "Det var det for nu"
    wrong()
    fake.wait(1000)
    fake.tap "next"
    sees "Det var det for nu"
    assert.are.equal(2, #fake.learnt)
  end)

  it("whose step has gone, or was changed without a way on, are passed over with one line each", function()
    content(source("first", { version = 3, migrate = { [1] = false, [2] = function() end } }), source "second")
    fake.cards_due = { { module = "first", step = "q1", version = 1 }, { module = "second", step = "q9", version = 1 },
      { module = "gone", step = "q1", version = 1 }, { module = "first", step = "q1", version = 2 } }
    enter "contact"
    sees "Et kort er klar til dig"
    assert.are.same({ "a card of first is passed over: it is of version 1", "a card of second is passed over: the step is not there",
      "a card of a module that is gone is passed over: the module is not there" }, fake.logged)
  end)

  it("that cannot be stored have not been looked at", function()
    content(source "first")
    cards(1)
    enter "contact"
    fake.tap "refresh"
    fake.fail("learn", "error.disk_full")
    wrong()
    fake.mend()
    fake.tap "dialog/again"
    assert.are.same({ "learn.card" }, kinds_told())
    sees "Tænk igen."
  end)
end)

describe("my learning", function()
  it("tells of what is done, of a module that has gone, and gives a paper with the name one wishes", function()
    content(source "first")
    fake.my_learning = { modules = {
      { module = "first", version = 1, state = "passed", scaled = 900, at = fake.wall, began = fake.wall, times = 1, due = kiosk.date(2026, 11, 27) },
      { module = "old", version = 1, state = "failed", scaled = 300, at = fake.wall, began = fake.wall, times = 1 } } }
    enter "contact"
    fake.tap "mine"
    sees "Bestået i dag. Det gik godt."
    sees "Kan friskes op fredag 27. november."
    sees "Et modul, der ikke findes mere (old)"
    sees_no "paper/old"
    fake.tap "paper/first"
    fake.type("name", "Mona Prøve")
    fake.tap "next"
    local said = {}
    local function gather(one)
      said[#said + 1] = one.label
      for _, child in ipairs(one) do gather(child) end
    end
    gather(fake.printed[1].view.body)
    local paper = table.concat(said, "\n")
    for _, words in ipairs { "Bevis", "Mona Prøve", "har bestået", "Et opdigtet modul", "tirsdag 24. november 2026" } do
      assert.is_truthy(paper:find(words, 1, true), words)
    end
    assert.is_nil(paper:find("opdigtet)", 1, true))
  end)
end)

describe("the teams", function()
  local function unit(name, of, done, begun) return { unit = name, of = of, modules = { { module = "first", done = done, begun = begun, none = 0 } } } end

  local function show(found)
    content(source "first")
    fake.team_learning = found
    require("session").enter { id = "1", name = "Gerda (opdigtet)", role = "manager" }
    app.push(require("screens.learn.status").new(app))
  end

  it("are numbers in words, few where they are small, each unit by itself", function()
    show { units = { unit("Dag", 9, 6, "few"), unit("Nat", 7, "few", "few") }, all = unit(nil, 16, 8, "few"),
      teams = { { unit = "Dag", module = "first", times = 2, people = 11, scaled = 850, at = fake.wall } } }
    sees "8 af 16 har gennemført det, og få er i gang"
    fake.tap "unit/2"
    sees "få har gennemført det, og få er i gang"
    sees_no "Det har I taget sammen som hold"
    fake.tap "unit/1"
    sees "Det har I taget sammen som hold"
    fake.tap "print"
    assert.are.equal("Status for holdet", fake.printed[1].options.title)
  end)

  it("are nobody yet, kindly", function()
    show { units = {}, all = { of = 0, modules = {} }, teams = {} }
    sees "Ingen er begyndt endnu"
    sees_no "print"
  end)
end)
