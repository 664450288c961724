-- Coming back to a flow: what lay round it is there again.
package.path = "scripts/?.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"
local c = flow.constructors()

local function saved(run)
  local store = support.store()
  store.save(run)
  return store
end

describe("a flow that is taken up again", function()
  local function source()
    return support.made { c.text { id = "it", ask = "t.it", when = function(a) return a.inputs.goal == "x" and a.last.known end },
      c.stop { id = "done", ask = "t.done" } }
  end

  it("has the inputs it began with, and finds what is known today", function()
    local def = support.define(source())
    local store = saved(flow.start(def, support.options { inputs = { goal = "x" }, last = { known = true } }))
    assert.same({ goal = "x" }, store.head.inputs)
    local run = flow.resume(def, store.head, store.list(), support.options { last = { known = true } })
    assert.equal("it", run:at().path)
    run = flow.resume(def, store.head, store.list(), support.options { last = {} })
    assert.equal("done", run:at().path)
  end)

  it("keeps nothing in the head where there are no inputs", function()
    assert.is_nil(support.start(source()):head().inputs)
  end)
end)

-- What matters makes goals, each with a helper; an "order" opens when there is more than one.
local function plan_like()
  local AREAS = { { value = "home" }, { value = "sleep" } }
  return support.made({
    c.one { id = "start", ask = "t.start", options = { { value = "now" }, { value = "not_now" } },
      commit = function(a) return a.start == "not_now" end },
    c.text { id = "reason", ask = "t.reason", when = function(a) return a.start == "not_now" end },
    c.stop { id = "declined", ask = "t.declined", outcome = "declined", when = function(a) return a.start == "not_now" end },
    c.many { id = "areas", ask = "t.areas", options = AREAS },
    c.each { id = "goals", ask = "t.goals", from = function(a) return a.areas end, steps = {
      c.text { id = "words", ask = "t.words", say = function(a) return { item = a.item } end },
      c.text { id = "helper", ask = "t.helper" },
    } },
    c.text { id = "purpose", ask = "t.purpose" },
    c.text { id = "secret", ask = "t.secret", private = true },
    c.handover { id = "over", ask = "t.over", to = "t.staff" },
    c.stop { id = "done", ask = "t.done" },
  }, { effects = function(a)
    if a.start == "not_now" then return { { kind = "plan.declined", reason = a.reason } } end
    local list = { { kind = "talk.point", words = a.purpose } }
    for i, goal in ipairs(a.goals or {}) do
      list[#list + 1] = { kind = "goal.new", as = "goal/" .. goal.item, words = goal.words or goal.item, helper = goal.helper, rank = i,
        status = i == 1 and "active" or "parked" }
    end
    return list
  end })
end

-- Says these answers, declines ("!helper") or passes on, to the step with that path.
local function go(run, said, to)
  for _ = 1, 30 do
    local at = run:at()
    if at.path == to then return run end
    local value = said[at.path]
    if type(value) == "string" and value:sub(1, 1) == "!" then
      assert(run:decline(value:sub(2)))
    else
      if value == nil and at.kind == "handover" then value = true end
      if value ~= nil then assert(run:answer(value)) end
      assert(run:next())
    end
  end
  error("never came to " .. to)
end

local function kinds_of(list)
  local out = {}
  for i, entry in ipairs(list) do out[i] = entry.kind end
  return out
end

