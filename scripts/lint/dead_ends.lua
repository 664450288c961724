-- Places where a person would stand and not come on: a flow without an end, needs that nothing fills, questions
-- no answer can satisfy, calls that give back what the other flow does not have.
local steps = require "lint.steps"

local dead_ends = {}

local function can_be_read(flow) return type(flow.source) == "table" and type(flow.source.steps) == "table" end

-- The flows that others call. Nil when one cannot be read: nobody knows then what it calls.
local function called_flows(folder)
  local out = {}
  for _, flow in ipairs(folder.flows) do
    if not can_be_read(flow) then return nil end
    steps.each(flow, function(step)
      if step.kind == "call" and type(step.flow) == "string" then out[step.flow] = flow end
    end)
  end
  return out
end

local function ends(list)
  for _, step in ipairs(list) do
    if type(step) == "table" and step.kind == "stop" and not step.when then return true end
  end
  return false
end

local function check_end(report, flow, called)
  local list = flow.source.steps
  if not called or called[flow.id] or #list == 0 or ends(list) then return end
  local last = list[#list]
  local line = steps.line(flow, type(last) == "table" and last or flow.source)
  report:add(flow.file, line, "the flow " .. flow.id .. " has no end", 'put stop { id = "done", ask = "…" } last, without a when')
end

local function ids_of(list)
  local out = {}
  for _, step in ipairs(type(list) == "table" and list or {}) do
    if type(step) == "table" and type(step.id) == "string" then out[step.id] = true end
  end
  return out
end

local check = {}

function check.gather(report, flow, step)
  local inside = ids_of(step.steps)
  for _, id in ipairs(type(step.need) == "table" and step.need or {}) do
    if not inside[id] then
      report:add(flow.file, steps.line(flow, step), steps.name(step) .. " needs " .. tostring(id) .. ", which none of its steps asks for",
        "add that step to its steps, or take the need out")
    end
  end
end

local function has_too_little(report, flow, step, there, what)
  if type(step.min) ~= "number" or step.min <= there then return end
  report:add(flow.file, steps.line(flow, step), steps.name(step) .. " wants at least " .. step.min .. " and " .. what,
    "no answer can do that: make min smaller")
end

function check.number(report, flow, step)
  if type(step.max) == "number" then has_too_little(report, flow, step, step.max, "at most " .. step.max) end
end

check.each = check.number

function check.many(report, flow, step)
  check.number(report, flow, step)
  if type(step.options) == "table" and not step.own then
    has_too_little(report, flow, step, #step.options, "has only " .. #step.options .. " options")
  end
end

local function flow_called(folder, id)
  for _, flow in ipairs(folder.flows) do
    if flow.id == id and can_be_read(flow) then return flow end
  end
end

function check.call(report, flow, step, folder)
  local other = flow_called(folder, step.flow)
  if not other or type(step.outputs) ~= "table" then return end
  local there = ids_of(other.source.steps)
  for here, name in pairs(step.outputs) do
    if not there[name] then
      report:add(flow.file, steps.line(flow, step), steps.name(step) .. " takes " .. tostring(here) .. " from " .. tostring(name) ..
        ", which the flow " .. other.id .. " has not", "name one of its own steps")
    end
  end
end

function dead_ends.check(folder, report)
  local called = called_flows(folder)
  for _, flow in ipairs(folder.flows) do
    if can_be_read(flow) then
      check_end(report, flow, called)
      steps.each(flow, function(step)
        if check[step.kind] then check[step.kind](report, flow, step, folder) end
      end)
    end
  end
end

return dead_ends
