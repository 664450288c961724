-- One goal, said anew: its words, the first step, the day, the help. What was said last time is offered and never taken
-- silently. Opened for one goal (inputs.goal), also by the follow-up.

local DAYS = shared "days"
local SURE = shared "sure"

local function goal_of(a)
  for _, goal in ipairs(a.last.goals or {}) do
    if goal.id == a.inputs.goal then return goal end
  end
  return {}
end

local function its_words(a) return { goal = goal_of(a).words or "" } end

local function known(field)
  return function(a) return goal_of(a)[field] end
end

-- Two answers, dates among them.
local function same(one, other)
  if type(one) ~= "table" or type(other) ~= "table" then return one == other end
  local same_day = one.year == other.year and one.month == other.month and one.day == other.day
  return same_day and one.about == other.about and same(one.said or false, other.said or false)
end

-- What is different from last time: the new value, or what takes the old one away.
local function changed(a, field, nothing)
  local before = goal_of(a)[field]
  if a[field] ~= nil then return not same(a[field], before) and a[field] or nil end
  return before ~= nil and a:state(field) == "withdrawn" and nothing or nil
end

local function another_step(a) return changed(a, "first_step", "") ~= nil and a.first_step ~= nil end

return flow {
  id = "one_goal", version = 1, title = "one_goal.title",
  steps = {
    text { id = "words", ask = "one_goal.words", say = its_words, prefill = known "words", required = true, limit = 300, quote = true },
    text { id = "first_step", ask = "one_goal.first_step", say = its_words, prefill = known "first_step", limit = 200 },
    date { id = "when", ask = "one_goal.when", say = its_words, prefill = known "when", about = DAYS },
    text { id = "helper", ask = "one_goal.helper", say = its_words, prefill = known "helper", input = "line", limit = 80 },
    text { id = "fallback", ask = "one_goal.fallback", say = its_words, prefill = known "fallback", limit = 200 },
    scale { id = "sure", ask = "one_goal.sure", say = its_words, words = SURE, when = another_step },
    stop { id = "done", ask = "one_goal.done" },
  },
  effects = function(a)
    local id, list = a.inputs.goal, {}
    local words, first_step, day = changed(a, "words"), changed(a, "first_step", ""), changed(a, "when", {})
    local helper, fallback = changed(a, "helper", ""), changed(a, "fallback", "")
    if words then list[1] = { kind = "goal.change", id = id, words = words, speaker = "citizen" } end
    if first_step or day or helper or fallback or a.sure then
      list[#list + 1] = { kind = "goal.change", id = id, first_step = first_step, when = day, helper = helper, fallback = fallback,
        sure = a.sure and a.sure * 2 or nil }
    end
    return list
  end,
}
