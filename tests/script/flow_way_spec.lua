package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"

local c = flow.constructors()

local YES_NO = { { value = "yes", ask = "t.yes" }, { value = "no", ask = "t.no" } }

local words, go = support.words, support.go

local function begin(steps, more, options)
  steps[#steps + 1] = c.stop { id = "done", ask = "t.done" }
  return support.start(support.made(steps, more), options)
end

local function state_of(changes, path)
  for _, change in ipairs(changes) do
    if change.path == path then return change.state end
  end
end

local function home(run)
  while run:back() do end -- luacheck: ignore 542
end

describe("a branch", function()
  local function branching()
    return begin({ c.one { id = "want", ask = "t.want", options = YES_NO },
      words("why", { when = function(a) return a.want == "yes" end }), words("end") },
      { effects = function(a) return { { kind = "talk.point", words = a.why } } end })
  end

  it("that closes parks its answer, and gives it back when it opens again", function()
    local run = branching()
    go(run, { want = "yes", why = "because" }, "end")
    home(run)
    run:changes()
    run:answer "no"
    assert.same({ { path = "want", state = "active", value = "no" }, { path = "why", state = "parked", value = "because" } }, run:changes())
    assert.same({ "want", "end", "done" }, go(run, {}))
    home(run)
    run:answer "yes"
    assert.equal("active", state_of(run:changes(), "why"))
    run:next()
    assert.equal("because", run:at().value)
  end)

  it("that is closed lets nothing out", function()
    local run = branching()
    go(run, { want = "yes", why = "because" }, "end")
    home(run)
    run:answer "no"
    assert.is_nil(run:effects()[1].words)
    assert.same({ want = "no" }, run:answers())
    for _, item in ipairs(run:review()) do assert.not_equal("why", item.path) end
  end)

  it("that is closed can not be gone to", function()
    local run = branching()
    assert.equal("flow.no_such_step", select(2, run:change "why").key)
    assert.equal("flow.no_such_step", select(2, run:change "nowhere/at/all").key)
    assert.equal("want", run:at().path)
  end)

  it("parks what lies in repeats and called flows behind it", function()
    local run = support.start "everything"
    go(run, { name = "Ib", want = "yes", areas = { "home" }, ["goals/1/words"] = "a roof" }, "goals/1/letters")
    run:add "goals/1/letters"
    go(run, { ["goals/1/letters/1/from"] = "the bank" }, "goals/1/letters")
    go(run, { ["money/bank"] = "yes" }, "money/debts")
    run:changes()
    assert(run:change "areas")
    run:answer(nil)
    local changes = run:changes()
    assert.equal("parked", state_of(changes, "goals/1/words"))
    assert.equal("parked", state_of(changes, "goals/1/letters/1/from"))
    assert.equal("parked", state_of(changes, "money/bank"))
    run:answer { "sleep", "home" }
    changes = run:changes()
    assert.equal("active", state_of(changes, "goals/1/letters/1/from"))
    assert.equal("active", state_of(changes, "money/bank"))
  end)

  it("that depends on itself, or on a computed value that does, is open", function()
    local run = begin { words("it", { when = function(a) return a.it ~= nil or a.it == nil end }),
      words("more", { when = function(a) return a.round == nil end }), c.compute { id = "round", value = function(a) return a.round end } }
    assert.same({ "it", "more", "done" }, go(run, {}))
  end)

  it("closes what a computed value stands for too", function()
    local run = begin { words("it"), c.compute { id = "twice", value = function(a) return a.it .. a.it end,
      when = function(a) return a.it ~= nil end }, words("more", { when = function(a) return a.twice == "aa" end }) }
    assert.is_nil(run:answers().twice)
    assert.same({ "it", "more", "done" }, go(run, { it = "a" }))
  end)

  it("closes a whole gather", function()
    local run = begin { words("it"), c.gather { id = "all", when = function(a) return a.it end, steps = { words("one"), words("two") } } }
    assert.same({ "it", "done" }, go(run, {}))
    home(run)
    assert.same({ "it", "one", "two", "done" }, go(run, { it = "a" }))
  end)
end)

describe("a repeat over an answer", function()
  local function over(list, more)
    local run = begin({ c.many { id = "areas", ask = "t.areas", options = YES_NO, own = true },
      c.each { id = "goals", ask = "t.goals", max = more and more.max, from = function(a) return a.areas end,
        steps = { words("words"), words("first", { when = function(a) return a.index == 1 end }) } } })
    run:answer(list)
    return run
  end

  it("has a group for each value, in their order, known by their value", function()
    local run = over { "b", "a" }
    go(run, { ["goals/1/words"] = "of b", ["goals/2/words"] = "of a" })
    home(run)
    run:answer { "a", "c", "b" }
    assert.same({ "areas", "goals/2/words", "goals/2/first", "goals/3/words", "goals/1/words", "done" }, go(run, {}))
    assert.equal("of a", run:answers().goals[1].words)
    assert.equal("of b", run:answers().goals[3].words)
  end)

  it("takes a value that is there twice once, and comes to an end", function()
    assert.same({ "areas", "goals/1/words", "goals/1/first", "goals/2/words", "done" }, go(over { "a", "a", "b", "a" }, {}))
  end)

  it("parks what is no longer a value, and finds it again", function()
    local run = over { "a", "b" }
    go(run, { ["goals/2/words"] = "of b" })
    home(run)
    run:changes()
    run:answer { "a" }
    assert.equal("parked", state_of(run:changes(), "goals/2/words"))
    run:answer { "b" }
    assert.equal("active", state_of(run:changes(), "goals/2/words"))
    assert.same({ { words = "of b" } }, run:answers().goals)
  end)

  it("keeps to its most", function()
    assert.same({ "areas", "goals/1/words", "goals/1/first", "goals/2/words", "done" }, go(over({ "a", "b", "c" }, { max = 2 }), {}))
  end)

  it("knows tables by their id or value, and else by their place", function()
    local run = begin({ c.each { id = "goals", ask = "t.goals", from = function(a) return a.inputs.goals end, steps = {
      words("words", { say = function(a) return { goal = a.item.words } end }) } } },
      nil, { inputs = { goals = { { id = "x", words = "roof" }, { value = "y", words = "bed" }, { words = "dog" } } } })
    assert.same({ "goals/1/words", "goals/2/words", "goals/3/words", "done" }, go(run, {}))
    assert.same({ goal = "bed" }, run:say "goals/2/words")
    run:back()
    assert.equal("goals/3/words", run:at().path)
    assert.equal(3, #run:answers().goals)
  end)

  it("takes nothing that is no list for a list", function()
    local run = begin { c.each { id = "goals", ask = "t.goals", from = function() return "words" end, steps = { words("words") } } }
    assert.equal("done", run:at().path)
  end)
end)

describe("a list one adds to", function()
  local function list(more)
    local step = more or {}
    step.id, step.ask, step.add = "list", "t.list", true
    step.steps = { words("what", { required = true }), words("more") }
    return begin { c.each(step), words("end") }
  end

  it("leads into what was added, and back to the list at its end", function()
    local run = list()
    assert.is_true(run:add "list")
    assert.same({ "list/1/what", "list/1/more", "list" }, go(run, { ["list/1/what"] = "a" }, "list"))
    run:next()
    assert.equal("end", run:at().path)
    run:back()
    assert.equal("list", run:at().path)
  end)

  it("names what is in it by the first words said, and tells what was taken out", function()
    local run = list()
    run:add "list"
    go(run, { ["list/1/what"] = "a" }, "list")
    run:add "list"
    run:back()
    run:remove "list/1"
    assert.same({ { number = 1, path = "list/1", title = "a", removed = true }, { number = 2, path = "list/2" } }, run:at().instances)
  end)

  it("never gives a number twice", function()
    local run = list()
    run:add "list"
    run:remove "list/1"
    assert.equal("list", run:at().path)
    run:add "list"
    assert.equal("list/2/what", run:at().path)
  end)

  it("parks what was taken out, and brings it back", function()
    local run = list()
    run:add "list"
    go(run, { ["list/1/what"] = "a" }, "list")
    run:changes()
    run:remove "list/1"
    assert.equal("parked", state_of(run:changes(), "list/1/what"))
    assert.same({}, run:answers().list)
    assert.equal("flow.no_such_step", select(2, run:change "list/1").key)
    run:restore "list/1"
    assert.equal("active", state_of(run:changes(), "list/1/what"))
    assert.same({ { what = "a" } }, run:answers().list)
  end)

  it("keeps to its most, also when bringing back", function()
    local run = list { max = 1 }
    assert.is_true(run:at().may_add)
    run:add "list"
    run:back()
    assert.is_false(run:at().may_add)
    assert.equal("flow.too_many", select(2, run:add "list").key)
    run:remove "list/1"
    run:add "list"
    assert.equal("flow.too_many", select(2, run:restore "list/1").key)
  end)

  it("wants its fewest before one goes on", function()
    local run = list { min = 1 }
    assert.equal("flow.too_few", select(2, run:next()).key)
    assert.same({ "list" }, run:missing())
    run:add "list"
    go(run, { ["list/1/what"] = "a" }, "list")
    assert.is_true(run:next())
  end)

  it("goes into what is in it when asked", function()
    local run = list()
    run:add "list"
    go(run, { ["list/1/what"] = "a" }, "list")
    assert.is_true(run:change "list/1")
    assert.equal("list/1/what", run:at().path)
  end)
end)

describe("five hundred instances", function()
  it("are walked there and back, reviewed and saved", function()
    local areas, said = {}, {}
    for i = 1, 500 do areas[i] = "area " .. i end
    local run = begin { c.many { id = "areas", ask = "t.areas", options = YES_NO, own = true },
      c.each { id = "goals", ask = "t.goals", from = function(a) return a.areas end, steps = { words("words") } } }
    said.areas = areas
    for i = 1, 500 do said["goals/" .. i .. "/words"] = "words " .. i end
    go(run, { areas = areas })
    home(run)
    go(run, said, "goals/499/words")
    assert.equal(501, #run:review())
    local part, count = run:review(200, 202)
    assert.equal(501, count)
    assert.same({ "goals/199/words", "goals/200/words", "goals/201/words" }, { part[1].path, part[2].path, part[3].path })
    assert.equal(200, run:review_place "goals/199/words")
    assert.is_nil(run:review_place "nowhere")
    assert.equal(1 + 1 + 498, #run:changes())
    run:answer "the last but one"
    assert.same({ { path = "goals/499/words", state = "active", value = "the last but one" } }, run:changes())
  end)
end)

describe("repeats in repeats in repeats", function()
  it("see their own answers first, then those round them", function()
    local run = support.start "everything"
    go(run, { name = "Ib", want = "yes", areas = { "home" } }, "goals/1/letters")
    run:add "goals/1/letters"
    go(run, { ["goals/1/letters/1/from"] = "the bank", ["goals/1/letters/1/answered"] = "yes" }, "goals/1/letters/1/days")
    run:add "goals/1/letters/1/days"
    run:answer(1)
    assert.equal("the bank/1/home", run:answers().goals[1].letters[1].days[1].label)
    assert.same({ "goals/1/letters/1/days/1/hours", "goals/1/letters/1/days" }, go(run, {}, "goals/1/letters/1/days"))
    run:change "goals/1/letters/1/days/1"
    run:answer(3)
    run:next()
    assert.equal("goals/1/letters/1/days/1/where", run:at().path)
    assert.same({ item = { key = "t.home" }, number = 1 }, run:say "goals/1/words")
  end)
end)

describe("a called flow", function()
  local function caller()
    return support.start "everything"
  end

  local SAID = { name = "Ib", want = "yes", areas = { "home" } }

  it("gives back what the call asks for, and its stop is not the end", function()
    local run = caller()
    go(run, SAID, "money/bank")
    run:answer "yes"
    go(run, {}, "money/debts")
    run:add "money/debts"
    go(run, { ["money/debts/1/amount"] = 500 }, "money/debts")
    run:next()
    assert.equal("bank", run:at().path)
    assert.is_nil(run:finished())
    run:back()
    assert.equal("money/debts", run:at().path)
    assert.same({ bank = "yes", debts = { { amount = 500 } }, sum = 500 }, run:answers().money)
  end)

  it("sees its inputs, and nothing of its caller", function()
    local seen
    local inner = { id = "inner", version = 1, steps = { words("it", { when = function(a)
      seen = { a.inputs.name, a.name or "nothing", a.up or "nothing" }
      return true
    end }) } }
    local def = flow.define(support.made { words("name"),
      c.call { id = "call", flow = "inner", inputs = function(a) return { name = a.name } end }, c.stop { id = "done", ask = "t.done" } },
      { flows = function() return inner end })
    local run = flow.start(def, support.options())
    go(run, { name = "Ib" })
    assert.same({ "Ib", "nothing", "nothing" }, seen)
  end)

  it("lets nothing of a closed call out", function()
    local run = caller()
    go(run, { name = "Ib", want = "yes", areas = { "home" }, ["money/bank"] = "yes" }, "who")
    run:change "areas"
    run:answer(nil)
    assert.is_nil(run:answers().money)
    assert.is_nil(run.root.a.owes_bank)
  end)

  it("that may stop early gives back from there", function()
    local inner = { id = "inner", version = 1, steps = { c.one { id = "on", ask = "t.on", options = YES_NO },
      c.stop { id = "early", ask = "t.early", when = function(a) return a.on == "no" end }, words("rest"), c.stop { id = "end", ask = "t.end" } } }
    local def = flow.define(support.made { words("before"), c.call { id = "call", flow = "inner" }, words("behind"),
      c.stop { id = "done", ask = "t.done" } }, { flows = function() return inner end })
    local run = flow.start(def, support.options())
    assert.same({ "before", "call/on", "behind", "done" }, go(run, { ["call/on"] = "no" }))
    run:back()
    run:back()
    assert.equal("call/on", run:at().path)
    assert.same({ "call/on", "call/rest", "behind", "done" }, go(run, { ["call/on"] = "yes" }))
  end)
end)

describe("the end of a flow", function()
  it("is a stop, and nothing comes behind it", function()
    local run = begin { words("it") }
    assert.is_nil(run:finished())
    run:next()
    assert.equal("done", run:finished())
    assert.equal("flow.end", select(2, run:next()).key)
    assert.is_true(run:back())
    assert.is_nil(run:finished())
  end)

  it("may be another one for who wants no plan now", function()
    local run = support.start "everything"
    go(run, { name = "Ib", want = "no" })
    assert.equal("declined", run:finished())
    assert.is_nil(run:next())
  end)

  it("is said calmly where no step is open at all", function()
    local run, key = support.start(support.made { words("it", { when = function() return false end }) })
    assert.is_nil(run)
    assert.equal("flow.end", key)
  end)
end)

describe("the progress", function()
  it("counts sections, once each, and never falls", function()
    local run = begin { words("a", { section = "t.one" }), words("b", { section = "t.two" }), words("c", { section = "t.one" }) }
    assert.same({ 1, 2, "t.one" }, { run:progress() })
    run:next()
    assert.same({ 2, 2, "t.two" }, { run:progress() })
    run:back()
    assert.same({ 2, 2, "t.one" }, { run:progress() })
  end)

  it("counts steps where there are no sections", function()
    local run = begin { words("a"), words("b") }
    run:next()
    assert.same({ 2, 2 }, { run:progress() })
  end)

  it("counts no steps that are not on the way", function()
    local function never() return false end
    local run = begin { words("x", { when = never }), words("a"), words("b"), words("y", { when = never }), words("z", { when = never }) }
    assert.same({ 1, 2 }, { run:progress() })
    run:next()
    assert.same({ 2, 2 }, { run:progress() })
    run:next()
    assert.same({ 2, 2 }, { run:progress() })
  end)

  it("takes a section that begins among gathered steps along", function()
    local run = begin { words("a", { section = "t.one" }),
      c.gather { id = "all", steps = { words("b", { section = "t.two" }) } }, words("c") }
    go(run, {}, "c")
    assert.equal("t.two", run:at().section)
  end)
end)

describe("the review", function()
  local function reviewed()
    return begin { c.one { id = "want", ask = "t.want", options = YES_NO },
      words("why", { required = true, when = function(a) return a.want == "yes" end }),
      words("also", { when = function(a) return a.want == "yes" end }),
      c.stop { id = "no", ask = "t.no", outcome = "declined", when = function(a) return a.want == "no" and a.name == "stop" end },
      words("name"), c.each { id = "list", ask = "t.list", add = true, steps = { words("what", { required = true }) } },
      c.review { id = "check", ask = "t.check" } }
  end

  it("shows all that was said, and every question that is open", function()
    local run = support.start "everything"
    go(run, { name = "Ib", want = "yes", areas = { "home" }, ["goals/1/words"] = "a roof", over = true }, "check")
    local seen = {}
    for _, item in ipairs(run:review()) do seen[item.path] = item end
    assert.equal("a roof", seen["goals/1/words"].value)
    assert.equal("t.section.goals", seen["goals/1/words"].section)
    assert.is_nil(seen.since.state)
    for _, path in ipairs { "secret", "over", "pause", "paper", "hello", "total", "check", "order" } do assert.is_nil(seen[path], path) end
  end)

  it("lists nothing that comes after it: it was not asked yet", function()
    local run = begin { words "name", c.review { id = "first", ask = "t.first" }, words "more", c.review { id = "second", ask = "t.second" },
      c.signature { id = "sign", ask = "t.sign" } }
    local function listed()
      local out = {}
      for i, item in ipairs(run:review()) do out[i] = item.path end
      return out
    end
    go(run, {}, "first")
    assert.same({ "name" }, listed())
    run:change "name"
    assert.same({ "name" }, listed())
    run:next()
    go(run, {}, "second")
    assert.same({ "name", "more" }, listed())
    go(run, {}, "sign")
    assert.same({ "name", "more", "sign" }, listed())
  end)

  it("comes straight back from a change", function()
    local run = reviewed()
    go(run, { want = "no", name = "Ib" }, "check")
    run:change "name"
    assert.is_true(run:at().returns)
    run:answer "Bo"
    run:next()
    assert.equal("check", run:at().path)
    run:change "name"
    run:back()
    assert.equal("check", run:at().path)
    run:back()
    assert.equal("list", run:at().path)
    assert.is_nil(run:at().returns)
  end)

  it("asks what a change makes required first, and not what it leaves open", function()
    local run = reviewed()
    go(run, { want = "no" }, "check")
    run:change "want"
    run:answer "yes"
    run:next()
    assert.equal("why", run:at().path)
    run:answer "because"
    run:next()
    assert.equal("check", run:at().path)
  end)

  it("leads to the stop that a change opened", function()
    local run = reviewed()
    go(run, { want = "no" }, "check")
    run:change "name"
    run:answer "stop"
    run:next()
    assert.equal("declined", run:finished())
  end)

  it("is not passed while something before it is owed", function()
    local run = reviewed()
    go(run, { want = "no" }, "list")
    run:add "list"
    run:back()
    run:next()
    assert.equal("check", run:at().path)
    run:next()
    assert.equal("list/1/what", run:at().path)
    run:back()
    assert.equal("check", run:at().path)
    run:next()
    run:answer "a"
    run:next()
    assert.equal("check", run:at().path)
    run:next()
    assert.equal("done", run:finished())
  end)

  it("that a change closed lets go on behind it", function()
    local run = begin { words("name"), c.review { id = "check", ask = "t.check", when = function(a) return a.name ~= "none" end }, words("end") }
    go(run, { name = "Ib" }, "check")
    run:change "name"
    run:answer "none"
    run:next()
    assert.equal("end", run:at().path)
  end)
end)

describe("a hand-over", function()
  local function handed()
    local run = begin { words("secret", { private = true }), words("name"),
      c.each { id = "list", ask = "t.list", from = function() return { 1 } end, private = true, steps = { words("inner") } },
      c.handover { id = "over", ask = "t.over", to = "t.staff" }, words("own", { private = true }), c.review { id = "check", ask = "t.check" } }
    go(run, { secret = "x", name = "Ib", ["list/1/inner"] = "y", over = true, own = "z" }, "check")
    return run
  end

  it("hides what is private and lies before it from the review", function()
    local paths = {}
    for _, item in ipairs(handed():review()) do paths[#paths + 1] = item.path end
    assert.same({ "name", "own" }, paths)
  end)

  it("lets nobody go to it, and nobody walk back to it", function()
    local run = handed()
    for _, path in ipairs { "secret", "list/1/inner", "list/1" } do assert.is_nil(run:change(path)) end
    local paths = {}
    while run:back() do paths[#paths + 1] = run:at().path end
    assert.same({ "own", "over", "name" }, paths)
  end)

  it("is no secret to the flow itself", function()
    assert.equal("x", handed():answers().secret)
  end)
end)

describe("words that say who and what", function()
  it("are those of the step, or else of the repeat round it", function()
    local run = begin { c.each { id = "list", ask = "t.list", from = function() return { "a" } end, say = function(a) return { name = a.last.name } end,
      steps = { words("own", { say = function(a) return { name = a.item } end }), words("lent") } }, words("none") }
    assert.same({ name = "a" }, run:say "list/1/own")
    assert.same({}, run:say "list/1/lent")
    assert.is_nil(run:say "none")
    assert.is_nil(run:say "nowhere")
  end)

  it("fill the question of an item in the review", function()
    local run = begin { words("it", { say = function() return { area = { key = "t.home" }, name = "Ib" } end }) }
    local function t(key, said) return said and key .. ":" .. said.name .. ":" .. said.area or "<" .. key .. ">" end
    assert.equal("t.it:Ib:<t.home>", run:words(run:review()[1], t))
  end)
end)

describe("what a flow does in the end", function()
  it("points at entries by name, and each gets its own id", function()
    local run = support.start "everything"
    go(run, { name = "Ib", want = "yes", areas = { "home" }, ["goals/1/words"] = "a roof" }, "goals/1/letters")
    run:add "goals/1/letters"
    go(run, { ["goals/1/letters/1/from"] = "the bank" }, "goals/1/letters")
    local list = run:effects()
    assert.equal("goal.new", list[2].kind)
    assert.is_nil(list[2].as)
    assert.equal(32, #list[2].id)
    assert.equal(list[2].id, list[3].goal)
    assert.equal("the bank", list[3].what)
  end)

  it("leaves words from a card to whoever knows the language", function()
    local run = support.start "everything"
    go(run, { name = "Ib", want = "yes", areas = { "home" } }, "goals/1/letters")
    assert.same({ key = "t.home" }, run:effects()[2].words)
  end)

  it("is nothing where the flow says nothing of it", function()
    assert.same({}, begin({ words("it") }):effects())
  end)
end)

describe("what a flow's functions are given", function()
  it("can be read and not written", function()
    local run = begin { words("it"), words("more", { when = function(a) a.it = "other" return true end }) }
    assert.has_error(function() run:next() end)
  end)

  it("goes on working after a function failed", function()
    local broken = true
    local run = begin { words("it"), words("more", { when = function(a)
      if broken then error "broken" end
      return a.it == "a"
    end }) }
    assert.has_error(function() run:next() end)
    assert.has_error(function() run:next() end)
    broken = false
    assert.same({ "it", "more", "done" }, go(run, { it = "a" }))
  end)

  it("knows the day, and what was given to the flow", function()
    local seen
    local run = begin({ words("it", { when = function(a) seen = { a.today, a.inputs.x, a.last.y } return true end }) },
      nil, { inputs = { x = 1 }, last = { y = 2 } })
    assert.equal("it", run:at().path)
    assert.same({ support.TODAY, 1, 2 }, seen)
  end)

  it("has a made-up plan in the words of whoever reads", function()
    local seen
    local ask = words("it", { when = function(a) seen = a.last.goal return true end })
    local inner = support.made({ ask, c.stop { id = "done", ask = "t.done" } }, { id = "inner" })
    local source = support.made { c.call { id = "call", flow = "inner", last = { goal = { key = "t.goal" } } },
      c.stop { id = "done", ask = "t.done" } }
    local def = assert(flow.define(source, { flows = function() return inner end }))
    local function said(value) return { goal = "word of " .. value.goal.key } end
    assert.equal("call/it", flow.start(def, support.options { words = said }):at().path)
    assert.equal("word of t.goal", seen)
  end)
end)
