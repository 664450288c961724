-- A day: about when, one of a few near days, or day, month and year by steps. Nothing has to be typed.
local node = require "ui.node"
local dates = require "dates"
local i18n = require "i18n"

local day = {}
local t = i18n.t

-- Near days that are often meant: days and months from today, and the word for it.
local NEAR = {
  { 1, 0, "ui.date.tomorrow" }, { 7, 0, "ui.date.week" }, { 14, 0, "ui.date.two_weeks" }, { 0, 1, "ui.date.month" },
}

local NEAR_PAST = { { 0, 0, "ui.date.today" }, { -1, 0, "ui.date.yesterday" } }

local function near_days(turn)
  local out, today = {}, kiosk.today()
  for _, one in ipairs(turn.step.past and NEAR_PAST or NEAR) do
    local date = dates.after(today, one[1], one[2])
    out[#out + 1] = { date = date, label = t(one[3]) }
  end
  return out
end

local function plain(date)
  return { year = date.year, month = date.month, day = date.day }
end

local function cards(turn)
  local grid = node.grid { columns = 3, min_mm = 80, grow = true }
  local value = turn.value
  local is_day = dates.is_date(value)
  for i, near in ipairs(near_days(turn)) do
    node.add(grid, node.choice("near/" .. i, near.label, {
      note = dates.long(near.date), selected = is_day and not turn.stepping and dates.same(value, near.date) }))
  end
  for i, key in ipairs(turn.step.about or {}) do
    node.add(grid, node.choice("about/" .. i, turn:words(key), {
      icon = "schedule", selected = value and value.about == key }))
  end
  return node.add(grid, node.choice("exact", t("ui.date.exact"), { icon = "event", selected = turn.stepping }))
end

local function stepper(part, label, value)
  return node.panel { style = "card", node.column { style = "tight",
    node.button("date/" .. part .. "/more", t("ui.date." .. part .. ".more"), { icon = "add", style = "plain" }),
    node.text(label, "soft"), node.heading(value, 2),
    node.button("date/" .. part .. "/less", t("ui.date." .. part .. ".less"), { icon = "remove", style = "plain" }),
  } }
end

-- Day, month and year by steps; what a press on one of them makes of the day is day.stepped.
function day.steppers(value)
  return node.column { style = "tight",
    node.heading(dates.long(value), 2),
    node.grid { columns = 3, min_mm = 50,
      stepper("day", t("ui.date.day"), tostring(value.day)),
      stepper("month", t("ui.date.month_name"), t("ui.date.month." .. value.month)),
      stepper("year", t("ui.date.year"), tostring(value.year)),
    },
  }
end

local function is_near(turn, value)
  for _, near in ipairs(near_days(turn)) do
    if dates.same(near.date, value) then return true end
  end
  return false
end

-- 1, 2 ... of an id like "near/2".
local function pick(id, prefix)
  return string.sub(id, 1, #prefix) == prefix and math.tointeger(tonumber(string.sub(id, #prefix + 1))) or nil
end

-- The day after a press on a stepper; nil when the press was for something else.
function day.stepped(value, id)
  for _, part in ipairs { "day", "month", "year" } do
    for way, by in pairs { more = 1, less = -1 } do
      if id == "date/" .. part .. "/" .. way then return plain(dates.step(value, part, by)) end
    end
  end
end

local function press_stepper(turn, id)
  local date = day.stepped(turn.value, id)
  if date then turn:set(date) end
  return date ~= nil
end

day.date = {
  start = function(turn)
    turn.stepping = dates.is_date(turn.value) and not is_near(turn, turn.value)
  end,
  control = function() return "exact" end,
  answer = function(turn) return turn.value end,
  body = function(turn)
    local stepping = turn.stepping and dates.is_date(turn.value)
    return node.add(stepping and { day.steppers(turn.value) } or {}, cards(turn)) -- what was asked for comes first, and is seen
  end,
  press = function(turn, id)
    local near, about = pick(id, "near/"), pick(id, "about/")
    if near then
      turn.stepping = false
      turn:set(plain(near_days(turn)[near].date))
    elseif about then
      turn.stepping = false
      turn:set { about = turn.step.about[about], said = plain(kiosk.today()) }
    elseif id == "exact" then
      turn.stepping, turn.focus = true, "date/day/more"
      if not dates.is_date(turn.value) then turn:set(plain(kiosk.today())) end
    else
      return dates.is_date(turn.value) and press_stepper(turn, id)
    end
    return true
  end,
  said = function(task) return { node.heading(dates.long(task.value), 2) } end,
  solution = function(task)
    local day_of = require("learn.tasks.measure").day
    return task:answer_line(dates.long(day_of(task.step, task.player:seen())))
  end,
}

return day
