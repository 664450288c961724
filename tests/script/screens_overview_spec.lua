package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local CITIZEN = string.format("%032x", 7)

local function arrive(plan, history)
  fake.start()
  fake.plan = plan or require("gallery.data").plan()
  fake.history = history or {}
  require("session").enter(CITIZEN, "Bo (opdigtet)")
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

  it("takes new words for a goal and keeps the old ones", function()
    fake.tap("goal/g1")
    fake.tap("edit")
    assert.equal("words", fake.view().focus)
    fake.type("words", " Sove hele natten ")
    fake.tap("next")
    assert.same({ kind = "goal.change", id = "g1", words = "Sove hele natten", speaker = "citizen" }, last_entry())
    assert.is_true(fake.shows("Jeg vil gerne sove igennem om natten"))
  end)

  it("does not take an empty wording, and writes nothing when nothing was changed", function()
    fake.tap("goal/g1")
    fake.tap("edit")
    fake.type("words", "  ")
    fake.tap("next")
    assert.is_true(fake.shows("Skriv, hvad du gerne vil"))
    fake.tap("back")
    fake.tap("edit")
    fake.tap("next")
    assert.is_nil(last_entry())
    assert.equal("goal", fake.view().id)
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

  it("passes over kinds it has no words for", function()
    arrive(nil, { { kind = "something.newer", at = 0 } })
    fake.tap("history")
    assert.is_true(fake.shows("Der er ikke sket noget endnu."))
  end)
end)

describe("the plan on paper", function()
  before_each(function()
    arrive()
    fake.tap("print")
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
