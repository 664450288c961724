-- What matters: the wishes in the citizen's words. One is picked, or a new one said, and becomes a goal.
local node = require "ui.node"
local side = require "screens.meeting.side"
local goals = require "meet.goals"
local i18n = require "i18n"

local wishes = {}
local t = i18n.t

local function signed(wish)
  return wish.speaker == "staff" and t("home.by_staff", { name = wish.name or t("people.somebody") }) or nil
end

local function card(wish)
  return node.button("wish/" .. wish.id, t("meeting.wish.open", { words = wish.words }),
    { style = "card", icon = "chevron_right", node.quote(wish.words, signed(wish)) })
end

local function shown(run)
  local panel = node.panel { style = "card", grow = true,
    node.head { node.question(t("meeting.wishes")), node.text(t("meeting.wishes.text"), "soft") } }
  local list, open = node.column { style = "tight" }, goals.wishes(run.plan)
  for _, wish in ipairs(open) do node.add(list, card(wish)) end
  if #open == 0 then node.add(list, node.text(t("meeting.wishes.none"))) end
  node.add(panel, list)
  return node.add(panel, node.row {
    node.button("wish_new", t("meeting.wish.new"), { icon = "add", style = "plain" }),
    node.button("goal_new", t("meeting.goal.new"), { icon = "flag", style = "quiet" }) })
end

function wishes.view(run)
  return { id = "meeting/wishes", title = t("meeting.wishes"), next = t("meeting.wishes.on"),
    body = node.split { min_mm = 84, grow = true, shown(run), side.column(run) } }
end

function wishes.on(run) run:onwards() end

function wishes.pressed(run, id)
  local write = require "screens.meeting.write"
  if id == "wish_new" then
    write.wish(run)
    return true
  end
  if id == "goal_new" then
    require("screens.meeting.word_goal").open(run)
    return true
  end
  if string.sub(id, 1, 5) ~= "wish/" then return false end
  for _, wish in ipairs(goals.wishes(run.plan)) do
    if "wish/" .. wish.id == id then require("screens.meeting.word_goal").open(run, wish) end
  end
  return true
end

return wishes
