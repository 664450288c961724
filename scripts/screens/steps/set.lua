-- Quick questions on one another: one at a time, a press answers and brings the next; then all of them to look over.
local gentle = require "screens.steps.gentle"
local node = require "ui.node"
local i18n = require "i18n"

local set = {}
local t = i18n.t

local function said(task) return type(task.value) == "table" and task.value or {} end

-- The question that is asked now; nil when all are answered.
local function current(task)
  local now = said(task)
  for i, question in ipairs(task.options) do
    if now[question.id] == nil then return question, i end
  end
end

local function option_of(question, value)
  for _, option in ipairs(question.options) do
    if option.value == value then return option end
  end
end

local function ask(task, question, at)
  local column = node.column { node.text(t("learn.set.number", { number = at, of = #task.options }), "small"), node.heading(task:words(question.ask), 2) }
  for i, option in ipairs(question.options) do
    node.add(column, node.choice("option/" .. i, task:words(option.ask), { value = option.value, icon = option.icon }))
  end
  return column
end

local function right_option(question)
  for _, option in ipairs(question.options) do
    if option.right then return option end
  end
end

local MARKS = { right = "check", wrong = "redo" }

local function row(task, question, at)
  local option = option_of(question, said(task)[question.id])
  local mark = task:mark(question.id)
  local words = node.column { style = "tight", grow = true, node.text(task:words(question.ask), "soft"), node.text(task:words(option.ask), "strong") }
  if mark and option.feedback then node.add(words, node.text(task:words(option.feedback))) end
  if mark == "wrong" and task.tells then
    node.add(words, node.text(t("learn.answer", { answer = task:words(right_option(question).ask) })))
  end
  local line = node.row { align = "between", words }
  if mark then return node.add(line, node.badge(t(gentle.key("learn.mark." .. mark, task.mode)), MARKS[mark], mark == "right" and "mint" or "sky")) end
  return node.add(line, node.button("change/" .. at, t("ui.change"), { icon = "edit", style = "change" }))
end

local function all(task)
  local panel = node.panel { style = "card" }
  for i, question in ipairs(task.options) do
    node.add(panel, i > 1 and node.rule())
    node.add(panel, row(task, question, i))
  end
  return panel
end

local function with(task, id, value)
  local out = {}
  for name, one in pairs(said(task)) do out[name] = one end
  out[id] = value
  return out
end

local function number_of(id, prefix)
  return string.sub(id, 1, #prefix) == prefix and math.tointeger(tonumber(string.sub(id, #prefix + 1))) or nil
end

set.set = {
  control = function() return "option/1" end,
  complete = function(task) return current(task) == nil end,
  body = function(task)
    local question, at = current(task)
    if question and not task.phase then return { ask(task, question, at) } end
    return { all(task) }
  end,
  press = function(task, id)
    local question = current(task)
    local option = question and question.options[number_of(id, "option/") or 0]
    local other = task.options[number_of(id, "change/") or 0]
    if option then task:put(with(task, question.id, option.value)) end
    if other and not task.phase then task:set(with(task, other.id, nil)) end
    return option ~= nil or other ~= nil
  end,
  -- What was wrong is asked once more.
  again = function(task)
    local out = {}
    for id, value in pairs(said(task)) do
      if task.parts[id] == "right" then out[id] = value end
    end
    return out
  end,
}

return set
