package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"

local c = flow.constructors()

local YES_NO = { { value = "yes", ask = "t.yes" }, { value = "no", ask = "t.no" } }

local function start(steps, more)
  steps[#steps + 1] = c.stop { id = "done", ask = "t.done" }
  return support.start(support.made(steps, more))
end

-- Does the step take the value? True, or the key of what is wrong.
local function takes(step, value)
  step.id, step.ask = step.id or "it", step.ask or "t.it"
  local ok, wrong = start({ step }):answer(value)
  return ok or wrong.key
end

describe("an answer", function()
  it("is refused when it is not of the kind that was asked for", function()
    assert.equal("flow.not_text", takes(c.text {}, 5))
    assert.equal("flow.not_text", takes(c.text {}, "\xff"))
    assert.equal("flow.too_long", takes(c.text { limit = 2 }, "æøå"))
    assert.equal("flow.not_number", takes(c.number {}, "5"))
    assert.equal("flow.not_number", takes(c.number {}, 0 / 0))
    assert.equal("flow.not_number", takes(c.number {}, math.huge))
    assert.equal("flow.too_small", takes(c.number { min = 3 }, 2))
    assert.equal("flow.too_large", takes(c.number { max = 3 }, 4))
    assert.equal("flow.not_option", takes(c.one { options = YES_NO }, "maybe"))
    assert.equal("flow.not_list", takes(c.many { options = YES_NO }, "yes"))
    assert.equal("flow.not_option", takes(c.many { options = YES_NO }, { "own words" }))
    assert.equal("flow.not_option", takes(c.rank { options = YES_NO }, { "yes", "yes" }))
    assert.equal("flow.not_option", takes(c.scale { words = { "t.low", "t.high" } }, 3))
    assert.equal("flow.not_list", takes(c.people {}, { { role = "family" } }))
    assert.equal("flow.not_signed", takes(c.signature {}, {}))
    assert.equal("flow.not_option", takes(c.consent { cells = YES_NO }, { bank = true }))
    assert.equal("flow.required", takes(c.handover { to = "t.staff" }, false))
    assert.equal("flow.no_answer", takes(c.info {}, "words"))
  end)

  it("is taken when it is", function()
    assert.is_true(takes(c.text { limit = 3 }, "æøå"))
    assert.is_true(takes(c.many { options = YES_NO, own = true }, { "own words", "yes" }))
    assert.is_true(takes(c.date { about = { "date.about.week" } }, { about = "date.about.week" }))
    assert.is_true(takes(c.date {}, { year = 2028, month = 2, day = 29 }))
    assert.is_true(takes(c.signature {}, { strokes = "M0 0L1 1" }))
    assert.is_true(takes(c.consent { cells = YES_NO }, { yes = false }))
  end)

  it("is no day that no calendar has", function()
    for _, day in ipairs { { 2026, 2, 29 }, { 2026, 4, 31 }, { 2100, 2, 29 }, { 2026, 13, 1 }, { 2026, 1, 0 }, { 2026.0, 1.5, 1 } } do
      assert.equal("flow.not_date", takes(c.date {}, { year = day[1], month = day[2], day = day[3] }))
    end
  end)

  it("keeps to the days a step allows", function()
    local step = { min = { year = 2026, month = 11, day = 24 }, max = { year = 2026, month = 12, day = 1 } }
    assert.equal("flow.too_early", takes(c.date(step), { year = 2026, month = 11, day = 23 }))
    assert.equal("flow.too_late", takes(c.date(step), { year = 2026, month = 12, day = 2 }))
    assert.is_true(takes(c.date(step), { year = 2026, month = 12, day = 1 }))
  end)

  it("that tells of what has been is no day to come", function()
    assert.equal("flow.too_late", takes(c.date { past = true }, { year = 2026, month = 11, day = 25 }))
    assert.is_true(takes(c.date { past = true }, support.TODAY))
  end)

  it("is as long as a person sees it to be", function()
    local family = "👨‍👩‍👧"
    local run = support.start(support.made { c.text { id = "it", ask = "t.it", limit = 1 }, c.stop { id = "done", ask = "t.done" } },
      { length = function(text) return text == family and 1 or utf8.len(text) end })
    assert.is_true(run:answer(family))
    assert.equal("flow.too_long", select(2, run:answer "ab").key)
  end)

  it("is nobody whose part in it there is not, or who is nowhere", function()
    local person = { name = "Ib", role = "boss" }
    assert.equal("flow.not_option", takes(c.people { roles = YES_NO }, { person }))
    assert.equal("flow.not_option", takes(c.people {}, { person }))
    person.role, person.near = "yes", 4
    assert.equal("flow.not_list", takes(c.people { roles = YES_NO }, { person }))
    person.near, person.helps = 3, "with letters"
    assert.is_true(takes(c.people { roles = YES_NO }, { person }))
  end)

  it("is no list with names or holes in it", function()
    for _, list in ipairs { { "yes", more = "no" }, { [1] = "yes", [3] = "no" }, { { "yes" } }, { "\xff" } } do
      assert.equal("flow.not_list", takes(c.many { options = YES_NO, own = true }, list))
    end
  end)

  it("that leaves the others out stands alone", function()
    assert.equal("flow.none_and_more", takes(c.many { options = YES_NO, none = "no" }, { "yes", "no" }))
    assert.is_true(takes(c.many { options = YES_NO, none = "no" }, { "no" }))
  end)

  it("does not change when the list it was given in does", function()
    local run, list = start { c.many { id = "it", ask = "t.it", options = YES_NO } }, { "yes" }
    run:answer(list)
    run:changes()
    list[2] = "no"
    assert.same({ "yes" }, run:at().value)
    run:at().value[1] = "no"
    assert.same({ "yes" }, run:answers().it)
    run:answer(list)
    assert.same({ { path = "it", state = "active", value = { "yes", "no" } } }, run:changes())
  end)

  it("that holds itself is told so, and at once", function()
    local person = { name = "Ib" }
    person.friend = person
    local run = start { c.people { id = "it", ask = "t.it" } }
    local ok, why = pcall(run.answer, run, { person })
    assert.is_false(ok)
    assert.truthy(why:find("holds itself", 1, true))
    local given = { 1 }
    given[2] = given
    run = start { c.many { id = "it", ask = "t.it", options = YES_NO, prefill = function() return given end } }
    ok, why = pcall(run.at, run)
    assert.is_false(ok)
    assert.truthy(why:find("holds itself", 1, true))
  end)

  it("is judged again when it is given again", function()
    local run = start { c.number { id = "it", ask = "t.it", max = 3 } }
    assert(run:answer(2))
    assert.is_nil(run:answer(9))
    assert.equal(2, run:at().value)
  end)

  it("that was taken out is kept as withdrawn, and comes back by being given", function()
    local run = start { c.text { id = "it", ask = "t.it" } }
    run:answer "words"
    run:changes()
    run:answer(nil)
    assert.same({ { path = "it", state = "withdrawn", value = "words" } }, run:changes())
    assert.is_nil(run:at().value)
    assert.equal("withdrawn", run:at().state)
    assert.is_nil(run:answers().it)
    run:answer "words"
    assert.equal("words", run:answers().it)
  end)
end)

describe("a required step", function()
  local run

  before_each(function()
    run = start { c.text { id = "name", ask = "t.name", required = true }, c.text { id = "next", ask = "t.next" } }
  end)

  local function holds()
    local ok, wrong = run:next()
    assert.is_nil(ok)
    assert.same({ key = "flow.required" }, wrong)
    assert.same({ "name" }, run:missing())
  end

  it("holds whoever said nothing", function() holds() end)

  it("holds whoever typed nothing but blanks", function()
    assert(run:answer " \n\t")
    holds()
  end)

  it("holds whoever took the answer out", function()
    run:answer "Ib"
    run:answer(nil)
    holds()
  end)

  it("takes every one of the five other answers", function()
    for _, kind in ipairs { "skip", "unknown", "later", "private", "helper" } do
      assert.is_true(run:decline(kind))
      assert.equal("next", run:at().path)
      run:back()
      assert.equal(kind, run:at().state)
    end
  end)
end)

describe("the five other answers", function()
  it("move on, and let nothing of an earlier answer out", function()
    local run = start({ c.text { id = "it", ask = "t.it" }, c.text { id = "more", ask = "t.more" } },
      { effects = function(a) return { { kind = "talk.point", words = a.it or "nothing" } } end })
    run:answer "words"
    assert.is_true(run:decline "private")
    assert.equal("more", run:at().path)
    assert.is_nil(run:answers().it)
    assert.same({ { kind = "talk.point", words = "nothing" } }, run:effects())
    assert.same({ { path = "it", state = "private", value = "words" } }, run:changes())
  end)

  it("are those the step allows, and no others", function()
    local run = start { c.text { id = "it", ask = "t.it", skip = { "later" } } }
    for _, kind in ipairs { "skip", "unknown", "private", "helper", "nonsense" } do
      local ok, wrong = run:decline(kind)
      assert.is_nil(ok)
      assert.equal("flow.required", wrong.key)
    end
    assert.is_true(run:decline "later")
    assert.same({ "it" }, run:missing())
  end)

  it("are none where nothing is asked", function()
    assert.is_nil(start({ c.info { id = "it", ask = "t.it" } }):decline "skip")
  end)

  it("do not get anybody round a hand-over", function()
    assert.is_nil(start({ c.handover { id = "it", ask = "t.it", to = "t.staff" } }):decline "skip")
  end)

  it("can be asked for by name", function()
    local run = start { c.text { id = "it", ask = "t.it" },
      c.each { id = "list", ask = "t.list", from = function() return { 1 } end, steps = {
        c.text { id = "inner", ask = "t.inner", when = function(a) return a:state "it" == "later" end } } } }
    run:decline "later"
    assert.equal("list/1/inner", run:at().path)
  end)
end)

describe("a check", function()
  it("that is hard refuses as often as it is asked", function()
    local run = start { c.text { id = "it", ask = "t.it", check = function(value) return value == "?" and "t.odd" or nil end } }
    for _ = 1, 3 do
      local ok, wrong = run:answer "?"
      assert.is_nil(ok)
      assert.equal("t.odd", wrong.key)
      assert.is_nil(wrong.soft)
    end
    assert.is_nil(run:at().state)
  end)

  for name, verdict in pairs { ["a list"] = { "t.odd", soft = true }, ["a name"] = { key = "t.odd", soft = true } } do
    it("that is soft, written with " .. name .. ", warns once about a value and then lets it pass", function()
      local run = start { c.many { id = "it", ask = "t.it", options = YES_NO, check = function() return verdict end } }
      local ok, wrong = run:answer { "yes" }
      assert.is_nil(ok)
      assert.same({ key = "t.odd", soft = true }, wrong)
      assert.is_nil(run:answer { "no" })
      assert.is_true(run:answer { "no" })
      assert.same({ "no" }, run:at().value)
    end)
  end

  it("sees the other answers", function()
    local run = start { c.number { id = "low", ask = "t.low" },
      c.number { id = "high", ask = "t.high", check = function(value, a) return value < a.low and "t.odd" or nil end } }
    run:answer(5)
    run:next()
    assert.equal("t.odd", select(2, run:answer(4)).key)
    assert.is_true(run:answer(6))
  end)
end)

describe("a day", function()
  local YESTERDAY, TODAY = { year = 2026, month = 11, day = 23 }, { year = 2026, month = 11, day = 24 }

  it("that is gone is asked about once, and then believed", function()
    local run = start { c.date { id = "it", ask = "t.it" } }
    assert.same({ key = "flow.day_gone", soft = true }, select(2, run:answer(YESTERDAY)))
    assert.is_true(run:answer(YESTERDAY))
    assert.is_true(start({ c.date { id = "it", ask = "t.it" } }):answer(TODAY))
  end)

  it("that is gone is right where the past is asked for", function()
    assert.is_true(start({ c.date { id = "it", ask = "t.it", past = true } }):answer(YESTERDAY))
  end)
end)

describe("what was known from last time", function()
  local function with_last()
    return support.start(support.made { c.number { id = "age", ask = "t.age", prefill = function(a) return a.last.age end },
      c.stop { id = "done", ask = "t.done" } }, { last = { age = 40 } })
  end

  it("is offered, and never taken without a word", function()
    local run = with_last()
    assert.equal(40, run:at().prefill)
    assert.is_nil(run:at().value)
    run:next()
    assert.is_nil(run:answers().age)
  end)

  it("is offered no more once something was said", function()
    local run = with_last()
    run:answer(41)
    assert.is_nil(run:at().prefill)
    run:answer(nil)
    assert.is_nil(run:at().prefill)
  end)
end)

describe("a wait", function()
  local function waiting()
    return support.start(support.made { c.wait { id = "it", ask = "t.it", for_ = "t.staff", until_ = function(_, now) return now >= 5000 end },
      c.stop { id = "done", ask = "t.done" } }, { now = 2000 })
  end

  it("holds until its time has come, whoever says it is over", function()
    local run = waiting()
    assert.is_false(run:passed(4999))
    assert.equal("flow.waiting", select(2, run:answer(true)).key)
    assert.equal("flow.waiting", select(2, run:next()).key)
  end)

  it("may say when it will be over, and since when one has waited", function()
    local run = support.start(support.made { c.text { id = "first", ask = "t.first" },
      c.wait { id = "it", ask = "t.it", until_ = function(_, _, since) return since + 3000 end }, c.stop { id = "done", ask = "t.done" } },
      { now = 1000 })
    assert.is_true(run:passed(4000))
    run:next()
    assert.same({ false, 8000 }, { run:passed(5000) })
    assert.same({ false, 8000 }, { run:passed(7999) })
    assert.is_true(run:passed(8000))
    assert.is_true(run:next())
  end)

  it("lets pass when it has been told a late enough time", function()
    local run = waiting()
    assert.is_true(run:passed(5000))
    assert.is_true(run:next())
    assert.is_true(run:answers().it)
  end)
end)
