-- What is wrong with a talk as it is written, told to its author as { where, place, what, mend }; place: { list =, at =, choice = },
-- where in the file it stands. Whether all of it can be reached is for learn.talk_explore.
local names = require "learn.check"

local check = {}

check.MOST_RANGE, check.MOST_VARS = 100, 40

local OF_TALK = { kind = "string", id = "string", title = "string", source = "source", vars = "table", start = "string", scenes = "table",
  endings = "table" }
local OF_SCENE = { id = "string", who = "string", icon = "string", says = "string", tells = "string", source = "source", choices = "table" }
local OF_CHOICE = { id = "string", ask = "string", needs = "table", set = "table", add = "table", go = "string", feedback = "string",
  verdict = "string", source = "source" }
local OF_ENDING = { id = "string", kind = "string", says = "string", why = "string", icon = "string", source = "source" }

local VERDICTS = { right = true, partly = true, wrong = true }
local KINDS = { good = true, mixed = true, bad = true }

local function is_whole(value) return math.type(value) == "integer" end

local function fits(value, wanted)
  if wanted == "source" then return type(value) == "string" or value == false end
  return type(value) == wanted
end

local function check_names(say, one, wanted)
  for name, value in pairs(one) do
    local type_of = wanted[name]
    if not type_of then
      say("unknown attribute " .. tostring(name), "see the table of talks in docs/authoring.md")
    elseif not fits(value, type_of) then
      say(name .. " is a " .. type(value), type_of == "source" and "name a text of sources.lua, or write false" or "give a " .. type_of)
    end
  end
end

local function needed(say, one, list)
  for _, name in ipairs(list) do
    if one[name] == nil then say("there is no " .. name, "add " .. name .. ' = "..."') end
  end
end

-- Variables ------------------------------------------------------------------------------------------------

local function check_var(say, name, range)
  local whole = type(range) == "table" and is_whole(range[1]) and is_whole(range[2])
  if not names.is_id(name) or not whole or range[1] > range[2] or range[2] - range[1] > check.MOST_RANGE then
    return say("the variable " .. tostring(name) .. " has no range", "write " .. tostring(name) .. " = { 0, 5, start = 2 }: whole numbers, at most " ..
      check.MOST_RANGE .. " apart")
  end
  local start = range.start or range[1]
  if not is_whole(start) or start < range[1] or start > range[2] then
    say(name .. " starts at " .. tostring(start) .. ", outside of its range", "start between " .. range[1] .. " and " .. range[2])
  end
end

local function check_vars(say, vars)
  local count = 0
  for name, range in pairs(vars) do
    count = count + 1
    check_var(say, name, range)
  end
  if count > check.MOST_VARS then say("there are " .. count .. " variables", "keep to " .. check.MOST_VARS) end
end

local function range_of(talk, name)
  local range = type(talk.vars) == "table" and talk.vars[name]
  return type(range) == "table" and is_whole(range[1]) and is_whole(range[2]) and range or nil
end

local function each_var(say, talk, list, what, visit)
  for name, value in pairs(type(list) == "table" and list or {}) do
    local range = range_of(talk, name)
    if not range then
      say(what .. " names " .. tostring(name) .. ", which is no variable of this talk", "add it to vars, or take it out")
    else
      visit(name, value, range)
    end
  end
end

-- A guard outside of the range is one that nobody can meet.
local function check_needs(say, talk, needs)
  each_var(say, talk, needs, "needs", function(name, wanted, range)
    local low, high = wanted, wanted
    if type(wanted) == "table" then low, high = wanted[1], wanted[2] end
    if not is_whole(low) or not is_whole(high) or low > high then
      say("needs of " .. name .. " is no number and no range", "write " .. name .. " = 1, or " .. name .. " = { 2, 5 }")
    elseif high < range[1] or low > range[2] then
      say("nobody can meet the need of " .. name .. ": it goes from " .. range[1] .. " to " .. range[2], "ask for a number in its range")
    end
  end)
end

local function check_changes(say, talk, choice)
  each_var(say, talk, choice.set, "set", function(name, value, range)
    if not is_whole(value) or value < range[1] or value > range[2] then
      say("set gives " .. name .. " the value " .. tostring(value) .. ", outside of its range", "set it between " .. range[1] .. " and " .. range[2])
    elseif type(choice.add) == "table" and choice.add[name] ~= nil then
      say(name .. " is both set and added to", "do one of them")
    end
  end)
  each_var(say, talk, choice.add, "add", function(name, value)
    if not is_whole(value) then say("add of " .. name .. " is " .. tostring(value), "add a whole number, as 1 or -1") end
  end)
