package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local GOOD = { "house", "dog", "boat", "sun" }
local BAD = { "house", "dog", "boat", "moon" }

local function pictures(list)
  for _, name in ipairs(list) do fake.tap("picture/" .. name) end
  fake.tap("next")
end

local function digits(id, code)
  fake.type(id, code)
  fake.tap("next")
end

local function on(wanted) assert.equal(wanted, fake.view().id) end

local function person(name, role, more)
  local one = { name = name, role = role, kind = role == "citizen" and "pictures" or "digits",
    code = role == "citizen" and table.concat(GOOD, "-") or "271828" }
  for key, value in pairs(more or {}) do one[key] = value end
  return fake.person(one)
end

local function come_in(name, list)
  fake.tap("plan")
  fake.tap("before")
  fake.type("name", name)
  fake.tap("next")
  pictures(list or GOOD)
end

local function staff_in(name, code)
  fake.tap("staff")
  fake.type("name", name)
  fake.tap("next")
  digits("code", code or "271828")
end

local function last_entry() return fake.journal[#fake.journal].entry end

local function start()
  fake.start()
  fake.guarded = true
end

describe("the first start", function()
  it("names the place and the one who looks after the kiosk, and then shows home with nobody signed in", function()
    fake.start()
    fake.place = nil
    require("screens.app").reset()
    fake.type("place", "Herberget (opdigtet)")
    fake.tap("next")
    fake.type("name", "Ditte (opdigtet)")
    fake.tap("next")
    digits("code", "010190")
    assert.is_true(fake.shows("fødselsdag"))
    digits("code", "271828")
    digits("again", "271829")
    on "first/code"
    assert.is_true(fake.shows("ikke ens"))
    digits("code", "271828")
    digits("again", "271828")
    on "home"
    assert.equal("Herberget (opdigtet)", fake.place)
    assert.is_nil(fake.session)
  end)
end)

describe("signing up", function()
  before_each(start)

  it("asks for a name, a way, and the code twice, and goes on to the plan", function()
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", " Ib (opdigtet) ")
    fake.tap("next")
    fake.tap("pick/pictures")
    pictures { "cup", "cup", "cup", "cup" }
    assert.is_true(fake.shows("samme billede fire gange"))
    pictures(GOOD)
    on "new/again"
    pictures(GOOD)
    on "flow/plan/about"
    assert.equal("Ib (opdigtet)", fake.session.account.name)
    assert.equal("da", fake.session.account.lang)
  end)

  it("takes the last picture away, and never takes a fifth", function()
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "Ib")
    fake.tap("next")
    fake.tap("pick/pictures")
    assert.is_true(fake.find("picture_back").disabled)
    for _ = 1, 6 do fake.tap("picture/cup") end
    assert.is_true(fake.shows("4 af 4"))
    fake.tap("picture_back")
    assert.is_true(fake.shows("3 af 4"))
    assert.is_true(fake.find("next").disabled)
  end)

  it("says to choose another code when that pair is taken, and not why", function()
    person("Ib", "citizen")
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "ib")
    fake.tap("next")
    fake.tap("pick/pictures")
    pictures(GOOD)
    pictures(GOOD)
    on "new/code"
    assert.is_true(fake.shows("Vælg en anden kode"))
    assert.is_false(fake.shows("findes"))
  end)

  it("keeps a code of digits off the screen", function()
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "Ib")
    fake.tap("next")
    fake.tap("pick/digits")
    assert.equal("code", fake.find("code").input)
  end)
end)

