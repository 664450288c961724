-- What "Min plan" says about other people: who has looked, who may see it, and what should be talked about again.
local node = require "ui.node"
local session = require "session"
local cells = require "screens.people.cells"
local take_back = require "screens.people.take_back"
local catalog = require "screens.learn.catalog"
local dates = require "dates"
local way = require "path.way"
local i18n = require "i18n"

local around = {}
local t = i18n.t

local TRACKS = { citizen = true, mentor = true } -- of the modules a citizen sees
local WEEK_MS = 7 * 24 * 60 * 60 * 1000
local MOST_LOOKS = 200 -- of which those of the last week are counted
local MOST_DUE = 1 -- on "My plan" before all of them are asked for; the goals are what it is for
-- A yes that ends within so many days, or ended so many days ago, comes up by itself.
local SOON_DAYS, PAST_DAYS = 14, 30

local function read(name, more)
  local found = session.read(name, more)
  return type(found) == "table" and found or {}
end

-- All of it, for the citizen who is here; nothing in a practice run.
function around.load()
  if not session.citizen or session.role ~= "citizen" then return nil end
  local citizen = session.citizen
  return { looks = read("looks", { citizen = citizen, limit = MOST_LOOKS }),
    consents = read("consents", { citizen = citizen }),
    assignments = read("assignments", { citizen = citizen }), shares = read("shares", { citizen = citizen }),
    meetings = read("meetings", { citizen = citizen }), path = read("path", { citizen = citizen }) }
end

-- The way to the plan, and where on it we are.
local function path_row(path)
  if not path then return nil end
  local steps = way.steps(path)
  local at = way.here(steps)
  local note = at and t("path.row.note", { step = t("path.step." .. steps[at].id) }) or t("path.row.over")
  return node.button("path", t("path.row"), { note = note, icon = "timeline", style = "row" })
end

-- How many different people have looked in the last seven days.
function around.lately(looks)
  local _, now = kiosk.now()
  local seen, n = {}, 0
  for _, look in ipairs(looks) do
    if now - look.at <= WEEK_MS and not seen[look.by] then seen[look.by], n = true, n + 1 end
  end
  return n
end

local function still(date)
  return date and not dates.before(date, kiosk.today())
end

-- How many may see something now: by a part in the plan, by a yes, by law.
function around.may_see(all)
  local who, n = {}, 0
  local function count(id)
    if id and not who[id] then who[id], n = true, n + 1 end
  end
  for _, one in ipairs(all.assignments) do
    if one.active ~= false then count(one.staff) end
  end
  for _, group in ipairs(cells.groups(all.consents.cells)) do
    if group.state == "given" and cells.opens(group.yes_to) then count(group.recipient) end
  end
  for _, share in ipairs(all.shares) do
    if still(share.last_day) then count(share.recipient) end
  end
  return n
end

local function waiting_for(all, group)
  for _, one in ipairs(all.consents.postponed or {}) do
    if one.recipient == group.recipient and one.yes_to == group.yes_to and one.purpose == group.purpose then return one end
  end
end

