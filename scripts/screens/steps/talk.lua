-- A talk on the screen: somebody says something, one answers, and something comes of it, until it ends. What lies in the
-- draft is learn.talk_try's; every choice is stored before what came of it is shown.
--   states, choices   the walk so far (learn.talk)
--   looking           which choice is looked back at; nothing is changed by looking
--   pressed, passing  a vote that was not given yet; the pen goes on to the next one (talk_votes)
local learn_entries = require "learn.entries"
local learn_kinds = require "learn.kinds"
local node = require "ui.node"
local parts = require "screens.steps.talk_parts"
local shuffle = require "learn.shuffle"
local talk = require "learn.talk"
local talk_try = require "learn.talk_try"
local talk_votes = require "screens.steps.talk_votes"
local i18n = require "i18n"

local Talk = {}
Talk.__index = Talk
local t = i18n.t

function Talk.new(turn)
  local step = turn.step.task
  local made = setmetatable({ turn = turn, player = turn.player, step = step, about = learn_kinds.about(step.kind), def = step.def,
    mode = turn.player:mode() }, Talk)
  made:follow()
  return made
end

-- Takes over what the record says.
function Talk:follow()
  local known = self.turn.value or talk_try.anew()
  self.states, self.choices = talk_try.follow(self.def, known.value, self.states and { states = self.states, choices = self.choices })
  if not self.states then -- another version of the talk
    known = talk_try.anew(known)
    self.states, self.choices = talk_try.follow(self.def, known.value)
  end
  self.record, self.told = known, known.value.told
  self.state = self.states[#self.states]
  self.ending = not self.told and talk.ending(self.def, self.state) or nil
end

function Talk:words(key) return self.turn:words(key) end

-- The number of the choice that stands on the screen with what came of it; nil where one is to be made.
function Talk:shown() return self.looking or self.told and #self.choices or nil end

function Talk:is_over() return self.ending ~= nil and not self.looking end

-- The number of the scene on the screen, and the scene.
function Talk:scene()
  local at = self:shown() or #self.states
  return at, talk.scene(self.def, self.states[at])
end

-- What is open in the scene on the screen, in the order of this person.
function Talk:open()
  local at, scene = self:scene()
  local list = talk.open(self.def, self.states[at])
  if self.step.shuffle == false then return list end
  return shuffle.of(list, tostring(self.player:seed()) .. "/" .. self.turn.path .. "/" .. scene.id)
end

-- Nowhere to go from here: a talk that lint was not asked about, or somebody who went round and round.
function Talk:is_stuck()
  return not self:shown() and not self.ending and (#self.choices >= talk_try.MOST_CHOICES or #self:open() == 0)
end

-- Going on, and going back ----------------------------------------------------------------------------------

local function put(self, changed, entries)
  if self.player:put(self.turn, changed, entries) then self.looking, self.turn.focus = nil, nil end
end

local function choose(self, id)
  local state, choice = talk.choose(self.def, self.state, id)
  if not state then return end
  local fork = self.record.value.fork
  local entry = learn_entries.chose(self.player:attempt(), { path = self.turn.path, talk = self.def.id, scene = self.state.at,
    choice = choice, vars = state.vars, votes = fork and fork.votes })
  put(self, talk_try.chose(self.record, id), { entry })
end

-- The end of a walk is an answer to the task.
local function to_the_end(self, ending)
  local on = talk_try.on(self.record)
  local score = self.player:walk_score(self, self.state, ending, (on.tries or 0) + 1)
  if not score then return end
  local counts = talk_try.counts(on, self.step, self.mode)
  local ended = talk_try.ended(on, ending.id, score, counts)
  local entries = counts and learn_entries.answered(self.player:attempt(), { path = self.turn.path, record = ended,
    answers = { { type = self.about.xapi, score = score } }, ms = kiosk.now() - self.turn.since }) or {}
  put(self, ended, entries)
end

local function go_on(self)
  local ending = talk.ending(self.def, self.state)
  if ending then return to_the_end(self, ending) end
  put(self, talk_try.on(self.record))
end

-- Once more, from that choice.
local function again(self, at)
  local score = self.ending and {} or self.player:walk_score(self, self.state, nil, self.record.tries + 1)
  if score then put(self, talk_try.again(self.record, at, self.ending ~= nil or #self.choices == 0, score)) end
end

local function look_on(self)
  self.looking = self.looking < #self.choices and self.looking + 1 or nil
  if self.told and self.looking == #self.choices then self.looking = nil end
end

-- In a test there is no way back before the end.
local function may_go_back(self) return self.mode ~= "test" or self.record.phase ~= nil end

local function before_next(turn)
  local self = turn.task
  if talk_votes.before_next(self) then
    return true
  elseif self.looking then
    look_on(self)
  elseif self.told then
    go_on(self)
  elseif self:is_stuck() then
    again(self, 1)
  elseif not self.ending then
    self.player:object { key = "learn.answer_first" }
  else
    return false
  end
  return true
end

local function before_back(turn)
  local self = turn.task
  local at = (self:shown() or #self.states) - 1
  self.pressed, self.passing = nil, nil -- nobody is to find the vote of another
  if at < 1 then
    self.looking = nil
    return false
  end
  self.looking = at
  return true
end

local function number_after(id, prefix)
  return string.sub(id, 1, #prefix) == prefix and math.tointeger(tonumber(string.sub(id, #prefix + 1))) or nil
end

local function press_choice(self, id)
  if self:shown() or self:is_stuck() then return end
  if talk_votes.is_voting(self) then
    self.pressed, self.player.problem = id, nil
  else
    choose(self, id)
  end
end

local function press(turn, id)
  local self = turn.task
  local look = number_after(id, "look/")
  if id == "again" then
    again(self, self:shown() or 1)
  elseif id == "on" then
    turn.player:go_on()
  elseif look and self.choices[look] then
    self.looking = look
  elseif string.sub(id, 1, 7) == "choice/" then
    press_choice(self, string.sub(id, 8))
  else
    return false
  end
  return true
end

local function extra(turn)
  local self, out = turn.task, {}
  if self:is_over() then return { node.button("again", t("learn.again"), { icon = "replay", style = "plain" }) } end
  if self:shown() and may_go_back(self) then
    out[#out + 1] = node.button("again", t("learn.talk.from_here"), { icon = "replay", style = "plain" })
  end
  if self.record.phase or self.step.optional then out[#out + 1] = node.button("on", t("learn.talk.leave"), { icon = "skip_next", style = "plain" }) end
  return out
end

local function next_label(turn)
  local self = turn.task
  local voting = talk_votes.next_label(self)
  if voting then return t(voting) end
  if self:is_over() or self.looking then return nil end
  return t(self:is_stuck() and "learn.again" or "learn.talk.next")
end

Talk.talking = {
  final = true,
  start = function(turn) turn.task = Talk.new(turn) end,
  answer = function(turn) return turn.value end,
  control = function(turn)
    local first = not turn.task:shown() and not turn.task.ending and turn.task:open()[1]
    return first and "choice/" .. first.id
  end,
  whole = function(turn)
    local self = turn.task
    local page = talk_votes.page(self)
    if page then return talk_votes.whole(self, page) end
    if self:is_over() then return parts.ending(self) end
    return parts.scene(self)
  end,
  -- Each scene is a screen of its own.
  page = function(turn)
    local self = turn.task
    if self:is_over() then return "end/" .. self.ending.id end
    local at, scene = self:scene()
    local page = talk_votes.page(self)
    return at .. "/" .. scene.id .. (page and "/" .. page or "")
  end,
  press = press, before_next = before_next, before_back = before_back, next_label = next_label, extra = extra,
  next_icon = function(turn) return turn.task:is_stuck() and "replay" or nil end,
}

return Talk
