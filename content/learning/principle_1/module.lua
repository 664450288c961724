-- Principle 1: always together with the citizen. What it asks, done well, done badly, a practice goal in the real
-- screens with a made-up citizen, and a check.
local function said(a) return type(a.goal) == "table" and a.goal.words or "" end

local function has_any(text, list)
  local small = string.lower(text)
  for _, word in ipairs(list) do
    if string.find(small, word, 1, true) then return true end
  end
  return false
end

return module {
  id = "principle_1", version = 1, track = "staff", minutes = 8, title = "principle_1.title", about = "principle_1.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "asks", section = "principle_1.section.asks", ask = "principle_1.asks",
      blocks = { { text = "principle_1.asks.text" }, { list = { "principle_1.asks.first", "principle_1.asks.words", "principle_1.asks.room", "principle_1.asks.choice" } } },
      terms = { { word = "principle_1.term.ownership", means = "principle_1.term.ownership.means" } } },
    page { id = "compare", ask = "principle_1.compare",
      blocks = { { good = "principle_1.compare.good" }, { bad = "principle_1.compare.bad" }, { text = "principle_1.compare.text" } } },
    one { id = "whose", ask = "principle_1.whose", principle = 1, shuffle = true, sure = true, hint = "principle_1.whose.hint",
      options = {
        { value = "own", ask = "principle_1.whose.own", right = true, feedback = "principle_1.whose.own.feedback" },
        { value = "rhythm", ask = "principle_1.whose.rhythm", feedback = "principle_1.whose.rhythm.feedback" },
        { value = "support", ask = "principle_1.whose.support", feedback = "principle_1.whose.support.feedback" },
      } },
    talk { id = "dog", section = "principle_1.section.case", ask = "principle_1.dog", talk = "dog", principle = 1 },
    mark { id = "ours", ask = "principle_1.ours", principle = 1, hint = "principle_1.ours.hint",
      parts = {
        { value = "find", ask = "principle_1.ours.find" },
        { value = "network", ask = "principle_1.ours.network", right = true, feedback = "principle_1.ours.network.feedback" },
        { value = "sister", ask = "principle_1.ours.sister" },
        { value = "comply", ask = "principle_1.ours.comply", right = true, feedback = "principle_1.ours.comply.feedback" },
        { value = "quiet", ask = "principle_1.ours.quiet" },
      } },
    page { id = "before", section = "principle_1.section.try", ask = "principle_1.before",
      blocks = { { quote = "principle_1.before.quote", who = "principle_1.before.who" }, { text = "principle_1.before.text" } } },
    task { id = "goal", ask = "principle_1.goal", flow = "one_goal", principle = 1,
      inputs = function() return { goal = "made-up" } end,
      last = function() return { goals = { { id = "made-up", words = "" } } } end,
      judge = {
        { id = "there", say = "principle_1.goal.there", done = function(a) return said(a) ~= "" end },
        { id = "own", say = "principle_1.goal.own", feedback = "principle_1.goal.own.feedback",
          done = function(a) return has_any(said(a), { "sov", "søvn", "sleep", "nat", "night" }) end },
        { id = "first", say = "principle_1.goal.first", feedback = "principle_1.goal.first.feedback",
          done = function(a) return has_any(" " .. said(a) .. " ", { " jeg ", " mig ", " min ", " i ", " my ", " me " }) end },
      } },
    many { id = "check", section = "principle_1.section.check", ask = "principle_1.check", principle = 1, shuffle = true,
      options = {
        { value = "say", ask = "principle_1.check.say", right = true, feedback = "principle_1.check.say.feedback" },
        { value = "first", ask = "principle_1.check.first", right = true, feedback = "principle_1.check.first.feedback" },
        { value = "signed", ask = "principle_1.check.signed", feedback = "principle_1.check.signed.feedback" },
        { value = "long", ask = "principle_1.check.long", feedback = "principle_1.check.long.feedback" },
      } },
    truth { id = "absent", ask = "principle_1.absent", right = false, principle = 1,
      feedback = { right = "principle_1.absent.right", wrong = "principle_1.absent.wrong" } },
    result { id = "result", ask = "principle_1.result",
      ranges = { { from = 0, say = "principle_1.result.low" }, { from = 0.5, say = "principle_1.result.middle" }, { from = 0.8, say = "principle_1.result.high" } } },
    stop { id = "done", ask = "principle_1.done" },
  },
}
