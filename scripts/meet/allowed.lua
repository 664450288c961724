-- Who at the table may hear about what, as the citizen said. What is shown is decided by the program (docs/kiosk-api.md); this
-- says the same beforehand, so that a yes that is missing can be asked for and a topic that stays closed can be told. Pure.
local allowed = {}

local PURPOSE = "meeting"

local function set(list)
  local out = {}
  for _, one in ipairs(list or {}) do out[one] = true end
  return out
end

-- What a person was given to read for a meeting, by a part in the plan or by a yes. facts: { consents = list of cells,
-- assignments = list }, as the store gives them.
local function opened(facts, id)
  local out = {}
  for _, one in ipairs(facts.assignments or {}) do
    if one.staff == id and one.active ~= false then
      for _, topic in ipairs(one.topics or {}) do out[topic] = true end
    end
  end
  for _, cell in ipairs(facts.consents or {}) do
    local opens = cell.yes_to == "pass_on" or cell.yes_to == "meeting" and cell.topic == "frame"
    if cell.recipient == id and cell.purpose == PURPOSE and cell.state == "given" and opens then out[cell.topic] = true end
  end
  return out
end

-- Topics this person may hear about: of an account what was given it, and never more than was said for this meeting; of
-- anybody else what was said for this meeting.
function allowed.hears(facts, person)
  local said = person.hears and set(person.hears)
  if not person.account then return said or {} end
  local out = opened(facts, person.person)
  for topic in pairs(out) do
    if said and not said[topic] and topic ~= "frame" then out[topic] = nil end
  end
  return out
end

-- Has this person a yes to the meeting itself? Anybody without an account has by being asked.
function allowed.comes(facts, person)
  if not person.account then return true end
  for _, cell in ipairs(facts.consents or {}) do
    if cell.recipient == person.person and cell.yes_to == "meeting" and cell.purpose == PURPOSE then return cell.state == "given" end
  end
  return false
end

-- Those that do not come are not at the table.
local AWAY = { absent = true, refused = true, left = true }
function allowed.at_table(persons)
  local out = {}
  for _, person in ipairs(persons or {}) do
    if not AWAY[person.state] then out[#out + 1] = person end
  end
  return out
end

local function named(topic) return topic.area or "own" end

-- Those at the table with an account who may not even hear that there is a plan: with them there nothing of it could be shown.
function allowed.shut_out(facts)
  local out = {}
  for _, person in ipairs(allowed.at_table(facts.meeting.persons)) do
    local sits = person.side ~= "citizen" and person.account and person.state == "here"
    if sits and (allowed.refusal(person, facts.staff) or not allowed.hears(facts, person).frame) then out[#out + 1] = person end
  end
  return out
end

-- Those without an account of whom nothing was said: they hear that there is a plan, and nothing of it.
function allowed.unspoken(meeting)
  local out = {}
  for _, person in ipairs(allowed.at_table(meeting.persons)) do
    if not person.account and person.side ~= "citizen" and not person.hears then out[#out + 1] = person end
  end
  return out
end

-- The topics of the meeting a person may not hear about, in the order of the meeting, each once.
function allowed.missing(facts, person, topics)
  local out, seen, may = {}, {}, allowed.hears(facts, person)
  for _, topic in ipairs(topics or {}) do
    local name = named(topic)
    if not may[name] and not seen[name] then out[#out + 1] = name end
    seen[name] = true
  end
  return out
end

-- The topics of the meeting, parted: what all at the table may hear, and what stays closed.
function allowed.parted(facts, persons, topics)
  local open, closed, seen = {}, {}, {}
  for _, topic in ipairs(topics or {}) do
    local name, shut = named(topic), false
    for _, person in ipairs(persons) do shut = shut or not allowed.hears(facts, person)[name] end
    if not seen[name] then table.insert(shut and closed or open, name) end
    seen[name] = true
  end
  return open, closed
end

-- May this person be at the table at all? nil, or why not: a guest without a role (nobody said who it is), an account that
-- is closed, or one that is here for something else.
function allowed.refusal(person, staff)
  if not person.account then return (person.job or "") == "" and "who" or nil end
  for _, one in ipairs(staff or {}) do
    if one.id == person.person then
      return one.role == "guest" and one.purpose ~= nil and one.purpose ~= PURPOSE and "other" or nil
    end
  end
  return "closed"
end

return allowed
