-- Late in the kitchen. To sit down is more than advice, and to be quiet is an answer too.
local LEIF, CUP = "mentor.leif", "draw/cup"

return talk { id = "kitchen", title = "mentor.kitchen", source = false,
  vars = { trust = { 0, 5, start = 2 } },
  start = "ten",
  scenes = {
    { id = "ten", who = LEIF, icon = CUP, tells = "mentor.kitchen.ten.tells", says = "mentor.kitchen.ten",
      choices = {
        { id = "early", ask = "mentor.kitchen.ten.early", add = { trust = -1 }, go = "shut", verdict = "wrong", feedback = "mentor.kitchen.ten.early.feedback" },
        { id = "sit", ask = "mentor.kitchen.ten.sit", add = { trust = 1 }, go = "boy", verdict = "right", feedback = "mentor.kitchen.ten.sit.feedback" },
        { id = "what", ask = "mentor.kitchen.ten.what", go = "boy", verdict = "right", feedback = "mentor.kitchen.ten.what.feedback" },
      } },
    { id = "shut", who = LEIF, icon = CUP, says = "mentor.kitchen.shut",
      choices = {
        { id = "near", ask = "mentor.kitchen.shut.near", go = "near", verdict = "partly", feedback = "mentor.kitchen.shut.near.feedback" },
        { id = "sorry", ask = "mentor.kitchen.shut.sorry", add = { trust = 1 }, go = "boy", verdict = "right", feedback = "mentor.kitchen.shut.sorry.feedback" },
      } },
    { id = "boy", who = LEIF, icon = CUP, says = "mentor.kitchen.boy",
      choices = {
        { id = "own", ask = "mentor.kitchen.boy.own", go = "card", verdict = "partly", feedback = "mentor.kitchen.boy.own.feedback" },
        { id = "call", ask = "mentor.kitchen.boy.call", add = { trust = -1 }, go = "card", verdict = "wrong", feedback = "mentor.kitchen.boy.call.feedback" },
        { id = "quiet", ask = "mentor.kitchen.boy.quiet", add = { trust = 1 }, go = "card", verdict = "right", feedback = "mentor.kitchen.boy.quiet.feedback" },
      } },
    { id = "card", who = LEIF, icon = CUP, tells = "mentor.kitchen.card.tells", says = "mentor.kitchen.card",
      choices = {
        { id = "know", ask = "mentor.kitchen.card.know", needs = { trust = { 3, 5 } }, go = "words", verdict = "right", feedback = "mentor.kitchen.card.know.feedback" },
        { id = "here", ask = "mentor.kitchen.card.here", go = "written", verdict = "right", feedback = "mentor.kitchen.card.here.feedback" },
        { id = "give", ask = "mentor.kitchen.card.give", go = "yours", verdict = "partly", feedback = "mentor.kitchen.card.give.feedback" },
      } },
  },
  endings = {
    { id = "words", kind = "good", says = "mentor.kitchen.words", why = "mentor.kitchen.words.why" },
    { id = "written", kind = "good", says = "mentor.kitchen.written", why = "mentor.kitchen.written.why" },
    { id = "near", kind = "mixed", says = "mentor.kitchen.near", why = "mentor.kitchen.near.why" },
    { id = "yours", kind = "mixed", says = "mentor.kitchen.yours", why = "mentor.kitchen.yours.why" },
  },
}
