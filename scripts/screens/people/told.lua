-- What the citizen has a right to know before anything else: somebody saw the plan in an emergency, staff changed the
-- code, or something was shared because the law says so. Read once, and then it stands under "Hvem har kigget".
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local law = require "screens.people.law_words"
local dates = require "dates"
local i18n = require "i18n"

local told = {}
local Told = { press = {} }
Told.__index = Told
local t = i18n.t

-- nil when there is nothing to tell. list: only for pictures.
function told.new(app, list)
  list = list or session.read("untold", { citizen = session.citizen })
  if not list or #list == 0 then return nil end
  return setmetatable({ app = app, list = list }, Told)
end

local ICONS = { ["access.emergency"] = "priority_high", ["code.changed"] = "vpn_key", ["share.law"] = "gavel",
  ["data.restored"] = "history" }

local function item(one)
  local name = one.name or t("people.somebody")
  local said = node.column { style = "tight", node.text(dates.when_ms(one.at), "small"),
    node.text(t("people.told." .. one.kind, { name = name }), "strong") }
  if one.kind == "share.law" and one.reason then
    node.add(said, node.text(t("law.by", { paragraph = law.paragraph { law = one.reason, paragraph = one.reason } })))
  elseif one.reason and i18n.has("people.reason." .. one.reason) then
    node.add(said, node.text(t("people.told.why", { why = t("people.reason." .. one.reason) })))
  end
  node.add(said, one.words and node.quote(one.words, name))
  return node.panel { style = "card", node.row { node.icon(ICONS[one.kind] or "info_outline", "sky"), said } }
end

function Told:view()
  local body = node.column { style = "loose", node.head { node.question(t("people.told")), node.text(t("people.told.text"),
    "soft") } }
  for _, one in ipairs(self.list) do node.add(body, item(one)) end
  return frame.view { id = "told", title = t("people.told"), where = t("home.plan"), back = t("ui.home"), body = body,
    leave = t("ui.quit"), next = t("people.told.read"), next_icon = "check" }
end

function Told.press.back(self) self.app.leave() end

function Told.press.next(self)
  local entries = {}
  for i, one in ipairs(self.list) do entries[i] = { kind = "access.told", id = one.id } end
  local ok, key = session.append(entries)
  if not ok then return self.app.fail(key, function() self.press.next(self) end) end
  self.app.settle(require("screens.overview").new(self.app))
end

return told
