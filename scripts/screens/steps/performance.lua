-- What was done in the real steps, judged line by line.
local node = require "ui.node"
local i18n = require "i18n"
local performance_task = require "learn.tasks.performance"

local performance = {}
local t = i18n.t

local function line_of(task, line)
  local done = task:mark(line.id) == "right"
  local words = node.column { style = "tight", grow = true, node.text(task:words(line.say), "strong") }
  if not done and line.feedback then node.add(words, node.text(task:words(line.feedback))) end
  return node.row { node.icon(done and "check" or "redo", done and "green" or "sky"), words,
    node.badge(t(done and "learn.task.done" or "learn.task.not_yet"), nil, done and "mint" or "sky") }
end

performance.task = {
  phases = { right = "learn.task.all", partly = "learn.task.some", wrong = "learn.task.some" },
  body = function(task)
    if not task.phase then return { node.text(t("learn.task.over"), "lead") } end
    local panel = node.panel { style = "card" }
    for _, line in ipairs(task.step.judge) do node.add(panel, line_of(task, line)) end
    return { panel }
  end,
  next_label = function() return t("learn.task.look") end,
  -- Trying again is going through the real steps again, with what was said there.
  return_to = function(task) task.player:into(performance_task.flow_step(task.path)) end,
}

return performance
