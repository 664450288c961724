-- An answer in words, for the review, the overview and the paper.
local dates = require "dates"
local learn_kinds = require "learn.kinds"
local i18n = require "i18n"

local say = {}
local t = i18n.t

local function option_label(list, value)
  for _, option in ipairs(type(list) == "table" and list or {}) do
    if type(option) == "table" and option.value == value then
      return option.ask and t(option.ask) or option.words or tostring(value)
    end
  end
  return tostring(value)
end

local function joined(list, one)
  local out = {}
  for i, value in ipairs(list) do out[i] = one(value, i) end
  return table.concat(out, "\n")
end

local kinds = {}

function kinds.number(step, value)
  local shown = tostring(math.tointeger(value) or value)
  return step.unit and shown .. " " .. t(step.unit) or shown
end

function kinds.date(_, value) return dates.answer(value) end

function kinds.one(step, value) return option_label(step.options, value) end

kinds.decision = kinds.one

function kinds.many(step, value)
  return joined(value, function(one) return option_label(step.options, one) end)
end

function kinds.rank(step, value)
  return joined(value, function(one, i) return i .. ". " .. option_label(step.options, one) end)
end

function kinds.scale(step, value)
  return step.words and step.words[value] and t(step.words[value]) or tostring(value)
end

function kinds.people(step, value)
  return joined(value, function(person)
    local role = person.role and option_label(step.roles, person.role)
    return role and person.name .. " · " .. role or person.name
  end)
end

function kinds.signature(_, value)
  return t(value.said and "ui.sign.said" or "ui.sign.signed")
end

function kinds.consent(step, value)
  local out = {}
  for _, cell in ipairs(step.cells) do
    if value[cell.value] ~= nil then
      out[#out + 1] = t(cell.ask) .. ": " .. t(value[cell.value] and "ui.yes" or "ui.no")
    end
  end
  return table.concat(out, "\n")
end

function kinds.print() return t("ui.print.done") end

-- A task of a module: how far it has come. What was answered is for its own screen.
function kinds.try(_, record) return t(record.phase and "learn.phase." .. record.phase or "learn.begun") end

kinds.talking = kinds.try

-- options: the step's options as resolved by the run, where they depend on answers.
function say.answer(step, value, options)
  local kind = kinds[step.kind]
  if options then step = setmetatable({ options = options }, { __index = step }) end
  return kind and kind(step, value) or tostring(value)
end

-- What stands where there is no answer: which of the five it was, or that it is open; a task is begun, not answered.
function say.instead(state, kind)
  local key = state and "ui.other." .. state
  return key and i18n.has(key) and t(key) or t(learn_kinds.is_tried(kind) and "learn.state.new" or "ui.unanswered")
end

-- A question that was left open, in the language of the screen; as it was put where it holds words of its own.
function say.question(question)
  local template = i18n.find(question.ask)
  if template and not string.find(template, "{", 1, true) then return template end
  return question.words
end

-- The word of a progress step, 1 to 5, as the citizen chose it.
function say.progress(step)
  return t("plan.progress." .. step)
end

-- How sure, as it was asked: five words, kept as 2 to 10.
function say.sure(sure)
  return t("plan.sure." .. math.max(1, math.ceil(sure / 2)))
end

-- What one of many is called: by what was said of it, else by its number. ask: of the list it is in.
function say.one_of(ask, name, number)
  if type(name) == "table" and name.key then name = t(name.key) end
  if name and name ~= "" then return name end
  local key = ask and ask .. ".item"
  return t(key and i18n.has(key) and key or "ui.each.item", { number = number })
end

-- Where a goal came from: the old plan, and its words there where they were others.
function say.origin(goal)
  local from = goal.origin
  if not from then return nil end
  local name = t("old.form." .. (from.imported == "package" and "package" or from.form))
  if from.unit then name = name .. " · " .. from.unit end
  if from.words == goal.words then return t("old.origin", { from = name }) end
  return t("old.origin.words", { from = name, words = from.words })
end

function say.area(area)
  local key = "plan.area." .. area
  return i18n.has(key) and t(key) or area
end

function say.role(role)
  local key = "plan.role." .. role
  return i18n.has(key) and t(key) or role
end

return say
