-- Quick questions on one another, each with one answer. "Press the sentence that is true" is one of these.
local set = {}

local function check_question(say, question, at, seen)
  if type(question) ~= "table" or type(question.id) ~= "string" or type(question.ask) ~= "string" or type(question.options) ~= "table" then
    return say("question " .. at .. " lacks something", 'write { id = "...", ask = "area.key", options = { ... } }')
  end
  if seen[question.id] then say("the question " .. question.id .. " is there twice", "give it another id") end
  seen[question.id] = true
  local right = 0
  for _, option in ipairs(question.options) do
    if type(option) ~= "table" or type(option.value) ~= "string" or type(option.ask) ~= "string" then
      return say("an option of " .. question.id .. " has no value or no words", 'write { value = "...", ask = "area.key" }')
    end
    if option.right == true then right = right + 1 end
  end
  if right ~= 1 then say(question.id .. " has " .. right .. " right answers", "let one of its options be right = true") end
end

local function option_values(question)
  local out = {}
  for i, option in ipairs(question.options) do out[i] = { value = option.value, right = option.right == true } end
  return out
end

local function has(question, value)
  for _, option in ipairs(question.options) do
    if option.value == value then return true end
  end
  return false
end

set.set = {
  own = { questions = "table" }, needs = { "questions" }, xapi = "choice", shuffled = "questions",
  check = function(say, step)
    local seen = {}
    if #step.questions == 0 then say("there are no questions", "add at least one") end
    for at, question in ipairs(step.questions) do check_question(say, question, at, seen) end
  end,
  could_be = function(step, value)
    if type(value) ~= "table" then return false end
    for _, question in ipairs(step.questions) do
      if value[question.id] ~= nil and not has(question, value[question.id]) then return false end
    end
    return true
  end,
  items = function(step, value)
    local out = {}
    for i, question in ipairs(step.questions) do
      out[i] = { id = question.id, type = "choice", item = { type = "choice", options = option_values(question) }, response = value[question.id] }
    end
    return out
  end,
  keys = function(step, add)
    for _, question in ipairs(type(step.questions) == "table" and step.questions or {}) do
      if type(question) == "table" then
        add(question.ask)
        for _, option in ipairs(type(question.options) == "table" and question.options or {}) do
          add(option.ask)
          add(option.feedback)
        end
      end
    end
  end,
}

return set
