-- Words that may break a rule of docs/writing.md, each with the reason. The fewer, the better:
-- first try to say it more plainly.
--   ["plan.some.key"] = { lix = "the clinic's own name, which people look for on its door" },
-- Checks: lix, sentence, banned, du, questions.
return {
  ["handover.paste.purpose"] = { banned = "a heading of serviceloven section 141(3), pasted into a case system; no screen shows it" },
  ["handover.paste.effort"] = { banned = "the same: a heading of the law, for a case system" },
}
