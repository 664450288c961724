-- Staff adds to an open plan, in their own name: something they propose, or a note (screens/life/note.lua). What the citizen
-- wants and says is written in the citizen's own session ("Sæt jer sammen").
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local write = {}
local t = i18n.t

local LIMIT = 500

-- The meeting to come, when there is one and this person may know of it.
local function meeting_to_come()
  local known = require "screens.meeting.known"
  local meeting = known.current(known.list())
  return meeting and meeting.state == "planned" and known.load(meeting.id) or nil
end

local function what_step()
  return questions.one { id = "what", ask = "yes.write.what", text = "yes.write.text",
    options = function(self)
      local out = { { value = "wish", label = t("yes.write.wish"), note = t("yes.write.wish.note"), icon = "lightbulb_outline" },
        { value = "note", label = t("yes.write.note"), note = t("yes.write.note.note"), icon = "edit" } }
      if self.meeting then
        out[3] = { value = "sent_in", label = t("meeting_setup.change.sent"), note = t("meeting_setup.change.sent.note"), icon = "mail_outline" }
      end
      return out
    end,
    chosen = function(self, one)
      if one.value == "note" then
        return self.app.replace(require("screens.life.note").new(self.app, { goals = self.goals, access = self.access }))
      end
      if one.value ~= "sent_in" then return self:go_on() end
      self.app.replace(require("screens.meeting.sent_in").new(self.app, self.meeting, function() end))
    end }
end

-- The topics this person has a part in.
local function places(self)
  local out = {}
  for _, topic in ipairs(cells.TOPICS) do
    if topic ~= "frame" and self.access[topic] == "role" then
      out[#out + 1] = { value = topic, label = cells.topic(topic), icon = cells.ICONS[topic],
        area = topic ~= "own" and topic or nil }
    end
  end
  return out
end

local function place_step()
  return questions.one { id = "place", ask = "yes.write.place", style = "row", none = "yes.write.nowhere", options = places,
    chosen = function(self, one)
      self.a.area = one.area
      self:go_on()
    end }
end

local function words_step()
  return questions.words { id = "words", ask = "yes.write.words", text = "yes.write.words.text", field = "yes.write.words.field",
    input = "words", limit = LIMIT, missing = "yes.write.words.missing", on = "yes.write.go" }
end

local function done(self)
  local a = self.a
  local ok, key = session.append { { kind = "wish.new", words = a.words, area = a.area, speaker = "staff" } }
  if not ok then return self.app.fail(key, function() done(self) end) end
  self.app.pop()
  self.app.say(t("yes.write.done"))
end

-- plan: as this person sees it.
function write.new(app, plan)
  local made = questions.new(app, { id = "write", where = "people.staff.where", steps = { what_step(), place_step(),
    words_step() }, done = done })
  made.access, made.goals, made.meeting = plan.access or {}, plan.goals or {}, plan.access and plan.access.frame and meeting_to_come()
  return made
end

return write
