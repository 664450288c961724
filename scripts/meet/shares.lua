-- How the minutes of a meeting are shared out: a while to come in, a while to end, the rest between what is to be talked about.
-- Whatever is pressed, the sum stays the length of the meeting. Pure.
local shares = {}

shares.OPENING, shares.CLOSING = 5, 8 -- minutes
shares.STEP = 5
shares.LENGTHS = { 30, 45, 60, 90 }
local LEAST = 2 -- minutes for one thing

-- What there is to talk in.
function shares.between(total) return math.max(0, total - shares.OPENING - shares.CLOSING) end

-- Minutes for `count` things, as even as can be; what is left over goes to the first ones.
function shares.even(total, count)
  local out, room = {}, shares.between(total)
  for i = 1, count do out[i] = room // count + (i <= room % count and 1 or 0) end
  return out
end

local function sum(list)
  local out = 0
  for _, minutes in ipairs(list) do out = out + minutes end
  return out
end

-- The minutes as they were, when they still add up; else even ones.
function shares.kept(total, list)
  local short = false
  for _, minutes in ipairs(list) do short = short or minutes < 1 end
  if not short and #list > 0 and sum(list) == shares.between(total) then return list end
  return shares.even(total, #list)
end

-- The longest (by > 0: it gives) or the shortest (by < 0: it takes) of the others; the first of several.
local function other(list, at, by)
  local found
  for i, minutes in ipairs(list) do
    local better = found and (by > 0 and minutes > list[found] or by < 0 and minutes < list[found])
    if i ~= at and (not found or better) then found = i end
  end
  return found
end

-- How many minutes a press moves; 0 when there is nothing to move.
local function moves(list, at, by)
  local with = other(list, at, by)
  if not with then return 0 end
  local giver = by > 0 and with or at
  return math.min(shares.STEP, list[giver] - LEAST), with
end

-- May a press on + (by = 1) or - (by = -1) of that one do something?
function shares.may(list, at, by) return moves(list, at, by) > 0 end

-- The list after it: five minutes (or what there is) from the longest other one, or to the shortest.
function shares.step(list, at, by)
  local minutes, with = moves(list, at, by)
  if minutes <= 0 then return list end
  local out = {}
  for i, one in ipairs(list) do out[i] = one end
  out[at], out[with] = out[at] + by * minutes, out[with] - by * minutes
  return out
end

return shares
