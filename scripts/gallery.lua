-- Every screen in a named, made-up state, without any store: for pictures, for looking at, for checks.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"
local walk = require "gallery.walk"

local gallery = {}

-- The ways through a flow: the main one, and "no plan now".
local ROADS = { {}, { start = "not_now" } }

local FLOWS = { "plan", "followup", "one_goal", "one_agreement", "kinds", "arrival", "first_talk", "party", "notice", "new_meeting",
  "moving_on" }

local function new(name, ...)
  return require("screens." .. name).new(app, ...)
end

local function overview(plan, drafts)
  local screen = new("overview", plan or data.plan(), drafts or {})
  app.push(screen)
  return screen
end

-- A flow with nothing behind it. "kinds" has one step of every kind, also those the plan does not use.
local function start_flow(flow, source, last)
  session.enter_picture()
  local options = { inputs = { goal = "g1", agreement = "a2" }, last = last or flow == "plan" and {} or data.plan(),
    source = source or flow == "kinds" and require("gallery.kinds") or nil }
  local screen, key = require("screens.flow_player").start(app, flow, options)
  assert(screen, key)
  app.push(screen)
  return screen
end

local function show_step(flow, path, answered)
  local screen, found
  for _, road in ipairs(ROADS) do
    if not found then
      screen = start_flow(flow)
      found = walk.through(screen.run, function(at) return at.path == path end, road)
    end
  end
  assert(found, "no such step")
  if answered then
    local turn = screen:turn()
    local value = walk.answer(turn.at)
    if value ~= nil then turn:set(value) end
  end
  return screen
end

local function press(id)
  app.event { kind = "press", id = id, value = "" }
end

local function first_of(flow, kind)
  local screen = start_flow(flow)
  walk.through(screen.run, function(at) return at.kind == kind end)
  return screen
end

-- One person being told about, so many presses into it.
local function person(...)
  first_of("plan", "people")
  for _, id in ipairs { ... } do
    if id == "next" then app.event { kind = "change", id = "person_name", value = "Mona (opdigtet)" } end
    press(id)
  end
end

local function show_list()
  first_of("kinds", "each")
  for _, words in ipairs { "Ringe til banken", "Skrive til boligforeningen om den lejlighed, jeg så" } do
    press("add")
    app.event { kind = "change", id = "words", value = words }
    press("next")
  end
end

-- Five hundred things, and the person at the one in the middle.
local function start_long()
  local many = require "gallery.many"
  many.fill(start_flow("many", many.flow).run)
end

local states = {
  { "home", function() end },
  { "home/help", function() press("help") end },
  { "reading", function() app.push(new("reading")) end },
  { "picture/many", function()
    require("i18n").reading = "picture"
    first_of("plan", "many")
  end },
  { "picture/one", function()
    require("i18n").reading = "picture"
    first_of("plan", "one")
  end },
  { "language", function() app.push(new("language")) end },
  { "who", function() app.push(new("who")) end },
  { "overview", function() overview() end },
  { "overview/empty", function() overview(data.empty_plan()) end },
  { "overview/declined", function() overview(data.empty_plan("declined")) end },
  { "overview/draft", function() overview(data.empty_plan("draft"), { { id = "d1", flow = "plan" } }) end },
  { "overview/put_by", function()
    overview(data.empty_plan("declined"), { { id = "d1", flow = "plan", head = { put_by = true } } })
  end },
  { "overview/agreement", function()
    overview()
    press("agreement/a2")
  end },
  { "overview/add", function()
    overview()
    press("add")
  end },
  { "goal/waiting", function()
    local plan = data.plan()
    for _, goal in ipairs(plan.goals) do
      if goal.status == "parked" then app.push(new("goal", goal, { plan = plan })) return end
    end
  end },
  { "overview/saved", function()
    overview()
    app.say(require("i18n").t("home.saved"))
  end },
  { "goal", function()
    overview()
    press("goal/g1")
  end },
  { "history", function() app.push(new("history", data.history())) end },
  { "print/a4", function() app.push(new("print_plan", { plan = data.plan() })) end },
  { "print/easy", function()
    app.push(new("print_plan", { plan = data.plan() }))
    press("format/easy")
  end },
  { "print/pocket", function()
    app.push(new("print_plan", { plan = data.plan() }))
    press("format/pocket")
  end },
  { "dialog/help", function()
    first_of("plan", "text")
    press("help")
  end },
  { "dialog/help_goals", function()
    start_flow("plan", nil)
    app.top().run.mark = 4
    press("help")
  end },
  { "dialog/other", function()
    first_of("plan", "text")
    press("other")
  end },
  { "dialog/idle", function()
    app.push(new("who"))
    app.open(require("screens.idle").dialog(app))
  end },
  { "dialog/not_saved", function()
    first_of("plan", "text")
    app.fail("error.disk_full", function() end)
  end },
  { "dialog/leave", function()
    first_of("plan", "text")
    app.open(require("screens.fault").unsaved(app, "error.io"))
  end },
  { "people/form", function()
    first_of("plan", "people")
    press("person_add")
  end },
  { "people/role", function() person("person_add", "next") end },
  { "people/near", function() person("person_add", "next", "next") end },
  { "people/helps", function() person("person_add", "next", "next", "next") end },
  { "people/change", function()
    local screen = first_of("plan", "people")
    screen:turn().value = data.many_people()
    press("person/4")
  end },
  { "people/many", function() first_of("plan", "people"):turn().value = data.many_people() end },
  { "list", function() show_list() end },
  { "list/removed", function()
    show_list()
    press("remove/1")
  end },
  { "chart/bar", function() app.push(require("gallery.charts").bar()) end },
  { "chart/line", function() app.push(require("gallery.charts").line()) end },
  { "chart/wheel", function() app.push(require("gallery.charts").wheel()) end },
  { "keys/digits", function()
    first_of("kinds", "number"):turn().focus = "number"
  end },
  { "own_words", function()
    first_of("kinds", "many")
    press("own")
  end },
  { "exact_date", function()
    first_of("kinds", "date")
    press("exact")
  end },
  { "warning", function()
    local screen = first_of("kinds", "number")
    screen.problem = { key = "gallery.odd", soft = true }
  end },
  { "arabic", function() app.push(require("gallery.arabic").new()) end },
  { "last_time", function()
    local screen = start_flow("one_goal")
    walk.through(screen.run, function(at) return at.path == "first_step" end)
  end },
  { "last_time/taken_out", function()
    local screen = start_flow("one_goal")
    walk.through(screen.run, function(at) return at.path == "when" end)
    press("prefill/remove")
  end },
  { "last_time/list", function()
    walk.through(start_flow("plan", nil, data.plan()).run, function(at) return at.path == "agreements" end)
  end },
  { "day_gone", function()
    local screen = first_of("kinds", "date")
    screen.problem = { key = "flow.day_gone", soft = true }
  end },
  { "practice/done", function()
    local screen = start_flow("plan")
    session.enter_practice()
    walk.through(screen.run, function(at) return at.path == "done" end)
  end },
  { "long_list", function()
    start_long()
    press("next")
  end },
  { "long_review", function()
    start_long()
    press("next")
    press("next")
  end },
  { "second", function() require("gallery.second").show(true) end },
  { "second/help", function() require("gallery.second").help() end },
  { "fault/content", function() app.push(require("screens.fault").new(app, "error.content")) end },
  { "fault/store", function() app.push(require("screens.fault").new(app, "error.damaged")) end },
}

