-- A plan opened without a yes, because life or health is at stake: a reason, a second person's code, and the citizen is
-- told at the next visit, before anything else.
local node = require "ui.node"
local session = require "session"
local questions = require "screens.people.questions"
local code = require "screens.people.code"
local several = require "screens.people.several"
local i18n = require "i18n"

local emergency = {}
local t = i18n.t

local REASONS = { { "life", "favorite" }, { "violence", "security" }, { "child", "child_care" }, { "health", "healing" },
  { "other", "more_horiz" } }

local function warning_step()
  return { id = "warning", ask = "people.emergency", view = function(self, step)
    local body = questions.body(self, step)
    local panel = node.panel { style = "sky" }
    for _, line in ipairs(node.paragraphs(t("people.emergency.text"))) do node.add(panel, line) end
    return { body = node.add(body, panel), next = t("people.emergency.go") }
  end }
end

local function reason_step()
  return questions.one { id = "reason", ask = "people.emergency.reason", text = "people.emergency.reason.text", style = "row",
    options = function()
      local out = {}
      for i, one in ipairs(REASONS) do out[i] = { value = one[1], label = t("people.reason." .. one[1]), icon = one[2] } end
      return out
    end }
end

local function opened(self, citizen)
  self.a.second_code = nil
  session.citizen, session.purpose = citizen.id, "help"
  self.app.pop()
  self.app.push(require("screens.people.reader").staff(self.app, citizen.name, "help"))
end

local function done(self)
  local a = self.a
  local citizen, key, detail, more = kiosk.emergency { name = not a.citizen and a.name or nil, citizen = a.citizen,
    reason = a.reason, words = a.words ~= "" and a.words or nil, second_name = a.second, second_code = a.second_code }
  if citizen then return opened(self, citizen) end
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
  code.failed(self, "second_code", key, detail, more)
end

function emergency.new(app)
  return questions.new(app, { id = "emergency", where = "people.staff", done = done, steps = {
    warning_step(),
    questions.words { id = "name", ask = "people.emergency.name", text = "people.emergency.name.text",
      field = "people.emergency.name.field", missing = "people.in.missing" },
    reason_step(),
    questions.words { id = "words", ask = "people.emergency.words", text = "people.emergency.words.text",
      field = "people.emergency.words", input = "words", limit = 300,
      check = function(self, words)
        if words == "" and self.a.reason == "other" then return t("people.emergency.words.missing") end
      end },
    questions.words { id = "second", ask = "people.emergency.second", text = "people.emergency.second.text",
      field = "people.staff.name", missing = "people.in.missing" },
    code.step { id = "second_code", ask = "people.emergency.code", text = "people.emergency.code.text",
      badge = "people.code.see", badge_icon = "visibility_off",
      on = "people.emergency.open", say = function(a) return { name = a.second } end, kind = function() return "digits" end,
      entered = function(self, text)
        self.a.second_code = text
        self.spec.done(self)
      end },
    several.step() } })
end

return emergency
