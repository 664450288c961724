-- Which file in screens/steps shows a kind of task. It returns { [kind] = { body = function(task) ... } }, with press,
-- change, control, start as steps have them, and `told(task, add)`: what is said of the parts of an answer. `task` is
-- screens/steps/task.lua.
local tasks = {}

local FILES = {
  truth = "pick", one = "pick", many = "pick", set = "set", number = "write", scale = "choose", date = "day",
  text = "own_words", task = "performance", mark = "mark", match = "match", rank = "order", blanks = "blanks", hotspot = "hotspot",
  cards = "cards",
}

function tasks.kind(name)
  local file = FILES[name]
  return file and require("screens.steps." .. file)[name]
end

return tasks
