-- Who is here now, and the only road from screens to the store. In a practice run everything answers
-- "done" and nothing is kept. session.forget() is what "leave" means.
local session = { citizen = nil, name = nil, practice = false }

local function list(items)
  return kiosk.list and kiosk.list(items) or items
end

function session.enter(citizen, name)
  session.citizen, session.name, session.practice = citizen, name, false
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
  return id
end

function session.append(entries, options)
  if session.practice then return true end
  options = options or {}
  options.role = options.role or "citizen"
  return kiosk.append(session.citizen, list(entries), options)
end

function session.save_draft(draft, head, answers)
  if session.practice then return true end
  return kiosk.save_draft(session.citizen, draft, head, list(answers), { role = "citizen" })
end

function session.drop_draft(draft)
  if session.practice then return true end
  return kiosk.drop_draft(draft)
end

function session.read(name, arguments)
  return kiosk.read(name, arguments)
end

-- The whole plan of whoever is here; an empty one in a practice run.
function session.plan()
  if session.practice then return {} end
  return kiosk.read("plan", { citizen = session.citizen })
end

return session
