-- What has happened with the plan, newest first, in sentences.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dates = require "dates"
local i18n = require "i18n"

local history = {}
local History = {}
History.__index = History
local t = i18n.t

local MOST = 60
-- Several entries of one moment and kind are one line ("3 aftaler").
local COUNTED = {
  ["strength.new"] = true, ["wish.new"] = true, ["goal.new"] = true, ["agreement.new"] = true, ["person.new"] = true,
  ["talk.point"] = true,
}

local ICONS = {
  ["strength.new"] = "favorite_border", ["wish.new"] = "bookmark_border", ["goal.new"] = "flag", ["goal.change"] = "edit",
  ["progress.new"] = "trending_up", ["agreement.new"] = "event_note", ["agreement.status"] = "event_available",
  ["person.new"] = "group", ["talk.point"] = "forum", ["review.set"] = "event",
  ["signature.new"] = "edit", ["print.done"] = "print",
}

function history.new(app, entries)
  return setmetatable({ app = app, entries = entries }, History)
end

function History:load()
  if self.entries then return true end
  local entries, key = session.read("history", { citizen = session.citizen, limit = MOST })
  self.entries = entries
  return entries ~= nil, key
end

-- Kinds without words of their own say nothing here.
local function key_of(entry)
  local key = "home.history." .. entry.kind
  if entry.status and i18n.has(key .. "." .. entry.status) then return key .. "." .. entry.status end
  return i18n.find(key, 1) and key or nil
end

-- Groups neighbours of one moment and kind: list of { key, n, at, quote }.
local function lines(entries)
  local out = {}
  for _, entry in ipairs(entries) do
    local key, last = key_of(entry), out[#out]
    if last and key and last.key == key and COUNTED[entry.kind] and last.at == entry.at then
      last.n, last.quote = last.n + 1, nil
    elseif key then
      out[#out + 1] = { key = key, kind = entry.kind, n = 1, at = entry.at,
        quote = entry.words or entry.goal_words or entry.what }
    end
  end
  return out
end

local function line_row(line)
  local said = node.column { style = "tight", node.text(t(line.key, { n = line.n })) }
  node.add(said, line.quote and node.quote(line.quote))
  return node.row { node.icon(ICONS[line.kind] or "assignment_ind"), said }
end

function History:view()
  local ok, key = self:load()
  if not ok then return require("screens.fault").view(self.app, key) end
  local body = node.column { node.head { node.question(t("home.history")), node.text(t("home.history.text"), "soft") } }
  local day, panel
  for _, line in ipairs(lines(self.entries)) do
    local when = dates.when_ms(line.at)
    if when ~= day then
      day, panel = when, node.panel { style = "card" }
      node.add(body, node.heading(when, 3))
      node.add(body, panel)
    else
      node.add(panel, node.rule())
    end
    node.add(panel, line_row(line))
  end
  if not day then node.add(body, node.text(t("home.history.none"))) end
  return frame.view { id = "history", title = t("home.history"), where = t("home.plan"), body = body,
    leave = t("ui.quit") }
end

return history
