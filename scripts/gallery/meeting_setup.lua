-- "Mit møde" before it begins, in made-up states: nobody in it exists.
local app = require "screens.app"
local session = require "session"
local data = require "gallery.data"

local setup = {}

local ahead = data.ahead

local STAFF = {
  { id = "s1", name = "Mona (opdigtet)", role = "contact", job = "Kontaktperson", unit = "Hus 2", side = "provider", active = true },
  { id = "s2", name = "Jan (opdigtet)", role = "caseworker", job = "Sagsbehandler", unit = "Hjemløseenheden", side = "authority", active = true },
  { id = "s3", name = "Tove (opdigtet)", role = "treatment", job = "Behandler", unit = "Behandling", side = "provider", active = true },
  { id = "s4", name = "Fie (opdigtet)", role = "facilitator", job = "Leder møderne", unit = "Hus 1", side = "provider", active = true },
  { id = "s6", name = "Lise (opdigtet)", role = "guest", job = "Sygeplejerske", side = "external", active = true, purpose = "case", meeting = "Boligen" },
}

local function citizen()
  session.enter_picture()
  session.role, session.citizen, session.name = "citizen", "c1", "Bo (opdigtet)"
end

local function person(id, name, job, side, more)
  local one = { id = id, name = name, account = true, job = job, side = side, state = "invited" }
  for key, value in pairs(more or {}) do one[key] = value end
  return one
end

-- Who is asked to come, with the cards they have from the start.
local function persons()
  local mandate = require "screens.meeting.mandate"
  local out = {}
  for i = 1, 4 do
    local one = mandate.of_account(STAFF[i], "invited")
    one.id, one.person = one.person, nil
    out[i] = one
  end
  out[5] = person("g1", "Sara (opdigtet)", "Familie", "external", { account = false, hears = { "frame", "home", "sleep" },
    may = "Jeg er her for din skyld." })
  return out
end

function setup.meeting()
  return { id = "m1", form = "network", when = ahead(6), time = "10.00", place = "Herberget (opdigtet)", minutes = 60, lang = "da",
    state = "planned", persons = persons(), topics = {
      { id = "t1", words = "Jeg vil gerne sove igennem om natten", minutes = 16, order = 1 },
      { id = "t2", words = "Et sted at bo", area = "home", minutes = 16, order = 2 },
      { id = "t3", words = "Penge og post", area = "money", minutes = 15, order = 3 } },
    sent_in = { { id = "x1", person = "s3", how = "phone", words = "Jeg kan ikke komme, men jeg har en tid til Bo på onsdag." } } }
end

local function cell(id, yes_to, topic, state)
  return { recipient = id, name = id, yes_to = yes_to, purpose = "meeting", topic = topic, state = state or "given", last_day = ahead(20) }
end

local function consents()
  local out = {}
  for _, id in ipairs { "s1", "s2", "s3", "s4" } do out[#out + 1] = cell(id, "meeting", "frame") end
  for _, id in ipairs { "s2", "s3", "s4" } do
    for _, topic in ipairs { "own", "home" } do out[#out + 1] = cell(id, "pass_on", topic) end
  end
  out[#out + 1] = cell("s3", "pass_on", "money", "refused")
  out[#out + 1] = cell("s4", "pass_on", "money")
  return out
end

function setup.all(change)
  local all = { id = "m1", meeting = setup.meeting(), staff = STAFF, consents = consents(), assignments = { { staff = "s1", active = true,
    topics = { "frame", "own", "home", "money", "sleep" } } } }
  if change then change(all.meeting, all) end
  return require("screens.meeting.known").load("m1", all)
end

local function push(name, ...)
  citizen()
  local screen = require("screens.meeting." .. name).new(app, ...)
  app.push(screen)
  return screen
end

local function press(...)
  for _, id in ipairs { ... } do app.event { kind = "press", id = id, value = "" } end
end

local function shown(name, change) return push(name, "m1", setup.all(change)) end

local function nothing() end

local states = {
  { "meeting_setup/mine", function()
    citizen()
    push("mine", { { id = "m0", state = "held", begun_at = data.ago(40), place = "Herberget (opdigtet)" } })
  end },
  { "meeting_setup/day", function() push("when_where", nil, nothing) end },
  { "meeting_setup/day_past", function()
    push("when_where", nil, nothing)
    press("pick/other", "date/month/less", "next")
  end },
  { "meeting_setup/time", function() push("when_where", nil, nothing) press "pick/week" end },
  { "meeting_setup/minutes", function() push("when_where", nil, nothing) press("pick/week", "pick/10.00", "next") end },
  { "meeting_setup/topics", function() push("topics", setup.all(), data.plan(), nothing) end },
  { "meeting_setup/people", function() push("people", setup.all(), nothing) end },
  { "meeting_setup/guest", function() push("people", setup.all(), nothing) press "guest" end },
  { "meeting_setup/relation", function()
    push("people", setup.all(), nothing)
    press "guest"
    app.event { kind = "change", id = "guest_name", value = "Sara (opdigtet)" }
    press "next"
  end },
  { "meeting_setup/yes", function()
    local all = setup.all()
    push("yes", all, all.meeting.persons[2], nothing)
  end },
  { "meeting_setup/lang", function() push("language", setup.all(), nothing) end },
  { "meeting_setup/interpreter", function() push("language", setup.all(), nothing) press "pick/ar" end },
  { "meeting_setup/sent", function() push("sent_in", setup.all(), nothing) end },
  { "meeting_setup/sent_words", function() push("sent_in", setup.all(), nothing) press("pick/s3", "pick/paper") end },
  { "meeting_setup/planned", function() shown "planned" end },
  { "meeting_setup/planned_empty", function()
    shown("planned", function(meeting) meeting.topics, meeting.persons, meeting.sent_in, meeting.when = {}, {}, {}, nil end)
  end },
  { "meeting_setup/card", function() push("invitation", setup.all()) end },
  { "meeting_setup/card_guest", function() push("invitation", setup.all()) press "for/g1" end },
  { "meeting_setup/here", function() shown "here" press "here/s3" end },
  { "meeting_setup/roles", function() shown "roles" end },
  { "meeting_setup/roles_refused", function()
    shown("roles", function(meeting)
      meeting.persons[5].job, meeting.persons[5].may = nil, nil
      meeting.persons[4] = person("s6", "Lise (opdigtet)", "Sygeplejerske", "external")
    end)
    press "next"
  end },
  { "meeting_setup/mandate", function()
    local all = setup.all()
    citizen()
    app.push(require("screens.meeting.mandate").edit(app, all, all.meeting.persons[2], nothing))
    press "next"
  end },
  { "meeting_setup/checked", function() shown "checked" end },
  { "meeting_setup/times", function() shown "times" press "more/2" end },
}

function setup.states() return states end

return setup
