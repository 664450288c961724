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
      out[#out + 1] = { key = key, n = 1, at = entry.at, quote = entry.words or entry.goal_words or entry.what }
    end
  end
  return out
end

function History:view()
  local ok, key = self:load()
  if not ok then return require("screens.fault").view(self.app, key) end
  local body = node.column { node.question(t("home.history")), node.text(t("home.history.text"), "soft") }
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
    node.add(panel, node.text(t(line.key, { n = line.n }), "strong"))
    node.add(panel, line.quote and node.quote(line.quote))
  end
  if not day then node.add(body, node.text(t("home.history.none"))) end
  return frame.view { id = "history", title = t("home.history"), where = t("home.plan"), body = body,
    leave = t("ui.quit") }
end

return history