end

-- Scenes and endings ---------------------------------------------------------------------------------------

local function check_choice(say, talk, choice, ids)
  check_names(say, choice, OF_CHOICE)
  needed(say, choice, { "ask", "go" })
  if choice.go ~= nil and not ids[choice.go] then
    say("it goes to " .. tostring(choice.go) .. ", which is no scene and no ending", "name one that is there")
  end
  if choice.verdict ~= nil and not VERDICTS[choice.verdict] then
    say("the verdict is " .. tostring(choice.verdict), "write right, partly or wrong")
  end
  check_needs(say, talk, choice.needs)
  check_changes(say, talk, choice)
end

-- Calls visit(one, say) for each table of a list that has an id of its own.
local function each(list, sayer, seen, visit)
  for at, one in ipairs(list) do
    local say = sayer(at, type(one) == "table" and one.id)
    if type(one) ~= "table" or not names.is_id(one.id) then
      say("it has no id of small letters, digits and _", 'write { id = "...", ... }')
    else
      if seen[one.id] then say("the id " .. one.id .. " is there twice", "give it another one") end
      seen[one.id] = true
      visit(one, say, at)
    end
  end
end

local function check_scene(say, scene, sayer, talk, ids)
  check_names(say, scene, OF_SCENE)
  needed(say, scene, { "says" })
  if type(scene.choices) ~= "table" or #scene.choices == 0 then
    return say("nobody comes on from here: there are no choices", "add choices, or make it an ending")
  end
  each(scene.choices, sayer, {}, function(choice, say_choice) check_choice(say_choice, talk, choice, ids) end)
end

local function check_ending(say, ending)
  check_names(say, ending, OF_ENDING)
  needed(say, ending, { "says" })
  if not KINDS[ending.kind] then say("its kind is " .. tostring(ending.kind), "write good, mixed or bad") end
end

local function ids_of(talk)
  local out = {}
  for _, list in ipairs { talk.scenes, talk.endings } do
    for _, one in ipairs(list) do
      if type(one) == "table" and one.id then out[one.id] = true end
    end
  end
  return out
end

local function add_to(problems)
  return function(where, place)
    return function(what, mend) problems[#problems + 1] = { where = where, place = place, what = what, mend = mend } end
  end
end

local function check_lists(talk, sayer)
  local ids, seen = ids_of(talk), {}
  local function in_list(list)
    return function(at, id) return sayer(list .. " " .. tostring(id or at), { list = list .. "s", at = at }) end
  end
  each(talk.scenes, in_list "scene", seen, function(scene, say, at)
    local function in_choices(i, id)
      return sayer("scene " .. scene.id .. ", choice " .. tostring(id or i), { list = "scenes", at = at, choice = i })
    end
    check_scene(say, scene, in_choices, talk, ids)
  end)
  each(talk.endings, in_list "ending", seen, function(ending, say) check_ending(say, ending) end)
end

local function is_there(list, id)
  for _, one in ipairs(list) do
    if type(one) == "table" and one.id == id then return true end
  end
  return false
end

-- All that is wrong with it.
function check.of(talk)
  local problems = {}
  local sayer = add_to(problems)
  local say = sayer("talk", {})
  if type(talk) ~= "table" or getmetatable(talk) ~= nil or type(talk.scenes) ~= "table" or type(talk.endings) ~= "table" then
    say("this is no talk", "return talk { id = ..., start = ..., scenes = { ... }, endings = { ... } }")
    return problems
  end
  check_names(say, talk, OF_TALK)
  if not names.is_id(talk.id) then say("the talk has no id of small letters, digits and _", 'write id = "..."') end
  check_vars(say, type(talk.vars) == "table" and talk.vars or {})
  check_lists(talk, sayer)
  if #talk.endings == 0 then say("it has no ending", "add endings: how it may end, well and less well") end
  if not is_there(talk.scenes, talk.start) then
    say("start is " .. tostring(talk.start) .. ", which is no scene", "name the scene it begins with")
  end
  return problems
end

return check
