-- Setting up, first: who is here. All who were asked are; one tap says that somebody is not.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local known = require "screens.meeting.known"
local mandate = require "screens.meeting.mandate"
local i18n = require "i18n"

local here = {}
local t = i18n.t

local AWAY = { absent = true, left = true }

local Screen = known.screen(function(self)
  for _, person in ipairs(known.invited(self.all.meeting)) do
    if AWAY[person.state] then self.away[person.person] = true end
  end
end)

-- given: for pictures, as known.load gives it.
function here.new(app, id, given)
  return setmetatable({ app = app, id = id, given = given, away = {} }, Screen)
end

local function card(self, person)
  local here_now = not self.away[person.person]
  return node.choice("here/" .. person.person, person.name, { multi = true, selected = here_now,
    note = here_now and person.job or t("meeting_setup.here.not"), icon = person.account and "person_outline" or "emoji_people" })
end

function Screen:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local body = node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting_setup.here")), node.text(t("meeting_setup.here.text"), "soft") } }
  local grid = node.grid { columns = 2, min_mm = 110 }
  for _, person in ipairs(known.others(known.invited(self.all.meeting))) do node.add(grid, card(self, person)) end
  return frame.view { id = "meeting_here", title = t("meeting_setup.here"), where = t("meeting_setup.setting_up", { number = 1 }),
    leave = t("ui.quit"), body = node.add(body, grid), next = t("ui.next"),
    extra = { node.button("more", t("meeting_setup.here.more"), { icon = "person_add", style = "plain" }) } }
end

function Screen:pressed(id)
  if string.sub(id, 1, 5) ~= "here/" then return false end
  local person = string.sub(id, 6)
  self.away[person] = not self.away[person] or nil
  return true
end

function Screen.press.more(self)
  self.app.push(require("screens.meeting.people").new(self.app, self.all, function() self:refresh() end))
end

-- What is not written yet: the citizen is here, and everybody else is or is not.
local function entries_of(self)
  local out, meeting = {}, self.all.meeting
  local citizen = known.person(meeting, session.citizen)
  if not citizen or citizen.state ~= "here" then out[1] = known.person_entry(meeting.id, mandate.of_citizen "here", {}) end
  for _, person in ipairs(known.others(known.invited(meeting))) do
    local state = self.away[person.person] and "absent" or "here"
    if person.state ~= state then out[#out + 1] = known.person_entry(meeting.id, person, { state = state }) end
  end
  return out
end

function Screen.press.next(self)
  if not self:load() then return self:refresh() end
  local entries = entries_of(self)
  local ok, key = #entries == 0 or nil, nil
  if not ok then ok, key = session.append(entries) end
  if not ok then
    if here.closed(self, key) then return end
    return self.app.fail(key, function() self.press.next(self) end)
  end
  self:refresh()
  self.app.push(require("screens.meeting.roles").new(self.app, self.id, self.given))
end

-- An account that was closed since: that person is not here, and the others go on.
function here.closed(self, key)
  if key ~= "error.refused" then return false end
  local open = {}
  for _, one in ipairs(self.all.staff or {}) do open[one.id] = true end
  local found = false
  for _, person in ipairs(known.others(known.invited(self.all.meeting))) do
    if person.account and not open[person.person] and not self.away[person.person] then
      self.away[person.person], found = true, true
      self.app.say(t("meeting_setup.refused.closed", { name = person.name }))
    end
  end
  return found
end

return here
