-- Learning in named, made-up states: every kind of task in each phase.
local app = require "screens.app"
local session = require "session"
local kinds = require "learn.kinds"
local sample = require "gallery.lesson"

local learning = {}

local PHASES = { "asked", "hint", "wrong", "right", "shown" }

local function today()
  local now = kiosk.today()
  return { year = now.year, month = now.month, day = now.day }
end

-- The sample module in a mode.
function learning.start(options)
  session.enter_picture()
  options.source, options.sources, options.talks = sample.source, sample.sources, sample.talks
  local screen, key = require("screens.learn.lesson").start(app, "sample", options)
  assert(screen, key)
  app.push(screen)
  return screen
end

local function press(id, value) app.event { kind = "press", id = id, value = value or "" } end

local function check(screen, id, value)
  local turn = screen:turn()
  if value ~= nil then turn.task:set(value) end
  if turn.task.kind.start then turn.task.kind.start(turn.task) end
  press "next"
  if turn.task.step.sure then press("sure/2", "2") end
  assert(turn.task.phase, id .. " was not checked")
end

local to_phase = {}

function to_phase.asked(screen, answers)
  local task = screen:turn().task
  if answers.asked ~= nil then task:set(answers.asked) end
  if task.kind.start then task.kind.start(task) end
end
function to_phase.hint() press "hint" end
function to_phase.wrong(screen, answers, id) check(screen, id, answers.wrong) end
function to_phase.right(screen, answers, id) check(screen, id, answers.right) end
function to_phase.shown(screen, answers, id)
  check(screen, id, answers.wrong)
  press "show"
end

local function show(step, phase)
  local screen = learning.start {}
  assert(screen.run:change(step.id), step.id)
  to_phase[phase](screen, sample.answers(today())[step.id] or {}, step.id)
end

local function has_phase(step, phase)
  if phase == "hint" then return step.hint ~= nil end
  if phase == "shown" and kinds.about(step.kind).own_words then return false end -- it stands there anyway
  if step.kind == "cards" and step.style == "pairs" and phase ~= "right" then return phase == "asked" end
  return step.kind ~= "task" or phase == "asked" or phase == "wrong"
end

local function at(id, more)
  return function()
    local screen = learning.start {}
    assert(screen.run:change(id), id)
    if more then more(screen) end
  end
end

-- Three people at one screen, so many of whom have voted.
local function team(voted, more)
  return function()
    local screen = learning.start { team = 3 }
    assert(screen.run:change "one")
    local said = { "neither", "yes", "neither" }
    for i = 1, voted do
      screen:turn().task:set(said[i])
      press "next"
      if i < voted then press "next" end
    end
    if more then more(screen) end
  end
end

local function team_answers(screen)
  press "next"
  check(screen, "one", "neither")
end

-- A way through the talk: its choices, each gone on from but the last one where it is to be seen what came of it.
local function talk(choices, told)
  return at("talk", function()
    for i, id in ipairs(choices) do
      press("choice/" .. id)
      if i < #choices or not told then press "next" end
    end
  end)
end

-- Two people at the first fork of the talk, so many of whom have voted.
local function talk_team(voted)
  return function()
    local screen = learning.start { team = 2 }
    assert(screen.run:change "talk")
    for _ = 1, voted do
      press "choice/neither"
      press "next"
      if voted > 1 and screen:turn().task.passing then press "next" end
    end
  end
end

local function talks()
  return {
    { "learn/talk/vote", talk_team(0) }, { "learn/talk/pass", talk_team(1) }, { "learn/talk/votes", talk_team(2) },
    { "learn/talk", talk {} }, { "learn/talk/right", talk({ "neither" }, true) }, { "learn/talk/partly", talk({ "no" }, true) },
    { "learn/talk/wrong", talk({ "neither", "better" }, true) }, { "learn/talk/good", talk { "neither", "take" } },
    { "learn/talk/mixed", talk { "yes", "warn" } }, { "learn/talk/bad", talk { "neither", "better", "wait" } },
  }
end

-- Names and what each shows, as gallery.states has them.
function learning.states()
  local out = { { "learn/page", at "page" }, { "learn/result", at "result" },
    { "learn/term", at("page", function() press "term/1" end) },
    { "learn/sure", at("one", function(screen)
      screen:turn().task:set "yes"
      press "next"
    end) },
    { "learn/team/many", function()
      session.enter_picture()
      app.push(require("screens.learn.team").new(app, "sample", { source = sample.source, talks = sample.talks }))
    end },
    { "learn/team/vote", team(0) }, { "learn/team/pass", team(1) }, { "learn/team/talk", team(3) }, { "learn/team/told", team(3, team_answers) },
    { "learn/comparing", at("text", function(screen) screen:turn().task:set { words = "Jeg vil sove", comparing = true } end) } }
  for _, state in ipairs(talks()) do out[#out + 1] = state end
  for _, step in ipairs(sample.source.steps) do
    for _, phase in ipairs(kinds.is_task(step) and step.kind ~= "talk" and PHASES or {}) do
      if has_phase(step, phase) then
        out[#out + 1] = { "learn/" .. step.id .. "/" .. phase, function() show(step, phase) end }
      end
    end
  end
  return out
end

return learning
