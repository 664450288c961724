-- Principle 2: work on the goals together, across units. One list, at most three goals at a time, an order that is the citizen's;
-- a meeting where two calendars clash; a follow-up in the real screens with a made-up citizen, and a check.

local ROOM, KITCHEN, TALK = "room", "kitchen", "talk"

local function about(list, id)
  for _, one in ipairs(list or {}) do
    if one.item and one.item.id == id then return one end
  end
  return {}
end

local function room_goes_on(a)
  local what = about(a.goals, ROOM).what_next
  return what == "keep" or what == "adjust"
end

local function his_words(a)
  local words = about(a.goals, ROOM).say
  return type(words) == "string" and words ~= ""
end

local function moved(a)
  local one = about(a.agreements, TALK)
  return one.status == "postponed" and one.when ~= nil
end

return module {
  id = "principle_2", version = 1, track = "staff", minutes = 9, title = "principle_2.title", about = "principle_2.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "asks", section = "principle_2.section.asks", ask = "principle_2.asks",
      blocks = { { text = "principle_2.asks.lead" }, { list = { "principle_2.asks.list", "principle_2.asks.wait", "principle_2.asks.order",
        "principle_2.asks.three" } } },
      terms = { { word = "principle_2.term.waits", means = "principle_2.term.waits.means" } } },
    page { id = "compare", ask = "principle_2.compare",
      blocks = { { good = "principle_2.compare.good" }, { bad = "principle_2.compare.bad" }, { text = "principle_2.compare.lead" } } },
    match { id = "now", ask = "principle_2.now", principle = 2, shuffle = true, hint = "principle_2.now.hint",
      scene = { icon = "draw/key", says = "principle_2.now.says", who = "principle_2.yusuf" },
      left = {
        { value = "job", ask = "principle_2.now.job" }, { value = "room", ask = "principle_2.now.room" },
        { value = "fit", ask = "principle_2.now.fit" }, { value = "money", ask = "principle_2.now.money" },
        { value = "sleep", ask = "principle_2.now.sleep" },
      },
      boxes = { { value = "now", ask = "principle_2.now.now" }, { value = "waits", ask = "principle_2.now.waits" } },
      pairs = { room = "now", money = "now", sleep = "now", job = "waits", fit = "waits" },
      feedback = { right = "principle_2.now.right", partly = "principle_2.now.partly", wrong = "principle_2.now.partly" } },
    one { id = "rules", ask = "principle_2.rules", principle = 2, shuffle = true, hint = "principle_2.rules.hint",
      scene = { icon = "work_outline", says = "principle_2.rules.says", who = "principle_2.consultant" },
      options = {
        { value = "not_yours", ask = "principle_2.rules.not_yours", feedback = "principle_2.rules.not_yours.feedback" },
        { value = "job_first", ask = "principle_2.rules.job_first", feedback = "principle_2.rules.job_first.feedback" },
        { value = "smallest", ask = "principle_2.rules.smallest", right = true, feedback = "principle_2.rules.smallest.feedback" },
      } },
    hotspot { id = "look", section = "principle_2.section.case", ask = "principle_2.look", picture = "scene/meeting", principle = 2,
      hint = "principle_2.look.hint",
      spots = {
        { value = "wall", ask = "principle_2.look.wall", x = 32, y = 8, w = 19, h = 21, feedback = "principle_2.look.wall.feedback" },
        { value = "clock", ask = "principle_2.look.clock", x = 70, y = 9, w = 11, h = 17, feedback = "principle_2.look.clock.feedback" },
        { value = "colleague", ask = "principle_2.look.colleague", x = 36, y = 37, w = 10, h = 24, feedback = "principle_2.look.colleague.feedback" },
        { value = "yusuf", ask = "principle_2.look.yusuf", x = 83, y = 41, w = 12, h = 40, right = true, feedback = "principle_2.look.yusuf.feedback" },
      } },
    talk { id = "clash", ask = "principle_2.clash", talk = "clash", principle = 2 },
    mark { id = "apart", ask = "principle_2.apart", principle = 2, hint = "principle_2.apart.hint",
      parts = {
        { value = "room", ask = "principle_2.apart.room", feedback = "principle_2.apart.room.feedback" },
        { value = "own_plan", ask = "principle_2.apart.own_plan", right = true, feedback = "principle_2.apart.own_plan.feedback" },
        { value = "phone", ask = "principle_2.apart.phone", feedback = "principle_2.apart.phone.feedback" },
        { value = "without", ask = "principle_2.apart.without", right = true, feedback = "principle_2.apart.without.feedback" },
        { value = "read", ask = "principle_2.apart.aloud", feedback = "principle_2.apart.aloud.feedback" },
      } },
    page { id = "before", section = "principle_2.section.try", ask = "principle_2.before",
      blocks = { { text = "principle_2.before.lead" }, { quote = "principle_2.before.quote", who = "principle_2.yusuf" },
        { text = "principle_2.before.then" } } },
    task { id = "follow", ask = "principle_2.follow", flow = "followup", principle = 2,
      last = {
        goals = { { id = ROOM, words = { key = "principle_2.goal.room" }, status = "active" },
          { id = KITCHEN, words = { key = "principle_2.goal.kitchen" }, status = "active" } },
        agreements = { { id = TALK, what = { key = "principle_2.goal.talk" }, status = "agreed" } },
      },
      judge = {
        { id = "room", say = "principle_2.follow.room", feedback = "principle_2.follow.room.feedback", done = room_goes_on },
        { id = "words", say = "principle_2.follow.words", feedback = "principle_2.follow.words.feedback", done = his_words },
        { id = "kitchen", say = "principle_2.follow.kitchen", feedback = "principle_2.follow.kitchen.feedback",
          done = function(a) return about(a.goals, KITCHEN).what_next == "park" end },
        { id = "moved", say = "principle_2.follow.moved", feedback = "principle_2.follow.moved.feedback", done = moved },
      } },
    rank { id = "list", section = "principle_2.section.check", ask = "principle_2.list", principle = 2, shuffle = true, hint = "principle_2.list.hint",
      options = {
        { value = "names", ask = "principle_2.list.names" }, { value = "alike", ask = "principle_2.list.alike" },
        { value = "shown", ask = "principle_2.list.shown" }, { value = "first", ask = "principle_2.list.first" },
      },
      right = { "shown", "alike", "first", "names" },
      feedback = { right = "principle_2.list.right", partly = "principle_2.list.partly", wrong = "principle_2.list.partly" } },
    many { id = "check", ask = "principle_2.check", principle = 2, shuffle = true,
      options = {
        { value = "units", ask = "principle_2.check.units", right = true, feedback = "principle_2.check.units.feedback" },
        { value = "equal", ask = "principle_2.check.equal", feedback = "principle_2.check.equal.feedback" },
        { value = "seven", ask = "principle_2.check.seven", feedback = "principle_2.check.seven.feedback" },
        { value = "order", ask = "principle_2.check.order", right = true, feedback = "principle_2.check.order.feedback" },
      } },
    truth { id = "gone", ask = "principle_2.gone", right = false, principle = 2,
      feedback = { right = "principle_2.gone.right", wrong = "principle_2.gone.wrong" } },
    result { id = "result", ask = "principle_2.result",
      ranges = { { from = 0, say = "principle_2.result.low" }, { from = 0.5, say = "principle_2.result.middle" },
        { from = 0.8, say = "principle_2.result.high" } } },
    stop { id = "done", ask = "principle_2.done" },
  },
}