describe("coming back", function()
  before_each(function()
    start()
    person("Karla (opdigtet)", "citizen")
  end)

  it("opens with name and code, and lists nobody on the way", function()
    fake.tap("plan")
    fake.tap("before")
    fake.type("name", "Kar")
    assert.is_false(fake.shows("Karla"))
    fake.type("name", "karla (opdigtet)")
    fake.tap("next")
    pictures(GOOD)
    on "overview"
  end)

  it("says the same whether the name or the code was wrong", function()
    come_in("Karla (opdigtet)", BAD)
    assert.is_true(fake.shows("Navnet og koden passer ikke sammen"))
    local known = fake.view()
    fake.tap("leave")
    come_in("Findes ikke", BAD)
    assert.same(known, fake.view())
  end)

  it("waits calmly, tells how long now and then, and lets the person try again", function()
    come_in("Karla (opdigtet)", BAD)
    for _ = 1, 4 do pictures(BAD) end
    assert.is_true(fake.shows("Vi venter lidt"))
    assert.is_true(fake.shows("højst 30 sekunder"))
    assert.is_nil(fake.find("picture/cup"))
    fake.wait(9000)
    assert.is_true(fake.shows("højst 30 sekunder"))
    fake.wait(1000)
    assert.is_true(fake.shows("højst 20 sekunder"))
    assert.equal(fake.ms + 10000, fake.boot.deadline())
    fake.wait(20000)
    assert.is_true(fake.shows("Nu kan du prøve igen"))
    pictures(GOOD)
    on "overview"
  end)

  it("sends to staff when it was wrong too often", function()
    fake.tries["karla (opdigtet)"] = { count = 10, at = 0 }
    come_in("Karla (opdigtet)", GOOD)
    on "in/code"
    assert.is_true(fake.shows("personalet"))
  end)

  it("takes a card for the name, and says when it is an old one", function()
    fake.cards["0123456789abcdef0123456789abcdef"] = fake.accounts[1].id
    fake.tap("plan")
    fake.tap("before")
    fake.tap("card")
    on "in/card"
    assert.equal("card", fake.view().focus)
    fake.type("card", "0123456789abcdef0123456789abcdef")
    fake.event("submit", "card", "0123456789abcdef0123456789abcdef")
    pictures(GOOD)
    on "overview"
    fake.tap("me")
    fake.tap("card")
    fake.tap("next")
    assert.equal("card", fake.printed[1].options.format)
    fake.tap("leave")
    fake.tap("plan")
    fake.tap("before")
    fake.tap("card")
    fake.type("card", "0123456789abcdef0123456789abcdef")
    fake.tap("next")
    pictures(GOOD)
    on "in/card"
    assert.is_true(fake.shows("virker ikke mere"))
  end)

  it("asks for a code of one's own when somebody else chose the one that was used", function()
    fake.accounts[1].must_change = true
    come_in("Karla (opdigtet)")
    on "code_change/way"
    fake.tap("pick/digits")
    digits("code", "314159")
    digits("again", "314159")
    on "overview"
    assert.equal("314159", fake.accounts[1].code)
  end)

  it("tells what has to be told before anything else, once", function()
    fake.untold[1] = { id = "u", at = fake.wall, kind = "access.emergency", name = "Mona", reason = "health" }
    come_in("Karla (opdigtet)")
    on "told"
    assert.is_true(fake.shows("Mona åbnede din plan, fordi det hastede"))
    fake.tap("next")
    on "overview"
    assert.equal("access.told", last_entry().kind)
    fake.tap("leave")
    come_in("Karla (opdigtet)")
    on "overview"
  end)

  it("leaves nobody signed in behind", function()
    come_in("Karla (opdigtet)")
    fake.tap("leave")
    assert.is_nil(fake.session)
  end)
end)

