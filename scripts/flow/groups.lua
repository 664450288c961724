-- Where answers live: a group is the steps of one level with their answers; a repeat has a group per instance. Whether a
-- branch is open, what is computed and which instances there are is worked out once (memo) and seen through views.
local kinds = require "flow.kinds"
local memo = require "flow.memo"
local values = require "flow.values"
local views = require "flow.views"

local groups = {}

local Group = {}
Group.__index = Group

local function place_of(group, step) return { group = group, step = step } end

-- Its repeats that follow an answer are looked at with the next changes: instances get their numbers when the answer is
-- given, not when somebody happens to look.
-- parent and owner: the group and the step that this group belongs to, with its number, when it is an instance.
function groups.new(run, level, parent, owner, instance)
  local prefix = ""
  if owner and instance then prefix = parent.prefix .. owner.id .. "/" .. instance.number .. "/"
  elseif owner then prefix = parent.prefix .. owner.id .. "/" end
  local group = setmetatable({ run = run, keeper = run.keeper, level = level, parent = parent, owner = owner, instance = instance,
    prefix = prefix, entries = {}, answer_notes = {}, open_notes = {}, computed_notes = {}, lists = {}, calls = {},
    told = {}, told_open = {} }, Group)
  group.a = views.new(group)
  for _, step in ipairs(level.following) do memo.touch(run.keeper, place_of(group, step)) end
  return group
end

-- Answers -----------------------------------------------------------------------------------------------

-- Whoever is being worked out looks at this answer.
local function note_reader(group, i, reader)
  local note = group.answer_notes[i]
  if not note then
    note = memo.note()
    group.answer_notes[i] = note
  end
  note.readers[reader] = true
end

-- What was said to a step: its state, and the value, which stays whatever the state.
function Group:set(step, state, value)
  self.entries[step.i] = { state = state, value = value, deep = type(value) == "table" }
  memo.touch(self.keeper, place_of(self, step))
  local note = self.answer_notes[step.i]
  if note then memo.changed(self.keeper, note) end
end

-- The active value of a step in its own group, or nil.
function Group:value(step)
  if step.conditional and not self:is_open(step) then return nil end
  if step.kind == "compute" then return self:computed_value(step) end
  if step.kind == "each" then return self:list_view(step) end
  local i, reader = step.i, self.keeper.reading
  if reader then note_reader(self, i, reader) end
  local entry = self.entries[i]
  if entry and entry.state == "active" then return entry.value end
  return nil
end

-- "active", "parked", "withdrawn", one of the five, or nil.
function Group:state(step)
  local reader = self.keeper.reading
  if reader then note_reader(self, step.i, reader) end
  local entry = self.entries[step.i]
  if not entry then return nil end
  if entry.state == "active" and not (self:is_open(step) and self:is_live()) then return "parked" end
  return entry.state
end

-- Branches ----------------------------------------------------------------------------------------------

local function work_out_open(group, step)
  if step.gather and not group:is_open(step.gather) then return false end
  return not step.when or step.when(group.a) and true or false
end

-- Is the branch of this step open? In a circle it counts as open.
function Group:is_open(step)
  if not step.conditional then return true end
  local note, keeper = self.open_notes[step.i], self.keeper
  if not note then
    note = memo.note(place_of(self, step))
    self.open_notes[step.i] = note
  end
  if note.fresh and not keeper.reading then return note.value end -- asked most often of all
  return memo.value(keeper, note, true, work_out_open, self, step)
end

-- This group and all round it are open and there.
function Group:is_live()
  local group = self
  while group.parent do
    local instance = group.instance
    if instance then
      group.parent:list_of(group.owner) -- brings `present` up to date
      if instance.withdrawn or not instance.present then return false end
    end
    if not group.parent:is_open(group.owner) then return false end
    group = group.parent
  end
  return true
end

local function work_out_value(group, step) return step.def.value(group.a) end

function Group:computed_value(step)
  local note = self.computed_notes[step.i]
  if not note then
    note = memo.note()
    self.computed_notes[step.i] = note
  end
  return memo.value(self.keeper, note, nil, work_out_value, self, step)
end

-- The group of a call, made when first needed.
function Group:call_group(step)
  local group = self.calls[step.i]
  if not group then
    group = groups.new(self.run, step.level, self, step)
    self.calls[step.i] = group
  end
  return group
end

-- Instances of a repeat -------------------------------------------------------------------------------

-- What a value of `from` is known by: a table by its id or value, else by its place in the list.
local function key_of(value, place)
  if type(value) ~= "table" then return value end
  local key = value.id or value.value
  return key == nil and "#" .. place or key
end

local function new_list(group, step)
  return { all = {}, by_number = {}, order = {}, by_key = {}, next = 1, changed = false,
    note = memo.note(place_of(group, step)), view_note = memo.note(), names_note = memo.note() }
