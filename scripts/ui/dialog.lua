-- Dialogs: a title, a few nodes and buttons with what each does. The first button is the way on.
local node = require "ui.node"
local i18n = require "i18n"

local dialog = {}
local t = i18n.t

local function close_action(app)
  app.close()
end

-- A picture beside the title tells what it is about before it is read.
local function title(spec)
  local heading = node.heading(spec.title, 2)
  return spec.icon and node.row { node.icon(spec.icon, "mint"), heading } or heading
end

-- spec: title, icon (its picture), body (list of nodes), actions (list of { id, label, style, icon, press }), keep = true
-- when only an action may close it, both = true when it is for the facilitator's screen as well. Ids start with "dialog/" so
-- that they never meet a screen's own.
function dialog.new(spec)
  local made = { keep = spec.keep, both = spec.both, actions = {}, changed = spec.changed }
  local actions = spec.actions or {}
  if not spec.keep then
    actions[#actions + 1] = { id = "close", label = spec.close or t("ui.close"), press = close_action }
  end
  for _, action in ipairs(actions) do made.actions["dialog/" .. action.id] = action.press end
  function made.view()
    local column = node.column { title(spec) }
    local body = type(spec.body) == "function" and spec.body() or spec.body or {}
    node.add_all(column, body)
    local rows, row = node.column { style = "tight" }, node.row { align = "start" }
    for _, action in ipairs(actions) do
      local wide = action.style == "row"
      node.add(wide and rows or row, node.button("dialog/" .. action.id, action.label,
        { icon = action.icon, note = action.note, style = action.style or "plain" }))
    end
    if #rows > 0 then node.add(column, rows) end
    if #row > 0 then node.add(column, row) end
    return column
  end
  return made
end

-- A sentence to be read and closed.
function dialog.message(words, text)
  return dialog.new { title = words, icon = "info_outline", body = node.paragraphs(text) }
end

return dialog
