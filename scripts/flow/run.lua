-- One person going through one flow: where they are, what they answered, what comes next.
local groups = require "flow.groups"
local kinds = require "flow.kinds"
local look = require "flow.look"
local memo = require "flow.memo"
local walk = require "flow.walk"
local asking = require "flow.asking"
local effects = require "flow.effects"
local put_by = require "flow.put_by"
local save = require "flow.save"
local take = require "flow.take"
local values = require "flow.values"

local Run = {}
Run.__index = Run

-- options: inputs, last, today, now, clock, draft (its id), length (of a text; code points), words (of a made-up `last`, as it is
-- read). A run that stands nowhere yet.
function Run.new(def, options)
  local surroundings = { inputs = {}, last = {}, draft = "", length = utf8.len }
  for name, value in pairs(options or {}) do surroundings[name] = value end
  surroundings.base = surroundings.draft -- what ids are made of: stays when the draft becomes another
  local run = setmetatable({ def = def, options = surroundings, keeper = memo.keeper(), mark = 1, warned = {},
    waits = {} }, Run)
  run.root = groups.new(run, def.root)
  return run
end

local function path_of(group, step) return group.prefix .. step.id end

local function section_number(run, place)
  local sections = run.def.sections
  for i, section in ipairs(sections) do
    if section == place.section then return i end
  end
  return #sections > 0 and 1 or place.i
end

local function go(run, group, step)
  run.group, run.step = group, step
  local place = walk.on_top(group, step)
  run.mark = math.max(run.mark, section_number(run, place))
  return true
end

function Run:stand(group, step) return go(self, group, step) end

