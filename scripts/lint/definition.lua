-- What flow.define finds wrong with a flow: kinds, attributes, ids, options, calls, migrations.
local flow = require "flow"
local steps = require "lint.steps"

local definition = {}

local function lookup(folder)
  return function(id)
    for _, one in ipairs(folder.flows) do
      if one.id == id then return type(one.source) == "table" and one.source or nil end
    end
  end
end

local function says(problem, part) return string.find(problem.what, part, 1, true) ~= nil end

-- What is wrong inside a called flow is told where that flow is written, except for a circle.
local function add(report, one, problem)
  local step, rest = steps.find(one, problem.where, says(problem, "is there twice"))
  if step and step.kind == "call" and rest ~= "" and not says(problem, "calls itself") then return end
  report:add(one.file, steps.line(one, step or one.source), problem.where .. ": " .. problem.what, problem.mend)
end

function definition.check(folder, report)
  for _, one in ipairs(folder.flows) do
    if type(one.source) == "table" then
      local ok, _, problems = pcall(flow.define, one.source, { flows = lookup(folder) })
      if not ok then
        report:add(one.file, 1, "the flow cannot be read: " .. tostring(_), "compare it with docs/flows.md")
      end
      for _, problem in ipairs(ok and problems or {}) do add(report, one, problem) end
      if type(one.source.id) == "string" and one.source.id ~= one.id then
        report:add(one.file, steps.line(one, one.source), "the flow is called " .. one.source.id .. " and its file " .. one.id,
          "give both the same name: calls and drafts look for the file")
      end
    end
  end
end

return definition
