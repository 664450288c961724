-- What a flow does when it is agreed: a list of entries for the journal, made by the flow's own function from active
-- answers alone. An entry may name itself (as = "goals/1") and another refer to it ({ ref = "goals/1" }).
local effects = {}

local function new_id(run)
  return run.options.new_id and run.options.new_id() or kiosk.new_id()
end

local function resolved(value, ids)
  if type(value) ~= "table" then return value end
  if value.ref then return ids[value.ref] end
  local out = {}
  for name, inner in pairs(value) do out[name] = resolved(inner, ids) end
  return out
end

function effects.of(run)
  local make = run.def.source.effects
  local list, ids, out = make and make(run.root.a) or {}, {}, {}
  for _, entry in ipairs(list) do
    if entry.as then ids[entry.as] = entry.id or new_id(run) end
  end
  for i, entry in ipairs(list) do
    out[i] = resolved(entry, ids)
    if entry.as then out[i].id, out[i].as = ids[entry.as], nil end
  end
  return out
end

return effects
