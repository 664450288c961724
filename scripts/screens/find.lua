-- Someone who has been here before writes a name. Only names that begin as written are shown, never
-- before three letters and never more than a few: nobody can leaf through who lives here.
local node = require "ui.node"
local frame = require "ui.frame"
local dialog = require "ui.dialog"
local session = require "session"
local text = require "ui.words"
local dates = require "dates"
local i18n = require "i18n"

local find = {}
local Find = { press = {} }
Find.__index = Find
local t = i18n.t

local LEAST_LETTERS = 3
local MOST_SHOWN = 4

function find.new(app)
  return setmetatable({ app = app, name = "", found = nil }, Find)
end

-- What was written must be all of the name but its last few letters: "exact-ish".
local function close_enough(written, name)
  local a, b = kiosk.fold(written), kiosk.fold(name)
  return string.sub(b, 1, #a) == a and kiosk.length(b) - kiosk.length(a) <= 3
end

local function matches(self)
  local name = text.trim(self.name)
  if kiosk.length(name) < LEAST_LETTERS then return nil end
  local found, key = session.read("citizens", { name = name, limit = 50 })
  if not found then return nil, key end
  local out = {}
  for _, one in ipairs(found) do
    if close_enough(name, one.name) and #out < MOST_SHOWN then out[#out + 1] = one end
  end
  return out
end

local function results(self)
  local list = node.column { style = "tight" }
  for _, one in ipairs(self.found) do
    local since = #self.found > 1 and one.since and t("home.find.since", { date = dates.of_ms(one.since) })
    node.add(list, node.button("found/" .. one.id, one.name,
      { icon = "person_outline", style = "row", value = one.id, note = since or nil }))
  end
  if #self.found == 0 then
    node.add(list, node.text(t("home.find.none")))
    node.add(list, node.row { node.button("new", t("home.find.new"), { icon = "person_add", style = "plain" }) })
  end
  return list
end

-- The eye and the keys go to what was found.
local function first_found(self)
  local one = self.found and self.found[1]
  return one and "found/" .. one.id
end

function Find:view()
  local body = node.column { style = "loose",
    node.head { node.question(t("home.find")), node.text(t("home.find.text"), "soft") },
    node.field("name", t("home.find.field"), { value = self.name, input = "name", limit = 60 }),
  }
  node.add(body, self.found and results(self))
  return frame.view {
    id = "find", title = t("home.find"), where = t("home.plan"), leave = t("ui.quit"), body = body,
    focus = first_found(self) or "name",
    next = t("home.find.go"), next_icon = "search",
    next_disabled = kiosk.length(text.trim(self.name)) < LEAST_LETTERS,
  }
end

function Find:change(id, value)
  if id == "name" then self.name, self.found = value, nil end
end

function Find.press.next(self)
  local found, key = matches(self)
  self.found = found
  if key then self.app.fail(key, function() self.press.next(self) end) end
end

function Find.press.new(self)
  self.app.replace(require("screens.new_citizen").new(self.app))
end

local function chosen(self, one)
  self.app.open(dialog.new {
    title = t("home.find.you", { name = one.name }), body = node.paragraphs(t("home.find.you.text")),
    close = t("home.find.not_me"),
    actions = { { id = "yes", label = t("home.find.yes"), icon = "check", style = "primary", press = function()
      session.enter(one.id, one.name)
      require("screens.arrive").returning(self.app)
    end } },
  })
end

function Find:pressed(id, value)
  for _, one in ipairs(self.found or {}) do
    if id == "found/" .. one.id and (value == one.id or value == "") then
      chosen(self, one)
      return true
    end
  end
  return false
end

return find
