-- Keeping a run between two taps: changed answers one by one, and a small head with the place and the inputs. The rows of
-- a repeat ("goals/#") keep which instance is which. flow.resume is the way back.
local memo = require "flow.memo"
local values = require "flow.values"
local walk = require "flow.walk"

local save = {}

local HEAD_FORMAT = 1

-- What changed -------------------------------------------------------------------------------------------

local function rows_of(list)
  local out = {}
  for i, instance in ipairs(list.all) do
    local item = instance.item
    out[i] = { n = instance.number, item = item, key = type(item) == "table" and instance.key or nil,
      withdrawn = instance.withdrawn or nil }
  end
  return out
end

local tell

-- Everything below is told again when the branch round it opened or closed.
local function tell_below(run, group, out)
  walk.all(group, function(inner, step) tell(run, inner, step, out) end)
end

local function tell_list(run, group, step, open, out)
  local list = group:list_of(step)
  if list.changed then
    list.changed = false
    local state = list.aside and "withdrawn" or "active" -- of what was known from last time
    out[#out + 1] = { path = group.prefix .. step.id .. "/#", state = state, value = rows_of(list) }
  end
  for _, instance in ipairs(list.all) do
    local there = open and instance.present and not instance.withdrawn
    if instance.told ~= there then
      instance.told = there
      tell_below(run, instance.group, out)
    end
  end
end

local function tell_answer(group, step, out)
  local entry, told = group.entries[step.i], group.told[step.i]
  if not entry then return end
  local state = group:state(step)
  if told and told.state == state and values.same(told.value, entry.value) then return end
  group.told[step.i] = { state = state, value = entry.value }
  out[#out + 1] = { path = group.prefix .. step.id, state = state, value = values.copy(entry.value) }
end

function tell(run, group, step, out)
  if not step.level then return tell_answer(group, step, out) end
  local open = group:is_open(step)
  if step.kind == "each" then return tell_list(run, group, step, open, out) end
  if group.told_open[step.i] ~= open then
    group.told_open[step.i] = open
    tell_below(run, group:call_group(step), out)
  end
end

local function by_path(a, b) return a.path < b.path end

-- Answers and lists whose state or value is not what was last told, as { path, state, value }, by path. Only those are
-- looked at that something happened to; looking may bring new instances, which are looked at too.
function save.changes(run)
  local out, keeper = run.dropped or {}, run.keeper
  run.dropped = nil
  local i = 1
  while keeper.touched[i] do
    local place = keeper.touched[i]
    tell(run, place.group, place.step, out)
    i = i + 1
  end
  keeper.touched = {}
  if #out > 1 then table.sort(out, by_path) end
  return out
end

-- Another draft knows nothing yet.
function save.tell_anew(run)
  walk.all(run.root, function(group, step)
    group.told[step.i], group.told_open[step.i] = nil, nil
    local list = group.lists[step.i]
    if list then list.changed = #list.all > 0 or list.aside == true end
    for _, instance in ipairs(list and list.all or {}) do instance.told = nil end
    memo.touch(run.keeper, { group = group, step = step })
  end)
end

function save.head(run)
  return { format = HEAD_FORMAT, flow = run.def.id, version = run.def.version, cursor = run.group.prefix .. run.step.id,
    mark = run.mark, return_to = run.return_to, change_of = run.change_of, handed = run.handed and run.handed.path,
    asked = run.asked and run.asked.path, base = run.options.base ~= run.options.draft and run.options.base or nil,
    inputs = next(run.options.inputs) ~= nil and values.copy(run.options.inputs) or nil }
end

return save
