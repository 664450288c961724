-- Plays a module: the player of flows with tasks in it. What is stored goes to the journal of whoever learns, never to a
-- plan: each check, with the draft, in one transaction.
local flow = require "flow"
local learn = require "learn"
local learn_entries = require "learn.entries"
local flow_player = require "screens.flow_player"
local session = require "session"
local node = require "ui.node"
local sources = require "screens.learn.sources"
local mine = require "learn.mine"
local record = require "learn.record"
local scoring = require "learn.scoring"
local i18n = require "i18n"

local lesson = {}
local Lesson = { press = {}, is_lesson = true } -- its end leads to no plan
for name, press in pairs(flow_player.Player.press) do Lesson.press[name] = press end
Lesson.__index = Lesson
setmetatable(Lesson, { __index = flow_player.Player })
local t = i18n.t

local SEEDS = 1000000 -- ten digits could be taken for a CPR number, which is never kept

local function other_flow(id) return (kiosk.content("flows/" .. id)) end

local function talks_of(id)
  return function(name) return (kiosk.content("learning/" .. id .. "/talks/" .. name)) end
end

local pretended = {} -- id -> module that is not in content: for pictures
local checked = {} -- id -> { source, def, key }: a module is looked at once as long as it is the same

local function checked_anew(id, source, talks)
  local def, problems = learn.define(source, { flows = other_flow, talks = talks and function(name) return talks[name] end or talks_of(id) })
  if def then return { source = source, def = def } end
  local first = problems[1]
  kiosk.log("module " .. id .. ": " .. first.where .. ": " .. first.what .. "; " .. first.mend)
  return { source = source, key = "error.content" }
end

local function source_of(id)
  if pretended[id] then return pretended[id] end
  local source, key, detail = kiosk.content("learning/" .. id .. "/module")
  if source then return source end
  local gone = key == "error.not_found" -- no fault: it was taken away, and what people reached in it stays
  if not gone and (not checked[id] or checked[id].source) then kiosk.log("module " .. id .. ": " .. tostring(detail or key)) end
  checked[id] = { key = gone and "learn.gone" or "error.content" }
end

function lesson.pretend(by_id) pretended = by_id end

-- The checked module, or nil and a word key; what is wrong goes to the log, in one line and once. source and talks (name ->
-- talk): of a module that is not in content.
function lesson.define(id, source, talks)
  source = source or source_of(id)
  local known = checked[id]
  if source and (not known or known.source ~= source) then known = checked_anew(id, source, talks) end
  checked[id] = known
  return known.def, known.key
end

local function made(app, def, run, draft, options)
  local player = flow_player.player(app, def.id, run, draft, options.done)
  player.def, player.entries, player.started, player.rests_on = def, {}, kiosk.now(), options.sources
  return setmetatable(player, options.class or Lesson)
end

-- options: mode (else the module's own), done (called with the outcome), source, sources and talks (of a module that is not
-- in content: the samples),
-- team (how many people, where a team takes it), at (a step to begin with), class (another player of tasks: refreshers).
function lesson.start(app, id, options)
  options = options or {}
  local def, key = lesson.define(id, options.source, options.talks)
  if not def then return nil, key end
  local draft = kiosk.new_id()
  local inputs = { mode = options.mode or def.module.mode, seed = tonumber(string.sub(draft, -8), 16) % SEEDS, team = options.team }
  local run
  run, key = flow.start(def, flow_player.surroundings({}, draft, { inputs = inputs }))
  if not run then return nil, key end
  local player = made(app, def, run, draft, options)
  player:enqueue(learn_entries.began(player:attempt(), i18n.lang))
  return player
end

-- Over somebody's work: at that step, to look around in, and back to the work at any time. A step that is not there (any
-- more) is no reason not to help: the lesson begins at its beginning then.
function lesson.over(app, id, at)
  local player, key = lesson.start(app, id, { mode = "explore" })
  if not player then return nil, key end
  if at then player.run:change(at) end
  player.is_over = true
  return player
end

