package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local GOOD = { "house", "dog", "boat", "sun" }

-- What the reads "meetings" and "meeting" would tell after these entries; the real ones are in src/store.
local store = {}

local function put(list, id, entry)
  for _, one in ipairs(list) do
    if one.id == id then
      for key, value in pairs(entry) do one[key] = value end
      return
    end
  end
  local made = { id = id }
  for key, value in pairs(entry) do made[key] = value end
  made.id = id
  list[#list + 1] = made
end

local apply = {
  ["meeting.new"] = function(entry)
    store.meeting = { state = "planned", persons = {}, topics = {}, sent_in = {} }
    for key, value in pairs(entry) do store.meeting[key] = value end
  end,
  ["meeting.change"] = function(entry)
    for key, value in pairs(entry) do store.meeting[key] = value end
  end,
  ["meeting.topic"] = function(entry) put(store.meeting.topics, entry.id, entry) end,
  ["meeting.person"] = function(entry) put(store.meeting.persons, entry.person, entry) end,
  ["meeting.sent_in"] = function(entry) put(store.meeting.sent_in, entry.id, entry) end,
  ["meeting.begun"] = function() store.meeting.state = "begun" end,
  ["meeting.cancelled"] = function() store.meeting.state = "cancelled" end,
}

local function over_the_store()
  store.meeting = nil
  local append, read = kiosk.append, kiosk.read
  kiosk.append = function(citizen, entries, more)
    local ok, key, detail = append(citizen, entries, more)
    for _, entry in ipairs(ok and entries or {}) do
      if apply[entry.kind] then apply[entry.kind](entry) end
    end
    return ok, key, detail
  end
  kiosk.read = function(name, arguments)
    if name == "meetings" then return store.meeting and { store.meeting } or {} end
    if name == "meeting" or name == "meeting_now" then return store.meeting end
    return read(name, arguments)
  end
  kiosk.length = function(text) return utf8.len(text) end
end

local function person(name, role, more)
  local one = { name = name, role = role, kind = role == "citizen" and "pictures" or "digits",
    code = role == "citizen" and table.concat(GOOD, "-") or "271828" }
  for key, value in pairs(more or {}) do one[key] = value end
  return fake.person(one)
end

local me, mona, jan

local function start()
  fake.start()
  fake.guarded = true
  over_the_store()
  me, mona, jan = person("Bo", "citizen"), person("Mona", "contact"), person("Jan", "caseworker")
  person("Lise", "guest", { purpose = "case", meeting = "Boligen" })
  fake.plan = { citizen = { id = me, name = "Bo" }, status = "agreed", version = 1,
    goals = { { id = "g1", words = "Et hjem", area = "home", status = "active" } } }
  fake.assigned[me] = { [mona] = { "frame", "own", "home", "sleep" } }
  fake.tap "plan"
  fake.tap "before"
  fake.type("name", "Bo")
  fake.tap "next"
  for _, name in ipairs(GOOD) do fake.tap("picture/" .. name) end
  fake.tap "next"
  assert.equal("overview", fake.view().id)
end

local function on(wanted) assert.equal(wanted, fake.view().id) end

local function kinds_of(from)
  local out = {}
  for i = from + 1, #fake.journal do out[#out + 1] = fake.journal[i].entry.kind end
  return table.concat(out, " ")
end

local function planned()
  fake.tap "meeting"
  fake.tap "plan"
  fake.tap "pick/week"
  fake.tap "pick/10.00"
  fake.tap "next"
  fake.tap "pick/60"
  on "meeting_planned"
end

local function invited()
  planned()
  fake.tap "next"
  fake.tap "next"
  fake.tap "next"
  fake.tap("pick/" .. mona)
  fake.tap("pick/" .. jan)
  fake.tap "next"
  on "meeting_planned"
end

describe("my meeting", function()
  before_each(start)

  it("refuses a day that is gone, and keeps nothing before the last question", function()
    local before = #fake.journal
    fake.tap "meeting"
    on "meeting_mine"
    fake.tap "plan"
    fake.tap "pick/other"
    fake.tap "date/month/less"
    fake.tap "next"
    on "meeting_when/free_day"
    assert.is_true(fake.shows "er forbi")
    assert.equal(before, #fake.journal)
  end)

  it("offers the areas of the plan, and shares the minutes", function()
    planned()
    fake.tap "next"
    on "meeting_topics/topics"
    assert.is_true(fake.find("pick/home").selected)
    fake.tap "pick/sleep"
    fake.tap "next"
    local sum = 0
    for _, topic in ipairs(store.meeting.topics) do sum = sum + topic.minutes end
    assert.equal(47, sum)
    assert.equal(2, #store.meeting.topics)
  end)

  it("says yes to a person's being there by choosing them, and takes that back with whoever is taken out", function()
    invited()
    local before = #fake.journal
    fake.tap "people"
    fake.tap("pick/" .. jan)
    fake.tap "next"
    assert.equal("meeting.person consent.withdrawn", kinds_of(before))
    assert.equal("refused", fake.journal[before + 1].entry.state)
    assert.equal("meeting", fake.journal[before + 2].entry.yes_to)
    assert.is_nil(fake.find("yes/" .. jan))
  end)

  it("does not offer a guest who is here for something else, and says why", function()
    planned()
    fake.tap "next"
    fake.tap "next"
    fake.tap "next"
    fake.tap "Lise"
    assert.is_true(fake.shows "Lise er her kun til noget andet")
    assert.is_false(fake.find "Lise".selected)
  end)

  it("keeps a yes to a topic as a yes for the meeting, and asks nothing twice that a part in the plan opens", function()
    invited()
    fake.tap("yes/" .. mona)
    assert.is_true(fake.find("yes/home").selected)
    fake.tap "back"
    fake.tap("yes/" .. jan)
    fake.tap "next"
    assert.is_true(fake.shows "Sig ja eller nej til")
    fake.tap "yes/home"
    fake.tap "yes/own"
    local before = #fake.journal
    fake.tap "next"
    assert.equal("meeting.person consent.set", kinds_of(before))
    local yes = fake.journal[#fake.journal].entry
    assert.same({ "home", "own" }, yes.given)
    assert.equal("pass_on", yes.yes_to)
    assert.equal("meeting", yes.purpose)
    assert.equal("touch", yes.how)
    -- A meeting on 1 December, and two weeks.
    assert.same({ year = 2026, month = 12, day = 15 }, yes.last_day)
  end)

  it("holds a meeting without somebody whose account was closed since", function()
    invited()
    for _, one in ipairs(fake.accounts) do
      if one.id == jan then one.active = false end
    end
    fake.tap "begin"
    on "meeting_here"
    fake.fail("append", "error.refused")
    fake.tap "next"
    on "meeting_here"
    assert.is_false(fake.find("here/" .. jan).selected)
    assert.is_true(fake.shows "Jan arbejder ikke her mere")
    fake.mend()
    fake.tap "next"
    on "meeting_roles"
    assert.is_nil(fake.find("mandate/" .. jan))
    assert.is_truthy(fake.find("mandate/" .. mona))
  end)

  it("asks about a missing yes before anything is shown, and closes the topic for all on a no", function()
    invited()
    fake.tap "begin"
    fake.tap "next"
    fake.tap "next"
    on "meeting_checked"
    assert.is_false(fake.shows "Et hjem")
    assert.is_true(fake.shows "Det er lukket i dag")
    fake.tap("hear/" .. jan)
    assert.is_false(fake.shows "Det er lukket i dag")
    assert.is_true(fake.shows "Det må alle ved bordet høre om")
    fake.tap("each/" .. jan)
    fake.tap "no_all"
    assert.is_true(fake.shows "Det er lukket i dag")
    assert.is_nil(fake.find("hear/" .. jan)) -- it was answered
  end)

  it("keeps what could not be saved on the screen", function()
    invited()
    fake.fail("append", "error.disk_full")
    fake.tap("yes/" .. jan)
    fake.tap "yes/home"
    fake.tap "no/own"
    fake.tap "next"
    assert.is_truthy(fake.view().dialog)
    fake.mend()
    fake.event("back")
    assert.is_true(fake.find("yes/home").selected)
  end)

  it("shows a contribution as the words of whoever sent it in", function()
    invited()
    fake.tap "sent_in"
    fake.tap("pick/" .. jan)
    fake.tap "pick/phone"
    fake.type("words", "Jeg har en tid på onsdag")
    fake.tap "next"
    assert.is_true(fake.shows "Sendt ind af Jan, i telefonen")
    assert.is_true(fake.shows "Jeg har en tid på onsdag")
  end)
end)
