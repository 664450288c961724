-- Plays a flow: one step a screen, each answer on disk before the next screen shows: in a draft while it is
-- under way, and as what it does as soon as it counts. The engine (scripts/flow) knows the way; the files in
-- screens/steps know how each kind of step looks.
local flow = require "flow"
local frame = require "ui.frame"
local mine = require "learn.mine"
local node = require "ui.node"
local session = require "session"
local Turn = require "screens.steps.turn"
local i18n = require "i18n"

local flow_player = {}
local Player = { press = {} }
Player.__index = Player
local t = i18n.t

-- What lies in the answer and not in the disk: trying again would not help, saying it in another way may.
local IN_THE_ANSWER = {
  ["error.too_large"] = true, ["error.bad_text"] = true, ["error.bad_input"] = true, ["error.refused"] = true,
  ["flow.person_gone"] = true,
}

-- Words being written, and a card just pressed, are saved when nothing more came for so long.
local PAUSE_MS = 1000

local function lookup(id)
  return (kiosk.content("flows/" .. id))
end

-- The checked flow behind a name, or nil and a word key. What is wrong goes to the log, for its author.
local function define(name, source)
  local key, detail
  if not source then source, key, detail = kiosk.content("flows/" .. name) end
  if not source then
    kiosk.log("flow " .. name .. ": " .. tostring(detail or key))
    return nil, "error.content"
  end
  local def, problems = flow.define(source, { flows = lookup })
  if def then return def end
  for _, problem in ipairs(problems or {}) do
    kiosk.log("flow " .. name .. ": " .. tostring(problem.where) .. ": " .. tostring(problem.what))
  end
  return nil, "error.content"
end

-- kept: the store has the draft and can be told that it ended. waits: it has ended there, but for questions left open.
-- ended: it takes no more. spare: the draft in which waits what an early end passed by. pages: where a step shows a long
-- list, which page of it (steps/pages).
function flow_player.player(app, name, run, draft, done)
  return setmetatable({ app = app, name = name, run = run, draft = draft, done = done, unsaved = {}, pages = {},
    kept = false, waits = false, ended = false }, Player)
end

-- Who can be given something to read, for a flow that asks for a yes.
local function readers()
  if session.practice or session.pictured then return {} end
  return require("screens.people.cells").readers(session.read("staff") or {})
end

function flow_player.surroundings(options, draft, more)
  local today, out = kiosk.today(), more or {}
  out.today = { year = today.year, month = today.month, day = today.day }
  out.now, out.last, out.draft, out.length = kiosk.now(), options.last or {}, draft, kiosk.length
  out.staff, out.words = readers, i18n.said
  return out
end

-- Starts a flow for whoever is here. options: inputs (small, kept with the draft), last, ask (the path of the one
-- question that is asked), done (called with the outcome), source (a flow that is not in content/flows: the samples).
function flow_player.start(app, name, options)
  options = options or {}
  local def, key = define(name, options.source)
  if not def then return nil, key end
  local run
  local draft = kiosk.new_id()
  run, key = flow.start(def, flow_player.surroundings(options, draft, { inputs = options.inputs or {}, ask = options.ask }))
  return run and flow_player.player(app, name, run, draft, options.done), key
end

function flow_player.answers_of(draft)
  local out = {}
  for i, answer in ipairs(draft.answers or {}) do out[i] = answer end
  return out
end

-- open(def, answers, surroundings) gives the run.
local function from_draft(app, draft, options, open)
  local def, key = define(draft.flow)
  if not def then return nil, key end
  local run, why
  run, key, why = open(def, flow_player.answers_of(draft), flow_player.surroundings(options, draft.id))
  if not run then
    kiosk.log("draft of " .. draft.flow .. ": " .. key .. (why and ": " .. why or ""))
    return nil, key
  end
  if run.left_out > 0 then kiosk.log("draft of " .. draft.flow .. ": " .. run.left_out .. " answers cannot be read") end
  local made = flow_player.player(app, draft.flow, run, draft.id, options.done)
  made.kept = true
  return made
end

-- Goes on with a saved draft: the very same place, with the inputs it began with. options: last, done.
function flow_player.resume(app, draft, options)
  local made, key = from_draft(app, draft, options, function(def, answers, around)
    return flow.resume(def, draft.head, answers, around)
  end)
  if made and made.run:finished() then made:moved() end -- it had come to its end, and the end was not kept
  return made, key
