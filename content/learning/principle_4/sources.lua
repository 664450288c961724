-- What rests on the law.
return {
  texts = {
    ["principle_4.only_goals.right"] = { source = "Offentlighedsloven § 13", seen = "2025-09-22", status = "draft" },
    ["principle_4.only_goals.wrong"] = { source = "Offentlighedsloven § 13", seen = "2025-09-22", status = "draft" },
  },
}
