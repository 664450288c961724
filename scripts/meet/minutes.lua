-- The minutes of a meeting: they write themselves from what was decided. What goes in is the meeting and the plan as they are
-- read; what comes out is what a paper says, for whoever may see these topics. Pure: no words, no screen.
local minutes = {}

local WORKED_ON = { worded = true, agreed = true, active = true, changed = true }
local HERE = { here = true, left = true } -- who left early was there

local function by_id(list)
  local out = {}
  for _, one in ipairs(list or {}) do out[one.id or one.person] = one end
  return out
end

local function picked(list, wanted)
  local out = {}
  for _, one in ipairs(list or {}) do
    if wanted(one) then out[#out + 1] = one end
  end
  return out
end

-- The topic of a thing that names a goal or a topic of its own; what names none is about the plan as a whole.
local function topic_of(one, goals)
  local goal = one.goal and goals[one.goal]
  if goal then return goal.area or "own" end
  if one.goal then return nil end -- of a goal that this reader does not see
  return one.topic or one.area or "frame"
end

-- For one whose topics these are (a set; nil: sees all): a filter of things.
local function filter(sees, goals)
  return function(one)
    local topic = topic_of(one, goals)
    return topic ~= nil and (sees == nil or sees[topic] == true)
  end
end

local function professional(goal)
  local said = goal.professional
  return type(said) == "table" and said.words or said
end

local function goals_of(plan, seen)
  local out = {}
  for _, goal in ipairs(plan.goals or {}) do
    if WORKED_ON[goal.status] and seen { goal = goal.id } then
      out[#out + 1] = { id = goal.id, words = goal.words, professional = professional(goal), first_step = goal.first_step }
    end
  end
  return out
end

-- What is agreed and not yet done, with who does it, until when, and what else if not.
local function agreements_of(plan, seen)
  return picked(plan.agreements, function(one)
    local open = one.status == nil or one.status == "agreed" or one.status == "postponed"
    return open and seen { goal = one.goal, topic = one.goal == nil and "own" or nil }
  end)
end

local function with_name(list, persons)
  local out = {}
  for i, one in ipairs(list or {}) do
    local person = persons[one.person]
    out[i] = { name = person and person.name or one.name, person = one.person, words = one.words, answer = one.answer, about = one.about,
      goal = one.goal, topic = one.topic }
  end
  return out
end

-- What a meeting came to. sees: set of topics of whoever it is for; nil for the citizen, who sees all of it.
function minutes.of(meeting, plan, sees)
  plan = plan or {}
  local persons, goals = by_id(meeting.persons), by_id(plan.goals)
  local seen = filter(sees, goals)
  return {
    id = meeting.id, form = meeting.form, when = meeting.when, time = meeting.time, place = meeting.place, lang = meeting.lang,
    interpreter = meeting.interpreter, begun = meeting.begun, held = meeting.held,
    present = picked(meeting.persons, function(one) return HERE[one.state] end),
    absent = picked(meeting.persons, function(one) return one.state == "absent" end),
    sent_in = picked(with_name(meeting.sent_in, persons), seen),
    decided = picked(meeting.decided, seen), goals = goals_of(plan, seen), agreements = agreements_of(plan, seen),
    parked = picked(with_name(meeting.parked, persons), seen), disagreed = picked(with_name(meeting.disagreed, persons), seen),
    adopted = picked(meeting.adopted, seen),
    next = meeting.next, confirmed = with_name(meeting.confirmed, persons),
  }
end

-- Topics all of these sets have; an empty list of sets has all there are, which is nil.
function minutes.shared(sets)
  local out
  for _, one in ipairs(sets) do
    local both = {}
    for topic in pairs(out or one) do
      if one[topic] then both[topic] = true end
    end
    out = both
  end
  return out
end

return minutes
