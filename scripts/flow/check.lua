-- What is wrong with a flow as it is written, step by step: said to its author as { where, what, mend }.
local kinds = require "flow.kinds"
local views = require "flow.views"

local check = {}

local State = {}
State.__index = State

function check.state() return setmetatable({ problems = {} }, State) end

local MOST_PROBLEMS = 100 -- nobody mends more at once

-- Returns nil, so that a check may end with it.
function State:complain(where, what, mend)
  if #self.problems == MOST_PROBLEMS then return nil end
  self.problems[#self.problems + 1] = { where = where, what = what, mend = mend }
end

-- A table that is what it holds. One with a metatable may answer without end, and not twice the same.
local function is_plain(value) return type(value) == "table" and getmetatable(value) == nil end

-- Attributes ----------------------------------------------------------------------------------------------

local function fits(value, wanted)
  if wanted == "any" then return true end
  if wanted == "options" then return type(value) == "table" or type(value) == "function" end
  return type(value) == wanted
end

local function an(wanted) return wanted == "options" and "list of options, or a function that gives one" or wanted end

local function check_attribute(state, step, where, name, value)
  local wanted = kinds.attribute(step.kind, name)
  if not wanted then
    state:complain(where, "unknown attribute " .. tostring(name), "see the table of steps in docs/flows.md")
  elseif not fits(value, wanted) then
    state:complain(where, name .. " is a " .. type(value), "give a " .. an(wanted))
  elseif type(value) == "table" and not is_plain(value) then
    state:complain(where, name .. " has a metatable", "write a plain list")
  end
end

-- Can its attributes be looked into?
local function check_attributes(state, step, where)
  local plain = true
  for name, value in pairs(step) do
    check_attribute(state, step, where, name, value)
    plain = plain and (type(value) ~= "table" or is_plain(value))
  end
  for _, name in ipairs(kinds.REQUIRED[step.kind] or {}) do
    if step[name] == nil then state:complain(where, name .. " is missing", "add " .. name) end
  end
  return plain
end

local CAN_BE_SAID = { string = true, number = true, boolean = true }

local function check_option(state, option, where, seen)
  local value = option
  if type(option) == "table" then value = option.value end
  if not CAN_BE_SAID[type(value)] or value ~= value then
    return state:complain(where, "an option has no value", 'write { value = "...", ask = "area.key" }')
  end
  if seen[value] then state:complain(where, "the option " .. tostring(value) .. " is there twice", "take one out") end
  seen[value] = true
end

local function check_options(state, step, where)
  local list = step.options or step.words or step.cells
  if type(list) ~= "table" then return end
  if #list == 0 then return state:complain(where, "there is nothing to choose", "add at least one option") end
  local seen = {}
  for _, option in ipairs(list) do check_option(state, option, where, seen) end
end

local function check_skip(state, step, where)
  for _, kind in ipairs(type(step.skip) == "table" and step.skip or {}) do
    local known = false
    for _, name in ipairs(kinds.DECLINES) do known = known or name == kind end
    if not known then
      state:complain(where, "skip has " .. tostring(kind), "use skip, unknown, later, private or helper")
    end
  end
end

local function check_days(state, step, where)
  if step.kind ~= "date" then return end
  for _, name in ipairs { "min", "max" } do
    if type(step[name]) == "table" and not kinds.is_date(step[name]) then
      state:complain(where, name .. " is no day", "give { year = , month = , day = }")
    end
  end
end

-- Steps ---------------------------------------------------------------------------------------------------

local function check_id(state, step, where, seen)
  local id = step.id
  if type(id) ~= "string" or id == "" or string.find(id, "/", 1, true) or string.find(id, "#", 1, true) then
    state:complain(where, "a step needs an id without a stroke", "add id = \"...\"")
    return false
  end
  if views.SPECIAL[id] then
    state:complain(where, "the id " .. id .. " means something else in functions", "give it another id")
  end
  if seen[id] then state:complain(where, "the id " .. id .. " is there twice", "give it another id") end
  seen[id] = true
  return true
end

-- May this step be taken up? Its id and kind are sound then, whatever else is wrong.
function check.step(state, step, where, seen)
  state.at = where
  if not is_plain(step) or not kinds.KINDS[step.kind] then
    state:complain(where, "unknown kind of step", "see the table of steps in docs/flows.md")
    return false
  end
  if not check_id(state, step, where, seen) then return false end
  if not step.ask and not kinds.KINDS[step.kind].silent then
    state:complain(where, "there is no question", "add ask = \"area.key\"")
  end
  if not check_attributes(state, step, where) then return false end
  check_options(state, step, where)
  check_skip(state, step, where)
  check_days(state, step, where)
  return true
end

function check.each(state, step, where)
  if step.from and step.add or not step.from and not step.add then
    state:complain(where, "a repeat has either from or add", "say where its groups come from")
  end
  if step.from and step.prefill then
    state:complain(where, "prefill stands beside from", "let from give the groups, or use add = true and prefill")
  end
  if type(step.max) == "number" and step.max > kinds.MOST_INSTANCES then
    state:complain(where, "max is more than " .. kinds.MOST_INSTANCES, "nobody goes through more of them on a screen")
  end
end

-- What stands in a gather is asked when it is missing, in any order where the gather is a screen; a list or a flow of its
-- own is never just missing.
function check.gathered(state, step, gather, where)
  if not gather then return end
  if step.kind == "gather" then
    state:complain(where, "a gather stands in a gather", "put its steps into the one round it")
  elseif gather.screen and step.kind ~= "compute" and not kinds.answers(step.kind) then
    state:complain(where, "in a gather with a question stand questions alone", "put the " .. step.kind .. " before or behind it")
  end
end

-- A list of steps without gaps: what stands behind a gap would be lost without a word. May it be gone through?
function check.list(state, steps, where)
  if type(steps) ~= "table" then return false end -- told already
  if not is_plain(steps) then
    state:complain(where, "the steps have a metatable", "write a plain list")
    return false
  end
  local count = 0
  for _ in ipairs(steps) do count = count + 1 end
  for at in pairs(steps) do
    if math.type(at) ~= "integer" then
      state:complain(where, "among the steps is something called " .. tostring(at), "write the step without a name before it")
    elseif at > count then
      state:complain(where, "the steps have a gap at " .. count + 1, "look for a name that is not defined there")
      return true
    end
  end
  return true
end

-- The whole -----------------------------------------------------------------------------------------------

local function check_migrations(state, source)
  for version = 1, source.version - 1 do
    local way = type(source.migrate) == "table" and source.migrate[version]
    if type(way) ~= "function" and not (type(source.migrate) == "table" and way == false) then
      state:complain(tostring(source.id), "answers of version " .. version .. " have no way on",
        "add migrate[" .. version .. "] = function(answers) ... end, or false: what was begun is then set aside")
    end
  end
end

local MOST_VERSIONS = 1000

local OF_FLOW = { id = true, version = true, title = true, steps = true, effects = true, migrate = true }

-- A slip such as `effect` would lose all that was said without a word.
local function check_names(state, source)
  for name in pairs(source) do
    if not OF_FLOW[name] then
      state:complain(tostring(source.id), "the flow has an unknown attribute " .. tostring(name), "see the example in docs/flows.md")
    end
  end
end

function check.whole(state, source)
  check_names(state, source)
  if type(source.id) ~= "string" then state:complain("?", "the flow has no id", "add id") end
  if math.type(source.version) ~= "integer" or source.version < 1 or source.version > MOST_VERSIONS then
    return state:complain(tostring(source.id), "the version is no whole number from 1 to " .. MOST_VERSIONS, "add version = 1")
  end
  check_migrations(state, source)
  if source.effects ~= nil and type(source.effects) ~= "function" then
    state:complain(tostring(source.id), "effects is no function", "effects = function(a) return { ... } end")
  end
end

return check
