-- A colleague who has seen many forms come and go. Listening to what went wrong wins her; promises do not.
local BENTE, CUP = "plan_why.doubt.who", "draw/cup"

return talk { id = "doubt", title = "plan_why.doubt", source = false,
  vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 1 } },
  start = "break",
  scenes = {
    { id = "break", who = BENTE, icon = CUP, tells = "plan_why.doubt.break.tells", says = "plan_why.doubt.break",
      choices = {
        { id = "decided", ask = "plan_why.doubt.break.decided", add = { trust = -1, mood = -1 }, go = "closed", verdict = "wrong",
          feedback = "plan_why.doubt.break.decided.feedback" },
        { id = "ask", ask = "plan_why.doubt.break.ask", add = { trust = 1, mood = 1 }, go = "story", verdict = "right",
          feedback = "plan_why.doubt.break.ask.feedback" },
        { id = "other", ask = "plan_why.doubt.break.other", add = { trust = -1 }, go = "closed", verdict = "partly",
          feedback = "plan_why.doubt.break.other.feedback" },
      } },
    { id = "closed", who = BENTE, icon = CUP, says = "plan_why.doubt.closed",
      choices = {
        { id = "fine", ask = "plan_why.doubt.closed.fine", add = { trust = -1 }, go = "empty", verdict = "wrong",
          feedback = "plan_why.doubt.closed.fine.feedback" },
        { id = "sorry", ask = "plan_why.doubt.closed.sorry", add = { trust = 1, mood = 1 }, go = "story", verdict = "right",
          feedback = "plan_why.doubt.closed.sorry.feedback" },
      } },
    { id = "story", who = BENTE, icon = CUP, says = "plan_why.doubt.story",
      choices = {
        { id = "beside", ask = "plan_why.doubt.story.beside", add = { trust = 1, mood = 1 }, go = "bike", verdict = "right",
          feedback = "plan_why.doubt.story.beside.feedback" },
        { id = "time", ask = "plan_why.doubt.story.time", go = "promise", verdict = "partly",
          feedback = "plan_why.doubt.story.time.feedback" },
        { id = "fault", ask = "plan_why.doubt.story.fault", add = { trust = -2, mood = -1 }, go = "closed", verdict = "wrong",
          feedback = "plan_why.doubt.story.fault.feedback" },
      } },
    { id = "promise", who = BENTE, icon = CUP, says = "plan_why.doubt.promise",
      choices = {
        { id = "slide", ask = "plan_why.doubt.promise.slide", add = { trust = -1 }, go = "maybe", verdict = "wrong",
          feedback = "plan_why.doubt.promise.slide.feedback" },
        { id = "unsure", ask = "plan_why.doubt.promise.unsure", add = { trust = 1 }, go = "bike", verdict = "right",
          feedback = "plan_why.doubt.promise.unsure.feedback" },
      } },
    { id = "bike", who = BENTE, icon = "draw/bike", says = "plan_why.doubt.bike",
      choices = {
        { id = "first", ask = "plan_why.doubt.bike.first", needs = { trust = { 3, 5 } }, add = { mood = 1 }, go = "try", verdict = "right",
          feedback = "plan_why.doubt.bike.first.feedback" },
        { id = "together", ask = "plan_why.doubt.bike.together", needs = { trust = { 0, 2 } }, go = "try", verdict = "right",
          feedback = "plan_why.doubt.bike.together.feedback" },
        { id = "home", ask = "plan_why.doubt.bike.home", add = { trust = -1 }, go = "maybe", verdict = "wrong",
          feedback = "plan_why.doubt.bike.home.feedback" },
        { id = "wait", ask = "plan_why.doubt.bike.wait", go = "maybe", verdict = "partly",
          feedback = "plan_why.doubt.bike.wait.feedback" },
      } },
  },
  endings = {
    { id = "try", kind = "good", says = "plan_why.doubt.try", why = "plan_why.doubt.try.why" },
    { id = "maybe", kind = "mixed", says = "plan_why.doubt.maybe", why = "plan_why.doubt.maybe.why" },
    { id = "empty", kind = "bad", says = "plan_why.doubt.empty", why = "plan_why.doubt.empty.why" },
  },
}
