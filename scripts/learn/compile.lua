-- A module becomes a flow: each task one step of the engine, whose answer is the record of its tries.
local check = require "learn.check"
local flow = require "flow"
local kinds = require "learn.kinds"

local compile = {}

-- What a step of the engine takes over from the task.
local KEPT = { "id", "ask", "text", "icon", "section", "when", "say", "lesson" }

local function try_step(step)
  local made = { kind = kinds.about(step.kind).engine or "try", task = step, required = not step.optional, skip = step.optional and { "skip" } or {} }
  for _, name in ipairs(KEPT) do made[name] = step[name] end
  return made
end

local steps_of

local function copy(step, steps)
  local out = {}
  for name, value in pairs(step) do out[name] = value end
  out.steps = steps
  return out
end

local function add_task(state, step, where, out)
  local function say(what, mend, talk)
    state.problems[#state.problems + 1] = { where = where, what = what, mend = mend, talk = talk }
  end
  if not check.task(say, step, state.around) then return end
  local about = kinds.about(step.kind)
  if about.prepared then step = about.prepared(step, state.around) end
  for _, made in ipairs(about.steps and about.steps(step, try_step) or { try_step(step) }) do out[#out + 1] = made end
  state.tasks[#state.tasks + 1] = step
end

-- Steps that are no tasks go through as they are: flow.define looks at them.
function steps_of(state, list, where)
  local out = {}
  for at, step in ipairs(list) do
    local here = where .. "/" .. tostring(type(step) == "table" and step.id or at)
    if kinds.is_task(step) then
      add_task(state, step, here, out)
    elseif type(step) == "table" and type(step.steps) == "table" and step.steps ~= list then
      out[#out + 1] = copy(step, steps_of(state, step.steps, here))
    else
      out[#out + 1] = step
    end
  end
  return out
end

local function add_all(problems, more)
  for _, problem in ipairs(more) do problems[#problems + 1] = problem end
end

local function as_flow(state, source)
  local id = tostring(source.id)
  local function say(what, mend) state.problems[#state.problems + 1] = { where = id, what = what, mend = mend } end
  check.whole(say, source)
  return { id = id, version = source.version, title = source.title, migrate = source.migrate,
    steps = steps_of(state, source.steps, id) }
end

local function compiled(state, source)
  local def, problems = flow.define(as_flow(state, source), { flows = state.around.flows })
  add_all(state.problems, problems)
  if not def or #state.problems > 0 then return nil end
  def.id = "learning/" .. source.id -- a plan's draft never meets a module's
  def.module, def.tasks = source, state.tasks
  return def
end

-- The flow, or nil; and all problems.
function compile.module(source, around)
  local state = { problems = {}, tasks = {}, around = around }
  if type(source) ~= "table" or getmetatable(source) ~= nil or type(source.steps) ~= "table" then
    return nil, { { where = "?", what = "this is no module", mend = "return module { id = ..., version = 1, steps = { ... } }" } }
  end
  local ok, def = pcall(compiled, state, source)
  if not ok then
    state.problems[#state.problems + 1] = { where = tostring(source.id), what = "the module cannot be read: " .. tostring(def),
      mend = "compare it with docs/authoring.md" }
    def = nil
  end
  return def, state.problems
end

return compile
