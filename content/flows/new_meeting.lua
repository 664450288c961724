-- A new meeting for those it is relevant for: what has changed since the last one, what to talk about, and when.

local NEWS = {
  { value = "better", ask = "new_meeting.news.better", icon = "trending_up" },
  { value = "stuck", ask = "new_meeting.news.stuck", icon = "pause" },
  { value = "home", ask = "new_meeting.news.home", icon = "home" },
  { value = "people", ask = "new_meeting.news.people", icon = "group" },
  { value = "help", ask = "new_meeting.news.support", icon = "volunteer_activism" },
  { value = "want", ask = "new_meeting.news.want", icon = "lightbulb_outline" },
  { value = "same", ask = "new_meeting.news.same", icon = "remove" },
}

local DAYS = { "date.about.week", "date.about.two_weeks", "date.about.month" }

-- What may be talked about: the goals that are not over, by their own words.
local function topics(a)
  local out = {}
  for _, goal in ipairs(a.last.goals or {}) do
    if goal.status ~= "reached" and goal.status ~= "dropped" then
      out[#out + 1] = { value = goal.id, words = goal.words, icon = "flag" }
    end
  end
  out[#out + 1] = { value = "agreements", ask = "new_meeting.topic.agreements", icon = "event" }
  out[#out + 1] = { value = "who", ask = "new_meeting.topic.who", icon = "groups" }
  return out
end

-- Cards and own words as one line of words.
local function joined(values, cards, i)
  local value = values[i]
  local words = cards[value] and { key = cards[value] } or value
  if not values[i + 1] then return words end
  return { key = "new_meeting.and", say = { first = words, rest = joined(values, cards, i + 1) } }
end

local function keys_of(options)
  local out = {}
  for _, one in ipairs(options) do out[one.value] = one.ask end
  return out
end

-- What has changed, and what there is to talk about: read at the step, and by whoever invites.
local function summary(a)
  local cards = keys_of(NEWS)
  local news = #(a.news or {}) > 0 and joined(a.news, cards, 1) or nil
  local words = {}
  for i, value in ipairs(a.about or {}) do words[i] = value end
  for _, one in ipairs(topics(a)) do
    for i, value in ipairs(words) do
      if value == one.value then words[i] = one.words or one.ask end
    end
  end
  local about = #words > 0 and joined(words, { ["new_meeting.topic.agreements"] = "new_meeting.topic.agreements",
    ["new_meeting.topic.who"] = "new_meeting.topic.who" }, 1) or nil
  local key = "new_meeting.said." .. (news and "news" or "") .. (about and "about" or "") .. (a.more and "more" or "")
  if not (news or about) then return a.more end
  return { key = key, say = { news = news, about = about, more = a.more } }
end

return flow {
  id = "new_meeting", version = 1, title = "new_meeting.title",
  steps = {
    info { id = "hello", ask = "new_meeting.hello", text = "new_meeting.hello.text", icon = "group_add", section = "new_meeting.section.since" },
    many { id = "news", ask = "new_meeting.news", options = NEWS, own = true, none = "same" },
    text { id = "more", ask = "new_meeting.more", limit = 400, quote = true },
    many { id = "about", ask = "new_meeting.about", options = topics, own = true, section = "new_meeting.section.about" },
    date { id = "when", ask = "new_meeting.when", about = DAYS, section = "new_meeting.section.when" },
    review { id = "check", ask = "new_meeting.check" },
    stop { id = "done", ask = "new_meeting.done" },
  },
  effects = function(a)
    local list = { { kind = "path.step", step = "new_meeting", state = "begun", words = summary(a) } }
    if a.when then list[#list + 1] = { kind = "review.set", when = a.when } end
    return list
  end,
}
