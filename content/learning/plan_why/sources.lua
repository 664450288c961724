-- What rests on the law, or on how the law is commonly read.
return {
  texts = {
    ["plan_why.covers.law"] = { source = "Serviceloven § 142", seen = "2025-09-22", status = "draft" },
    ["plan_why.term.authority.means"] = { source = "Almen viden, endnu uden kilde", seen = "2025-09-22", status = "draft" },
    ["plan_why.term.provider.means"] = { source = "Almen viden, endnu uden kilde", seen = "2025-09-22", status = "draft" },
  },
}