end

local function append(group, step, list, item, key, number)
  local instance = { number = number or list.next, item = item, key = key, present = true, withdrawn = false }
  list.next = math.max(list.next, instance.number + 1)
  instance.group = groups.new(group.run, step.level, group, step, instance)
  list.all[#list.all + 1] = instance
  list.by_number[instance.number] = instance
  if key ~= nil then list.by_key[key] = instance end
  if not list.changed then memo.touch(group.keeper, list.note.place) end
  list.changed = true
  return instance
end

local function in_order(list, instance)
  list.order[#list.order + 1] = instance
  instance.index = #list.order
end

-- The values of `from` as they are now: known ones keep their instance, those gone are parked. A value counts once.
local function follow_values(group, step, list)
  local given, seen = step.def.from(group.a), {}
  for _, instance in ipairs(list.all) do instance.present = false end
  list.order = {}
  for place, value in ipairs(type(given) == "table" and given or {}) do
    local key = key_of(value, place)
    if not seen[key] and #list.order < (step.def.max or kinds.MOST_INSTANCES) then
      seen[key] = true
      local instance = list.by_key[key] or append(group, step, list, value, key)
      instance.item, instance.present = value, true
      if not instance.withdrawn then in_order(list, instance) end
    end
  end
  return list.order
end

local function follow_hand(_, _, list)
  list.order = {}
  for _, instance in ipairs(list.all) do
    if not instance.withdrawn then in_order(list, instance) end
  end
  return list.order
end

function Group:list_of(step)
  local list = self.lists[step.i]
  if not list then
    list = new_list(self, step)
    self.lists[step.i] = list
  end
  if not self.run.restoring then
    memo.value(self.keeper, list.note, list.order, step.def.from and follow_values or follow_hand, self, step, list)
  end
  return list
end

-- Those that count, in order.
function Group:instances(step) return self:list_of(step).order end

-- item: what is known of it from last time, or nil.
function Group:add_instance(step, item)
  local list = self:list_of(step)
  local instance = append(self, step, list, item)
  memo.spoil(self.keeper, list.note)
  return instance
end

-- As it was saved. False when there is one of that number.
function Group:restore_instance(step, saved)
  local list = self:list_of(step)
  if list.by_number[saved.n] then return false end
  local key = saved.key
  if key == nil and saved.item ~= nil then key = key_of(saved.item, saved.n) end
  local instance = append(self, step, list, saved.item, key, saved.n)
  instance.withdrawn = saved.withdrawn == true
  return true
end

-- What was known from last time is offered no more.
function Group:set_aside(step)
  local list = self:list_of(step)
  list.aside, list.changed = true, true
  memo.spoil(self.keeper, list.note)
end

-- What was known of a list and was taken out: one by one, or all when it was offered.
function Group:removed(step)
  if step.kind ~= "each" then return {} end
  local list, out = self:list_of(step), {}
  for _, known in ipairs(list.aside and step.def.prefill and step.def.prefill(self.a) or {}) do out[#out + 1] = known end
  for _, instance in ipairs(list.all) do
    if instance.withdrawn and instance.item ~= nil then out[#out + 1] = instance.item end
  end
  return out
end

function Group:set_withdrawn(step, instance, withdrawn)
  local list = self:list_of(step)
  instance.withdrawn, list.changed = withdrawn, true
  memo.spoil(self.keeper, list.note)
end

local function work_out_view(group, step)
  local out = {}
  for i, instance in ipairs(group:instances(step)) do out[i] = instance.group.a end
  return out
end

function Group:list_view(step)
  return memo.value(self.keeper, self:list_of(step).view_note, {}, work_out_view, self, step)
end

-- As a plain table ----------------------------------------------------------------------------------------

-- How a step that holds no answer itself looks there.
local plain = {}

function plain.each(group, step)
  local list = {}
  for i, instance in ipairs(group:instances(step)) do list[i] = instance.group:plain() end
  return list
end

function plain.call(group, step) return group:call_group(step):plain() end
function plain.compute(group, step) return values.copy(group:computed_value(step)) end

-- The active values: lists of tables for repeats, a table for a call. What is known of branches is looked up here and not
-- asked of is_open: whoever wants all answers after each answer waits for this.
function Group:plain()
  local out, entries, notes, list = {}, self.entries, self.open_notes, self.level.list
  for i = 1, #list do
    local step, note = list[i], notes[i]
    local is_open = not step.conditional
    if not is_open then
      if note and note.fresh then is_open = note.value else is_open = self:is_open(step) end
    end
    local entry = entries[i]
    if is_open and entry then
      if entry.state == "active" then out[step.id] = entry.deep and values.copy(entry.value) or entry.value end
    elseif is_open and plain[step.kind] then
      out[step.id] = plain[step.kind](self, step)
    end
  end
  return out
end

return groups
