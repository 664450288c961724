-- Beside what the table is at: whose turn it is to talk, and what waits a little. A tap on a name gives the turn.
local node = require "ui.node"
local talk = require "meet.talk"
local faces = require "screens.meeting.faces"
local i18n = require "i18n"

local side = {}
local t = i18n.t

local function speakers(run)
  local meeting, now = run.meeting, run.now()
  local row = node.row {}
  for i, person in ipairs(talk.present(meeting)) do
    local minutes = talk.minutes(talk.of(meeting, person, now))
    node.add(row, node.choice("turn/" .. person.id, faces.short(person), { icon = faces.icon(meeting, person, i), style = "face",
      note = t("meeting.talked", { n = minutes }), selected = meeting.speaker == person.id }))
  end
  return row
end

-- Calm, and only for the citizen: nobody has done anything wrong.
local function nudge(run)
  if not talk.nudge(run.meeting, run.now()) then return false end
  return node.panel { style = "sky", node.text(t("meeting.nudge"), "strong") }
end

-- The citizen has said "not sure": it stays there until it is talked about.
local function doubt(run)
  local meeting = run.meeting
  if meeting.mark ~= "unsure" then return false end
  local panel = node.panel { style = "sky", node.heading(t("meeting.unsure.now"), 3) }
  node.add(panel, meeting.mark_words and node.quote(meeting.mark_words))
  return node.add(panel, node.text(t("meeting.unsure.now.text")))
end

local function waiting(run)
  local list = node.column { style = "tight", node.heading(t("meeting.parked"), 3) }
  for _, one in ipairs(run.meeting.parked) do
    node.add(list, node.button("parked/" .. one.id, one.words, { icon = "chevron_right", style = "row" }))
  end
  return node.add(list, node.row { node.button("park", t("meeting.park"), { icon = "add", style = "quiet" }),
    node.button("other", t("meeting.more"), { icon = "more_horiz", style = "quiet" }) })
end

-- For the facilitator, where there is no second screen: one line, and nothing private.
local function lead(run)
  if require("screens.meeting.aside").is_there() then return false end
  local prompts = require("meet.agenda").prompts(run.meeting)
  return node.panel { style = "sand", node.text(t("meeting.lead"), "small"), node.text(t(prompts.lead)) }
end

function side.column(run)
  local column = node.column {}
  node.add(column, doubt(run))
  node.add(column, node.column { style = "tight", node.heading(t("meeting.speakers"), 3), speakers(run) })
  node.add(column, nudge(run))
  node.add(column, waiting(run))
  return node.add(column, lead(run))
end

local function parked(run, id)
  for _, one in ipairs(run.meeting.parked) do
    if one.id == id then return one end
  end
end

function side.pressed(run, id)
  if id == "park" then
    require("screens.meeting.write").park(run)
    return true
  end
  if string.sub(id, 1, 5) == "turn/" then
    run:turn(string.sub(id, 6))
    return true
  end
  local one = string.sub(id, 1, 7) == "parked/" and parked(run, string.sub(id, 8))
  if one then require("screens.meeting.more").parked(run, one) end
  return one and true or false
end

return side
