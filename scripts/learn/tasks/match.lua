-- Pairs, words to places, things to sort into boxes: each thing on the left has the box it belongs in, or several that will do.
local codes = require "learn.codes"

local match = {}

-- The boxes that are right for a thing, as a list.
function match.boxes_of(step, left)
  local boxes = step.pairs[left]
  return type(boxes) == "table" and boxes or { boxes }
end

local function check_pairs(say, step)
  for _, thing in ipairs(step.left) do
    local boxes = match.boxes_of(step, thing.value)
    if #boxes == 0 then say(tostring(thing.value) .. " belongs nowhere", "write pairs = { " .. tostring(thing.value) .. " = box }") end
    for _, box in ipairs(boxes) do
      if not codes.has(step.boxes, box) then say("there is no box " .. tostring(box), "check pairs and boxes") end
    end
  end
  for left in pairs(step.pairs) do
    if not codes.has(step.left, left) then say("there is nothing called " .. tostring(left), "check pairs and left") end
  end
end

match.match = {
  own = { left = "table", boxes = "table", pairs = "table" }, needs = { "left", "boxes", "pairs" }, xapi = "matching", shuffled = "left",
  check = function(say, step)
    local whole = codes.check(say, step, "left")
    if codes.check(say, step, "boxes") and whole then check_pairs(say, step) end
  end,
  could_be = function(step, value)
    if type(value) ~= "table" then return false end
    for left, box in pairs(value) do
      if not (codes.has(step.left, left) and codes.has(step.boxes, box)) then return false end
    end
    return true
  end,
  item = function(step)
    local list = {}
    for _, thing in ipairs(step.left) do
      for _, box in ipairs(match.boxes_of(step, thing.value)) do list[#list + 1] = { left = thing.value, box = box } end
    end
    return { type = "matching", pairs = list }
  end,
  keys = function(step, add)
    codes.keys(step.left, add, "ask", "feedback")
    codes.keys(step.boxes, add, "ask")
  end,
}

return match
