package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local kinds = require "flow.kinds"
local support = require "flow_support"

local function kinds_in(steps, into)
  for _, step in ipairs(steps) do
    into[step.kind] = true
    if step.steps then kinds_in(step.steps, into) end
  end
  return into
end

describe("a flow with everything in it", function()
  local run

  before_each(function() run = support.start "everything" end)

  it("has every kind of step there is", function()
    local used = kinds_in(support.load "everything".steps, {})
    for kind in pairs(kinds.KINDS) do assert.is_true(used[kind], kind) end
  end)

  it("is without a fault to the checker", function()
    support.define "everything"
    support.define "everything_money"
  end)

  it("can be walked from the first step to the last by answering", function()
    support.walk_to(run, "want")
    assert(run:answer "yes")
    support.walk_to(run, "areas")
    assert(run:answer { "home", "sleep" })
    support.walk_to(run, "goals/1/letters")
    assert(run:add "goals/1/letters")
    assert.equal("goals/1/letters/1/from", run:at().path)
    assert(run:answer "Kommunen")
    support.walk_to(run, "goals/1/letters/1/days", 2)
    assert(run:add "goals/1/letters/1/days")
    assert(run:answer(3))
    assert.is_true(run:next())
    assert.equal("goals/1/letters/1/days/1/where", run:at().path)
    support.walk_to(run, "done")
    assert.equal("done", run:finished())
  end)
end)
