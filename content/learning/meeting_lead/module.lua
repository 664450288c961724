-- Leading a network meeting: before anyone sits down, roles and what each may decide, the round, from wish to agreement, a meeting
-- that runs off the rails, and the last eight minutes.

local CARDS = { "go", "ask", "pause" }

-- One question of a set: what the one who leads does when a card lies on the table.
local function card(id, right)
  local options = {}
  for i, answer in ipairs(CARDS) do
    options[i] = { value = answer, ask = "meeting_lead.cards." .. answer, right = answer == right or nil, feedback = "meeting_lead." .. id .. ".feedback" }
  end
  return { id = id, ask = "meeting_lead." .. id, options = options }
end

return module {
  id = "meeting_lead", version = 1, track = "facilitator", minutes = 10, title = "meeting_lead.title", about = "meeting_lead.about",
  mode = "check", mastery = 0.8, move_on = "completed_or_passed",
  steps = {
    page { id = "ahead", section = "meeting_lead.section.ahead", ask = "meeting_lead.ahead",
      blocks = { { text = "meeting_lead.ahead.body" },
        { list = { "meeting_lead.ahead.who", "meeting_lead.ahead.topics", "meeting_lead.ahead.stop", "meeting_lead.ahead.chair" } } },
      terms = { { word = "meeting_lead.term.network", means = "meeting_lead.term.network.means" },
        { word = "meeting_lead.term.supporter", means = "meeting_lead.term.supporter.means" } } },
    hotspot { id = "room", ask = "meeting_lead.room", picture = "scene/meeting", many = true, hint = "meeting_lead.room.hint",
      spots = {
        { value = "door", ask = "meeting_lead.room.door", x = 5, y = 14, w = 17, h = 58, right = true, feedback = "meeting_lead.room.door.feedback" },
        { value = "board", ask = "meeting_lead.room.board", x = 32, y = 8, w = 19, h = 21, feedback = "meeting_lead.room.board.feedback" },
        { value = "clock", ask = "meeting_lead.room.clock", x = 70, y = 9, w = 11, h = 17, feedback = "meeting_lead.room.clock.feedback" },
        { value = "apart", ask = "meeting_lead.room.apart", x = 83, y = 41, w = 12, h = 40, right = true, feedback = "meeting_lead.room.apart.feedback" },
      } },
    rank { id = "hour", section = "meeting_lead.section.begin", ask = "meeting_lead.hour", line = true, hint = "meeting_lead.hour.hint",
      options = {
        { value = "goals", ask = "meeting_lead.hour.goals" }, { value = "roles", ask = "meeting_lead.hour.roles" },
        { value = "wishes", ask = "meeting_lead.hour.wishes" }, { value = "aloud", ask = "meeting_lead.hour.aloud" },
        { value = "round", ask = "meeting_lead.hour.round" }, { value = "agreements", ask = "meeting_lead.hour.agreements" },
      },
      right = { "roles", "round", "wishes", "goals", "agreements", "aloud" },
      feedback = { right = "meeting_lead.hour.right", partly = "meeting_lead.hour.partly", wrong = "meeting_lead.hour.partly" } },
    page { id = "mandate", ask = "meeting_lead.mandate",
      blocks = { { text = "meeting_lead.mandate.body" }, { list = { "meeting_lead.mandate.who", "meeting_lead.mandate.can", "meeting_lead.mandate.cannot" } },
        { good = "meeting_lead.mandate.good" }, { bad = "meeting_lead.mandate.bad" } } },
    match { id = "card", ask = "meeting_lead.card", principle = 3, shuffle = true, hint = "meeting_lead.card.hint",
      left = {
        { value = "contact", ask = "meeting_lead.card.contact" }, { value = "walk", ask = "meeting_lead.card.walk" },
        { value = "recommend", ask = "meeting_lead.card.recommend" }, { value = "room", ask = "meeting_lead.card.room" },
        { value = "housing", ask = "meeting_lead.card.housing" }, { value = "move", ask = "meeting_lead.card.move" },
      },
      boxes = { { value = "who", ask = "meeting_lead.card.who" }, { value = "can", ask = "meeting_lead.card.can" },
        { value = "cannot", ask = "meeting_lead.card.cannot" } },
      pairs = { contact = "who", housing = "who", walk = "can", move = "can", recommend = "cannot", room = "cannot" },
      feedback = { right = "meeting_lead.card.right", partly = "meeting_lead.card.partly", wrong = "meeting_lead.card.partly" } },
    one { id = "round", ask = "meeting_lead.round", principle = 1, shuffle = true, hint = "meeting_lead.round.hint",
      scene = { icon = "draw/cup", says = "meeting_lead.round.says", who = "meeting_lead.nadia" },
      options = {
        { value = "yours", ask = "meeting_lead.round.yours", feedback = "meeting_lead.round.yours.feedback" },
        { value = "choose", ask = "meeting_lead.round.choose", right = true, feedback = "meeting_lead.round.choose.feedback" },
        { value = "drop", ask = "meeting_lead.round.drop", feedback = "meeting_lead.round.drop.feedback" },
      } },
    page { id = "path", section = "meeting_lead.section.middle", ask = "meeting_lead.path",
      blocks = { { list = { "meeting_lead.path.wish", "meeting_lead.path.goal", "meeting_lead.path.agreement" } }, { text = "meeting_lead.path.park" } },
      terms = { { word = "meeting_lead.term.park", means = "meeting_lead.term.park.means" } } },
    match { id = "sort", ask = "meeting_lead.sort", principle = 2, shuffle = true, hint = "meeting_lead.sort.hint",
      left = {
        { value = "lock", ask = "meeting_lead.sort.lock" }, { value = "calls", ask = "meeting_lead.sort.calls", feedback = "meeting_lead.sort.calls.feedback" },
        { value = "blame", ask = "meeting_lead.sort.blame", feedback = "meeting_lead.sort.blame.feedback" },
        { value = "summer", ask = "meeting_lead.sort.summer", feedback = "meeting_lead.sort.summer.feedback" },
        { value = "roof", ask = "meeting_lead.sort.roof", feedback = "meeting_lead.sort.roof.feedback" },
      },
      boxes = { { value = "wish", ask = "meeting_lead.sort.wish" }, { value = "goal", ask = "meeting_lead.sort.goal" },
        { value = "agreement", ask = "meeting_lead.sort.agreement" }, { value = "park", ask = "meeting_lead.sort.park" } },
      pairs = { lock = "wish", summer = "goal", calls = "agreement", blame = "park", roof = "park" },
      feedback = { right = "meeting_lead.sort.right", partly = "meeting_lead.sort.partly", wrong = "meeting_lead.sort.partly" } },
    many { id = "turns", ask = "meeting_lead.turns", principle = 1, shuffle = true, hint = "meeting_lead.turns.hint",
      options = {
        { value = "count", ask = "meeting_lead.turns.count", feedback = "meeting_lead.turns.count.feedback" },
        { value = "first", ask = "meeting_lead.turns.first", right = true, feedback = "meeting_lead.turns.first.feedback" },
        { value = "behalf", ask = "meeting_lead.turns.behalf", feedback = "meeting_lead.turns.behalf.feedback" },
        { value = "quiet", ask = "meeting_lead.turns.quiet", right = true, feedback = "meeting_lead.turns.quiet.feedback" },
      } },
    set { id = "cards", ask = "meeting_lead.cards",
      questions = { card("unsure", "ask"), card("stop", "pause"), card("fine", "go"), card("silent", "ask") } },
    talk { id = "rails", section = "meeting_lead.section.rails", ask = "meeting_lead.rails", talk = "rails", principle = 2 },
    rank { id = "close", section = "meeting_lead.section.close", ask = "meeting_lead.close", principle = 3, hint = "meeting_lead.close.hint",
      options = {
        { value = "date", ask = "meeting_lead.close.date" }, { value = "paper", ask = "meeting_lead.close.paper" },
        { value = "aloud", ask = "meeting_lead.close.aloud" }, { value = "eight", ask = "meeting_lead.close.eight" },
        { value = "true", ask = "meeting_lead.close.true" },
      },
      right = { "eight", "aloud", "true", "date", "paper" },
      feedback = { right = "meeting_lead.close.right", partly = "meeting_lead.close.partly", wrong = "meeting_lead.close.partly" } },
    truth { id = "no_date", ask = "meeting_lead.no_date", right = false,
      feedback = { right = "meeting_lead.no_date.right", wrong = "meeting_lead.no_date.wrong" } },
    result { id = "result", ask = "meeting_lead.result",
      ranges = { { from = 0, say = "meeting_lead.result.low" }, { from = 0.5, say = "meeting_lead.result.middle" },
        { from = 0.8, say = "meeting_lead.result.high" } } },
    stop { id = "done", ask = "meeting_lead.done" },
  },
}
