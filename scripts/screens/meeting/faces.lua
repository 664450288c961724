-- People at the table: how they are called and what they look like on the screen. A face is letters on one of four grounds; who it
-- is says the name below it.
local text = require "ui.words"
local i18n = require "i18n"

local faces = {}
local t = i18n.t

-- The first name; two letters are no name to be called by.
function faces.short(person)
  if person.citizen then return t("meeting.you") end
  local name = text.trim(person.name or "")
  local blank = string.find(name, " ", 1, true)
  return blank and blank > 3 and string.sub(name, 1, blank - 1) or name
end

local MOST_LETTERS = 2 -- on a disc

local function letters(name, most)
  local behind = utf8.offset(name, most + 1)
  return string.sub(name, 1, behind and behind - 1 or -1)
end

-- place: among those who are shown, so that neighbours differ.
function faces.icon(meeting, person, place)
  if person.citizen then return "face/0/" .. letters(t("meeting.you.letters"), MOST_LETTERS) end
  local at = place
  for i, one in ipairs(meeting.people) do
    if one.id == person.id then at = i end
  end
  return "face/" .. (at or 1) % 3 + 1 .. "/" .. string.upper(letters(text.trim(person.name or ""), 1))
end

-- By the name an agreement carries; nil when nobody at the table is called so.
function faces.called(meeting, name)
  for i, person in ipairs(meeting.people) do
    if person.name == name then return person, i end
  end
end

-- "Sagsbehandler · Socialcenter", or nil.
function faces.about(person)
  local about = text.join(" · ", person.job, person.unit)
  return about ~= "" and about or nil
end

return faces
