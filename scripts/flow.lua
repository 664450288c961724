-- The flow engine: one way of asking for plan, meeting, follow-up and training. docs/flows.md is its manual.
local compile = require "flow.compile"
local kinds = require "flow.kinds"
local resume = require "flow.resume"
local Run = require "flow.run"
local values = require "flow.values"

local flow = {}

flow.constructors = kinds.constructors

-- A flow as its file returns it -> something that can be started, and what is wrong with it.
-- options.flows(id) gives other flows for `call`.
function flow.define(source, options)
  return compile.flow(source, options and options.flows)
end

-- At the first step, or at the one question of options.ask; nil and a word key when it is not open.
function flow.start(def, options)
  local run = Run.new(def, options)
  local ok, key
  if run.options.ask then ok, key = run:ask(run.options.ask) else ok, key = run:begin() end
  if not ok then return nil, key end
  return run
end

-- The very same place again. nil, a word key and why (for the log) when the draft cannot be taken up.
function flow.resume(def, head, answers, options)
  local run = Run.new(def, options)
  local ok, key, why = resume.fill(run, head, answers)
  if not ok then return nil, key, why end
  return run
end

local function as_it_counts(answers, question)
  local out = {}
  for i, row in ipairs(answers) do
    local asked = type(row) == "table" and row.path == question.path
    out[i] = asked and { path = row.path, state = question.state, value = row.value } or row
  end
  return out
end

-- A question that was left open, asked now: { path, state }. All else that was said in the draft counts already; what
-- lies under the question itself does not, as long as the question is open.
function flow.reopen(def, head, answers, question, options)
  local run, place = Run.new(def, options), values.copy(head)
  if type(place) == "table" then place.asked = nil end
  local ok, key, why = resume.fill(run, place, as_it_counts(answers, question))
  if ok then
    run:did()
    ok, key = run:ask(question.path)
  end
  if not ok then return nil, key, why end
  return run
end

return flow
