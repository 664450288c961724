-- Writing short: goal, fact, next step. Facts apart from assessments, what can be left out, what the law wants kept, and words
-- the citizen may read.

-- One question of a set: it happened, we assess, or we guess.
local function heard(id, right)
  local options = {}
  for i, answer in ipairs { "happened", "assess", "guess" } do
    options[i] = { value = answer, ask = "writing_short.which." .. answer, right = answer == right or nil, feedback = "writing_short." .. id .. ".feedback" }
  end
  return { id = id, ask = "writing_short." .. id, options = options }
end

return module {
  id = "writing_short", version = 1, track = "staff", minutes = 9, title = "writing_short.title", about = "writing_short.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "three", section = "writing_short.section.about", ask = "writing_short.three",
      blocks = { { text = "writing_short.three.body" }, { list = { "writing_short.three.goal", "writing_short.three.fact", "writing_short.three.then" } },
        { text = "writing_short.three.limit" } } },
    page { id = "compare", ask = "writing_short.compare",
      blocks = { { bad = "writing_short.compare.bad" }, { good = "writing_short.compare.good" }, { text = "writing_short.compare.body" } } },
    one { id = "enough", ask = "writing_short.enough", principle = 4, shuffle = true, hint = "writing_short.enough.hint",
      options = {
        { value = "fine", ask = "writing_short.enough.fine", feedback = "writing_short.enough.fine.feedback" },
        { value = "bikes", ask = "writing_short.enough.bikes", right = true, feedback = "writing_short.enough.bikes.feedback" },
        { value = "mood", ask = "writing_short.enough.mood", feedback = "writing_short.enough.mood.feedback" },
      } },
    set { id = "which", section = "writing_short.section.apart", ask = "writing_short.which",
      questions = { heard("late", "happened"), heard("bottle", "guess"), heard("along", "assess"), heard("wants", "guess") } },
    truth { id = "impression", ask = "writing_short.impression", right = true, principle = 4,
      feedback = { right = "writing_short.impression.right", wrong = "writing_short.impression.wrong" } },
    mark { id = "judged", ask = "writing_short.judged", principle = 4, hint = "writing_short.judged.hint",
      parts = {
        { value = "home", ask = "writing_short.judged.home", feedback = "writing_short.judged.home.feedback" },
        { value = "usual", ask = "writing_short.judged.usual", right = true, feedback = "writing_short.judged.usual.feedback" },
        { value = "card", ask = "writing_short.judged.card", feedback = "writing_short.judged.card.feedback" },
        { value = "under", ask = "writing_short.judged.under", right = true, feedback = "writing_short.judged.under.feedback" },
        { value = "block", ask = "writing_short.judged.block", feedback = "writing_short.judged.block.feedback" },
      } },
    page { id = "duty", section = "writing_short.section.sort", ask = "writing_short.duty",
      blocks = { { text = "writing_short.duty.body" }, { text = "writing_short.duty.steps" }, { text = "writing_short.duty.open" } },
      terms = { { word = "writing_short.term.duty", means = "writing_short.term.duty.means" },
        { word = "writing_short.term.other", means = "writing_short.term.other.means" } } },
    match { id = "sort", ask = "writing_short.sort", principle = 4, shuffle = true, hint = "writing_short.sort.hint",
      left = {
        { value = "bank", ask = "writing_short.sort.bank", feedback = "writing_short.sort.bank.feedback" },
        { value = "breakfast", ask = "writing_short.sort.breakfast", feedback = "writing_short.sort.breakfast.feedback" },
        { value = "flat", ask = "writing_short.sort.flat", feedback = "writing_short.sort.flat.feedback" },
        { value = "walk", ask = "writing_short.sort.walk", feedback = "writing_short.sort.walk.feedback" },
        { value = "told", ask = "writing_short.sort.told", feedback = "writing_short.sort.told.feedback" },
        { value = "ill", ask = "writing_short.sort.ill", feedback = "writing_short.sort.ill.feedback" },
      },
      boxes = { { value = "goal", ask = "writing_short.sort.goal" }, { value = "duty", ask = "writing_short.sort.duty" },
        { value = "drop", ask = "writing_short.sort.drop" } },
      pairs = { bank = "goal", walk = "goal", flat = "duty", told = "duty", breakfast = "drop", ill = "drop" },
      feedback = { right = "writing_short.sort.right", partly = "writing_short.sort.partly", wrong = "writing_short.sort.partly" } },
    truth { id = "back", ask = "writing_short.back", right = false,
      feedback = { right = "writing_short.back.right", wrong = "writing_short.back.wrong" } },
    blanks { id = "fill", section = "writing_short.section.try", ask = "writing_short.fill", text = "writing_short.fill.whole", bank = true, principle = 4,
      hint = "writing_short.fill.hint",
      gaps = {
        { right = "writing_short.fill.self", options = { "writing_short.fill.finally" }, feedback = "writing_short.fill.self.feedback" },
        { right = "writing_short.fill.blocked", options = { "writing_short.fill.maybe" }, feedback = "writing_short.fill.blocked.feedback" },
        { right = "writing_short.fill.tuesday", options = { "writing_short.fill.soon" }, feedback = "writing_short.fill.tuesday.feedback" },
      } },
    text { id = "rewrite", ask = "writing_short.rewrite", limit = 500, principle = 4, hint = "writing_short.rewrite.hint",
      scene = { icon = "phone", says = "writing_short.rewrite.says", who = "writing_short.ali" },
      bad = "writing_short.rewrite.bad", model = "writing_short.rewrite.model",
      look_for = { "writing_short.rewrite.goal", "writing_short.rewrite.fact", "writing_short.rewrite.then", "writing_short.rewrite.guess",
        "writing_short.rewrite.read" } },
    talk { id = "aloud", section = "writing_short.section.aloud", ask = "writing_short.aloud", talk = "aloud", principle = 4 },
    many { id = "before", section = "writing_short.section.check", ask = "writing_short.before", principle = 4, shuffle = true,
      options = {
        { value = "again", ask = "writing_short.before.again", feedback = "writing_short.before.again.feedback" },
        { value = "others", ask = "writing_short.before.others", right = true, feedback = "writing_short.before.others.feedback" },
        { value = "safe", ask = "writing_short.before.safe", feedback = "writing_short.before.safe.feedback" },
        { value = "shown", ask = "writing_short.before.shown", right = true, feedback = "writing_short.before.shown.feedback" },
      } },
    result { id = "result", ask = "writing_short.result",
      ranges = { { from = 0, say = "writing_short.result.low" }, { from = 0.5, say = "writing_short.result.middle" },
        { from = 0.8, say = "writing_short.result.high" } } },
    stop { id = "done", ask = "writing_short.done" },
  },
}
