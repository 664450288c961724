-- The options of a step, each as { value, label, note, icon }.
local options = {}

local function one(turn, option)
  if type(option) ~= "table" then return { value = option, label = tostring(option) } end
  local label = option.ask and turn:words(option.ask) or option.words or tostring(option.value)
  return { value = option.value, label = label, icon = option.icon,
    note = option.note and turn:words(option.note) or nil }
end

function options.list(turn)
  local source, out = turn.options or turn.at.options or turn.step.options or {}, {}
  for i, option in ipairs(source) do out[i] = one(turn, option) end
  return out
end

function options.find(list, value)
  for i, option in ipairs(list) do
    if option.value == value then return option, i end
  end
end

return options