for _, state in ipairs(require("gallery.people").states) do states[#states + 1] = state end
for _, state in ipairs(require("gallery.old").states) do states[#states + 1] = state end
for _, state in ipairs(require("gallery.life").states) do states[#states + 1] = state end
for _, state in ipairs(require("gallery.learning").states()) do states[#states + 1] = state end
for _, state in ipairs(require("gallery.path").states) do states[#states + 1] = state end
for _, state in ipairs(require("gallery.study").states()) do states[#states + 1] = state end
for _, state in ipairs(require("gallery.meeting").states) do states[#states + 1] = state end
for _, part in ipairs { "meeting_setup", "meeting_end" } do
  for _, state in ipairs(require("gallery." .. part).states()) do states[#states + 1] = state end
end

-- Shown when they are asked for by name; no picture is made of them.
local for_measuring = {
  ["repeat/500"] = start_long,
  ["second/alone"] = function() require("gallery.second").show(false) end,
}

-- Names of all steps of a flow in the order they are met: "plan/goals/1/words".
local function flow_names(flow, out)
  local seen = {}
  for _, road in ipairs(ROADS) do
    app.reset()
    app.start(require("i18n").lang)
    walk.through(start_flow(flow).run, function(at)
      if not seen[at.path] then out[#out + 1] = flow .. ":" .. at.path end
      seen[at.path] = true
      return false
    end, road)
  end
end

-- All names, one a line.
function gallery.names()
  local out = {}
  for _, state in ipairs(states) do out[#out + 1] = state[1] end
  for _, flow in ipairs(FLOWS) do flow_names(flow, out) end
  session.forget()
  app.reset()
  app.start(require("i18n").lang)
  return table.concat(out, "\n")
end

-- A module of the content in use, at its beginning or at a step: "lesson/sharing", "lesson/sharing/phone".
local function show_lesson(name)
  session.enter_picture()
  local stroke = string.find(name, "/", 1, true) or #name + 1
  local screen, key = require("screens.learn.lesson").start(app, string.sub(name, 1, stroke - 1))
  assert(screen, key)
  if stroke < #name then assert(screen.run:change(string.sub(name, stroke + 1)), "there is no such step") end
  app.push(screen)
  return true
end

local function show_named(name)
  for _, state in ipairs(states) do
    if state[1] == name then
      state[2]()
      return true
    end
  end
  if for_measuring[name] then
    for_measuring[name]()
    return true
  end
  if name == "lesson" then return require("gallery.learning").start {} ~= nil end
  if string.sub(name, 1, 7) == "lesson/" then return show_lesson(string.sub(name, 8)) end
  local colon = string.find(name, ":", 1, true)
  if not colon then return false end
  show_step(string.sub(name, 1, colon - 1), string.sub(name, colon + 1), true)
  return true
end

-- Puts the application in that state. What is shown has nothing to do with any store.
function gallery.show(name)
  local lang = require("i18n").lang
  session.forget()
  require("screens.learn.catalog").pretend(nil)
  app.reset()
  app.start(lang)
  assert(show_named(name), "there is no sample called " .. name)
  return ""
end

return gallery
