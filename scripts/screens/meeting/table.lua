-- The table's screen: what all at the table look at. Which part is shown follows from the meeting alone, so that it is the same
-- after a restart.
local dialog = require "ui.dialog"
local bars = require "screens.meeting.bars"
local clock = require "meet.clock"
local i18n = require "i18n"

local shared_table = {}
local Table = { press = {} }
Table.__index = Table
local t = i18n.t

-- Of each phase: a module with view(run) -> spec for bars.view, on(run) (the next button), pressed(run, id, value).
local PARTS = { opening = "opening", wishes = "wishes", goals = "goals", agreements = "agreements" }

function shared_table.new(app, run)
  local made = setmetatable({ app = app, run = run, is_table = true, patience = require("screens.meeting.asks").PATIENCE }, Table)
  return require("screens.meeting.aside").beside(made, run)
end

local function part_of(run)
  local name = clock.is_paused(run.meeting) and "stop" or PARTS[run.meeting.phase]
  return name and require("screens.meeting." .. name)
end

-- The closing is a screen of its own, in the place of the table.
local function closing(self)
  if not self.close then self.close = require("screens.meeting.close").new(self.app, self.run) end
  return self.close
end

function Table:view()
  local part = part_of(self.run)
  return part and bars.view(self.run, part.view(self.run)) or closing(self):view()
end

function Table:refresh()
  self.run:again()
  if self.close then self.close:refresh() end
end

function Table:tick() self.run:tick() end

function Table:deadline() return self.run:deadline() end

-- To the closing, where the meeting is in it; true when it took the press.
local function to_closing(self, id, value)
  if part_of(self.run) then return false end
  local close = closing(self)
  local own = close.press and close.press[id]
  if own then
    own(close, value)
    return true
  end
  return close.pressed ~= nil and close:pressed(id, value) or false
end

function Table:pressed(id, value)
  if bars.pressed(self.run, id) then return true end
  local part = part_of(self.run)
  if not part then return to_closing(self, id, value) end
  if require("screens.meeting.side").pressed(self.run, id, value) then return true end
  return part.pressed ~= nil and part.pressed(self.run, id, value) or false
end

function Table:change(id, value)
  if not part_of(self.run) and closing(self).change then closing(self):change(id, value) end
end

function Table:submit(id, value)
  if not part_of(self.run) and closing(self).submit then return closing(self):submit(id, value) end
end

function Table.press.next(self, value)
  if to_closing(self, "next", value) then return end
  part_of(self.run).on(self.run)
end

function Table.press.pause(self)
  self.run:pause "pause"
end

function Table.press.other(self, value)
  if to_closing(self, "other", value) then return end
  require("screens.meeting.more").open(self.run)
end

function Table.press.help(self)
  local phase = clock.is_paused(self.run.meeting) and "paused" or self.run.meeting.phase
  self.app.open(require("screens.help").dialog(self.app, { { title = t("ui.help.help"), text = t("meeting.help." .. phase) },
    { title = t("meeting.help.marks"), text = t("meeting.help.marks.text") } }))
end

-- There is no way back at the table, only a pause; Escape asks for one.
function Table.press.back(self, value)
  if to_closing(self, "back", value) or clock.is_paused(self.run.meeting) then return end
  self.app.open(dialog.new { title = t("meeting.leave"), icon = "pause", close = t("meeting.leave.no"), body = { require("ui.node")
    .text(t("meeting.leave.text")) },
    actions = { { id = "pause", label = t("meeting.leave.yes"), icon = "pause", style = "plain", press = function(app)
      app.close()
      self.run:pause "pause"
    end } } })
end

return shared_table
