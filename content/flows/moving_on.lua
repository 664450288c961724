-- Moving on: what has to be in place before the municipality may discharge somebody, as gentle checks; who takes over; what
-- stays; and a copy of the plan that is the citizen's.

local PASSED_OVER = shared "passed_over"

-- serviceloven § 110, stk. 5, in plain words: content/words/sources.lua says how sure we are.
local IN_PLACE = {
  { value = "plan", ask = "moving_on.place.plan", icon = "assignment_ind" },
  { value = "home", ask = "moving_on.place.home", icon = "home" },
  { value = "help", ask = "moving_on.place.support", icon = "volunteer_activism" },
  { value = "lease", ask = "moving_on.place.lease", icon = "vpn_key" },
}

local STAYS = {
  { value = "contact", ask = "moving_on.stays.contact", icon = "person_outline" },
  { value = "agreements", ask = "moving_on.stays.agreements", icon = "event" },
  { value = "goals", ask = "moving_on.stays.goals", icon = "flag" },
  { value = "visit", ask = "moving_on.stays.visit", icon = "local_cafe" },
}

local function all_in_place(a) return #(a.place or {}) >= #IN_PLACE end
local function is_over(a) return a.moved == "yes" end

-- Cards and own words as one line of words.
local function joined(values, cards, i)
  local value = values[i]
  local words = cards[value] and { key = cards[value] } or value
  if not values[i + 1] then return words end
  return { key = "moving_on.and", say = { first = words, rest = joined(values, cards, i + 1) } }
end

local function keys_of(options)
  local out = {}
  for _, one in ipairs(options) do out[one.value] = one.ask end
  return out
end

-- What was ticked, to be read at the step.
local function summary(a)
  local place, stays = a.place or {}, a.stays or {}
  if #place == 0 and #stays == 0 then return nil end
  if #stays == 0 then return { key = "moving_on.said.place", say = { place = joined(place, keys_of(IN_PLACE), 1) } } end
  if #place == 0 then return { key = "moving_on.said.stays", say = { stays = joined(stays, keys_of(STAYS), 1) } } end
  return { key = "moving_on.said.both", say = { place = joined(place, keys_of(IN_PLACE), 1), stays = joined(stays, keys_of(STAYS), 1) } }
end

local function add_next(list, a)
  if not a.who then return end
  list[#list + 1] = { kind = "agreement.new", as = "takes_over", what = { key = "moving_on.agreement" }, who = a.who,
    who_role = "staff", when = a.when, fallback = a.fallback }
end

return flow {
  id = "moving_on", version = 1, title = "moving_on.title",
  steps = {
    info { id = "hello", ask = "moving_on.hello", text = "moving_on.hello.text", icon = "vpn_key", section = "moving_on.section.place" },
    many { id = "place", ask = "moving_on.place", options = IN_PLACE, skip = PASSED_OVER },
    info { id = "missing", ask = "moving_on.missing", text = "moving_on.missing.text", icon = "schedule",
      when = function(a) return not all_in_place(a) end },
    text { id = "who", ask = "moving_on.who", input = "name", limit = 60, skip = PASSED_OVER, section = "moving_on.section.who" },
    date { id = "when", ask = "moving_on.when", about = { "date.about.week", "date.about.two_weeks", "date.about.month" }, skip = PASSED_OVER,
      when = function(a) return a.who ~= nil end },
    text { id = "fallback", ask = "moving_on.fallback", limit = 200, skip = PASSED_OVER, when = function(a) return a.who ~= nil end },
    many { id = "stays", ask = "moving_on.stays", options = STAYS, own = true, skip = PASSED_OVER, section = "moving_on.section.stays" },
    print { id = "copy", ask = "moving_on.copy", document = "plan", skip = PASSED_OVER, section = "moving_on.section.copy" },
    one { id = "moved", ask = "moving_on.moved", required = true, skip = {}, options = {
      { value = "no", ask = "moving_on.moved.not_yet", icon = "schedule" }, { value = "yes", ask = "moving_on.moved.yes", icon = "vpn_key" } } },
    stop { id = "goodbye", ask = "moving_on.goodbye", when = is_over },
    stop { id = "done", ask = "moving_on.done" },
  },
  effects = function(a)
    local list = { { kind = "path.step", step = "moving_on", state = is_over(a) and "done" or "begun", words = summary(a) } }
    add_next(list, a)
    return list
  end,
}
