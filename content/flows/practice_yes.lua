-- A yes to one person, as it is given in a plan: to whom, each topic by itself, and how long. Only for practice (module sharing):
-- it has no effects, so that nothing of it ever counts.

local function topic(value) return { value = value, ask = "sharing.flow." .. value } end

return flow {
  id = "practice_yes", version = 1, title = "sharing.flow",
  steps = {
    one { id = "who", ask = "sharing.flow.who", required = true, skip = {}, options = {
      { value = "sister", ask = "sharing.flow.who.sister", icon = "group" },
      { value = "peter", ask = "sharing.flow.who.peter", icon = "work_outline" },
      { value = "doctor", ask = "sharing.flow.who.doctor", icon = "healing" },
    } },
    consent { id = "topics", ask = "sharing.flow.topics", required = true, skip = {}, cells = {
      topic "work", topic "home", topic "drugs", topic "body" } },
    date { id = "ends", ask = "sharing.flow.ends", about = { "date.about.week", "date.about.month", "date.about.three_months" }, skip = {} },
    stop { id = "done", ask = "sharing.flow.done" },
  },
}
