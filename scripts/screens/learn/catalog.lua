-- The modules of the content in use. One that is broken is left out, and the log says why in one line; the others work.
local lesson = require "screens.learn.lesson"

local catalog = {}

local function by_id(a, b) return a.id < b.id end

-- tracks: set of names ({ staff = true }). -> list of modules as their files return them.
function catalog.list(tracks)
  local out = {}
  for _, id in ipairs(kiosk.modules()) do
    local def = lesson.define(id)
    if def and tracks[def.module.track] then out[#out + 1] = def.module end
  end
  table.sort(out, by_id)
  return out
end

return catalog
