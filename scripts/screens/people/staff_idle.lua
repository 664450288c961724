-- How many quiet minutes until a session ends by itself, for each role: looked after by administrators and managers.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local staff_idle = {}
local Idle = { press = {} }
Idle.__index = Idle
local t = i18n.t

local ROLES = { "citizen", "contact", "caseworker", "treatment", "facilitator", "manager", "learner", "administrator",
  "guest" }
local MINUTES = { 2, 3, 5, 10, 15, 20, 30 }

function staff_idle.new(app)
  return setmetatable({ app = app }, Idle)
end

local function name_of(role)
  return role == "citizen" and t("place.idle.citizen") or cells.role(role)
end

function Idle:view()
  local grid = node.grid { columns = 3, min_mm = 90 }
  local fixed = false
  for _, role in ipairs(ROLES) do
    local minutes, by_place = kiosk.idle_minutes(role)
    if not minutes then return require("screens.fault").view(self.app, by_place) end
    fixed = by_place
    node.add(grid, node.button("idle/" .. role, name_of(role), { note = t("place.idle.minutes", { n = minutes }),
      icon = "schedule", style = "row" }))
  end
  return frame.view { id = "idle", title = t("place.idle"), where = t("people.staff"), leave = t("ui.quit"),
    next = t("people.staff.back"), next_icon = "arrow_back",
    body = node.column { style = "loose", node.head { node.question(t("place.idle")),
      node.text(t(fixed and "place.idle.fixed" or "place.idle.text"), "soft") }, grid } }
end

local function choose(self, role)
  local actions = {}
  for i, minutes in ipairs(MINUTES) do
    actions[i] = { id = "minutes/" .. minutes, label = t("place.idle.minutes", { n = minutes }), style = "row",
      press = function(app)
        app.close()
        local ok, key = kiosk.idle_set { role = role, minutes = minutes }
        if not ok then return self.app.fail(key, function() choose(self, role) end) end
        app.say(t("place.idle.saved", { who = name_of(role), time = t("place.idle.minutes", { n = minutes }) }))
      end }
  end
  self.app.open(dialog.new { title = name_of(role), body = { node.text(t("place.idle.ask"), "soft") }, actions = actions })
end

function Idle:pressed(id)
  if string.sub(id, 1, 5) ~= "idle/" then return false end
  choose(self, string.sub(id, 6))
  return true
end

function Idle.press.next(self) self.app.pop() end

return staff_idle
