package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local contract = require "screens_contract"

local function at(path) return fake.view().id == "flow/many/" .. path end

local function rows_shown(prefix)
  local out = {}
  for _, one in ipairs(fake.nodes()) do
    if one.id and one.id:sub(1, #prefix) == prefix then out[#out + 1] = tonumber(one.id:sub(#prefix + 1)) end
  end
  return out
end

local function shows_rows(prefix, from, to)
  local shown = rows_shown(prefix)
  assert.equal(to - from + 1, #shown)
  assert.equal(from, shown[1])
  assert.equal(to, shown[#shown])
end

-- The person is at thing 250 of 500.
before_each(function()
  fake.start()
  fake.boot.show "repeat/500"
end)

describe("a list of five hundred", function()
  it("shows the page with the one somebody comes out of, and says which part that is", function()
    assert.is_true(at "things/250/thing")
    fake.tap "next"
    assert.is_true(at "things")
    assert.same({}, contract.check(fake.view()))
    shows_rows("open/", 241, 252)
    assert.is_true(fake.shows "241-252 af 500")
  end)

  it("is turned over page by page, and ends at its ends", function()
    fake.tap "next"
    for _ = 1, 20 do fake.tap "page/back" end
    shows_rows("open/", 1, 12)
    assert.is_true(fake.find("page/back").disabled)
    for _ = 1, 41 do fake.tap "page/on" end
    shows_rows("open/", 493, 500)
    assert.is_true(fake.find("page/on").disabled)
  end)

  it("shows the same page after one was taken out and brought back", function()
    fake.tap "next"
    fake.tap "remove/250"
    assert.equal(11, #rows_shown "open/")
    fake.tap "restore/250"
    shows_rows("open/", 241, 252)
  end)

  it("has no pages when it is short", function()
    fake.boot.show "kinds:each"
    assert.is_nil(fake.find "page/on")
  end)
end)

describe("a review of five hundred", function()
  before_each(function()
    fake.tap "next"
    fake.tap "next"
    assert.is_true(at "check")
  end)

  it("begins at the beginning", function()
    shows_rows("change/", 1, 40)
    assert.same({}, contract.check(fake.view()))
  end)

  it("comes back to what was changed", function()
    for _ = 1, 6 do fake.tap "page/on" end
    fake.tap "change/250"
    assert.is_true(at "things/250/thing")
    fake.type("words", "Noget andet")
    fake.tap "next"
    assert.is_true(at "check")
    shows_rows("change/", 241, 280)
    assert.is_true(fake.shows "Noget andet")
  end)
end)
