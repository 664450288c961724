-- A team in a talk: at each fork of their first walk all vote in turn, unseen, then they talk, then they choose together. The
-- counts lie in the record until the fork is left (learn.talk_try); who gave which is known nowhere.
local learn_team = require "learn.team"
local talk_try = require "learn.talk_try"
local votes = require "screens.steps.votes"

local talk_votes = {}

-- The fork as learn.team sees a task.
local function fork_of(self) return self.record.value.fork or {} end

local function may_vote(self)
  return not self:shown() and not self.ending and not self:is_stuck() and (self.record.tries or 0) == 0
end

function talk_votes.is_voting(self) return may_vote(self) and learn_team.is_voting(fork_of(self), self.about, self.player:team()) end

function talk_votes.is_talking(self) return may_vote(self) and learn_team.is_talking(fork_of(self), self.about, self.player:team()) end

-- What screens.steps.votes shows: what can be voted for, and how many did.
local function ballot(self)
  local out = { player = self.player, record = fork_of(self), kind = {}, options = {} }
  for i, choice in ipairs(self:open()) do out.options[i] = { value = choice.id, ask = choice.ask } end
  function out.words(_, key) return self:words(key) end
  function out.title() return self.turn:title() end
  return out
end

function talk_votes.whose_turn(self) return talk_votes.is_voting(self) and votes.whose_turn(ballot(self)) end

-- How they voted, beside what they chose then.
function talk_votes.bars(self)
  return self.told and not self.looking and self.record.value.fork and votes.bars(ballot(self))
end

-- The page that stands in front of the scene: "pass", "talk" or nil.
function talk_votes.page(self)
  if self.passing then return "pass" end
  return talk_votes.is_talking(self) and "talk" or nil
end

function talk_votes.whole(self, page)
  if page == "pass" then return votes.pass(ballot(self)) end
  return votes.spread(ballot(self))
end

local function keep(self, fork)
  local kept = { votes = fork.votes, voters = fork.voters, discussed = fork.discussed }
  return self.player:put(self.turn, talk_try.voted(self.record, kept))
end

-- What "next" does here; false where nobody votes.
function talk_votes.before_next(self)
  local page = talk_votes.page(self)
  if page == "pass" then
    self.passing = nil
  elseif page == "talk" then
    keep(self, learn_team.talked(fork_of(self)))
  elseif not talk_votes.is_voting(self) then
    return false
  elseif not self.pressed then
    self.player:object { key = "learn.answer_first" }
  elseif keep(self, learn_team.vote(fork_of(self), self.pressed)) then
    self.pressed, self.passing = nil, talk_votes.is_voting(self) or nil
  end
  return true
end

local LABELS = { pass = "learn.team.ready", talk = "learn.team.answer" }

function talk_votes.next_label(self)
  return LABELS[talk_votes.page(self)] or talk_votes.is_voting(self) and "learn.team.next" or nil
end

return talk_votes
