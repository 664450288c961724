-- Goes everywhere in a talk that anybody can go. A state is a scene with its variables, but only those that a later guard may
-- still read (liveness, backwards over the talk): all others make no difference any more, so that twenty of them do not
-- make a million states. Breadth first: the first way found to a place is a shortest one.
--   explore.of(def) -> {
--     scenes, endings   id -> number of the first state there (nil: nobody comes there)
--     taken             choice (as written) -> true when somebody can take it
--     stuck, circling   scene id -> number of a state: nothing is open there; or there is no way to an ending from it
--     states, capped    how many; there were more, and nothing is said of what was not found }
--   found:way(state)    the choices that lead there, by id
local talk = require "learn.talk"

local explore = {}

-- As much as a look at one talk may cost: a second, and a part of the memory that lint has.
explore.MOST_STATES, explore.MOST_EDGES = 120000, 200000

-- Which variables matter where -------------------------------------------------------------------------------

-- What must be known before a choice, where `live` is read behind it.
local function add_read(out, choice, live)
  local grown = false
  local function add(name)
    if not out[name] then out[name], grown = true, true end
  end
  for name in pairs(choice.needs or {}) do add(name) end
  for name in pairs(live or {}) do
    if not (choice.set and choice.set[name] ~= nil) then add(name) end
  end
  return grown
end

-- scene id -> set of names.
local function live_in(def)
  local live, list, grown = {}, def.source.scenes, true
  for _, scene in ipairs(list) do live[scene.id] = {} end
  while grown do
    grown = false
    for i = #list, 1, -1 do
      for _, choice in ipairs(list[i].choices) do grown = add_read(live[list[i].id], choice, live[choice.go]) or grown end
    end
  end
  return live
end

