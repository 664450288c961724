-- The screens about people in made-up states: who is here, codes, yeses, who has looked, and what staff can do.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"

local people = {}

local function new(name, ...)
  return require("screens.people." .. name).new(app, ...)
end

local function push(name, ...)
  local screen = new(name, ...)
  app.push(screen)
  return screen
end

local function press(id, value)
  app.event { kind = "press", id = id, value = value or "" }
end

local function write(id, text)
  app.event { kind = "change", id = id, value = text }
end

local ago, ahead = data.ago, data.ahead

local STAFF = {
  { id = "s1", name = "Mona (opdigtet)", role = "contact", job = "Kontaktperson", unit = "Stuen", side = "provider",
    active = true },
  { id = "s2", name = "Jan (opdigtet)", role = "caseworker", job = "Sagsbehandler for bolig", unit = "Socialcenter",
    side = "authority", active = true },
  { id = "s3", name = "Sygeplejerske Lise (opdigtet)", role = "guest", side = "external", active = true,
    last_day = ahead(0) },
  { id = "s4", name = "Ditte (opdigtet)", role = "administrator", side = "provider", active = true, must_change = true },
  { id = "s5", name = "Per (opdigtet)", role = "contact", side = "provider", active = false },
}

local function cell(staff, yes_to, purpose, topic, state, days)
  return { recipient = staff.id, name = staff.name, role = staff.role, yes_to = yes_to, purpose = purpose, topic = topic,
    state = state, last_day = state ~= "refused" and ahead(days) or nil, at = ago(5), how = "touch", lang = "ar",
    interpreter = "Ali (opdigtet)", present = { "Kaj (opdigtet)", "Lis (opdigtet)" } }
end

local function looks()
  return {
    { id = "l1", at = ago(0), by = "s1", name = STAFF[1].name, role = "contact", basis = "role", topics = { "home", "sleep" },
      what = "screen", purpose = "plan" },
    { id = "l2", at = ago(1), by = "s2", name = STAFF[2].name, role = "caseworker", basis = "consent", topics = { "home" },
      what = "print", purpose = "case" },
    { id = "l3", at = ago(1), by = "s5", name = STAFF[5].name, role = "contact", basis = "emergency", topics = { "body",
      "mind" }, what = "screen", purpose = "help" },
    { id = "l4", at = ago(9), by = "s3", name = STAFF[3].name, role = "guest", basis = "law", topics = { "safe" },
      what = "screen", purpose = "help" },
  }
end

local function all()
  return {
    looks = looks(),
    consents = { cells = {
      cell(STAFF[2], "pass_on", "case", "home", "given", 10), cell(STAFF[2], "pass_on", "case", "money", "given", 10),
      cell(STAFF[2], "pass_on", "case", "drugs", "refused", 10), cell(STAFF[1], "pass_on", "case", "mind", "refused"),
      cell(STAFF[3], "meeting", "meeting", "frame", "given", 0),
      cell(STAFF[5], "pass_on", "plan", "mind", "withdrawn", 40), cell(STAFF[3], "pass_on", "help", "body", "expired", -3),
    } },
    assignments = { { staff = "s1", name = STAFF[1].name, role = "contact", job = "Kontaktperson", unit = "Stuen",
      side = "provider", active = true, topics = { "frame", "own", "home", "sleep", "money" } } },
    shares = { { recipient = "s2", name = STAFF[2].name, law = "stay", paragraph = "serviceloven § 110", topics = { "frame" },
      why = "Kommunen skal vide, at du bor her", told = true, last_day = ahead(20), at = ago(3), by = "s1" },
      { outside = true, name = "Psykiatrisk klinik (opdigtet)", law = "health", paragraph = "sundhedsloven § 43",
        topics = { "body" }, why = "Du var syg, og de skulle vide det", told = true, last_day = ahead(5), at = ago(3) } },
  }
end

local function nobody()
  return { looks = {}, consents = { cells = {}, postponed = { { reason = "tired", at = ago(1) },
    { reason = "unclear", at = ago(1), recipient = "s2", name = STAFF[2].name, yes_to = "pass_on", purpose = "case",
      ask_again = ahead(5) } } }, assignments = {}, shares = {} }
end