describe("what counts already", function()
  it("is not done twice, and what is added afterwards adds to it", function()
    local run = go(support.start(plan_like()), { start = "not_now" }, "reason")
    assert.is_true(run:settled())
    assert.same({ { kind = "plan.declined" } }, run:effects())
    run:did()
    assert.same({}, run:effects())
    run:answer "Jeg er træt"
    run:next()
    assert.equal("declined", run:finished())
    assert.same({ { kind = "plan.declined", reason = "Jeg er træt" } }, run:effects())
  end)

  it("counts no more when the answer that made it count is another", function()
    local run = go(support.start(plan_like()), { start = "not_now" }, "reason")
    run:did()
    run:back()
    run:answer "now"
    assert.is_false(run:settled())
  end)

  it("leaves what it passes by to another draft, which asks the answer again that ended this one", function()
    local other = string.rep("e", 32)
    local def = support.define(plan_like())
    local run = go(flow.start(def, support.options()), { areas = { "home" }, ["goals/1/words"] = "A roof" }, "purpose")
    assert.is_nil(run:put_by(other))
    run:change "start"
    run:answer "not_now"
    local head, rows = run:put_by(other)
    assert.same({ "start", true }, { head.cursor, head.put_by })
    local again = assert(flow.resume(def, head, rows, support.options { draft = other }))
    assert.same({ "start" }, { again:at().path, again:at().value })
    again = go(again, { start = "now" }, "goals/1/words")
    assert.equal("A roof", again:at().value)
  end)

  it("leaves nothing where nothing is passed by", function()
    local run = go(support.start(plan_like()), { start = "not_now" }, "reason")
    run:answer "Jeg er træt"
    assert.is_nil(run:put_by(string.rep("e", 32)))
    assert.equal(string.rep("d", 32), run.options.draft)
  end)

  it("becomes a change where a thing with a name is said in another way", function()
    local run = go(support.start(plan_like()), { areas = { "home" }, ["goals/1/words"] = "A roof", ["goals/1/helper"] = "Ib" }, "done")
    local goal = run:effects()[2]
    run:did()
    run:change "goals/1/words"
    run:answer "A house"
    run:next()
    run:answer(nil)
    assert.same({ { kind = "goal.change", id = goal.id, words = "A house", helper = "" } }, run:effects())
  end)

  it("lets a goal make room before another one takes its place", function()
    local run = go(support.start(plan_like()), { areas = { "home", "sleep" } }, "done")
    run:did()
    run:change "areas"
    run:answer { "sleep", "home" }
    local list = run:effects()
    assert.same({ "goal.status", "goal.status", "goal.change", "goal.change" }, kinds_of(list))
    assert.equal("parked", list[1].status)
  end)

  it("has the same ids whenever it is asked", function()
    local run = go(support.start(plan_like()), { areas = { "home", "sleep" } }, "done")
    local first, second = run:effects(), run:effects()
    assert.same(first, second)
    assert.equal(32, #first[2].id)
    assert.not_equal(first[2].id, first[3].id)
    local other = go(support.start(plan_like(), { draft = string.rep("e", 32) }), { areas = { "home", "sleep" } }, "done")
    assert.not_equal(first[2].id, other:effects()[2].id)
  end)

  it("holds what the flows do that it calls", function()
    local inner = support.made({ c.text { id = "words", ask = "t.words" }, c.stop { id = "end", ask = "t.end" } },
      { id = "inner", effects = function(a) return { { kind = "goal.change", id = a.inputs.goal, words = a.words } } end })
    local def = flow.define(support.made { c.each { id = "goals", ask = "t.goals", from = function() return { "x", "y" } end, steps = {
      c.call { id = "change", flow = "inner", inputs = function(a) return { goal = a.item } end } } }, c.stop { id = "done", ask = "t.done" } },
      { flows = function() return inner end })
    local run = flow.start(def, support.options())
    run:answer "A"
    run:next()
    run:answer "B"
    run:next()
    assert.same({ { kind = "goal.change", id = "x", words = "A" }, { kind = "goal.change", id = "y", words = "B" } }, run:effects())
  end)

  it("is told anew in another draft", function()
    local run = go(support.start(plan_like()), { areas = { "home" }, ["goals/1/words"] = "A roof" }, "done")
    local first = #run:changes()
    assert.same({}, run:changes())
    run:in_draft(string.rep("e", 32))
    assert.equal(first, #run:changes())
    assert.equal(string.rep("d", 32), run:head().base)
  end)
end)

describe("a question that is left open", function()
  local SAID = { areas = { "home" }, ["goals/1/words"] = "A roof", ["goals/1/helper"] = "!helper", purpose = "!later" }

  local function ended()
    local def = support.define(plan_like())
    local run = go(flow.start(def, support.options()), SAID, "done")
    local store = saved(run)
    return def, store, run
  end

  local function question(run, number)
    local open = {}
    for _, entry in ipairs(run:effects()) do
      if entry.kind == "question.open" then open[#open + 1] = entry end
    end
    return open[number], #open
  end

  it("is an effect of every flow, with how it was put and what it is about", function()
    local _, _, run = ended()
    local first, count = question(run, 1)
    assert.equal(2, count)
    assert.same({ kind = "question.open", draft = string.rep("d", 32), flow = "made", path = "goals/1/helper", state = "helper",
      ask = "t.helper", words = { key = "t.helper" }, about = "A roof" }, first)
    assert.is_true(run:leaves_questions())
  end)

  it("is no effect where it is hidden after a hand-over", function()
    local run = go(support.start(plan_like()), { secret = "!helper" }, "done")
    assert.is_nil(question(run, 1))
  end)

  it("is asked alone another day, and only its answer is done then", function()
    local def, store, before = ended()
    local run = flow.reopen(def, store.head, store.list(), question(before, 1), support.options())
    assert.equal("goals/1/helper", run:at().path)
    assert.is_true(run:settled())
    assert.same({}, run:effects())
    run:answer "Mona"
    assert.is_true(run:next())
    assert.equal("answered", run:finished())
    local goal = before:effects()[2]
    assert.same({ { kind = "goal.change", id = goal.id, helper = "Mona" },
      { kind = "question.closed", draft = string.rep("d", 32), path = "goals/1/helper" } }, run:effects())
    assert.is_true(run:leaves_questions())
  end)

  it("may stay open, change from one to the other, or be put aside", function()
    local def, store, before = ended()
    local run = flow.reopen(def, store.head, store.list(), question(before, 1), support.options())
    run:decline "helper"
    assert.same({}, run:effects())
    run = flow.reopen(def, store.head, store.list(), question(before, 1), support.options())
    run:decline "later"
    assert.equal("later", run:effects()[1].state)
    run = flow.reopen(def, store.head, store.list(), question(before, 1), support.options())
    run:decline "skip"
    assert.same({ "question.closed" }, kinds_of(run:effects()))
  end)

  it("holds words that were saved but did not come to count", function()
    local def, store, before = ended()
    store.rows["goals/1/helper"] = { path = "goals/1/helper", state = "active", value = "Mona" }
    local run = flow.reopen(def, store.head, store.list(), question(before, 1), support.options())
    assert.equal("Mona", run:at().value)
    run:answer(run:at().value)
    assert.equal("Mona", run:effects()[1].helper)
  end)

  it("leads on to what its answer opens, and back the same way", function()
    local def = support.define(plan_like())
    local ended_run = go(flow.start(def, support.options()), { areas = "!helper" }, "done")
    local store = saved(ended_run)
    local run = flow.reopen(def, store.head, store.list(), question(ended_run, 1), support.options())
    run:answer { "home" }
    run:next()
    assert.equal("goals/1/words", run:at().path)
    run:next()
    assert.equal("goals/1/helper", run:at().path)
    run:back()
    run:back()
    assert.equal("areas", run:at().path)
    assert.is_false(run:back())
    run:next()
    assert.equal("goals/1/words", run:at().path)
    run:next()
    run:next()
    assert.equal("answered", run:finished())
    assert.same({ "goal.new", "question.closed" }, kinds_of(run:effects()))
  end)

  it("is gone where its branch is closed by now", function()
    local def, store = ended()
    local run, key = flow.reopen(def, store.head, store.list(), { path = "goals/2/helper", state = "helper" }, support.options())
    assert.is_nil(run)
    assert.equal("flow.no_such_step", key)
  end)
end)

describe("asking one thing", function()
  local function source()
    return support.made({ c.text { id = "words", ask = "t.words", prefill = function(a) return a.last.words end },
      c.text { id = "more", ask = "t.more" }, c.stop { id = "done", ask = "t.done" } },
      { effects = function(a) return { { kind = "talk.point", words = a.words } } end })
  end

  it("has what is known at hand, and is over with its answer", function()
    local run = support.start(source(), { ask = "words", last = { words = "Før" } })
    assert.equal("Før", run:at().value)
    assert.is_nil(run:at().prefill)
    run:answer "Nu"
    run:next()
    assert.equal("answered", run:finished())
    assert.same({ { kind = "talk.point", words = "Nu" } }, run:effects())
  end)

  it("goes on as it was asked after a pause", function()
    local def = support.define(source())
    local store = saved(flow.start(def, support.options { ask = "more" }))
    local run = flow.resume(def, store.head, store.list(), support.options())
    assert.equal("more", run:at().path)
    run:next()
    assert.equal("answered", run:finished())
  end)

  it("does not begin where there is no such question", function()
    local run, key = support.start(source(), { ask = "done" })
    assert.is_nil(run)
    assert.equal("flow.no_such_step", key)
  end)
end)

describe("what is known from last time", function()
  local function run_with(step)
    step.id, step.ask, step.prefill = "it", "t.it", function(a) return a.last.it end
    return support.start(support.made { c.text(step), c.stop { id = "done", ask = "t.done" } }, { last = { it = "Før" } })
  end

  it("can be taken out, and that is said", function()
    local run = run_with {}
    run:answer(nil)
    assert.equal("withdrawn", run:at().state)
    assert.is_nil(run:at().prefill)
    assert.same({ { path = "it", state = "withdrawn", value = "Før" } }, run:changes())
  end)

  it("is enough where an answer is required, until it is taken out", function()
    local run = run_with { required = true }
    assert.same({}, run:missing())
    run:answer(nil)
    assert.same({ "it" }, run:missing())
  end)
end)
