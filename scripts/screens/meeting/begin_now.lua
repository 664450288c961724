-- A meeting nobody planned: who is at the table, what it is about; then it is there, with everybody here, and is set up on.
local session = require "session"
local questions = require "screens.people.questions"
local known = require "screens.meeting.known"
local mandate = require "screens.meeting.mandate"
local people = require "screens.meeting.people"
local topics = require "screens.meeting.topics"
local node = require "ui.node"
local i18n = require "i18n"

local begin_now = {}

local function plain(date) return { year = date.year, month = date.month, day = date.day } end

local function entries_of(self, all, meeting)
  local id, place = meeting.id, kiosk.place()
  local out = { { kind = "meeting.new", id = id, form = meeting.form, when = plain(kiosk.today()), place = place, minutes = meeting.minutes,
    lang = i18n.lang }, known.person_entry(id, mandate.of_citizen "here", {}) }
  node.add_all(out, topics.entries(self.a, id, meeting.minutes))
  return node.add_all(out, people.entries(all, self.a, id, "here"))
end

-- meeting: { form, minutes }; done(id).
function begin_now.new(app, meeting, done)
  local all = known.load(nil)
  meeting.id = kiosk.new_id()
  local steps = node.add_all(people.steps(), { topics.step(), topics.own_step() })
  local made = questions.new(app, { id = "meeting_now", where = "meeting_setup.row", steps = steps,
    done = function(self)
      local ok, key = session.append(entries_of(self, all, meeting))
      if not ok then return app.fail(key, function() self.spec.done(self) end) end
      done(meeting.id)
    end })
  return topics.prepare(people.prepare(made, all), nil, session.plan())
end

return begin_now
