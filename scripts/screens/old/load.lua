-- Older plans as they are kept, and what can be counted in them. A goal of one has a fate: open, carried, parked or closed.
local session = require "session"
local cells = require "screens.people.cells"
local dates = require "dates"
local text = require "ui.words"
local i18n = require "i18n"

local load = {}
local t = i18n.t

load.FORMS = { "authority", "stay", "provider", "treatment", "compass", "other" }
load.ICONS = { authority = "account_balance", stay = "home", provider = "groups", treatment = "favorite", compass = "explore",
  other = "description" }
load.MOST_PLANS, load.MOST_ACTIVE = 4, 3

-- All of them, oldest first; nil and the word key of why not.
function load.plans()
  return session.read("old_plans", { citizen = session.citizen })
end

function load.is_goal(item) return item.what == nil or item.what == "goal" end

-- The goals of all plans in their order, each with the plan it stood in.
function load.goals(plans)
  local out = {}
  for _, plan in ipairs(plans) do
    for _, item in ipairs(plan.goals or {}) do
      if load.is_goal(item) then out[#out + 1] = { item = item, plan = plan } end
    end
  end
  return out
end

-- What came in a package beside its goals and is still to be decided about.
function load.rest(plan)
  local out = {}
  for _, item in ipairs(plan.goals or {}) do
    if not load.is_goal(item) and item.fate == "open" then out[#out + 1] = item end
  end
  return out
end

function load.count(goals, fate)
  local n = 0
  for _, one in ipairs(goals) do
    if one.item.fate == fate then n = n + 1 end
  end
  return n
end

-- Whether a plan of that form has room; a compass stands for itself.
function load.has_room(plans, form)
  local plain, compass = 0, 0
  for _, plan in ipairs(plans) do
    if plan.form == "compass" then compass = compass + 1 else plain = plain + 1 end
  end
  if form == "compass" then return compass == 0 end
  return plain < load.MOST_PLANS
end

function load.form(form) return t("old.form." .. form) end

-- What kind of plan it was; one that came in a package was the citizen's own.
function load.kind(plan) return load.form(plan.imported == "package" and "package" or plan.form) end

-- A plan that was written in has a year, a package its day.
function load.when(plan)
  if not plan.day then return nil end
  return plan.imported == "package" and dates.long(plan.day) or tostring(plan.day.year)
end

-- "Plan fra kommunen · Hjemløseenheden · 2025"
function load.name(plan)
  return text.join(" · ", load.kind(plan), plan.unit, load.when(plan))
end

-- What older plans call it.
local OTHER_NAMES = { bolig = "home", ["økonomi"] = "money", ["gæld"] = "money", penge = "money", helbred = "body", krop = "body",
  ["søvn"] = "sleep", psyke = "mind", ["psykisk helbred"] = "mind", rusmidler = "drugs", alkohol = "drugs", stoffer = "drugs",
  familie = "people", relationer = "people", ["netværk"] = "people", hverdag = "daily", ["praktiske opgaver"] = "daily",
  job = "work", arbejde = "work", uddannelse = "work", ["beskæftigelse"] = "work", skole = "work", interesser = "likes",
  fritid = "likes", tryghed = "safe", kriminalitet = "safe", transport = "around", kommunikation = "around",
  housing = "home", health = "body", debt = "money", family = "people" }

-- The area of what a file says it is about: a topic's own name, or what it is called in Danish or in English; nil when it is none.
function load.area(said)
  if not said or said == "" then return nil end
  local folded = kiosk.fold(said)
  for _, topic in ipairs(cells.TOPICS) do
    if topic ~= "frame" and topic ~= "own" then
      if folded == topic or folded == kiosk.fold(cells.topic(topic)) then return topic end
      for _, lang in ipairs { "da", "en" } do
        if folded == kiosk.fold(i18n.word(lang, "plan.area." .. topic)) then return topic end
      end
    end
  end
  for name, topic in pairs(OTHER_NAMES) do
    if folded == kiosk.fold(name) then return topic end
  end
end

return load
