-- How each kind of task is answered with fingers, rightly and wrongly.
--   right[kind](step)        presses the right answer, up to the button that checks it
--   wrong[kind](step, try)   presses the wrong one of that try and gives the keys of what must be told of it
--   ways(step)               how many wrong ones there are that tell different things
local content = dofile(here .. "support/content.lua")

local answers = { right = {}, wrong = {} }
local right, wrong = answers.right, answers.wrong

local TRUE, FALSE, MORE = "Ja, det passer", "Nej, det passer ikke", "Mere"
local WORDS = "Hvad er vigtigt for dig i denne uge?"

local say -- key -> what it is called on the screen
function answers.speak(words) say = words end

local LISTS = { one = "options", many = "options", mark = "parts", hotspot = "spots" }

local function each(list, is_right, visit)
  for _, one in ipairs(list) do
    if (one.right == true) == is_right then visit(one) end
  end
end

local function press_all(list, is_right)
  local told = {}
  each(list, is_right, function(one)
    tap(say(one.ask))
    told[#told + 1] = one.feedback
  end)
  return told
end

local function nth_wrong(list, try)
  local all = {}
  each(list, false, function(one) all[#all + 1] = one end)
  return all[(try - 1) % #all + 1], #all
end

local function is_single(step) return step.kind == "one" or step.kind == "hotspot" and not step.many end

-- Is there something to be right about?
function answers.is_task(step)
  if step.kind == "text" then return step.look_for ~= nil end
  if step.kind == "one" or step.kind == "many" then
    local any = false
    each(step.options, true, function() any = true end)
    return any
  end
  return right[step.kind] ~= nil
end

function answers.ways(step)
  if is_single(step) then return select(2, nth_wrong(step[LISTS[step.kind]], 1)) end
  local most = 1
  for _, question in ipairs(step.kind == "set" and step.questions or {}) do most = math.max(most, #question.options - 1) end
  return most
end

local function press_list(step) press_all(step[LISTS[step.kind]], true) end
for kind in pairs(LISTS) do right[kind] = press_list end

-- What was pressed stays pressed in another try.
local function press_wrong(step, try)
  local list = step[LISTS[step.kind]]
  if not is_single(step) then return try == 1 and press_all(list, false) or {} end
  local one = nth_wrong(list, try)
  tap(say(one.ask))
  return { one.feedback }
end
for kind in pairs(LISTS) do wrong[kind] = press_wrong end

function right.truth(step) tap(step.right and TRUE or FALSE) end
function wrong.truth(step, try)
  if try == 1 then tap(step.right and FALSE or TRUE) end
  return { step.feedback.wrong }
end

-- The questions come in an order of their own.
local function answer_set(step, choose)
  local done, told = {}, {}
  for _ = 1, #step.questions do
    for _, question in ipairs(step.questions) do
      if not done[question] and content.shows(say(question.ask)) then
        done[question] = true
        local option = choose(question)
        told[#told + 1] = option.feedback
        tap(say(option.ask))
        break
      end
    end
  end
  return told
end

function right.set(step)
  answer_set(step, function(question)
    for _, option in ipairs(question.options) do
      if option.right then return option end
    end
  end)
end

function wrong.set(step, try) return answer_set(step, function(question) return (nth_wrong(question.options, try)) end) end

function right.number(step)
  for _ = step.min or 0, step.right do tap(MORE) end
end

function wrong.number(step, try)
  if try == 1 then tap(MORE) end
  return { step.feedback.wrong }
end

local function place(step, box_of)
  local told = {}
  for _, thing in ipairs(step.left) do
    tap(say(thing.ask))
    tap("#box/" .. box_of(thing))
    told[#told + 1] = thing.feedback
  end
  return told
end

local function belongs(step, thing, box)
  local where = step.pairs[thing.value]
  for _, one in ipairs(type(where) == "table" and where or { where }) do
    if one == box.value then return true end
  end
  return false
end

local function box_of(step, is_right)
  return function(thing)
    for i, box in ipairs(step.boxes) do
      if belongs(step, thing, box) == is_right then return i end
    end
  end
end

function right.match(step) place(step, box_of(step, true)) end
function wrong.match(step)
  local told = place(step, box_of(step, false))
  told[#told + 1] = step.feedback and step.feedback.wrong
  return told
end

local function press_order(step, from, to, by)
  for i = from, to, by do
    for _, option in ipairs(step.options) do
      if option.value == step.right[i] then tap(say(option.ask)) end
    end
  end
end

function right.rank(step) press_order(step, 1, #step.right, 1) end

-- From behind; then with the two first ones changed, which may be right in part.
function wrong.rank(step, try)
  if try > 1 then
    tap "#down/1"
    return {}
  end
  press_order(step, #step.right, 1, -1)
  return { step.feedback.wrong }
end

function right.blanks(step)
  for _, gap in ipairs(step.gaps) do tap(say(gap.right)) end
end

local function other_word(step, i)
  for _, key in ipairs(step.gaps[i].options or {}) do
    if key ~= step.gaps[i].right then return key end
  end
  return step.gaps[i % #step.gaps + 1].right
end

function wrong.blanks(step)
  local told = {}
  for i, gap in ipairs(step.gaps) do
    tap(say(other_word(step, i)))
    told[i] = gap.feedback
  end
  return told
end

local function write(step)
  if content.shows(say(step.look_for[1])) then return end -- compared already
  tap "#words"
  type(WORDS)
  tap "#next"
end

function right.text(step)
  write(step)
  for i in ipairs(step.look_for) do tap("#tick/" .. i) end
end

-- Nothing is found in it; in another try the words still stand there.
function wrong.text(step, try)
  if try == 1 then write(step) else tap "#next" end
  return { step.model }
end

local function judge_each(step, name, again)
  for i = 1, #step.cards do
    tap(i == 1 and step.optional and not again and "#turn" or "#next")
    tap("#judge/" .. name)
  end
end

local function is_found(i) return tree():find('"id":"face/' .. i .. '"[^\n]*"note":"Fundet"') ~= nil end

local function find_pairs(step)
  for i = 1, 2 * #step.cards do
    for j = i + 1, 2 * #step.cards do
      if not is_found(i) and not is_found(j) then
        tap("#face/" .. i)
        tap("#face/" .. j)
      end
    end
  end
end

function right.cards(step)
  if step.style == "pairs" then find_pairs(step) else judge_each(step, "known") end
end

function wrong.cards(step, try)
  judge_each(step, "unsure", try > 1)
  return {}
end

-- Nobody is wrong in pairs.
function answers.can_fail(step) return answers.is_task(step) and step.style ~= "pairs" end

return answers
