-- A mark of a compass that says how it goes with a goal: which goal, and how far on our own five steps.
local questions = require "screens.people.questions"
local say = require "screens.say"

local progress = {}

local STEPS = 5

local function goal_step()
  return questions.one { id = "goal", ask = "old.progress.goal", style = "row", options = function(self)
    local out = {}
    for _, goal in ipairs(self.mine.goals or {}) do
      if goal.status == "active" or goal.status == "agreed" then
        out[#out + 1] = { value = goal.id, label = goal.words, icon = "flag" }
      end
    end
    return out
  end }
end

local function far_step()
  return questions.one { id = "far", ask = "old.progress.step", text = "old.progress.step.text", style = "row", options = function()
    local out = {}
    for step = 1, STEPS do out[step] = { value = tostring(step), label = say.progress(step), icon = "trending_up" } end
    return out
  end }
end

-- done(goal, step): true when it was kept.
function progress.new(app, mine, done)
  local made = questions.new(app, { id = "old/progress", where = "old.where", steps = { goal_step(), far_step() }, done = function(self)
    if done(self.a.goal, math.tointeger(tonumber(self.a.far))) then self.app.pop() end
  end })
  made.mine = mine
  return made
end

return progress
