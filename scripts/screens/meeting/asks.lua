-- What comes over the table in the middle of the meeting (a few questions, the closing), with the table's frame round it: the time, and
-- go, not sure and stop. Stop lays the pause over it; what was written is there again afterwards.
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

-- Puts the frame of the table round a screen that is shown in the meeting.
function asks.around(run, screen)
  local view, pressed, tick, deadline = screen.view, screen.pressed, screen.tick, screen.deadline
  screen.patience = asks.PATIENCE
  function screen.view(self) return dressed(run, view(self)) end
  function screen.pressed(self, id, value)
    if id == "pause" then
      if run:pause "pause" then require("screens.meeting.stop").show(run) end
      return true
    end
    return bars.pressed(run, id) or pressed ~= nil and pressed(self, id, value)
  end
  function screen.tick(self, now)
    run:tick()
    if tick then tick(self, now) end
  end
  function screen.deadline(self)
    local own = deadline and deadline(self)
    return own and run.due and math.min(own, run.due) or own or run.due
  end
  return require("screens.meeting.aside").beside(screen, run)
end

-- spec: as questions.new takes it.
function asks.new(run, spec) return asks.around(run, questions.new(run.app, spec)) end

-- Writes what came of them, and back to the table.
function asks.finish(run, entries, said, as)
  run:write(entries, function()
    run.app.pop()
    if said then run.app.say(require("i18n").t(said)) end
  end, as)
end

return asks
