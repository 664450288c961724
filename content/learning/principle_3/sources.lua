-- What rests on the law, or on how the law is commonly read.
return {
  texts = {
    ["principle_3.roles.enters"] = { source = "Serviceloven § 110", seen = "2025-09-22", status = "draft" },
    ["principle_3.term.authority.means"] = { source = "Almen viden, endnu uden kilde", seen = "2025-09-22", status = "draft" },
  },
}
