-- A module on the screen: asked, answered, checked, told about; stored before it is shown; and the very same place again.
local fake = require "screens_fake"

local function option(value, right) return { value = value, ask = "sample." .. value, feedback = "sample." .. value .. ".told", right = right or nil } end

local function source(steps, more)
  local c = require("learn").constructors()
  local list = steps(c)
  list[#list + 1] = c.result { id = "result", ask = "sample.result" }
  list[#list + 1] = c.stop { id = "stop", ask = "sample.stop" }
  local out = { id = "sample", version = 1, track = "staff", minutes = 5, title = "sample.title", about = "sample.about", mode = "check", steps = list }
  for name, value in pairs(more or {}) do out[name] = value end
  return out
end

local function one(more)
  return function(c)
    local step = { id = "one", ask = "sample.one", hint = "sample.hint", options = { option "yes", option("neither", true), option "no" } }
    for name, value in pairs(more or {}) do step[name] = value end
    return { c.one(step) }
  end
end

local app, screen

local function open(made, options)
  options = options or {}
  options.source = made
  local key
  screen, key = require("screens.learn.lesson").start(app, "sample", options)
  assert(screen, key)
  app.push(screen)
end

-- As if the program had been started anew: what is not in the draft is gone.
local function come_back(made)
  fake.contents["learning/sample/module"] = made
  local key
  screen, key = require("screens.learn.lesson").open(app, "sample")
  app.replace(assert(screen, key))
  return key
end

local function sees(words) return assert(fake.find(words), "not to be seen: " .. words) end
local function sees_no(words) assert.is_nil(fake.find(words)) end

local function kinds_told()
  local out = {}
  for i, entry in ipairs(fake.learnt) do out[i] = entry.kind end
  return out
end

describe("a task on the screen", function()
  before_each(function()
    fake.start "da"
    app = require "screens.app"
  end)

  it("is checked, told about, tried again and passed", function()
    open(source(one()))
    fake.tap "next"
    sees "Vælg et svar først"
    fake.tap "option/1"
    fake.tap "Tjek svaret"
    sees "Tænk igen."
    sees "Nu ved hun noget, som han selv skulle fortælle."
    fake.tap "Prøv igen"
    sees_no "Tænk igen."
    fake.tap "option/2"
    fake.tap "Tjek svaret"
    sees "Det holder."
    fake.tap "option/1" -- nothing can be said any more
    sees "Det holder."
    assert.are.same({ "learn.began", "learn.answered", "learn.answered" }, kinds_told())
    assert.are.equal(2, fake.learnt[3].tries)
    fake.tap "next"
    fake.tap "next"
    sees_no "Se min plan"
    assert.are.equal("learn.ended", fake.learnt[4].kind)
    assert.are.equal("completed", fake.learnt[4].outcome)
    assert.are.equal(1000, fake.learnt[4].scaled)
    assert.are.equal(0, #fake.drafts)
  end)

  it("tells the answer after the last try, and not before", function()
    open(source(one()))
    fake.tap "option/1"
    fake.tap "next"
    sees_no "Det er svaret"
    fake.tap "next"
    fake.tap "option/3"
    fake.tap "next"
    sees(require("i18n").t "sample.neither.told")
    assert.are.equal("Det er svaret", sees("option/2").note)
    fake.tap "next"
    sees "Sådan gik det"
  end)

  it("lets whoever explores try as often as they like, and have the answer shown", function()
    open(source(one()), { mode = "explore" })
    for _ = 1, 4 do
      fake.tap "option/1"
      fake.tap "next"
      fake.tap "next"
    end
    fake.tap "option/1"
    fake.tap "next"
    fake.tap "Vis svaret"
    sees "Her er svaret."
    fake.tap "Videre"
    sees "Sådan gik det"
  end)

  it("keeps nobody who only looks round in own words, or in what is optional", function()
    open(source(function(c)
      return { c.text { id = "words", ask = "sample.one", look_for = { "sample.yes" } },
        c.many { id = "many", ask = "sample.one", optional = true, options = { option "yes", option("neither", true), option("no", true) } } }
    end), { mode = "explore" })
    sees_no "Gå videre"
    fake.type("words", "Mine ord")
    fake.tap "next"
    fake.tap "next"
    sees "Noget mangler endnu."
    sees_no "Vis svaret"
    fake.tap "Gå videre"
    sees_no "Gå videre" -- "next" does it as long as nothing is said
    fake.tap "option/1"
    fake.tap "Gå videre"
    sees "Sådan gik det"
  end)

  it("calls nothing wrong where one explores", function()
    open(source(one()), { mode = "explore" })
    fake.tap "option/1"
    fake.tap "next"
    sees "Se på det en gang til."
    sees_no "Tænk igen."
    assert.are.equal("Se igen", sees("option/1").note)
  end)

  it("has one try and no help in a test, and says passed or not", function()
    open(source(one(), { mode = "test", mastery = 0.8 }))
    sees_no "Giv mig et vink"
    fake.tap "option/1"
    fake.tap "next"
    sees_no "Prøv igen"
    fake.tap "Videre"
    sees "Ikke bestået endnu"
    fake.tap "next"
    assert.are.equal("failed", fake.learnt[3].outcome)
  end)

  it("asks how sure before it tells", function()
    open(source(one { sure = true }))
    fake.tap "option/2"
    fake.tap "next"
    sees "Hvor sikker er du?"
    sees_no "Det holder."
    sees_no "next"
    fake.tap "back"
    sees "option/2"
    fake.tap "next"
    fake.tap "Jeg gætter"
    sees "Det holder."
    assert.are.equal(1, fake.learnt[2].sure)
  end)

  it("may be left out when it is optional", function()
    open(source(one { optional = true }))
    fake.tap "next"
    sees "Sådan gik det"
  end)

  it("mixes its options, and finds the same order again", function()
    local many = {}
    for i = 1, 8 do many[i] = { value = "v" .. i, ask = "sample.yes", right = i == 1 or nil } end
    local made = source(one { options = many, shuffle = true })
    local function order()
      local out = {}
      for i, one_option in ipairs(screen:turn().task.options) do out[i] = one_option.value end
      return table.concat(out, " ")
    end
    open(made)
    local first = order()
    assert.are_not.equal("v1 v2 v3 v4 v5 v6 v7 v8", first)
    fake.tap "hint"
    come_back(made)
    assert.are.equal(first, order())
  end)
end)

describe("coming back to a module", function()
  before_each(function()
    fake.start "da"
    app = require "screens.app"
  end)

  it("shows the verdict that stood there, between two tries too", function()
    local made = source(one())
    open(made)
    fake.tap "hint"
    fake.tap "option/1"
    fake.tap "next"
    come_back(made)
    sees "Tænk igen."
    sees "Tænk på, hvem det handler om."
    assert.is_true(sees("option/1").selected)
    fake.tap "Prøv igen"
    fake.tap "option/3"
    fake.tap "next"
    come_back(made)
    assert.are.equal("Det er svaret", sees("option/2").note)
    sees_no "Prøv igen"
  end)

  it("leaves out an answer that the task no longer has", function()
    local made = source(one())
    open(made)
    fake.tap "option/1"
    fake.tap "next"
    come_back(source(one { options = { option("neither", true), option "no" } }))
    sees "Tjek svaret"
  end)

  it("says so when the draft is of a version there is no way on from, and begins anew", function()
    local made = source(one())
    open(made)
    fake.tap "hint"
    local older, newer = source(one()), source(one())
    newer.version, newer.migrate = 2, { [1] = function() error "lost" end }
    assert.are.equal("flow.version_gone", come_back(newer))
    assert.are.equal("left", fake.learnt[#fake.learnt].outcome)
    sees "Giv mig et vink"
    assert.are.equal(0, #(kiosk.read("my_drafts", {})))
    fake.tap "hint"
    assert.are.equal("flow.newer", come_back(older))
  end)

  it("lists the modules that work, and logs why another does not", function()
    local good, bad = source(one()), source(one())
    bad.mode, good.track = "exam", "citizen"
    fake.contents["learning/good/module"], fake.contents["learning/bad/module"] = good, bad
    fake.modules = { "good", "bad", "gone" }
    local list = require("screens.learn.catalog").list { staff = true, citizen = true }
    assert.are.equal(1, #list)
    assert.are.equal(good, list[1])
    assert.is_truthy(table.concat(fake.logged, "\n"):find("module bad: sample: mode is exam", 1, true))
    assert.are.equal(0, #require("screens.learn.catalog").list { mentor = true })
  end)

  it("says what happened when the module is gone", function()
    fake.contents["learning/sample/module"] = nil
    local none, key = require("screens.learn.lesson").resume(app, { id = "d", flow = "learning/gone_away", head = {}, answers = {} })
    assert.is_nil(none)
    assert.are.equal("learn.gone", key)
  end)
end)

describe("a check that cannot be stored", function()
  it("has not happened, and is made once when it can", function()
    fake.start "da"
    app = require "screens.app"
    open(source(one()))
    fake.tap "option/2"
    fake.fail("learn", "error.disk_full")
    fake.tap "next"
    assert.is_nil(screen:turn().value and screen:turn().value.phase)
    fake.mend()
    fake.tap "dialog/again"
    sees "Det holder."
    assert.are.same({ "learn.began", "learn.answered" }, kinds_told())
  end)
end)

describe("a team at one screen", function()
  before_each(function()
    fake.start "da"
    app = require "screens.app"
    open(source(one()), { team = 2 })
  end)

  it("votes in turn, talks, answers together, and sees the votes then", function()
    fake.tap "option/1"
    fake.tap "Næste, tak"
    sees "Tak. Giv pennen videre"
    sees_no "option/1"
    fake.tap "next"
    assert.is_false(sees("option/1").selected)
    fake.tap "option/2"
    fake.tap "next"
    sees "1 af 2"
    fake.tap "Svar sammen"
    fake.tap "option/2"
    fake.tap "next"
    sees "Det holder."
    sees "1 af 2"
    local told = fake.learnt[2]
    assert.are.same({ yes = 1, neither = 1 }, told.votes)
    assert.are.equal("team", told.mode or fake.learnt[1].mode)
    assert.are.equal(2, fake.learnt[1].team)
  end)

  it("keeps no vote before it is given, and no name with one", function()
    fake.tap "option/1"
    fake.tap "leave"
    for _, draft in pairs(fake.drafts) do
      for _, answer in pairs(draft.answers) do assert.is_nil(answer.value) end
    end
  end)
end)

describe("a lesson over somebody's work", function()
  it("comes back to the very same step with nothing lost", function()
    fake.start "da"
    app = require "screens.app"
    local c = require("learn").constructors()
    fake.contents["learning/sample/module"] = source(function(made)
      return { made.page { id = "page", ask = "sample.page", blocks = { { text = "sample.page.lead" } } }, one()(made)[1] }
    end, { track = "citizen" })
    local work = assert(require("screens.flow_player").start(app, "work", { source = c.flow { id = "work", version = 1, steps = {
      c.text { id = "words", ask = "gallery.text", lesson = "sample/one" }, c.stop { id = "stop", ask = "gallery.stop" } } } }))
    app.push(work)
    fake.type("words", "Halvt skre")
    fake.tap "Vis mig hvordan"
    sees "option/1"
    fake.tap "option/1"
    fake.tap "next"
    fake.tap "Tilbage til planen"
    assert.are.equal("Halvt skre", sees("words").value)
    assert.are.equal("left", fake.learnt[#fake.learnt].outcome)
    fake.tap "Vis mig hvordan"
    fake.tap "back"
    sees(require("i18n").t "sample.page")
    fake.tap "back"
    assert.are.equal("Halvt skre", sees("words").value)
    fake.contents["learning/sample/module"] = source(one()) -- one for staff
    fake.type("words", "Halvt skrevet")
    sees_no "Vis mig hvordan"
  end)
end)
