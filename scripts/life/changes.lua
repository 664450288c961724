-- What is new in a plan since last time, as sections of plain lines. From the read `changes`.
local dates = require "dates"
local i18n = require "i18n"

local changes = {}
local t = i18n.t

local ICONS = { new = "add", changed = "edit", reached = "favorite", parked = "schedule", dropped = "remove", done = "check",
  postponed = "event", lapsed = "remove", agreed = "undo", active = "play_circle_outline", moved = "trending_up" }
local SAYS = { reached = true, parked = true, dropped = true, active = true }
local SAYS_OF_AGREEMENT = { done = true, postponed = true, lapsed = true, agreed = true }

local function line(key, icon, words, note)
  return { text = t("life.new." .. key), icon = ICONS[icon], words = words, note = note }
end

local function add_goal(out, goal)
  if goal.new then out.new[#out.new + 1] = line("goal", "new", goal.words) end
  if not goal.new and goal.was_words then
    out.changed[#out.changed + 1] = line("goal_words", "changed", goal.words, t("life.new.before", { words = goal.was_words }))
  elseif not goal.new and goal.changed then
    out.changed[#out.changed + 1] = line("goal_changed", "changed", goal.words)
  end
  local status = (goal.was_status or goal.new) and SAYS[goal.status] and goal.status
  if status and not (goal.new and status == "active") then
    local list = status == "reached" and out.reached or out.rests
    if status == "active" then list = out.changed end
    list[#list + 1] = line("goal_" .. status, status, goal.words)
  end
  local progress = goal.progress or {}
  local last = progress[#progress]
  if last then
    out.how[#out.how + 1] = { text = t("life.new.progress", { word = t("plan.progress." .. last.step) }), icon = ICONS.moved, words = goal.words,
      note = last.words }
  end
end

local function add_agreement(out, one)
  local when = one.when and dates.short(one.when)
  local said = one.who and when and t("life.new.who_when", { who = one.who, date = when }) or one.who
  if one.new then out.new[#out.new + 1] = line("agreement", "new", one.what, said) end
  if one.was_status and SAYS_OF_AGREEMENT[one.status] then
    out.agreements[#out.agreements + 1] = line("agreement_" .. one.status, one.status, one.what, one.why or one.status == "postponed" and when or nil)
  elseif one.changed and not one.new then
    out.changed[#out.changed + 1] = line("agreement_changed", "changed", one.what, said)
  end
end

local function add_all(out, list, key, field)
  for _, one in ipairs(list or {}) do out.new[#out.new + 1] = line(key, "new", one[field]) end
end

local ORDER = { "reached", "new", "changed", "agreements", "how", "rests" }

-- found: as read. List of { title, lines = { { text, icon, words, note } } }; empty when nothing is new. What everybody does now
-- is apart: changes.doing.
function changes.sections(found)
  local out = { new = {}, changed = {}, reached = {}, rests = {}, agreements = {}, how = {} }
  for _, goal in ipairs(found.goals or {}) do add_goal(out, goal) end
  for _, agreement in ipairs(found.agreements or {}) do add_agreement(out, agreement) end
  add_all(out, found.strengths, "strength", "words")
  add_all(out, found.wishes, "wish", "words")
  add_all(out, found.people, "person", "name")
  local sections = {}
  for _, name in ipairs(ORDER) do
    if #out[name] > 0 then sections[#sections + 1] = { title = t("life.new.section." .. name), lines = out[name] } end
  end
  return sections
end

-- Who does what now: { { what, who } }.
function changes.doing(found)
  local out = {}
  for i, one in ipairs(found.doing or {}) do
    local when = one.when and dates.short(one.when)
    out[i] = { what = one.what, who = when and t("life.new.who_when", { who = one.who, date = when }) or one.who }
  end
  return out
end

return changes
