-- The minutes: seen at once when the meeting is over, printed, and given on. For the citizen all of it; for everybody else only
-- what the citizen said that one may hear.
local node = require "ui.node"
local session = require "session"
local known = require "screens.meeting.known"
local minutes_paper = require "screens.meeting.minutes_paper"
local print_paper = require "screens.meeting.print_paper"
local allowed = require "meet.allowed"
local minutes = require "meet.minutes"
local i18n = require "i18n"

local screen = {}
local t = i18n.t

local TABLE, ME = "table", "me"

-- Those who were asked to come and are not the citizen.
local function readers(all) return known.others(known.invited(all.meeting)) end

local function sees(of)
  if of.reader == ME then return nil end
  if of.reader == TABLE then return of.at_table end
  return allowed.hears(of.all, known.person(of.all.meeting, of.reader))
end

local function nodes(of)
  local model = minutes.of(of.all.meeting, of.plan, sees(of))
  return minutes_paper.nodes(model, of.all.meeting, of.plan.citizen and of.plan.citizen.name or session.name or "")
end

local function choice(of, value, label, icon, note)
  return node.choice("for/" .. value, label, { icon = icon, note = note, selected = of.reader == value })
end

local function side(of)
  return function()
    local list = node.column { style = "tight", node.text(t("meeting_setup.card.for"), "soft") }
    if of.at_table then node.add(list, choice(of, TABLE, t("meeting_end.for.table"), "groups", t("meeting_end.for.table.note"))) end
    node.add(list, choice(of, ME, t("meeting_setup.card.me"), "face", t("meeting_end.for.me.note")))
    for _, person in ipairs(readers(of.all)) do
      node.add(list, choice(of, person.person, person.name, "person_outline", person.job))
    end
    return { list }
  end
end

-- Only somebody with an account has a system here that a package can be for.
local function recipient(of)
  local person = known.person(of.all.meeting, of.reader)
  return person and person.account and person.side ~= "citizen" and person or nil
end

local function hand_over(self, of, person)
  local plan, key = session.read("through_eyes", { citizen = session.citizen, recipient = person.person, purpose = "meeting" })
  if not plan then return self.app.fail(key, function() hand_over(self, of, person) end) end
  local made = { kind = "eyes", name = person.name, recipient = person.person, purpose = "meeting",
    paper = function() return print_paper.view { id = "minutes", title = t("meeting_end.minutes"), nodes = function() return nodes(of) end } end }
  self.app.push(require("screens.people.hand_over").new(self.app, made, plan))
end

local function pressed(of)
  return function(self, id)
    if id == "hand" and recipient(of) then
      hand_over(self, of, recipient(of))
      return true
    end
    if string.sub(id, 1, 4) ~= "for/" then return false end
    of.reader, self.result = string.sub(id, 5), nil
    return true
  end
end

-- The plan as it was when that meeting was over: what the paper says stays true when the plan goes on.
local function plan_then(meeting)
  local plan, key = session.plan()
  if not plan or meeting.state ~= "held" then return plan, key end
  local citizen = session.citizen
  local number = minutes.agreed_in(meeting, session.read("versions", { citizen = citizen }))
  if not number then return minutes.only_changed(plan, meeting) end
  local earlier
  earlier, key = session.read("version", { citizen = citizen, number = number })
  return earlier and minutes.with_professional(earlier, plan), key
end

-- options: sees: topics all at the table could see, while they still sit there: what is shown first; given and plan: for pictures.
function screen.new(app, id, options)
  options = options or {}
  local all, key = known.load(id, options.given)
  local plan
  if all then plan, key = options.plan, nil end
  if all and not plan then plan, key = plan_then(all.meeting) end
  if not plan then return require("screens.fault").new(app, key) end
  local of = { all = all, plan = plan, at_table = options.sees, reader = options.sees and TABLE or ME }
  return print_paper.new(app, { id = "meeting_minutes", title = t("meeting_end.minutes"), footer = t("meeting_end.paper.footer"), format = "a4",
    nodes = function() return nodes(of) end, side = side(of), pressed = pressed(of),
    extra = function()
      if not recipient(of) then return nil end
      return { node.button("hand", t("handover.go_to"), { icon = "save_alt", style = "plain" }) }
    end })
end

return screen
