-- A few questions in the middle of the meeting (screens/people/questions.lua), with the frame of the table round them: the time, and
-- go, not sure and stop. Stop lays the pause over them; what was written is there again afterwards.
local questions = require "screens.people.questions"
local bars = require "screens.meeting.bars"

local asks = {}

-- Whoever talks does not touch the screen: the question whether anybody is there comes later than elsewhere.
asks.PATIENCE = 3

local function dressed(run, view)
  local back = view.top[1] and view.top[1].id == "back" and view.top[1]
  view.top = bars.top(run)
  if back then table.insert(view.top, 1, back) end
  for i, mark in ipairs(bars.marks(run.meeting)) do table.insert(view.bottom, i + 1, mark) end
  return view
end

-- spec: as questions.new takes it; topic: of what words are on it, which is closed with that topic (shut.lua).
function asks.new(run, spec)
  local made = questions.new(run.app, spec)
  local plain_view, plain_pressed = made.view, made.pressed
  made.patience, made.of_topic = asks.PATIENCE, spec.topic
  function made.view(self) return dressed(run, plain_view(self)) end
  function made.pressed(self, id, value)
    if id == "pause" then
      if run:pause "pause" then require("screens.meeting.stop").show(run) end
      return true
    end
    return bars.pressed(run, id) or plain_pressed(self, id, value)
  end
  function made.tick() run:tick() end
  function made.deadline() return run:deadline() end
  return require("screens.meeting.aside").beside(made, run)
end

-- Writes what came of them, and back to the table.
function asks.finish(run, entries, said, as)
  run:write(entries, function()
    run.app.pop()
    if said then run.app.say(require("i18n").t(said)) end
  end, as)
end

return asks
