-- The pure parts of learning: records, mixing, votes, results, and practice in which nothing counts.
local flow = require "flow"
local record = require "learn.record"
local result = require "learn.result"
local shuffle = require "learn.shuffle"
local team = require "learn.team"

local RIGHT, HALF, WRONG = { success = true, scaled = 1000 }, { success = false, scaled = 500 }, { success = false, scaled = 0 }

describe("the record of a task", function()
  it("has as many tries as the task or the mode says", function()
    assert.are.equal(1, record.attempts({}, "test"))
    assert.are.equal(2, record.attempts({}, "check"))
    assert.are.equal(5, record.attempts({ attempts = 5 }, "test"))
    assert.is_true(record.attempts({}, "explore") > 1000)
  end)

  it("keeps the first score, and is done when it is right or the tries are over", function()
    local known = record.checked(record.saying(record.new(), "a"), WRONG)
    assert.are.equal("wrong", known.phase)
    assert.is_false(record.is_done(known, {}, "check"))
    assert.is_false(record.tells(known, {}, "check"))
    known = record.checked(record.saying(known, "b"), HALF)
    assert.are.same({ "partly", 0, 500, 2 }, { known.phase, known.first, known.scaled, known.tries })
    assert.is_true(record.is_done(known, {}, "check"))
    assert.is_true(record.tells(known, {}, "check"))
    assert.is_false(record.tells(known, { show = false }, "check"))
    assert.is_true(record.is_done(record.checked(record.new(), RIGHT), {}, "explore"))
  end)

  it("gives hints one by one, and none in a test", function()
    local task = { hint = { "x.a", "x.b" } }
    local known = record.new()
    assert.are.equal("x.a", record.hint(known, task, "check"))
    assert.is_nil(record.hint(known, task, "test"))
    known = record.hinted(record.hinted(known))
    assert.is_nil(record.hint(known, task, "check"))
    assert.are.same({ "x.a", "x.b" }, record.hints(known, task))
  end)

  it("calls own words never wrong", function()
    assert.are.equal("partly", record.checked(record.new(), WRONG, nil, true).phase)
  end)
end)

describe("mixing", function()
  it("keeps everything, is the same for the same seed, and comes to every order", function()
    local seen, count = {}, 0
    for seed = 1, 400 do
      local order = table.concat(shuffle.of({ "a", "b", "c", "d" }, tostring(seed)))
      assert.are.equal(order, table.concat(shuffle.of({ "a", "b", "c", "d" }, tostring(seed))))
      if not seen[order] then count = count + 1 end
      seen[order] = true
    end
    assert.are.equal(24, count)
  end)
end)

describe("a team", function()
  it("votes until all have, and what is kept are counts", function()
    local about, known = { votes = true }, record.new()
    for i, vote in ipairs { "a", "b", "a" } do
      assert.is_true(team.is_voting(known, about, 3), tostring(i))
      known = team.vote(known, vote)
    end
    assert.is_true(record.could_be(known))
    assert.are.same({ a = 2, b = 1 }, known.votes)
    assert.is_nil(known.value)
    assert.is_true(team.is_talking(known, about, 3))
    known = team.talked(known)
    assert.is_false(team.is_talking(known, about, 3) or team.is_voting(known, about, 3))
    assert.is_false(team.is_voting(record.new(), about, nil))
    assert.is_false(team.is_voting(record.new(), {}, 3))
    assert.are.same({ a = 1, b = 1 }, team.vote(record.new(), { "a", "b" }).votes)
  end)
end)

describe("a result", function()
  it("lies in the last range it reaches", function()
    local ranges = { { from = 0, say = "low" }, { from = 0.5, say = "middle" }, { from = 0.8, say = "high" } }
    for scaled, say in pairs { [0] = "low", [499] = "low", [500] = "middle", [800] = "high", [1000] = "high" } do
      assert.are.equal(say, result.range(ranges, scaled).say)
    end
    assert.are.equal("high", result.range(ranges, nil).say)
  end)
end)

describe("a call for practice", function()
  local called = { id = "real", version = 1, steps = { { kind = "text", id = "words", ask = "x.words", commit = function() return true end },
    { kind = "stop", id = "end", ask = "x.end" } }, effects = function(a) return { { kind = "goal.new", words = a.words } } end }

  local function begin(practice)
    local def, problems = flow.define({ id = "m", version = 1, steps = {
      { kind = "call", id = "try", flow = "real", last = { name = "Ib" }, practice = practice }, { kind = "stop", id = "done", ask = "x.done" } } },
      { flows = function() return called end })
    return def and flow.start(def, { draft = string.rep("d", 32) }), problems
  end

  it("counts nowhere, and leaves no question open", function()
    local run = begin(true)
    assert.is_true(run:answer "sove")
    assert.is_true(run:next())
    assert.are.same({}, run:effects())
    run = begin(true)
    assert.is_true(run:decline "later")
    assert.are.same({}, run:effects())
  end)

  it("is told apart from one in earnest, where nothing in it may say what counts", function()
    local run, problems = begin(nil)
    assert.is_nil(run)
    assert.is_truthy(problems[1].what:find("commit", 1, true))
  end)
end)
