-- The morning after: the night shift has written one line. Whoever reads it need not ask again.
local NIGHT, ALI = "principle_4.morning.night_worker", "principle_4.ali"

return talk { id = "morning", title = "principle_4.morning", source = false,
  vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 2 }, read = { 0, 1, start = 0 } },
  start = "night",
  scenes = {
    { id = "night", who = NIGHT, icon = "draw/moon", tells = "principle_4.morning.night.tells", says = "principle_4.morning.night",
      choices = {
        { id = "all", ask = "principle_4.morning.night.all", set = { read = 1 }, go = "breakfast", verdict = "partly",
          feedback = "principle_4.morning.night.all.feedback" },
        { id = "read", ask = "principle_4.morning.night.read", set = { read = 1 }, go = "breakfast", verdict = "right",
          feedback = "principle_4.morning.night.read.feedback" },
        { id = "ask_ali", ask = "principle_4.morning.night.ask_ali", go = "breakfast", verdict = "wrong",
          feedback = "principle_4.morning.night.ask_ali.feedback" },
      } },
    { id = "breakfast", who = ALI, icon = "draw/cup", tells = "principle_4.morning.breakfast.tells", says = "principle_4.morning.breakfast",
      choices = {
        { id = "again", ask = "principle_4.morning.breakfast.again", add = { trust = -1, mood = -1 }, go = "tired", verdict = "wrong",
          feedback = "principle_4.morning.breakfast.again.feedback" },
        { id = "known", ask = "principle_4.morning.breakfast.known", needs = { read = 1 }, add = { trust = 1, mood = 1 }, go = "call",
          verdict = "right", feedback = "principle_4.morning.breakfast.known.feedback" },
        { id = "minute", ask = "principle_4.morning.breakfast.minute", needs = { read = 0 }, set = { read = 1 }, go = "call", verdict = "right",
          feedback = "principle_4.morning.breakfast.minute.feedback" },
        { id = "pretend", ask = "principle_4.morning.breakfast.pretend", add = { trust = -1 }, go = "tired", verdict = "wrong",
          feedback = "principle_4.morning.breakfast.pretend.feedback" },
      } },
    { id = "tired", who = ALI, icon = "draw/cup", says = "principle_4.morning.tired",
      choices = {
        { id = "right", ask = "principle_4.morning.tired.right", set = { read = 1 }, add = { trust = 1 }, go = "call", verdict = "right",
          feedback = "principle_4.morning.tired.right.feedback" },
        { id = "routine", ask = "principle_4.morning.tired.routine", add = { trust = -1, mood = -1 }, go = "closed", verdict = "wrong",
          feedback = "principle_4.morning.tired.routine.feedback" },
      } },
    { id = "call", who = ALI, icon = "phone", tells = "principle_4.morning.call.tells", says = "principle_4.morning.call",
      choices = {
        { id = "label", ask = "principle_4.morning.call.label", add = { trust = -1 }, go = "sees", verdict = "wrong",
          feedback = "principle_4.morning.call.label.feedback" },
        { id = "tonight", ask = "principle_4.morning.call.tonight", go = "later", verdict = "partly",
          feedback = "principle_4.morning.call.tonight.feedback" },
        { id = "line", ask = "principle_4.morning.call.line", add = { mood = 1 }, go = "screen", verdict = "right",
          feedback = "principle_4.morning.call.line.feedback" },
      } },
    { id = "sees", who = ALI, icon = "draw/clock", tells = "principle_4.morning.sees.tells", says = "principle_4.morning.sees",
      choices = {
        { id = "mend", ask = "principle_4.morning.sees.mend", add = { trust = 1 }, go = "used", verdict = "right",
          feedback = "principle_4.morning.sees.mend.feedback" },
        { id = "professional", ask = "principle_4.morning.sees.professional", add = { trust = -1 }, go = "closed", verdict = "wrong",
          feedback = "principle_4.morning.sees.professional.feedback" },
      } },
    { id = "screen", who = ALI, icon = "draw/clock", says = "principle_4.morning.screen",
      choices = {
        { id = "show", ask = "principle_4.morning.screen.show", add = { trust = 1 }, go = "used", verdict = "right",
          feedback = "principle_4.morning.screen.show.feedback" },
        { id = "ours", ask = "principle_4.morning.screen.ours", add = { trust = -1 }, go = "later", verdict = "wrong",
          feedback = "principle_4.morning.screen.ours.feedback" },
      } },
  },
  endings = {
    { id = "used", kind = "good", says = "principle_4.morning.used", why = "principle_4.morning.used.why" },
    { id = "later", kind = "mixed", says = "principle_4.morning.later", why = "principle_4.morning.later.why" },
    { id = "closed", kind = "bad", says = "principle_4.morning.closed", why = "principle_4.morning.closed.why" },
  },
}
