-- Answers as people think of them: not 14 cells, but "Jan may read about my home until Christmas". Also what the topics,
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
-- What a cell can say, in the order it is told. Each has a word and an icon of its own: none is a cross, none is red.
cells.STATES = { "given", "refused", "withdrawn", "expired" }

cells.STATE_ICONS = { given = "check", refused = "pan_tool", withdrawn = "undo", expired = "event_busy" }
cells.STATE_STYLES = { given = "mint", refused = "sky", withdrawn = "sand", expired = "sand" }
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
function cells.state(name) return t("yes.state." .. name) end

-- "Kontaktperson · Natholdet"; of a guest also the meeting.
function cells.about(staff)
  local job = staff.job or staff.role and cells.role(staff.role)
  if staff.unit then job = job .. " · " .. staff.unit end
  return staff.meeting and job .. " · " .. staff.meeting or job
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

-- True for the kinds of yes that let somebody see something.
function cells.opens(yes_to) return yes_to == "pass_on" or yes_to == "meeting" end

local function new_group(cell)
  return { recipient = cell.recipient, name = cell.name or t("people.somebody"), role = cell.role, yes_to = cell.yes_to,
    purpose = cell.purpose, found = {}, by = { given = {}, refused = {}, withdrawn = {}, expired = {} } }
end

-- The one that ends first, of those in that state.
local function first_end(group, state)
  local soonest
  for _, topic in ipairs(group.by[state]) do
    local date = group.found[topic].last_day
    if date and (not soonest or dates.before(date, soonest)) then soonest = date end
  end
  return soonest
end

-- A yes is what counts; without one, what was said last.
local function state_of(group)
  if #group.by.given > 0 then return "given" end
  local state, at
  for _, topic in ipairs(cells.TOPICS) do
    local cell = group.found[topic]
    if cell and (not at or (cell.at or 0) > at) then state, at = cell.state, cell.at or 0 end
  end
  return state
end

local function complete(group)
  for _, topic in ipairs(cells.TOPICS) do
    local cell = group.found[topic]
    if cell then table.insert(group.by[cell.state], topic) end
  end
  group.state = state_of(group)
  group.topics = group.by[group.state]
  group.last_day = (group.state == "given" or group.state == "expired") and first_end(group, group.state) or nil
  return group
end

-- All that was answered about one person, one kind and one purpose: { recipient, name, role, yes_to, purpose, found =
-- { [topic] = cell }, by = { [state] = topics }, state, topics (those in that state), last_day (the first to end) }.
function cells.groups(list)
  local out, by_key = {}, {}
  for _, cell in ipairs(list or {}) do
    local key = cell.recipient .. " " .. cell.yes_to .. " " .. cell.purpose
    if not by_key[key] then
      by_key[key] = new_group(cell)
      out[#out + 1] = by_key[key]
    end
    by_key[key].found[cell.topic] = cell
  end
  for _, group in ipairs(out) do complete(group) end
  return out
end

function cells.group(list, recipient, yes_to, purpose)
  for _, group in ipairs(cells.groups(list)) do
    if group.recipient == recipient and group.yes_to == yes_to and group.purpose == purpose then return group end
  end
end

-- A group in an id, so that a press tells by itself what it is about: "renew/<who>/<kind>/<purpose>".
function cells.id(prefix, group)
  return table.concat({ prefix, group.recipient, group.yes_to, group.purpose }, "/")
end

-- The parts of an id between its slashes.
function cells.parts(id)
  local out, from = {}, 1
  while true do
    local stop = string.find(id, "/", from, true)
    out[#out + 1] = string.sub(id, from, stop and stop - 1 or -1)
    if not stop then return out end
    from = stop + 1
  end
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
