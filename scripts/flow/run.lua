-- One person going through one flow: where they are, what they answered, what comes next.
local groups = require "flow.groups"
local kinds = require "flow.kinds"
local walk = require "flow.walk"
local effects = require "flow.effects"
local save = require "flow.save"
local values = require "flow.values"

local Run = {}
Run.__index = Run

-- options: inputs, last, today, now, new_id.
function Run.new(def, options)
  local run = setmetatable({ def = def, options = options or {}, gen = 1, mark = 1, warned = {}, reported = {},
    group_of = setmetatable({}, { __mode = "k" }) }, Run)
  run.options.inputs = run.options.inputs or {}
  run.options.last = run.options.last or {}
  run.root = groups.new(run, def.root)
  run.group, run.step = walk.first(run.root)
  assert(run.step, "a flow needs a step that can be reached")
  return run
end

local function path_of(group, step) return group.prefix .. step.id end

-- Everything that depends on answers is worked out anew when next asked for.
local function answers_changed(run) run.gen = run.gen + 1 end

local function options_of(group, step)
  local options = step.def.options
  if type(options) == "function" then return options(group.a) or {} end
  return options
end

-- Where we are -------------------------------------------------------------------------------------------

local function first_words(group)
  for _, step in ipairs(group.level.list) do
    local value = step.kind == "text" and group:value(step)
    if value then return value end
  end
end

local function instances_of(group, step)
  local out = {}
  for i, instance in ipairs(group:list_of(step).all) do
    out[i] = { number = instance.number, path = path_of(group, step) .. "/" .. instance.number,
      title = first_words(instance.group), removed = instance.withdrawn or nil }
  end
  return out
end

local function may_add(group, step)
  return #group:instances(step) < (step.def.max or 500)
end

function Run:at()
  local group, step = self.group, self.step
  local entry = group.entries[step.i]
  local at = { path = path_of(group, step), kind = step.kind, step = step.def, id = step.id, section = step.section,
    value = entry and entry.state == "active" and entry.value or nil, state = group:state(step), options = options_of(group, step),
    index = group.instance and group.instance.index, item = group.instance and group.instance.item, group = group.prefix,
    returns = self.change_of == path_of(group, step) or nil }
  if entry and entry.state == "active" then at.value = entry.value end
  if not entry and step.def.prefill then at.prefill = step.def.prefill(group.a) end
  if step.kind == "each" then at.instances, at.may_add = instances_of(group, step), may_add(group, step) end
  return at
end

-- Values for {placeholders} at a path: as the step says, else as its repeat does.
function Run:say(path)
  local group, step = walk.find(self.root, path)
  if not step or not step.def.say then return nil end
  return step.def.say(group.a)
end

-- The question of an item of the review, through the caller's t(key, values).
function Run:words(item, t)
  local said = {}
  for name, value in pairs(self:say(item.path) or {}) do
    said[name] = type(value) == "table" and value.key and t(value.key) or value
  end
  return t(item.step.ask, said)
end

-- Has the wait that we stand at come to its end?
function Run:passed(now)
  local step = self.step
  return step.kind ~= "wait" or step.def.until_(self.group.a, now) == true
end

function Run:finished()
  return self.step.kind == "stop" and (self.step.def.outcome or "done") or nil
end

-- Sections behind us and in all; where a flow has none, its steps. The number never falls.
function Run:progress()
  local sections = self.def.sections
  local place, group = self.step, self.group
  while group.parent do place, group = group.owner, group.parent end
  local number, of = place.i, #self.def.root.list
  if #sections > 0 then
    number, of = 1, #sections
    for i, section in ipairs(sections) do
      if section == place.section then number = i end
    end
  end
  self.mark = math.max(self.mark, number)
  return self.mark, of, place.section
end

-- Answering ----------------------------------------------------------------------------------------------

local function judged(run, group, step, value)
  local key = kinds.judge(step.def, value, options_of(group, step))
  if key then return { key = key } end
  local verdict = step.def.check and step.def.check(value, group.a)
  if not verdict then return nil end
  if type(verdict) ~= "table" then return { key = verdict } end
  local wrong, path = { key = verdict.key or verdict[1], soft = verdict.soft }, path_of(group, step)
  if not wrong.soft then return wrong end
  if run.warned[path] ~= nil and values.same(run.warned[path], value) then return nil end -- said once about this value
  run.warned[path] = values.copy(value)
  return wrong
end

-- True, or nil and { key, soft }. nil takes the answer out; it stays in memory as withdrawn.
function Run:answer(value)
  local group, step = self.group, self.step
  local entry = group.entries[step.i]
  if value == nil then
    if entry then entry.state = "withdrawn" end
    answers_changed(self)
    return true
  end
  local wrong = judged(self, group, step, value)
  if wrong then return nil, wrong end
  group.entries[step.i] = { value = value, state = "active" }
  if step.kind == "handover" then self.handed = true end
  answers_changed(self)
  return true
end

local function may_decline(step, kind)
  for _, allowed in ipairs(step.def.skip or kinds.DECLINES) do
    if allowed == kind then return true end
  end
  return false
