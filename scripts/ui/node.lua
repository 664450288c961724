-- One constructor per kind of node (docs/views.md), so that screens read like the screen they make.
-- Containers take one table: its list part are the children, its named fields the attributes.
local node = {}

for _, kind in ipairs { "column", "row", "grid", "split", "panel", "list", "chart", "steps", "people", "summary", "passage", "scene" } do
  node[kind] = function(attributes)
    attributes.kind = kind
    return attributes
  end
end

function node.text(label, style)
  return { kind = "text", label = label, style = style }
end

function node.heading(label, level)
  return { kind = "heading", label = label, level = level or 2 }
end

-- The one question or the title of a screen.
function node.question(label)
  return { kind = "heading", label = label, level = 1 }
end

-- The question with what belongs to it, close together: `node.head { badge, node.question(...), node.text(...) }`.
function node.head(children)
  children.kind, children.style = "column", "tight"
  return children
end

function node.quote(label, note, style)
  return { kind = "quote", label = label, note = note, style = style }
end

-- A number in a disc; a day of the calendar, its month below.
function node.disc(number)
  return { kind = "badge", label = tostring(number), style = "round" }
end

function node.leaf(day, month)
  return { kind = "badge", label = tostring(day), note = month, style = "tile" }
end

function node.icon(name, style)
  return { kind = "icon", icon = name, style = style or "sand" }
end

local PICTURE_MM = 76

-- Words, and beside them a picture large enough to be told by from across the room; children of a column that grows.
function node.pictured(words, icon, style)
  local picture = node.icon(icon, style)
  picture.min_mm = PICTURE_MM
  return { node.spacer(), node.row { words, node.spacer(), picture }, node.spacer() }
end

function node.badge(label, icon, style)
  return { kind = "badge", label = label, icon = icon, style = style or "sand" }
end

function node.rule()
  return { kind = "rule" }
end

function node.spacer()
  return { kind = "spacer" }
end

function node.meter(number, of, word)
  return { kind = "meter", number = number, of = of, label = word }
end

function node.button(id, label, more)
  local made = more or {}
  made.kind, made.id, made.label = "button", id, label
  return made
end

function node.choice(id, label, more)
  local made = more or {}
  made.kind, made.id, made.label = "choice", id, label
  made.selected = made.selected and true or false
  return made
end

function node.field(id, label, more)
  local made = more or {}
  made.kind, made.id, made.label = "field", id, label
  made.value = made.value or ""
  return made
end

-- Adds to a list what is there, and says the list: `add(body, note and node.text(note))`.
function node.add(list, child)
  if child then list[#list + 1] = child end
  return list
end

function node.add_all(list, children)
  for i = 1, #children do list[#list + 1] = children[i] end
  return list
end

-- Paragraphs of a text: an empty line parts them.
function node.paragraphs(text, style)
  local out, from = {}, 1
  while true do
    local stop = string.find(text, "\n\n", from, true)
    out[#out + 1] = node.text(string.sub(text, from, stop and stop - 1 or -1), style)
    if not stop then return out end
    from = stop + 2
  end
end

-- The lines of a text, as a list of strings.
function node.lines(text)
  local out, from = {}, 1
  while true do
    local stop = string.find(text, "\n", from, true)
    local line = string.sub(text, from, stop and stop - 1 or -1)
    if line ~= "" then out[#out + 1] = line end
    if not stop then return out end
    from = stop + 1
  end
end

return node