describe("what is one's own", function()
  before_each(function()
    start()
    person("Karla (opdigtet)", "citizen")
    come_in("Karla (opdigtet)")
    fake.tap("me")
  end)

  it("is a new code, after the old one", function()
    fake.tap("code")
    pictures(BAD)
    fake.tap("pick/pictures")
    pictures { "key", "cup", "sun", "apple" }
    pictures { "key", "cup", "sun", "apple" }
    on "code_change/now"
    assert.is_true(fake.shows("passer ikke"))
    pictures(GOOD)
    fake.tap("pick/pictures")
    pictures { "key", "cup", "sun", "apple" }
    pictures { "key", "cup", "sun", "apple" }
    on "me"
    assert.equal("key-cup-sun-apple", fake.accounts[1].code)
  end)

  it("is another name, with the code that belongs to it", function()
    fake.tap("name")
    fake.type("name", "Kalle (opdigtet)")
    fake.tap("next")
    pictures(GOOD)
    on "me"
    assert.equal("Kalle (opdigtet)", fake.accounts[1].name)
  end)

  it("is that somebody sits beside and helps", function()
    fake.tap("helped")
    fake.tap("next")
    on "overview"
    assert.is_true(fake.shows("I sidder her sammen"))
  end)
end)

describe("a yes", function()
  local mona, jan

  before_each(function()
    start()
    fake.plan = require("gallery.data").plan()
    person("Karla (opdigtet)", "citizen")
    mona = person("Mona (opdigtet)", "contact")
    jan = person("Jan (opdigtet)", "caseworker")
    person("Ditte (opdigtet)", "administrator")
    come_in("Karla (opdigtet)")
    fake.tap("sharing")
  end)

  local function to_jan()
    fake.tap("next")
    fake.tap("pick/" .. jan)
    fake.tap("pick/pass_on")
    fake.tap("pick/case")
    fake.tap("yes/sleep")
    fake.tap("yes/frame")
    fake.tap("no/drugs")
    fake.tap("next")
    fake.tap("pick/three")
    fake.tap("pick/alone")
    on "consent/yes"
  end

  it("can be given to those who may read, and to nobody else", function()
    fake.tap("next")
    assert.is_truthy(fake.find("pick/" .. mona))
    assert.is_nil(fake.find("pick/" .. fake.accounts[4].id))
  end)

  it("says for each topic what it is and what a no means", function()
    fake.tap("next")
    fake.tap("pick/" .. jan)
    fake.tap("pick/pass_on")
    fake.tap("pick/case")
    for _, topic in ipairs(require("screens.people.cells").TOPICS) do
      local yes, no = fake.find("yes/" .. topic), fake.find("no/" .. topic)
      assert.is_false(yes.selected or no.selected)
      assert.is_true(fake.shows(require("i18n").t("people.topic." .. topic .. ".example")), topic)
      assert.is_true(fake.shows("Hvis du siger nej: " .. require("i18n").t("people.topic." .. topic .. ".no")), topic)
    end
  end)

  it("can be seen with the other's eyes before it is given, by the true screen, and nothing is kept of it", function()
    to_jan()
    fake.tap("eyes")
    on "eyes"
    assert.is_true(fake.shows("Sådan ser Jan (opdigtet) din plan"))
    assert.is_true(fake.shows("Jeg vil gerne sove igennem om natten"))
    assert.is_false(fake.shows("Finde min hund"))
    assert.is_nil(fake.find("print"))
    fake.tap("goal/g1")
    for _, id in ipairs { "edit", "change", "rest", "begin" } do assert.is_nil(fake.find(id), id) end
    fake.tap("next")
    fake.tap("next")
    on "consent/yes"
    assert.is_nil(fake.consents[fake.session.citizen])
  end)

  it("is kept with all that makes it one", function()
    to_jan()
    fake.tap("next")
    on "sharing"
    local entry = fake.journal[#fake.journal - 1].entry
    assert.equal("consent.set", entry.kind)
    assert.equal(jan, entry.recipient)
    assert.equal("pass_on", entry.yes_to)
    assert.equal("case", entry.purpose)
    assert.same({ "frame", "sleep" }, entry.given)
    assert.same({ year = 2027, month = 2, day = 24 }, entry.last_day)
    local no = fake.journal[#fake.journal].entry
    assert.same({ "drugs" }, no.refused)
    assert.is_nil(no.last_day)
    assert.equal("touch", entry.how)
    assert.is_true(fake.shows("Jan (opdigtet)"))
  end)

  it("is taken back in two taps where it is shown", function()
    to_jan()
    fake.tap("next")
    fake.tap("back/yes/" .. jan .. "/pass_on/case")
    fake.tap("dialog/end")
    assert.equal("consent.withdrawn", last_entry().kind)
    assert.same({ "frame", "sleep" }, last_entry().topics)
    fake.tap("answer/" .. jan .. "/pass_on/case")
    assert.is_true(fake.shows("Du tog dit ja tilbage"))
  end)

  it("is put off in one tap and a reason, from any question", function()
    fake.tap("next")
    fake.tap("pick/" .. jan)
    fake.tap("later")
    fake.tap("dialog/later/affected")
    on "sharing"
    assert.same({ kind = "consent.postponed", reason = "affected", recipient = jan }, last_entry())
    fake.tap("dialog/close")
    fake.tap("back")
    assert.is_true(fake.shows("Du ville vente med at svare om Jan") or fake.shows("Du ville vente med at sige ja"))
  end)

  it("to a meeting is one cell", function()
    fake.tap("next")
    fake.tap("pick/" .. jan)
    fake.tap("pick/meeting")
    on "consent/topics"
    assert.is_nil(fake.find("yes/home"))
    fake.tap("yes/frame")
    fake.tap("next")
    fake.tap("pick/week")
    fake.tap("pick/helper")
    fake.type("companion", "Mona")
    fake.tap("next")
    on "consent/present"
    fake.tap("next")
    fake.tap("next")
    assert.same({ "frame" }, last_entry().given)
    assert.same({ "Mona" }, last_entry().present)
  end)

  it("says so when it is about to end, on my plan", function()
    fake.consents[fake.session.citizen] = { { recipient = jan, name = "Jan (opdigtet)", role = "caseworker",
      yes_to = "pass_on", purpose = "case",
      topic = "home", state = "given", last_day = { year = 2026, month = 11, day = 30 } } }
    fake.tap("back")
    assert.is_true(fake.shows("Dit ja til Jan (opdigtet) slutter 30. november"))
  end)

  it("is never what is shared because the law says so", function()
    fake.shares[fake.session.citizen] = { { recipient = jan, name = "Jan (opdigtet)", paragraph = "serviceloven § 110",
      topics = { "frame" }, why = "Du er flyttet ind",
      last_day = { year = 2026, month = 12, day = 1 } } }
    fake.tap("back")
    fake.tap("sharing")
    assert.is_true(fake.shows("Delt, fordi loven siger det"))
    assert.is_true(fake.shows("serviceloven § 110"))
    assert.is_false(fake.shows("Det har du sagt ja til"))
    assert.is_nil(fake.find("back/yes/" .. jan .. "/pass_on/case"))
  end)

  it("is not needed for one's contact person, who is given a part", function()
    fake.tap("contact")
    fake.tap("pick/" .. mona)
    fake.tap("pick/all")
    fake.tap("next")
    assert.equal("role.assigned", last_entry().kind)
    assert.equal(14, #last_entry().topics)
    on "sharing"
    fake.tap("back/part/" .. mona)
    fake.tap("dialog/end")
    assert.same({ kind = "role.ended", staff = mona }, last_entry())
  end)
end)

describe("staff", function()
  local karla, mona

  before_each(function()
    start()
    fake.plan = require("gallery.data").plan()
    karla = person("Karla (opdigtet)", "citizen")
    mona = person("Mona (opdigtet)", "contact")
    person("Ditte (opdigtet)", "administrator")
    person("Jan (opdigtet)", "caseworker")
  end)

  it("sees only the plans there is a reason for, and the citizen reads that it was opened", function()
    staff_in "Mona (opdigtet)"
    fake.tap("go/plans")
    assert.is_true(fake.shows("ingen, der har valgt dig"))
    fake.tap("leave")
    fake.assigned[karla] = { [mona] = { "frame", "sleep" } }
    staff_in "Mona (opdigtet)"
    fake.tap("go/plans")
    fake.tap("pick/" .. karla)
    fake.tap("pick/plan")
    on "seen"
    assert.is_true(fake.shows("Jeg vil gerne sove igennem om natten"))
    assert.is_false(fake.shows("Finde min hund"))
    fake.tap("next")
    assert.is_nil(fake.session.citizen)
    fake.tap("leave")
    come_in("Karla (opdigtet)")
    assert.is_true(fake.shows("En har set din plan i denne uge"))
    fake.tap("looks")
    assert.is_true(fake.shows("Mona (opdigtet) · Kontaktperson"))
    fake.tap("print")
    assert.equal("a4", fake.printed[1].options.format)
  end)

  it("helps with a forgotten code, with the citizen there", function()
    staff_in "Mona (opdigtet)"
    fake.tap("go/help_code")
    fake.type("name", "Karla (opdigtet)")
    fake.tap("next")
    fake.tap("pick/new")
    fake.tap("next")
    fake.tap("pick/digits")
    digits("code", "314159")
    digits("again", "314159")
    digits("staff_code", "999999")
    assert.is_true(fake.shows("passer ikke"))
    digits("staff_code", "271828")
    on "staff"
    assert.equal("314159", fake.accounts[1].code)
  end)

  it("asks which one when several have that name", function()
    local other = person("Karla (opdigtet)", "citizen", { code = "key-cup-sun-apple" })
    staff_in "Mona (opdigtet)"
    fake.tap("go/help_code")
    fake.type("name", "Karla (opdigtet)")
    fake.tap("next")
    fake.tap("pick/unlock")
    digits("staff_code", "271828")
    on "help_code/several"
    fake.tap("pick/" .. other)
    on "staff"
  end)

  it("sits down together: the citizen signs in and is helped", function()
    staff_in "Mona (opdigtet)"
    fake.tap("go/together")
    on "in/name"
    assert.is_nil(fake.session)
    fake.type("name", "Karla (opdigtet)")
    fake.tap("next")
    pictures(GOOD)
    on "overview"
    assert.is_true(fake.shows("I sidder her sammen"))
  end)

  it("opens a plan in an emergency with a second person, and the citizen is told", function()
    staff_in "Mona (opdigtet)"
    fake.tap("go/emergency")
    assert.is_true(fake.shows("får det at vide ved næste besøg"))
    fake.tap("next")
    fake.type("name", "Karla (opdigtet)")
    fake.tap("next")
    fake.tap("pick/other")
    fake.tap("next")
    on "emergency/words"
    fake.type("words", "Var faldet")
    fake.tap("next")
    fake.type("second", "Mona (opdigtet)")
    fake.tap("next")
    digits("second_code", "271828")
    on "emergency/second"
    assert.is_true(fake.shows("en anden end dig selv"))
    fake.type("second", "Jan (opdigtet)")
    fake.tap("next")
    digits("second_code", "271828")
    on "seen"
    fake.tap("leave")
    come_in("Karla (opdigtet)")
    on "told"
  end)

  it("writes down what was shared by law", function()
    fake.assigned[karla] = { [mona] = { "frame", "sleep" } }
    staff_in "Mona (opdigtet)"
    fake.tap("go/plans")
    fake.tap("pick/" .. karla)
    fake.tap("pick/plan")
    fake.tap("law")
    fake.tap("Jan (opdigtet)")
    fake.tap("pick/stay")
    assert.is_nil(fake.find("pick/home"))
    fake.tap("pick/frame")
    fake.tap("next")
    fake.type("why", "Er flyttet ind")
    fake.tap("next")
    fake.tap("pick/no")
    fake.tap("pick/week")
    assert.equal("share.law", last_entry().kind)
    assert.is_false(last_entry().told)
    assert.equal("serviceloven § 110", last_entry().paragraph)
    assert.equal("stay", last_entry().law)
  end)

  it("that looks after accounts makes, changes and closes them, and sees no plan", function()
    staff_in "Ditte (opdigtet)"
    assert.is_nil(fake.find("go/plans"))
    assert.is_nil(fake.find("go/emergency"))
    fake.tap("go/accounts")
    fake.tap("next")
    fake.type("name", "Kim (opdigtet)")
    fake.tap("next")
    fake.tap("pick/treatment")
    fake.type("job", "Sygeplejerske")
    fake.tap("next")
    fake.tap("next")
    fake.tap("pick/provider")
    digits("code", "314159")
    digits("again", "314159")
    on "accounts"
    local kim = fake.accounts[5]
    assert.equal("treatment", kim.role)
    assert.is_true(kim.must_change)
    fake.tap("Kim (opdigtet)")
    fake.tap("dialog/active")
    assert.is_false(kim.active)
    fake.tap("Kim (opdigtet)")
    fake.tap("dialog/active")
    assert.is_true(kim.active)
    fake.tap("Ditte (opdigtet)")
    fake.tap("dialog/active")
    assert.is_true(fake.shows("mindst én administrator"))
  end)

  it("lets a guest in for a few days", function()
    staff_in "Mona (opdigtet)"
    fake.tap("go/guests")
    fake.tap("next")
    fake.type("name", "Lise (opdigtet)")
    fake.tap("next")
    fake.tap("next")
    fake.tap("next")
    fake.tap("pick/external")
    fake.tap("next")
    assert.is_true(fake.shows("Skriv, hvilket møde det er"))
    fake.type("meeting", "Mødet om boligen")
    fake.tap("next")
    fake.tap("pick/meeting")
    fake.tap("pick/today")
    digits("code", "314159")
    digits("again", "314159")
    on "guests"
    assert.same({ year = 2026, month = 11, day = 24 }, fake.accounts[5].last_day)
    assert.equal("guest", fake.accounts[5].role)
  end)

  it("is out at once when the account is closed in the middle of something", function()
    fake.assigned[karla] = { [mona] = { "frame", "sleep" } }
    staff_in "Mona (opdigtet)"
    fake.tap("go/plans")
    fake.accounts[2].active = false
    fake.tap("pick/" .. karla)
    fake.tap("pick/plan")
    on "fault"
    assert.is_true(fake.shows("Denne adgang er lukket"))
    assert.is_false(fake.shows("Karla"))
    fake.tap("next")
    on "home"
  end)
end)

describe("what is one's own", function()
  before_each(function()
    start()
    person("Karla", "citizen")
    come_in("Karla")
    fake.tap("me")
    fake.tap("own")
  end)

  it("is taken along in one file, and the key is shown once", function()
    fake.tap("take")
    fake.tap("next")
    on "own/taken"
    assert.is_true(fake.shows("k7pd-2mxa-9qrt-h4ce"))
    assert.is_truthy(fake.taken)
    fake.tap("next")
    on "own"
    assert.is_false(fake.shows("k7pd"))
  end)

  it("says calmly when the file could not be made, and gives no key", function()
    fake.failures.take_away = "error.disk_full"
    fake.tap("take")
    fake.tap("next")
    assert.is_truthy(fake.view().dialog)
    assert.is_false(fake.shows("k7pd"))
  end)

  it("is erased with two taps and the code, and says what it does not reach", function()
    fake.tap("erase")
    assert.is_true(fake.shows("kan vi ikke slette herfra"))
    fake.tap("next")
    pictures(BAD)
    on "own_erase/code"
    assert.is_nil(fake.erased)
    pictures(GOOD)
    on "own/erased"
    assert.is_truthy(fake.erased)
    fake.tap("next")
    on "home"
    assert.is_nil(fake.session)
  end)

  it("is left as it is by whoever turns back before the code", function()
    fake.tap("erase")
    fake.tap("next")
    fake.tap("back")
    fake.tap("back")
    on "own"
    assert.is_nil(fake.erased)
  end)
end)
