-- Whoever answers is told something about it: a task that only says "think again" teaches nobody.
local kinds = require "learn.kinds"
local steps = require "lint.steps"

local learn_feedback = {}

local MEND = 'add feedback = "area.key" to it, or feedback = { right =, partly =, wrong = } to the task'

-- Is anything told when this part of the answer was (not) right?
local function is_told(step, option)
  local own = type(step.feedback) == "table" and step.feedback or {}
  return option.feedback ~= nil or (option.right and own.right or own.wrong) ~= nil
end

local function check_options(findings, flow, step)
  for _, option in ipairs(step.options) do
    if type(option) == "table" and not is_told(step, option) then
      findings:add(flow.file, steps.line(flow, step), steps.name(step) .. ": the option " .. tostring(option.value) .. " has no feedback", MEND)
    end
  end
end

local function check_truth(findings, flow, step)
  local own = type(step.feedback) == "table" and step.feedback or {}
  if own.wrong == nil then findings:add(flow.file, steps.line(flow, step), steps.name(step) .. ": nothing is said to a wrong answer",
    "add feedback = { right =, wrong = }") end
end

function learn_feedback.check(read, findings)
  for _, flow in ipairs(read.flows) do
    steps.each(flow, function(step)
      local task = flow.module and kinds.is_task(step)
      if task and step.kind == "one" and type(step.options) == "table" then check_options(findings, flow, step) end
      if task and step.kind == "truth" then check_truth(findings, flow, step) end
    end)
  end
end

return learn_feedback
