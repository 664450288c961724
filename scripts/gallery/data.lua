-- A made-up plan for pictures. Nobody in it exists, and it says so.
local data = {}

local DAY_MS = 24 * 60 * 60 * 1000

-- So many days ago, in ms since 1970; and the date so many days from now.
function data.ago(days)
  local _, now = kiosk.now()
  return now - days * DAY_MS
end

function data.ahead(days)
  local today = kiosk.today()
  local date = kiosk.date(today.year, today.month, today.day + days)
  return { year = date.year, month = date.month, day = date.day }
end

local ago, ahead = data.ago, data.ahead

local function goals()
  return {
    { id = "g1", words = "Jeg vil gerne sove igennem om natten", area = "sleep", rank = 1, status = "active",
      why = "Så kan jeg holde til mere om dagen", first_step = "Spørge om et værelse i den rolige fløj",
      helper = "Mona (opdigtet)", when = ahead(4), fallback = "Vi taler om det igen på onsdag", sure = 8,
      progress = {
        { step = 1, at = ago(28), speaker = "citizen" }, { step = 2, at = ago(14), speaker = "citizen" },
        { step = 3, words = "To gode nætter i træk", at = ago(2), speaker = "citizen" },
      },
      wordings = {
        { words = "Sove bedre", at = ago(30), speaker = "citizen" },
        { words = "Jeg vil gerne sove igennem om natten", at = ago(28), speaker = "citizen" },
      } },
    { id = "g2", words = "Finde min hund", area = "safe", rank = 2, status = "active", why = "Hun er min familie",
      first_step = "Ringe til internatet", when = ahead(1), sure = 6, wordings = {},
      progress = { { step = 2, words = "De leder efter hende", at = ago(2), speaker = "citizen" } } },
    { id = "g3", words = "Få styr på mine breve", area = "money", rank = 3, status = "active",
      first_step = "Åbne posten sammen hver onsdag", helper = "Mona (opdigtet)", sure = 6, wordings = {},
      progress = { { step = 4, words = "Kun én kuvert tilbage", at = ago(2), speaker = "citizen" } } },
    { id = "g4", words = "Tage på fisketur", area = "likes", rank = 4, status = "parked", progress = {},
      wordings = {} },
    { id = "g5", words = "Få lavet min tand", area = "body", rank = 5, status = "reached", progress = {},
      wordings = {} },
  }
end

function data.plan()
  return {
    citizen = { id = "c1", name = "Bo (opdigtet)", lang = "da" }, status = "agreed", version = 1, agreed_at = ago(28),
    review = ahead(12),
    strengths = {
      { id = "s1", words = "Jeg er god til at lave mad til mange", speaker = "citizen" },
      { id = "s2", words = "Min søster svarer altid, når jeg ringer", speaker = "citizen" },
    },
    wishes = { { id = "w1", words = "Et cykelkørekort til min nevø", area = "likes", status = "open" } },
    goals = goals(),
    people = {
      { id = "p1", name = "Mona (opdigtet)", role = "contact", helps = "Værelset og posten", near = 1 },
      { id = "p2", name = "Søster (opdigtet)", role = "family", helps = "At grine lidt", near = 1 },
      { id = "p3", name = "Jan (opdigtet)", role = "caseworker", helps = "Boligen", near = 3 },
    },
    agreements = {
      { id = "a1", what = "Ringe til banken", who = "Mig", who_role = "me", when = ahead(-1), status = "done" },
      { id = "a2", what = "Skrive til boligforeningen", who = "Jan (opdigtet)", who_role = "staff", when = ahead(3),
        fallback = "Mona ringer fredag", status = "agreed" },
      { id = "a3", what = "Følge med til lægen", who = "Mona (opdigtet)", who_role = "staff", when = ahead(9),
        status = "agreed" },
    },
    questions = {
      { draft = "d1", flow = "plan", path = "goals/2/helper", state = "helper", ask = "plan.goal.helper",
        words = "Hvem hjælper dig med det?", about = "Finde min hund" },
      { draft = "d1", flow = "plan", path = "talk_effort", state = "later", ask = "plan.talk.effort",
        words = "Hvilken hjælp har du brug for?" },
    },
    talk = { purpose = "Ro på, så jeg kan flytte i noget eget", duration = "Et halvt år, tror jeg" },
  }
end

function data.empty_plan(status)
  return { citizen = { id = "c1", name = "Bo (opdigtet)", lang = "da" }, status = status or "none", version = 0,
    strengths = {}, wishes = {}, goals = {}, people = {}, agreements = {}, questions = {}, talk = {} }
end

function data.history()
  return {
    { kind = "agreement.status", status = "done", at = ago(1), what = "Ringe til banken" },
    { kind = "review.set", when = ahead(12), at = ago(2) },
    { kind = "progress.new", step = 3, words = "To gode nætter i træk", at = ago(2), goal_words = "Jeg vil gerne sove igennem om natten" },
    { kind = "goal.change", words = "Jeg vil gerne sove igennem om natten", at = ago(28) },
    { kind = "plan.agreed", version = 1, at = ago(28) },
    { kind = "agreement.new", at = ago(28), what = "Ringe til banken" },
    { kind = "agreement.new", at = ago(28), what = "Skrive til boligforeningen" },
    { kind = "goal.new", words = "Finde min hund", at = ago(28) },
    { kind = "citizen.new", at = ago(30) },
  }
end

-- As many as stand in circles, some with long names.
function data.many_people()
  local out = {}
  for i, name in ipairs { "Mona", "Søster", "Bo", "Min gamle nabo fra Vesterbro (opdigtet)", "Jan", "Ali", "Lægen",
    "En med et rigtig langt kaldenavn, som alligevel skal kunne læses", "Fie", "Kim" } do
    out[i] = { name = name, near = i % 3 + 1 }
  end
  return out
end

return data