end

-- One of the five other answers; moves on.
function Run:decline(kind)
  local group, step = self.group, self.step
  if not kinds.answers(step.kind) or not may_decline(step, kind) then return nil, { key = "flow.required" } end
  local entry = group.entries[step.i]
  group.entries[step.i] = { value = entry and entry.value, state = kind }
  answers_changed(self)
  return self:next()
end

-- Moving -------------------------------------------------------------------------------------------------

local function lacks_answer(group, step)
  local entry = group.entries[step.i]
  return step.def.required and kinds.answers(step.kind) and (not entry or entry.state == "withdrawn")
end

local function go(run, group, step)
  run.group, run.step = group, step
  return true
end

-- After a change from the review: first what is newly required, then straight back.
local function back_to_review(run)
  local home_group, home = walk.find(run.root, run.return_to)
  local group, step = walk.first(run.root)
  while step and step ~= home do
    if lacks_answer(group, step) then
      run.change_of = path_of(group, step)
      return go(run, group, step)
    end
    group, step = walk.after(group, step)
  end
  run.return_to, run.change_of = nil, nil
  return go(run, home_group, home)
end

local function too_few(group, step)
  return step.kind == "each" and step.def.min and #group:instances(step) < step.def.min
end

function Run:next()
  local group, step = self.group, self.step
  if lacks_answer(group, step) then return nil, { key = "flow.required" } end
  if too_few(group, step) then return nil, { key = "flow.too_few" } end
  if step.kind == "wait" and not self:passed(self.options.clock and self.options.clock() or self.options.now or 0) then
    return nil, { key = "flow.waiting" }
  end
  if self.return_to and self.change_of == path_of(group, step) then return back_to_review(self) end
  local next_group, next_step = walk.after(group, step)
  if not next_step then return nil, { key = "flow.end" } end
  return go(self, next_group, next_step)
end

function Run:back()
  if self.return_to and self.change_of == path_of(self.group, self.step) then return back_to_review(self) end
  local group, step = walk.before(self.group, self.step)
  if not step then return false end
  return go(self, group, step)
end

-- Goes to an answer (from the review: `next` comes straight back) or into an instance of a list.
function Run:change(path)
  local group, step = walk.find(self.root, path)
  if not group then return nil, { key = "flow.no_such_step" } end
  if not step then
    group, step = walk.first(group)
    return step and go(self, group, step)
  end
  if self.step.kind == "review" then self.return_to = path_of(self.group, self.step) end
  if self.return_to then self.change_of = path end
  return go(self, group, step)
end

-- Lists --------------------------------------------------------------------------------------------------

function Run:add(path)
  local group, step = walk.find(self.root, path)
  if not step or step.kind ~= "each" or not step.def.add or not may_add(group, step) then
    return nil, { key = "flow.too_many" }
  end
  local instance = group:add_instance(step)
  answers_changed(self)
  local inside, first = walk.first(instance.group)
  return first and go(self, inside, first)
end

local function set_withdrawn(run, path, withdrawn)
  local _, _, instance = walk.find(run.root, path)
  if not instance then return nil, { key = "flow.no_such_step" } end
  instance.withdrawn = withdrawn
  instance.group.parent:list_of(instance.group.owner).changed = true
  answers_changed(run)
  return true
end

function Run:remove(path) return set_withdrawn(self, path, true) end
function Run:restore(path) return set_withdrawn(self, path, false) end

-- Looking over it all --------------------------------------------------------------------------------------

local function is_hidden(run, step) return step.def.private and run.handed end

function Run:review()
  local out = {}
  walk.visit(self.root, function(group, step)
    if not kinds.answers(step.kind) or step.kind == "handover" or step.kind == "wait" or step.kind == "print" then return end
    if is_hidden(self, step) then return end
    local entry = group.entries[step.i]
    local root_step, root_group = step, group
    while root_group.parent do root_step, root_group = root_group.owner, root_group.parent end
    out[#out + 1] = { path = path_of(group, step), step = step.def, state = group:state(step), section = root_step.section,
      value = entry and entry.state == "active" and entry.value or nil, options = options_of(group, step) }
  end)
  return out
end

-- What a person still owes or wanted to come back to.
function Run:missing()
  local out = {}
  walk.visit(self.root, function(group, step)
    local state = group:state(step)
    if lacks_answer(group, step) or state == "later" or state == "helper" then out[#out + 1] = path_of(group, step) end
  end)
  return out
end

local function plain(group)
  local out = {}
  for _, step in ipairs(group.level.list) do
    if group:is_open(step) then
      if step.kind == "each" then
        local list = {}
        for i, instance in ipairs(group:instances(step)) do list[i] = plain(instance.group) end
        out[step.id] = list
      elseif step.kind == "call" then
        out[step.id] = plain(group:call_group(step))
      else
        out[step.id] = group:value(step)
      end
    end
  end
  return out
end

function Run:answers() return plain(self.root) end
function Run:effects() return effects.of(self) end
function Run:changes() return save.changes(self) end
function Run:head() return save.head(self) end

return Run
