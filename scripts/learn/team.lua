-- A whole team at one screen: each votes in turn and nobody's vote is seen, then they talk, then they answer together. What
-- is kept of the votes are counts by option; who gave which is never known.
local record = require "learn.record"

local team = {}

team.LEAST, team.MOST = 2, 12

local function copy(known)
  local out = {}
  for name, value in pairs(known) do out[name] = value end
  return out
end

local function may_vote(known, about, people)
  return people ~= nil and about.votes == true and known.phase == nil and not known.discussed and (known.tries or 0) == 0
end

function team.voted(known) return known.voters or 0 end

-- Is there somebody who has not voted yet?
function team.is_voting(known, about, people)
  return may_vote(known, about, people) and team.voted(known) < people
end

-- All have voted, and they have not answered together yet.
function team.is_talking(known, about, people)
  return may_vote(known, about, people) and team.voted(known) >= people
end

-- One more vote; what was pressed goes.
function team.vote(known, value)
  local out = record.saying(copy(known), nil)
  out.votes = copy(known.votes or {})
  for _, one in ipairs(type(value) == "table" and value or { value }) do
    local name = tostring(one)
    out.votes[name] = (out.votes[name] or 0) + 1
  end
  out.voters = team.voted(known) + 1
  return out
end

-- They have talked: now they answer.
function team.talked(known)
  local out = copy(known)
  out.discussed = true
  return out
end

-- How many pressed that option.
function team.count(known, value) return known.votes and known.votes[tostring(value)] or 0 end

return team
