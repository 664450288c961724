package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local flow = require "flow"
local support = require "flow_support"
local values = require "flow.values"
local way = require "flow.walk"

local SEEDS, OPERATIONS = 12, 400

-- Numbers as if by chance, the same ones every time.
local function chance(seed)
  local state = seed * 2654435761 % 4294967296
  return function(most)
    state = (state * 1664525 + 1013904223) % 4294967296
    return state // 65536 % most + 1
  end
end

-- What a person has said so far, kept beside the run in the simplest way there is: path -> state and value.
local Walk = {}
Walk.__index = Walk

local function new_walk(seed)
  local def = support.define "everything"
  local options = support.options { last = { age = 40 } }
  return setmetatable({ def = def, options = options, run = flow.start(def, options), dice = chance(seed), said = {}, store = support.store(),
    progress = 0, added = {} }, Walk)
end

local operations = {}

function operations.answer(walk)
  local at = walk.run:at()
  local value = support.answer_for(at, walk.dice(1000))
  if value == nil then return end
  local ok, wrong = walk.run:answer(value)
  if ok then walk.said[at.path] = { state = "active", value = value } end
  return ok or wrong.key
end

function operations.answer_and_go(walk)
  operations.answer(walk)
  walk.run:next()
end

function operations.take_out(walk)
  local at = walk.run:at()
  local said = walk.said[at.path]
  assert(walk.run:answer(nil))
  if said then said.state = "withdrawn" end
  if not said and at.prefill ~= nil and at.kind ~= "each" then walk.said[at.path] = { state = "withdrawn", value = at.prefill } end
end

