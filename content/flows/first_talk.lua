-- "Min første samtale" (the visitationssamtale): what the citizen is good at and wishes first, then the people around, who is
-- in it already, and what worries. It asks for nothing that has happened to anybody.

local ROLES = shared "roles"

-- Who may be in the case already; each becomes somebody to ask whose case it is.
local INVOLVED = {
  { value = "caseworker", ask = "first_talk.involved.caseworker", icon = "work_outline" },
  { value = "homeless", ask = "first_talk.involved.homeless", icon = "night_shelter" },
  { value = "treatment", ask = "first_talk.involved.treatment", icon = "healing" },
  { value = "psychiatry", ask = "first_talk.involved.psychiatry", icon = "self_improvement" },
  { value = "job", ask = "first_talk.involved.job", icon = "work" },
  { value = "doctor", ask = "first_talk.involved.doctor", icon = "favorite_border" },
  { value = "nobody", ask = "first_talk.involved.nobody", icon = "remove" },
}

local NOT_A_PARTY = { nobody = true, doctor = true } -- a doctor has no say in whose case it is

local is_card = {}
for _, one in ipairs(INVOLVED) do is_card[one.value] = true end

local function add_said(list, kind, said)
  for i, one in ipairs(said or {}) do
    if one.words then list[#list + 1] = { kind = kind, as = kind .. "/" .. i, words = one.words, speaker = "citizen" } end
  end
end

local function add_people(list, a)
  for i, person in ipairs(a.people or {}) do
    list[#list + 1] = { kind = "person.new", as = "person/" .. i, name = person.name, role = person.role, helps = person.helps,
      near = person.near or 2 }
  end
end

local function add_parties(list, a)
  for i, value in ipairs(a.involved or {}) do
    if not NOT_A_PARTY[value] then
      list[#list + 1] = { kind = "party.new", as = "party/" .. i, answer = "waiting",
        who = is_card[value] and { key = "first_talk.involved." .. value } or value }
    end
  end
end

return flow {
  id = "first_talk", version = 1, title = "first_talk.title",
  steps = {
    info { id = "hello", ask = "first_talk.hello", text = "first_talk.hello.text", icon = "forum", section = "first_talk.section.start" },
    each { id = "strengths", ask = "first_talk.strengths", add = true, max = 5, section = "first_talk.section.strengths", steps = {
      text { id = "words", ask = "first_talk.strength", limit = 200, quote = true } } },
    each { id = "wishes", ask = "first_talk.wishes", add = true, max = 5, section = "first_talk.section.wishes", steps = {
      text { id = "words", ask = "first_talk.wish", limit = 300, quote = true } } },
    people { id = "people", ask = "first_talk.people", roles = ROLES, max = 20, section = "first_talk.section.people" },
    many { id = "involved", ask = "first_talk.involved", options = INVOLVED, own = true, none = "nobody" },
    text { id = "worry", ask = "first_talk.worry", limit = 400, quote = true, section = "first_talk.section.worry" },
    text { id = "easier", ask = "first_talk.easier", limit = 300, quote = true },
    review { id = "check", ask = "first_talk.check", section = "first_talk.section.end" },
    stop { id = "done", ask = "first_talk.done" },
  },
  effects = function(a)
    local list = {}
    add_said(list, "strength.new", a.strengths)
    add_said(list, "wish.new", a.wishes)
    add_people(list, a)
    add_parties(list, a)
    for _, words in ipairs { a.worry or false, a.easier or false } do
      if words then list[#list + 1] = { kind = "note.new", words = words, speaker = "citizen" } end
    end
    list[#list + 1] = { kind = "path.step", step = "first_talk", state = "done" }
    return list
  end,
}
