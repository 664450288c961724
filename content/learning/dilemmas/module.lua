-- The twenty dilemmas of sharing: each a conversation that goes the way one chooses. They stand in a list to take from in any order; the
-- draft remembers which are done, so that one at a sitting is enough.
return module {
  id = "dilemmas", version = 1, track = "staff", minutes = 60, title = "dilemmas.title", about = "dilemmas.about",
  mode = "explore", mastery = 0.8, move_on = "completed",
  steps = {
    page { id = "start", ask = "dilemmas.start",
      blocks = { { text = "dilemmas.start.lead" },
        { list = { "dilemmas.start.order", "dilemmas.start.again", "dilemmas.start.made_up" } },
        { text = "dilemmas.start.care" }, { text = "dilemmas.start.draft" } } },
    gather { id = "pick", ask = "dilemmas.pick", steps = {
      talk { id = "notice", ask = "dilemmas.notice", talk = "d01_notice" },
      talk { id = "half_yes", ask = "dilemmas.half_yes", talk = "d02_half_yes" },
      talk { id = "girlfriend", ask = "dilemmas.girlfriend", talk = "d03_girlfriend" },
      talk { id = "police", ask = "dilemmas.police", talk = "d04_police" },
      talk { id = "ambulance", ask = "dilemmas.ambulance", talk = "d05_ambulance" },
      talk { id = "promise", ask = "dilemmas.promise", talk = "d06_promise" },
      talk { id = "child", ask = "dilemmas.child", talk = "d07_child" },
      talk { id = "pregnant", ask = "dilemmas.pregnant", talk = "d08_pregnant" },
      talk { id = "nurse", ask = "dilemmas.nurse", talk = "d09_nurse" },
      talk { id = "everything", ask = "dilemmas.everything", talk = "d10_everything" },
      talk { id = "withdraws", ask = "dilemmas.withdraws", talk = "d11_withdraws" },
      talk { id = "pen", ask = "dilemmas.pen", talk = "d12_pen" },
      talk { id = "no_bed", ask = "dilemmas.no_bed", talk = "d13_no_bed" },
      talk { id = "interpreter", ask = "dilemmas.interpreter", talk = "d14_interpreter" },
      talk { id = "notes", ask = "dilemmas.notes", talk = "d15_notes" },
      talk { id = "board", ask = "dilemmas.board", talk = "d16_board" },
      talk { id = "threat", ask = "dilemmas.threat", talk = "d17_threat" },
      talk { id = "jacket", ask = "dilemmas.jacket", talk = "d18_jacket" },
      talk { id = "corridor", ask = "dilemmas.corridor", talk = "d19_corridor" },
      talk { id = "curious", ask = "dilemmas.curious", talk = "d20_curious" },
    } },
    result { id = "result", ask = "dilemmas.result", ranges = {
      { from = 0, say = "dilemmas.result.low" }, { from = 0.5, say = "dilemmas.result.middle" }, { from = 0.8, say = "dilemmas.result.high" } } },
    stop { id = "done", ask = "dilemmas.done" },
  },
}
