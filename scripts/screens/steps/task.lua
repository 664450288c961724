-- A task on the screen, as the file of its kind sees it: what is asked (step), what is said (value), and how far it has
-- come. The step round it (steps/try) keeps the record, checks, and tells what came of it.
--   step      the task as its module wrote it;  options  its options, in the order of this person
--   value     what is being said, or nil;  phase  nil, "wrong", "partly", "right", "shown"
--   tells     the solution stands there;  locked  nothing can be said any more;  parts  value -> "right" "wrong" "missed"
local gentle = require "screens.steps.gentle"
local i18n = require "i18n"
local node = require "ui.node"
local learn_kinds = require "learn.kinds"
local learn_team = require "learn.team"
local record = require "learn.record"
local shuffle = require "learn.shuffle"
local tasks = require "screens.tasks"

local Task = {}
Task.__index = Task

-- The list of the step, mixed when it says so.
local function in_order(turn, step, about)
  local name = about.shuffled or about.listed
  local list = name and step[name]
  if type(list) ~= "table" or not about.shuffled or not (about.always_mixed or step.shuffle) then return list end
  return shuffle.of(list, tostring(turn.player:seed()) .. "/" .. turn.path)
end

-- A list in the order of this person; salt: which of the lists of this task.
function Task:mixed(list, salt)
  return shuffle.of(list, tostring(self.player:seed()) .. "/" .. self.path .. "/" .. tostring(salt))
end

-- turn: the step round it.
function Task.new(turn)
  local step = turn.step.task
  local about = learn_kinds.about(step.kind)
  local made = setmetatable({ turn = turn, player = turn.player, app = turn.app, step = step, about = about,
    kind = tasks.kind(step.kind), path = turn.path, mode = turn.player:mode() }, Task)
  made.options = in_order(turn, step, about)
  made:follow()
  if made.kind.start then made.kind.start(made) end
  return made
end

-- Takes over what the record says.
function Task:follow()
  local known = self.turn.value or record.new()
  if known.value ~= nil and self.about.could_be and not self.about.could_be(self.step, known.value) then
    known = record.saying(known, nil) -- another version of the task
  end
  self.record = known
  self.value, self.phase, self.parts = known.value, known.phase, known.parts or {}
  self.tells = record.tells(known, self.step, self.mode)
  self.locked = record.is_done(known, self.step, self.mode)
end

-- Is one of a team about to vote?
function Task:is_voting() return learn_team.is_voting(self.record, self.about, self.player:team()) end

-- The answer was changed on the screen. What stood there about the one before goes. A vote is kept nowhere before it is
-- given: whoever comes next must not find it.
function Task:set(value)
  if self.locked then return end
  if self:is_voting() then
    self.value, self.player.problem = value, nil
    return
  end
  self.turn:set(record.saying(self.record, value))
  self:follow()
end

-- The same where something else comes on the screen at once: it is kept before that.
function Task:put(value)
  if self.locked or self:is_voting() then return self:set(value) end
  self.player:put(self.turn, record.saying(self.record, value))
end

function Task:words(key) return self.turn:words(key) end
function Task:part(name) return self.turn:part(name) end
function Task:title() return self.turn:title() end

-- What came of one part: "right", "wrong", "missed" or nil. What was missed is told with the solution.
function Task:mark(value)
  if not self.phase then return nil end
  local mark = self.parts[tostring(value)]
  if mark == "missed" and not self.tells then return nil end
  return mark
end

-- A note for a card with that mark. single: there is one right card, so that a missed one is the answer.
function Task:note(value, single)
  local mark = self:mark(value)
  if mark == "missed" and single then mark = "answer" end
  return mark and i18n.t(gentle.key("learn.mark." .. mark, self.mode)) or nil
end

-- The line that says the answer in words, where it was not said; nothing where it was.
function Task:answer_line(words)
  if self.phase == "right" then return {} end
  return { node.text(i18n.t("learn.answer", { answer = words })) }
end

return Task
