-- A made-up shelter for `minplan --demo`: nobody in it exists. It has a store of its own, so that made-up and
-- real plans never meet. Filled once, through the same doors as everything a real person says: each signs up, says it, and leaves.
local demo = {}

local function day_from_now(days)
  local today = kiosk.today()
  local day = kiosk.date(today.year, today.month, today.day + days)
  return { year = day.year, month = day.month, day = day.day }
end

-- Each person: name, and what happened in order. `goal` ids are made when told.
local function people()
  return {
    { name = "Bo (opdigtet)", chooses = true, entries = function(id)
      return {
        { kind = "strength.new", words = "Jeg er god til at lave mad til mange", area = "likes", speaker = "citizen" },
        { kind = "strength.new", words = "Min søster svarer altid, når jeg ringer", area = "people", speaker = "citizen" },
        { kind = "wish.new", words = "Et sted, hvor jeg kan låse døren", area = "home", speaker = "citizen" },
        { kind = "wish.new", words = "Et cykelkørekort til min nevø", area = "likes", speaker = "citizen" },
        { kind = "goal.new", id = id.sleep, words = "Jeg vil gerne sove igennem om natten", area = "sleep", rank = 1,
          why = "Så kan jeg holde til mere om dagen", first_step = "Spørge om et værelse i den rolige fløj",
          helper = "Mona (opdigtet)", when = day_from_now(4), fallback = "Vi taler om det igen på onsdag",
          sure = 8, status = "active", speaker = "citizen" },
        { kind = "goal.new", id = id.dog, words = "Finde min hund", area = "safe", rank = 2,
          why = "Hun er min familie", first_step = "Ringe til internatet", helper = "Mig selv",
          when = day_from_now(1), sure = 6, status = "active", speaker = "citizen" },
        { kind = "goal.new", id = id.post, words = "Få styr på mine breve", area = "money", rank = 3,
          first_step = "Åbne posten sammen hver onsdag", helper = "Mona (opdigtet)", sure = 6,
          status = "active", speaker = "citizen" },
        { kind = "goal.new", words = "Tage på fisketur", area = "likes", rank = 4, status = "parked", speaker = "citizen" },
        { kind = "progress.new", goal = id.sleep, step = 3, words = "To gode nætter i træk", speaker = "citizen" },
        { kind = "progress.new", goal = id.dog, step = 2, words = "De leder efter hende", speaker = "citizen" },
        { kind = "progress.new", goal = id.post, step = 4, words = "Kun én kuvert tilbage", speaker = "citizen" },
        { kind = "person.new", name = "Mona (opdigtet)", role = "contact", helps = "Værelset og posten", near = 1 },
        { kind = "person.new", name = "Søster (opdigtet)", role = "family", helps = "At grine lidt", near = 1 },
        { kind = "person.new", name = "Jan (opdigtet)", role = "caseworker", helps = "Boligen", near = 3 },
        { kind = "agreement.new", id = id.bank, what = "Ringe til banken", who = "Mig", who_role = "me",
          when = day_from_now(-1) },
        { kind = "agreement.new", what = "Skrive til boligforeningen", who = "Jan (opdigtet)", who_role = "staff",
          when = day_from_now(3), fallback = "Mona ringer fredag" },
        { kind = "agreement.status", id = id.bank, status = "done" },
        { kind = "review.set", when = day_from_now(14) },
        { kind = "arrival.noted", day = day_from_now(-44) },
        { kind = "path.step", step = "first_talk", state = "done" },
        { kind = "party.new", who = "Rusmiddelenheden", unit = "Tove (opdigtet)", asked = day_from_now(-38), answer = "no" },
        { kind = "party.new", who = "Enheden for folk uden bolig", unit = "Jan (opdigtet)", asked = day_from_now(-37), answer = "yes",
          said = "De inviterer til mødet" },
        { kind = "path.step", step = "invitation", state = "done" },
        { kind = "plan.agreed", version = 1 },
      }
    end },
    { name = "Fatima (opdigtet)", entries = function()
      return {
        { kind = "strength.new", words = "Jeg kommer til tiden", area = "daily", speaker = "citizen" },
        { kind = "wish.new", words = "Mit eget køkken", area = "home", speaker = "citizen" },
        { kind = "arrival.noted", day = day_from_now(-16) },
        { kind = "path.step", step = "first_talk", state = "done" },
        { kind = "party.new", who = "Enheden for folk uden bolig", asked = day_from_now(-6), answer = "waiting" },
        { kind = "party.new", who = "Jobcentret", answer = "waiting" },
      }
    end, seen_by_staff = true },
    { name = "Per (opdigtet)", entries = function()
      return { { kind = "plan.declined", reason = "Ikke i dag" }, { kind = "arrival.noted", day = day_from_now(-1) } }
    end, seen_by_staff = true },
  }
end

-- Everybody's code is on the home screen of the demo: it protects nobody.
local PICTURES, DIGITS = "house-dog-boat-sun", "271828"

local STAFF = {
  { name = "Mona (opdigtet)", role = "contact", job = "Kontaktperson", unit = "Hus 2", side = "provider" },
  { name = "Tove (opdigtet)", role = "treatment", job = "Misbrugsbehandler", unit = "Behandling", side = "provider" },
  { name = "Fie (opdigtet)", role = "facilitator", job = "Leder møderne", unit = "Hus 1", side = "provider" },
  { name = "Jan (opdigtet)", role = "caseworker", job = "Sagsbehandler", unit = "Hjemløseenheden", side = "authority" },
  { name = "Mia (opdigtet)", role = "manager", job = "Leder", unit = "Herberget", side = "provider" },
  { name = "Lea (opdigtet)", role = "learner", job = "Ny her", unit = "Hus 1", side = "provider" },
}

