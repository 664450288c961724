-- The home of learning: the modules there are, how far this person is in each, and the one next thing. Nobody is ranked, and
-- nothing is counted but what helps to find the way.
local dates = require "dates"
local frame = require "ui.frame"
local known = require "screens.learn.known"
local mine = require "learn.mine"
local node = require "ui.node"
local session = require "session"
local i18n = require "i18n"

local home = {}
local Home = { press = {} }
Home.__index = Home
local t = i18n.t

local STATE = { new = { "radio_button_unchecked", "sand" }, under_way = { "timelapse", "sky" }, failed = { "replay", "sky" },
  done = { "check", "mint" }, due = { "refresh", "sky" } }

-- given: only for pictures (see known.load).
function home.new(app, given)
  return setmetatable({ app = app, given = given }, Home)
end

-- How far somebody is, as a badge.
function home.badge(row)
  local look = STATE[row.state]
  return node.badge(t("learn.state." .. row.state), look[1], look[2])
end

function Home:load()
  if not self.all then
    self.all, self.key = known.load(self.given)
  end
  return self.all
end

function Home:refresh() self.all = nil end

local function card(row)
  local module = row.module
  local said = node.column { style = "tight", grow = true, node.heading(t(module.title), 3), node.text(t(module.about), "soft"),
    node.row { home.badge(row), node.badge(t("learn.minutes", { n = module.minutes }), "schedule") } }
  return node.button("module/" .. module.id, t("learn.card", { title = t(module.title), state = t("learn.state." .. row.state) }),
    { style = "card", icon = "chevron_right", grow = true, said })
end

local function track(body, one)
  node.add(body, node.heading(t("learn.track." .. one.name), 2))
  local grid = node.grid { columns = 2, min_mm = 120 }
  for _, row in ipairs(one.rows) do node.add(grid, card(row)) end
  node.add(body, grid)
end

-- What waits to be refreshed, said as an offer.
local function refresh_panel(all)
  if #all.cards == 0 then return false end
  return node.panel { style = "sky", node.row { node.icon("style", "sky"), node.column { style = "tight", grow = true,
    node.text(t("learn.refresh.offer", { n = math.min(#all.cards, 6) }), "strong"), node.text(t("learn.refresh.offer.text")) },
    node.button("refresh", t("learn.refresh.go"), { icon = "refresh", style = "plain" }) } }
end

local NEXT = { go_on = "learn.next.go_on", refresh = "learn.refresh.go", begin = "learn.next.begin" }

local function lead(all, what, row)
  if #all.rows == 0 then return t("learn.home.none") end
  if not what then return t("learn.home.all_done") end
  return row and t(NEXT[what] .. ".text", { title = t(row.module.title) }) or t("learn.home.refresh")
end

function Home:view()
  local all = self:load()
  if not all then return require("screens.fault").view(self.app, self.key) end
  local what, row = mine.next(all.rows, all.cards)
  self.next_thing, self.next_row = what, row
  local body = node.column { style = "loose", node.head { node.question(t("learn.home")), node.text(lead(all, what, row), "lead") } }
  if session.practice then node.add(body, node.row { node.badge(t("learn.home.practice"), "visibility_off", "sky") }) end
  node.add(body, refresh_panel(all))
  for _, one in ipairs(all.tracks) do track(body, one) end
  local kept = not session.practice
  return frame.view { id = "learn/home", title = t("learn.home"), where = t("learn.home"), body = body, leave = t("ui.quit"),
    extra = kept and { node.button("mine", t("learn.mine"), { icon = "person_outline", style = "plain" }) } or nil,
    next = what and t(NEXT[what]) or t("ui.back"), next_icon = not what and "arrow_back" or nil }
end

local function open_module(self, id)
  for _, row in ipairs(self.all.rows) do
    if row.module.id == id then
      self.app.push(require("screens.learn.module").new(self.app, row, { role = self.all.role }))
      return true
    end
  end
  return false
end

local function refresh(self)
  local screen, key = require("screens.learn.refresh").new(self.app, self.all.cards)
  if not screen then return self.app.fail(key) end
  self.app.push(screen)
end

Home.press.refresh = refresh

function Home.press.mine(self) self.app.push(require("screens.learn.my_learning").new(self.app, self.given)) end

function Home.press.next(self)
  if not self:load() then return end
  if self.next_thing == "refresh" then return refresh(self) end
  if not self.next_thing then return self.app.pop() end
  if self.next_thing == "begin" then return open_module(self, self.next_row.module.id) end
  require("screens.learn.module").go_on(self.app, self.next_row.module.id)
end

function Home:pressed(id)
  if string.sub(id, 1, 7) ~= "module/" or not self:load() then return false end
  return open_module(self, string.sub(id, 8))
end

-- "i dag", or the day: when something was done.
function home.day(at_ms)
  return dates.same(kiosk.moment(at_ms), kiosk.today()) and t("learn.due.today") or dates.of_ms(at_ms)
end

-- "i dag", "i morgen", or the day: when something is due.
function home.due(date)
  local today = kiosk.today()
  if dates.same(date, today) or dates.before(date, today) then return t("learn.due.today") end
  if dates.same(date, dates.after(today, 1)) then return t("learn.due.tomorrow") end
  return t("learn.due.day", { day = dates.long(date) })
end

return home
