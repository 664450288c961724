-- What is about the person and not the plan: code, name, card, contact person, and sitting here together.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local i18n = require "i18n"

local me = {}
local Me = { press = {} }
Me.__index = Me
local t = i18n.t

function me.new(app)
  return setmetatable({ app = app }, Me)
end

local ROWS = { { "code", "vpn_key", "change_code" }, { "name", "edit", "change_name" }, { "card", "credit_card", "card" },
  { "contact", "person_add", "contact" }, { "sharing", "lock", "sharing" }, { "own", "folder_open", "own_data" } }

function Me.view()
  local list = node.column { style = "tight" }
  for _, row in ipairs(ROWS) do
    node.add(list, node.button(row[1], t("people.me." .. row[1]), { note = t("people.me." .. row[1] .. ".note"),
      icon = row[2], style = "row" }))
  end
  node.add(list, node.choice("helped", t("people.me.helped"), { note = t("people.me.helped.note"), icon = "group",
    multi = true, selected = session.helped }))
  return frame.view { id = "me", title = t("people.me"), where = t("home.plan"), leave = t("ui.quit"),
    next = t("home.goal.back"),
    next_icon = "assignment_ind", body = node.column { node.question(t("people.me")), list } }
end

for _, row in ipairs(ROWS) do
  Me.press[row[1]] = function(self)
    self.app.push(require("screens.people." .. row[3]).new(self.app))
  end
end

-- From now on it is written down that somebody helped.
function Me.press.helped()
  session.helped = not session.helped
end

function Me.press.next(self) self.app.pop() end

return me
