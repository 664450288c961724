-- Ways through a talk, found by trying: the best one to a good ending, one that is wrong wherever it can be, and one to every choice.
local content = dofile(here .. "support/content.lua")
local talk = content.script "learn.talk"

local talks = {}

local MOST = 60

local function key_of(def, state)
  local parts = { state.at }
  for i, name in ipairs(def.vars) do parts[i + 1] = tostring(state.vars[name]) end
  return table.concat(parts, " ")
end

local function with(list, one)
  local out = { table.unpack(list) }
  out[#out + 1] = one
  return out
end

-- Breadth first over all states: visit(state, way), for each once; done when it gives true.
local function each_state(def, may_take, visit)
  local first = talk.begin(def)
  local list, seen, at = { { first, {} } }, { [key_of(def, first)] = true }, 1
  while list[at] do
    local state, way = list[at][1], list[at][2]
    at = at + 1
    if visit(state, way) then return way end
    for _, choice in ipairs(talk.open(def, state)) do
      local behind = talk.choose(def, state, choice.id)
      local key = key_of(def, behind)
      if may_take(choice) and not seen[key] then
        seen[key] = true
        list[#list + 1] = { behind, with(way, choice) }
      end
    end
  end
end

local function holds(choice) return choice.verdict == nil or choice.verdict == "right" end

-- Choices that hold, to an ending that is good.
function talks.best(def)
  local function is_good(state)
    local ending = talk.ending(def, state)
    return ending ~= nil and ending.kind == "good"
  end
  return assert(each_state(def, holds, is_good), def.id .. ": nobody who only does what holds comes to a good ending")
end

local WORSE = { wrong = 1, partly = 2, right = 4 }

-- Always the worst that is open, to wherever that leads.
function talks.worst(def)
  local way, state = {}, talk.begin(def)
  while not talk.ending(def, state) do
    local open = talk.open(def, state)
    table.sort(open, function(a, b) return (WORSE[a.verdict] or 3) < (WORSE[b.verdict] or 3) end)
    way[#way + 1] = open[1]
    assert(#way < MOST, def.id .. ": the worst way goes round")
    state = talk.choose(def, state, open[1].id)
  end
  return way
end

-- For every choice a way to it, itself last.
function talks.to_each(def)
  local out, found = {}, {}
  each_state(def, function() return true end, function(state, way)
    for _, choice in ipairs(talk.open(def, state)) do
      if not found[choice] then
        found[choice] = true
        out[#out + 1] = with(way, choice)
      end
    end
  end)
  return out
end

return talks
