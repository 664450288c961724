-- How a meeting ends: what was said is read back and put right, the next date is fixed, each side says yes, not yet, or yes with a
-- reservation. Each step is kept at once, so that a meeting that was cut off here goes on here.
-- close.open(app, id) shows it over "My plan"; close.new(app, run) over the table.
local session = require "session"
local known = require "screens.meeting.known"

local close = {}
local Close = {}
Close.__index = Close

-- What all its screens share: the meeting and the plan as they are now, and the only road on.
function close.state(app, id, given)
  return setmetatable({ app = app, id = id, given = given }, Close)
end

-- Read anew each time: what somebody at the table may not see any more is gone with the very next look.
function Close:load()
  if self.given then
    self.all = known.load(self.id, self.given)
    self.meeting, self.plan = self.all.meeting, self.given.plan
    return true
  end
  local plan, key = session.plan()
  if not plan then return nil, key end
  local all
  all, key = known.load(self.id)
  if not all then return nil, key end
  self.all, self.meeting, self.plan = all, all.meeting, plan
  return true
end

-- Entries in one go; done() only when they are kept. Those of the meeting get its id.
function Close:write(entries, done)
  for _, entry in ipairs(entries) do
    if string.sub(entry.kind, 1, 8) == "meeting." then entry.meeting = self.id end
  end
  local ok, key = session.append(entries)
  if not ok then
    self.app.fail(key, function() self:write(entries, done) end)
    return false
  end
  if done then done() end
  return true
end

-- Everybody who sits there, the citizen first.
function Close:at_table()
  local out = {}
  for _, person in ipairs(known.at_table(self.meeting)) do
    if person.side == "citizen" then table.insert(out, 1, person) else out[#out + 1] = person end
  end
  if not out[1] or out[1].side ~= "citizen" then
    table.insert(out, 1, { person = session.citizen, name = session.name, side = "citizen", state = "here" })
  end
  return out
end

function Close:answer_of(person)
  for _, one in ipairs(self.meeting.confirmed or {}) do
    if (one.person or one.id) == person.person then return one end
  end
end

-- The first who has not said anything yet.
function Close:asked()
  for _, person in ipairs(self:at_table()) do
    if not self:answer_of(person) then return person end
  end
end

-- The name of the screen that is next, by what is kept.
function Close:step()
  if not self.meeting.read_back_at then return "close_read" end
  if not self.meeting.next then return "close_next" end
  return "close_confirm"
end

-- Puts the next screen in the place of the one shown.
function Close:on(name)
  self.app.replace(require("screens.meeting." .. (name or self:step())).new(self.app, self))
end

-- After a write: what is kept now says where to go.
function Close:go_on()
  local ok, key = self:load()
  if not ok then return self.app.fail(key, function() self:go_on() end) end
  self:on()
end

-- run: the running meeting of the table, or anything with an id; given: for pictures.
function close.new(app, run, given)
  local made = close.state(app, run.id, given)
  local ok, key = made:load()
  if not ok then return require("screens.fault").new(app, key) end
  return require("screens.meeting." .. made:step()).new(app, made)
end

function close.open(app, id)
  app.settle(require("screens.overview").new(app))
  app.push(close.new(app, { id = id }))
end

return close
