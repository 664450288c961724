-- Who has looked at the plan: who, when, at what and why, in plain words, newest first; on paper too.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local by_day = require "screens.by_day"
local dates = require "dates"
local i18n = require "i18n"

local looks = {}
local Looks = { press = {} }
Looks.__index = Looks
local t = i18n.t

local MOST = 200

-- list: only for pictures.
function looks.new(app, list)
  return setmetatable({ app = app, list = list }, Looks)
end

function Looks:load()
  if self.list then return true end
  local list, key = session.read("looks", { citizen = session.citizen, limit = MOST })
  self.list = list
  return list ~= nil, key
end

-- "Jan så om et sted at bo på skærmen. Du har sagt ja. Det var for at følge planen."
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

-- Also for those who lead, who see it without whose plan it was.
function looks.add_days(body, list, without_whose)
  by_day.add(body, list, function(look)
    return node.row { node.icon(look.basis == "emergency" and "priority_high" or "visibility", "sky"),
      node.column { style = "tight", node.text(who(look), "strong"), node.text(looks.line(look)),
        node.text(looks.why(look, without_whose), "soft") } }
  end)
end

local function body_of(list)
  local body = node.column { node.head { node.question(t("people.looks")), node.text(t("people.looks.text"), "soft") } }
  looks.add_days(body, list)
  if #list == 0 then node.add(body, node.text(t("people.looks.none"), "lead")) end
  return body
end

function Looks:view()
  local ok, key = self:load()
  if not ok then return require("screens.fault").view(self.app, key) end
  return frame.view { id = "looks", title = t("people.looks"), where = t("home.plan"), body = body_of(self.list),
    leave = t("ui.quit"), extra_first = { node.button("print", t("ui.print"), { icon = "print", style = "plain" }) },
    extra = { node.button("sharing", t("people.sharing"), { icon = "lock", style = "plain" }) },
    next = t("home.goal.back"), next_icon = "assignment_ind" }
end

-- Only the words, not the pictures and cards.
local function paper(list)
  local body = node.column { node.question(t("people.looks.paper")) }
  for _, look in ipairs(list) do
    node.add(body, node.heading(dates.when_ms(look.at) .. ": " .. who(look), 3))
    node.add(body, node.text(looks.line(look)))
    node.add(body, node.text(looks.why(look), "soft"))
  end
  if #list == 0 then node.add(body, node.text(t("people.looks.none"))) end
  return { id = "paper/looks", title = t("people.looks.paper"), lang = i18n.lang, rtl = i18n.rtl(), body = body }
end

function Looks.press.print(self)
  local printer = kiosk.printer_ready()
  local ok, key = kiosk.print(paper(self.list), { format = "a4", title = t("people.looks.paper"),
    footer = t("home.paper.footer"), printer = printer })
  if not ok then return self.app.fail(key, function() self.press.print(self) end) end
  self.app.say(t(printer and "ui.print.sent" or "people.paper.saved"))
end

function Looks.press.sharing(self)
  self.app.push(require("screens.people.sharing").new(self.app))
end

function Looks.press.next(self) self.app.pop() end

return looks
