package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local CITIZEN = string.format("%032x", 7)

local function arrive(plan, history)
  fake.start()
  fake.plan = plan or require("gallery.data").plan()
  fake.history = history or {}
  require("session").enter { id = CITIZEN, name = "Bo (opdigtet)", role = "citizen" }
  require("screens.arrive").returning(require "screens.app")
end

local function last_entry()
  return fake.journal[#fake.journal] and fake.journal[#fake.journal].entry
end

describe("my plan", function()
  before_each(function() arrive() end)

  it("shows each goal in the citizen's own words, with area, progress and first step", function()
    assert.is_true(fake.shows("Jeg vil gerne sove igennem om natten"))
    assert.is_true(fake.shows("Spørge om et værelse i den rolige fløj"))
    local meters = 0
    for _, one in ipairs(fake.nodes()) do
      if one.kind == "meter" then meters = meters + 1 end
    end
    assert.equal(3, meters)
  end)

  it("keeps what is parked visible, and what is reached apart", function()
    assert.is_true(fake.shows("2 ønsker venter her"))
    assert.is_true(fake.shows("Tage på fisketur"))
    assert.is_true(fake.shows("Det har jeg nået"))
  end)

  it("marks an agreement done in two taps, and says saved only then", function()
    fake.tap("agreement/a2")
    assert.is_true(fake.shows("Mona ringer fredag"))
    fake.tap("Gjort")
    assert.same({ kind = "agreement.status", id = "a2", status = "done" }, last_entry())
    assert.equal("Gemt", fake.view().toast.label)
    fake.wait(4000)
    assert.is_nil(fake.view().toast)
  end)

  it("never says saved when an agreement could not be saved", function()
    fake.fail("append", "error.io")
    fake.tap("agreement/a2")
    fake.tap("Gjort")
    assert.is_nil(fake.view().toast)
    assert.is_true(fake.shows("Vi kunne ikke gemme"))
    fake.mend()
    fake.tap("Prøv igen")
    assert.equal("done", last_entry().status)
  end)

  it("opens a goal with all that was said and every wording it has had", function()
    fake.tap("goal/g1")
    assert.is_true(fake.shows("Så kan jeg holde til mere om dagen"))
    assert.is_true(fake.shows("Sove bedre"))
    assert.is_true(fake.shows("To gode nætter i træk"))
  end)

  it("says how sure the citizen is in the citizen's word, on the screen and on paper", function()
    fake.tap("goal/g1")
    assert.is_true(fake.shows("Ret meget"))
    assert.is_false(fake.shows("af 10"))
    fake.tap("back")
    fake.tap("print")
    assert.is_true(fake.shows("Så sikker er jeg på første skridt: Ret meget"))
  end)

  local NEW_WORDS = { kind = "goal.change", id = "g1", words = "Sove hele natten", speaker = "citizen" }

  local function write_words(words)
    fake.tap("goal/g1")
    fake.tap("edit")
    assert.equal("flow/one_goal/words", fake.view().id)
    assert.equal("Jeg vil gerne sove igennem om natten", fake.find("words").value)
    fake.type("words", words)
  end

  it("takes new words for a goal, at once and straight back", function()
    write_words("Sove hele natten")
    fake.tap("next")
    assert.same(NEW_WORDS, last_entry())
    fake.plan.goals[1].words = "Sove hele natten"
    assert.equal("goal", fake.view().id)
    assert.is_true(fake.shows("Sove hele natten"))
    assert.equal("Gemt", fake.view().toast.label)
  end)

  it("keeps new words also when the person goes back, leaves or walks away", function()
    for _, away in ipairs { function() fake.tap("back") end, function() fake.tap("leave") end, function()
      fake.wait(1000)
      fake.wait(5 * 60 * 1000)
      fake.wait(2 * 60 * 1000)
    end } do
      arrive()
      write_words("Sove hele natten")
      away()
      assert.same(NEW_WORDS, last_entry())
      assert.is_nil(next(fake.drafts))
    end
    assert.equal("home", fake.view().id)
  end)

  it("does not take an empty wording, and writes nothing when nothing was changed", function()
    write_words("  ")
    fake.tap("next")
    assert.equal("flow/one_goal/words", fake.view().id)
    fake.tap("back")
    fake.tap("edit")
    fake.tap("next")
    assert.is_nil(last_entry())
    assert.equal("goal", fake.view().id)
  end)

  it("says so when new words cannot be kept, and keeps them on the screen", function()
    write_words("Sove hele natten")
    fake.fail("append", "error.io")
    fake.tap("next")
    assert.is_true(fake.shows("Vi kunne ikke gemme"))
    assert.is_nil(last_entry())
    fake.mend()
    fake.tap("Prøv igen")
    assert.same(NEW_WORDS, last_entry())
  end)

  it("shows what was left open, in the language of the screen, and asks it when pressed", function()
    fake.drafts.d1 = { id = "d1", citizen = CITIZEN, flow = "plan", head = { flow = "plan", version = 1, cursor = "check" }, answers = {
      talk_effort = { path = "talk_effort", state = "later" } } }
    assert.is_true(fake.shows("Det vil du tale om med din hjælper"))
    require("i18n").use("en")
    assert.is_true(fake.shows("What help do you need?"))
    require("i18n").use("da")
    fake.tap("question/2")
    assert.equal("flow/plan/talk_effort", fake.view().id)
    assert.is_nil(fake.find("progress"))
    fake.type("words", "En med til møder")
    fake.tap("next")
    assert.equal("overview", fake.view().id)
    assert.same({ kind = "question.closed", draft = "d1", path = "talk_effort" }, last_entry())
    assert.same({ kind = "talk.point", topic = "effort", words = "En med til møder" }, fake.journal[#fake.journal - 1].entry)
  end)

  it("closes a question that can be asked no more, and says so", function()
    fake.drafts.d1 = { id = "d1", citizen = CITIZEN, flow = "plan", head = { flow = "plan", version = 1, cursor = "check" }, answers = {} }
    fake.tap("question/1")
    assert.same({ kind = "question.closed", draft = "d1", path = "goals/2/helper" }, last_entry())
    assert.is_true(fake.shows("Det spørgsmål er her ikke mere"))
  end)

  it("goes home with nobody's name left in Lua", function()
    fake.tap("back")
    assert.equal("home", fake.view().id)
    assert.is_nil(require("session").citizen)
    assert.is_nil(require("session").name)
  end)
end)

describe("my plan, when there is none yet", function()
  it("says so kindly and offers to make one", function()
    arrive { status = "none", version = 0 }
    assert.is_true(fake.shows("Din plan er tom endnu"))
    assert.equal("Lav min plan", fake.find("next").label)
  end)

  it("respects a no", function()
    arrive { status = "declined", version = 0 }
    assert.is_true(fake.shows("Det er helt i orden"))
  end)

  it("asks before a draft is dropped", function()
    arrive { status = "none", version = 0 }
    fake.drafts.d1 = { id = "d1", citizen = CITIZEN, flow = "plan", answers = {} }
    require("screens.app").top():refresh()
    fake.tap("draft/drop")
    assert.is_not_nil(fake.drafts.d1)
    fake.tap("dialog/drop")
    assert.is_nil(fake.drafts.d1)
  end)

  it("says calmly that it cannot be read, and tries again", function()
    arrive { status = "none", version = 0 }
    require("screens.app").top():refresh()
    fake.fail("read", "error.damaged")
    assert.is_true(fake.shows("Planerne kan ikke læses"))
    fake.mend()
    fake.event("press", "next")
    assert.equal("overview", fake.view().id)
  end)
end)

describe("what a flow leaves behind", function()
  it("keeps the words of a card where no other words were said, and one id where entries point at each other", function()
    arrive()
    require("session").append {
      { kind = "goal.new", as = "goals/1", words = { key = "home.plan" } },
      { kind = "agreement.new", what = "Ringe", goal = { as = "goals/1" } },
    }
    local goal, agreement = fake.journal[1].entry, fake.journal[2].entry
    assert.equal("Min plan", goal.words)
    assert.is_nil(goal.as)
    assert.equal(32, #goal.id)
    assert.equal(goal.id, agreement.goal)
  end)
end)

describe("history", function()
  it("tells what has happened in sentences, and counts what happened at once", function()
    arrive(nil, require("gallery.data").history())
    fake.tap("history")
    assert.is_true(fake.shows("En aftale blev gjort"))
    assert.is_true(fake.shows("I lavede 2 aftaler"))
    assert.is_true(fake.shows("Du satte et mål"))
  end)

  it("says how it went, which agreement, and what day", function()
    arrive(nil, require("gallery.data").history())
    fake.tap("history")
    assert.is_true(fake.shows("Sådan gik det: På vej"))
    assert.is_true(fake.shows("To gode nætter i træk"))
    assert.is_true(fake.shows("Jeg vil gerne sove igennem om natten"))
    assert.is_true(fake.shows("Ringe til banken"))
    assert.is_true(fake.shows("I aftalte at ses igen søndag 6. december"))
  end)

  local function texts()
    local out = {}
    for _, one in ipairs(fake.nodes()) do out[#out + 1] = one.label end
    return table.concat(out, "\n")
  end

  local function order(...)
    local all, from = texts(), 1
    for _, text in ipairs { ... } do
      from = assert(all:find(text, from, true), text .. " is not behind the others in\n" .. all)
    end
  end

  it("begins with what is new since people last looked at the plan together", function()
    arrive(nil, require("gallery.data").history())
    fake.tap("history")
    order("Siden 22. november", "En aftale blev gjort", "Tidligere", "Sådan gik det", "Du sagde ja til din plan")
  end)

  it("says when nothing has happened since then, and counts today's meeting as new", function()
    local all = require("gallery.data").history()
    table.remove(all, 1)
    arrive(nil, all)
    fake.tap("history")
    order("Siden 22. november", "Der er ikke sket noget siden da.", "Tidligere", "Sådan gik det")
    table.insert(all, 1, { kind = "progress.new", step = 4, at = select(2, kiosk.now()) })
    arrive(nil, all)
    fake.tap("history")
    order("Siden 22. november", "Sådan gik det: Næsten der", "Tidligere", "Sådan gik det: På vej")
  end)

  it("says a no once, with what was added to it", function()
    local now = select(2, kiosk.now())
    arrive(nil, { { kind = "plan.declined", reason = "Jeg er træt i dag", at = now }, { kind = "plan.declined", reason = "Jeg er", at = now },
      { kind = "plan.declined", at = now } })
    fake.tap("history")
    local _, count = texts():gsub("Du sagde: ingen plan lige nu", "")
    assert.equal(1, count)
    assert.is_true(fake.shows("Jeg er træt i dag"))
  end)

  it("passes over kinds it has no words for", function()
    arrive(nil, { { kind = "something.newer", at = 0 } })
    fake.tap("history")
    assert.is_true(fake.shows("Der er ikke sket noget endnu."))
  end)
end)

describe("the plan in somebody else's eyes", function()
  before_each(function() arrive() end)

  local function texts(plan)
    local parts, out = require "screens.overview_parts", {}
    local body = { kind = "column", { kind = "column", table.unpack(parts.side(plan)) },
      { kind = "column", table.unpack(parts.goals(plan)) } }
    for _, one in ipairs(fake.nodes { body = body }) do out[one.label or ""] = true end
    return out
  end

  it("does not say that there is nothing of what the reader may not see", function()
    local plan = { goals = {}, agreements = {}, seen = true, access = { home = "consent" } }
    assert.is_true(texts(plan)["Her er ingen aftaler at se."] and texts(plan)["Her er ingen mål at se."])
    assert.is_nil(texts(plan)["Der er ingen aftaler endnu."])
    for _, topic in ipairs(require("screens.people.cells").TOPICS) do plan.access[topic] = "role" end
    assert.is_true(texts(plan)["Der er ingen aftaler endnu."] and texts(plan)["Der er ingen mål lige nu."])
    plan.seen, plan.access = nil, nil -- the citizen's own
    assert.is_true(texts(plan)["Der er ingen aftaler endnu."])
  end)
end)

describe("the plan on paper", function()
  before_each(function()
    arrive()
    fake.tap("print")
  end)

  -- The items of the list under a heading, or nil.
  local function listed_under(body, heading)
    for i, one in ipairs(body) do
      if one.kind == "heading" and one.label == heading then
        local out = {}
        for j, item in ipairs(body[i + 1]) do out[j] = item.label end
        return body[i + 1].kind == "list" and out or nil
      end
    end
  end

  it("lists what was left to be talked about, on the large papers", function()
    local paper = require "screens.paper"
    for _, format in ipairs { "a4", "easy" } do
      assert.same({ "Hvem hjælper dig med det? · Finde min hund", "Hvilken hjælp har du brug for?" },
        listed_under(paper.body(fake.plan, format), "Det vil jeg tale om"))
    end
    fake.plan.questions = {}
    assert.is_nil(listed_under(paper.body(fake.plan, "a4"), "Det vil jeg tale om"))
  end)

  it("is seen first, and is the same nodes that are printed", function()
    local preview
    for _, one in ipairs(fake.nodes()) do
      if one.style == "sheet" then preview = one end
    end
    fake.tap("next")
    local printed = fake.printed[1].view.body
    assert.equal(#preview, #printed)
    for i, one in ipairs(printed) do assert.equal(one.label, preview[i].label) end
    assert.equal("a4", fake.printed[1].options.format)
  end)

  it("says where the paper went: to a printer, or to a file", function()
    fake.tap("next")
    assert.is_true(fake.shows("gemt som en fil"))
    assert.is_false(fake.printed[1].options.printer)
    fake.tap("back")
    fake.printer = true
    fake.tap("print")
    fake.tap("next")
    assert.is_true(fake.shows("på vej ud af printeren"))
    assert.is_true(fake.printed[2].options.printer)
    assert.same({ kind = "print.done", format = "a4" }, last_entry())
  end)

  it("says so when the card was too small, and keeps a file when the printer does not take it", function()
    fake.cut = true
    fake.tap("format/pocket")
    fake.tap("next")
    assert.is_true(fake.shows("Kortet er for lille"))
    fake.tap("back")
    fake.printer = true
    fake.tap("print")
    fake.fail("print", "error.printer")
    fake.tap("next")
    assert.is_true(fake.shows("Printeren tager ikke imod"))
    fake.fail("print", nil)
    fake.tap("dialog/again")
    assert.is_false(fake.printed[#fake.printed].options.printer)
    assert.is_true(fake.shows("gemt som en fil"))
  end)

  it("puts no name on the pocket card and none in the document's title", function()
    fake.tap("format/pocket")
    fake.tap("next")
    local job = fake.printed[1]
    assert.equal("Min plan", job.options.title)
    for _, one in ipairs(fake.nodes { body = job.view.body }) do
      assert.is_falsy((one.label or ""):find("Bo (opdigtet)", 1, true))
    end
  end)

  it("does not say printed when printing failed", function()
    fake.fail("print", "error.unsupported")
    fake.tap("next")
    assert.is_true(fake.shows("Det kan denne skærm ikke."))
    assert.is_nil(last_entry())
  end)
end)
