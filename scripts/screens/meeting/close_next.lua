-- When we meet again, before anybody gets up: a day, about when, or that there is to be none, with why.
local questions = require "screens.people.questions"
local dates = require "dates"
local free_day = require "screens.meeting.free_day"
local i18n = require "i18n"

local close_next = {}
local t = i18n.t

local NEAR = { { "week", 7, 0 }, { "two_weeks", 14, 0 }, { "month", 0, 1 } }
local ABOUT = { "date.about.month", "date.about.three_months" }
close_next.NONE = "meeting_end.next.none" -- also what a reader of the plan is told in place of a day

local function plain(date) return { year = date.year, month = date.month, day = date.day } end

local function options()
  local out = {}
  for i, near in ipairs(NEAR) do
    local date = plain(dates.step(dates.after(kiosk.today(), near[2]), "month", near[3]))
    out[i] = { value = near[1], label = t("ui.date." .. near[1]), note = dates.long(date), icon = "event", when = date }
  end
  for _, about in ipairs(ABOUT) do
    out[#out + 1] = { value = about, label = t(about), icon = "schedule", when = { about = about, said = plain(kiosk.today()) } }
  end
  out[#out + 1] = { value = "other", label = t("ui.date.exact"), icon = "edit" }
  out[#out + 1] = { value = "none", label = t("meeting_end.next.none"), note = t("meeting_end.next.none.note"), icon = "event_busy" }
  return out
end

local function day_step()
  return questions.one { id = "next_day", ask = "meeting_end.next", text = "meeting_end.next.text", why = "meeting_end.next.why", style = "row",
    options = options,
    chosen = function(self, one)
      self.a.picking, self.a.none = nil, nil
      if one.when then
        self.a.when = one.when
        return self.spec.done(self)
      end
      if one.value == "none" then
        self.a.none = true
        return self:go_to "why"
      end
      self.a.picking = plain(dates.after(kiosk.today(), 14))
      self:go_to "free_day"
    end }
end

local function why_step()
  return questions.words { id = "why", ask = "meeting_end.next.why_none", text = "meeting_end.next.why_none.text", field = "yes.write.words.field",
    input = "words", limit = 300, missing = "meeting_end.next.why_none.missing", when = function(a) return a.none == true end }
end

-- What is kept. A day also is when the plan is looked at again.
local function entries_of(a)
  if a.none then
    return { { kind = "meeting.next", when = { about = close_next.NONE, said = plain(kiosk.today()) }, why = a.why } }
  end
  return { { kind = "meeting.next", when = a.when }, { kind = "review.set", when = a.when } }
end

-- The questions as a part of the closing: they know nothing of the table round them.
local Part = {}
Part.__index = Part

function Part:spec()
  local asked = self.asked
  local step = asked:step()
  local made = step.view(asked, step)
  made.id, made.title = "meeting_next/" .. step.id, made.title or t(step.ask)
  return made
end

function Part:before() return self.asked.at > 1 end
function Part:pressed(id, value) return self.asked:pressed(id, value) end
function Part:change(id, value) self.asked:change(id, value) end
function Part:submit(id, value) self.asked:submit(id, value) end

function close_next.new(app, state)
  local free = free_day.step("meeting_end.next.day", function(self) self.spec.done(self) end)
  local asked = questions.new(app, { id = "meeting_next", steps = { day_step(), free, why_step() },
    done = function(self)
      state:write(entries_of(self.a), function() state:go_on() end)
    end })
  local press = {}
  for id, act in pairs(asked.press) do press[id] = function(_, value) act(asked, value) end end
  return setmetatable({ asked = asked, press = press }, Part)
end

-- "tirsdag 12. maj", "cirka 2. april", or that there is none, with why.
function close_next.say(found)
  if not found then return nil end
  local when = found.when or {}
  if when.about ~= close_next.NONE then return dates.say(when) end
  if not found.why then return t(close_next.NONE) end
  return t("meeting_end.next.none.because", { why = found.why })
end


return close_next
