-- One step on the screen: its place in the run, the answer as it is being made, and what its kind
-- (the other files here) makes of it. A kind leaves out what it does not need; the defaults are below.
local node = require "ui.node"
local dates = require "dates"
local say = require "screens.say"
local steps = require "screens.steps"
local i18n = require "i18n"

local Turn = {}
Turn.__index = Turn
local t = i18n.t

-- before: the turn that was on the screen before this one, or nil.
function Turn.new(player, at, before)
  local turn = setmetatable({
    player = player, app = player.app, path = at.path, at = at, step = at.step, value = at.value,
    kind = steps.kind(at.kind), dirty = false, since = kiosk.now(),
  }, Turn)
  if turn.value == nil and at.prefill ~= nil then turn.offered = at.prefill end
  if turn.kind.start then turn.kind.start(turn, before) end
  return turn
end

-- The answer was changed on the screen (dirty: the run does not know it yet): it is saved when nothing more comes for a
-- moment.
function Turn:set(value)
  self.value, self.dirty, self.offered = value, true, nil
  self.player.problem = nil
  self.player:touched()
end

local function in_words(value)
  if type(value) ~= "table" then return value end
  return value.key and t(value.key) or dates.answer(value)
end

-- The values for {placeholders}; a flow may give { key = "plan.area.home" } for words we know, or the answer of a date.
function Turn:say()
  local values = {}
  for name, value in pairs(self.player.run:say(self.at.path) or {}) do
    values[name] = in_words(value)
  end
  return values
end

function Turn:words(key)
  return t(key, self:say())
end

-- The text behind <ask>.<part>, or nil where the content has none; in a practice run <ask>.<part>.practice comes first,
-- where what is true in earnest is not.
function Turn:part(part)
  local key = self.step.ask and self.step.ask .. "." .. part
  if key and self.player:is_practice() and i18n.has(key .. ".practice") then key = key .. ".practice" end
  return key and i18n.has(key) and self:words(key) or nil
end

function Turn:title()
  local own = self.kind.title and self.kind.title(self)
  if own then return own end
  return self.step.ask and self:words(self.step.ask) or t("ui.untitled")
end

