-- "Hvordan går det med planen?": both sides say it, each for itself. Neither sees the other's answer before both are there; then
-- they stand beside each other, to be talked about. What may be read is decided by the program, not here.
local node = require "ui.node"
local frame = require "ui.frame"
local session = require "session"
local dates = require "dates"
local rounds = require "life.rounds"
local text = require "ui.words"
local questions = require "screens.people.questions"
local i18n = require "i18n"

local rating = {}
local Rating = { press = {} }
Rating.__index = Rating
local t = i18n.t

local STEPS, LIMIT = 5, 300

local function side() return session.role == "citizen" and "citizen" or "staff" end

function rating.word(step) return t("life.rate." .. step) end

-- found: the read `ratings`, only for pictures.
function rating.new(app, found)
  return setmetatable({ app = app, found = found, pictured = found ~= nil }, Rating)
end

function Rating:load()
  if not self.found then
    local found, key = session.read("ratings", { citizen = session.citizen })
    if not found then return nil, key end
    self.found = found
  end
  self.state = rounds.of(self.found, side())
  return true
end

function Rating:refresh()
  if not self.pictured then self.found = nil end
end

-- --- shown together ---

local function said_by(one)
  if one.side == "citizen" then return t(side() == "citizen" and "life.rate.you" or "life.rate.citizen") end
  return one.name or t("life.rate.staff")
end

local function voice_of(one)
  return node.add(node.panel { style = one.side == "citizen" and "mint" or "sand", node.text(said_by(one), "strong"),
    node.meter(one.step, STEPS, rating.word(one.step)), node.text(dates.when_ms(one.at), "small") }, one.words and node.quote(one.words))
end

-- Whether both say the same is told in words; neither is right.
local function meet(list)
  local low, high, sides = STEPS, 1, {}
  for _, one in ipairs(list) do
    low, high, sides[one.side] = math.min(low, one.step), math.max(high, one.step), true
  end
  if not (sides.citizen and sides.staff) then return t("life.rate.alone") end
  return t(high - low == 0 and "life.rate.same" or high - low == 1 and "life.rate.near" or "life.rate.apart")
end

local function together(over)
  local grid = node.grid { columns = 2, min_mm = 100 }
  for _, one in ipairs(over.ratings) do
    if one.side == "citizen" then node.add(grid, voice_of(one)) end
  end
  for _, one in ipairs(over.ratings) do
    if one.side == "staff" then node.add(grid, voice_of(one)) end
  end
  return node.column { node.heading(t("life.rate.together"), 2), grid, node.text(meet(over.ratings), "lead") }
end

-- --- waiting, or not begun ---

local function waiting(state)
  local panel = node.panel { style = "sky", node.heading(t("life.rate.waits." .. side()), 3) }
  if state.mine then
    node.add_all(panel, { node.text(t("life.rate.waits.text")), node.meter(state.mine.step, STEPS, rating.word(state.mine.step)) })
    node.add(panel, state.mine.words and node.quote(state.mine.words))
  end
  return node.add(panel, node.row { node.button("again", t("life.rate.again"), { icon = "edit", style = "plain" }),
    node.button("close_round", t("life.rate.close"), { icon = "visibility", style = "quiet" }) })
end

local function asked(state)
  local key = state.other and "life.rate.other_said." .. side() or "life.rate.blind"
  return node.panel { style = "sky", node.text(t(key)) }
end

function Rating:view()
  local ok, key = self:load()
  self.failed = not ok
  if self.failed then return require("screens.fault").view(self.app, key) end
  local state = self.state
  local body = node.column { style = "loose", node.head { node.question(t("life.rate.ask." .. side())), node.text(t("life.rate.text"), "soft") } }
  if state.said then
    node.add(body, waiting(state))
  elseif state.other or not state.over then
    node.add(body, asked(state))
  end
  node.add(body, state.over and together(state.over))
  return frame.view { id = "rating", title = t("life.rate"), where = t("life.home"), leave = t("ui.quit"), body = body,
    next = t(state.said and "life.back" or state.over and "life.rate.new" or "life.rate.begin"),
    next_icon = state.said and "arrow_back" or nil }
end

-- --- saying it ---

local function step_question()
  local step = { id = "step", ask = "life.rate.ask." .. side(), text = "life.rate.blind" }
  function step.view(self)
    local list = node.grid { columns = STEPS, min_mm = 40 }
    for i = 1, STEPS do
      node.add(list, node.choice("step/" .. i, rating.word(i), { style = "scale", number = i, of = STEPS, value = tostring(i),
        selected = self.a.step == i }))
    end
    return { body = node.add(questions.body(self, step), list), next = t("ui.next") }
  end
  function step.pressed(self, id, value)
    if string.sub(id, 1, 5) ~= "step/" then return false end
    self.a.step, self.error = math.tointeger(tonumber(value)), nil
    return true
  end
  function step.next(self)
    if not self.a.step then return self:refuse(t("life.rate.missing")) end
    self:go_on()
  end
  return step
end

local function say_it(self)
  local a = self.a
  local words = text.trim(a.words or "")
  local ok, key = session.append { { kind = "rating.new", side = side(), round = self.round, step = a.step, words = words ~= "" and words or nil } }
  if not ok then return self.app.fail(key, function() say_it(self) end) end
  self.app.pop()
  self.app.say(t("life.rate.done"))
end

-- round: which time it is. mine: what was said before, to be said anew.
function rating.ask(app, round, mine)
  local made = questions.new(app, { id = "rate", where = "life.home", done = say_it, answers = { step = mine and mine.step, words = mine and mine.words },
    steps = { step_question(), questions.words { id = "words", ask = "life.rate.words", text = "life.rate.words.text", field = "life.rate.words.field",
      input = "words", limit = LIMIT, on = "life.rate.keep" } } })
  made.round = round
  return made
end

local function ask(self) self.app.push(rating.ask(self.app, self.state.number, self.state.mine)) end

Rating.press.again = ask

function Rating.press.next(self)
  if self.failed then return self:refresh() end
  if self.state.said then return self.app.pop() end
  ask(self)
end

-- Who has said it can let the other side read it without an answer; nobody can look first.
function Rating.press.close_round(self)
  local ok, key = session.append { { kind = "rating.closed", side = side(), round = self.state.number } }
  self:refresh()
  if not ok then self.app.fail(key, nil) end
end

return rating
