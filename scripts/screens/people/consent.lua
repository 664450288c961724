-- A yes to one person: who, what kind, what for, which topics, how long; seen with that person's eyes before it is given.
-- It can be put off in one tap at any step. Nothing is kept before the last yes.
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local dates = require "dates"
local i18n = require "i18n"

local consent = {}
local t = i18n.t

local KIND_ICONS = { pass_on = "visibility", fetch = "move_to_inbox", meeting = "groups", whole_plan = "assignment",
  gdpr = "save" }
local PURPOSE_ICONS = { plan = "assignment_ind", meeting = "groups", help = "volunteer_activism", case = "work_outline" }
-- Days and months from today; never more than twelve months.
local ENDS = { { "week", 7, 0 }, { "month", 0, 1 }, { "three", 0, 3 }, { "half", 0, 6 }, { "year", -1, 12 } }
local REASONS = { { "tired", "bedtime" }, { "affected", "spa" }, { "wants_helper", "group" }, { "unclear", "help_outline" },
  { "other", "more_horiz" } }

local function listed(items)
  return kiosk.list and kiosk.list(items) or items
end

local function end_of(answers)
  for _, one in ipairs(ENDS) do
    if one[1] == answers.ends then
      local date = dates.after(dates.step(kiosk.today(), "month", one[3]), one[2])
      return { year = date.year, month = date.month, day = date.day }
    end
  end
end

-- Topics in their fixed order: those said yes to, and the others.
-- Staff does not see what was said yes to before, and so writes down no refusals.
local function sorted(answers)
  local given, refused = {}, {}
  if answers.kind == "meeting" then return { "frame" }, {} end
  for _, topic in ipairs(cells.TOPICS) do
    table.insert(answers.topics[topic] and given or refused, topic)
  end
  if session.role ~= "citizen" then refused = {} end
  return given, refused
end

-- Putting it off ------------------------------------------------------------------------------------------

local function put_off(self, reason)
  local ok, key = session.append { { kind = "consent.postponed", reason = reason } }
  if not ok then return self.app.fail(key, function() put_off(self, reason) end) end
  self.app.pop()
  self.app.say(t("people.later.done"))
end

local function later(self)
  local actions = {}
  for i, one in ipairs(REASONS) do
    actions[i] = { id = "later/" .. one[1], label = t("people.later." .. one[1]), icon = one[2], style = "row",
      press = function(app)
      app.close()
      put_off(self, one[1])
    end }
  end
  self.app.open(dialog.new { title = t("people.later"), body = node.paragraphs(t("people.later.text")), actions = actions,
    close = t("people.later.close") })
end

-- Every step has it at the same place.
local function with_later(step)
  local view, pressed = step.view, step.pressed
  function step.view(self, one)
    local shown = view(self, one)
    shown.extra_first = { node.button("later", t("people.later.go"), { icon = "pause_circle_outline", style = "plain" }) }
    return shown
  end
  function step.pressed(self, id, value)
    if id == "later" then
      later(self)
      return true
    end
    return pressed ~= nil and pressed(self, id, value) or false
  end
  return step
end

-- The steps -----------------------------------------------------------------------------------------------

local function who_step()
  return questions.one { id = "who", ask = "people.consent.who", text = "people.consent.who.text", why = "people.consent.why",
    style = "row",
    none = "people.nobody", options = function(self)
      local out = {}
      for i, one in ipairs(self.staff) do
        out[i] = { value = one.id, label = one.name, note = cells.about(one), icon = "person_outline", staff = one }
      end
      return out
    end,
    chosen = function(self, one)
      self.a.name = one.label
      self:go_on()
    end }
end

local function named(answers) return { name = answers.name } end

local function kind_step()
  return questions.one { id = "kind", ask = "people.consent.kind", text = "people.consent.kind.text",
    why = "people.consent.why", style = "row", say = named,
    options = function()
      local out = {}
      for i, kind in ipairs(cells.KINDS) do
        out[i] = { value = kind, label = cells.kind(kind), note = t("people.kind." .. kind .. ".note"),
          icon = KIND_ICONS[kind] }
      end
      return out
    end,
    chosen = function(self, one)
      if one.value == "meeting" then self.a.purpose = "meeting" end
      self:go_on()
    end }
end

-- What this person has a yes to already, of that kind and for that purpose: it stays chosen, so that a second yes never
-- takes the first one back unseen.
local function given_now(answers)
  local known, out = session.citizen and session.read("consents", { citizen = session.citizen }), {}
  for _, cell in ipairs(known and known.cells or {}) do
    local same = cell.recipient == answers.who and cell.yes_to == answers.kind and cell.purpose == answers.purpose
    if same and cell.state == "given" then out[cell.topic] = true end
  end
  return out
end

local function purpose_step()
  return questions.one { id = "purpose", ask = "people.consent.purpose", text = "people.consent.purpose.text",
    why = "people.consent.why",
    say = named, style = "row", when = function(a) return a.kind ~= "meeting" end,
    options = function()
      local out = {}
      for i, purpose in ipairs(cells.PURPOSES) do
        out[i] = { value = purpose, label = cells.purpose_title(purpose), note = t("people.for." .. purpose .. ".note"),
          icon = PURPOSE_ICONS[purpose] }
      end
      return out
    end,
    chosen = function(self)
      self.a.topics = given_now(self.a)
      self:go_on()
    end }
