-- What rests on the law. Read in the act itself and in the Ombudsman's overview of the duty to make notes; nobody has signed it off.
local DUTY = { source = "Offentlighedsloven § 13", seen = "2026-11-26", status = "draft" }
local MOVED_IN = { source = "Serviceloven § 110, stk. 6; offentlighedsloven § 13, stk. 2", seen = "2025-09-22", status = "draft" }
local BACK = { source = "Databeskyttelsesforordningen art. 7, stk. 3; offentlighedsloven § 13", seen = "2025-09-22", status = "draft" }

return {
  texts = {
    ["writing_short.duty.body"] = DUTY,
    ["writing_short.duty.steps"] = DUTY,
    ["writing_short.duty.open"] = DUTY,
    ["writing_short.term.duty"] = DUTY,
    ["writing_short.term.duty.means"] = DUTY,
    ["writing_short.sort.duty"] = DUTY,
    ["writing_short.sort.flat.feedback"] = DUTY,
    ["writing_short.sort.told.feedback"] = MOVED_IN,
    ["writing_short.sort.right"] = DUTY,
    ["writing_short.back"] = BACK,
    ["writing_short.back.right"] = BACK,
    ["writing_short.back.wrong"] = BACK,
    ["writing_short.aloud.angry.duty"] = DUTY,
    ["writing_short.aloud.angry.duty.feedback"] = DUTY,
  },
}
