-- The facilitator's own notes, in the second window: nobody else reads them, and they never stand on the table's screen. They are kept
-- for whoever has joined with name and code, so that a power cut does not lose them. Each is adopted (it becomes part of the
-- meeting, for all to see) or wiped; what is left at the end the store wipes.
local node = require "ui.node"
local session = require "session"
local i18n = require "i18n"
local text = require "ui.words"

local notes = {}
local t = i18n.t

local LIMIT, NAME_LIMIT, CODE_LIMIT = 400, 60, 12

-- One a line, as they are kept.
function notes.load(run)
  run.notes, run.note = {}, ""
  if not session.joined() then return end
  local kept = kiosk.private_note { meeting = run.id }
  run.notes = kept and node.lines(kept) or {}
end

local function keep(run, list)
  local ok, key = kiosk.private_note { meeting = run.id, words = table.concat(list, "\n") }
  if ok then run.notes = list else run.note_error = t(key) end
  return ok
end

local function without(list, at)
  local out = {}
  for i, words in ipairs(list) do
    if i ~= at then out[#out + 1] = words end
  end
  return out
end

-- Without a name and a code nothing private is kept.
local function join_panel(run)
  local panel = node.panel { style = "sand", node.heading(t("meeting.notes"), 3), node.text(t("meeting.notes.join"), "soft") }
  node.add(panel, run.note_error and node.text(run.note_error, "strong"))
  node.add(panel, node.field("join_name", t("home.name.field"), { value = run.join_name or "", input = "name", limit = NAME_LIMIT }))
  node.add(panel, node.field("join_code", t("meeting.notes.code"), { value = run.join_code or "", input = "code", limit = CODE_LIMIT }))
  return node.add(panel, node.row { node.button("join", t("meeting.notes.join.go"), { icon = "check", style = "plain" }) })
end

function notes.panel(run)
  if not run.pictured and not session.joined() then return join_panel(run) end
  local panel = node.panel { style = "sand", node.heading(t("meeting.notes"), 3), node.text(t("meeting.notes.text"), "soft") }
  for i, words in ipairs(run.notes or {}) do
    node.add(panel, node.panel { style = "card", node.text(words), node.row {
      node.button("note_adopt/" .. i, t("meeting.notes.adopt"), { icon = "check", style = "quiet" }),
      node.button("note_wipe/" .. i, t("meeting.notes.wipe"), { icon = "delete", style = "quiet" }) } })
  end
  node.add(panel, run.note_error and node.text(run.note_error, "strong"))
  node.add(panel, node.field("note", t("meeting.notes.field"), { value = run.note or "", input = "line", limit = LIMIT }))
  return node.add(panel, node.row { node.button("note_add", t("meeting.notes.add"), { icon = "add", style = "plain" }) })
end

local function number_of(id, prefix)
  if string.sub(id, 1, #prefix) ~= prefix then return nil end
  return math.tointeger(tonumber(string.sub(id, #prefix + 1)))
end

local function add(run)
  local words = text.trim(run.note or "")
  if words == "" then return end
  local list = node.add(without(run.notes or {}, 0), words)
  if keep(run, list) then run.note = "" end
end

local function join(run)
  local joined, key = kiosk.join { name = run.join_name or "", code = run.join_code or "" }
  run.join_code = ""
  if not joined then
    run.note_error = t(key)
    return
  end
  notes.load(run)
end

local function adopt(run, at)
  run:write({ { kind = "meeting.adopted", id = kiosk.new_id(), words = run.notes[at] } }, function() keep(run, without(run.notes, at)) end,
    "joined")
end

local FIELDS = { note = true, join_name = true, join_code = true }

-- What was done in the second window.
function notes.change(run, id, value)
  if FIELDS[id] then run[id] = value end
end

function notes.submit(run, id)
  run.note_error = nil
  if id == "note" then add(run) elseif id == "join_code" then join(run) end
end

-- True when the press was for the notes.
function notes.pressed(run, id)
  local adopted, wiped = number_of(id, "note_adopt/"), number_of(id, "note_wipe/")
  run.note_error = nil
  if id == "note_add" then
    add(run)
  elseif id == "join" then
    join(run)
  elseif adopted and run.notes[adopted] then
    adopt(run, adopted)
  elseif wiped and run.notes[wiped] then
    keep(run, without(run.notes, wiped))
  else
    return false
  end
  return true
end

return notes
