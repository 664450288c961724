-- The pieces of the line: the stations, the step it is at, and beside it the time, the meeting and the notice.
local node = require "ui.node"
local dates = require "dates"
local way = require "path.way"
local i18n = require "i18n"

local parts = {}
local t = i18n.t

local MOST_COLUMNS, LEAST_MM = 9, 34
local ICONS = { arrival = "home", first_talk = "forum", responsibility = "assignment_ind", invitation = "mail_outline",
  meeting = "groups", effort = "volunteer_activism", followup = "trending_up", new_meeting = "group_add", moving_on = "vpn_key" }
parts.ICONS = ICONS

-- The stations ---------------------------------------------------------------------------------------------

local function style_of(state, i, step)
  if state.at == i then return "station-here" end
  return step.state == "done" and "station-done" or "station-ahead"
end

-- The day it was done, without the year, which the whole line shares; the arrival has a day of its own.
local function day_note(state, step)
  local day = step.id == "arrival" and state.path.arrival and state.path.arrival.day or step.at and kiosk.moment(step.at)
  return day and t("ui.date.short", { day = day.day, month = t("ui.date.month." .. day.month) }) or nil
end

local function note_of(state, i, step)
  if step.state == "done" then return day_note(state, step) end
  if step.state == "passed_over" then return t("path.passed_over") end
  if state.at == i then return t(step.state == "begun" and "path.begun" or "path.now") end
  return nil
end

function parts.stations(state)
  local grid = node.grid { columns = MOST_COLUMNS, min_mm = LEAST_MM }
  for i, step in ipairs(state.steps) do
    node.add(grid, node.button("step/" .. step.id, t("path.step." .. step.id), { icon = ICONS[step.id],
      style = style_of(state, i, step), note = note_of(state, i, step) }))
  end
  return grid
end

-- Now ------------------------------------------------------------------------------------------------------

-- What happens at a step, said to the one who reads it.
function parts.about(state, step)
  return state.staff and t("path.staff." .. step) or t("path.step." .. step .. ".text")
end

-- "Du og Mona, din kontaktperson"
function parts.holder_words(state, step)
  local holder = way.holder(step, state.path, state.assignments)
  local who = t((state.staff and "path.who.staff." or "path.who.") .. holder.role)
  if holder.name then who = t("path.named", { name = holder.name, who = who }) end
  if not holder.you then return who end
  return t(state.staff and "path.holder.with" or "path.holder.you", { who = who })
end

local function missing_list(state)
  local list = node.list {}
  for _, one in ipairs(way.missing(state.here, state.path, state.meeting)) do
    node.add(list, node.text(t("path.missing." .. one.key, { name = one.name,
      date = state.meeting and dates.say(state.meeting.when) })))
  end
  for _, id in ipairs(way.left_open(state.steps)) do
    node.add(list, node.text(id == "arrival" and t("path.missing.arrival") or t("path.left_open", { step = t("path.step." .. id) })))
  end
  return #list > 0 and list or nil
end

-- What happens at the step it is at, whose turn it is, and what is missing.
function parts.now(state)
  if not state.here then
    return { node.panel { style = "mint", node.heading(t("path.over"), 2), node.text(t("path.over.text")) } }
  end
  local panel = node.panel { style = "card",
    node.text(parts.about(state, state.here), "lead"),
    node.row { align = "start", node.icon("person_outline", "mint"),
      node.column { style = "tight", node.text(t("path.holds"), "small"), node.text(parts.holder_words(state, state.here), "strong") } } }
  if state.here == "new_meeting" then
    node.add(panel, node.row { node.button("go/news", t("path.go.news"), { icon = "history", style = "plain" }) })
  end
  local missing = missing_list(state)
  if missing then node.add_all(panel, { node.rule(), node.heading(t("path.missing"), 3), missing }) end
  return { panel }
end

-- Beside it ------------------------------------------------------------------------------------------------

-- "cirka 3 uger", "2 dage", "i dag"
local function how_long(time)
  if time.days < 1 then return t("path.time.today") end
  if time.days < 7 then return t("path.time.days", { n = time.days }) end
  return t("path.time.weeks", { n = time.weeks })
end

-- A bar of seven weeks: full is no end, and no colour says so.
local function time_panel(state)
  local time = way.time(state.path)
  if not time then return nil end
  local most = way.USUAL_WEEKS[2]
  return node.panel { style = "sand", node.heading(t(time.made and "path.time.made" or "path.time"), 3),
    node.meter(math.max(math.min(time.weeks, most), time.days > 0 and 1 or 0), most, how_long(time)),
    node.text(t(time.made and "path.time.made.text" or time.weeks > most and "path.time.longer" or "path.time.text",
      { low = way.USUAL_WEEKS[1], high = most }), "soft") }
end

local function meeting_panel(state)
  local meeting = state.meeting
  if not meeting then return nil end
  local when = meeting.when
  local sign = dates.is_date(when) and node.leaf(when.day, t("ui.date.month." .. when.month)) or node.icon("event", "mint")
  return node.panel { style = "green", node.row { sign, node.column { style = "tight", node.heading(t("path.meeting"), 2),
    node.text(dates.say(when), "lead"), meeting.place and node.text(meeting.place) } } }
end

-- A window and no clock: what is sent late is still sent.
local function notice_line(notice)
  if notice.sent then return t("path.notice.sent", { date = dates.say(notice.sent) }) end
  if not notice.due then return t("path.notice.no_day") end
  if dates.before(notice.due, kiosk.today()) then return t("path.notice.still", { date = dates.say(notice.due) }) end
  return t("path.notice.due", { date = dates.say(notice.due) })
end
parts.notice_line = notice_line

local function notice_panel(state)
  if not state.staff then return nil end
  local notice = state.path.notice or {}
  local panel = node.panel { style = "sky", node.heading(t("path.notice"), 3), node.text(notice_line(notice), "strong") }
  if notice.sent then
    return node.add(panel, notice.how and node.text(t("path.notice.how." .. notice.how), "soft"))
  end
  return node.add(panel, state.may and node.button("go/notice", t("path.go.notice"), { icon = "send", style = "plain" }))
end

-- The citizen reads that the municipality was told.
local function told_text(state)
  local notice = state.path.notice
  if state.staff or not (notice and notice.sent) then return nil end
  return node.text(t("path.notice.told", { date = dates.say(notice.sent) }), "soft")
end

function parts.aside(state)
  local out = {}
  node.add(out, notice_panel(state))
  node.add(out, meeting_panel(state))
  node.add(out, time_panel(state))
  return node.add(out, told_text(state))
end

return parts
