-- An agreement that is put off or does not hold any more: when then, or why. Two taps, and it is kept.
local session = require "session"
local questions = require "screens.people.questions"
local i18n = require "i18n"

local agreement = {}
local t = i18n.t

local LIMIT = 300
local DAYS = { { "date.about.week", "event" }, { "date.about.two_weeks", "event" }, { "date.about.month", "event_note" },
  { "date.about.unknown", "help_outline" } }

local function keep(self, entry)
  entry.kind, entry.id = "agreement.status", self.agreement.id
  local ok, key = session.append { entry }
  if not ok then return self.app.fail(key, function() keep(self, entry) end) end
  self.app.pop()
  self.app.say(t("home.saved"))
end

local function said_of(self) return { what = self.what } end

-- A day of the calendar is chosen in the flow of the agreement, where the citizen is.
local function put_off(self)
  if self.a.day ~= "exact" then return keep(self, { status = "postponed", when = { about = self.a.day, said = kiosk.today() } }) end
  local ok, key = session.append { { kind = "agreement.status", id = self.agreement.id, status = "postponed" } }
  if not ok then return self.app.fail(key, function() put_off(self) end) end
  self.app.pop()
  require("screens.arrive").flow(self.app, "one_agreement", { inputs = { agreement = self.agreement.id }, ask = "when" })
end

function agreement.postpone(app, one)
  local step = questions.one { id = "day", ask = "life.postpone", text = "life.postpone.text", style = "row", say = said_of, options = function()
    local out = {}
    for i, day in ipairs(DAYS) do out[i] = { value = day[1], label = t(day[1]), icon = day[2] } end
    if session.role == "citizen" then out[#out + 1] = { value = "exact", label = t("life.postpone.exact"), icon = "event_available" } end
    return out
  end }
  local made = questions.new(app, { id = "postpone", where = "home.agreements", done = put_off, steps = { step }, answers = { what = one.what } })
  made.agreement = one
  return made
end

function agreement.lapse(app, one)
  local step = questions.words { id = "why", ask = "life.lapse", text = "life.lapse.text", field = "life.lapse.field", input = "words", limit = LIMIT,
    say = said_of, on = "life.lapse.keep" }
  local made = questions.new(app, { id = "lapse", where = "home.agreements", steps = { step }, answers = { what = one.what }, done = function(self)
    keep(self, { status = "lapsed", words = self.a.why ~= "" and self.a.why or nil })
  end })
  made.agreement = one
  return made
end

return agreement
