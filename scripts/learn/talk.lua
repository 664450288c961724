-- A conversation with choices, and what it remembers: where somebody is, what is open to them there, what a choice does.
-- All of it is declared, so that it can be explored (learn.talk_explore). A state is never changed: a choice gives a new one.
--   at      a scene, or an ending: then it is over;  vars  name -> whole number in its range
--   right, partly, wrong   how many of the choices that led here were so
local check = require "learn.talk_check"

local talk = {}

local function by_id(list)
  local out = {}
  for _, one in ipairs(list) do out[one.id] = one end
  return out
end

-- A talk as its file returns it -> what can be walked through, or nil; and all problems as { place, what, mend }.
function talk.define(source)
  local problems = check.of(source)
  if #problems > 0 then return nil, problems end
  local vars, ranges = {}, source.vars or {}
  for name in pairs(ranges) do vars[#vars + 1] = name end
  table.sort(vars)
  return { id = source.id, source = source, vars = vars, ranges = ranges, start = source.start,
    scenes = by_id(source.scenes), endings = by_id(source.endings) }, problems
end

function talk.begin(def)
  local vars = {}
  for _, name in ipairs(def.vars) do vars[name] = def.ranges[name].start or def.ranges[name][1] end
  return { at = def.start, vars = vars, right = 0, partly = 0, wrong = 0 }
end

function talk.scene(def, state) return def.scenes[state.at] end

function talk.ending(def, state) return def.endings[state.at] end

-- What a guard asks of a variable: a number, or the least and the most.
function talk.bounds(wanted)
  if type(wanted) == "table" then return wanted[1], wanted[2] end
  return wanted, wanted
end

local function is_open(choice, vars)
  for name, wanted in pairs(choice.needs or {}) do
    local low, high = talk.bounds(wanted)
    if vars[name] < low or vars[name] > high then return false end
  end
  return true
end

-- The choices there are now.
function talk.open(def, state)
  local out, scene = {}, def.scenes[state.at]
  for _, choice in ipairs(scene and scene.choices or {}) do
    if is_open(choice, state.vars) then out[#out + 1] = choice end
  end
  return out
end

local function clamped(number, range) return math.max(range[1], math.min(range[2], number)) end

local function vars_after(def, vars, choice)
  local out = {}
  for name, value in pairs(vars) do out[name] = value end
  for name, value in pairs(choice.set or {}) do out[name] = value end
  for name, value in pairs(choice.add or {}) do out[name] = clamped(out[name] + value, def.ranges[name]) end
  return out
end

local function choice_of(def, state, id)
  local scene = def.scenes[state.at]
  for _, choice in ipairs(scene and scene.choices or {}) do
    if choice.id == id then return is_open(choice, state.vars) and choice or nil end
  end
end

-- -> the state behind that choice, and the choice; nil when it is not open.
function talk.choose(def, state, id)
  local choice = choice_of(def, state, id)
  if not choice then return nil end
  local out = { at = choice.go, vars = vars_after(def, state.vars, choice), right = state.right, partly = state.partly, wrong = state.wrong }
  if choice.verdict then out[choice.verdict] = out[choice.verdict] + 1 end
  return out, choice
end

-- All states of a way (choices by id), the first one among them, and its choices; nil when this talk has no such way (any more).
-- before: { states, choices } of another way through this talk; as far as both are the same it is not gone anew.
function talk.follow(def, path, before)
  local states, choices, same = { talk.begin(def) }, {}, before ~= nil
  for i, id in ipairs(path) do
    same = same and before.choices[i] ~= nil and before.choices[i].id == id
    local state, choice
    if same then state, choice = before.states[i + 1], before.choices[i] else state, choice = talk.choose(def, states[i], id) end
    if not state then return nil end
    states[i + 1], choices[i] = state, choice
  end
  return states, choices
end

return talk
