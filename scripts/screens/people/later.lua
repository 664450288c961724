-- A yes can be put off in one tap and a reason. Then it is offered to be asked again on a day, and on that day it comes
-- up on "My plan" by itself.
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local dates = require "dates"
local i18n = require "i18n"

local later = {}
local t = i18n.t

local REASONS = { { "tired", "bedtime" }, { "affected", "spa" }, { "wants_helper", "group" }, { "unclear", "help_outline" },
  { "other", "more_horiz" } }
local AGAIN = { { "tomorrow", 1, 0 }, { "week", 7, 0 }, { "two_weeks", 14, 0 }, { "month", 0, 1 } }

local function plain(date) return { year = date.year, month = date.month, day = date.day } end

local function write(app, entry, done)
  local ok, key = session.append { entry }
  if not ok then return app.fail(key, function() write(app, entry, done) end) end
  done()
end

local function day_of(again)
  return plain(dates.step(dates.after(kiosk.today(), again[2]), "month", again[3]))
end

-- It is put off already; this is only when.
local function ask_when(app, entry)
  local actions = {}
  for i, again in ipairs(AGAIN) do
    local date = day_of(again)
    actions[i] = { id = "again/" .. again[1], label = t("yes.again." .. again[1]), note = dates.long(date), icon = "event",
      style = "row", press = function()
        app.close()
        entry.ask_again = date
        write(app, entry, function() app.say(t("yes.again.done", { date = dates.short(date) })) end)
      end }
  end
  app.open(dialog.new { title = t("yes.again"), body = node.paragraphs(t("yes.again.text")), actions = actions,
    close = t("yes.again.close") })
end

local function put_off(app, entry)
  write(app, entry, function()
    app.pop()
    app.say(t("people.later.done"))
    ask_when(app, entry)
  end)
end

-- about: what is known so far of whom it is for: { recipient, yes_to, purpose }; text: word key of what a wait means.
function later.open(app, about, text)
  local actions = {}
  for i, one in ipairs(REASONS) do
    actions[i] = { id = "later/" .. one[1], label = t("people.later." .. one[1]), icon = one[2], style = "row",
      press = function()
        app.close()
        put_off(app, { kind = "consent.postponed", reason = one[1], recipient = about.recipient, yes_to = about.yes_to,
          purpose = about.purpose })
      end }
  end
  app.open(dialog.new { title = t("people.later"), body = node.paragraphs(t(text)), actions = actions,
    close = t("people.later.close") })
end

-- Every step of a way has it at the same place. about(self) and text(self) as above.
function later.with(step, about, text)
  local view, pressed = step.view, step.pressed
  function step.view(self, one)
    local shown = view(self, one)
    shown.extra_first = { node.button("later", t("people.later.go"), { icon = "pause_circle_outline", style = "plain" }) }
    return shown
  end
  function step.pressed(self, id, value)
    if id == "later" then
      later.open(self.app, about(self), text(self))
      return true
    end
    return pressed ~= nil and pressed(self, id, value) or false
  end
  return step
end

return later
