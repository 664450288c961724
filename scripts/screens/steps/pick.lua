-- Tasks where something is pressed: true or not, one card, several cards.
local node = require "ui.node"
local i18n = require "i18n"

local pick = {}
local t = i18n.t

local function chosen(task) return type(task.value) == "table" and task.value or {} end

local function index_of(list, value)
  for i, one in ipairs(list) do
    if one == value then return i end
  end
end

local function option_at(list, id)
  local i = string.sub(id, 1, 7) == "option/" and math.tointeger(tonumber(string.sub(id, 8)))
  return i and list[i] or nil
end

local function has_pictures(list)
  for _, option in ipairs(list) do
    if not option.icon then return false end
  end
  return true
end

-- Words stand below each other; pictures beside each other.
local function cards(task, list, is_selected, multi)
  local pictures = has_pictures(list)
  local holder = pictures and node.grid { columns = #list > 4 and 3 or 2, min_mm = 60, grow = true } or node.column {}
  for i, option in ipairs(list) do
    node.add(holder, node.choice("option/" .. i, option.label or task:words(option.ask), {
      icon = option.icon, style = pictures and "picture" or nil, value = tostring(option.value), note = task:note(option.value, not multi),
      multi = multi or nil, selected = is_selected(option.value) }))
  end
  return holder
end

local function first_option() return "option/1" end

local function press_one(list)
  return function(task, id)
    local option = option_at(list(task), id)
    if not option then return false end
    task:set(option.value)
    return true
  end
end

local function truths()
  return { { value = true, label = t("learn.truth.yes"), icon = "check" }, { value = false, label = t("learn.truth.no"), icon = "close" } }
end

local function options_of(task) return task.options end

local function one_of(list)
  return {
    control = first_option,
    body = function(task)
      return { cards(task, list(task), function(value) return value == task.value end) }
    end,
    press = press_one(list),
    -- What the chosen card says of itself, and with the solution the right one.
    told = function(task, add)
      for _, option in ipairs(list(task)) do
        if option.value == task.value and task.phase ~= "shown" then add(option.feedback) end
      end
      for _, option in ipairs(list(task)) do
        if task:mark(option.value) == "missed" then add(option.feedback) end
      end
    end,
  }
end

pick.truth, pick.one = one_of(truths), one_of(options_of)
pick.truth.choices = truths

pick.many = {
  control = first_option,
  body = function(task)
    local now = chosen(task)
    return { cards(task, task.options, function(value) return index_of(now, value) ~= nil end, true) }
  end,
  press = function(task, id)
    local option = option_at(task.options, id)
    if not option then return false end
    local now, out = chosen(task), {}
    for _, one in ipairs(now) do
      if one ~= option.value then out[#out + 1] = one end
    end
    if not index_of(now, option.value) then out[#out + 1] = option.value end
    task:set(#out > 0 and out or nil)
    return true
  end,
  told = function(task, add)
    local now = chosen(task)
    for _, option in ipairs(task.options) do
      local mark = task:mark(option.value)
      if mark and (mark ~= "wrong" or index_of(now, option.value)) then add(option.feedback) end
    end
  end,
}

return pick
