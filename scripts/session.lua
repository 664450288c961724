-- Who is here now, and the only road from screens to the store. Who it is and whose plan is open is held by the program; here
-- stands a copy to be shown. In a practice run everything answers "done" and nothing is kept. session.forget() is what
-- "leave" means.
local consents = require "session.consents"
local i18n = require "i18n"

-- citizen: whose plan is open; name, role, lang: of who is here; helped: someone sits beside the citizen and helps.
local session = { citizen = nil, name = nil, role = nil, lang = nil, purpose = nil, helped = false, practice = false,
  pictured = false }

-- Items that are a list also when there are none.
function session.list(items)
  return kiosk.list and kiosk.list(items) or items
end

local list = session.list

local function clear()
  session.citizen, session.name, session.role, session.id, session.lang, session.purpose = nil, nil, nil, nil, nil, nil
  session.helped, session.practice, session.pictured = false, false, false
end

-- account: what sign_in and its like gave. A citizen's own plan is open from the start.
function session.enter(account, helped)
  clear()
  session.id, session.name, session.role, session.lang = account.id, account.name, account.role, account.lang
  session.helped = helped or false
  if account.role == "citizen" then session.citizen = account.id end
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
  if session.role then kiosk.sign_out() end
  clear()
end

-- Staff opens a plan, and the citizen can read that. True, or nil and the word key of why not.
function session.open_plan(citizen, purpose)
  local ok, key = kiosk.open_plan(citizen, purpose)
  if not ok then return nil, key end
  session.citizen, session.purpose = citizen, purpose
  return true
end

function session.close_plan()
  kiosk.close_plan()
  session.citizen, session.purpose = nil, nil
end

-- What the store would not take goes to the log for whoever looks after the kiosk: the rule, never the words.
local function told(what, ok, key, detail)
  if not ok then kiosk.log(what .. ": " .. tostring(detail or key)) end
  return ok, key, detail
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
  for i, entry in ipairs(entries) do out[i] = consents.settled(settled(entry, ids)) end
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
  options.helped = session.helped or nil
  return told("entries", kiosk.append(session.citizen, list(entries), options))
end

-- From now on the screen shows what everybody at this meeting's table may see (docs/meeting.md).
function session.sit_down(meeting)
  if keeps_nothing() then return true end
  return told("the table", kiosk.company { meeting = meeting })
end

-- The meeting is over and the others go: the citizen alone is at the screen again.
function session.get_up()
  if keeps_nothing() then return true end
  return told("the table", kiosk.company {})
end

-- Who of the staff leads the meeting at this screen, with name and code: { id, name, role }, or nil.
function session.joined()
  local company = not keeps_nothing() and kiosk.company()
  return company and company.joined or nil
end

-- The language to speak when this person comes again.
function session.keep_language(lang)
  if session.role ~= "citizen" or session.lang == lang then return true end
  local ok, key = session.append { { kind = "citizen.change", lang = lang } }
  if ok then session.lang = lang end
  return ok, key
end

-- What staff answer about a plan that is open is kept when they are through, as everything they write: a draft is the
-- citizen's own.
function session.keeps_drafts()
  return keeps_nothing() or session.role == nil or session.role == "citizen"
end

function session.save_draft(draft, head, answers)
  if keeps_nothing() then return true end
  return told("draft", kiosk.save_draft(session.citizen, draft, head, list(answers), { helped = session.helped or nil }))
end

-- What was learnt, for whoever is here; never a plan's. options: draft, head, answers, ends.
function session.learn(entries, options)
  if keeps_nothing() then return true end
  options.answers = options.answers and list(options.answers)
  return told("learning", kiosk.learn(list(entries), options))
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
  if session.role ~= "citizen" then return true end
  return session.append { { kind = "citizen.change", reading = way } }
end

-- The whole plan of whoever is here; an empty one in a practice run.
function session.plan()
  if keeps_nothing() then return {} end
  return session.read("plan", { citizen = session.citizen })
end

return session
