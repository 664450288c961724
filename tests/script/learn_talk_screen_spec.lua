-- A talk on the screen: each choice stored before what came of it is shown, the very same place again, back and once more.
local fake = require "screens_fake"

local app, screen, sample

local function module_of(more, of_module)
  local c = require("learn").constructors()
  local step = { id = "talk", ask = "sample.phone", talk = "phone" }
  for name, value in pairs(more or {}) do step[name] = value end
  local out = { id = "sample", version = 1, track = "staff", minutes = 5, title = "sample.title", about = "sample.about", mode = "check",
    steps = { c.talk(step), c.result { id = "result", ask = "sample.result" }, c.stop { id = "stop", ask = "sample.stop" } } }
  for name, value in pairs(of_module or {}) do out[name] = value end
  return out
end

local function open(made, options)
  options = options or {}
  options.source, options.talks, options.sources = made, options.talks or sample.talks, sample.sources
  screen = assert(require("screens.learn.lesson").start(app, "sample", options))
  app.push(screen)
end

-- As if the program had been started anew: what is not in the draft is gone.
local function come_back(made, talk)
  fake.contents["learning/sample/module"], fake.contents["learning/sample/talks/phone"] = made, talk or sample.talks.phone
  fake.contents["learning/sample/sources"] = { texts = {} }
  screen = assert(require("screens.learn.lesson").open(app, "sample"))
  app.replace(screen)
end

local function sees(words) return assert(fake.find(words), "not to be seen: " .. words) end
local function sees_no(words) assert.is_nil(fake.find(words), words) end

