-- A yes that a flow asked for (docs/flows.md) becomes what the store takes: the cells that were answered as topics given and
-- refused, how long it lasts as a last day. Whether it may stand is for the rules in C to say.
local dates = require "dates"
local i18n = require "i18n"

local consents = {}

local function list(items)
  return kiosk.list and kiosk.list(items) or items
end

local function last_day(lasts)
  local date = dates.after(dates.step(kiosk.today(), "month", lasts.months or 0), lasts.days or 0)
  return { year = date.year, month = date.month, day = date.day }
end

local function topics(cells, wanted)
  local out = {}
  for topic, said in pairs(cells) do
    if said == wanted then out[#out + 1] = topic end
  end
  table.sort(out)
  return list(out)
end

-- Any other entry comes back as it is.
function consents.settled(entry)
  if entry.kind ~= "consent.set" or not entry.cells then return entry end
  local out = {}
  for name, value in pairs(entry) do out[name] = value end
  out.given, out.refused, out.cells, out.lasts = topics(entry.cells, true), topics(entry.cells, false), nil, nil
  out.last_day = entry.last_day or last_day(entry.lasts or {})
  out.how, out.lang = entry.how or "touch", i18n.lang
  return out
end

return consents
