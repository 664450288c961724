-- Tasks with parts, with keys alone: Tab, arrows, Enter and Space reach all there is to press.
local function to(id)
  for _ = 1, 60 do
    if focus() == id then return end
    key "Tab"
  end
  error("the keys never come to " .. id .. ", they are at " .. tostring(focus()))
end

local function press(...)
  for _, id in ipairs { ... } do
    to(id)
    key "Enter"
  end
end

sample "learn/mark/asked"
press("part/2")
key "Right"
key "Left"
assert(focus() == "part/1" or focus() == "part/2", focus())
press("part/4", "next")
expect "Det holder."

-- The picked thing changes with each that is put down; where it goes differs, so it is asked for by name.
sample "learn/match/asked"
local function picked(words)
  local all = tree()
  return all:find('"name":"' .. words .. '"[^\n]*"selected":true') ~= nil
end
for _ = 1, 2 do
  if picked "Et barn har det svært" then press "box/2" else press "box/1" end
end
press "next"
expect "Det holder."

sample "learn/rank/asked"
for i = 1, 4 do
  local all = tree()
  if all:find('"id":"pick/' .. i .. '","name":"Vi taler om det') then press("pick/" .. i) end
end
press("up/3")
for i = 1, 4 do
  if tree():find('"id":"pick/' .. i .. '"', 1, true) then press("pick/" .. i) end
end
press "next"
expect "Det holder."

sample "learn/bank/asked"
for i = 1, 4 do
  if tree():find('"id":"word/' .. i .. '","name":"ord"') then press("word/" .. i) break end
end
assert(focus() == "next", focus())
key "Enter"
expect "Det holder."

sample "learn/written/asked"
assert(focus() == "write/1", focus())
type "først"
key "Enter"
assert(focus() == "write/2", focus())
type "efter"
key "Enter"
expect "Det holder."

-- In the drawing, and in the list beside it.
sample "learn/hotspot/asked"
press("spot/1", "spot/2", "line/3", "next")
expect "Det holder."

sample "learn/cards/asked"
press("next")
assert(focus() == "judge/known", focus())
key "Enter"
for _ = 1, 2 do press("next", "judge/known") end
press "next"
expect "Du kan dem alle."

-- Pairs: one card is opened, then each of the others until its fellow is found.
sample "learn/memory/asked"
local function is_found(i) return tree():find('"id":"face/' .. i .. '"[^\n]*"note":"Fundet"') ~= nil end
for i = 1, 6 do
  for j = i + 1, 6 do
    if not is_found(i) and not is_found(j) then press("face/" .. i, "face/" .. j) end
  end
end
press "next"
expect "Du kan dem alle."
