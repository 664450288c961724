-- A yes or a no to one person: who, what kind, what for, then each topic by itself, how long, who is there; seen with that
-- person's eyes before a yes is given. It can be put off in one tap at any step. Nothing is kept before the last step, and
-- then only what is new. The same way changes what was answered before, and asks anew about a yes that ends.
local node = require "ui.node"
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local days = require "screens.people.yes_days"
local company = require "screens.people.yes_company"
local later = require "screens.people.later"
local yes_cell = require "screens.people.yes_cell"
local dates = require "dates"
local i18n = require "i18n"

local consent = {}
local t = i18n.t

local KIND_ICONS = { pass_on = "visibility", fetch = "move_to_inbox", meeting = "groups", whole_plan = "assignment",
  gdpr = "save" }
local PURPOSE_ICONS = { plan = "assignment_ind", meeting = "groups", help = "volunteer_activism", case = "work_outline" }

local function listed(items)
  return kiosk.list and kiosk.list(items) or items
end

local function named(answers) return { name = answers.name } end

-- What can be answered: a meeting is one cell, everything else is one for each topic.
local function topics_of(a)
  return a.kind == "meeting" and { "frame" } or cells.TOPICS
end

-- Topics in their fixed order: those said yes to, those said no to. What was left open is neither.
local function sorted(a)
  local given, refused = {}, {}
  for _, topic in ipairs(topics_of(a)) do
    local answer = a.topics[topic]
    if answer ~= nil then table.insert(answer and given or refused, topic) end
  end
  return given, refused
end

local function any_yes(a)
  return #sorted(a) > 0
end

-- What was answered before ---------------------------------------------------------------------------------

-- renew: these topics are asked about anew, and keep no day of their own.
local function fill(a, group, renew)
  a.topics, a.ends_of, a.before = {}, {}, group and group.found or {}
  for _, topic in ipairs(group and group.by.given or {}) do
    a.topics[topic], a.ends_of[topic] = true, group.found[topic].last_day
  end
  for _, topic in ipairs(group and group.by.refused or {}) do a.topics[topic] = false end
  for _, topic in ipairs(renew or {}) do a.topics[topic], a.ends_of[topic] = true, nil end
end

-- It stays chosen, so that a second answer never takes the first one back unseen. Staff sees only what is about
-- themselves, and so begins with nothing.
local function fill_from_store(a)
  local known = session.citizen and session.read("consents", { citizen = session.citizen })
  fill(a, known and cells.group(known.cells, a.who, a.kind, a.purpose))
end

-- The steps -----------------------------------------------------------------------------------------------

local function not_given(a) return not a.fixed end

local function who_step()
  return questions.one { id = "who", ask = "people.consent.who", text = "people.consent.who.text", why = "people.consent.why",
    style = "row", none = "people.nobody", when = not_given,
    options = function(self)
      local out = {}
      for i, one in ipairs(self.staff) do
        out[i] = { value = one.id, label = one.name, note = cells.about(one), icon = "person_outline", staff = one }
      end
      return out
    end,
    chosen = function(self, one)
      self.a.name, self.a.bound = one.label, one.staff.role == "guest" and one.staff.purpose or nil
      self:go_on()
    end }
end

local function kind_step()
  return questions.one { id = "kind", ask = "people.consent.kind", text = "people.consent.kind.text",
    why = "people.consent.why", style = "row", say = named, when = not_given,
    options = function()
      local out = {}
      for i, kind in ipairs(cells.KINDS) do
        out[i] = { value = kind, label = cells.kind(kind), note = t("people.kind." .. kind .. ".note"),
          icon = KIND_ICONS[kind] }
      end
      return out
    end,
    chosen = function(self, one)
      if one.value == "meeting" then
        self.a.purpose = "meeting"
        fill_from_store(self.a)
      end
      self:go_on()
    end }
end

-- A guest is here for one purpose, and is given nothing for another.
local function purpose_step()
  return questions.one { id = "purpose", ask = "people.consent.purpose", text = "people.consent.purpose.text",
    why = "people.consent.why", say = named, style = "row",
    when = function(a) return not_given(a) and a.kind ~= "meeting" end,
    options = function(self)
      local out = {}
      for _, purpose in ipairs(cells.PURPOSES) do
        if not self.a.bound or self.a.bound == purpose then
          out[#out + 1] = { value = purpose, label = cells.purpose_title(purpose), note = t("people.for." .. purpose .. ".note"),
            icon = PURPOSE_ICONS[purpose] }
        end
      end
      return out
    end,
    chosen = function(self)
      fill_from_store(self.a)
      self:go_on()
    end }
