-- The facilitator's side: what to say now, how the time goes, who has talked, what is left to do, and notes of one's own. It stands in
-- the second window, beside whatever the table looks at; without a second screen the table shows one line of it, and no notes.
local node = require "ui.node"
local frame = require "ui.frame"
local text = require "ui.words"
local agenda = require "meet.agenda"
local clock = require "meet.clock"
local talk = require "meet.talk"
local notes = require "screens.meeting.notes"
local i18n = require "i18n"

local aside = {}
local t = i18n.t

local MOST_LEFT = 6 -- things to do that are told at once

function aside.is_there() return kiosk.get "second" == true end

local function script(run)
  local prompts = agenda.prompts(run.meeting)
  local panel = node.panel { style = "mint", node.text(t("meeting.aside.now"), "small"), node.heading(t(prompts.lead), 2) }
  local list = node.list { label = t("meeting.aside.ask") }
  for _, one in ipairs(prompts.sides) do list[#list + 1] = node.text(t("meeting.side." .. one.side) .. ": " .. t(one.key)) end
  node.add(panel, #list > 0 and list)
  local after = agenda.next_lead(run.meeting)
  local column = node.column { panel }
  return node.add(column, after and node.panel { style = "sand", node.text(t("meeting.aside.after"), "small"), node.text(t(after)) })
end

local function drift_line(meeting, now)
  local drift = clock.drift(meeting, now)
  if clock.is_paused(meeting) then return t("meeting.aside.resting") end
  if drift == 0 then return t("meeting.aside.on_time") end
  return t(drift > 0 and "meeting.aside.later" or "meeting.aside.earlier", { n = math.abs(drift) })
end

-- What the meeting is about, with the minutes that were chosen for it, and which of it they make it time for.
local function about(meeting, now)
  local list, topics = node.list { label = t("meeting.aside.about") }, {}
  for _, topic in ipairs(meeting.topics) do
    if not topic.gone then topics[#topics + 1] = topic end
  end
  local due, left = clock.topic_now(meeting, topics, now)
  for i, topic in ipairs(topics) do
    local minutes = topic.minutes and t("meeting.aside.minutes", { n = topic.minutes })
    list[i] = i == due and node.text(text.join(" · ", topic.words, t("meeting.aside.topic_now", { n = left })), "strong")
      or node.text(text.join(" · ", topic.words, minutes))
  end
  return #list > 0 and node.column { style = "tight", node.text(t("meeting.aside.about"), "small"), list }
end

local function time(run)
  local meeting, now = run.meeting, run.now()
  local way = { kind = "steps", label = t("meeting.aside.agenda"), number = clock.part_of(meeting) }
  for i, part in ipairs(clock.parts(meeting)) do
    way[i] = { kind = "item", label = text.join(" · ", t("meeting.phase." .. part.id), t("meeting.aside.minutes", { n = math.floor(part.minutes) })) }
  end
  local panel = node.panel { style = "card", node.heading(t("meeting.aside.time", { n = clock.about(clock.left(meeting, now)) }), 3),
    node.text(drift_line(meeting, now)), way }
  return node.add(panel, about(meeting, now))
end

-- Talk time by side, as bars of the longest one.
local function sides(run)
  local meeting, now = run.meeting, run.now()
  local list, most = talk.sides(meeting, now), 1
  for _, one in ipairs(list) do most = math.max(most, one.ms) end
  local panel = node.panel { style = "card", node.heading(t("meeting.aside.talk"), 3) }
  local hint = talk.nudge(meeting, now)
  node.add(panel, hint and node.text(t("meeting.aside.nudge")))
  for _, one in ipairs(list) do
    local part = math.ceil(one.ms * 5 / most)
    node.add(panel, node.meter(one.ms == 0 and 0 or part, 5, t("meeting.aside.side", { side = t("meeting.side." .. one.side), n = talk.minutes(one.ms) })))
  end
  return panel
end

local function left_over(run)
  local left = agenda.left(run.meeting, run.plan)
  local panel = node.panel { style = "card", node.heading(t("meeting.aside.left"), 3) }
  if #left == 0 then return node.add(panel, node.text(t("meeting.aside.left.none"))) end
  local list = node.list { label = t("meeting.aside.left") }
  for i = 1, math.min(#left, MOST_LEFT) do list[i] = node.text(t(left[i].key, { words = left[i].words or "" })) end
  node.add(panel, list)
  return node.add(panel, #left > MOST_LEFT and node.text(t("meeting.aside.left.more", { n = #left - MOST_LEFT }), "soft"))
end

function aside.view(run)
  local title = t("meeting.aside")
  return frame.view { id = "meeting/aside", title = title, where = title, back = false, leave = false, focus = "help",
    body = node.column { node.split { min_mm = 84, style = "even",
      node.column { script(run), left_over(run) }, node.column { time(run), notes.panel(run), sides(run) } } } }
end

-- Gives a screen of the meeting its second side. Where there is no screen for it, the program leaves it out.
function aside.beside(screen, run)
  local view = screen.view
  function screen.view(self)
    local shown = view(self)
    shown.aside = aside.view(run)
    return shown
  end
  screen.aside = {
    pressed = function(_, id) return notes.pressed(run, id) end,
    change = function(_, id, value) notes.change(run, id, value) end,
    submit = function(_, id) notes.submit(run, id) end,
  }
  return screen
end

return aside
