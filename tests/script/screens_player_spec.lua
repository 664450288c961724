package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local contract = require "screens_contract"

local function step(kind)
  return function(fields) fields.kind = kind return fields end
end

local WORDS = {
  ["t.about"] = "Om planen", ["t.about.text"] = "Det er din.", ["t.name"] = "Hvad hedder din hund?",
  ["t.name.why"] = "Så ved vi, hvem vi leder efter.", ["t.name.example"] = "Trofast\nBuster",
  ["t.areas"] = "Hvad betyder mest?", ["t.home"] = "Et sted at bo", ["t.sleep"] = "Søvn og ro", ["t.none"] = "Intet",
  ["t.mood"] = "Hvordan går det?", ["t.bad"] = "skidt", ["t.so"] = "så som så", ["t.good"] = "godt",
  ["t.when"] = "Hvornår?", ["t.soon"] = "Snart", ["t.count"] = "Hvor mange?", ["t.order"] = "Hvad er vigtigst?",
  ["t.who"] = "Hvem er om dig?", ["t.family"] = "Familie", ["t.sign"] = "Siger du ja?", ["t.share"] = "Må vi?",
  ["t.share.bank"] = "Tale med banken", ["t.share.bank.no"] = "så ringer du selv", ["t.pick"] = "Hvad vælger I?",
  ["t.check"] = "Passer det?", ["t.done"] = "Din plan er gemt", ["t.long"] = "Det er et langt navn.",
  ["t.odd"] = "Er du sikker på tallet?", ["t.you"] = "Mona",
}

local function options(...)
  local out = {}
  for i, value in ipairs { ... } do out[i] = { value = value, ask = "t." .. value } end
  return out
end

