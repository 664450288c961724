-- The part of the fake kiosk that knows who is at the screen: accounts, codes, consents, as docs/kiosk-api.md says, in Lua
-- tables. The real rules are in C (src/people) and tested there; this is enough to test screens against.
local people = {}

local PICTURES = { "house", "tree", "dog", "fish", "boat", "bike", "key", "cup", "sun", "moon", "star", "flower", "bird",
  "apple", "shoe", "clock" }
local AREAS = { "home", "money", "body", "sleep", "mind", "drugs", "people", "daily", "work", "likes", "safe", "around" }
local ROLE_PURPOSES = { plan = true, meeting = true, help = true }
local REACHES = { contact = true, caseworker = true, treatment = true, facilitator = true, manager = true }

local OPENS = { guest = true }
for role in pairs(REACHES) do OPENS[role] = true end

local fake, is_area, is_picture = nil, {}, {}
for _, area in ipairs(AREAS) do is_area[area] = true end
for _, one in ipairs(PICTURES) do is_picture[one] = true end

-- Codes ---------------------------------------------------------------------------------------------------

local function pictures_verdict(code)
  local list = {}
  for one in string.gmatch(code, "[^-]+") do
    if not is_picture[one] then return "shape" end
    list[#list + 1] = one
  end
  if #list ~= 4 then return "short" end
  local a, b, c, d = list[1], list[2], list[3], list[4]
  if a == b and b == c and c == d then return "same" end
  if a == c and b == d then return "pattern" end
  if code == "house-tree-dog-fish" then return "run" end
end

local function digits_verdict(code)
  if string.find(code, "%D") or #code > 12 then return "shape" end
  if #code < 6 then return "short" end
  if code == string.rep(string.sub(code, 1, 1), #code) then return "same" end
  if string.find("01234567890", code, 1, true) or string.find("09876543210", code, 1, true) then return "run" end
  if string.sub(code, 1, 3) == string.sub(code, 4, 6) or code == string.rep(string.sub(code, 1, 2), 3) then return "pattern" end
  local day, month = tonumber(string.sub(code, 1, 2)), tonumber(string.sub(code, 3, 4))
  if #code == 6 and day >= 1 and day <= 31 and month >= 1 and month <= 12 then return "birthday" end
  if code == "112233" or code == "159753" then return "common" end
end

local function verdict(kind, code)
  return kind == "pictures" and pictures_verdict(code) or kind == "digits" and digits_verdict(code) or nil
end

-- Accounts ------------------------------------------------------------------------------------------------

local function account(id)
  for _, one in ipairs(fake.accounts) do
    if one.id == id then return one end
  end
end

local function told_of(one)
  return { id = one.id, name = one.name, role = one.role, lang = one.lang, unit = one.unit, side = one.side,
    must_change = one.must_change }
end

local function begin(one)
  fake.session = { account = one, citizen = one.role == "citizen" and one.id or nil,
    purpose = one.role == "citizen" and "plan" or nil }
  return told_of(one)
end

local function failed(name)
  local key = fake.failures[name]
  if key then return nil, key, "made to fail" end
  return true
end

local function wait_of(failures)
  return math.min(30000 * 2 ^ (failures - 5), 15 * 60000) // 1 | 0
end

local function locked(tries)
  if tries.count >= 100 then return nil, "error.code_closed", "closed" end
  if tries.count >= 10 then return nil, "error.code_staff", "staff" end
  local left = tries.count >= 5 and tries.at + wait_of(tries.count) - fake.ms or 0
  if left > 0 then return nil, "error.code_wait", "wait", left end
  return true
end

local function check(name, fits)
  local folded = string.lower(name)
  local tries = fake.tries[folded] or { count = 0, at = 0 }
  fake.tries[folded] = tries
  local ok, key, detail, wait = locked(tries)
  if not ok then
    if key ~= "error.code_wait" then tries.count = tries.count + 1 end
    return nil, key, detail, wait
  end
  for _, one in ipairs(fake.accounts) do
    if string.lower(one.name) == folded and fits(one) then
      tries.count = 0
      return one
    end
  end
  tries.count, tries.at = tries.count + 1, fake.ms
  ok, key, detail, wait = locked(tries)
  if not ok then return nil, key, detail, wait end
  return nil, "error.code_wrong", "code"
end

local function need(roles)
  if not fake.session then return nil, "error.no_session", "nobody is signed in" end
  if fake.session.account.active == false then
    fake.session = nil
    return nil, "error.account_disabled", "disabled"
  end
  if roles and not roles[fake.session.account.role] then return nil, "error.not_yours", "not this role" end
  return true
end

local function taken(name, kind, code, but)
  for _, one in ipairs(fake.accounts) do
    if one ~= but and string.lower(one.name) == string.lower(name) and one.kind == kind and one.code == code then return true end
  end
end

local function new_account(one)
  one.id, one.since, one.active = fake.new_id(), fake.wall, true
  table.insert(fake.accounts, one)
  if one.role == "citizen" then table.insert(fake.citizens, one) end
  return one
end

local function usable(kind, code, name, but)
  local why = verdict(kind, code)
  if why then return nil, "error.code_weak", why end
  if taken(name, kind, code, but) then return nil, "error.code_taken", "taken" end
  return true
end

-- A made-up person for a test: people.person{ name=, role=, kind=, code= }. Returns the id.
function people.person(one)
  one.kind = one.kind or "digits"
  return new_account(one).id
end

local doors = {}

function doors.place() return fake.place end

function doors.first_start(given)
  local ok, key, detail = failed("first_start")
  if ok and fake.place then ok, key, detail = nil, "error.refused", "first_start_done" end
  if ok then ok, key, detail = usable("digits", given.code, given.name) end
  if not ok then return nil, key, detail end
  fake.place = given.place
  return begin(new_account { name = given.name, role = "administrator", kind = "digits", code = given.code, side = "provider" })
end

function doors.sign_up(given)
  local ok, key, detail = failed("sign_up")
  if ok and fake.session then ok, key, detail = nil, "error.signed_in", "signed in" end
  if ok then ok, key, detail = usable(given.kind, given.code, given.name) end
  if not ok then return nil, key, detail end
  return begin(new_account { name = given.name, role = "citizen", lang = given.lang, kind = given.kind, code = given.code })
end

local function by_card(given)
  local one = account(fake.cards[given.card])
  if not one then return nil, "error.card_old", "card" end
  return check(one.name, function(other) return other == one and one.code == given.code end)
end

function doors.sign_in(given)
  local ok, key, detail = failed("sign_in")
  if not ok then return nil, key, detail end
  if fake.session then return nil, "error.signed_in", "signed in" end
  local one, why, more, wait
  if given.card then one, why, more, wait = by_card(given)
  else
    one, why, more, wait = check(given.name, function(other)
      return other.code == given.code and (not given.kind or other.kind == given.kind)
    end)
  end
  if not one then return nil, why, more, wait end
  if one.active == false then return nil, "error.account_disabled", "disabled" end
  return begin(one)
end

function doors.sign_out()
  fake.session = nil
  return true
end

function doors.who()
  if not fake.session then return nil end
  local out = told_of(fake.session.account)
  out.must_change, out.citizen, out.purpose = nil, fake.session.citizen, fake.session.purpose
  return out
end

-- Access --------------------------------------------------------------------------------------------------

local function pass_on(cell, recipient, purpose)
  if cell.recipient ~= recipient or cell.purpose ~= purpose or cell.state ~= "given" then return false end
  return cell.yes_to == "pass_on" or cell.yes_to == "meeting" and purpose == "meeting" and cell.topic == "frame"
end

local function access(staff, citizen, purpose)
  local out, part = {}, fake.assigned[citizen] and fake.assigned[citizen][staff]
  for _, topic in ipairs(part and ROLE_PURPOSES[purpose] and part or {}) do out[topic] = "role" end
  for _, cell in ipairs(fake.consents[citizen] or {}) do
    if pass_on(cell, staff, purpose) then out[cell.topic] = out[cell.topic] or "consent" end
  end
  if purpose == "help" and fake.emergencies[citizen .. staff] then
    for _, topic in ipairs(AREAS) do out[topic] = out[topic] or "emergency" end
    out.frame, out.own = out.frame or "emergency", out.own or "emergency"
  end
  return out
end

local function list_seen(list, seen, topic_of)
  local out = {}
  for _, one in ipairs(list or {}) do
    if seen[topic_of(one)] then out[#out + 1] = one end
  end
  return out
end

local function area_of(one) return is_area[one.area] and one.area or "own" end

local function plan_seen(plan, seen)
  if not next(seen) then return nil, "error.no_basis", "no_basis" end
  local out = seen.frame and { status = plan.status, version = plan.version, review = plan.review, talk = plan.talk } or {}
  out.citizen, out.access = plan.citizen, seen
  for _, name in ipairs { "strengths", "wishes", "goals" } do out[name] = list_seen(plan[name], seen, area_of) end
  out.people = seen.people and plan.people or {}
  out.agreements = list_seen(plan.agreements, seen, function(one)
    for _, goal in ipairs(plan.goals or {}) do
      if goal.id == one.goal then return area_of(goal) end
    end
    return "own"
  end)
  return out
end

function doors.open_plan(citizen, purpose)
  local ok, key, detail = need(OPENS)
  if not ok then return nil, key, detail end
  local seen = access(fake.session.account.id, citizen, purpose)
  if not next(seen) then return nil, "error.no_basis", "no_basis" end
  fake.session.citizen, fake.session.purpose = citizen, purpose
  table.insert(fake.looks, 1, { id = fake.new_id(), at = fake.wall, by = fake.session.account.id, name = fake.session.account.name,
    role = fake.session.account.role, basis = select(2, next(seen)), what = "screen", purpose = purpose, citizen = citizen })
  return true
end

function doors.close_plan()
  local ok, key, detail = need()
  if not ok then return nil, key, detail end
  if fake.session.account.role ~= "citizen" then fake.session.citizen, fake.session.purpose = nil, nil end
  return true
end

-- The citizen meant by `citizen` or `name`.
local function meant(given)
  local found = {}
  for _, one in ipairs(fake.accounts) do
    local fits = given.citizen and one.id == given.citizen or given.name and string.lower(one.name) == string.lower(given.name)
    if one.role == "citizen" and fits then found[#found + 1] = one end
  end
  if #found == 0 then return nil, "error.not_found", "nobody" end
  if #found == 1 then return found[1] end
  for i, one in ipairs(found) do found[i] = { id = one.id, since = one.since } end
  return nil, "error.several", "several", found
end

function doors.emergency(given)
  local ok, key, detail, wait = need(REACHES)
  if ok then ok, key, detail, wait = check(given.second_name, function(one) return one.code == given.second_code end) end
  if not ok then return nil, key, detail, wait end
  if ok == fake.session.account or ok.role == "citizen" then return nil, "error.not_yours", "second" end
  local one, why, more, list = meant(given)
  if not one then return nil, why, more, list end
  fake.emergencies[one.id .. fake.session.account.id] = true
  table.insert(fake.untold, { id = fake.new_id(), at = fake.wall, kind = "access.emergency", name = fake.session.account.name,
    reason = given.reason, words = given.words })
  doors.open_plan(one.id, "help")
  return { id = one.id, name = one.name }
end

-- Codes of one's own and of others ------------------------------------------------------------------------

function doors.code_pictures() return { table.unpack(PICTURES) } end

doors.code_verdict = verdict

function doors.code_change(given)
  local ok, key, detail, wait = need()
  if ok then
    local mine = fake.session.account
    ok, key, detail, wait = check(mine.name, function(one) return one == mine and one.code == given.old end)
    if ok then ok, key, detail = usable(given.kind, given.new, mine.name, mine) end
    if ok then mine.kind, mine.code, mine.must_change = given.kind, given.new, nil end
  end
  if not ok then return nil, key, detail, wait end
  return true
end

function doors.name_change(given)
  local ok, key, detail, wait = need { citizen = true }
  local mine = ok and fake.session.account
  if ok then ok, key, detail, wait = check(mine.name, function(one) return one == mine and one.code == given.code end) end
  if ok then ok, key, detail = usable(mine.kind, mine.code, given.name, mine) end
  if not ok then return nil, key, detail, wait end
  mine.name = given.name
  return true
end

-- What is taken away is what the paper says; the passphrase is the same each time.
function doors.take_away(view)
  local ok, key, detail = need { citizen = true }
  if ok then ok, key, detail = failed "take_away" end
  if not ok then return nil, key, detail end
  fake.taken = view
  return { file = "20260302-101500.minplan", passphrase = "k7pd-2mxa-9qrt-h4ce" }
end

function doors.erase_me(given)
  local ok, key, detail, wait = need { citizen = true }
  local mine = ok and fake.session.account
  if ok then ok, key, detail, wait = check(mine.name, function(one) return one == mine and one.code == given.code end) end
  if not ok then return nil, key, detail, wait end
  for i, one in ipairs(fake.accounts) do
    if one == mine then table.remove(fake.accounts, i) end
  end
  fake.erased = mine.id
  fake.session = nil
  return true
end

local RESETS = { contact = true, treatment = true, facilitator = true }

local function help_with_code(given, act)
  local ok, key, detail, wait = need(RESETS)
  local mine = ok and fake.session.account
  if ok then ok, key, detail, wait = check(mine.name, function(one) return one == mine and one.code == given.staff_code end) end
  if not ok then return nil, key, detail, wait end
  local one, why, more, list = meant(given)
  if not one then return nil, why, more, list end
  ok, key, detail = act(one)
  if not ok then return nil, key, detail end
  fake.tries[string.lower(one.name)] = nil
  return { id = one.id, name = one.name }
end

function doors.code_reset(given)
  return help_with_code(given, function(one)
    local ok, key, detail = usable(given.kind, given.new, one.name, one)
    if not ok then return nil, key, detail end
    one.kind, one.code = given.kind, given.new
    table.insert(fake.untold, { id = fake.new_id(), at = fake.wall, kind = "code.changed", name = fake.session.account.name })
    return true
  end)
end

function doors.code_unlock(given)
  return help_with_code(given, function() return true end)
end

function doors.card_new()
  local ok, key, detail = need()
  if not ok then return nil, key, detail end
  for token, id in pairs(fake.cards) do
    if id == fake.session.account.id then fake.cards[token] = nil end
  end
  local token = fake.new_id()
  fake.cards[token] = fake.session.account.id
  return token
end

-- Staff accounts ------------------------------------------------------------------------------------------

local function may_make(role)
  local mine = fake.session and fake.session.account.role
  return mine == "administrator" or role == "guest" and (mine == "contact" or mine == "facilitator")
end

local function staff_door(role, act)
  local ok, key, detail = need()
  if ok and not may_make(role) then ok, key, detail = nil, "error.not_yours", "not this role" end
  if not ok then return nil, key, detail end
  return act()
end

function doors.staff_new(given)
  return staff_door(given.role, function()
    local ok, key, detail = usable("digits", given.code, given.name)
    if not ok then return nil, key, detail end
    if given.role == "guest" and not (given.last_day and given.meeting and given.purpose) then
      return nil, "error.bad_input", "guest"
    end
    return new_account { name = given.name, role = given.role, job = given.job, unit = given.unit, side = given.side,
      last_day = given.last_day, meeting = given.meeting, purpose = given.purpose, kind = "digits",
      code = given.code, must_change = not given.own_code or nil }.id
  end)
end

local function other_administrator(one)
  for _, other in ipairs(fake.accounts) do
    if other ~= one and other.role == "administrator" and other.active then return true end
  end
end

function doors.staff_change(given)
  local one = account(given.staff)
  return staff_door(one and one.role, function()
    if one.role == "administrator" and (given.role or given.active == false) and not other_administrator(one) then
      return nil, "error.last_administrator", "last"
    end
    for _, name in ipairs { "role", "job", "unit", "side", "last_day", "active" } do
      if given[name] ~= nil then one[name] = given[name] end
    end
    return true
  end)
end

function doors.staff_disable(given)
  return doors.staff_change { staff = given.staff, active = false }
end

function doors.staff_reset(given)
  local one = account(given.staff)
  return staff_door(one and one.role, function()
    local ok, key, detail = usable("digits", given.code, given.name or one.name, one)
    if not ok then return nil, key, detail end
    one.code, one.name, one.must_change = given.code, given.name or one.name, true
    fake.tries[string.lower(one.name)] = nil
    return true
  end)
end

-- Entries about people ------------------------------------------------------------------------------------

local function set_cells(citizen, entry, topics, state)
  local cells = fake.consents[citizen] or {}
  fake.consents[citizen] = cells
  for _, topic in ipairs(topics) do
    local found
    for _, cell in ipairs(cells) do
      if cell.recipient == entry.recipient and cell.yes_to == entry.yes_to and cell.purpose == entry.purpose and cell.topic == topic then
        found = cell
      end
    end
    if not found then
      found = { recipient = entry.recipient, yes_to = entry.yes_to, purpose = entry.purpose, topic = topic }
      cells[#cells + 1] = found
    end
    found.state, found.at = state, fake.wall
    for _, name in ipairs { "last_day", "how", "lang", "interpreter", "present" } do found[name] = entry[name] or found[name] end
    local one = account(entry.recipient)
    found.name, found.role = one and one.name, one and one.role
  end
end

local function answered(citizen, entry)
  local left = {}
  for _, one in ipairs(fake.postponed[citizen] or {}) do
    local same = one.recipient == entry.recipient and one.yes_to == entry.yes_to and one.purpose == entry.purpose
    if one.recipient and not same then left[#left + 1] = one end
  end
  fake.postponed[citizen] = left
end

local effects = {
  ["role.assigned"] = function(citizen, entry)
    fake.assigned[citizen] = fake.assigned[citizen] or {}
    fake.assigned[citizen][entry.staff] = entry.topics
  end,
  ["role.ended"] = function(citizen, entry)
    if fake.assigned[citizen] then fake.assigned[citizen][entry.staff] = nil end
  end,
  ["consent.set"] = function(citizen, entry)
    set_cells(citizen, entry, entry.given, "given")
    set_cells(citizen, entry, entry.refused, "refused")
    answered(citizen, entry)
  end,
  ["consent.withdrawn"] = function(citizen, entry)
    set_cells(citizen, entry, entry.topics, "withdrawn")
    answered(citizen, entry)
  end,
  ["consent.postponed"] = function(citizen, entry)
    local list, one = {}, account(entry.recipient)
    for _, other in ipairs(fake.postponed[citizen] or {}) do
      if other.recipient ~= entry.recipient or other.yes_to ~= entry.yes_to or other.purpose ~= entry.purpose then
        list[#list + 1] = other
      end
    end
    list[#list + 1] = { reason = entry.reason, ask_again = entry.ask_again, recipient = entry.recipient, yes_to = entry.yes_to,
      purpose = entry.purpose, name = one and one.name, at = fake.wall }
    fake.postponed[citizen] = list
  end,
  ["access.told"] = function(_, entry)
    for i, one in ipairs(fake.untold) do
      if one.id == entry.id then table.remove(fake.untold, i) break end
    end
  end,
}

-- What an appended entry does to what can be read here.
function people.happened(citizen, entry)
  local effect = effects[entry.kind]
  if effect then effect(citizen, entry) end
end

-- Reading -------------------------------------------------------------------------------------------------

local readers = {}

function readers.place()
  if not fake.place then return nil, "error.not_found" end
  return { name = fake.place, since = fake.wall }
end

function readers.consents(arguments)
  return { cells = fake.consents[arguments.citizen] or {}, postponed = fake.postponed[arguments.citizen] or {} }
end

function readers.assignments(arguments)
  local out = {}
  for staff, topics in pairs(fake.assigned[arguments.citizen] or {}) do
    local one = account(staff)
    out[#out + 1] = { staff = staff, name = one.name, role = one.role, job = one.job, unit = one.unit, side = one.side,
      active = one.active, topics = topics }
  end
  table.sort(out, function(a, b) return a.name < b.name end)
  return out
end

function readers.shares(arguments) return fake.shares[arguments.citizen] or {} end

local function page(list, arguments)
  local from = (arguments.offset or 0) + 1
  return { table.unpack(list, from, math.min(#list, from + (arguments.limit or 50) - 1)) }
end

function readers.looks(arguments)
  local out = {}
  for _, look in ipairs(fake.looks) do
    if look.citizen == arguments.citizen then out[#out + 1] = look end
  end
  return page(out, arguments)
end

function readers.looks_at_all(arguments) return page(fake.looks, arguments) end

function readers.untold() return fake.untold end

function readers.through_eyes(arguments)
  local seen = access(arguments.recipient, arguments.citizen, arguments.purpose)
  if arguments.topics then
    for topic, basis in pairs(seen) do
      if basis == "consent" then seen[topic] = nil end
    end
    for _, topic in ipairs(arguments.topics) do seen[topic] = seen[topic] or "consent" end
  end
  return plan_seen(fake.plan, seen)
end

local function purposes_for(citizen)
  local out = {}
  for _, purpose in ipairs { "plan", "meeting", "help", "case" } do
    if next(access(fake.session.account.id, citizen, purpose)) then out[#out + 1] = purpose end
  end
  return out
end

function readers.my_citizens(arguments)
  local out, start = {}, string.lower(arguments.name or "")
  for _, one in ipairs(fake.accounts) do
    local purposes = one.role == "citizen" and purposes_for(one.id) or {}
    if purposes[1] and string.sub(string.lower(one.name), 1, #start) == start then
      out[#out + 1] = { id = one.id, name = one.name, since = one.since, purposes = purposes }
    end
  end
  return out
end

function readers.staff()
  local out, all = {}, fake.session.account.role == "administrator"
  for _, one in ipairs(fake.accounts) do
    if one.role ~= "citizen" and (one.active or all) then
      out[#out + 1] = { id = one.id, name = one.name, role = one.role, job = one.job, unit = one.unit, side = one.side,
        active = one.active, last_day = one.last_day, meeting = one.meeting, purpose = one.purpose }
    end
  end
  return out
end

function readers.all_looks(arguments)
  local all, out = readers.looks { citizen = arguments.citizen, limit = #fake.looks + 1 }, {}
  for i = #all, 1, -1 do out[#out + 1] = all[i] end
  return out
end

function readers.meetings() return fake.meetings end

function readers.older()
  if not fake.older then return nil, "error.not_found" end
  return fake.older
end

function readers.counts()
  return { citizens = #fake.citizens, plans = 0, drafts = 0, consents = 0, ending = 0, looks = #fake.looks, emergencies = 0 }
end

-- nil and no key when the person at the screen may read it as it is; `plan` comes back filtered.
function people.may_read(name, arguments)
  if name == "place" then return end
  local ok, key, detail = need()
  if not ok then return nil, key, detail end
  local citizen = arguments.citizen or (name == "citizen" and arguments.id)
  if citizen and citizen ~= fake.session.citizen then return nil, "error.no_basis", "no_basis" end
end

function people.seen_plan(plan)
  if not fake.session or fake.session.account.role == "citizen" then return plan end
  return plan_seen(plan, access(fake.session.account.id, fake.session.citizen, fake.session.purpose))
end

-- Puts the doors into `kiosk` and the readers into `all_readers`, over an empty house.
function people.open(owner, kiosk, all_readers)
  fake = owner
  fake.accounts, fake.tries, fake.cards, fake.consents, fake.assigned = {}, {}, {}, {}, {}
  fake.looks, fake.untold, fake.postponed, fake.shares, fake.emergencies = {}, {}, {}, {}, {}
  fake.session, fake.place, fake.taken, fake.erased = nil, nil, nil, nil
  fake.meetings = {}
  for name, door in pairs(doors) do kiosk[name] = door end
  for name, reader in pairs(readers) do all_readers[name] = reader end
end

return people
