-- Walks a module of the content in use from its first page to its end with fingers alone: by the right answers, or by wrong ones.
local content = dofile(here .. "support/content.lua")
local answers = dofile(here .. "support/answers.lua")
local talks = dofile(here .. "support/talks.lua")
local performed = dofile(here .. "support/performed.lua")

local walk = {}

local TRIES = { explore = 1000, check = 2, test = 1 }
local BEHIND = { text = "learn.text.", task = "learn.task.", cards = "learn.cards." }
local PHASE = { text = "all", task = "all", cards = "all_known" }

local id, module, say -- what is walked

local function begin(name)
  id = name
  module, say = content.module(name)
  answers.speak(say)
end

local function at(step)
  local here_is = "flow/learning/" .. id .. "/" .. step.id
  assert(screen():sub(1, #here_is) == here_is, screen() .. " is not " .. here_is)
end

local function told(keys)
  for _, key in pairs(keys) do expect(content.piece(say(key))) end
end

local function check(step)
  tap "#next"
  if step.sure then tap "#sure/2" end
end

-- Rightly ----------------------------------------------------------------------------------------------------

local function choose(way)
  for _, choice in ipairs(way) do
    tap("#choice/" .. choice.id)
    expect(content.piece(say(choice.feedback)))
    tap "#next"
  end
end

local take_right = {}

function take_right.talk(step)
  choose(talks.best(content.talk(id, step.talk)))
  expect(content.ui "learn.talk.end.good")
end

function take_right.task(step)
  tap "#next"
  performed.rightly(id .. "/" .. step.id)
  tap "#next"
  for _, line in ipairs(step.judge) do expect(say(line.say)) end
  expect(content.ui "learn.task.all")
end

-- Each comes back to the list.
function take_right.gather(step, take)
  for i, one in ipairs(step.steps) do
    tap("#answer/" .. i)
    at(one)
    take(one)
    tap "#next"
    at(step)
  end
end

local function answer(step)
  answers.right[step.kind](step)
  check(step)
  expect(content.ui((BEHIND[step.kind] or "learn.phase.") .. (PHASE[step.kind] or "right")))
end

-- A question without right and wrong.
local function ask(step)
  if step.kind == "text" then
    tap "#words"
    type "Min søster"
  else
    tap "#option/1"
  end
end

local function take(step)
  if take_right[step.kind] then
    take_right[step.kind](step, take)
  elseif answers.is_task(step) then
    answer(step)
  elseif step.options or step.kind == "text" then
    ask(step)
  elseif step.kind == "result" then
    expect(content.piece(say(step.ranges[#step.ranges].say)))
  end
end

-- Wrongly ----------------------------------------------------------------------------------------------------

local function tries(step) return step.attempts or TRIES[module.mode] end

-- The right answer with its words, told at the end: of what was missed in a list.
local LISTS = { one = "options", many = "options", mark = "parts", hotspot = "spots" }

local function tell_right(step)
  for _, one in ipairs(LISTS[step.kind] and step[LISTS[step.kind]] or {}) do
    if one.right then told { one.feedback } end
  end
end

-- At least one line of the judge says what is not done yet.
local function tells_a_line(step)
  for _, line in ipairs(step.judge) do
    if content.shows(say(line.feedback)) then return end
  end
  error(step.id .. ": nothing is told of what is not done")
end

local take_wrong = {}

function take_wrong.talk(step)
  local def = content.talk(id, step.talk)
  choose(talks.worst(def))
  expect(content.ui "learn.talk.why")
end

-- The last try may show that it is done: what was written the first time still stands there.
function take_wrong.task(step)
  tap "#next"
  for try = 1, tries(step) do
    performed.badly("flow/learning/" .. id .. "/" .. step.id .. "_flow")
    tap "#next"
    tells_a_line(step)
    if try < tries(step) then tap "#next" end
  end
end

function take_wrong.gather(step, take_one)
  for i, one in ipairs(step.steps) do
    tap("#answer/" .. i)
    take_one(one)
    tap "#next"
    at(step)
  end
end

local NOTHING_TO_SHOW = { text = true, cards = true }

-- Wrong, and wrong again, until there are no more tries or all that can be told was told; then the answer stands there. true: gone on.
local function fail(step)
  local most = math.min(tries(step), math.max(answers.ways(step), 2))
  for try = 1, most do
    local keys = answers.wrong[step.kind](step, try)
    check(step)
    told(keys)
    absent(content.ui "learn.phase.right")
    if try < most then tap "#next" end
  end
  if tries(step) == most then return tell_right(step) end
  tap(NOTHING_TO_SHOW[step.kind] and "#on" or "#show")
  tell_right(step)
  return NOTHING_TO_SHOW[step.kind]
end

local function take_badly(step)
  if take_wrong[step.kind] then
    take_wrong[step.kind](step, take_badly)
  elseif answers.can_fail(step) then
    return fail(step)
  elseif step.kind == "result" then
    expect(content.piece(say(step.ranges[1].say)))
  end
end

-- From a step alone: the wrong answers that the walk had no tries for.
local function tell_the_rest(step)
  for try = tries(step) + 1, answers.ways(step) do
    sample("lesson/" .. id .. "/" .. step.id)
    local keys = answers.wrong[step.kind](step, try)
    check(step)
    told(keys)
  end
end

-- Every choice of a talk, and what is told of it.
local function tell_each_choice(step)
  for _, way in ipairs(talks.to_each(content.talk(id, step.talk))) do
    sample("lesson/" .. id .. "/" .. step.id)
    choose(way)
  end
end

-- ------------------------------------------------------------------------------------------------------------

local function through(name, take_one)
  begin(name)
  sample("lesson/" .. id)
  for _, step in ipairs(module.steps) do
    at(step)
    if not take_one(step) and step.kind ~= "stop" then tap "#next" end
  end
  expect(say(module.steps[#module.steps].ask))
  absent "Se min plan"
end

-- To its end by what is right.
function walk.rightly(name) through(name, take) end

-- To its end by what is wrong, each time told why.
function walk.wrongly(name) through(name, take_badly) end

local function each_step(list, visit)
  for _, step in ipairs(list) do
    visit(step)
    if step.steps then each_step(step.steps, visit) end
  end
end

-- All that can be told and was not on the way: the other wrong options, and every choice of every talk.
function walk.every_word(name)
  begin(name)
  each_step(module.steps, function(step)
    if step.kind == "talk" then
      tell_each_choice(step)
    elseif answers.can_fail(step) then
      tell_the_rest(step)
    end
  end)
end

return walk
