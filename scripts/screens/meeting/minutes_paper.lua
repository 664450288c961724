-- The minutes as a paper: what was agreed first, in the citizen's words, with the professional wording beside; then who does what,
-- what waits, who saw it otherwise, who was there, and who said yes.
local node = require "ui.node"
local dates = require "dates"
local text = require "ui.words"
local close_next = require "screens.meeting.close_next"
local language = require "screens.meeting.language"
local sent_in = require "screens.meeting.sent_in"
local i18n = require "i18n"

local minutes_paper = {}
local t = i18n.t

local function when_line(model)
  local day = model.at and dates.of_ms(model.at) or dates.is_date(model.when) and dates.long(model.when) or nil
  return text.join(" · ", day, model.place, language.line(model))
end

local function heading(body, key) node.add(body, node.heading(t(key), 2)) end

local function goals(body, model)
  if #model.goals == 0 then return end
  heading(body, "meeting_end.paper.goals")
  for i, goal in ipairs(model.goals) do
    node.add(body, node.heading(t("home.goal.number", { number = i }), 3))
    node.add(body, node.quote(goal.words))
    node.add(body, goal.professional and node.text(t("meeting_end.professional", { words = goal.professional })))
  end
end

-- One responsible person, a day, and what else if it does not work out; said also where one of them is missing.
local function agreements(body, model)
  if #model.agreements == 0 then return end
  heading(body, "meeting_end.paper.agreements")
  for _, one in ipairs(model.agreements) do
    node.add(body, node.heading(one.what, 3))
    node.add(body, node.list {
      node.text(t("meeting_end.paper.who", { name = one.who or t("meeting_end.paper.nobody") })),
      node.text(t("meeting_end.paper.when", { day = one.when and dates.say(one.when) or t("meeting_end.paper.no_day") })),
      node.text(t("home.agreement.fallback", { what = one.fallback or t("meeting_end.paper.no_fallback") })) })
  end
end

local function words_list(body, key, list)
  if #list == 0 then return end
  heading(body, key)
  local out = node.list {}
  for _, one in ipairs(list) do node.add(out, node.text(one.words)) end
  node.add(body, out)
end

-- Statements of their own, each with whose it is.
local function statements(body, key, list, by)
  if #list == 0 then return end
  heading(body, key)
  for _, one in ipairs(list) do node.add(body, node.quote(one.words, by(one))) end
end

local function people_line(person)
  return text.join(" · ", person.name, person.job, person.unit, person.state == "left" and t("meeting_end.paper.left") or nil)
end

local function people(body, key, list)
  if #list == 0 then return end
  heading(body, key)
  local out = node.list {}
  for _, person in ipairs(list) do node.add(out, node.text(people_line(person))) end
  node.add(body, out)
end

local function confirmed(body, model)
  if #model.confirmed == 0 then return end
  heading(body, "meeting_end.paper.confirmed")
  local out = node.list {}
  for _, one in ipairs(model.confirmed) do
    node.add(out, node.text(t("meeting_end.paper.said", { name = one.name or t("people.somebody"), answer = t("meeting_end.said." .. one.answer) })))
  end
  node.add(body, out)
end

local function by_name(one) return one.name or t("people.somebody") end

-- model: as meet.minutes makes it; meeting: for whose words were sent in; name: of the citizen.
function minutes_paper.nodes(model, meeting, name)
  local body = { node.question(t("meeting_end.paper.title", { name = name })), node.text(when_line(model), "soft") }
  goals(body, model)
  agreements(body, model)
  words_list(body, "meeting_end.paper.decided", model.decided)
  if model.next then
    node.add(body, node.panel { style = "sand", node.heading(t("meeting_end.next_day"), 3), node.text(close_next.say(model.next), "strong") })
  end
  words_list(body, "meeting_end.paper.parked", model.parked)
  statements(body, "meeting_end.paper.disagreed", model.disagreed, by_name)
  statements(body, "meeting_end.paper.sent_in", model.sent_in, function(one) return sent_in.line(meeting, one) end)
  words_list(body, "meeting_end.paper.notes", model.adopted)
  people(body, "meeting_end.paper.present", model.present)
  people(body, "meeting_end.paper.absent", model.absent)
  confirmed(body, model)
  return body
end

return minutes_paper
