-- A module while its author writes it. Nothing is stored; at its end, or when it is left, it begins anew.
local frame = require "ui.frame"
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

local function split(text)
  local blank = string.find(text, " ", 1, true)
  if not blank then return text, "" end
  return string.sub(text, 1, blank - 1), string.sub(text, blank + 1)
end

-- To the step, or to the task that it is in.
local function go_to(run, step)
  if step == "" or run:change(step) then return end
  local stroke = string.find(step, "/", 1, true)
  if stroke then run:change(string.sub(step, 1, stroke - 1)) end
end

function preview.show(app, text)
  local id, step = split(text)
  session.enter_picture()
  app.dialog, app.toast = nil, nil
  local screen = is_readable(id) and lesson.start(app, id, { done = function() preview.show(app, id) end }) or nil
  app.screens = { screen or broken_screen() }
  if not screen then return BROKEN end
  go_to(screen.run, step)
  return ""
end

function preview.place(app)
  local screen = app.top()
  return screen and screen.run and screen.run:at().path or ""
end

function preview.steps(id)
  local def, out = lesson.define(id), {}
  for _, step in ipairs(def and def.root.list or {}) do
    if step.kind ~= "call" and step.kind ~= "compute" and step.id then out[#out + 1] = step.id end
  end
  return table.concat(out, "\n")
end

return preview
