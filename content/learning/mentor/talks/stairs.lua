-- A promise one cannot give. However it goes, somebody comes to Kim: nobody who practises here is left with an end they must carry.
local KIM, STAIRS = "mentor.kim", "emoji_people"

return talk { id = "stairs", title = "mentor.stairs", source = false,
  vars = { trust = { 0, 5, start = 2 }, promised = { 0, 1, start = 0 } },
  start = "promise",
  scenes = {
    { id = "promise", who = KIM, icon = STAIRS, tells = "mentor.stairs.promise.tells", says = "mentor.stairs.promise",
      choices = {
        { id = "promise", ask = "mentor.stairs.promise.yes", set = { promised = 1 }, go = "says", verdict = "partly", feedback = "mentor.stairs.promise.yes.feedback" },
        { id = "cannot", ask = "mentor.stairs.promise.cannot", add = { trust = 1 }, go = "says", verdict = "right", feedback = "mentor.stairs.promise.cannot.feedback" },
        { id = "no", ask = "mentor.stairs.promise.no", add = { trust = -1 }, go = "turns", verdict = "wrong", feedback = "mentor.stairs.promise.no.feedback" },
      } },
    { id = "turns", who = KIM, icon = STAIRS, tells = "mentor.stairs.turns.tells", says = "mentor.stairs.turns",
      choices = {
        { id = "wait", ask = "mentor.stairs.turns.wait", add = { trust = 1 }, go = "says", verdict = "right", feedback = "mentor.stairs.turns.wait.feedback" },
        { id = "both", ask = "mentor.stairs.turns.both", go = "came", verdict = "right", feedback = "mentor.stairs.turns.both.feedback" },
      } },
    { id = "says", who = KIM, icon = STAIRS, says = "mentor.stairs.says",
      choices = {
        { id = "sleep", ask = "mentor.stairs.says.sleep", add = { trust = -1 }, go = "door", verdict = "wrong", feedback = "mentor.stairs.says.sleep.feedback" },
        { id = "mean", ask = "mentor.stairs.says.mean", add = { trust = 1 }, go = "down", verdict = "right", feedback = "mentor.stairs.says.mean.feedback" },
        { id = "stay", ask = "mentor.stairs.says.stay", add = { trust = 1 }, go = "down", verdict = "right", feedback = "mentor.stairs.says.stay.feedback" },
      } },
    { id = "down", who = KIM, icon = STAIRS, says = "mentor.stairs.down",
      choices = {
        { id = "okay", ask = "mentor.stairs.down.okay", go = "door", verdict = "wrong", feedback = "mentor.stairs.down.okay.feedback" },
        { id = "call", ask = "mentor.stairs.down.call", needs = { promised = 0 }, go = "came", verdict = "right", feedback = "mentor.stairs.down.call.feedback" },
        { id = "honest", ask = "mentor.stairs.down.honest", needs = { promised = 1 }, go = "came", verdict = "right", feedback = "mentor.stairs.down.honest.feedback" },
      } },
    { id = "door", who = KIM, icon = STAIRS, tells = "mentor.stairs.door.tells", says = "mentor.stairs.door",
      choices = {
        { id = "knock", ask = "mentor.stairs.door.knock", go = "late", verdict = "right", feedback = "mentor.stairs.door.knock.feedback" },
        { id = "back", ask = "mentor.stairs.door.back", add = { trust = 1 }, go = "late", verdict = "right", feedback = "mentor.stairs.door.back.feedback" },
      } },
  },
  endings = {
    { id = "came", kind = "good", says = "mentor.stairs.came", why = "mentor.stairs.came.why" },
    { id = "late", kind = "mixed", says = "mentor.stairs.late", why = "mentor.stairs.late.why" },
  },
}
