-- Someone who has been here before: a name, or a card in its place, and the code. Nobody's name is ever listed, and what
-- did not fit is never told.
local node = require "ui.node"
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local session = require "session"
local i18n = require "i18n"

local sign_in = {}
local t = i18n.t

local TOKEN_LIMIT = 64

local function name(staff)
  return questions.words { id = "name", ask = staff and "people.in.staff" or "home.find", text = "people.in.text",
    field = "home.name.field", missing = "people.in.missing",
    extra = function()
      return node.row { node.button("card", t("people.in.card"), { icon = "credit_card", style = "plain" }) }
    end,
    more = function(self, id)
      if id ~= "card" then return false end
      self.a.card = ""
      self:go_to("card")
      return true
    end,
    check = function(self) self.a.card = nil end }
end

-- The scanner writes what the card holds, as a keyboard would, and Enter.
local function card()
  return questions.words { id = "card", ask = "people.in.hold", text = "people.in.hold.text", field = "people.in.hold.field",
    input = "code",
    limit = TOKEN_LIMIT, missing = "people.in.hold.missing", when = function(a) return a.card ~= nil end }
end

local function entered(self, text)
  local a = self.a
  local account, key, detail, wait_ms = kiosk.sign_in { name = not a.card and a.name or nil, card = a.card, code = text,
    kind = a.kind }
  if account then
    session.enter(account, self.helped)
    return require("screens.arrive").signed_in(self.app, account, { old = text, old_kind = a.kind })
  end
  if key == "error.card_old" then a.card = "" end
  code.failed(self, key == "error.card_old" and "card" or "code", key, detail, wait_ms)
end

local function ask_code(staff)
  return code.step { id = "code", ask = "people.in.code", on = "people.in.go", entered = entered,
    badge = "people.code.see", badge_icon = "visibility_off", why = "people.in.forgotten",
    kind = function(a) return a.kind end, either = not staff and "kind" or nil }
end

-- options: staff (the staff door: digits only), helped (someone sits beside the citizen and helps).
function sign_in.new(app, options)
  local staff = options and options.staff
  local made = questions.new(app, { id = staff and "staff_in" or "in", where = staff and "people.staff" or "home.plan",
    answers = { kind = staff and "digits" or "pictures" }, steps = { name(staff), card(), ask_code(staff) } })
  made.helped = options and options.helped or false
  return made
end

return sign_in
