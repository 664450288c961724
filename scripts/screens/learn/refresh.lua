-- Refreshers: at most six cards or two minutes, whichever comes first. Each is the real task of its module, shown once with its
-- options mixed. What was not right comes back soon, and nobody is asked about it; what was right, the person says how hard it
-- was to remember, for only the person knows. Looking at cards is no attempt at a module: the journal gets `learn.card` alone.
local flow_player = require "screens.flow_player"
local frame = require "ui.frame"
local home = require "screens.learn.home"
local learn = require "learn"
local learn_entries = require "learn.entries"
local lesson = require "screens.learn.lesson"
local mine = require "learn.mine"
local node = require "ui.node"
local session = require "session"
local sources = require "screens.learn.sources"
local i18n = require "i18n"

local refresh = {}
local t = i18n.t

refresh.MOST_CARDS, refresh.LONGEST_MS = 6, 2 * 60 * 1000

-- The player of cards: a lesson that keeps nothing but grades.
local Cards = { press = {} }
for name, press in pairs(lesson.Lesson.press) do Cards.press[name] = press end
Cards.__index = Cards
setmetatable(Cards, { __index = lesson.Lesson })

-- cards: as known.usable gives them. -> a module of them, and what they rest on.
local function made_of(cards)
  local c = learn.constructors()
  local steps, rest = {}, {}
  for i, card in ipairs(cards) do
    steps[i] = mine.card_step(card.task, "card_" .. i)
    for key, source in pairs(sources.of(card.def.module)) do rest[key] = source end
  end
  steps[#steps + 1] = c.stop { id = "over", ask = "learn.refresh.done" }
  return c.module { id = "refresh", version = 1, track = "staff", minutes = 2, title = "learn.refresh", about = "learn.refresh",
    mode = "check", steps = steps }, rest
end

-- The first few, weakest first as they were read. -> a screen, or nil and a word key.
function refresh.new(app, cards)
  local some = {}
  for i = 1, math.min(#cards, refresh.MOST_CARDS) do some[i] = cards[i] end
  local source, rest = made_of(some)
  local screen, key = lesson.start(app, "refresh", { source = source, sources = rest, class = Cards })
  if not screen then return nil, key end
  screen.cards, screen.entries, screen.grades, screen.back = some, {}, {}, {}
  return screen
end

local function card_of(self)
  local at = math.tointeger(tonumber(string.sub(self.run:at().path, 6)))
  return at, at and self.cards[at]
end

-- Only grades are kept, at once.
function Cards:save()
  local told = {}
  for _, entry in ipairs(self.entries) do
    if entry.kind == "learn.card" then told[#told + 1] = entry end
  end
  flow_player.merge(self.unsaved, self.run:changes())
  local ok, key = true, nil
  if #told > 0 then ok, key = session.learn(told, {}) end
  if not ok then return nil, key end
  self.unsaved, self.entries = {}, {}
  return true
end

function Cards.save_working() return true end
function Cards:commit() return self:save() end
function Cards:store() return self:save() end

-- The day it comes back, as the store reckoned it.
local function note_due(self, at, card)
  local found = not session.pictured and session.read("card", { card = card.module .. "/" .. card.step })
  self.back[at] = found and found.due or self.back[at] or false
end

local function is_graded(self)
  return self.grades[card_of(self)] ~= nil
end

-- True, or nil and a word key.
local function grade(self, value)
  local at, card = card_of(self)
  self:enqueue(learn_entries.card(card.def.module, card.step, value))
  local ok, key = self:save()
  if not ok then
    self.entries[#self.entries] = nil
    return nil, key
  end
  self.grades[at] = value
  note_due(self, at, card)
  return true
end

-- What its answer says by itself is said at once; what cannot be stored has not happened.
function Cards:put(turn, changed)
  local value = changed.phase and mine.answer_grade(changed, turn.task.about)
  local before, ok, key = turn.value, true, nil
  self.run:answer(changed)
  if value and not is_graded(self) then ok, key = grade(self, value) end
  if not ok then
    self.run:answer(before)
    self.app.fail(key, function() self:put(turn, changed) end)
    return false
  end
  turn.value, turn.dirty, self.problem = changed, false, nil
  turn.task:follow()
  return true
end

-- Two minutes are over, or the cards are.
local function is_over(self)
  return self.run:finished() ~= nil or kiosk.now() - self.started >= refresh.LONGEST_MS
end

local function go_on(self)
  if kiosk.now() - self.started >= refresh.LONGEST_MS then
    self.app.replace(refresh.over(self.app, self.cards, self.back))
    return
  end
  self:go_on()
  if is_over(self) then self.app.replace(refresh.over(self.app, self.cards, self.back)) end
end

local function is_locked(self)
  local turn = self:turn()
  return turn.task ~= nil and turn.task.locked
end

-- Is the person to say how hard it was?
local function asks(self)
  return card_of(self) ~= nil and is_locked(self) and not is_graded(self)
end

local WORDS = { "again", "hard", "good", "easy" }

local function ask_panel(self)
  local panel = node.panel { style = "sand", live = true, node.text(t("learn.refresh.how"), "strong") }
  local row = node.row {}
  local own = self:turn().task.about.own_words
  for value = own and 1 or 2, #WORDS do
    node.add(row, node.button("grade/" .. value, t("learn.grade." .. WORDS[value]), { style = "plain", value = tostring(value) }))
  end
  return node.add(panel, row)
end

local function told_panel(self)
  local at = card_of(self)
  local date = self.back[at]
  return node.panel { style = "sand", live = true, node.text(date and t("learn.refresh.back", { when = home.due(date) })
    or t("learn.refresh.back_soon"), "strong") }
end

-- Without "next", as long as one thing is to be said first.
local function without_next(view)
  for i = #view.bottom, 1, -1 do
    if view.bottom[i].id == "next" then table.remove(view.bottom, i) end
  end
end

function Cards:view()
  local view = lesson.Lesson.view(self)
  local at = card_of(self)
  if not at or not is_locked(self) then return view end
  if asks(self) then
    node.add(view.body, ask_panel(self))
    without_next(view)
  else
    node.add(view.body, told_panel(self))
  end
  return view
end

function Cards:pressed(id, value)
  local said = string.sub(id, 1, 6) == "grade/" and math.tointeger(tonumber(string.sub(id, 7)))
  if not said then return lesson.Lesson.pressed(self, id, value) end
  if not asks(self) or said < 1 or said > #WORDS then return false end
  local at = card_of(self)
  local ok, key = grade(self, said)
  if not ok then
    self.app.fail(key, function() self:pressed(id, value) end)
    return true
  end
  local date = self.back[at]
  if date then self.app.say(t("learn.refresh.back", { when = home.due(date) })) end
  go_on(self)
  return true
end

function Cards.press.next(self)
  if asks(self) then return end
  if is_locked(self) then return go_on(self) end
  lesson.Lesson.press.next(self)
end

function Cards.turned_back(self) self.app.pop() end

-- The end ------------------------------------------------------------------------------------------------------

local Over = { press = {} }
Over.__index = Over

-- back: when each card comes back, by its number.
function refresh.over(app, cards, back)
  return setmetatable({ app = app, cards = cards, back = back }, Over)
end

function Over:view()
  local list, count = node.list {}, 0
  for i, card in ipairs(self.cards) do
    local date = self.back[i]
    if date then
      count = count + 1
      node.add(list, node.text(t("learn.refresh.line", { task = t(card.task.ask), when = home.due(date) })))
    end
  end
  local body = node.column { style = "loose", node.question(t("learn.refresh.done")), node.text(t("learn.refresh.done.text", { n = count }), "lead") }
  node.add(body, count > 0 and list)
  return frame.view { id = "learn/refreshed", title = t("learn.refresh.done"), where = t("learn.home"), leave = t("ui.quit"), back = false,
    body = node.add_all(node.column { grow = true }, node.pictured(body, "check", "green")), next = t("learn.back"), next_icon = "arrow_back" }
end

function Over.press.next(self) self.app.pop() end

return refresh
