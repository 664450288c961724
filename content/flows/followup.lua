-- How is it going? One question a goal, in words and not in numbers; then what to keep, change, park or call reached.

local PROGRESS = { "plan.progress.1", "plan.progress.2", "plan.progress.3", "plan.progress.4", "plan.progress.5" }

local NEXT = {
  { value = "keep", ask = "followup.next.keep", icon = "check" },
  { value = "adjust", ask = "followup.next.adjust", icon = "edit" },
  { value = "park", ask = "followup.next.park", icon = "schedule" },
  { value = "reached", ask = "followup.next.reached", icon = "favorite" },
}

local AGREEMENT = {
  { value = "done", ask = "followup.agreement.done", icon = "check" },
  { value = "agreed", ask = "followup.agreement.not_yet", icon = "schedule" },
  { value = "postponed", ask = "followup.agreement.postponed", icon = "event" },
  { value = "lapsed", ask = "followup.agreement.lapsed", icon = "remove" },
}

local DAYS = shared "days"

-- Twice no step forward: then it is the help that can be another (scripts/life/flat.lua says the same of the goal's own page).
local HELP = {
  { value = "more", ask = "life.help.way.more", icon = "event" },
  { value = "other", ask = "life.help.way.other", icon = "person_add" },
  { value = "way", ask = "life.help.way.way", icon = "directions_walk" },
  { value = "smaller", ask = "life.help.way.smaller", icon = "trending_up" },
  { value = "own", ask = "life.help.way.own", icon = "edit" },
  { value = "keep", ask = "life.help.way.keep", icon = "check" },
}
local TOP = 5

-- The step of last time, where it was no further than the one before.
local function stood_still_at(goal)
  local list = goal.progress or {}
  local last, before = list[#list], list[#list - 1]
  return before and last.step <= before.step and last.step or nil
end

local function asks_for_help(a)
  return a.step ~= nil and a.item.still ~= nil and a.step < TOP and a.step <= a.item.still
end

local WORKED_ON = { worded = true, agreed = true, active = true, changed = true }

local function active_goals(a)
  local out = {}
  for _, goal in ipairs(a.last.goals or {}) do
    if WORKED_ON[goal.status] then
      out[#out + 1] = { id = goal.id, words = goal.words, area = goal.area, still = stood_still_at(goal) }
    end
  end
  return out
end

local function open_agreements(a)
  local out = {}
  for _, agreement in ipairs(a.last.agreements or {}) do
    if agreement.status == "agreed" or agreement.status == "postponed" then
      out[#out + 1] = { id = agreement.id, what = agreement.what }
    end
  end
  return out
end

local function goal_words(a) return { goal = a.item.words } end
local function agreement_words(a) return { what = a.item.what } end

-- What could help stands as a wish; who takes it on is agreed when it is talked about.
local function add_help(list, goal)
  local way = goal.help_way
  local words = way == "own" and goal.help_words or way and way ~= "keep" and way ~= "own" and { key = "life.help.way." .. way }
  if words then list[#list + 1] = { kind = "wish.new", words = words, area = goal.item.area, speaker = "citizen" } end
end

local STATUS = { park = "parked", reached = "reached" }

local function add_goal(list, goal)
  local id = goal.item.id
  if goal.step then
    list[#list + 1] = { kind = "progress.new", goal = id, step = goal.step, words = goal.say, speaker = "citizen" }
  end
  if STATUS[goal.what_next] then
    list[#list + 1] = { kind = "goal.status", id = id, status = STATUS[goal.what_next], speaker = "citizen" }
  end
end

local function add_agreement(list, agreement)
  if agreement.status and agreement.status ~= "agreed" then
    list[#list + 1] = { kind = "agreement.status", id = agreement.item.id, status = agreement.status, when = agreement.when }
  end
end

-- In version 1 only the words of a goal could be said anew.
local function with_whole_goals(answers)
  local END, moved = "/new_words", {}
  for path, answer in pairs(answers) do
    if string.sub(path, -#END) == END then moved[string.sub(path, 1, -#END - 1) .. "/change/words"] = answer else moved[path] = answer end
  end
  return moved
end

return flow {
  id = "followup", version = 2, title = "followup.title",
  steps = {
    info { id = "hello", ask = "followup.hello", text = "followup.hello.text", icon = "favorite", section = "followup.section.start" },
    each { id = "goals", ask = "followup.goals", from = active_goals, name = function(a) return a.item.words end,
      section = "followup.section.goals", steps = {
      scale { id = "step", ask = "followup.step", say = goal_words, words = PROGRESS },
      text { id = "say", ask = "followup.say", say = goal_words, limit = 400, quote = true },
      one { id = "help_way", ask = "life.help.what", options = HELP, when = asks_for_help },
      text { id = "help_words", ask = "life.help.words", limit = 300, quote = true, when = function(a) return a.help_way == "own" end },
      one { id = "what_next", ask = "followup.next", say = goal_words, options = NEXT },
      call { id = "change", flow = "one_goal", inputs = function(a) return { goal = a.item.id } end,
        when = function(a) return a.what_next == "adjust" end },
    } },
    each { id = "agreements", ask = "followup.agreements", from = open_agreements, name = function(a) return a.item.what end,
      section = "followup.section.agreements", steps = {
      one { id = "status", ask = "followup.agreement", say = agreement_words, options = AGREEMENT },
      date { id = "when", ask = "followup.agreement.when", say = agreement_words, about = DAYS,
        when = function(a) return a.status == "postponed" end },
    } },
    text { id = "help", ask = "followup.help", limit = 400, quote = true, section = "followup.section.help" },
    date { id = "review_when", ask = "followup.review", about = { "date.about.two_weeks", "date.about.month", "date.about.three_months" },
      section = "followup.section.end" },
    review { id = "check", ask = "followup.check" },
    stop { id = "done", ask = "followup.done" },
  },
  effects = function(a)
    local list = {}
    for _, goal in ipairs(a.goals or {}) do
      add_goal(list, goal)
      add_help(list, goal)
    end
    for _, agreement in ipairs(a.agreements or {}) do add_agreement(list, agreement) end
    if a.help then list[#list + 1] = { kind = "talk.point", topic = "effort", words = a.help } end
    if a.review_when then list[#list + 1] = { kind = "review.set", when = a.review_when } end
    list[#list + 1] = { kind = "path.step", step = "followup", state = "done" }
    return list
  end,
  migrate = { [1] = with_whole_goals },
}
