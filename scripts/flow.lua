-- The flow engine: one way of asking for plan, meeting, follow-up and training. docs/flows.md is its manual.
local compile = require "flow.compile"
local kinds = require "flow.kinds"
local Run = require "flow.run"
local save = require "flow.save"

local flow = {}

flow.constructors = kinds.constructors

-- A flow as its file returns it -> something that can be started, and what is wrong with it.
-- options.flows(id) gives other flows for `call`.
function flow.define(source, options)
  return compile.flow(source, options and options.flows)
end

-- At the first step; nil and a word key when no step is open.
function flow.start(def, options)
  local run = Run.new(def, options)
  local ok, key = run:begin()
  if not ok then return nil, key end
  return run
end

-- The very same place again. nil and a word key when the draft cannot be taken up.
function flow.resume(def, head, answers, options)
  local run = Run.new(def, options)
  local ok, key = save.restore(run, head, answers)
  if not ok then return nil, key end
  return run
end

return flow