end

local function topic_option(topic)
  return { value = topic, label = cells.topic(topic), icon = cells.ICONS[topic],
    note = t("people.topic." .. topic .. ".example") .. "\n" .. t("ui.consent.if_no",
      { what = t("people.topic." .. topic .. ".no") }) }
end

local function topics_step()
  return questions.many { id = "topics", ask = "people.consent.topics", text = "people.consent.topics.text",
    missing = "people.consent.topics.missing",
    why = "people.consent.why", say = named, columns = 2, min_mm = 140, when = function(a) return a.kind ~= "meeting" end,
    options = function()
      local out = {}
      for i, topic in ipairs(cells.TOPICS) do out[i] = topic_option(topic) end
      return out
    end }
end

local function ends_step()
  return questions.one { id = "ends", ask = "people.consent.ends", text = "people.consent.ends.text",
    why = "people.consent.ends.why", style = "row", say = named,
    options = function()
      local out = {}
      for i, one in ipairs(ENDS) do
        out[i] = { value = one[1], label = t("people.ends." .. one[1]), icon = "event",
          note = t("people.until", { date = dates.long(end_of { ends = one[1] }) }) }
      end
      return out
    end }
end

local function present_step()
  return questions.one { id = "present", ask = "people.consent.present", text = "people.consent.present.text", style = "row",
    options = function()
      return {
        { value = "alone", label = t("people.present.alone"), icon = "person_outline" },
        { value = "helper", label = t("people.present.helper"), icon = "group" },
        { value = "interpreter", label = t("people.present.interpreter"), icon = "translate" },
      }
    end }
end

local function companion_step()
  return questions.words { id = "companion", ask = "people.present.name", text = "people.present.name.text",
    field = "people.present.name.field",
    missing = "people.present.name.missing", when = function(a) return a.present ~= "alone" end }
end

-- Staff writes down a yes that was said or written; one by touch is the citizen's own.
local function how_step()
  return questions.one { id = "how", ask = "people.consent.how", text = "people.consent.how.text",
    when = function() return session.role ~= "citizen" end,
    options = function()
      return { { value = "spoken", label = t("people.how.spoken"), note = t("people.how.spoken.note"),
        icon = "record_voice_over" },
        { value = "paper", label = t("people.how.paper"), note = t("people.how.paper.note"), icon = "description" } }
    end }
end

local function summary(a)
  local given = sorted(a)
  local panel = node.panel { style = "card", node.text(cells.kind(a.kind), "strong"), node.text(t("people.used",
    { what = cells.purpose(a.purpose) })) }
  if a.kind ~= "meeting" then node.add(panel, node.text(cells.topics_line(given))) end
  return node.add(panel, node.text(t("people.until", { date = dates.long(end_of(a)) }), "soft"))
end

local function opens(a) return a.kind == "pass_on" or a.kind == "meeting" end

local function yes_step()
  return { id = "yes", ask = "people.consent.yes",
    view = function(self, step)
      local body = questions.body(self, step, named(self.a))
      node.add(body, summary(self.a))
      node.add(body, node.text(t(opens(self.a) and "people.consent.yes.text" or "people.consent.yes.other"), "soft"))
      if opens(self.a) and session.role == "citizen" then
        node.add(body, node.row { node.button("eyes", t("people.eyes.see_of", { name = self.a.name }), { icon = "visibility",
          style = "plain" }) })
      end
      return { title = t(step.ask, named(self.a)), body = body, next = t("people.consent.yes.go"), next_icon = "check" }
    end,
    pressed = function(self, id)
      if id ~= "eyes" then return false end
      local given = sorted(self.a)
      self.app.push(require("screens.people.reader").eyes(self.app, { id = self.a.who, name = self.a.name }, self.a.purpose,
        self.a.kind == "pass_on" and given or nil))
      return true
    end }
end

local function entry_of(a)
  local given, refused = sorted(a)
  local entry = { kind = "consent.set", recipient = a.who, yes_to = a.kind, purpose = a.purpose, given = listed(given),
    refused = listed(refused), last_day = end_of(a), how = a.how or "touch", lang = i18n.lang }
  if a.present == "interpreter" then entry.interpreter = a.companion end
  entry.present = listed(a.present == "helper" and { a.companion } or {})
  return entry
end

-- The person may have gone while the questions were answered: that is said, and somebody else can be chosen.
local function done(self)
  local ok, key, detail = session.append { entry_of(self.a) }
  if not ok then
    if detail and (string.find(detail, "staff_", 1, true) == 1) then
      self:go_to("who")
      return self:refuse(t("people.consent.gone", { name = self.a.name }))
    end
    return self.app.fail(key, function() done(self) end)
  end
  self.app.pop()
  self.app.say(t("people.consent.done", { name = self.a.name }))
end

-- staff: only for pictures.
function consent.new(app, staff)
  local steps = { who_step(), kind_step(), purpose_step(), topics_step(), ends_step(), present_step(), companion_step(),
    how_step(), yes_step() }
  for i, step in ipairs(steps) do steps[i] = with_later(step) end
  local made = questions.new(app, { id = "consent", where = "people.consent", steps = steps, done = done,
    answers = { topics = {} } })
  made.staff = cells.readers(staff or session.read("staff") or {})
  return made
end

return consent
