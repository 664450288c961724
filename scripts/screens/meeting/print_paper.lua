-- A paper of the meeting, seen first as it will be, then printed or kept as a file: the invitation, the minutes.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local i18n = require "i18n"

local print_paper = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

local WIDTH_MM = 210

-- spec: id, title (of screen and paper), footer, format ("a4" or "easy"), nodes() -> list, side() -> list of nodes beside the
-- sheet, pressed(self, id) for what stands there, closed(self) when the screen is left: false, and it stays.
function print_paper.new(app, spec)
  return setmetatable({ app = app, spec = spec, printer = kiosk.printer_ready() }, Screen)
end

local function result(self)
  return self.result and node.panel { style = "mint", node.text(t(self.result), "strong") }
end

function Screen:view()
  local spec = self.spec
  local choice = node.column { node.question(spec.title) }
  node.add(choice, result(self))
  node.add_all(choice, spec.side and spec.side(self) or {})
  node.add(choice, node.text(t(self.printer and "ui.print.to_printer" or "ui.print.to_file"), "soft"))
  local sheet = node.column { align = "center", grow = true,
    node.add_all(node.panel { style = "sheet", min_mm = WIDTH_MM, grow = true }, spec.nodes()) }
  return frame.view { id = spec.id, title = spec.title, where = t("meeting_setup.row"), leave = t("ui.quit"),
    body = node.split { style = "aside", min_mm = 100, grow = true, choice, sheet }, extra = spec.extra and spec.extra(self),
    next = t(self.result and "ui.print.again" or "ui.print"), next_icon = "print" }
end

function Screen.press.back(self)
  if self.spec.closed and self.spec.closed(self) == false then return end
  self.app.pop()
end

function Screen:pressed(id, value) return self.spec.pressed ~= nil and self.spec.pressed(self, id, value) or false end

function print_paper.view(spec)
  return { id = "paper/" .. spec.id, title = spec.title, lang = i18n.lang, rtl = i18n.rtl(), body = node.add_all(node.column {}, spec.nodes()) }
end

function Screen.press.next(self)
  local spec = self.spec
  local ok, key = kiosk.print(print_paper.view(spec), { format = spec.format, title = spec.title, footer = spec.footer, printer = self.printer })
  if not ok then
    self.printer = key ~= "error.printer" and self.printer
    return self.app.fail(key, function() self.press.next(self) end)
  end
  self.result = self.printer and "ui.print.sent" or "ui.print.saved"
  if session.role == "citizen" then session.append { { kind = "print.done", format = spec.format } } end
end

return print_paper
