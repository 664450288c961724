-- The facilitator's screen: what a view has aside, and what is done there. A screen may have aside = { press = { [id] =
-- function(screen, value) }, pressed, change, submit }, each as the table's own with the screen first. What opens or is said
-- while one of them runs comes on that screen (screens.app), and a question that is for everybody on both.
local i18n = require "i18n"

local aside = { handlers = {} }

-- Means the same on both screens.
local COMMON = { size = true, theme = true, leave = true, help = true }

local function open_dialog(app)
  return app.dialog and app.dialog.both and app.dialog or app.aside_dialog
end

-- A copy: a screen may give the same table again, with what lay over it then.
function aside.view(app, given)
  local view, open = {}, open_dialog(app)
  for name, value in pairs(given) do view[name] = value end
  view.lang = view.lang or i18n.lang
  view.rtl = i18n.rtl(view.lang)
  view.dialog = open and open.view() or nil
  view.toast = app.toast and app.toast_aside and { kind = "text", label = app.toast } or nil
  if i18n.heard then require("ui.voice").add(view) end
  return view
end

local function press(app, id, value)
  local open = open_dialog(app)
  if open then return app.press_dialog(open, id, value) end
  local screen = app.top()
  local side = screen.aside or {}
  local own = side.press and side.press[id]
  if own then return own(screen, value) end
  if side.pressed and side.pressed(screen, id, value) then return end
  if COMMON[id] then app.everywhere[id]() end
end

function aside.handlers.press(event, app) press(app, event.id, event.value) end

-- Escape closes what is open there; only a screen of its own goes back.
function aside.handlers.back(_, app) press(app, "back", "") end

function aside.handlers.help(_, app)
  if not open_dialog(app) then press(app, "help", "") end
end

function aside.handlers.change(event, app)
  local open = open_dialog(app)
  if open then
    if open.changed then open.changed(event.id, event.value) end
    return
  end
  local screen = app.top()
  if screen.aside and screen.aside.change then screen.aside.change(screen, event.id, event.value) end
end

function aside.handlers.submit(event, app)
  local screen = app.top()
  if open_dialog(app) or not screen.aside then return end
  if screen.aside.submit then screen.aside.submit(screen, event.id, event.value) else press(app, "next", "") end
end

return aside
