-- One person, one kind, one purpose: each topic by itself, with what was answered, until when, and how it was said. Each
-- yes can be taken back here in two taps, and every answer can be made anew.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local given = require "screens.people.given"
local take_back = require "screens.people.take_back"
local dates = require "dates"
local i18n = require "i18n"

local answer = {}
local Answer = { press = {} }
Answer.__index = Answer
local t = i18n.t

-- about: { recipient, yes_to, purpose }; all: only for pictures.
function answer.new(app, about, all)
  return setmetatable({ app = app, about = about, all = all, pictured = all ~= nil }, Answer)
end

function Answer:refresh()
  if not self.pictured then self.all = nil end
end

function Answer:load()
  self.all = self.all or { consents = session.read("consents", { citizen = session.citizen }) or {} }
  local about = self.about
  self.group = cells.group(self.all.consents.cells, about.recipient, about.yes_to, about.purpose)
  return self.group
end

local function cell_panel(group, topic)
  local cell = group.found[topic]
  local label = group.yes_to == "meeting" and cells.kind "meeting" or cells.topic(topic)
  local panel = node.panel { style = cells.STATE_STYLES[cell.state], node.heading(label, 3),
    node.row { node.icon(cells.STATE_ICONS[cell.state], cells.STATE_STYLES[cell.state]),
      node.text(cells.state(cell.state), "strong") } }
  if cell.last_day and (cell.state == "given" or cell.state == "expired") then
    node.add(panel, node.text(t("people.until", { date = dates.long(cell.last_day) }), "soft"))
  end
  return node.add(panel, cell.state == "given" and node.row { take_back.yes(group, topic) })
end

local function cells_grid(group)
  local grid = node.grid { columns = 2, min_mm = 100 }
  for _, state in ipairs(cells.STATES) do
    for _, topic in ipairs(group.by[state]) do node.add(grid, cell_panel(group, topic)) end
  end
  return grid
end

local function all_topics(group)
  local out = {}
  for _, topic in ipairs(cells.TOPICS) do
    if group.found[topic] then out[#out + 1] = topic end
  end
  return out
end

-- Where all was said at once the topics are not told again.
local function how_part(group)
  local sayings = given.sayings(group, all_topics(group))
  local column = node.column { node.heading(t("yes.given"), 2) }
  for _, one in ipairs(sayings) do
    local panel = node.panel { style = "card" }
    if #sayings > 1 then node.add(panel, node.text(cells.topics_line(one.topics), "strong")) end
    node.add(column, given.add(panel, one.cell))
  end
  return column
end

function Answer:view()
  local group = self:load()
  local name = group and group.name or t("people.somebody")
  local title = t("yes.answer", { name = name })
  local body = node.column { node.head { node.question(title) } }
  if group then
    node.add(body[1], node.text(cells.kind(group.yes_to) .. " · " .. t("people.used",
      { what = cells.purpose(group.purpose) }), "soft"))
    node.add(body, cells_grid(group))
    node.add(body, how_part(group))
  end
  local extra = group and cells.opens(group.yes_to) and { node.button("eyes", t("people.eyes.see"), { icon = "visibility",
    style = "plain" }) } or nil
  return frame.view { id = "answer", title = title, where = t("people.sharing"), body = body, leave = t("ui.quit"),
    extra_first = extra, next = t("yes.answer.change"), next_icon = "edit" }
end

function Answer:pressed(id)
  return take_back.pressed(self.app, id, self.all, function() self:refresh() end)
end

function Answer.press.eyes(self)
  self.app.push(require("screens.people.reader").eyes(self.app, { id = self.about.recipient, name = self.group.name },
    self.about.purpose))
end

function Answer.press.next(self)
  if not self.group then return self.app.pop() end
  self.app.push(require("screens.people.consent").new(self.app, { group = self.group }))
end

return answer
