-- The citizen's way to a plan: strengths first, then what matters, then at most three goals to begin with.
-- What the law asks a plan to say comes as questions to talk about; none of them holds anybody up.

local function option(value, icon) return { value = value, ask = "plan.area." .. value, icon = icon } end

local AREAS = {
  option("home", "home"), option("money", "account_balance_wallet"), option("body", "favorite"), option("sleep", "bedtime"),
  option("mind", "self_improvement"), option("drugs", "spa"), option("people", "group"), option("daily", "wb_sunny"),
  option("work", "school"), option("likes", "palette"), option("safe", "security"), option("around", "directions_walk"),
}

local is_area = {}
for _, area in ipairs(AREAS) do is_area[area.value] = true end

local STRENGTHS = {
  { value = "people", ask = "plan.strength.people", icon = "phone" },
  { value = "place", ask = "plan.strength.place", icon = "local_cafe" },
  { value = "hands", ask = "plan.strength.hands", icon = "build" },
  { value = "funny", ask = "plan.strength.funny", icon = "mood" },
  { value = "tough", ask = "plan.strength.tough", icon = "fitness_center" },
  { value = "helps", ask = "plan.strength.helps", icon = "emoji_people" },
  { value = "animals", ask = "plan.strength.animals", icon = "pets" },
  { value = "music", ask = "plan.strength.music", icon = "music_note" },
}

local ROLES = shared "roles"
local WHO = shared "who"
local DAYS = shared "days"
local REVIEW = { "date.about.two_weeks", "date.about.month", "date.about.three_months" }
local SURE = shared "sure"

-- A "no" is said with one tap. What is asked afterwards is never asked again by itself.
local PASSED_OVER = { "skip", "unknown", "private" }

local function makes_a_plan(a) return a.start ~= "not_now" end
local function says_not_now(a) return a.start == "not_now" end

-- The day to be asked again, when one was named; who comes by themselves named none.
local function day_named(a)
  local day = a.ask_again
  return day and day.about ~= "date.about.self" and day or nil
end

local function no_day_named(a) return says_not_now(a) and not day_named(a) end

