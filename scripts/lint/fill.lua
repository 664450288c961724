-- Every {placeholder} in the texts of a step is filled by what its `say` returns, or that of the repeat round it.
local folder_of = require "lint.folder"
local prose = require "lint.prose"
local step_keys = require "lint.step_keys"
local steps = require "lint.steps"

local fill = {}

local DEEPEST = 4

-- Answers nobody gave: any name leads on, but no list has anything in it, so that every loop ends.
local function made_up(depth)
  if depth > DEEPEST then return nil end
  return setmetatable({}, { __index = function(_, name)
    if name == "state" then return function() return "active" end end
    if name == "removed" then return function() return {} end end
    if type(name) ~= "string" then return nil end
    return made_up(depth + 1)
  end })
end

-- The names that `say` fills; nil when it cannot be known without real answers.
local function filled_by(step, owner_of)
  while step and type(step.say) ~= "function" do step = owner_of[step] end
  if not step then return {} end
  local ok, values = pcall(step.say, made_up(1))
  return ok and type(values) == "table" and values or nil
end

local function texts_of(step)
  local out = step_keys.of(step)
  for _, part in ipairs(step_keys.PARTS) do
    if type(step.ask) == "string" then out[#out + 1] = step.ask .. "." .. part end
  end
  return out
end

local function check_text(report, flow, step, values, key, words)
  local text = words and words.texts[key]
  for name in pairs(text and prose.placeholders(text) or {}) do
    if values[name] == nil then
      report:add(words.file, words.file:line_of(key), "nothing fills {" .. name .. "} in " .. key,
        "let the step " .. steps.name(step) .. " in " .. flow.file.shown .. " say it: say = function(a) return { " .. name .. " = … } end")
    end
  end
end

local function check_step(folder, report, flow, step, owner_of)
  local values = filled_by(step, owner_of)
  if not values then return end
  for _, key in ipairs(texts_of(step)) do
    for _, lang in ipairs(folder.languages) do
      check_text(report, flow, step, values, key, folder.words[lang][folder_of.area_of(key)])
    end
  end
end

function fill.check(folder, report)
  for _, flow in ipairs(folder.flows) do
    local owner_of = {}
    steps.each(flow, function(step, _, owner) owner_of[step] = owner end)
    steps.each(flow, function(step) check_step(folder, report, flow, step, owner_of) end)
  end
end

return fill