-- Why we ask, who can see it, and what the author adds: shown by "Help".
function Turn:topics()
  local topics = {}
  for _, part in ipairs { "help", "why", "see" } do
    local text = self:part(part)
    if text then topics[#topics + 1] = { title = t("ui.help." .. part), text = text } end
  end
  return topics
end

-- The mark above the question: whose words these are, or who can see them.
local function mark(turn)
  if turn.step.quote then return node.badge(t("ui.your_words"), "format_quote") end
  local see = turn:part("see")
  return see and node.badge(see, "lock")
end

local function said_instead(turn)
  local state = turn.at.state
  if turn.value ~= nil or not state or not i18n.has("ui.other." .. state) then return false end
  local words = t("ui.other." .. state)
  if state ~= "withdrawn" then words = t("ui.other.chosen", { answer = words }) end
  return node.row { node.badge(words, "more_horiz", "sky") }
end

-- What is on offer, in words: an answer, or what the things of a list are called.
local function offered_words(turn)
  local names = turn.at.prefill_names
  if not names then
    local answer = say.answer(turn.step, turn.offered, turn.at.options)
    return { node.text(t("ui.prefill"), "small"), node.text(answer, "strong") }
  end
  local list = node.list { label = t("ui.prefill.list") }
  for i, name in ipairs(names) do
    node.add(list, node.text(say.one_of(turn.step.ask, name, i), "strong"))
  end
  return { node.text(t("ui.prefill.list"), "small"), list }
end

-- What was said last time: to keep, to change, or to take out where it may be missing.
local function prefill_panel(turn)
  if turn.offered == nil then return false end
  local choices = node.row {
    node.button("prefill/keep", t("ui.prefill.keep"), { icon = "check", style = "plain" }),
    node.button("prefill/change", t("ui.prefill.change"), { icon = "edit", style = "plain" }),
  }
  node.add(choices, not turn.step.required and
    node.button("prefill/remove", t("ui.prefill.remove"), { icon = "close", style = "quiet" }))
  return node.add(node.add_all(node.panel { style = "sky" }, offered_words(turn)), choices)
end

-- The question and what belongs to it, then what the kind adds.
function Turn:body()
  local whole = self.kind.whole and self.kind.whole(self)
  if whole then return whole end
  local head = node.head {}
  local badge = mark(self)
  node.add(head, badge and node.row { badge })
  node.add(head, node.question(self:title()))
  local text = self:part("text")
  if text then node.add_all(head, node.paragraphs(text, "soft")) end
  local body = { head }
  node.add(body, said_instead(self))
  node.add(body, prefill_panel(self))
  return node.add_all(body, self.kind.body(self))
end

function Turn:answers()
  return self.kind.answer ~= nil
end

function Turn:answer()
  return self.kind.answer and self.kind.answer(self)
end

local function press_prefill(turn, id)
  if id == "prefill/remove" then
    turn.player:take_out()
    return true
  end
  if turn.at.prefill_names then
    turn.player:take_known(id == "prefill/keep")
    return true
  end
  turn:set(turn.offered)
  if turn.kind.start then turn.kind.start(turn) end
  if id == "prefill/keep" then turn.player:go_on() end
  return true
end

function Turn:press(id, value)
  if self.offered ~= nil and string.sub(id, 1, 8) == "prefill/" then return press_prefill(self, id) end
  return self.kind.press and self.kind.press(self, id, value) or false
end

function Turn:change(id, value)
  if self.kind.change then self.kind.change(self, id, value) end
end

-- Sub-forms (a person, own words) take "next" and "back" for themselves while they are open.
function Turn:before_next()
  return self.kind.before_next and self.kind.before_next(self) or false
end

function Turn:before_back()
  return self.kind.before_back and self.kind.before_back(self) or false
end

-- What lies half written in a sub-form is taken in before the step is left.
function Turn:settle()
  if self.kind.settle then self.kind.settle(self) end
end

-- A kind has words of its own only where the button does something else (a sub-form is open, the end is here); false
-- where there is no such button.
function Turn:next_label()
  local own = self.kind.next_label and self.kind.next_label(self)
  if own ~= nil then return own end
  if self.at.asked then return t("ui.save") end
  if self:returns() then return t("ui.next.review") end
  return self:part("next") or t("ui.next")
end

-- True when "next" goes straight back to the review.
function Turn:returns()
  return self.at.returns == true
end

function Turn:next_icon()
  local own = self.kind.next_icon
  if type(own) == "function" then return own(self) end
  return own or self.at.asked and "check" or nil
end

function Turn:extra()
  local extra = {}
  if self:part("example") and not self:page() then
    node.add(extra, node.button("examples", t("ui.examples"), { icon = "lightbulb_outline", style = "plain" }))
  end
  if self.player:lesson_of(self) then
    node.add(extra, node.button("lesson", t("learn.show_me"), { icon = "school", style = "plain" }))
  end
  if self.kind.extra then node.add_all(extra, self.kind.extra(self)) end
  return extra
end

-- The first control of the step, which the error summary leads to.
function Turn:control()
  return self.kind.control and self.kind.control(self)
end

function Turn:may_decline()
  if not self:answers() or self.kind.final or self:page() then return false end
  return #require("screens.steps.other").kinds(self) > 0
end

-- Sub-forms have pages of their own: the name of the one that is open, or nil.
function Turn:page()
  return self.kind.page and self.kind.page(self)
end

-- A step that hides all round it (the screen changes hands).
function Turn:alone()
  return self.kind.alone == true
end

function Turn:deadline()
  return self.kind.deadline and self.kind.deadline(self) or nil
end

function Turn:tick(now)
  if self.kind.tick then self.kind.tick(self, now) end
end

return Turn
