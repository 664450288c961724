-- Older plans in made-up states: none yet, several half gone through, a file with broken rows, a package of another kiosk.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"

local old = {}

local function push(name, ...)
  local screen = require("screens.old." .. name).new(app, ...)
  app.push(screen)
  return screen
end

local function press(id, value)
  app.event { kind = "press", id = id, value = value or "" }
end

local function citizen()
  session.role, session.pictured = "citizen", true
end

local function goal(id, words, area, fate, more)
  local made = { id = id, what = "goal", words = words, area = area, fate = fate or "open" }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function package()
  return { id = "o5", form = "other", unit = "Natherberget (opdigtet)", day = { year = 2026, month = 2, day = 3 }, imported = "package", goals = {
    goal("k1", "Et sted, hvor min hund må være", "home", "open", { more = { number = 1, status = "active" } }),
    goal("k2", "Ro om aftenen", "sleep", "open", { more = { number = 2, status = "parked" } }),
    goal("k3", "Ringe til boligen sammen", "home", "open", { what = "agreement", more = { goal = 1 } }),
    goal("k4", "Søster (opdigtet)", "people", "open", { what = "person", more = { near = 1 } }),
    goal("k5", "Jeg er god til at lave mad", "likes", "open", { what = "strength" }),
    goal("k6", "Sov godt to nætter i træk", "sleep", "open", { what = "note", more = { goal = 2, name = "Tove (opdigtet)" } }) } }
end

local function plans()
  return {
    { id = "o1", form = "authority", unit = "Hjemløseenheden (opdigtet)", day = { year = 2025, month = 1, day = 1 }, name = "Mona (opdigtet)",
      goals = { goal("h1", "Finde en egnet bolig inden for kommunen", "home", "carried", { goal = "g2" }),
        goal("h2", "Få styr på gæld til det offentlige", "money"), goal("h3", "Komme i praktik", "work", "closed", { fate_words = "Det var ikke mit" }) } },
    { id = "o2", form = "stay", unit = "Herberget (opdigtet)", goals = { goal("h4", "Passe sit værelse", "daily", "parked"),
      goal("h5", "Overholde husets regler", nil) } },
    { id = "o3", form = "treatment", unit = "Klinikken (opdigtet)", imported = "file", goals = { goal("h6", "Drikke mindre i hverdagen", "drugs") } },
    { id = "o4", form = "compass", goals = { goal("h7", "Økonomien fylder mest", "money"), goal("h8", "Jeg sover lidt bedre", "sleep") } },
  }
end

-- Where everything was decided.
local function seen()
  local out = plans()
  for _, plan in ipairs(out) do
    for i, one in ipairs(plan.goals) do
      if one.fate == "open" then one.fate = i % 2 == 0 and "closed" or "parked" end
    end
  end
  return out
end

local function with_package()
  local out = plans()
  out[5] = package()
  return out
end

local BROKEN = { goals = { { line = 2, words = "Finde en bolig", area = "Bolig" }, { line = 6, words = "Se min søster hver uge", area = "Familie" } },
  broken = { { line = 3, why = "quote" }, { line = 4, why = "cpr" }, { line = 5, why = "columns" }, { line = 7, why = "long" }, { line = 8, why = "text" } },
  broken_count = 5, left = 2, encoding = "windows-1252" }

local FILES = { { name = "kommunen.csv", kind = "csv", size = 900, at = 1772442000000 },
  { name = "opholdsplan.txt", kind = "text", size = 400, at = 1772355600000 },
  { name = "20260302-090000.zip", kind = "package", size = 90000, at = 1772442000000 } }

local function walk(at, list)
  citizen()
  local screen = push("walk", list or plans(), data.plan())
  screen:load()
  screen.at = at
  return screen
end

local function to_check(plan, found)
  citizen()
  push("check", plan, found, "kommunen.csv")
end

old.states = {
  { "old/none", function() citizen() push("plans", {}) end },
  { "old", function() citizen() push("plans", plans()) end },
  { "old/seen", function() citizen() push("plans", seen()) end },
  { "old/package", function() citizen() push("plans", with_package()) end },
  { "old/none_staff", function() session.role = "contact" push("plans", {}) end },
  { "old/staff", function() session.role = "contact" push("plans", plans()) end },
  { "old/gone", function() citizen() push("plans", plans()) press "gone/o2" end },
  { "old/add", function() citizen() push("add", {}) end },
  { "old/whose", function() citizen() push("add", {}) press "pick/stay" press "year/2025" end },
  { "old/write", function() citizen() push("goals", plans()[1]) end },
  { "old/marks", function() citizen() push("goals", plans()[4]) end },
  { "old/missing", function() citizen() push("goals", plans()[1]) press "keep" end },
  { "old/area", function() citizen() push("area", function() end) end },
  { "old/files", function() citizen() push("files", plans()[1], nil, FILES) end },
  { "old/files_none", function() citizen() push("files", plans()[1], nil, {}) end },
  { "old/key", function()
    citizen()
    local screen = push("files", nil, "package", FILES)
    screen.a.file = FILES[3].name
    screen:go_on()
    screen:refuse(require("i18n").t "old.wrong.key")
  end },
  { "old/check", function() to_check(plans()[1], BROKEN) end },
  { "old/check_none", function() to_check(plans()[1], { goals = {}, broken = {}, broken_count = 0, left = 0 }) end },
  { "old/check_package", function() to_check(nil, { plan = package(), goals = package().goals, broken = 1, aside = 1 }) end },
  { "old/walk", function() walk(2) end },
  { "old/walk_many", function()
    local list = plans()
    for i = 1, 190 do list[2].goals[i + 2] = goal("m" .. i, "Et mål til, nummer " .. i, nil) end
    walk(20, list)
  end },
  { "old/walk_full", function() walk(2).last = 1 end },
  { "old/walk_mark", function() walk(7) end },
  { "old/walk_decided", function() walk(1) end },
  { "old/walk_closed", function() walk(3) end },
  { "old/words", function() walk(2) press "carry" end },
  { "old/why", function() walk(3) press "why" end },
  { "old/progress", function() walk(8) press "progress" end },
  { "old/done", function() walk(9, seen()).last = 8 end },
  { "old/take", function() citizen() push("take", package(), "all", data.plan()) end },
  { "old/rest", function() citizen() push("take", package(), "rest", data.plan()) end },
  { "goal/origin", function()
    citizen()
    local plan = data.plan()
    plan.goals[2].origin = { form = "authority", unit = "Hjemløseenheden (opdigtet)", words = "Finde en egnet bolig inden for kommunen" }
    app.push(require("screens.goal").new(app, plan.goals[2], { plan = plan }))
  end },
}

return old
