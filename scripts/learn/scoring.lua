-- From what was said to what came of it: the rules are the program's (kiosk.score), the sums are here.
local scoring = {}

-- The items of a task, each with what was said to it: one, or one for each of its questions.
local function items_of(about, step, value, seen)
  if about.items then return about.items(step, value) end
  local response = value
  if about.response then response = about.response(step, value) end
  return { { item = about.item(step, seen), response = response, type = about.xapi } }
end

local function verdict(score) return score.success and "right" or score.scaled > 0 and "partly" or "wrong" end

-- score: kiosk.score. seen: what functions of the task may look at (a, called). how: { tries, hints, sure }.
-- -> { scaled, success, parts, grade, answers = { { id, type, score } } }, or nil, key, detail.
function scoring.of(about, step, value, seen, score, how)
  local items = items_of(about, step, value, seen)
  local out = { scaled = 0, success = true, parts = {}, grade = 4, answers = {} }
  for i, one in ipairs(items) do
    local got, key, detail = score(one.item, one.response, how)
    if not got then return nil, key, detail end
    out.scaled, out.success = out.scaled + got.scaled, out.success and got.success
    out.grade = math.min(out.grade, got.grade or 4)
    if one.id then out.parts[one.id] = verdict(got) else out.parts = got.parts end
    out.answers[i] = { id = one.id, type = one.type, score = got }
  end
  out.scaled = out.scaled // #items
  return out
end

return scoring
