-- Principle 4: document simply, systematically and to the point, and use what the others wrote. Fact, assessment and next step; a
-- morning after a night shift, a note rewritten, a follow-up in the real screens with a made-up citizen, and a check.

local MOST_SIGNS = 160

local function first(list) return type(list) == "table" and list[1] or {} end

local function note(a)
  local words = first(a.goals).say
  return type(words) == "string" and words or ""
end

local function says_what_happened(a)
  local words = string.lower(note(a))
  for _, word in ipairs { "bank", "ring", "tirsdag", "phone", "call", "tuesday" } do
    if string.find(words, word, 1, true) then return true end
  end
  return false
end

local function is_short(a)
  local length = utf8.len(note(a)) or 0
  return length > 0 and length <= MOST_SIGNS
end

-- A fact, an assessment, a next step: into their boxes.
local function phrase(value) return { value = value, ask = "principle_4.kinds." .. value } end

local function card(value) return { value = value, front = "principle_4.saw." .. value, back = "principle_4.saw." .. value .. ".back" } end

return module {
  id = "principle_4", version = 1, track = "staff", minutes = 9, title = "principle_4.title", about = "principle_4.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "asks", section = "principle_4.section.asks", ask = "principle_4.asks",
      blocks = { { text = "principle_4.asks.lead" }, { list = { "principle_4.asks.short", "principle_4.asks.words", "principle_4.asks.apart",
        "principle_4.asks.read" } } },
      terms = { { word = "principle_4.term.fact", means = "principle_4.term.fact.means" },
        { word = "principle_4.term.assessment", means = "principle_4.term.assessment.means" } } },
    page { id = "compare", ask = "principle_4.compare",
      blocks = { { bad = "principle_4.compare.bad" }, { good = "principle_4.compare.good" }, { text = "principle_4.compare.lead" } } },
    match { id = "kinds", ask = "principle_4.kinds", principle = 4, shuffle = true, hint = "principle_4.kinds.hint",
      left = { phrase "nervous", phrase "rang", phrase "walk", phrase "slept", phrase "phone", phrase "code" },
      boxes = { { value = "fact", ask = "principle_4.kinds.fact" }, { value = "assessment", ask = "principle_4.kinds.assessment" },
        { value = "step", ask = "principle_4.kinds.step" } },
      pairs = { rang = "fact", slept = "fact", nervous = "assessment", phone = "assessment", walk = "step", code = "step" },
      feedback = { right = "principle_4.kinds.right", partly = "principle_4.kinds.partly", wrong = "principle_4.kinds.partly" } },
    cards { id = "saw", ask = "principle_4.saw", style = "pairs", optional = true, principle = 4,
      cards = { card "angry", card "keen", card "asking", card "away" } },
    mark { id = "verdicts", ask = "principle_4.verdicts", principle = 4, hint = "principle_4.verdicts.hint",
      parts = {
        { value = "came", ask = "principle_4.verdicts.came", feedback = "principle_4.verdicts.came.feedback" },
        { value = "ill", ask = "principle_4.verdicts.ill", right = true, feedback = "principle_4.verdicts.ill.feedback" },
        { value = "door", ask = "principle_4.verdicts.door", feedback = "principle_4.verdicts.door.feedback" },
        { value = "thanks", ask = "principle_4.verdicts.thanks", feedback = "principle_4.verdicts.thanks.feedback" },
        { value = "lazy", ask = "principle_4.verdicts.lazy", right = true, feedback = "principle_4.verdicts.lazy.feedback" },
        { value = "tuesday", ask = "principle_4.verdicts.tuesday", feedback = "principle_4.verdicts.tuesday.feedback" },
      } },
    talk { id = "morning", section = "principle_4.section.case", ask = "principle_4.morning", talk = "morning", principle = 4 },
    text { id = "rewrite", ask = "principle_4.rewrite", principle = 4, limit = 300, hint = "principle_4.rewrite.hint",
      bad = "principle_4.rewrite.bad", model = "principle_4.rewrite.model",
      look_for = { "principle_4.rewrite.goal", "principle_4.rewrite.fact", "principle_4.rewrite.step", "principle_4.rewrite.words" } },
    page { id = "before", section = "principle_4.section.try", ask = "principle_4.before",
      blocks = { { text = "principle_4.before.lead" }, { quote = "principle_4.before.quote", who = "principle_4.ali" },
        { text = "principle_4.before.then" } } },
    task { id = "follow", ask = "principle_4.follow", flow = "followup", principle = 4,
      last = {
        goals = { { id = "money", words = { key = "principle_4.goal" }, status = "active" } },
        agreements = { { id = "call", what = { key = "principle_4.goal.call" }, status = "agreed" } },
      },
      judge = {
        { id = "fact", say = "principle_4.follow.fact", feedback = "principle_4.follow.fact.feedback", done = says_what_happened },
        { id = "short", say = "principle_4.follow.short", feedback = "principle_4.follow.short.feedback", done = is_short },
        { id = "done", say = "principle_4.follow.done", feedback = "principle_4.follow.done.feedback",
          done = function(a) return first(a.agreements).status == "done" end },
        { id = "again", say = "principle_4.follow.again", feedback = "principle_4.follow.again.feedback",
          done = function(a) return type(a.review_when) == "table" end },
      } },
    many { id = "check", section = "principle_4.section.check", ask = "principle_4.check", principle = 4, shuffle = true,
      options = {
        { value = "goal", ask = "principle_4.check.goal", right = true, feedback = "principle_4.check.goal.feedback" },
        { value = "fact", ask = "principle_4.check.fact", right = true, feedback = "principle_4.check.fact.feedback" },
        { value = "mood", ask = "principle_4.check.mood", feedback = "principle_4.check.mood.feedback" },
        { value = "step", ask = "principle_4.check.step", right = true, feedback = "principle_4.check.step.feedback" },
        { value = "illness", ask = "principle_4.check.illness", feedback = "principle_4.check.illness.feedback" },
      } },
    truth { id = "only_goals", ask = "principle_4.only_goals", right = false, principle = 4, sure = true,
      feedback = { right = "principle_4.only_goals.right", wrong = "principle_4.only_goals.wrong" } },
    truth { id = "opinion", ask = "principle_4.opinion", right = true, principle = 4,
      feedback = { right = "principle_4.opinion.right", wrong = "principle_4.opinion.wrong" } },
    result { id = "result", ask = "principle_4.result",
      ranges = { { from = 0, say = "principle_4.result.low" }, { from = 0.5, say = "principle_4.result.middle" },
        { from = 0.8, say = "principle_4.result.high" } } },
    stop { id = "done", ask = "principle_4.done" },
  },
}
