-- A new citizen: a name or an alias, the way of the code, and the code twice. Nothing else: no CPR number, no e-mail.
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local session = require "session"
local i18n = require "i18n"

local sign_up = {}
local t = i18n.t

local function name()
  return questions.words { id = "name", ask = "home.name", text = "home.name.text", field = "home.name.field",
    badge = "home.name.see", why = "home.name.why", missing = "home.name.missing" }
end

local function done(self)
  local a = self.a
  local account, key, detail = kiosk.sign_up { name = a.name, lang = i18n.lang, kind = a.way, code = a.chosen }
  a.chosen = nil
  if account then
    session.enter(account)
    if i18n.reading ~= "normal" then session.read_as(i18n.reading) end
    return require("screens.arrive").new_citizen(self.app)
  end
  if key == "error.refused" then
    self:go_to("name")
    return self:refuse(t(key))
  end
  if key == "error.code_weak" then
    self:go_to("code")
    return self:refuse(code.weak(a.way, nil, detail))
  end
  code.failed(self, "code", key)
end

local function kind(answers) return answers.way end

function sign_up.new(app)
  local choose, again = code.choose(kind, { ask = "people.code", text = "people.code.text" })
  return questions.new(app, { id = "new", where = "home.plan", steps = { name(), code.way(), choose, again }, done = done })
end

return sign_up
