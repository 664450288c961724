-- What the plays of the way begin with: somebody who has just come, and a contact person with a part in the plan.
local people = dofile(here .. "support/people.lua")
local path = { people = people, on = people.on, STAFF = "Mona (opdigtet)" }

-- A new citizen who makes no plan yet, and has given Mona a part in it. Ends at home.
function path.somebody_new(name)
  people.staff_new(path.STAFF, "contact")
  people.sign_up(name)
  tap "#leave"
  people.sign_in(name)
  tap "#me"
  tap "#contact"
  tap(path.STAFF)
  tap "#pick/all"
  tap "#next"
  tap "#leave"
end

-- Staff at the line of the plan that is open.
function path.staff_at(name)
  people.staff_in(path.STAFF)
  tap "#go/plans"
  tap(name)
  tap "#pick/plan"
  people.on "seen"
  tap "#path"
  people.on "path"
end

function path.citizen_at(name)
  people.sign_in(name)
  tap "#path"
  people.on "path"
end

-- What the store tells of the way.
function path.kept() return read("path", '{"citizen":"me"}') end

function path.is(step, state)
  local kept = path.kept()
  assert(kept:find('"step":"' .. step .. '","state":"' .. state .. '"', 1, true), step .. " is not " .. state .. ": " .. kept)
end

function path.next(times)
  for _ = 1, times or 1 do tap "#next" end
end

return path
