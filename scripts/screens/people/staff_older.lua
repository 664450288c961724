-- An older copy stands in the place of the plans that were here. An administrator is told before anything else: those whose
-- access was closed since are open in it, and nobody else of the staff comes in until somebody has looked.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dates = require "dates"
local i18n = require "i18n"

local older = {}
local Older = { press = {} }
Older.__index = Older
local t = i18n.t

-- nil when there is nothing to tell. found: only for pictures.
function older.new(app, found)
  if not found and session.role ~= "administrator" then return nil end
  found = found or kiosk.read("older")
  return found and setmetatable({ app = app, found = found }, Older)
end

function Older:view()
  local body = node.column { style = "loose", node.head { node.question(t("place.older")),
    node.text(dates.when_ms(self.found.at), "small") } }
  local panel = node.panel { style = "sky" }
  node.add_all(panel, node.paragraphs(t("place.older.text")))
  node.add(body, panel)
  node.add(body, node.button("accounts", t("people.staff.accounts"), { note = t("place.older.accounts"), icon = "badge",
    style = "row" }))
  return frame.view { id = "older", title = t("place.older"), where = t("people.staff"), body = body, back = t("ui.home"),
    leave = t("ui.quit"), next = t("place.older.done"), next_icon = "check" }
end

function Older.press.accounts(self) self.app.push(require("screens.people.staff_accounts").new(self.app)) end

function Older.press.back(self) self.app.leave() end

function Older.press.next(self)
  local ok, key = kiosk.looked_at {}
  if not ok then return self.app.fail(key, function() self.press.next(self) end) end
  self.app.settle(require("screens.people.staff_home").new(self.app))
  self.app.say(t("place.older.open"))
end

return older
