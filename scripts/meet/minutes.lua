-- The minutes of a meeting: they write themselves from what was decided. What goes in is the meeting and the plan as they are
-- read; what comes out is what a paper says, for whoever may see these topics. Pure: no words, no screen.
local minutes = {}

local WORKED_ON = { worded = true, agreed = true, active = true, changed = true }
local HERE = { here = true, left = true } -- who left early was there

local function by_id(list)
  local out = {}
  for _, one in ipairs(list or {}) do out[one.person or one.id] = one end
  return out
end

local function picked(list, wanted)
  local out = {}
  for _, one in ipairs(list or {}) do
    if wanted(one) then out[#out + 1] = one end
  end
  return out
end

-- The topic of a thing: of the goal it is about (by name, or by the agreement or decision it is about), its own area, or that of
-- its point on the agenda; what names none was said before all who were there, and is of no area for anybody else. nil: of a goal this reader does not see.
local function topic_of(one, known)
  local about = known.things[one.about]
  local goal_id = one.goal or known.goals[one.about] and one.about or about and about.goal
  if goal_id then
    local goal = known.goals[goal_id]
    return goal and (goal.area or "own") or nil
  end
  if one.area then return one.area end
  if about then return about.what and "own" or topic_of({ area = about.area, topic = about.topic }, known) end
  local point = known.points[one.topic]
  return point and (point.area or "own") or known.else_of
end

-- For one whose topics these are (a set; nil: sees all): a filter of things.
local function filter(sees, known)
  return function(one)
    local topic = topic_of(one, known)
    return topic ~= nil and (sees == nil or sees[topic] ~= nil and sees[topic] ~= false)
  end
end

-- The newest of them.
local function professional(goal)
  local said = goal.professional or {}
  return #said > 0 and said[#said].words or nil
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
    return open and seen { goal = one.goal, area = one.goal == nil and "own" or nil }
  end)
end

local function with_name(list, persons)
  local out = {}
  for i, one in ipairs(list or {}) do
    local person = persons[one.person or one.id]
    out[i] = { name = person and person.name or one.name, person = one.person, words = one.words, answer = one.answer, how = one.how,
      about = one.about, goal = one.goal, area = one.area, topic = one.topic }
  end
  return out
end

-- Was this person not there?
function minutes.is_away(person) return not HERE[person.state] end

-- The number of the plan that was agreed while a meeting lasted; nil when none was.
function minutes.agreed_in(meeting)
  local number
  for _, change in ipairs(meeting.changes or {}) do
    if change.kind == "plan.agreed" then number = change.version end
  end
  return number
end

-- Of a plan only what came or changed in that meeting: what is said of one that was held and agreed to nothing.
function minutes.only_changed(plan, meeting)
  local changed = {}
  for _, change in ipairs(meeting.changes or {}) do
    if change.id then changed[change.id] = true end
  end
  local function new(list) return picked(list, function(one) return changed[one.id] end) end
  return { citizen = plan.citizen, goals = new(plan.goals), agreements = new(plan.agreements) }
end

-- An earlier plan, with the professional words that stand beside its goals now.
function minutes.with_professional(earlier, plan)
  local now = by_id(plan.goals)
  for _, goal in ipairs(earlier.goals or {}) do
    goal.professional = goal.professional or now[goal.id] and now[goal.id].professional
  end
  return earlier
end

-- What a meeting came to. sees: set of topics of whoever it is for; nil for the citizen, who sees all of it. away: that one was not there.
function minutes.of(meeting, plan, sees, away)
  plan = plan or {}
  local persons = by_id(meeting.persons)
  local things = by_id(meeting.decided)
  for _, agreement in ipairs(plan.agreements or {}) do things[agreement.id] = agreement end
  local seen = filter(sees, { goals = by_id(plan.goals), points = by_id(meeting.topics), things = things,
    else_of = away and "own" or "frame" })
  return {
    id = meeting.id, form = meeting.form, when = meeting.when, time = meeting.time, place = meeting.place, lang = meeting.lang,
    interpreter = meeting.interpreter, at = meeting.begun_at,
    present = picked(meeting.persons, function(one) return HERE[one.state] end),
    absent = picked(meeting.persons, function(one) return one.state == "absent" end),
    sent_in = picked(with_name(meeting.sent_in, persons), seen),
    decided = picked(meeting.decided, seen), goals = goals_of(plan, seen), agreements = agreements_of(plan, seen),
    parked = picked(with_name(meeting.parked, persons), seen), disagreed = picked(with_name(meeting.disagreed, persons), seen),
    adopted = picked(meeting.adopted, seen),
    next = meeting.next, confirmed = with_name(meeting.confirmed, persons),
  }
end

return minutes
