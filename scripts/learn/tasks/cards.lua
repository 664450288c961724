-- Cards with a front and a back: turned over and judged by whoever learns, or found in pairs. Nobody is wrong here: what
-- counts is what one says one knew.
local codes = require "learn.codes"

local cards = {}

local STYLES = { pairs = true }
local FEWEST_PAIRS, MOST_PAIRS = 2, 8

local function check(say, step)
  codes.check(say, step, "cards", "front")
  for i, card in ipairs(step.cards) do
    if type(card) == "table" and type(card.back) ~= "string" then say("card " .. i .. " has no back", 'write back = "area.key"') end
  end
  if step.style ~= nil and not STYLES[step.style] then say("style is " .. step.style, 'write style = "pairs", or none') end
  if step.style == "pairs" and (#step.cards < FEWEST_PAIRS or #step.cards > MOST_PAIRS) then
    say("there are " .. #step.cards .. " pairs", "write " .. FEWEST_PAIRS .. " to " .. MOST_PAIRS)
  end
end

local function list_of(value, name) return type(value[name]) == "table" and value[name] or {} end

cards.cards = {
  own = { cards = "table", style = "string" }, needs = { "cards" }, xapi = "other", shuffled = "cards", own_words = true, check = check,
  -- known, unsure: the cards that were judged so; turned: the one that lies open
  could_be = function(step, value)
    return type(value) == "table" and codes.all_of(step.cards, list_of(value, "known")) and codes.all_of(step.cards, list_of(value, "unsure"))
  end,
  item = function(step)
    local options = {}
    for i, card in ipairs(step.cards) do options[i] = { value = card.value, right = true } end
    return { type = "other", options = options }
  end,
  response = function(_, value) return list_of(value, "known") end,
  keys = function(step, add) codes.keys(step.cards, add, "front", "back") end,
}

return cards