local function listed(def, set)
  local out, places = {}, {}
  for _, name in ipairs(def.vars) do
    if set[name] then
      out[#out + 1] = name
      places[name] = #out
    end
  end
  return out, places
end

-- Scenes and choices as numbers ------------------------------------------------------------------------------

-- A guard: where the variable lies, the least and the most.
local function guards_of(choice, places)
  local out = {}
  for name, wanted in pairs(choice.needs or {}) do
    local low, high = talk.bounds(wanted)
    out[#out + 1] = { places[name], low, high }
  end
  return out
end

-- How each variable behind the choice is made: a value, or a place with what is added, within a range.
local function moves_of(def, choice, from, to)
  local out = {}
  for i, name in ipairs(to.vars) do
    local range = def.ranges[name]
    local set = choice.set and choice.set[name]
    out[i] = { set, from.places[name], choice.add and choice.add[name] or 0, range[1], range[2] }
  end
  return out
end

local function places_of(def)
  local live, out = live_in(def), {}
  for _, scene in ipairs(def.source.scenes) do
    local vars, places = listed(def, live[scene.id])
    out[scene.id] = { scene = scene, vars = vars, places = places, states = {} }
  end
  for _, ending in ipairs(def.source.endings) do out[ending.id] = { ending = ending, vars = {}, places = {}, states = {} } end
  for _, scene in ipairs(def.source.scenes) do
    local place = out[scene.id]
    for i, choice in ipairs(scene.choices) do
      local to = out[choice.go]
      place[i] = { choice = choice, to = to, guards = guards_of(choice, place.places), moves = moves_of(def, choice, place, to) }
    end
  end
  return out
end

-- Walking ----------------------------------------------------------------------------------------------------

local function is_open(guards, values)
  for i = 1, #guards do
    local guard = guards[i]
    local value = values[guard[1]]
    if value < guard[2] or value > guard[3] then return false end
  end
  return true
end

-- The variables behind a choice, as a text: no two differ that make no difference.
local function key_behind(moves, values, room)
  for i = 1, #moves do
    local move = moves[i]
    local value = move[1]
    if not value then
      value = values[move[2]] + move[3]
      if value < move[4] then value = move[4] elseif value > move[5] then value = move[5] end
    end
    room[i] = value - move[4]
  end
  return string.char(table.unpack(room, 1, #moves))
end

local Found = {}
Found.__index = Found

-- The number of that state: known, or new.
local function number_of(found, place, key, from, by)
  local number = place.states[key]
  if number then return number end
  number = found.states + 1
  found.states = number
  place.states[key] = number
  found.place[number], found.key[number], found.from[number], found.by[number] = place, key, from, by
  local list = place.ending and found.endings or found.scenes
  local id = (place.ending or place.scene).id
  list[id] = list[id] or number
  return number
end

local function values_of(found, place, key)
  local values = { string.byte(key, 1, -1) }
  for i, name in ipairs(place.vars) do values[i] = values[i] + found.def.ranges[name][1] end
  return values
end

-- All that can be done in one state.
local function spread(found, number, room)
  local place = found.place[number]
  local values, first = values_of(found, place, found.key[number]), found.edges
  for i = 1, #place do
    local move = place[i]
    if is_open(move.guards, values) then
      found.taken[move.choice] = true
      found.edges = found.edges + 1
      found.to[found.edges] = number_of(found, move.to, key_behind(move.moves, values, room), number, i)
    end
  end
  if found.edges > first then return end
  found.last[#found.last + 1] = number
  if place.scene then found.stuck[place.scene.id] = found.stuck[place.scene.id] or number end
end

-- The edges turned round: from where one comes to a state.
local function turned(found)
  local first, at, out = {}, {}, {}
  for i = 1, found.states + 1 do first[i] = 0 end
  for i = 1, found.edges do first[found.to[i] + 1] = first[found.to[i] + 1] + 1 end
  for i = 2, found.states + 1 do first[i] = first[i] + first[i - 1] end
  for i = 1, found.states do at[i] = first[i] end
  for number = 1, found.states do
    for edge = found.edge[number], found.edge[number + 1] - 1 do
      local to = found.to[edge]
      at[to] = at[to] + 1
      out[at[to]] = number
    end
  end
  return first, out
end

-- States from which one never comes to where it is over: an ending, or a place that is told as one nobody comes on from.
local function find_circling(found)
  local first, before = turned(found)
  local ends, queue = {}, found.last
  for _, number in ipairs(queue) do ends[number] = true end
  for at = 1, math.huge do
    local number = queue[at]
    if not number then break end
    for i = first[number] + 1, first[number + 1] do
      local one = before[i]
      if not ends[one] then
        ends[one] = true
        queue[#queue + 1] = one
      end
    end
  end
  for number = 1, found.states do
    local scene = found.place[number].scene
    if not ends[number] then found.circling[scene.id] = found.circling[scene.id] or number end
  end
end

-- The choices that lead to a state, by id.
function Found:way(number)
  local turned_way, out = {}, {}
  while self.from[number] do
    local before = self.from[number]
    turned_way[#turned_way + 1] = self.place[before][self.by[number]].choice.id
    number = before
  end
  for i = #turned_way, 1, -1 do out[#out + 1] = turned_way[i] end
  return out
end

-- The variables that still matter in a state, as { name, value }.
function Found:vars(number)
  local place, out = self.place[number], {}
  for i, value in ipairs(values_of(self, place, self.key[number])) do out[i] = { place.vars[i], value } end
  return out
end

-- The scene where most variables matter at once: what a talk that is too large is to be told.
local function widest(def, places)
  local out
  for _, scene in ipairs(def.source.scenes) do
    local place = places[scene.id]
    if not out or #place.vars > #out.vars then out = place end
  end
  return out
end

-- Are there more than anybody can look at? edges: how many may be looked at.
local function is_too_large(found, edges) return found.states > explore.MOST_STATES or found.edges > edges end

-- def: as talk.define gives it. edges: how many choices may be tried, where it is not the usual number.
function explore.of(def, edges)
  local places = places_of(def)
  local found = setmetatable({ def = def, states = 0, edges = 0, place = {}, key = {}, from = {}, by = {}, edge = {}, to = {}, last = {},
    scenes = {}, endings = {}, taken = {}, stuck = {}, circling = {} }, Found)
  local begin, values, room = talk.begin(def), {}, {}
  local first = places[def.start]
  for i, name in ipairs(first.vars) do values[i] = begin.vars[name] - def.ranges[name][1] end
  number_of(found, first, string.char(table.unpack(values)))
  local number = 1
  while number <= found.states do
    found.edge[number] = found.edges + 1
    if is_too_large(found, edges or explore.MOST_EDGES) then
      found.capped = widest(def, places)
      return found
    end
    spread(found, number, room)
    number = number + 1
  end
  found.edge[number] = found.edges + 1
  find_circling(found)
  return found
end

return explore
