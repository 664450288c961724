-- Words by key and language. The area of a key (what stands before its first dot) names the file
-- content/words/<lang>/<area>.lua, read when the first word of it is asked for. The words of a learning module lie in its
-- own folder: content/learning/<area>/words/<lang>.lua.
-- made_up: language -> function(text), set by whoever asks for such a language (ui/pseudo.lua).
-- reading: "normal", "easy" (a key with a sibling .easy says that one) or "picture" (easy, and pictures lead).
-- heard: somebody asks how texts are said; else nothing is done for it. Set before the first word is asked for (screens/app).
local i18n = { lang = "da", reading = "normal", made_up = {}, heard = false }

local RTL = { ar = true, fa = true, ["x-pseudo"] = true }
-- Languages made from another one, to see that every screen has room and leaves nothing untranslated.
local DERIVED = { ["x-pseudo"] = "en", ["x-long"] = "en" }
local FALLBACK = "da"

local NO_WORDS = "error.no_words"

local files, spare, derived, reported = {}, {}, {}, {}
local spoken, voiced = {}, {} -- { shown, said } for texts with a sibling .voice, the longest first; keys that have one
local found = {} -- language -> key -> its normal template, or false: a screen asks for the same words over and over

local function area_of(key)
  local dot = string.find(key, ".", 1, true)
  return dot and string.sub(key, 1, dot - 1) or key
end

local VOICE = ".voice"

