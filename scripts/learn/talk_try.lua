-- The record of a talk (learn.record): how far somebody has come, and what came of it so far. Its value is
--   path   the choices of this walk, by id;  told   what came of the last one stands on the screen;  seen  endings, by id
--   fork   how a team voted where it stands: votes (counts by choice), voters, discussed
-- and beside the value `ending`: the one that was come to last, by id.
-- A choice that was made stays told in the journal; going back on it is another try. The best walk counts.
local record = require "learn.record"
local talk = require "learn.talk"

local talk_try = {}

-- Nobody walks longer than this: whoever goes round and round is asked to begin anew.
talk_try.MOST_CHOICES = 300

local MOST_TRIES = 1000 -- the journal counts no further

local function changed(known, value, changes)
  local out = {}
  for name, one in pairs(known) do out[name] = one end
  out.value = value
  for name, one in pairs(changes or {}) do out[name] = one end
  return out
end

local function is_list_of_texts(list)
  for _, one in pairs(list) do
    if type(one) ~= "string" then return false end
  end
  return true
end

local function is_fork(fork)
  if type(fork) ~= "table" or type(fork.votes) ~= "table" or math.type(fork.voters) ~= "integer" then return false end
  for _, count in pairs(fork.votes) do
    if math.type(count) ~= "integer" then return false end
  end
  return true
end

-- The walk of a record: its states and choices (learn.talk); nil where it is none of this talk. Nothing that comes out of a
-- draft is trusted. before: as talk.follow has it.
function talk_try.follow(def, value, before)
  if type(value) ~= "table" or type(value.path) ~= "table" or value.told ~= nil and type(value.told) ~= "boolean" then return nil end
  if value.seen ~= nil and (type(value.seen) ~= "table" or not is_list_of_texts(value.seen)) then return nil end
  if value.fork ~= nil and not is_fork(value.fork) then return nil end
  if #value.path > talk_try.MOST_CHOICES or value.told and #value.path == 0 then return nil end
  if not is_list_of_texts(value.path) then return nil end
  return talk.follow(def, value.path, before)
end

function talk_try.could_be(def, value) return talk_try.follow(def, value) ~= nil end

-- From the beginning, with what is known of the task so far.
function talk_try.anew(known) return changed(known or record.new(), { path = {} }) end

local function cut(path, count)
  local out = {}
  for i = 1, count do out[i] = path[i] end
  return out
end

-- One more choice; what came of it is told.
function talk_try.chose(known, id)
  local path = cut(known.value.path, #known.value.path)
  path[#path + 1] = id
  return changed(known, { path = path, told = true, seen = known.value.seen, fork = known.value.fork })
end

-- One more of a team has voted here, or they have talked.
function talk_try.voted(known, fork) return changed(known, { path = known.value.path, seen = known.value.seen, fork = fork }) end

-- Goes on to the next scene.
function talk_try.on(known) return changed(known, { path = known.value.path, seen = known.value.seen }) end

local function with(list, one)
  local out, there = {}, false
  for i, before in ipairs(list or {}) do
    out[i], there = before, there or before == one
  end
  if not there then out[#out + 1] = one end
  return out
end

local function verdict(score) return score.success and "right" or score.scaled > 0 and "partly" or "wrong" end

local function one_more(known) return math.min((known.tries or 0) + 1, MOST_TRIES) end

-- The ending was reached: score as kiosk.score gives it. counts: this walk is one of those that do.
function talk_try.ended(known, ending, score, counts)
  local out = changed(known, { path = known.value.path, seen = with(known.value.seen, ending) }, { tries = one_more(known), ending = ending })
  if counts and (not known.scaled or known.phase == nil or score.scaled > known.scaled) then
    out.scaled, out.phase = score.scaled, verdict(score)
  end
  out.first = known.first or score.scaled
  return out
end

-- Once more from the choice number `at`. A walk that had not come to its end was a try too, as good as it was so far.
function talk_try.again(known, at, is_over, score)
  local out = changed(known, { path = cut(known.value.path, at - 1), seen = known.value.seen })
  if not is_over then
    out.tries, out.first = one_more(known), known.first or score.scaled
  end
  return out
end

-- Does the walk that is under way count?
function talk_try.counts(known, task, mode)
  local most = task.attempts or mode == "test" and 1 or nil
  return not most or (known.tries or 0) < most
end

return talk_try
