-- Who is here now, and the only road from screens to the store. In a practice run everything answers
-- "done" and nothing is kept. session.forget() is what "leave" means.
local i18n = require "i18n"

-- lang: the language that is kept for whoever is here.
local session = { citizen = nil, name = nil, lang = nil, practice = false, pictured = false }

local function list(items)
  return kiosk.list and kiosk.list(items) or items
end

function session.enter(citizen, name)
  session.forget()
  session.citizen, session.name = citizen, name
end

-- Someone who was here before reads as they chose to, whatever was on the screen.
function session.greet()
  local known = kiosk.read("citizen", { id = session.citizen })
  if known and known.reading then i18n.reading = known.reading end
  session.lang = known and known.lang
end

function session.enter_practice()
  session.forget()
  session.practice = true
end

-- For pictures of what a real person sees, with no store behind it.
function session.enter_picture()
  session.forget()
  session.pictured = true
end

local function keeps_nothing() return session.practice or session.pictured end

function session.forget()
  session.citizen, session.name, session.lang, session.practice, session.pictured = nil, nil, nil, false, false
end

-- What the store would not take goes to the log for whoever looks after the kiosk: the rule, never the words.
local function told(what, ok, key, detail)
  if not ok then kiosk.log(what .. ": " .. tostring(detail or key)) end
  return ok, key, detail
end

-- A new citizen. Returns the id, or nil and the word key of what went wrong.
function session.create(name, lang)
  local id = kiosk.new_id()
  local entries = list { { kind = "citizen.new", name = name, lang = lang } }
  local ok, key, detail = told("entries", kiosk.append(id, entries, { role = "citizen" }))
  if not ok then return nil, key, detail end
  session.enter(id, name)
  session.lang = lang
  if i18n.reading ~= "normal" then session.read_as(i18n.reading) end
  return id
end

-- The words of { key, say }, where say fills the placeholders.
local function words_of(value)
  local said = {}
  for name, inner in pairs(value.say or {}) do
    said[name] = type(inner) == "table" and inner.key and words_of(inner) or inner
  end
  return i18n.t(value.key, said)
end

-- A flow writes { key = "plan.area.home" } where a card was chosen instead of words: the card's words, in
-- the language it was chosen in, are what is kept. `as` names an entry that another one points at with
-- { as = name }; here both get the id they share.
local function settled(entry, ids)
  local out = {}
  for name, value in pairs(entry) do
    if type(value) == "table" and value.key then value = words_of(value) end
    if type(value) == "table" and value.as then value = ids[value.as] end
    if name ~= "as" then out[name] = value end
  end
  if entry.as then out.id = ids[entry.as] end
  return out
end

-- Entries as they are kept.
function session.settled(entries)
  local ids, out = {}, {}
  for _, entry in ipairs(entries) do
    if entry.as then ids[entry.as] = entry.id or kiosk.new_id() end
  end
  for i, entry in ipairs(entries) do out[i] = settled(entry, ids) end
  return out
end

-- True when a text anywhere in an answer holds what is never kept.
function session.refuses(value)
  if type(value) == "string" then return kiosk.refuses(value) end
  if type(value) ~= "table" then return false end
  for _, inner in pairs(value) do
    if session.refuses(inner) then return true end
  end
  return false
end

function session.append(entries, options)
  if keeps_nothing() then return true end
  entries = session.settled(entries)
  options = options or {}
  options.role = options.role or "citizen"
  return told("entries", kiosk.append(session.citizen, list(entries), options))
end

-- The language to speak when this person comes again.
function session.keep_language(lang)
  if not session.citizen or session.lang == lang then return true end
  local ok, key = session.append { { kind = "citizen.change", lang = lang } }
  if ok then session.lang = lang end
  return ok, key
end

function session.save_draft(draft, head, answers)
  if keeps_nothing() then return true end
  return told("draft", kiosk.save_draft(session.citizen, draft, head, list(answers), { role = "citizen" }))
end

function session.drop_draft(draft)
  if keeps_nothing() then return true end
  return told("draft", kiosk.drop_draft(draft))
end

function session.read(name, arguments)
  return told("reading " .. name, kiosk.read(name, arguments))
end

-- How words and pictures are from the next view on; kept for a citizen who is here.
function session.read_as(way)
  i18n.reading = way
  kiosk.set("reading", way)
  if not session.citizen then return true end
  return session.append { { kind = "citizen.change", reading = way } }
end

-- The whole plan of whoever is here; an empty one in a practice run.
function session.plan()
  if keeps_nothing() then return {} end
  return session.read("plan", { citizen = session.citizen })
end

return session
