-- A new citizen says a name or an alias, and nothing else: no CPR number, no e-mail.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local text = require "ui.words"
local i18n = require "i18n"

local new_citizen = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

local NAME_LIMIT = 60

function new_citizen.new(app)
  return setmetatable({ app = app, name = "", focus = "name" }, Screen)
end

function Screen:view()
  local body = node.column { style = "loose",
    node.head {
      node.row { node.badge(t("home.name.see"), "lock") },
      node.question(t("home.name")),
      node.text(t("home.name.text"), "soft"),
    },
  }
  if self.error then
    node.add(body, node.summary { label = t("ui.summary"), node.button("focus/name", t(self.error)) })
  end
  node.add(body, node.field("name", t("home.name.field"), {
    value = self.name, input = "name", limit = NAME_LIMIT, error = self.error and t(self.error) or nil }))
  return frame.view {
    id = "new", title = t("home.name"), where = t("home.plan"), leave = t("ui.quit"), body = body,
    focus = self.focus, next = t("ui.next"),
  }
end

function Screen:change(id, value)
  if id == "name" then self.name, self.error = value, nil end
end

function Screen:refuse(key)
  self.error, self.focus = key, "focus/name"
end

Screen.press["focus/name"] = function(self)
  self.focus = "name"
end

function Screen.press.help(self)
  self.app.open(require("screens.help").dialog(self.app, {
    { title = t("ui.help.why"), text = t("home.name.why") } }))
end

function Screen.press.next(self)
  local name = text.trim(self.name)
  if name == "" then
    return self:refuse("home.name.missing")
  end
  local id, key = session.create(name, i18n.lang)
  if id then return require("screens.arrive").new_citizen(self.app) end
  if key == "error.refused" then
    return self:refuse("error.refused")
  end
  self.app.fail(key, function() self.press.next(self) end)
end

return new_citizen
