-- Keeping a run between two taps, two days and two versions: changed answers one by one, a small head with the place
-- and the inputs, and the way back to the very same step. The rows of a repeat ("goals/#") keep which instance is which.
local look = require "flow.look"
local kinds = require "flow.kinds"
local memo = require "flow.memo"
local values = require "flow.values"
local walk = require "flow.walk"

local save = {}

local HEAD_FORMAT = 1
local STROKE = string.byte("/")

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
    out[#out + 1] = { path = group.prefix .. step.id .. "/#", state = "active", value = rows_of(list) }
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
  table.sort(out, function(a, b) return a.path < b.path end)
  return out
end

-- Another draft knows nothing yet.
function save.tell_anew(run)
  walk.all(run.root, function(group, step)
    group.told[step.i], group.told_open[step.i] = nil, nil
    local list = group.lists[step.i]
    if list then list.changed = #list.all > 0 end
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

-- Coming back --------------------------------------------------------------------------------------------

local function by_path(rows)
  local out = {}
  for _, row in ipairs(rows) do out[row.path] = { state = row.state, value = row.value } end
  return out
end

-- The answers as the version of today has them; nil when there is no way on.
local function migrated(def, head, rows)
  local migrate, answers = def.source.migrate or {}, by_path(rows)
  for version = head.version, def.version - 1 do
    if type(migrate[version]) ~= "function" then return nil end
    local ok, moved = pcall(migrate[version], answers)
    if not ok or moved ~= nil and type(moved) ~= "table" then return nil end
    answers = moved or answers
  end
  return answers
end

-- After a migration all of it is told anew, and that the old paths no longer hold anything.
local function dropped(rows, answers)
  local out = {}
  for _, row in ipairs(rows) do
    if not answers[row.path] then out[#out + 1] = { path = row.path, state = "withdrawn", value = row.value } end
  end
  return out
end

local function depth(path)
  local strokes = 0
  for i = 1, #path do
    if string.byte(path, i) == STROKE then strokes = strokes + 1 end
  end
  return strokes
end

local function is_list(path) return string.sub(path, -2) == "/#" end

-- Lists before what lies in them, outer before inner.
local function in_order(answers)
  local out = {}
  for path, answer in pairs(answers) do
    if type(path) == "string" and type(answer) == "table" then
      out[#out + 1] = { path = path, state = answer.state, value = answer.value }
    end
  end
  table.sort(out, function(a, b)
    local la, lb = is_list(a.path), is_list(b.path)
    if la ~= lb then return la end
    local da, db = depth(a.path), depth(b.path)
    if da ~= db then return da < db end
    return a.path < b.path
  end)
  return out
end

local function restore_list(run, row, told)
  local group, step = walk.find(run.root, string.sub(row.path, 1, -3))
  if not step or step.kind ~= "each" then return end
  for _, saved in ipairs(type(row.value) == "table" and row.value or {}) do
    if math.type(saved.n) == "integer" then group:restore_instance(step, saved) end
  end
  group:list_of(step).changed = not told
end

-- Answers to steps that are no longer there stay in the store and go nowhere else.
local function restore_answer(run, row, told)
  local group, step = walk.find(run.root, row.path)
  if not step or step.level or not kinds.answers(step.kind) then return end
  group:set(step, row.state == "parked" and "active" or row.state, row.value)
  if told then group.told[step.i] = { state = row.state, value = row.value } end
end

local function restore_answers(run, answers, told)
  run.restoring = true -- no repeat follows its answers before all of them are back
  for _, row in ipairs(in_order(answers)) do
    if is_list(row.path) then restore_list(run, row, told) else restore_answer(run, row, told) end
  end
  run.restoring = nil
end

local function place_at(run, path)
  if type(path) ~= "string" then return nil end
  local group, step = walk.find(run.root, path)
  if step and step.screen and not look.hidden(run, step) and group:is_open(step) and group:is_live() then return group, step end
end

-- Where the place is gone (another version): the first question that nobody said anything to.
local function first_unanswered(run)
  local group, step = walk.first(run.root)
  local last_group, last = group, step
  while step and (not kinds.answers(step.kind) or group.entries[step.i]) and step.kind ~= "stop" and step.kind ~= "review" do
    group, step = walk.after(group, step)
    if step then last_group, last = group, step end
  end
  return last_group, last
end

local function restore_place(run, head)
  if head.asked then return run:ask(head.asked) end
  if type(head.handed) == "string" then
    local _, step = walk.find(run.root, head.handed)
    run.handed = { order = step and step.order or math.huge, path = head.handed }
  end
  local group, step = place_at(run, head.cursor)
  if step and place_at(run, head.return_to) then run.return_to, run.change_of = head.return_to, head.change_of end
  if not step then group, step = first_unanswered(run) end
  if not step then return nil, "flow.end" end
  run.mark = math.type(head.mark) == "integer" and head.mark or 1
  return run:stand(group, step)
end

-- Fills a fresh run. True, or nil and a word key.
function save.restore(run, head, rows)
  local def = run.def
  if type(head) ~= "table" or head.flow ~= def.id or math.type(head.version) ~= "integer" then return nil, "flow.version_gone" end
  if head.version > def.version then return nil, "flow.newer" end
  local same_version = head.version == def.version
  local answers = same_version and by_path(rows) or migrated(def, head, rows)
  if not answers then return nil, "flow.version_gone" end
  if type(head.base) == "string" then run.options.base = head.base end
  if type(head.inputs) == "table" then run.options.inputs = values.copy(head.inputs) end
  restore_answers(run, answers, same_version)
  if not same_version then run.dropped = dropped(rows, answers) end
  return restore_place(run, head)
end

return save
