-- The kinds of steps: what each may say about itself, and what counts as an answer to it. A new kind of step
-- begins here.
local kinds = {}

local MOST_TEXT = 400000

kinds.MOST_INSTANCES = 500 -- of one repeat

local function has(list, value)
  for _, one in ipairs(list or {}) do
    if (type(one) == "table" and one.value or one) == value then return true end
  end
  return false
end

-- What an answer is made of -------------------------------------------------------------------------------

local function is_whole(value) return math.type(value) == "integer" end
local function is_text(value) return type(value) == "string" and utf8.len(value) ~= nil end
local function is_number(value) return type(value) == "number" and value == value and value ~= math.huge and value ~= -math.huge end
local function is_choice(value) return is_text(value) or is_number(value) or type(value) == "boolean" end
local function is_true(value) return value == true end

local function is_list(value, of)
  if type(value) ~= "table" then return false end
  for at, one in pairs(value) do
    if not is_whole(at) or at < 1 or at > #value or not of(one) then return false end
  end
  return true
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
  return is_whole(year) and is_whole(month) and is_whole(day) and year > 0 and day >= 1 and day <= days_in(year, month)
end

local NEAREST, FARTHEST = 1, 3

local function is_person(value)
  if type(value) ~= "table" or not is_text(value.name) then return false end
  local near = value.near
  if near ~= nil and not (is_whole(near) and near >= NEAREST and near <= FARTHEST) then return false end
  return (value.role == nil or is_choice(value.role)) and (value.helps == nil or is_text(value.helps))
end

local function is_consent(value)
  if type(value) ~= "table" then return false end
  for _, given in pairs(value) do
    if type(given) ~= "boolean" then return false end
  end
  return true
end

-- kind -> could this be an answer to a step of the kind, whatever the step says, and what is said when it could not
local SHAPES = {
  text = { is_text, "flow.not_text" },
  number = { is_number, "flow.not_number" },
  date = { function(value) return type(value) == "table" and is_text(value.about) or kinds.is_date(value) end, "flow.not_date" },
  one = { is_choice, "flow.not_option" },
  decision = { is_choice, "flow.not_option" },
  many = { function(value) return is_list(value, is_choice) end, "flow.not_list" },
  rank = { function(value) return is_list(value, is_choice) end, "flow.not_list" },
  scale = { is_whole, "flow.not_option" },
  people = { function(value) return is_list(value, is_person) end, "flow.not_list" },
  signature = { function(value) return type(value) == "table" and (value.said == true or is_text(value.strokes)) end, "flow.not_signed" },
  consent = { is_consent, "flow.not_list" },
  handover = { is_true, "flow.required" },
  wait = { is_true, "flow.required" },
  print = { is_true, "flow.required" },
}

function kinds.answers(kind) return SHAPES[kind] ~= nil end

function kinds.could_be(kind, value) return SHAPES[kind] ~= nil and SHAPES[kind][1](value) end

-- What a step allows --------------------------------------------------------------------------------------

-- kind -> function(step, value, options, around) -> the key of what is wrong, or nil. around: length(text) and today.
local judge = {}

function judge.text(step, value, _, around)
  return around.length(value) > (step.limit or MOST_TEXT) and "flow.too_long" or nil
end

function judge.number(step, value)
  if step.min and value < step.min then return "flow.too_small" end
  return step.max and value > step.max and "flow.too_large" or nil
end

function kinds.sort_key(date) return date.year * 10000 + date.month * 100 + date.day end

function judge.date(step, value, _, around)
  if value.about then
    local right = has(step.about, value.about) and (value.said == nil or kinds.is_date(value.said))
    return not right and "flow.not_option" or nil
  end
  local key = kinds.sort_key(value)
  if step.min and key < kinds.sort_key(step.min) then return "flow.too_early" end
  if step.past and around.today and key > kinds.sort_key(around.today) then return "flow.too_late" end
  return step.max and key > kinds.sort_key(step.max) and "flow.too_late" or nil
end

function judge.one(_, value, options) return not has(options, value) and "flow.not_option" or nil end

judge.decision = judge.one

