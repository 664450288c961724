-- A meeting to practise in. Whatever one says, the others listen: there is no wrong way through it, and every end is a good one.
local SANNE, ERIK = "my_meeting.sanne", "my_meeting.erik"

return talk { id = "practice", title = "my_meeting.practice", source = false,
  vars = { stopped = { 0, 1, start = 0 } },
  start = "hello",
  scenes = {
    { id = "hello", who = SANNE, icon = "emoji_people", tells = "my_meeting.practice.hello.tells", says = "my_meeting.practice.hello",
      choices = {
        { id = "last", ask = "my_meeting.practice.hello.last", go = "hard", feedback = "my_meeting.practice.hello.last.feedback" },
        { id = "first", ask = "my_meeting.practice.hello.first", go = "hard", feedback = "my_meeting.practice.hello.first.feedback" },
        { id = "listen", ask = "my_meeting.practice.hello.listen", go = "hard", feedback = "my_meeting.practice.hello.listen.feedback" },
      } },
    { id = "hard", who = ERIK, icon = "work_outline", says = "my_meeting.practice.hard",
      choices = {
        { id = "what", ask = "my_meeting.practice.hard.what", go = "plain", feedback = "my_meeting.practice.hard.what.feedback" },
        { id = "slow", ask = "my_meeting.practice.hard.slow", go = "plain", feedback = "my_meeting.practice.hard.slow.feedback" },
        { id = "quiet", ask = "my_meeting.practice.hard.quiet", go = "helped", feedback = "my_meeting.practice.hard.quiet.feedback" },
      } },
    { id = "helped", who = SANNE, icon = "emoji_people", tells = "my_meeting.practice.helped.tells", says = "my_meeting.practice.helped",
      choices = {
        { id = "please", ask = "my_meeting.practice.helped.please", go = "plain", feedback = "my_meeting.practice.helped.please.feedback" },
        { id = "on", ask = "my_meeting.practice.helped.on", go = "family", feedback = "my_meeting.practice.helped.on.feedback" },
      } },
    { id = "plain", who = ERIK, icon = "work_outline", says = "my_meeting.practice.plain",
      choices = {
        { id = "write", ask = "my_meeting.practice.plain.write", go = "family", feedback = "my_meeting.practice.plain.write.feedback" },
        { id = "fine", ask = "my_meeting.practice.plain.fine", go = "family", feedback = "my_meeting.practice.plain.fine.feedback" },
      } },
    { id = "family", who = ERIK, icon = "work_outline", says = "my_meeting.practice.family",
      choices = {
        { id = "no", ask = "my_meeting.practice.family.no", go = "aloud", feedback = "my_meeting.practice.family.no.feedback" },
        { id = "stop", ask = "my_meeting.practice.family.stop", set = { stopped = 1 }, go = "pause",
          feedback = "my_meeting.practice.family.stop.feedback" },
        { id = "some", ask = "my_meeting.practice.family.some", go = "aloud", feedback = "my_meeting.practice.family.some.feedback" },
      } },
    { id = "pause", who = SANNE, icon = "pause_circle_outline", tells = "my_meeting.practice.pause.tells", says = "my_meeting.practice.pause",
      choices = {
        { id = "ready", ask = "my_meeting.practice.pause.ready", go = "aloud", feedback = "my_meeting.practice.pause.ready.feedback" },
        { id = "home", ask = "my_meeting.practice.pause.home", go = "stopped", feedback = "my_meeting.practice.pause.home.feedback" },
      } },
    { id = "aloud", who = SANNE, icon = "emoji_people", tells = "my_meeting.practice.aloud.tells", says = "my_meeting.practice.aloud",
      choices = {
        { id = "mend", ask = "my_meeting.practice.aloud.mend", go = "mended", feedback = "my_meeting.practice.aloud.mend.feedback" },
        { id = "sleep", ask = "my_meeting.practice.aloud.sleep", go = "later", feedback = "my_meeting.practice.aloud.sleep.feedback" },
        { id = "yes", ask = "my_meeting.practice.aloud.yes", go = "agreed", feedback = "my_meeting.practice.aloud.yes.feedback" },
      } },
  },
  endings = {
    { id = "agreed", kind = "good", says = "my_meeting.practice.agreed", why = "my_meeting.practice.agreed.why" },
    { id = "mended", kind = "good", says = "my_meeting.practice.mended", why = "my_meeting.practice.mended.why" },
    { id = "later", kind = "good", says = "my_meeting.practice.later", why = "my_meeting.practice.later.why" },
    { id = "stopped", kind = "good", says = "my_meeting.practice.stopped", why = "my_meeting.practice.stopped.why" },
  },
}
