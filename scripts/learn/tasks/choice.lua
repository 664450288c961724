-- Tasks where something is chosen: true or not, one of several, several of several.
local codes = require "learn.codes"

local choice = {}

local function is_task(step)
  return codes.count_right(type(step.options) == "table" and step.options or {}) > 0
end

local function check_values(say, step) codes.check_values(say, step.options) end

choice.truth = {
  own = { right = "boolean" }, needs = { "right" }, xapi = "true-false", votes = true,
  could_be = function(_, value) return type(value) == "boolean" end,
  item = function(step) return { type = "true-false", right = step.right } end,
}

choice.one = {
  own = { options = "table" }, needs = { "options" }, xapi = "choice", is_task = is_task, shuffled = "options", votes = true,
  check = function(say, step)
    check_values(say, step)
    if codes.count_right(step.options) > 1 then say("more than one option is right", "write a many, or take one right out") end
  end,
  could_be = function(step, value) return codes.has(step.options, value) end,
  item = function(step) return { type = "choice", options = codes.options(step.options) } end,
}

choice.many = {
  own = { options = "table", penalty = "number" }, needs = { "options" }, xapi = "choice", is_task = is_task, shuffled = "options", votes = true,
  check = check_values,
  could_be = function(step, value) return codes.all_of(step.options, value) end,
  item = function(step)
    return { type = "choice", penalty = step.penalty, options = codes.options(step.options) }
  end,
}

return choice
