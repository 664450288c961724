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

  it("tells which line to take out when a name looks like a CPR number", function()
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "111111-1111")
    fake.tap("next")
    assert.is_true(fake.shows("CPR-nummer"))
    assert.is_nil(fake.view().dialog)
  end)

  it("begins with the name of the place where nobody has started it before", function()
    fake.place = nil
    require("screens.app").reset()
    assert.equal("first/place", fake.view().id)
    assert.is_nil(fake.find("leave"))
  end)

  it("tells the codes of the made-up people only where all are made up", function()
    fake.tap("help")
    assert.is_false(fake.shows("271828"))
    fake.settings.demo = true
    fake.event("back")
    fake.tap("help")
    assert.is_true(fake.shows("271828"))
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
