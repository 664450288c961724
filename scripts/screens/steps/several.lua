-- Several of the things of a task: pressed, and pressed again to take them back; and what each says of itself.
local several = {}

-- What was said, as a set.
function several.of(task)
  local out = {}
  for _, one in ipairs(type(task.value) == "table" and task.value or {}) do out[one] = true end
  return out
end

-- Presses one; what is said stays in the order of the list.
function several.toggle(task, value)
  local now, out = several.of(task), {}
  now[value] = not now[value]
  for _, one in ipairs(task.options) do
    if now[one.value] then out[#out + 1] = one.value end
  end
  task:set(#out > 0 and out or nil)
end

-- Number behind a prefix: "part/3" -> 3
function several.number(id, prefix)
  return string.sub(id, 1, #prefix) == prefix and math.tointeger(tonumber(string.sub(id, #prefix + 1))) or nil
end

function several.press(task, id, prefix)
  local one = task.options[several.number(id, prefix) or 0]
  if not one then return false end
  several.toggle(task, one.value)
  return true
end

-- What was said of each that was pressed or should have been; the name of each before it.
function several.told(task, add)
  local chosen = several.of(task)
  for _, one in ipairs(task.options) do
    local how = task:mark(one.value)
    if how and (how ~= "wrong" or chosen[one.value]) then add(one.feedback, task:words(one.ask)) end
  end
end

return several
