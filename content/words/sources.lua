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
    ["law.go"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["law.paragraph"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.stay"] = { source = "Serviceloven § 110, stk. 6", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.child"] = { source = "Barnets lov § 133", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.danger"] = { source = "Straffeloven § 152 e", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.health"] = { source = "Sundhedsloven § 43, stk. 2", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.authority"] = { source = "Forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.other"] = { source = "Databeskyttelsesforordningen art. 6", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.other.told"] = { source = "Databeskyttelsesforordningen art. 6", seen = "2025-09-22", status = "draft" },
    ["law.other.text"] = { source = "Databeskyttelsesforordningen art. 6", seen = "2025-09-22", status = "draft" },
    ["law.other.field"] = { source = "Databeskyttelsesforordningen art. 6", seen = "2025-09-22", status = "draft" },
    ["law.other.missing"] = { source = "Databeskyttelsesforordningen art. 6", seen = "2025-09-22", status = "draft" },
    ["law.other"] = { source = "Databeskyttelsesforordningen art. 6", seen = "2025-09-22", status = "draft" },
    ["yes.seen.law"] = { source = "Databeskyttelsesforordningen art. 6; forvaltningsloven § 28", seen = "2025-09-22", status = "draft" },
    ["law.paragraph.file"] = { source = "Retssikkerhedsloven § 11 c", seen = "2025-09-22", status = "draft" },
  },
}