end

-- Asks a question of a draft that was left open when the draft ended.
function flow_player.reopen(app, draft, question, options)
  local made, key = from_draft(app, draft, options, function(def, answers, around)
    return flow.reopen(def, draft.head, answers, question, around)
  end)
  if made then made.waits = true end
  return made, key
end

-- Does what is said here count nowhere?
function Player.is_practice() return session.practice end
function Player.may_print() return true end

-- What is on the screen now: the step and the answer as it is being made.
function Player:turn()
  local at = self.run:at()
  if not self.now or self.now.path ~= at.path then
    self.now = Turn.new(self, at, self.before)
    self.before = self.now
  end
  self.now.at = at
  return self.now
end

-- Saving ---------------------------------------------------------------------------------------------

-- What is told anew of a path takes the place of what was told of it before.
function flow_player.merge(list, changes)
  local places = {}
  for i, known in ipairs(list) do places[known.path] = i end
  for _, change in ipairs(changes) do list[places[change.path] or #list + 1] = change end
end

-- After an ended draft (what counts was taken back) all of it goes into a new one.
function Player:begin_anew()
  self.draft, self.ended, self.unsaved, self.spare = self.spare or kiosk.new_id(), false, {}, nil
  self.run:in_draft(self.draft)
end

-- Into the draft, in one transaction. What could not be saved is kept and goes along the next time.
function Player:save()
  if self.ended then self:begin_anew() end
  flow_player.merge(self.unsaved, self.run:changes())
  if not session.keeps_drafts() then return true end
  local ok, key = session.save_draft(self.draft, self.run:head(), self.unsaved)
  if not ok then return nil, key end
  self.unsaved, self.due = {}, nil
  self.kept, self.waits = true, false
  return true
end

-- What is passed by when the flow ends early goes into a draft of its own first: ending this one takes its answers away.
function Player:put_by()
  local spare = kiosk.new_id()
  local head, answers = self.run:put_by(spare)
  if not head then return true end
  local ok, key = session.save_draft(spare, head, answers)
  self.spare = spare
  return ok, key
end

-- It did not end after all, and all of it is still in its own draft.
function Player:take_spare_back()
  if not self.spare or self.ended then return end
  session.drop_draft(self.spare)
  self.run:in_draft(self.draft)
  self.spare = nil
end

-- What was said counts, in one transaction that ends the draft. With questions left open the draft waits for them:
-- they are asked among its answers.
function Player:commit()
  local run = self.run
  if #run:effects() == 0 and (self.waits or not self.kept) then return true end
  local waits, entries, ok, key, detail = session.keeps_drafts() and run:leaves_questions(), run:effects(), true, nil, nil
  if waits then ok, key = self:save() elseif self.kept then ok, key = self:put_by() end
  if ok then ok, key, detail = session.append(entries, { draft = self.kept and self.draft or nil }) end
  if not ok then
    self:take_spare_back()
    return nil, string.find(detail or "", "staff_", 1, true) == 1 and "flow.person_gone" or key
  end
  run:did()
  self.ended = (self.ended or self.kept) and not waits
  self.kept, self.waits, self.due = waits, waits, nil
  return true
end

function Player:store()
  if self.run:settled() then return self:commit() end
  return self:save()
end

-- What is wrong with the answer: said first on the page, where the keys go too, and at the field.
function Player:object(problem)
  local turn = self:turn()
  self.problem = problem
  if not problem.soft then turn.focus = "focus/" .. (turn:control() or "next") end
end

-- Saves what is being written without leaving the step. The run is told when the step is left.
function Player:save_working()
  local turn = self.now
  self.due = nil
  if not turn or not turn.dirty then return true end
  local value = turn:answer()
  if session.refuses(value) then
    self.problem = { key = "error.refused" } -- said, but whoever is writing keeps the pen
    return true
  end
  if not session.keeps_drafts() then return true end
  if self.ended then
    self.run:answer(value)
    return self:store()
  end
  local ok, key = session.save_draft(self.draft, self.run:head(), { {
    path = turn.path, state = value ~= nil and "active" or "withdrawn", value = value } })
  if ok then self.kept, self.waits = true, false end
  return ok, key
end

-- The flow itself is broken: what was answered last, and what is being written, still belong to the citizen.
function Player:rescue()
  local turn = self.now
  if (self.ended or pcall(self.save, self)) and turn and turn.dirty then self:save_working() end
end

function Player:touched()
  self.due = kiosk.now() + PAUSE_MS
end

function Player:deadline()
  return self.due or self:turn():deadline() or -1
end

function Player:tick(now)
  if self.due and now >= self.due then
    local ok, key = self:save_working()
    if IN_THE_ANSWER[key] then
      self.problem = { key = key } -- said, but whoever is writing keeps the pen
    elseif not ok then
      self.app.fail(key, function() self:tick(now) end)
    end
  end
  self:turn():tick(now)
end

function Player:leaving()
  self:keep()
  return self:store()
end

-- Takes the answer being made into the run as far as the run accepts it; nothing is lost by leaving.
function Player:keep()
  local turn = self.now
  if turn then turn:settle() end
  if turn and turn.dirty then
    turn.dirty = false
    local value = turn:answer()
    if session.refuses(value) then return end
    local ok, wrong = self.run:answer(value)
    if not ok and wrong.soft then self.run:answer(value) end
  end
end

-- Moving ---------------------------------------------------------------------------------------------

-- After every move: to the store, and only then show. What cannot be saved has not happened: `undo` leads back to the place
-- that was left, with the answer still there, and `again` makes the move once more. Without a way back the screen stays as
-- it is, and next and back try again. Who was asked one thing and answered is through.
function Player:moved(undo, again)
  self.problem = nil
  local ok, key = self:store()
  self.held = not ok and not (undo and undo())
  if ok then
    if self.run:finished() == "answered" then self:finish() end
  elseif IN_THE_ANSWER[key] and not self.held then
    self:object { key = key }
  else
    self.app.fail(key, not self.held and again or function() self:moved(undo, again) end)
  end
end

-- The way back to the place where we stand now.
function Player:way_back()
  local path = self:turn().path
  return function() return self.run:change(path) end
end

function Player:go_on()
  local turn = self:turn()
  local value = turn:answer()
  local ok, err = true, nil
  if session.refuses(value) then return self:object { key = "error.refused" } end
  if turn:answers() and (value ~= nil or turn.at.value ~= nil) then ok, err = self.run:answer(value) end
  turn.dirty = false
  local undo = self:way_back()
  if ok then ok, err = self.run:next() end
  if not ok then return self:object(err or { key = "ui.missing" }) end
  self:moved(undo, function() self:go_on() end)
end

function Player.press.next(self)
  if self.held then return self:moved() end
  local turn = self:turn()
  if turn:before_next() then return end
  if self.run:finished() then return self:finish() end
  self:go_on()
end

function Player:finish()
  local outcome = self.run:finished()
  if self.done then return self.done(outcome) end
  if outcome == "answered" then
    self.app.pop()
    return self.app.say(t("home.saved"))
  end
  if session.practice or outcome ~= "done" then return self.app.leave() end
  self.app.settle(require("screens.overview").new(self.app))
end

function Player.press.back(self)
  if self.held then return self:moved() end
  local turn = self:turn()
  if turn:before_back() or self.run:finished() then return end
  if turn.dirty and not self.problem and session.refuses(turn:answer()) then
    return self:object { key = "error.refused" }
  end
  self:keep()
  local undo, again = self:way_back(), function() self.press.back(self) end
  if self.run:back() then return self:moved(undo, again) end
  local ok, key = self:store()
  if IN_THE_ANSWER[key] then return self:object { key = key } end
  if not ok then return self.app.fail(key, again) end
  self:turned_back()
end

-- Turned back at the first step.
function Player:turned_back() self.app.pop() end

-- Takes out what was said last time, and stays: something else may be said instead.
function Player:take_out()
  local undo = self:way_back()
  self.run:answer(nil)
  self.now = nil
  self:moved(undo, function() self:take_out() end)
end

-- Takes in what a list held last time, and goes on, or stays for it to be changed.
function Player:take_known(go_on)
  self.run:take()
  self.now = nil
  if go_on then return self:go_on() end
  self:moved(self:way_back(), function() self:take_known(false) end)
end

function Player.press.other(self)
  self.app.open(require("screens.steps.other").dialog(self))
end

-- From the review to one answer; "next" comes straight back.
function Player:change_answer(path)
  self.run:change(path)
  self.now = nil
  self:moved(function() return self.run:back() end, function() self:change_answer(path) end)
end

-- One of the five other answers.
function Player:decline(kind)
  local undo = self:way_back()
  self.run:decline(kind)
  if self.now then self.now.dirty = false end
  self.now = nil
  self:moved(undo, function() self:decline(kind) end)
end

function Player.press.help(self)
  local sections, number = self.run:way()
  self.app.open(require("screens.help").dialog(self.app, self:turn():topics(), { sections = sections, number = number }))
end

function Player.press.examples(self)
  self.app.open(require("screens.steps.other").examples(self))
end

-- The module that shows how this step is done, and a step of it; nil where there is none. "sharing", "sharing/consent"
function Player.lesson_of(_, turn)
  local name = not turn:page() and turn.step.lesson
  if not name then return nil end
  local stroke = string.find(name, "/", 1, true)
  local id = stroke and string.sub(name, 1, stroke - 1) or name
  local module = kiosk.content("learning/" .. id .. "/module")
  if not module or not mine.sees(session.role, module.track) then return nil end
  return id, stroke and string.sub(name, stroke + 1)
end

-- "Show me how": a lesson over the work, which stays as it is and comes back when the lesson is left.
function Player.press.lesson(self)
  local id, at = self:lesson_of(self:turn())
  local ok, key = self:save_working()
  if not ok then return self.app.fail(key, function() self.press.lesson(self) end) end
  local screen
  screen, key = require("screens.learn.lesson").over(self.app, id, at)
  if not screen then return self.app.fail(key) end
  self.app.push(screen)
end

function Player:pressed(id, value)
  if self.held then return false end
  local turn = self:turn()
  if string.sub(id, 1, 6) == "focus/" then
    turn.focus = string.sub(id, 7)
    return true
  end
  return turn:press(id, value)
end

function Player:change(id, value)
  if self.held then return end
  self:turn():change(id, value)
end

-- The view -------------------------------------------------------------------------------------------

-- What belongs to the whole flow and not to the step: beside "help".
function Player.first_extra() return nil end

-- What stands beside the number of the step.
function Player.label(_, section) return section and t(section) end

local function progress(self)
  local number, of, section = self.run:progress()
  local label = t("ui.step", { number = number, of = of })
  local name = self:label(section)
  return { number = number, of = of, label = name and label .. " · " .. name or label }
end

local function problem_summary(self, turn)
  local problem = self.problem
  if not problem then return false end
  local words = turn:words(problem.key)
  if problem.soft then
    return node.panel { style = "sky", node.row { node.icon("info_outline", "sky"),
      node.head { node.text(words, "strong"), node.text(t("ui.soft", { button = turn:next_label() })) } } }
  end
  local summary = node.summary { label = t("ui.summary") }
  return node.add(summary, node.button("focus/" .. (turn:control() or "next"), words))
end

function Player:error_for(turn)
  local problem = self.problem
  return problem and not problem.soft and turn:words(problem.key) or nil
end

function Player:view()
  if self.held and self.shown then return self.shown end
  local turn = self:turn()
  local body, page = node.column { grow = true, style = "loose" }, turn:page()
  node.add(body, problem_summary(self, turn))
  node.add_all(body, turn:body())
  local spec = {
    id = "flow/" .. self.name .. "/" .. turn.path .. (page and "/" .. page or ""), title = turn:title(), body = body,
    progress = not turn.at.asked and progress(self) or nil, where = t("home.plan"), focus = turn.focus,
    next = turn:next_label(), next_icon = turn:next_icon(),
    other = turn:may_decline(), extra_first = self:first_extra(), extra = turn:extra(), leave = session.practice and t("ui.quit") or nil,
    back = not self.run:finished() and t("ui.back"),
  }
  if turn:alone() then spec.progress, spec.back, spec.other = nil, false, nil end
  self.shown = frame.view(spec)
  return self.shown
end

flow_player.Player = Player
return flow_player
