-- A flow as written becomes levels: flat lists of steps with their place, so that walking asks no table twice.
local check = require "flow.check"
local kinds = require "flow.kinds"

local compile = {}

local MOST_DEPTH, MOST_CALLS, MOST_STEPS = 3, 8, 2000

local function new_level(called, private, section)
  return { list = {}, by_id = {}, outputs = {}, following = {}, called = called, private = private, section = section }
end

local add_steps

local function called_source(state, step, where)
  local id = step.flow
  if type(id) ~= "string" then return nil end -- told already: the attribute is missing or of the wrong type
  if state.calling[id] then
    return state:complain(where, "the flow " .. id .. " calls itself", "take the call out of one of them")
  end
  if state.calls == MOST_CALLS then
    return state:complain(where, "flows call flows more than " .. MOST_CALLS .. " deep", "let one flow call the others")
  end
  local whole = state.flows and state.flows(id)
  if type(whole) ~= "table" or type(whole.steps) ~= "table" then
    return state:complain(where, "there is no flow " .. id, "check its name in content/flows")
  end
  return whole
end

local function sub_flow(state, step, made, where, depth)
  local level = new_level(true, made.private)
  level.practice = step.practice or made.home.practice
  local whole = called_source(state, step, where)
  if not whole then return level end
  level.source = whole
  state.calling[step.flow], state.calls = true, state.calls + 1
  add_steps(state, level, whole.steps, { where = where, depth = depth, seen = {} })
  state.calling[step.flow], state.calls = nil, state.calls - 1
  return level
end

local function sub_level(state, step, made, where, depth)
  check.each(state, step, where)
  if depth > MOST_DEPTH then
    state:complain(where, "repeats are nested too deep", "three levels are the most")
    return new_level()
  end
  local level = new_level(made.home.called, made.private, made.section)
  level.practice = made.home.practice
  return add_steps(state, level, step.steps, { where = where, depth = depth, seen = {} })
end

local function add_outputs(state, level, step, made, where)
  for here, there in pairs(type(step.outputs) == "table" and step.outputs or {}) do
    if level.by_id[here] then
      state:complain(where, "the output " .. tostring(here) .. " has the name of a step", "give it another name")
    end
    level.outputs[here] = { step = made, name = there }
  end
end

local function is_screen(level, step)
  if step.kind == "stop" and level.called then return false end
  if step.kind == "gather" then return step.ask ~= nil end
  return kinds.KINDS[step.kind].screen or step.kind == "each" and step.add == true or false
end

local function make_step(state, level, step, gather)
  local made = { def = step, id = step.id, kind = step.kind, i = #level.list + 1, home = level, section = level.section,
    screen = is_screen(level, step), gather = gather, order = state.order + 1 }
  state.order = made.order
  made.when = step.when
  made.menu = gather and gather.screen and gather or nil
  made.conditional = step.when ~= nil or gather ~= nil and gather.conditional
  made.private = step.private or level.private or gather ~= nil and gather.private or false
  made.gives_back = step.kind == "stop" and level.called
  level.may_give_back = level.may_give_back or made.gives_back
  level.list[made.i], level.by_id[step.id] = made, made
  return made
end

-- Steps of a gather lie in the level of the gather; they are passed over when they have their answer, or, where the gather
-- is a screen, chosen there in any order.
local function add_gathered(state, level, step, made, around)
  local needed
  for _, id in ipairs(type(step.need) == "table" and step.need or {}) do
    needed = needed or {}
    needed[id] = true
  end
  local first = #level.list + 1
  add_steps(state, level, step.steps, { where = around.where, depth = around.depth, seen = around.seen, gather = made })
  for i = first, #level.list do
    local inner = level.list[i]
    inner.gathered = not needed or needed[inner.id] or false
  end
end

local function start_section(state, level, section)
  level.section = section
  if level ~= state.root then return end
  for _, known in ipairs(state.sections) do
    if known == section then return end
  end
  state.sections[#state.sections + 1] = section
end

-- In practice nothing counts at all.
local function add_commit(state, level, made, where)
  if level.practice then return end
  if level == state.root then
    level.commits[#level.commits + 1] = made
  else
    state:complain(where, "commit stands inside a repeat or a called flow", "let a step of the flow itself say what counts at once")
  end
end

local function add_step(state, level, step, around, where)
  if type(step.section) == "string" then start_section(state, level, step.section) end
  local made = make_step(state, level, step, around.gather)
  if step.commit then add_commit(state, level, made, where) end
  if step.kind == "each" then
    if step.from then level.following[#level.following + 1] = made end
    made.level = sub_level(state, step, made, where, around.depth + 1)
  elseif step.kind == "call" then
    made.level = sub_flow(state, step, made, where, around.depth)
    add_outputs(state, level, step, made, where)
  elseif step.kind == "gather" then
    add_gathered(state, level, step, made, { where = where, depth = around.depth, seen = around.seen })
  end
end

-- One more step looked at; false when there are too many. Lists that hold each other would else be walked in every order
-- there is, which takes longer than anybody lives.
local function may_look(state, where)
  state.looked = state.looked + 1
  if state.looked == MOST_STEPS + 1 then
    state:complain(where, "here the flow grows beyond " .. MOST_STEPS .. " steps, those of called flows included",
      "part it into flows that are started on their own, or see whether its lists hold each other")
  end
  return state.looked <= MOST_STEPS
end

-- around: where, depth (of repeats), seen (ids of this level), gather.
function add_steps(state, level, steps, around)
  if not check.list(state, steps, around.where) then return level end
  for at, step in ipairs(steps) do
    local id = type(step) == "table" and step.id or at
    local where = around.where .. "/" .. tostring(id)
    if not may_look(state, where) then return level end
    if state.inside[step] then
      state:complain(where, "a step contains itself", "write it out where it is needed")
    elseif check.step(state, step, where, around.seen) then
      check.gathered(state, step, around.gather, where)
      state.inside[step] = true
      add_step(state, level, step, around, where)
      state.inside[step] = nil
    end
  end
  return level
end

local function compiled(state, source)
  if type(source) ~= "table" or getmetatable(source) ~= nil or type(source.steps) ~= "table" then
    return state:complain("?", "this is no flow", "return flow { id = ..., version = 1, steps = { ... } }")
  end
  state.at = tostring(source.id)
  check.whole(state, source)
  state.calling[source.id or "?"] = true
  add_steps(state, state.root, source.steps, { where = tostring(source.id), depth = 0, seen = {} })
  if #state.root.list == 0 then state:complain(tostring(source.id), "there are no steps", "add steps") end
  return { id = source.id, version = source.version, source = source, root = state.root, sections = state.sections }
end

-- The compiled flow, or nil when it cannot be run; and all problems as { where, what, mend }. What is so broken that even
-- looking at it raises an error is one more problem.
function compile.flow(source, flows)
  local state = check.state()
  state.flows, state.calling, state.sections, state.inside = flows, {}, {}, {}
  state.root, state.order, state.looked, state.calls = new_level(), 0, 0, 0
  state.root.commits = {}
  local ok, def = pcall(compiled, state, source)
  if not ok then state:complain(state.at or "?", "the flow cannot be read: " .. tostring(def), "compare it with docs/flows.md") end
  if #state.problems > 0 then return nil, state.problems end
  return def, state.problems
end

return compile
