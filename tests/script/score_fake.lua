-- A thin stand-in for kiosk.score and kiosk.result: enough to try the screens; the rules themselves are tested in C.
local score = {}

local function said(response, value)
  if type(response) ~= "table" then return response == value end
  for _, one in ipairs(response) do
    if one == value then return true end
  end
  return false
end

local share = {}

function share.choice(item, response, parts)
  local right, wrong, of = 0, 0, 0
  for _, option in ipairs(item.options) do
    local is_said = said(response, option.value)
    if option.right then of = of + 1 end
    if is_said then parts[option.value] = option.right and "right" or "wrong" elseif option.right then parts[option.value] = "missed" end
    if is_said and option.right then right = right + 1 elseif is_said then wrong = wrong + 1 end
  end
  return math.max(0, (right - wrong * (item.penalty or 1)) / of)
end

share["true-false"] = function(item, response, parts)
  parts[tostring(response)] = response == item.right and "right" or "wrong"
  return response == item.right and 1 or 0
end

function share.numeric(item, response) return math.abs(item.number - response) <= item.tolerance and 1 or 0 end

function share.likert(item, response, parts)
  for i, option in ipairs(item.options) do
    if option.right then return math.abs(i - tonumber(response)) <= item.tolerance and 1 or 0, parts end
  end
end

share["fill-in"] = function(item, response, parts)
  local right = 0
  for i, spellings in ipairs(item.accept) do
    local fits = said(spellings, response[i])
    parts[tostring(i)] = fits and "right" or response[i] ~= "" and "wrong" or "missed"
    if fits then right = right + 1 end
  end
  return right / #item.accept
end


share["long-fill-in"] = function(item, response) return #response / #item.options end

function share.matching(item, response, parts)
  local fits, things, right = {}, 0, 0
  for _, pair in ipairs(item.pairs) do
    if fits[pair.left] == nil then things = things + 1 end
    fits[pair.left] = fits[pair.left] or response[pair.left] == pair.box
  end
  for left, fit in pairs(fits) do
    parts[left] = fit and "right" or response[left] and "wrong" or "missed"
    if fit then right = right + 1 end
  end
  return right / things
end

function share.sequencing(item, response, parts)
  local right = 0
  for i, value in ipairs(item.order) do
    parts[value] = response[i] == value and "right" or "wrong"
    if response[i] == value then right = right + 1 end
  end
  return right / #item.order
end

function share.performance(item, _, parts)
  local done = 0
  for _, step in ipairs(item.steps) do
    parts[step.value] = step.done and "right" or "missed"
    if step.done then done = done + 1 end
  end
  return done / #item.steps
end

local MOST = { none = 1, good = 1, mixed = 0.7, bad = 0.4 }

-- Cards one knew, or the way through a talk.
function share.other(item, response, parts)
  local walk = item.walk
  if not walk then return share.choice(item, response, parts) end
  local judged = walk.right + walk.partly + walk.wrong
  return judged == 0 and MOST[item.ending] or math.min((walk.right + walk.partly / 2) / judged, MOST[item.ending])
end

function score.of(item, response)
  local parts = {}
  local got = share[item.type](item, response, parts)
  return { scaled = math.floor(got * 1000 + 0.5), success = got == 1, graded = true, parts = parts, grade = got == 1 and 3 or 1,
    response = item.type .. "!", correct = "" }
end

function score.result(rules, tasks)
  local sum, answered = 0, 0
  for _, task in ipairs(tasks) do
    sum = sum + task.scaled
    if task.answered then answered = answered + 1 end
  end
  local scaled = #tasks > 0 and sum // #tasks or nil
  local outcome = answered < #tasks and "left" or "completed"
  if outcome == "completed" and rules.mode == "test" then outcome = scaled >= rules.mastery * 1000 and "passed" or "failed" end
  return { outcome = outcome, scaled = scaled, answered = answered, required = #tasks }
end

return score
