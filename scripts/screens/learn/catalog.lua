-- The modules of the content in use. One that is broken is left out, and the log says why in one line; the others work.
local catalog = {}

local function lesson() return require "screens.learn.lesson" end

local pretended -- modules that are not in content: for pictures

-- list of modules as files return them; nil: those of the content again.
function catalog.pretend(list)
  local by_id = {}
  for _, source in ipairs(list or {}) do by_id[source.id] = source end
  pretended = list
  lesson().pretend(by_id)
end

local function ids()
  if not pretended then return kiosk.modules() end
  local out = {}
  for i, source in ipairs(pretended) do out[i] = source.id end
  return out
end

-- content/learning/order.lua says which comes first.
local function places()
  local out = {}
  for i, id in ipairs(kiosk.content("learning/order") or {}) do out[id] = i end
  return out
end

-- tracks: set of names ({ staff = true }). -> list of modules as their files return them.
function catalog.list(tracks)
  local out, place = {}, places()
  for _, id in ipairs(ids()) do
    local def = lesson().define(id)
    if def and tracks[def.module.track] then out[#out + 1] = def.module end
  end
  table.sort(out, function(a, b)
    local first, second = place[a.id] or math.huge, place[b.id] or math.huge
    if first ~= second then return first < second end
    return a.id < b.id
  end)
  return out
end

-- Is there anything in these tracks? Asked on screens that show no list: nothing is checked yet.
function catalog.has_any(tracks)
  for _, id in ipairs(ids()) do
    local source = kiosk.content("learning/" .. id .. "/module")
    if source and tracks[source.track] then return true end
  end
  return false
end

return catalog
