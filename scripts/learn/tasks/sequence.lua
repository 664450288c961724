-- Put in order: the options in the order that is right. They are always mixed, or the order they are written in would tell.
local codes = require "learn.codes"

local sequence = {}

local function is_task(step) return step.right ~= nil end

local function check(say, step)
  local seen = {}
  codes.check_values(say, step.options)
  for _, value in ipairs(step.right) do
    if not codes.has(step.options, value) then say("right names " .. tostring(value), "name each option by its value") end
    if seen[value] then say(tostring(value) .. " is in right twice", "take one out") end
    seen[value] = true
  end
  if #step.right ~= #step.options then say("right has not all options", "name each once, in the order that is right") end
end

local function is_order(step, value)
  local seen = {}
  if not codes.all_of(step.options, value) then return false end
  for _, one in ipairs(value) do
    if seen[one] then return false end
    seen[one] = true
  end
  return true
end

sequence.rank = {
  own = { options = "table", right = "table", line = "boolean" }, needs = { "options", "right" }, xapi = "sequencing", is_task = is_task,
  shuffled = "options", always_mixed = true, check = check, could_be = is_order,
  item = function(step) return { type = "sequencing", order = step.right } end,
}

return sequence
