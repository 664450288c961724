-- Another name or alias. A name and its code belong together, so the code is asked for.
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local session = require "session"
local i18n = require "i18n"

local change_name = {}
local t = i18n.t

local function entered(self, text)
  local a = self.a
  local ok, key, detail, wait_ms = kiosk.name_change { name = a.name, code = text, kind = a.kind }
  if not ok then return code.failed(self, "code", key, detail, wait_ms) end
  session.name = a.name
  self.app.pop()
  self.app.say(t("people.changed.name"))
end

function change_name.new(app)
  return questions.new(app, { id = "name_change", where = "people.me", answers = { name = session.name, kind = "pictures" },
    steps = {
    questions.words { id = "name", ask = "home.name", text = "people.name.text", field = "home.name.field",
      badge = "home.name.see", why = "home.name.why", missing = "home.name.missing" },
    code.step { id = "code", ask = "people.name.code", text = "people.name.code.text", on = "people.name.go", either = "kind",
      entered = entered,
      badge = "people.code.see", badge_icon = "visibility_off", kind = function(a) return a.kind end },
  } })
end

return change_name
