-- The flow engine against a plain Lua loop over the same table: 30 questions, 18 of them under a condition, 4 computed values.
-- After each answer both know of every step whether it is open, every computed value, the next question and all that is
-- active; the engine besides keeps what was said behind closed branches, judges each answer, and tells what to save.
-- Prints one JSON line. From the repository's root: lua5.4 tests/bench/flow_engine.lua
package.path = "scripts/?.lua;scripts/?/init.lua;" .. package.path
local flow = require "flow"

local LIMIT, ROUNDS, WALKS = 3.0, 41, 40

local c = flow.constructors()

local YES_NO = { { value = "yes", ask = "t.yes" }, { value = "no", ask = "t.no" } }

local function ask(id, when) return c.one { id = id, ask = "t." .. id, options = YES_NO, when = when } end
local function count(id, when) return c.number { id = id, ask = "t." .. id, min = 0, max = 100, when = when } end
local function tell(id, when) return c.text { id = id, ask = "t." .. id, limit = 200, when = when } end

-- Ten questions about a home, ten about money, ten about people: what is asked depends on what was said, near and far.
local STEPS = {
  tell "name",
  ask "has_home",
  tell("home_where", function(a) return a.has_home == "yes" end),
  count("home_months", function(a) return a.has_home == "yes" end),
  ask("home_safe", function(a) return a.home_where ~= nil end),
  tell("home_wish", function(a) return a.has_home ~= "yes" or a.home_safe == "no" end),
  count "nights_out",
  tell("night_help", function(a) return (a.nights_out or 0) > 2 end),
  c.compute { id = "home_points", value = function(a) return (a.home_safe == "yes" and 3 or 0) - (a.nights_out or 0) end },
  tell("home_first", function(a) return a.home_points < 0 end),
  ask "home_more",
  ask "has_money",
  count("income", function(a) return a.has_money == "yes" end),
  count "rent",
  c.compute { id = "left", value = function(a) return (a.income or 0) - (a.rent or 0) end },
  ask("debt", function(a) return a.left < 50 end),
  count("debts", function(a) return a.debt == "yes" end),
  tell("debt_who", function(a) return (a.debts or 0) > 0 end),
  ask "letters",
  tell("letters_help", function(a) return a.letters == "yes" and a.debt == "yes" end),
  tell "money_wish",
  ask "bank",
  tell("bank_why", function(a) return a.bank == "no" end),
  c.compute { id = "money_points", value = function(a) return a.left - 10 * (a.debts or 0) end },
  ask "family",
  tell("family_who", function(a) return a.family == "yes" end),
  ask "friends",
  tell("friend_who", function(a) return a.friends == "yes" end),
  count("friend_days", function(a) return a.friend_who ~= nil end),
  tell("alone", function(a) return a.family ~= "yes" and a.friends ~= "yes" end),
  ask "helper",
  c.compute { id = "points", value = function(a) return a.home_points + a.money_points + (a.friend_days or 0) end },
  tell("low", function(a) return a.points < 0 end),
  tell("last_words", function(a) return a.points >= 0 end),
}

-- As a person answers: the same step has another answer in another walk, so that branches open and close.
local function answer_to(step, turn)
  if step.kind == "one" then return (turn + #step.id) % 3 == 0 and "no" or "yes" end
  if step.kind == "number" then return (turn * 7 + #step.id) % 40 end
  return "words of walk " .. turn
end

-- The reference: after each answer every condition and every computed value is worked out from the active answers.
local function work_out(steps, said)
  local active, open = {}, {}
  for i = 1, #steps do
    local step = steps[i]
    if not step.when or step.when(active) then
      open[#open + 1] = i
      if step.kind == "compute" then active[step.id] = step.value(active) else active[step.id] = said[step.id] end
    end
  end
  return active, open
end

local function first_behind(steps, open, at)
  for _, i in ipairs(open) do
    if i > at and steps[i].kind ~= "compute" then return i end
  end
end

local function walk_plainly(steps, turn)
  local said = {}
  local active, open = work_out(steps, said)
  local at, answers = first_behind(steps, open, 0), 0
  while at do
    local step = steps[at]
    said[step.id] = answer_to(step, turn)
    active, open = work_out(steps, said)
    at, answers = first_behind(steps, open, at), answers + 1
  end
  return active, answers
end

local function walk_with_engine(def, turn)
  local run = flow.start(def, { today = { year = 2026, month = 11, day = 24 }, now = 0 })
  local active, answers
  answers = 0
  repeat
    local at = run:at()
    assert(run:answer(answer_to(at.step, turn)))
    run:changes()
    active = run:answers()
    answers = answers + 1
  until not run:next()
  return active, answers
end

local function same(a, b)
  for name, value in pairs(a) do
    if b[name] ~= value then return false end
  end
  return true
end

local function timed(walk, what)
  local start, answers = os.clock(), 0
  for turn = 1, WALKS do
    local _, count_of = walk(what, turn)
    answers = answers + count_of
  end
  return (os.clock() - start) / answers * 1e6
end

local function median(list)
  table.sort(list)
  return list[#list // 2 + 1]
end

local function counted()
  local questions, conditions, computed = 0, 0, 0
  for _, step in ipairs(STEPS) do
    if step.kind == "compute" then computed = computed + 1 else questions = questions + 1 end
    if step.when then conditions = conditions + 1 end
  end
  return questions, conditions, computed
end

local function measure()
  local def = assert(flow.define { id = "bench", version = 1, steps = STEPS })
  local questions, conditions, computed = counted()
  assert(questions == 30 and conditions == 18 and computed == 4, questions .. " " .. conditions .. " " .. computed)
  for turn = 1, WALKS do -- both tell the same, or nothing was measured
    local theirs, ours = walk_plainly(STEPS, turn), walk_with_engine(def, turn)
    assert(same(theirs, ours) and same(ours, theirs), "the engine and the plain loop do not agree")
  end
  local engine, plain = {}, {}
  for round = 1, ROUNDS do
    plain[round] = timed(walk_plainly, STEPS)
    engine[round] = timed(walk_with_engine, def)
  end
  return median(engine), median(plain)
end

local value, reference = measure()
print(string.format('{"name":"flow_engine","value":%.3f,"reference":%.3f,"ratio":%.3f,"unit":"us","limit":%.1f}',
  value, reference, value / reference, LIMIT))
