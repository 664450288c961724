package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

describe("the made-up shelter", function()
  before_each(function()
    fake.start()
    fake.guarded, fake.place = true, nil
    package.loaded.demo = nil
  end)

  it("comes in by the doors everybody comes in by, and leaves nobody at the screen", function()
    assert.is_true(require("demo").fill())
    assert.equal("Herberget (opdigtet)", kiosk.place())
    assert.is_nil(kiosk.who())
    assert.equal(3, #fake.citizens)
    assert.equal(10, #fake.accounts)
    assert.is_truthy(kiosk.sign_in { name = "Bo (opdigtet)", kind = "pictures", code = "house-dog-boat-sun" })
    assert.equal("Mona (opdigtet)", kiosk.read("assignments", { citizen = kiosk.who().id })[1].name)
    kiosk.sign_out()
    local mona = kiosk.sign_in { name = "Mona (opdigtet)", code = "271828" }
    assert.is_nil(mona.must_change)
    assert.equal("Bo (opdigtet)", kiosk.read("my_citizens", {})[1].name)
  end)

  it("is filled once", function()
    assert.is_true(require("demo").fill())
    local entries = #fake.journal
    assert.is_true(require("demo").fill())
    assert.equal(entries, #fake.journal)
  end)

  it("says what went wrong", function()
    fake.fail("append", "error.disk_full")
    local ok, key = require("demo").fill()
    assert.is_nil(ok)
    assert.equal("error.disk_full", key)
  end)
end)
