package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"

local c = flow.constructors()

local YES_NO = { { value = "yes", ask = "t.yes" }, { value = "no", ask = "t.no" } }

local function words(id, more)
  local step = more or {}
  step.id, step.ask = id, "t." .. id
  return c.text(step)
end

local function ended(steps, more)
  steps[#steps + 1] = c.stop { id = "done", ask = "t.done" }
  return support.define(support.made(steps, more))
end

-- A run with a store beside it. again() is what a person finds another day.
local function begin(def, options)
  local walk = { def = def, options = support.options(options), store = support.store() }
  walk.run = assert(flow.start(def, walk.options))
  function walk.save() return walk.store.save(walk.run) end
  function walk.again(other)
    return flow.resume(other or walk.def, walk.store.head, walk.store.list(), walk.options)
  end
  return walk
end

local function go(run, said, to)
  for _ = 1, 3000 do
    local at = run:at()
    if at.path == to or at.kind == "stop" then return end
    if said[at.path] ~= nil then assert(run:answer(said[at.path])) end
    assert(run:next(), at.path)
  end
  error("never came to " .. tostring(to))
end

local function states_of(run)
  local out = {}
  for _, item in ipairs(run:review()) do out[item.path] = item.state end
  return out
end

local function assert_same_place(before, now)
  local one, other = before:at(), now:at()
  for _, name in ipairs { "path", "value", "state", "index", "item", "section", "instances", "may_add", "returns" } do
    assert.same(one[name], other[name], name)
  end
  assert.same(before:answers(), now:answers())
  assert.same(before:missing(), now:missing())
  assert.same({ before:progress() }, { now:progress() })
  assert.same(states_of(before), states_of(now))
end

describe("coming back", function()
  it("is to the very same step, wherever one left", function()
    local walk = begin(support.define "everything")
    for turn = 1, 60 do
      local at = walk.run:at()
      local value = at.path == "want" and "yes" or at.path == "areas" and { "home", "sleep" } or support.answer_for(at, turn)
      if value ~= nil then assert(walk.run:answer(value), at.path) end
      if at.path == "goals/1/letters" and #at.instances < 2 then walk.run:add(at.path) else walk.run:next() end
      walk.save()
      local again = assert(walk.again())
      assert.equal(0, again.left_out)
      assert_same_place(walk.run, again)
      assert.same({}, again:changes())
      assert.same(walk.store.head, support.kept(again:head()))
      walk.run = again
      if again:finished() then break end
    end
    assert.equal("done", walk.run:finished())
  end)

  it("finds every state an answer can have", function()
    local def = ended { c.one { id = "want", ask = "t.want", options = YES_NO },
      words("why", { when = function(a) return a.want == "yes" end }), words "taken", words "kept", words "skip", words "unknown", words "later",
      words "private", words "helper", words "end" }
    local walk = begin(def)
    go(walk.run, { want = "yes", why = "because", taken = "once", kept = "words" }, "skip")
    for _, kind in ipairs { "skip", "unknown", "later", "private", "helper" } do
      walk.run:answer("before " .. kind)
      assert(walk.run:decline(kind))
    end
    while walk.run:at().path ~= "taken" do walk.run:back() end
    walk.run:answer(nil)
    while walk.run:at().path ~= "want" do walk.run:back() end
    walk.run:answer "no"
    walk.save()
    local states = {}
    for path, row in pairs(walk.store.rows) do states[path] = row.state end
    assert.same({ want = "active", why = "parked", taken = "withdrawn", kept = "active", skip = "skip", unknown = "unknown", later = "later",
      private = "private", helper = "helper" }, states)
    local again = assert(walk.again())
    assert_same_place(walk.run, again)
    assert.same({ want = "no", kept = "words" }, again:answers())
    assert.same({ "later", "helper" }, again:missing())
    again:answer "yes"
    local back = again:changes()
    assert.equal("because", back[2].value)
    assert.equal("active", back[2].state)
  end)

  it("comes back to the review from a change that was under way", function()
    local walk = begin(ended { words "name", words "more", c.review { id = "check", ask = "t.check" } })
    go(walk.run, { name = "Ib" }, "check")
    walk.run:change "name"
    walk.save()
    local again = assert(walk.again())
    assert.is_true(again:at().returns)
    again:next()
    assert.equal("check", again:at().path)
  end)

  it("keeps hidden what was hidden by a hand-over", function()
    local def = ended { words("secret", { private = true }), c.handover { id = "over", ask = "t.over", to = "t.staff" }, words "own" }
    local walk = begin(def)
    go(walk.run, { secret = "x", over = true }, "own")
    walk.save()
    local again = assert(walk.again())
    assert.is_nil(again:change "secret")
    again:back()
    assert.is_false(again:back())
    assert.equal("x", again:answers().secret)
  end)

  it("hides all that is private when the hand-over itself is gone", function()
    local def = ended { words("secret", { private = true }), words "own" }
    local walk = begin(def)
    go(walk.run, { secret = "x" }, "own")
    walk.save()
    walk.store.head.handed = "over"
    assert.is_false(assert(walk.again()):back())
  end)

  it("needs nothing but what was saved", function()
    local walk = begin(ended { words "name", words "more" })
    walk.save()
    local again = assert(walk.again())
    assert.equal("name", again:at().path)
    assert.same({}, again:answers())
  end)
end)

describe("coming back to repeats", function()
  local function nested()
    return ended { c.many { id = "areas", ask = "t.areas", options = YES_NO, own = true },
      c.each { id = "goals", ask = "t.goals", from = function(a) return a.areas end, steps = { words "words",
        c.each { id = "letters", ask = "t.letters", add = true, steps = { words "from",
          c.each { id = "days", ask = "t.days", add = true, steps = { words "hour" } } } } } } }
  end

  it("finds each instance by its number, three deep", function()
    local walk = begin(nested())
    go(walk.run, { areas = { "a", "b" }, ["goals/1/words"] = "of a" }, "goals/1/letters")
    for letter = 1, 2 do
      walk.run:add "goals/1/letters"
      go(walk.run, { ["goals/1/letters/" .. letter .. "/from"] = "from " .. letter }, "goals/1/letters/" .. letter .. "/days")
      for day = 1, 2 do
        walk.run:add("goals/1/letters/" .. letter .. "/days")
        walk.run:answer("hour " .. letter .. day)
        walk.run:next()
      end
      walk.run:next()
    end
    walk.run:remove "goals/1/letters/1/days/1"
    walk.run:change "goals/1/letters/2/days/2"
    walk.save()
    local again = assert(walk.again())
    assert_same_place(walk.run, again)
    assert.equal("goals/1/letters/2/days/2/hour", again:at().path)
    assert.same({ { hour = "hour 12" } }, again:answers().goals[1].letters[1].days)
    again:restore "goals/1/letters/1/days/1"
    assert.equal("hour 11", again:answers().goals[1].letters[1].days[1].hour)
  end)

  it("never gives a number twice", function()
    local walk = begin(ended { c.each { id = "list", ask = "t.list", add = true, steps = { words "what" } } })
    for _ = 1, 3 do walk.run:add "list" end
    walk.run:remove "list/3"
    walk.save()
    local again = assert(walk.again())
    again:add "list"
    assert.equal("list/4/what", again:at().path)
  end)

  it("knows an instance by its value, also when the values came in another order meanwhile", function()
    local last = { goals = { { id = "x", words = "roof" }, { id = "y", words = "bed" } } }
    local def = ended { c.each { id = "goals", ask = "t.goals", from = function(a) return a.last.goals end, steps = { words "say" } } }
    local walk = begin(def, { last = last })
    go(walk.run, { ["goals/1/say"] = "of roof", ["goals/2/say"] = "of bed" })
    walk.save()
    walk.options.last = { goals = { { id = "y", words = "a bed" }, { id = "z", words = "dog" }, { id = "x", words = "roof" } } }
    local again = assert(walk.again())
    assert.same({ { say = "of bed" }, {}, { say = "of roof" } }, again:answers().goals)
  end)

  it("finds five hundred, each with its own, and goes on among them", function()
    local areas, said = {}, {}
    for i = 1, 500 do
      areas[i] = "area " .. i
      said["goals/" .. i .. "/words"] = "words " .. i
    end
    said.areas = areas
    local walk = begin(nested())
    walk.run:answer(areas)
    for i = 1, 500 do
      go(walk.run, said, "goals/" .. i .. "/letters")
      walk.run:add("goals/" .. i .. "/letters")
      walk.run:answer("from " .. i)
      walk.run:next()
      walk.run:add("goals/" .. i .. "/letters/1/days")
      walk.run:answer("hour " .. i)
      walk.run:next()
    end
    walk.run:change "goals/250/letters/1"
    walk.save()
    local again = assert(walk.again())
    assert.equal(0, again.left_out)
    assert_same_place(walk.run, again)
    assert.equal("hour 499", again:answers().goals[499].letters[1].days[1].hour)
    again:answer "anew"
    assert.same({ { path = "goals/250/letters/1/from", state = "active", value = "anew" } }, again:changes())
  end)

  it("has no more of a repeat than five hundred, whoever asks", function()
    local areas = {}
    for i = 1, 600 do areas[i] = "area " .. i end
    local walk = begin(nested())
    walk.run:answer(areas)
    walk.save()
    assert.equal(500, #walk.run:answers().goals)
    assert.equal(500, #assert(walk.again()):answers().goals)
  end)
end)

describe("a draft of an older version", function()
  local function version(number, steps, migrate) return ended(steps, { version = number, migrate = migrate }) end

  local function old_draft()
    local walk = begin(version(1, { words "called", words "town", words "more" }))
    go(walk.run, { called = "Ib", town = "Valby" }, "more")
    walk.save()
    return walk
  end

  local function renamed(answers)
    answers.name, answers.called = answers.called, nil
    return answers
  end

  it("opens with its answers where they belong now, at the step one left", function()
    local walk = old_draft()
    local again = assert(walk.again(version(2, { words "name", words "town", words "more" }, { renamed })))
    assert.same({ name = "Ib", town = "Valby" }, again:answers())
    assert.equal("more", again:at().path)
  end)

  it("is told anew as a whole, so that nothing is left of the old version", function()
    local walk = old_draft()
    local def = version(2, { words "name", words "town", words "more" }, { renamed })
    walk.run = assert(walk.again(def))
    assert.same({ { path = "called", state = "withdrawn", value = "Ib" }, { path = "name", state = "active", value = "Ib" },
      { path = "town", state = "active", value = "Valby" } }, walk.save())
    assert.equal(2, walk.store.head.version)
    local again = assert(walk.again(def))
    assert.same({ name = "Ib", town = "Valby" }, again:answers())
    assert.same({}, again:changes())
  end)

  it("goes through every version between", function()
    local again = assert(old_draft().again(version(3, { words "person", words "town", words "more" }, { renamed, function(answers)
      answers.person, answers.name = answers.name, nil
    end })))
    assert.equal("Ib", again:answers().person)
  end)

  it("takes its repeats along", function()
    local walk = begin(version(1, { c.each { id = "list", ask = "t.list", add = true, steps = { words "what" } } }))
    for i = 1, 2 do
      walk.run:add "list"
      walk.run:answer("thing " .. i)
      walk.run:next()
    end
    walk.run:remove "list/1"
    walk.save()
    local function moved(answers)
      local out = {}
      for path, answer in pairs(answers) do out["things" .. path:sub(5)] = answer end
      return out
    end
    local things = c.each { id = "things", ask = "t.list", add = true, steps = { words "what" } }
    local again = assert(walk.again(version(2, { things }, { moved })))
    assert.same({ { what = "thing 2" } }, again:answers().things)
    assert.equal("things", again:at().path)
    again:restore "things/1"
    assert.equal("thing 1", again:answers().things[1].what)
  end)

  it("stands at the first question nobody answered when its step is gone", function()
    local again = assert(old_draft().again(version(2, { words "name", words "town", words "street", words "end" }, { renamed })))
    assert.equal("street", again:at().path)
  end)

  it("is not opened when there is no way on, and says why", function()
    local draft = old_draft()
    local broken = { ["migrate[1] failed at tests/script"] = function(answers) return answers.nobody.value end,
      ["gives no table"] = function() return "words" end }
    for why, migrate in pairs(broken) do
      local run, key, detail = draft.again(version(2, { words "name" }, { migrate }))
      assert.is_nil(run)
      assert.equal("flow.version_gone", key)
      assert.truthy(detail:find(why, 1, true), detail)
    end
    local def = version(2, { words "name" }, { renamed })
    def.source.migrate = nil
    assert.equal("flow.version_gone", select(2, draft.again(def)))
    assert.same("Ib", draft.store.rows.called.value)
  end)

  it("takes over no answer that is none in the new version", function()
    local again = assert(old_draft().again(version(2, { c.number { id = "name", ask = "t.name" }, words "town" }, { renamed })))
    assert.equal(1, again.left_out)
    assert.same({ town = "Valby" }, again:answers())
    assert.equal("name", again:at().path)
  end)
end)

describe("a draft that cannot be taken up", function()
  local function draft()
    local walk = begin(support.define "everything")
    go(walk.run, { name = "Ib", want = "yes", areas = { "home" }, ["goals/1/words"] = "a roof" }, "goals/1/letters")
    walk.run:add "goals/1/letters"
    go(walk.run, { ["goals/1/letters/1/from"] = "the bank" }, "who")
    walk.run:answer { { name = "Bo", near = 1 } }
    walk.save()
    return walk
  end

  it("is of a newer version, and is kept as it is", function()
    local walk = draft()
    walk.store.head.version = 3
    local before = support.kept(walk.store.rows)
    local run, key = walk.again()
    assert.is_nil(run)
    assert.equal("flow.newer", key)
    assert.same(before, support.kept(walk.store.rows))
  end)

  it("has no head that says what it is of", function()
    local walk = draft()
    for _, head in ipairs { "head", 5, {}, { flow = "everything" }, { flow = "other", version = 2 }, { flow = "everything", version = "2" },
      { flow = "everything", version = 0 }, { flow = "everything", version = 1.5 } } do
      walk.store.head = head
      assert.equal("flow.damaged", select(2, walk.again()))
    end
    assert.equal("flow.damaged", select(2, flow.resume(walk.def, nil, {}, walk.options)))
    assert.equal("flow.damaged", select(2, flow.resume(walk.def, { flow = "everything", version = 2 }, "rows", walk.options)))
  end)

  it("makes the flow's own functions fail: that is said, and not thrown", function()
    local def = ended { c.number { id = "age", ask = "t.age" }, words("more", { when = function(a) return a.age > 17 end }) }
    local walk = begin(def)
    walk.run:answer(20)
    walk.run:next()
    walk.save()
    walk.store.rows.age = nil
    local run, key, why = walk.again()
    assert.is_nil(run)
    assert.equal("flow.damaged", key)
    assert.truthy(why:find("failed at tests/script/flow_save_spec.lua:", 1, true), why)
  end)

  it("has damaged rows: they are left out, and all others are there", function()
    local walk = draft()
    local rows = walk.store.list()
    for _, row in ipairs { 5, "row", false, {}, { path = 7, state = "active", value = "x" }, { path = "age", state = "nonsense", value = 5 },
      { path = "age", state = "active", value = "five" }, { path = "age", state = "active" }, { path = "since", state = "active", value = { year = 2026 } },
      { path = "share", state = "active", value = { bank = "yes" } }, { path = "goals/1/sure", state = "active", value = 1.5 },
      { path = "money/debts/#", state = "active", value = "words" }, { path = "bank", state = "skip", value = {} } } do
      rows[#rows + 1] = row
    end
    local again = assert(flow.resume(walk.def, walk.store.head, rows, walk.options))
    assert.is_true(again.left_out >= 11, tostring(again.left_out))
    assert.same(walk.run:answers(), again:answers())
    assert.equal("who", again:at().path)
  end)

  it("has instances that are none, or two of one number", function()
    local walk = draft()
    local list = { { n = 1 }, { n = 1 }, { n = "2" }, { n = -1 }, { n = 2.5 }, { n = math.maxinteger }, "three", { n = 4, withdrawn = "yes" }, {} }
    walk.store.rows["goals/1/letters/#"].value = list
    local again = assert(walk.again())
    assert.equal(2, #again:answers().goals[1].letters)
    assert.equal(1, again.left_out)
    again:add "goals/1/letters"
    assert.equal("goals/1/letters/5/from", again:at().path)
  end)

  it("has instances in another order: none is numbered twice after that", function()
    local walk = draft()
    walk.store.rows["goals/1/letters/#"].value = { { n = 3 }, { n = 1 } }
    local again = assert(walk.again())
    again:add "goals/1/letters"
    assert.equal("goals/1/letters/4/from", again:at().path)
  end)

  it("has been farther than the flow goes, or nowhere", function()
    local walk = draft()
    for _, mark in ipairs { 1000, -3, 0, 1.5, "far" } do
      walk.store.head.mark = mark
      local number, of = assert(walk.again()):progress()
      assert.is_true(number >= 1 and number <= of)
    end
  end)

  it("has paths that lead nowhere, or to a place by another name", function()
    local walk = draft()
    for _, path in ipairs { "", "/", "//", "goals", "goals/", "goals/1", "goals/01/words", "goals/0x1/words", "goals/1.0/words",
      "goals/1e0/words", "goals/ 1/words", "goals/9/words", "goals/one/words", "goals/1/words/more", "money", "money/1", "nowhere/#", "/#", "#", "name/#" } do
      walk.store.rows[path] = { path = path, state = "active", value = "elsewhere" }
    end
    local again = assert(walk.again())
    assert.same(walk.run:answers(), again:answers())
  end)
end)

-- Whatever happened to a draft, whoever opens it gets a run that works or is told a reason.
describe("a draft damaged as if by chance", function()
  local ODD = { 0, -1, 2.5, "", "words", true, false, {}, { "x" }, { n = 1 }, { 1, 2, 3 }, "\xff", math.maxinteger, 1 / 3 }

  local function damage(value, dice)
    if type(value) ~= "table" or dice(4) == 1 then return ODD[dice(#ODD)] end
    local names = {}
    for name in pairs(value) do names[#names + 1] = name end
    if #names == 0 then return ODD[dice(#ODD)] end
    table.sort(names, function(a, b) return tostring(a) < tostring(b) end)
    local name = names[dice(#names)]
    if dice(4) == 1 then value[name] = nil else value[name] = damage(value[name], dice) end
    return value
  end

  local function chance(seed)
    local state = seed * 2654435761 % 4294967296
    return function(most)
      state = (state * 1664525 + 1013904223) % 4294967296
      return state // 65536 % most + 1
    end
  end

  local function whole_draft()
    local walk = begin(support.define "everything")
    go(walk.run, { name = "Ib", want = "yes", areas = { "home", "sleep" }, ["goals/1/words"] = "a roof", ["goals/1/sure"] = 2 }, "goals/1/letters")
    walk.run:add "goals/1/letters"
    go(walk.run, { ["goals/1/letters/1/from"] = "the bank", who = { { name = "Bo" } }, secret = "x", over = true, share = { money = true } }, "check")
    walk.run:change "name"
    walk.save()
    return walk
  end

  local function use(run)
    run:at()
    run:review()
    run:missing()
    run:progress()
    run:changes()
    run:head()
    for _ = 1, 20 do
      if not run:next() then break end
    end
    while run:back() do end -- luacheck: ignore 542
  end

  it("opens or says why", function()
    local opened, refused = 0, 0
    local walk = whole_draft()
    local def, options = walk.def, walk.options
    for seed = 1, 1500 do
      local dice = chance(seed)
      local draft = { head = support.kept(walk.store.head), rows = support.kept(walk.store.list()) }
      for _ = 1, dice(6) do
        local row = dice(#draft.rows)
        draft.rows[row] = damage(draft.rows[row], dice)
      end
      if dice(3) == 1 then draft.head = damage(draft.head, dice) end
      local run, key = flow.resume(def, draft.head, draft.rows, options)
      if run then
        opened = opened + 1
        use(run)
      else
        refused = refused + 1
        assert.truthy(key == "flow.damaged" or key == "flow.version_gone" or key == "flow.newer", key)
      end
    end
    assert.is_true(opened > 500 and refused > 50, opened .. " " .. refused)
  end)
end)
