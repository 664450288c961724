-- 18. Short: an old story that has nothing to do with the plan.
return talk { id = "d18_jacket", title = "dilemmas.jacket", source = "dilemmas.jacket",
  vars = { trust = { 0, 5, start = 2 } },
  start = "grethe",
  scenes = {
    { id = "grethe", who = "dilemmas.who.grethe", icon = "favorite", tells = "dilemmas.jacket.grethe.tells", says = "dilemmas.jacket.grethe",
      choices = {
        { id = "plan", ask = "dilemmas.jacket.grethe.plan", add = { trust = -1 }, go = "wants", verdict = "partly",
          feedback = "dilemmas.jacket.grethe.plan.feedback" },
        { id = "report", ask = "dilemmas.jacket.grethe.report", add = { trust = -2 }, go = "wants", verdict = "wrong",
          feedback = "dilemmas.jacket.grethe.report.feedback" },
        { id = "hear", ask = "dilemmas.jacket.grethe.hear", add = { trust = 1 }, go = "wants", verdict = "right",
          feedback = "dilemmas.jacket.grethe.hear.feedback" },
      } },
    { id = "wants", who = "dilemmas.who.grethe", icon = "favorite", says = "dilemmas.jacket.wants",
      choices = {
        { id = "nowhere", ask = "dilemmas.jacket.wants.nowhere", add = { trust = 1 }, go = "lone", verdict = "right",
          feedback = "dilemmas.jacket.wants.nowhere.feedback" },
        { id = "must", ask = "dilemmas.jacket.wants.must", add = { trust = -1 }, go = "lone", verdict = "wrong",
          feedback = "dilemmas.jacket.wants.must.feedback" },
      } },
    { id = "lone", who = "dilemmas.who.lone", icon = "local_cafe", tells = "dilemmas.jacket.lone.tells", says = "dilemmas.jacket.lone",
      choices = {
        { id = "hint", ask = "dilemmas.jacket.lone.hint", go = "spread", verdict = "wrong",
          feedback = "dilemmas.jacket.lone.hint.feedback" },
        { id = "hers", ask = "dilemmas.jacket.lone.hers", needs = { trust = { 3, 5 } }, go = "kept", verdict = "right",
          feedback = "dilemmas.jacket.lone.hers.feedback" },
        { id = "hers_late", ask = "dilemmas.jacket.lone.hers", needs = { trust = { 0, 2 } }, go = "stiff", verdict = "right",
          feedback = "dilemmas.jacket.lone.hers.feedback" },
      } },
  },
  endings = {
    { id = "kept", kind = "good", says = "dilemmas.jacket.kept", why = "dilemmas.jacket.kept.why", source = "dilemmas.jacket.kept.why" },
    { id = "stiff", kind = "mixed", says = "dilemmas.jacket.stiff", why = "dilemmas.jacket.stiff.why", source = "dilemmas.jacket.stiff.why" },
    { id = "spread", kind = "bad", says = "dilemmas.jacket.spread", why = "dilemmas.jacket.spread.why", source = "dilemmas.jacket.spread.why" },
  },
}
