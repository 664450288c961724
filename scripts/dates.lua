-- Dates as people say them, in the language of the screen. A date is { year, month, day } or
-- { about = key, said = { year, month, day } }: "in about two weeks" means nothing without the day it was said on.
local i18n = require "i18n"

local dates = {}
local t = i18n.t

function dates.is_date(value)
  return type(value) == "table" and value.year ~= nil and value.month ~= nil and value.day ~= nil
end

-- The date so many days (and months) after another one; days past the end of a month roll over.
function dates.after(date, days, months)
  return kiosk.date(date.year, date.month + (months or 0), date.day + (days or 0))
end

-- On paper always with the year: it will be read in another one.
function dates.on_paper(date)
  return t("ui.date.long_year", { weekday = t("ui.date.weekday." .. (date.weekday or kiosk.date(date.year, date.month, date.day).weekday)),
    day = date.day, month = t("ui.date.month." .. date.month), year = date.year })
end

local function last_day(year, month)
  return kiosk.date(year, month + 1, 0).day
end

-- Steps one part and keeps the day inside its month: 31 January + 1 month is 28 February.
function dates.step(date, part, by)
  if part == "day" then return dates.after(date, by) end
  local month = part == "month" and date.month + by or date.month
  local first = kiosk.date(part == "year" and date.year + by or date.year, month, 1)
  return kiosk.date(first.year, first.month, math.min(date.day, last_day(first.year, first.month)))
end

function dates.before(a, b)
  if a.year ~= b.year then return a.year < b.year end
  if a.month ~= b.month then return a.month < b.month end
  return a.day < b.day
end

function dates.same(a, b)
  return a.year == b.year and a.month == b.month and a.day == b.day
end

local function weekday(date)
  return date.weekday or kiosk.date(date.year, date.month, date.day).weekday
end

-- "tirsdag 12. maj", with the year when it is not this one's.
function dates.long(date)
  local this_year = kiosk.today().year == date.year
  return t(this_year and "ui.date.long" or "ui.date.long_year", {
    weekday = t("ui.date.weekday." .. weekday(date)), day = date.day, month = t("ui.date.month." .. date.month),
    year = date.year })
end

-- Days and months from the day it was said to what was meant. Other words ("I do not know yet") mean no day.
local SPANS = {
  ["date.about.week"] = { 7, 0 }, ["date.about.two_weeks"] = { 14, 0 }, ["date.about.month"] = { 0, 1 },
  ["date.about.three_months"] = { 0, 3 }, ["date.about.half_year"] = { 0, 6 },
}

-- The day that is meant: of "in about two weeks" the one it comes to; nil where no day is.
function dates.near(value)
  if type(value) ~= "table" then return nil end
  if not value.about then return dates.is_date(value) and value or nil end
  local span = value.said and SPANS[value.about]
  return span and dates.step(dates.after(value.said, span[1]), "month", span[2]) or nil
end

-- "cirka 16. marts (sagt 2. marts)": true on every day, also on paper.
local function about(value)
  if not value.said then return t(value.about) end
  local span, said = SPANS[value.about], dates.short(value.said)
  if not span then return t("ui.date.about_said", { about = t(value.about), said = said }) end
  return t("ui.date.about", { date = dates.short(dates.near(value)), said = said })
end

-- "12. maj" (with the year when it is another one), or about when.
function dates.short(date)
  if date.about then return about(date) end
  local this_year = kiosk.today().year == date.year
  return t(this_year and "ui.date.short" or "ui.date.short_year",
    { day = date.day, month = t("ui.date.month." .. date.month), year = date.year })
end

function dates.say(value)
  if type(value) ~= "table" then return "" end
  if value.about then return about(value) end
  return dates.is_date(value) and dates.long(value) or ""
end

-- In the person's own words on the day they are said, when they still mean what they say.
function dates.answer(value)
  local said = type(value) == "table" and value.about and value.said
  if said and dates.same(said, kiosk.today()) then return t(value.about) end
  return dates.say(value)
end

-- The day of a wall clock time in ms.
function dates.of_ms(wall_ms)
  return dates.short(kiosk.moment(wall_ms))
end

-- "kl. 14.05".
function dates.clock_ms(wall_ms)
  local at = kiosk.moment(wall_ms)
  return t("ui.date.clock", { hour = at.hour, minute = string.format("%02d", at.minute) })
end

-- "i dag", "i går", or the date.
function dates.when_ms(wall_ms)
  local at, today = kiosk.moment(wall_ms), kiosk.today()
  if dates.same(at, today) then return t("ui.date.today") end
  if dates.same(at, dates.after(today, -1)) then return t("ui.date.yesterday") end
  return dates.of_ms(wall_ms)
end

return dates
