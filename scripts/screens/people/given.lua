-- How an answer was given, in plain words: when, on the screen or aloud or on paper, in which language, with whom there.
local node = require "ui.node"
local dates = require "dates"
local i18n = require "i18n"

local given = {}
local t = i18n.t

-- The languages an interpreter here speaks most often; any other is "another one".
given.LANGUAGES = { "da", "en", "ar", "fa", "so", "ti", "pl", "ro", "uk", "tr", "kl", "und" }

function given.language(lang)
  local key = "yes.lang." .. tostring(lang)
  return t(i18n.has(key) and key or "yes.lang.und")
end

local function names(list)
  local out = {}
  for i, name in ipairs(list or {}) do out[i] = name end
  if #out < 2 then return out[1] end
  local last = table.remove(out)
  return t("yes.given.and", { first = table.concat(out, ", "), last = last })
end

-- Cells said at one moment in one way belong together; `by` is whoever wrote it down.
local function same(a, b)
  return a.at == b.at and a.how == b.how and a.lang == b.lang and a.interpreter == b.interpreter
end

-- The different ways in which the cells of a group were said, newest first: { cell, topics }.
function given.sayings(group, topics)
  local out = {}
  for _, topic in ipairs(topics) do
    local cell, found = group.found[topic], nil
    for _, one in ipairs(out) do
      if same(one.cell, cell) then found = one end
    end
    if not found then
      found = { cell = cell, topics = {} }
      out[#out + 1] = found
    end
    table.insert(found.topics, topic)
  end
  table.sort(out, function(a, b) return (a.cell.at or 0) > (b.cell.at or 0) end)
  return out
end

-- Lines of text.
function given.lines(cell)
  local how = cell.how or "touch"
  local key = "yes.given." .. how
  if cell.by and how ~= "touch" then key = key .. ".by" end
  local out = { t(key, { date = cell.at and dates.when_ms(cell.at) or "", name = cell.by }),
    t("yes.given.lang", { lang = given.language(cell.lang) }) }
  local present = names(cell.present)
  if cell.interpreter then out[#out + 1] = t("yes.given.interpreter", { name = cell.interpreter }) end
  if present then out[#out + 1] = t("yes.given.present", { names = present }) end
  if how == "touch" and not present and not cell.interpreter then out[#out + 1] = t("yes.given.alone") end
  return out
end

-- One line each, small.
function given.add(list, cell)
  for _, line in ipairs(given.lines(cell)) do node.add(list, node.text(line, "soft")) end
  return list
end

return given
