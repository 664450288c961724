-- Yeses as people think of them: not 14 cells, but "Jan may read about my home until Christmas". Also what the topics,
-- the kinds of yes and what they are for are called.
local dates = require "dates"
local say = require "screens.say"
local i18n = require "i18n"

local cells = {}
local t = i18n.t

cells.TOPICS = { "frame", "own", "home", "money", "body", "sleep", "mind", "drugs", "people", "daily", "work", "likes",
  "safe", "around" }
cells.KINDS = { "pass_on", "fetch", "meeting", "whole_plan", "gdpr" }
cells.PURPOSES = { "plan", "meeting", "help", "case" }

cells.ICONS = { frame = "event_note", own = "bookmark_border", home = "home", money = "account_balance_wallet",
  body = "favorite", sleep = "bedtime",
  mind = "self_improvement", drugs = "spa", people = "group", daily = "wb_sunny", work = "school", likes = "palette",
  safe = "security", around = "directions_walk" }

-- Roles that can be given something to see.
local READS = { contact = true, caseworker = true, treatment = true, facilitator = true, manager = true, guest = true }

function cells.topic(name)
  local key = "people.topic." .. name
  return i18n.has(key) and t(key) or say.area(name)
end

function cells.kind(name) return t("people.kind." .. name) end
function cells.purpose(name) return t("people.for." .. name) end
function cells.purpose_title(name) return t("people.for." .. name .. ".ask") end
function cells.role(name) return t("people.role." .. name) end

-- "Kontaktperson · Natholdet"
function cells.about(staff)
  local job = staff.job or staff.role and cells.role(staff.role)
  return staff.unit and job .. " · " .. staff.unit or job
end

-- Topics in one line: all of them, or which.
function cells.topics_line(list)
  if #list >= #cells.TOPICS then return t("people.topics.all") end
  local out = {}
  for i, name in ipairs(list) do out[i] = cells.topic(name) end
  return table.concat(out, " · ")
end

function cells.readers(staff)
  local out = {}
  for _, one in ipairs(staff) do
    if READS[one.role] and one.active ~= false then out[#out + 1] = one end
  end
  return out
end

local STRONGEST = { given = 4, expired = 3, withdrawn = 2, refused = 1 }

-- Cells of one yes together: { recipient, name, role, yes_to, purpose, state, topics, last_day, at, how, lang }; `topics`
-- are those in that state, in their fixed order.
function cells.groups(list)
  local out, by_key = {}, {}
  for _, cell in ipairs(list or {}) do
    local key = cell.recipient .. " " .. cell.yes_to .. " " .. cell.purpose
    local group = by_key[key]
    if not group then
      group = { recipient = cell.recipient, name = cell.name or t("people.somebody"), role = cell.role, yes_to = cell.yes_to,
        purpose = cell.purpose, state = "refused", found = {} }
      by_key[key], out[#out + 1] = group, group
    end
    group.found[cell.topic] = cell.state
    if STRONGEST[cell.state] >= STRONGEST[group.state] then
      group.state, group.last_day, group.at, group.how, group.lang = cell.state, cell.last_day, cell.at, cell.how, cell.lang
    end
  end
  for _, group in ipairs(out) do
    group.topics = {}
    for _, topic in ipairs(cells.TOPICS) do
      if group.found[topic] == group.state then table.insert(group.topics, topic) end
    end
  end
  return out
end

-- Whole days from today to a date; negative when it is over.
function cells.days_to(date)
  local today, days = kiosk.today(), 0
  local step = dates.before(date, today) and -1 or 1
  local at = today
  while not dates.same(at, date) and days < 400 and days > -400 do
    at, days = dates.after(at, step), days + step
  end
  return days
end

return cells
