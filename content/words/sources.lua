-- Where what a text says about the law comes from: the paragraph, the day it was read, and how sure we are. `draft`
-- until a lawyer has signed it off (then `checked` with checked_by and checked_on). `words` makes a text one of these.
return {
  words = {
    da = { "loven", "lovens", "lovgivning-", "serviceloven-", "paragraf-", "lovlig-", "ulovlig-", "pligt", "pligter", "tavshedspligt-" },
    en = { "law", "laws", "legal-", "illegal-", "statute-", "act of" },
  },
  texts = {
    ["plan.talk.text"] = { source = "Serviceloven § 141, stk. 3", seen = "2025-09-22", status = "draft" },
    ["plan.talk.text.easy"] = { source = "Serviceloven § 141, stk. 3", seen = "2025-09-22", status = "draft" },
    ["home.history.talk.point.one"] = { source = "Serviceloven § 141, stk. 3", seen = "2025-09-22", status = "draft" },
    ["home.history.talk.point.many"] = { source = "Serviceloven § 141, stk. 3", seen = "2025-09-22", status = "draft" },
  },
}
