package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local meeting = require "meeting_fake"

local MINUTE = meeting.MINUTE

local function kinds(from)
  local out = {}
  for i = from or 1, #fake.journal do out[#out + 1] = fake.journal[i].entry.kind end
  return out
end

local function last(kind)
  for i = #fake.journal, 1, -1 do
    if fake.journal[i].entry.kind == kind then return fake.journal[i].entry end
  end
end

local function on(wanted) assert.equal(wanted, fake.view().id) end

-- So many minutes in which somebody touches the screen now and then, so that nobody is asked whether anybody is there.
local function minutes(n)
  for _ = 1, n do
    fake.touched = fake.ms
    fake.wait(MINUTE)
  end
end

local function begin(options)
  fake.start()
  return meeting.begin(fake, options)
end

describe("the table", function()
  it("asks the citizen when to speak, and goes round to everybody", function()
    begin()
    on "meeting/opening"
    fake.tap "round/last"
    fake.tap "next"
    assert.equal("s1", last("meeting.turn").person)
    fake.tap "next"
    assert.is_true(fake.shows "Din behandling")
    fake.tap "next"
    assert.equal("c1", last("meeting.turn").person)
    fake.tap "next"
    on "meeting/wishes"
  end)

  it("gives the turn with a tap on a name, and takes it back with a second one", function()
    local read = begin { phase = "wishes" }
    fake.tap "turn/s1"
    fake.wait(3 * MINUTE)
    fake.tap "turn/s1"
    assert.is_nil(last("meeting.turn").person)
    assert.equal(3 * MINUTE, read.persons[2].talk)
    assert.is_true(fake.shows "3 min")
  end)

  it("asks the citizen calmly when others have talked, and blames nobody", function()
    begin { phase = "wishes" }
    fake.tap "turn/s1"
    fake.wait(6 * MINUTE)
    assert.is_true(fake.shows "Er der noget, du gerne vil sige?")
    fake.tap "turn/c1"
    assert.is_false(fake.shows "Er der noget, du gerne vil sige?")
  end)

  it("makes a goal of a wish, in the citizen's words", function()
    begin { phase = "wishes" }
    fake.tap "wish/w1"
    fake.type("words", "Jeg vil have min egen dør")
    fake.tap "next"
    assert.equal("Jeg vil have min egen dør", last("goal.new").words)
    assert.equal("goal", last("wish.status").status)
    on "meeting/wishes"
  end)

  it("asks which one waits when there is a fourth goal", function()
    begin { phase = "goals", goals = { "Sove", "Hunden", "Brevene" } }
    fake.tap "goal_new"
    fake.type("words", "Fisketur")
    fake.tap "next"
    assert.is_nil(last "goal.new")
    fake.tap "pick/g2"
    assert.equal("parked", last("goal.status").status)
    assert.equal("g2", last("goal.status").id)
    assert.equal("active", last("goal.new").status)
    fake.tap "take/g2"
    fake.tap "dialog/wait/1"
    assert.equal("g2", last("goal.status").id)
  end)

  it("ranks without dragging", function()
    begin { phase = "goals", goals = { "Sove", "Hunden" } }
    fake.tap "up/g2"
    assert.equal("Hunden", fake.plan.goals[1].words)
    fake.tap "down/g2"
    assert.equal("Sove", fake.plan.goals[1].words)
  end)

  it("takes an agreement in six taps and some text", function()
    begin { phase = "agreements", goals = { "Sove", "Hunden" } }
    local taps = 0
    local function tap(id)
      taps = taps + 1
      fake.tap(id)
    end
    tap "agree"
    fake.type("what", "Spørge om et værelse")
    tap "next"
    tap "pick/s1"
    tap "pick/near4"
    tap "pick/talk"
    assert.is_true(taps <= 6)
    local made = last "agreement.new"
    assert.same({ "Mona (opdigtet)", "staff", "g1", "Vi taler om det igen" }, { made.who, made.who_role, made.goal, made.fallback })
    assert.is_truthy(made.when.day)
    on "meeting/agreements/g1"
    assert.is_true(fake.shows "Spørge om et værelse")
  end)

  it("refuses a day that is over, and says what can be done", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "agree"
    fake.type("what", "Ringe")
    for _, id in ipairs { "next", "pick/c1", "pick/exact", "date/day/less", "next" } do fake.tap(id) end
    assert.is_true(fake.shows "Den dag er gået")
    assert.is_nil(last "agreement.new")
    for _, id in ipairs { "date/day/more", "next", "pick/none" } do fake.tap(id) end
    assert.equal("me", last("agreement.new").who_role)
    assert.is_nil(last("agreement.new").fallback)
  end)

  it("goes from goal to goal, and then to the end", function()
    local read = begin { phase = "goals", goals = { "Sove", "Hunden" } }
    fake.tap "next"
    on "meeting/agreements/g1"
    fake.tap "next"
    on "meeting/agreements/g2"
    fake.tap "next"
    assert.equal("closing", read.phase)
  end)

  it("keeps what somebody sees differently as that person's own, with the screen in their hands", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "other"
    fake.tap "dialog/differ"
    fake.tap "pick/s2"
    on "meeting/handover"
    assert.is_false(fake.shows "Sove")
    fake.event "back"
    on "meeting/handover"
    fake.tap "next"
    fake.type("words", "Boligen kommer først")
    fake.tap "next"
    local made = last "meeting.disagreed"
    assert.same({ "s2", "Boligen kommer først", "g1" }, { made.person, made.words, made.about })
    assert.is_true(fake.shows "Jan (opdigtet) ser det anderledes")
  end)

  it("lets things wait, and takes them up again", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "park"
    fake.type("words", "Tandlæge")
    fake.tap "next"
    fake.tap "Tandlæge"
    fake.tap "dialog/wish"
    assert.equal("Tandlæge", last("wish.new").words)
    assert.equal("meeting.unparked", kinds()[#kinds()])
    assert.is_false(fake.shows "Tandlæge")
  end)
end)

describe("go, not sure and stop", function()
  it("are on every screen of the meeting", function()
    begin { phase = "agreements", goals = { "Sove" } }
    local function all()
      for _, mark in ipairs { "go", "unsure", "stop" } do assert.is_truthy(fake.find("mark/" .. mark), fake.view().id) end
    end
    all()
    fake.tap "agree"
    all()
    fake.type("what", "Ringe")
    for _, id in ipairs { "next", "pick/s1", "pick/near1" } do
      fake.tap(id)
      all()
    end
    fake.tap "mark/stop"
    all()
    fake.tap "stop/break"
    all()
  end)

  it("stop lays a pause over everything, at once and in one entry; what was being written is there again", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "turn/s1"
    fake.tap "agree"
    fake.type("what", "Ringe til banken")
    local before = #fake.journal
    fake.tap "mark/stop"
    assert.same({ "meeting.mark" }, kinds(before + 1))
    on "meeting/stop"
    assert.is_truthy(read.paused_at)
    minutes(20)
    fake.event "back"
    on "meeting/stop"
    fake.tap "stop/on"
    on "meeting/agree/what"
    assert.is_true(fake.shows "Ringe til banken")
    assert.equal("go", read.mark)
    assert.is_nil(read.paused_at)
    assert.equal(20 * MINUTE, read.paused)
  end)

  it("go ends a stop as well as a pause, but not while the citizen is away", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    for _, first in ipairs { "mark/stop", "pause" } do
      fake.tap(first)
      on "meeting/stop"
      fake.tap "mark/go"
      on "meeting/agreements/g1"
      assert.is_nil(read.paused_at)
    end
    fake.tap "agree"
    fake.tap "mark/stop"
    fake.tap "mark/go"
    on "meeting/agree/what"
    fake.tap "back"
    read.persons[1].state, read.paused_at = "left", fake.wall
    require("screens.app").top():refresh()
    fake.tap "mark/go"
    on "meeting/stop/away"
    assert.is_truthy(read.paused_at)
  end)

  it("the citizen says what happens after a stop: a break, a talk alone, an end", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "mark/stop"
    fake.tap "stop/alone"
    assert.is_true(fake.shows "De andre venter udenfor")
    fake.tap "next"
    on "meeting/agreements/g1"
    fake.tap "mark/stop"
    fake.tap "stop/end"
    assert.equal("closing", read.phase)
  end)

  it("not sure is kept with one tap, and nobody has to say what about", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "mark/unsure"
    assert.equal("unsure", read.mark)
    fake.tap "dialog/close"
    assert.is_true(fake.shows "Du er i tvivl")
    fake.tap "mark/unsure"
    fake.tap "dialog/pace"
    assert.is_true(fake.shows "Det går for hurtigt")
    fake.tap "mark/go"
    assert.is_false(fake.shows "Du er i tvivl")
  end)
end)

describe("the end of a meeting", function()
  it("begins by itself eight minutes before, with a sound and in words", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    minutes(51)
    assert.equal("agreements", read.phase)
    fake.wait(MINUTE)
    assert.equal("closing", read.phase)
    assert.equal(1, #fake.sounds)
    minutes(5)
    assert.equal(1, #fake.sounds)
  end)

  it("comes as much later as a pause was long, and never in one", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    minutes(40)
    fake.tap "pause"
    minutes(30)
    assert.equal("agreements", read.phase)
    fake.tap "stop/on"
    minutes(11)
    assert.equal("agreements", read.phase)
    fake.wait(MINUTE)
    assert.equal("closing", read.phase)
  end)

  it("comes later when there is more time", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "other"
    fake.tap "dialog/time"
    assert.equal(70, read.minutes)
    minutes(55)
    assert.equal("agreements", read.phase)
  end)

  it("takes nobody's words away: what is being written goes on", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    minutes(50)
    fake.tap "agree"
    fake.type("what", "Ringe til banken")
    minutes(3)
    assert.equal("closing", read.phase)
    on "meeting/agree/what"
    assert.is_true(fake.shows "Ringe til banken")
  end)
end)

describe("somebody who goes", function()
  local function goes(id)
    fake.tap "other"
    fake.tap "dialog/here"
    fake.tap("dialog/person/" .. id)
  end

  it("talks no more, is asked for nothing more, and can come back", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    fake.tap "turn/s2"
    goes "s2"
    assert.is_nil(read.turn)
    assert.is_nil(fake.find "turn/s2")
    goes "s2"
    assert.is_truthy(fake.find "turn/s2")
  end)

  it("is the citizen: nothing is decided until the citizen is back", function()
    local read = begin { phase = "agreements", goals = { "Sove" } }
    goes "c1"
    assert.is_truthy(read.paused_at)
    on "meeting/stop/away"
    fake.event "back"
    on "meeting/stop/away"
    fake.tap "next"
    assert.is_nil(read.paused_at)
    on "meeting/agreements/g1"
  end)
end)

describe("what the table may show", function()
  it("is asked anew with every entry: a goal that may not be seen any more is gone at once", function()
    begin { phase = "agreements", goals = { "Sove", "Hunden" } }
    assert.is_true(fake.shows "Sove")
    table.remove(fake.plan.goals, 1)
    fake.tap "turn/s1"
    assert.is_false(fake.shows "Sove")
    assert.is_true(fake.shows "Hunden")
  end)

  it("is nothing when it cannot be kept: a full disk is told, and the tap can be made again", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.fail("append", "error.disk_full")
    fake.tap "turn/s1"
    assert.is_truthy(fake.view().dialog)
    fake.mend()
    fake.tap "dialog/again"
    assert.equal("s1", last("meeting.turn").person)
    assert.is_nil(fake.view().dialog)
  end)
end)

describe("the facilitator's window", function()
  local function beside(view)
    local out = {}
    local function walk(one)
      if type(one) ~= "table" then return end
      out[#out + 1] = (one.label or "") .. " " .. (one.note or "")
      for _, child in ipairs(one) do walk(child) end
    end
    walk(view.aside.body)
    return table.concat(out, "\n")
  end

  it("stands beside every screen of the meeting; without a second screen the table has one line of it", function()
    begin { phase = "agreements", goals = { "Sove" } }
    assert.is_true(fake.shows "Til den, der leder mødet")
    fake.settings.second = true
    assert.is_truthy(beside(fake.view()):find("Hver aftale får ét navn", 1, true))
    assert.is_false(fake.shows "Til den, der leder mødet")
    fake.tap "agree"
    assert.is_truthy(fake.view().aside)
  end)

  it("says what is left to do, and how the time goes", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.settings.second = true
    fake.wait(6 * MINUTE)
    local shown = beside(fake.view())
    assert.is_truthy(shown:find("Aftal noget om: Sove", 1, true))
    assert.is_truthy(shown:find("foran", 1, true))
  end)

  it("keeps its notes off the table, and shows one to all only when it is adopted", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.settings.second = true
    local function aside(kind, id, value) fake.boot.event { kind = kind, id = id, value = value or "", aside = true } end
    aside("change", "join_name", "Fie (opdigtet)")
    aside("change", "join_code", "111111")
    aside("press", "join")
    assert.is_truthy(beside(fake.view()):find("passer ikke", 1, true))
    aside("change", "join_code", "271828")
    aside("press", "join")
    aside("change", "note", "Spørg om ventelisten")
    aside("press", "note_add")
    assert.is_false(fake.shows "ventelisten")
    assert.equal("Spørg om ventelisten", fake.note)
    assert.is_truthy(beside(fake.view()):find("ventelisten", 1, true))
    aside("press", "note_adopt/1")
    assert.equal("Spørg om ventelisten", last("meeting.adopted").words)
    assert.is_nil(beside(fake.view()):find("ventelisten", 1, true))
  end)

  it("goes dark without a fright: the table shows one line of it", function()
    begin { phase = "agreements", goals = { "Sove" } }
    fake.settings.second = true
    assert.is_false(fake.shows "Hver aftale får ét navn")
    fake.settings.second = false
    fake.event "unplugged"
    assert.is_true(fake.shows "Hver aftale får ét navn")
  end)
end)

describe("a table where people talk", function()
  it("is asked whether anybody is there three times later than elsewhere", function()
    for _, first in ipairs { "turn/s1", "agree", "mark/stop" } do
      begin { phase = "agreements", goals = { "Sove" } }
      fake.tap(first)
      for _ = 1, 12 do fake.wait(MINUTE) end
      assert.is_nil(fake.view().dialog, first)
      fake.wait(2 * MINUTE)
      assert.is_truthy(fake.view().dialog, first)
    end
  end)
end)
