-- Setting up, third, before anything of the plan is shown: may everybody at the table hear about what the meeting is about? Where
-- a yes is missing the citizen is asked, calmly, and a no is as near as a yes: then the topic stays closed for all.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local cells = require "screens.people.cells"
local known = require "screens.meeting.known"
local yes = require "screens.meeting.yes"
local allowed = require "meet.allowed"
local i18n = require "i18n"

local checked = {}
local Screen = known.screen()
local t = i18n.t

-- taken_up: of a meeting that has begun already: { where, done() }, what stands on top and where it leads.
function checked.new(app, id, given, taken_up)
  return setmetatable({ app = app, id = id, given = given, taken_up = taken_up }, Screen)
end

local function people(self) return known.others(known.at_table(self.all.meeting)) end

local function names(self, topics)
  local out = {}
  for i, topic in ipairs(topics) do out[i] = yes.name(self.all.meeting, topic) end
  return table.concat(out, " · ")
end

-- The citizen's own words for a point stay off the screen where not all who sit there may hear of it.
local function closed_names(self, topics)
  local out = {}
  for i, topic in ipairs(topics) do out[i] = yes.calm_name(self.all.meeting, topic) end
  return table.concat(out, " · ")
end

-- Both halves of the answer, large: what all may hear, and what stays closed.
local function parted_panels(self)
  local open, closed = allowed.parted(self.all, people(self), self.all.meeting.hearing)
  local grid = node.grid { columns = 2, min_mm = 110 }
  node.add(grid, #open > 0 and node.panel { style = "mint", node.row { node.icon("groups", "mint"), node.heading(t("meeting_setup.open"), 3) },
    node.text(names(self, open), "strong") })
  node.add(grid, #closed > 0 and node.panel { style = "sand", node.row { node.icon("lock", "sand"), node.heading(t("meeting_setup.closed"), 3) },
    node.text(closed_names(self, closed), "strong"), node.text(t("meeting_setup.closed.text"), "soft") })
  return grid
end

local function question(self, person, missing)
  return node.panel { style = "card",
    node.row { node.icon("help_outline", "sky"), node.heading(t("meeting_setup.may_hear", { name = person.name }), 3) },
    node.text(closed_names(self, missing), "strong"),
    node.row {
      node.button("hear/" .. person.person, t("meeting_setup.may_hear.yes", { name = person.name }), { icon = cells.STATE_ICONS.given, style = "plain" }),
      node.button("deaf/" .. person.person, t("meeting_setup.may_hear.no"), { icon = cells.STATE_ICONS.refused, style = "plain" }),
      node.button("each/" .. person.person, t("meeting_setup.may_hear.each"), { icon = "list", style = "quiet" }) } }
end

-- Asked about what nobody has answered; what was answered no to is told with the closed ones.
local function unanswered(self, person)
  return yes.open(self.all, person) and allowed.missing(self.all, person, self.all.meeting.hearing) or {}
end

local function line(person)
  return node.row { node.icon("check", "mint"), node.text(person.name, "strong"),
    node.button("each/" .. person.person, t("meeting_setup.may_hear.see", { name = person.name }), { icon = "visibility", style = "quiet" }) }
end

function Screen:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local body = node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting_setup.checked")), node.text(t("meeting_setup.checked.text"), "soft") }, parted_panels(self) }
  local list = node.grid { columns = 2, min_mm = 110 }
  for _, person in ipairs(people(self)) do
    local missing = unanswered(self, person)
    if allowed.refusal(person, self.all.staff) == "closed" then
      table.insert(list, 1, node.panel { style = "sky", node.heading(person.name, 3),
        node.text(t("meeting_setup.refused.closed", { name = person.name })) })
    elseif not allowed.comes(self.all, person) or #missing > 0 then
      table.insert(list, 1, question(self, person, missing))
    else
      node.add(list, line(person))
    end
  end
  return frame.view { id = "meeting_checked", title = t("meeting_setup.checked"), where = self.taken_up and self.taken_up.where
    or t("meeting_setup.setting_up", { number = 3 }), leave = t("ui.quit"), body = node.add(body, list), next = t("ui.next") }
end

local function answer(self, person, said)
  local made = yes.new(self.app, self.all, person)
  for _, topic in ipairs(allowed.missing(self.all, person, self.all.meeting.hearing)) do made.answers[topic] = said end
  local ok, key = session.append(made:entries())
  self:refresh()
  if not ok then self.app.fail(key, function() answer(self, person, said) end) end
end

local ACTIONS = {
  ["hear/"] = function(self, person) answer(self, person, true) end,
  ["deaf/"] = function(self, person) answer(self, person, false) end,
  ["each/"] = function(self, person)
    self.app.push(yes.new(self.app, self.all, person, function() self:refresh() end))
  end,
}

function Screen:pressed(id)
  local act = ACTIONS[string.sub(id, 1, 5)]
  local person = act and known.person(self.all.meeting, string.sub(id, 6))
  if not person then return false end
  act(self, person)
  return true
end

function Screen.press.next(self)
  if not self:load() then return self:refresh() end
  self:refresh()
  if self.taken_up then return self.taken_up.done() end
  self.app.push(require("screens.meeting.times").new(self.app, self.id, self.given))
end

return checked
