-- What "Min plan" says about other people: who has looked, who may see it, and what should be talked about again.
local node = require "ui.node"
local session = require "session"
local cells = require "screens.people.cells"
local dates = require "dates"
local i18n = require "i18n"

local around = {}
local t = i18n.t

local WEEK_MS = 7 * 24 * 60 * 60 * 1000
local MOST_LOOKS = 200
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
    assignments = read("assignments", { citizen = citizen }), shares = read("shares", { citizen = citizen }) }
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
    if group.state == "given" and (group.yes_to == "pass_on" or group.yes_to == "meeting") then count(group.recipient) end
  end
  for _, share in ipairs(all.shares) do
    if still(share.last_day) then count(share.recipient) end
  end
  return n
end

-- Yeses that end soon or have just ended, and the one that was put off.
local function due(all)
  local out = {}
  for _, group in ipairs(cells.groups(all.consents.cells)) do
    local days = group.last_day and (group.state == "given" or group.state == "expired") and cells.days_to(group.last_day)
    if days and days <= SOON_DAYS and days >= -PAST_DAYS then
      local key = group.state == "given" and "people.due.soon" or "people.due.over"
      out[#out + 1] = t(key, { name = group.name, date = dates.short(group.last_day) })
    end
  end
  if all.consents.postponed then out[#out + 1] = t("people.due.postponed") end
  return out
end

-- A follow-up of its own, first on the page; nil when nothing is due.
function around.due_row(all)
  local lines = all and due(all) or {}
  if #lines == 0 then return nil end
  local more = #lines > 1 and t("people.due.more", { n = #lines - 1 }) or nil
  return node.button("due", lines[1], { note = more, icon = "event", style = "row" })
end

-- The ways to the screens about people.
function around.rows(all)
  if not all then return {} end
  local n, may = around.lately(all.looks), around.may_see(all)
  return {
    node.button("looks", t(n == 0 and "people.looks.none_lately" or "people.looks.lately", { n = n }),
      { note = t("people.looks.note"), icon = "visibility", style = "row" }),
    node.button("sharing", t("people.sharing"), {
      note = t(may == 0 and "people.sharing.nobody" or "people.sharing.some", { n = may }),
      icon = "lock", style = "row" }),
    node.button("me", t("people.me"), { note = t("people.me.note"), icon = "vpn_key", style = "row" }),
  }
end

local SCREENS = { looks = "looks", sharing = "sharing", due = "sharing", me = "me" }

-- True when the press was for one of them.
function around.pressed(app, id)
  if not SCREENS[id] then return false end
  app.push(require("screens.people." .. SCREENS[id]).new(app))
  return true
end

return around
