-- "Giv planen videre til fagsystemet": who it is for, what goes along and what does not, then one locked file and its key.
-- For staff, as much as they see of the open plan; for the citizen, as much as that person would get.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local hand_over = {}
local HandOver, Handed = { press = {} }, { press = {} }
HandOver.__index, Handed.__index = HandOver, Handed
local t = i18n.t

local HEADINGS = { "title", "citizen", "for", "place", "review", "said", "purpose", "effort", "duration", "housing", "employment",
  "help", "treatment", "other", "nothing", "origin", "why", "first_step", "helper", "when", "fallback", "who", "strengths", "wishes",
  "people", "notes" }
local NAMES = {
  goal_status = { "wish", "worded", "agreed", "active", "parked", "reached", "changed", "dropped" },
  agreement_status = { "agreed", "done", "postponed", "lapsed" },
}

-- What stands in the text to paste besides the citizen's words: always in Danish, for the system it is pasted into.
local function words()
  local out = { about = {} }
  for _, heading in ipairs(HEADINGS) do out[heading] = i18n.word("da", "handover.paste." .. heading) end
  for group, names in pairs(NAMES) do
    out[group] = {}
    for _, name in ipairs(names) do out[group][name] = i18n.word("da", "handover.paste." .. group .. "." .. name) end
  end
  out.form = {}
  for _, form in ipairs(require("screens.old.load").FORMS) do out.form[form] = i18n.word("da", "old.form." .. form) end
  out.form.package = i18n.word("da", "old.form.package")
  for _, about in ipairs(kiosk.content "shared/days" or {}) do out.about[about] = i18n.word("da", about) end
  return out
end

-- made: as the reader has it: kind, name, recipient, purpose, and paper() where another paper than the plan goes along;
-- plan: as that person gets it.
function hand_over.new(app, made, plan)
  return setmetatable({ app = app, made = made, plan = plan }, HandOver)
end

-- What an emergency opened is not handed over, and a guest has no system here.
function hand_over.may(made, plan)
  if made.kind == "eyes" then return made.recipient ~= nil end
  for _, basis in pairs(plan.access or {}) do
    if basis == "emergency" then return false end
  end
  return session.role ~= "guest"
end

local function split_topics(plan)
  local along, left = {}, {}
  for _, topic in ipairs(cells.TOPICS) do
    table.insert(plan.access and plan.access[topic] and along or left, topic)
  end
  return along, left
end

local function topics_panel(key, icon, style, topics)
  return node.panel { style = style, node.row { node.icon(icon, style), node.heading(t(key), 3) }, node.text(cells.topics_line(topics)) }
end

-- Only the citizen is told what stays behind: to others it is as if it were not there.
function HandOver:view()
  local eyes = self.made.kind == "eyes"
  local along, left = split_topics(self.plan)
  local body = node.column { style = "loose",
    node.head { node.question(t("handover.title")),
      node.text(eyes and t("handover.for", { name = self.made.name }) or t("handover.of", { name = self.made.name }), "lead"),
      node.text(t("people.used", { what = cells.purpose(self.made.purpose) }), "soft") } }
  local panels = node.grid { columns = 2, min_mm = 130, topics_panel("handover.along", "check", "mint", along) }
  node.add(body, node.add(panels, eyes and #left > 0 and topics_panel("handover.left", "lock", "sky", left)))
  node.add(body, node.text(t("handover.file")))
  node.add(body, node.text(t(eyes and "handover.after" or "handover.seen", { name = self.made.name }), "soft"))
  return frame.view { id = "hand_over", title = t("handover.title"), where = t("people." .. self.made.kind .. ".where"), body = body,
    leave = t("ui.quit"), next = t("handover.go"), next_icon = "save_alt" }
end

function HandOver.press.next(self)
  local sheet = self.made.paper and self.made.paper() or require("screens.paper").view(self.plan, "a4")
  local made, key = kiosk.hand_over(sheet, { title = t("home.paper.title"),
    footer = t("home.paper.footer"), words = words(), recipient = self.made.recipient, name = self.made.name,
    purpose = self.made.purpose })
  if not made then return self.app.fail(key, function() self.press.next(self) end) end
  self.app.replace(hand_over.handed(self.app, made.file, made.passphrase))
end

function hand_over.handed(app, file, passphrase)
  return setmetatable({ app = app, file = file, passphrase = passphrase }, Handed)
end

function Handed:view()
  local body = node.column { style = "loose",
    node.head { node.question(t("own.taken")), node.text(t("own.taken.text"), "lead") },
    node.panel { style = "sky", node.question(self.passphrase) },
    node.text(t("handover.done.file", { file = self.file })), node.text(t("handover.done.apart"), "soft") }
  return frame.view { id = "hand_over/done", title = t("handover.title"), where = t("home.plan"), body = body, back = false,
    leave = t("ui.quit"), next = t("own.taken.done"), next_icon = "check" }
end

function Handed.press.next(self) self.app.pop() end

return hand_over