local function untold()
  return { { id = "u1", at = ago(1), kind = "access.emergency", name = STAFF[5].name, reason = "health",
    words = "Du var faldet og kunne ikke svare." },
    { id = "u2", at = ago(0), kind = "code.changed", name = STAFF[1].name },
    { id = "u3", at = ago(0), kind = "share.law", name = STAFF[1].name, reason = "stay", words = "Du er flyttet ind" } }
end

local function pictures(...)
  for _, name in ipairs { ... } do press("picture/" .. name, name) end
end

local function sign_up_to_code()
  push "sign_up"
  write("name", "Bo (opdigtet)")
  press "next"
  press("pick/pictures", "pictures")
end

local function sign_in_to_code(options)
  local screen = push("sign_in", options)
  write("name", "Bo (opdigtet)")
  press "next"
  return screen
end

-- The yes to Jan, so many presses into it.
local function consent(...)
  local screen = push("consent", { staff = STAFF })
  for _, id in ipairs { ... } do press(id, "") end
  return screen
end

local function answer(screen, answers)
  for name, value in pairs(answers) do screen.a[name] = value end
end

local YES = { who = "s2", name = STAFF[2].name, kind = "pass_on", purpose = "case", topics = { home = true, money = true,
  drugs = false }, ends_of = { money = ahead(20) }, day = ahead(90) }

local NO = { who = "s2", name = STAFF[2].name, kind = "pass_on", purpose = "case", topics = { home = false, drugs = false } }

local function notes()
  return { { id = "n1", goal = "g1", words = "Ringede selv til boligen. Næste skridt: brevet på onsdag.", speaker = "staff",
    name = STAFF[1].name, at = ago(1) } }
end

local function with_notes()
  local plan = data.plan()
  plan.notes = notes()
  return plan
end

local function at(screen, answers, id)
  answer(screen, answers)
  screen:go_to(id)
end

local function seen(kind)
  local plan = data.plan()
  plan.goals = { plan.goals[2] }
  plan.strengths, plan.wishes, plan.people, plan.agreements = {}, {}, {}, {}
  plan.review, plan.access = nil, { safe = kind == "staff" and "role" or "consent", home = "consent" }
  plan.seen, plan.questions = true, nil
  local reader = require "screens.people.reader"
  local screen = kind == "staff" and reader.staff(app, "Bo (opdigtet)", "plan", plan) or reader.eyes(app, STAFF[2], "case")
  screen.reader.plan = plan
  app.push(screen)
end

local function citizen()
  session.role = "citizen"
end

local function hand_over(kind)
  if kind == "eyes" then citizen() end
  local plan = data.plan()
  plan.access = { frame = "consent", home = "consent", sleep = "consent", work = "consent" }
  push("hand_over", { kind = kind, name = kind == "eyes" and STAFF[2].name or "Bo (opdigtet)", recipient = "s2", purpose = "case" },
    plan)
end

local function account(options, answers, id)
  at(push("staff_account", options), answers, id)
end