-- What was picked, in the citizen's order: the cards they put first, or all of them when there are few.
local function in_order(a)
  local matters = a.matters or {}
  if #matters <= 1 or not a.order then return matters end
  local out, taken = {}, {}
  for _, value in ipairs(a.order) do
    out[#out + 1] = value
    taken[value] = true
  end
  for _, value in ipairs(matters) do
    if not taken[value] then out[#out + 1] = value end
  end
  return out
end

local function first_three(a)
  local out, all = {}, in_order(a)
  for i = 1, math.min(3, #all) do out[i] = all[i] end
  return out
end

local function waiting(a)
  local out, all = {}, in_order(a)
  for i = 4, #all do out[#out + 1] = all[i] end
  return out
end

local function matter_options(a)
  local out = {}
  for _, value in ipairs(a.matters or {}) do
    local known = is_area[value]
    out[#out + 1] = { value = value, ask = known and "plan.area." .. value or nil, icon = known and "check" or "format_quote" }
  end
  return out
end

-- Agreements that stand already: somebody may have made one while the plan was under way.
local function open_agreements(a)
  local out = {}
  for _, one in ipairs(a.last.agreements or {}) do
    if one.status == "agreed" or one.status == "postponed" then
      local role = one.who_role ~= "other" and one.who_role or nil
      out[#out + 1] = { id = one.id, what = one.what, who_role = role, who = role and role ~= "me" and one.who or nil,
        when = one.when, fallback = one.fallback }
    end
  end
  return out
end

-- In the head of a goal: which of the chosen things it is about.
local function about_item(a)
  if is_area[a.item] then return { item = { key = "plan.area." .. a.item } } end
  return { item = a.item }
end

local function goal_name(a) return a.words or about_item(a).item end

-- What was said, as entries for the journal ----------------------------------------------------------

local function words_of(value)
  return { key = "plan.strength." .. value }
end

local function add_strengths(list, a)
  local known = {}
  for _, strength in ipairs(STRENGTHS) do known[strength.value] = true end
  for _, value in ipairs(a.strengths or {}) do
    list[#list + 1] = { kind = "strength.new", words = known[value] and words_of(value) or value, speaker = "citizen" }
  end
end

local function add_goal(list, goal, rank)
  list[#list + 1] = {
    kind = "goal.new", as = "goal/" .. goal.item, words = goal.words or (is_area[goal.item] and { key = "plan.area." .. goal.item } or goal.item),
    area = is_area[goal.item] and goal.item or nil, why = goal.why, first_step = goal.first_step, helper = goal.helper,
    when = goal.when, fallback = goal.fallback, sure = goal.sure and goal.sure * 2 or nil, rank = rank,
    status = "active", speaker = "citizen",
  }
end

local function add_waiting(list, a)
  for i, value in ipairs(waiting(a)) do
    list[#list + 1] = {
      kind = "goal.new", as = "goal/" .. value, words = is_area[value] and { key = "plan.area." .. value } or value,
      area = is_area[value] and value or nil, rank = 10 + i, status = "parked", speaker = "citizen",
    }
  end
end

local function add_people(list, a)
  for _, person in ipairs(a.people or {}) do
    list[#list + 1] = { kind = "person.new", name = person.name, role = person.role, helps = person.helps, near = person.near or 2 }
  end
end

-- Nobody is said to do what nobody said they would ("other").
local function agreement_entry(agreement)
  local role = agreement.who_role or "other"
  return {
    kind = "agreement.new", what = agreement.what, when = agreement.when, fallback = agreement.fallback,
    who = agreement.who or { key = "plan.who." .. role }, who_role = role,
  }
end

-- One that was there before is changed where it is said in another way, and lapses when it was taken out.
local function add_agreements(list, a)
  for _, agreement in ipairs(a.agreements or {}) do
    local entry, known = agreement_entry(agreement), agreement.item
    entry.as = "agreement/" .. agreement.index
    if known then entry.as, entry.id, entry.was = nil, known.id, agreement_entry(known) end
    if agreement.what then list[#list + 1] = entry end
  end
  for _, known in ipairs(a:removed("agreements")) do
    list[#list + 1] = { kind = "agreement.status", id = known.id, status = "lapsed" }
  end
end

local function add_talk(list, a)
  for _, topic in ipairs { "purpose", "effort", "duration", "other" } do
    local words = a["talk_" .. topic]
    if words then list[#list + 1] = { kind = "talk.point", topic = topic, words = words } end
  end
end

local function declined(a)
  return { { kind = "plan.declined", reason = a.not_now_why, ask_again = a.ask_again } }
end

local function agreed(a)
  local list = {}
  add_strengths(list, a)
  for rank, goal in ipairs(a.goals or {}) do add_goal(list, goal, rank) end
  add_waiting(list, a)
  add_people(list, a)
  add_agreements(list, a)
  add_talk(list, a)
  if a.review_when then list[#list + 1] = { kind = "review.set", when = a.review_when } end
  if a.sign then list[#list + 1] = { kind = "signature.new", strokes = a.sign.strokes, said = a.sign.said } end
  list[#list + 1] = { kind = "plan.agreed", version = (a.last.version or 0) + 1 }
  return list
end

local function talk(topic)
  return text { id = "talk_" .. topic, ask = "plan.talk." .. topic, limit = 600, when = makes_a_plan, quote = true }
end

return flow {
  id = "plan", version = 1, title = "plan.title",
  steps = {
    info { id = "about", ask = "plan.about", text = "plan.about.text", icon = "assignment_ind", section = "plan.section.start" },
    info { id = "see", ask = "plan.see", text = "plan.see.text", icon = "lock_open", lesson = "my_meeting/yes" },
    one { id = "start", ask = "plan.start", required = true, skip = {}, at_once = true, commit = says_not_now, options = {
      { value = "now", ask = "plan.start.now", icon = "play_circle_outline" },
      { value = "not_now", ask = "plan.start.not_now", icon = "schedule" } } },

    text { id = "not_now_why", ask = "plan.not_now_why", when = says_not_now, limit = 300, quote = true, skip = PASSED_OVER },
    date { id = "ask_again", ask = "plan.ask_again", when = says_not_now, skip = PASSED_OVER,
      about = { "date.about.week", "date.about.month", "date.about.self" } },
    stop { id = "declined", ask = "plan.declined", outcome = "declined", when = no_day_named },
    stop { id = "asked_again", ask = "plan.asked_again", outcome = "declined", when = says_not_now,
      say = function(a) return { day = day_named(a) } end },

    many { id = "strengths", ask = "plan.strengths", options = STRENGTHS, own = true, section = "plan.section.strengths" },
    many { id = "matters", ask = "plan.matters", options = AREAS, own = true, section = "plan.section.matters" },
    rank { id = "order", ask = "plan.order", options = matter_options, top = 3,
      when = function(a) return #(a.matters or {}) > 1 end },

    each { id = "goals", ask = "plan.goals", section = "plan.section.goals", from = first_three, max = 3, name = goal_name, steps = {
      text { id = "words", ask = "plan.goal.words", say = about_item, limit = 300, quote = true },
      text { id = "why", ask = "plan.goal.why", say = about_item, limit = 300 },
      text { id = "first_step", ask = "plan.goal.first_step", say = about_item, limit = 200 },
      text { id = "helper", ask = "plan.goal.helper", say = about_item, input = "line", limit = 80 },
      date { id = "when", ask = "plan.goal.when", say = about_item, about = DAYS },
      text { id = "fallback", ask = "plan.goal.fallback", say = about_item, limit = 200 },
      scale { id = "sure", ask = "plan.goal.sure", say = about_item, words = SURE },
    } },

    people { id = "people", ask = "plan.people", roles = ROLES, max = 20, section = "plan.section.people" },

    each { id = "agreements", ask = "plan.agreements", add = true, max = 8, prefill = open_agreements,
      section = "plan.section.agreements", steps = {
      text { id = "what", ask = "plan.agreement.what", limit = 200 },
      one { id = "who_role", ask = "plan.agreement.who_role", options = WHO },
      text { id = "who", ask = "plan.agreement.who", input = "name", limit = 60,
        when = function(a) return a.who_role ~= nil and a.who_role ~= "me" end },
      date { id = "when", ask = "plan.agreement.when", about = DAYS },
      text { id = "fallback", ask = "plan.agreement.fallback", limit = 200 },
    } },

    info { id = "talk", ask = "plan.talk", text = "plan.talk.text", icon = "forum", section = "plan.section.talk", lesson = "my_meeting/practice" },
    talk "purpose",
    talk "effort",
    talk "duration",
    talk "other",

    date { id = "review_when", ask = "plan.review", about = REVIEW, section = "plan.section.end" },
    review { id = "check", ask = "plan.check" },
    signature { id = "sign", ask = "plan.sign" },
    stop { id = "done", ask = "plan.done" },
  },
  effects = function(a)
    if says_not_now(a) then return declined(a) end
    return agreed(a)
  end,
}
