-- Groups known from last time, taken into a list as if somebody had said them anew: each keeps what was known as its `item`.
-- What the steps do not allow (any more) is left out, and so is asked.
local kinds = require "flow.kinds"
local look = require "flow.look"
local values = require "flow.values"

local take = {}

local fill

local function take_list(run, group, step, known)
  for _, said in ipairs(type(known) == "table" and known or {}) do
    if type(said) == "table" and #group:instances(step) < (step.def.max or kinds.MOST_INSTANCES) then
      fill(run, group:add_instance(step, values.copy(said)).group, said)
    end
  end
end

local function fits(run, group, step, value)
  return value ~= nil and not kinds.judge(step.def, value, look.options(group, step), run.options)
end

function fill(run, group, said)
  for _, step in ipairs(group.level.list) do
    if step.kind == "each" and step.screen then
      take_list(run, group, step, said[step.id])
    elseif fits(run, group, step, said[step.id]) then
      group:set(step, "active", values.copy(said[step.id]))
    end
  end
end

-- True when there was something to take.
function take.list(run, group, step)
  local known = step.kind == "each" and look.known(group, step)
  if not known then return false end
  take_list(run, group, step, known)
  return true
end

return take
