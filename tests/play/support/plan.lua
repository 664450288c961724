-- What several plays begin with: a made-up citizen with a plan, and the way back to it another day.
local people = dofile(here .. "support/people.lua")
local plan = { on = people.on, come_back = people.sign_in }

-- As far as the question whether to make a plan now.
function plan.arrive(name)
  people.sign_up(name)
  tap "#next"
  tap "#next"
  plan.on "flow/plan/start"
end

function plan.begin(name)
  plan.arrive(name)
  tap "#option/1"
  tap "#next"
  plan.on "flow/plan/matters"
end

-- Questions in a row that are passed over.
local function skip(count)
  for _ = 1, count do tap "#next" end
end

-- One goal about each card (numbers of the twelve areas, two or three), said with these words, and nothing else but
-- an agreement where there are words for one.
function plan.made(name, goals, agreement)
  plan.begin(name)
  for _, goal in ipairs(goals) do tap("#option/" .. goal[1]) end
  tap "#next"
  if #goals > 1 then tap "#next" end
  for i, goal in ipairs(goals) do
    plan.on("flow/plan/goals/" .. i .. "/words")
    type(goal[2])
    tap "#next"
    if goal.act then goal.act(i) else skip(6) end
  end
  plan.on "flow/plan/people"
  tap "#next"
  plan.agreed(agreement)
end

-- From the agreements to "Min plan".
function plan.agreed(agreement)
  plan.on "flow/plan/agreements"
  if agreement then
    tap "#add"
    type(agreement)
    skip(4)
  end
  skip(7)
  plan.on "flow/plan/check"
  skip(3)
  plan.on "overview"
end

-- These words are on the screen in this order.
function plan.in_order(...)
  local shown, from = tree(), 1
  for _, words in ipairs { ... } do
    from = assert(shown:find(words, from, true), words .. " is not behind the others") + 1
  end
end

-- What the citizen reads; at the home screen the citizen comes in for it, and leaves again.
function plan.read(name, what)
  local away = screen() == "home"
  if away then plan.come_back(name) end
  local found = read(what, '{"citizen":"me"}')
  if away then tap "#leave" end
  return found
end

-- What the store holds of the plan.
function plan.kept(name)
  return plan.read(name, "plan")
end

return plan
