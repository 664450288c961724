-- The talks of learning modules: whole, and gone through wherever anybody can go (learn.talk_explore).
local explore = require "learn.talk_explore"
local steps = require "lint.steps"
local talk = require "learn.talk"
local talk_lines = require "lint.talk_lines"

local talks = {}

-- So much is tried in all of the content; the talks behind one that is too large still get a look.
local ALL_EDGES, LEAST_EDGES = 400000, 15000

-- What is said of one talk: say(place, id, what, mend).
local function sayer(report, one)
  local line_of = talk_lines.of(one.file)
  return function(place, id, what, mend) report:add(one.file, line_of(place, id), what, mend) end
end

local function each_choice(source, visit)
  for at, scene in ipairs(source.scenes) do
    for i, choice in ipairs(scene.choices) do visit({ list = "scenes", at = at, choice = i }, scene, choice) end
  end
end

-- Words ------------------------------------------------------------------------------------------------------

local function check_source(say, place, id, sources, name)
  if type(name) ~= "string" or sources[name] then return end
  say(place, id, "the source " .. name .. " is none of sources.lua", "name a text that has a source there")
end

-- Does an ending rest on something, or is it said that it does not?
local function has_source(source, ending, sources)
  if ending.source ~= nil then return true end
  return sources[ending.why] ~= nil or sources[ending.says] ~= nil or source.source ~= nil
end

local NO_LAW = "give its why an entry in sources.lua; or write source = false where it rests on no law"

-- Where none of them has one it is said once.
local function check_sources(say, source, sources)
  local without = {}
  for at, ending in ipairs(source.endings) do
    if not has_source(source, ending, sources) then without[#without + 1] = { { list = "endings", at = at }, ending.id } end
  end
  if #without == #source.endings and #without > 1 then return say({}, nil, "its endings rest on no source", NO_LAW) end
  for _, one in ipairs(without) do say(one[1], one[2], "the ending " .. one[2] .. " has no source", NO_LAW) end
end

local function check_words(say, source, sources)
  check_source(say, {}, nil, sources, source.source)
  each_choice(source, function(place, _, choice)
    if not choice.feedback then say(place, choice.id, "the choice " .. choice.id .. " has no feedback", 'say what came of it: feedback = "area.key"') end
    check_source(say, place, choice.id, sources, choice.source)
  end)
  for at, scene in ipairs(source.scenes) do check_source(say, { list = "scenes", at = at }, scene.id, sources, scene.source) end
  for at, ending in ipairs(source.endings) do
    local place = { list = "endings", at = at }
    if not ending.why then say(place, ending.id, "the ending " .. ending.id .. " does not say why", 'add why = "area.key"') end
    check_source(say, place, ending.id, sources, ending.source)
  end
  check_sources(say, source, sources)
end

-- Going everywhere -------------------------------------------------------------------------------------------

local function way_to(found, number)
  local way = found:way(number)
  return #way > 0 and "after " .. table.concat(way, ", ") or "at the beginning"
end

local function values_at(found, number)
  local out = {}
  for i, one in ipairs(found:vars(number)) do out[i] = one[1] .. " = " .. one[2] end
  return #out > 0 and " with " .. table.concat(out, ", ") or ""
end

local function check_scene(say, found, scene, place)
  local id = scene.id
  if not found.scenes[id] then return say(place, id, "nobody can come to the scene " .. id, "let a choice that can be taken go there, or take it out") end
  local stuck, circling = found.stuck[id], found.circling[id]
  if stuck then
    say(place, id, "nobody comes on from the scene " .. id .. " " .. way_to(found, stuck) .. values_at(found, stuck) .. ": no choice is open",
      "let one of its choices have no needs")
  elseif circling then
    say(place, id, "from the scene " .. id .. " no way leads to an ending, " .. way_to(found, circling) .. values_at(found, circling),
      "let a choice there, or further on, go to an ending")
  end
end

local function check_ways(say, source, found)
  if found.capped then
    local wide = found.capped
    return say({}, nil, "the talk has too many states to look at (more than " .. found.states .. "): " .. #wide.vars ..
      " variables matter at once in the scene " .. wide.scene.id, "use fewer variables, with smaller ranges, and set them anew where they begin to matter")
  end
  for at, scene in ipairs(source.scenes) do check_scene(say, found, scene, { list = "scenes", at = at }) end
  each_choice(source, function(place, scene, choice)
    if found.scenes[scene.id] and not found.taken[choice] then
      say(place, choice.id, "nobody can ever take the choice " .. choice.id .. " of the scene " .. scene.id, "loosen its needs, or take it out")
    end
  end)
  for at, ending in ipairs(source.endings) do
    if not found.endings[ending.id] then
      say({ list = "endings", at = at }, ending.id, "nobody can come to the ending " .. ending.id, "let a choice that can be taken go there, or take it out")
    end
  end
end

-- One talk ---------------------------------------------------------------------------------------------------

local function check_talk(report, one, name, sources, edges)
  local say = sayer(report, one)
  local def, problems = talk.define(one.source)
  for _, problem in ipairs(problems) do say(problem.place, nil, problem.where .. ": " .. problem.what, problem.mend) end
  if one.source.id ~= nil and one.source.id ~= name then
    say({}, nil, "the talk is called " .. tostring(one.source.id) .. " and its file " .. name, "give both the same name")
  end
  if not def then return 0 end
  check_words(say, one.source, sources)
  local found = explore.of(def, edges)
  check_ways(say, one.source, found)
  return found.edges
end

local function used_in(module)
  local out = {}
  if module.flow then
    steps.each(module.flow, function(step)
      if step.kind == "talk" and type(step.talk) == "string" then out[step.talk] = true end
    end)
  end
  return out
end

-- The texts of a module, and of all of the content, that have a source.
local function sourced(folder)
  local out = {}
  for _, one in ipairs(folder.sources) do
    for key in pairs(type(one.value.texts) == "table" and one.value.texts or {}) do out[key] = true end
  end
  return out
end

local function sorted(map)
  local out = {}
  for name in pairs(map) do out[#out + 1] = name end
  table.sort(out)
  return out
end

function talks.check(folder, report)
  local sources, left = sourced(folder), ALL_EDGES
  for _, id in ipairs(sorted(folder.modules)) do
    local module = folder.modules[id]
    local used = used_in(module)
    for _, name in ipairs(sorted(module.talks)) do
      local one = module.talks[name]
      if type(one.source) == "table" then
        if not used[name] then
          report:add(one.file, 1, "no step of the module uses this talk", "add it to its steps: talk { id = , ask = , talk = \"" .. name .. "\" }")
        end
        left = left - check_talk(report, one, name, sources, math.min(explore.MOST_EDGES, math.max(left, LEAST_EDGES)))
      end
    end
  end
end

return talks
