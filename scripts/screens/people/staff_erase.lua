-- Everything of somebody is erased with them there, who cannot or will not do it alone. It takes staff's own code and a second
-- person's: nobody alone can make another's plan go.
local node = require "ui.node"
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local several = require "screens.people.several"
local i18n = require "i18n"

local staff_erase = {}
local t = i18n.t

local function what_goes_step()
  return { id = "goes", ask = "own.beside", text = "own.erase.text", view = function(self, step)
    local body = questions.body(self, step)
    local panel = node.panel { style = "sky", node.heading(t "own.erase.gone", 2), node.text(t "own.erase.gone.text"),
      node.heading(t "own.erase.stays", 2), node.text(t "own.erase.stays.text") }
    return { body = node.add(body, panel), next = t("own.erase.on") }
  end }
end

local function code_step(id, ask, on, entered)
  return code.step { id = id, ask = ask, text = ask .. ".text", on = on, badge = "people.code.see",
    badge_icon = "visibility_off", say = function(a) return { name = a.second } end, kind = function() return "digits" end,
    entered = entered }
end

local function done(self)
  local a = self.a
  local name, key, detail, more = kiosk.erase_beside { name = not a.citizen and a.name or nil, citizen = a.citizen,
    staff_code = a.staff_code, second_name = a.second, second_code = a.second_code }
  if name then
    self.app.settle(require("screens.people.staff_home").new(self.app))
    return self.app.say(t("own.beside.done", { name = name }))
  end
  if key == "error.several" then return several.ask(self, more) end
  if key == "error.not_found" then
    self:go_to("name")
    return self:refuse(t("people.reset.nobody"))
  end
  if key == "error.not_yours" then
    a.second = ""
    self:go_to("second")
    return self:refuse(t("people.emergency.other"))
  end
  -- It is not told whose code it was that did not fit: both are pressed again.
  a.staff_code, a.second_code = nil, nil
  code.failed(self, "staff_code", key, detail, more)
end

function staff_erase.new(app)
  return questions.new(app, { id = "erase_beside", where = "people.staff", done = done, steps = {
    what_goes_step(),
    questions.words { id = "name", ask = "own.beside.name", text = "own.beside.name.text", field = "home.name.field",
      missing = "people.in.missing" },
    questions.words { id = "second", ask = "own.beside.second", text = "own.beside.second.text", field = "people.staff.name",
      missing = "people.in.missing" },
    code_step("staff_code", "own.beside.own", "own.erase.on", function(self, text)
      self.a.staff_code = text
      self:go_on()
    end),
    code_step("second_code", "own.beside.code", "own.erase.go", function(self, text)
      self.a.second_code = text
      self.spec.done(self)
    end),
    several.step() } })
end

return staff_erase
