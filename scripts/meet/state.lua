-- A meeting as the screens know it, made of what the store tells (the read "meeting"). Pure.
local state = {}

-- citizen: { id, name } of whose plan it is; first at the table.
local function people_of(read, citizen)
  local out, known = {}, false
  for _, one in ipairs(read.persons or {}) do
    local id = one.id or one.person
    local is_citizen = id == citizen.id
    known = known or is_citizen
    table.insert(out, is_citizen and 1 or #out + 1, { id = id, name = one.name or "", account = one.account, job = one.job, unit = one.unit,
      side = is_citizen and "citizen" or one.side or "external", may = one.may, may_not = one.may_not,
      state = one.state or "invited", hears = one.hears, talk_ms = one.talk or 0, citizen = is_citizen })
  end
  if not known then
    table.insert(out, 1, { id = citizen.id, name = citizen.name or "", side = "citizen", state = "here", citizen = true, talk_ms = 0,
      unknown = true })
  end
  return out
end

local function sent_by(read, people)
  local out = {}
  for _, one in ipairs(read.sent_in or {}) do
    local name
    for _, person in ipairs(people) do
      if person.id == one.person then name = person.name end
    end
    out[#out + 1] = { id = one.id, person = one.person, name = name, words = one.words }
  end
  return out
end

local DEFAULT_MINUTES = 60

function state.of(read, citizen)
  local people, turn = people_of(read, citizen), read.turn or {}
  return {
    id = read.id, form = read.form, place = read.place, state = read.state, minutes = read.minutes or DEFAULT_MINUTES,
    began = read.begun_at, paused_ms = read.paused or 0, paused_at = read.paused_at, why = read.paused_why,
    phase = read.phase or "opening", goal = read.goal, round = read.round, speaker = turn.person, speaking_since = turn.at,
    people = people, topics = read.topics or {}, mark = read.mark, mark_words = read.mark_words, parked = read.parked or {},
    decided = read.decided or {}, disagreed = read.disagreed or {}, adopted = read.adopted or {}, sent_in = sent_by(read, people),
    read_back = read.read_back_at ~= nil, next = read.next, confirmed = read.confirmed or {}, changes = read.changes or {}, access = read.access or {},
  }
end

return state
