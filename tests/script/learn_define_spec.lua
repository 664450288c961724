-- A module as it is written becomes a flow, or its author is told what is wrong.
local learn = require "learn"
local flow = require "flow"

local function around()
  local env = learn.constructors()
  return env
end

local env = around()

local function module_of(steps, more)
  local out = { id = "tea", version = 1, track = "staff", minutes = 5, title = "tea.title", about = "tea.about", mode = "check", steps = steps }
  for name, value in pairs(more or {}) do out[name] = value end
  return out
end

local function one(more)
  local step = { id = "milk", ask = "tea.milk", options = { { value = "a", ask = "tea.a", right = true }, { value = "b", ask = "tea.b" } } }
  for name, value in pairs(more or {}) do step[name] = value end
  return env.one(step)
end

local function stop() return env.stop { id = "done", ask = "tea.done" } end

local function finds(source, part)
  local def, problems = learn.define(source)
  assert.is_nil(def)
  local all = {}
  for _, problem in ipairs(problems) do all[#all + 1] = problem.where .. ": " .. problem.what .. "; " .. problem.mend end
  local text = table.concat(all, "\n")
  assert(text:find(part, 1, true), text)
end

describe("a module", function()
  it("is a flow whose tasks keep the record of their tries", function()
    local def, problems = learn.define(module_of { one(), stop() })
    assert.are.same({}, problems)
    assert.are.equal("learning/tea", def.id)
    local run = flow.start(def, { inputs = { mode = "check" } })
    assert.are.equal("try", run:at().kind)
    assert.is_true(run:answer { value = "b", tries = 1, hints = 0, phase = "wrong" })
    local again = flow.resume(def, run:head(), run:changes())
    assert.are.equal("wrong", again:at().value.phase)
    assert.are.equal("b", again:at().value.value)
  end)

  it("holds a task until something is said, and lets an optional one go", function()
    local run = flow.start(assert(learn.define(module_of { one(), stop() })))
    assert.is_nil(run:next())
    run = flow.start(assert(learn.define(module_of { one { optional = true }, stop() })))
    assert.is_true(run:next())
  end)

  it("leaves a choice without right and wrong as the plan has it", function()
    local def = assert(learn.define(module_of { env.one { id = "q", ask = "tea.q", options = { { value = "a", ask = "tea.a" } } }, stop() }))
    assert.are.equal("one", flow.start(def):at().kind)
  end)

  it("takes no answer that cannot be a record", function()
    local run = flow.start(assert(learn.define(module_of { one(), stop() })))
    for _, value in ipairs { "b", { tries = -1 }, { tries = 1.5 }, { phase = "won" }, { sure = 9 }, { scaled = 2000 } } do
      assert.is_nil(run:answer(value))
    end
  end)
end)

describe("what is wrong with a module", function()
  it("is told with where, what and mend", function()
    finds("nonsense", "this is no module")
    finds(module_of({ one(), stop() }, { mode = "exam" }), "mode is exam")
    finds(module_of({ one(), stop() }, { track = "boss" }), "track is boss")
    finds(module_of({ one(), stop() }, { mode = "test" }), "a test has no pass mark")
    finds(module_of({ one(), stop() }, { minutes = 0 }), "minutes is 0")
    finds(module_of({ one(), stop() }, { masters = 1 }), "unknown attribute masters")
    finds(module_of { one { hints = "tea.h" }, stop() }, "tea/milk: unknown attribute hints")
    finds(module_of { one { attempts = 0 }, stop() }, "attempts is 0")
    finds(module_of { one { principle = 5 }, stop() }, "there are four")
    finds(module_of { one { points = -1 }, stop() }, "points is -1")
    finds(module_of { one { sure = "yes" }, stop() }, "sure is a string")
    finds(module_of { one { feedback = { good = "tea.x" } }, stop() }, "feedback has good")
    finds(module_of { one { options = { { value = "a", ask = "tea.a", right = true }, { value = "b", ask = "tea.b", right = true } } }, stop() },
      "more than one option is right")
    finds(module_of { env.truth { id = "t", ask = "tea.t" }, stop() }, "right is missing")
    finds(module_of { one { options = { { value = "a", right = true } } }, stop() }, "option 1 has no value or no words")
  end)

  it("finds what every flow must keep to as well", function()
    finds(module_of { one(), one(), stop() }, "is there twice")
    finds(module_of { env.page { id = "p" }, stop() }, "there is no question")
  end)

  it("never raises, however odd the module is", function()
    for _, steps in ipairs { { 1 }, { {} }, { { kind = "one", options = {} } }, { { kind = "one", options = { 3 } } }, { { kind = "truth" } },
      { { kind = "many", id = {}, ask = 1, options = { { value = 1, right = true } } } }, { setmetatable({}, {}) } } do
      local def, problems = learn.define(module_of(steps))
      assert.is_nil(def)
      assert.is_true(#problems > 0)
    end
  end)
end)
