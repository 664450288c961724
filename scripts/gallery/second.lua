-- A screen with something aside, made up: what the table sees, and beside it the facilitator's script and notes.
local app = require "screens.app"
local node = require "ui.node"
local frame = require "ui.frame"
local i18n = require "i18n"

local second = {}
local t = i18n.t

local PEOPLE = { "Mona", "Ali", "Bo" }

local Screen = {}
Screen.__index = Screen

local function asks(self)
  return self.asks > 0 and node.badge(t("gallery.second.asks", { n = self.asks }), "pan_tool", "sky")
end

local function turn(self)
  return node.heading(t("gallery.second.turn", { name = PEOPLE[self.turn] .. " (opdigtet)" }), 2)
end

local function aside_view(self)
  return frame.view { id = "second/aside", title = t("gallery.second.script"), back = false, where = t("gallery.second.script"),
    body = node.column { turn(self), asks(self), node.text(t("gallery.second.say")),
      node.text(t("gallery.second.note"), "small"),
      { kind = "field", id = "note", label = t("gallery.second.note"), hint = t("gallery.second.note.hint"), value = self.note } },
    next = t("gallery.second.next"), focus = "next" }
end

function Screen:view()
  local view = frame.view { id = "second", title = t("gallery.second.title"), next = t("gallery.second.done"),
    body = node.column { node.question(t("gallery.second.title")), turn(self), asks(self),
      node.button("raise", t("gallery.second.raise"), { icon = "pan_tool", style = "plain" }) } }
  view.aside = self.beside and kiosk.get "second" and aside_view(self) or nil
  return view
end

Screen.press = {
  raise = function(self) self.asks = self.asks + 1 end,
  next = function(self) self.beside, self.note = false, "" end,
}

Screen.aside = {
  press = { next = function(self) self.turn, self.asks = self.turn % #PEOPLE + 1, 0 end },
  change = function(self, id, value) self[id] = value end,
}

function second.show(beside)
  app.push(setmetatable({ asks = 0, turn = 1, note = "", beside = beside }, Screen))
end

-- With what the facilitator asked for over it.
function second.help()
  second.show(true)
  app.event { kind = "press", id = "help", value = "", aside = true }
end

return second
