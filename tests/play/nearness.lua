-- How near somebody is can be read, also where many people stand in rows and not in circles.
local people = dofile(here .. "support/people.lua")
people.sign_up "Mange (opdigtet)"
for _, label in ipairs { "Videre", "Videre", "Ja, lad os begynde", "Videre", "Videre" } do tap(label) end
people.on "flow/plan/people"
for i = 1, 20 do
  tap "#person_add"
  type("P" .. i)
  tap "#next"
  tap "Ven"
  tap("#near/" .. (i - 1) % 3 + 1)
  tap "#next"
end
for _, near in ipairs { "Tæt på", "Midt imellem", "Længere væk" } do
  assert(tree():find('"Ven · ' .. near .. '"', 1, true), "nobody is said to be: " .. near)
end
expect "Der er ikke plads til flere her."
shot "many"
