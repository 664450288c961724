-- Takes up a meeting that is under way. Where somebody at the table has lost the yes to be there (it was taken back, it ran out, or
-- the store was brought to another kiosk as an older copy), the citizen is asked first: without an answer the meeting goes on without
-- that person, and is never shut for the citizen.
local session = require "session"
local known = require "screens.meeting.known"
local allowed = require "meet.allowed"

local take_up = {}

local function goes_on(app, id)
  require("screens.meeting.run").open(app, id)
end

-- Who still has none is not at the table any more.
local function without_them(app, id)
  local all, key = known.load(id)
  if not all then return app.fail(key, function() without_them(app, id) end) end
  local out = {}
  for i, person in ipairs(allowed.shut_out(all)) do
    out[i] = { kind = "meeting.person", meeting = id, person = person.person, state = "left" }
  end
  local ok = true
  if #out > 0 then ok, key = session.append(out) end
  if not ok then return app.fail(key, function() without_them(app, id) end) end
  goes_on(app, id)
end

-- A guest of whom nothing was said would shut the plan for everybody.
local function speak_for_guests(all, id)
  local out = {}
  for i, guest in ipairs(allowed.unspoken(all.meeting)) do
    out[i] = { kind = "meeting.person", meeting = id, person = guest.person, hears = session.list { "frame" } }
  end
  if #out > 0 then session.append(out) end
end

function take_up.open(app, id)
  session.helped = true -- nobody holds a meeting alone
  local all = known.load(id)
  if all then speak_for_guests(all, id) end
  if not all or #allowed.shut_out(all) == 0 then return goes_on(app, id) end
  local where = require("i18n").t "meeting_setup.row"
  app.push(require("screens.meeting.checked").new(app, id, nil, { where = where, done = function() without_them(app, id) end }))
end

return take_up
