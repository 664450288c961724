-- Tasks where places of something whole are pressed: phrases of a running text, spots of a drawing.
local codes = require "learn.codes"

local parts = {}

local function check_right(say, list)
  local right = codes.count_right(list)
  if right == 0 then say("nothing is right", "write right = true where one should press") end
  if right == #list and right > 1 then say("everything is right", "add something that one should not press") end
end

-- Words are read in their order: a text that is mixed is none.
local function check_mark(say, step)
  if step.shuffle then say("a text cannot be mixed", "take shuffle out") end
  if codes.check(say, step, "parts") then check_right(say, step.parts) end
end

parts.mark = {
  own = { parts = "table", penalty = "number" }, needs = { "parts" }, xapi = "choice", listed = "parts", votes = true,
  check = check_mark,
  could_be = function(step, value) return codes.all_of(step.parts, value) end,
  item = function(step) return { type = "choice", penalty = step.penalty, options = codes.options(step.parts) } end,
  keys = function(step, add) codes.keys(step.parts, add, "ask", "feedback") end,
}

-- Percent of a drawing that a finger needs on the smallest panel, and what must lie between two places (src/ui/scene.c).
local FINGER_W, FINGER_H, APART_W, APART_H = 14.5, 25.5, 1.5, 2.5

local function place_of(spot)
  local w, h = math.max(spot.w, FINGER_W), math.max(spot.h, FINGER_H)
  local x, y = spot.x + spot.w / 2 - w / 2, spot.y + spot.h / 2 - h / 2
  return math.min(math.max(x, 0), 100 - w), math.min(math.max(y, 0), 100 - h), w, h
end

local function too_near(a, b)
  local ax, ay, aw, ah = place_of(a)
  local bx, by, bw, bh = place_of(b)
  return ax + aw + APART_W > bx and bx + bw + APART_W > ax and ay + ah + APART_H > by and by + bh + APART_H > ay
end

local function has_place(spot)
  for _, name in ipairs { "x", "y", "w", "h" } do
    if type(spot[name]) ~= "number" or spot[name] < 0 or spot[name] > 100 then return false end
  end
  return spot.x + spot.w <= 100 and spot.y + spot.h <= 100
end

local function check_places(say, spots)
  for i, spot in ipairs(spots) do
    if not has_place(spot) then return say(tostring(spot.value) .. " has no place", "write x, y, w and h in percent of the drawing") end
    for j = 1, i - 1 do
      if too_near(spots[j], spot) then
        say(spots[j].value .. " and " .. spot.value .. " are too near each other for a finger",
          "move one: a place takes at least 15 of the width and 26 of the height")
      end
    end
  end
end

local function check_hotspot(say, step)
  if not codes.check(say, step, "spots") then return end
  check_right(say, step.spots)
  if not step.many and codes.count_right(step.spots) > 1 then say("more than one spot is right", "write many = true") end
  check_places(say, step.spots)
end

parts.hotspot = {
  own = { picture = "string", spots = "table", many = "boolean", penalty = "number" }, needs = { "picture", "spots" }, xapi = "choice",
  listed = "spots", votes = true, check = check_hotspot,
  could_be = function(step, value) return codes.all_of(step.spots, value) end,
  item = function(step) return { type = "choice", penalty = step.penalty, options = codes.options(step.spots) } end,
  keys = function(step, add) codes.keys(step.spots, add, "ask", "feedback") end,
}

return parts
