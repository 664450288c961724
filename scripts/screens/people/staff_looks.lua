-- Who has looked at plans, for those who lead: who, when and why, never whose.
local node = require "ui.node"
local frame = require "ui.frame"
local looks = require "screens.people.looks"
local i18n = require "i18n"

local staff_looks = {}
local Looks = { press = {} }
Looks.__index = Looks
local t = i18n.t

-- list: only for pictures.
function staff_looks.new(app, _, list)
  return setmetatable({ app = app, list = list, offset = 0 }, Looks)
end

function Looks:view()
  local list, more = self.list, self.more
  if not list then list, more = looks.page("looks_at_all", {}, self.offset) end
  if not list then return require("screens.fault").view(self.app, more) end
  self.list, self.more = list, more
  local body = node.column { node.head { node.question(t("people.all_looks")), node.text(t("people.all_looks.text"),
    "soft") } }
  looks.add_days(body, list, true)
  if #list == 0 then node.add(body, node.text(t("people.all_looks.none"), "lead")) end
  local ways = looks.ways(self.offset, more)
  node.add(body, #ways > 0 and node.add_all(node.row {}, ways))
  return frame.view { id = "all_looks", title = t("people.all_looks"), where = t("people.staff"), leave = t("ui.quit"),
    body = body, next = t("people.staff.back"), next_icon = "arrow_back" }
end

function Looks:pressed(id) return looks.turn(self, id) end

function Looks.press.next(self) self.app.pop() end

return staff_looks
