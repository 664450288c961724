-- What Borgerens Plan is and why: the shelter case before and after (a proposal of 2017, with numbers that are "about"), what the plan
-- holds and what not; a tool, a way of working together, and a change of culture.

-- One question of a set: which of the same few answers fits. All of them are told the same.
local function pick(id, right, answers)
  local options = {}
  for i, answer in ipairs(answers.of) do
    options[i] = { value = answer, ask = answers.ask .. "." .. answer, right = answer == right or nil, feedback = "plan_why." .. id .. ".feedback" }
  end
  return { id = id, ask = "plan_why." .. id, options = options }
end

local ABOUT = { ask = "plan_why.about_what", of = { "tool", "together", "culture" } }
local HOLDS = { ask = "plan_why.honest", of = { "true", "false" } }

return module {
  id = "plan_why", version = 1, track = "staff", minutes = 9, title = "plan_why.title", about = "plan_why.about",
  mode = "check", mastery = 0.8, move_on = "completed",
  steps = {
    page { id = "why", section = "plan_why.section.why", ask = "plan_why.why",
      blocks = { { quote = "plan_why.why.quote", who = "plan_why.why.who" }, { text = "plan_why.why.lead" } } },
    number { id = "plans", ask = "plan_why.plans", right = 4, min = 1, max = 9, sure = true, hint = "plan_why.plans.hint",
      feedback = { right = "plan_why.plans.right", wrong = "plan_why.plans.wrong" } },
    page { id = "case", section = "plan_why.section.case", ask = "plan_why.case",
      blocks = { { text = "plan_why.case.lead" }, { list = { "plan_why.case.before", "plan_why.case.after" } }, { text = "plan_why.case.about" } },
      terms = { { word = "plan_why.term.compass", means = "plan_why.term.compass.means" },
        { word = "plan_why.term.authority", means = "plan_why.term.authority.means" },
        { word = "plan_why.term.provider", means = "plan_why.term.provider.means" } } },
    match { id = "sort", ask = "plan_why.sort", shuffle = true, hint = "plan_why.sort.hint",
      left = {
        { value = "four", ask = "plan_why.sort.four" }, { value = "joint", ask = "plan_why.sort.joint" },
        { value = "apart", ask = "plan_why.sort.apart" }, { value = "together", ask = "plan_why.sort.together" },
        { value = "months", ask = "plan_why.sort.months" }, { value = "weeks", ask = "plan_why.sort.weeks" },
      },
      boxes = { { value = "before", ask = "plan_why.sort.before" }, { value = "after", ask = "plan_why.sort.after" } },
      pairs = { four = "before", apart = "before", months = "before", joint = "after", together = "after", weeks = "after" },
      feedback = { right = "plan_why.sort.right", partly = "plan_why.sort.partly", wrong = "plan_why.sort.partly" } },
    rank { id = "path", ask = "plan_why.path", line = true, shuffle = true, hint = "plan_why.path.hint",
      options = {
        { value = "meet", ask = "plan_why.path.meet" }, { value = "first", ask = "plan_why.path.first" },
        { value = "follow", ask = "plan_why.path.follow" }, { value = "invite", ask = "plan_why.path.invite" },
        { value = "who", ask = "plan_why.path.who" },
      },
      right = { "first", "who", "invite", "meet", "follow" },
      feedback = { right = "plan_why.path.right", partly = "plan_why.path.partly", wrong = "plan_why.path.partly" } },
    page { id = "three", section = "plan_why.section.what", ask = "plan_why.three",
      blocks = { { text = "plan_why.three.lead" }, { list = { "plan_why.three.tool", "plan_why.three.together", "plan_why.three.culture" } },
        { text = "plan_why.three.pilot" } } },
    set { id = "about_what", ask = "plan_why.about_what",
      questions = { pick("press", "tool", ABOUT), pick("habit", "culture", ABOUT), pick("phone", "together", ABOUT) } },
    page { id = "covers", ask = "plan_why.covers",
      blocks = { { text = "plan_why.covers.lead" }, { good = "plan_why.covers.good" }, { text = "plan_why.covers.law" } },
      terms = { { word = "plan_why.term.other", means = "plan_why.term.other.means" } } },
    many { id = "inside", ask = "plan_why.inside", shuffle = true, hint = "plan_why.inside.hint",
      options = {
        { value = "quiet", ask = "plan_why.inside.quiet", feedback = "plan_why.inside.quiet.feedback" },
        { value = "daughter", ask = "plan_why.inside.daughter", right = true, feedback = "plan_why.inside.daughter.feedback" },
        { value = "bank", ask = "plan_why.inside.bank", right = true, feedback = "plan_why.inside.bank.feedback" },
        { value = "guess", ask = "plan_why.inside.guess", feedback = "plan_why.inside.guess.feedback" },
        { value = "goes", ask = "plan_why.inside.goes", right = true, feedback = "plan_why.inside.goes.feedback" },
      } },
    talk { id = "doubt", section = "plan_why.section.you", ask = "plan_why.doubt", talk = "doubt" },
    text { id = "explain", ask = "plan_why.explain", limit = 300, hint = "plan_why.explain.hint",
      scene = { icon = "draw/bike", says = "plan_why.explain.says", who = "plan_why.why.who" },
      model = "plan_why.explain.model",
      look_for = { "plan_why.explain.his", "plan_why.explain.words", "plan_why.explain.shared", "plan_why.explain.no_time" } },
    set { id = "honest", section = "plan_why.section.check", ask = "plan_why.honest",
      questions = { pick("promise", "false", HOLDS), pick("replaces", "true", HOLDS), pick("all", "false", HOLDS) } },
    result { id = "result", ask = "plan_why.result",
      ranges = { { from = 0, say = "plan_why.result.low" }, { from = 0.5, say = "plan_why.result.middle" }, { from = 0.8, say = "plan_why.result.high" } } },
    stop { id = "done", ask = "plan_why.done" },
  },
}
