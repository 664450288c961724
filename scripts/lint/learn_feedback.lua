-- Whoever answers is told something about it: a task that only says "think again" teaches nobody. So every way of not being right has
-- words: those of the part that was said, or those of the task for each verdict it may come with. Of talks, lint.talks asks it. Own
-- words and cards have no wrong.
local kinds = require "learn.kinds"
local steps = require "lint.steps"

local learn_feedback = {}

local MEND = 'add feedback = "area.key" to it, or feedback = { right =, partly =, wrong = } to the task'
local MEND_WHOLE = "add feedback = { right =, wrong = }"
local MEND_PARTS = "add feedback = { right =, partly =, wrong = }"

-- The list of a task whose parts are told about one by one, and what one of them is called.
local LISTS = {
  one = { "options", "option" }, many = { "options", "option" }, mark = { "parts", "part" }, hotspot = { "spots", "spot" },
  match = { "left", "thing" }, blanks = { "gaps", "gap" }, task = { "judge", "line" },
}

-- Tasks that are right or wrong as a whole, and whether they can be so in part. What an order says of its options is said of all of them.
local WHOLE = { truth = false, number = false, date = false, scale = false, rank = true }

local function says(step, ...)
  local own = type(step.feedback) == "table" and step.feedback or {}
  for _, verdict in ipairs { ... } do
    if own[verdict] == nil then return false end
  end
  return true
end

-- One answer is all: its verdict is that of the task.
local function is_single(step) return step.kind == "one" or step.kind == "hotspot" and not step.many end

-- Are there words for this part when it was said, or was missed?
local function is_told(step, part, is_alone)
  if part.feedback ~= nil then return true end
  if is_single(step) then return says(step, part.right and "right" or "wrong") end
  return says(step, "wrong") and (is_alone or says(step, "partly"))
end

local function add(findings, flow, step, what, mend)
  findings:add(flow.file, steps.line(flow, step), steps.name(step) .. ": " .. what, mend)
end

local function check_list(findings, flow, step, name, called)
  local list = type(step[name]) == "table" and step[name] or {}
  for at, part in ipairs(list) do
    if type(part) == "table" and not is_told(step, part, #list == 1) then
      add(findings, flow, step, "the " .. called .. " " .. tostring(part.value or part.id or at) .. " has no feedback", MEND)
    end
  end
end

-- Each of its questions is a single choice, and what is said of the whole is said of all of them.
local function check_set(findings, flow, step)
  local whole = says(step, "right", "partly", "wrong")
  for _, question in ipairs(type(step.questions) == "table" and step.questions or {}) do
    for _, option in ipairs(type(question) == "table" and type(question.options) == "table" and question.options or {}) do
      if type(option) == "table" and option.feedback == nil and not whole then
        add(findings, flow, step, "the option " .. tostring(option.value) .. " of " .. tostring(question.id) .. " has no feedback", MEND)
      end
    end
  end
end

local function each_is_told(list)
  for _, one in ipairs(type(list) == "table" and list or {}) do
    if type(one) == "table" and one.feedback == nil then return false end
  end
  return type(list) == "table"
end

local function check_whole(findings, flow, step, in_part)
  if each_is_told(step.options) then return end
  if not says(step, "wrong") then
    add(findings, flow, step, "nothing is said to a wrong answer", in_part and MEND_PARTS or MEND_WHOLE)
  elseif in_part and not says(step, "partly") then
    add(findings, flow, step, "nothing is said to an answer that is partly right", MEND_PARTS)
  end
end

local function check_task(findings, flow, step)
  local list = LISTS[step.kind]
  if list then check_list(findings, flow, step, list[1], list[2]) end
  if step.kind == "set" then check_set(findings, flow, step) end
  if WHOLE[step.kind] ~= nil then check_whole(findings, flow, step, WHOLE[step.kind]) end
end

function learn_feedback.check(read, findings)
  for _, flow in ipairs(read.flows) do
    steps.each(flow, function(step)
      if flow.module and kinds.is_task(step) then check_task(findings, flow, step) end
    end)
  end
end

return learn_feedback
