-- How a module went: the share of points, what was weak, and what it comes to.
local kinds = require "learn.kinds"
local walk = require "flow.walk"

local result = {}

-- Worth coming back to: not right the first time, helped along, or right by a guess.
local function is_weak(record)
  return (record.first or 0) < 1000 or (record.hints or 0) > 0 or record.sure == 1
end

-- Calls visit(step, record or nil) for every task that is open to this person and counts.
local function each_task(run, visit)
  walk.open(run.root, function(group, step)
    local task = step.def.task
    if kinds.is_tried(step.kind) and not task.optional then visit(task, group:value(step), group.prefix .. step.id) end
  end)
end

-- judge: kiosk.result. -> what it says (outcome, scaled), and tasks (how many), right, weak = { { path, task, record } }, and
-- ending: the one that the last talk came to.
function result.of(def, run, mode, judge)
  local list, right, weak, ending = {}, 0, {}, nil
  each_task(run, function(task, record, path)
    record = record or {}
    list[#list + 1] = { points = task.points, scaled = math.max(record.scaled or 0, 0), answered = record.phase ~= nil }
    if record.phase == "right" then right = right + 1 end
    ending = record.ending or ending
    if is_weak(record) then weak[#weak + 1] = { path = path, task = task, record = record } end
  end)
  local module = def.module
  local out = judge({ mode = mode, mastery = module.mastery, move_on = module.move_on }, list)
  out.tasks, out.right, out.weak, out.ending = #list, right, weak, ending
  return out
end

-- The range a result lies in: the last one whose `from` it reaches.
function result.range(ranges, scaled)
  local found
  for _, range in ipairs(ranges or {}) do
    if (scaled or 1000) >= math.floor((range.from or 0) * 1000 + 0.5) then found = range end
  end
  return found
end

return result
