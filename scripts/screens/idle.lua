-- Somebody who does nothing: a question in words and with a soft sound, in good time, and then the session ends as if
-- they had left. One touch anywhere starts the time anew, as often as wanted. Everything is saved by then.
local session = require "session"
local node = require "ui.node"
local dialog = require "ui.dialog"
local i18n = require "i18n"

local idle = {}
local t = i18n.t

local MINUTE = 60 * 1000
-- So long before the end the sound comes once more.
local LAST_CALL = MINUTE // 2

-- The question is on the screen: { dialog, behind (the dialog it came over), calls (so long before the end it says how
-- much time is left, at the last one with the sound) }
local asked

-- ms until the end, and ms before it when the question comes: a rule of the program's (src/people/session.h). Where people sit
-- together and talk (`patience` of a screen), so many times as long.
local function times(app)
  local limit, warning = kiosk.idle_limits()
  local screen = app.top()
  return limit * (screen and screen.patience or 1), warning
end

local function body(app)
  local limit = times(app)
  local minutes = math.max(1, (limit - kiosk.idle() + MINUTE - 1) // MINUTE)
  local lines = node.paragraphs(t("ui.idle.time", { n = minutes }))
  return node.add_all(lines, node.paragraphs(t(session.practice and "ui.idle.practice" or "ui.idle.text")))
end

-- What was there before the question is there again, an open dialog included; one that came over it stays.
local function stay(app)
  if not asked or app.dialog == asked.dialog then app.dialog = asked and asked.behind end
  asked = nil
end

function idle.dialog(app)
  return dialog.new {
    title = t("ui.idle.title"), icon = "schedule", keep = true, both = true, body = function() return body(app) end,
    actions = {
      { id = "stay", label = t("ui.idle.stay"), style = "primary", press = function() stay(app) end },
      { id = "leave", label = t("ui.leave"), icon = "exit_to_app", press = function()
        stay(app)
        app.leave()
      end },
    },
  }
end

local function ask(app, warning)
  local calls = warning > MINUTE and { MINUTE, LAST_CALL } or { LAST_CALL }
  asked = { dialog = idle.dialog(app), behind = app.dialog, calls = calls }
  app.open(asked.dialog)
  kiosk.sound("soft")
end

local function call_again(left)
  while asked.calls[1] and left <= asked.calls[1] do
    if table.remove(asked.calls, 1) == LAST_CALL then kiosk.sound("soft") end
  end
end

local function somebody(app) return #app.screens > 1 end

-- Called by every tick, whatever it was for.
function idle.tick(app)
  if not somebody(app) then asked = nil return end
  local since, limit, warning = kiosk.idle(), times(app)
  if since >= limit then
    asked = nil
    if not app.leave() then app.home() end
  elseif since < limit - warning then
    if asked then stay(app) end
  elseif asked then
    call_again(limit - since)
  else
    ask(app, warning)
  end
end

-- The next moment something happens if nobody touches the screen, or nil.
function idle.deadline(app)
  if not somebody(app) then return nil end
  local since, limit, warning = kiosk.idle(), times(app)
  local touched = kiosk.now() - since
  if not asked then return touched + limit - warning end
  if since < limit - warning then return kiosk.now() end
  return touched + limit - (asked.calls[1] or 0)
end

function idle.reset() asked = nil end

return idle
