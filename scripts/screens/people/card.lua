-- A card with a QR code in the place of the name; the code is still asked for. It says no name. A new card makes the old
-- one useless.
local node = require "ui.node"
local frame = require "ui.frame"
local i18n = require "i18n"

local card = {}
local Card = { press = {} }
Card.__index = Card
local t = i18n.t

local WIDTH_MM = 74 -- A7

function card.new(app)
  return setmetatable({ app = app, printer = kiosk.printer_ready() }, Card)
end

-- The card itself; on the screen a picture of it.
local function sheet(token)
  return { node.question(t("people.card.title")), { kind = "qr", label = t("people.card.qr"), value = token },
    node.text(t("people.card.use")), node.text(t("people.card.found"), "small") }
end

function Card:view()
  local page = node.add_all(node.panel { style = "sheet", min_mm = WIDTH_MM, grow = true }, sheet(""))
  local words = node.column { node.question(t("people.card")), node.text(t("people.card.text"), "lead"),
    node.text(t("people.card.old"), "soft") }
  if self.result then node.add(words, node.panel { style = "mint", node.text(t(self.result), "strong") }) end
  node.add(words, node.text(t(self.printer and "ui.print.to_printer" or "people.paper.file"), "soft"))
  return frame.view { id = "card", title = t("people.card"), where = t("people.me"), leave = t("ui.quit"),
    body = node.split { style = "aside", min_mm = 90, grow = true, words, node.column { align = "center", page } },
    next = t(self.result and "people.card.again" or "people.card.go"), next_icon = "print" }
end

-- What is printed is the only copy; nothing of it stays here.
function Card.press.next(self)
  local token, key = kiosk.card_new()
  if not token then return self.app.fail(key, function() self.press.next(self) end) end
  local view = { id = "paper/card", title = t("people.card.title"), lang = i18n.lang, rtl = i18n.rtl(),
    body = node.add_all(node.column {}, sheet(token)) }
  local ok
  ok, key = kiosk.print(view, { name = "code", format = "card", title = t("people.card.title"), printer = self.printer })
  if not ok then return self.app.fail(key, function() self.press.next(self) end) end
  self.result = self.printer and "ui.print.sent" or "people.paper.saved"
end

return card
