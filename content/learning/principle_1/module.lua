-- Principle 1: always together with the citizen. What it asks, done well, done badly, an evening at the shelter, a goal made over
-- in the real screens with a made-up citizen, and a check.
local function said(a) return type(a.words) == "string" and a.words or "" end

-- " words with a blank round each ", in small letters: so that "I" at the end of a line is found as well.
local function spaced(text)
  local out = " "
  for i = 1, #text do
    local sign = string.sub(text, i, i)
    out = out .. (string.find(" .,!?:;\"()-\n", sign, 1, true) and " " or sign)
  end
  return out .. " "
end

local function has_any(text, list)
  for _, word in ipairs(list) do
    if string.find(text, word, 1, true) then return true end
  end
  return false
end

local function is_about_sleep(a) return has_any(string.lower(said(a)), { "sov", "søv", "nat", "vågen", "sleep", "night", "awake" }) end

-- The English "I" is a capital letter; the Danish "i" is a small word that says nothing about who speaks.
local function is_said_by_her(a)
  local words = spaced(said(a))
  return has_any(words, { " I ", " I'", " I’" }) or has_any(string.lower(words), { " jeg ", " mig ", " min ", " mit ", " mine ", " my ", " me " })
end

return module {
  id = "principle_1", version = 1, track = "staff", minutes = 9, title = "principle_1.title", about = "principle_1.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "asks", section = "principle_1.section.asks", ask = "principle_1.asks",
      blocks = { { text = "principle_1.asks.lead" }, { list = { "principle_1.asks.first", "principle_1.asks.words", "principle_1.asks.room",
        "principle_1.asks.choice" } } },
      terms = { { word = "principle_1.term.ownership", means = "principle_1.term.ownership.means" } } },
    page { id = "compare", ask = "principle_1.compare",
      blocks = { { bad = "principle_1.compare.bad" }, { good = "principle_1.compare.good" }, { text = "principle_1.compare.lead" } } },
    one { id = "whose", ask = "principle_1.whose", principle = 1, shuffle = true, sure = true, hint = "principle_1.whose.hint",
      scene = { icon = "draw/cup", says = "principle_1.whose.says", who = "principle_1.whose.who" },
      options = {
        { value = "structure", ask = "principle_1.whose.structure", feedback = "principle_1.whose.structure.feedback" },
        { value = "own", ask = "principle_1.whose.own", right = true, feedback = "principle_1.whose.own.feedback" },
        { value = "support", ask = "principle_1.whose.support", feedback = "principle_1.whose.support.feedback" },
      } },
    talk { id = "dog", section = "principle_1.section.case", ask = "principle_1.dog", talk = "dog", principle = 1 },
    mark { id = "ours", ask = "principle_1.ours", principle = 1, hint = "principle_1.ours.hint",
      parts = {
        { value = "sister", ask = "principle_1.ours.sister", feedback = "principle_1.ours.sister.feedback" },
        { value = "network", ask = "principle_1.ours.network", right = true, feedback = "principle_1.ours.network.feedback" },
        { value = "sunday", ask = "principle_1.ours.sunday", feedback = "principle_1.ours.sunday.feedback" },
        { value = "comply", ask = "principle_1.ours.comply", right = true, feedback = "principle_1.ours.comply.feedback" },
        { value = "quiet", ask = "principle_1.ours.quiet", feedback = "principle_1.ours.quiet.feedback" },
      } },
    text { id = "open", ask = "principle_1.open", principle = 1, limit = 250, hint = "principle_1.open.hint",
      scene = { icon = "draw/bird", says = "principle_1.open.says", who = "principle_1.open.who" },
      model = "principle_1.open.model",
      look_for = { "principle_1.open.own", "principle_1.open.small", "principle_1.open.no_goal" } },
    page { id = "before", section = "principle_1.section.try", ask = "principle_1.before",
      blocks = { { text = "principle_1.before.lead" }, { quote = "principle_1.before.quote", who = "principle_1.before.who" },
        { text = "principle_1.before.then" } } },
    task { id = "goal", ask = "principle_1.goal", flow = "one_goal", principle = 1,
      inputs = { goal = "made_up" },
      last = { goals = { { id = "made_up", words = { key = "principle_1.goal.before" }, status = "active" } } },
      judge = {
        { id = "own", say = "principle_1.goal.own", feedback = "principle_1.goal.own.feedback", done = is_about_sleep },
        { id = "first", say = "principle_1.goal.first", feedback = "principle_1.goal.first.feedback", done = is_said_by_her },
        { id = "small", say = "principle_1.goal.small", feedback = "principle_1.goal.small.feedback",
          done = function(a) return type(a.first_step) == "string" and a.first_step ~= "" end },
      } },
    many { id = "check", section = "principle_1.section.check", ask = "principle_1.check", principle = 1, shuffle = true,
      options = {
        { value = "say", ask = "principle_1.check.say", right = true, feedback = "principle_1.check.say.feedback" },
        { value = "signed", ask = "principle_1.check.signed", feedback = "principle_1.check.signed.feedback" },
        { value = "first", ask = "principle_1.check.first", right = true, feedback = "principle_1.check.first.feedback" },
        { value = "long", ask = "principle_1.check.long", feedback = "principle_1.check.long.feedback" },
      } },
    truth { id = "absent", ask = "principle_1.absent", right = false, principle = 1,
      feedback = { right = "principle_1.absent.right", wrong = "principle_1.absent.wrong" } },
    result { id = "result", ask = "principle_1.result",
      ranges = { { from = 0, say = "principle_1.result.low" }, { from = 0.5, say = "principle_1.result.middle" },
        { from = 0.8, say = "principle_1.result.high" } } },
    stop { id = "done", ask = "principle_1.done" },
  },
}
