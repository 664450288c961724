-- What is wrong with a module as it is written, told to its author as { where, what, mend }. What every flow must keep to,
-- flow.define tells.
local kinds = require "learn.kinds"

local check = {}

local MODES = { explore = true, check = true, test = true }
local TRACKS = { staff = true, facilitator = true, citizen = true, mentor = true }
local MOVE_ON = { passed = true, completed = true, completed_and_passed = true, completed_or_passed = true, not_applicable = true }
local MOST_MINUTES, MOST_POINTS = 60, 100

local OF_MODULE = {
  id = "string", version = "number", track = "string", minutes = "number", title = "string", about = "string", mode = "string",
  mastery = "number", move_on = "string", steps = "table", migrate = "table",
}

local function listed(set)
  local names = {}
  for name in pairs(set) do names[#names + 1] = name end
  table.sort(names)
  return table.concat(names, ", ")
end

-- Small letters, digits and _.
function check.is_id(id)
  if type(id) ~= "string" or id == "" then return false end
  for i = 1, #id do
    local byte = string.byte(id, i)
    if not (byte >= 97 and byte <= 122 or byte >= 48 and byte <= 57 or byte == 95) then return false end
  end
  return true
end

local function check_names(say, source)
  for name, value in pairs(source) do
    local wanted = OF_MODULE[name]
    if not wanted then
      say("the module has an unknown attribute " .. tostring(name), "see docs/authoring.md")
    elseif type(value) ~= wanted then
      say(name .. " is a " .. type(value), "give a " .. wanted)
    end
  end
end

local function one_of(say, source, name, set)
  if set[source[name]] == nil then say(name .. " is " .. tostring(source[name]), "write one of: " .. listed(set)) end
end

local function check_numbers(say, source)
  local minutes, mastery = source.minutes, source.mastery
  if type(minutes) ~= "number" or minutes <= 0 or minutes > MOST_MINUTES then
    say("minutes is " .. tostring(minutes), "say how long it takes: 1 to " .. MOST_MINUTES)
  end
  if mastery ~= nil and (type(mastery) ~= "number" or mastery <= 0 or mastery > 1) then
    say("mastery is " .. tostring(mastery), "write a share: 0.8 is four of five")
  elseif source.mode == "test" and mastery == nil then
    say("a test has no pass mark", "write mastery = 0.8")
  end
end

-- The module itself. say(what, mend)
function check.whole(say, source)
  check_names(say, source)
  if not check.is_id(source.id) then say("the module has no id of small letters, digits and _", 'write id = "..."') end
  for _, name in ipairs { "title", "about" } do
    if source[name] == nil then say(name .. " is missing", "write " .. name .. ' = "' .. tostring(source.id) .. "." .. name .. '"') end
  end
  one_of(say, source, "mode", MODES)
  one_of(say, source, "track", TRACKS)
  if source.move_on ~= nil then one_of(say, source, "move_on", MOVE_ON) end
  check_numbers(say, source)
end

-- Tasks ----------------------------------------------------------------------------------------------------

local function fits(value, wanted)
  if wanted == "any" then return true end
  if wanted == "keys" then return type(value) == "string" or type(value) == "table" end
  if wanted == "options" or wanted == "given" then return type(value) == "table" or type(value) == "function" end
  return type(value) == wanted
end

local SAID = { keys = "word key, or a list of them", given = "table, or a function(a) that gives one" }

local function check_attributes(say, step)
  for name, value in pairs(step) do
    local wanted = kinds.attribute(step.kind, name)
    if not wanted then
      say("unknown attribute " .. tostring(name), "see the table of tasks in docs/authoring.md")
    elseif not fits(value, wanted) then
      say(name .. " is a " .. type(value), "give a " .. (SAID[wanted] or wanted))
    end
  end
end

local function check_needs(say, step, about)
  local whole = true
  for _, name in ipairs(about.needs or {}) do
    if step[name] == nil then
      say(name .. " is missing", "add " .. name)
      whole = false
    elseif not fits(step[name], about.own[name] or "any") then
      whole = false
    end
  end
  return whole
end

local function check_feedback(say, step)
  for name, key in pairs(type(step.feedback) == "table" and step.feedback or {}) do
    if name ~= "right" and name ~= "partly" and name ~= "wrong" or type(key) ~= "string" then
      say("feedback has " .. tostring(name), "use right, partly and wrong, each with a word key")
    end
  end
end

local function check_common(say, step)
  local attempts, points = step.attempts, step.points
  if type(attempts) == "number" and (math.type(attempts) ~= "integer" or attempts < 1) then
    say("attempts is " .. attempts, "write a whole number from 1")
  end
  if type(points) == "number" and (points <= 0 or points > MOST_POINTS) then say("points is " .. points, "write 1 to " .. MOST_POINTS) end
  local principle = step.principle
  if type(principle) == "number" and not (math.type(principle) == "integer" and principle >= 1 and principle <= 4) then
    say("principle is " .. principle, "there are four: 1 to 4")
  end
  check_feedback(say, step)
end

local function check_options(say, step)
  if type(step.options) ~= "table" then return true end
  if #step.options == 0 then say("there is nothing to choose", "add at least one option") end
  local seen = {}
  for i, option in ipairs(step.options) do
    if type(option) ~= "table" or option.value == nil or type(option.ask) ~= "string" then
      say("option " .. i .. " has no value or no words", 'write { value = "...", ask = "area.key", feedback = "area.key" }')
      return false
    elseif seen[option.value] then
      say("the option " .. tostring(option.value) .. " is there twice", "take one out")
    end
    seen[option.value] = true
  end
  return true
end

-- May the task be taken up? What its kind knows is asked only where the step can be looked into.
function check.task(say, step, around)
  local about = kinds.about(step.kind)
  if type(step.ask) ~= "string" then say("there is no question", 'add ask = "area.key"') end
  check_attributes(say, step)
  check_common(say, step)
  local whole = check_needs(say, step, about)
  whole = check_options(say, step) and whole
  if whole and about.check then about.check(say, step, around) end
  return whole
end

return check