local function ids(names)
  local out = {}
  for _, name in ipairs(names) do out[name] = kiosk.new_id() end
  return out
end

-- Where the others are new, their contact person has a part in the plan.
local function known_by(staff)
  return { { kind = "role.assigned", staff = staff.contact, role = "contact", topics = { "frame", "own", "home" } } }
end

-- What the first of them has said yes to: a part for the contact person, some topics for the caseworker.
local function agreed_with(staff)
  local in_half_a_year = day_from_now(180)
  return {
    { kind = "role.assigned", staff = staff.contact, role = "contact",
      topics = { "frame", "own", "home", "money", "sleep", "people", "daily", "likes", "safe" } },
    { kind = "consent.set", recipient = staff.caseworker, yes_to = "pass_on", purpose = "case", given = { "frame", "home" },
      refused = { "drugs", "mind" }, last_day = in_half_a_year, how = "touch", lang = "da" },
    { kind = "consent.set", recipient = staff.facilitator, yes_to = "meeting", purpose = "meeting", given = { "frame" },
      refused = kiosk.list {}, last_day = in_half_a_year, how = "touch", lang = "da" },
  }
end

-- A meeting to come: two have been answered about, one has not, and a topic is not for everybody.
local function invited(staff)
  local id, until_when = kiosk.new_id(), day_from_now(20)
  local function person(role, name, job, side, may, may_not, hears)
    return { kind = "meeting.person", meeting = id, person = staff[role], name = name, account = true, job = job, side = side, may = may,
      may_not = may_not, state = "invited", hears = hears }
  end
  local function yes(yes_to, given, refused)
    return { kind = "consent.set", recipient = staff.caseworker, yes_to = yes_to, purpose = "meeting", given = given, refused = kiosk.list(refused),
      last_day = until_when, how = "touch", lang = "da" }
  end
  return {
    { kind = "meeting.new", id = id, form = "network", when = day_from_now(6), time = "10.00", place = "Herberget (opdigtet)", minutes = 60, lang = "da" },
    { kind = "meeting.topic", meeting = id, id = kiosk.new_id(), words = "Søvn og ro", area = "sleep", minutes = 24, order = 1 },
    { kind = "meeting.topic", meeting = id, id = kiosk.new_id(), words = "Penge og post", area = "money", minutes = 23, order = 2 },
    person("contact", "Mona (opdigtet)", "Kontaktperson", "provider", "Jeg kan hjælpe dig hver dag her og følge planen med dig.",
      "Jeg kan ikke love en bolig eller penge. Det kan du spørge din sagsbehandler om.", { "frame", "own", "sleep", "money" }),
    person("caseworker", "Jan (opdigtet)", "Sagsbehandler", "authority", "Jeg kan sige ja eller nej til hjælp fra kommunen.",
      "Jeg kan ikke love noget for jobcentret eller lægen.", { "frame", "own", "sleep" }),
    person("facilitator", "Fie (opdigtet)", "Leder møderne", "provider", "Jeg holder øje med tiden og med, at alle bliver hørt.",
      "Jeg siger ikke, hvad der skal stå i din plan."),
    yes("meeting", { "frame" }, {}), yes("pass_on", { "own", "sleep" }, { "money" }),
    { kind = "consent.set", recipient = staff.contact, yes_to = "meeting", purpose = "meeting", given = { "frame" }, refused = kiosk.list {},
      last_day = until_when, how = "touch", lang = "da" },
  }
end

local function first_said(staff)
  local entries = agreed_with(staff)
  for _, entry in ipairs(invited(staff)) do entries[#entries + 1] = entry end
  return entries
end

local function add_staff()
  local out = {}
  local ok, key, detail = kiosk.first_start { place = "Herberget (opdigtet)", name = "Ada (opdigtet)", code = DIGITS }
  if not ok then return nil, key, detail end
  for _, one in ipairs(STAFF) do
    one.code, one.own_code = DIGITS, true
    ok, key, detail = kiosk.staff_new(one)
    if not ok then return nil, key, detail end
    out[one.role] = ok
  end
  kiosk.sign_out()
  return out
end

local function add(person, more)
  local account, key, detail = kiosk.sign_up { name = person.name, lang = "da", kind = "pictures", code = PICTURES }
  if not account then return nil, key, detail end
  local entries = more
  for _, entry in ipairs(person.entries(ids { "sleep", "dog", "post", "bank" })) do
    entry.id = entry.id or (entry.kind:sub(-4) == ".new" and kiosk.new_id() or nil)
    entries[#entries + 1] = entry
  end
  local ok
  ok, key, detail = kiosk.append(account.id, entries)
  kiosk.sign_out()
  return ok and account.id, key, detail
end

-- Two of them have opened the plan, so that there is something to read under who has looked; one of them told the
-- municipality that somebody lives here.
local function look(citizen)
  for name, purpose in pairs { ["Mona (opdigtet)"] = "plan", ["Jan (opdigtet)"] = "case" } do
    if kiosk.sign_in { name = name, kind = "digits", code = DIGITS } and kiosk.open_plan(citizen, purpose) and purpose == "plan" then
      kiosk.append(citizen, { { kind = "notice.sent", day = day_from_now(-43), how = "secure_mail" } })
    end
    kiosk.sign_out()
  end
end

-- Returns true, or nil and the word key of what went wrong. A second call changes nothing.
function demo.fill()
  if kiosk.place() then return true end
  local staff, key, detail = add_staff()
  for i, person in ipairs(staff and people() or {}) do
    local ok
    ok, key, detail = add(person, i == 1 and first_said(staff) or person.seen_by_staff and known_by(staff) or {})
    if not ok then return nil, key, detail end
    if i == 1 then look(ok) end
  end
  return staff and true, key, detail
end

return demo
