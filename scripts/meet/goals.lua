-- The goals at the table: at most three that are worked on, in the citizen's order. Pure: makes entries, writes none.
local goals = {}

goals.MOST = 3
local ACTIVE = { worded = true, agreed = true, active = true, changed = true }

local function of_status(plan, wanted)
  local out = {}
  for _, goal in ipairs(plan.goals or {}) do
    if wanted[goal.status] then out[#out + 1] = goal end
  end
  return out
end

function goals.active(plan) return of_status(plan, ACTIVE) end

function goals.waiting(plan) return of_status(plan, { parked = true }) end

function goals.is_full(plan) return #goals.active(plan) >= goals.MOST end

function goals.find(plan, id)
  for _, goal in ipairs(plan.goals or {}) do
    if goal.id == id then return goal end
  end
end

local OPEN = { open = true, parked = true }

function goals.wishes(plan)
  local out = {}
  for _, wish in ipairs(plan.wishes or {}) do
    if OPEN[wish.status] then out[#out + 1] = wish end
  end
  return out
end

function goals.agreements(plan, id)
  local out = {}
  for _, agreement in ipairs(plan.agreements or {}) do
    if agreement.goal == id then out[#out + 1] = agreement end
  end
  return out
end

local function last_rank(plan)
  local last = 0
  for _, goal in ipairs(plan.goals or {}) do last = math.max(last, goal.rank or 0) end
  return math.min(98, last)
end

-- A new goal in the citizen's words. said: words, area, wish (what it came from), waits: id of the goal that waits for it, or "new"
-- when this one does.
function goals.new(plan, said)
  local list, waits = {}, said.waits
  if waits and waits ~= "new" then list[1] = { kind = "goal.status", id = waits, status = "parked", speaker = "citizen" } end
  list[#list + 1] = { kind = "goal.new", as = "goal", words = said.words, area = said.area, rank = last_rank(plan) + 1,
    status = waits == "new" and "parked" or "active", speaker = "citizen" }
  if said.wish then list[#list + 1] = { kind = "wish.status", id = said.wish.id, status = "goal" } end
  return list
end

-- The professional words of a goal that hold now, or nil.
function goals.professional(goal)
  local list = goal.professional or {}
  return list[#list] and list[#list].words
end

-- One place up (-1) or down (1): the entries that give all the active ones their new places; none at the ends.
function goals.move(plan, id, by)
  local order = goals.active(plan)
  for i, goal in ipairs(order) do
    if goal.id == id then
      local other = order[i + by]
      if not other then return {} end
      order[i], order[i + by] = other, goal
      local out = {}
      for place, one in ipairs(order) do
        if one.rank ~= place then out[#out + 1] = { kind = "goal.change", id = one.id, rank = place } end
      end
      return out
    end
  end
  return {}
end

-- The goal after this one, in the order of the citizen; the first one after nothing.
function goals.after(plan, id)
  local order = goals.active(plan)
  if not id then return order[1] end
  for i, goal in ipairs(order) do
    if goal.id == id then return order[i + 1] end
  end
end

return goals
