-- One party that was asked whose case it is, or one that was asked before (inputs.party): who, when, and what was said.

local PASSED_OVER = shared "passed_over"

local WHO = {
  { value = "homeless", ask = "party.who.homeless", icon = "night_shelter" },
  { value = "treatment", ask = "party.who.treatment", icon = "healing" },
  { value = "adults", ask = "party.who.adults", icon = "work_outline" },
  { value = "job", ask = "party.who.job", icon = "work" },
  { value = "psychiatry", ask = "party.who.psychiatry", icon = "self_improvement" },
  { value = "municipality", ask = "party.who.municipality", icon = "public" },
  { value = "other", ask = "party.who.other", icon = "more_horiz" },
}

local ANSWER = {
  { value = "yes", ask = "party.answer.yes", icon = "check" },
  { value = "no", ask = "party.answer.not_us", icon = "remove" },
  { value = "unclear", ask = "party.answer.unclear", icon = "help_outline" },
  { value = "waiting", ask = "party.answer.waiting", icon = "schedule" },
}

-- Nobody is called about somebody before that one has said yes.
local MAY = {
  { value = "yes", ask = "party.may.yes", icon = "check" },
  { value = "unnamed", ask = "party.may.unnamed", icon = "visibility_off" },
  { value = "not_yet", ask = "party.may.not_yet", icon = "schedule" },
}

local function may_ask(a) return a.may ~= "not_yet" end
local function is_new(a) return a.inputs.party == nil end
local function known(a, field) return a.inputs.party and a.inputs.party[field] or nil end

-- Who it is: as known, as written, or the card's words.
local function who_of(a)
  if known(a, "who") then return a.inputs.party.who end
  if a.who == "other" or not a.who then return a.name end
  return { key = "party.who." .. a.who }
end

-- What was passed over stays as it was known; only a text can be taken out.
local function still(a, field)
  if a[field] == nil and a:state(field) == "withdrawn" and field ~= "asked" then return nil end
  return a[field] or known(a, field)
end

local function whom(a) return { who = who_of(a) or { key = "party.who.other" } } end

return flow {
  id = "party", version = 1, title = "party.title",
  steps = {
    one { id = "who", ask = "party.who", options = WHO, required = true, skip = {}, when = is_new },
    text { id = "name", ask = "party.name", input = "line", limit = 80, required = true, skip = {},
      when = function(a) return is_new(a) and a.who == "other" end },
    one { id = "may", ask = "party.may", say = whom, options = MAY, required = true, skip = {},
      prefill = function(a) return known(a, "may") end },
    stop { id = "first", ask = "party.first", say = whom, when = function(a) return a.may == "not_yet" end },
    date { id = "asked", ask = "party.asked", say = whom, past = true, skip = PASSED_OVER,
      prefill = function(a) return known(a, "asked") end },
    text { id = "unit", ask = "party.unit", say = whom, input = "line", limit = 80, skip = PASSED_OVER,
      prefill = function(a) return known(a, "unit") end },
    one { id = "answer", ask = "party.answer", say = whom, options = ANSWER, required = true, skip = {} },
    text { id = "said", ask = "party.said", say = whom, limit = 300, skip = PASSED_OVER,
      prefill = function(a) return known(a, "said") end },
    stop { id = "settled", ask = "party.settled", say = whom, when = function(a) return a.answer == "yes" end },
    stop { id = "done", ask = "party.done" },
  },
  effects = function(a)
    local was = a.inputs.party
    return { { kind = "party.new", as = not was and "party" or nil, id = was and was.id or nil,
      was = was and { who = was.who, unit = was.unit, asked = was.asked, said = was.said, answer = was.answer, may = was.may } or nil,
      who = who_of(a), unit = still(a, "unit"), asked = still(a, "asked"), said = still(a, "said"), may = still(a, "may"),
      answer = may_ask(a) and a.answer or known(a, "answer") or "waiting" } }
  end,
}
