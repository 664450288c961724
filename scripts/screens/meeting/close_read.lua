-- Read back: every goal in the citizen's words, every agreement with who does it, until when, and what else; all of it in a list,
-- or one at a time. What is not right is put right where it stands.
local node = require "ui.node"
local dialog = require "ui.dialog"
local questions = require "screens.people.questions"
local minutes = require "meet.minutes"
local goals = require "meet.goals"
local dates = require "dates"
local text = require "ui.words"
local i18n = require "i18n"

local close_read = {}
local Screen = { press = {} }
Screen.__index = Screen
local t = i18n.t

function close_read.new(app, state)
  return setmetatable({ app = app, state = state, at = nil }, Screen)
end

-- Read anew when it is shown again: a word may have been changed.
function Screen:refresh() self.stale = true end

-- Goals with their agreements behind them, then what was decided: { kind, one }.
local function items(self)
  local model = minutes.of(self.state.meeting, self.state.plan)
  local out, placed = {}, {}
  for _, goal in ipairs(model.goals) do
    out[#out + 1] = { kind = "goal", one = goal }
    for _, agreement in ipairs(model.agreements) do
      if agreement.goal == goal.id then
        out[#out + 1], placed[agreement.id] = { kind = "agreement", one = agreement }, true
      end
    end
  end
  for _, agreement in ipairs(model.agreements) do
    if not placed[agreement.id] then out[#out + 1] = { kind = "agreement", one = agreement } end
  end
  for _, decided in ipairs(model.decided) do out[#out + 1] = { kind = "decided", one = decided } end
  return out
end

-- "Maria · senest tirsdag 12. maj"
function close_read.agreement_line(agreement)
  return text.join(" · ", agreement.who, agreement.when and t("meeting_end.by_day", { day = dates.say(agreement.when) }))
end

local says = {}

function says.goal(goal)
  local out = { node.row { node.badge(t("meeting_end.goal"), "flag", "mint") }, node.quote(goal.words, nil, "large") }
  return node.add(out, goal.professional and node.text(t("meeting_end.professional", { words = goal.professional }), "soft"))
end

function says.agreement(agreement)
  local out = { node.row { node.badge(t("meeting_end.agreement"), "event", "sand") }, node.text(agreement.what, "strong"),
    node.text(close_read.agreement_line(agreement), "soft") }
  return node.add(out, agreement.fallback and node.text(t("home.agreement.fallback", { what = agreement.fallback }), "soft"))
end

function says.decided(decided)
  return { node.row { node.badge(t("meeting_end.decided"), "check", "sky") }, node.text(decided.words, "strong") }
end

local function card(i, item, large)
  local panel = node.add_all(node.panel { style = "card", grow = large }, says[item.kind](item.one))
  return node.add(panel, node.row { node.button("mend/" .. i, t("meeting_end.mend"), { icon = "edit", style = "plain" }) })
end

local function body_of(self)
  local list = self.list
  local body = node.column { style = "loose", grow = true,
    node.head { node.question(t("meeting_end.read")), node.text(t(self.at and "meeting_end.read.one" or "meeting_end.read.text"), "soft") } }
  if #list == 0 then return node.add(body, node.text(t("meeting_end.read.none"), "lead")) end
  if self.at then
    node.add(body, node.text(t("meeting_end.read.number", { number = self.at, of = #list }), "small"))
    return node.add(body, card(self.at, list[self.at], true))
  end
  local grid = node.grid { columns = 2, min_mm = 115 }
  for i, item in ipairs(list) do node.add(grid, card(i, item)) end
  return node.add(body, grid)
end

function Screen:load()
  if not self.stale and self.list then return end
  self.state:load()
  self.stale, self.list = false, items(self)
  if self.at and self.at > #self.list then self.at = nil end
end

function Screen:spec()
  self:load()
  local one = self.at and self.at < #self.list
  local way = self.at and node.button("all", t("meeting_end.read.all"), { icon = "list", style = "plain" })
    or #self.list > 1 and node.button("one", t("meeting_end.read.each"), { icon = "looks_one", style = "plain" }) or nil
  return { id = "meeting_read", title = t("meeting_end.read"), body = body_of(self), extra = way and { way },
    next = t(one and "meeting_end.read.on" or "meeting_end.read.right"), next_icon = not one and "check" or nil }
end

function Screen.press.one(self) self.at = 1 end
function Screen.press.all(self) self.at = nil end

function Screen.press.next(self)
  if self.at and self.at < #self.list then
    self.at = self.at + 1
    return
  end
  local entries = { { kind = "meeting.read_back" } }
  if self.state.meeting.phase ~= "closing" then table.insert(entries, 1, { kind = "meeting.phase", phase = "closing" }) end
  self.state:write(entries, function() self.state:go_on() end)
end

-- Putting right ---------------------------------------------------------------------------------------------

-- The topic of a goal's words, which are closed with it.
local function topic_of(self, goal_id)
  local goal = goals.find(self.state.plan, goal_id)
  return goal and (goal.area or "own")
end

-- One line of words, of what is about that goal; keep(words) says the entry.
local function write(self, goal_id, ask, words, limit, keep)
  self.state:ask { id = "meeting_mend", where = "meeting_setup.row", leave = false, answers = { words = words }, topic = topic_of(self, goal_id),
    steps = { questions.words { id = "words", ask = ask, field = "yes.write.words.field", input = "words", limit = limit,
      missing = "meeting_end.mend.missing", on = "ui.save" } },
    done = function(made)
      self.state:write({ keep(made.a.words) }, function() self.app.pop() end)
    end }
end

local FIELDS = { { "what", "edit", 200 }, { "who", "person_outline", 80 }, { "fallback", "undo", 200 } }

local function mend_agreement(self, agreement)
  local actions = {}
  for i, field in ipairs(FIELDS) do
    actions[i] = { id = field[1], label = t("meeting_end.mend." .. field[1]), note = agreement[field[1]], icon = field[2], style = "row",
      press = function(app)
        app.close()
        write(self, agreement.goal, "meeting_end.mend." .. field[1] .. ".ask", agreement[field[1]], field[3], function(words)
          return { kind = "agreement.change", id = agreement.id, [field[1]] = words }
        end)
      end }
  end
  actions[#actions + 1] = { id = "when", label = t("meeting_end.mend.when"), note = agreement.when and dates.say(agreement.when), icon = "event",
    style = "row", press = function(app)
      app.close()
      require("screens.meeting.agree").day(self.state.run, goals.find(self.state.plan, agreement.goal), agreement)
    end }
  self.app.open(dialog.new { title = agreement.what, icon = "edit", actions = actions, close = t("ui.cancel") })
end

local mends = { agreement = mend_agreement }

-- A new wording in the citizen's own words; the ones before stay.
function mends.goal(self, goal)
  write(self, goal.id, "meeting.word", goal.words, 300, function(words)
    return { kind = "goal.change", id = goal.id, words = words, speaker = "citizen" }
  end)
end

function mends.decided(self, decided)
  write(self, decided.goal, "meeting_end.mend.decided", decided.words, 300, function(words)
    return { kind = "meeting.decided", id = decided.id, words = words }
  end)
end

function Screen:pressed(id)
  self:load()
  local at = string.sub(id, 1, 5) == "mend/" and math.tointeger(tonumber(string.sub(id, 6)))
  local item = at and self.list and self.list[at]
  if not item then return false end
  self.stale = true
  mends[item.kind](self, item.one)
  return true
end

return close_read
