-- A module while it is being written: when a file is saved the same place comes back with what was answered there.
local fake = require "screens_fake"

local function option(value, right) return { value = value, ask = "sample." .. value, feedback = "sample." .. value .. ".told", right = right or nil } end

local function module(steps, more)
  local c = require("learn").constructors()
  local out = { id = "sample", version = 1, track = "staff", minutes = 5, title = "sample.title", about = "sample.about", mode = "check",
    steps = steps(c) }
  out.steps[#out.steps + 1] = c.stop { id = "stop", ask = "sample.stop" }
  for name, value in pairs(more or {}) do out[name] = value end
  return out
end

local function two(c)
  return { c.one { id = "one", ask = "sample.one", options = { option "yes", option("neither", true), option "no" } },
    c.text { id = "words", ask = "sample.hint", look_for = { "sample.yes" } } }
end

local app, preview

local function saved(source, place)
  local kept = preview.kept(app)
  fake.contents["learning/sample/module"] = source
  return preview.show(app, "sample " .. (place or preview.place(app)) .. "\n" .. kept)
end

describe("a module while it is being written", function()
  before_each(function()
    fake.start "da"
    app, preview = require "screens.app", require "screens.learn.preview"
    fake.contents["learning/sample/module"] = module(two)
    assert.equal("", preview.show(app, "sample"))
  end)

  it("comes back with what was answered, told, and is being written", function()
    fake.tap "option/1"
    fake.tap "next"
    assert.truthy(fake.find "Tænk igen.")
    assert.equal("", saved(module(two)))
    assert.truthy(fake.find "Tænk igen.")
    fake.tap "Vis svaret"
    fake.tap "next"
    fake.type("words", "Han sagde \"nej\"\nog gik")
    assert.equal("", saved(module(two)))
    assert.equal("words", preview.place(app))
    assert.equal("Han sagde \"nej\"\nog gik", fake.find("words").value)
    fake.tap "back"
    assert.truthy(fake.find "Her er svaret.")
  end)

  it("takes the new mode, and begins anew where nothing fits any more", function()
    fake.tap "option/1"
    fake.tap "next"
    assert.equal("", saved(module(two, { mode = "explore" })))
    assert.truthy(fake.find "Se på det en gang til.")
    assert.equal("", saved(module(function(c) return { c.truth { id = "other", ask = "sample.one", right = true } } end, { version = 2, migrate = { false } })))
    assert.equal("other", preview.place(app))
  end)

  it("keeps nothing where nothing was answered", function()
    assert.equal("", preview.kept(app))
    assert.equal("", saved(module(two)))
    assert.equal("one", preview.place(app))
  end)
end)

describe("a JSON text", function()
  local json = require "json"

  it("says what it was made of", function()
    local value = { a = { 1, -2.5, true, false }, b = "\"\\\n\tø😀", c = { d = { "x" } } }
    assert.same(value, json.decode(json.encode(value)))
  end)
end)
