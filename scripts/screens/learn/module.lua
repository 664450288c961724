-- One module before it is begun: what it is about, how it went last time, and the ways it can be taken.
local frame = require "ui.frame"
local home = require "screens.learn.home"
local lesson = require "screens.learn.lesson"
local mine = require "learn.mine"
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local i18n = require "i18n"

local module = {}
local Module = { press = {} }
Module.__index = Module
local t = i18n.t

local ICONS = { explore = "visibility", check = "fact_check", test = "assignment_turned_in", team = "groups" }

-- row: as mine.rows makes it. options: role.
function module.new(app, row, options)
  return setmetatable({ app = app, row = row, id = row.module.id, role = options.role, draft = row.known and row.known.draft }, Module)
end

-- Shown again after a lesson: how far it is now.
function Module:refresh()
  if session.practice or session.pictured then return end
  local all = require("screens.learn.known").load()
  for _, row in ipairs(all and all.rows or {}) do
    if row.module.id == self.id then self.row, self.draft = row, row.known and row.known.draft end
  end
end

-- How it went, in words.
function module.story(known)
  if not known or not known.at then return nil end
  local went = mine.went(known.scaled)
  local line = t("learn.state.at", { state = t("learn.outcome." .. known.state), day = home.day(known.at) })
  return went and line .. " " .. t("learn.went." .. went) or line
end

local function ways(self, modes)
  local list = node.column { style = "tight", node.heading(t("learn.ways"), 2) }
  for _, mode in ipairs(modes) do
    node.add(list, node.button("mode/" .. mode, t("learn.mode." .. mode), { note = t("learn.mode." .. mode .. ".note"),
      icon = ICONS[mode], style = "row" }))
  end
  self.modes = modes
  return list
end

function Module:view()
  local def, key = lesson.define(self.id)
  if not def then return require("screens.fault").view(self.app, key) end
  local about = def.module
  local story = module.story(self.row.known)
  local head = node.column { node.head { node.question(t(about.title)), node.text(t(about.about), "lead") },
    node.row { home.badge(self.row), node.badge(t("learn.minutes", { n = about.minutes }), "schedule") } }
  node.add(head, story and node.text(story))
  node.add(head, self.draft and node.text(t("learn.draft")))
  local modes = mine.modes(def, self.role ~= "citizen" and self.role ~= nil)
  return frame.view { id = "learn/module/" .. self.id, title = t(about.title), where = t("learn.home"), leave = t("ui.quit"),
    body = node.split { min_mm = 110, head, ways(self, modes) },
    next = t(self.draft and "learn.next.go_on" or self.row.known and "learn.next.again" or "learn.next.begin") }
end

-- What was begun ends here: it is begun anew.
local function put_away(self)
  if not self.draft then return true end
  local def, broken = lesson.define(self.id)
  if not def then return nil, broken end
  local ok, key = lesson.put_away(self.draft, def)
  if ok then self.draft = nil end
  return ok, key
end

local function begin(self, mode)
  local ok, key = put_away(self)
  if not ok then return self.app.fail(key, function() begin(self, mode) end) end
  if mode == "team" then return self.app.push(require("screens.learn.team").new(self.app, self.id)) end
  local screen
  screen, key = lesson.start(self.app, self.id, { mode = mode })
  if not screen then return self.app.fail(key) end
  self.app.push(screen)
end

-- What was begun could not be taken up: it begins anew.
function module.tell_changed(app)
  app.open(dialog.new { title = t("learn.changed"), icon = "info_outline", body = node.paragraphs(t("learn.changed.text")), close = t("learn.changed.go") })
end

-- Where it was left. When that is not possible any more it begins anew, and that is said.
function module.go_on(app, id)
  local screen, key = lesson.open(app, id)
  if not screen then return app.fail(key) end
  app.push(screen)
  if key then module.tell_changed(app) end
end

function Module.press.next(self)
  if self.draft then return module.go_on(self.app, self.id) end
  begin(self, self.modes and self.modes[1] or nil)
end

function Module:pressed(id)
  local wanted = string.sub(id, 1, 5) == "mode/" and string.sub(id, 6)
  for _, mode in ipairs(self.modes or {}) do
    if mode == wanted then
      begin(self, mode)
      return true
    end
  end
  return false
end

return module
