-- A note is read aloud to the one it is about, before it is saved: one word of ours, and what really happened.
local ALI, NOTE = "writing_short.ali", "description"

return talk { id = "aloud", title = "writing_short.aloud", source = false,
  vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 1 } },
  start = "word",
  scenes = {
    { id = "word", who = ALI, icon = NOTE, tells = "writing_short.aloud.word.tells", says = "writing_short.aloud.word",
      choices = {
        { id = "seen", ask = "writing_short.aloud.word.seen", add = { trust = 1, mood = 1 }, go = "brother", verdict = "right",
          feedback = "writing_short.aloud.word.seen.feedback" },
        { id = "trade", ask = "writing_short.aloud.word.trade", add = { trust = -1, mood = -1 }, go = "angry", verdict = "wrong",
          feedback = "writing_short.aloud.word.trade.feedback" },
        { id = "erase", ask = "writing_short.aloud.word.erase", go = "empty", verdict = "partly", feedback = "writing_short.aloud.word.erase.feedback" },
      } },
    { id = "angry", who = ALI, icon = NOTE, says = "writing_short.aloud.angry",
      choices = {
        { id = "duty", ask = "writing_short.aloud.angry.duty", add = { trust = -1 }, go = "closed", verdict = "wrong",
          feedback = "writing_short.aloud.angry.duty.feedback" },
        { id = "fair", ask = "writing_short.aloud.angry.fair", add = { trust = 1, mood = 1 }, go = "brother", verdict = "right",
          feedback = "writing_short.aloud.angry.fair.feedback" },
      } },
    { id = "empty", who = ALI, icon = NOTE, says = "writing_short.aloud.empty",
      choices = {
        { id = "went", ask = "writing_short.aloud.empty.went", add = { trust = 1, mood = 1 }, go = "brother", verdict = "right",
          feedback = "writing_short.aloud.empty.went.feedback" },
        { id = "leave", ask = "writing_short.aloud.empty.leave", go = "blank", verdict = "wrong", feedback = "writing_short.aloud.empty.leave.feedback" },
      } },
    { id = "brother", who = ALI, icon = NOTE, says = "writing_short.aloud.brother",
      choices = {
        { id = "sad", ask = "writing_short.aloud.brother.sad", go = "words", verdict = "partly", feedback = "writing_short.aloud.brother.sad.feedback" },
        { id = "all", ask = "writing_short.aloud.brother.all", add = { trust = -1 }, go = "words", verdict = "wrong",
          feedback = "writing_short.aloud.brother.all.feedback" },
        { id = "goal", ask = "writing_short.aloud.brother.goal", add = { trust = 1, mood = 1 }, go = "words", verdict = "right",
          feedback = "writing_short.aloud.brother.goal.feedback" },
      } },
    { id = "words", who = ALI, icon = NOTE, says = "writing_short.aloud.words",
      choices = {
        { id = "polish", ask = "writing_short.aloud.words.polish", add = { trust = -1 }, go = "polished", verdict = "wrong",
          feedback = "writing_short.aloud.words.polish.feedback" },
        { id = "remind", ask = "writing_short.aloud.words.remind", needs = { trust = { 3, 5 } }, add = { mood = 1 }, go = "step", verdict = "right",
          feedback = "writing_short.aloud.words.remind.feedback" },
        { id = "exact", ask = "writing_short.aloud.words.exact", add = { trust = 1 }, go = "read", verdict = "right",
          feedback = "writing_short.aloud.words.exact.feedback" },
      } },
  },
  endings = {
    { id = "step", kind = "good", says = "writing_short.aloud.step", why = "writing_short.aloud.step.why" },
    { id = "read", kind = "good", says = "writing_short.aloud.read", why = "writing_short.aloud.read.why" },
    { id = "blank", kind = "mixed", says = "writing_short.aloud.blank", why = "writing_short.aloud.blank.why" },
    { id = "polished", kind = "mixed", says = "writing_short.aloud.polished", why = "writing_short.aloud.polished.why" },
    { id = "closed", kind = "bad", says = "writing_short.aloud.closed", why = "writing_short.aloud.closed.why" },
  },
}
