-- One step of the line, in a dialog: what happens there, what is known of it, and what can be done about it.
local node = require "ui.node"
local dialog = require "ui.dialog"
local session = require "session"
local dates = require "dates"
local way = require "path.way"
local parts = require "screens.path.parts"
local begin = require "screens.path.begin"
local i18n = require "i18n"

local step_dialog = {}
local t = i18n.t

-- What follows from what happened is not said by hand.
local BY_ITSELF = { arrival = true }

local function said_of(state, step)
  if step.state == "open" then return nil end
  local day = step.id == "arrival" and state.path.arrival and dates.short(state.path.arrival.day) or step.at and dates.of_ms(step.at)
  local key = "path.state." .. step.state .. (step.name and ".by" or "")
  return t(key, { date = day or "", name = step.name })
end

local function body_of(state, step)
  local out = node.paragraphs(parts.about(state, step.id))
  node.add(out, node.text(t("path.holds.line", { who = parts.holder_words(state, step.id) }), "soft"))
  local said = said_of(state, step)
  node.add(out, said and node.text(said, "strong"))
  node.add(out, step.words and node.quote(step.words))
  if step.id == "responsibility" then
    for _, party in ipairs(state.path.parties or {}) do
      node.add(out, node.text(party.who .. " · " .. t("path.answer." .. party.answer), "soft"))
    end
  end
  return out
end

local function mark(line, step, how)
  local ok, key = session.append { { kind = "path.step", step = step.id, state = how } }
  line:refresh()
  if not ok then return line.app.fail(key, function() mark(line, step, how) end) end
  line.app.say(t("home.saved"))
end

local function mark_action(line, step, how, icon)
  return { id = how, label = t("path.mark." .. how), icon = icon, style = "row", press = function(app)
    app.close()
    mark(line, step, how)
  end }
end

local function actions_of(line, state, step)
  local out, action = {}, begin.action(state, step.id)
  if action then
    out[1] = { id = "go", label = t("path.go." .. action), icon = parts.ICONS[step.id], style = "row", press = function(app)
      app.close()
      begin.start(line, action)
    end }
  end
  if step.id == "new_meeting" then
    out[#out + 1] = { id = "news", label = t("path.go.news"), icon = "history", style = "row", press = function(app)
      app.close()
      begin.start(line, "news")
    end }
  end
  if BY_ITSELF[step.id] or not state.may then return out end
  if way.is_behind(step) then
    out[#out + 1] = mark_action(line, step, "begun", "undo")
  else
    out[#out + 1] = mark_action(line, step, "done", "check")
    out[#out + 1] = mark_action(line, step, "passed_over", "redo")
  end
  return out
end

function step_dialog.open(line, state, id)
  for _, step in ipairs(state.steps) do
    if step.id == id then
      line.app.open(dialog.new { title = t("path.step." .. id .. ".title"), icon = parts.ICONS[id],
        body = function() return body_of(state, step) end, actions = actions_of(line, state, step) })
    end
  end
end

return step_dialog
