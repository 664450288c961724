package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local kinds = require "flow.kinds"
local support = require "flow_support"

local c = flow.constructors()

local YES_NO = { { value = "yes", ask = "t.yes" }, { value = "no", ask = "t.no" } }

local function words(id) return c.text { id = id, ask = "t." .. id } end

-- All that is wrong with a flow. What is wrong is never run.
local function problems_of(source, lookup)
  local def, problems = flow.define(source, { flows = lookup })
  assert.equal(def == nil, #problems > 0)
  for _, problem in ipairs(problems) do
    for _, part in ipairs { "where", "what", "mend" } do assert.is_true(type(problem[part]) == "string" and problem[part] ~= "", part) end
  end
  return problems
end

local function holds(problems, where, what)
  for _, problem in ipairs(problems) do
    if problem.where == where and problem.what:find(what, 1, true) then return true end
  end
  local seen = {}
  for i, problem in ipairs(problems) do seen[i] = problem.where .. ": " .. problem.what end
  error(("nobody says %q of %s, but:\n%s"):format(what, where, table.concat(seen, "\n")), 2)
end

local function wrong(source, where, what, lookup) return holds(problems_of(source, lookup), where, what) end

-- One step in a flow that is right otherwise.
local function wrong_step(step, what, where)
  return wrong(support.made { words "before", step, c.stop { id = "done", ask = "t.done" } }, where or "made/it", what)
end

local function it_is(kind, step)
  step.id, step.ask = "it", step.ask or "t.it"
  return c[kind](step)
end

describe("a flow as it is written is told what is wrong", function()
  it("when it is no flow at all", function()
    for _, source in ipairs { "words", 5, true, {}, { id = "x", steps = "none" }, setmetatable({ steps = {} }, { __index = {} }) } do
      wrong(source, "?", "this is no flow")
    end
    wrong(nil, "?", "this is no flow")
  end)

  it("about its name, its version and its steps", function()
    wrong({ version = 1, steps = { words "it" } }, "?", "the flow has no id")
    for _, version in ipairs { 0, -1, 1.5, "1", 1001, math.huge } do
      wrong({ id = "x", version = version, steps = { words "it" } }, "x", "the version is no whole number")
    end
    wrong({ id = "x", steps = { words "it" } }, "x", "the version is no whole number")
    wrong({ id = "x", version = 1, steps = {} }, "x", "there are no steps")
  end)

  it("about a name nobody reads: a slip would lose all that was said", function()
    wrong(support.made({ words "it" }, { effect = function() return {} end }), "made", "unknown attribute effect")
  end)

  it("about what it does in the end", function()
    wrong(support.made({ words "it" }, { effects = { { kind = "goal.new" } } }), "made", "effects is no function")
  end)

  it("about older answers that have no way on", function()
    local source = support.made({ words "it" }, { version = 3, migrate = { [1] = function() end } })
    wrong(source, "made", "answers of version 2 have no way on")
    source.migrate[2] = function() end
    assert.same({}, problems_of(source))
  end)

  it("about a step that is none", function()
    for at, step in ipairs { "words", 7, true, setmetatable({ kind = "text" }, { __index = { id = "it" } }) } do
      wrong_step(step, "unknown kind of step", "made/" .. (at == 4 and "it" or "2"))
    end
    wrong_step({ kind = "slider", id = "it" }, "unknown kind of step")
    wrong_step({ id = "it" }, "unknown kind of step")
  end)

  it("about the name of a step", function()
    for _, id in ipairs { "", "a/b", "a#b" } do wrong_step(c.text { id = id, ask = "t.it" }, "needs an id", "made/" .. id) end
    wrong_step(c.text { ask = "t.it" }, "needs an id", "made/2")
    wrong_step(c.text { id = "before", ask = "t.it" }, "the id before is there twice", "made/before")
    for _, id in ipairs { "index", "item", "up", "last", "today", "inputs", "state" } do
      wrong_step(c.text { id = id, ask = "t.it" }, "means something else", "made/" .. id)
    end
  end)

  it("about a step without a question", function()
    for kind in pairs(kinds.KINDS) do
      if not kinds.KINDS[kind].silent then wrong_step({ kind = kind, id = "it" }, "there is no question") end
    end
  end)

  it("about what a step needs", function()
    for kind, names in pairs(kinds.REQUIRED) do
      for _, name in ipairs(names) do wrong_step({ kind = kind, id = "it", ask = "t.it" }, name .. " is missing") end
    end
  end)

  it("about attributes it does not know, and such as belong to other kinds", function()
    wrong_step(it_is("text", { colour = "red" }), "unknown attribute colour")
    wrong_step(it_is("text", { [1] = "red" }), "unknown attribute 1")
    wrong_step(it_is("text", { options = YES_NO }), "unknown attribute options")
    wrong_step(it_is("text", { screen = true }), "unknown attribute screen")
    for _, name in ipairs { "required", "check", "prefill", "skip" } do
      wrong_step(it_is("info", { [name] = true }), "unknown attribute " .. name)
      local what = name == "prefill" and "prefill is a boolean" or "unknown attribute " .. name
      wrong_step(it_is("each", { add = true, steps = { words "in" }, [name] = true }), what)
    end
    local function none() return {} end
    wrong_step(it_is("each", { from = none, prefill = none, steps = { words "in" } }), "prefill stands beside from")
  end)

  it("about attributes of another type", function()
    for name, value in pairs { when = true, check = "t.it", prefill = 5, required = "yes", skip = "all", section = 1, say = {}, limit = "x" } do
      wrong_step(it_is("text", { [name] = value }), name .. " is a " .. type(value))
    end
    wrong_step(it_is("one", { options = "yes no" }), "options is a string")
    wrong_step(it_is("each", { add = true, steps = "none" }), "steps is a string")
  end)

  it("about options", function()
    wrong_step(it_is("one", { options = {} }), "nothing to choose")
    wrong_step(it_is("scale", { words = {} }), "nothing to choose")
    wrong_step(it_is("consent", { cells = {} }), "nothing to choose")
    wrong_step(it_is("many", { options = { { value = "a", ask = "t.a" }, { value = "a", ask = "t.b" } } }), "the option a is there twice")
    for _, value in ipairs { { ask = "t.a" }, { value = {} }, { value = print }, { value = 0 / 0 }, print, 0 / 0 } do
      wrong_step(it_is("one", { options = { value } }), "an option has no value")
    end
  end)

  it("about other answers that there are not", function()
    wrong_step(it_is("text", { skip = { "skip", "never" } }), "skip has never")
  end)

  it("about days that no calendar has", function()
    wrong_step(it_is("date", { min = { year = 2026, month = 2, day = 30 } }), "min is no day")
    wrong_step(it_is("date", { max = {} }), "max is no day")
  end)

  it("about a repeat that comes from nowhere, from two places, or has too many", function()
    wrong_step(it_is("each", { steps = { words "in" } }), "either from or add")
    wrong_step(it_is("each", { add = true, from = function() end, steps = { words "in" } }), "either from or add")
    wrong_step(it_is("each", { add = true, max = 501, steps = { words "in" } }), "max is more than 500")
  end)

  it("about repeats nested too deep", function()
    local function nested(depth)
      return c.each { id = "d" .. depth, ask = "t.d", add = true, steps = { depth > 1 and nested(depth - 1) or words "in" } }
    end
    assert.same({}, problems_of(support.made { nested(3) }))
    wrong(support.made { nested(4) }, "made/d4/d3/d2/d1", "nested too deep")
  end)

  it("about a gather in a gather", function()
    local inner = c.gather { id = "inner", steps = { words "in" } }
    wrong_step(it_is("gather", { steps = { inner } }), "a gather stands in a gather", "made/it/inner")
  end)

  it("about gaps and names among the steps", function()
    wrong({ id = "made", version = 1, steps = { words "a", nil, words "b" } }, "made", "have a gap at 2")
    wrong({ id = "made", version = 1, steps = { words "a", more = words "b" } }, "made", "something called more")
    wrong({ id = "made", version = 1, steps = { words "a", [0.5] = words "b" } }, "made", "something called 0.5")
    wrong_step(it_is("each", { add = true, steps = { words "in", [9] = words "out" } }), "have a gap at 2")
  end)

  it("about a call to a flow that is not there or is none", function()
    wrong_step(it_is("call", { flow = "away" }), "there is no flow away")
    for _, other in ipairs { {}, { steps = "none" }, "words" } do
      wrong(support.made { it_is("call", { flow = "away" }) }, "made/it", "there is no flow away", function() return other end)
    end
  end)

  it("about what is wrong in a called flow, at the call", function()
    local inner = { id = "inner", version = 1, steps = { c.text { id = "x", ask = "t.x", colour = 1 } } }
    wrong(support.made { it_is("call", { flow = "inner" }) }, "made/it/x", "unknown attribute colour", function() return inner end)
  end)

  it("about an output that has the name of a step", function()
    local inner = { id = "inner", version = 1, steps = { words "x" } }
    wrong(support.made { words "before", it_is("call", { flow = "inner", outputs = { before = "x" } }) }, "made/it", "the output before",
      function() return inner end)
  end)

  it("about everything at once, but never more than a hundred things", function()
    local steps = {}
    for i = 1, 300 do steps[i] = c.text { id = "s" .. i } end
    assert.equal(100, #problems_of(support.made(steps)))
    assert.equal(5, #problems_of(support.made { steps[1], steps[2], steps[3], c.info {}, it_is("text", { limit = true }) }))
  end)
end)

-- Each of these once kept the checker busy for longer than anybody waits: it walked such lists in every order there is.
describe("a flow that goes in circles is told so, and at once", function()
  it("when its steps hold the list they stand in", function()
    for _, kind in ipairs { "each", "gather" } do
      local steps = {}
      for i = 1, 40 do steps[i] = c[kind] { id = "s" .. i, ask = "t.s", add = kind == "each" or nil, steps = steps } end
      wrong(support.made(steps), "made/s1/s1", "a step contains itself")
    end
  end)

  it("when a step is its own step, near or far", function()
    local near = c.each { id = "near", ask = "t.near", add = true }
    near.steps = { near }
    wrong(support.made { near }, "made/near/near", "a step contains itself")
    local far = c.each { id = "far", ask = "t.far", add = true, steps = { c.gather { id = "mid" } } }
    far.steps[1].steps = { far }
    wrong(support.made { far }, "made/far/mid/far", "a step contains itself")
  end)

  it("when its lists hold each other, so that there is no end to the ways through", function()
    local lists = {}
    for i = 1, 30 do lists[i] = {} end
    for i = 1, 30 do
      for j = 1, 30 do lists[i][j] = c.each { id = "s" .. j, ask = "t.s", add = true, steps = lists[j] } end
    end
    wrong(support.made(lists[1]), "made/s1/s2/s3/s4", "nested too deep")
  end)

  it("when flows call each other", function()
    local flows = { one = { id = "one", version = 1, steps = { it_is("call", { flow = "two" }) } },
      two = { id = "two", version = 1, steps = { it_is("call", { flow = "one" }) } } }
    wrong(flows.one, "one/it/it", "the flow one calls itself", function(id) return flows[id] end)
    wrong({ id = "self", version = 1, steps = { it_is("call", { flow = "self" }) } }, "self/it", "the flow self calls itself")
  end)

  it("when every flow calls one more", function()
    wrong(support.made { it_is("call", { flow = "f" }) }, "made" .. ("/it"):rep(9), "more than 8 deep", function(id)
      return { id = id, version = 1, steps = { it_is("call", { flow = id .. "f" }) } }
    end)
  end)

  it("when every flow calls two more, twice each", function()
    local steps = {}
    local function lookup(id)
      local list = {}
      for i = 1, 10 do list[i] = c.call { id = "c" .. i, flow = id .. i } end
      return { id = id, version = 1, steps = list }
    end
    for i = 1, 10 do steps[i] = c.call { id = "c" .. i, flow = "f" .. i } end
    local _, problems = flow.define(support.made(steps), { flows = lookup })
    assert.equal(100, #problems)
  end)
end)

describe("a flow that is too large", function()
  local function many(count)
    local steps = {}
    for i = 1, count do steps[i] = words("s" .. i) end
    return support.made(steps)
  end

  it("is told where it grows too large, once", function()
    for _, count in ipairs { 2001, 10000 } do
      local problems = problems_of(many(count))
      assert.equal(1, #problems)
      holds(problems, "made/s2001", "beyond 2000 steps")
    end
  end)

  it("may be as large as that", function()
    local run = flow.start(flow.define(many(2000)), support.options())
    for i = 1, 1999 do
      assert.equal("s" .. i, run:at().path)
      assert(run:next())
    end
  end)

  it("counts the steps of called flows each time they are called", function()
    local inner, steps = many(300), {}
    for i = 1, 10 do steps[i] = c.call { id = "c" .. i, flow = "inner" } end
    wrong(support.made(steps), "made/c7/s194", "beyond 2000 steps", function() return inner end)
  end)
end)

describe("a flow that is not plain", function()
  local function endless() return setmetatable({}, { __index = function() return words "it" end }) end

  it("may not answer for its lists by a function: they might never end", function()
    wrong(support.made(endless()), "made", "the steps have a metatable")
    wrong_step(it_is("each", { add = true, steps = endless() }), "steps has a metatable")
    for name, kind in pairs { options = "one", words = "scale", cells = "consent", skip = "text", about = "date", roles = "people" } do
      wrong_step(it_is(kind, { [name] = endless() }), name .. " has a metatable")
    end
    wrong(support.made(setmetatable({ words "it" }, { __metatable = false })), "made", "the steps have a metatable")
  end)

  it("is told at which step reading it failed", function()
    local trap = setmetatable({}, { __index = function() error "caught" end })
    wrong_step(it_is("one", { options = { trap } }), "the flow cannot be read")
    wrong(support.made { words "a", it_is("call", { flow = "x" }) }, "made/it", "the flow cannot be read", function() error "caught" end)
  end)
end)
