-- A talk: its states, what is open in them, what is wrong with one, and where anybody can go in it.
local explore = require "learn.talk_explore"
local talk = require "learn.talk"
local talk_try = require "learn.talk_try"

local function dog(more)
  local made = { id = "dog", start = "hello", vars = { trust = { 0, 3, start = 1 }, told = { 0, 1 } },
    scenes = {
      { id = "hello", says = "x.says", choices = {
        { id = "form", ask = "x.a", add = { trust = -2 }, go = "shut", verdict = "wrong" },
        { id = "where", ask = "x.b", add = { trust = 5 }, set = { told = 1 }, go = "goal", verdict = "right" } } },
      { id = "shut", says = "x.says", choices = {
        { id = "sorry", ask = "x.a", add = { trust = 1 }, go = "goal", verdict = "partly" },
        { id = "back", ask = "x.b", go = "hello" } } },
      { id = "goal", says = "x.says", choices = {
        { id = "call", ask = "x.a", needs = { trust = { 2, 3 }, told = 1 }, go = "found", verdict = "right" },
        { id = "write", ask = "x.b", go = "lost", verdict = "wrong" } } },
    },
    endings = { { id = "found", kind = "good", says = "x.says" }, { id = "lost", kind = "bad", says = "x.says" } } }
  for name, value in pairs(more or {}) do made[name] = value end
  return made
end

local function define(source)
  local def, problems = talk.define(source)
  return assert(def, problems[1] and problems[1].where .. ": " .. problems[1].what)
end

local function ids(list)
  local out = {}
  for i, one in ipairs(list) do out[i] = one.id end
  return out
end

describe("a talk", function()
  it("keeps its variables in their ranges and opens what their guards let through", function()
    local def = define(dog())
    local state = talk.begin(def)
    assert.are.same({ trust = 1, told = 0 }, state.vars)
    local angry = talk.choose(def, state, "form")
    assert.are.same({ at = "shut", vars = { trust = 0, told = 0 }, right = 0, partly = 0, wrong = 1 }, angry)
    local glad = talk.choose(def, state, "where")
    assert.are.same({ trust = 3, told = 1 }, glad.vars)
    assert.are.same({ "call", "write" }, ids(talk.open(def, glad)))
    assert.are.same({ "write" }, ids(talk.open(def, (talk.choose(def, angry, "sorry")))))
    assert.are.same({ trust = 1, told = 0 }, state.vars)
  end)

  it("ends where a choice leads to an ending", function()
    local states, choices = talk.follow(define(dog()), { "form", "back", "where", "call" })
    local last = states[5]
    assert.are.equal("good", talk.ending(define(dog()), last).kind)
    assert.are.same({ 2, 0, 1 }, { last.right, last.partly, last.wrong })
    assert.are.equal("back", choices[2].id)
    assert.are.same({}, talk.open(define(dog()), last))
  end)

  it("goes no way that it has not", function()
    local def = define(dog())
    assert.is_nil(talk.choose(def, talk.begin(def), "sorry"))
    assert.is_nil(talk.follow(def, { "form", "sorry", "call" })) -- the guard is not met
    assert.is_nil(talk.follow(def, { "where", "call", "write" })) -- it was over
  end)
end)

