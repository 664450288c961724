-- Keeping a run between two taps, two days and two versions: changed answers one by one, a small head with the place,
-- and the way back to the very same step. The rows of a repeat ("goals/#") keep which instance is which.
local values = require "flow.values"
local walk = require "flow.walk"

local save = {}

local HEAD_FORMAT = 1

local function rows_of(list)
  local out = {}
  for i, instance in ipairs(list.all) do
    out[i] = { n = instance.number, item = instance.item, withdrawn = instance.withdrawn or nil }
  end
  return out
end

-- Answers and lists whose state or value is not what was last told, as { path, state, value }.
function save.changes(run)
  local out = {}
  walk.visit(run.root, function(group, step)
    local path = group.prefix .. step.id
    if step.kind == "each" then
      local list = group:list_of(step)
      if list.changed then
        list.changed = false
        out[#out + 1] = { path = path .. "/#", state = "active", value = rows_of(list) }
      end
      return
    end
    local entry = group.entries[step.i]
    if not entry then return end
    local state, told = group:state(step), run.reported[path]
    if told and told.state == state and values.same(told.value, entry.value) then return end
    run.reported[path] = { state = state, value = entry.value }
    out[#out + 1] = { path = path, state = state, value = entry.value }
  end, true)
  return out
end

function save.head(run)
  return { format = HEAD_FORMAT, flow = run.def.id, version = run.def.version, cursor = run.group.prefix .. run.step.id,
    mark = run.mark, return_to = run.return_to, change_of = run.change_of, handed = run.handed }
end

-- Coming back --------------------------------------------------------------------------------------------

local function migrated(def, head, rows)
  local migrate = def.source.migrate or {}
  local answers = {}
  for _, row in ipairs(rows) do answers[row.path] = { state = row.state, value = row.value } end
  for version = head.version, def.version - 1 do
    if type(migrate[version]) ~= "function" then return nil end
    answers = migrate[version](answers) or answers
  end
  local out = {}
  for path, answer in pairs(answers) do out[#out + 1] = { path = path, state = answer.state, value = answer.value } end
  return out
end

local function depth(path)
  local count, from = 0, 1
  while true do
    local stroke = string.find(path, "/", from, true)
    if not stroke then return count end
    count, from = count + 1, stroke + 1
  end
end

local function is_list(path) return string.sub(path, -2) == "/#" end

-- Lists before what lies in them, outer before inner.
local function sorted(rows)
  local out = {}
  for i, row in ipairs(rows) do out[i] = row end
  table.sort(out, function(a, b)
    local la, lb = is_list(a.path), is_list(b.path)
    if la ~= lb then return la end
    local da, db = depth(a.path), depth(b.path)
    if da ~= db then return da < db end
    return a.path < b.path
  end)
  return out
end

local function restore_list(run, row)
  local group, step = walk.find(run.root, string.sub(row.path, 1, -3))
  if not step or step.kind ~= "each" then return end
  local list = group.lists[step.i] or { all = {}, order = {}, by_key = {}, next = 1, changed = false, gen = run.gen }
  group.lists[step.i] = list
  for _, saved in ipairs(row.value or {}) do
    local instance = group:add_instance(step, saved.n, saved.item)
    instance.withdrawn = saved.withdrawn or false
  end
  list.changed = false
end

-- Answers to steps that are no longer there stay in the store and go nowhere else.
local function restore_answer(run, row)
  local group, step = walk.find(run.root, row.path)
  if not step or step.level then return end
  local state = row.state == "parked" and "active" or row.state
  group.entries[step.i] = { state = state, value = row.value }
  run.reported[row.path] = { state = row.state, value = row.value }
end

local function restore_place(run, head)
  run.gen = run.gen + 1
  run.mark, run.return_to, run.change_of, run.handed = head.mark or 1, head.return_to, head.change_of, head.handed
  local group, step = walk.find(run.root, head.cursor or "")
  if step and step.screen and group:is_open(step) and group:is_live() then
    run.group, run.step = group, step
    return
  end
  run.group, run.step = walk.first(run.root)
  run.return_to, run.change_of = nil, nil
end

-- Fills a fresh run. True, or nil and a word key.
function save.restore(run, head, answers)
  local def, rows = run.def, answers
  if type(head) ~= "table" or head.flow ~= def.id or math.type(head.version) ~= "integer" then return nil, "flow.version_gone" end
  if head.version > def.version then return nil, "flow.newer" end
  if head.version < def.version then
    rows = migrated(def, head, answers)
    if not rows then return nil, "flow.version_gone" end
  end
  for _, row in ipairs(sorted(rows)) do
    if is_list(row.path) then restore_list(run, row) else restore_answer(run, row) end
  end
  restore_place(run, head)
  return true
end

return save
