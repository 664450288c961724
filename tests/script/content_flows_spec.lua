-- The flows people meet, where a play would take too long to see it.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local flow, data, support

local function define(id)
  return assert(flow.define(kiosk.content("flows/" .. id), { flows = function(other) return (kiosk.content("flows/" .. other)) end }))
end

before_each(function()
  fake.start()
  flow, data, support = require "flow", require "gallery.data", require "flow_support"
end)

describe("the follow-up", function()
  it("takes up a draft of version 1, with the words somebody had said anew", function()
    local head = { flow = "followup", version = 1, cursor = "goals/2/step" }
    local run = assert(flow.resume(define "followup", head, {
      { path = "goals/#", state = "active", value = { { n = 1, item = { id = "g1" }, key = "g1" }, { n = 2, item = { id = "g2" }, key = "g2" } } },
      { path = "goals/1/step", state = "active", value = 4 },
      { path = "goals/1/what_next", state = "active", value = "adjust" },
      { path = "goals/1/new_words", state = "active", value = "Sove hele natten" },
    }, support.options { last = data.plan() }))
    assert.equal("goals/2/step", run:at().path)
    local list = run:effects()
    assert.same({ kind = "progress.new", goal = "g1", step = 4, speaker = "citizen" }, list[1])
    assert.same({ kind = "goal.change", id = "g1", words = "Sove hele natten", speaker = "citizen" }, list[2])
  end)

  it("writes nothing about a goal that is said as it was", function()
    local run = assert(flow.start(define "followup", support.options { last = data.plan() }))
    run:change "goals/1/what_next"
    run:answer "adjust"
    run:next()
    for _ = 1, 5 do
      assert.is_not_nil(run:at().prefill, run:at().path)
      run:answer(run:at().prefill)
      run:next()
    end
    assert.equal("goals/2/step", run:at().path)
    assert.same({}, run:effects())
  end)
end)
