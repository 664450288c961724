-- Coming in by the doors everybody comes in by: the first start, a new citizen, a returning one, staff. Loading it does the first
-- start where nobody has done it yet.
local people = { STAFF_CODE = "271828", PICTURES = { "house", "dog", "boat", "sun" }, PLACE = "Herberget (opdigtet)",
  ADMINISTRATOR = "Ada (opdigtet)" }

function people.on(wanted)
  assert(screen() == wanted, "expected the screen " .. wanted .. ", not " .. screen())
end

function people.pictures(list)
  for _, name in ipairs(list or people.PICTURES) do tap("#picture/" .. name) end
  tap "#next"
end

function people.digits(code)
  type(code or people.STAFF_CODE)
  tap "#next"
end

function people.first_start()
  people.on "first/place"
  people.digits(people.PLACE)
  people.digits(people.ADMINISTRATOR)
  people.digits()
  people.digits()
  people.on "home"
end

-- A new citizen, as far as the first step of the plan.
function people.sign_up(name, pictures)
  tap "#plan"
  tap "#new"
  people.digits(name)
  tap "#pick/pictures"
  people.pictures(pictures)
  people.pictures(pictures)
  assert(screen():sub(1, 10) == "flow/plan/", "expected the plan, not " .. screen())
end

-- A new citizen, as far as the words of the first goal: music helps, and sleep matters.
function people.to_first_goal(name)
  people.sign_up(name)
  for _, label in ipairs { "Videre", "Videre", "Ja, lad os begynde", "Musik gør mig glad", "Videre", "Søvn og ro", "Videre" } do tap(label) end
  people.on "flow/plan/goals/1/words"
end

-- Someone who has been here before, as far as their code is pressed.
function people.try_in(name, pictures)
  tap "#plan"
  tap "#before"
  people.digits(name)
  people.pictures(pictures)
end

function people.sign_in(name)
  people.try_in(name)
  people.on "overview"
end

function people.staff_in(name, code)
  tap "#staff"
  people.digits(name)
  people.digits(code)
end

-- The administrator makes an account; whoever it is for chooses an own code at the first sign-in. Ends at home.
function people.staff_new(name, role)
  people.staff_in(people.ADMINISTRATOR)
  tap "#go/accounts"
  tap "#next"
  people.digits(name)
  tap("#pick/" .. role)
  tap "#next"
  tap "#next"
  tap("#pick/" .. (role == "caseworker" and "authority" or "provider"))
  people.digits "480137"
  people.digits "480137"
  people.on "accounts"
  tap "#leave"
  people.staff_in(name, "480137")
  people.on "code_change/code"
  people.digits()
  people.digits()
  people.on "staff"
  tap "#leave"
  people.on "home"
end

-- From "Min plan": a yes of a week to that one, who may read about one's home for that purpose. Ends where it is all told.
function people.says_yes(to, purpose)
  tap "#sharing"
  tap "#next"
  tap(to)
  tap "#pick/pass_on"
  tap("#pick/" .. purpose)
  tap "#yes/home"
  tap "#next"
  tap "En uge"
  tap "#pick/alone"
  tap "#next"
end

if screen() == "first/place" then people.first_start() end

return people
