-- Own words in a module: written, then laid beside a model, and what good words have is ticked by whoever wrote them.
local node = require "ui.node"
local text = require "ui.words"
local i18n = require "i18n"

local own_words = {}
local t = i18n.t

local function said(task) return type(task.value) == "table" and task.value or {} end
local function is_ticked(task, i)
  for _, tick in ipairs(said(task).ticks or {}) do
    if tick == tostring(i) then return true end
  end
  return false
end

local function write(task)
  local step, body = task.step, {}
  node.add(body, step.bad and node.panel { style = "sand", node.text(t("learn.text.bad"), "strong"), node.quote(task:words(step.bad)) })
  return node.add(body, node.field("words", task:title(), { value = said(task).words or "", hint = t("ui.write_here"), input = step.input or "words",
    limit = step.limit, grow = true, error = task.player:error_for(task) }))
end

local function ticks(task)
  local column = node.column { node.heading(t("learn.text.look"), 2) }
  for i, key in ipairs(task.step.look_for) do
    node.add(column, node.choice("tick/" .. i, task:words(key), { multi = true, selected = is_ticked(task, i), value = tostring(i) }))
  end
  return column
end

local function compare(task)
  local model = task.step.model
  local pair = node.grid { columns = 2, min_mm = 80, node.panel { style = "card", node.heading(t("ui.your_words"), 3), node.quote(said(task).words or "") } }
  node.add(pair, model and node.panel { style = "mint", node.heading(t("learn.text.model"), 3), node.quote(task:words(model)) })
  return { pair, ticks(task) }
end

local function with(task, name, value)
  local now = said(task)
  local out = { words = now.words, comparing = now.comparing, ticks = now.ticks }
  out[name] = value
  return out
end

local function toggled(task, i)
  local out = {}
  for _, tick in ipairs(said(task).ticks or {}) do
    if tick ~= tostring(i) then out[#out + 1] = tick end
  end
  if not is_ticked(task, i) then out[#out + 1] = tostring(i) end
  return out
end

own_words.text = {
  missing = "learn.write_first",
  phases = { right = "learn.text.all", partly = "learn.text.some" },
  control = function(task) return not said(task).comparing and "words" or nil end,
  complete = function(task) return said(task).comparing == true end,
  body = function(task)
    if said(task).comparing or task.phase then return compare(task) end
    return write(task)
  end,
  change = function(task, id, value)
    if id == "words" then task:set(with(task, "words", value)) end
  end,
  press = function(task, id)
    local i = string.sub(id, 1, 5) == "tick/" and math.tointeger(tonumber(string.sub(id, 6)))
    if not i or task.phase then return false end
    task:set(with(task, "ticks", toggled(task, i)))
    return true
  end,
  -- First the words, then the comparing.
  before_next = function(task)
    if said(task).comparing or text.is_blank(said(task).words) then return false end
    task.turn.focus = "tick/1"
    task:set(with(task, "comparing", true))
    return true
  end,
  before_back = function(task)
    if not said(task).comparing then return false end
    task.turn.focus = "words"
    task:set(with(task, "comparing", nil))
    return true
  end,
  again = function(task)
    task.turn.focus = "words"
    return { words = said(task).words }
  end,
  next_label = function(task) return said(task).comparing and t("learn.text.done") or t("learn.text.compare") end,
}

return own_words
