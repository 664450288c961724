-- A goal in the citizen's words, from a wish or new. Three are worked on at once; with a fourth the citizen says which one waits.
local asks = require "screens.meeting.asks"
local about = require "screens.meeting.about"
local questions = require "screens.people.questions"
local goals = require "meet.goals"
local i18n = require "i18n"

local word_goal = {}
local t = i18n.t

local LIMIT = 300

local function words_step()
  return questions.words { id = "words", ask = "meeting.word", text = "meeting.word.text", field = "meeting.word.field", input = "words",
    limit = LIMIT, missing = "meeting.word.missing", on = "meeting.word.on" }
end

local function waits_step(run)
  return questions.one { id = "waits", ask = "meeting.goal.full", text = "meeting.goal.full.text", style = "row",
    when = function() return goals.is_full(run.plan) end,
    options = function(self)
      local out = {}
      for i, goal in ipairs(goals.active(run.plan)) do out[i] = { value = goal.id, label = goal.words, icon = "schedule" } end
      out[#out + 1] = { value = "new", label = t("meeting.goal.full.new", { words = self.a.words }), icon = "bookmark_border" }
      return out
    end }
end

-- wish: what it comes from; its words are where one begins.
function word_goal.open(run, wish)
  run.app.push(asks.new(run, { id = "meeting/goal", answers = { words = wish and wish.words or "" }, leave = false,
    topic = wish and (wish.area or "own"),
    steps = { words_step(), about.step(run, function() return not wish or not wish.area end), waits_step(run) },
    done = function(self)
      local area = wish and wish.area or about.of(run, self.a)
      asks.finish(run, goals.new(run.plan, { words = self.a.words, area = area, wish = wish, waits = self.a.waits }),
        about.is_hidden(run, area) and "meeting.about.hidden" or "meeting.word.done")
    end }))
end

return word_goal
