-- A plan with everything that can be said of one, its contact person with a part in all of it, and the package of it.
local people = dofile(here .. "support/people.lua")
local plan = dofile(here .. "support/plan.lua")
local package = { NAME = "Karla (opdigtet)", STAFF = "Mona (opdigtet)", people = people }

-- Every question of a goal gets an answer: words where they can be written, else the second card.
local function say_all()
  for _ = 1, 6 do
    if tree():find '"kind":"field"' then type "Det siger jeg: \"ja\"; æøå" elseif tree():find '"id":"option/2"' then tap "#option/2" end
    tap "#next"
  end
end

function package.give_part()
  tap "#me"
  tap "#contact"
  tap(package.STAFF)
  tap "#pick/all"
  tap "#next"
end

function package.made()
  people.staff_new(package.STAFF, "contact")
  plan.made(package.NAME, { { 1, "Et sted med lås på døren", act = say_all }, { 5, "Ro i hovedet, hver dag", act = say_all } },
    "Ringe til boligen sammen")
  package.give_part()
  tap "#leave"
  people.staff_in(package.STAFF)
  tap "#go/plans"
  tap(package.NAME)
  tap "#pick/plan"
  tap "Skriv i planen"
  tap "En note"
  tap "Ro i hovedet, hver dag"
  type "Sov godt i tirsdags"
  tap "#next"
  tap "#pick/told"
  type "Det hjælper"
  tap "#next"
  type "Samme rutine igen"
  tap "#next"
  people.on "note/check"
  tap "#next"
  tap "Skriv i planen"
  tap "Et forslag"
  tap "Et sted at bo"
  type "Et møde med boligen"
  tap "#next"
  tap "#leave"
end

-- By the contact person, who sees all of it: the file and its key.
function package.handed_over()
  people.staff_in(package.STAFF)
  tap "#go/plans"
  tap(package.NAME)
  tap "#pick/plan"
  tap "#hand_over"
  tap "#next"
  people.on "hand_over/done"
  local shown = tree()
  local key, file = shown:match "%w%w%w%w%-%w%w%w%w%-%w%w%w%w%-%w%w%w%w", shown:match "%d+%-%d+[-%d]*%.zip"
  tap "#next"
  tap "#leave"
  return file, key
end

return package