local function told(kind)
  local out = {}
  for _, entry in ipairs(fake.learnt) do
    if entry.kind == kind then out[#out + 1] = entry end
  end
  return out
end

local function choose(...)
  for _, id in ipairs { ... } do
    fake.tap("choice/" .. id)
    fake.tap "next"
  end
end

local function copy(value)
  if type(value) ~= "table" then return value end
  local out = {}
  for name, one in pairs(value) do out[name] = copy(one) end
  return out
end

before_each(function()
  fake.start "da"
  app, sample = require "screens.app", require "gallery.lesson"
end)

describe("a talk on the screen", function()
  it("may be passed over where it is optional, from its first word", function()
    open(module_of { optional = true })
    fake.tap "on"
    sees(require("i18n").t "sample.result")
    open(module_of())
    sees_no "Gå videre"
  end)

  it("asks for a choice, and tells each with where it was made", function()
    open(module_of())
    fake.tap "next"
    sees "Vælg et svar først"
    fake.tap "choice/no"
    sees "Næsten."
    sees "Et nej fortæller også noget. Og det er ikke sandt."
    local entry = told("learn.chose")[1]
    assert.are.same({ "talk", "phone", "call", "no", "partly", { trust = 1, mood = 1 } },
      { entry.step, entry.talk, entry.scene, entry.choice, entry.verdict, entry.vars })
    assert.is_true(sees("choice/no").selected)
    fake.tap "choice/yes" -- what was said is said
    assert.is_true(sees("choice/no").selected)
    assert.are.equal(1, #told "learn.chose")
  end)

  it("ends, is scored, and says how it went", function()
    open(module_of())
    choose("neither", "take")
    sees "Det endte godt"
    sees "Han fik beskeden og kunne selv vælge."
    sees "Du har set 1 af 3 slutninger."
    sees "Forvaltningsloven § 27 – udkast, ikke godkendt af jurist"
    local entry = told("learn.answered")[1]
    assert.are.same({ "talk", "other", 1000, true, 1 }, { entry.step, entry.type, entry.scaled, entry.success, entry.tries })
    fake.tap "next"
    sees "1 af 1 svar holdt"
    fake.tap "next"
    fake.tap "next"
    assert.are.equal("completed", told("learn.ended")[1].outcome)
    assert.are.equal("calls", told("learn.ended")[1].ending)
  end)

  it("caps what a bad ending may give", function()
    open(module_of())
    choose("neither", "better", "wait")
    sees "Det endte ikke godt"
    assert.are.equal(333, told("learn.answered")[1].scaled)
  end)

  it("can be done again for the best of it, and says how many endings were seen", function()
    open(module_of())
    choose("yes", "warn")
    sees "Det endte midt imellem"
    fake.tap "Prøv igen"
    fake.tap "Gå videre" -- what was done is done
    sees "0 af 1 svar holdt"
    fake.tap "back"
    choose("neither", "take")
    sees "Du har set 2 af 3 slutninger."
    assert.are.same({ 500, 1000 }, { told("learn.answered")[1].scaled, told("learn.answered")[2].scaled })
    fake.tap "next"
    sees "1 af 1 svar holdt"
  end)

  it("goes back to look, and from there once more", function()
    open(module_of())
    choose "yes"
    sees "Jeg kommer forbi om ti minutter!"
    fake.tap "back"
    sees "Nu ved hun noget, som han selv skulle fortælle."
    assert.is_true(sees("choice/yes").selected)
    fake.tap "Prøv igen herfra"
    sees_no "Nu ved hun noget, som han selv skulle fortælle."
    choose("neither", "take")
    local answered = told("learn.answered")[1]
    assert.are.same({ 1000, 2 }, { answered.scaled, answered.tries })
    local record = screen:turn().value
    assert.are.equal(0, record.first)
    assert.are.equal(3, #told "learn.chose") -- what was chosen stays told
    fake.tap "look/1"
    fake.tap "next"
    fake.tap "next"
    sees "Det endte godt"
  end)

  it("lets nobody go back in a test, and counts the first walk", function()
    open(module_of(nil, { mode = "test", mastery = 0.8 }))
    fake.tap "choice/yes"
    sees_no "Prøv igen herfra"
    fake.tap "next"
    choose "wait"
    fake.tap "Prøv igen"
    choose("neither", "take")
    assert.are.equal(1, #told "learn.answered")
    assert.are.equal(0, screen:turn().value.scaled)
  end)
end)

describe("coming back to a talk", function()
  it("finds the very same place: between a choice and what follows, in a scene, at its end", function()
    open(module_of())
    fake.tap "choice/neither"
    come_back(module_of())
    sees "Alene det, at nogen bor her, er fortroligt. Du lyver ikke, og du lukker ikke døren for hende."
    assert.is_true(sees("choice/neither").selected)
    fake.tap "next"
    come_back(module_of())
    sees "Så sig, at jeg har ringet. Hvordan går det med hans ben?"
    sees "Tillid: nogen"
    choose "take"
    come_back(module_of())
    sees "Det endte godt"
    assert.are.equal(1, #told "learn.answered")
  end)

  it("has the cards in the same order, another for another person", function()
    local function order()
      local out = {}
      for i, choice in ipairs(screen:turn().task:open()) do out[i] = choice.id end
      return table.concat(out, " ")
    end
    local orders, count = {}, 0
    for _ = 1, 12 do
      fake.drafts = {}
      open(module_of())
      local first = order()
      fake.tap "choice/yes"
      come_back(module_of())
      assert.are.equal(first, order())
      if not orders[first] then count = count + 1 end
      orders[first] = true
    end
    assert(count > 1)
    open(module_of { shuffle = false })
    assert.are.equal("yes neither no", order())
  end)

  it("begins anew where the talk has no such way any more", function()
    open(module_of())
    choose "neither"
    local other = copy(sample.talks.phone)
    other.scenes[1].choices[2].id = "nothing"
    come_back(module_of(), other)
    sees "Bor min kæreste hos jer?"
    sees "choice/nothing"
  end)

  it("offers to begin anew where a talk goes nowhere", function()
    local other = copy(sample.talks.phone)
    for _, choice in ipairs(other.scenes[2].choices) do choice.needs = { trust = 0 } end
    open(module_of(), { talks = { phone = other } })
    choose "neither"
    sees "Samtalen går i ring. Tag den en gang til fra begyndelsen."
    fake.tap "next"
    sees "Bor min kæreste hos jer?"
  end)
end)

describe("a choice that cannot be stored", function()
  it("has not been made, and is made once when it can", function()
    open(module_of())
    fake.fail("learn", "error.disk_full")
    fake.tap "choice/yes"
    sees_no "Tænk igen."
    fake.mend()
    fake.tap "dialog/again"
    sees "Tænk igen."
    assert.are.equal(1, #told "learn.chose")
  end)

  it("keeps an ending back until it is stored", function()
    open(module_of())
    choose "neither"
    fake.tap "choice/take"
    fake.fail("learn", "error.disk_full")
    fake.tap "next"
    sees_no "Det endte godt"
    fake.mend()
    fake.tap "dialog/again"
    sees "Det endte godt"
    assert.are.equal(1, #told "learn.answered")
  end)
end)

describe("a team in a talk", function()
  before_each(function() open(module_of(), { team = 2 }) end)

  local function vote(id)
    fake.tap("choice/" .. id)
    fake.tap "Næste, tak"
  end

  it("votes at each fork, talks, chooses together, and sees the votes then", function()
    sees "Nummer 1 af 2"
    fake.tap "next"
    sees "Vælg et svar først"
    vote "yes"
    sees "Tak. Giv pennen videre"
    sees_no "choice/yes"
    fake.tap "next"
    assert.is_false(sees("choice/yes").selected)
    vote "neither"
    sees "1 af 2"
    sees_no "Det holder."
    fake.tap "Svar sammen"
    fake.tap "choice/neither"
    sees "Det holder."
    sees "1 af 2"
    local entry = told("learn.chose")[1]
    assert.are.same({ yes = 1, neither = 1 }, entry.votes)
    fake.tap "next"
    sees "Nummer 1 af 2"
    sees_no "1 af 2"
  end)

  it("keeps no vote before it is given, and finds those that were after a restart", function()
    fake.tap "choice/yes"
    for _, draft in pairs(fake.drafts) do
      for _, answer in pairs(draft.answers) do assert.is_nil(answer.value) end
    end
    fake.tap "Næste, tak"
    fake.tap "back"
    come_back(module_of())
    sees "Nummer 2 af 2"
    assert.is_false(sees("choice/yes").selected)
  end)

  it("does not vote again where it tries once more", function()
    for _, id in ipairs { "neither", "take" } do
      vote(id)
      fake.tap "next"
      vote(id)
      fake.tap "Svar sammen"
      choose(id)
    end
    sees "Det endte godt"
    fake.tap "Prøv igen"
    sees_no "Nummer 1 af 2"
    choose "yes"
    assert.is_nil(told("learn.chose")[3].votes)
  end)
end)
