-- New here, or been here before? Two doors, no names.
local node = require "ui.node"
local frame = require "ui.frame"
local i18n = require "i18n"

local who = {}
local Who = { press = {} }
Who.__index = Who
local t = i18n.t

function who.new(app)
  return setmetatable({ app = app }, Who)
end

function Who.view()
  return frame.view {
    id = "who", title = t("home.who"), where = t("home.plan"), leave = t("ui.quit"), focus = "new",
    body = node.column { style = "loose", grow = true,
      node.question(t("home.who")),
      node.grid { columns = 2, min_mm = 100, grow = true,
        node.button("new", t("home.who.new"), {
          note = t("home.who.new.note"), icon = "person_add", style = "door-green", grow = true }),
        node.button("before", t("home.who.before"), {
          note = t("home.who.before.note"), icon = "how_to_reg", style = "door-sand", grow = true }),
      },
    },
  }
end

function Who.press.new(self)
  self.app.push(require("screens.people.sign_up").new(self.app))
end

function Who.press.before(self)
  self.app.push(require("screens.people.sign_in").new(self.app))
end

return who
