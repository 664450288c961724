-- A flow as written becomes levels: flat lists of steps with their place, so that walking asks no table twice.
-- On the way everything is checked; what is wrong comes back as { where, what, mend }.
local kinds = require "flow.kinds"

local compile = {}

local MOST_DEPTH = 3

local function complain(state, where, what, mend)
  state.problems[#state.problems + 1] = { where = where, what = what, mend = mend }
end

local function fits(value, wanted)
  if wanted == "any" then return true end
  if wanted == "options" then return type(value) == "table" or type(value) == "function" end
  return type(value) == wanted
end

local function check_attributes(state, step, where)
  local own = kinds.KINDS[step.kind]
  for name, value in pairs(step) do
    local wanted = kinds.COMMON[name] or own[name]
    if not wanted or wanted == true then
      complain(state, where, "unknown attribute " .. tostring(name), "see the table of steps in docs/flows.md")
    elseif not fits(value, wanted) then
      complain(state, where, name .. " is a " .. type(value), "give a " .. wanted)
    end
  end
  for _, name in ipairs(kinds.REQUIRED[step.kind] or {}) do
    if step[name] == nil then complain(state, where, name .. " is missing", "add " .. name) end
  end
end

local function check_options(state, step, where)
  local list = step.options or step.words or step.cells
  if type(list) ~= "table" then return end
  if #list == 0 then return complain(state, where, "there is nothing to choose", "add at least one option") end
  local seen = {}
  for _, option in ipairs(list) do
    local value = type(option) == "table" and option.value or option
    if seen[value] then complain(state, where, "the option " .. tostring(value) .. " is there twice", "take one out") end
    seen[value] = true
  end
end

local function check_skip(state, step, where)
  for _, kind in ipairs(type(step.skip) == "table" and step.skip or {}) do
    local known = false
    for _, name in ipairs(kinds.DECLINES) do known = known or name == kind end
    if not known then complain(state, where, "skip has " .. tostring(kind), "use skip, unknown, later, private or helper") end
  end
end

local function check_step(state, step, where, seen)
  if type(step) ~= "table" or not kinds.KINDS[step.kind] then
    complain(state, where, "unknown kind of step", "see the table of steps in docs/flows.md")
    return false
  end
  if type(step.id) ~= "string" or step.id == "" or string.find(step.id, "/", 1, true) then
    complain(state, where, "a step needs an id without a stroke", "add id = \"...\"")
    return false
  end
  if seen[step.id] then complain(state, where, "the id " .. step.id .. " is there twice", "give it another id") end
  seen[step.id] = true
  if not step.ask and not kinds.KINDS[step.kind].silent then
    complain(state, where, "there is no question", "add ask = \"area.key\"")
  end
  check_attributes(state, step, where)
  check_options(state, step, where)
  check_skip(state, step, where)
  return true
end

local add_steps

local function sub_flow(state, step, where)
  if state.calling[step.flow] then
    return complain(state, where, "the flow " .. step.flow .. " calls itself", "take the call out of one of them")
  end
  local whole = state.flows and state.flows(step.flow)
  if not whole then return complain(state, where, "there is no flow " .. tostring(step.flow), "check its name in content/flows") end
  state.calling[step.flow] = true
  local level = add_steps(state, { list = {}, by_id = {}, outputs = {} }, whole.steps or {}, where, 0, {})
  state.calling[step.flow] = nil
  return level
end

local function check_each(state, step, where, depth)
  if depth > MOST_DEPTH then complain(state, where, "repeats are nested too deep", "three levels are the most") end
  if step.from and step.add or not step.from and not step.add then
    complain(state, where, "a repeat has either from or add", "say where its groups come from")
  end
end

local function add_step(state, level, step, where, depth, section)
  local made = { def = step, id = step.id, kind = step.kind, i = #level.list + 1, home = level, section = section,
    screen = kinds.KINDS[step.kind].screen or (step.kind == "each" and step.add) or false }
  level.list[made.i] = made
  level.by_id[step.id] = made
  if step.kind == "each" then
    check_each(state, step, where, depth + 1)
    made.level = add_steps(state, { list = {}, by_id = {}, outputs = {} }, step.steps or {}, where, depth + 1, {}, section)
  elseif step.kind == "call" then
    made.level = sub_flow(state, step, where)
    for here, there in pairs(step.outputs or {}) do level.outputs[here] = { step = made, name = there } end
  end
  return made
end

function add_steps(state, level, steps, where, depth, seen, section)
  for at, step in ipairs(steps) do
    local place = where .. "/" .. tostring(type(step) == "table" and step.id or at)
    if check_step(state, step, place, seen) then
      section = step.section or section
      if step.section and depth == 0 and level == state.root then state.sections[#state.sections + 1] = step.section end
      add_step(state, level, step, place, depth, section)
      if step.kind == "gather" then
        local first = #level.list + 1
        add_steps(state, level, step.steps or {}, place, depth, seen, section)
        for i = first, #level.list do level.list[i].gathered = true end
      end
    end
  end
  return level
end

local function check_whole(state, source)
  if type(source.id) ~= "string" then complain(state, "?", "the flow has no id", "add id") end
  if math.type(source.version) ~= "integer" or source.version < 1 then
    complain(state, tostring(source.id), "the version is no whole number from 1", "add version = 1")
    return
  end
  for version = 1, source.version - 1 do
    if type(source.migrate) ~= "table" or type(source.migrate[version]) ~= "function" then
      complain(state, source.id, "answers of version " .. version .. " have no way on",
        "add migrate[" .. version .. "] = function(answers) ... end")
    end
  end
  if source.effects ~= nil and type(source.effects) ~= "function" then
    complain(state, source.id, "effects is no function", "effects = function(a) return { ... } end")
  end
end

-- The compiled flow, or nil when it cannot be run; and all problems.
function compile.flow(source, flows)
  local state = { problems = {}, flows = flows, calling = {}, sections = {}, root = { list = {}, by_id = {}, outputs = {} } }
  if type(source) ~= "table" or type(source.steps) ~= "table" then
    complain(state, "?", "this is no flow", "return flow { id = ..., version = 1, steps = { ... } }")
    return nil, state.problems
  end
  check_whole(state, source)
  state.calling[source.id or "?"] = true
  add_steps(state, state.root, source.steps, tostring(source.id), 0, {})
  if #state.root.list == 0 then complain(state, tostring(source.id), "there are no steps", "add steps") end
  if #state.problems > 0 then return nil, state.problems end
  return { id = source.id, version = source.version, source = source, root = state.root, sections = state.sections }, state.problems
end

return compile
