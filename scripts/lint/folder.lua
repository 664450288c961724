-- The content folder as the checks see it: every file with its text and tokens, words by language, flows and learning
-- modules with the lines of their steps. What cannot be read is told here once, and left out of all that follows.
local lexer = require "lint.lexer"
local loading = require "lint.loading"

local folder = {}

local REQUIRED_LANGUAGES = { "da", "en" }
local SCRIPTS = "scripts/"

local File = {}
File.__index = File

function File:tokens()
  if not self.token_list then self.token_list = lexer.tokens(self.text) end
  return self.token_list
end

-- The line of the first string `text` in the source, at or after a line; nil where there is none.
function File:line_of(text, from)
  if not self.string_lines then
    self.string_lines = {}
    for _, token in ipairs(self:tokens()) do
      local lines = token.kind == "string" and (self.string_lines[token.text] or {})
      if lines then
        lines[#lines + 1] = token.line
        self.string_lines[token.text] = lines
      end
    end
  end
  for _, line in ipairs(self.string_lines[text] or {}) do
    if line >= (from or 1) then return line end
  end
end

local function starts(text, with) return string.sub(text, 1, #with) == with end

local function new_file(source)
  local path = type(source.path) == "string" and source.path or "?"
  local script = starts(path, SCRIPTS)
  return setmetatable({ path = path, text = type(source.text) == "string" and source.text or "", script = script,
    shown = script and path or "content/" .. path, name = string.sub(path, 1, -5) }, File)
end

-- "learning/tea/words/da" -> "tea", "words/da"
local function of_module(name)
  if not starts(name, "learning/") then return nil end
  local stroke = string.find(name, "/", 10, true)
  if not stroke then return nil end
  return string.sub(name, 10, stroke - 1), string.sub(name, stroke + 1)
end

-- "words/da/plan" -> "da", "plan"; "learning/tea/words/da" -> "da", "tea"
local function language_and_area(name)
  local module, inside = of_module(name)
  if module then
    if starts(inside, "words/") then return string.sub(inside, 7), module end
    return nil
  end
  if not starts(name, "words/") then return nil end
  local stroke = string.find(name, "/", 7, true)
  if not stroke then return nil end
  return string.sub(name, 7, stroke - 1), string.sub(name, stroke + 1)
end

local MENDS = {
  { "no such name for content", "use small letters, digits, _ and - in names of files and folders" },
  { "attempt to call a nil value (global", "use a step from the table in docs/flows.md" },
  { "the file returns no table", "begin with return { or return flow {" },
  { "content/shared/", "write that file, or take the name of one that is there" },
  { "what is shared", "take the functions out: a flow that needs one writes it itself" },
  { "a step is a table", "write the step with its attributes in braces" },
}

-- What breaks in a file that this one shares is told there.
local function add_broken(report, file, detail)
  if starts(detail, "content/shared/") and not starts(detail, file.shown) then return end
  local line, what = loading.line_in(detail)
  local mend = "mend the Lua; nothing in this file can be used until then"
  for _, known in ipairs(MENDS) do
    if string.find(what, known[1], 1, true) then mend = known[2] end
  end
  report:add(file, line, "the file cannot be loaded: " .. what, mend)
end

-- Only texts that can be read as texts go on to the checks; the others are not missing, though.
local function readable_words(report, file, values)
  local out, unreadable = {}, {}
  for key, text in pairs(values) do
    unreadable[key] = true
    if type(key) ~= "string" or type(text) ~= "string" then
      report:add(file, file:line_of(key), "the word " .. tostring(key) .. " is a " .. type(text), 'write ["area.key"] = "text"')
    elseif not utf8.len(text) then
      report:add(file, file:line_of(key), "the word " .. key .. " is not UTF-8", "save the file as UTF-8")
    else
      out[key], unreadable[key] = text, nil
    end
  end
  return out, unreadable
end

local function add_words(made, report, file, value)
  local lang, area = language_and_area(file.name)
  if not lang then return end
  local texts, unreadable = readable_words(report, file, value or {})
  made.words[lang] = made.words[lang] or {}
  made.words[lang][area] = { file = file, broken = value == nil, texts = texts, unreadable = unreadable }
  made.areas[area] = true
end

-- A module is a flow to most checks (`module` tells it apart); its talks and its sources go with it.
local function add_of_module(made, file, value, lines)
  local id, inside = of_module(file.name)
  if not id then return end
  local module = made.modules[id] or { talks = {} }
  made.modules[id] = module
  if inside == "module" then
    module.flow = { id = id, file = file, source = value, lines = lines, module = module }
    made.flows[#made.flows + 1] = module.flow
    module.track = value and value.track
  elseif starts(inside, "talks/") then
    module.talks[string.sub(inside, 7)] = { file = file, source = value, lines = lines }
  elseif inside == "sources" and value then
    made.sources[#made.sources + 1] = { file = file, value = value, module = id }
  end
end

local function add_file(made, report, file)
  made.files[#made.files + 1] = file
  if file.script then return end
  if not utf8.len(file.text) then report:add(file, 1, "the file is not UTF-8", "save it as UTF-8") end
  local value, lines, why = loading.run(file.name)
  if value == nil then add_broken(report, file, why) end
  add_words(made, report, file, value)
  file.shared = starts(file.name, "shared/")
  if starts(file.name, "flows/") then
    local id = string.sub(file.name, 7)
    made.flows[#made.flows + 1] = { id = id, file = file, source = value, lines = lines }
  end
  add_of_module(made, file, value, lines)
  if file.name == "pack" then made.pack = { file = file, value = value } end
  if value and file.name == "words/banned" then made.banned = { file = file, value = value } end
  if value and file.name == "words/sources" then made.sources[#made.sources + 1] = { file = file, value = value } end
  if value and file.name == "words/aloud" then made.aloud = { file = file, value = value } end
  if value and file.name == "words/allow" then made.allow = { file = file, value = value } end
end

local function languages_of(made)
  local out, known = {}, {}
  for _, lang in ipairs(REQUIRED_LANGUAGES) do
    known[lang] = true
    made.words[lang] = made.words[lang] or {}
  end
  for lang in pairs(made.words) do known[lang] = true end
  for lang in pairs(known) do out[#out + 1] = lang end
  table.sort(out)
  return out
end

-- sources: list of { path, text }. -> { files, flows, modules, sources, areas, languages, words[lang][area] = { file, texts, ... } }
function folder.read(sources, report)
  local made = { files = {}, flows = {}, modules = {}, sources = {}, words = {}, areas = {} }
  for _, source in ipairs(sources) do
    if type(source) == "table" then add_file(made, report, new_file(source)) end
  end
  table.sort(made.files, function(a, b) return a.shown < b.shown end)
  made.languages = languages_of(made)
  return made
end

-- A file that ought to be there, for a finding about its absence.
function folder.absent(path) return new_file { path = path, text = "" } end

local STAFF_TRACKS = { staff = true, facilitator = true }

-- Are the words of this area for people at work, who read the words of their trade? All others are for citizens.
function folder.is_for_staff(made, area)
  local module = made.modules[area]
  return module ~= nil and STAFF_TRACKS[module.track] == true
end

-- Where the words of an area lie.
function folder.words_path(made, lang, area)
  if made.modules[area] then return "learning/" .. area .. "/words/" .. lang .. ".lua" end
  return "words/" .. lang .. "/" .. area .. ".lua"
end

function folder.area_of(key)
  local dot = string.find(key, ".", 1, true)
  return dot and string.sub(key, 1, dot - 1) or key
end

-- "area.key", or the beginning of one: "area.".
function folder.looks_like_key(text)
  local dot = string.find(text, ".", 1, true)
  if not dot or dot == 1 then return false end
  for i = 1, #text do
    local byte = string.byte(text, i)
    local good = byte >= 97 and byte <= 122 or byte >= 48 and byte <= 57 or byte == 95 or byte == 46
    if not good then return false end
  end
  return true
end

-- Calls visit(key, text, file, line, texts) for every word of a language, or of all.
function folder.each_word(made, lang, visit)
  for area in pairs(made.words[lang] or {}) do
    local words = made.words[lang][area]
    for key, text in pairs(words.texts) do visit(key, text, words.file, words.file:line_of(key), words.texts) end
  end
end

return folder
