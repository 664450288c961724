package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local MINUTE = 60 * 1000

describe("how long the kiosk waits", function()
  local times

  before_each(function()
    fake.start()
    times = require("screens.idle").times
  end)

  it("goes by role", function()
    assert.same({ 5 * MINUTE, 2 * MINUTE }, { times("citizen", 0) })
    assert.same({ 5 * MINUTE, 1 * MINUTE }, { times("administrator", 0) })
    assert.same({ 3 * MINUTE, 1 * MINUTE }, { times("contact", 0) })
  end)

  it("is what the place chose, with at least a minute to answer", function()
    for _, role in ipairs { "citizen", "contact", "administrator" } do
      for minutes = 2, 30 do
        local limit, warning = times(role, minutes)
        assert.equal(minutes * MINUTE, limit)
        assert.is_true(warning >= MINUTE and warning <= limit / 2)
      end
    end
    assert.same({ 30 * MINUTE, 2 * MINUTE }, { times("citizen", 30) })
  end)
end)

describe("a person who walks away", function()
  before_each(function()
    fake.start()
    fake.tap("plan")
  end)

  it("is asked first, in words and with a sound, and then the screen goes home", function()
    fake.wait(3 * MINUTE - 1)
    assert.is_false(fake.shows("Er du her stadig?"))
    assert.same({}, fake.sounds)
    fake.wait(1)
    assert.is_true(fake.shows("Er du her stadig?"))
    assert.is_true(fake.shows("Du har 2 minutter endnu"))
    assert.same({ "soft" }, fake.sounds)
    fake.wait(MINUTE)
    assert.is_true(fake.shows("Du har et minut endnu"))
    fake.wait(MINUTE // 2)
    assert.same({ "soft", "soft" }, fake.sounds)
    fake.wait(MINUTE // 2 - 1)
    assert.equal("who", fake.view().id)
    fake.wait(1)
    assert.equal("home", fake.view().id)
    assert.equal("end", fake.settings.session)
  end)

  it("stays when there is an answer, however often", function()
    for _ = 1, 12 do
      fake.wait(3 * MINUTE)
      fake.tap("Ja, jeg er her")
      assert.is_nil(fake.view().dialog)
    end
    assert.equal("who", fake.view().id)
    assert.equal(12, #fake.sounds)
  end)

  it("stays when the screen is touched anywhere", function()
    fake.wait(3 * MINUTE)
    fake.touched = fake.ms
    fake.wait(0)
    assert.is_nil(fake.view().dialog)
    fake.wait(3 * MINUTE)
    assert.is_true(fake.shows("Er du her stadig?"))
  end)

  it("finds an open dialog again", function()
    fake.tap("help")
    fake.wait(3 * MINUTE)
    assert.is_true(fake.shows("Er du her stadig?"))
    fake.tap("Ja, jeg er her")
    assert.is_true(fake.shows("Vil du helst tale med et menneske?"))
  end)

  it("may leave from the question", function()
    fake.wait(3 * MINUTE)
    fake.tap("dialog/leave")
    assert.equal("home", fake.view().id)
  end)

  it("waits as long as the place chose", function()
    fake.settings.idle_minutes = 10
    fake.wait(8 * MINUTE - 1)
    assert.is_false(fake.shows("Er du her stadig?"))
    fake.wait(1)
    assert.is_true(fake.shows("Er du her stadig?"))
  end)

  it("leaves no size, colours or language behind", function()
    fake.tap("size")
    fake.tap("leave")
    assert.equal("home", fake.view().id)
    assert.equal("end", fake.settings.session)
  end)
end)

describe("turning back to the home screen", function()
  it("forgets what was written on the way, and keeps what was chosen at home", function()
    fake.start()
    fake.tap("plan")
    fake.tap("new")
    fake.type("name", "Bo")
    fake.tap("back")
    assert.is_nil(fake.settings.session)
    fake.tap("back")
    assert.equal("home", fake.view().id)
    assert.equal("clear", fake.settings.session)
  end)
end)

describe("the cover", function()
  it("lets every open screen save, and asks nobody when one cannot", function()
    fake.start()
    fake.sign_up("Bo")
    local saves = fake.saves
    fake.event("cover")
    assert.equal(saves + 1, fake.saves)
    fake.fail("save_draft", "error.disk_full")
    fake.event("cover")
    assert.is_nil(fake.view().dialog)
    assert.truthy(table.concat(fake.logged, "\n"):find("was not saved: error.disk_full", 1, true))
  end)
end)