local function say_aloud(shown, said)
  for _, one in ipairs(spoken) do
    if one.shown == shown then return end
  end
  spoken[#spoken + 1] = { shown = shown, said = said }
  table.sort(spoken, function(a, b) return #a.shown > #b.shown end)
end

-- One that is filled is known when it has been.
local function note_voices(words)
  for key, said in pairs(words) do
    local shown = type(key) == "string" and string.sub(key, -#VOICE) == VOICE and words[string.sub(key, 1, -#VOICE - 1)]
    if type(shown) == "string" and type(said) == "string" then
      voiced[string.sub(key, 1, -#VOICE - 1)] = true
      if not string.find(shown, "{", 1, true) then say_aloud(shown, said) end
    end
  end
end

local MISSING = "error.not_found"

local function content_of(lang, area, own)
  local words, why, detail = kiosk.content("words/" .. lang .. "/" .. area, own)
  if words ~= nil or why ~= MISSING then return words, why, detail end
  local of_module, cause, more = kiosk.content("learning/" .. area .. "/words/" .. lang, own)
  if of_module ~= nil or cause ~= MISSING then return of_module, cause, more end
  return words, why, detail
end

local function load_area(lang, area)
  local name = lang .. "/" .. area
  if files[name] == nil then
    local words, why, detail = content_of(lang, area)
    if type(words) ~= "table" then
      kiosk.log("words/" .. name .. ": " .. tostring(detail or why))
    end
    files[name] = type(words) == "table" and words or false
    if files[name] and i18n.heard then note_voices(files[name]) end
  end
  return files[name]
end

local function plain(lang, key)
  local words = load_area(lang, area_of(key))
  local text = words and words[key]
  return type(text) == "string" and text or nil
end

local function in_language(lang, key)
  local source = DERIVED[lang]
  if not source or not i18n.made_up[lang] then return plain(source or lang, key) end
  local name = lang .. " " .. key
  if derived[name] == nil then
    local text = plain(source, key)
    derived[name] = text and i18n.made_up[lang](text) or false
  end
  return derived[name] or nil
end

local function with_level(lang, key)
  if i18n.reading ~= "normal" then
    local text = in_language(lang, key .. ".easy")
    if text then return text end
  end
  return in_language(lang, key)
end

-- A key is small letters without a space. What is none may be what somebody wrote: it is not looked for, and never logged.
local function is_key(key)
  return string.lower(key) == key and not string.find(key, " ", 1, true)
end

local function with_number(lang, key, n)
  if not is_key(key) then return nil end
  local text = n and with_level(lang, key .. (n == 1 and ".one" or ".many"))
  return text or with_level(lang, key)
end

local function search(key, n, lang)
  return with_number(lang, key, n) or (lang ~= FALLBACK and with_number(FALLBACK, key, n)) or nil
end

-- The template behind a key, or nil; `n` chooses between .one and .many.
function i18n.find(key, n, lang)
  lang = lang or i18n.lang
  if n or i18n.reading ~= "normal" then return search(key, n, lang) end
  local known = found[lang]
  if not known then
    known = {}
    found[lang] = known
  end
  if known[key] == nil then known[key] = search(key, nil, lang) or false end
  return known[key] or nil
end

function i18n.has(key)
  return i18n.find(key) ~= nil
end

-- Puts values into {placeholders}; one without a value stays visible, so that it is found in tests.
function i18n.fill(template, values)
  if not values or not string.find(template, "{", 1, true) then return template end
  local out, from = {}, 1
  while true do
    local open = string.find(template, "{", from, true)
    local close = open and string.find(template, "}", open, true)
    if not close then break end
    local value = values[string.sub(template, open + 1, close - 1)]
    out[#out + 1] = string.sub(template, from, open - 1)
    out[#out + 1] = value ~= nil and tostring(value) or string.sub(template, open, close)
    from = close + 1
  end
  out[#out + 1] = string.sub(template, from)
  return table.concat(out)
end

-- From the program's own content, when the content in use lacks a word that a screen asks for.
local function spare_word(lang, key)
  local name = lang .. "/" .. area_of(key)
  if spare[name] == nil then
    local words = content_of(lang, area_of(key), true)
    spare[name] = type(words) == "table" and words or false
  end
  return spare[name] and spare[name][key]
end

local function without_words(lang, key)
  lang = DERIVED[lang] or lang
  if not is_key(key) then return i18n.find(NO_WORDS) or spare_word(lang, NO_WORDS) or "[]" end
  if not reported[key] then
    reported[key] = true
    kiosk.log("no words for " .. key .. ": add them to content/words/" .. lang .. "/" .. area_of(key) .. ".lua")
  end
  return spare_word(lang, key) or spare_word(FALLBACK, key) or i18n.find(NO_WORDS) or spare_word(lang, NO_WORDS)
    or "[" .. key .. "]"
end

-- The text for a key. Whoever reads it never meets a key or an empty button; the log tells who has to write it.
function i18n.t(key, values)
  local template = i18n.find(key, values and values.n) or without_words(i18n.lang, key)
  local text = i18n.fill(template, values)
  if voiced[key] and text ~= template then say_aloud(text, i18n.fill(i18n.find(key .. VOICE), values)) end
  return text
end

-- A copy in which { key = "area.key" } are the words of that key.
function i18n.said(value)
  if type(value) ~= "table" then return value end
  if type(value.key) == "string" then return i18n.t(value.key) end
  local out = {}
  for name, inner in pairs(value) do out[name] = i18n.said(inner) end
  return out
end

local function replaced(text, what, with)
  local first, last = string.find(text, what, 1, true)
  if not first then return text end
  local out, from = {}, 1
  while first do
    out[#out + 1], out[#out + 2] = string.sub(text, from, first - 1), with
    from = last + 1
    first, last = string.find(text, what, from, true)
  end
  out[#out + 1] = string.sub(text, from)
  return table.concat(out)
end

-- How a text of the screen is said, where that is not as it stands; else nil. What stands beside each other with a dot between
-- is said with a pause.
function i18n.aloud(text)
  local said = text
  for _, one in ipairs(spoken) do said = replaced(said, one.shown, one.said) end
  said = replaced(said, " · ", ", ")
  return said ~= text and said or nil
end

function i18n.rtl(lang)
  return RTL[lang or i18n.lang] == true
end

function i18n.use(lang)
  i18n.lang = lang
end

-- The kit's own words, asked for by key in the language of the view.
function i18n.word(lang, key)
  return i18n.find(key, nil, lang) or without_words(lang, key)
end

-- After content changed on disk, and between tests.
function i18n.forget()
  files, spare, derived, reported, found, spoken, voiced = {}, {}, {}, {}, {}, {}, {}
end

return i18n
