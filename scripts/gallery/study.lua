-- The screens round modules in made-up states: the home of learning, one module, my learning, a paper, cards, the teams.
local app = require "screens.app"
local data = require "gallery.data"
local lesson_sample = require "gallery.lesson"
local session = require "session"

local study = {}

local ago, ahead = data.ago, data.ahead

-- id, track, minutes, mode
local MODULES = { { "first", "staff", 6, "explore" }, { "second", "staff", 8, "check" }, { "third", "staff", 10, "test" },
  { "fourth", "staff", 7, "check" }, { "fifth", "facilitator", 9, "check" }, { "sixth", "citizen", 5, "check" }, { "seventh", "mentor", 5, "explore" } }

-- The talk is a file of the sample's own.
local function without_talk(steps)
  local out = {}
  for _, step in ipairs(steps) do
    if step.kind ~= "talk" then out[#out + 1] = step end
  end
  return out
end

local function made_up()
  local out, steps = {}, without_talk(lesson_sample.source.steps)
  for _, one in ipairs(MODULES) do
    local copy = {}
    for name, value in pairs(lesson_sample.source) do copy[name] = value end
    copy.id, copy.track, copy.minutes, copy.mode, copy.steps = one[1], one[2], one[3], one[4], steps
    copy.mastery = one[4] == "test" and 0.8 or nil
    copy.title, copy.about = "sample.module." .. one[1], "sample.module." .. one[1] .. ".about"
    out[#out + 1] = copy
  end
  return out
end

local function learning()
  return { modules = {
    { module = "second", version = 1, state = "begun", began = ago(0), times = 0, draft = "d1" },
    { module = "first", version = 1, state = "completed", scaled = 900, best = 900, at = ago(3), began = ago(3), times = 1, due = ahead(0) },
    { module = "third", version = 1, state = "failed", scaled = 450, best = 450, at = ago(12), began = ago(12), times = 1 },
    { module = "fifth", version = 1, state = "passed", scaled = 650, best = 850, at = ago(40), began = ago(41), times = 2, due = ahead(9) },
    { module = "old_one", version = 1, state = "completed", scaled = 700, best = 700, at = ago(90), began = ago(90), times = 1 },
  } }
end

local CARDS = { { module = "first", step = "one", version = 1 }, { module = "first", step = "truth", version = 1 },
  { module = "first", step = "text", version = 1 } }

local function given(role, told, cards)
  session.enter_picture()
  require("screens.learn.catalog").pretend(made_up())
  return { role = role, learning = told or { modules = {} }, cards = cards or {} }
end

local function new(name, ...)
  local screen = require("screens.learn." .. name).new(app, ...)
  app.push(screen)
  return screen
end

local function press(id) app.event { kind = "press", id = id, value = "" } end

local function cards()
  given("contact")
  return new("refresh", require("screens.learn.known").usable(CARDS))
end

local function answered(screen, value)
  screen:turn().task:set(value)
  press "next"
end

local function unit(name, of, numbers)
  local out = { unit = name, of = of, modules = {} }
  for i, one in ipairs(MODULES) do
    local told = numbers[i] or { 0, 0 }
    out.modules[i] = { module = one[1], done = told[1], begun = told[2], none = 0 }
  end
  return out
end

local function teams()
  return { units = { unit("Dagholdet", 14, { { 9, "few" }, { 6, 5 }, { "few", "few" } }), unit("Natholdet", 9, { { 7, 0 }, { "few", "few" } }) },
    all = unit(nil, 23, { { 16, "few" }, { 8, 7 }, { "few", 5 } }),
    teams = { { unit = "Dagholdet", module = "second", times = 2, people = 11, scaled = 720, at = ago(6) } } }
end

local function status(found)
  session.enter_picture()
  require("screens.learn.catalog").pretend(made_up())
  return new("status", found)
end

function study.states()
  return {
    { "study/home", function() new("home", given("contact", learning(), CARDS)) end },
    { "study/home/new", function() new("home", given("learner")) end },
    { "study/home/citizen", function() new("home", given("citizen")) end },
    { "study/try", function()
      session.enter_practice()
      new "try"
    end },
    { "study/module", function()
      new("home", given("contact", learning()))
      press "module/third"
    end },
    { "study/module/under_way", function()
      new("home", given("contact", learning()))
      press "module/second"
    end },
    { "study/mine", function() new("my_learning", given("contact", learning())) end },
    { "study/mine/none", function() new("my_learning", given "contact") end },
    { "study/paper", function()
      given "contact"
      new("certificate", learning().modules[4], "Mona (opdigtet)")
    end },
    { "study/card", cards },
    { "study/card/wrong", function() answered(cards(), "yes") end },
    { "study/card/right", function() answered(cards(), "neither") end },
    { "study/cards_done", function()
      given "contact"
      app.push(require("screens.learn.refresh").over(app, require("screens.learn.known").usable(CARDS), { ahead(1), ahead(4), false }))
    end },
    { "study/teams", function() status(teams()) end },
    { "study/teams/unit", function()
      status(teams())
      press "unit/1"
    end },
    { "study/teams/none", function() status { units = {}, all = { of = 0, modules = {} }, teams = {} } end },
    { "study/changed", function()
      given "contact"
      require("screens.learn.module").tell_changed(app)
    end },
  }
end

return study