-- Topics of a group whose yes ends soon, or ended a short while ago without an answer since; and the day of the first.
local function ending(group)
  local topics, date = {}, nil
  for _, topic in ipairs(cells.TOPICS) do
    local cell = group.found[topic]
    local days = cell and cell.last_day and (cell.state == "given" or cell.state == "expired") and cells.days_to(cell.last_day)
    if days and days <= SOON_DAYS and days >= -PAST_DAYS then
      topics[#topics + 1] = topic
      if not date or dates.before(cell.last_day, date) then date = cell.last_day end
    end
  end
  return topics, date
end

-- A yes for a meeting ends with it, and is asked for anew with the next one.
local function due_yeses(all, out)
  for _, group in ipairs(cells.groups(all.consents.cells)) do
    local topics, date = ending(group)
    if #topics > 0 and group.purpose ~= "meeting" and not waiting_for(all, group) then
      local key = dates.before(date, kiosk.today()) and "people.due.over" or "people.due.soon"
      out[#out + 1] = { id = cells.id("renew", group), group = group, topics = topics, go = "yes.due.go",
        line = t(key, { name = group.name, date = dates.short(date) }) }
    end
  end
end

-- What was put off comes back on its day; without a day it waits for the person to say so.
local function due_later(all, out)
  for i, one in ipairs(all.consents.postponed or {}) do
    if not one.ask_again then
      out[#out + 1] = { id = "later/" .. i, waiting = one, go = "yes.due.now", line = t("people.due.postponed") }
    elseif not dates.before(kiosk.today(), one.ask_again) then
      out[#out + 1] = { id = "later/" .. i, waiting = one, go = "yes.due.now", line = one.name
        and t("yes.due.again_of", { name = one.name }) or t("yes.due.again") }
    end
  end
end

-- What should be talked about again now: { id, line, go, and group with topics, or waiting }.
function around.due(all)
  local out = {}
  if not all then return out end
  due_yeses(all, out)
  due_later(all, out)
  return out
end

-- Follow-ups of their own, first on the page: each opens filled with what was answered, and a yes can be ended right here.
-- every: all of them, and not only the first.
function around.due_panel(all, every)
  local list = around.due(all)
  if #list == 0 then return nil end
  local panel, most = node.panel { style = "sky" }, every and #list or MOST_DUE
  for i = 1, math.min(#list, most) do
    local one = list[i]
    local row = node.row { node.button(one.id, t(one.go), { icon = "event", style = "plain" }) }
    if one.group and one.group.state == "given" then node.add(row, take_back.yes(one.group)) end
    if i > 1 then node.add(panel, node.rule()) end
    node.add(panel, node.text(one.line, "strong"))
    node.add(panel, row)
  end
  if #list > most then
    node.add(panel, node.button("due", t("people.due.more", { n = #list - most }), { icon = "event", style = "quiet" }))
  end
  return panel
end

-- Is there something to practise, or something that was reached in a module that is gone?
local function learns() return catalog.has_any(TRACKS) or #(read("my_learning", {}).modules or {}) > 0 end

-- The ways to the screens about people.
function around.rows(all)
  if not all then return {} end
  local n, may = around.lately(all.looks), around.may_see(all)
  local practise = learns() and node.button("learning", t("learn.row"), { note = t("learn.row.note"), icon = "school", style = "row" })
  local rows = node.add({}, path_row(all.path))
  return node.add(node.add_all(rows, {
    node.button("meeting", t("meeting_setup.row"), { note = require("screens.meeting.mine").note(all.meetings or {}), icon = "groups", style = "row" }),
    node.button("looks", t(n == 0 and "people.looks.none_lately" or "people.looks.lately", { n = n }),
      { note = t("people.looks.note"), icon = "visibility", style = "row" }),
    node.button("sharing", t("people.sharing"), {
      note = t(may == 0 and "people.sharing.nobody" or "people.sharing.some", { n = may }),
      icon = "lock", style = "row" }),
    node.button("me", t("people.me"), { note = t("people.me.note"), icon = "vpn_key", style = "row" }),
  }), practise)
end

local SCREENS = { looks = "people.looks", sharing = "people.sharing", me = "people.me", learning = "learn.home" }

-- Opens the answers the press was for: a yes that ends, one that was put off, or the ones of a card.
local function open_answer(app, id, all)
  for _, one in ipairs(around.due(all)) do
    if one.id == id then
      app.push(require("screens.people.consent").new(app, one.group and { group = one.group, due = one.topics }
        or { about = one.waiting }))
      return true
    end
  end
  local parts = cells.parts(id)
  if parts[1] == "later" and all and all.consents.postponed then
    local waiting = all.consents.postponed[math.tointeger(tonumber(parts[2]))]
    if waiting then app.push(require("screens.people.consent").new(app, { about = waiting })) end
    return waiting ~= nil
  end
  if parts[1] ~= "answer" then return false end
  app.push(require("screens.people.answer").new(app, { recipient = parts[2], yes_to = parts[3], purpose = parts[4] }))
  return true
end

-- True when the press was for one of them. all: what the screen shows; done(): something of it was ended.
function around.pressed(app, id, all, done)
  if take_back.pressed(app, id, all, done) or open_answer(app, id, all) then return true end
  if id == "path" then
    app.push(require("screens.path.line").new(app))
    return true
  end
  if id == "meeting" then
    require("screens.meeting.mine").open(app)
    return true
  end
  if not SCREENS[id] then return false end
  app.push(require("screens." .. SCREENS[id]).new(app))
  return true
end

return around
