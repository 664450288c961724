-- How a meeting ends: what was said is read back and put right, the next date is fixed, each side says yes, not yet, or yes with a
-- reservation. Each step is kept at once, so that a meeting that was cut off here goes on here. It is one screen with three parts
-- (close_read, close_next, close_confirm), shown at the table: a part has spec(self), press and pressed as a screen has.
local frame = require "ui.frame"
local session = require "session"
local known = require "screens.meeting.known"
local i18n = require "i18n"

local close = {}
local Close = {}
Close.__index = Close
local t = i18n.t

local PARTS = { "close_read", "close_next", "close_confirm" }

-- Read anew each time: what somebody at the table may not see any more is gone with the very next look.
function Close:load()
  if self.given then
    self.meeting, self.plan = known.load(self.id, self.given).meeting, self.given.plan
    return true
  end
  local plan, key = session.plan()
  if not plan then return nil, key end
  local meeting
  meeting, key = known.read(self.id)
  if not meeting then return nil, key end
  self.meeting, self.plan = meeting, plan
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
  if self.run.again then self.run:again() end -- what the second window shows
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

-- The part that is next, by what is kept.
function Close:step()
  if not self.meeting.read_back_at then return 1 end
  return self.meeting.next and 3 or 2
end

function Close:show(number)
  self.number, self.part = number, require("screens.meeting." .. PARTS[number]).new(self.app, self)
end

-- After a write: what is kept now says where to go.
function Close:go_on()
  local ok, key = self:load()
  if not ok then return self.app.fail(key, function() self:go_on() end) end
  self:show(self:step())
end

-- Shown again after something else: a word may have been changed there, or a yes taken back.
function Close:refresh()
  if self.part and self.part.refresh then self.part:refresh() end
end

-- At the table the three answers of the citizen stand below, as everywhere in a meeting.
function Close:view()
  if self.failed then return require("screens.fault").view(self.app, self.failed) end
  local spec = self.part:spec()
  spec.where, spec.leave = t("meeting_end.where", { number = self.number }), t("ui.leave")
  if not self.run.meeting then
    spec.back = self:way_back() and t("ui.back") or false
    return frame.view(spec)
  end
  spec.back = self:way_back() and t("ui.back") or nil
  return require("screens.meeting.bars").view(self.run, spec)
end

-- A few questions over it, with the citizen's three answers below them too.
function Close:ask(spec)
  local made = self.run.meeting and require("screens.meeting.asks").new(self.run, spec) or require("screens.people.questions").new(self.app, spec)
  self.app.push(made)
end

-- One step back of the question at hand, else the part before; nothing of what was kept is taken back by looking at it again.
function Close:way_back()
  local part = self.part
  if part.before and part:before() then return part.press.back end
  if self.number > 1 then return function() self:show(self.number - 1) end end
end

function Close:handler(id)
  if self.failed then return id == "next" and function() self:begin() end or nil end
  if id == "back" then
    local back = self:way_back()
    return back and function() back(self.part) end
  end
  local own = self.part.press[id]
  return own and function(_, value) own(self.part, value) end
end

function Close:pressed(id, value) return self.part ~= nil and self.part.pressed ~= nil and self.part:pressed(id, value) or false end
function Close:change(id, value)
  if self.part and self.part.change then self.part:change(id, value) end
end
function Close:submit(id, value)
  if self.part and self.part.submit then self.part:submit(id, value) end
end

function Close:begin()
  local ok, key = self:load()
  self.failed = not ok and key or nil
  if ok then self:show(self:step()) end
end

-- run: the meeting that is under way (screens/meeting/run.lua), or anything with an id; given: for pictures.
function close.new(app, run, given)
  local made = setmetatable({ app = app, run = run, id = run.id, given = given }, Close)
  made.press = setmetatable({}, { __index = function(_, id) return made:handler(id) end })
  made:begin()
  return made
end

return close
