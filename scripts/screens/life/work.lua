-- Those one works with, by when something of theirs can be taken up: this week, next week, later. Windows and no deadlines; nobody
-- stands before another but by name, and nothing is told of a plan before it is opened.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local text = require "ui.words"
local window = require "life.window"
local i18n = require "i18n"

local work = {}
local Work = { press = {} }
Work.__index = Work
local t = i18n.t

local MOST, PAGE = 1000, 24

-- found: the read `my_work`, only for pictures.
function work.new(app, found)
  return setmetatable({ app = app, found = found, pictured = found ~= nil, shown = PAGE }, Work)
end

local KINDS = { "notice", "review", "meeting", "yes_ends" }

-- "Opfølgning: i denne uge": each thing in its window, and of agreements how many.
local function due_of(one)
  local lines, soonest = {}, "open"
  for _, kind in ipairs(KINDS) do
    local when = one[kind]
    if when then
      lines[#lines + 1] = t("life.work." .. kind, { when = window.say(when) })
      soonest = window.sooner(soonest, window.of(when))
    end
  end
  if one.rating then lines[#lines + 1], soonest = t("life.work.rating"), "now" end
  return lines, soonest
end

local function agreements_of(one, soonest)
  local n, first = 0, "open"
  for _, agreement in ipairs(one.agreements or {}) do
    local which = window.of(agreement.when)
    if which == "now" or which == "next" then n = n + 1 end
    first = window.sooner(first, which)
  end
  return n > 0 and t("life.work.agreements", { n = n }) or nil, window.sooner(soonest, first)
end

local function told(one)
  local lines, soonest = due_of(one)
  local agreements, first = agreements_of(one, soonest)
  if agreements then lines[#lines + 1] = agreements end
  return { id = one.id, name = one.name, purposes = one.purposes, note = #lines > 0 and table.concat(lines, " · ") or t("life.work.nothing"),
    window = first }
end

-- The windows in their order, those in them by name as they were read.
function work.grouped(found)
  local groups = {}
  for _, one in ipairs(found) do
    local row = told(one)
    groups[row.window] = groups[row.window] or {}
    table.insert(groups[row.window], row)
  end
  return groups
end

function Work:load()
  if self.groups then return true end
  local found, key = self.found, nil
  if not found then found, key = session.read("my_work", { limit = MOST }) end
  if not found then return nil, key end
  self.groups, self.count = work.grouped(found), #found
  return true
end

-- A plan was open: a yes may have ended, or something been done.
function Work:refresh()
  if not self.pictured then self.groups = nil end
end

local function add_groups(self, body)
  local left = self.shown
  for _, name in ipairs(window.ORDER) do
    local list = self.groups[name] or {}
    local grid = node.grid { columns = 2, min_mm = 130 }
    for i = 1, math.min(#list, left) do
      node.add(grid, node.button("open/" .. list[i].id, list[i].name, { note = list[i].note, icon = "person_outline", style = "row" }))
    end
    if #grid > 0 then node.add_all(body, { node.heading(t("life.work.window." .. name), 2), grid }) end
    left = left - #grid
  end
end

function Work:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local body = node.column { style = "loose", node.head { node.question(t("life.work")), node.text(t("life.work.text"), "soft") } }
  add_groups(self, body)
  if self.count == 0 then node.add(body, node.text(t("life.work.none"), "lead")) end
  if self.count > self.shown then
    node.add(body, node.button("more", t("life.work.more", { n = self.count - self.shown }), { icon = "expand_more", style = "plain" }))
  end
  return frame.view { id = "work", title = t("life.work"), where = t("people.staff"), leave = t("ui.quit"), body = body,
    extra = { node.button("search", t("life.search"), { icon = "search", style = "plain" }) }, next = t("people.staff.back_here"),
    next_icon = "arrow_back" }
end

local function find(self, id)
  for _, list in pairs(self.groups or {}) do
    for _, row in ipairs(list) do
      if row.id == id then return row end
    end
  end
end

-- Opens the plan for the first thing it may be opened for; the citizen reads of it.
function work.open(app, id, name, purposes)
  local purpose = purposes and purposes[1] or "plan"
  local ok, key = session.open_plan(id, purpose)
  if not ok then return app.fail(key, nil) end
  app.push(require("screens.people.reader").staff(app, text.trim(name), purpose))
end

function Work:pressed(id)
  local row = string.sub(id, 1, 5) == "open/" and find(self, string.sub(id, 6))
  if not row then return false end
  work.open(self.app, row.id, row.name, row.purposes)
  return true
end

function Work.press.more(self) self.shown = self.shown + PAGE end

function Work.press.search(self) self.app.push(require("screens.life.search").new(self.app)) end

function Work.press.next(self)
  if self.failed then return self:refresh() end
  self.app.pop()
end

return work
