-- The goals in the citizen's order: three at most, moved by arrows. The others wait, and come back when there is room.
local node = require "ui.node"
local dialog = require "ui.dialog"
local side = require "screens.meeting.side"
local rules = require "meet.goals"
local i18n = require "i18n"

local goals = {}
local t = i18n.t

local function move(id, key, icon)
  return node.button(id, t(key), { icon = icon, style = "quiet" })
end

local function row(goal, place, count)
  local moves = node.row {}
  if place > 1 then node.add(moves, move("up/" .. goal.id, "ui.rank.up", "arrow_upward")) end
  if place < count then node.add(moves, move("down/" .. goal.id, "ui.rank.down", "arrow_downward")) end
  node.add(moves, move("wait/" .. goal.id, "meeting.goal.wait", "schedule"))
  return node.panel { style = "paper", node.column { style = "tight", node.row { node.disc(place), node.quote(goal.words) }, moves } }
end

local function shown(run)
  local panel = node.panel { style = "card", grow = true,
    node.head { node.question(t("meeting.goals")), node.text(t("meeting.goals.text"), "soft") } }
  local active, waiting = rules.active(run.plan), rules.waiting(run.plan)
  for i, goal in ipairs(active) do node.add(panel, row(goal, i, #active)) end
  if #active == 0 then node.add(panel, node.text(t("meeting.goals.none"))) end
  node.add(panel, node.row { node.button("goal_new", t("meeting.goal.new"), { icon = "add", style = "plain" }) })
  if #waiting == 0 then return panel end
  local list = node.column { style = "tight", node.heading(t("meeting.goals.waiting"), 3) }
  for _, goal in ipairs(waiting) do
    node.add(list, node.button("take/" .. goal.id, goal.words, { icon = "chevron_right", style = "row", note = t("meeting.goal.take") }))
  end
  return node.add(panel, list)
end

function goals.view(run)
  return { id = "meeting/goals", title = t("meeting.goals"), next = t("meeting.goals.on"),
    body = node.split { min_mm = 84, grow = true, shown(run), side.column(run) } }
end

function goals.on(run) run:onwards() end

local function status(id, wanted) return { kind = "goal.status", id = id, status = wanted, speaker = "citizen" } end

-- A fourth one: which one waits in its place?
local function instead(run, id)
  local actions = {}
  for i, goal in ipairs(rules.active(run.plan)) do
    actions[i] = { id = "wait/" .. i, label = goal.words, icon = "schedule", style = "row", press = function(app)
      app.close()
      run:write { status(goal.id, "parked"), status(id, "active") }
    end }
  end
  run.app.open(dialog.new { title = t("meeting.goal.full"), icon = "flag", body = { node.text(t("meeting.goal.full.text")) },
    actions = actions, close = t("ui.cancel") })
end

local function take(run, id)
  if rules.is_full(run.plan) then return instead(run, id) end
  run:write { status(id, "active") }
end

local presses = {
  ["up/"] = function(run, id) run:write(rules.move(run.plan, id, -1)) end,
  ["down/"] = function(run, id) run:write(rules.move(run.plan, id, 1)) end,
  ["wait/"] = function(run, id) run:write { status(id, "parked") } end,
  ["take/"] = take,
}

function goals.pressed(run, id)
  if id == "goal_new" then
    require("screens.meeting.word_goal").open(run)
    return true
  end
  local stroke = string.find(id, "/", 1, true)
  local press = stroke and presses[string.sub(id, 1, stroke)]
  if press then press(run, string.sub(id, stroke + 1)) end
  return press ~= nil
end

return goals
