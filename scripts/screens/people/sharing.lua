-- "Hvem kan se det?": everyone who may see something, each yes with its end, and two taps to take it back. What is shared
-- because the law says so stands by itself: it is no yes.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local cells = require "screens.people.cells"
local around = require "screens.people.around"
local dates = require "dates"
local i18n = require "i18n"

local sharing = {}
local Sharing = { press = {} }
Sharing.__index = Sharing
local t = i18n.t

-- all: only for pictures; else read when the screen is shown.
function sharing.new(app, all)
  return setmetatable({ app = app, all = all, pictured = all ~= nil }, Sharing)
end

function Sharing:refresh()
  if not self.pictured then self.all = nil end
end

local function load(self)
  self.all = self.all or around.load() or { looks = {}, consents = {}, assignments = {}, shares = {} }
  self.groups = cells.groups(self.all.consents.cells)
end

-- Buttons below an entry: id/number.
local function doing(id, number, with_eyes)
  local row = node.row {}
  if with_eyes then
    node.add(row, node.button("eyes/" .. id .. "/" .. number, t("people.eyes.see"), { icon = "visibility", style = "plain" }))
  end
  return node.add(row, node.button("end/" .. id .. "/" .. number, t("people.end." .. id), { icon = "undo", style = "plain" }))
end

local function part_card(one, number)
  local said = node.column { style = "tight", node.heading(one.name, 3), node.text(cells.about(one), "soft"),
    node.text(t("people.part", { topics = cells.topics_line(one.topics or {}) })) }
  if one.active == false then node.add(said, node.text(t("people.part.closed"), "small")) end
  return node.panel { style = "card", said, doing("part", number, one.active ~= false) }
end

local function opens(group)
  return group.yes_to == "pass_on" or group.yes_to == "meeting"
end

local function yes_card(group, number)
  local said = node.column { style = "tight", node.heading(group.name, 3) }
  node.add(said, node.text(cells.kind(group.yes_to), "strong"))
  node.add(said, node.text(t("people.used", { what = cells.purpose(group.purpose) })))
  if group.yes_to ~= "meeting" then node.add(said, node.text(cells.topics_line(group.topics), "soft")) end
  if group.last_day then node.add(said, node.text(t("people.until", { date = dates.long(group.last_day) }), "soft")) end
  return node.panel { style = "mint", said, doing("yes", number, opens(group)) }
end

local function law_card(share)
  return node.panel { style = "sand", node.heading(share.name or t("people.somebody"), 3), node.text(t("people.law.by",
    { paragraph = share.paragraph })),
    node.text(cells.topics_line(share.topics or {}), "soft"), node.text(share.why),
    node.text(t("people.until", { date = dates.long(share.last_day) }), "soft") }
end

local function past_line(group)
  return node.text(t("people.past." .. group.state, { name = group.name, what = cells.kind(group.yes_to),
    date = group.last_day and dates.short(group.last_day) or "", topics = cells.topics_line(group.topics) }), "soft")
end

local function add_section(body, title, cards, style)
  if #cards == 0 then return end
  node.add(body, node.heading(t(title), 2))
  local list = style == "lines" and node.column { style = "tight" } or node.grid { columns = 2, min_mm = 130 }
  node.add(body, node.add_all(list, cards))
end

local function sections(self)
  local parts, given, law, past = {}, {}, {}, {}
  for i, one in ipairs(self.all.assignments) do parts[#parts + 1] = part_card(one, i) end
  for i, group in ipairs(self.groups) do
    if group.state == "given" then given[#given + 1] = yes_card(group, i) else past[#past + 1] = past_line(group) end
  end
  for _, share in ipairs(self.all.shares) do law[#law + 1] = law_card(share) end
  return parts, given, law, past
end

function Sharing:view()
  load(self)
  local body = node.column { node.head { node.question(t("people.sharing")), node.text(t("people.sharing.text"), "soft") } }
  local parts, given, law, past = sections(self)
  if self.all.consents.postponed then
    node.add(body, node.panel { style = "sky", node.text(t("people.due.postponed"), "strong") })
  end
  if #parts + #given + #law == 0 then node.add(body, node.panel { style = "mint", node.text(t("people.sharing.only_you"),
    "lead") }) end
  add_section(body, "people.sharing.parts", parts)
  add_section(body, "people.sharing.yes", given)
  add_section(body, "people.sharing.law", law)
  add_section(body, "people.sharing.past", past, "lines")
  return frame.view { id = "sharing", title = t("people.sharing"), where = t("home.plan"), body = body, leave = t("ui.quit"),
    extra_first = { node.button("contact", t("people.contact.go"), { icon = "person_add", style = "plain" }) },
    next = t("people.consent.go") }
end

function Sharing.press.next(self)
  self:refresh()
  self.app.push(require("screens.people.consent").new(self.app))
end

function Sharing.press.contact(self)
  self:refresh()
  self.app.push(require("screens.people.contact").new(self.app))
end

-- Taking it back ------------------------------------------------------------------------------------------

local function take_back(self, entry)
  local ok, key = session.append { entry }
  self:refresh()
  if not ok then return self.app.fail(key, function() take_back(self, entry) end) end
  self.app.say(t("people.end.done"))
end

local function ask(self, words, entry)
  self.app.open(dialog.new { title = t("people.end.title", { name = words.name }),
    body = node.paragraphs(t("people.end.text")), close = t("people.end.keep"),
    actions = { { id = "end", label = t("people.end.go"), icon = "undo", style = "primary", press = function(app)
      app.close()
      take_back(self, entry)
    end } } })
end

local function end_part(self, number)
  local one = self.all.assignments[number]
  if one then ask(self, one, { kind = "role.ended", staff = one.staff }) end
end

local function end_yes(self, number)
  local group = self.groups[number]
  if not group then return end
  ask(self, group, { kind = "consent.withdrawn", recipient = group.recipient, yes_to = group.yes_to, purpose = group.purpose,
    topics = group.topics })
end

local function see(self, what, number)
  local one = what == "part" and self.all.assignments[number] or what == "yes" and self.groups[number]
  if not one then return end
  self.app.push(require("screens.people.reader").eyes(self.app, { id = one.staff or one.recipient, name = one.name },
    one.purpose or "plan"))
end

local ACTIONS = {
  { "end/part/", end_part }, { "end/yes/", end_yes },
  { "eyes/part/", function(self, number) see(self, "part", number) end },
  { "eyes/yes/", function(self, number) see(self, "yes", number) end },
}

function Sharing:pressed(id)
  load(self)
  for _, one in ipairs(ACTIONS) do
    if string.sub(id, 1, #one[1]) == one[1] then
      one[2](self, math.tointeger(tonumber(string.sub(id, #one[1] + 1))))
      return true
    end
  end
  return false
end

return sharing