function judge.many(step, value, options)
  for _, one in ipairs(value) do
    if not has(options, one) and not (step.own and type(one) == "string") then return "flow.not_option" end
    if step.none ~= nil and one == step.none and #value > 1 then return "flow.none_and_more" end
  end
  if step.min and #value < step.min then return "flow.too_few" end
  return step.max and #value > step.max and "flow.too_many" or nil
end

function judge.rank(_, value, options)
  local seen = {}
  for _, one in ipairs(value) do
    if seen[one] or not has(options, one) then return "flow.not_option" end
    seen[one] = true
  end
end

function judge.scale(step, value) return (value < 1 or value > #step.words) and "flow.not_option" or nil end

function judge.people(step, value)
  for _, person in ipairs(value) do
    if person.role ~= nil and not has(step.roles, person.role) then return "flow.not_option" end
  end
  return step.max and #value > step.max and "flow.too_many" or nil
end

function judge.consent(step, value)
  for cell in pairs(value) do
    if not has(step.cells, cell) then return "flow.not_option" end
  end
end

-- nil, or the key of what is wrong with an answer.
function kinds.judge(step, value, options, around)
  local shape, allows = SHAPES[step.kind], judge[step.kind]
  if not shape then return "flow.no_answer" end
  if not shape[1](value) then return shape[2] end
  return allows and allows(step, value, options, around)
end

-- What steps say about themselves ---------------------------------------------------------------------------

local COMMON = {
  kind = "string", id = "string", ask = "string", text = "string", when = "function", private = "boolean", lesson = "string",
  section = "string", icon = "string", say = "function",
}

-- What only a step with an answer can say about it.
local OF_ANSWER = { required = "boolean", check = "function", prefill = "function", skip = "table", commit = "function" }

-- kind -> attributes of its own; screen: a person meets it; silent: it may do without a question; unseen: an act, not an
-- answer, with nothing to read again; comes_back: whoever goes to an answer from here comes straight back
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
  handover = { to = "string", screen = true, unseen = true },
  wait = { for_ = "string", until_ = "function", screen = true, unseen = true },
  print = { document = "string", screen = true, unseen = true },
  compute = { value = "function", silent = true },
  each = { steps = "table", min = "number", max = "number", from = "function", add = "boolean", name = "function",
    prefill = "function" },
  call = { flow = "string", inputs = "function", outputs = "table", last = "any", practice = "boolean", silent = true },
  gather = { need = "table", steps = "table", silent = true },
  review = { screen = true, comes_back = true },
  stop = { outcome = "string", screen = true },
}

local REQUIRED = {
  one = { "options" }, many = { "options" }, rank = { "options" }, decision = { "options" }, scale = { "words" },
  consent = { "cells" }, handover = { "to" }, wait = { "until_" }, compute = { "value" }, each = { "steps" },
  call = { "flow" }, gather = { "steps" }, info = {},
}

kinds.KINDS, kinds.REQUIRED = KINDS, REQUIRED

-- A kind of step from another room (scripts/learn): the engine walks over it and keeps its answers, and knows no more.
-- about: attributes, screen, silent, unseen (the review does not list it). could_be(value): may this be an answer? nil
-- where there is none.
function kinds.add(kind, about, could_be, refused)
  about.foreign = true
  KINDS[kind] = about
  SHAPES[kind] = could_be and { could_be, refused } or nil
end
kinds.DECLINES = { "skip", "unknown", "later", "private", "helper" }

-- The type an attribute of a step of this kind has; nil when it has no such attribute.
function kinds.attribute(kind, name)
  local own = KINDS[kind][name]
  if own == true then own = nil end -- says something about the kind itself
  return COMMON[name] or own or kinds.answers(kind) and OF_ANSWER[name]
end

-- Which of the five other answers a step takes. Nobody is spared the hand-over: it is what hides the private answers.
function kinds.declines(step)
  return step.skip or (step.kind == "handover" and {} or kinds.DECLINES)
end

-- A function that makes steps of a kind, for content files.
function kinds.constructor(kind)
  return function(step)
    step.kind = kind
    return step
  end
end

-- What a content file finds round it: one function a kind, and `flow`.
function kinds.constructors()
  local out = {}
  for kind, own in pairs(KINDS) do
    if not own.foreign then out[kind] = kinds.constructor(kind) end
  end
  out.flow = function(whole) return whole end
  return out
end

return kinds
