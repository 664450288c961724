-- A bag of letters, and a caseworker who needs the word of the trade. Both can stand in the plan; hers come first.
local KIRSTEN, MADS = "own_goals.kirsten", "own_goals.mads"

return talk { id = "letters", title = "own_goals.letters", source = false,
  vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 1 } },
  start = "bag",
  scenes = {
    { id = "bag", who = KIRSTEN, icon = "forum", tells = "own_goals.letters.bag.tells", says = "own_goals.letters.bag",
      choices = {
        { id = "overview", ask = "own_goals.letters.bag.overview", go = "nod", verdict = "partly", feedback = "own_goals.letters.bag.overview.feedback" },
        { id = "adviser", ask = "own_goals.letters.bag.adviser", add = { trust = -1 }, go = "nod", verdict = "wrong",
          feedback = "own_goals.letters.bag.adviser.feedback" },
        { id = "stomach", ask = "own_goals.letters.bag.stomach", add = { trust = 1, mood = 1 }, go = "form", verdict = "right",
          feedback = "own_goals.letters.bag.stomach.feedback" },
      } },
    { id = "nod", who = KIRSTEN, icon = "forum", tells = "own_goals.letters.nod.tells", says = "own_goals.letters.nod",
      choices = {
        { id = "again", ask = "own_goals.letters.nod.again", add = { trust = 1, mood = 1 }, go = "form", verdict = "right",
          feedback = "own_goals.letters.nod.again.feedback" },
        { id = "write", ask = "own_goals.letters.nod.write", add = { trust = -1 }, go = "nodded", verdict = "wrong",
          feedback = "own_goals.letters.nod.write.feedback" },
      } },
    { id = "form", who = MADS, icon = "work_outline", says = "own_goals.letters.form",
      choices = {
        { id = "swap", ask = "own_goals.letters.form.swap", add = { trust = -1, mood = -1 }, go = "gone", verdict = "wrong",
          feedback = "own_goals.letters.form.swap.feedback" },
        { id = "both", ask = "own_goals.letters.form.both", add = { trust = 1 }, go = "hill", verdict = "right",
          feedback = "own_goals.letters.form.both.feedback" },
        { id = "never", ask = "own_goals.letters.form.never", add = { mood = -1 }, go = "hill", verdict = "partly",
          feedback = "own_goals.letters.form.never.feedback" },
      } },
    { id = "gone", who = KIRSTEN, icon = "forum", says = "own_goals.letters.gone",
      choices = {
        { id = "same", ask = "own_goals.letters.gone.same", add = { trust = -1 }, go = "nodded", verdict = "wrong",
          feedback = "own_goals.letters.gone.same.feedback" },
        { id = "back", ask = "own_goals.letters.gone.back", add = { trust = 1, mood = 1 }, go = "hill", verdict = "right",
          feedback = "own_goals.letters.gone.back.feedback" },
      } },
    { id = "hill", who = KIRSTEN, icon = "forum", tells = "own_goals.letters.hill.tells", says = "own_goals.letters.hill",
      choices = {
        { id = "now", ask = "own_goals.letters.hill.now", needs = { trust = { 3, 5 } }, add = { mood = 1 }, go = "opened", verdict = "right",
          feedback = "own_goals.letters.hill.now.feedback" },
        { id = "all", ask = "own_goals.letters.hill.all", add = { mood = -1 }, go = "heap", verdict = "wrong",
          feedback = "own_goals.letters.hill.all.feedback" },
        { id = "pick", ask = "own_goals.letters.hill.pick", add = { trust = 1 }, go = "planned", verdict = "right",
          feedback = "own_goals.letters.hill.pick.feedback" },
      } },
  },
  endings = {
    { id = "opened", kind = "good", says = "own_goals.letters.opened", why = "own_goals.letters.opened.why" },
    { id = "planned", kind = "good", says = "own_goals.letters.planned", why = "own_goals.letters.planned.why" },
    { id = "heap", kind = "mixed", says = "own_goals.letters.heap", why = "own_goals.letters.heap.why" },
    { id = "nodded", kind = "bad", says = "own_goals.letters.nodded", why = "own_goals.letters.nodded.why" },
  },
}
