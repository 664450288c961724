package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

describe("the way in", function()
  before_each(function() fake.start() end)

  it("shows the plan first, and help and practice beside it", function()
    assert.equal("home", fake.view().id)
    assert.equal("plan", fake.view().focus)
    assert.equal("Min plan", fake.find("plan").label)
    assert.is_truthy(fake.find("practice"))
    assert.is_truthy(fake.find("help"))
  end)

  it("loads neither flow engine nor steps before they are needed", function()
    assert.is_nil(package.loaded["flow"])
    assert.is_nil(package.loaded["screens.flow_player"])
  end)

  it("changes language with one tap and comes straight back", function()
    fake.tap("language")
    fake.tap("English")
    assert.equal("home", fake.view().id)
    assert.equal("en", fake.view().lang)
    assert.equal("My plan", fake.find("plan").label)
  end)

  it("cycles the text size 100, 150, 200 and back", function()
    local seen = {}
    for i = 1, 3 do
      fake.tap("size")
      seen[i] = fake.settings.text_percent
    end
    assert.same({ 150, 200, 100 }, seen)
  end)

  it("opens help with a human in it, and Escape closes it", function()
    fake.event("help")
    assert.is_true(fake.shows("kontaktperson"))
    fake.event("back")
    assert.is_nil(fake.view().dialog)
  end)

  it("asks for a name before going on, with the summary first", function()
    fake.tap("plan")
    fake.tap("new")
    fake.tap("next")
    assert.is_true(fake.shows("Et kaldenavn er nok"))
    assert.equal("focus/name", fake.view().focus)
    fake.tap("focus/name")
    assert.equal("name", fake.view().focus)
    assert.equal(0, #fake.citizens)
  end)

  it("says so calmly when a new citizen cannot be saved, and keeps the name", function()
    fake.fail("append", "error.disk_full")
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "Ib (opdigtet)")
    fake.tap("next")
    assert.is_true(fake.shows("ikke plads"))
    assert.equal(0, #fake.citizens)
    fake.event("back")
    assert.equal("Ib (opdigtet)", fake.find("name").value)
  end)

  it("tells which line to take out when a name looks like a CPR number", function()
    fake.fail("append", "error.refused")
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "111111-1111")
    fake.tap("next")
    assert.is_true(fake.shows("CPR-nummer"))
    assert.is_nil(fake.view().dialog)
  end)
end)

describe("finding a plan again", function()
  before_each(function()
    fake.start()
    for i, name in ipairs { "Karla Opdigt", "Karla Fantasi", "Kar" } do
      fake.citizens[i] = { id = string.format("%032x", 100 + i), name = name, since = fake.wall }
    end
    fake.tap("plan")
    fake.tap("before")
  end)

  it("shows nothing before three letters", function()
    fake.type("name", "Ka")
    assert.is_true(fake.find("next").disabled)
    fake.event("submit", "name", "Ka")
    assert.is_false(fake.shows("Karla"))
  end)

  it("never lists those whose name is merely alike", function()
    fake.type("name", "Karla")
    fake.tap("next")
    assert.is_false(fake.shows("Opdigt"))
    assert.is_false(fake.shows("Fantasi"))
  end)

  it("finds the one who writes the name, and asks before opening", function()
    fake.type("name", "karla opdigt")
    fake.tap("next")
    fake.tap("Karla Opdigt")
    assert.is_true(fake.shows("Er du Karla Opdigt?"))
    fake.tap("Nej, det er ikke mig")
    assert.equal("find", fake.view().id)
    fake.tap("Karla Opdigt")
    fake.tap("Ja, det er mig")
    assert.equal("overview", fake.view().id)
  end)

  it("offers to begin when there is nobody of that name", function()
    fake.type("name", "Findes Ikke")
    fake.tap("next")
    assert.is_true(fake.shows("Vi fandt ingen plan"))
    fake.tap("new")
    assert.equal("new", fake.view().id)
  end)
end)

describe("when something is broken", function()
  it("asks the person to fetch someone instead of showing nothing", function()
    fake.start()
    fake.event("fault", "error.damaged")
    assert.is_true(fake.shows("Det virker ikke lige nu"))
    assert.is_true(fake.shows("Planerne kan ikke læses"))
    fake.tap("next")
    assert.equal("home", fake.view().id)
    assert.equal("again", fake.settings.start) -- the program opens everything anew
  end)

  it("begins with that when the store is not open, and asks nobody for a name in vain", function()
    fake.start()
    fake.settings.trouble = "error.wrong_key"
    local app = require "screens.app"
    app.reset()
    fake.event("resume")
    assert.equal("fault", fake.view().id)
    assert.is_true(fake.shows("Planerne er låst"))
    fake.tap("back")
    assert.equal("home", fake.view().id)
    fake.tap("plan")
    assert.equal("fault", fake.view().id)
    fake.tap("back")
    fake.tap("practice") -- keeps nothing, so it works
    assert.is_nil(fake.view().dialog)
    assert.equal("flow/plan", fake.view().id:sub(1, 9))
  end)

  it("survives a script error in a screen", function()
    fake.start()
    require("screens.home").new = function() error("broken") end
    fake.event("press", "plan")
    require("screens.app").top().press.new = nil
    require("screens.app").top().view = function() error("broken") end
    assert.equal("fault", fake.view().id)
  end)

  it("says so when the questions are missing", function()
    fake.start()
    fake.contents["flows/plan"] = false
    fake.tap("practice")
    assert.is_true(fake.shows("Spørgsmålene kan ikke vises"))
    assert.equal(1, #fake.logged)
  end)
end)
