-- A citizen whose code is forgotten or locked, with the citizen there: the citizen presses the new code, staff confirms
-- with the own one. The citizen is told at the next visit.
local node = require "ui.node"
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local several = require "screens.people.several"
local i18n = require "i18n"

local code_help = {}
local t = i18n.t

local function renews(answers) return answers.what == "new" end

local function what_step()
  return questions.one { id = "what", ask = "people.reset", text = "people.reset.text",
    options = function()
      return { { value = "new", label = t("people.reset.new"), note = t("people.reset.new.note"), icon = "vpn_key" },
        { value = "unlock", label = t("people.reset.unlock"), note = t("people.reset.unlock.note"), icon = "lock_open" } }
    end }
end

local function finished(self, citizen)
  local a = self.a
  a.chosen, a.staff_code = nil, nil
  self.app.pop()
  self.app.say(t(renews(a) and "people.reset.done" or "people.reset.unlocked", { name = citizen.name }))
end

local function done(self)
  local a = self.a
  local given = { name = not a.citizen and a.name or nil, citizen = a.citizen, staff_code = a.staff_code }
  local act = kiosk.code_unlock
  if renews(a) then
    act, given.kind, given.new = kiosk.code_reset, a.way, a.chosen
  end
  local citizen, key, detail, more = act(given)
  if citizen then return finished(self, citizen) end
  if key == "error.several" then return several.ask(self, more) end
  if key == "error.not_found" then
    self:go_to("name")
    return self:refuse(t("people.reset.nobody"))
  end
  if key == "error.code_weak" or key == "error.code_taken" then
    self:go_to("code")
    return self:refuse(key == "error.code_weak" and code.weak(a.way, nil, detail) or t(key))
  end
  code.failed(self, "staff_code", key, detail, more)
end

local function only_when_new(step)
  step.when = renews
  return step
end

function code_help.new(app)
  local choose, again = code.choose(function(a) return a.way end, { ask = "people.reset.code", text = "people.code.text" })
  local hand_over = { id = "hand_over", ask = "people.reset.hand", text = "people.reset.hand.text", view = function(self,
    step)
    local body = questions.body(self, step)
    table.insert(body, 1, node.icon("touch_app", "mint"))
    return { body = body, next = t("ui.handover.taken") }
  end }
  return questions.new(app, { id = "help_code", where = "people.staff", done = done, steps = {
    questions.words { id = "name", ask = "people.reset.name", text = "people.reset.name.text", field = "home.name.field",
      missing = "people.in.missing" },
    what_step(), only_when_new(hand_over), only_when_new(code.way()), only_when_new(choose), only_when_new(again),
    code.step { id = "staff_code", ask = "people.reset.own", text = "people.reset.own.text", badge = "people.code.see",
      badge_icon = "visibility_off",
      kind = function() return "digits" end,
      entered = function(self, text)
        self.a.staff_code = text
        self.spec.done(self)
      end },
    several.step() } })
end

return code_help
