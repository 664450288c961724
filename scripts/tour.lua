-- The guided tour: a made-up citizen's whole way, from the first touch to the printed plan and the second visit,
-- with a picture of every step. A play script (docs/play.md); `minplan tour` runs it.
local count = 0

local function picture(name)
  count = count + 1
  shot(string.format("%02d-%s", count, name))
end

local function is_on(wanted)
  assert(screen() == wanted, "expected the screen " .. wanted .. ", not " .. screen())
end

-- One screen of a flow: what is done on it, a picture, and on.
local function step(path, act)
  is_on("flow/" .. path)
  if act then act() end
  picture((string.gsub(path, "/", "-")))
  tap "#next"
end

local function says(words)
  return function() type(words) end
end

local function picks(...)
  local ids = { ... }
  return function()
    for _, id in ipairs(ids) do tap("#" .. id) end
  end
end

local function goal(number, words)
  local at = "plan/goals/" .. number .. "/"
  step(at .. "words", says(words[1]))
  step(at .. "why", says(words[2]))
  step(at .. "first_step", says(words[3]))
  step(at .. "helper", says(words[4]))
  step(at .. "when", picks "about/1")
  step(at .. "fallback", says(words[5]))
  step(at .. "sure", picks "option/4")
end

local function writes(words)
  type(words)
  tap "#next"
end

local function pictures()
  for _, name in ipairs { "house", "dog", "boat", "sun" } do tap("#picture/" .. name) end
  tap "#next"
end

-- The very first start: the place, and who looks after the kiosk. That person makes an account for Mona.
is_on "first/place"
picture "first-start"
writes "Herberget (opdigtet)"
writes "Ada (opdigtet)"
picture "first-code"
writes "271828"
writes "271828"
picture "home"
tap "#staff"
writes "Ada (opdigtet)"
writes "271828"
picture "staff-administrator"
tap "#go/accounts"
tap "#next"
writes "Mona (opdigtet)"
picture "staff-role"
tap "#pick/contact"
writes "Følger planen"
writes "Stuen"
tap "#pick/provider"
writes "480137"
writes "480137"
is_on "accounts"
picture "staff-accounts"
tap "#leave"

tap "#plan"
picture "new-or-known"
tap "#new"
type "Xenia (opdigtet)"
picture "name"
tap "#next"
picture "way-of-the-code"
tap "#pick/pictures"
picture "code"
pictures()
picture "code-again"
pictures()

step "plan/about"
step "plan/see"
is_on "flow/plan/start"
picture "plan-start"
tap "#option/1"
step("plan/strengths", picks("option/7", "option/8"))
step("plan/matters", picks("option/1", "option/4"))
step("plan/order", picks("pick/2", "pick/1"))
goal(2, { "Jeg vil sove igennem om natten", "Så har jeg mere ro om dagen", "Spørge om et roligt værelse",
  "Mona (opdigtet)", "Vi taler om det onsdag" })
goal(1, { "Et sted, hvor jeg kan låse døren", "Så kan min datter besøge mig", "Skrive mig op til en bolig",
  "Jan (opdigtet)", "Vi ringer til kommunen igen" })

step("plan/people", function()
  for _, person in ipairs { { "Mona (opdigtet)", "role/3", "Værelset og posten", "near/2" },
    { "Min datter", "role/2", "At grine lidt", "near/1" } } do
    tap "#person_add"
    type(person[1])
    picture "plan-people-name"
    tap "#next"
    picture "plan-people-role"
    tap("#" .. person[2])
    picture "plan-people-near"
    tap("#" .. person[4])
    type(person[3])
    picture "plan-people-helps"
    tap "#next"
  end
end)

is_on "flow/plan/agreements"
picture "plan-agreements"
tap "#add"
step("plan/agreements/1/what", says "Skrive til boligforeningen")
step("plan/agreements/1/who_role", picks "option/2")
step("plan/agreements/1/who", says "Jan (opdigtet)")
step("plan/agreements/1/when", picks "about/1")
step("plan/agreements/1/fallback", says "Mona ringer fredag")
step "plan/agreements"

step "plan/talk"
step("plan/talk_purpose", says "Jeg vil have mit eget sted")
tap "#other"
picture "other-answers"
tap "#dialog/skip"
step("plan/talk_duration", says "Et par måneder")
step "plan/talk_other"
step("plan/review_when", picks "about/2")
is_on "flow/plan/check"
picture "plan-check"
tap "#change/2"
is_on "flow/plan/strengths"
tap "#next"
is_on "flow/plan/check"
tap "#next"
step("plan/sign", function() draw "#signature" end)
is_on "flow/plan/done"
picture "plan-done"
tap "#next"
is_on "overview"
picture "overview"
tap "#print"
is_on "print"
picture "print"
tap "#next"
picture "printed"
tap "#format/pocket"
picture "print-pocket"
tap "#next"
tap "#format/easy"
tap "#next"
tap "#back"

-- Mona gets a part in the plan, and Xenia looks through her eyes at a yes before it is given.
tap "#sharing"
picture "who-can-see-it"
tap "#contact"
picture "contact-who"
tap "Mona (opdigtet)"
tap "#pick/all"
picture "contact-yes"
tap "#next"
is_on "sharing"
picture "who-can-see-it-now"
tap "#next"
tap "Mona (opdigtet)"
picture "yes-kind"
tap "#pick/pass_on"
picture "yes-what-for"
tap "#pick/case"
tap "#yes/home"
tap "#no/drugs"
picture "yes-topics"
tap "#next"
picture "yes-how-long"
tap "#pick/month"
tap "#pick/alone"
picture "yes"
tap "#eyes"
is_on "eyes"
picture "yes-with-her-eyes"
tap "#next"
tap "#later"
picture "yes-not-now"
tap "#dialog/later/tired"
picture "yes-asked-again"
tap "#dialog/again/week"
tap "#leave"
is_on "home"

-- Mona signs in with the code she was given, chooses her own, and opens the plan.
tap "#staff"
writes "Mona (opdigtet)"
writes "480137"
picture "own-code"
writes "271828"
writes "271828"
picture "staff-contact"
tap "#go/plans"
picture "staff-plans"
tap "Xenia (opdigtet)"
tap "#pick/plan"
picture "staff-plan"
tap "#leave"

-- Two weeks later.
wait "14 d"
tap "#plan"
tap "#before"
picture "name-again"
writes "Xenia (opdigtet)"
picture "code-of-pictures"
pictures()
is_on "overview"
picture "overview-looked-at"
tap "#looks"
picture "who-has-looked"
tap "#print"
tap "#back"
tap "#next"
step "followup/hello"
step("followup/goals/1/step", picks "option/3")
step("followup/goals/1/say", says "To gode nætter i træk")
step("followup/goals/1/what_next", picks "option/1")
step("followup/goals/2/step", picks "option/2")
step "followup/goals/2/say"
step("followup/goals/2/what_next", picks "option/1")
step("followup/agreements/1/status", picks "option/1")
step "followup/help"
step("followup/review_when", picks "about/1")
step "followup/check"
is_on "flow/followup/done"
picture "followup-done"
tap "#next"
picture "overview-later"
tap "#history"
picture "history"
tap "#leave"
is_on "home"
