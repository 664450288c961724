-- Who is here now, and the only road from screens to the store. In a practice run everything answers
-- "done" and nothing is kept. session.forget() is what "leave" means.
local i18n = require "i18n"

local session = { citizen = nil, name = nil, practice = false }

local function list(items)
  return kiosk.list and kiosk.list(items) or items
end

function session.enter(citizen, name)
  session.citizen, session.name, session.practice = citizen, name, false
end

-- Someone who was here before reads as they chose to, whatever was on the screen.
function session.greet()
  local known = kiosk.read("citizen", { id = session.citizen })
  if known and known.reading then i18n.reading = known.reading end
end

function session.enter_practice()
  session.citizen, session.name, session.practice = nil, nil, true
end

function session.forget()
  session.citizen, session.name, session.practice = nil, nil, false
end

-- A new citizen. Returns the id, or nil and the word key of what went wrong.
function session.create(name, lang)
  local id = kiosk.new_id()
  local entries = list { { kind = "citizen.new", name = name, lang = lang } }
  local ok, key, detail = kiosk.append(id, entries, { role = "citizen" })
  if not ok then return nil, key, detail end
  session.enter(id, name)
  if i18n.reading ~= "normal" then session.read_as(i18n.reading) end
  return id
end

-- A flow writes { key = "plan.area.home" } where a card was chosen instead of words: the card's words, in
-- the language it was chosen in, are what is kept. `as` names an entry that another one points at with
-- { as = name }; here both get the id they share.
local function settled(entry, ids)
  local out = {}
  for name, value in pairs(entry) do
    if type(value) == "table" and value.key then value = i18n.t(value.key) end
    if type(value) == "table" and value.as then value = ids[value.as] end
    if name ~= "as" then out[name] = value end
  end
  if entry.as then out.id = ids[entry.as] end
  return out
end

local function settle(entries)
  local ids, out = {}, {}
  for _, entry in ipairs(entries) do
    if entry.as then ids[entry.as] = entry.id or kiosk.new_id() end
  end
  for i, entry in ipairs(entries) do out[i] = settled(entry, ids) end
  return out
end

-- What the store would not take goes to the log for whoever looks after the kiosk: the rule, never the words.
local function told(what, ok, key, detail)
  if not ok then kiosk.log(what .. ": " .. tostring(detail or key)) end
  return ok, key, detail
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
  if session.practice then return true end
  entries = settle(entries)
  options = options or {}
  options.role = options.role or "citizen"
  return told("entries", kiosk.append(session.citizen, list(entries), options))
end

function session.save_draft(draft, head, answers)
  if session.practice then return true end
  return told("draft", kiosk.save_draft(session.citizen, draft, head, list(answers), { role = "citizen" }))
end

function session.drop_draft(draft)
  if session.practice then return true end
  return kiosk.drop_draft(draft)
end

function session.read(name, arguments)
  return kiosk.read(name, arguments)
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
  if session.practice then return {} end
  return kiosk.read("plan", { citizen = session.citizen })
end

return session
