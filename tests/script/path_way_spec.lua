-- How far somebody is on the way, from what the store tells.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local way = require "path.way"

local function known(...)
  local out = {}
  for i, one in ipairs { ... } do out[i] = { step = one[1], state = one[2] } end
  return { steps = out, parties = {} }
end

local function here(...)
  local steps = way.steps(known(...))
  local at = way.here(steps)
  return at and steps[at].id or nil
end

describe("where somebody is on the way", function()
  it("begins at the arrival, and is nowhere when all of it is behind", function()
    assert.equal("arrival", here())
    assert.is_nil(here({ "moving_on", "done" }))
  end)

  it("is behind the furthest step that is done or was passed over", function()
    assert.equal("first_talk", here({ "arrival", "done" }))
    assert.equal("meeting", here({ "arrival", "done" }, { "invitation", "passed_over" }))
    assert.equal("effort", here({ "meeting", "done" }, { "effort", "begun" }))
  end)

  it("says which steps were passed by, and owes nothing for those ahead", function()
    local steps = way.steps(known({ "arrival", "done" }, { "responsibility", "done" }, { "effort", "begun" }))
    assert.same({ "first_talk" }, way.left_open(steps))
    assert.same({}, way.left_open(way.steps(known())))
  end)
end)

describe("whose turn it is", function()
  local MONA = { role = "contact", name = "Mona" }

  it("names who has that role here, and the role where nobody has", function()
    assert.same({ role = "contact", name = "Mona", you = true }, way.holder("first_talk", known(), { MONA }))
    assert.same({ role = "caseworker", you = true }, way.holder("moving_on", known(), {}))
    assert.same({ role = "contact" }, way.holder("responsibility", known(), { { role = "contact", name = "Per", active = false } }))
  end)

  it("names who said that the responsibility is theirs, before a caseworker has an account", function()
    local path = { steps = {}, parties = { { who = "A", answer = "no" }, { who = "B", answer = "yes" } } }
    assert.equal("B", way.holder("invitation", path, { MONA }).name)
    assert.equal("Mona", way.holder("effort", path, { MONA }).name)
    assert.equal("Mona", way.holder("invitation", known(), { MONA }).name)
  end)
end)

describe("what is missing", function()
  it("is an answer from those who were asked, and not from those who are only known of", function()
    local path = { steps = {}, parties = { { who = "A", answer = "waiting", asked = { year = 2026, month = 1, day = 1 } },
      { who = "B", answer = "waiting" } } }
    assert.same({ { key = "answer", name = "A" } }, way.missing("responsibility", path))
    assert.same({ { key = "ask" } }, way.missing("responsibility", known()))
  end)

  it("is a day for the meeting, then to meet", function()
    assert.equal("day", way.missing("meeting", known())[1].key)
    assert.equal("meet", way.missing("meeting", known(), { when = {} })[1].key)
    assert.same({}, way.missing("effort", known()))
  end)

  it("finds the next meeting with a day that is not over", function()
    local day = { year = 2026, month = 1, day = 1 }
    local found = way.planned { { id = 3, state = "cancelled", when = day }, { id = 2, when = day }, { id = 1, when = day } }
    assert.equal(2, found.id)
    assert.is_nil(way.planned { { id = 1, state = "held", when = day }, { id = 2 } })
  end)
end)

describe("how long it has been", function()
  it("rounds to weeks as people do, and stops at the plan", function()
    assert.is_nil(way.time(known()))
    for days, weeks in pairs { [0] = 0, [3] = 0, [4] = 1, [10] = 1, [11] = 2, [42] = 6, [70] = 10 } do
      assert.equal(weeks, way.time({ arrival = { days = days } }).weeks, days)
    end
    assert.same({ days = 42, weeks = 6, made = true }, way.time { arrival = { days = 70, days_to_plan = 42 } })
  end)
end)
