-- The way through a flow: which step comes after or before another, over closed branches, in and out of repeats and
-- called flows. A place is a group and a step. Nothing here changes an answer.
local walk = {}

local into_first, into_last

local function instance_after(group, step, instance)
  local list = group:instances(step)
  for i, one in ipairs(list) do
    if one == instance then return list[i + 1] end
  end
end

local function instance_before(group, step, instance)
  local list = group:instances(step)
  for i, one in ipairs(list) do
    if one == instance then return list[i - 1] end
  end
end

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
    return into_last(called, #called.level.list + 1)
  end
  local list = group:instances(step)
  for i = #list, 1, -1 do
    local found, at = into_last(list[i].group, #list[i].group.level.list + 1)
    if found then return found, at end
  end
end

-- A gathered step that has its answer is not asked again on the way.
local function is_settled(group, step) return step.gathered and group.entries[step.i] ~= nil end

-- First screen of a group behind index i, going down; nil at the group's end.
function into_first(group, i)
  local list = group.level.list
  for at = i + 1, #list do
    local step = list[at]
    if group:is_open(step) then
      if step.screen then
        if not is_settled(group, step) then return group, step end
      elseif step.level then
        local found, inside = first_inside(group, step)
        if found then return found, inside end
      end
    end
  end
end

function into_last(group, i)
  local list = group.level.list
  for at = i - 1, 1, -1 do
    local step = list[at]
    if group:is_open(step) then
      if step.screen then return group, step end
      if step.level then
        local found, inside = last_inside(group, step)
        if found then return found, inside end
      end
    end
  end
end

-- The place after (group, step); nil at the end of the flow. An instance that was added ends at its list.
function walk.after(group, step)
  local found, at = into_first(group, step.i)
  while not found and group.parent do
    local owner, instance, parent = group.owner, group.instance, group.parent
    if owner.kind == "each" and owner.def.add then return parent, owner end
    local sibling = owner.kind == "each" and instance_after(parent, owner, instance)
    while sibling and not found do
      found, at = into_first(sibling.group, 0)
      sibling = instance_after(parent, owner, sibling)
    end
    if not found then
      found, at = into_first(parent, owner.i)
      group = parent
    end
  end
  return found, at
end

function walk.before(group, step)
  local found, at = into_last(group, step.i)
  while not found and group.parent do
    local owner, instance, parent = group.owner, group.instance, group.parent
    if owner.kind == "each" and owner.def.add then return parent, owner end
    local sibling = owner.kind == "each" and instance_before(parent, owner, instance)
    while sibling and not found do
      found, at = into_last(sibling.group, #sibling.group.level.list + 1)
      sibling = instance_before(parent, owner, sibling)
    end
    if not found then
      found, at = into_last(parent, owner.i)
      group = parent
    end
  end
  return found, at
end

function walk.first(group) return into_first(group, 0) end

-- Every place that could hold an answer, with its group and step, also below lists: visit(group, step). The
-- closed ones too when `all`; instances taken out are left out unless `all`.
function walk.visit(group, visit, all)
  for _, step in ipairs(group.level.list) do
    if all or group:is_open(step) then
      visit(group, step)
      if step.kind == "each" then
        local list = all and group:list_of(step).all or group:instances(step)
        for _, instance in ipairs(list) do walk.visit(instance.group, visit, all) end
      elseif step.kind == "call" then
        walk.visit(group:call_group(step), visit, all)
      end
    end
  end
end

-- "goals/2/words" -> group, step; "goals/2" -> the instance's group and nil.
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
      local next_stroke = string.find(path, "/", from, true)
      local number = math.tointeger(tonumber(string.sub(path, from, (next_stroke or 0) - 1)))
      local found
      for _, instance in ipairs(step.level and group:list_of(step).all or {}) do
        if instance.number == number then found = instance end
      end
      if not found then return nil end
      group = found.group
      if not next_stroke then return group, nil, found end
      from = next_stroke + 1
    end
  end
end

return walk
