-- What the screens of learning show: the modules of whoever is here, how far they are, and the cards that are due.
local catalog = require "screens.learn.catalog"
local lesson = require "screens.learn.lesson"
local mine = require "learn.mine"
local session = require "session"

local known = {}

local MOST_CARDS = 200 -- are looked at; a session shows a few of them

-- Those that can be shown, with the task behind each. One whose task is gone or was changed is passed over, with a line for
-- whoever looks after the content: it names what the content has, and nothing of what somebody learned that is gone.
function known.usable(cards)
  local out, said = {}, {}
  for _, card in ipairs(cards or {}) do
    local def = lesson.define(card.module)
    local task, why = mine.task_for(card, def)
    if task then
      out[#out + 1] = { module = card.module, step = card.step, task = task, def = def, due = card.due }
    elseif not said[card.module .. "/" .. card.step] then
      said[card.module .. "/" .. card.step] = true
      kiosk.log("a card of " .. (def and card.module or "a module that is gone") .. " is passed over: " .. why)
    end
  end
  return out
end

-- Nobody is here and nothing is kept: in a practice run there is nothing to read.
local function read()
  if session.practice or session.pictured then return {}, {} end
  local learning, key = session.read("my_learning", {})
  if not learning then return nil, key end
  local cards
  cards, key = session.read("cards", { limit = MOST_CARDS })
  if not cards then return nil, key end
  return learning, cards
end

-- -> { tracks = list of { name, rows }, rows, learning, cards }, or nil and a word key. given: { role, learning, cards },
-- only for pictures.
function known.load(given)
  local learning, cards = given and given.learning, given and given.cards
  if not learning then
    learning, cards = read()
    if not learning then return nil, cards end
  end
  local role = given and given.role or session.role
  local out = { tracks = {}, rows = {}, learning = learning, cards = known.usable(cards), role = role }
  for _, name in ipairs(mine.tracks(role)) do
    local rows = mine.rows(catalog.list { [name] = true }, learning, out.cards)
    if #rows > 0 then out.tracks[#out.tracks + 1] = { name = name, rows = rows } end
    for _, row in ipairs(rows) do out.rows[#out.rows + 1] = row end
  end
  return out
end

return known
