-- What is needed now and then at the table: who is here, the screen to somebody else, a decision, what somebody sees differently,
-- more time. And what becomes of something that has waited.
local node = require "ui.node"
local dialog = require "ui.dialog"
local write = require "screens.meeting.write"
local i18n = require "i18n"

local more = {}
local t = i18n.t

local MORE_MINUTES, MOST_MINUTES = 10, 480

local function row(id, icon, press, note)
  return { id = id, label = t("meeting.more." .. id), icon = icon, style = "row", note = note, press = function(app)
    app.close()
    press(app)
  end }
end

function more.open(run)
  local minutes = run.meeting.minutes
  run.app.open(dialog.new { title = t("meeting.more.title"), icon = "more_horiz", actions = {
    row("here", "group", function() require("screens.meeting.comings").open(run) end),
    row("handover", "screen_share", function(app) app.push(require("screens.meeting.handover").new(run, {})) end),
    row("decision", "check", function() write.decision(run) end),
    row("differ", "forum", function() write.differ(run) end),
    row("shut", "lock", function() require("screens.meeting.shut").open(run) end),
    row("time", "schedule", function(app)
      local longer = math.min(MOST_MINUTES, minutes + MORE_MINUTES)
      run:write({ { kind = "meeting.change", minutes = longer } }, function() app.say(t("meeting.more.time.done", { n = longer })) end)
    end),
  } })
end

-- Something that has waited: a wish of the citizen's after all, done with, or waiting on.
function more.parked(run, one)
  local function unparked(entries, said)
    return function(app)
      app.close()
      entries[#entries + 1] = { kind = "meeting.unparked", id = one.id }
      run:write(entries, function() app.say(t(said or "meeting.saved")) end)
    end
  end
  -- As a wish it has no area: where that is closed it is kept, and leaves the table.
  local kept = require("screens.meeting.about").is_hidden(run) and "meeting.about.hidden" or nil
  run.app.open(dialog.new { title = one.words, icon = "schedule", body = { node.text(t("meeting.parked.text")) }, close = t("meeting.parked.wait"),
    actions = {
      { id = "wish", label = t("meeting.parked.wish"), icon = "lightbulb_outline", style = "row", press = unparked({
        { kind = "wish.new", id = kiosk.new_id(), words = one.words, speaker = "citizen" } }, kept) },
      { id = "done", label = t("meeting.parked.done"), icon = "check", style = "row", press = unparked {} },
    } })
end

return more
