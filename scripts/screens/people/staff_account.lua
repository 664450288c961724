-- One account of staff, question by question: a new one, a change, or a new code. A guest comes for one meeting, and the
-- account ends by itself.
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local cells = require "screens.people.cells"
local dates = require "dates"
local i18n = require "i18n"

local staff_account = {}
local t = i18n.t

local ROLES = { "contact", "caseworker", "treatment", "facilitator", "manager", "learner", "administrator", "guest" }
local SIDES = { { "provider", "home" }, { "authority", "account_balance" }, { "external", "public" } }
-- The meeting first: that is what most come for.
local PURPOSES = { "meeting", "help", "plan", "case" }
-- Days from today; a guest has at most 31.
local ENDS = { { "today", 0 }, { "week", 7 }, { "two_weeks", 14 }, { "days30", 30 } }

local function named(answers) return { name = answers.name } end

local function name_step()
  return questions.words { id = "name", ask = "people.account.name", text = "people.account.name.text",
    field = "people.staff.name", missing = "people.in.missing",
    when = function(a) return a.what == "new" end }
end

local function unless_reset(a) return a.what ~= "reset" end

local function role_step()
  return questions.one { id = "role", ask = "people.account.role", style = "row", say = named,
    when = function(a) return unless_reset(a) and not a.guest end,
    options = function()
      local out = {}
      for i, role in ipairs(ROLES) do
        out[i] = { value = role, label = cells.role(role), note = t("people.role." .. role .. ".note"), icon = "badge" }
      end
      return out
    end }
end

local function line_step(id, ask)
  return questions.words { id = id, ask = ask, text = ask .. ".text", field = ask .. ".field", input = "line",
    when = unless_reset, say = named }
end

local function side_step()
  return questions.one { id = "side", ask = "people.account.side", style = "row", when = unless_reset, say = named,
    options = function()
      local out = {}
      for i, one in ipairs(SIDES) do
        out[i] = { value = one[1], label = t("people.side." .. one[1]), note = t("people.side." .. one[1] .. ".note"),
          icon = one[2] }
      end
      return out
    end }
end

local function is_guest(a) return unless_reset(a) and (a.guest or a.role == "guest") end

-- A guest comes to one meeting, for one thing: nothing else is opened to them.
local function meeting_step()
  return questions.words { id = "meeting", ask = "people.account.meeting", text = "people.account.meeting.text",
    field = "people.account.meeting.field", input = "line", missing = "people.account.meeting.missing", when = is_guest, say = named }
end

local function purpose_step()
  return questions.one { id = "purpose", ask = "people.account.purpose", text = "people.account.purpose.text", style = "row",
    when = is_guest, say = named,
    options = function()
      local out = {}
      for i, purpose in ipairs(PURPOSES) do
        out[i] = { value = purpose, label = cells.purpose_title(purpose), note = t("people.for." .. purpose .. ".note"),
          icon = "groups" }
      end
      return out
    end }
end

local function day_in(days)
  local date = dates.after(kiosk.today(), days)
  return { year = date.year, month = date.month, day = date.day }
end

local function ends_step()
  return questions.one { id = "ends", ask = "people.account.ends", text = "people.account.ends.text", style = "row",
    say = named,
    when = is_guest,
    options = function()
      local out = {}
      for i, one in ipairs(ENDS) do
        out[i] = { value = one[1], label = t("people.ends." .. one[1]), note = t("people.until",
          { date = dates.long(day_in(one[2])) }), icon = "event", days = one[2] }
      end
      return out
    end,
    chosen = function(self, one)
      self.a.last_day = day_in(one.days)
      self:go_on()
    end }
end

local function filled(text) return text ~= "" and text or nil end

local function fields(a)
  return { name = a.name, role = a.guest and "guest" or a.role, job = filled(a.job), unit = filled(a.unit), side = a.side,
    last_day = a.last_day, code = a.chosen, purpose = a.purpose, meeting = filled(a.meeting or "") }
end

local acts = {}

function acts.new(a) return kiosk.staff_new(fields(a)) end

function acts.change(a)
  local given = fields(a)
  given.staff, given.name, given.code = a.staff, nil, nil
  return kiosk.staff_change(given)
end

function acts.reset(a) return kiosk.staff_reset { staff = a.staff, code = a.chosen } end

local function done(self)
  local a = self.a
  local ok, key, detail = acts[a.what](a)
  a.chosen = nil
  if not ok then
    if key ~= "error.code_weak" and key ~= "error.code_taken" then return self.app.fail(key, nil) end
    self:go_to("code")
    return self:refuse(key == "error.code_weak" and code.weak("digits", nil, detail) or t(key))
  end
  self.app.pop()
  self.app.say(t("people.account.saved." .. a.what, { name = a.name }))
end

local function needs_code(a) return a.what ~= "change" end

-- options: what (new, change, reset), staff (as read), guest.
function staff_account.new(app, options)
  local known = options.staff or {}
  local choose, again = code.choose(function() return "digits" end, { ask = "people.account.code",
    text = "people.account.code.text", say = named })
  choose.when, again.when = needs_code, needs_code
  local answers = { what = options.what or "new", guest = options.guest, staff = known.id, name = known.name,
    role = known.role, job = known.job, unit = known.unit, side = known.side, last_day = known.last_day,
    purpose = known.purpose, meeting = known.meeting }
  local steps = { name_step(), role_step(), line_step("job", "people.account.job"), line_step("unit", "people.account.unit"),
    side_step(), meeting_step(), purpose_step(), ends_step(), choose, again }
  while steps[1].when and not steps[1].when(answers) do table.remove(steps, 1) end
  return questions.new(app, { id = "account", where = "people.staff", steps = steps, answers = answers, done = done })
end

return staff_account
