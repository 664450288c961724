-- A job talk and a fixed time in the morning fall on the same hour. The meeting can move one without hearing what the other is about.
local YUSUF, CONSULTANT = "principle_2.yusuf", "principle_2.consultant"

return talk { id = "clash", title = "principle_2.clash", source = false,
  vars = { trust = { 0, 5, start = 2 }, mood = { 0, 4, start = 2 }, told = { 0, 1, start = 0 } },
  start = "corridor",
  scenes = {
    { id = "corridor", who = YUSUF, icon = "draw/clock", tells = "principle_2.clash.corridor.tells", says = "principle_2.clash.corridor",
      choices = {
        { id = "open", ask = "principle_2.clash.corridor.open", add = { trust = -2, mood = -1 }, go = "meeting", verdict = "wrong", feedback = "principle_2.clash.corridor.open.feedback" },
        { id = "self", ask = "principle_2.clash.corridor.self", add = { trust = -1 }, go = "meeting", verdict = "partly",
          feedback = "principle_2.clash.corridor.self.feedback" },
        { id = "fixed", ask = "principle_2.clash.corridor.fixed", add = { trust = 1, mood = 1 }, go = "meeting", verdict = "right",
          feedback = "principle_2.clash.corridor.fixed.feedback" },
      } },
    { id = "meeting", who = CONSULTANT, icon = "forum", tells = "principle_2.clash.meeting.tells", says = "principle_2.clash.meeting",
      choices = {
        { id = "move", ask = "principle_2.clash.meeting.move", add = { mood = 1 }, go = "wednesday", verdict = "right",
          feedback = "principle_2.clash.meeting.move.feedback" },
        { id = "medicine", ask = "principle_2.clash.meeting.medicine", add = { trust = -2, mood = -1 }, set = { told = 1 }, go = "silent",
          verdict = "wrong", feedback = "principle_2.clash.meeting.medicine.feedback" },
        { id = "his", ask = "principle_2.clash.meeting.his", add = { trust = -1 }, go = "silent", verdict = "wrong",
          feedback = "principle_2.clash.meeting.his.feedback" },
      } },
    { id = "silent", who = YUSUF, icon = "draw/shoe", tells = "principle_2.clash.silent.tells", says = "principle_2.clash.silent",
      choices = {
        { id = "sit", ask = "principle_2.clash.silent.sit", add = { trust = -1 }, go = "left", verdict = "wrong",
          feedback = "principle_2.clash.silent.sit.feedback" },
        { id = "pause", ask = "principle_2.clash.silent.pause", add = { trust = 1, mood = 1 }, go = "wednesday", verdict = "right",
          feedback = "principle_2.clash.silent.pause.feedback" },
      } },
    { id = "wednesday", who = CONSULTANT, icon = "event", says = "principle_2.clash.wednesday",
      choices = {
        { id = "we", ask = "principle_2.clash.wednesday.we", go = "nobody", verdict = "wrong",
          feedback = "principle_2.clash.wednesday.we.feedback" },
        { id = "who", ask = "principle_2.clash.wednesday.who", add = { trust = 1 }, go = "order", verdict = "right",
          feedback = "principle_2.clash.wednesday.who.feedback" },
        { id = "she", ask = "principle_2.clash.wednesday.she", go = "order", verdict = "partly",
          feedback = "principle_2.clash.wednesday.she.feedback" },
      } },
    { id = "order", who = YUSUF, icon = "draw/key", says = "principle_2.clash.order",
      choices = {
        { id = "read", ask = "principle_2.clash.order.read", needs = { told = 0 }, add = { trust = 1 }, go = "shared", verdict = "right",
          feedback = "principle_2.clash.order.read.feedback" },
        { id = "read_told", ask = "principle_2.clash.order.read", needs = { told = 1 }, add = { trust = 1 }, go = "mended", verdict = "right",
          feedback = "principle_2.clash.order.read_told.feedback" },
        { id = "later", ask = "principle_2.clash.order.later", go = "nobody", verdict = "partly",
          feedback = "principle_2.clash.order.later.feedback" },
      } },
  },
  endings = {
    { id = "shared", kind = "good", says = "principle_2.clash.shared", why = "principle_2.clash.shared.why" },
    { id = "mended", kind = "mixed", says = "principle_2.clash.mended", why = "principle_2.clash.mended.why" },
    { id = "nobody", kind = "mixed", says = "principle_2.clash.nobody", why = "principle_2.clash.nobody.why" },
    { id = "left", kind = "bad", says = "principle_2.clash.left", why = "principle_2.clash.left.why" },
  },
}
