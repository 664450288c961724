-- The facilitator's own notes: nobody else reads them, and they never stand on the table's screen. Each is adopted (it becomes
-- part of what was agreed, for all to see) or wiped; what is left at the end is wiped.
local node = require "ui.node"
local i18n = require "i18n"
local text = require "ui.words"

local notes = {}
local t = i18n.t

local LIMIT = 400

function notes.panel(run)
  local panel = node.panel { style = "sand", node.heading(t("meeting.notes"), 3), node.text(t("meeting.notes.text"), "soft") }
  for i, one in ipairs(run.notes or {}) do
    node.add(panel, node.panel { style = "card", node.text(one.words), node.row {
      node.button("note_adopt/" .. i, t("meeting.notes.adopt"), { icon = "check", style = "quiet" }),
      node.button("note_wipe/" .. i, t("meeting.notes.wipe"), { icon = "delete", style = "quiet" }) } })
  end
  node.add(panel, node.field("note", t("meeting.notes.field"), { value = run.note or "", input = "line", limit = LIMIT }))
  return node.add(panel, node.row { node.button("note_add", t("meeting.notes.add"), { icon = "add", style = "plain" }) })
end

local function number_of(id, prefix)
  if string.sub(id, 1, #prefix) ~= prefix then return nil end
  return math.tointeger(tonumber(string.sub(id, #prefix + 1)))
end

local function add(run)
  local words = text.trim(run.note or "")
  if words ~= "" and run:keep_note(words) then run.note = "" end
end

-- What was done in the second window.
function notes.event(run, event)
  if event.kind == "change" and event.id == "note" then
    run.note = event.value
    return true
  end
  if event.kind == "submit" or event.id == "note_add" then
    add(run)
    return true
  end
  local adopted, wiped = number_of(event.id or "", "note_adopt/"), number_of(event.id or "", "note_wipe/")
  if adopted then run:adopt_note(adopted) elseif wiped then run:wipe_note(wiped) end
  return adopted ~= nil or wiped ~= nil
end

return notes
