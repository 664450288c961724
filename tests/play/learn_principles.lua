-- What the plan is, and its four principles: each module from its first page to its end, with the practice in the real screens done as
-- its made-up citizen said.
local module_walk = dofile(here .. "support/module.lua")

local function write(words)
  tap "#words"
  type(words)
  tap "#next"
end

local function press(...)
  for i = 1, select("#", ...) do
    tap((select(i, ...)))
    tap "#next"
  end
end

local function pass(times)
  for _ = 1, times do tap "#next" end
end

local KEEP, PARK, DONE, PUT_OFF, STAFF, WEEK = "#option/1", "#option/3", "#option/1", "#option/3", "#option/2", "#near/2"

module_walk.to_the_end("plan_why", { doubt = { "ask", "beside", "first" } })

module_walk.to_the_end("principle_1", { dog = { "where", "first", "tomorrow", "turn" }, goal = function()
  expect "Motiveres til fast døgnrytme"
  absent "table:"
  write "Jeg vil sove en hel nat"
  write "Spørge om et andet værelse"
  pass(3)
  press "#option/4"
end })

module_walk.to_the_end("principle_2", { clash = { "fixed", "move", "who", "read" }, follow = function()
  pass(1)
  press "#option/2"
  write "Vi har søgt, men jeg hører ikke noget"
  press(KEEP)
  pass(2)
  press(PARK, PUT_OFF, WEEK)
  pass(3)
end })

module_walk.to_the_end("principle_3", { home = { "own", "call", "write" }, agreement = function()
  write "Ringe til boligforeningen"
  press(STAFF)
  write "Samira"
  press(WEEK)
  write "Samira prøver dagen efter"
end })

module_walk.to_the_end("principle_4", { morning = { "read", "known", "line", "show" }, follow = function()
  pass(1)
  press "#option/3"
  write "Jeg ringede til banken. Tid tirsdag."
  press(KEEP, DONE)
  pass(1)
  press(WEEK)
  pass(1)
end })
