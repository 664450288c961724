-- A day of one's own choosing for a meeting: stepped to, and not one that is gone.
local node = require "ui.node"
local dates = require "dates"
local stepper = require "screens.steps.day"
local questions = require "screens.people.questions"
local i18n = require "i18n"

local free_day = {}
local t = i18n.t

-- The step behind a choice of days that puts the day it begins with into a.picking. taken(self): a.when is the day now.
function free_day.step(ask, taken)
  return { id = "free_day", ask = ask, when = function(a) return a.picking ~= nil end,
    view = function(self, step)
      local body = questions.body(self, step)
      return { title = t(step.ask), body = node.add(body, stepper.steppers(self.a.picking)), next = t("meeting_setup.day.go") }
    end,
    pressed = function(self, id)
      local date = stepper.stepped(self.a.picking, id)
      if date then self.a.picking, self.error = date, nil end
      return date ~= nil
    end,
    next = function(self)
      if dates.before(self.a.picking, kiosk.today()) then
        return self:refuse(t("meeting_setup.day.past", { date = dates.long(self.a.picking) }))
      end
      self.a.when = self.a.picking
      taken(self)
    end }
end

return free_day
