-- The whole way with a keyboard and no finger: Tab to go, Enter or Space to press, letters to write.
local people = dofile(here .. "support/people.lua")
local keys = dofile(here .. "support/keys.lua")
local go_to, press = keys.go_to, keys.press

local function on(wanted)
  assert(screen() == wanted, "expected the screen " .. wanted .. ", not " .. screen())
end

local function write(path, words)
  on("flow/plan/" .. path)
  go_to "words"
  type(words)
  press "next"
end

local function choose(path, ...)
  on("flow/plan/" .. path)
  for _, id in ipairs { ... } do press(id, "Space") end
  press "next"
end

press "plan"
press "new"
type "Tasta (opdigtet)"
key "Enter"
press "pick/pictures"
for _ = 1, 2 do
  for _, picture in ipairs(people.PICTURES) do press("picture/" .. picture, "Space") end
  press "next"
end

on "flow/plan/about"
press "next"
press "next"
on "flow/plan/start"
press "option/1"
choose("strengths", "option/2", "option/8")
choose("matters", "option/1", "option/4", "option/12")
on "flow/plan/order"
press "pick/3"
press "pick/1"
press "pick/2"
press "down/1"
press "next"

for _, goal in ipairs { 1, 3, 2 } do
  local at = "goals/" .. goal .. "/"
  write(at .. "words", "Mål " .. goal)
  write(at .. "why", "Derfor")
  write(at .. "first_step", "Et skridt")
  write(at .. "helper", "Mig")
  choose(at .. "when", "near/1")
  write(at .. "fallback", "Vi prøver igen")
  choose(at .. "sure", "option/4")
end

on "flow/plan/people"
press "person_add"
type "Søster (opdigtet)"
key "Enter"
press("role/2", "Space")
press("near/1", "Space")
on "flow/plan/people/helps"
press "next"
on "flow/plan/people"
press "next"
on "flow/plan/agreements"
press "next"
on "flow/plan/talk"
press "next"
for _ = 1, 4 do
  press "other"
  press "dialog/skip"
end
choose("review_when", "about/1")
on "flow/plan/check"
press "change/2"
on "flow/plan/strengths"
key "F1"
key "Escape"
key "Escape"
on "flow/plan/check"
press "next"
on "flow/plan/sign"
press("said", "Space")
press "next"
on "flow/plan/done"
press "next"
on "overview"
expect "Mål 3"
press "print"
on "print"
press "format/pocket"
press "next"
expect "Planen er gemt som en fil"
key "Escape"
on "overview"
press "history"
expect "Du sagde ja til din plan"
local plan = read("plan", '{"citizen":"me"}')
press "leave"
on "home"
absent "Tasta"

local first, second = plan:find("Mål 1", 1, true), plan:find("Mål 3", 1, true)
assert(first and second and first < second, "the goals do not stand in the order that was chosen")
assert(plan:find('"said":true', 1, true), "the yes was not kept")
