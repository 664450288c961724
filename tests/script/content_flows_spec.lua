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

describe("the plan", function()
  -- As far as the step, with these answers; "!helper" is one of the other answers.
  local function go(run, said, to)
    for _ = 1, 60 do
      local at = run:at()
      if at.path == to then return run end
      local value = said[at.path]
      if value == "!helper" then
        run:decline "helper"
      else
        if value ~= nil then assert(run:answer(value)) end
        assert(run:next())
      end
    end
    error("never came to " .. to)
  end

  -- Said to the end, and one question that was left open answered another day: what is done then.
  local function later(said, add, path, value)
    local store = support.store()
    local run = assert(flow.start(define "plan", support.options()))
    if add then
      go(run, said, "agreements")
      run:add "agreements"
    end
    go(run, said, "done")
    local done = run:effects()
    store.save(run)
    run = assert(flow.reopen(define "plan", store.head, store.list(), { path = path, state = "helper" }, support.options()))
    assert(run:answer(value))
    while not run:finished() do assert(run:next()) end
    return run:effects(), done
  end

  local function id_of(list, words)
    for _, entry in ipairs(list) do
      local said = type(entry.words) == "table" and entry.words.key or entry.words or entry.what
      if said == words then return entry.id end
    end
  end

  it("moves goals when their order is said later, and mixes no words up", function()
    local SAID = { start = "now", matters = { "home", "sleep", "money", "work" }, order = "!helper", ["goals/1/words"] = "Et hus" }
    local list, done = later(SAID, false, "order", { "work", "home" })
    local work, money = id_of(done, "plan.area.work"), id_of(done, "plan.area.money")
    local home, sleep = id_of(done, "Et hus"), id_of(done, "plan.area.sleep")
    assert.same({
      { kind = "goal.status", id = money, status = "parked" },
      { kind = "goal.status", id = work, status = "active" },
      { kind = "goal.change", id = work, rank = 1 }, { kind = "goal.change", id = home, rank = 2 },
      { kind = "goal.change", id = sleep, rank = 3 }, { kind = "goal.change", id = money, rank = 11 },
    }, { list[1], list[2], list[3], list[4], list[5], list[6] })
    assert.equal("question.closed", list[7].kind)
  end)

  it("offers the agreements that stand already: kept they stay, said anew they change, taken out they lapse", function()
    local run = assert(flow.start(define "plan", support.options { last = data.plan() }))
    go(run, { start = "now" }, "agreements")
    assert.same({ "Skrive til boligforeningen", "Følge med til lægen" }, run:at().prefill_names)
    local function about_agreements()
      local out = {}
      for _, entry in ipairs(run:effects()) do
        if entry.kind:sub(1, 9) == "agreement" then out[#out + 1] = entry end
      end
      return out
    end
    assert.same({}, about_agreements())
    run:take()
    assert.same({}, about_agreements())
    run:change "agreements/1/who_role"
    run:answer "me"
    run:remove "agreements/2"
    assert.same({ { kind = "agreement.change", id = "a2", who = { key = "plan.who.me" }, who_role = "me" },
      { kind = "agreement.status", id = "a3", status = "lapsed" } }, about_agreements())
  end)

  it("says of nobody that they do what nobody said they would", function()
    local def = define "plan"
    local function made(said)
      said.start = "now"
      local run = go(assert(flow.start(def, support.options())), said, "agreements")
      run:add "agreements"
      go(run, said, "agreements/1/when")
      for _, entry in ipairs(run:effects()) do
        if entry.kind == "agreement.new" then return entry.who, entry.who_role end
      end
    end
    assert.same({ { key = "plan.who.other" }, "other" }, { made { ["agreements/1/what"] = "Ringe" } })
    assert.same({ { key = "plan.who.me" }, "me" },
      { made { ["agreements/1/what"] = "Ringe", ["agreements/1/who_role"] = "me" } })
    local run = assert(flow.start(def, support.options { last = { agreements = {
      { id = "a1", what = "Ringe", who = "Ingen valgt endnu", who_role = "other", status = "agreed" } } } }))
    go(run, { start = "now" }, "agreements")
    run:take()
    run:change "agreements/1/who_role"
    assert.is_nil(run:at().value)
  end)

  it("adds to an agreement what is said about it later", function()
    local list, done = later({ start = "now", ["agreements/1/what"] = "Ringe", ["agreements/1/fallback"] = "!helper" }, true,
      "agreements/1/fallback", "Mona ringer")
    assert.same({ kind = "agreement.change", id = id_of(done, "Ringe"), fallback = "Mona ringer" }, list[1])
    assert.equal(2, #list)
  end)
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
    assert.same({ kind = "path.step", step = "followup", state = "done" }, list[2])
    assert.same({ kind = "goal.change", id = "g1", words = "Sove hele natten", speaker = "citizen" }, list[3])
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
    assert.same({ { kind = "path.step", step = "followup", state = "done" } }, run:effects())
  end)
end)
