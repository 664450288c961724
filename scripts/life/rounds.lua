-- How far both sides are with saying how it goes. From the read `ratings`; who may read what is decided by the program.
local rounds = {}

local function is_over(round) return round.closed or (round.citizen and round.staff) or false end

local function said_in(found, number)
  local out = {}
  for _, one in ipairs(found.ratings or {}) do
    if one.round == number then out[#out + 1] = one end
  end
  return out
end

local function mine(list)
  for _, one in ipairs(list) do
    if one.mine then return one end
  end
end

-- side: "citizen" or "staff". { number = of the round that is said now, mine = what I said in it, said = whether I have,
-- other = whether the other side has, over = the last round that is over with its ratings, or nil }.
function rounds.of(found, side)
  local newest = (found.rounds or {})[1]
  local state, open = { number = 1 }, newest and not is_over(newest) and newest or nil
  if newest then state.number = open and newest.round or newest.round + 1 end
  if open then
    state.mine = mine(said_in(found, open.round))
    -- In company the citizen's own answer is not told either: that it was given is.
    state.said = state.mine ~= nil or side == "citizen" and open.citizen or false
    state.other = open[side == "citizen" and "staff" or "citizen"] or false
  end
  for _, round in ipairs(found.rounds or {}) do
    if not state.over and is_over(round) then state.over = { round = round.round, closed = round.closed, ratings = said_in(found, round.round) } end
  end
  return state
end

return rounds
