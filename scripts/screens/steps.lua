-- Which file knows how a kind of step looks. Read when the first step of the kind is met.
local steps = {}

local FILES = {
  info = "read", stop = "read", wait = "read", handover = "read", print = "read",
  text = "write", number = "write",
  date = "day",
  one = "choose", many = "choose", scale = "choose", decision = "choose",
  rank = "order",
  people = "people",
  signature = "agree", consent = "agree",
  each = "groups", gather = "groups",
  review = "review",
  page = "page", try = "try", talking = "talk", result = "result",
}

-- The kind's table: body(turn) and, as it needs, answer, press, change, next_label and so on.
function steps.kind(name)
  local file = FILES[name]
  return file and require("screens.steps." .. file)[name]
end

return steps
