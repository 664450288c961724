-- A whole list known from last time: offered, never silently taken.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"
local c = flow.constructors()

local KNOWN = { { id = "a1", what = "Ringe", who = "me", days = { { day = "mandag" }, { day = 7 } } }, { id = "a2", what = "Skrive", who = "nobody" } }

local function source(more)
  local list = c.each { id = "list", ask = "t.list", add = true, max = 3, prefill = function(a) return a.last.list end, steps = {
    c.text { id = "what", ask = "t.what", required = true },
    c.one { id = "who", ask = "t.who", options = { { value = "me", ask = "t.me" } } },
    c.each { id = "days", ask = "t.days", add = true, steps = { c.text { id = "day", ask = "t.day" } } },
  } }
  for name, value in pairs(more or {}) do list[name] = value end
  return support.made({ list, c.stop { id = "done", ask = "t.done" } }, { effects = function(a)
    local out = {}
    for i, one in ipairs(a.list) do
      local known = one.item
      out[i] = { kind = "agreement.new", as = not known and "list/" .. i or nil, id = known and known.id, what = one.what, who = one.who,
        was = known and { what = known.what, who = known.who } }
    end
    for _, known in ipairs(a:removed("list")) do out[#out + 1] = { kind = "agreement.status", id = known.id, status = "lapsed" } end
    return out
  end })
end

local function begin(more, last) return support.start(source(more), { last = { list = last or KNOWN } }) end

describe("a list known from last time", function()
  it("is offered with the names of its groups, and nothing of it is taken by passing on", function()
    local run = begin()
    assert.same(KNOWN, run:at().prefill)
    assert.same({ "Ringe", "Skrive" }, run:at().prefill_names)
    assert.same({}, run:at().instances)
    assert.is_true(run:next())
    assert.same({}, run:effects())
    assert.same({ list = {} }, run:answers())
    run:back()
    assert.same(KNOWN, run:at().prefill)
  end)

  it("is called as the list itself says", function()
    local run = begin { name = function(a) return a.index .. a.what .. a.item.id .. tostring(a:state("what")) .. #(a.up.list or {}) end }
    assert.same({ "1Ringea1nil0", "2Skrivea2nil0" }, run:at().prefill_names)
  end)

  it("is no offer where nothing is known", function()
    assert.is_nil(begin(nil, {}):at().prefill)
    assert.is_nil(begin({ prefill = function() end }):at().prefill)
    assert.is_false(begin(nil, {}):take())
  end)

  it("taken in, has what the steps allow; the rest is asked", function()
    local run = begin()
    assert.is_true(run:take())
    assert.is_nil(run:at().prefill)
    assert.is_false(run:take())
    assert.same({ { what = "Ringe", who = "me", days = { { day = "mandag" }, {} } }, { what = "Skrive", days = {} } }, run:answers().list)
    assert.is_true(run:next())
    assert.equal("done", run:finished())
  end)

  it("does only what is said in another way", function()
    local run = begin(nil, { { id = "a1", what = "Ringe", who = "me" }, { id = "a2", what = "Skrive", who = "me" } })
    run:take()
    assert.same({}, run:effects())
    run:change "list/2"
    run:answer "Skrive til Ib"
    assert.same({ { kind = "agreement.change", id = "a2", what = "Skrive til Ib" } }, run:effects())
    run:did()
    assert.same({}, run:effects())
    run:answer "Skrive"
    assert.same({ { kind = "agreement.change", id = "a2", what = "Skrive" } }, run:effects())
  end)

  it("tells what was taken out, one by one or all of it", function()
    local run = begin()
    run:take()
    run:remove "list/1"
    assert.same({ kind = "agreement.status", id = "a1", status = "lapsed" }, run:effects()[2])
    run:restore "list/1"
    assert.is_nil(run:effects()[3])
    run = begin()
    assert.is_true(run:answer(nil))
    assert.is_nil(run:at().prefill)
    assert.same({ { kind = "agreement.status", id = "a1", status = "lapsed" }, { kind = "agreement.status", id = "a2", status = "lapsed" } },
      run:effects())
  end)

  it("takes no more than the list may hold, and stands beside what was added before", function()
    local run = begin { max = 2 }
    run:add "list"
    run:answer "Noget nyt"
    run:change "list"
    assert.same(KNOWN, run:at().prefill)
    run:take()
    assert.equal(2, #run:answers().list)
    assert.is_false(run:at().may_add)
  end)

  it("is enough where some are wanted, as long as it is not taken out", function()
    local run = begin { min = 2 }
    assert.is_true(run:next())
    run:back()
    run:answer(nil)
    local _, wrong = run:next()
    assert.equal("flow.too_few", wrong.key)
  end)

  it("comes back from the draft as it was left: offered, taken or set aside", function()
    local function again(run)
      local store = support.store()
      store.save(run)
      return assert(flow.resume(support.define(source()), store.head, store.list(), support.options { last = { list = KNOWN } }))
    end
    assert.same(KNOWN, again(begin()):at().prefill)
    local run = begin()
    run:take()
    local effects = run:effects()
    run = again(run)
    assert.is_nil(run:at().prefill)
    assert.same(effects, run:effects())
    run = begin()
    run:answer(nil)
    run = again(run)
    assert.is_nil(run:at().prefill)
    assert.equal(2, #run:effects())
    run:in_draft "another"
    assert.same("withdrawn", run:changes()[1].state)
  end)
end)
