-- The citizen closes a topic in the middle of the meeting: the yes that opened it for those at the table is taken back, and with the
-- next picture it is gone. Who said yes to what is not shown here: the others look at the screen, too.
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local cells = require "screens.people.cells"
local talk = require "meet.talk"
local i18n = require "i18n"

local shut = {}
local t = i18n.t

-- What is open at this table, in the order topics have; that there is a plan is no topic to close.
local function open_topics(run)
  local out = {}
  for _, topic in ipairs(cells.TOPICS) do
    if topic ~= "frame" and run.meeting.access[topic] then out[#out + 1] = topic end
  end
  return out
end

-- What somebody was said to hear here, without that topic. Of an account of which nothing was said it is no more than it may see.
local function without(person, topic)
  local out = {}
  for _, one in ipairs(person.hears or person.account and cells.TOPICS or {}) do
    if one ~= topic then out[#out + 1] = one end
  end
  return session.list(out)
end

-- Of an account the yes for meetings; and of everybody what they may hear here, which also holds for whoever has a part in the plan.
local function entries_of(run, topic)
  local out = {}
  for _, person in ipairs(talk.present(run.meeting)) do
    if person.account and not person.citizen then
      out[#out + 1] = { kind = "consent.withdrawn", recipient = person.id, yes_to = "pass_on", purpose = "meeting", topics = session.list { topic } }
    end
    if not person.citizen then
      out[#out + 1] = { kind = "meeting.person", person = person.id, hears = without(person, topic) }
    end
  end
  return out
end

-- What was being written of it under the pause goes, too: its words stood on the screen.
local function put_away(run, topic)
  local screens = run.app.screens
  for i = #screens, 1, -1 do
    if screens[i].of_topic == topic and not run.meeting.access[topic] then table.remove(screens, i) end
  end
end

local function close(run, topic)
  run:write(entries_of(run, topic), function()
    put_away(run, topic)
    run.app.say(t("meeting.shut.done", { topic = cells.topic(topic) }))
  end)
end

function shut.open(run)
  local actions = {}
  for i, topic in ipairs(open_topics(run)) do
    actions[i] = { id = topic, label = cells.topic(topic), icon = cells.ICONS[topic], style = "row", press = function(app)
      app.close()
      close(run, topic)
    end }
  end
  local text = #actions > 0 and "meeting.shut.text" or "meeting.shut.nothing"
  run.app.open(dialog.new { title = t("meeting.shut"), icon = "lock", body = { node.text(t(text)) }, actions = actions, close = t("ui.cancel") })
end

return shut
