-- Own words, writing short, leading a meeting, and where the plan comes from: each module from its first page to its end, with the
-- practice in the real screens done as its made-up citizen said.
local module_walk = dofile(here .. "support/module.lua")

local function write(words)
  tap "#words"
  type(words)
  tap "#next"
end

module_walk.to_the_end("own_goals", { letters = { "stomach", "both", "now" }, goal = function()
  write "Jeg vil kunne svare, når min datter ringer"
  write "Spørge Ella om en oplader"
  for _ = 1, 3 do tap "#next" end
  tap "#option/4"
  tap "#next"
end })

module_walk.to_the_end("writing_short", { aloud = { "seen", "goal", "remind" } })

module_walk.to_the_end("meeting_lead", { rails = { "turn", "goal", "both", "park" } })

module_walk.to_the_end("strategy", {})
