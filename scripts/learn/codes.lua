-- Lists of things with a code and words: { { value = "phone", ask = "area.key" }, ... }. The codes stand in statements that
-- others read.
local codes = {}

local MOST = 80
local FORBIDDEN = { ["["] = true, ["]"] = true, ["{"] = true, ["}"] = true, ["\""] = true, [","] = true }

function codes.is_code(value)
  if type(value) ~= "string" or value == "" or #value > MOST then return false end
  for i = 1, #value do
    if FORBIDDEN[string.sub(value, i, i)] then return false end
  end
  return true
end

function codes.has(list, value)
  for _, one in ipairs(list) do
    if one.value == value then return true end
  end
  return false
end

function codes.find(list, value)
  for i, one in ipairs(list) do
    if one.value == value then return one, i end
  end
end

-- May each of `value` (a list of codes) be of the list?
function codes.all_of(list, value)
  if type(value) ~= "table" then return false end
  for _, one in pairs(value) do
    if not codes.has(list, one) then return false end
  end
  return true
end

function codes.check_values(say, list)
  for _, one in ipairs(list) do
    if not codes.is_code(one.value) then say("the value " .. tostring(one.value) .. " is no code", 'write a short one, as "ask_first"') end
  end
end

-- A whole list of a step: each with a code of its own and words. words: the name of the word key (default ask). true where
-- it can be looked into further.
function codes.check(say, step, name, words)
  local list, seen = step[name], {}
  if type(list) ~= "table" or #list == 0 then
    say(name .. " is empty", "add at least one")
    return false
  end
  for i, one in ipairs(list) do
    if type(one) ~= "table" or one.value == nil or type(one[words or "ask"]) ~= "string" then
      say(name .. " " .. i .. " has no value or no words", 'write { value = "...", ' .. (words or "ask") .. ' = "area.key" }')
      return false
    end
    if seen[one.value] then say(tostring(one.value) .. " is in " .. name .. " twice", "take one out") end
    seen[one.value] = true
  end
  codes.check_values(say, list)
  return true
end

-- As kiosk.score wants options.
function codes.options(list)
  local out = {}
  for i, one in ipairs(list) do out[i] = { value = one.value, right = one.right == true } end
  return out
end

function codes.count_right(list)
  local count = 0
  for _, one in ipairs(list) do
    if one.right == true then count = count + 1 end
  end
  return count
end

-- The word keys of a list.
function codes.keys(list, add, ...)
  for _, one in ipairs(type(list) == "table" and list or {}) do
    for _, name in ipairs { ... } do
      if type(one) == "table" then add(one[name]) end
    end
  end
end

return codes
