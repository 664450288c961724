-- A made-up shelter for `minplan --demo`: nobody in it exists. It has a store of its own, so that made-up and
-- real plans never meet. Filled once, through the same door as everything a real person says.
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
        { kind = "plan.agreed", version = 1 },
      }
    end },
    { name = "Fatima (opdigtet)", entries = function()
      return {
        { kind = "strength.new", words = "Jeg kommer til tiden", area = "daily", speaker = "citizen" },
        { kind = "wish.new", words = "Mit eget køkken", area = "home", speaker = "citizen" },
      }
    end },
    { name = "Per (opdigtet)", entries = function()
      return { { kind = "plan.declined", reason = "Ikke i dag" } }
    end },
  }
end

local CODE, PICTURES = "271828", "house-dog-boat-sun"

-- Who works there. The first one looks after the kiosk.
local STAFF = {
  { name = "Ditte (opdigtet)", role = "administrator" },
  { name = "Mona (opdigtet)", role = "contact", job = "Kontaktperson", unit = "Stuen", side = "provider" },
  { name = "Jan (opdigtet)", role = "caseworker", job = "Sagsbehandler for bolig", unit = "Socialcenter",
    side = "authority" },
  { name = "Lene (opdigtet)", role = "manager", job = "Leder", side = "provider" },
}

local function ids(names)
  local out = {}
  for _, name in ipairs(names) do out[name] = kiosk.new_id() end
  return out
end

-- Staff accounts are made with a code that each one changes, as in earnest. In between nobody may be signed in.
local FIRST_CODE = "314159"

local function add_staff(staff)
  local ok, key, detail = kiosk.first_start { place = "Herberget (opdigtet)", name = STAFF[1].name, code = CODE }
  for i = 2, ok and #STAFF or 1 do
    local one = STAFF[i]
    ok, key, detail = kiosk.staff_new { name = one.name, role = one.role, job = one.job, unit = one.unit, side = one.side,
      code = FIRST_CODE }
    if not ok then break end
    staff[one.role] = ok
  end
  kiosk.sign_out()
  return ok, key, detail
end

local function all_topics()
  return { "frame", "own", "home", "money", "body", "sleep", "mind", "drugs", "people", "daily", "work", "likes", "safe",
    "around" }
end

-- Who follows Bo's plan, and what he has said yes to.
local function chosen(staff)
  return {
    { kind = "role.assigned", staff = staff.contact, role = "contact", topics = all_topics() },
    { kind = "consent.set", recipient = staff.caseworker, yes_to = "pass_on", purpose = "case", given = { "frame", "home" },
      refused = { "drugs", "mind" },
      last_day = day_from_now(90), how = "touch", lang = "da", present = kiosk.list {} },
  }
end

local function add(person, staff)
  local account, key, detail = kiosk.sign_up { name = person.name, lang = "da", kind = "pictures", code = PICTURES }
  if not account then return nil, key, detail end
  local entries = {}
  for _, entry in ipairs(person.entries(ids { "sleep", "dog", "post", "bank" })) do
    entry.id = entry.id or (entry.kind:sub(-4) == ".new" and kiosk.new_id() or nil)
    entries[#entries + 1] = entry
  end
  if person.chooses then
    for _, entry in ipairs(chosen(staff)) do entries[#entries + 1] = entry end
  end
  local ok
  ok, key, detail = kiosk.append(account.id, entries)
  kiosk.sign_out()
  return ok and account.id, key, detail
end

-- Everybody has an own code, and Mona and Jan have looked at Bo's plan.
local function look(bo)
  local purposes = { contact = "plan", caseworker = "case" }
  for i = 2, #STAFF do
    local one = STAFF[i]
    if kiosk.sign_in { name = one.name, kind = "digits", code = FIRST_CODE } then
      kiosk.code_change { old = FIRST_CODE, kind = "digits", new = CODE }
      if purposes[one.role] then kiosk.open_plan(bo, purposes[one.role]) end
    end
    kiosk.sign_out()
  end
end

-- Returns true, or nil and the word key of what went wrong. A second call changes nothing.
function demo.fill()
  if kiosk.place() then return true end
  local staff, first = {}, nil
  local ok, key, detail = add_staff(staff)
  if not ok then return nil, key, detail end
  for _, person in ipairs(people()) do
    local id
    id, key, detail = add(person, staff)
    if not id then return nil, key, detail end
    first = first or id
  end
  look(first)
  return true
end

return demo
