-- What the plays of a meeting begin with: five people who work here, a citizen with a plan, and an invitation that was answered.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local meeting = { on = people.on, people = people, plan = plan, NAME = "Karla (opdigtet)" }

meeting.STAFF = { { "Mona (opdigtet)", "contact" }, { "Jan (opdigtet)", "caseworker" }, { "Tove (opdigtet)", "treatment" },
  { "Fie (opdigtet)", "facilitator" }, { "Mia (opdigtet)", "manager" } }

function meeting.accounts(list)
  for _, one in ipairs(list or meeting.STAFF) do people.staff_new(one[1], one[2]) end
end

-- A citizen with two goals: a home, and sleep.
function meeting.citizen()
  plan.made(meeting.NAME, { { 1, "Et sted med lås på døren" }, { 4, "Sove igennem om natten" } })
end

-- From "Min plan": a meeting in a week.
function meeting.planned()
  tap "#meeting"
  people.on "meeting_mine"
  tap "#plan"
  tap "#pick/week"
  tap "#pick/10.00"
  tap "#next"
  tap "#pick/60"
  people.on "meeting_planned"
end

-- What it is about (the cards that are offered, and more), and who comes.
function meeting.invited(list, more)
  tap "#next"
  people.on "meeting_topics/topics"
  for _, topic in ipairs(more or {}) do tap("#pick/" .. topic) end
  tap "#next"
  people.on "meeting_planned"
  tap "#next"
  people.on "meeting_people/people"
  for _, one in ipairs(list or meeting.STAFF) do tap(one[1]) end
  tap "#next"
  people.on "meeting_planned"
end

-- Yes to all of it, for each who was chosen.
function meeting.said_yes(count, topics)
  for _ = 1, count do
    tap "#next"
    people.on "meeting_yes"
    for _, topic in ipairs(topics or { "home", "sleep", "own" }) do tap("#yes/" .. topic) end
    tap "#next"
    people.on "meeting_planned"
  end
end

-- The meeting that is there, as it can be read now.
function meeting.id()
  return assert(read("meetings", '{"citizen":"me"}'):match '"id":"(%x+)"')
end

function meeting.read(id)
  return read("meeting", '{"citizen":"me","id":"' .. (id or meeting.id()) .. '"}')
end

-- From the planned meeting, with everybody there, until it has begun.
function meeting.begun()
  tap "#next"
  for _, step in ipairs { "here", "roles", "checked", "times" } do
    people.on("meeting_" .. step)
    tap "#next"
  end
end

-- From anywhere at the table, part by part, to the first step of its end.
function meeting.on_to_close()
  for _ = 1, 12 do
    if screen() == "meeting_read" then return end
    tap "#next"
  end
  people.on "meeting_read"
end

-- The same from its very beginning, where the citizen only listens.
function meeting.to_close()
  people.on "meeting/opening"
  tap "Jeg lytter bare"
  meeting.on_to_close()
end

return meeting
