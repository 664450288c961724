-- Words that may break a rule of docs/writing.md, each with the reason. The list is empty, and that is the aim:
-- first try to say it more plainly.
--   ["plan.some.key"] = { lix = "the clinic's own name, which people look for on its door" },
-- Checks: lix, sentence, banned, du, questions.
return {}
