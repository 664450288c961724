-- The kinds of steps: what each may say about itself, and what counts as an answer to it. A new kind of step
-- begins here. A judge gets (step, value, options) and returns nil, or the key of what is wrong.
local kinds = {}

local MOST_TEXT = 400000

local COMMON = {
  kind = "string", id = "string", ask = "string", text = "string", when = "function", required = "boolean", check = "function",
  prefill = "function", private = "boolean", skip = "table", lesson = "string", section = "string", icon = "string",
  say = "function", commit = "function", line = "number",
}

local function has(list, value)
  for _, one in ipairs(list or {}) do
    if (type(one) == "table" and one.value or one) == value then return true end
  end
  return false
end

local judge = {}

function judge.text(step, value)
  if type(value) ~= "string" then return "flow.not_text" end
  local length = utf8.len(value)
  if not length then return "flow.not_text" end
  return length > (step.limit or MOST_TEXT) and "flow.too_long" or nil
end

function judge.number(step, value)
  if type(value) ~= "number" or value ~= value or value == math.huge or value == -math.huge then return "flow.not_number" end
  if step.min and value < step.min then return "flow.too_small" end
  return step.max and value > step.max and "flow.too_large" or nil
end

local DAYS = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 }

local function days_in(year, month)
  local leap = year % 4 == 0 and (year % 100 ~= 0 or year % 400 == 0)
  return month == 2 and leap and 29 or DAYS[month] or 0
end

-- A day there is.
function kinds.is_date(value)
  if type(value) ~= "table" then return false end
  local year, month, day = value.year, value.month, value.day
  local whole = math.type(year) == "integer" and math.type(month) == "integer" and math.type(day) == "integer"
  return whole and year > 0 and day >= 1 and day <= days_in(year, month)
end

function kinds.sort_key(date) return date.year * 10000 + date.month * 100 + date.day end

function judge.date(step, value)
  if type(value) ~= "table" then return "flow.not_date" end
  if value.about then
    local right = has(step.about, value.about) and (value.said == nil or kinds.is_date(value.said))
    return not right and "flow.not_option" or nil
  end
  if not kinds.is_date(value) then return "flow.not_date" end
  local key = kinds.sort_key(value)
  if step.min and key < kinds.sort_key(step.min) then return "flow.too_early" end
  return step.max and key > kinds.sort_key(step.max) and "flow.too_late" or nil
end

function judge.one(_, value, options) return not has(options, value) and "flow.not_option" or nil end

judge.decision = judge.one

function judge.many(step, value, options)
  if type(value) ~= "table" then return "flow.not_list" end
  for _, one in ipairs(value) do
    if not has(options, one) and not (step.own and type(one) == "string") then return "flow.not_option" end
    if step.none ~= nil and one == step.none and #value > 1 then return "flow.none_and_more" end
  end
  if step.min and #value < step.min then return "flow.too_few" end
  return step.max and #value > step.max and "flow.too_many" or nil
end

function judge.rank(_, value, options)
  if type(value) ~= "table" then return "flow.not_list" end
  local seen = {}
  for _, one in ipairs(value) do
    if seen[one] or not has(options, one) then return "flow.not_option" end
    seen[one] = true
  end
end

function judge.scale(step, value)
  local whole = math.type(value) == "integer"
  return not (whole and value >= 1 and value <= #step.words) and "flow.not_option" or nil
end

function judge.people(step, value)
  if type(value) ~= "table" then return "flow.not_list" end
  for _, person in ipairs(value) do
    if type(person) ~= "table" or type(person.name) ~= "string" then return "flow.not_list" end
  end
  return step.max and #value > step.max and "flow.too_many" or nil
end

function judge.signature(_, value)
  local signed = type(value) == "table" and (value.said == true or type(value.strokes) == "string")
  return not signed and "flow.not_signed" or nil
end

function judge.consent(step, value)
  if type(value) ~= "table" then return "flow.not_list" end
  for cell, given in pairs(value) do
    if not has(step.cells, cell) or type(given) ~= "boolean" then return "flow.not_option" end
  end
end

function judge.handover(_, value) return value ~= true and "flow.required" or nil end

judge.wait, judge.print = judge.handover, judge.handover

-- kind -> attributes of its own; `ask` false: it may do without a question; `stop`: it is a screen of its own
local KINDS = {
  info = { text = "string", screen = true },
  text = { limit = "number", input = "string", quote = "boolean", screen = true },
  number = { min = "number", max = "number", step = "number", unit = "string", screen = true },
  date = { about = "table", past = "boolean", min = "table", max = "table", screen = true },
  one = { options = "options", at_once = "boolean", screen = true },
  many = { options = "options", min = "number", max = "number", own = "boolean", none = "any", screen = true },
  rank = { options = "options", top = "number", screen = true },
  scale = { words = "table", screen = true },
  people = { max = "number", roles = "table", screen = true },
  signature = { screen = true },
  consent = { cells = "table", screen = true },
  decision = { options = "options", who = "table", screen = true },
  handover = { to = "string", screen = true },
  wait = { for_ = "string", until_ = "function", screen = true },
  print = { document = "string", screen = true },
  compute = { value = "function", silent = true },
  each = { steps = "table", min = "number", max = "number", from = "function", add = "boolean", name = "function" },
  call = { flow = "string", inputs = "function", outputs = "table", silent = true },
  gather = { need = "table", steps = "table", silent = true },
  review = { screen = true },
  stop = { outcome = "string", screen = true },
}

local REQUIRED = {
  one = { "options" }, many = { "options" }, rank = { "options" }, decision = { "options" }, scale = { "words" },
  consent = { "cells" }, handover = { "to" }, wait = { "until_" }, compute = { "value" }, each = { "steps" },
  call = { "flow" }, gather = { "steps" }, info = {},
}

kinds.COMMON, kinds.KINDS, kinds.REQUIRED = COMMON, KINDS, REQUIRED
kinds.DECLINES = { "skip", "unknown", "later", "private", "helper" }

function kinds.judge(step, value, options)
  local by = judge[step.kind]
  if not by then return "flow.no_answer" end
  return by(step, value, options)
end

function kinds.answers(kind) return judge[kind] ~= nil end

-- Which of the five other answers a step takes. Nobody is spared the hand-over: it is what hides the private answers.
function kinds.declines(step)
  return step.skip or (step.kind == "handover" and {} or kinds.DECLINES)
end

-- What a content file finds round it: one function a kind, and `flow`.
function kinds.constructors()
  local out = {}
  for kind in pairs(KINDS) do
    out[kind] = function(step)
      step.kind = kind
      return step
    end
  end
  out.flow = function(whole) return whole end
  return out
end

return kinds
