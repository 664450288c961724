-- The way to the plan on the screen: the citizen's line, that of staff, and the flows that begin from it.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local GOOD = { "house", "dog", "boat", "sun" }

local function on(wanted) assert.equal(wanted, fake.view().id) end
local function of_kind(kind)
  local out = {}
  for _, one in ipairs(fake.journal) do
    if one.entry.kind == kind then out[#out + 1] = one.entry end
  end
  return out
end

local function ago(days)
  local date = kiosk.date(2026, 11, 24 - days)
  return { year = date.year, month = date.month, day = date.day }
end

local function citizen()
  fake.start()
  local ib = fake.person { name = "Ib (opdigtet)", role = "citizen", kind = "pictures", code = table.concat(GOOD, "-") }
  fake.plan.citizen = { id = ib, name = "Ib (opdigtet)", lang = "da" }
  return ib
end

local function come_in()
  fake.tap("plan")
  fake.tap("before")
  fake.type("name", "Ib (opdigtet)")
  fake.tap("next")
  for _, name in ipairs(GOOD) do fake.tap("picture/" .. name) end
  fake.tap("next")
  on "overview"
end

-- A contact person with a part in the plan, at the line of the plan that is open.
local function staff_in(path)
  local ib = citizen()
  local mona = fake.person { name = "Mona (opdigtet)", role = "contact", kind = "digits", code = "271828" }
  fake.assigned[ib] = { [mona] = { "frame", "own", "home" } }
  fake.path = path
  fake.tap("staff")
  fake.type("name", "Mona (opdigtet)")
  fake.tap("next")
  fake.type("code", "271828")
  fake.tap("next")
  fake.tap("go/plans")
  fake.tap("pick/" .. ib)
  fake.tap("pick/plan")
  fake.tap("path")
  on "path"
end

local function through(n)
  for _ = 1, n do fake.tap("next") end
end

describe("the citizen's way", function()
  it("is one row of the own plan that says where it is", function()
    citizen()
    fake.path = { steps = { { step = "arrival", state = "done" } }, parties = {} }
    come_in()
    assert.is_true(fake.shows "Nu: Første samtale")
    fake.tap("path")
    on "path"
    assert.equal("station-done", fake.find("step/arrival").style)
    assert.equal("station-here", fake.find("step/first_talk").style)
    assert.equal("station-ahead", fake.find("step/meeting").style)
  end)

  it("says about how long, never how long is left, and no notice that is not sent", function()
    citizen()
    fake.path = { steps = {}, parties = {}, arrival = { day = ago(20), days = 20 }, notice = { due = ago(17) } }
    come_in()
    fake.tap("path")
    assert.is_true(fake.shows "cirka 3 uger")
    assert.is_true(fake.shows "Det er ikke et løfte")
    assert.is_false(fake.shows "Send senest")
    assert.is_nil(fake.find("go/notice"))
  end)

  it("tells that the municipality knows, once it was told", function()
    citizen()
    fake.path = { steps = {}, parties = {}, arrival = { day = ago(5), days = 5 }, notice = { due = ago(2), sent = ago(4), how = "phone" } }
    come_in()
    fake.tap("path")
    assert.is_true(fake.shows "Kommunen fik besked")
  end)

  it("keeps the first talk: wishes and strengths in own words, who is in it, and a step that is done", function()
    citizen()
    fake.path = { steps = { { step = "arrival", state = "done" } }, parties = {} }
    come_in()
    fake.tap("path")
    fake.tap("next")
    on "flow/first_talk/hello"
    fake.tap("next")
    fake.tap("add")
    fake.type("words", "Lave mad")
    through(2)
    fake.tap("add")
    fake.type("words", "Et sted med en dør")
    through(3)
    on "flow/first_talk/involved"
    fake.tap("Jobcentret")
    fake.tap("En læge")
    fake.tap("next")
    fake.type("words", "Min post")
    through(4)
    assert.equal("Lave mad", of_kind("strength.new")[1].words)
    assert.equal("Et sted med en dør", of_kind("wish.new")[1].words)
    assert.equal("Min post", of_kind("note.new")[1].words)
    assert.equal(1, #of_kind "party.new")
    assert.equal("Jobcentret", of_kind("party.new")[1].who)
    assert.same({ kind = "path.step", step = "first_talk", state = "done" }, of_kind("path.step")[1])
    on "path"
  end)

  it("goes on with a first talk that was begun, and begins no second one", function()
    citizen()
    fake.path = { steps = { { step = "arrival", state = "done" } }, parties = {} }
    come_in()
    fake.tap("path")
    fake.tap("next")
    fake.tap("next")
    fake.tap("back")
    fake.tap("back")
    on "path"
    fake.tap("next")
    local n = 0
    for _ in pairs(fake.drafts) do n = n + 1 end
    assert.equal(1, n)
  end)

  it("tells of a step what happens there, and lets it be passed by", function()
    citizen()
    fake.path = { steps = { { step = "arrival", state = "done" } }, parties = {} }
    come_in()
    fake.tap("path")
    fake.tap("step/invitation")
    assert.is_true(fake.shows "Du vælger, hvem der er med")
    fake.tap("dialog/passed_over")
    assert.same({ kind = "path.step", step = "invitation", state = "passed_over" }, of_kind("path.step")[1])
  end)
end)

describe("the way as staff see it", function()
  it("has a window for the notice, and counts nothing down", function()
    staff_in { steps = {}, parties = {}, arrival = { day = { year = 2026, month = 11, day = 23 }, days = 1 },
      notice = { due = { year = 2026, month = 11, day = 26 } } }
    assert.is_true(fake.shows "Send senest torsdag 26. november")
    require("screens.app").top():refresh()
    fake.path.notice.due = { year = 2026, month = 11, day = 23 }
    assert.is_true(fake.shows "Send den, så snart du kan")
  end)

  it("lets whoever has no part in the plan look, and write nothing", function()
    staff_in { steps = {}, parties = {}, notice = { due = { year = 2026, month = 11, day = 26 } } }
    assert.is_truthy(fake.find "go/notice")
    local app = require "screens.app"
    app.push(require("screens.path.line").new(app, { frame = "consent" }))
    assert.is_nil(fake.find "go/notice")
    assert.equal("Til planen", fake.find("next").label)
    fake.tap("step/meeting")
    assert.is_nil(fake.find "dialog/done")
  end)

  it("sits down together for what is the citizen's to say", function()
    staff_in { steps = { { step = "arrival", state = "done" } }, parties = {} }
    fake.tap("Sæt jer sammen")
    assert.is_nil(require("session").role)
    assert.equal("in/name", fake.view().id)
  end)

  it("notes the notice with how and when, tells the citizen, and keeps no draft", function()
    staff_in { steps = {}, parties = {}, arrival = { day = { year = 2026, month = 11, day = 23 }, days = 1 },
      notice = { due = { year = 2026, month = 11, day = 24 } } }
    fake.tap("go/notice")
    on "flow/notice/what"
    through(2)
    on "flow/notice/day"
    fake.tap("I dag")
    fake.tap("next")
    fake.tap("I telefonen")
    through(2)
    fake.tap("Ikke endnu")
    through(2)
    on "path"
    local sent, shared = of_kind("notice.sent")[1], of_kind("share.law")[1]
    assert.same({ year = 2026, month = 11, day = 24 }, sent.day)
    assert.equal("phone", sent.how)
    assert.is_false(shared.told)
    assert.same({ "frame" }, shared.topics)
    assert.equal("stay", shared.law)
    assert.same({}, fake.drafts)
  end)

  it("lists who was asked, and changes what one of them said", function()
    staff_in { steps = { { step = "first_talk", state = "done" } }, parties = {
      { id = "p1", who = "Jobcentret", answer = "waiting", asked = { year = 2026, month = 11, day = 22 }, said = "De ringer" } } }
    fake.tap("next")
    on "parties"
    fake.tap("party/p1")
    on "flow/party/may"
    fake.tap("Ja, det er aftalt")
    fake.tap("next")
    on "flow/party/asked"
    through(2)
    fake.tap("Det er ikke os")
    through(3)
    on "parties"
    assert.same({ kind = "party.change", id = "p1", answer = "no", may = "yes" }, of_kind("party.change")[1])
    fake.tap("add")
    fake.tap("En anden kommune")
    fake.tap("next")
    fake.tap("Vi spørger uden navn")
    fake.tap("next")
    fake.tap("I går")
    through(2)
    fake.tap("Ansvaret er vores")
    through(3)
    local made = of_kind("party.new")[1]
    assert.equal("En anden kommune", made.who)
    assert.equal("yes", made.answer)
    assert.same({ year = 2026, month = 11, day = 23 }, made.asked)
    assert.same({}, fake.drafts)
  end)

  it("calls nobody before there is a yes", function()
    staff_in { steps = { { step = "first_talk", state = "done" } }, parties = {} }
    fake.tap("next")
    fake.tap("add")
    fake.tap("Jobcentret")
    fake.tap("next")
    fake.tap("Ikke endnu")
    fake.tap("next")
    on "flow/party/first"
    fake.tap("next")
    on "parties"
    local made = of_kind("party.new")[1]
    assert.equal("not_yet", made.may)
    assert.equal("waiting", made.answer)
    assert.is_nil(made.asked)
  end)

  it("goes through moving on gently: what is in place and what stays are kept as words", function()
    staff_in { steps = { { step = "new_meeting", state = "done" } }, parties = {} }
    fake.tap("next")
    on "flow/moving_on/hello"
    fake.tap("next")
    fake.tap("Der er en plan")
    fake.tap("next")
    on "flow/moving_on/missing"
    fake.tap("next")
    fake.type("words", "Jan (opdigtet)")
    through(3)
    on "flow/moving_on/stays"
    fake.tap("Mine mål")
    fake.tap("Jeg kan komme forbi")
    through(2)
    fake.tap("Ikke endnu")
    through(2)
    local step, agreement = of_kind("path.step")[1], of_kind("agreement.new")[1]
    assert.equal("begun", step.state)
    assert.equal("På plads: Der er en plan. Bliver ved: Mine mål, Jeg kan komme forbi.", step.words)
    assert.equal("Jan (opdigtet)", agreement.who)
    assert.equal("Tager over, når du flytter", agreement.what)
  end)
end)
