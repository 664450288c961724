-- The plan as it will be when what was said in a running flow counts: for paper that is printed before the end. The store
-- is not asked and nothing is written; that the plan was agreed is the one thing that is not shown ahead.
local plan_ahead = {}

-- Where the things are that entries are about.
local LISTS = { strength = "strengths", wish = "wishes", goal = "goals", person = "people", agreement = "agreements" }
local BEGINS_AS = { wish = "open", agreement = "agreed" }

local function copy(value)
  if type(value) ~= "table" then return value end
  local out = {}
  for name, inner in pairs(value) do out[name] = copy(inner) end
  return out
end

-- "goal.change" -> "goal", "change"
local function parts_of(kind)
  local dot = string.find(kind, ".", 1, true)
  return string.sub(kind, 1, dot - 1), string.sub(kind, dot + 1)
end

local function is_nothing(value) return value == "" or type(value) == "table" and next(value) == nil end

local function set_fields(thing, entry)
  for name, value in pairs(entry) do
    if name ~= "kind" then
      if is_nothing(value) then thing[name] = nil else thing[name] = copy(value) end
    end
  end
end

local function index_of(list, id)
  for i, one in ipairs(list) do
    if one.id == id then return i end
  end
end

local function by_rank(goals)
  local places = {}
  for i, goal in ipairs(goals) do places[goal] = i end
  table.sort(goals, function(a, b)
    if (a.rank or 0) ~= (b.rank or 0) then return (a.rank or 0) < (b.rank or 0) end
    return places[a] < places[b]
  end)
end

local function apply_to_list(list, thing, verb, entry)
  local at = entry.id and index_of(list, entry.id)
  if verb == "new" then
    local made = { status = BEGINS_AS[thing] }
    set_fields(made, entry)
    list[#list + 1] = made
  elseif verb == "gone" then
    if at then table.remove(list, at) end
  elseif at then
    set_fields(list[at], entry)
  end
end

local function add_progress(plan, entry, now)
  local at = index_of(plan.goals, entry.goal)
  local goal = plan.goals[at]
  if not goal then return end
  goal.progress = goal.progress or {}
  goal.progress[#goal.progress + 1] = { step = entry.step, words = entry.words, at = now }
end

local function apply(plan, entry, now)
  local thing, verb = parts_of(entry.kind)
  local list = LISTS[thing]
  if list then return apply_to_list(plan[list], thing, verb, entry) end
  if thing == "progress" then add_progress(plan, entry, now) end
  if thing == "talk" then plan.talk[entry.topic] = entry.words end
  if thing == "review" then plan.review = copy(entry.when) end
  if thing == "signature" then plan.signature = { at = now, said = entry.said, strokes = entry.strokes } end
end

-- plan: as it is kept; entries: what the flow will do, with words for every { key }.
function plan_ahead.of(plan, entries)
  local ahead, _, now = copy(plan), kiosk.now()
  for _, list in pairs(LISTS) do ahead[list] = ahead[list] or {} end
  ahead.talk = ahead.talk or {}
  for _, entry in ipairs(entries) do apply(ahead, entry, now) end
  by_rank(ahead.goals)
  ahead.ahead = true
  return ahead
end

return plan_ahead