-- How far the run has been, as it was saved.
function Run:reach(mark)
  local sections = self.def.sections
  self.mark = math.max(1, math.min(mark, #sections > 0 and #sections or #self.def.root.list))
end

-- To the first step. nil and a word key when there is none.
function Run:begin()
  local group, step = walk.first(self.root)
  if not step then return nil, "flow.end" end
  return go(self, group, step)
end

-- Where we are -------------------------------------------------------------------------------------------

local function may_add(group, step)
  return #group:instances(step) < (step.def.max or kinds.MOST_INSTANCES)
end

-- Whoever asks for one thing wants to change it: what is known stands there at once.
local function ask_about(at, entry)
  at.asked = true
  if at.value == nil and (entry and entry.state) ~= "withdrawn" then
    at.value, at.prefill = entry and values.copy(entry.value) or at.prefill, nil
  end
end

function Run:at()
  local group, step = self.group, self.step
  local entry, instance = group.entries[step.i], group.instance
  local at = { path = path_of(group, step), kind = step.kind, step = step.def, id = step.id, section = step.section,
    state = group:state(step), options = look.options(group, step), group = group.prefix,
    index = instance and instance.index, item = instance and instance.item }
  at.returns = self.change_of == at.path or nil
  if entry and entry.state == "active" then at.value = values.copy(entry.value) end
  if not entry then at.prefill = values.copy(look.known(group, step)) end
  if self.asked then ask_about(at, entry) end
  if step.kind == "each" then at.instances, at.may_add = look.instances(group, step), may_add(group, step) end
  if step.kind == "each" and at.prefill then at.prefill_names = look.known_names(group, step, at.prefill) end
  if step.kind == "gather" then at.gathered = look.gathered(self, group, step) end
  return at
end

-- Values for {placeholders} at a path: as the step says, else as the repeat round it does.
function Run:say(path)
  local group, step = walk.find(self.root, path)
  if not group then return nil end
  if step and step.def.say then return step.def.say(group.a) end
  while group.owner do
    if group.owner.def.say then return group.owner.def.say(group.a) end
    group = group.parent
  end
end

-- The question of an item of the review, through the caller's t(key, values).
function Run:words(item, t)
  local said = {}
  for name, value in pairs(self:say(item.path) or {}) do
    said[name] = type(value) == "table" and value.key and t(value.key) or value
  end
  return t(item.step.ask, said)
end

-- Has the wait that we stand at come to its end? The latest time anybody told is the time. Where it is known, the second
-- value is when it will.
function Run:passed(now)
  local options, step = self.options, self.step
  now = now or options.clock and options.clock() or options.now or 0
  options.now = math.max(options.now or now, now)
  if step.kind ~= "wait" then return true end
  local path = path_of(self.group, step)
  self.waits[path] = self.waits[path] or options.now
  local till = step.def.until_(self.group.a, options.now, self.waits[path])
  if type(till) == "number" then return options.now >= till, till end
  return till == true
end

-- How it ended ("answered" where one thing was asked), or nil.
function Run:finished()
  if self.asked then return self.asked.over and "answered" or nil end
  return self.step.kind == "stop" and (self.step.def.outcome or "done") or nil
end

-- Questions come to and in all, of those that are asked by now: one that lies in a closed branch is on nobody's way.
local function steps_of_the_way(run)
  local number, of = 0, 0
  for i, step in ipairs(run.def.root.list) do
    if step.kind ~= "stop" and (run.root.entries[i] or run.root:is_open(step)) then
      of = of + 1
      if i <= run.mark then number = of end
    end
  end
  return number, of
end

-- Sections come to and in all; where a flow has none, its steps. The number never falls.
function Run:progress()
  local number, of = self.mark, #self.def.sections
  if of == 0 then
    number, of = steps_of_the_way(self)
    self.furthest = math.max(number, self.furthest or 1)
    number, of = self.furthest, math.max(of, self.furthest)
  end
  return number, of, walk.on_top(self.group, self.step).section
end

-- The sections in order, and which of them we have come to: the way at a glance.
function Run:way()
  return self.def.sections, self.mark
end

-- Answering ----------------------------------------------------------------------------------------------

-- A day that is gone, where a day to come was asked for.
local function day_gone(run, step, value)
  local today = run.options.today
  if step.kind ~= "date" or step.def.past or not today or not kinds.is_date(value) then return nil end
  return kinds.sort_key(value) < kinds.sort_key(today) and { "flow.day_gone", soft = true } or nil
end

local function judged(run, group, step, value)
  local key = kinds.judge(step.def, value, look.options(group, step), run.options)
  if key then return { key = key } end
  if step.kind == "wait" and not run:passed() then return { key = "flow.waiting" } end
  local verdict = step.def.check and step.def.check(value, group.a) or day_gone(run, step, value)
  if not verdict then return nil end
  if type(verdict) ~= "table" then return { key = verdict } end
  local wrong, path = { key = verdict.key or verdict[1], soft = verdict.soft }, path_of(group, step)
  if not wrong.soft then return wrong end
  if run.warned[path] ~= nil and values.same(run.warned[path], value) then return nil end -- said once about this value
  run.warned[path] = values.copy(value)
  return wrong
end

-- Takes out what was answered, or what is known from last time; it stays in memory as withdrawn.
local function take_out(group, step)
  if step.kind == "each" then
    if look.known(group, step) then group:set_aside(step) end
    return true
  end
  local entry, known = group.entries[step.i], look.known(group, step)
  if entry then
    group:set(step, "withdrawn", entry.value)
  elseif known ~= nil then
    group:set(step, "withdrawn", values.copy(known))
  end
  return true
end

-- True, or nil and { key, soft }. nil takes the answer out.
function Run:answer(value)
  local group, step = self.group, self.step
  if value == nil then return take_out(group, step) end
  local wrong = judged(self, group, step, value)
  if wrong then return nil, wrong end
  group:set(step, "active", values.copy(value))
  if step.kind == "handover" then look.hand_over(self, group, step) end
  return true
end

-- Takes in what is known of the list we stand at; it can be changed there, and taken out. False when there is nothing.
function Run:take() return take.list(self, self.group, self.step) end

local function may_decline(step, kind)
  for _, allowed in ipairs(kinds.answers(step.kind) and kinds.declines(step.def) or {}) do
    if allowed == kind then return true end
  end
  return false
end

-- One of the five other answers; moves on.
function Run:decline(kind)
  local group, step = self.group, self.step
  if not may_decline(step, kind) then return nil, { key = "flow.required" } end
  local entry = group.entries[step.i]
  group:set(step, kind, entry and entry.value)
  return self:next()
end

-- Moving -------------------------------------------------------------------------------------------------

local function is_home(run, group, step)
  return run.return_to == path_of(group, step)
end

-- To the review, or, when a change closed it, to what comes after it.
local function to_review(run)
  local group, step = walk.find(run.root, run.return_to)
  if step and not (group:is_open(step) and group:is_live()) then group, step = walk.after(group, step) end
  run.return_to, run.change_of = nil, nil
  if not step then return run:begin() end
  return go(run, group, step)
end

-- What keeps a person from standing at the review: the first answer still owed before it, or a stop that opened.
local function before_review(run)
  local found_group, found
  local home = walk.on_top(walk.find(run.root, run.return_to))
  walk.open(run.root, function(group, step)
    if is_home(run, group, step) or walk.on_top(group, step).order > home.order then return true end
    if look.owes(run, group, step) or step.kind == "stop" and step.screen then found_group, found = group, step end
    return found ~= nil
  end)
  return found_group, found
end

-- After a change from the review: first what is newly required, then straight back.
local function back_to_review(run)
  local group, step = before_review(run)
  if not step then return to_review(run) end
  run.change_of = path_of(group, step)
  if step.kind == "stop" then run.return_to, run.change_of = nil, nil end
  return go(run, group, step)
end

-- Nobody passes the review while something before it is owed (an instance that was begun and left).
local function past_review(run)
  run.return_to = path_of(run.group, run.step)
  local group, step = before_review(run)
  if not step then
    run.return_to = nil
    return false
  end
  run.change_of = path_of(group, step)
  return go(run, group, step)
end

-- The place after (or before) that one which is not hidden.
local function onward(run, by, group, step)
  repeat group, step = by(group, step) until not step or not look.hidden(run, step)
  return group, step
end

-- Why nobody may go on from here, or nil.
local function held(run, group, step)
  if step.kind == "stop" then return "flow.end" end
  if look.lacks_answer(group, step) then return "flow.required" end
  if look.too_few(group, step) then return "flow.too_few" end
  if step.kind == "gather" and look.gather_lacks(group, step) then return "flow.gather" end
  if step.kind == "wait" and not run:passed() then return "flow.waiting" end
end

function Run:next()
  local group, step = self.group, self.step
  local key = held(self, group, step)
  if key then return nil, { key = key } end
  if step.kind == "wait" and not group.entries[step.i] then group:set(step, "active", true) end
  if self.asked then return asking.next(self, onward, go) end
  if self.return_to and self.change_of == path_of(group, step) then return back_to_review(self) end
  if step.kind == "review" and past_review(self) then return true end
  local next_group, next_step = onward(self, walk.after, group, step)
  if not next_step then return nil, { key = "flow.end" } end
  return go(self, next_group, next_step)
end

function Run:back()
  if self.return_to and self.change_of == path_of(self.group, self.step) then return to_review(self) end
  if self.asked then return asking.back(self, go) end
  local group, step = onward(self, walk.before, self.group, self.step)
  if not step then return false end
  return go(self, group, step)
end

local function may_go(run, group, step)
  return step.screen and not look.hidden(run, step) and group:is_open(step) and group:is_live()
end

-- Goes to an answer (from the review: `next` comes straight back) or into an instance of a list.
function Run:change(path)
  local group, step = walk.find(self.root, path)
  local into_instance = group and not step
  if into_instance then group, step = walk.first(group) end
  if not step or not may_go(self, group, step) then return nil, { key = "flow.no_such_step" } end
  if not into_instance then
    if kinds.KINDS[self.step.kind].comes_back then self.return_to = path_of(self.group, self.step) end
    if self.return_to then self.change_of = path end
  end
  return go(self, group, step)
end

-- To the first step of a called flow. True, or false when it is not open.
function Run:enter(path)
  local group, step = walk.find(self.root, path)
  if not step or step.kind ~= "call" or not (group:is_open(step) and group:is_live()) then return false end
  local inside, first = walk.first(group:call_group(step))
  return first ~= nil and go(self, inside, first)
end

-- Asks one thing, whenever it suits; true, or nil and a word key.
function Run:ask(path)
  local group, step = walk.find(self.root, path)
  if not step or not kinds.answers(step.kind) or not may_go(self, group, step) then return nil, "flow.no_such_step" end
  return asking.begin(self, path, go)
end

-- Lists --------------------------------------------------------------------------------------------------

-- One more instance, and into it.
function Run:add(path)
  local group, step = walk.find(self.root, path)
  if not step or step.kind ~= "each" or not step.screen or not may_go(self, group, step) or not may_add(group, step) then
    return nil, { key = "flow.too_many" }
  end
  local inside, first = walk.first(group:add_instance(step).group)
  if not first then return true end
  return go(self, inside, first)
end

-- When the place we stand at went away with the instance: the list, or what comes after it.
local function stand_again(run, list_group, list_step)
  if run.group:is_live() then return true end
  if may_go(run, list_group, list_step) then return go(run, list_group, list_step) end
  local group, step = walk.after(list_group, list_step)
  if not step then return run:begin() end
  return go(run, group, step)
end

local function set_withdrawn(run, path, withdrawn)
  local _, _, instance = walk.find(run.root, path)
  if not instance then return nil, { key = "flow.no_such_step" } end
  local group, step = instance.group.parent, instance.group.owner
  if not withdrawn and instance.withdrawn and not may_add(group, step) then return nil, { key = "flow.too_many" } end
  group:set_withdrawn(step, instance, withdrawn)
  return stand_again(run, group, step)
end

function Run:remove(path) return set_withdrawn(self, path, true) end
function Run:restore(path) return set_withdrawn(self, path, false) end

-- Looking over it all --------------------------------------------------------------------------------------

function Run:review(first, last) return look.review(self, first, last) end
function Run:review_place(path) return look.review_place(self, path) end
function Run:missing() return look.missing(self) end
function Run:answers() return self.root:plain() end

-- What counts already ----------------------------------------------------------------------------------------

-- The answer by which what was said counts before the end is reached.
local function settling(run)
  for _, step in ipairs(run.def.root.commits) do
    if run.root:value(step) ~= nil and step.def.commit(run.root.a) then return step end
  end
end

-- Does what was said count by now? At the end, where one thing was asked, and when an answer says so (`commit`).
function Run:settled()
  return self.asked ~= nil or self:finished() ~= nil or settling(self) ~= nil
end

-- What is passed by when an answer makes the flow count early: head and rows for another draft, or nil.
function Run:put_by(draft)
  local step = not self.asked and settling(self)
  if step then return put_by.of(self, step, draft) end
end

-- What is to be done and was not done yet; did() says that it is done now.
function Run:effects() return effects.of(self) end
function Run:did() effects.did(self) end

-- Is anything left that somebody will be asked about with a helper, or later?
function Run:leaves_questions() return #effects.questions(self) > 0 end

-- Goes on in another draft: all of it is told anew.
function Run:in_draft(draft)
  self.options.draft = draft
  save.tell_anew(self)
end

function Run:changes() return save.changes(self) end
function Run:head() return save.head(self) end

return Run
