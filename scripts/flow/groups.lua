-- Where answers live: a group is the steps of one level with their answers; a repeat has a group per instance. The
-- view `a` that conditions get is made here: it shows active answers only, and works out nothing twice between two answers.
local groups = {}

local Group = {}
Group.__index = Group

local view_index

-- parent and owner: the group and the step that this group belongs to, with its number, when it is an instance.
function groups.new(run, level, parent, owner, instance)
  local prefix = ""
  if owner and instance then prefix = parent.prefix .. owner.id .. "/" .. instance.number .. "/"
  elseif owner then prefix = parent.prefix .. owner.id .. "/" end
  local group = setmetatable({ run = run, level = level, parent = parent, owner = owner, instance = instance, prefix = prefix,
    entries = {}, lists = {}, calls = {}, open = {}, open_gen = {}, computed = {}, computed_gen = {} }, Group)
  group.a = setmetatable({}, { __index = view_index, group = group, __newindex = function() error("answers are read only") end })
  run.group_of[group.a] = group
  return group
end

-- Is the branch of this step open? Asked many times, worked out once an answer.
function Group:is_open(step)
  local when = step.def.when
  if not when then return true end
  local gen, i = self.run.gen, step.i
  if self.open_gen[i] ~= gen then
    self.open_gen[i], self.open[i] = gen, true -- while it is being worked out, and in a circle, it counts as open
    self.open[i] = when(self.a) and true or false
  end
  return self.open[i]
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

function Group:computed_value(step)
  local gen, i = self.run.gen, step.i
  if self.computed_gen[i] ~= gen then
    self.computed_gen[i], self.computed[i] = gen, nil -- in a circle it is not known
    self.computed[i] = step.def.value(self.a)
  end
  return self.computed[i]
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

local function key_of(value)
  if type(value) == "table" then return value.id or value.value or value end
  return value
end

local function add_instance(group, step, list, item)
  local instance = { number = list.next, item = item, present = true, withdrawn = false }
  list.next = list.next + 1
  instance.group = groups.new(group.run, step.level, group, step, instance)
  list.all[#list.all + 1] = instance
  if item ~= nil then list.by_key[key_of(item)] = instance end
  list.changed = true
  return instance
end

local function mark_absent(list)
  for _, instance in ipairs(list.all) do instance.present = false end
end

-- The values of `from` as they are now: known ones keep their instance, those gone are parked.
local function sync(group, step, list)
  if list.gen == group.run.gen then return end
  list.gen = group.run.gen
  local values = step.def.from(group.a) or {}
  mark_absent(list)
  list.order = {}
  for i = 1, math.min(#values, step.def.max or #values) do
    local value = values[i]
    local instance = list.by_key[key_of(value)] or add_instance(group, step, list, value)
    instance.item, instance.present = value, true
    list.order[i] = instance
    instance.index = i
  end
end

function Group:list_of(step)
  local list = self.lists[step.i]
  if not list then
    list = { all = {}, order = {}, by_key = {}, next = 1, changed = false }
    self.lists[step.i] = list
  end
  if step.def.from then sync(self, step, list) end
  return list
end

-- Those that count, in order.
function Group:instances(step)
  local list = self:list_of(step)
  if step.def.from then return list.order end
  if list.active_gen ~= self.run.gen then
    list.active_gen, list.active = self.run.gen, {}
    for _, instance in ipairs(list.all) do
      if not instance.withdrawn then
        list.active[#list.active + 1] = instance
        instance.index = #list.active
      end
    end
  end
  return list.active
end

function Group:add_instance(step, number, item)
  local list = self:list_of(step)
  if number then list.next = number end
  return add_instance(self, step, list, item)
end

-- What conditions see -----------------------------------------------------------------------------------

local function list_view(group, step)
  local list = group:list_of(step)
  if list.view_gen == group.run.gen then return list.view end
  local out = {}
  for i, instance in ipairs(group:instances(step)) do out[i] = instance.group.a end
  list.view_gen, list.view = group.run.gen, out
  return out
end

-- The active value of a step in its own group, or nil.
function Group:value(step)
  if step.kind == "compute" then return self:computed_value(step) end
  if step.kind == "each" then return self:is_open(step) and list_view(self, step) or nil end
  local entry = self.entries[step.i]
  if entry and entry.state == "active" and self:is_open(step) then return entry.value end
  return nil
end

local function output(group, out)
  if not group:is_open(out.step) then return nil end
  local called = group:call_group(out.step)
  local step = called.level.by_id[out.name]
  return step and called:value(step)
end

local special = {}

function special.index(group) return group.instance and group.instance.index or nil end
function special.item(group) return group.instance and group.instance.item end
function special.up(group) return group.parent and group.parent.a end
function special.last(group) return group.run.options.last end
function special.today(group) return group.run.options.today end

function special.inputs(group)
  while group do
    if group.owner and group.owner.kind == "call" then
      local inputs = group.owner.def.inputs
      return inputs and inputs(group.parent.a) or {}
    end
    group = group.parent
  end
end

function special.state(group)
  return function(_, name)
    local step = group.level.by_id[name]
    return step and group:state(step)
  end
end

-- Own steps first, then those of the groups round it; a called flow sees only itself.
local function find(group, name)
  while group do
    local step = group.level.by_id[name]
    if step then return group:value(step) end
    local out = group.level.outputs[name]
    if out then return output(group, out) end
    if group.owner and group.owner.kind == "call" then return nil end
    group = group.parent
  end
end

function view_index(view, name)
  local group = getmetatable(view).group
  local step = group.level.by_id[name]
  if step then return group:value(step) end
  local known = special[name]
  if known then
    local value = known(group)
    if value == nil and (name == "item" or name == "index") and group.parent then return view_index(group.parent.a, name) end
    if value == nil and name == "inputs" then return group.run.options.inputs end
    return value
  end
  return find(group, name)
end

-- "active", "parked", "withdrawn", one of the five, or nil.
function Group:state(step)
  local entry = self.entries[step.i]
  if not entry then return nil end
  if entry.state == "active" and not (self:is_open(step) and self:is_live()) then return "parked" end
  return entry.state
end

return groups
