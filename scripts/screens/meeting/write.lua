-- Words in the middle of the meeting, one screen each: something that waits, a wish, the professional words, a decision, what
-- somebody sees differently, a doubt.
local asks = require "screens.meeting.asks"
local about = require "screens.meeting.about"
local questions = require "screens.people.questions"
local handover = require "screens.meeting.handover"
local talk = require "meet.talk"
local rules = require "meet.goals"
local faces = require "screens.meeting.faces"
local i18n = require "i18n"

local write = {}
local t = i18n.t

local LIMIT = 400

-- One question in words. spec: what (of "meeting.write.<what>"), words (what stands there), input, made(words, answers) -> entries,
-- topic (what it is about), more (a step behind it), said (word key of what is told then).
local function one(run, spec)
  local key = "meeting.write." .. spec.what
  run.app.push(asks.new(run, { id = key, answers = { words = spec.words or "" }, leave = false, topic = spec.topic,
    steps = { questions.words { id = "words", ask = key, text = key .. ".text", field = key .. ".field", input = spec.input or "words",
      limit = LIMIT, missing = key .. ".missing", on = spec.more and "ui.next" or "ui.save" }, spec.more },
    done = function(self)
      local entries, said = spec.made(self.a.words, self.a)
      asks.finish(run, entries, said or "meeting.saved", spec.as)
    end }))
end

local function id() return kiosk.new_id() end

-- Something that has to wait: it comes up again before the end, and never stands in the plan by itself.
function write.park(run)
  one(run, { what = "park", input = "line", made = function(words) return { { kind = "meeting.parked", id = id(), words = words } } end })
end

function write.wish(run)
  one(run, { what = "wish", more = about.step(run), made = function(words, a)
    local area = about.of(run, a)
    return { { kind = "wish.new", id = id(), words = words, area = area, speaker = "citizen" } },
      about.is_hidden(run, area) and "meeting.about.hidden" or nil
  end })
end

function write.professional(run, goal)
  one(run, { what = "professional", words = rules.professional(goal), as = "joined", topic = goal.area or "own", made = function(words)
    return { { kind = "goal.professional", id = goal.id, words = words } }
  end })
end

function write.decision(run)
  local goal = run.meeting.phase == "agreements" and run:goal()
  one(run, { what = "decision", topic = goal and (goal.area or "own"), made = function(words)
    return { { kind = "meeting.decided", id = id(), words = words, goal = goal and goal.id or nil } }
  end })
end

function write.doubt(run)
  one(run, { what = "doubt", made = function(words) return { { kind = "meeting.mark", mark = "unsure", words = words } } end })
end

local function who_step(run)
  return questions.one { id = "who", ask = "meeting.write.differ.who", text = "meeting.write.differ.who.text", style = "row",
    options = function()
      local out = {}
      for i, person in ipairs(talk.present(run.meeting)) do
        out[i] = { value = person.id, label = person.citizen and t("meeting.you") or person.name, note = faces.about(person),
          icon = faces.icon(run.meeting, person, i) }
      end
      return out
    end,
    -- Who is not the citizen writes with the screen in their own hands.
    chosen = function(self, chosen)
      local person = talk.person(run.meeting, chosen.value)
      self:go_on()
      if not person.citizen then run.app.push(handover.new(run, { to = person.name })) end
    end }
end

-- "I see it differently": a statement of its own, in the name of who said it. It changes nothing of what was agreed.
function write.differ(run)
  local goal = run.meeting.phase == "agreements" and run:goal()
  local key = "meeting.write.differ"
  run.app.push(asks.new(run, { id = key, leave = false, topic = goal and (goal.area or "own"),
    steps = { who_step(run), questions.words { id = "words", ask = key,
      text = key .. ".text", field = key .. ".field", input = "words", limit = LIMIT, missing = key .. ".missing", on = "ui.save" } },
    done = function(self)
      asks.finish(run, { { kind = "meeting.disagreed", id = id(), person = self.a.who, words = self.a.words, about = goal and goal.id or nil,
        goal = goal and goal.id or nil } }, "meeting.saved")
    end }))
end

return write
