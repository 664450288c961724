-- Walks a module of the content in use from its first page to its end with fingers alone: every task answered as it is right. It
-- reads the module as the program does, so that it stays true when words or steps change.
local module_walk = {}

local FOLDER, LANG = here .. "../../content/learning/", "da"
local KINDS = { "module", "talk", "page", "one", "many", "truth", "set", "number", "text", "task", "mark", "match", "rank", "blanks", "hotspot",
  "cards", "result", "stop" }
local TRUE, FALSE, MORE = "Ja, det passer", "Nej, det passer ikke", "Mere"
local WORDS = "Hvad er vigtigt for dig i denne uge?"

local function file_of(path)
  local around = { ipairs = ipairs, pairs = pairs, tostring = tostring, string = string, table = table, utf8 = utf8 }
  for _, kind in ipairs(KINDS) do
    around[kind] = function(made)
      made.kind = kind
      return made
    end
  end
  return assert(loadfile(FOLDER .. path .. ".lua", "t", around))()
end

-- Tasks ----------------------------------------------------------------------------------------------------

local say -- what a key is called on the screen
local function press_right(list)
  for _, one in ipairs(list) do
    if one.right then tap(say(one.ask)) end
  end
end

local answer = {}

function answer.one(step) press_right(step.options) end
function answer.many(step) press_right(step.options) end
function answer.mark(step) press_right(step.parts) end
function answer.hotspot(step) press_right(step.spots) end
function answer.truth(step) tap(step.right and TRUE or FALSE) end
function answer.cards() end -- an optional one is passed over

function answer.set(step)
  for _, question in ipairs(step.questions) do press_right(question.options) end
end

function answer.number(step)
  for _ = step.min or 0, step.right do tap(MORE) end
end

function answer.match(step)
  for _, thing in ipairs(step.left) do
    tap(say(thing.ask))
    for i, box in ipairs(step.boxes) do
      if box.value == step.pairs[thing.value] then tap("#box/" .. i) end
    end
  end
end

function answer.rank(step)
  for _, value in ipairs(step.right) do
    for _, option in ipairs(step.options) do
      if option.value == value then tap(say(option.ask)) end
    end
  end
end

function answer.blanks(step)
  for _, gap in ipairs(step.gaps) do tap(say(gap.right)) end
end

function answer.text(step)
  tap "#words"
  type(WORDS)
  tap "#next"
  for i in ipairs(step.look_for) do tap("#tick/" .. i) end
end

-- Through the real steps, as `through` says, to where they are judged.
local function perform(step, through)
  tap "#next"
  assert(through, "nobody says how to go through the task " .. step.id)()
  tap "#next"
  for _, line in ipairs(step.judge) do expect(say(line.say)) end
  expect "Du har gjort det hele."
end

-- A talk, by the ids of what is chosen. All endings: tests/program/talks.sh.
local function talk(choices)
  for _, id in ipairs(choices) do
    tap("#choice/" .. id)
    tap "#next"
  end
  expect "Det endte godt"
end

local function take(step, tasks)
  if step.kind == "talk" then
    talk(tasks[step.id])
  elseif step.kind == "task" then
    perform(step, tasks[step.id])
  elseif answer[step.kind] then
    answer[step.kind](step)
    if step.kind ~= "cards" then tap "#next" end
    if step.sure then tap "#sure/2" end
    absent "Tænk igen."
  end
end

-- tasks: id of a `task` -> function that goes through its real steps; of a `talk` -> the ids of what is chosen.
function module_walk.to_the_end(id, tasks)
  local words = file_of(id .. "/words/" .. LANG)
  say = function(key) return words[key] end
  sample("lesson/" .. id)
  for _, step in ipairs(file_of(id .. "/module").steps) do
    local here = "flow/learning/" .. id .. "/" .. step.id
    assert(screen():sub(1, #here) == here, screen() .. " is not " .. here)
    if step.kind ~= "stop" then
      take(step, tasks)
      tap "#next"
    end
  end
end

return module_walk
