-- What the meeting is about: cards of the areas, and one thing in the citizen's own words. The minutes share themselves out.
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local say = require "screens.say"
local shares = require "meet.shares"
local text = require "ui.words"
local i18n = require "i18n"

local topics = {}
local t = i18n.t

local ACTIVE = { worded = true, agreed = true, active = true, changed = true }
local MINUTES = 60

-- Areas of the goals that are worked on: what a meeting is most often about.
local function worked_on(plan)
  local out = {}
  for _, goal in ipairs(plan and plan.goals or {}) do
    if ACTIVE[goal.status] and goal.area and cells.ICONS[goal.area] then out[goal.area] = true end
  end
  return out
end

local function options()
  local out = {}
  for _, area in ipairs(cells.TOPICS) do
    if area ~= "frame" and area ~= "own" then
      out[#out + 1] = { value = area, label = say.area(area), icon = cells.ICONS[area] }
    end
  end
  return out
end

-- All of it on one screen: the cards, and beside them what has no card.
function topics.step()
  local step = questions.many { id = "topics", ask = "meeting_setup.topics", text = "meeting_setup.topics.text", why = "meeting_setup.topics.why",
    missing = "meeting_setup.topics.missing", options = options, columns = 3, min_mm = 90,
    extra = function(self)
      local words = self.a.own_words and self.a.own_words ~= ""
      return { require("ui.node").button("own_topic", t(words and "meeting_setup.topics.own.change" or "meeting_setup.topics.own"),
        { icon = "edit", style = "plain" }) }
    end,
    more = function(self, id)
      if id ~= "own_topic" then return false end
      self.a.writing = true
      self:go_to "own_words"
      return true
    end }
  local next_step = step.next
  function step.next(self)
    if next(self.a.topics) == nil and (self.a.own_words or "") ~= "" then return self:go_on() end
    next_step(self)
  end
  function step.enter(self) self.a.writing = nil end
  return step
end

function topics.own_step()
  return questions.words { id = "own_words", ask = "meeting_setup.topics.words", text = "meeting_setup.topics.words.text",
    field = "yes.write.words.field", input = "words", limit = 300, when = function(a) return a.writing == true end,
    chosen = function(self)
      self.a.writing = nil
      self:go_to "topics"
    end }
end

-- What was chosen before, else what the plan is about now.
function topics.prepare(made, meeting, plan)
  local a = made.a
  a.topics, a.known = {}, {}
  for _, topic in ipairs(meeting and meeting.topics or {}) do
    if topic.area then a.topics[topic.area] = true else a.own_words = topic.words end
    a.known[topic.area or "own"] = topic
  end
  if not meeting or #(meeting.topics or {}) == 0 then a.topics = worked_on(plan) end
  return made
end

local function wanted(a)
  local out = {}
  local own = text.trim(a.own_words or "")
  if own ~= "" then out[1] = { words = own } end
  for _, area in ipairs(cells.TOPICS) do
    if a.topics[area] then out[#out + 1] = { area = area, words = say.area(area) } end
  end
  return out
end

-- Entries for a meeting with that id: what is new or has other minutes now, and what is not talked about after all.
function topics.entries(a, meeting_id, minutes)
  local out, list, kept = {}, wanted(a), {}
  local each = shares.even(minutes or MINUTES, #list)
  for i, topic in ipairs(list) do
    local before = a.known[topic.area or "own"]
    kept[topic.area or "own"] = true
    out[i] = { kind = "meeting.topic", meeting = meeting_id, id = before and before.id or kiosk.new_id(), words = topic.words,
      area = topic.area, minutes = each[i], order = i, gone = before and before.gone and false or nil }
  end
  for name, before in pairs(a.known) do
    if not kept[name] then out[#out + 1] = { kind = "meeting.topic", meeting = meeting_id, id = before.id, gone = true } end
  end
  return out
end

function topics.new(app, all, plan, done)
  local made = questions.new(app, { id = "meeting_topics", where = "meeting_setup.row", steps = { topics.step(), topics.own_step() },
    done = function(self)
      local ok, key = session.append(topics.entries(self.a, all.meeting.id, all.meeting.minutes))
      if not ok then return app.fail(key, function() self.spec.done(self) end) end
      app.pop()
      done()
    end })
  return topics.prepare(made, all.meeting, plan)
end

return topics
