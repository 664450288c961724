-- The invitation on paper: the citizen's own words, when and where, who comes and what each may hear about, and what one may do
-- in a meeting about oneself. One for the citizen; one for each who comes, with nothing that one may not hear.
local node = require "ui.node"
local session = require "session"
local dates = require "dates"
local known = require "screens.meeting.known"
local print_paper = require "screens.meeting.print_paper"
local language = require "screens.meeting.language"
local when_where = require "screens.meeting.when_where"
local allowed = require "meet.allowed"
local text = require "ui.words"
local i18n = require "i18n"

local invitation = {}
local t = i18n.t

local RIGHTS = { "yours", "supporter", "interpreter", "stop", "no", "ask" }

-- Those who are asked to come: not the citizen, nor somebody who has said that they cannot.
local function guests(all)
  local out = {}
  for _, person in ipairs(known.others(known.invited(all.meeting))) do
    if person.state ~= "absent" then out[#out + 1] = person end
  end
  return out
end

-- "onsdag 12. maj · kl. 10.00 · Herberget", as far as it is known.
function invitation.when_line(meeting)
  local when = meeting.when and next(meeting.when) ~= nil and dates.say(meeting.when) or nil
  return text.join(" · ", when or t("meeting_setup.when.open"), when_where.clock(meeting.time), meeting.place)
end

local function about(body, all, reader)
  local may = reader and allowed.hears(all, reader)
  local list = node.list {}
  for _, topic in ipairs(all.meeting.topics) do
    if not may or may[topic.area or "own"] then
      node.add(list, topic.area and node.text(topic.words) or node.quote(topic.words))
    end
  end
  if #list == 0 then return end
  node.add(body, node.heading(t("meeting_setup.card.about"), 2))
  node.add(body, list)
end

local function who(body, all)
  local list = node.list {}
  for _, person in ipairs(guests(all)) do
    node.add(list, node.text(text.join(" · ", person.name, person.job, person.unit)))
  end
  if #list == 0 then return end
  node.add(body, node.heading(t("meeting_setup.card.who"), 2))
  node.add(body, list)
end

local function rights(body)
  node.add(body, node.heading(t("meeting_setup.card.rights"), 2))
  local list = node.list {}
  for _, right in ipairs(RIGHTS) do node.add(list, node.text(t("meeting_setup.card.right." .. right))) end
  node.add(body, list)
end

-- reader: the person it is for, or nil: the citizen.
function invitation.nodes(all, reader)
  local meeting = all.meeting
  local body = { node.question(t(reader and "meeting_setup.card.to" or "meeting_setup.card.mine", { name = reader and reader.name
    or session.name or "" })) }
  if reader then node.add(body, node.text(t("meeting_setup.card.from", { name = session.name or t("people.role.citizen") }))) end
  node.add(body, node.panel { style = "sand", node.heading(t("meeting_setup.card.when"), 3), node.text(invitation.when_line(meeting), "strong"),
    node.text(text.join(" · ", meeting.minutes and t("meeting_setup.minutes.n", { n = meeting.minutes }), language.line(meeting))) })
  about(body, all, reader)
  who(body, all)
  if not reader then rights(body) end
  return body
end

local function side(all, of)
  return function()
    local list = node.column { style = "tight", node.text(t("meeting_setup.card.for"), "soft"),
      node.choice("for/me", t("meeting_setup.card.me"), { icon = "face", selected = of.reader == nil }) }
    for _, person in ipairs(guests(all)) do
      node.add(list, node.choice("for/" .. person.person, person.name, { note = person.job, icon = "person_outline",
        selected = of.reader == person }))
    end
    return { list }
  end
end

function invitation.new(app, all)
  local of = { reader = nil }
  return print_paper.new(app, { id = "meeting_card", title = t("meeting_setup.card"), footer = t("meeting_setup.card.footer"), format = "easy",
    nodes = function() return invitation.nodes(all, of.reader) end, side = side(all, of),
    pressed = function(self, id)
      if string.sub(id, 1, 4) ~= "for/" then return false end
      of.reader, self.result = known.person(all.meeting, string.sub(id, 5)), nil
      return true
    end })
end

return invitation
