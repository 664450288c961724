-- Setting up, second: who everybody is, what they may decide, and what not. A guest nobody has said anything about gets a clear
-- answer, and the meeting goes on once it is known who it is, or without that guest.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dialog = require "ui.dialog"
local known = require "screens.meeting.known"
local mandate = require "screens.meeting.mandate"
local allowed = require "meet.allowed"
local i18n = require "i18n"

local roles = {}
local Screen = known.screen()
local t = i18n.t

function roles.new(app, id, given)
  return setmetatable({ app = app, id = id, given = given }, Screen)
end

local function refusal(self, person) return allowed.refusal(person, self.all.staff) end

local function answer(self, person, why)
  local row = node.row { node.button("away/" .. person.person, t("meeting_setup.refused.without"), { icon = "person_outline", style = "plain" }) }
  if why == "who" then
    table.insert(row, 1, node.button("who/" .. person.person, t("meeting_setup.refused.say"), { icon = "edit", style = "plain" }))
  end
  local panel = node.panel { style = "sky", node.heading(person.name, 3),
    node.text(t("meeting_setup.refused." .. why, { name = person.name })) }
  if self.error then node.add(panel, node.text(self.error, "strong")) end
  return node.add(panel, row)
end

local function card(self, person)
  local why = refusal(self, person)
  if why then return answer(self, person, why) end
  return mandate.card(person, { node.row { node.button("mandate/" .. person.person, t("meeting_setup.mandate.change", { name = person.name }),
    { icon = "edit", style = "quiet" }) } })
end

function Screen:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local body = node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting_setup.roles")), node.text(t("meeting_setup.roles.text"), "soft") } }
  local grid = node.grid { columns = 2, min_mm = 115 }
  for _, person in ipairs(known.others(known.at_table(self.all.meeting))) do node.add(grid, card(self, person)) end
  return frame.view { id = "meeting_roles", title = t("meeting_setup.roles"), where = t("meeting_setup.setting_up", { number = 2 }),
    leave = t("ui.quit"), body = node.add(body, grid), next = t("ui.next") }
end

local function change(self, person, changes)
  local ok, key = session.append { known.person_entry(self.id, person, changes) }
  self.error = nil
  self:refresh()
  if not ok then self.app.fail(key, function() change(self, person, changes) end) end
end

-- Who a guest is: chosen from a few, which also says what a guest may and may not decide.
local function ask_who(self, person)
  local actions = {}
  for i, one in ipairs(mandate.relation_options()) do
    actions[i] = { id = one.value, label = one.label, icon = one.icon, style = "row", press = function(app)
      app.close()
      local made = mandate.of_guest(person.person, person.name, one.value)
      change(self, person, { job = made.job, may = made.may, may_not = made.may_not })
    end }
  end
  self.app.open(dialog.new { title = t("meeting_setup.relation", { name = person.name }), icon = "emoji_people", actions = actions,
    close = t("ui.cancel") })
end

local ACTIONS = {
  ["mandate/"] = function(self, person)
    self.app.push(mandate.edit(self.app, self.all, person, function() self:refresh() end))
  end,
  ["away/"] = function(self, person) change(self, person, { state = "absent" }) end,
  ["who/"] = ask_who,
}

function Screen:pressed(id)
  for prefix, act in pairs(ACTIONS) do
    if string.sub(id, 1, #prefix) == prefix then
      local person = known.person(self.all.meeting, string.sub(id, #prefix + 1))
      if person then act(self, person) end
      return person ~= nil
    end
  end
  return false
end

function Screen.press.next(self)
  if not self:load() then return self:refresh() end
  for _, person in ipairs(known.others(known.at_table(self.all.meeting))) do
    if refusal(self, person) then
      self.error = t("meeting_setup.refused.first", { name = person.name })
      return
    end
  end
  self:refresh()
  self.app.push(require("screens.meeting.checked").new(self.app, self.id, self.given))
end

return roles
