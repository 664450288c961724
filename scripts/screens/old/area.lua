-- What a goal is about: one of the areas of life, or none. It decides who may see it.
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local area = {}
local t = i18n.t

-- done: called with the area, or nil for none.
function area.new(app, done)
  local step = questions.one { id = "area", ask = "old.area", text = "old.area.text", style = "row",
    options = function()
      local out = {}
      for _, topic in ipairs(cells.TOPICS) do
        if topic ~= "frame" and topic ~= "own" then
          out[#out + 1] = { value = topic, label = cells.topic(topic), icon = cells.ICONS[topic] }
        end
      end
      out[#out + 1] = { value = "none", label = t "old.area.none", icon = "bookmark_border" }
      return out
    end,
    chosen = function(self, one)
      self.app.pop()
      done(one.value ~= "none" and one.value or nil)
    end }
  return questions.new(app, { id = "old/area", where = "old.where", steps = { step } })
end

return area
