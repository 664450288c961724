-- Setting up, last: what is talked about and for how long, and in which language. The minutes always add up to the whole meeting.
-- From here it begins.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local known = require "screens.meeting.known"
local language = require "screens.meeting.language"
local shares = require "meet.shares"
local allowed = require "meet.allowed"
local yes = require "screens.meeting.yes"
local i18n = require "i18n"

local times = {}
local t = i18n.t

local MINUTES = 60

-- With the others at the table the citizen's own words for a point stand here only when all of them may hear of it.
local function hidden(self)
  if self.prepares then return false end
  local _, closed = allowed.parted(self.all, known.others(known.at_table(self.all.meeting)), { {} })
  return #closed > 0
end

local Screen = known.screen(function(self)
  local list = {}
  for i, topic in ipairs(self.all.meeting.topics) do list[i] = topic.minutes or 0 end
  self.total = self.all.meeting.minutes or MINUTES
  self.minutes = shares.kept(self.total, list)
  self.hidden = hidden(self)
end)

-- prepares: it is only looked at and changed beforehand, nothing begins from here.
function times.new(app, id, given, prepares)
  return setmetatable({ app = app, id = id, given = given, prepares = prepares }, Screen)
end

local function fixed(key, icon, n)
  return node.row { align = "between", node.row { node.icon(icon, "sand"), node.text(t(key), "strong") }, node.text(t("meeting_setup.minutes.n",
    { n = n })) }
end

local function row(self, i, topic)
  local words = not topic.area and self.hidden and yes.calm_name(self.all.meeting, "own") or topic.words
  return node.row { align = "between", node.row { node.disc(i), node.text(words, "strong") },
    node.row {
      node.button("less/" .. i, t("meeting_setup.times.less"), { icon = "remove", style = "quiet",
        disabled = not shares.may(self.minutes, i, -1) or nil }),
      node.text(t("meeting_setup.minutes.n", { n = self.minutes[i] })),
      node.button("more/" .. i, t("meeting_setup.times.more"), { icon = "add", style = "quiet",
        disabled = not shares.may(self.minutes, i, 1) or nil }) } }
end

local function agenda(self)
  local panel = node.panel { style = "card", fixed("meeting_setup.times.opening", "emoji_people", shares.OPENING) }
  for i, topic in ipairs(self.all.meeting.topics) do
    node.add(panel, node.rule())
    node.add(panel, row(self, i, topic))
  end
  node.add(panel, node.rule())
  return node.add(panel, fixed("meeting_setup.times.closing", "event_available", shares.CLOSING))
end

function Screen:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local side = node.column {
    node.panel { style = "sand", node.text(t("meeting_setup.times.all", { n = self.total }), "strong"), node.text(t("meeting_setup.times.sum"), "soft") },
    node.button("lang", t("meeting_setup.lang.change"), { note = language.line(self.all.meeting), icon = "translate", style = "row" }) }
  local body = node.column { style = "loose", grow = true, node.head { node.question(t("meeting_setup.times")), node.text(t("meeting_setup.times.text"),
    "soft") }, node.split { min_mm = 110, agenda(self), side } }
  return frame.view { id = "meeting_times", title = t("meeting_setup.times"), where = self.prepares and t("meeting_setup.row")
    or t("meeting_setup.setting_up", { number = 4 }), leave = t("ui.quit"), body = body,
    next = t(self.prepares and "ui.save" or "meeting_setup.begin"), next_icon = self.prepares and "check" or "play_circle_outline" }
end

function Screen:pressed(id)
  local by = string.sub(id, 1, 5) == "more/" and 1 or string.sub(id, 1, 5) == "less/" and -1
  local at = by and math.tointeger(tonumber(string.sub(id, 6)))
  if not at or not self:load() or not self.minutes[at] then return false end
  self.minutes = shares.step(self.minutes, at, by)
  return true
end

function Screen.press.lang(self)
  self.app.push(language.new(self.app, self.all, function() self:refresh() end))
end

local function entries_of(self)
  local out, meeting = {}, self.all.meeting
  for i, topic in ipairs(meeting.topics) do
    if topic.minutes ~= self.minutes[i] then
      out[#out + 1] = { kind = "meeting.topic", meeting = meeting.id, id = topic.id, minutes = self.minutes[i] }
    end
  end
  return out
end

local function keep(self, entries, done)
  local ok, key = #entries == 0 or nil, nil
  if not ok then ok, key = session.append(entries) end
  if not ok then return self.app.fail(key, function() keep(self, entries, done) end) end
  done()
end

-- Whoever leads the meeting sits beside the citizen from here on.
function Screen.press.next(self)
  if not self:load() then return self:refresh() end
  local entries = entries_of(self)
  if self.prepares then
    return keep(self, entries, function() self.app.pop() end)
  end
  for _, person in ipairs(allowed.shut_out(self.all)) do
    entries[#entries + 1] = { kind = "meeting.person", meeting = self.id, person = person.person, state = "absent" }
  end
  for _, guest in ipairs(allowed.unspoken(self.all.meeting)) do
    entries[#entries + 1] = { kind = "meeting.person", meeting = self.id, person = guest.person, hears = session.list { "frame" } }
  end
  entries[#entries + 1] = { kind = "meeting.begun", meeting = self.id, minutes = self.total }
  session.helped = true
  keep(self, entries, function() require("screens.meeting.run").open(self.app, self.id) end)
end

return times