-- What is known of the calls: what the steps do not allow is left out.
function operations.take(walk)
  local at = walk.run:at()
  if not walk.run:take() then return assert.is_nil(at.prefill_names) end
  assert.equal("calls", at.path)
  for i, instance in ipairs(walk.run:at().instances) do
    local known = at.prefill[i - #at.instances]
    if known then
      walk.added[#walk.added + 1] = instance.path
      walk.said[instance.path .. "/whom"] = { state = "active", value = known.whom }
      if known.often == "yes" then walk.said[instance.path .. "/often"] = { state = "active", value = "yes" } end
      if known.times then walk.said[instance.path .. "/times/1/hour"] = { state = "active", value = 9 } end
    end
  end
end

local DECLINES = { "skip", "unknown", "later", "private", "helper", "nonsense" }

function operations.decline(walk)
  local at, kind = walk.run:at(), DECLINES[walk.dice(#DECLINES)]
  local allowed = at.kind ~= "handover" and kind ~= "nonsense" and support.answer_for(at, 1) ~= nil
  for _, one in ipairs(allowed and at.step.skip and { "none" } or {}) do allowed = one == kind end
  walk.run:decline(kind)
  if not allowed then return end
  local said = walk.said[at.path]
  walk.said[at.path] = { state = kind, value = said and said.value }
end

function operations.next(walk)
  local at = walk.run:at()
  local passes = at.kind == "wait" and not at.state
  local ok = walk.run:next()
  if passes and ok then walk.said[at.path] = { state = "active", value = true } end
end

function operations.back(walk) walk.run:back() end

-- Into any list there is: those of the goals, that of the called flow, and those in what was added.
function operations.add(walk)
  local lists = { "calls", "money/debts", "goals/1/letters", "goals/2/letters", "goals/3/letters" }
  for _, path in ipairs(walk.added) do lists[#lists + 1] = path .. "/days" end
  if walk.run:add(lists[walk.dice(#lists)]) then
    walk.added[#walk.added + 1] = walk.run:at().group:sub(1, -2)
  end
end

function operations.remove(walk)
  if #walk.added > 0 then walk.run:remove(walk.added[walk.dice(#walk.added)]) end
end

function operations.restore(walk)
  if #walk.added > 0 then walk.run:restore(walk.added[walk.dice(#walk.added)]) end
end

function operations.change(walk)
  local list = walk.run:review()
  local path = list[walk.dice(#list)].path
  assert.is_true(walk.run:change(path))
  assert.equal(path, walk.run:at().path)
end

function operations.choose(walk)
  local list = walk.run:at().gathered
  if list then assert(walk.run:change(list[walk.dice(#list)].path)) end
end

function operations.open(walk)
  if #walk.added > 0 then walk.run:change(walk.added[walk.dice(#walk.added)]) end
end

function operations.to_the_end(walk)
  for _ = 1, 30 do
    if walk.run:finished() then return end
    operations.answer(walk)
    walk.run:next()
  end
end

local NAMES = { "answer", "answer_and_go", "answer_and_go", "answer_and_go", "answer_and_go", "take_out", "decline", "next", "next", "back",
  "back", "add", "add", "take", "take", "remove", "restore", "change", "choose", "choose", "open", "open", "to_the_end" }

-- What is active anywhere in a plain table of answers, as strings, so that effects can be held against it.
local function gather_leaves(value, into)
  if type(value) ~= "table" then
    into[tostring(value)] = true
    return into
  end
  for _, inner in pairs(value) do gather_leaves(inner, into) end
  return into
end

local function open_paths(walk)
  local out = {}
  way.open(walk.run.root, function(group, step) out[group.prefix .. step.id] = true end)
  return out
end

local function check_store(walk)
  local expected, open = {}, open_paths(walk)
  for path, row in pairs(walk.store.rows) do
    if path:sub(-2) ~= "/#" then expected[path] = row end
  end
  for path, said in pairs(walk.said) do
    local row = expected[path]
    assert(row, "vanished: " .. path)
    local state = said.state == "active" and not open[path] and "parked" or said.state
    assert.equal(state, row.state, path)
    assert.is_true(values.same(said.value, row.value), path)
    expected[path] = nil
  end
  assert.is_nil(next(expected))
end

-- Words and numbers of parked and declined answers must be nowhere in what leaves the run.
local function check_leaving(walk)
  local leaving, active = gather_leaves(walk.run:answers(), {}), {}
  gather_leaves(walk.run:effects(), leaving)
  for _, row in pairs(walk.store.rows) do
    if row.state == "active" then gather_leaves(row.value, active) end
  end
  for _, row in pairs(walk.store.rows) do
    if row.state ~= "active" and type(row.value) == "string" and not active[row.value] then
      assert.is_nil(leaving[row.value], row.path .. " is " .. row.state .. " and left the run")
    end
  end
end

local function check_progress(walk)
  local number, of = walk.run:progress()
  assert.is_true(number >= walk.progress and number <= of)
  walk.progress = number
end

local function check_finished(walk)
  local at = walk.run:at()
  assert.equal(at.kind == "stop", walk.run:finished() ~= nil)
end

-- What a run knows that was made anew from what was saved.
local function resumed(walk)
  local run = assert(flow.resume(walk.def, walk.store.head, walk.store.list(), walk.options))
  assert.same({}, run:changes())
  return run
end

local function check_resumed(walk)
  local run = resumed(walk)
  local before, now = walk.run:at(), run:at()
  assert.equal(before.path, now.path)
  assert.same(before.value, now.value)
  assert.equal(before.state, now.state)
  assert.same(walk.run:answers(), run:answers())
  assert.same(walk.run:missing(), run:missing())
  assert.same({ walk.run:progress() }, { run:progress() })
  if walk.dice(3) == 1 then walk.run = run end
end

local function play(seed, seen)
  local walk = new_walk(seed)
  for count = 1, OPERATIONS do
    local name = NAMES[walk.dice(#NAMES)]
    if walk.run:finished() and walk.dice(3) == 1 then name = "change" end
    operations[name](walk)
    for _, change in ipairs(walk.store.save(walk.run)) do seen["is " .. change.state] = true end
    seen[walk.run:at().path:gsub("%d+", "n")] = true
    check_store(walk)
    check_progress(walk)
    check_finished(walk)
    if count % 10 == 0 then
      check_leaving(walk)
      check_resumed(walk)
    end
  end
end

describe("walking as if by chance", function()
  local seen = {}

  for seed = 1, SEEDS do
    it("loses no answer, goes forward, lets nothing parked out and comes back the same: seed " .. seed, function()
      play(seed, seen)
    end)
  end

  it("comes by every step there is, and leaves answers in every state", function()
    for _, path in ipairs { "hello", "name", "age", "since", "want", "not_now", "areas", "order", "goals/n/words", "goals/n/sure", "goals/n/doubt",
      "goals/n/letters", "goals/n/letters/n/from", "goals/n/letters/n/answered", "goals/n/letters/n/answered_on", "goals/n/letters/n/days",
      "goals/n/letters/n/days/n/hours", "goals/n/letters/n/days/n/where", "well_done", "who", "money/bank", "money/debts",
      "calls", "calls/n/whom", "calls/n/often", "calls/n/times", "calls/n/times/n/hour",
      "money/debts/n/amount", "bank", "phone", "mail", "post", "rest", "hobby", "pet", "pet_name", "secret",
      "over", "grant", "share", "pause", "check", "sign", "paper", "done" } do
      assert.is_true(seen[path], path)
    end
    for _, state in ipairs { "active", "parked", "withdrawn", "skip", "unknown", "later", "private", "helper" } do
      assert.is_true(seen["is " .. state], state)
    end
  end)
end)
