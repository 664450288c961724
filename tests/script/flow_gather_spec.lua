package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"

local c = flow.constructors()

local words, go = support.words, support.go

local function begin(steps)
  steps[#steps + 1] = c.stop { id = "done", ask = "t.done" }
  return support.start(support.made(steps))
end

local function home(run)
  while run:back() do end -- luacheck: ignore 542
end

describe("gathering", function()
  it("passes over what is known by now, and asks for the rest", function()
    local run = begin { c.gather { id = "all", need = { "one", "two" }, steps = { words("one"), words("two"), words("three") } } }
    assert.same({ "one", "two", "three", "done" }, go(run, { two = "b", three = "c" }))
    home(run)
    assert.same({ "one", "three", "done" }, go(run, {}))
  end)

  it("shows what was gathered on the way back", function()
    local run = begin { c.gather { id = "all", steps = { words("one"), words("two") } } }
    go(run, { one = "a", two = "b" })
    run:back()
    assert.equal("two", run:at().path)
    run:back()
    assert.equal("a", run:at().value)
  end)
end)

describe("a gather with a question of its own", function()
  local run

  local function items()
    local out = {}
    for i, item in ipairs(run:at().gathered) do out[i] = item.path .. (item.missing and " missing" or "") end
    return out
  end

  before_each(function()
    run = begin { words "before",
      c.gather { id = "rest", ask = "t.rest", need = { "one", "two" }, steps = { words("one", { required = true }), words("two"), words("three"),
        words("more", { when = function(a) return a.two ~= nil end }) } }, words "behind" }
    go(run, { one = "a" }, "rest")
  end)

  it("is a step that shows what is missing, and asks nothing by itself", function()
    assert.same({ "one missing", "two missing", "three" }, items())
    run:change "one"
    run:answer "a"
    run:next()
    run:next()
    assert.equal("behind", run:at().path)
  end)

  it("lets each question be chosen in any order, and comes back", function()
    assert(run:change "two")
    assert.equal("two", run:at().path)
    run:answer "b"
    assert(run:next())
    assert.equal("rest", run:at().path)
    assert.same({ "one missing", "two", "three", "more" }, items())
    assert(run:change "one")
    assert(run:back())
    assert.equal("rest", run:at().path)
    assert(run:back())
    assert.equal("before", run:at().path)
  end)

  it("takes one of the other answers for an answer", function()
    run:change "one"
    assert(run:decline "later")
    assert.equal("rest", run:at().path)
    assert.same({ "one", "two missing", "three" }, items())
    assert.same({ "one" }, run:missing())
  end)

  it("holds while a required one is missing, and only then", function()
    local ok, wrong = run:next()
    assert.is_nil(ok)
    assert.equal("flow.gather", wrong.key)
    run:change "one"
    run:answer "a"
    run:next()
    assert.is_true(run:next())
    assert.equal("behind", run:at().path)
    run:back()
    assert.equal("rest", run:at().path)
  end)

  it("opens and closes its questions with what was said", function()
    run:change "two"
    run:answer "b"
    run:next()
    assert.equal("more", run:at().gathered[4].path)
    run:change "two"
    run:answer(nil)
    run:next()
    assert.equal(3, #run:at().gathered)
  end)

  it("comes straight back to the review from a change", function()
    run = begin { c.gather { id = "rest", ask = "t.rest", steps = { words "one" } }, c.review { id = "check", ask = "t.check" } }
    go(run, {}, "check")
    run:change "one"
    run:next()
    assert.equal("check", run:at().path)
  end)

  it("is come back to another day, and so is a question chosen there", function()
    run:change "two"
    local store = support.store()
    store.save(run)
    local again = assert(flow.resume(run.def, store.head, store.list(), support.options()))
    assert.equal("two", again:at().path)
    again:next()
    assert.equal("rest", again:at().path)
  end)

  it("is closed with its questions", function()
    run = begin { words "name", c.gather { id = "rest", ask = "t.rest", when = function(a) return a.name ~= nil end, steps = { words "one" } } }
    assert.same({ "name", "done" }, go(run, {}))
    assert.is_nil(run:change "one")
    home(run)
    assert.same({ "name", "rest", "done" }, go(run, { name = "Ib" }))
  end)

  it("hides what is private after a hand-over", function()
    run = begin { c.gather { id = "first", ask = "t.first", steps = { words "one", words("secret", { private = true }) } },
      c.handover { id = "over", ask = "t.over", to = "t.staff" }, words "own" }
    assert.equal(2, #run:at().gathered)
    go(run, { over = true }, "own")
    run:back()
    run:back()
    assert.equal("first", run:at().path)
    assert.same({ "one missing" }, items())
    assert.is_nil(run:change "secret")
  end)

  it("has questions alone", function()
    for _, step in ipairs { c.info { id = "in", ask = "t.in" }, c.each { id = "in", ask = "t.in", add = true, steps = { words "deep" } },
      c.call { id = "in", flow = "other" }, c.review { id = "in", ask = "t.in" } } do
      local _, problems = flow.define(support.made { c.gather { id = "rest", ask = "t.rest", steps = { step } } })
      local told = false
      for _, problem in ipairs(problems) do
        told = told or problem.where == "made/rest/in" and problem.what:find("questions alone", 1, true) ~= nil
      end
      assert.is_true(told, step.kind)
    end
  end)
end)
