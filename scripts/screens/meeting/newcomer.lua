-- Somebody nobody invited stands at the door: who it is, and what the citizen says that person may hear. What is not said stays
-- closed, for all, as long as that person is here.
local session = require "session"
local asks = require "screens.meeting.asks"
local questions = require "screens.people.questions"
local mandate = require "screens.meeting.mandate"
local cells = require "screens.people.cells"
local i18n = require "i18n"

local newcomer = {}
local t = i18n.t

local NAME_LIMIT = 60

local function named(a) return { name = a.name } end

local function open_topics(run)
  local out = {}
  for _, topic in ipairs(cells.TOPICS) do
    if topic ~= "frame" and (run.meeting.access[topic] or run.pictured) then
      out[#out + 1] = { value = topic, label = cells.topic(topic), icon = cells.ICONS[topic] }
    end
  end
  return out
end

local function hears_step(run)
  local step = questions.many { id = "hears", ask = "meeting.new_person.hears", text = "meeting.new_person.hears.text", say = named,
    options = function() return open_topics(run) end }
  -- Nothing at all is an answer.
  function step.next(self) self:go_on() end
  return step
end

local function entry_of(run, a)
  local guest = mandate.of_guest(kiosk.new_id(), a.name, a.relation, "here")
  local hears = { "frame" } -- whoever sits there knows that there is a plan
  for _, one in ipairs(open_topics(run)) do
    if (a.hears or {})[one.value] then hears[#hears + 1] = one.value end
  end
  guest.kind = "meeting.person"
  guest.hears = session.list(hears)
  return guest
end

function newcomer.open(run)
  run.app.push(asks.new(run, { id = "meeting/new", leave = false,
    steps = {
      questions.words { id = "name", ask = "meeting_setup.guest", text = "meeting_setup.guest.text", field = "people.present.name.field",
        missing = "people.present.name.missing", limit = NAME_LIMIT },
      questions.one { id = "relation", ask = "meeting_setup.relation", text = "meeting_setup.relation.text", style = "row", say = named,
        options = mandate.relation_options },
      hears_step(run),
    },
    done = function(self)
      run:write({ entry_of(run, self.a) }, function()
        run.app.pop()
        run.app.say(t("meeting.here.came", named(self.a)))
      end)
    end }))
end

return newcomer
