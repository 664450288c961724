-- The accounts of those who work here; for contact persons and facilitators, their guests. Nobody sees a plan from here.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local cells = require "screens.people.cells"
local dates = require "dates"
local i18n = require "i18n"

local accounts = {}
local Accounts = { press = {} }
Accounts.__index = Accounts
local t = i18n.t

-- options: guests (only those); list: only for pictures.
function accounts.new(app, options, list)
  return setmetatable({ app = app, guests = options and options.guests or false, list = list, pictured = list ~= nil },
    Accounts)
end

function Accounts:refresh()
  if not self.pictured then self.list = nil end
end

local function load(self)
  if self.list then return true end
  local list, key = session.read("staff")
  if not list then return nil, key end
  self.list = {}
  for _, one in ipairs(list) do
    if not self.guests or one.role == "guest" then table.insert(self.list, one) end
  end
  return true
end

local function note_of(one)
  local out = cells.about(one)
  if one.last_day then out = out .. " · " .. t("people.until", { date = dates.short(one.last_day) }) end
  if one.active == false then out = out .. " · " .. t("people.account.closed") end
  if one.locked then out = out .. " · " .. t("people.account.locked") end
  if one.must_change then out = out .. " · " .. t("people.account.new_code") end
  return out
end

function Accounts:view()
  local ok, key = load(self)
  if not ok then return require("screens.fault").view(self.app, key) end
  local title = self.guests and "people.staff.guests" or "people.staff.accounts"
  local list = node.column { style = "tight" }
  for i, one in ipairs(self.list) do
    node.add(list, node.button("account/" .. i, one.name, { note = note_of(one), icon = one.active == false and "person_off"
      or "person_outline", style = "row" }))
  end
  if #self.list == 0 then node.add(list, node.text(t("people.guests.none"), "lead")) end
  return frame.view { id = self.guests and "guests" or "accounts", title = t(title), where = t("people.staff"),
    leave = t("ui.quit"),
    body = node.column { node.question(t(title)), list }, next = t(self.guests and "people.guest.new"
      or "people.account.new"), next_icon = "person_add" }
end

function Accounts.press.next(self)
  self:refresh()
  self.app.push(require("screens.people.staff_account").new(self.app, { guest = self.guests }))
end

-- What can be done with one account ------------------------------------------------------------------------

local function set_active(self, one, active)
  local ok, key
  if active then ok, key = kiosk.staff_change { staff = one.id, active = true } else ok,
    key = kiosk.staff_disable { staff = one.id } end
  self:refresh()
  if not ok then return self.app.fail(key, nil) end
  self.app.say(t(active and "people.account.opened" or "people.account.shut", { name = one.name }))
end

local function way(self, one, what)
  return function(app)
    app.close()
    self:refresh()
    app.push(require("screens.people.staff_account").new(app, { what = what, staff = one, guest = one.role == "guest" }))
  end
end

local function actions_of(self, one)
  local active = one.active ~= false
  local actions = {}
  if active then
    actions[1] = { id = "change", label = t("people.account.change"), icon = "edit", style = "row", press = way(self, one,
      "change") }
    actions[2] = { id = "reset", label = t("people.account.reset"), icon = "vpn_key", style = "row", press = way(self, one,
      "reset") }
  end
  actions[#actions + 1] = { id = "active", label = t(active and "people.account.close" or "people.account.open"),
    icon = active and "person_off" or "how_to_reg",
    style = "row", press = function(app)
      app.close()
      set_active(self, one, not active)
    end }
  return actions
end

function Accounts:pressed(id)
  if string.sub(id, 1, 8) ~= "account/" or not self.list then return false end
  local one = self.list[math.tointeger(tonumber(string.sub(id, 9)))]
  if not one then return false end
  self.app.open(dialog.new { title = one.name, body = { node.text(note_of(one), "soft") }, actions = actions_of(self, one) })
  return true
end

return accounts
