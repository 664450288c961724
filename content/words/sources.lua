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
    ["people.sharing.law"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["people.basis.law"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["people.ground.law"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["people.told.share.law"] = { source = "Databeskyttelsesforordningen art. 13-14", seen = "2025-09-22", status = "draft" },
    ["people.law.go"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["people.law.paragraph"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["people.paragraph.stay"] = { source = "Serviceloven § 110, stk. 6", seen = "2025-09-22", status = "draft" },
    ["people.paragraph.child"] = { source = "Barnets lov § 133", seen = "2025-09-22", status = "draft" },
    ["people.paragraph.danger"] = { source = "Straffeloven § 152 e", seen = "2025-09-22", status = "draft" },
    ["people.paragraph.health"] = { source = "Sundhedsloven § 43, stk. 2", seen = "2025-09-22", status = "draft" },
    ["people.paragraph.file"] = { source = "Retssikkerhedsloven § 11 c", seen = "2025-09-22", status = "draft" },
  },
}
