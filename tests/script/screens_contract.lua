-- docs/views.md as a table: which attributes and styles each kind knows. check(view) says what is wrong.
local contract = {}

local function set(text)
  local out = {}
  for word in text:gmatch("%S+") do out[word] = true end
  return out
end

local ATTRIBUTES = {
  column = set "align style", row = set "align", grid = set "columns", split = set "style", panel = set "style",
  list = set "label", spacer = set "", text = set "label style", heading = set "label level", quote = set "label note style",
  icon = set "icon style", badge = set "label note icon style", rule = set "", progress = set "number of label points",
  meter = set "number of label", chart = set "style label low high", item = set "label note points level",
  steps = set "label number", summary = set "label", qr = set "label value", button = set "label note icon value disabled style",
  choice = set "label note icon value selected multi number of points style", field = set "label value hint limit input error",
  people = set "label", passage = set "label", scene = set "label icon", signature = set "label value error instead",
}

local STYLES = {
  column = set "tight loose", split = set "aside even", panel = set "card sand sky mint green paper sheet", text = set "body soft small strong lead",
  quote = set "large", icon = set "sand mint sky green", badge = set "sand sky mint round tile",
  button = set "primary plain quiet row card picture door-green door-sand door-sky change station-done station-here station-ahead",
  choice = set "card row scale picture face phrase phrase-mint phrase-sky spot",
  chart = set "bar line wheel",
}

local COMMON = set "kind id lang voice min_mm grow live"
local CONTROLS = set "button choice field people signature"
local NAMED = set "text heading quote badge progress meter chart passage scene steps summary button choice field people signature"

local function check_node(found, where, node, ids)
  local function wrong(what) found[#found + 1] = where .. ": " .. what end
  local known = ATTRIBUTES[node.kind]
  if not known then return wrong("unknown kind " .. tostring(node.kind)) end
  for name in pairs(node) do
    if type(name) == "string" and not known[name] and not COMMON[name] then wrong(node.kind .. "." .. name) end
  end
  if node.style and not (STYLES[node.kind] or {})[node.style] then wrong(node.kind .. " style " .. node.style) end
  if NAMED[node.kind] and type(node.label) ~= "string" then wrong(node.kind .. " without a label") end
  if CONTROLS[node.kind] and not node.id then wrong(node.kind .. " without an id") end
  if node.id and ids[node.id] then wrong("id twice: " .. node.id) end
  if node.id then ids[node.id] = true end
  for _, name in ipairs { "label", "note", "hint", "error" } do
    local text = node[name]
    if text == "Her mangler en tekst." or text == "Words are missing here." then
      wrong("no words: " .. text)
    end
    if type(text) == "string" and text:find("{%a+}") then wrong("open placeholder: " .. text) end
  end
  local last = 0
  for i in pairs(node) do if type(i) == "number" and i > last then last = i end end
  for i = 1, last do
    if node[i] == nil then wrong(node.kind .. " has a hole") end
    if type(node[i]) == "table" then check_node(found, where, node[i], ids) end
  end
end

-- What stands aside is a view too, with ids of its own.
function contract.check(view, found)
  local ids = {}
  found = found or {}
  local where = tostring(view.id)
  if type(view.title) ~= "string" then found[#found + 1] = where .. ": no title" end
  for _, part in ipairs { "top", "body", "bottom", "dialog", "toast" } do
    if view[part] then check_node(found, where, view[part], ids) end
  end
  if view.focus and not view.dialog and not ids[view.focus] then
    found[#found + 1] = where .. ": focus on nothing: " .. view.focus
  end
  if view.aside then contract.check(view.aside, found) end
  return found
end

return contract
