-- The way through a flow: which step comes after or before another, over closed branches, in and out of repeats and
-- called flows. A place is a group and a step. Nothing here changes an answer.
local walk = {}

local into_first, into_last

-- The instance `by` places further on; nil when this one no longer counts.
local function neighbour(group, step, instance, by)
  local order = group:instances(step)
  return order[instance.index] == instance and order[instance.index + by] or nil
end

local function behind_all(group) return #group.level.list + 1 end

local function first_inside(group, step)
  if step.kind == "call" then return into_first(group:call_group(step), 0) end
  for _, instance in ipairs(group:instances(step)) do
    local found, at = into_first(instance.group, 0)
    if found then return found, at end
  end
end

local function last_inside(group, step)
  if step.kind == "call" then
    local called = group:call_group(step)
    return into_last(called, behind_all(called))
  end
  local list = group:instances(step)
  for i = #list, 1, -1 do
    local found, at = into_last(list[i].group, behind_all(list[i].group))
    if found then return found, at end
  end
end

-- A gathered step that has its answer is not asked again on the way.
local function is_settled(group, step) return step.gathered and group.entries[step.i] ~= nil end

-- The stop of a called flow is no screen: whoever comes to it goes on where the call was made.
local function gives_back(group, step) return step.gives_back and group:is_open(step) end

-- What a gather shows to choose from is gone to from there alone.
local function on_the_way(step) return (step.screen or step.level) and not step.menu end

-- First screen of a group behind index i, going down; nil at the group's end.
function into_first(group, i)
  local list = group.level.list
  for at = i + 1, #list do
    local step = list[at]
    if gives_back(group, step) then return nil end
    if on_the_way(step) and group:is_open(step) then
      if step.screen then
        if not is_settled(group, step) then return group, step end
      else
        local found, inside = first_inside(group, step)
        if found then return found, inside end
      end
    end
  end
end

-- Where a group ends on the way back: at the stop that gave back, or before index i.
local function end_before(group, i)
  if not group.level.may_give_back then return i - 1 end
  for at, step in ipairs(group.level.list) do
    if at >= i or gives_back(group, step) then return at - 1 end
  end
  return i - 1
end

function into_last(group, i)
  local list = group.level.list
  for at = end_before(group, i), 1, -1 do
    local step = list[at]
    if on_the_way(step) and group:is_open(step) then
      if step.screen then return group, step end
      local found, inside = last_inside(group, step)
      if found then return found, inside end
    end
  end
end

-- Out of a group that is through: into the next instance (`by` 1) or the one before (-1), else on round it.
local function beside(group, by)
  local owner, parent = group.owner, group.parent
  if not parent:is_open(owner) then return nil end
  if owner.screen then return parent, owner end
  local sibling = group.instance and neighbour(parent, owner, group.instance, by)
  while sibling do
    local found, at
    if by > 0 then found, at = into_first(sibling.group, 0)
    else found, at = into_last(sibling.group, behind_all(sibling.group)) end
    if found then return found, at end
    sibling = neighbour(parent, owner, sibling, by)
  end
end

local function onward(group, step, by, into)
  if step.menu and group:is_open(step.menu) then return group, step.menu end
  local found, at = into(group, step.i)
  while not found and group.parent do
    found, at = beside(group, by)
    if not found then
      found, at = into(group.parent, group.owner.i)
      group = group.parent
    end
  end
  return found, at
end

-- The place after (group, step); nil at the end of the flow. An instance that was added ends at its list, and what was
-- chosen in a gather ends there.
function walk.after(group, step) return onward(group, step, 1, into_first) end

function walk.before(group, step) return onward(group, step, -1, into_last) end

function walk.first(group) return into_first(group, 0) end

-- The step of the flow itself that this one is in, or is.
function walk.on_top(group, step)
  while group.parent do step, group = group.owner, group.parent end
  return step
end

local function open_in_list(group, step, visit)
  for _, instance in ipairs(group:instances(step)) do
    if walk.open(instance.group, visit) then return true end
  end
end

-- Every open place with its group and step, also below lists, in order, until visit(group, step) says true.
function walk.open(group, visit)
  for _, step in ipairs(group.level.list) do
    if gives_back(group, step) then return false end
    if group:is_open(step) then
      if visit(group, step) then return true end
      if step.kind == "call" and walk.open(group:call_group(step), visit) then return true end
      if step.kind == "each" and open_in_list(group, step, visit) then return true end
    end
  end
  return false
end

-- Every place below a group that an answer may lie at, closed or taken out or not.
function walk.all(group, visit)
  for _, step in ipairs(group.level.list) do
    visit(group, step)
    if step.kind == "call" and group.calls[step.i] then walk.all(group.calls[step.i], visit) end
    local list = group.lists[step.i]
    for _, instance in ipairs(list and list.all or {}) do walk.all(instance.group, visit) end
  end
end

local function instance_at(group, step, path, from)
  local stroke = string.find(path, "/", from, true)
  local name = string.sub(path, from, (stroke or 0) - 1)
  local number = step.kind == "each" and math.tointeger(tonumber(name))
  if not number or tostring(number) ~= name then return nil end -- "01" is no other name for 1
  return group:list_of(step).by_number[number], stroke
end

-- "goals/2/words" -> group, step; "goals/2" -> the instance's group, nil and the instance.
function walk.find(root, path)
  local group, from = root, 1
  while true do
    local stroke = string.find(path, "/", from, true)
    local step = group.level.by_id[string.sub(path, from, (stroke or 0) - 1)]
    if not step or not stroke then return step and group, step end
    from = stroke + 1
    if step.kind == "call" then
      group = group:call_group(step)
    else
      local found, next_stroke = instance_at(group, step, path, from)
      if not found then return nil end
      if not next_stroke then return found.group, nil, found end
      group, from = found.group, next_stroke + 1
    end
  end
end

return walk
