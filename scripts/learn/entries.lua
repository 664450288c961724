-- What the journal of whoever learns is told. The words of an open answer stay in the draft: they are nobody's but theirs.
local entries = {}

local function of(attempt, entry)
  entry.attempt, entry.module, entry.version = attempt.id, attempt.module, attempt.version
  return entry
end

function entries.began(attempt, lang)
  return of(attempt, { kind = "learn.began", mode = attempt.mode, lang = lang, team = attempt.team })
end

-- about: step, type, record, score (as kiosk.score gave it), open (own words: not told), ms, votes.
function entries.answered(attempt, about)
  local known, score = about.record, about.score
  return of(attempt, { kind = "learn.answered", step = about.step, type = about.type, response = not about.open and score.response or nil,
    correct = not about.open and score.correct or nil, success = score.success, scaled = known.scaled, sure = known.sure,
    tries = known.tries, hints = known.hints > 0 and known.hints or nil, ms = about.ms, votes = about.votes })
end

-- result: as learn.result gives it.
function entries.ended(attempt, result, ms)
  return of(attempt, { kind = "learn.ended", outcome = result.outcome, scaled = result.scaled, ms = ms })
end

return entries
