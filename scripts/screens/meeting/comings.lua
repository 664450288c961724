-- Who is at the table: somebody goes in the middle, somebody comes late. What those who are here may hear is looked at anew with
-- every read, so that the screen shows no more than all of them may see.
local node = require "ui.node"
local dialog = require "ui.dialog"
local faces = require "screens.meeting.faces"
local clock = require "meet.clock"
local talk = require "meet.talk"
local session = require "session"
local i18n = require "i18n"

local comings = {}
local t = i18n.t
local NEWS_MS = 10000

-- Without the citizen nothing is decided: the meeting rests.
local function goes(run, person)
  local entries = { { kind = "meeting.person", person = person.id, state = "left" } }
  if person.citizen then entries[2] = { kind = "meeting.paused", why = "citizen_left" } end
  run:write(entries, function()
    run.app.say(person.citizen and t "meeting.here.you_left" or t("meeting.here.left", { name = faces.short(person) }))
  end)
end

-- Somebody whose yes to be there was taken back or has run out, or whose account is closed, would shut the plan for all.
local function has_no_yes(run, entry)
  if run.pictured or not session.append { entry } then return false end
  if session.plan() then return false end
  return session.append { { kind = "meeting.person", meeting = run.id, person = entry.person, state = "left" } }
end

-- Whoever comes in a pause ends it: nobody is greeted by a screen that rests.
function comings.comes(run, person)
  local entry = { kind = "meeting.person", meeting = run.id, person = person.id, state = "here" }
  if not person.account and not person.citizen and not person.hears then entry.hears = session.list { "frame" } end
  if person.account and not person.citizen and has_no_yes(run, entry) then
    run:again()
    run.app.say(t("meeting.here.no_yes", { name = faces.short(person) }), NEWS_MS)
    return false
  end
  local kept
  if clock.is_paused(run.meeting) then kept = run:resume { entry } else kept = run:write { entry } end
  if kept then run.app.say(person.citizen and t "meeting.mark.go.said" or t("meeting.here.came", { name = faces.short(person) })) end
  return kept
end

function comings.open(run)
  local actions = {}
  for i, person in ipairs(run.meeting.people) do
    local is_here = talk.is_here(person)
    local label = person.citizen and t(is_here and "meeting.here.i_go" or "meeting.here.i_come")
      or t(is_here and "meeting.here.goes" or "meeting.here.comes", { name = person.name })
    actions[i] = { id = "person/" .. person.id, style = "row", icon = faces.icon(run.meeting, person, i),
      label = label, note = faces.about(person),
      press = function(app)
        app.close()
        if is_here then goes(run, person) else comings.comes(run, person) end
      end }
  end
  actions[#actions + 1] = { id = "new", label = t("meeting.here.new"), icon = "person_add", style = "row", press = function(app)
    app.close()
    require("screens.meeting.newcomer").open(run)
  end }
  run.app.open(dialog.new { title = t("meeting.here"), icon = "group", body = { node.text(t("meeting.here.text")) }, actions = actions })
end

return comings
