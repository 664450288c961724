-- Learning on the engine of the plan: a module is a flow with tasks in it. docs/learning.md tells how it works inside.
local compile = require "learn.compile"
local flow = require "flow"
local kinds = require "learn.kinds"

local learn = {}

-- What a module's files find round them: the steps of flows, those of learning, `module` and `talk`.
function learn.constructors()
  local out = flow.constructors()
  for name, constructor in pairs(kinds.constructors()) do out[name] = constructor end
  out.module = function(whole) return whole end
  return out
end

-- A module as its file returns it -> a flow that can be started (def.module, def.tasks), and what is wrong with it as
-- { where, what, mend }. around: flows(id) and talks(name) give what tasks call.
function learn.define(source, around)
  return compile.module(source, around or {})
end

return learn
