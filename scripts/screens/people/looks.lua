-- Who has looked at the plan: who, when, at what and why, in plain words, newest first, page after page; on paper all of it.
-- What let them look can be taken back here too.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local take_back = require "screens.people.take_back"
local by_day = require "screens.by_day"
local dates = require "dates"
local i18n = require "i18n"

local looks = {}
local Looks = { press = {} }
Looks.__index = Looks
local t = i18n.t

local PAGE = 50

-- list and all: only for pictures.
function looks.new(app, list, all)
  return setmetatable({ app = app, list = list, all = all, offset = 0, pictured = list ~= nil }, Looks)
end

-- One page and whether there are older ones; nil and the word key when it cannot be read. Also for those who lead.
function looks.page(name, arguments, offset)
  arguments.limit, arguments.offset = PAGE + 1, offset
  local list, key = session.read(name, arguments)
  if not list then return nil, key end
  local more = #list > PAGE
  if more then list[#list] = nil end
  return list, more
end

-- The ways to older and newer pages.
function looks.ways(offset, more)
  local out = {}
  node.add(out, offset > 0 and node.button("newer", t("people.looks.newer"), { icon = "arrow_back", style = "plain" }))
  node.add(out, more and node.button("older", t("people.looks.older"), { icon = "history", style = "plain" }))
  return out
end

-- True when the press turned the page.
function looks.turn(self, id)
  local by = id == "older" and PAGE or id == "newer" and -PAGE or nil
  if not by then return false end
  self.offset, self.list = math.max(0, self.offset + by), nil
  return true
end

function Looks:refresh()
  if not self.pictured then self.list, self.all = nil, nil end
end

function Looks:load()
  if self.list then return true end
  local citizen = session.citizen
  local list, more = looks.page("looks", { citizen = citizen }, self.offset)
  if not list then return false, more end
  self.list, self.more = list, more
  self.all = { consents = session.read("consents", { citizen = citizen }) or {},
    assignments = session.read("assignments", { citizen = citizen }) or {} }
  return true
end

-- "Så på skærmen: et sted at bo"
function looks.line(look)
  local what = i18n.has("people.look." .. look.what) and look.what or "screen"
  return t("people.look." .. what, { topics = cells.topics_line(look.topics or {}) })
end

-- without_whose: said to those who lead, who are not told whose plan it was.
function looks.why(look, without_whose)
  local key = (without_whose and "people.ground." or "people.basis.") .. look.basis
  local basis = i18n.has(key) and t(key) or ""
  return basis .. " " .. t("people.look.for", { what = cells.purpose(look.purpose or "plan") })
end

local function who(look)
  return look.role and i18n.has("people.role." .. look.role) and look.name .. " · " .. cells.role(look.role) or look.name
    or t("people.somebody")
end

local function has_part(all, staff)
  for _, one in ipairs(all.assignments or {}) do
    if one.staff == staff then return true end
  end
  return false
end

-- What the look rested on, when it still holds: once for each person, at the newest look.
local function ending(all, look, said)
  local key = look.by .. look.basis .. (look.basis == "consent" and look.purpose or "")
  if not all or said[key] then return false end
  said[key] = true
  if look.basis == "role" then return has_part(all, look.by) and take_back.part(look.by) end
  if look.basis ~= "consent" then return false end
  for _, kind in ipairs { "pass_on", "meeting" } do
    local group = cells.group(all.consents.cells, look.by, kind, look.purpose)
    if group and group.state == "given" then return take_back.yes(group) end
  end
  return false
end

local function entry(look, without_whose, button)
  local said = node.column { style = "tight", node.text(who(look), "strong"), node.text(t("people.look.at",
    { time = dates.clock_ms(look.at), what = looks.line(look) })), node.text(looks.why(look, without_whose), "soft") }
  node.add(said, button and node.row { button })
  return node.row { node.icon(look.basis == "emergency" and "priority_high" or "visibility", "sky"), said }
end

-- without_whose: for those who lead, who see it without whose plan it was; all: what holds now, for the citizen.
function looks.add_days(body, list, without_whose, all)
  local said = {}
  by_day.add(body, list, function(look) return entry(look, without_whose, ending(all, look, said)) end)
end

local function body_of(self)
  local body = node.column { node.head { node.question(t("people.looks")), node.text(t("people.looks.text"), "soft") } }
  looks.add_days(body, self.list, false, self.all)
  if #self.list == 0 then node.add(body, node.text(t("people.looks.none"), "lead")) end
  local ways = looks.ways(self.offset, self.more)
  return node.add(body, #ways > 0 and node.add_all(node.row {}, ways))
end

function Looks:view()
  local ok, key = self:load()
  if not ok then return require("screens.fault").view(self.app, key) end
  return frame.view { id = "looks", title = t("people.looks"), where = t("home.plan"), body = body_of(self),
    leave = t("ui.quit"), extra_first = { node.button("print", t("ui.print"), { icon = "print", style = "plain" }) },
    extra = { node.button("sharing", t("people.sharing"), { icon = "lock", style = "plain" }) },
    next = t("home.goal.back"), next_icon = "assignment_ind" }
end

function Looks:pressed(id)
  return looks.turn(self, id) or take_back.pressed(self.app, id, self.all, function() self:refresh() end)
end

-- A look on paper, in words: when, who, what and why.
function looks.add_paper(body, look)
  node.add(body, node.heading(dates.of_ms(look.at) .. " " .. dates.clock_ms(look.at) .. ": " .. who(look), 3))
  node.add(body, node.text(looks.line(look)))
  node.add(body, node.text(looks.why(look), "soft"))
end

-- Only the words, not the pictures and cards.
local function paper(list)
  local body = node.column { node.question(t("people.looks.paper")) }
  for _, look in ipairs(list) do looks.add_paper(body, look) end
  if #list == 0 then node.add(body, node.text(t("people.looks.none"))) end
  return { id = "paper/looks", title = t("people.looks.paper"), lang = i18n.lang, rtl = i18n.rtl(), body = body }
end

-- Every look there is, newest first.
local function all_of(self)
  if self.pictured then return self.list end
  local list, key = session.read("all_looks", { citizen = session.citizen })
  if not list then return nil, key end
  local out = {}
  for i = #list, 1, -1 do out[#out + 1] = list[i] end
  return out
end

function Looks.press.print(self)
  local printer = kiosk.printer_ready()
  local list, key = all_of(self)
  local ok
  if list then
    ok, key = kiosk.print(paper(list), { name = "looks", format = "a4", title = t("people.looks.paper"), footer = t("home.paper.footer"),
      printer = printer })
  end
  if not ok then return self.app.fail(key, function() self.press.print(self) end) end
  self.app.say(t(printer and "ui.print.sent" or "people.paper.saved"))
end

function Looks.press.sharing(self)
  self.app.push(require("screens.people.sharing").new(self.app))
end

function Looks.press.next(self) self.app.pop() end

return looks
