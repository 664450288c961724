-- Mentors: people who have been there themselves and walk beside another for a while. Listening, limits, what is told in confidence, when to
-- fetch the staff, and looking after oneself. Nothing is wrong here: one tries, and tries again.

-- One question of a set: two ways to answer somebody, one of them good for both.
local function asked(id, first, second, right)
  local options = {}
  for i, answer in ipairs { first, second } do
    options[i] = { value = answer, ask = "mentor." .. id .. "." .. answer, right = answer == right or nil, feedback = "mentor." .. id .. "." .. answer .. ".feedback" }
  end
  return { id = id, ask = "mentor." .. id, options = options }
end

return module {
  id = "mentor", version = 1, track = "mentor", minutes = 9, title = "mentor.title", about = "mentor.about",
  mode = "explore", move_on = "completed",
  steps = {
    page { id = "what", section = "mentor.section.listen", ask = "mentor.what",
      blocks = { { text = "mentor.what.body" }, { list = { "mentor.what.listen", "mentor.what.walk", "mentor.what.not" } }, { text = "mentor.what.ask" } } },
    one { id = "son", ask = "mentor.son", shuffle = true, hint = "mentor.son.hint",
      scene = { icon = "phone", says = "mentor.son.says", who = "mentor.leif" },
      options = {
        { value = "just", ask = "mentor.son.just", feedback = "mentor.son.just.feedback" },
        { value = "fine", ask = "mentor.son.fine", feedback = "mentor.son.fine.feedback" },
        { value = "say", ask = "mentor.son.say", right = true, feedback = "mentor.son.say.feedback" },
      } },
    talk { id = "kitchen", ask = "mentor.kitchen", talk = "kitchen" },
    page { id = "limits", section = "mentor.section.limits", ask = "mentor.limits",
      blocks = { { text = "mentor.limits.body" }, { list = { "mentor.limits.money", "mentor.limits.medicine", "mentor.limits.free", "mentor.limits.promise" } },
        { good = "mentor.limits.good" } } },
    match { id = "whose", ask = "mentor.whose", shuffle = true, hint = "mentor.whose.hint",
      left = {
        { value = "doctor", ask = "mentor.whose.doctor" }, { value = "pills", ask = "mentor.whose.pills" },
        { value = "sad", ask = "mentor.whose.sad" }, { value = "home", ask = "mentor.whose.home" },
        { value = "coffee", ask = "mentor.whose.coffee" }, { value = "fight", ask = "mentor.whose.fight" },
      },
      boxes = { { value = "me", ask = "mentor.whose.me" }, { value = "staff", ask = "mentor.whose.staff" } },
      pairs = { doctor = "me", sad = "me", coffee = "me", pills = "staff", home = "staff", fight = "staff" },
      feedback = { right = "mentor.whose.right", partly = "mentor.whose.partly", wrong = "mentor.whose.partly" } },
    set { id = "say", ask = "mentor.say",
      questions = { asked("loan", "once", "kind", "kind"), asked("nights", "times", "always", "times"), asked("letter", "away", "read", "read") } },
    page { id = "secret", section = "mentor.section.secret", ask = "mentor.secret",
      blocks = { { text = "mentor.secret.body" }, { list = { "mentor.secret.name", "mentor.secret.ask", "mentor.secret.screen" } }, { text = "mentor.secret.law" },
        { text = "mentor.secret.but" } } },
    one { id = "gossip", ask = "mentor.gossip", shuffle = true, hint = "mentor.gossip.hint",
      scene = { icon = "local_cafe", says = "mentor.gossip.says", who = "mentor.other" },
      options = {
        { value = "hint", ask = "mentor.gossip.hinted", feedback = "mentor.gossip.hinted.feedback" },
        { value = "himself", ask = "mentor.gossip.himself", right = true, feedback = "mentor.gossip.himself.feedback" },
        { value = "nothing", ask = "mentor.gossip.nothing", feedback = "mentor.gossip.nothing.feedback" },
      } },
    page { id = "hard", section = "mentor.section.danger", ask = "mentor.hard", blocks = { { text = "mentor.hard.body" }, { text = "mentor.hard.pass" } } },
    talk { id = "stairs", ask = "mentor.stairs", talk = "stairs", optional = true },
    blanks { id = "promise", ask = "mentor.promise", text = "mentor.promise.whole", bank = true,
      gaps = { { right = "mentor.promise.hide", options = { "mentor.promise.hear" }, feedback = "mentor.promise.hide.feedback" },
        { right = "mentor.promise.stay", options = { "mentor.promise.go" }, feedback = "mentor.promise.stay.feedback" } } },
    many { id = "fetch", ask = "mentor.fetch", shuffle = true, hint = "mentor.fetch.hint",
      options = {
        { value = "food", ask = "mentor.fetch.food", feedback = "mentor.fetch.food.feedback" },
        { value = "wake", ask = "mentor.fetch.wake", right = true, feedback = "mentor.fetch.wake.feedback" },
        { value = "child", ask = "mentor.fetch.child", right = true, feedback = "mentor.fetch.child.feedback" },
        { value = "cries", ask = "mentor.fetch.cries", feedback = "mentor.fetch.cries.feedback" },
        { value = "hurt", ask = "mentor.fetch.hurt", right = true, feedback = "mentor.fetch.hurt.feedback" },
      } },
    page { id = "self", section = "mentor.section.self", ask = "mentor.self",
      blocks = { { text = "mentor.self.body" }, { list = { "mentor.self.tell", "mentor.self.break", "mentor.self.stop" } } } },
    one { id = "after", ask = "mentor.after",
      options = {
        { value = "walk", ask = "mentor.after.walk", icon = "draw/shoe" },
        { value = "cup", ask = "mentor.after.cup", icon = "draw/cup" },
        { value = "music", ask = "mentor.after.music", icon = "music_note" },
        { value = "talk", ask = "mentor.after.talk", icon = "forum" },
      } },
    stop { id = "done", ask = "mentor.done" },
  },
}
