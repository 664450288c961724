-- Older plans of a citizen: a new one, as far as "Gamle planer"; and how a plan is entered. Taps are counted.
local people = dofile(here .. "support/people.lua")
local old = { people = people, NAME = "Karla (opdigtet)", taps = 0 }

function old.tap(what)
  old.taps = old.taps + 1
  tap(what)
end

-- Somebody who has a plan of their own to come, and none yet.
function old.citizen()
  people.sign_up(old.NAME)
  tap "#leave"
  people.try_in(old.NAME)
  people.on "overview"
end

-- One plan and its goals; each is { words, area }. The last is kept by "done".
function old.enter(form, unit, goals)
  old.tap(screen() == "old" and tree():find('"id":"add"', 1, true) and "#add" or "#next")
  old.tap("#pick/" .. form)
  if unit then type(unit) end
  old.tap "#next"
  for i, goal in ipairs(goals) do
    type(goal[1])
    if goal[2] then
      old.tap "#area"
      old.tap("#pick/" .. goal[2])
    end
    old.tap(i < #goals and "#keep" or "#next")
  end
  people.on "old"
end

return old
