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
