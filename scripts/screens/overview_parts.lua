-- The pieces of "Min plan": goals, next date, agreements, people, what waits.
local node = require "ui.node"
local text = require "ui.words"
local dates = require "dates"
local say = require "screens.say"
local cells = require "screens.people.cells"
local life = require "screens.life.parts"
local i18n = require "i18n"

local parts = {}
local t = i18n.t

local SCALE_STEPS = 5
parts.AGREEMENT_ICONS = { done = "check", postponed = "schedule", lapsed = "remove", agreed = "undo" }

-- Goals that are worked on now; the others wait or are behind us.
local ACTIVE = { worded = true, agreed = true, active = true, changed = true }

function parts.active_goals(plan)
  local out = {}
  for _, goal in ipairs(plan.goals or {}) do
    if ACTIVE[goal.status] then out[#out + 1] = goal end
  end
  return out
end

function parts.goals_with(plan, status)
  local out = {}
  for _, goal in ipairs(plan.goals or {}) do
    if goal.status == status then out[#out + 1] = goal end
  end
  return out
end

function parts.open_wishes(plan)
  local out = {}
  for _, wish in ipairs(plan.wishes or {}) do
    if wish.status == "open" or wish.status == "parked" then out[#out + 1] = wish end
  end
  return out
end

function parts.latest(goal)
  local list = goal.progress or {}
  return list[#list]
end

-- "Spørge Mona · 12. maj · Mona hjælper"
function parts.step_line(goal)
  return text.join(" · ", goal.first_step, goal.when and dates.short(goal.when),
    goal.helper and t("home.goal.with", { who = goal.helper }))
end

-- What it is about, and how it goes: bar and word.
local function state_row(goal)
  local row = node.row { align = "start" }
  if goal.area then node.add(row, node.badge(say.area(goal.area))) end
  local latest = parts.latest(goal)
  if latest then return node.add(row, node.meter(latest.step, SCALE_STEPS, say.progress(latest.step))) end
  return node.add(row, node.text(t("home.goal.not_yet"), "small"))
end

-- The whole card leads to the goal. Its spoken name is what the citizen said.
local function goal_card(goal, number)
  local said = node.column { style = "tight", grow = true, node.quote(goal.words), state_row(goal) }
  -- Who helps stands on the goal's own screen.
  local line = text.join(" · ", goal.first_step, goal.when and dates.short(goal.when))
  node.add(said, line ~= "" and node.text("↳ " .. line, "soft"))
  return node.button("goal/" .. goal.id, t("home.goal.open", { words = goal.words }), {
    style = "card", icon = "chevron_right", grow = true, node.row { node.disc(number), said } })
end

-- What somebody from the staff wrote stands in their name, never as the citizen's own words.
local function signed(said)
  if said.speaker ~= "staff" then return nil end
  return t("home.by_staff", { name = said.name or t("people.somebody") })
end

function parts.wish(wish) return node.quote(wish.words, signed(wish)) end

local function waiting_card(id, key, said)
  return node.button(id, t(key, { words = said.words }), {
    style = "card", icon = "chevron_right", grow = true, parts.wish(said) })
end

-- plan.seen: it is shown to somebody else, who begins nothing.
local function waiting(plan)
  local goals, wishes = parts.goals_with(plan, "parked"), parts.open_wishes(plan)
  local n = #goals + #wishes
  if n == 0 then return false end
  local list = node.column { style = "tight", node.row { node.badge(t("home.waiting", { n = n }), "bookmark_border") } }
  for _, goal in ipairs(goals) do node.add(list, waiting_card("goal/" .. goal.id, "home.goal.open", goal)) end
  for _, wish in ipairs(wishes) do
    node.add(list, plan.seen and parts.wish(wish) or waiting_card("wish/" .. wish.id, "home.wish.open", wish))
  end
  return list
end

local function reached(plan)
  local goals = parts.goals_with(plan, "reached")
  if #goals == 0 then return false end
  local panel = node.panel { style = "mint", node.heading(t("home.reached"), 3) }
  for _, goal in ipairs(goals) do node.add(panel, waiting_card("goal/" .. goal.id, "home.goal.open", goal)) end
  return panel
end

-- Who sees a part of a plan cannot say that the rest of it is empty.
local function sees_all(plan)
  for _, topic in ipairs(cells.TOPICS) do
    if plan.seen and not (plan.access and plan.access[topic]) then return false end
  end
  return true
end

function parts.no_goals(plan) return t(sees_all(plan) and "home.goals.none" or "home.goals.unseen") end
local function no_agreements(plan) return t(sees_all(plan) and "home.agreements.none" or "home.agreements.unseen") end

function parts.goals(plan)
  local body = { node.heading(t("home.goals"), 2) }
  local goals = parts.active_goals(plan)
  for i, goal in ipairs(goals) do node.add(body, goal_card(goal, i)) end
  if #goals == 0 then node.add(body, node.text(parts.no_goals(plan))) end
  node.add(body, waiting(plan))
  return node.add(body, reached(plan))
end

function parts.agreement_note(agreement)
  local when = agreement.when and dates.short(agreement.when)
  local status = agreement.status ~= "agreed" and agreement.status and t("home.agreement." .. agreement.status)
  return text.join(" · ", agreement.who, when, status)
end

-- A day has a leaf of the calendar; "in about a month" has a picture of one.
local function review_panel(plan)
  local when = plan.review
  if not when then return false end
  local sign = dates.is_date(when) and node.leaf(when.day, t("ui.date.month." .. when.month)) or node.icon("event", "mint")
  return node.panel { style = "green", node.row { sign,
    node.column { style = "tight", node.heading(t("home.review"), 2), node.text(dates.say(when), "lead") } } }
end

local LEFT_OPEN = { { "helper", "group", "sky" }, { "later", "schedule", "sand" } }

-- What was left to be asked with a helper, and what waits: each question is a press away.
local function questions(body, plan)
  for _, kind in ipairs(LEFT_OPEN) do
    local state, icon, style = kind[1], kind[2], kind[3]
    local panel = node.panel { style = style, node.heading(t("home.question." .. state), 3) }
    for i, question in ipairs(plan.questions or {}) do
      if question.state == state then
        node.add(panel, node.button("question/" .. i, say.question(question), { note = question.about, icon = icon, style = "row" }))
      end
    end
    node.add(body, #panel > 1 and panel)
  end
end

-- Notes about no goal; those about one stand with it.
local function notes_of(plan)
  local out = {}
  for _, note in ipairs(plan.notes or {}) do
    if not note.goal then table.insert(out, 1, life.note(note)) end
  end
  if #out > 0 then table.insert(out, 1, node.heading(t("home.notes"), 2)) end
  return out
end

function parts.side(plan)
  local body = {}
  node.add(body, review_panel(plan))
  questions(body, plan)
  node.add(body, node.heading(t("home.agreements"), 2))
  local list = node.column { style = "tight" }
  for _, agreement in ipairs(plan.agreements or {}) do
    node.add(list, node.choice("agreement/" .. agreement.id, agreement.what, {
      note = parts.agreement_note(agreement), multi = true, style = "row", selected = agreement.status == "done" }))
  end
  if #list == 0 then node.add(list, node.panel { style = "sand", node.text(no_agreements(plan), "soft") }) end
  node.add(body, list)
  node.add_all(body, notes_of(plan))
  local people = plan.people or {}
  if #people > 0 then
    local row = node.row {}
    for _, person in ipairs(people) do
      node.add(row, node.badge(person.name, "person_outline", person.near == 1 and "mint" or "sand"))
    end
    node.add(body, node.heading(t("home.people"), 2))
    node.add(body, row)
  end
  return body
end

return parts
