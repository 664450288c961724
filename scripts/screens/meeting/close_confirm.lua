-- Each side says yes: the citizen first, then everybody who sits there. Yes, not yet, or yes with a reservation in own words, which
-- stands as a statement of its own. Then the meeting is over, and the plan is agreed where the citizen said yes.
local node = require "ui.node"
local questions = require "screens.people.questions"
local close_next = require "screens.meeting.close_next"
local i18n = require "i18n"

local close_confirm = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

local ANSWERS = { { "yes", "check" }, { "no", "schedule" }, { "reserved", "edit" } }
local ICONS = { yes = "check", no = "schedule", reserved = "edit" }
local STYLES = { yes = "mint", no = "sand", reserved = "sky" }

function close_confirm.new(app, state)
  return setmetatable({ app = app, state = state }, Screen)
end

function Screen:refresh() self.stale = true end

local function key_of(person) return person.side == "citizen" and "citizen" or "other" end

-- Who has answered what.
local function said(self)
  local list = node.column { style = "tight" }
  for _, person in ipairs(self.state:at_table()) do
    local answer = self.state:answer_of(person)
    if answer then
      node.add(list, node.row { node.text(person.side == "citizen" and t("meeting_end.you") or person.name, "strong"),
        node.badge(t("meeting_end.said." .. answer.answer), ICONS[answer.answer], STYLES[answer.answer]),
        node.button("again/" .. person.person, t("meeting_end.again"), { icon = "undo", style = "quiet" }) })
    end
  end
  return #list > 0 and node.panel { style = "card", list }
end

local function asking(person)
  local key, named = key_of(person), { name = person.name }
  local column = node.column { style = "tight" }
  for _, one in ipairs(ANSWERS) do
    node.add(column, node.button("say/" .. one[1], t("meeting_end.answer." .. one[1]),
      { note = t("meeting_end.answer." .. one[1] .. "." .. key), icon = one[2], style = "row" }))
  end
  if key == "other" then node.add(column, node.button("left", t("meeting_end.left", named), { icon = "exit_to_app", style = "quiet" })) end
  return node.head { node.question(t("meeting_end.confirm." .. key, named)), node.text(t("meeting_end.confirm." .. key .. ".text"), "soft") }, column
end

local function body_of(self)
  local body = node.column { style = "loose", grow = true }
  if self.person then
    local head, column = asking(self.person)
    node.add(node.add(body, head), column)
  else
    node.add(body, node.head { node.question(t("meeting_end.all_said")), node.text(t("meeting_end.all_said.text"), "soft") })
  end
  local next_day = close_next.say(self.state.meeting.next)
  local side = node.column { node.panel { style = "green", node.row { node.icon("event", "mint"), node.column { style = "tight",
    node.heading(t("meeting_end.next_day"), 3), node.text(next_day or "", "strong") } } } }
  node.add(side, said(self))
  return node.split { min_mm = 110, grow = true, body, side }
end

function Screen:load()
  if self.stale == false then return end
  self.state:load()
  self.stale, self.person = false, self.state:asked()
end

function Screen:spec()
  self:load()
  return { id = "meeting_confirm", title = t("meeting_end.confirm.title"), body = body_of(self),
    next = not self.person and t("meeting_end.finish") or nil, next_icon = "check" }
end

-- A reservation said in other words takes the place of the one before.
local function statement(self, person, words)
  local before, id = self.state:answer_of(person), kiosk.new_id()
  for _, one in ipairs(self.state.meeting.disagreed or {}) do
    if before and one.person == person.person and one.words == before.words then id = one.id end
  end
  return { kind = "meeting.disagreed", id = id, person = person.person, words = words }
end

local function keep(self, person, answer, words)
  local entries = { { kind = "meeting.confirmed", person = person.person, answer = answer, words = words } }
  if self.state.meeting.phase ~= "confirm" then table.insert(entries, 1, { kind = "meeting.phase", phase = "confirm" }) end
  if words then entries[#entries + 1] = statement(self, person, words) end
  self.state:write(entries, function() self.stale = true end)
end

-- The reservation in that person's own words. Who is not the citizen writes with the screen in their own hands.
local function reserve(self, person)
  self.state:ask { id = "meeting_reserve", where = "meeting_setup.row", leave = false, answers = { name = person.name },
    steps = { questions.words { id = "words", ask = "meeting_end.reserve." .. key_of(person), text = "meeting_end.reserve.text",
      field = "yes.write.words.field", input = "words", limit = 400, missing = "meeting_end.reserve.missing", on = "ui.save",
      say = function(a) return { name = a.name } end } },
    done = function(made)
      keep(self, person, "reserved", made.a.words)
      self.app.pop()
    end }
  local run = self.state.run
  if person.side ~= "citizen" and run.meeting then self.app.push(require("screens.meeting.handover").new(run, { to = person.name })) end
end

function Screen:pressed(id)
  if string.sub(id, 1, 4) == "say/" and self.person then
    local answer = string.sub(id, 5)
    if answer == "reserved" then reserve(self, self.person) else keep(self, self.person, answer) end
    return true
  end
  if string.sub(id, 1, 6) ~= "again/" then return false end
  for _, person in ipairs(self.state:at_table()) do
    if person.person == string.sub(id, 7) then self.person = person end
  end
  return true
end

-- Somebody went before the end: nobody is asked who is not here.
function Screen.press.left(self)
  self.state:write({ { kind = "meeting.person", person = self.person.person, state = "left" } }, function() self.stale = true end)
end

-- The plan is agreed where the citizen said yes, with or without a reservation.
local function entries_of(self)
  local state = self.state
  local citizen = state:answer_of(state:at_table()[1])
  local out = {}
  if citizen and citizen.answer ~= "no" then out[1] = { kind = "plan.agreed", version = (state.plan.version or 0) + 1 } end
  out[#out + 1] = { kind = "meeting.held" }
  return out
end

function Screen.press.next(self)
  local app, state = self.app, self.state
  state:write(entries_of(self), function()
    app.settle(require("screens.overview").new(app)) -- looked at only when the screen has left the table (minutes)
    app.push(require("screens.meeting.minutes").new(app, state.id, { at_table = true }))
  end)
end

return close_confirm
