-- Choosing who has a part in the plan: first of all my contact person. A part is no single yes: that person follows the
-- plan and writes in it.
local node = require "ui.node"
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local contact = {}
local t = i18n.t

-- A part is for those who work with the plan; a guest and a caseworker outside are given a yes instead.
local PARTS = { contact = true, treatment = true, facilitator = true, caseworker = true }

local function named(answers) return { name = answers.name } end

local function who_step()
  return questions.one { id = "who", ask = "people.contact", text = "people.contact.text", why = "people.contact.why",
    style = "row", none = "people.nobody",
    options = function(self)
      local out = {}
      for _, one in ipairs(self.staff) do
        if PARTS[one.role] then
          out[#out + 1] = { value = one.id, label = one.name, note = cells.about(one), icon = "person_outline",
            role = one.role }
        end
      end
      return out
    end,
    chosen = function(self, one)
      self.a.name, self.a.role = one.label, one.role
      self:go_on()
    end }
end

local function how_much_step()
  return questions.one { id = "how_much", ask = "people.contact.topics", text = "people.contact.topics.text", say = named,
    options = function()
      return { { value = "all", label = t("people.contact.all"), note = t("people.contact.all.note"),
        icon = "assignment_ind" },
        { value = "some", label = t("people.contact.some"), note = t("people.contact.some.note"), icon = "checklist" } }
    end }
end

local function topics_step()
  return questions.many { id = "topics", ask = "people.contact.which", text = "people.consent.topics.text",
    missing = "people.consent.topics.missing", say = named,
    columns = 3, min_mm = 90, when = function(a) return a.how_much == "some" end,
    options = function()
      local out = {}
      for i, topic in ipairs(cells.TOPICS) do
        out[i] = { value = topic, label = cells.topic(topic), note = t("people.topic." .. topic .. ".example"),
          icon = cells.ICONS[topic] }
      end
      return out
    end }
end

local function topics_of(a)
  local out = {}
  for _, topic in ipairs(cells.TOPICS) do
    if a.how_much == "all" or a.topics[topic] then out[#out + 1] = topic end
  end
  return out
end

local function yes_step()
  return { id = "yes", ask = "people.contact.yes", view = function(self, step)
    local body = questions.body(self, step, named(self.a))
    node.add(body, node.panel { style = "card", node.text(t("people.part",
      { topics = cells.topics_line(topics_of(self.a)) })),
      node.text(t("people.contact.yes.text"), "soft") })
    return { title = t(step.ask, named(self.a)), body = body, next = t("people.contact.yes.go", named(self.a)),
      next_icon = "check" }
  end }
end

local function done(self)
  local topics = topics_of(self.a)
  local ok, key = session.append { { kind = "role.assigned", staff = self.a.who, role = self.a.role, topics = topics } }
  if not ok then return self.app.fail(key, function() done(self) end) end
  self.app.pop()
  self.app.say(t("people.contact.done", { name = self.a.name }))
end

-- staff: only for pictures.
function contact.new(app, staff)
  local made = questions.new(app, { id = "contact", where = "people.sharing", done = done, answers = { topics = {} },
    steps = { who_step(), how_much_step(), topics_step(), yes_step() } })
  made.staff = cells.readers(staff or session.read("staff") or {})
  return made
end

return contact
