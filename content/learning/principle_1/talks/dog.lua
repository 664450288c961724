-- Night two: he wants to find his dog. The form about housing can wait until tomorrow.
return talk { id = "dog", title = "principle_1.dog",
  vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 1 }, asked = { 0, 1, start = 0 } },
  start = "hello",
  scenes = {
    { id = "hello", who = "principle_1.dog.who", icon = "draw/dog", tells = "principle_1.dog.hello.tells", says = "principle_1.dog.hello",
      choices = {
        { id = "form", ask = "principle_1.dog.hello.form", add = { trust = -1, mood = -1 }, go = "shut", verdict = "wrong", feedback = "principle_1.dog.hello.form.feedback" },
        { id = "where", ask = "principle_1.dog.hello.where", add = { trust = 1, mood = 1 }, set = { asked = 1 }, go = "tells", verdict = "right", feedback = "principle_1.dog.hello.where.feedback" },
        { id = "later", ask = "principle_1.dog.hello.later", add = { trust = -1 }, go = "shut", verdict = "partly", feedback = "principle_1.dog.hello.later.feedback" },
      } },
    { id = "shut", who = "principle_1.dog.who", icon = "draw/dog", says = "principle_1.dog.shut",
      choices = {
        { id = "sorry", ask = "principle_1.dog.shut.sorry", add = { trust = 2, mood = 1 }, set = { asked = 1 }, go = "tells", verdict = "right", feedback = "principle_1.dog.shut.sorry.feedback" },
        { id = "write", ask = "principle_1.dog.shut.write", add = { trust = -1 }, go = "lost", verdict = "wrong", feedback = "principle_1.dog.shut.write.feedback" },
      } },
    { id = "tells", who = "principle_1.dog.who", icon = "draw/dog", says = "principle_1.dog.tells",
      choices = {
        { id = "first", ask = "principle_1.dog.tells.first", add = { trust = 1, mood = 1 }, go = "goal", verdict = "right", feedback = "principle_1.dog.tells.first.feedback" },
        { id = "wrap", ask = "principle_1.dog.tells.wrap", add = { trust = -1 }, go = "renamed", verdict = "partly", feedback = "principle_1.dog.tells.wrap.feedback" },
      } },
    { id = "renamed", who = "principle_1.dog.who", icon = "draw/dog", says = "principle_1.dog.renamed",
      choices = {
        { id = "back", ask = "principle_1.dog.renamed.back", add = { trust = 1, mood = 1 }, go = "goal", verdict = "right", feedback = "principle_1.dog.renamed.back.feedback" },
        { id = "keep", ask = "principle_1.dog.renamed.keep", add = { trust = -1 }, go = "theirs", verdict = "wrong", feedback = "principle_1.dog.renamed.keep.feedback" },
      } },
    { id = "goal", who = "principle_1.dog.who", icon = "draw/dog", says = "principle_1.dog.goal",
      choices = {
        { id = "call", ask = "principle_1.dog.goal.call", needs = { trust = { 3, 5 } }, add = { mood = 1 }, go = "found", verdict = "right", feedback = "principle_1.dog.goal.call.feedback" },
        { id = "tomorrow", ask = "principle_1.dog.goal.tomorrow", go = "agreed", verdict = "right", feedback = "principle_1.dog.goal.tomorrow.feedback" },
        { id = "housing", ask = "principle_1.dog.goal.housing", add = { trust = -1 }, go = "theirs", verdict = "wrong", feedback = "principle_1.dog.goal.housing.feedback" },
      } },
  },
  endings = {
    { id = "found", kind = "good", says = "principle_1.dog.found", why = "principle_1.dog.found.why" },
    { id = "agreed", kind = "good", says = "principle_1.dog.agreed", why = "principle_1.dog.agreed.why" },
    { id = "theirs", kind = "mixed", says = "principle_1.dog.theirs", why = "principle_1.dog.theirs.why" },
    { id = "lost", kind = "bad", says = "principle_1.dog.lost", why = "principle_1.dog.lost.why" },
  },
}