end

local MEETING = { icon = KIND_ICONS.meeting, example = "yes.meeting.example", no = "yes.meeting.no" }

local function cell_panel(a, topic)
  MEETING.heading = cells.kind "meeting"
  return yes_cell.panel(topic, a.topics[topic], a.kind == "meeting" and MEETING or nil)
end

local function press_cell(self, id)
  if not yes_cell.pressed(self.a.topics, id) then return false end
  self.error = nil
  return true
end

-- Each cell by itself, a yes as large as a no. All of it can be refused in one tap; nothing can be given so.
local function topics_step()
  return { id = "topics", ask = "people.consent.topics", text = "people.consent.topics.text", why = "people.consent.why",
    view = function(self, step)
      local body = questions.body(self, step, named(self.a))
      local grid = node.grid { columns = 2, min_mm = 110 }
      for _, topic in ipairs(topics_of(self.a)) do node.add(grid, cell_panel(self.a, topic)) end
      return { title = t(step.ask, named(self.a)), body = node.add(body, grid), next = t("ui.next"),
        extra = { node.button("no_all", t("yes.no_all"), { icon = cells.STATE_ICONS.refused, style = "plain" }) } }
    end,
    pressed = function(self, id)
      if id ~= "no_all" then return press_cell(self, id) end
      for _, topic in ipairs(topics_of(self.a)) do self.a.topics[topic] = false end
      self:go_on()
      return true
    end,
    next = function(self)
      self.a.one = nil
      if next(self.a.topics) == nil then return self:refuse(t("people.consent.topics.missing")) end
      self:go_on()
    end }
end

-- The last look -------------------------------------------------------------------------------------------

local function yes_row(a, topic)
  local label = a.kind == "meeting" and cells.kind "meeting" or cells.topic(topic)
  return node.row { align = "between", node.column { style = "tight", node.text(label, "strong"),
    node.text(t("people.until", { date = dates.long(days.of(a, topic)) }), "soft") },
    node.button("day/" .. topic, t("yes.ends.change", { topic = label }), { icon = "event", style = "quiet" }) }
end

local function summary(a)
  local given, refused = sorted(a)
  local panel = node.panel { style = "card", node.text(cells.kind(a.kind), "strong"), node.text(t("people.used",
    { what = cells.purpose(a.purpose) })) }
  for _, topic in ipairs(given) do node.add(panel, yes_row(a, topic)) end
  if #refused > 0 then
    node.add(panel, node.row { node.icon(cells.STATE_ICONS.refused, "sky"),
      node.text(t("yes.no_to", { topics = cells.topics_line(refused) })) })
  end
  return panel
end

local function said(a)
  if not any_yes(a) then return "yes.no.text" end
  return cells.opens(a.kind) and "people.consent.yes.text" or "people.consent.yes.other"
end

local function look_through(self)
  local given = sorted(self.a)
  self.app.push(require("screens.people.reader").eyes(self.app, { id = self.a.who, name = self.a.name }, self.a.purpose,
    self.a.kind == "pass_on" and given or nil))
end

local function yes_step()
  return { id = "yes", ask = "people.consent.yes",
    view = function(self)
      local a = self.a
      local yes = any_yes(a)
      local ask = yes and "people.consent.yes" or "yes.no"
      local body = questions.body(self, { ask = ask }, named(a))
      node.add(body, summary(a))
      node.add(body, node.text(t(said(a)), "soft"))
      if yes and cells.opens(a.kind) and session.role == "citizen" then
        node.add(body, node.row { node.button("eyes", t("people.eyes.see_of", { name = a.name }), { icon = "visibility",
          style = "plain" }) })
      end
      return { title = t(ask, named(a)), body = body, next = t(yes and "people.consent.yes.go" or "yes.no.go"),
        next_icon = "check" }
    end,
    pressed = function(self, id)
      local parts = cells.parts(id)
      if id == "eyes" then
        look_through(self)
      elseif parts[1] == "day" and self.a.topics[parts[2]] then
        self.a.one = parts[2]
        self:go_to "ends"
      else
        return false
      end
      return true
    end }
end

