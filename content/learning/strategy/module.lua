-- Background: the Social Strategy's four principles are history (2018-2022; four focus areas since 16 November 2022) and another list than the
-- four working principles of the plan. A match that keeps the two apart.

-- One question of a set: about the citizen's life, or about what the administration must be.
local function about(id, right)
  local options = {}
  for i, answer in ipairs { "life", "house" } do
    options[i] = { value = answer, ask = "strategy.about_whom." .. answer, right = answer == right or nil, feedback = "strategy." .. id .. ".feedback" }
  end
  return { id = id, ask = "strategy." .. id, options = options }
end

return module {
  id = "strategy", version = 1, track = "staff", minutes = 6, title = "strategy.title", about = "strategy.about",
  mode = "check", mastery = 0.8, move_on = "completed",
  steps = {
    page { id = "then", section = "strategy.section.then", ask = "strategy.then",
      blocks = { { text = "strategy.then.body" }, { list = { "strategy.list.worthy", "strategy.list.own", "strategy.list.whole", "strategy.list.strong" } },
        { text = "strategy.then.tools" } },
      terms = { { word = "strategy.term.service", means = "strategy.term.service.means" } } },
    set { id = "whom", ask = "strategy.about_whom",
      questions = { about("worthy", "life"), about("strong", "house"), about("own", "life"), about("whole", "house") } },
    page { id = "since", section = "strategy.section.since", ask = "strategy.since",
      blocks = { { text = "strategy.since.body" },
        { list = { "strategy.focus.homeless", "strategy.focus.young", "strategy.focus.jobs", "strategy.focus.staff" } } } },
    blanks { id = "years", ask = "strategy.years", text = "strategy.years.whole", bank = true, hint = "strategy.years.hint",
      gaps = {
        { right = "strategy.years.from", options = { "strategy.years.early" }, feedback = "strategy.years.from.feedback" },
        { right = "strategy.years.to", options = { "strategy.years.late" }, feedback = "strategy.years.to.feedback" },
        { right = "strategy.years.four", options = { "strategy.years.ten" }, feedback = "strategy.years.four.feedback" },
      } },
    many { id = "focus", ask = "strategy.focus", shuffle = true, hint = "strategy.focus.hint",
      options = {
        { value = "homeless", ask = "strategy.focus.homeless", right = true, feedback = "strategy.focus.homeless.feedback" },
        { value = "worthy", ask = "strategy.list.worthy", feedback = "strategy.focus.worthy.feedback" },
        { value = "jobs", ask = "strategy.focus.jobs", right = true, feedback = "strategy.focus.jobs.feedback" },
        { value = "roles", ask = "strategy.work.roles", feedback = "strategy.focus.roles.feedback" },
      } },
    page { id = "two", section = "strategy.section.apart", ask = "strategy.two",
      blocks = { { text = "strategy.two.body" }, { list = { "strategy.work.always", "strategy.work.goals", "strategy.work.roles", "strategy.work.short" } } } },
    match { id = "apart", ask = "strategy.apart", shuffle = true, hint = "strategy.apart.hint",
      left = {
        { value = "worthy", ask = "strategy.list.worthy" }, { value = "always", ask = "strategy.work.always" },
        { value = "strong", ask = "strategy.list.strong" }, { value = "roles", ask = "strategy.work.roles" },
        { value = "whole", ask = "strategy.list.whole", feedback = "strategy.apart.whole.feedback" }, { value = "goals", ask = "strategy.work.goals" },
        { value = "own", ask = "strategy.list.own" }, { value = "short", ask = "strategy.work.short" },
      },
      boxes = { { value = "work", ask = "strategy.apart.work" }, { value = "history", ask = "strategy.apart.history" } },
      pairs = { worthy = "history", own = "history", whole = "history", strong = "history", always = "work", goals = "work", roles = "work", short = "work" },
      feedback = { right = "strategy.apart.right", partly = "strategy.apart.partly", wrong = "strategy.apart.partly" } },
    one { id = "mixed", ask = "strategy.mixed", shuffle = true, sure = true, hint = "strategy.mixed.hint",
      scene = { icon = "local_cafe", says = "strategy.mixed.says", who = "strategy.per" },
      options = {
        { value = "same", ask = "strategy.mixed.same", feedback = "strategy.mixed.same.feedback" },
        { value = "gone", ask = "strategy.mixed.gone", feedback = "strategy.mixed.gone.feedback" },
        { value = "other", ask = "strategy.mixed.other", right = true, feedback = "strategy.mixed.other.feedback" },
      } },
    rank { id = "line", section = "strategy.section.check", ask = "strategy.line", line = true, hint = "strategy.line.hint",
      options = {
        { value = "focus", ask = "strategy.line.focus" }, { value = "compass", ask = "strategy.line.compass" },
        { value = "law", ask = "strategy.line.law" }, { value = "strategy", ask = "strategy.line.strategy" },
        { value = "committee", ask = "strategy.line.committee" },
      },
      right = { "compass", "strategy", "committee", "focus", "law" },
      feedback = { right = "strategy.line.right", partly = "strategy.line.partly", wrong = "strategy.line.partly" } },
    truth { id = "still", ask = "strategy.still", right = false, feedback = { right = "strategy.still.right", wrong = "strategy.still.wrong" } },
    result { id = "result", ask = "strategy.result",
      ranges = { { from = 0, say = "strategy.result.low" }, { from = 0.5, say = "strategy.result.middle" }, { from = 0.8, say = "strategy.result.high" } } },
    stop { id = "done", ask = "strategy.done" },
  },
}
