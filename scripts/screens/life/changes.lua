-- "Hvad er nyt siden sidst": what is new in the plan since it was agreed to, or a meeting held, in plain lines; and who does what now.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dates = require "dates"
local lines = require "life.changes"
local i18n = require "i18n"

local changes = {}
local Changes = { press = {} }
Changes.__index = Changes
local t = i18n.t

-- found: the read `changes`, only for pictures.
function changes.new(app, found)
  return setmetatable({ app = app, found = found, pictured = found ~= nil }, Changes)
end

function Changes:load()
  if self.found then return true end
  local found, key = session.read("changes", { citizen = session.citizen })
  self.found = found
  return found ~= nil, key
end

function Changes:refresh()
  if not self.pictured then self.found = nil end
end

local function line_row(line)
  local said = node.column { style = "tight", node.text(line.text, "soft"), line.words and node.quote(line.words) or nil }
  return node.row { node.icon(line.icon), node.add(said, line.note and node.text(line.note, "soft")) }
end

local function since(found)
  if not found.since then return t("life.new.from_start") end
  return t(found.after == "meeting" and "life.new.since_meeting" or "life.new.since_plan", { date = dates.when_ms(found.since) })
end

local function card(title, list, row)
  local panel = node.panel { style = "card" }
  for i, one in ipairs(list) do
    if i > 1 then node.add(panel, node.rule()) end
    node.add(panel, row(one))
  end
  return node.column { node.heading(title, 2), panel }
end

local function doing_row(one)
  return node.column { style = "tight", node.text(one.what, "strong"), one.who and node.text(one.who, "soft") or nil }
end

function Changes:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local left, doing = node.column {}, lines.doing(self.found)
  for _, section in ipairs(lines.sections(self.found)) do node.add(left, card(section.title, section.lines, line_row)) end
  if #left == 0 then node.add(left, node.panel { style = "sand", node.text(t("life.new.none"), "lead") }) end
  local right = #doing > 0 and card(t("life.new.doing"), doing, doing_row)
  local body = node.column { style = "loose", node.head { node.question(t("life.new")), node.text(since(self.found), "soft") } }
  node.add(body, right and node.split { min_mm = 110, left, right } or left)
  return frame.view { id = "changes", title = t("life.new"), where = t("life.home"), leave = t("ui.quit"), body = body,
    extra = { node.button("compare", t("life.compare.go"), { icon = "compare_arrows", style = "plain" }) },
    next = t("life.back"), next_icon = "arrow_back" }
end

function Changes.press.compare(self)
  self.app.push(require("screens.life.compare").new(self.app))
end

function Changes.press.next(self)
  if self.failed then return self:refresh() end
  self.app.pop()
end

return changes
