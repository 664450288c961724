-- A new code of one's own: the old one, the way, and the new one twice. Also when somebody else chose the old one.
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local session = require "session"
local i18n = require "i18n"

local change_code = {}
local t = i18n.t

local function done(self)
  local a, options = self.a, self.options
  local ok, key, detail, wait_ms = kiosk.code_change {
    old = options.old or a.now_text, old_kind = options.old_kind or a.now_kind, kind = a.way, new = a.chosen }
  a.chosen, a.now_text = nil, nil
  if ok then
    self.app.say(t("people.changed.code"))
    if options.done then return options.done() end
    return self.app.pop()
  end
  if key == "error.code_weak" then
    self:go_to("code")
    return self:refuse(code.weak(a.way, nil, detail))
  end
  local old_is_asked = not options.old and (key == "error.code_wrong" or key == "error.code_wait")
  code.failed(self, old_is_asked and "now" or "code", key, wait_ms)
end

local function old_code(options)
  return code.step { id = "now", ask = "people.change.now", text = "people.change.now.text",
    badge = "people.code.see", badge_icon = "visibility_off",
    when = function() return not options.old end,
    kind = function(a) return a.now_kind end,
    entered = function(self, text)
      self.a.now_text = text
      self:go_on()
    end,
    either = session.role == "citizen" and "now_kind" or nil }
end

-- options: old, old_kind (known already: it was just used), done.
function change_code.new(app, options)
  options = options or {}
  local citizen = session.role == "citizen"
  local way = code.way { ask = "people.change.way" }
  way.when = function() return citizen end
  local forced = options.old ~= nil
  local choose, again = code.choose(function(a) return a.way end,
    { ask = forced and "people.change.forced" or "people.code",
      text = forced and "people.change.forced.text" or "people.code.text" })
  local now = old_code(options)
  local steps = { now, way, choose, again }
  while steps[1].when and not steps[1].when() do table.remove(steps, 1) end
  local made = questions.new(app, { id = "code_change", where = "people.me", done = done, steps = steps,
    answers = { way = "digits", now_kind = citizen and "pictures" or "digits" } })
  made.options = options
  return made
end

return change_code
