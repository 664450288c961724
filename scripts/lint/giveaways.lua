-- What tells the right answer to whoever only looks at how it is written: it always stands in the same place, or it is always
-- the longest. Over all questions of a module with one right answer; talks among them, scene by scene.
local folder_of = require "lint.folder"
local steps = require "lint.steps"

local giveaways = {}

-- Fewer questions than these prove nothing.
local LEAST_PLACES, LEAST_LENGTHS, MOST_SHARE = 4, 5, 0.8

local LANG = "da"

local function add(out, step, options, is_right, is_mixed)
  local right, of = nil, 0
  for i, option in ipairs(type(options) == "table" and options or {}) do
    if type(option) ~= "table" then return end
    if is_right(option) then
      if right then return end
      right = i
    end
    of = of + 1
  end
  if right and of > 1 then out[#out + 1] = { step = step, options = options, right = right, mixed = is_mixed } end
end

local function is_right(option) return option.right == true end
local function holds(choice) return choice.verdict == "right" end

local questions = {}

function questions.one(out, step) add(out, step, step.options, is_right, step.shuffle == true) end

function questions.set(out, step)
  for _, question in ipairs(type(step.questions) == "table" and step.questions or {}) do
    if type(question) == "table" then add(out, step, question.options, is_right, false) end
  end
end

function questions.talk(out, step, module)
  local one = module.talks[step.talk]
  local source = one and type(one.source) == "table" and one.source or {}
  for _, scene in ipairs(type(source.scenes) == "table" and source.scenes or {}) do
    if type(scene) == "table" then add(out, step, scene.choices, holds, step.shuffle ~= false) end
  end
end

local function all_of(flow)
  local out = {}
  steps.each(flow, function(step)
    if questions[step.kind] then questions[step.kind](out, step, flow.module) end
  end)
  return out
end

local function check_places(report, flow, list)
  local place, count, first
  for _, one in ipairs(list) do
    if not one.mixed then
      if place and one.right ~= place then return end
      place, count, first = one.right, (count or 0) + 1, first or one.step
    end
  end
  if (count or 0) < LEAST_PLACES then return end
  report:add(flow.file, steps.line(flow, first), "the right answer stands in place " .. place .. " in all " .. count .. " questions",
    "write shuffle = true, or move some of them")
end

local function length_of(folder, key)
  local words = type(key) == "string" and folder.words[LANG][folder_of.area_of(key)]
  local text = words and words.texts[key]
  return text and utf8.len(text)
end

-- Is the right one longer than all others? nil where a text is missing.
local function is_longest(folder, one)
  local right = length_of(folder, one.options[one.right].ask)
  local longest = right ~= nil
  for i, option in ipairs(one.options) do
    local length = length_of(folder, option.ask)
    if not length then return nil end
    if i ~= one.right and longest and length >= right then longest = false end
  end
  return longest
end

local function check_lengths(folder, report, flow, list)
  local count, of, first = 0, 0, nil
  for _, one in ipairs(list) do
    local longest = is_longest(folder, one)
    if longest ~= nil then of = of + 1 end
    if longest then
      count = count + 1
      first = first or one.step
    end
  end
  if of < LEAST_LENGTHS or count / of <= MOST_SHARE then return end
  report:add(flow.file, steps.line(flow, first), "the right answer is the longest in " .. count .. " of " .. of .. " questions",
    "make some of the others longer, or the right ones shorter")
end

function giveaways.check(folder, report)
  for _, flow in ipairs(folder.flows) do
    if flow.module and type(flow.source) == "table" then
      local list = all_of(flow)
      check_places(report, flow, list)
      check_lengths(folder, report, flow, list)
    end
  end
end

return giveaways