local function plan()
  return { id = "plan", version = 1, title = "t.about", steps = {
    step "info" { id = "about", ask = "t.about", text = "t.about.text", icon = "lock" },
    step "text" { id = "name", ask = "t.name", input = "line", required = true, quote = true,
      check = function(value) if #value > 20 then return "t.long" end end },
    step "many" { id = "areas", ask = "t.areas", options = options("home", "sleep", "none"), own = true, none = "none" },
    step "one" { id = "one", ask = "t.areas", options = options("home", "sleep") },
    step "scale" { id = "mood", ask = "t.mood", words = { "t.bad", "t.so", "t.good" } },
    step "date" { id = "when", ask = "t.when", about = { "t.soon" } },
    step "number" { id = "count", ask = "t.count", min = 0, max = 10,
      check = function(value) if value > 8 then return { "t.odd", soft = true } end end },
    step "rank" { id = "order", ask = "t.order", options = options("home", "sleep") },
    step "people" { id = "who", ask = "t.who", roles = options("family"), max = 2 },
    step "consent" { id = "share", ask = "t.share", cells = { { value = "bank", ask = "t.share.bank" } } },
    step "decision" { id = "pick", ask = "t.pick", options = options("home", "sleep"), who = { "t.you" } },
    step "signature" { id = "sign", ask = "t.sign" },
    step "review" { id = "check", ask = "t.check" },
    step "stop" { id = "done", ask = "t.done" },
  }, effects = function(a) return { { kind = "strength.new", words = a.name, speaker = "citizen" } } end }
end

local CITIZEN = string.format("%032x", 7)

local function open_plan(areas_when)
  fake.start()
  fake.contents["words/da/t"] = WORDS
  fake.contents["flows/plan"] = plan()
  fake.contents["flows/plan"].steps[3].when = areas_when
  require("session").enter { id = CITIZEN, name = "Ib", role = "citizen" }
  require("screens.arrive").new_citizen(require "screens.app")
end

local function at(path) return fake.view().id == "flow/plan/" .. path end

local function draft()
  local _, one = next(fake.drafts)
  return one
end

-- Forward with next, answering only what must be answered, until the step.
local function walk_to(path)
  for _ = 1, 30 do
    if at(path) then return end
    if at("name") and fake.find("words").value == "" then fake.type("words", "Trofast") end
    fake.tap("next")
  end
  error("never came to " .. path)
end

describe("the flow player", function()
  before_each(function() open_plan() end)

  it("keeps every step to the contract of views", function()
    local found = {}
    for _ = 1, 14 do
      for _, what in ipairs(contract.check(fake.view())) do found[#found + 1] = what end
      if at("done") then break end
      if at("name") then fake.type("words", "Trofast") end
      fake.tap("next")
    end
    assert.same({}, found)
    assert.is_true(at("done"))
  end)

  it("has each answer on disk before the next step shows", function()
    walk_to("name")
    fake.type("words", "Trofast")
    fake.tap("next")
    assert.is_true(at("areas"))
    assert.equal("Trofast", draft().answers.name.value)
  end)

  it("saves what is being written when one second has passed, without leaving the step", function()
    walk_to("name")
    fake.type("words", "Tro")
    fake.wait(999)
    assert.is_nil(draft().answers.name)
    fake.wait(1)
    assert.equal("Tro", draft().answers.name.value)
    assert.is_true(at("name"))
  end)

  it("keeps half-written words when the person goes back, and when the person leaves", function()
    walk_to("name")
    fake.type("words", "Trof")
    fake.tap("back")
    assert.is_true(at("about"))
    fake.tap("next")
    assert.equal("Trof", fake.find("words").value)
    fake.type("words", "Trofa")
    fake.tap("leave")
    assert.equal("home", fake.view().id)
    assert.equal("Trofa", draft().answers.name.value)
  end)

  it("says calmly what is missing, first on the page, and leads to the field", function()
    walk_to("name")
    fake.tap("next")
    assert.is_true(at("name"))
    assert.equal("summary", fake.view().body[1].kind)
    fake.tap("focus/words")
    assert.equal("words", fake.view().focus)
  end)

  it("says the same sentence at the field as in the summary", function()
    walk_to("name")
    fake.type("words", "Et navn med mange bogstaver")
    fake.tap("next")
    assert.equal("Det er et langt navn.", fake.find("words").error)
  end)

  it("warns once about what is unlikely, and then lets it pass", function()
    walk_to("count")
    for _ = 1, 10 do fake.tap("more") end
    assert.equal("9", fake.find("number").value)
    fake.tap("next")
    assert.is_true(fake.shows("Er du sikker på tallet?"))
    fake.tap("next")
    assert.is_true(at("order"))
  end)

  it("says at the field what is never kept, saves none of it, and holds nothing else up", function()
    walk_to("name")
    fake.type("words", "010190-0000")
    fake.tap("next")
    assert.is_true(at("name"))
    assert.is_true(fake.shows("CPR"))
    assert.is_nil((draft().answers.name or {}).value)
    fake.type("words", "Trofast")
    fake.tap("next")
    assert.is_true(at("areas"))
    assert.equal("Trofast", draft().answers.name.value)
  end)

  it("stays and says so when nothing can be saved, and loses nothing", function()
    walk_to("name")
    fake.type("words", "Trofast")
    fake.fail("save_draft", "error.disk_full")
    fake.tap("next")
    assert.is_true(at("name"))
    assert.is_true(fake.shows("ikke plads"))
    fake.tap("Bliv her")
    assert.is_nil(fake.view().dialog)
    assert.is_true(at("name"))
    fake.tap("next")
    fake.mend()
    fake.tap("Prøv igen")
    assert.is_true(at("areas"))
    assert.equal("Trofast", draft().answers.name.value)
  end)

  it("lets the person go on writing after that, and keeps what is written then", function()
    walk_to("name")
    fake.type("words", "Trofast")
    fake.fail("save_draft", "error.io")
    fake.tap("next")
    fake.tap("Bliv her")
    fake.type("words", "Buster")
    fake.mend()
    fake.tap("next")
    assert.is_true(at("areas"))
    assert.equal("Buster", draft().answers.name.value)
    assert.is_nil(draft().answers.areas)
  end)

  it("stands where it stood when any other move cannot be saved, and makes it when it can", function()
    local function refused_then_done(press, from, to)
      fake.fail("save_draft", "error.io")
      press()
      assert.is_true(at(from), fake.view().id)
      fake.tap("Bliv her")
      assert.is_true(at(from), fake.view().id)
      press()
      fake.mend()
      fake.tap("Prøv igen")
      assert.is_true(at(to), fake.view().id)
    end
    walk_to("one")
    refused_then_done(function() fake.tap("back") end, "one", "areas")
    walk_to("one")
    refused_then_done(function()
      fake.tap("other")
      fake.tap("Ved ikke")
    end, "one", "mood")
    assert.equal("unknown", draft().answers.one.state)
    walk_to("check")
    refused_then_done(function() fake.tap("change/1") end, "check", "name")
    refused_then_done(function() fake.tap("next") end, "name", "check")
    fake.tap("next")
    assert.is_true(at("done"))
  end)

  it("comes back to the answer when it is the answer that cannot be kept, so that it can be said in another way", function()
    for _, key in ipairs { "error.too_large", "error.bad_text", "error.bad_input", "error.refused" } do
      open_plan()
      walk_to("name")
      fake.type("words", "Trofast")
      fake.fail("save_draft", key)
      fake.tap("next")
      assert.is_true(at("name"), key)
      assert.is_nil(fake.view().dialog)
      assert.is_true(fake.shows(require("i18n").t(key)))
      assert.equal("Trofast", fake.find("words").value)
      fake.mend()
      fake.type("words", "Buster")
      fake.tap("next")
      assert.is_true(at("areas"))
      assert.equal("Buster", draft().answers.name.value)
    end
  end)

  it("comes back also when only the end shows that an answer cannot be kept", function()
    walk_to("check")
    fake.fail("append", "error.too_large")
    fake.tap("next")
    assert.is_true(at("sign") or at("check"))
    assert.is_true(fake.shows("for lang"))
    fake.mend()
    walk_to("done")
    assert.equal("strength.new", fake.journal[#fake.journal].entry.kind)
  end)

  it("says while it is written that a text is too long, and lets the person write on", function()
    walk_to("name")
    fake.type("words", "Trofast")
    fake.fail("save_draft", "error.too_large")
    fake.wait(1000)
    assert.is_nil(fake.view().dialog)
    assert.is_true(fake.shows("for lang"))
  end)

  it("saves what is being written when the flow itself breaks, and asks for someone", function()
    open_plan(function(a) return a.name == nil or a.name.x.y end)
    walk_to("name")
    fake.type("words", "Trofast")
    fake.tap("next")
    assert.equal("fault", fake.view().id)
    assert.equal("Trofast", draft().answers.name.value)
    assert.is_true(fake.logged[#fake.logged]:find("a script stopped at", 1, true) == 1)
  end)

  it("saves it too when the program stopped the flow: it took too long", function()
    walk_to("name")
    fake.type("words", "Trofast")
    fake.event("fault", "error.script_limit")
    assert.equal("fault", fake.view().id)
    assert.equal("Trofast", draft().answers.name.value)
  end)

  it("lets the person decide when leaving would lose the last answer", function()
    walk_to("name")
    fake.type("words", "Trofast")
    fake.fail("save_draft", "error.io")
    fake.tap("leave")
    assert.is_true(fake.shows("er ikke gemt endnu"))
    fake.tap("Bliv her")
    assert.equal("Trofast", fake.find("words").value)
    fake.tap("leave")
    fake.tap("Gå alligevel")
    assert.equal("home", fake.view().id)
  end)

  it("takes the five other answers with two taps", function()
    for _, kind in ipairs { "Spring over", "Ved ikke", "Ikke nu", "Vil helst ikke sige det", "Spørg mig sammen" } do
      open_plan()
      walk_to("areas")
      fake.tap("other")
      for _, one in ipairs(fake.nodes()) do
        if (one.label or ""):sub(1, #kind) == kind then fake.event("press", one.id) break end
      end
      assert.is_true(at("one"))
    end
    assert.equal("helper", draft().answers.areas.state)
  end)

  it("shows why we ask, and examples where there are some", function()
    walk_to("name")
    fake.tap("help")
    assert.is_true(fake.shows("Så ved vi, hvem vi leder efter."))
    fake.event("back")
    fake.tap("examples")
    assert.is_true(fake.shows("Buster"))
    fake.event("back")
    assert.is_true(at("name"))
  end)

  it("commits once, in one call that closes the draft, before it says saved", function()
    walk_to("check")
    fake.fail("append", "error.io")
    fake.tap("next")
    assert.is_false(fake.shows("Din plan er gemt"))
    fake.mend()
    fake.tap("Prøv igen")
    assert.is_true(fake.shows("Din plan er gemt"))
    assert.equal(1, #fake.journal)
    assert.is_nil(draft())
    fake.tap("leave")
    assert.equal("home", fake.view().id)
    assert.is_nil(draft())
  end)

  it("ends in the overview", function()
    walk_to("done")
    assert.is_nil(fake.find("back"))
    fake.tap("next")
    assert.equal("overview", fake.view().id)
  end)

  it("keeps nothing of a practice run", function()
    fake.start()
    fake.contents["words/da/t"], fake.contents["flows/plan"] = WORDS, plan()
    fake.tap("practice")
    walk_to("done")
    fake.tap("next")
    assert.equal("home", fake.view().id)
    assert.same({}, fake.drafts)
    assert.same({}, fake.journal)
  end)

  it("goes on at the very same place another day", function()
    walk_to("mood")
    fake.tap("leave")
    require("session").enter { id = CITIZEN, name = "Ib", role = "citizen" }
    require("screens.arrive").returning(require "screens.app")
    assert.is_true(fake.shows("Fortsæt, hvor du slap"))
    fake.tap("next")
    assert.is_true(at("mood"))
  end)
end)

describe("a draft that cannot be taken up", function()
  local function come_back()
    require("session").enter { id = CITIZEN, name = "Ib", role = "citizen" }
    require("screens.arrive").returning(require "screens.app")
    assert.is_true(fake.shows("Fortsæt, hvor du slap"))
    fake.tap("next")
  end

  local function assert_aside(words)
    assert.equal("overview", fake.view().id)
    assert.same({}, contract.check(fake.view()))
    assert.is_true(fake.shows(words))
    assert.is_false(fake.shows("Fortsæt, hvor du slap"))
    assert.equal("Trofast", draft().answers.name.value)
  end

  before_each(function()
    open_plan()
    walk_to("areas")
    fake.tap("leave")
  end)

  it("because it is of a newer version is kept aside with a message, and a new plan can be begun", function()
    draft().head.version = 2
    come_back()
    assert_aside("nyere udgave")
    fake.tap("next")
    assert.is_true(at("about"))
    fake.tap("next")
    local versions = {}
    for _, one in pairs(fake.drafts) do versions[one.head.version] = one.answers end
    assert.equal("Trofast", versions[2].name.value)
    assert.is_truthy(versions[1])
  end)

  it("because it is damaged, or its questions are gone, too", function()
    draft().head.flow = "elsewhere"
    come_back()
    assert_aside("kan vi ikke læse")
    fake.tap("leave")
    draft().head.flow, fake.contents["flows/plan"] = "plan", false
    come_back()
    assert_aside("Spørgsmålene kan ikke vises")
    for _, line in ipairs(fake.logged) do assert.is_nil(line:find("Trofast", 1, true)) end
  end)

  it("because it could not be read just now is tried again", function()
    come_back()
    assert.is_true(at("areas"))
    fake.tap("leave")
    require("session").enter { id = CITIZEN, name = "Ib", role = "citizen" }
    require("screens.arrive").returning(require "screens.app")
    fake.view()
    fake.fail("read", "error.io")
    fake.tap("next")
    fake.mend()
    fake.tap("Prøv igen")
    assert.is_true(at("areas"))
  end)
end)

describe("steps", function()
  before_each(open_plan)

  local function selected()
    local out = {}
    for _, one in ipairs(fake.nodes()) do
      if one.kind == "choice" and one.selected then out[#out + 1] = one.label end
    end
    return out
  end

  it("many: own words become a card like the others, and none excludes them all", function()
    walk_to("areas")
    fake.tap("Et sted at bo")
    fake.tap("own")
    fake.type("own_words", "Min hund")
    fake.tap("next")
    assert.same({ "Et sted at bo", "Min hund" }, selected())
    fake.tap("Intet")
    assert.same({ "Intet" }, selected())
    fake.tap("Søvn og ro")
    assert.same({ "Søvn og ro" }, selected())
  end)

  it("many: own words that were not added yet are not lost by going back", function()
    walk_to("areas")
    fake.tap("own")
    fake.type("own_words", "Min hund")
    fake.tap("back")
    assert.is_true(at("areas"))
    assert.same({ "Min hund" }, selected())
  end)

  it("one: a second press takes the choice back", function()
    walk_to("one")
    fake.tap("Søvn og ro")
    assert.same({ "Søvn og ro" }, selected())
    fake.tap("Søvn og ro")
    assert.same({}, selected())
  end)

  it("scale: is a word, stored as its step", function()
    walk_to("mood")
    fake.tap("godt")
    fake.tap("next")
    assert.equal(3, draft().answers.mood.value)
  end)

  it("date: near days, about, and steps without typing", function()
    walk_to("when")
    fake.tap("Om en uge")
    assert.same({ "Om en uge" }, selected())
    fake.tap("exact")
    fake.tap("date/month/more")
    fake.tap("date/day/more")
    assert.is_true(fake.shows("søndag 3. januar 2027") or fake.shows("2027") or fake.shows("januar"))
    fake.tap("Snart")
    fake.tap("next")
    assert.same({ about = "t.soon", said = { year = 2026, month = 11, day = 24 } }, draft().answers.when.value)
  end)

  it("number: stops at its ends and takes digits", function()
    walk_to("count")
    fake.tap("more")
    assert.equal("0", fake.find("number").value)
    assert.is_true(fake.find("less").disabled)
    fake.type("number", "10")
    assert.is_true(fake.find("more").disabled)
  end)

  it("rank: presses put in order, arrows move, and one can be taken out", function()
    walk_to("order")
    fake.tap("Søvn og ro")
    fake.tap("Et sted at bo")
    fake.tap("up/2")
    fake.tap("out/2")
    fake.tap("next")
    assert.same({ "home" }, draft().answers.order.value)
  end)

  it("people: a person is added, changed and taken out in a small form", function()
    walk_to("who")
    fake.tap("person_add")
    fake.tap("next")
    assert.is_true(fake.shows("Et kaldenavn er nok"))
    fake.type("person_name", " Søs ")
    fake.tap("next")
    assert.is_true(fake.shows("Hvem er Søs for dig?"))
    fake.tap("Familie")
    fake.tap("Tæt på")
    fake.tap("next")
    assert.is_true(at("who"))
    fake.event("press", "person/1")
    assert.equal("Søs", fake.find("person_name").value)
    for _ = 1, 3 do fake.tap("next") end
    fake.type("person_helps", "Griner med mig")
    fake.tap("next")
    fake.wait(1000)
    assert.same({ { name = "Søs", role = "family", helps = "Griner med mig", near = 1 } }, draft().answers.who.value)
    fake.event("press", "person/1")
    fake.tap("person_remove")
    assert.is_false(fake.shows("Søs"))
  end)

  it("people: a half-filled form closes with back and stays at the step", function()
    walk_to("who")
    fake.tap("person_add")
    fake.type("person_name", "Søs")
    fake.tap("next")
    fake.tap("back")
    assert.equal("Søs", fake.find("person_name").value)
    fake.tap("back")
    assert.is_truthy(fake.find("person_add"))
  end)

  it("consent: each cell is yes or no, and says what a no means", function()
    walk_to("share")
    assert.is_true(fake.shows("så ringer du selv"))
    fake.tap("no/1")
    fake.tap("next")
    assert.same({ bank = false }, draft().answers.share.value)
  end)

  it("signature: a drawn name or a yes count alike", function()
    walk_to("sign")
    fake.type("signature", "0.1,0.1;0.2,0.2")
    fake.tap("said")
    fake.tap("next")
    assert.same({ said = true }, draft().answers.sign.value)
  end)

  it("review: shows all that was said, and change comes straight back", function()
    walk_to("check")
    assert.is_true(fake.shows("Trofast"))
    assert.is_true(fake.shows("Ikke svaret"))
    fake.tap("change/1")
    assert.is_true(at("name"))
    fake.type("words", "Buster")
    fake.tap("next")
    assert.is_true(at("check"))
    assert.is_true(fake.shows("Buster"))
  end)
end)
