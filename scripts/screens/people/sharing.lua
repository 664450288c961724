-- "Hvem kan se det?": everyone who may see something, each yes with its end, and two taps to take it back; each no too, which
-- can be changed. What is shared because the law says so stands by itself: it is no yes.
local node = require "ui.node"
local frame = require "ui.frame"
local cells = require "screens.people.cells"
local around = require "screens.people.around"
local given = require "screens.people.given"
local law = require "screens.people.law_words"
local take_back = require "screens.people.take_back"
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

local function part_card(one)
  local said = node.column { style = "tight", node.heading(one.name, 3), node.text(cells.about(one), "soft"),
    node.text(t("people.part", { topics = cells.topics_line(one.topics or {}) })) }
  if one.active == false then node.add(said, node.text(t("people.part.closed"), "small")) end
  local row = node.row {}
  if one.active ~= false then
    node.add(row, node.button("eyes/" .. one.staff .. "/plan", t("people.eyes.see"), { icon = "visibility", style = "plain" }))
  end
  return node.panel { style = "card", said, node.add(row, take_back.part(one.staff)) }
end

local function open_button(group)
  return node.button(cells.id("answer", group), t("yes.answer.open"), { icon = "edit", style = "plain" })
end

-- Who and what for; what belongs to it stands under that, beside the sign. Returns the row and the column.
local function head_of(group)
  local state = group.state
  local said = node.column { style = "tight", node.heading(group.name, 3), node.text(cells.kind(group.yes_to), "strong"),
    node.text(t("people.used", { what = cells.purpose(group.purpose) })) }
  return node.row { node.icon(cells.STATE_ICONS[state], cells.STATE_STYLES[state]), said }, said
end

-- How it was said: two lines, so that the way to take it back is on the screen with it.
local function add_saying(said, group)
  local lines = given.lines(given.sayings(group, group.topics)[1].cell)
  node.add(said, node.text(lines[1], "small"))
  node.add(said, node.text(table.concat(lines, " · ", 2), "small"))
end

local function yes_card(group)
  local head, said = head_of(group)
  if group.yes_to ~= "meeting" then node.add(said, node.text(cells.topics_line(group.topics), "soft")) end
  if group.last_day then node.add(said, node.text(t("people.until", { date = dates.long(group.last_day) }), "soft")) end
  add_saying(said, group)
  if #group.by.refused > 0 then
    node.add(said, node.text(t("yes.no_to", { topics = cells.topics_line(group.by.refused) }), "soft"))
  end
  local row = node.row { take_back.yes(group), open_button(group) }
  if cells.opens(group.yes_to) then
    node.add(row, node.button("eyes/" .. group.recipient .. "/" .. group.purpose, t("people.eyes.see"), { icon = "visibility",
      style = "plain" }))
  end
  return node.panel { style = "mint", head, row }
end

local function no_card(group)
  local head, said = head_of(group)
  if group.yes_to ~= "meeting" then node.add(said, node.text(cells.topics_line(group.topics), "soft")) end
  return node.panel { style = "sky", head, node.row { open_button(group) } }
end

local function past_card(group)
  local state = group.state
  return node.panel { style = "card", node.row { node.icon(cells.STATE_ICONS[state], cells.STATE_STYLES[state]),
    node.text(t("people.past." .. state, { name = group.name, what = cells.kind(group.yes_to),
      date = group.last_day and dates.short(group.last_day) or "" })) }, node.row { open_button(group) } }
end

local function law_card(share)
  return node.panel { style = "sand", node.heading(share.name or t("people.somebody"), 3),
    node.text(t(share.outside and "law.outside" or "law.inside"), "small"),
    node.text(t("law.by", { paragraph = law.paragraph(share) })), node.text(law.why(share), "soft"),
    node.text(cells.topics_line(share.topics or {}), "soft"), node.text(share.why),
    node.text(t("people.until", { date = dates.long(share.last_day) }), "soft") }
end

-- What was put off: when it comes back, and a way to it now.
local function later_panel(one, number)
  local about = one.name and t("yes.due.again_of", { name = one.name }) or t("people.due.postponed")
  return node.panel { style = "sky", node.text(about, "strong"), node.text(t("yes.later." .. one.reason), "soft"),
    one.ask_again and node.text(t("yes.later.until", { date = dates.long(one.ask_again) })) or node.text(t("yes.later.open")),
    node.row { node.button("later/" .. number, t("yes.due.now"), { icon = "event", style = "plain" }) } }
end

local function add_section(body, title, cards)
  if #cards == 0 then return end
  node.add(body, node.heading(t(title), 2))
  node.add(body, node.add_all(node.grid { columns = 2, min_mm = 130 }, cards))
end

local CARD_OF = { given = yes_card, refused = no_card, withdrawn = past_card, expired = past_card }

local function sections(self)
  local out = { parts = {}, given = {}, refused = {}, law = {}, past = {}, later = {} }
  for _, one in ipairs(self.all.assignments) do table.insert(out.parts, part_card(one)) end
  for _, group in ipairs(self.groups) do
    table.insert(out[group.state] or out.past, CARD_OF[group.state](group))
  end
  for _, share in ipairs(self.all.shares) do table.insert(out.law, law_card(share)) end
  for i, one in ipairs(self.all.consents.postponed or {}) do table.insert(out.later, later_panel(one, i)) end
  return out
end

function Sharing:view()
  load(self)
  local body = node.column { node.head { node.question(t("people.sharing")), node.text(t("people.sharing.text"), "soft") } }
  local found = sections(self)
  node.add_all(body, found.later)
  if #found.parts + #found.given + #found.law == 0 then
    node.add(body, node.panel { style = "mint", node.text(t("people.sharing.only_you"), "lead") })
  end
  add_section(body, "people.sharing.parts", found.parts)
  add_section(body, "people.sharing.yes", found.given)
  add_section(body, "yes.sharing.no", found.refused)
  add_section(body, "people.sharing.law", found.law)
  add_section(body, "people.sharing.past", found.past)
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

local function name_of(self, id)
  for _, one in ipairs(self.all.assignments) do
    if one.staff == id then return one.name end
  end
  for _, group in ipairs(self.groups) do
    if group.recipient == id then return group.name end
  end
  return t("people.somebody")
end

function Sharing:pressed(id)
  load(self)
  local parts = cells.parts(id)
  if parts[1] == "eyes" then
    self.app.push(require("screens.people.reader").eyes(self.app, { id = parts[2], name = name_of(self, parts[2]) }, parts[3]))
    return true
  end
  return around.pressed(self.app, id, self.all, function() self:refresh() end)
end

return sharing
