-- Stands in for kiosk.score until the program has it.
local function list_of(value)
  if type(value) == "table" then return value end
  return { value }
end

local function has(list, value)
  for _, one in ipairs(list) do
    if one == value then return true end
  end
  return false
end

return function(item, response)
  local said, parts, right, wrong, of = list_of(response), {}, 0, 0, 0
  for _, option in ipairs(item.options or {}) do
    if option.right then of = of + 1 end
    if has(said, option.value) then
      parts[tostring(option.value)] = option.right and "right" or "wrong"
      if option.right then right = right + 1 else wrong = wrong + 1 end
    elseif option.right then
      parts[tostring(option.value)] = "missed"
    end
  end
  local success = right == of and wrong == 0
  local scaled = success and 1 or item.partial and math.max(0, (right - wrong * (item.penalty or 1)) / math.max(of, 1)) or 0
  return { scaled = scaled, success = success, parts = parts, points = scaled, of = 1, response = "", correct = "" }
end
