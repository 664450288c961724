-- Who comes: the citizen chooses. Those who work here, and others the citizen brings along. Choosing somebody is the yes to that
-- person being there; what each may hear is asked by itself. Whoever is taken out again loses both.
local session = require "session"
local questions = require "screens.people.questions"
local cells = require "screens.people.cells"
local known = require "screens.meeting.known"
local mandate = require "screens.meeting.mandate"
local yes = require "screens.meeting.yes"
local allowed = require "meet.allowed"
local node = require "ui.node"
local i18n = require "i18n"

local people = {}
local t = i18n.t

local GUEST = "guest-"

-- Why somebody could be asked: a part in the plan, else an answer of the citizen. Those come first.
local function reason(all, one)
  for _, part in ipairs(all.assignments) do
    if part.staff == one.id and part.active ~= false then return 1 end
  end
  for _, cell in ipairs(all.consents) do
    if cell.recipient == one.id and cell.state == "given" then return 2 end
  end
  return 3
end

local function accounts(all)
  local list, why, at = cells.readers(all.staff), {}, {}
  for i, one in ipairs(list) do why[one.id], at[one.id] = reason(all, one), i end
  table.sort(list, function(a, b)
    if why[a.id] ~= why[b.id] then return why[a.id] < why[b.id] end
    return at[a.id] < at[b.id]
  end)
  return list
end

local function options(self)
  local out = {}
  for i, one in ipairs(self.accounts) do
    out[i] = { value = one.id, label = one.name, note = cells.about(one), icon = "person_outline" }
  end
  for i, guest in ipairs(self.a.guests) do
    out[#out + 1] = { value = GUEST .. i, label = guest.name, note = guest.job, icon = "emoji_people" }
  end
  return out
end

local function who_step()
  local step = questions.many { id = "people", ask = "meeting_setup.people", text = "meeting_setup.people.text", why = "meeting_setup.people.why",
    missing = "meeting_setup.people.missing", options = options,
    extra = function()
      return { node.button("guest", t("meeting_setup.people.guest"), { icon = "person_add", style = "plain" }) }
    end,
    more = function(self, id)
      if id ~= "guest" then return false end
      self.a.bringing, self.a.guest_name = true, ""
      self:go_to "guest_name"
      return true
    end }
  -- A guest who is here for something else cannot be given this; that is said where somebody tries.
  local pressed = step.pressed
  function step.pressed(self, id, value)
    for _, one in ipairs(self.accounts) do
      if id == "pick/" .. one.id and allowed.refusal({ person = one.id, account = true }, self.accounts) == "other" then
        self:refuse(t("meeting_setup.refused.other", { name = one.name }))
        return true
      end
    end
    return pressed(self, id, value)
  end
  -- The questions about a guest are open only while one is told about.
  function step.enter(self) self.a.bringing = nil end
  return step
end

local function is_guest(a) return a.bringing == true end

local function guest_name_step()
  return questions.words { id = "guest_name", ask = "meeting_setup.guest", text = "meeting_setup.guest.text", field = "people.present.name.field",
    missing = "people.present.name.missing", when = is_guest }
end

local function relation_step()
  return questions.one { id = "relation", ask = "meeting_setup.relation", text = "meeting_setup.relation.text", style = "row", when = is_guest,
    say = function(a) return { name = a.guest_name } end,
    options = mandate.relation_options,
    chosen = function(self, one)
      local guests = self.a.guests
      guests[#guests + 1] = mandate.of_guest(kiosk.new_id(), self.a.guest_name, one.value)
      self.a.people[GUEST .. #guests], self.a.bringing = true, nil
      self:go_to "people"
    end }
end

-- What was chosen before.
local function fill(a, all)
  a.people, a.guests = {}, {}
  for _, person in ipairs(all.meeting and known.invited(all.meeting) or {}) do
    if person.side ~= "citizen" and person.account then a.people[person.person] = true end
    if not person.account then
      a.guests[#a.guests + 1] = person
      a.people[GUEST .. #a.guests] = true
    end
  end
end

local function new_person(out, all, meeting_id, person, state)
  person.state = state
  out[#out + 1] = known.person_entry(meeting_id, person, {})
  if person.account and person.side ~= "citizen" then node.add(out, yes.to_come(all, person)) end
end

-- Those who are new (or are to come after all), and those who are to come no more. state: invited, or here.
function people.entries(all, a, meeting_id, state)
  local out, before = {}, all.meeting
  local function was(id) return before and known.person(before, id) end
  local function asked(id) return was(id) and was(id).state ~= "refused" end
  for _, one in ipairs(cells.readers(all.staff)) do
    if a.people[one.id] and not asked(one.id) then new_person(out, all, meeting_id, mandate.of_account(one), state) end
    if not a.people[one.id] and asked(one.id) then yes.taken_out(out, all, meeting_id, was(one.id)) end
  end
  for i, guest in ipairs(a.guests) do
    local chosen = a.people[GUEST .. i]
    if chosen and not asked(guest.person) then new_person(out, all, meeting_id, guest, state) end
    if not chosen and asked(guest.person) then yes.taken_out(out, all, meeting_id, guest) end
  end
  return out
end

-- Steps and answers, for a way of their own or a longer one.
function people.steps() return { who_step(), guest_name_step(), relation_step() } end
function people.prepare(made, all)
  made.accounts = accounts(all)
  fill(made.a, all)
  return made
end

function people.new(app, all, done)
  local made = questions.new(app, { id = "meeting_people", where = "meeting_setup.row", steps = people.steps(),
    done = function(self)
      local entries = people.entries(all, self.a, all.meeting.id, "invited")
      local ok, key = #entries == 0 or nil, nil
      if not ok then ok, key = session.append(entries) end
      if not ok then return app.fail(key, function() self.spec.done(self) end) end
      app.pop()
      done()
    end })
  return people.prepare(made, all)
end

return people