-- Goes on with a saved draft: the very same place.
function lesson.resume(app, draft, options)
  local id = string.sub(draft.flow, #"learning/" + 1)
  local def, key = lesson.define(id)
  if not def then return nil, key end
  local run, why
  run, key, why = flow.resume(def, draft.head, flow_player.answers_of(draft), flow_player.surroundings({}, draft.id))
  if not run then
    kiosk.log("draft of " .. draft.flow .. ": " .. key .. (why and ": " .. why or ""))
    return nil, key
  end
  local player = made(app, def, run, draft.id, options or {})
  player.kept = true
  return player
end

local function draft_of(id)
  for _, draft in ipairs(session.read("my_drafts", {}) or {}) do
    if draft.flow == "learning/" .. id then return session.read("draft", { id = draft.id }) end
  end
end

-- What was begun and is not gone on with ends as left.
function lesson.put_away(draft, def)
  local attempt = { id = draft, module = def.module.id, version = def.version }
  return session.learn({ learn_entries.ended(attempt, { outcome = "left" }) }, { draft = draft, ends = true })
end

-- Where somebody left it, or its beginning. A draft that cannot be taken up any more ends, and the second value is the word
-- key that tells so; what was told of it before stays.
function lesson.open(app, id, options)
  local draft, def = draft_of(id), lesson.define(id)
  if not draft or not def then return lesson.start(app, id, options) end
  local player, key = lesson.resume(app, draft, options)
  if player then return player end
  lesson.put_away(draft.id, def)
  local anew, why = lesson.start(app, id, options)
  return anew, anew and key or why
end

-- What tasks ask of it ---------------------------------------------------------------------------------------

function Lesson:mode() return self.run.options.inputs.mode or self.def.module.mode end
function Lesson:seed() return self.run.options.inputs.seed or 0 end
function Lesson:team() return self.run.options.inputs.team end
function Lesson:module() return self.def.module end

function Lesson:sources()
  self.rests_on = self.rests_on or sources.of(self.def.module)
  return self.rests_on
end

-- What every entry of this attempt names.
function Lesson:attempt()
  return { id = self.draft, module = self.def.module.id, version = self.def.version, mode = self:team() and "team" or self:mode(),
    team = self:team() }
end

-- Storing ----------------------------------------------------------------------------------------------------

-- Told with the next thing that is stored.
function Lesson:enqueue(entry)
  self.entries[#self.entries + 1] = entry
end

-- Draft and entries in one transaction.
function Lesson:save(ends)
  flow_player.merge(self.unsaved, self.run:changes())
  local ok, key = session.learn(self.entries, { draft = self.draft, head = self.run:head(), answers = self.unsaved, ends = ends })
  if not ok then return nil, key end
  self.unsaved, self.entries, self.due, self.kept = {}, {}, nil, true
  return true
end

function Lesson:save_working()
  local turn = self.now
  self.due = nil
  if not turn or not turn.dirty or session.refuses(turn:answer()) then return true end
  return session.learn({}, { draft = self.draft, head = self.run:head(), answers = {
    { path = turn.path, state = "active", value = turn:answer() } } })
end

-- What was weak comes back as cards. Whoever only looked round has promised nothing, and a team's answer is nobody's own.
function Lesson:enqueue_cards(weak)
  if self:team() or self:mode() == "explore" then return end
  for _, one in ipairs(weak) do
    local grade = one.record.phase and one.path == one.task.id and mine.may_return(one.task) and mine.weak_grade(one.record)
    if grade then self:enqueue(learn_entries.card(self.def.module, one.path, grade)) end
  end
end

function Lesson:commit()
  if self.ended then return true end
  if not self.result_told then
    local came_of_it = self:result()
    self:enqueue(learn_entries.ended(self:attempt(), came_of_it, kiosk.now() - self.started))
    self:enqueue_cards(came_of_it.weak)
    self.result_told = true
  end
  local ok, key = self:save(true)
  self.ended = ok == true
  return ok, key
end

function Lesson:store()
  if self.run:finished() then return self:commit() end
  return self:save()
end

-- The record of a task changes and is stored; what cannot be stored has not happened.
function Lesson:put(turn, changed, entries)
  local before, queued = turn.value, #self.entries
  for _, entry in ipairs(entries or {}) do self:enqueue(entry) end
  self.run:answer(changed)
  local ok, key = self:save()
  if ok then
    turn.value, turn.dirty, self.problem = changed, false, nil
    turn.task:follow()
    return true
  end
  self.run:answer(before)
  for i = #self.entries, queued + 1, -1 do self.entries[i] = nil end
  self.app.fail(key, function() self:put(turn, changed, entries) end)
end

-- What a task may look at: the answers, those of a flow that it calls, and words.
function Lesson:seen()
  local group = self.run.group
  return { a = group.a, words = t, called = function(id)
    local step = group.level.by_id[id]
    return step and group:call_group(step).a
  end }
end

-- What was said is scored and told.
function Lesson:check(turn, sure)
  local task, known = turn.task, turn.task.record
  local said = task.about.acts and true or task.value
  if session.refuses(said) then return self:object { key = "error.refused" } end
  local how = { tries = known.tries + 1, hints = known.hints, sure = sure }
  local score, key, detail = scoring.of(task.about, task.step, said, self:seen(), kiosk.score, how)
  if not score then
    kiosk.log("task " .. turn.path .. ": " .. tostring(detail))
    return self.app.fail(key)
  end
  local changed = record.checked(record.saying(known, said), score, sure, task.about.own_words)
  self:put(turn, changed, learn_entries.answered(self:attempt(), { path = turn.path, record = changed, answers = score.answers,
    ms = kiosk.now() - turn.since, votes = known.votes }))
end

-- How good a walk through a talk was, as kiosk.score says it; nil when that cannot be said.
function Lesson:walk_score(task, state, ending, tries)
  local score, key, detail = kiosk.score(task.about.item(task.step, nil, state, ending), ending and ending.id, { tries = tries })
  if score then return score end
  kiosk.log("talk " .. task.step.talk .. ": " .. tostring(detail))
  self.app.fail(key)
end

-- How it went, for the result page and the journal.
function Lesson:result()
  return require("learn.result").of(self.def, self.run, self:mode(), kiosk.result)
end

-- From the result to one task, and straight back.
function Lesson:look_at(path) return self:change_answer(path) end

-- The view -----------------------------------------------------------------------------------------------------

-- In the real steps of a plan it is said all the time that they are for practice.
function Lesson:label(section)
  local title = t(section or self.def.module.title)
  return self:is_practice() and t("learn.task.practice") .. " · " .. title or title
end

-- In the steps of a flow that is only tried.
function Lesson:is_practice() return session.practice or self.run.group.level.practice == true end

-- Nobody is to take the paper of a made-up citizen for somebody's.
function Lesson:may_print() return not self:is_practice() end

-- To the first step of a called flow, with what was said there.
function Lesson:into(path)
  self.run:enter(path)
  self.now = nil
  self:moved()
end

function Lesson:finish()
  if self.done then return self.done(self.run:finished()) end
  self.app.pop()
end

-- Back to the work. What was begun is not left lying about: it ends here.
function Lesson.press.work(self)
  local ok, key = true, nil
  if self.kept and not self.ended then
    self:enqueue(learn_entries.ended(self:attempt(), { outcome = "left" }, kiosk.now() - self.started))
    ok, key = self:save(true)
  end
  if not ok then return self.app.fail(key, function() self.app.pop() end) end
  self.ended = true
  self.app.pop()
end

-- Turned back at the first step.
function Lesson:turned_back()
  if self.is_over then return self.press.work(self) end
  self.app.pop()
end

-- No lesson over a lesson.
function Lesson.lesson_of() return nil end

function Lesson:first_extra()
  if not self.is_over or self.run:finished() then return nil end
  return { node.button("work", t("learn.work"), { icon = "assignment_ind", style = "plain" }) }
end

function Lesson.press.other() end

lesson.Lesson = Lesson
return lesson
