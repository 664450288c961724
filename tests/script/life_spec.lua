-- The plan in daily use, as far as it is pure: windows of time, standing still, what is new, two plans beside each other, rounds.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

describe("the plan in use", function()
  local window, flat, changes, compare, rounds

  setup(function()
    fake.start()
    window, flat, changes = require "life.window", require "life.flat", require "life.changes"
    compare, rounds = require "life.compare", require "life.rounds"
  end)

  local function ahead(days)
    local today = kiosk.today()
    return kiosk.date(today.year, today.month, today.day + days)
  end

  describe("a window", function()
    it("is this week to its Sunday, then the next, a month, later", function()
      local to_sunday = 7 - kiosk.today().weekday
      assert.equal("now", window.of(ahead(0)))
      assert.equal("now", window.of(ahead(to_sunday)))
      assert.equal("next", window.of(ahead(to_sunday + 1)))
      assert.equal("next", window.of(ahead(to_sunday + 7)))
      assert.equal("month", window.of(ahead(to_sunday + 8)))
      assert.equal("month", window.of(ahead(31)))
      assert.equal("later", window.of(ahead(32)))
    end)

    it("is open where no day is known, and now where the day is behind us", function()
      assert.equal("open", window.of(nil))
      assert.equal("open", window.of { about = "date.about.unknown", said = ahead(-3) })
      assert.equal("now", window.of(ahead(-40)))
      assert.truthy(window.say(ahead(-40)):find("kan tages op nu", 1, true))
      assert.equal("i denne uge", window.say(ahead(0)))
    end)

    it("counts from the day an about was said", function()
      assert.equal("now", window.of { about = "date.about.two_weeks", said = ahead(-14) })
      assert.equal("later", window.of { about = "date.about.three_months", said = ahead(0) })
    end)

    it("the sooner of two comes first", function()
      assert.equal("now", window.sooner("later", "now"))
      assert.equal("month", window.sooner("month", "open"))
    end)
  end)

  describe("standing still", function()
    local function steps(...)
      local out = {}
      for i, step in ipairs { ... } do out[i] = { step = step, at = i } end
      return out
    end

    it("is two follow-ups without a step forward, and never at the top", function()
      assert.is_true(flat.twice(steps(2, 2, 2)))
      assert.is_true(flat.twice(steps(3, 2, 1)))
      assert.is_false(flat.twice(steps(2, 2)))
      assert.is_false(flat.twice(steps(1, 2, 2)))
      assert.is_false(flat.twice(steps(2, 2, 3)))
      assert.is_false(flat.twice(steps(5, 5, 5)))
      assert.is_false(flat.twice(nil))
    end)

    it("is asked about while the goal is worked on, until it was looked at", function()
      local goal = { id = "g", status = "active", progress = steps(2, 2, 2) }
      assert.is_true(flat.asks(goal, {}))
      assert.is_true(flat.asks(goal, { { goal = "g", stood = { { at = 1 } } } }))
      assert.is_false(flat.asks(goal, { { goal = "g", stood = { { at = 4 } } } }))
      goal.stood = { { at = 4 } }
      assert.is_false(flat.asks(goal, {}))
      goal.stood, goal.status = nil, "parked"
      assert.is_false(flat.asks(goal, {}))
    end)
  end)

  it("what is new is told by what became of it", function()
    local sections = changes.sections { goals = {
      { id = "a", words = "Nyt mål", new = true, status = "active" }, { id = "b", words = "Nået", status = "reached", was_status = "active" },
      { id = "c", words = "Nye ord", was_words = "Gamle ord", status = "active" } },
      agreements = { { id = "d", what = "Ringe", who = "Mig", status = "lapsed", was_status = "agreed", why = "Lukket" } } }
    local told = {}
    for _, section in ipairs(sections) do
      for _, line in ipairs(section.lines) do told[#told + 1] = section.title .. "/" .. line.text .. "/" .. line.words .. "/" .. (line.note or "") end
    end
    assert.same({ "Det er nået/Et mål er nået/Nået/", "Det er nyt/Et nyt mål/Nyt mål/", "Det er lavet om/Et mål har fået nye ord/Nye ord/Før: Gamle ord",
      "Aftaler/Gælder ikke mere/Ringe/Lukket" }, told)
    assert.same({}, changes.sections {})
  end)

  it("two plans are compared thing by thing", function()
    local before = { goals = { { id = "a", words = "Sove", status = "active" }, { id = "b", words = "Rum", status = "active" },
      { id = "c", words = "Væk", status = "wish" } } }
    local after = { goals = { { id = "b", words = "Rum", status = "reached" }, { id = "a", words = "Sove godt", status = "active" },
      { id = "d", words = "Ny", status = "wish" } } }
    local marks = {}
    for _, row in ipairs(compare.part("goals", before, after)) do marks[#marks + 1] = (row.is or row.was).id .. ":" .. tostring(row.mark) end
    assert.same({ "b:reached", "a:changed", "d:new", "c:gone" }, marks)
    assert.equal(4, compare.count(before, after))
    assert.equal(0, compare.count(before, before))
  end)

  it("a round is over when both have said it, or nobody waits", function()
    assert.same({ number = 1 }, rounds.of({ rounds = {}, ratings = {} }, "citizen"))
    local open = { rounds = { { round = 3, staff = true }, { round = 2, citizen = true, staff = true } }, ratings = { { round = 2, step = 2 } } }
    local state = rounds.of(open, "citizen")
    assert.equal(3, state.number)
    assert.is_true(state.other)
    assert.is_false(state.said)
    assert.equal(2, state.over.round)
    open.rounds[1].citizen = true
    assert.equal(4, rounds.of(open, "citizen").number)
    assert.equal(2, rounds.of({ rounds = { { round = 1, citizen = true, closed = true } }, ratings = {} }, "staff").number)
  end)
end)
