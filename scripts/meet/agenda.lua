-- What the facilitator is told: one prompt for each part of the meeting, one for each side that is there, and what is left to
-- do before the end. Word keys and plain facts; the screens say them. Pure.
local clock = require "meet.clock"
local talk = require "meet.talk"
local goals = require "meet.goals"

local agenda = {}

local SIDES = { "citizen", "provider", "authority", "external" }

-- The word keys of what may be asked now: { lead, and one for each side that is here }.
function agenda.prompts(meeting)
  local here, sides = {}, {}
  for _, person in ipairs(talk.present(meeting)) do here[person.citizen and "citizen" or person.side or "external"] = true end
  for _, side in ipairs(SIDES) do
    if here[side] then sides[#sides + 1] = { side = side, key = "meeting.ask." .. meeting.phase .. "." .. side } end
  end
  return { lead = "meeting.lead." .. meeting.phase, sides = sides }
end

-- The prompt of what comes next.
function agenda.next_lead(meeting)
  local phase = clock.after(meeting.phase)
  return phase and "meeting.lead." .. phase
end

local function lacks(agreement)
  return not agreement.when or next(agreement.when) == nil or not agreement.who or agreement.who == ""
end

local function of_goals(plan, add)
  for _, goal in ipairs(goals.active(plan)) do
    local list = goals.agreements(plan, goal.id)
    if #list == 0 then add("goal", goal.words) end
    for _, agreement in ipairs(list) do
      if agreement.status == "agreed" and lacks(agreement) then add("agreement", agreement.what) end
      if agreement.status == "agreed" and not agreement.fallback then add("fallback", agreement.what) end
    end
  end
end

-- Whoever went before the end hears of it from somebody.
local function of_those_who_left(meeting, plan, add)
  for _, person in ipairs(meeting.people or {}) do
    local has = false
    for _, agreement in ipairs(plan.agreements or {}) do has = has or agreement.status == "agreed" and agreement.who == person.name end
    if person.state == "left" and has then add("gone", person.name) end
  end
end

-- What is not done yet: list of { key, words }.
function agenda.left(meeting, plan)
  local out = {}
  local function add(what, words) out[#out + 1] = { key = "meeting.before." .. what, words = words } end
  if #goals.active(plan) == 0 then add "goals" end
  of_goals(plan, add)
  of_those_who_left(meeting, plan, add)
  for _, one in ipairs(meeting.parked or {}) do add("parked", one.words) end
  if meeting.mark == "unsure" then add "unsure" end
  if not meeting.next then add "next" end
  if not meeting.read_back then add "read_back" end
  return out
end

return agenda
