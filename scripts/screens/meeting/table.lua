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

-- The closing is screens of its own, which come in the place of the table.
local function on_to_closing(self)
  if part_of(self.run) or self.app.top() ~= self then return end
  self.app.replace(require("screens.meeting.close").new(self.app, self.run))
end

function Table:view()
  local part = part_of(self.run) or require("screens.meeting.stop")
  return bars.view(self.run, part.view(self.run))
end

function Table:refresh()
  self.run:again()
  on_to_closing(self)
end

function Table:tick()
  if self.run:tick() then on_to_closing(self) end
end

function Table:deadline() return self.run:deadline() end

function Table:pressed(id, value)
  local part = part_of(self.run)
  local taken = bars.pressed(self.run, id) or require("screens.meeting.side").pressed(self.run, id, value)
    or part ~= nil and part.pressed ~= nil and part.pressed(self.run, id, value)
  on_to_closing(self)
  return taken
end

function Table.press.next(self)
  local part = part_of(self.run)
  if part then part.on(self.run) end
  on_to_closing(self)
end

function Table.press.pause(self)
  self.run:pause "pause"
end

function Table.press.other(self)
  require("screens.meeting.more").open(self.run)
end

function Table.press.help(self)
  local phase = clock.is_paused(self.run.meeting) and "paused" or self.run.meeting.phase
  self.app.open(require("screens.help").dialog(self.app, { { title = t("ui.help.help"), text = t("meeting.help." .. phase) },
    { title = t("meeting.help.marks"), text = t("meeting.help.marks.text") } }))
end

-- There is no way back at the table, only a pause; Escape asks for one.
function Table.press.back(self)
  if clock.is_paused(self.run.meeting) then return end
  self.app.open(dialog.new { title = t("meeting.leave"), icon = "pause", close = t("meeting.leave.no"), body = { require("ui.node")
    .text(t("meeting.leave.text")) },
    actions = { { id = "pause", label = t("meeting.leave.yes"), icon = "pause", style = "plain", press = function(app)
      app.close()
      self.run:pause "pause"
    end } } })
end

return shared_table
