-- What a flow's functions are given as `a`: the active answers of a group and those round it, by name, and nothing else.
local views = {}

-- `index` or `item` of the nearest repeat round a group that has one. Both follow the list.
local function of_instance(group, name)
  while group do
    if group.owner and group.owner.kind == "call" then return nil end
    if group.instance then
      group.parent:list_of(group.owner)
      local value = group.instance[name]
      if value ~= nil then return value end
    end
    group = group.parent
  end
end

local function inputs_of(group)
  while group do
    if group.owner and group.owner.kind == "call" then
      local inputs = group.owner.def.inputs
      return inputs and inputs(group.parent.a) or {}
    end
    if not group.parent then return group.run.options.inputs end
    group = group.parent
  end
end

-- What somebody made up is in words of ours, which whoever reads gets in their own language.
local function made_up(group, last)
  local words = group.run.options.words
  return words and words(last) or last
end

-- The plan as it is kept, or the made-up one that the call was given.
local function last_of(group)
  while group.parent do
    local last = group.owner.kind == "call" and group.owner.def.last
    if type(last) == "function" then return made_up(group, last(group.parent.a)) end
    if last then return made_up(group, last) end
    group = group.parent
  end
  return group.run.options.last
end

-- What a called flow gives back under this name.
local function output(group, out)
  if not group:is_open(out.step) then return nil end
  local called = group:call_group(out.step)
  local step = called.level.by_id[out.name]
  return step and called:value(step)
end

-- Own steps first, then those of the groups round it; a called flow sees only itself. use(group, step) reads a step.
local function find(group, name, use)
  while group do
    local step = group.level.by_id[name]
    if step then return use(group, step) end
    local out = group.level.outputs[name]
    if out then return output(group, out) end
    if group.owner and group.owner.kind == "call" then return nil end
    group = group.parent
  end
end

local function value_of(group, step) return group:value(step) end
local function state_of(group, step) return group:state(step) end
local function removed_from(group, step) return group:removed(step) end

local special = {}

function special.index(group) return of_instance(group, "index") end
function special.item(group) return of_instance(group, "item") end

function special.up(group)
  local called = group.owner and group.owner.kind == "call"
  return group.parent and not called and group.parent.a or nil
end

function special.last(group) return last_of(group) end

-- Those who can be given something to read; looked up when the first function asks.
function special.staff(group)
  local options = group.run.options
  if type(options.staff) == "function" then options.staff = options.staff() end
  return options.staff or {}
end

function special.today(group) return group.run.options.today end
function special.inputs(group) return inputs_of(group) end

function special.state(group)
  return function(_, name) return find(group, name, state_of) end
end

function special.removed(group)
  return function(_, name) return find(group, name, removed_from) or {} end
end

views.SPECIAL = special

local function read_only() error("answers are read only", 2) end

function views.new(group)
  local by_id = group.level.by_id
  local function look(_, name)
    local step = by_id[name]
    if step then return group:value(step) end
    local known = special[name]
    if known then return known(group) end
    return find(group, name, value_of)
  end
  return setmetatable({}, { __index = look, __newindex = read_only, __metatable = "answers" })
end

return views
