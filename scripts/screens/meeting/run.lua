-- The meeting that is under way: what it is now, read from the store, and the only road on. Each tap at the table is one entry that
-- is on the disk before the next screen shows; so a power cut, a restart or another kiosk goes on at the same place.
-- Setting up ends by run.open(app, meeting); the closing is screens/meeting/close.lua, new(app, run).
local session = require "session"
local clock = require "meet.clock"
local goals = require "meet.goals"
local state = require "meet.state"

local run = {}
local NEWS_MS, A_MINUTE = 10000, 60 * 1000
local Run = {}
Run.__index = Run

-- read, plan: what the store tells, only given for pictures.
function run.new(app, id, read, plan)
  local made = setmetatable({ app = app, id = id, pictured = read ~= nil, quiet_since = nil }, Run)
  if read then made.meeting, made.plan = state.of(read, { id = plan.citizen.id, name = plan.citizen.name }), plan end
  return made
end

-- Nothing of the plan may be shown to somebody who sits there, and no yes changes that: staff who wait until an administrator has
-- looked at an older copy. The meeting is the citizen's and goes on; whoever is let in again comes back by "who is here".
local function without_accounts(made)
  local read = session.read("meeting", { citizen = session.citizen, id = made.id })
  local out = {}
  for _, person in ipairs(read and read.persons or {}) do
    if person.account and person.id ~= session.citizen and person.state == "here" then
      out[#out + 1] = { kind = "meeting.person", meeting = made.id, person = person.id, state = "left" }
    end
  end
  if #out == 0 or not session.append(out) then return nil, "error.not_found" end
  made.app.say(require("i18n").t "meeting.here.nobody", NEWS_MS)
  return made:load()
end

-- Shows the table over "My plan". Also how a meeting that was left is taken up again.
function run.open(app, id)
  local made = run.new(app, id)
  local ok, key = session.sit_down(id)
  if ok then ok, key = made:load() end
  if key == "error.not_found" then ok, key = without_accounts(made) end
  if not ok then return app.fail(key, function() run.open(app, id) end) end
  made:welcome()
  require("screens.meeting.notes").load(made)
  app.settle(require("screens.overview").new(app))
  app.push(require("screens.meeting.table").new(app, made))
end

-- Everything is asked of the store anew: what somebody at the table may not see any more is gone with the very next read.
function Run:load()
  if self.pictured then return true end
  local plan, key = session.plan()
  if not plan then return nil, key end
  local read
  read, key = session.read("meeting_now", { citizen = session.citizen })
  if not read then return nil, key end
  self.plan = plan
  self.meeting = state.of(read, { id = session.citizen, name = plan.citizen and plan.citizen.name or session.name })
  self:wind()
  return true
end

-- When the time on the screen is looked at next: held until then, whoever asks meanwhile.
function Run:wind()
  local wait = clock.next_change(self.meeting, self.now())
  self.due = wait and kiosk.now() + wait or nil
end

-- The citizen is one of those at the table, so that the citizen's own turns count too.
function Run:welcome()
  local citizen = require("meet.talk").citizen(self.meeting)
  if not citizen.unknown then return true end
  return self:write { { kind = "meeting.person", person = citizen.id, name = citizen.name, side = "citizen", state = "here" } }
end

-- So that the table shows what is, when it comes back from somewhere else.
function Run:again()
  local ok, key = self:load()
  if not ok then self.app.fail(key, function() self:again() end) end
  return ok
end

function Run.now()
  local _, wall = kiosk.now()
  return wall
end

-- Whoever has joined may have no part in that topic: then it is said in the citizen's session, as all else at the table.
local NOT_THEIRS = { ["error.no_basis"] = true, ["error.not_yours"] = true, ["error.not_joined"] = true }

-- Writes entries in one go, and reads what came of them. Those of the meeting get its id. done(): only when it is kept.
-- as: "joined" writes in the name of whoever leads the meeting, where that person has joined.
function Run:write(entries, done, as)
  for _, entry in ipairs(entries) do
    local own = entry.kind == "meeting.change" and "id" or string.sub(entry.kind, 1, 8) == "meeting." and "meeting"
    if own then entry[own] = self.id end
  end
  local ok, key = true, nil
  as = as and session.joined() and as or nil
  if not self.pictured then ok, key = session.append(entries, { as = as }) end
  if not ok and as and NOT_THEIRS[key] then ok, key = session.append(entries) end
  if not ok then
    self.app.fail(key, function()
      self.app.close()
      self:write(entries, done, as)
    end)
    return false
  end
  if not self:again() then return false end
  if done then done() end
  return true
end

-- The turn to talk: a tap on a name gives it, a second one takes it back.
function Run:turn(person)
  local same = self.meeting.speaker == person
  return self:write { { kind = "meeting.turn", person = not same and person or nil } }
end

function Run:mark(mark, words)
  return self:write { { kind = "meeting.mark", mark = mark, words = words } }
end

-- The citizen says stop: the store lets the time rest with it.
function Run:stop()
  return self:write { { kind = "meeting.mark", mark = "stop" } }
end

-- A pause of everybody's.
function Run:pause(why)
  if clock.is_paused(self.meeting) then return true end
  return self:write { { kind = "meeting.paused", why = why } }
end

-- On again. What the citizen stopped goes on when the citizen says go. more: what is written with it.
function Run:resume(more)
  if not clock.is_paused(self.meeting) then return true end
  local entries = { { kind = "meeting.resumed" } }
  if self.meeting.mark == "stop" then table.insert(entries, 1, { kind = "meeting.mark", mark = "go" }) end
  return self:write(require("ui.node").add_all(entries, more or {}))
end

function Run:go(phase, goal)
  return self:write { { kind = "meeting.phase", phase = phase, goal = goal } }
end

-- The goal the table is at: the one that was gone to, else the first.
function Run:goal()
  local goal = self.meeting.goal and goals.find(self.plan, self.meeting.goal)
  return goal or goals.active(self.plan)[1]
end

-- On from here: the next goal, else the next part.
function Run:onwards()
  local phase = self.meeting.phase
  if phase ~= "agreements" then
    local after = clock.after(phase)
    local first = after == "agreements" and goals.active(self.plan)[1]
    return self:go(after, first and first.id or nil)
  end
  local goal = self:goal()
  local after = goal and goals.after(self.plan, goal.id)
  if after then return self:go("agreements", after.id) end
  return self:go "closing"
end

-- The closing begins by itself, whatever stands on the screen: what is being written there goes on, and the table shows it then.
function Run:tick()
  if self.pictured or not self.meeting then return false end
  self:wind()
  if not clock.is_closing_due(self.meeting, self.now()) then return false end
  if not self:go "closing" then
    self.due = kiosk.now() + A_MINUTE -- it could not be written: not at once again
    return false
  end
  kiosk.sound "soft"
  self.app.say(require("i18n").t "meeting.closing.began")
  return true
end

function Run:deadline() return self.due end

return run
