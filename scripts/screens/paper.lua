-- The plan on paper: the citizen's own words first. A4 says everything, easy says less in larger type,
-- pocket is what fits in a hand.
local node = require "ui.node"
local text = require "ui.words"
local dates = require "dates"
local say = require "screens.say"
local parts = require "screens.overview_parts"
local life = require "screens.life.parts"
local i18n = require "i18n"

local paper = {}
local t = i18n.t

local TALK_TOPICS = { "purpose", "effort", "duration", "housing", "support", "other" }

local function labelled(list, key, value)
  if value and value ~= "" then node.add(list, node.text(t(key) .. ": " .. value)) end
end

-- A list of what there is; nothing when there is nothing.
local function add_list(body, list)
  if #list > 0 then node.add(body, list) end
end

local function name_of(plan)
  return plan.citizen and plan.citizen.name or t("home.paper.nobody")
end

local function strengths(body, plan)
  if #(plan.strengths or {}) == 0 then return end
  node.add(body, node.heading(t("home.paper.strengths"), 2))
  local list = node.list {}
  for _, strength in ipairs(plan.strengths) do node.add(list, node.quote(strength.words)) end
  node.add(body, list)
end

local function goal_full(body, goal, number)
  node.add(body, node.heading(t("home.goal.number", { number = number }), 3))
  node.add(body, node.quote(goal.words))
  local list = node.list {}
  labelled(list, "home.goal.why", goal.why)
  labelled(list, "home.goal.first_step", goal.first_step)
  labelled(list, "home.goal.helper", goal.helper)
  labelled(list, "home.goal.when", goal.when and dates.say(goal.when))
  labelled(list, "home.goal.fallback", goal.fallback)
  labelled(list, "home.goal.sure", goal.sure and say.sure(goal.sure))
  node.add(list, goal.origin and node.text(say.origin(goal)))
  local professional = goal.professional or {}
  labelled(list, "life.professional", professional[#professional] and professional[#professional].words)
  add_list(body, list)
  local latest = parts.latest(goal)
  if latest then node.add(body, node.meter(latest.step, 5, say.progress(latest.step))) end
end

local function goal_short(body, goal, number)
  node.add(body, node.heading(t("home.goal.number", { number = number }), 3))
  node.add(body, node.quote(goal.words))
  local line = parts.step_line(goal)
  if line ~= "" then node.add(body, node.text(line)) end
end

local function goals(body, plan, one_goal)
  node.add(body, node.heading(t("home.goals"), 2))
  local list = parts.active_goals(plan)
  for i, goal in ipairs(list) do one_goal(body, goal, i) end
  if #list == 0 then node.add(body, node.text(parts.no_goals(plan))) end
end

local function agreements(body, plan, with_fallback)
  if #(plan.agreements or {}) == 0 then return end
  node.add(body, node.heading(t("home.agreements"), 2))
  for _, agreement in ipairs(plan.agreements) do
    node.add(body, node.heading(agreement.what, 3))
    local list = node.list { node.text(parts.agreement_note(agreement)) }
    if with_fallback then labelled(list, "home.goal.fallback", agreement.fallback) end
    node.add(body, list)
  end
end

local function people(body, plan)
  if #(plan.people or {}) == 0 then return end
  node.add(body, node.heading(t("home.people"), 2))
  local list = node.list {}
  for _, person in ipairs(plan.people) do
    local role = person.role and say.role(person.role)
    node.add(list, node.text(text.join(" · ", person.name, role, person.helps)))
  end
  node.add(body, list)
end

-- What staff and the citizen noted, each in their own name, with the goal it is about.
local function notes(body, plan)
  local list, words_of = plan.notes or {}, {}
  if #list == 0 then return end
  for _, goal in ipairs(plan.goals or {}) do words_of[goal.id] = goal.words end
  node.add(body, node.heading(t("home.notes"), 2))
  for _, note in ipairs(list) do
    local words = note.goal and words_of[note.goal]
    node.add(body, words and node.heading(words, 3))
    node.add(body, life.note(note, node.column { style = "tight" }))
  end
end

local function talk(body, plan)
  local said = plan.talk or {}
  if not next(said) then return end
  node.add(body, node.heading(t("home.paper.talk"), 2))
  for _, topic in ipairs(TALK_TOPICS) do
    if said[topic] then
      node.add(body, node.heading(t("home.paper.talk." .. topic), 3))
      node.add(body, node.quote(said[topic]))
    end
  end
end

local function waiting(body, plan)
  local list = parts.open_wishes(plan)
  local parked = parts.goals_with(plan, "parked")
  if #list + #parked == 0 then return end
  node.add(body, node.heading(t("home.waiting", { n = #list + #parked }), 2))
  local quotes = node.list {}
  for _, goal in ipairs(parked) do node.add(quotes, node.quote(goal.words)) end
  for _, wish in ipairs(list) do node.add(quotes, parts.wish(wish)) end
  node.add(body, quotes)
end

-- What was left for later or for a helper: the paper is there when it is talked about.
local function open_questions(body, plan)
  local list = node.list {}
  for _, question in ipairs(plan.questions or {}) do
    node.add(list, node.text(text.join(" · ", say.question(question), question.about)))
  end
  if #list == 0 then return end
  node.add(body, node.heading(t("home.paper.open"), 2))
  node.add(body, list)
end

local function review(body, plan)
  if plan.review then
    node.add(body, node.panel { style = "sand",
      node.heading(t("home.review"), 3), node.text(dates.say(plan.review), "strong") })
  end
end

-- That it was signed or agreed to, and when. The strokes themselves stay in the store.
local function signed(plan)
  local signature = plan.signature
  if not signature or not signature.at then return nil end
  return t(signature.said and "home.paper.said_yes" or "home.paper.signed", { date = dates.of_ms(signature.at) })
end

-- Printed before the end of a flow it is not what was agreed.
local function standing(plan)
  if plan.ahead then return t("home.paper.ahead") end
  return plan.agreed_at and t("home.paper.agreed", { date = dates.of_ms(plan.agreed_at), version = plan.version })
end

local function head(plan)
  local agreed = text.join(" ", standing(plan), signed(plan))
  local body = { node.question(t("home.paper.plan_of", { name = name_of(plan) })) }
  return node.add(body, agreed ~= "" and node.text(agreed, "small"))
end

local formats = {}

function formats.a4(plan)
  local body = head(plan)
  strengths(body, plan)
  goals(body, plan, goal_full)
  agreements(body, plan, true)
  review(body, plan)
  open_questions(body, plan)
  people(body, plan)
  waiting(body, plan)
  talk(body, plan)
  notes(body, plan)
  return body
end

function formats.easy(plan)
  local body = head(plan)
  goals(body, plan, goal_short)
  agreements(body, plan, false)
  review(body, plan)
  open_questions(body, plan)
  return body
end

-- What one looks for on the way comes first: when we meet, what is agreed. The goals may run out of room.
function formats.pocket(plan)
  local body = { node.question(t("home.paper.title")) }
  review(body, plan)
  agreements(body, plan, false)
  goals(body, plan, goal_short)
  return body
end

-- What was said in a flow, question by question (screens.review_lines).
local function answers_of(plan)
  local body = head(plan)
  for _, line in ipairs(plan.answers) do
    node.add(body, line.section and node.heading(line.section, 2))
    node.add(body, line.name and node.heading(line.name, 3))
    node.add(body, node.text(line.question, "small"))
    node.add(body, line.said and line.quote and node.quote(line.words) or node.text(line.words))
  end
  return body
end

-- The nodes of one paper, for the preview and for the print itself.
function paper.body(plan, format)
  return plan.answers and answers_of(plan) or formats[format](plan)
end

function paper.view(plan, format)
  return { id = "paper/" .. format, title = t("home.paper.title"), lang = i18n.lang, rtl = i18n.rtl(),
    body = node.add_all(node.column {}, paper.body(plan, format)) }
end

return paper