local function finds(change, part, where, many)
  local source = dog()
  change(source)
  local def, problems = talk.define(source)
  assert.is_nil(def)
  local all = {}
  for i, problem in ipairs(problems) do
    all[i] = problem.where .. ": " .. problem.what
    assert(problem.mend ~= "" and problem.place)
  end
  local text = table.concat(all, "\n")
  assert((#problems == 1 or many) and text:find((where or "") .. ": ", 1, true) and text:find(part, 1, true), text)
end

describe("what is wrong with a talk", function()
  it("is told with where, what and mend", function()
    finds(function(t) t.start = "hallo" end, "start is hallo, which is no scene", "talk")
    finds(function(t) t.start = "found" end, "start is found, which is no scene", "talk")
    finds(function(t) t.vars.trust.start = 4 end, "trust starts at 4, outside of its range")
    finds(function(t) t.vars.more = { 3, 1 } end, "the variable more has no range")
    finds(function(t) t.vars.more = { 0, 1000 } end, "the variable more has no range")
    finds(function(t) t.mood = 1 end, "unknown attribute mood")
    finds(function(t) t.endings = {} end, "it has no ending", "talk", true)
  end)

  it("is told where it stands in a scene, a choice, an ending", function()
    finds(function(t) t.scenes[1].choices[1].go = "nowhere" end, "it goes to nowhere, which is no scene and no ending", "scene hello, choice form")
    finds(function(t) t.scenes[3].choices[1].needs.trust = { 4, 5 } end, "nobody can meet the need of trust", "scene goal, choice call")
    finds(function(t) t.scenes[3].choices[1].needs.trust = "much" end, "no number and no range")
    finds(function(t) t.scenes[3].choices[1].needs.hope = 1 end, "needs names hope, which is no variable")
    finds(function(t) t.scenes[1].choices[2].set.told = 2 end, "set gives told the value 2, outside")
    finds(function(t) t.scenes[1].choices[2].set = { trust = 1 } end, "trust is both set and added to")
    finds(function(t) t.scenes[1].choices[2].add.trust = 0.5 end, "add of trust is 0.5")
    finds(function(t) t.scenes[1].choices[2].verdict = "good" end, "the verdict is good")
    finds(function(t) t.scenes[1].choices[2].id = "form" end, "the id form is there twice", "scene hello, choice form")
    finds(function(t) t.scenes[1].choices[2].id = "Where!" end, "it has no id")
    finds(function(t) t.scenes[2].says = nil end, "there is no says", "scene shut")
    finds(function(t) t.scenes[2].choices = {} end, "there are no choices", "scene shut")
    finds(function(t) t.endings[2].kind = "sad" end, "its kind is sad", "ending lost")
    finds(function(t) t.endings[2].id = "shut" end, "the id shut is there twice", "ending shut", true)
  end)

  it("is nonsense, and stops nothing", function()
    for _, nonsense in ipairs { {}, { scenes = 1, endings = {} }, { scenes = { 1 }, endings = { "x" } }, setmetatable({}, {}) } do
      local def, problems = talk.define(nonsense)
      assert(not def and #problems > 0)
    end
  end)
end)

-- Every state there is, with all variables, by brute force.
local function all_states(def)
  local seen, queue, out = {}, { talk.begin(def) }, { scenes = {}, taken = {} }
  for at = 1, math.huge do
    local state = queue[at]
    if not state then return out end
    out.scenes[state.at] = true
    for _, choice in ipairs(talk.open(def, state)) do
      out.taken[choice] = true
      local next_state = talk.choose(def, state, choice.id)
      local key = next_state.at
      for _, name in ipairs(def.vars) do key = key .. "," .. next_state.vars[name] end
      if not seen[key] then
        seen[key] = true
        queue[#queue + 1] = next_state
      end
    end
  end
end

local function is_dead(def, place)
  for _, scene in ipairs(def.source.scenes) do
    if scene.id == place then return false end
  end
  return true
end

-- A made-up talk: a few scenes, three variables, guards and moves as a seed has it.
local function made_up(seed)
  math.randomseed(seed)
  local vars, names = {}, { "a", "b", "c" }
  for _, name in ipairs(names) do vars[name] = { math.random(-1, 0), math.random(1, 3), start = math.random(0, 1) } end
  local function some(make)
    local out = {}
    for _, name in ipairs(names) do
      if math.random(4) == 1 then out[name] = make(vars[name]) end
    end
    return out
  end
  local scenes, places = {}, { "good", "bad" }
  for i = 1, 7 do places[#places + 1] = "s" .. i end
  for i = 1, 7 do
    local choices = {}
    for j = 1, math.random(1, 3) do
      local set = some(function(range) return math.random(range[1], range[2]) end)
      local add = some(function() return math.random(-2, 2) end)
      for name in pairs(set) do add[name] = nil end
      choices[j] = { id = "c" .. j, ask = "x.a", go = places[math.random(#places)], set = set, add = add,
        needs = some(function(range) return { math.random(range[1], range[2]), range[2] } end) }
    end
    scenes[i] = { id = "s" .. i, says = "x.says", choices = choices }
  end
  return define { id = "made", start = "s1", vars = vars, scenes = scenes,
    endings = { { id = "good", kind = "good", says = "x.g" }, { id = "bad", kind = "bad", says = "x.b" } } }
end

describe("going everywhere in a talk", function()
  it("finds what brute force finds, whatever the talk", function()
    for seed = 1, 400 do
      local def = made_up(seed)
      local found, all = explore.of(def), all_states(def)
      for id in pairs(def.scenes) do assert.are.equal(all.scenes[id], found.scenes[id] and true, seed .. " " .. id) end
      for id in pairs(def.endings) do assert.are.equal(all.scenes[id], found.endings[id] and true, seed .. " " .. id) end
      for _, scene in ipairs(def.source.scenes) do
        for _, choice in ipairs(scene.choices) do assert.are.equal(all.taken[choice], found.taken[choice]) end
      end
    end
  end)

  it("says the way to each ending and to each place one cannot leave", function()
    for seed = 1, 200 do
      local def = made_up(seed)
      local found = explore.of(def)
      for id, number in pairs(found.endings) do
        local states = assert(talk.follow(def, found:way(number)))
        assert.are.equal(id, states[#states].at)
      end
      for id, number in pairs(found.stuck) do
        local states = assert(talk.follow(def, found:way(number)))
        assert.are.equal(id, states[#states].at)
        assert.are.same({}, talk.open(def, states[#states]))
        assert.is_false(is_dead(def, id))
      end
      for id, number in pairs(found.circling) do
        local states = assert(talk.follow(def, found:way(number)))
        assert.are.equal(id, states[#states].at)
      end
    end
  end)

  it("sees who goes round for ever", function()
    local source = dog()
    source.scenes[2].choices[1].needs, source.scenes[2].choices[2].needs = { trust = 3 }, { trust = 3 }
    assert.are.same({ shut = 2 }, explore.of(define(source)).stuck)
    assert.is_nil(next(explore.of(define(source)).circling))
    source = dog()
    source.scenes[3].choices = { { id = "again", ask = "x.a", go = "goal" } }
    local found = explore.of(define(source))
    assert.are.same({ nil, nil }, { found.endings.found, found.endings.lost })
    assert.is_truthy(found.circling.goal)
    assert.is_nil(next(explore.of(define(dog())).circling))
  end)

  it("gives up on a talk that is too large, and says where it is widest", function()
    local vars, choices = {}, {}
    for i = 1, 20 do
      vars["v" .. i] = { 0, 1 }
      choices[i] = { id = "c" .. i, ask = "x.a", set = { ["v" .. i] = 1 }, go = "hub" }
    end
    local needs = {}
    for name in pairs(vars) do needs[name] = 1 end
    choices[21] = { id = "out", ask = "x.a", needs = needs, go = "done" }
    local found = explore.of(define { id = "hub", start = "hub", vars = vars, scenes = { { id = "hub", says = "x.s", choices = choices } },
      endings = { { id = "done", kind = "good", says = "x.d" } } })
    assert.are.equal("hub", found.capped.scene.id)
    assert.are.equal(20, #found.capped.vars)
    assert(found.states <= explore.MOST_STATES and found.edges <= explore.MOST_EDGES + #choices)
  end)

  it("looks through 350 choices and 20 variables, for only what is still read matters", function()
    local env = setmetatable({ talk = function(t) return t end }, { __index = _G })
    local def = define(assert(loadfile("tests/fixtures/learning/large/talks/large.lua", "t", env))())
    local count = 0
    for _, scene in ipairs(def.source.scenes) do count = count + #scene.choices end
    assert.are.equal(350, count)
    assert.are.equal(20, #def.vars)
    local found = explore.of(def)
    assert.is_nil(found.capped)
    assert(found.states < 50000, found.states)
    assert(found.endings.well and found.endings.so_so)
  end)
end)

local function score(scaled) return { scaled = scaled, success = scaled == 1000 } end

describe("the record of a talk", function()
  local def = define(dog())

  it("trusts nothing that comes out of a draft", function()
    for _, good in ipairs { { path = {} }, { path = { "form" }, told = true }, { path = { "where", "call" }, seen = { "found" } } } do
      assert.is_true(talk_try.could_be(def, good))
    end
    local long = {}
    for i = 1, talk_try.MOST_CHOICES + 2 do long[i] = i % 2 == 1 and "form" or "back" end
    for _, bad in ipairs { 1, {}, { path = 1 }, { path = { "no" } }, { path = { 1 } }, { path = {}, told = true }, { path = {}, told = 1 },
      { path = {}, seen = 1 }, { path = {}, seen = { {} } }, { path = long } } do
      assert.is_false(talk_try.could_be(def, bad))
    end
  end)

  it("counts the best walk, and what the first one was", function()
    local known = talk_try.chose(talk_try.anew(), "form")
    known = talk_try.ended(known, "lost", score(250), true)
    assert.are.same({ 1, 250, 250, "partly" }, { known.tries, known.scaled, known.first, known.phase })
    known = talk_try.ended(talk_try.again(known, 1, true), "found", score(1000), true)
    assert.are.same({ 2, 1000, 250, "right" }, { known.tries, known.scaled, known.first, known.phase })
    known = talk_try.ended(talk_try.again(known, 1, true), "lost", score(0), true)
    assert.are.same({ 3, 1000, 250, "right" }, { known.tries, known.scaled, known.first, known.phase })
    assert.are.same({ "lost", "found" }, known.value.seen)
  end)

  it("takes going back for another try, as good as the one before was so far", function()
    local known = talk_try.again(talk_try.chose(talk_try.chose(talk_try.anew(), "form"), "back"), 2, false, score(0))
    assert.are.same({ "form" }, known.value.path)
    assert.are.same({ 1, 0, nil }, { known.tries, known.first, known.phase })
    known = talk_try.ended(talk_try.chose(known, "back"), "found", score(1000), true)
    assert.are.same({ 2, 1000, 0 }, { known.tries, known.scaled, known.first })
  end)

  it("takes one walk in a test, or as many as the task says", function()
    local known = { tries = 1 }
    assert.is_false(talk_try.counts(known, {}, "test"))
    assert.is_true(talk_try.counts({ tries = 0 }, {}, "test"))
    assert.is_true(talk_try.counts(known, {}, "check"))
    assert.is_true(talk_try.counts(known, { attempts = 2 }, "test"))
    assert.is_false(talk_try.counts({ tries = 2 }, { attempts = 2 }, "check"))
    local ended = talk_try.ended({ tries = 1, scaled = 0, first = 0, phase = "wrong", value = { path = {} } }, "found", score(1000), false)
    assert.are.same({ 0, "wrong", 2 }, { ended.scaled, ended.phase, ended.tries })
  end)
end)
