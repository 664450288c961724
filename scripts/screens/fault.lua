-- When something is broken: calm words, no blame, a way on, and a human.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local i18n = require "i18n"

local fault = {}
local Fault = { press = {} }
Fault.__index = Fault
local t = i18n.t

local function words_for(key)
  if key and i18n.has(key) then return t(key) end
  return t("error.unknown")
end

-- A whole screen: content is missing or a script stopped.
function fault.new(app, key)
  return setmetatable({ app = app, key = key }, Fault)
end

-- No store is open. Nobody is here yet and nothing of anybody's, so the home screen is one step back, with what works without.
function fault.without_store(app, key)
  local made = fault.new(app, key)
  made.nobody = true
  return made
end

function Fault:view()
  local words = node.column { style = "loose", node.question(t("error.title")), node.text(words_for(self.key), "lead"),
    node.text(t("error.ask_staff")) }
  local body = node.add_all(node.column { grow = true }, node.pictured(words, "favorite_border", "mint"))
  return frame.view {
    id = "fault", title = t("error.title"), body = body, back = t("ui.home"), leave = false, next = t("error.again"),
    next_icon = "refresh",
  }
end

-- In place of a screen that could not read what it shows.
function fault.view(app, key)
  return fault.new(app, key):view()
end

function Fault.press.back(self)
  if not self.nobody then return self.app.home() end
  self.app.screens = { require("screens.home").new(self.app) }
end

-- The program starts anew: what was missing or broken may have been put right. Nothing of this person's is open here.
function Fault.press.next(self)
  self.app.home()
  kiosk.set("start", "again")
end

-- Over a screen: something could not be done just now; `again` tries once more.
function fault.dialog(app, key, again)
  local actions = {}
  if again then
    actions[1] = { id = "again", label = t("error.again"), icon = "refresh", style = "primary", press = function()
      app.close()
      kiosk.set("store", "again")
      again()
    end }
  end
  local body = node.paragraphs(words_for(key))
  node.add(body, node.text(t("error.ask_staff"), "soft"))
  return dialog.new { title = t("error.dialog"), icon = "favorite_border", body = body, actions = actions, close = t("error.stay") }
end

-- The person wants to leave, and the last answer could not be saved: the person decides.
function fault.unsaved(app, key)
  return dialog.new {
    title = t("error.dialog"), icon = "favorite_border", close = t("error.stay"),
    body = node.add(node.paragraphs(words_for(key)), node.text(t("error.unsaved"))),
    actions = {
      { id = "again", label = t("error.again"), icon = "refresh", style = "primary", press = function()
        app.close()
        kiosk.set("store", "again")
        app.leave()
      end },
      { id = "go", label = t("error.leave"), icon = "exit_to_app", press = function() app.home() end },
    },
  }
end

return fault
