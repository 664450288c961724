-- How a module went: the share of points, what was weak, and what it comes to.
local walk = require "flow.walk"

local result = {}

-- Worth coming back to: not right the first time, helped along, or right by a guess.
local function is_weak(record)
  return (record.first or 0) < 1000 or (record.hints or 0) > 0 or record.sure == 1
end

-- Calls visit(step, record or nil) for every task that is open to this person and counts.
local function each_task(run, visit)
  walk.open(run.root, function(group, step)
    if step.kind == "try" and not step.def.task.optional then visit(step.def.task, group:value(step), group.prefix .. step.id) end
  end)
end

local function per_mille(points, of) return of > 0 and math.floor(points * 1000 / of + 0.5) or nil end

local function outcome(module, mode, scaled)
  if mode ~= "test" or not scaled then return "completed" end
  return scaled >= math.floor((module.mastery or 0) * 1000 + 0.5) and "passed" or "failed"
end

-- { scaled (per mille, nil where nothing counts), points, of, tasks, right, weak = { { path, task } }, outcome }
function result.of(def, run, mode)
  local out = { points = 0, of = 0, tasks = 0, right = 0, weak = {} }
  each_task(run, function(task, record, path)
    record = record or {}
    local points = task.points or 1
    out.tasks, out.of = out.tasks + 1, out.of + points
    out.points = out.points + points * math.max(record.scaled or 0, 0) / 1000
    if record.phase == "right" then out.right = out.right + 1 end
    if is_weak(record) then out.weak[#out.weak + 1] = { path = path, task = task } end
  end)
  out.scaled = per_mille(out.points, out.of)
  out.outcome = outcome(def.module, mode, out.scaled)
  return out
end

-- The range a result lies in: the last one whose `from` it reaches.
function result.range(ranges, scaled)
  local found
  for _, range in ipairs(ranges or {}) do
    if (scaled or 1000) >= (range.from or 0) * 1000 then found = range end
  end
  return found
end

return result
