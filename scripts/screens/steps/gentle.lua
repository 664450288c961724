-- Where one only looks around, nothing is called wrong: it is worth another look. Citizens and mentors meet no other words.
local gentle = {}

local IN_EXPLORE = { ["learn.phase.wrong"] = "learn.explore.phase", ["learn.mark.wrong"] = "learn.explore.mark",
  ["learn.talk.mark.wrong"] = "learn.explore.mark" }

-- The word key to say, given the one that is said elsewhere.
function gentle.key(key, mode) return mode == "explore" and IN_EXPLORE[key] or key end

return gentle
