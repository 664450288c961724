package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local shares = require "meet.shares"
local allowed = require "meet.allowed"

local function sum(list)
  local out = 0
  for _, one in ipairs(list) do out = out + one end
  return out
end

describe("the minutes of a meeting", function()
  it("always add up to its length, however many things are talked about", function()
    for _, total in ipairs(shares.LENGTHS) do
      for count = 1, 12 do
        assert.equal(total, shares.OPENING + shares.CLOSING + sum(shares.even(total, count)))
      end
    end
  end)

  it("move from the longest other one, and to the shortest, and still add up", function()
    local list = { 16, 16, 15 }
    list = shares.step(list, 3, 1)
    assert.same({ 11, 16, 20 }, list)
    list = shares.step(list, 2, -1)
    assert.same({ 16, 11, 20 }, list)
    for _ = 1, 40 do list = shares.step(list, 1, 1) end
    assert.equal(47, sum(list))
    assert.is_false(shares.may(list, 1, 1))
    for _, minutes in ipairs(list) do assert.is_true(minutes >= 2) end
  end)

  it("stand still where there is only one thing", function()
    assert.same({ 47 }, shares.step({ 47 }, 1, 1))
    assert.is_false(shares.may({ 47 }, 1, 1))
    assert.is_false(shares.may({ 47 }, 1, -1))
  end)

  it("are kept as they were while they add up, and are even again when they do not", function()
    assert.same({ 40, 7 }, shares.kept(60, { 40, 7 }))
    assert.same({ 24, 23 }, shares.kept(60, { 40, 8 }))
    assert.same({ 24, 23 }, shares.kept(60, { 47, 0 }))
    assert.same({}, shares.kept(60, {}))
  end)
end)

local function cell(id, yes_to, topic, state, purpose)
  return { recipient = id, yes_to = yes_to, topic = topic, state = state or "given", purpose = purpose or "meeting" }
end

local TOPICS = { { words = "Sove" }, { area = "home" }, { area = "money" }, { area = "home" } }

describe("who at the table may hear what", function()
  local facts = { consents = { cell("jan", "pass_on", "home"), cell("jan", "pass_on", "money", "withdrawn"), cell("jan", "meeting", "frame"),
    cell("jan", "pass_on", "own", "given", "case"), cell("mona", "meeting", "frame", "expired") },
    assignments = { { staff = "mona", topics = { "frame", "own", "home", "money" } }, { staff = "ib", active = false, topics = { "home" } } } }
  local jan, mona = { person = "jan", account = true }, { person = "mona", account = true }

  it("is what was given for a meeting, and nothing given for another purpose or taken back", function()
    assert.same({ home = true, frame = true }, allowed.hears(facts, jan))
  end)

  it("is a part in the plan, as long as the account is open", function()
    assert.is_true(allowed.hears(facts, mona).money)
    assert.same({}, allowed.hears(facts, { person = "ib", account = true }))
  end)

  it("is never more than what was said for this meeting", function()
    assert.same({ frame = true, home = true }, allowed.hears(facts, { person = "mona", account = true, hears = { "frame", "home" } }))
  end)

  it("is of a guest what was said here, and nothing when nothing was", function()
    assert.same({ home = true }, allowed.hears(facts, { person = "sara", hears = { "home" } }))
    assert.same({}, allowed.hears(facts, { person = "sara" }))
  end)

  it("asks about each missing topic once, in the order of the meeting", function()
    assert.same({ "own", "money" }, allowed.missing(facts, jan, TOPICS))
    assert.same({}, allowed.missing(facts, mona, TOPICS))
  end)

  it("closes a topic for all when one may not hear it", function()
    local open, closed = allowed.parted(facts, { jan, mona }, TOPICS)
    assert.same({ "home" }, open)
    assert.same({ "own", "money" }, closed)
    open, closed = allowed.parted(facts, { mona }, TOPICS)
    assert.same({ "own", "home", "money" }, open)
    assert.same({}, closed)
  end)

  it("knows a yes to the meeting itself, and that it can run out", function()
    assert.is_true(allowed.comes(facts, jan))
    assert.is_false(allowed.comes(facts, mona))
    assert.is_false(allowed.comes(facts, { person = "new", account = true }))
    assert.is_true(allowed.comes(facts, { person = "sara" }))
  end)

  it("leaves out who has gone or did not come", function()
    local persons = { { person = "a", state = "here" }, { person = "b", state = "absent" }, { person = "c", state = "left" },
      { person = "d", state = "refused" }, { person = "e", state = "invited" } }
    local at_table = allowed.at_table(persons)
    assert.equal(2, #at_table)
    assert.equal("e", at_table[2].person)
  end)

  it("refuses a guest nobody said anything about, a closed account, and one that is here for something else", function()
    local staff = { { id = "jan", role = "caseworker" }, { id = "lise", role = "guest", purpose = "case" }, { id = "bo", role = "guest", purpose = "meeting" } }
    assert.equal("who", allowed.refusal({ person = "sara", name = "Sara" }, staff))
    assert.is_nil(allowed.refusal({ person = "sara", job = "Familie" }, staff))
    assert.equal("closed", allowed.refusal({ person = "gone", account = true, job = "x" }, staff))
    assert.equal("other", allowed.refusal({ person = "lise", account = true }, staff))
    assert.is_nil(allowed.refusal({ person = "bo", account = true }, staff))
    assert.is_nil(allowed.refusal(jan, staff))
  end)
end)
