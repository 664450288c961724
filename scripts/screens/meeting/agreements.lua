-- One goal, large enough for five people: the citizen's words, the professional ones beside, and what was agreed: who, what, by
-- when, and what happens if it cannot be done.
local node = require "ui.node"
local text = require "ui.words"
local dates = require "dates"
local side = require "screens.meeting.side"
local faces = require "screens.meeting.faces"
local rules = require "meet.goals"
local i18n = require "i18n"

local agreements = {}
local t = i18n.t

local function note(agreement)
  local by = agreement.when and next(agreement.when) ~= nil
    and (dates.is_date(agreement.when) and t("meeting.agreement.by", { day = dates.say(agreement.when) }) or dates.say(agreement.when))
  local rest = agreement.fallback and t("meeting.agreement.else", { what = agreement.fallback })
  local status = agreement.status ~= "agreed" and agreement.status and t("home.agreement." .. agreement.status)
  return text.join(" · ", status, by, rest)
end

local function face(run, agreement)
  if agreement.who_role == "me" then return node.icon(faces.icon(run.meeting, { citizen = true })) end
  local person, place = faces.called(run.meeting, agreement.who)
  return node.icon(faces.icon(run.meeting, person or { name = agreement.who or "" }, place or 2))
end

local function line(run, agreement)
  local who = agreement.who_role == "me" and t("meeting.you") or agreement.who or ""
  local words = node.column { style = "tight", node.text(t("meeting.agreement.open", { who = who, what = agreement.what }), "strong") }
  local more = note(agreement)
  node.add(words, more ~= "" and node.text(more, "soft"))
  return node.button("agreement/" .. agreement.id, t("meeting.agreement.open", { who = who, what = agreement.what }),
    { style = "card", icon = "chevron_right", node.row { face(run, agreement), words } })
end

local function about(list, goal)
  local out = {}
  for _, one in ipairs(list) do
    if one.goal == goal.id or one.about == goal.id then out[#out + 1] = one end
  end
  return out
end

local function name_of(run, id)
  for _, person in ipairs(run.meeting.people) do
    if person.id == id then return person.citizen and t("meeting.you") or person.name end
  end
  return t("people.somebody")
end

-- Decisions, and what somebody sees differently: said and kept as it is, beside what was agreed.
local function said(run, goal, panel)
  for _, one in ipairs(about(run.meeting.decided, goal)) do
    node.add(panel, node.panel { style = "mint", node.text(t("meeting.decided"), "small"), node.text(one.words, "strong") })
  end
  for _, one in ipairs(about(run.meeting.disagreed, goal)) do
    node.add(panel, node.panel { style = "sand", node.text(t("meeting.disagreed", { name = name_of(run, one.person) }), "small"),
      node.quote(one.words) })
  end
  return panel
end

local function place_of(run, goal)
  for i, one in ipairs(rules.active(run.plan)) do
    if one.id == goal.id then return i end
  end
  return 1
end

local function shown(run, goal)
  local head = node.head { node.row { node.badge(t("meeting.goal.badge", { n = place_of(run, goal) }), "format_quote") },
    node.quote(goal.words, nil, "large") }
  local professional = rules.professional(goal)
  node.add(head, professional and node.text(t("meeting.professional", { words = professional }), "soft"))
  local panel = node.panel { style = "card", grow = true, head, node.rule() }
  local list = node.column { style = "tight" }
  for _, agreement in ipairs(rules.agreements(run.plan, goal.id)) do node.add(list, line(run, agreement)) end
  node.add(panel, #list > 0 and list)
  said(run, goal, panel)
  return node.add(panel, node.row {
    node.button("agree", t("meeting.agreement.new"), { icon = "add", style = "plain" }),
    node.button("professional", t(professional and "meeting.professional.change" or "meeting.professional.add"),
      { icon = "edit", style = "quiet" }) })
end

local function nothing()
  return node.panel { style = "card", grow = true, node.question(t("meeting.agreements.none")),
    node.text(t("meeting.agreements.none.text")),
    node.row { node.button("goal_new", t("meeting.goal.new"), { icon = "add", style = "plain" }) } }
end

function agreements.view(run)
  local goal = run:goal()
  local more = goal and rules.after(run.plan, goal.id)
  return { id = "meeting/agreements/" .. (goal and goal.id or "none"), title = goal and goal.words or t("meeting.agreements.none"),
    next = t(more and "meeting.agreements.next" or "meeting.agreements.on"),
    body = node.split { min_mm = 84, grow = true, goal and shown(run, goal) or nothing(), side.column(run) } }
end

function agreements.on(run) run:onwards() end

function agreements.pressed(run, id)
  local goal = run:goal()
  if id == "goal_new" then
    require("screens.meeting.word_goal").open(run)
  elseif not goal then
    return false
  elseif id == "agree" then
    require("screens.meeting.agree").open(run, goal)
  elseif id == "professional" then
    require("screens.meeting.write").professional(run, goal)
  elseif string.sub(id, 1, 10) == "agreement/" then
    for _, one in ipairs(rules.agreements(run.plan, goal.id)) do
      if "agreement/" .. one.id == id then require("screens.meeting.agree").change(run, goal, one) end
    end
  else
    return false
  end
  return true
end

return agreements
