-- When several have the same name: which one, by the day they first came. Used where staff helps with a code or in an
-- emergency.
local questions = require "screens.people.questions"
local dates = require "dates"
local i18n = require "i18n"

local several = {}
local t = i18n.t

-- Only reached by several.ask; what happens next is the way's own `done`.
function several.step()
  return questions.one { id = "several", ask = "people.several", text = "people.several.text", style = "row",
    when = function(a) return a.several ~= nil end,
    options = function(self)
      local out = {}
      for i, one in ipairs(self.a.several or {}) do
        out[i] = { value = one.id, label = t("people.plans.since", { date = dates.of_ms(one.since) }),
          icon = "person_outline" }
      end
      return out
    end,
    chosen = function(self, one)
      self.a.citizen, self.a.several = one.value, nil
      self.spec.done(self)
    end }
end

function several.ask(self, list)
  self.a.several = list
  self:go_to("several")
end

return several
