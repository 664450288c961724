-- How far the teams are, for who leads them: how many, never who. Small numbers are only said to be few, and so is whatever
-- would tell of a small one; the program sees to that before a script sees anything. Nobody is ranked: modules stand in
-- the order of the list, units in the order of the alphabet.
local catalog = require "screens.learn.catalog"
local dates = require "dates"
local frame = require "ui.frame"
local mine = require "learn.mine"
local my_learning = require "screens.learn.my_learning"
local node = require "ui.node"
local session = require "session"
local i18n = require "i18n"

local status = {}
local Status = { press = {} }
Status.__index = Status
local t = i18n.t

local UNITS_A_PAGE = 8

-- found: only for pictures.
function status.new(app, found)
  return setmetatable({ app = app, found = found, unit = 0, page = 0, printer = kiosk.printer_ready() }, Status)
end

local function unit_name(name) return name ~= "" and name or t("learn.status.no_unit") end

-- What is shown now: one unit, or all together (0).
local function chosen(self) return self.unit > 0 and self.found.units[self.unit] or self.found.all end

local function say(value, of)
  if value == "few" then return t("learn.status.few") end
  return t("learn.status.n_of", { n = math.tointeger(value) or value, of = of })
end

-- The modules in the order of the list, those that are gone last.
local function in_order(list)
  local place, out = {}, {}
  for i, module in ipairs(catalog.list { staff = true, facilitator = true, citizen = true, mentor = true }) do place[module.id] = i end
  for i, one in ipairs(list) do out[i] = one end
  table.sort(out, function(a, b)
    local first, second = place[a.module] or math.huge, place[b.module] or math.huge
    if first ~= second then return first < second end
    return a.module < b.module
  end)
  return out
end

local function line(one, of)
  local begun = one.begun == "few" and t("learn.status.few") or tostring(math.tointeger(one.begun) or one.begun)
  return t("learn.status.line", { done = say(one.done, of), begun = begun })
end

local function module_row(one, of)
  local row = node.column { style = "tight", node.text((my_learning.title(one.module)), "strong") }
  if one.done == "few" then return node.add(row, node.text(line(one, of))) end
  return node.add(row, node.meter(math.tointeger(one.done), math.max(of, 1), line(one, of)))
end

local function team_line(one)
  local went = mine.went(one.scaled)
  return t("learn.status.team", { title = (my_learning.title(one.module)), n = math.tointeger(one.times) or one.times, day = dates.of_ms(one.at),
    went = went and t("learn.went." .. went) or "" })
end

