-- What rests on the law, and what is known among professionals only. Nobody has signed it off; whether a mentor here has a duty of silence by
-- agreement with the municipality is not known yet.
local PRIVATE = { source = "Straffeloven § 264 d", seen = "2026-11-26", status = "draft" }
local CHILD = { source = "Barnets lov § 135", seen = "2025-09-22", status = "draft" }
local LIFE = { source = "Straffeloven § 152 e; almen viden om akut hjælp, endnu uden kilde", seen = "2025-09-22", status = "draft" }

return {
  texts = {
    ["mentor.secret.law"] = PRIVATE,
    ["mentor.secret.but"] = LIFE,
    ["mentor.fetch.child"] = CHILD,
    ["mentor.fetch.child.feedback"] = CHILD,
  },
}
