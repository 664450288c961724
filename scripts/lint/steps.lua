-- Walks the steps of a flow as they are written, whatever state they are in.
local steps = {}

local function is_plain(list) return type(list) == "table" and getmetatable(list) == nil end

-- A list that stands in several places, or in itself, is gone through once.
local function walk(list, owner, visit, seen)
  if not is_plain(list) or seen[list] then return end
  seen[list] = true
  for _, step in ipairs(list) do
    if type(step) == "table" then
      visit(step, list, owner)
      walk(step.steps, step, visit, seen)
    end
  end
end

-- visit(step, list, owner): every step, with the list it stands in and the step that list belongs to.
function steps.each(flow, visit)
  if type(flow.source) == "table" then walk(flow.source.steps, nil, visit, {}) end
end

-- A step made without its constructor is found by its id.
function steps.line(flow, step)
  if type(step) ~= "table" then return 1 end
  return flow.lines[step] or flow.file:line_of(step.id) or 1
end

function steps.name(step)
  return type(step.id) == "string" and step.id or tostring(step.kind or "?")
end

-- The step behind "plan/goals/words" as flow.define names places; also what is left of the path when the
-- step is a call into another flow. `last` takes the last step of that name instead of the first.
function steps.find(flow, where, last)
  local list, found, from = flow.source.steps, nil, (string.find(where, "/", 1, true) or #where) + 1
  while from <= #where and type(list) == "table" do
    local stroke = string.find(where, "/", from, true) or #where + 1
    local name, here = string.sub(where, from, stroke - 1), nil
    for at, step in ipairs(list) do
      local fits = type(step) == "table" and step.id == name or tostring(at) == name and (type(step) ~= "table" or not step.id)
      if fits and (last or not here) then here = step end
    end
    if type(here) ~= "table" then return found, "" end
    found, list, from = here, here.steps, stroke + 1
  end
  return found, string.sub(where, from)
end

return steps
