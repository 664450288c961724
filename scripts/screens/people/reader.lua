-- The plan as somebody else gets it: the very same overview, filtered by the program, with a mark that says whose eyes it
-- is seen with. For the citizen who looks through another's eyes, and for staff who has a plan open.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local take_back = require "screens.people.take_back"
local i18n = require "i18n"

local reader = {}
local t = i18n.t

local function overview(app, made)
  return require("screens.overview").new(app, made.plan, {}, made)
end

-- recipient: { id, name }; topics: those of a yes that is being thought about, or nil for what holds now.
function reader.eyes(app, recipient, purpose, topics)
  return overview(app, { kind = "eyes", name = recipient.name, recipient = not topics and recipient.id or nil, purpose = purpose, back = t("people.eyes.back"),
    read = function()
    return session.read("through_eyes", { citizen = session.citizen, recipient = recipient.id, purpose = purpose,
      topics = topics and (kiosk.list and kiosk.list(topics) or topics) })
  end })
end

-- Staff has opened it; plan is given for pictures.
function reader.staff(app, name, purpose, plan)
  return overview(app, { kind = "staff", name = name, purpose = purpose, plan = plan, back = t("people.plan.close"),
    read = function()
    return session.read("plan", { citizen = session.citizen })
  end, close = function()
    session.close_plan()
    app.pop()
  end })
end

local function shown_topics(plan)
  local out = {}
  for _, topic in ipairs(cells.TOPICS) do
    if plan.access and plan.access[topic] then out[#out + 1] = topic end
  end
  return out
end

local function rests_on(plan, wanted)
  for _, basis in pairs(plan.access or {}) do
    if basis == wanted then return true end
  end
  return false
end

-- What holds now can be ended right where it is seen.
local function add_ending(row, made, plan)
  if made.kind ~= "eyes" or not made.recipient then return end
  if rests_on(plan, "role") then node.add(row, take_back.part(made.recipient)) end
  if not rests_on(plan, "consent") then return end
  for _, kind in ipairs { "pass_on", made.purpose == "meeting" and "meeting" or nil } do
    node.add(row, take_back.yes { recipient = made.recipient, yes_to = kind, purpose = made.purpose })
  end
end

-- What can be done about all of it: end it, or pass it on.
local function ways_on(made, plan)
  local row = node.row {}
  add_ending(row, made, plan)
  if made.kind == "staff" then
    node.add(row, node.button("life", t("life.home"), { icon = "trending_up", style = "plain" }))
  end
  if require("screens.people.hand_over").may(made, plan) then
    node.add(row, node.button("hand_over", t("handover.go_to"), { icon = "save_alt", style = "plain" }))
  end
  if made.kind == "staff" and (plan.access or {}).frame then
    node.add(row, node.button("path", t("path.go_to"), { icon = "timeline", style = "plain" }))
  end
  return #row > 0 and row
end

-- What is on the screen, and why.
local function mark(self)
  local made = self.reader
  local panel = node.panel { style = "sky",
    node.heading(t("people." .. made.kind .. ".mark", { name = made.name }), 3),
    node.text(t("people.seen.topics", { topics = cells.topics_line(shown_topics(self.plan)),
      why = cells.purpose(made.purpose) })) }
  return node.add(panel, ways_on(made, self.plan))
end

local function nothing(self)
  return node.column { style = "loose", node.icon("visibility_off", "sky"),
    node.question(t("people.eyes.nothing", { name = self.reader.name })), node.text(t("people.eyes.nothing.text"), "lead") }
end

function reader.loaded(self)
  local plan, key = self.reader.plan, nil
  if not plan then plan, key = self.reader.read() end
  self.unseen = not plan and key == "error.no_basis" and self.reader.kind == "eyes"
  if self.unseen then plan = {} end
  -- What was left open waits for the citizen, and nobody else can take it up.
  if plan then plan.seen, plan.questions = true, nil end
  return plan, key
end

-- Staff adds a wish or a note in their own name where they have a part; the program decides that anew.
local function may_write(plan)
  return rests_on(plan, "role")
end

-- True when the press ended something; what was seen is then not there any more.
function reader.pressed(self, id)
  return take_back.pressed(self.app, id, nil, function() self.app.pop() end)
end

-- full_body: the overview's own.
function reader.view(self, full_body)
  local made = self.reader
  local body = self.unseen and nothing(self) or node.column { grow = true, mark(self), full_body(self.plan) }
  local extra
  if made.kind == "staff" then
    extra = { node.button("print", t("ui.print"), { icon = "print", style = "plain" }) }
    node.add(extra, may_write(self.plan) and node.button("write", t("yes.write"), { icon = "edit", style = "plain" }))
    node.add(extra, (self.plan.access or {}).frame == "role" and node.button("old", t("old.entry"), { icon = "folder_open", style = "plain" }))
    node.add(extra, node.button("consent", t("people.consent.note"), { icon = "check", style = "plain" }))
    node.add(extra, node.button("law", t("law.go"), { icon = "gavel", style = "plain" }))
  end
  return frame.view { id = made.kind == "eyes" and "eyes" or "seen", title = t("people." .. made.kind .. ".mark",
    { name = made.name }),
    where = t("people." .. made.kind .. ".where"), body = body, next = made.back, next_icon = "arrow_back",
      leave = t("ui.quit"),
    extra_first = extra }
end

function reader.leave(self)
  if self.reader.close then return self.reader.close() end
  self.app.pop()
end

return reader
