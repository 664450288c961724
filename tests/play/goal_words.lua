-- New words for a goal are kept whatever the person does next: goes on, goes back, leaves, walks away, or loses the power.
local plan = dofile(here .. "support/plan.lua")
local on = plan.on
local NAME = "Ord (opdigtet)"

local function write(words)
  tap "#leave"
  on "home"
  plan.come_back(NAME)
  tap "Se målet"
  on "goal"
  tap "Ret mine ord"
  on "flow/one_goal/words"
  type(words)
end

local function kept(words)
  local found = plan.kept(NAME)
  assert(found:find('"words":"' .. words .. '","area"', 1, true), words .. " is not in " .. found)
end

plan.made(NAME, { { 4, "Sove" } })

write " om"
tap "#next"
on "goal"
expect "Sove om"
kept "Sove om"

write " natten"
tap "Tilbage"
on "goal"
expect "Sove om natten"
kept "Sove om natten"

write ", hver"
tap "Gem og gå"
on "home"
kept "Sove om natten, hver"

tap "#plan"
tap "#back"
plan.come_back(NAME)
tap "Se målet"
tap "Ret mine ord"
type " nat"
wait "5 min"
wait "2 min"
on "home"
kept "Sove om natten, hver nat"

-- The power goes while somebody writes: the words are still there, and one tap goes on with them.
plan.come_back(NAME)
tap "Se målet"
tap "Ret mine ord"
type " i ugen"
wait "1 s"
kill()
plan.come_back(NAME)
expect "Du er ikke helt færdig"
tap "#draft/go"
on "flow/one_goal/words"
expect "Sove om natten, hver nat i ugen"
tap "Gem"
on "overview"
absent "Du er ikke helt færdig"
expect "Sove om natten, hver nat i ugen"
kept "Sove om natten, hver nat i ugen"

-- Every wording is kept.
tap "Se målet"
for _, words in ipairs { "Sove", "Sove om", "Sove om natten", "Sove om natten, hver" } do expect(words) end
