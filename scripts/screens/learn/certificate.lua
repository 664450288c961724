-- A paper that says what somebody has done: whose name, which module, that it was completed or passed, the day and the
-- place. The name is as the person wishes it; it is on the paper alone.
local dates = require "dates"
local frame = require "ui.frame"
local lesson = require "screens.learn.lesson"
local node = require "ui.node"
local session = require "session"
local words = require "ui.words"
local i18n = require "i18n"

local certificate = {}
local Certificate = { press = {} }
Certificate.__index = Certificate
local t = i18n.t

local NAME_LIMIT, PAPER_MM = 60, 148

-- one: of my_learning's modules.
function certificate.new(app, one, name)
  return setmetatable({ app = app, one = one, name = name or session.name or "", printer = kiosk.printer_ready() }, Certificate)
end

local function place() return kiosk.place() or t("learn.paper.no_place") end

-- The paper: for the screen and for the printer.
function certificate.body(one, name)
  local title = require("screens.learn.my_learning").title(one.module)
  local def = lesson.define(one.module)
  local body = { node.question(t("learn.paper.title")), node.text(words.is_blank(name) and t("learn.paper.nobody") or name, "lead"),
    node.text(t("learn.paper." .. one.state)), node.heading(title, 2) }
  node.add(body, def and node.text(t(def.module.about)))
  node.add(body, def and node.text(t("learn.paper.minutes", { n = def.module.minutes }), "small"))
  return node.add(body, node.text(t("learn.paper.when", { day = dates.on_paper(kiosk.moment(one.at)), place = place() })))
end

function Certificate:view()
  local sheet = node.panel { style = "sheet", min_mm = PAPER_MM, grow = true }
  node.add_all(sheet, certificate.body(self.one, self.name))
  local left = node.column { node.head { node.question(t("learn.paper.get")), node.text(t("learn.paper.text"), "soft") },
    self.result and node.panel { style = "mint", live = true, node.text(t(self.result), "strong") } or false,
    node.field("name", t("learn.paper.name"), { value = self.name, input = "name", limit = NAME_LIMIT, error = self.problem and t(self.problem) or nil }),
    node.text(t(self.printer and "learn.paper.to_printer" or "learn.paper.to_file"), "soft") }
  return frame.view { id = "learn/paper", title = t("learn.paper.get"), where = t("learn.mine"), leave = t("ui.quit"),
    body = node.split { style = "aside", min_mm = 100, grow = true, left, node.column { align = "center", grow = true, sheet } },
    next = t(self.result and "ui.print.again" or "ui.print"), next_icon = "print" }
end

function Certificate:change(id, value)
  if id == "name" then self.name, self.problem, self.result = value, nil, nil end
end

-- When the printer does not take it, the paper is there as a file all the same.
local function failed(self, key)
  self.printer = key ~= "error.printer" and self.printer
  self.app.fail(key, function() self.press.next(self) end)
end

function Certificate.press.next(self)
  if kiosk.refuses(self.name) then
    self.problem = "error.refused"
    return
  end
  local body = node.add_all(node.column {}, certificate.body(self.one, words.trim(self.name)))
  local ok, key = kiosk.print({ id = "paper/certificate", title = t("learn.paper.title"), lang = i18n.lang, rtl = i18n.rtl(), body = body },
    { name = "certificate", format = "a4", title = t("learn.paper.title"), footer = t("learn.paper.footer"), printer = self.printer })
  if not ok then return failed(self, key) end
  self.result = self.printer and "learn.paper.sent" or "learn.paper.saved"
end

return certificate
