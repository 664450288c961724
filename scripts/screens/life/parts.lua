-- The pieces that tell how a plan lives: a note by its parts, professional words beside the citizen's, how something stood, and the
-- question whether the help should be another.
local node = require "ui.node"
local text = require "ui.words"
local dates = require "dates"
local session = require "session"
local flat = require "life.flat"
local i18n = require "i18n"

local parts = {}
local t = i18n.t

local MOST_NOTES, MOST_STOOD = 6, 4

-- Whose it is: "Mona, personale", or the citizen, who is "dig" at the own screen.
local function whose(note)
  if note.speaker == "staff" then return t("home.by_staff", { name = note.name or t("people.somebody") }) end
  return t(session.role == "citizen" and "life.note.mine" or "life.note.theirs")
end

local function add_part(panel, key, words)
  if not words or words == "" then return end
  node.add(panel, node.text(t(key), "small"))
  node.add(panel, node.text(words))
end

-- A note as the read `plan` has it: `words` is the fact. What somebody makes of it stands apart from what happened.
-- panel: what it is put into, on paper; else a card in the colour of the one who wrote it, whose name stands on it.
function parts.note(note, panel)
  panel = panel or node.panel { style = note.speaker == "staff" and "sand" or "mint" }
  node.add(panel, node.row { align = "between", node.text(whose(note), "strong"), node.text(text.join(" · ", note.duty and t("life.note.duty"),
    note.at and dates.when_ms(note.at)), "small") })
  node.add(panel, node.text(note.words))
  add_part(panel, "life.note.assessment.label", note.assessment)
  add_part(panel, "life.note.next.label", note.next_step)
  return panel
end

-- Newest first.
function parts.notes_of(goal, notes)
  local out = {}
  for i = #(notes or {}), 1, -1 do
    if notes[i].goal == goal.id then out[#out + 1] = notes[i] end
  end
  return out
end

-- may: this person can write one.
function parts.notes(goal, notes, may)
  local list = parts.notes_of(goal, notes)
  if #list == 0 and not may then return false end
  local column = node.column { node.heading(t("life.notes"), 2) }
  for i = 1, math.min(#list, MOST_NOTES) do node.add(column, parts.note(list[i])) end
  if #list > MOST_NOTES then node.add(column, node.text(t("life.notes.more", { n = #list - MOST_NOTES }), "soft")) end
  return node.add(column, may and node.button("note", t("life.note.write"), { icon = "edit", style = "plain" }))
end

-- The latest, beside the citizen's own words and never in their place.
function parts.professional(goal, may)
  local list = goal.professional or {}
  local last = list[#list]
  if not last and not may then return false end
  local panel = node.panel { style = "card", node.text(t("life.professional"), "small") }
  if last then
    node.add(panel, node.text(last.words))
    node.add(panel, node.text(text.join(" · ", last.name, dates.when_ms(last.at)), "small"))
  end
  return node.add(panel, may and node.button("professional", t(last and "life.professional.again" or "life.professional.write"),
    { icon = "short_text", style = "quiet" }))
end

-- One line each: "Udskudt · i går · Mona: Bussen kørte ikke".
local function stood_line(one, of)
  local line = text.join(" · ", t("life.stood." .. of .. "." .. one.status), one.day and dates.short(one.day), dates.when_ms(one.at),
    one.speaker == "staff" and one.name or nil)
  return node.column { style = "tight", node.text(line, "soft"), one.words and node.quote(one.words) or nil }
end

-- How it stood, newest first; nothing where it only ever was as it is. of: goal, agreement.
function parts.stood(list, of)
  if #(list or {}) < 2 then return false end
  local column = node.column { style = "tight", node.heading(t("life.stood." .. of), 3) }
  for i = #list, math.max(1, #list - MOST_STOOD + 1), -1 do node.add(column, stood_line(list[i], of)) end
  return column
end

-- Two follow-ups without a step forward: is it the help that should be another?
function parts.help_asked(goal, agreements)
  if not flat.asks(goal, agreements) then return false end
  return node.panel { style = "sky", node.heading(t("life.help"), 3), node.text(t("life.help.text")),
    node.button("life_help", t("life.help.go"), { icon = "volunteer_activism", style = "plain" }) }
end

return parts
