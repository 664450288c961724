-- A goal that has stood still at two follow-ups in a row: then it is the help that should be another, not the person.
local flat = {}

local WORKED_ON = { worded = true, agreed = true, active = true, changed = true }
local TOP = 5

-- No step further than the one before.
local function stands(list, at)
  return list[at].step <= list[at - 1].step and list[at].step < TOP
end

-- progress: oldest first. Two follow-ups need one before them to be compared with.
function flat.twice(progress)
  local n = #(progress or {})
  return n >= 3 and stands(progress, n) and stands(progress, n - 1)
end

local function last_at(list) return list and #list > 0 and list[#list].at or 0 end

-- Something was said or agreed about it then or since: then it is not asked again.
local function looked_at_since(goal, agreements, at)
  if last_at(goal.stood) >= at then return true end
  for _, agreement in ipairs(agreements or {}) do
    local stood = agreement.stood
    if agreement.goal == goal.id and stood and #stood > 0 and stood[1].at >= at then return true end
  end
  return false
end

-- Should it be asked whether the help should be another?
function flat.asks(goal, agreements)
  if not WORKED_ON[goal.status] or not flat.twice(goal.progress) then return false end
  return not looked_at_since(goal, agreements, last_at(goal.progress))
end

return flat
