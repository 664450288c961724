-- A module while its author writes it. Nothing is stored; at its end, or when it is left, it begins anew. When a file is saved the program
-- loads everything anew, and what was answered is handed over as a text, so that the author finds the same place with the same answers.
local flow_player = require "screens.flow_player"
local frame = require "ui.frame"
local json = require "json"
local lesson = require "screens.learn.lesson"
local node = require "ui.node"
local session = require "session"
local i18n = require "i18n"

local preview = {}
local t = i18n.t

local BROKEN = "broken"
local FILES = { "words/da", "words/en", "sources" } -- beside module.lua and the talks, which are looked at with it

-- Every file of it can be read, or the log says which cannot and why. A file that is not there yet is none that is broken.
local function is_readable(id)
  local good = true
  for _, name in ipairs(FILES) do
    local path = "learning/" .. id .. "/" .. name
    local value, key, detail = kiosk.content(path)
    if value == nil and key ~= "error.not_found" then
      kiosk.log(tostring(detail or path))
      good = false
    end
  end
  return good
end

-- In place of a module that cannot be shown and never could.
local function broken_screen()
  local words = node.column { style = "loose", node.question(t("learn.preview.broken")), node.text(t("learn.preview.broken.text"), "lead") }
  return { view = function()
    return frame.view { id = "learn/preview", title = t("learn.preview.broken"), back = false, leave = false,
      body = node.add_all(node.column { grow = true }, node.pictured(words, "edit", "sky")) }
  end }
end

local function split(text, at)
  local mark = string.find(text, at, 1, true)
  if not mark then return text, "" end
  return string.sub(text, 1, mark - 1), string.sub(text, mark + 1)
end

-- A lesson that keeps what was answered for itself, by path.
local Kept = setmetatable({ press = lesson.Lesson.press }, { __index = lesson.Lesson })
Kept.__index = Kept

function Kept:save()
  self.answered = self.answered or {}
  flow_player.merge(self.answered, self.run:changes())
  self.unsaved, self.entries, self.due, self.kept = {}, {}, nil, true
  return true
end

function Kept:save_working()
  local turn = self.now
  self.due = nil
  if turn and turn.dirty then
    self.run:answer(turn:answer())
    self:save()
  end
  return true
end

-- To the step, or to the task that it is in.
local function go_to(run, step)
  if step == "" or run:at().path == step or run:change(step) then return end
  local stroke = string.find(step, "/", 1, true)
  if stroke then run:change(string.sub(step, 1, stroke - 1)) end
end

-- With what was answered, where that still fits; else from its beginning.
local function opened(app, id, answered)
  local options = { class = Kept, done = function() preview.show(app, id) end }
  local known = answered ~= "" and json.decode(answered)
  if known then
    known.head.inputs.mode = nil -- the module's own, which may be another now
    local draft = { id = kiosk.new_id(), flow = "learning/" .. id, head = known.head, answers = known.answers }
    local screen = lesson.resume(app, draft, options)
    if screen then
      screen.answered = known.answers
      return screen
    end
  end
  return lesson.start(app, id, options)
end

-- text: "module", "module step", and behind a line break what preview.kept gave.
function preview.show(app, text)
  local place, answered = split(text, "\n")
  local id, step = split(place, " ")
  session.enter_picture()
  app.dialog, app.toast = nil, nil
  local screen = is_readable(id) and opened(app, id, answered) or nil
  app.screens = { screen or broken_screen() }
  if not screen then return BROKEN end
  go_to(screen.run, step)
  return ""
end

function preview.place(app)
  local screen = app.top()
  return screen and screen.run and screen.run:at().path or ""
end

-- What was answered, as a text for another start of the scripts; "" where nothing is shown.
function preview.kept(app)
  local screen = app.top()
  if not screen or not screen.answered then return "" end
  screen:save_working()
  return json.encode { head = screen.run:head(), answers = screen.answered }
end

function preview.steps(id)
  local def, out = lesson.define(id), {}
  for _, step in ipairs(def and def.root.list or {}) do
    if step.kind ~= "call" and step.kind ~= "compute" and step.id then out[#out + 1] = step.id end
  end
  return table.concat(out, "\n")
end

return preview
