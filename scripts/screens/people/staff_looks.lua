-- Who has looked at plans, for those who lead: who, when and why, never whose.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local looks = require "screens.people.looks"
local i18n = require "i18n"

local staff_looks = {}
local Looks = { press = {} }
Looks.__index = Looks
local t = i18n.t

local MOST = 200

-- list: only for pictures.
function staff_looks.new(app, _, list)
  return setmetatable({ app = app, list = list }, Looks)
end

function Looks:view()
  local list, key = self.list, nil
  if not list then list, key = session.read("looks_at_all", { limit = MOST }) end
  if not list then return require("screens.fault").view(self.app, key) end
  self.list = list
  local body = node.column { node.head { node.question(t("people.all_looks")), node.text(t("people.all_looks.text"),
    "soft") } }
  looks.add_days(body, list, true)
  if #list == 0 then node.add(body, node.text(t("people.all_looks.none"), "lead")) end
  return frame.view { id = "all_looks", title = t("people.all_looks"), where = t("people.staff"), leave = t("ui.quit"),
    body = body, next = t("people.staff.back"), next_icon = "arrow_back" }
end

function Looks.press.next(self) self.app.pop() end

return staff_looks
