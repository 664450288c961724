-- Runs the linter as the program does: in an environment that has only what the script host allows (read from
-- its source, so that the two cannot drift apart), on content that is a table of path -> text.
local support = {}

local ROOT = "tests/fixtures/lint/good/"
local FILES = { "pack.lua", "flows/walk.lua", "flows/shoes.lua", "words/da/walk.lua", "words/en/walk.lua", "words/banned.lua",
  "words/allow.lua", "words/aloud.lua" }

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("a")
  file:close()
  return text
end

local function allowed_names()
  local list = read("src/script/sandbox.c"):match("ALLOWED%[%] = {(.-)NULL}")
  local out = {}
  for name in list:gmatch('"([^"]+)"') do out[#out + 1] = name end
  assert(#out > 40, "the allow-list was not found")
  return out
end

local function plain_find(text, what, from, plain)
  assert(plain or not what:find("[%^%$%*%+%?%.%(%[%%%-]"), "find takes plain text here")
  return string.find(text, what, from, true)
end

local function environment()
  local env = {}
  for _, name in ipairs(allowed_names()) do
    local library, inside = name:match("^(%w+)%.(%w+)$")
    if library then
      env[library] = env[library] or {}
      env[library][inside] = _G[library][inside]
    else
      env[name] = _G[name]
    end
  end
  env.string.find = plain_find
  return env
end

local content

-- As the host does it: a fresh copy for everyone, plain data alone.
local function shared_in(files)
  return function(name)
    local value, _, why = content(files)("shared/" .. name)
    if value then return value end
    if why:find("^content/") then error(why, 0) end
    error("content/shared/" .. name .. ".lua: " .. why, 2)
  end
end

local function is_plain(value)
  if type(value) ~= "table" then return type(value) ~= "function" end
  for _, inner in pairs(value) do
    if not is_plain(inner) then return false end
  end
  return true
end

-- The module of scripts/ whose constructors a file sees; nil: it sees nothing.
local function makers_of(name)
  if name:find "^flows/" then return "flow" end
  return name:find "^learning/.*/module$" and "learn" or name:find "^learning/.*/talks/" and "learn" or nil
end

function content(files, require_in)
  return function(name)
    if name:find("[^a-z0-9_/-]") then return nil, "error.not_found", "no such name for content" end
    local makers = makers_of(name)
    local env = makers and environment() or {}
    for kind, constructor in pairs(makers and require_in(makers).constructors() or {}) do env[kind] = constructor end
    env.shared = makers and shared_in(files) or nil
    if not files[name .. ".lua"] then return nil, "error.not_found", "no such file" end
    local chunk, why = load(files[name .. ".lua"], "@content/" .. name .. ".lua", "t", env)
    if not chunk then return nil, "error.script", why end
    local ok, value = pcall(chunk)
    if not ok then return nil, "error.script", type(value) == "string" and value or "an error without text" end
    if type(value) ~= "table" then return nil, "error.script", "the file returns no table" end
    if name:find("^shared/") and not is_plain(value) then
      return nil, "error.script", "what is shared is made of tables, texts and numbers alone"
    end
    return value
  end
end

-- A script host in small: require and kiosk.content, and nothing else that reaches out.
local function host(files)
  local env, loaded = environment(), {}
  function env.require(name)
    if loaded[name] == nil then
      local path = "scripts/" .. name:gsub("%.", "/") .. ".lua"
      loaded[name] = assert(load(read(path), "@" .. path, "t", env))()
    end
    return loaded[name]
  end
  env.kiosk = { content = content(files, env.require) }
  return env
end

local function json_text(text)
  return '"' .. text:gsub('[%c"\\]', function(c) return string.format("\\u%04x", c:byte()) end) .. '"'
end

local function json_files(files)
  local parts = {}
  for path, text in pairs(files) do
    parts[#parts + 1] = '{"path":' .. json_text(path) .. ',"text":' .. json_text(text) .. "}"
  end
  return '{"files":[' .. table.concat(parts, ",") .. "]}"
end

function support.module(name) return host({}).require(name) end

function support.good()
  local files = {}
  for _, path in ipairs(FILES) do files[path] = read(ROOT .. path) end
  return files
end

-- The good content with one text replaced in one file.
function support.with(path, old, new, files)
  files = files or support.good()
  local first, last = files[path]:find(old, 1, true)
  assert(first, old .. " is not in " .. path)
  files[path] = files[path]:sub(1, first - 1) .. new .. files[path]:sub(last + 1)
  return files
end

-- A Danish sentence in place of a good one.
function support.saying(text)
  return support.with("words/da/walk.lua", "Så ved vi, hvad du kan lide. Du kan altid lave det om.", text)
end

-- The sentence of `saying` with what is said aloud in its place.
function support.heard_as(files, danish, english)
  local function add(path, said)
    support.with(path, '  ["walk.done"]', '  ["walk.places.why.voice"] = "' .. said .. '",\n  ["walk.done"]', files)
  end
  add("words/da/walk.lua", danish)
  add("words/en/walk.lua", english or "You can change it.")
  return files
end

function support.lint(files)
  local out = {}
  for line in host(files).require("lint").run(json_files(files)):gmatch("[^\n]+") do out[#out + 1] = line end
  return out
end

-- Exactly one finding, which begins with `place` and has `part` in it.
function support.finds_one(files, place, part)
  local found = support.lint(files)
  local all = table.concat(found, "\n")
  assert(#found == 1, "expected one finding, got " .. #found .. ":\n" .. all)
  assert(all:sub(1, #place) == place, all)
  assert(all:find(part, 1, true), all)
  assert(all:find("; ", 1, true), "it does not say how to mend it: " .. all)
end

function support.finds_nothing(files)
  local found = support.lint(files)
  assert(#found == 0, table.concat(found, "\n"))
end

return support
