-- When something is due, as a window and never as a deadline that was missed: this week, next week, about the 12th.
local dates = require "dates"
local i18n = require "i18n"

local window = {}
local t = i18n.t

-- In the order they come. What is behind us can be taken up now; it is nobody's fault.
window.ORDER = { "now", "next", "month", "later", "open" }

local WEEK, MONTH = 7, 31

-- When: a date, or about when. "open": no day was said.
function window.of(when)
  local day = dates.near(when)
  if not day then return "open" end
  local today = kiosk.today()
  local sunday = dates.after(today, WEEK - today.weekday)
  if not dates.before(sunday, day) then return "now" end
  if not dates.before(dates.after(sunday, WEEK), day) then return "next" end
  return dates.before(dates.after(today, MONTH), day) and "later" or "month"
end

-- "i denne uge", "i næste uge", "omkring 12. december"; of what is behind us: "var sat til omkring 12. november".
function window.say(when)
  local day, which = dates.near(when), window.of(when)
  if not day then return t("life.window.open") end
  if dates.before(day, kiosk.today()) then return t("life.window.past", { date = dates.short(day) }) end
  if which == "now" or which == "next" then return t("life.window." .. which) end
  return t("life.window.about", { date = dates.short(day) })
end

-- The sooner of two windows.
function window.sooner(a, b)
  for _, one in ipairs(window.ORDER) do
    if one == a or one == b then return one end
  end
end

return window
