-- Through the real steps of a plan, with the made-up citizen of a module: as the citizen said, and carelessly.
local performed = {}

local KEEP, PARK, DONE, PUT_OFF, STAFF, WEEK = "#option/1", "#option/3", "#option/1", "#option/3", "#option/2", "#near/2"

local function write(words)
  tap "#words"
  type(words)
  tap "#next"
end

local function press(...)
  for i = 1, select("#", ...) do
    tap((select(i, ...)))
    tap "#next"
  end
end

local function pass(times)
  for _ = 1, times do tap "#next" end
end

local ways = {}

ways["principle_1/goal"] = function()
  expect "Motiveres til fast døgnrytme"
  absent "table:"
  write "Jeg vil sove en hel nat"
  write "Spørge om et andet værelse"
  pass(3)
  press "#option/4"
end

ways["principle_2/follow"] = function()
  pass(1)
  press "#option/2"
  write "Vi har søgt, men jeg hører ikke noget"
  press(KEEP)
  pass(2)
  press(PARK, PUT_OFF, WEEK)
  pass(3)
end

ways["principle_3/agreement"] = function()
  write "Ringe til boligforeningen"
  press(STAFF)
  write "Samira"
  press(WEEK)
  write "Samira prøver dagen efter"
end

ways["principle_4/follow"] = function()
  pass(1)
  press "#option/3"
  write "Jeg ringede til banken. Tid tirsdag."
  press(KEEP, DONE)
  pass(1)
  press(WEEK)
  pass(1)
end

ways["own_goals/goal"] = function()
  write "Jeg vil kunne svare, når min datter ringer"
  write "Spørge Ella om en oplader"
  pass(3)
  press "#option/4"
end

ways["sharing/practice"] = function()
  press "#option/2"
  for topic, given in ipairs { "yes", "yes", "no", "no" } do tap("#" .. given .. "/" .. topic) end
  pass(1)
  press "#about/2"
end

-- id: "module/step"
function performed.rightly(id) assert(ways[id], "nobody says how to go through the task " .. id)() end

local MOST = 40

-- The least that a step wants: a word, the first card, or a yes to all there is.
local function say_something()
  if pcall(tap, "#words") then return type "x" end
  if pcall(tap, "#option/1") then return end
  local at = 1
  while pcall(tap, "#yes/" .. at) do at = at + 1 end
  assert(at > 1, "nothing can be said at " .. screen())
end

-- Straight through: nothing is said but where something has to be.
function performed.badly(flow)
  for _ = 1, MOST do
    local there = screen()
    if there:sub(1, #flow) ~= flow then return end
    tap "#next"
    if screen() == there then
      say_something()
      tap "#next"
    end
  end
  error("there is no way out of " .. flow)
end

return performed
