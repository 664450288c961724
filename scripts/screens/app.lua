-- The application: a stack of screens, one dialog over them, a short message, and the few presses that
-- mean the same everywhere. A screen is a table with view(self) and press = { [id] = function(self, value) };
-- it may also have pressed, change, submit, tick, deadline, leaving (saves; false when it could not) and refresh
-- (it is shown again: what it shows may have changed).
local session = require "session"
local i18n = require "i18n"

i18n.heard = kiosk.get "heard" or false

local app = { screens = {}, dialog = nil, aside_dialog = nil, toast = nil }

-- Long enough for what nobody asked for and is read in the middle of something else.
local TOAST_MS, NEWS_MS = 4000, 10000

local toast_until, start_lang, chosen
-- An event of the facilitator's screen is being answered: what opens and what is said belongs there.
local beside = false

-- Loaded at the first screen behind the home screen: the start waits for nothing it does not show.
local function idle() return require "screens.idle" end

-- Likewise, at the first screen that has something aside.
local function aside() return require "screens.aside" end

local function close_all() app.dialog, app.aside_dialog = nil, nil end

function app.top()
  return app.screens[#app.screens]
end

function app.push(screen)
  app.screens[#app.screens + 1] = screen
  close_all()
end

function app.replace(screen)
  app.screens[math.max(1, #app.screens)] = screen
  close_all()
end

-- Back at the home screen nobody is there any more; what was chosen on it (language, size) stays.
function app.pop()
  close_all()
  if #app.screens > 1 then app.screens[#app.screens] = nil end
  local shown = app.top()
  if shown.refresh then shown:refresh() end
  if #app.screens > 1 then return end
  session.forget()
  kiosk.set("session", "clear")
end

-- Puts `screen` directly on top of home: what a finished way ends in.
function app.settle(screen)
  app.screens = { app.screens[1], screen }
  close_all()
end

-- Over the screen of whoever asked for it: the table's, or the facilitator's.
function app.open(dialog)
  if beside then app.aside_dialog = dialog else app.dialog = dialog end
end

function app.close()
  app.open(nil)
end

function app.say(text, ms)
  app.toast, app.toast_aside = text, beside
  toast_until = kiosk.now() + (ms or TOAST_MS)
end

-- The session is over: the account was closed while someone was at the screen.
local ENDED = { ["error.account_disabled"] = true, ["error.no_session"] = true }

-- What went wrong, calmly; `again` tries once more.
function app.fail(key, again)
  if ENDED[key] then return app.settle(require("screens.fault").new(app, key)) end
  app.open(require("screens.fault").dialog(app, key, again))
end

-- A screen cannot go on: in its place comes a calm one. What was being written there is saved if that still works; only
-- afterwards, because what broke the screen may break this too.
function app.broken(key)
  beside = false
  local screen = app.top()
  app.screens = { require("screens.fault").new(app, key) }
  close_all()
  if screen and screen.rescue then pcall(screen.rescue, screen) end
end

-- Lets every open screen save, then forgets who was here. When something cannot be saved, the person
-- is told and stays, so that nothing is lost unseen.
function app.leave()
  for i = #app.screens, 1, -1 do
    local screen = app.screens[i]
    local saved, key = true, nil
    if screen.leaving then saved, key = screen:leaving() end
    if not saved then
      app.open(require("screens.fault").unsaved(app, key))
      return false
    end
  end
  app.home()
  return true
end

-- The account of whoever is here was closed in the middle of it. Nothing can be saved in that name any more, and nothing of
-- what was shown stays.
local function closed()
  session.forget()
  app.screens, app.toast, toast_until = { app.screens[1] }, nil, nil
  app.settle(require("screens.fault").new(app, "error.account_disabled"))
end

-- Everything that can be saved is, and nobody is asked: the screen is covered already and the session ends.
local function cover()
  for i = #app.screens, 1, -1 do
    local screen = app.screens[i]
    local saved, key = true, nil
    if screen.leaving then saved, key = screen:leaving() end
    if not saved then kiosk.log("covered, and the last answer was not saved: " .. tostring(key)) end
  end
end

-- Words in another language from the next view on; the made-up ones are loaded when asked for.
function app.speak(lang)
  if string.sub(lang, 1, 2) == "x-" then i18n.made_up = require "ui.pseudo" end
  i18n.use(lang)
end

-- Somebody chose a language: from now on, and for the next time where it is known who is here.
function app.choose_language(lang)
  app.speak(lang)
  kiosk.set("lang", lang)
  chosen = lang
  session.keep_language(lang)
end

-- The language that was chosen since the home screen; what stands on that may be somebody else's choice.
function app.chosen_language()
  return chosen
end

-- What lies under everything: the home screen, or the questions of the very first start.
local function ground()
  local place, key = kiosk.place()
  local name = (place or key) and "screens.home" or "screens.people.first"
  return require(name).new(app)
end

-- The home screen as the program starts with it, in its own language or the one given.
function app.start(lang)
  start_lang = lang or kiosk.get("lang") or i18n.lang
  app.speak(start_lang)
  i18n.reading = kiosk.get("reading") or "normal"
  local trouble = kiosk.get "trouble"
  app.screens = { trouble and require("screens.fault").without_store(app, trouble) or ground() }
end

-- The home screen, with nothing left of whoever was here: words, size, colours, language.
function app.home()
  app.screens = { ground() }
  close_all()
  app.toast, toast_until, chosen = nil, nil, nil
  i18n.use(start_lang or i18n.lang)
  i18n.reading = "normal"
  kiosk.set("lang", i18n.lang)
  kiosk.set("session", "end")
  session.forget()
end

local function next_size()
  local percent = tonumber(kiosk.get("text_percent")) or 100
  kiosk.set("text_percent", percent >= 200 and 100 or percent >= 150 and 200 or 150)
end

local function next_theme()
  local after = { paper = "contrast", contrast = "dark", dark = "paper" }
  kiosk.set("theme", after[kiosk.get("theme")] or "paper")
end

-- Presses that mean the same on every screen, unless a screen has its own.
app.everywhere = {
  size = next_size,
  theme = next_theme,
  leave = app.leave,
  language = function() app.push(require("screens.language").new(app)) end,
  reading = function() app.push(require("screens.reading").new(app)) end,
  help = function() app.open(require("screens.help").dialog(app)) end,
  back = function() app.pop() end,
}
local everywhere = app.everywhere

function app.press_dialog(open, id, value)
  if id == "size" then next_size() return end
  if id == "theme" then next_theme() return end
  if id == "back" then
    if not open.keep then app.close() end
    return
  end
  local action = open.actions[id]
  if action then action(app, value) end
end

local function press(id, value)
  if app.dialog then return app.press_dialog(app.dialog, id, value) end
  local screen = app.top()
  local own = screen.press and screen.press[id]
  if own then return own(screen, value) end
  if screen.pressed and screen:pressed(id, value) then return end
  if everywhere[id] then everywhere[id]() end
end

local function change(event)
  if app.dialog then
    if app.dialog.changed then app.dialog.changed(event.id, event.value) end
    return
  end
  local screen = app.top()
  if screen.change then screen:change(event.id, event.value) end
end

local function submit(event)
  local screen = app.top()
  if app.dialog then return end
  if screen.submit then screen:submit(event.id, event.value) else press("next", "") end
end

local function tick()
  local now = kiosk.now()
  if toast_until and now >= toast_until then app.toast, toast_until = nil, nil end
  local screen = app.top()
  if screen.tick then screen:tick(now) end
  if #app.screens > 1 then idle().tick(app) end
end

-- The facilitator's screen went, or there is one: said at the table where something is aside. A screen with `second` does
-- something about it, too.
local function second(there)
  local screen = app.top()
  if screen.second then screen:second(there) end
  if there and not screen:view().aside then return end
  app.say(i18n.t(there and "ui.second.back" or "ui.second.gone"), NEWS_MS)
end

local handlers = {
  press = function(event) press(event.id, event.value) end,
  change = change,
  submit = submit,
  back = function() press("back", "") end,
  help = function() if not app.dialog then press("help", "") end end,
  cover = cover,
  closed = closed,
  unplugged = function() second(false) end,
  plugged = function() second(true) end,
  resume = function() if #app.screens == 0 then app.start() end end,
  -- The program could not do something on its own; the id is the word key.
  fault = function(event) app.broken(event.id) end,
}

function app.event(event)
  beside = false
  if event.kind == "tick" then return tick() end
  if #app.screens == 0 then app.start() end
  beside = event.aside == true
  local handler = beside and aside().handlers[event.kind] or handlers[event.kind]
  if handler then handler(event, app) end
  beside = false
end

function app.view()
  if #app.screens == 0 then app.start() end
  local view = app.top():view()
  view.lang = view.lang or i18n.lang
  view.rtl = i18n.rtl(view.lang)
  -- Set also when there is none: a screen may show the same table again, with what lay over it then.
  view.dialog = app.dialog and app.dialog.view() or nil
  view.toast = app.toast and not app.toast_aside and { kind = "text", label = app.toast } or nil
  view.aside = view.aside and aside().view(app, view.aside) or nil
  if i18n.heard then require("ui.voice").add(view) end
  return view
end

local function sooner(a, b)
  if not a or a < 0 then return b end
  return b and b >= 0 and b < a and b or a
end

function app.deadline()
  local screen = app.top()
  if not screen then return -1 end
  local at = sooner(screen.deadline and screen:deadline(), toast_until)
  if #app.screens > 1 then at = sooner(at, idle().deadline(app)) end
  return at or -1
end

-- For tests and pictures: as if the program had just started.
function app.reset()
  close_all()
  app.screens, app.toast = {}, nil
  toast_until, start_lang, chosen = nil, nil, nil
  idle().reset()
end

return app
