-- What flow.define finds wrong with a flow: kinds, attributes, ids, options, calls, migrations.
local flow = require "flow"
local learn = require "learn"
local steps = require "lint.steps"

local definition = {}

local function lookup(folder)
  return function(id)
    for _, one in ipairs(folder.flows) do
      if one.id == id and not one.module then return type(one.source) == "table" and one.source or nil end
    end
  end
end

local function says(problem, part) return string.find(problem.what, part, 1, true) ~= nil end

-- What is wrong inside a called flow is told where that flow is written, except for a circle; what is wrong in a talk, in its
-- own file.
local function add(report, one, problem)
  if problem.talk and one.module.talks[problem.talk] then return end
  local step, rest = steps.find(one, problem.where, says(problem, "is there twice"))
  if step and step.kind == "call" and rest ~= "" and not says(problem, "calls itself") then return end
  report:add(one.file, steps.line(one, step or one.source), problem.where .. ": " .. problem.what, problem.mend)
end

-- The talks of a module by name.
local function talks_of(module)
  return function(name)
    local one = module.talks[name]
    return one and type(one.source) == "table" and one.source or nil
  end
end

local function defined(folder, one)
  if one.module then return learn.define(one.source, { flows = lookup(folder), talks = talks_of(one.module) }) end
  return flow.define(one.source, { flows = lookup(folder) })
end

local function check_name(report, one)
  local id = one.source.id
  if type(id) ~= "string" or id == one.id then return end
  local what, place = "flow", "file"
  if one.module then what, place = "module", "folder" end
  report:add(one.file, steps.line(one, one.source), "the " .. what .. " is called " .. id .. " and its " .. place .. " " .. one.id,
    "give both the same name: calls and drafts look for the " .. place)
end

function definition.check(folder, report)
  for _, one in ipairs(folder.flows) do
    if type(one.source) == "table" then
      local ok, _, problems = pcall(defined, folder, one)
      if not ok then
        report:add(one.file, 1, "the flow cannot be read: " .. tostring(_), "compare it with docs/flows.md")
      end
      for _, problem in ipairs(ok and problems or {}) do add(report, one, problem) end
      check_name(report, one)
    end
  end
end

return definition