-- A yes that ends: go on, change something, or say no. First of the way that asks about it anew.
local function renew_step(group)
  return questions.one { id = "renew", ask = "yes.renew", text = "yes.renew.text", style = "row", say = named,
    options = function()
      return { { value = "keep", label = t("yes.renew.keep"), note = cells.topics_line(group.due), icon = "check" },
        { value = "change", label = t("yes.renew.change"), note = t("yes.renew.change.note"), icon = "edit" },
        { value = "no", label = t("yes.renew.no"), note = t("yes.renew.no.note"), icon = cells.STATE_ICONS.refused } }
    end,
    chosen = function(self, one)
      fill(self.a, group, group.due)
      if one.value == "change" then return self:go_to "topics" end
      if one.value == "keep" then return self:go_to "ends" end
      for _, topic in ipairs(group.due) do self.a.topics[topic] = false end
      self:go_to "present"
    end }
end

-- Keeping it ----------------------------------------------------------------------------------------------

local function is_new(a, topic)
  local before, answer = a.before[topic], a.topics[topic]
  if not before then return true end
  if not answer then return before.state ~= "refused" end
  return before.state ~= "given" or not before.last_day or not dates.same(before.last_day, days.of(a, topic))
end

local function new_entry(a)
  return company.add_to({ kind = "consent.set", recipient = a.who, yes_to = a.kind, purpose = a.purpose, given = {},
    refused = {} }, a)
end

-- One entry for each last day, and one for the noes; only what was not so before.
local function entries_of(a)
  local out = {}
  local function entry_with(day)
    for _, entry in ipairs(out) do
      if not day and not entry.last_day or day and entry.last_day and dates.same(entry.last_day, day) then return entry end
    end
    out[#out + 1] = new_entry(a)
    out[#out].last_day = day and { year = day.year, month = day.month, day = day.day } or nil
    return out[#out]
  end
  for _, topic in ipairs(topics_of(a)) do
    local answer = a.topics[topic]
    if answer ~= nil and is_new(a, topic) then
      local entry = entry_with(answer and days.of(a, topic) or nil)
      table.insert(answer and entry.given or entry.refused, topic)
    end
  end
  for _, entry in ipairs(out) do entry.given, entry.refused = listed(entry.given), listed(entry.refused) end
  return out
end

-- The person may have gone while the questions were answered: that is said, and somebody else can be chosen.
local function done(self)
  local a = self.a
  local entries = entries_of(a)
  local ok, key, detail = true, nil, nil
  if #entries > 0 then ok, key, detail = session.append(entries) end
  if not ok then
    if detail and (string.find(detail, "staff_", 1, true) == 1) then
      a.fixed = nil
      self:go_to("who")
      return self:refuse(t("people.consent.gone", { name = a.name }))
    end
    return self.app.fail(key, function() done(self) end)
  end
  self.app.pop()
  local key_done = any_yes(a) and "people.consent.done" or "yes.no.done"
  self.app.say(t(#entries > 0 and key_done or "yes.same", named(a)))
end

-- Beginning -----------------------------------------------------------------------------------------------

local function about(self)
  local a = self.a
  return { recipient = a.who, yes_to = a.kind, purpose = a.purpose }
end

-- What a wait means: where there is a yes it goes on until its day.
local function wait_text(self)
  return self.renews and "yes.later.renew" or "people.later.text"
end

local function steps_for(renew)
  local steps = { who_step(), kind_step(), purpose_step(), topics_step(), days.spans(), days.free(), company.present(),
    company.companion(), company.language(), company.how(), yes_step() }
  if renew then table.insert(steps, 1, renew_step(renew)) end
  for i, step in ipairs(steps) do steps[i] = later.with(step, about, wait_text) end
  return steps
end

local function first_open(made)
  for i, step in ipairs(made.spec.steps) do
    if not step.when or step.when(made.a) then
      made.at = i
      return made
    end
  end
end

-- options: group (cells.groups) whose answers are to be changed; due: its topics that end, to be asked anew; about: whom a
-- waiting answer is for, as far as known; staff: only for pictures.
function consent.new(app, options)
  options = options or {}
  local group, asked = options.group, options.about
  local answers = { topics = {}, ends_of = {}, before = {}, company = {} }
  if group then
    group.due = options.due
    answers.who, answers.name, answers.kind, answers.purpose = group.recipient, group.name, group.yes_to, group.purpose
    answers.fixed = true
    fill(answers, group)
  elseif asked and asked.recipient then
    answers.who, answers.name, answers.kind, answers.purpose = asked.recipient, asked.name, asked.yes_to, asked.purpose
    answers.fixed = asked.yes_to ~= nil and asked.purpose ~= nil
    if answers.fixed then fill_from_store(answers) end
  end
  local made = questions.new(app, { id = "consent", where = "people.consent", steps = steps_for(options.due and group),
    done = done, answers = answers })
  made.renews = options.due ~= nil
  made.staff = cells.readers(options.staff or session.read("staff") or {})
  return first_open(made)
end

return consent
