-- What can be begun from the line: a flow, the list of who was asked, the meeting, or sitting down together.
local session = require "session"
local i18n = require "i18n"

local begin = {}
local t = i18n.t

-- By the citizen, by staff in an open plan, by both; what needs the citizen begins with sitting down together.
local BY_CITIZEN = { first_talk = "first_talk", invitation = "meeting", meeting = "meeting", followup = "followup",
  new_meeting = "new_meeting", moving_on = "moving_on" }
local BY_STAFF = { responsibility = "responsibility", moving_on = "moving_on", first_talk = "together", invitation = "together",
  meeting = "together", followup = "together", new_meeting = "together" }

-- What there is to talk about was said: now others are asked to come.
local function is_prepared(state, step)
  return step == "new_meeting" and state.steps[#state.steps - 1].state == "begun"
end

-- What can be done here about a step, or nil.
function begin.action(state, step)
  if not state.may then return nil end
  if step == "arrival" then return not state.path.arrival and "arrival" or state.staff and "arrival" or nil end
  if state.staff then return BY_STAFF[step] end
  if is_prepared(state, step) then return "meeting" end
  if BY_CITIZEN[step] then return BY_CITIZEN[step] end
  return step == "responsibility" and session.helped and step or nil
end

-- Nobody begins beside what was begun.
local function draft_of(flow)
  for _, draft in ipairs(session.keeps_drafts() and session.read("drafts", { citizen = session.citizen }) or {}) do
    if draft.flow == flow then return draft.id end
  end
end

-- From there back to the line.
local function through(self)
  return function(outcome)
    self.app.pop()
    if outcome == "done" then self.app.say(t("home.saved")) end
  end
end

-- The citizen signs in, and what is said from then on is said with a helper.
local function together(self)
  session.forget()
  self.app.settle(require("screens.people.sign_in").new(self.app, { helped = true }))
end

-- action: the name of a flow, "responsibility", "meeting", "news" or "together".
function begin.start(self, action)
  if action == "together" then return together(self) end
  if action == "news" then return self.app.push(require("screens.life.changes").new(self.app)) end
  if action == "meeting" then return require("screens.meeting.mine").open(self.app) end
  if action == "responsibility" then
    return self.app.push(require("screens.path.parties").new(self.app))
  end
  local arrive, draft = require "screens.arrive", draft_of(action)
  local options = { done = through(self) }
  if draft then return arrive.resume(self.app, draft, function() arrive.flow(self.app, action, options) end, options) end
  arrive.flow(self.app, action, options)
end

return begin
