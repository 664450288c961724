-- Learning modules as plays read them: the files of the content in use and what walks a talk, loaded as the program does, so that a walk
-- stays true when words or steps change.
local content = {}

local ROOT = here .. "../../"
local LANG = "da"
local KINDS = { "module", "talk", "page", "one", "many", "truth", "set", "number", "scale", "date", "text", "task", "mark", "match", "rank",
  "blanks", "hotspot", "cards", "gather", "result", "stop" }

-- In a play `type` writes.
local function type_of(value)
  if value == nil then return "nil" end
  if value == true or value == false then return "boolean" end
  if math.type(value) then return "number" end
  if value == tostring(value) then return "string" end
  return pcall(next, value) and "table" or "function"
end

local function around()
  local out = { ipairs = ipairs, pairs = pairs, type = type_of, tostring = tostring, string = string, table = table, math = math, utf8 = utf8 }
  for _, kind in ipairs(KINDS) do
    out[kind] = function(made)
      made.kind = kind
      return made
    end
  end
  return out
end

function content.file(path) return assert(loadfile(ROOT .. "content/" .. path .. ".lua", "t", around()))() end

local loaded = {}
local scripts = setmetatable({ type = type_of }, { __index = _G })

function scripts.require(name)
  if not loaded[name] then loaded[name] = assert(loadfile(ROOT .. "scripts/" .. name:gsub("%.", "/") .. ".lua", "t", scripts))() end
  return loaded[name]
end

content.script = scripts.require

-- The modules, in their order.
function content.modules() return content.file "learning/order" end

function content.module(id)
  local words = content.file("learning/" .. id .. "/words/" .. LANG)
  return content.file("learning/" .. id .. "/module"), function(key) return (assert(words[key], "there is no word " .. tostring(key))) end
end

function content.talk(id, name) return content.script("learn.talk").define(content.file("learning/" .. id .. "/talks/" .. name)) end

-- What the screens round a module say.
local ui = content.file("words/" .. LANG .. "/learn")
function content.ui(key) return (assert(ui[key], "there is no word " .. key)) end

-- As much of a text as stands on the screen in one piece.
function content.piece(text)
  for _, ending in ipairs { "\n", "{" } do
    local at = text:find(ending, 1, true)
    if at then text = text:sub(1, at - 1) end
  end
  return text
end

-- Does the screen show it? (`expect` would end the play.)
function content.shows(text) return (pcall(expect, content.piece(text))) end

return content
