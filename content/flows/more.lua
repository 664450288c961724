-- Something more for a plan that is there already: a goal, an agreement, a person. inputs.what says which; inputs.wish
-- is a wish that becomes the goal.

local ROLES = shared "roles"
local WHO = shared "who"
local DAYS = shared "days"
local SURE = shared "sure"
local MOST_GOALS = 3
local WORKED_ON = { agreed = true, active = true }

local function is(what)
  return function(a) return a.inputs.what == what end
end

-- What was passed over or left for later asks for nothing more and becomes nothing.
local function passed_over(a, name) return a[name] == nil and a:state(name) ~= nil end
local function about_goal(a) return is "goal" (a) and not passed_over(a, "words") end
local function about_agreement(a) return is "agreement" (a) and not passed_over(a, "what") end
local function has_goal(a) return is "goal" (a) and a.words ~= nil end
local function has_agreement(a) return is "agreement" (a) and a.what ~= nil end
local function has_nothing(a)
  return not has_goal(a) and not has_agreement(a) and not (is "person" (a) and #(a.people or {}) > 0)
end

local function wish_of(a)
  for _, wish in ipairs(a.last.wishes or {}) do
    if wish.id == a.inputs.wish then return wish end
  end
end

local function wish_words(a)
  local wish = wish_of(a)
  return wish and wish.speaker ~= "staff" and wish.words or nil -- the citizen says it in words of their own
end

local function its_words(a) return { goal = a.words or "" } end

local function has_room(a)
  local count = 0
  for _, goal in ipairs(a.last.goals or {}) do
    if WORKED_ON[goal.status] then count = count + 1 end
  end
  return count < MOST_GOALS
end

local function goal_begins(a) return has_goal(a) and has_room(a) end
local function goal_waits(a) return has_goal(a) and not has_room(a) end

local function last_rank(a)
  local rank = 0
  for _, goal in ipairs(a.last.goals or {}) do rank = math.max(rank, goal.rank or 0) end
  return rank
end

local function goal_entries(a)
  local wish = wish_of(a)
  local list = { {
    kind = "goal.new", as = "goal", words = a.words, area = wish and wish.area or nil, why = a.why, first_step = a.first_step,
    helper = a.helper, when = a.when, fallback = a.fallback, sure = a.sure and a.sure * 2 or nil,
    rank = math.min(99, last_rank(a) + 1), status = has_room(a) and "active" or "parked", speaker = "citizen",
  } }
  if wish then list[2] = { kind = "wish.status", id = wish.id, status = "goal" } end
  return list
end

local function agreement_entries(a)
  local role = a.who_role or "other" -- nobody is said to do what nobody said they would
  return { {
    kind = "agreement.new", as = "agreement", what = a.what, who = a.who or { key = "plan.who." .. role },
    who_role = role, when = a.agreed_when, fallback = a.agreed_fallback,
  } }
end

local function people_entries(a)
  local list = {}
  for i, person in ipairs(a.people or {}) do
    list[i] = { kind = "person.new", as = "person/" .. i, name = person.name, role = person.role, helps = person.helps, near = person.near or 2 }
  end
  return list
end

return flow {
  id = "more", version = 1, title = "more.title",
  steps = {
    text { id = "words", ask = "more.words", when = is "goal", prefill = wish_words, required = true, limit = 300, quote = true },
    text { id = "why", ask = "more.why", say = its_words, when = about_goal, limit = 300 },
    text { id = "first_step", ask = "more.first_step", say = its_words, when = about_goal, limit = 200 },
    text { id = "helper", ask = "more.helper", say = its_words, when = about_goal, input = "line", limit = 80 },
    date { id = "when", ask = "more.when", say = its_words, when = about_goal, about = DAYS },
    text { id = "fallback", ask = "more.fallback", say = its_words, when = about_goal, limit = 200 },
    scale { id = "sure", ask = "more.sure", say = its_words, when = about_goal, words = SURE },

    text { id = "what", ask = "plan.agreement.what", when = is "agreement", required = true, limit = 200 },
    one { id = "who_role", ask = "plan.agreement.who_role", when = about_agreement, options = WHO },
    text { id = "who", ask = "plan.agreement.who", input = "name", limit = 60,
      when = function(a) return about_agreement(a) and a.who_role ~= nil and a.who_role ~= "me" end },
    date { id = "agreed_when", ask = "plan.agreement.when", when = about_agreement, about = DAYS },
    text { id = "agreed_fallback", ask = "plan.agreement.fallback", when = about_agreement, limit = 200 },

    people { id = "people", ask = "plan.people", when = is "person", roles = ROLES, max = 20, required = true },

    stop { id = "begun", ask = "more.begun", when = goal_begins },
    stop { id = "waits", ask = "more.waits", when = goal_waits },
    stop { id = "nothing", ask = "more.nothing", when = has_nothing },
    stop { id = "done", ask = "more.done" },
  },
  effects = function(a)
    if has_goal(a) then return goal_entries(a) end
    if has_agreement(a) then return agreement_entries(a) end
    return people_entries(a)
  end,
}
