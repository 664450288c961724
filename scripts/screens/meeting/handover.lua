-- The screen goes to somebody else at the table: until that person has it, nothing of what was answered stands on it.
local node = require "ui.node"
local bars = require "screens.meeting.bars"
local i18n = require "i18n"

local handover = {}
local Handover = { press = {} }
Handover.__index = Handover
local t = i18n.t

-- spec: to (a name; nil: to whoever has it next), done (called when it was taken).
function handover.new(run, spec)
  local made = setmetatable({ app = run.app, run = run, to = spec.to, done = spec.done,
    patience = require("screens.meeting.asks").PATIENCE }, Handover)
  return require("screens.meeting.aside").beside(made, run)
end

function Handover:view()
  local title = self.to and t("meeting.handover", { name = self.to }) or t("meeting.handover.someone")
  return bars.view(self.run, { id = "meeting/handover", title = title, next = t("meeting.handover.have"), next_icon = "check",
    body = node.add_all(node.column { grow = true, style = "loose" },
      node.pictured(node.head { node.question(title), node.text(t("meeting.handover.text"), "lead") }, "screen_share", "mint")) })
end

function Handover:pressed(id)
  if id == "pause" then
    if self.run:pause "pause" then require("screens.meeting.stop").show(self.run) end
    return true
  end
  return bars.pressed(self.run, id)
end

function Handover:tick() self.run:tick() end

function Handover:deadline() return self.run:deadline() end

function Handover.press.next(self)
  self.app.pop()
  if self.done then self.done() end
end

-- What lies behind it is not for whoever holds the screen now.
function Handover.press.back() end

return handover
