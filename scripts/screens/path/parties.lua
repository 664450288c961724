-- Whose case it is: who was asked, when, and what they said. Everybody who was asked stays listed, also those who said no.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dates = require "dates"
local text = require "ui.words"
local way = require "path.way"
local i18n = require "i18n"

local parties = {}
local Parties = { press = {} }
Parties.__index = Parties
local t = i18n.t

local ICONS = { yes = "check", no = "remove", unclear = "help_outline", waiting = "schedule" }

-- path: only for pictures.
function parties.new(app, path)
  return setmetatable({ app = app, path = path, pictured = path ~= nil }, Parties)
end

function Parties:load()
  if self.path then return true end
  local path, key = session.read("path", { citizen = session.citizen })
  self.path = path
  return path ~= nil, key
end

function Parties:refresh()
  if not self.pictured then self.path = nil end
end

local function row_of(party)
  local answer = party.may == "not_yet" and t("path.answer.no_yes") or party.asked and t("path.answer." .. party.answer)
    or t("path.answer.not_asked")
  return node.button("party/" .. party.id, text.join(" · ", party.who, party.unit), { style = "row", icon = ICONS[party.answer],
    note = text.join(" · ", answer, party.asked and t("path.asked", { date = dates.short(party.asked) }), party.said) })
end

local function settled_panel(path)
  local owner = way.responsible(path)
  if not owner then return nil end
  return node.panel { style = "mint", node.heading(t("path.parties.settled", { name = owner.who }), 3) }
end

function Parties:view()
  local ok, key = self:load()
  if not ok then return require("screens.fault").view(self.app, key) end
  local body = node.column { style = "loose", node.head { node.question(t("path.parties")), node.text(t("path.parties.text"), "soft") } }
  node.add(body, settled_panel(self.path))
  local rows = node.column { style = "tight" }
  for _, party in ipairs(self.path.parties or {}) do node.add(rows, row_of(party)) end
  if #rows == 0 then node.add(rows, node.panel { style = "sand", node.text(t("path.parties.none")) }) end
  node.add(body, rows)
  return frame.view { id = "parties", title = t("path.parties"), where = t("path.title"), body = body, leave = t("ui.quit"),
    extra = { node.button("add", t("path.parties.add"), { icon = "add", style = "plain" }) }, next = t("path.parties.back"),
    next_icon = "arrow_back" }
end

function Parties.press.next(self) self.app.pop() end

local function ask(self, party)
  require("screens.arrive").flow(self.app, "party", { inputs = { party = party }, done = function()
    self.app.pop()
    self.app.say(t("home.saved"))
  end })
end

function Parties.press.add(self) ask(self, nil) end

function Parties:pressed(id)
  for _, party in ipairs(self.path and self.path.parties or {}) do
    if id == "party/" .. party.id then
      ask(self, { id = party.id, who = party.who, unit = party.unit, asked = party.asked, said = party.said, answer = party.answer, may = party.may })
      return true
    end
  end
  return false
end

return parties
