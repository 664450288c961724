-- Who somebody is at the table, what that person may decide, and what not: by the role of the account, or by who a guest is to
-- the citizen. What stands there from the start can be written anew.
local node = require "ui.node"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local session = require "session"
local known = require "screens.meeting.known"
local i18n = require "i18n"

local mandate = {}
local t = i18n.t

-- Who a guest without an account can be.
mandate.RELATIONS = { "friend", "family", "supporter", "interpreter", "health", "other" }
local RELATION_ICONS = { friend = "face", family = "group", supporter = "emoji_people", interpreter = "translate", health = "healing",
  other = "help_outline" }
local LIMIT = 200

local function said(name, what)
  local key = "meeting_setup." .. what .. "." .. name
  return i18n.has(key) and t(key) or nil
end

-- Somebody who works here, as a person of a meeting.
function mandate.of_account(one, state)
  return { person = one.id, name = one.name, account = true, job = one.job or cells.role(one.role), unit = one.unit,
    side = one.side or "external", may = said(one.role, "may"), may_not = said(one.role, "may_not"), state = state }
end

-- relation: one of RELATIONS, or nil when nobody has said yet.
function mandate.of_guest(id, name, relation, state)
  return { person = id, name = name, account = false, job = relation and t("meeting_setup.relation." .. relation) or nil,
    side = "external", may = relation and said(relation, "may"), may_not = relation and said(relation, "may_not"), state = state }
end

-- The citizen is one of those at the table, and decides about the plan.
function mandate.of_citizen(state)
  return { person = session.citizen, name = session.name or t("people.role.citizen"), account = true, side = "citizen",
    may = t "meeting_setup.may.citizen", state = state }
end

-- Choices of who a guest is, for a question.
function mandate.relation_options()
  local out = {}
  for i, one in ipairs(mandate.RELATIONS) do
    out[i] = { value = one, label = t("meeting_setup.relation." .. one), icon = RELATION_ICONS[one] }
  end
  return out
end

-- What a card says: name, work, may and may not.
function mandate.card(person, extra)
  local card = node.panel { style = "card",
    node.row { node.icon(person.account and "badge" or "emoji_people", person.side == "authority" and "sky" or "mint"),
      node.column { style = "tight", node.heading(person.name, 3), person.job and node.text(person.job, "soft") or nil } } }
  for _, what in ipairs { "may", "may_not" } do
    if person[what] then
      node.add(card, node.text(t("meeting_setup." .. what), "small"))
      node.add(card, node.text(person[what]))
    end
  end
  return node.add_all(card, extra or {})
end

local function named(a) return { name = a.name } end

local function words_step(what)
  return questions.words { id = what, ask = "meeting_setup." .. what .. ".ask", text = "meeting_setup." .. what .. ".text",
    field = "meeting_setup." .. what .. ".field", input = "words", limit = LIMIT, say = named }
end

-- Writes it anew: what this person does here, what may be decided, what not. done() comes when it is kept.
function mandate.edit(app, all, person, done)
  return questions.new(app, { id = "meeting_mandate", where = "meeting_setup.row",
    answers = { name = person.name, job = person.job, may = person.may, may_not = person.may_not },
    steps = { questions.words { id = "job", ask = "meeting_setup.job.ask", field = "meeting_setup.job.field", input = "line", limit = 80,
      missing = "meeting_setup.job.missing", say = named }, words_step "may", words_step "may_not" },
    done = function(self)
      local a = self.a
      local entry = known.person_entry(all.meeting.id, person, { job = a.job, may = a.may, may_not = a.may_not })
      local ok, key = session.append { entry }
      if not ok then return app.fail(key, function() self.spec.done(self) end) end
      app.pop()
      done()
    end })
end

return mandate
