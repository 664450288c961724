-- The pause. When the citizen has said stop, everything stands still, and the citizen says what happens now: a break, on, an end, or
-- a talk alone first. Nobody is asked why.
local node = require "ui.node"
local bars = require "screens.meeting.bars"
local talk = require "meet.talk"
local i18n = require "i18n"

local stop = {}
local Stop = { press = {} }
Stop.__index = Stop
local t = i18n.t

local WAYS = { { "break", "free_breakfast" }, { "alone", "forum" }, { "on", "play_arrow" }, { "end", "flag" } }

-- After "a break" or "a talk alone": nothing but calm, and the way on.
local function resting(run)
  local key = "meeting.stop." .. run.rest .. ".now"
  return { id = "meeting/stop/" .. run.rest, title = t(key), next = t("meeting.stop.resume"), next_icon = "play_arrow",
    body = node.add_all(node.column { grow = true, style = "loose" },
      node.pictured(node.head { node.question(t(key)), node.text(t(key .. ".text"), "lead") }, run.rest == "alone" and "forum" or "free_breakfast",
        "mint")) }
end

local function citizen_is_away(run) return not talk.is_here(talk.citizen(run.meeting)) end

-- Without the citizen nothing goes on.
local function away(run)
  local name = talk.citizen(run.meeting).name
  local title = t("meeting.stop.away", { name = name })
  return { id = "meeting/stop/away", title = title, next = t("meeting.here.i_come"), next_icon = "check",
    extra = { node.button("leave", t("ui.leave"), { icon = "exit_to_app", style = "plain" }) },
    body = node.add_all(node.column { grow = true, style = "loose" }, node.pictured(node.head { node.question(title),
      node.text(t("meeting.stop.away.text"), "lead") }, "free_breakfast", "mint")) }
end

function stop.view(run)
  if citizen_is_away(run) then return away(run) end
  if run.rest then return resting(run) end
  local by_citizen = run.meeting.mark == "stop"
  local key = by_citizen and "meeting.stop" or "meeting.paused"
  local grid = node.grid { columns = 2, min_mm = 100, grow = true }
  for i, way in ipairs(WAYS) do
    node.add(grid, node.button("stop/" .. way[1], t("meeting.stop." .. way[1]), { note = t("meeting.stop." .. way[1] .. ".note"),
      icon = way[2], style = i == 1 and "door-green" or "door-sand", grow = true }))
  end
  return { id = "meeting/stop", title = t(key),
    extra = { node.button("shut", t("meeting.shut"), { icon = "lock", style = "quiet" }),
      node.button("leave", t("ui.leave"), { icon = "exit_to_app", style = "plain" }) },
    body = node.column { style = "loose", grow = true, node.head { node.question(t(key)), node.text(t(key .. ".text"), "lead") }, grid } }
end

local function back_to_table(run)
  run.rest = nil
  local screen = run.app.top()
  if screen.is_stop then run.app.pop() end
end

function stop.on(run)
  if citizen_is_away(run) then return require("screens.meeting.comings").comes(run, talk.citizen(run.meeting)) end
  if run:resume() then back_to_table(run) end
end

-- The citizen's "go" ends the rest; it is not said for a citizen who is away.
function stop.go(run)
  if not citizen_is_away(run) then stop.on(run) end
end

local function ends(run)
  if run:resume() and run:go "closing" then back_to_table(run) end
end

function stop.pressed(run, id)
  if id == "stop/break" or id == "stop/alone" then
    run.rest = string.sub(id, 6)
  elseif id == "stop/on" then
    stop.on(run)
  elseif id == "stop/end" then
    ends(run)
  elseif id == "shut" then
    require("screens.meeting.shut").open(run)
  else
    return false
  end
  return true
end

-- Over something that is being written: it is there again when the meeting goes on.
function stop.show(run)
  run.rest = nil
  if run.app.top().is_table then return end
  local made = setmetatable({ app = run.app, run = run, is_stop = true, patience = require("screens.meeting.asks").PATIENCE }, Stop)
  run.app.push(require("screens.meeting.aside").beside(made, run))
end

function Stop:view() return bars.view(self.run, stop.view(self.run)) end

function Stop:refresh() self.run:again() end

function Stop:pressed(id)
  return bars.pressed(self.run, id) or stop.pressed(self.run, id)
end

function Stop.press.next(self) stop.on(self.run) end

-- Nothing behind it goes on by itself.
function Stop.press.back() end

return stop
