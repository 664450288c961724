-- The plan in daily use, from one place: how it goes, what is new, how it was before, a note, and searching. The same for staff who
-- has the plan open, with what they may do.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local i18n = require "i18n"

local home = {}
local Home = { press = {} }
Home.__index = Home
local t = i18n.t

-- plan: as whoever is here sees it.
function home.new(app, plan)
  return setmetatable({ app = app, plan = plan }, Home)
end

local function has_part(access)
  for _, basis in pairs(access) do
    if basis == "role" then return true end
  end
  return false
end

local ROWS = { { "rating", "favorite" }, { "changes", "new_releases" }, { "note", "edit" }, { "compare", "compare_arrows" },
  { "search", "search" } }

-- Saying how it goes takes a part in the frame of the plan; searching is on staff's own page.
local function shows(self, row)
  if session.role == "citizen" then return row ~= "note" or #(self.plan.goals or {}) > 0 end
  local access = self.plan.access or {}
  if row == "rating" then return access.frame == "role" end
  if row == "note" then return has_part(access) end
  return row ~= "search" and access.frame ~= nil
end

function Home:view()
  local grid = node.grid { columns = 2, min_mm = 120 }
  for _, row in ipairs(ROWS) do
    if shows(self, row[1]) then
      local key = "life.go." .. row[1]
      node.add(grid, node.button("go/" .. row[1], t(key), { note = t(key .. ".note"), icon = row[2], style = "row" }))
    end
  end
  local body = node.column { style = "loose", node.head { node.question(t("life.home")), node.text(t("life.home.text"), "soft") }, grid }
  return frame.view { id = "life", title = t("life.home"), where = t("home.plan"), leave = t("ui.quit"), body = body,
    next = t(session.role == "citizen" and "home.goal.back" or "life.to_plan"), next_icon = "assignment_ind" }
end

function Home:pressed(id)
  if string.sub(id, 1, 3) ~= "go/" then return false end
  local name = string.sub(id, 4)
  local options = name == "note" and { goals = self.plan.goals, access = self.plan.access } or nil
  self.app.push(require("screens.life." .. name).new(self.app, options))
  return true
end

function Home.press.next(self) self.app.pop() end

return home
