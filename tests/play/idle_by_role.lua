-- Each role has its own quiet minutes, chosen at the screen by an administrator or a manager; and they are still there at the
-- next start.
local people = dofile(here .. "support/people.lua")
local on = people.on
local NAME, MONA = "Karla (opdigtet)", "Mona (opdigtet)"

people.staff_new(MONA, "contact")
people.staff_in(people.ADMINISTRATOR)
tap "#go/idle"
on "idle"
tap "#idle/citizen"
tap "10 minutter"
expect "10 minutter"
tap "#idle/contact"
tap "2 minutter"
shot "idle"
tap "#next"
on "staff"
tap "#leave"
restart()

local function asked_after(seconds, left)
  wait(seconds - 1 .. " s")
  absent "Er du her stadig?"
  wait "1 s"
  expect "Er du her stadig?"
  heard "soft"
  wait(left - 1 .. " s")
  absent "Velkommen"
  wait "1 s"
  on "home"
end

people.sign_up(NAME)
asked_after(480, 120)
people.staff_in(MONA)
absent "Ro på skærmen"
asked_after(60, 60)
people.staff_in(people.ADMINISTRATOR) -- as before: nothing was chosen for this role
asked_after(240, 60)
