-- A real flow of the plan, gone through with a made-up citizen, and then judged step by step. In the module it is three
-- steps: what is to be done, the flow itself as a call, and the verdict.
local performance = {}

local FIRST, THE_FLOW = "_first", "_flow"

local function check_line(say, line, at, seen)
  if type(line) ~= "table" or type(line.id) ~= "string" or type(line.say) ~= "string" or type(line.done) ~= "function" then
    return say("judge " .. at .. " lacks something", 'write { id = "...", say = "area.key", done = function(a) return ... end, feedback = "area.key" }')
  end
  if seen[line.id] then say("the judge " .. line.id .. " is there twice", "give it another id") end
  seen[line.id] = true
end

-- Where the flow's own steps lie, from the id of the task.
function performance.flow_step(id) return id .. THE_FLOW end

-- A verdict over answers that a line did not think of is a no, and never the end of the lesson.
local function is_done(line, called)
  local ok, done = pcall(line.done, called)
  return ok and done == true
end

performance.task = {
  own = { flow = "string", inputs = "given", last = "given", judge = "table" }, needs = { "flow", "judge" }, xapi = "performance", acts = true,
  check = function(say, step, around)
    local seen = {}
    if #step.judge == 0 then say("nothing is judged", "add at least one line to judge") end
    for at, line in ipairs(step.judge) do check_line(say, line, at, seen) end
    if around.flows and not around.flows(step.flow) then say("there is no flow " .. step.flow, "check its name in content/flows") end
  end,
  could_be = function(_, value) return value == true end,
  item = function(step, seen)
    local steps, called = {}, seen.called(performance.flow_step(step.id))
    for i, line in ipairs(step.judge) do steps[i] = { value = line.id, done = is_done(line, called) } end
    return { type = "performance", steps = steps }
  end,
  steps = function(step, try_step)
    local inputs = step.inputs
    if type(inputs) == "table" then inputs = function() return step.inputs end end
    return {
      { kind = "info", id = step.id .. FIRST, ask = step.ask, icon = step.icon or "assignment_ind", section = step.section, when = step.when,
        say = step.say },
      { kind = "call", id = performance.flow_step(step.id), flow = step.flow, inputs = inputs,
        last = step.last or {}, practice = true, when = step.when },
      try_step(step),
    }
  end,
  keys = function(step, add)
    for _, line in ipairs(type(step.judge) == "table" and step.judge or {}) do
      if type(line) == "table" then
        add(line.say)
        add(line.feedback)
      end
    end
  end,
}

return performance
