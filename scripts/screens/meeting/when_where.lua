-- When and where the meeting is, and how long: four questions. A day that is gone is refused calmly. The same way changes it.
local session = require "session"
local questions = require "screens.people.questions"
local shares = require "meet.shares"
local dates = require "dates"
local free_day = require "screens.meeting.free_day"
local i18n = require "i18n"

local when_where = {}
local t = i18n.t

local NEAR = { { "tomorrow", 1 }, { "week", 7 }, { "two_weeks", 14 } }
local ABOUT = { "date.about.two_weeks", "date.about.month" }
local HOURS = { 9, 10, 11, 13, 14, 15 }
local NO_TIME = "none"

local function plain(date) return { year = date.year, month = date.month, day = date.day } end

local function day_options()
  local out = {}
  for i, near in ipairs(NEAR) do
    local date = dates.after(kiosk.today(), near[2])
    out[i] = { value = near[1], label = t("ui.date." .. near[1]), note = dates.long(date), icon = "event", date = plain(date) }
  end
  for _, about in ipairs(ABOUT) do
    out[#out + 1] = { value = about, label = t(about), icon = "schedule", date = { about = about, said = plain(kiosk.today()) } }
  end
  out[#out + 1] = { value = "other", label = t("ui.date.exact"), icon = "edit" }
  return out
end

local function day_step()
  return questions.one { id = "day", ask = "meeting_setup.day", text = "meeting_setup.day.text", why = "meeting_setup.day.why", style = "row",
    options = day_options,
    chosen = function(self, one)
      if one.date then
        self.a.when, self.a.picking = one.date, nil
        return self:go_on()
      end
      local at = self.a.when
      self.a.picking = dates.is_date(at) and plain(at) or plain(dates.after(kiosk.today(), 7))
      self:go_to "free_day"
    end }
end

-- "10.00" as it is said.
function when_where.clock(time)
  local dot = time and string.find(time, ".", 1, true)
  if not dot then return nil end
  return t("ui.date.clock", { hour = math.tointeger(tonumber(string.sub(time, 1, dot - 1))), minute = string.sub(time, dot + 1) })
end

local function time_step()
  return questions.one { id = "time", ask = "meeting_setup.time", style = "row",
    options = function()
      local out = {}
      for i, hour in ipairs(HOURS) do
        local time = string.format("%02d.00", hour)
        out[i] = { value = time, label = when_where.clock(time), icon = "schedule" }
      end
      out[#out + 1] = { value = NO_TIME, label = t("meeting_setup.time.none"), icon = "help_outline" }
      return out
    end }
end

local function place_step()
  return questions.words { id = "place", ask = "meeting_setup.place", text = "meeting_setup.place.text", field = "meeting_setup.place.field",
    input = "line", limit = 120 }
end

local function minutes_step()
  return questions.one { id = "minutes", ask = "meeting_setup.minutes", text = "meeting_setup.minutes.text", style = "row",
    options = function()
      local out = {}
      for i, minutes in ipairs(shares.LENGTHS) do
        out[i] = { value = tostring(minutes), label = t("meeting_setup.minutes.n", { n = minutes }), icon = "timelapse" }
      end
      return out
    end }
end

local function entry_of(a)
  local place = a.place
  return { when = a.when, time = a.time ~= NO_TIME and a.time or nil, place = place ~= "" and place or nil,
    minutes = math.tointeger(tonumber(a.minutes)) or 60 }
end

-- meeting: the one that is changed, or nil; done(entry): what was answered, as fields of an entry.
function when_where.new(app, meeting, done)
  meeting = meeting or {}
  return questions.new(app, { id = "meeting_when", where = "meeting_setup.row", leave = session.pictured and t("ui.quit") or nil,
    steps = { day_step(), free_day.step("meeting_setup.day", function(self) self:go_on() end), time_step(), place_step(), minutes_step() },
    answers = { when = meeting.when, time = meeting.time or NO_TIME, place = meeting.place or kiosk.place() or "" },
    done = function(self) done(entry_of(self.a)) end })
end

return when_where
