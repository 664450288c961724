-- What has happened with the plan, in sentences: since the last meeting first, and the newest first.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local by_day = require "screens.by_day"
local history_lines = require "screens.history_lines"
local i18n = require "i18n"

local history = {}
local History = {}
History.__index = History
local t = i18n.t

local MOST = 60

local ICONS = {
  ["strength.new"] = "favorite_border", ["wish.new"] = "bookmark_border", ["note.new"] = "edit", ["goal.new"] = "flag", ["goal.change"] = "edit",
  ["progress.new"] = "trending_up", ["agreement.new"] = "event_note", ["agreement.status"] = "event_available",
  ["agreement.change"] = "event_note", ["person.new"] = "group", ["talk.point"] = "forum", ["review.set"] = "event",
  ["goal.note"] = "edit", ["goal.professional"] = "short_text", ["rating.new"] = "trending_up", ["rating.closed"] = "visibility",
  ["signature.new"] = "edit", ["print.done"] = "print", ["question.open"] = "help_outline",
}
local OF_MEETING = { new = "event", next = "event", begun = "forum", decided = "event_available", adopted = "edit", held = "forum" }

-- Whatever happened on the way to the plan, by what stands before the dot of its kind.
local ICONS_OF_THE_WAY = { path = "timeline", arrival = "home", notice = "send", party = "phone" }

local function icon_of(kind)
  local dot = string.find(kind, ".", 1, true)
  local family = string.sub(kind, 1, dot - 1)
  return ICONS[kind] or family == "meeting" and OF_MEETING[string.sub(kind, dot + 1)] or ICONS_OF_THE_WAY[family] or "assignment_ind"
end

function history.new(app, entries)
  return setmetatable({ app = app, entries = entries }, History)
end

function History:load()
  if self.entries then return true end
  local entries, key = session.read("history", { citizen = session.citizen, limit = MOST })
  self.entries = entries
  return entries ~= nil, key
end

local function line_row(line)
  local said = node.column { style = "tight", node.text(line.text) }
  node.add(said, line.quote and node.quote(line.quote, line.note))
  node.add(said, not line.quote and line.note and node.text(line.note, "soft"))
  return node.row { node.icon(icon_of(line.kind)), said }
end

function History:view()
  local ok, key = self:load()
  if not ok then return require("screens.fault").view(self.app, key) end
  local body = node.column { node.head { node.question(t("home.history")), node.text(t("home.history.text"), "soft") } }
  for _, section in ipairs(history_lines.sections(self.entries)) do
    node.add(body, section.title and node.heading(section.title, 2))
    if not by_day.add(body, section.lines, line_row) and section.none then node.add(body, node.text(section.none)) end
  end
  return frame.view { id = "history", title = t("home.history"), where = t("home.plan"), body = body,
    leave = t("ui.quit") }
end

return history
