-- The minutes: seen at once when the meeting is over, printed, and given on. For the citizen all of it; for everybody else only
-- what the citizen said that one may hear.
local node = require "ui.node"
local dialog = require "ui.dialog"
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

-- The plan as it was when that meeting was over: what the paper says stays true when the plan goes on.
local function plan_then(meeting)
  local plan, key = session.plan()
  if not plan or meeting.state ~= "held" then return plan, key end
  local number = minutes.agreed_in(meeting)
  if not number then return minutes.only_changed(plan, meeting) end
  local earlier
  earlier, key = session.read("version", { citizen = session.citizen, number = number })
  return earlier and minutes.with_professional(earlier, plan), key
end

-- What can be read now: in company what all at the table may see, alone all of it.
local function read_now(id)
  local all, key = known.load(id)
  if not all then return nil, key end
  all.plan, key = plan_then(all.meeting)
  return all.plan and all, key
end

-- The minutes for the table were read in company. Whoever else they are for, the screen has left it then.
local function source(of)
  if of.reader == TABLE then return of.table end
  if not of.alone then
    if of.table then session.get_up() end
    of.alone, of.key = read_now(of.id)
  end
  return of.alone
end

-- The topics of whoever it is for, and whether that one was not there; nothing for the citizen and the table.
local function sees(of, all)
  local person = known.person(all.meeting, of.reader)
  if not person then return nil end
  return allowed.hears(all, person), minutes.is_away(person)
end

local function nodes(of)
  local all = source(of)
  if not all then return { node.text(t(of.key)) } end
  local name = all.plan.citizen and all.plan.citizen.name or session.name or ""
  return minutes_paper.nodes(minutes.of(all.meeting, all.plan, sees(of, all)), all.meeting, name)
end

local function choice(of, value, label, icon, note)
  return node.choice("for/" .. value, label, { icon = icon, note = note, selected = of.reader == value })
end

local function side(of)
  return function()
    local list = node.column { style = "tight", node.text(t("meeting_setup.card.for"), "soft") }
    if of.table then node.add(list, choice(of, TABLE, t("meeting_end.for.table"), "groups", t("meeting_end.for.table.note"))) end
    node.add(list, choice(of, ME, t("meeting_setup.card.me"), "face", t("meeting_end.for.me.note")))
    for _, person in ipairs(known.others(known.invited(of.persons))) do
      node.add(list, choice(of, person.person, person.name, "person_outline", person.job))
    end
    return { list }
  end
end

-- Only somebody with an account has a system here that a package can be for.
local function recipient(of)
  local person = known.person(of.persons, of.reader)
  return person and person.account and person.side ~= "citizen" and person or nil
end

local function hand_over(self, of, person)
  local plan, key = session.read("through_eyes", { citizen = session.citizen, recipient = person.person, purpose = "meeting" })
  if not plan then return self.app.fail(key, function() hand_over(self, of, person) end) end
  local made = { kind = "eyes", name = person.name, recipient = person.person, purpose = "meeting",
    paper = function() return print_paper.view { id = "minutes", title = t("meeting_end.minutes"), nodes = function() return nodes(of) end } end }
  self.app.push(require("screens.people.hand_over").new(self.app, made, plan))
end

-- The others still sit there: nothing comes that they may not all see before the citizen has said that they are gone.
local function when_alone(self, of, go_on)
  if not of.table or of.alone then return go_on() end
  self.app.open(dialog.new { title = t("meeting_end.alone"), icon = "groups", body = node.paragraphs(t("meeting_end.alone.text")),
    close = t("meeting_end.alone.wait"), actions = {
      { id = "alone", label = t("meeting_end.alone.yes"), icon = "check", press = function(app)
        app.close()
        go_on()
      end },
      { id = "leave", label = t("ui.leave"), icon = "exit_to_app", style = "plain", press = function(app)
        app.close()
        app.leave()
      end } } })
end

local function pressed(of)
  return function(self, id)
    if id == "hand" and recipient(of) then
      hand_over(self, of, recipient(of))
      return true
    end
    if string.sub(id, 1, 4) ~= "for/" then return false end
    local reader = string.sub(id, 5)
    local function show() of.reader, self.result = reader, nil end
    if reader == TABLE then show() else when_alone(self, of, show) end
    return true
  end
end

-- options: at_table: the meeting has just ended and the others still sit there; given: for pictures, with its plan.
function screen.new(app, id, options)
  options = options or {}
  local all, key = options.given, nil
  if not all then all, key = read_now(id) end
  if not all then return require("screens.fault").new(app, key) end
  local at_table = options.at_table == true
  local of = { id = id, persons = all.meeting, table = at_table and (options.table or all) or nil, reader = at_table and TABLE or ME }
  of.alone = (options.given or not at_table) and all or nil
  return print_paper.new(app, { id = "meeting_minutes", title = t("meeting_end.minutes"), footer = t("meeting_end.paper.footer"), format = "a4",
    nodes = function() return nodes(of) end, side = side(of), pressed = pressed(of),
    closed = function(self)
      if not at_table then return true end
      when_alone(self, of, function()
        session.get_up()
        app.pop()
      end)
      return false
    end,
    extra = function()
      if not recipient(of) then return nil end
      return { node.button("hand", t("handover.go_to"), { icon = "save_alt", style = "plain" }) }
    end })
end

return screen
