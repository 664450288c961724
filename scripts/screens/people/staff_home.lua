-- Where staff lands: what this role can do here, and nothing else. No names of those who live here.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local staff_home = {}
local Home = { press = {} }
Home.__index = Home
local t = i18n.t

local function set(...)
  local out = {}
  for _, name in ipairs { ... } do out[name] = true end
  return out
end

local CLOSE = set("contact", "caseworker", "treatment", "facilitator", "manager")
local EVERYONE = set("contact", "caseworker", "treatment", "facilitator", "manager", "learner", "administrator", "guest")
local LEARNS = set("contact", "caseworker", "treatment", "facilitator", "manager", "learner", "administrator")

-- id, icon, roles, screen, folder of the screen; the first one of a role is its one next thing.
local ROWS = {
  { "accounts", "badge", set "administrator", "staff_accounts" },
  { "counts", "bar_chart", set("manager", "administrator"), "staff_counts" },
  { "work", "groups", set("contact", "caseworker", "treatment", "facilitator"), "work", "life" },
  { "plans", "assignment_ind", set("contact", "caseworker", "treatment", "facilitator", "manager", "guest"), "staff_plans" },
  { "together", "group", set("contact", "caseworker", "treatment", "facilitator") },
  { "help_code", "lock_open", set("contact", "treatment", "facilitator"), "staff_code_help" },
  { "erase", "delete", set("contact", "treatment", "facilitator"), "staff_erase" },
  { "guests", "person_add", set("contact", "facilitator"), "staff_accounts" },
  { "idle", "schedule", set("manager", "administrator"), "staff_idle" },
  { "all_looks", "visibility", set "manager", "staff_looks" },
  { "emergency", "priority_high", CLOSE, "emergency" },
  { "team_learning", "insights", set "manager", "status", "learn" },
  { "learning", "school", LEARNS, "home", "learn" },
  { "code", "vpn_key", EVERYONE, "change_code" },
  { "card", "credit_card", EVERYONE, "card" },
}

-- account: { name, role }, only for pictures.
function staff_home.new(app, account)
  return setmetatable({ app = app, name = account and account.name or session.name, role = account and account.role
    or session.role }, Home)
end

local function rows_of(role)
  local out = {}
  for _, row in ipairs(ROWS) do
    if row[3][role] then out[#out + 1] = row end
  end
  return out
end

function Home:view()
  local grid = node.grid { columns = 2, min_mm = 120 }
  local rows = rows_of(self.role)
  for _, row in ipairs(rows) do
    node.add(grid, node.button("go/" .. row[1], t("people.staff." .. row[1]),
      { note = t("people.staff." .. row[1] .. ".note"), icon = row[2], style = "row" }))
  end
  local body = node.column { style = "loose",
    node.head { node.question(t("people.staff.hello", { name = self.name })), node.text(cells.role(self.role), "soft") },
      grid }
  return frame.view { id = "staff", title = t("people.staff"), where = t("people.staff"), back = t("ui.home"), body = body,
    leave = t("ui.quit"), next = t("people.staff." .. rows[1][1]) }
end

-- The citizen signs in, and what is said from then on is said with a helper.
local function together(self)
  session.forget()
  self.app.settle(require("screens.people.sign_in").new(self.app, { helped = true }))
end

local function go(self, row)
  if row[1] == "together" then return together(self) end
  self.app.push(require("screens." .. (row[5] or "people") .. "." .. row[4]).new(self.app, row[1] == "guests" and { guests = true } or nil))
end

function Home:pressed(id)
  for _, row in ipairs(rows_of(self.role)) do
    if id == "go/" .. row[1] then
      go(self, row)
      return true
    end
  end
  return false
end

function Home.press.next(self) go(self, rows_of(self.role)[1]) end

function Home.press.back(self) self.app.leave() end

return staff_home
