-- The opening round: who we are, what each can do and what not, and what was sent in by somebody who is not here. The citizen
-- says first when to speak.
local node = require "ui.node"
local side = require "screens.meeting.side"
local faces = require "screens.meeting.faces"
local round = require "meet.round"
local talk = require "meet.talk"
local i18n = require "i18n"

local opening = {}
local t = i18n.t

local ICONS = { first = "looks_one", last = "last_page", ["not"] = "hearing" }

local function choices()
  local grid = node.grid { columns = 3, min_mm = 62, grow = true }
  for _, choice in ipairs(round.CHOICES) do
    node.add(grid, node.choice("round/" .. choice, t("meeting.round." .. choice), { icon = ICONS[choice], style = "picture" }))
  end
  return node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting.round")), node.text(t("meeting.round.text"), "soft") }, grid }
end

-- What this person can do, and what not: everybody knows it before anything is promised.
local function mandate(run, person)
  local words = node.column { style = "tight", node.heading(person.citizen and t("meeting.round.you") or person.name, 1),
    faces.about(person) and node.text(faces.about(person), "soft") }
  local face = node.icon(faces.icon(run.meeting, person, 1))
  face.min_mm = 30
  local column = node.column { node.row { face, words } }
  node.add(column, node.text(t(person.citizen and "meeting.round.you.text" or "meeting.round.say")))
  if person.may then node.add(column, node.panel { style = "mint", node.text(t("meeting.may"), "small"), node.text(person.may) }) end
  if person.may_not then
    node.add(column, node.panel { style = "sand", node.text(t("meeting.may_not"), "small"), node.text(person.may_not) })
  end
  return column
end

local function way(run)
  local order = round.order(run.meeting, run.meeting.round)
  local list = { kind = "steps", label = t("meeting.round.order"), number = #order + 1 }
  for i, person in ipairs(order) do
    if person.id == run.meeting.speaker then list.number = i end
    list[i] = { kind = "item", label = person.citizen and t("meeting.you") or person.name, note = faces.about(person) }
  end
  if not run.meeting.speaker and (order[1] and (order[1].talk_ms or 0) == 0) then list.number = 0 end
  return list
end

local function sent_in(run)
  local out = {}
  for _, one in ipairs(run.meeting.sent_in) do
    out[#out + 1] = node.panel { style = "sky", node.text(t("meeting.sent_in", { name = one.name or t("people.somebody") }), "small"),
      node.quote(one.words) }
  end
  return out
end

local function shown(run)
  local meeting = run.meeting
  if not meeting.round then return node.panel { style = "card", grow = true, choices() } end
  local person = meeting.speaker and talk.person(meeting, meeting.speaker)
  local panel = node.panel { style = "card", grow = true }
  if person then
    node.add(panel, mandate(run, person))
  else
    node.add(panel, node.head { node.question(t("meeting.opening")), node.text(t("meeting.opening.text"), "soft") })
    node.add(panel, way(run))
  end
  return node.add_all(panel, sent_in(run))
end

local function next_one(run) return run.meeting.round and round.next(run.meeting, run.meeting.round) end

function opening.view(run)
  local after, label = next_one(run), t("ui.other.skip")
  if run.meeting.round then
    label = after and t("meeting.round.next", { name = after.citizen and t("meeting.you.small") or faces.short(after) }) or t("meeting.opening.on")
  end
  return { id = "meeting/opening", title = t(run.meeting.round and "meeting.opening" or "meeting.round"), next = label,
    body = node.split { min_mm = 84, grow = true, shown(run), side.column(run) } }
end

function opening.on(run)
  local after = next_one(run)
  if after then return run:turn(after.id) end
  run:onwards()
end

function opening.pressed(run, id)
  if string.sub(id, 1, 6) ~= "round/" then return false end
  run:write { { kind = "meeting.round", choice = string.sub(id, 7) } }
  return true
end

return opening