people.states = {
  { "name", function() push "sign_up" end },
  { "name/missing", function() push "sign_up" press "next" end },
  { "first/place", function() app.screens = { new "first" } end },
  { "first/name", function() app.screens = { new "first" } write("place", "Herberget (opdigtet)") press "next" end },
  { "first/code", function()
    local screen = new "first"
    app.screens = { screen }
    at(screen, { place = "Herberget", name = "Ditte" }, "code")
    screen:refuse(require("screens.people.code").weak("digits", nil, "birthday"))
  end },
  { "in/name", function() push "sign_in" end },
  { "in/card", function() push "sign_in" press "card" end },
  { "in/pictures", function()
    sign_in_to_code()
    pictures("house", "dog")
  end },
  { "in/wrong", function() require("screens.people.code").failed(sign_in_to_code(), "code", "error.code_wrong") end },
  { "in/wait", function() require("screens.people.code").failed(sign_in_to_code(), "code", "error.code_wait", nil, 30000) end },
  { "in/locked", function() require("screens.people.code").failed(sign_in_to_code(), "code", "error.code_staff") end },
  { "in/staff", function() sign_in_to_code { staff = true } end },
  { "new/way", function() push "sign_up" write("name", "Bo (opdigtet)") press "next" end },
  { "new/pictures", sign_up_to_code },
  { "new/weak", function()
    sign_up_to_code()
    pictures("house", "house", "house", "house")
    press "next"
  end },
  { "new/again", function()
    sign_up_to_code()
    pictures("house", "dog", "boat", "sun")
    press "next"
  end },
  { "told", function() push("told", untold()) end },
  { "overview/people", function()
    citizen()
    app.push(require("screens.overview").new(app, data.plan(), {}, nil, all()))
  end },
  { "overview/alone", function()
    citizen()
    app.push(require("screens.overview").new(app, data.empty_plan(), {}, nil, nobody()))
  end },
  { "me", function() citizen() push "me" end },
  { "own", function() citizen() push "own_data" end },
  { "own_take", function() citizen() push "own_data" press "take" end },
  { "own_taken", function() citizen() app.push(require("screens.people.own_data").taken(app, "20260302-101500.minplan", "k7pd-2mxa-9qrt-h4ce")) end },
  { "hand_over/staff", function() hand_over("staff") end },
  { "hand_over/citizen", function() hand_over("eyes") end },
  { "hand_over/done", function() app.push(require("screens.people.hand_over").handed(app, "20260302-101500.zip", "k7pd-2mxa-9qrt-h4ce")) end },
  { "own_erase", function() citizen() push "own_data" press "erase" end },
  { "own_erase_code", function() citizen() push "own_data" press "erase" press "next" end },
  { "own_erased", function() citizen() app.push(require("screens.people.own_data").erased(app)) end },
  { "me/forced", function() citizen() push("change_code", { old = "x", old_kind = "digits" }) end },
  { "me/name", function() citizen() session.name = "Bo (opdigtet)" push "change_name" end },
  { "card", function() citizen() push "card" end },
  { "sharing", function() citizen() push("sharing", all()) end },
  { "sharing/nobody", function() citizen() push("sharing", nobody()) end },
  { "sharing/end", function() citizen() push("sharing", all()) press "back/yes/s2/pass_on/case" end },
  { "sharing/waiting", function() citizen() push("sharing", nobody()) end },
  { "answer", function() citizen() push("answer", { recipient = "s2", yes_to = "pass_on", purpose = "case" }, all()) end },
  { "seen_by", function() citizen() push("seen_by", "home", all()) end },
  { "goal/seen_by", function()
    citizen()
    app.push(require("screens.goal").new(app, data.plan().goals[1], { people = all(), plan = with_notes() }))
  end },
  { "consent/renew", function()
    citizen()
    local group = require("screens.people.cells").group(all().consents.cells, "s2", "pass_on", "case")
    push("consent", { group = group, due = { "home", "money" }, staff = STAFF })
  end },
  { "consent/no", function() citizen() at(consent(), NO, "yes") end },
  { "consent/end_day", function()
    citizen()
    local screen = consent()
    at(screen, YES, "ends")
    press "pick/other"
  end },
  { "consent/company", function()
    citizen()
    local screen = consent()
    at(screen, YES, "present")
    screen.a.company = { { name = "Kaj (opdigtet)", as = "helper" }, { name = "Ali (opdigtet)", as = "interpreter" } }
  end },
  { "consent/lang", function() session.role = "contact" at(consent(), YES, "lang") end },
  { "consent/again", function()
    session.enter_picture()
    citizen()
    local screen = consent()
    app.push(screen)
    press "later"
    press "dialog/later/tired"
  end },
  { "write/what", function() session.role = "contact" push("write", { access = { home = "role", safe = "role" }, goals = {} }) end },
  { "write/place", function()
    session.role = "contact"
    at(push("write", { access = { home = "role", sleep = "role" }, goals = data.plan().goals }), { what = "note" }, "place")
  end },
  { "looks", function() citizen() push("looks", looks(), all()) end },
  { "looks/none", function() citizen() push("looks", {}) end },
  { "consent/who", function() citizen() consent() end },
  { "consent/kind", function() citizen() consent "pick/s2" end },
  { "consent/purpose", function() citizen() consent("pick/s2", "pick/pass_on") end },
  { "consent/topics", function() citizen() consent("pick/s2", "pick/pass_on", "pick/case", "yes/home", "yes/money", "no/drugs") end },
  { "consent/ends", function() citizen() at(consent(), YES, "ends") end },
  { "consent/present", function() citizen() at(consent(), YES, "present") end },
  { "consent/yes", function() citizen() at(consent(), YES, "yes") end },
  { "consent/later", function() citizen() consent() press "later" end },
  { "consent/how", function() session.role = "contact" at(consent(), YES, "how") end },
  { "eyes", function() citizen() seen "eyes" end },
  { "contact/who", function() citizen() push("contact", STAFF) end },
  { "contact/topics", function()
    citizen()
    at(push("contact", STAFF), { who = "s1", name = STAFF[1].name, how_much = "some" }, "topics")
  end },
  { "contact/yes", function()
    citizen()
    at(push("contact", STAFF), { who = "s1", name = STAFF[1].name, how_much = "all" }, "yes")
  end },
  { "staff/contact", function() push("staff_home", { name = STAFF[1].name, role = "contact" }) end },
  { "staff/manager", function() push("staff_home", { name = "Lene (opdigtet)", role = "manager" }) end },
  { "staff/administrator", function() push("staff_home", { name = STAFF[4].name, role = "administrator" }) end },
  { "staff/learner", function() push("staff_home", { name = "Kim (opdigtet)", role = "learner" }) end },
  { "staff/plans", function()
    push("staff_plans", { { id = "c1", name = "Bo (opdigtet)", since = ago(30), purposes = { "plan", "meeting", "help" } },
      { id = "c2", name = "Fatima (opdigtet)", since = ago(3), purposes = { "case" } } })
  end },
  { "staff/purpose", function()
    push("staff_plans", { { id = "c1", name = "Bo (opdigtet)", since = ago(30), purposes = { "plan", "meeting", "help" } } })
    press "pick/c1"
  end },
  { "staff/seen", function() session.role = "contact" seen "staff" end },
  { "staff/accounts", function() push("staff_accounts", nil, STAFF) end },
  { "staff/account", function() push("staff_accounts", nil, STAFF) press "account/1" end },
  { "staff/erase", function() push "staff_erase" end },
  { "staff/idle", function() push "staff_idle" end },
  { "staff/older", function() push("staff_older", { at = 1772442000000 }) end },
  { "staff/guests", function() push("staff_accounts", { guests = true }, { STAFF[3] }) end },
  { "staff/new_role", function() account({}, { name = "Kim (opdigtet)" }, "role") end },
  { "staff/new_side", function() account({}, { name = "Kim (opdigtet)" }, "side") end },
  { "staff/guest_meeting", function() account({ guest = true }, { name = "Kim (opdigtet)" }, "meeting") end },
  { "staff/guest_purpose", function() account({ guest = true }, { name = "Kim (opdigtet)" }, "purpose") end },
  { "staff/new_ends", function() account({ guest = true }, { name = "Kim (opdigtet)" }, "ends") end },
  { "staff/help_code", function() push "staff_code_help" end },
  { "staff/help_what", function() at(push "staff_code_help", { name = "Bo" }, "what") end },
  { "staff/help_hand", function() at(push "staff_code_help", { name = "Bo", what = "new" }, "hand_over") end },
  { "staff/help_own", function() at(push "staff_code_help", { name = "Bo", what = "new" }, "staff_code") end },
  { "staff/several", function()
    require("screens.people.several").ask(push "staff_code_help", { { id = "c1", since = ago(30) }, { id = "c2",
      since = ago(400) } })
  end },
  { "emergency/warning", function() push "emergency" end },
  { "emergency/reason", function() at(push "emergency", { name = "Bo" }, "reason") end },
  { "emergency/words", function() at(push "emergency", { name = "Bo", reason = "other" }, "words") press "next" end },
  { "emergency/code", function() at(push "emergency", { name = "Bo", second = STAFF[1].name }, "second_code") end },
  { "law/paragraph", function() at(push("law", { home = "role", body = "role" }, STAFF), { who = "s2" }, "paragraph") end },
  { "law/outside", function() at(push("law", { home = "role" }, STAFF), { who = "outside" }, "outside") end },
  { "law/other", function() at(push("law", { home = "role" }, STAFF), { who = "s2", paragraph = "other" }, "other") end },
  { "law/topics", function() at(push("law", { home = "role", body = "role" }, STAFF), { who = "s2" }, "topics") end },
  { "law/told", function() at(push("law", { home = "role" }, STAFF), { who = "s2" }, "told") end },
  { "counts", function()
    push("staff_counts", { citizens = 34, plans = 21, drafts = "few", consents = 18, ending = "few", looks = 112,
      emergencies = 0 })
  end },
  { "all_looks", function() push("staff_looks", nil, looks()) end },
}

return people
