-- Tasks where something is chosen: true or not, one of several, several of several.
local choice = {}

local function has(options, value)
  for _, option in ipairs(options) do
    if option.value == value then return true end
  end
  return false
end

local function option_values(step)
  local out = {}
  for i, option in ipairs(step.options) do out[i] = { value = option.value, right = option.right == true } end
  return out
end

local function count_right(step)
  local count = 0
  for _, option in ipairs(type(step.options) == "table" and step.options or {}) do
    if type(option) == "table" and option.right == true then count = count + 1 end
  end
  return count
end

local function is_task(step) return count_right(step) > 0 end

choice.truth = {
  own = { right = "boolean" }, needs = { "right" }, xapi = "true-false",
  could_be = function(_, value) return type(value) == "boolean" end,
  item = function(step)
    return { type = "true-false", options = { { value = true, right = step.right }, { value = false, right = not step.right } } }
  end,
}

choice.one = {
  own = { options = "table" }, needs = { "options" }, xapi = "choice", is_task = is_task, shuffled = "options",
  check = function(say, step)
    if count_right(step) > 1 then say("more than one option is right", "write a many, or take one right out") end
  end,
  could_be = function(step, value) return has(step.options, value) end,
  item = function(step) return { type = "choice", options = option_values(step) } end,
}

choice.many = {
  own = { options = "table", penalty = "number" }, needs = { "options" }, xapi = "choice", is_task = is_task, shuffled = "options",
  could_be = function(step, value)
    if type(value) ~= "table" then return false end
    for _, one in pairs(value) do
      if not has(step.options, one) then return false end
    end
    return true
  end,
  item = function(step)
    return { type = "choice", partial = true, penalty = step.penalty, options = option_values(step) }
  end,
}

return choice
