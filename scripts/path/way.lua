-- How far somebody is on the way from arrival to plan, as the read "path" tells it. Pure: no screen, no store, no clock.
local way = {}

way.STEPS = { "arrival", "first_talk", "responsibility", "invitation", "meeting", "effort", "followup", "new_meeting",
  "moving_on" }

-- About so many weeks it takes where it goes as in the case the way was drawn from (a proposal of 2017): never a promise.
way.USUAL_WEEKS = { 6, 7 }

local BEHIND = { done = true, passed_over = true }

-- Whose turn it is, the first of these roles that has a part in the plan. "you": it is the citizen's too.
local HOLDERS = {
  arrival = { "contact" }, first_talk = { "contact", you = true }, responsibility = { "contact" },
  invitation = { "caseworker", "contact" }, meeting = { "facilitator", "caseworker", you = true },
  effort = { "contact", you = true }, followup = { "contact", you = true },
  new_meeting = { "caseworker", "contact", you = true }, moving_on = { "caseworker", "contact", you = true },
}

local function by_step(path)
  local out = {}
  for _, one in ipairs(path.steps or {}) do out[one.step] = one end
  return out
end

-- All steps in their order: { id, state (done, passed_over, begun, open), at, words, name }.
function way.steps(path)
  local known, out = by_step(path), {}
  for i, id in ipairs(way.STEPS) do
    local one = known[id] or {}
    out[i] = { id = id, state = one.state or "open", at = one.at, words = one.words, name = one.name }
  end
  return out
end

function way.is_behind(step) return BEHIND[step.state] == true end

-- The number of the step it is at: the one behind the furthest that is done, for nobody goes back for what was passed by.
-- Nil when all of it is behind.
function way.here(steps)
  local furthest = 0
  for i, step in ipairs(steps) do
    if way.is_behind(step) then furthest = i end
  end
  return furthest < #steps and furthest + 1 or nil
end

-- Steps that were passed by without a word; nothing is owed, they can be taken up or said to be done.
function way.left_open(steps)
  local out, here = {}, way.here(steps) or #steps + 1
  for i = 1, here - 1 do
    if not way.is_behind(steps[i]) then out[#out + 1] = steps[i].id end
  end
  return out
end

local function with_role(assignments, role)
  for _, one in ipairs(assignments or {}) do
    if one.role == role and one.active ~= false then return one end
  end
end

-- Who said that the responsibility is theirs.
function way.responsible(path)
  for _, party in ipairs(path.parties or {}) do
    if party.answer == "yes" then return party end
  end
end

-- Who holds a step: { role, name (where somebody has that role here), you }.
function way.holder(step, path, assignments)
  local wanted = HOLDERS[step]
  local owner = wanted[1] == "caseworker" and way.responsible(path)
  for _, role in ipairs(wanted) do
    local one = with_role(assignments, role)
    if one then return { role = role, name = one.name, you = wanted.you } end
    if role == "caseworker" and owner then return { role = role, name = owner.who, you = wanted.you } end
  end
  return { role = wanted[1], you = wanted.you }
end

function way.waiting(path)
  local out = {}
  for _, party in ipairs(path.parties or {}) do
    if party.answer == "waiting" and party.asked then out[#out + 1] = party end
  end
  return out
end

-- The next meeting that has a day: "meetings" newest first.
function way.planned(meetings)
  for _, one in ipairs(meetings or {}) do
    local over = one.state == "held" or one.state == "cancelled" or one.state == "confirmed"
    if one.when and not over then return one end
  end
end

-- What is missing at a step, as { key, and what fills it }: never who is late.
local MISSING = {
  arrival = function() return { { key = "arrival" } } end,
  responsibility = function(path)
    local out = {}
    for _, party in ipairs(way.waiting(path)) do out[#out + 1] = { key = "answer", name = party.who } end
    if #out == 0 then out[1] = { key = "ask" } end
    return out
  end,
  invitation = function(_, meeting) return { { key = meeting and "invite" or "day" } } end,
  meeting = function(_, meeting) return { { key = meeting and "meet" or "day" } } end,
  new_meeting = function(_, meeting) return { { key = meeting and "meet" or "new_day" } } end,
}

-- meeting: way.planned, or nil.
function way.missing(step, path, meeting)
  return MISSING[step] and MISSING[step](path, meeting) or {}
end

-- Since the arrival, or from the arrival to the plan once there is one: days, and weeks rounded as people do.
function way.time(path)
  local arrival = path.arrival
  if not arrival then return nil end
  local days = arrival.days_to_plan or arrival.days or 0
  return { days = days, weeks = (days + 3) // 7, made = arrival.days_to_plan ~= nil }
end

return way
