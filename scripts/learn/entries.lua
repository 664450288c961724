-- What the journal of whoever learns is told. The words of an open answer stay in the draft: they are nobody's but theirs.
local entries = {}

local function of(attempt, entry)
  entry.attempt, entry.module, entry.version = attempt.id, attempt.module, attempt.version
  return entry
end

function entries.began(attempt, lang)
  return of(attempt, { kind = "learn.began", mode = attempt.mode, lang = lang, team = attempt.team })
end

-- One for each item of the task. about: path, record, answers (as scoring.of gives them), ms, votes.
function entries.answered(attempt, about)
  local known, out = about.record, {}
  for i, one in ipairs(about.answers) do
    local score = one.score
    out[i] = of(attempt, { kind = "learn.answered", step = one.id and about.path .. "/" .. one.id or about.path, type = one.type,
      response = score.response ~= "" and score.response or nil, correct = score.correct ~= "" and score.correct or nil,
      success = score.success, scaled = score.scaled, sure = known.sure, tries = known.tries,
      hints = known.hints > 0 and known.hints or nil, ms = about.ms, votes = about.votes })
  end
  return out
end

-- A fork in a talk: about: path, talk, scene, choice (as written), vars (as they are behind it), votes.
function entries.chose(attempt, about)
  local choice = about.choice
  return of(attempt, { kind = "learn.chose", step = about.path, talk = about.talk, scene = about.scene, choice = choice.id,
    verdict = choice.verdict, vars = next(about.vars) ~= nil and about.vars or nil, votes = about.votes })
end

-- result: as learn.result gives it.
function entries.ended(attempt, result, ms)
  return of(attempt, { kind = "learn.ended", outcome = result.outcome, scaled = result.scaled, ms = ms, ending = result.ending })
end

-- A look at a card, or what makes one: grade 1 again, 2 hard, 3 good, 4 easy.
function entries.card(module, step, grade)
  return { kind = "learn.card", module = module.id, version = module.version, step = step, grade = grade }
end

return entries
