-- Tasks with a number, a day or a place on a scale for an answer.
local flow_kinds = require "flow.kinds"

local measure = {}

local function is_task(step) return step.right ~= nil end

local function check_tolerance(say, step)
  if type(step.tolerance) == "number" and step.tolerance < 0 then say("tolerance is " .. step.tolerance, "write 0 or more") end
end

measure.number = {
  own = { right = "number", tolerance = "number" }, xapi = "numeric", is_task = is_task, check = check_tolerance,
  could_be = function(_, value) return flow_kinds.could_be("number", value) end,
  item = function(step) return { type = "numeric", number = step.right, tolerance = step.tolerance or 0 } end,
}

measure.scale = {
  own = { words = "table", right = "number", tolerance = "number" }, needs = { "words" }, xapi = "likert", is_task = is_task,
  check = function(say, step)
    check_tolerance(say, step)
    if math.type(step.right) ~= "integer" or step.right < 1 or step.right > #step.words then
      say("right is " .. tostring(step.right), "write a number from 1 to " .. #step.words)
    end
  end,
  could_be = function(step, value) return math.type(value) == "integer" and value >= 1 and value <= #step.words end,
  item = function(step)
    local options = {}
    for i in ipairs(step.words) do options[i] = { value = tostring(i), right = i == step.right } end
    return { type = "likert", options = options, tolerance = step.tolerance or 0 }
  end,
  response = function(_, value) return tostring(value) end,
}

local function written(day) return string.format("%04d-%02d-%02d", day.year, day.month, day.day) end

-- The day that is right, for this person: a deadline is counted from what was said.
function measure.day(step, seen)
  if type(step.right) == "function" then return step.right(seen.a) end
  return step.right
end

measure.date = {
  own = { right = "any" }, xapi = "fill-in", is_task = is_task,
  check = function(say, step)
    if type(step.right) ~= "function" and not flow_kinds.is_date(step.right) then
      say("right is no day", "write { year = , month = , day = }, or a function(a) that gives one")
    end
  end,
  could_be = function(_, value) return flow_kinds.is_date(value) end,
  item = function(step, seen) return { type = "fill-in", accept = { { written(measure.day(step, seen)) } } } end,
  response = function(_, value) return { written(value) } end,
}

return measure
