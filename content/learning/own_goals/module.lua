-- Goals that belong to the citizen: from the words of the office to words of one's own. The words of the trade may stand beside them, never
-- over them. A practice goal in the real screens with a made-up citizen, and a check.

local function small(text) return type(text) == "string" and string.lower(text) or "" end

local function has_any(text, list)
  for _, word in ipairs(list) do
    if string.find(small(text), word, 1, true) then return true end
  end
  return false
end

local DAUGHTER = { "datter", "svare", "ringer", "telefon", "daughter", "answer", "calls", "phone" }
local SELF = { " jeg ", " mig ", " min ", " i ", " me ", " my " }
local OFFICE = { "støtte", "kontakt", "relation", "netværk", "motiver", "support", "contact", "network", "motivat" }
local CHARGER = { "oplader", "oplade", "ella", "låne", "strøm", "charger", "charge", "borrow" }

-- One question of a set: a goal, a step on the way, or our own task.
local function kind_of(id, right)
  local options = {}
  for i, answer in ipairs { "goal", "step", "ours" } do
    options[i] = { value = answer, ask = "own_goals.kind." .. answer, right = answer == right or nil, feedback = "own_goals." .. id .. ".feedback" }
  end
  return { id = id, ask = "own_goals." .. id, options = options }
end

return module {
  id = "own_goals", version = 1, track = "staff", minutes = 9, title = "own_goals.title", about = "own_goals.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "whose", section = "own_goals.section.about", ask = "own_goals.whose",
      blocks = { { text = "own_goals.whose.body" },
        { list = { "own_goals.whose.first", "own_goals.whose.chosen", "own_goals.whose.happens", "own_goals.whose.seen" } } },
      terms = { { word = "own_goals.term.office", means = "own_goals.term.office.means" } } },
    page { id = "compare", ask = "own_goals.compare",
      blocks = { { bad = "own_goals.compare.bad" }, { good = "own_goals.compare.good" }, { text = "own_goals.compare.body" } } },
    match { id = "said", section = "own_goals.section.again", ask = "own_goals.said", principle = 1, shuffle = true, hint = "own_goals.said.hint",
      left = {
        { value = "care", ask = "own_goals.said.care" }, { value = "debt", ask = "own_goals.said.debt" },
        { value = "rhythm", ask = "own_goals.said.rhythm" }, { value = "network", ask = "own_goals.said.network" },
      },
      boxes = {
        { value = "dark", ask = "own_goals.said.dark" }, { value = "brother", ask = "own_goals.said.brother" },
        { value = "clean", ask = "own_goals.said.clean" }, { value = "owe", ask = "own_goals.said.owe" },
      },
      pairs = { care = "clean", debt = "owe", rhythm = "dark", network = "brother" },
      feedback = { right = "own_goals.said.right", partly = "own_goals.said.partly", wrong = "own_goals.said.partly" } },
    mark { id = "office", ask = "own_goals.office", principle = 1, hint = "own_goals.office.hint",
      parts = {
        { value = "call", ask = "own_goals.office.call", feedback = "own_goals.office.call.feedback" },
        { value = "cooperate", ask = "own_goals.office.cooperate", right = true, feedback = "own_goals.office.cooperate.feedback" },
        { value = "charge", ask = "own_goals.office.charge", feedback = "own_goals.office.charge.feedback" },
        { value = "structure", ask = "own_goals.office.structure", right = true, feedback = "own_goals.office.structure.feedback" },
        { value = "saturday", ask = "own_goals.office.saturday", feedback = "own_goals.office.saturday.feedback" },
      } },
    one { id = "question", section = "own_goals.section.talk", ask = "own_goals.question", principle = 1, shuffle = true, sure = true,
      hint = "own_goals.question.hint", scene = { icon = "forum", says = "own_goals.question.says", who = "own_goals.kirsten" },
      options = {
        { value = "why", ask = "own_goals.question.reason", feedback = "own_goals.question.reason.feedback" },
        { value = "without", ask = "own_goals.question.without", right = true, feedback = "own_goals.question.without.feedback" },
        { value = "lead", ask = "own_goals.question.lead", feedback = "own_goals.question.lead.feedback" },
      } },
    talk { id = "letters", ask = "own_goals.letters", talk = "letters", principle = 1 },
    text { id = "rewrite", section = "own_goals.section.try", ask = "own_goals.rewrite", limit = 200, principle = 1, hint = "own_goals.rewrite.hint",
      scene = { icon = "draw/moon", says = "own_goals.rewrite.says", who = "own_goals.tove" },
      bad = "own_goals.rewrite.bad", model = "own_goals.rewrite.model",
      look_for = { "own_goals.rewrite.first", "own_goals.rewrite.hers", "own_goals.rewrite.towards", "own_goals.rewrite.seen" } },
    page { id = "before", ask = "own_goals.before",
      blocks = { { quote = "own_goals.before.quote", who = "own_goals.carsten" }, { text = "own_goals.before.body" } } },
    task { id = "goal", ask = "own_goals.goal", flow = "one_goal", principle = 1,
      inputs = { goal = "made-up" }, last = { goals = { { id = "made-up", words = "" } } },
      judge = {
        { id = "about", say = "own_goals.goal.about", feedback = "own_goals.goal.about.feedback", done = function(a) return has_any(a.words, DAUGHTER) end },
        { id = "first", say = "own_goals.goal.first", feedback = "own_goals.goal.first.feedback",
          done = function(a) return has_any(" " .. small(a.words) .. " ", SELF) end },
        { id = "plain", say = "own_goals.goal.plain", feedback = "own_goals.goal.plain.feedback",
          done = function(a) return small(a.words) ~= "" and not has_any(a.words, OFFICE) end },
        { id = "step", say = "own_goals.goal.step", feedback = "own_goals.goal.step.feedback", done = function(a) return has_any(a.first_step, CHARGER) end },
      } },
    set { id = "kind", section = "own_goals.section.check", ask = "own_goals.kind",
      questions = { kind_of("bike", "goal"), kind_of("dealer", "step"), kind_of("apply", "ours") } },
    truth { id = "big", ask = "own_goals.big", right = false, principle = 1,
      feedback = { right = "own_goals.big.right", wrong = "own_goals.big.wrong" } },
    many { id = "hear", ask = "own_goals.hear", principle = 1, shuffle = true,
      options = {
        { value = "field", ask = "own_goals.hear.field", feedback = "own_goals.hear.field.feedback" },
        { value = "same", ask = "own_goals.hear.same", right = true, feedback = "own_goals.hear.same.feedback" },
        { value = "nod", ask = "own_goals.hear.nod", feedback = "own_goals.hear.nod.feedback" },
        { value = "odd", ask = "own_goals.hear.odd", right = true, feedback = "own_goals.hear.odd.feedback" },
      } },
    result { id = "result", ask = "own_goals.result",
      ranges = { { from = 0, say = "own_goals.result.low" }, { from = 0.5, say = "own_goals.result.middle" }, { from = 0.8, say = "own_goals.result.high" } } },
    stop { id = "done", ask = "own_goals.done" },
  },
}
