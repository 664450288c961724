-- A conversation that goes the way the learner chooses. Its scenes lie in a file of their own, talks/<name>.lua.
local talk = require "learn.talk"
local talk_try = require "learn.talk_try"

local tasks = {}

-- What other tasks have, and a talk has at each fork.
local NOT_HERE = { hint = true, sure = true, show = true, feedback = true, scene = true }

local function check(say, step, around)
  for name in pairs(NOT_HERE) do
    if step[name] ~= nil then say("a talk has no " .. name .. " of its own", "write it in its scenes and choices") end
  end
  local source = around.talks and around.talks(step.talk)
  if not source then return say("there is no talk " .. step.talk, "write talks/" .. step.talk .. ".lua in the folder of the module") end
  local _, problems = talk.define(source)
  for _, problem in ipairs(problems) do
    say("the talk " .. step.talk .. ", " .. problem.where .. ": " .. problem.what, problem.mend, step.talk)
  end
end

local function with_def(step, around)
  local source = around.talks and around.talks(step.talk)
  local made = { def = source and talk.define(source) }
  for name, value in pairs(step) do made[name] = value end
  return made
end

tasks.talk = {
  own = { talk = "string" }, needs = { "talk" }, xapi = "other", votes = true, engine = "talking", check = check, prepared = with_def,
  could_be = function(step, value) return talk_try.could_be(step.def, value) end,
  -- A walk: how its choices were judged, and how it ended.
  item = function(_, _, state, ending)
    return { type = "other", walk = { right = state.right, partly = state.partly, wrong = state.wrong }, ending = ending and ending.kind or "none" }
  end,
}

return tasks