-- What the unit (all of them: nil) has done as a team.
local function teams_of(self, name)
  local out = {}
  for _, one in ipairs(self.found.teams or {}) do
    if not name or one.unit == name then out[#out + 1] = one end
  end
  return out
end

local function unit_choices(self)
  local grid, units = node.grid { columns = 4, min_mm = 60 }, self.found.units
  if self.page == 0 then node.add(grid, node.choice("unit/0", t("learn.status.all"), { selected = self.unit == 0, icon = "groups" })) end
  local from = self.page * UNITS_A_PAGE
  for i = from + 1, math.min(#units, from + UNITS_A_PAGE) do
    node.add(grid, node.choice("unit/" .. i, unit_name(units[i].unit), { selected = self.unit == i, icon = "group" }))
  end
  local row = node.row {}
  node.add(row, self.page > 0 and node.button("page/back", t("learn.status.units_before"), { icon = "arrow_back", style = "plain" }))
  node.add(row, from + UNITS_A_PAGE < #units and node.button("page/on", t("learn.status.units_more"), { icon = "arrow_forward", style = "plain" }))
  return grid, #row > 0 and row
end

local function is_empty(found) return #found.units == 0 or #found.all.modules == 0 end

local function empty()
  return node.column { style = "loose", node.question(t("learn.status.empty")), node.text(t("learn.status.empty.text"), "lead") }
end

local function body_of(self)
  local one = chosen(self)
  local body = node.column { style = "loose", node.head { node.question(t("learn.status")), node.text(t("learn.status.text"), "soft") } }
  node.add_all(body, { unit_choices(self) })
  if self.result then node.add(body, node.panel { style = "mint", live = true, node.text(t(self.result), "strong") }) end
  local panel = node.panel { style = "card", node.heading(self.unit > 0 and unit_name(one.unit) or t("learn.status.all"), 2),
    node.text(t("learn.status.people", { n = one.of }), "soft") }
  for _, module in ipairs(in_order(one.modules)) do node.add(panel, module_row(module, one.of)) end
  node.add(body, panel)
  local teams = teams_of(self, self.unit > 0 and one.unit or nil)
  if #teams == 0 then return body end
  local together = node.panel { style = "sky", node.heading(t("learn.status.together"), 3) }
  for _, team in ipairs(teams) do node.add(together, node.text(team_line(team))) end
  return node.add(body, together)
end

function Status:view()
  local key
  if not self.found then self.found, key = session.read("team_learning", {}) end
  if not self.found then return require("screens.fault").view(self.app, key) end
  local nothing = is_empty(self.found)
  return frame.view { id = "learn/status", title = t("learn.status"), where = t("people.staff"), leave = t("ui.quit"),
    body = nothing and node.add_all(node.column { grow = true }, node.pictured(empty(), "spa", "mint")) or body_of(self),
    extra = not nothing and { node.button("print", t("ui.print"), { icon = "print", style = "plain" }) } or nil,
    next = t("people.staff.back"), next_icon = "arrow_back" }
end

function Status:refresh() self.result = nil end

function Status:pressed(id)
  local unit = string.sub(id, 1, 5) == "unit/" and math.tointeger(tonumber(string.sub(id, 6)))
  if unit and unit >= 0 and unit <= #self.found.units then
    self.unit, self.result = unit, nil
    return true
  end
  local by = id == "page/on" and 1 or id == "page/back" and -1
  if not by then return false end
  self.page = math.max(0, math.min((#self.found.units - 1) // UNITS_A_PAGE, self.page + by))
  return true
end

-- "Status for the team": one page for the development plan, of the unit that is shown.
function status.paper(self)
  local one = chosen(self)
  local name = self.unit > 0 and unit_name(one.unit) or t("learn.status.all")
  local body = node.column { node.question(t("learn.status.paper")), node.text(t("learn.status.paper.of", { unit = name, place = kiosk.place() or "",
    day = dates.on_paper(kiosk.today()) })), node.text(t("learn.status.people", { n = one.of })), node.heading(t("learn.status.paper.modules"), 2) }
  local list = node.list {}
  for _, module in ipairs(in_order(one.modules)) do
    node.add(list, node.text(t("learn.status.paper.line", { title = (my_learning.title(module.module)), line = line(module, one.of) })))
  end
  node.add(body, list)
  local teams = teams_of(self, self.unit > 0 and one.unit or nil)
  if #teams > 0 then
    node.add(body, node.heading(t("learn.status.together"), 2))
    local together = node.list {}
    for _, team in ipairs(teams) do node.add(together, node.text(team_line(team))) end
    node.add(body, together)
  end
  node.add(body, node.heading(t("learn.status.paper.next"), 2))
  node.add(body, node.text(t("learn.status.paper.next.text")))
  node.add(body, node.text(t("learn.status.paper.few"), "small"))
  return { id = "paper/status", title = t("learn.status.paper"), lang = i18n.lang, rtl = i18n.rtl(), body = body }
end

function Status.press.print(self)
  local ok, key = kiosk.print(status.paper(self), { name = "learning", format = "a4", title = t("learn.status.paper"), footer = t("learn.paper.footer"),
    printer = self.printer })
  if ok then
    self.result = self.printer and "learn.paper.sent" or "learn.paper.saved"
    return
  end
  self.printer = key ~= "error.printer" and self.printer
  self.app.fail(key, function() self.press.print(self) end)
end

function Status.press.next(self) self.app.pop() end

return status
