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
    { name = "Bo (opdigtet)", entries = function(id)
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

local function ids(names)
  local out = {}
  for _, name in ipairs(names) do out[name] = kiosk.new_id() end
  return out
end

local function add(person)
  local citizen = kiosk.new_id()
  local entries = { { kind = "citizen.new", name = person.name, lang = "da" } }
  for _, entry in ipairs(person.entries(ids { "sleep", "dog", "post", "bank" })) do
    entry.id = entry.id or (entry.kind:sub(-4) == ".new" and kiosk.new_id() or nil)
    entries[#entries + 1] = entry
  end
  return kiosk.append(citizen, entries, { role = "citizen" })
end

-- Returns true, or nil and the word key of what went wrong. A second call changes nothing.
function demo.fill()
  local known = kiosk.read("citizens", { name = "Bo (opdigtet)", limit = 1 })
  if known and known[1] then return true end
  for _, person in ipairs(people()) do
    local ok, key, detail = add(person)
    if not ok then return nil, key, detail end
  end
  return true
end

return demo
