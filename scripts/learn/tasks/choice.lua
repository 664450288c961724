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

local FORBIDDEN = { ["["] = true, ["]"] = true, ["{"] = true, ["}"] = true, ["\""] = true, [","] = true }

local function plain(value)
  for i = 1, #value do
    if FORBIDDEN[string.sub(value, i, i)] then return nil end
  end
  return value
end

local function count_right(step)
  local count = 0
  for _, option in ipairs(type(step.options) == "table" and step.options or {}) do
    if type(option) == "table" and option.right == true then count = count + 1 end
  end
  return count
end

local function is_task(step) return count_right(step) > 0 end

-- They stand in statements that others read: codes, and no texts.
local function check_values(say, step)
  for _, option in ipairs(step.options) do
    local value = option.value
    if type(value) ~= "string" or value == "" or #value > 80 or value ~= plain(value) then
      say("the value " .. tostring(value) .. " is no code", 'write a short one, as "ask_first"')
    end
  end
end

choice.truth = {
  own = { right = "boolean" }, needs = { "right" }, xapi = "true-false", votes = true,
  could_be = function(_, value) return type(value) == "boolean" end,
  item = function(step) return { type = "true-false", right = step.right } end,
}

choice.one = {
  own = { options = "table" }, needs = { "options" }, xapi = "choice", is_task = is_task, shuffled = "options", votes = true,
  check = function(say, step)
    check_values(say, step)
    if count_right(step) > 1 then say("more than one option is right", "write a many, or take one right out") end
  end,
  could_be = function(step, value) return has(step.options, value) end,
  item = function(step) return { type = "choice", options = option_values(step) } end,
}

choice.many = {
  own = { options = "table", penalty = "number" }, needs = { "options" }, xapi = "choice", is_task = is_task, shuffled = "options", votes = true,
  check = check_values,
  could_be = function(step, value)
    if type(value) ~= "table" then return false end
    for _, one in pairs(value) do
      if not has(step.options, one) then return false end
    end
    return true
  end,
  item = function(step)
    return { type = "choice", penalty = step.penalty, options = option_values(step) }
  end,
}

return choice
