-- Until when a yes counts: a few spans, or any day within a year. One day for all that is said yes to, and another one for
-- a single topic where that is wanted.
local node = require "ui.node"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local stepper = require "screens.steps.day"
local dates = require "dates"
local i18n = require "i18n"

local yes_days = {}
local t = i18n.t

-- Days and months from today; never more than twelve months.
local SPANS = { { "week", 7, 0 }, { "month", 0, 1 }, { "three", 0, 3 }, { "half", 0, 6 }, { "year", -1, 12 } }

local function plain(date) return { year = date.year, month = date.month, day = date.day } end

local function day_of(span)
  return plain(dates.after(dates.step(kiosk.today(), "month", span[3]), span[2]))
end

local function span_named(name)
  for _, span in ipairs(SPANS) do
    if span[1] == name then return span end
  end
end

local function last_possible() return day_of(span_named "year") end

local function within(date)
  if dates.before(date, kiosk.today()) then return plain(kiosk.today()), true end
  local last = last_possible()
  if dates.before(last, date) then return last, true end
  return date, false
end

-- The day a topic's yes ends: its own, or the one for all.
function yes_days.of(a, topic)
  return a.ends_of[topic] or a.day
end

-- True while something that is said yes to has no day of its own.
function yes_days.needed(a)
  for topic, answer in pairs(a.topics) do
    if answer and not a.ends_of[topic] then return true end
  end
  return false
end

-- a.one: the only topic it is for.
local function keep(self, date)
  local one = self.a.one
  self.a.one = nil
  if not one then
    self.a.day = date
    return self:go_on()
  end
  self.a.ends_of[one] = date
  self:go_to "yes"
end

local function named(a) return { name = a.name, topic = a.one and cells.topic(a.one) } end

function yes_days.spans()
  return questions.one { id = "ends", ask = "people.consent.ends", text = "people.consent.ends.text",
    why = "people.consent.ends.why", style = "row", say = named, when = yes_days.needed,
    options = function()
      local out = {}
      for i, span in ipairs(SPANS) do
        out[i] = { value = span[1], label = t("people.ends." .. span[1]), icon = "event",
          note = t("people.until", { date = dates.long(day_of(span)) }) }
      end
      out[#out + 1] = { value = "other", label = t("yes.ends.other"), note = t("yes.ends.other.note"), icon = "edit" }
      return out
    end,
    chosen = function(self, one)
      local span = span_named(one.value)
      if span then
        self.a.pick_day = nil
        -- The step of the free day is passed over: it is open only while a day is being picked.
        return keep(self, day_of(span))
      end
      self.a.pick_day = self.a.day or day_of(span_named "three")
      self:go_to "end_day"
    end }
end

function yes_days.free()
  return { id = "end_day", ask = "yes.ends.day", why = "people.consent.ends.why",
    when = function(a) return a.pick_day ~= nil and yes_days.needed(a) end,
    view = function(self, step)
      local body = questions.body(self, step, named(self.a))
      node.add(body, stepper.steppers(self.a.pick_day))
      if self.a.at_limit then
        node.add(body, node.panel { style = "sky", node.text(t("yes.ends.limit", { date = dates.long(last_possible()) })) })
      end
      return { title = t(step.ask, named(self.a)), body = body, next = t("yes.ends.go") }
    end,
    pressed = function(self, id)
      local date = stepper.stepped(self.a.pick_day, id)
      if not date then return false end
      self.a.pick_day, self.a.at_limit = within(date)
      return true
    end,
    next = function(self) keep(self, self.a.pick_day) end }
end

return yes_days
