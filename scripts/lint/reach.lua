-- Steps that nobody can ever come to.
local steps = require "lint.steps"

local reach = {}

-- The first step behind a stop that always holds.
local function behind_stop(list)
  local stop
  for _, step in ipairs(list) do
    if stop then return step, stop end
    if type(step) == "table" and step.kind == "stop" and not step.when then stop = step end
  end
end

local function check_list(report, flow, list)
  local step, stop = behind_stop(list)
  if type(step) ~= "table" then return end
  report:add(flow.file, steps.line(flow, step), steps.name(step) .. " comes after the stop " .. steps.name(stop) .. " and is never reached",
    "move it up, or give the stop a when")
end

local function check_step(report, flow, step)
  if step.kind ~= "each" then return end
  local line = steps.line(flow, step)
  if type(step.max) == "number" and step.max < 1 then
    report:add(flow.file, line, "the steps of " .. steps.name(step) .. " are never reached: max is " .. step.max, "let max be 1 or more")
  elseif type(step.steps) == "table" and #step.steps == 0 then
    report:add(flow.file, line, steps.name(step) .. " repeats nothing", "give it steps, or take it out")
  end
end

function reach.check(folder, report)
  for _, flow in ipairs(folder.flows) do
    if type(flow.source) == "table" and type(flow.source.steps) == "table" then
      check_list(report, flow, flow.source.steps)
      steps.each(flow, function(step)
        if type(step.steps) == "table" then check_list(report, flow, step.steps) end
        check_step(report, flow, step)
      end)
    end
  end
end

return reach
