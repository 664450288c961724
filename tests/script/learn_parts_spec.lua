-- Tasks with parts: phrases to mark, things to put into boxes, an order, gaps, spots, cards. Each answered, told about part
-- by part, tried again, and found again by whoever comes back in the middle.
local fake = require "screens_fake"
local sample = require "gallery.lesson"
local learn = require "learn"

local app, screen

-- The sample module, at one of its tasks.
local function at(id, options)
  options = options or {}
  fake.start "da"
  app = require "screens.app"
  options.source, options.talks = sample.source, sample.talks
  screen = assert(require("screens.learn.lesson").start(app, "sample", options))
  app.push(screen)
  assert(screen.run:change(id), id)
end

local function come_back()
  fake.contents["learning/sample/module"] = sample.source
  for name, talk in pairs(sample.talks) do fake.contents["learning/sample/talks/" .. name] = talk end
  screen = assert(require("screens.learn.lesson").open(app, "sample"))
  app.replace(screen)
end

local function sees(words) return assert(fake.find(words), "not to be seen: " .. words) end
local function sees_no(words) assert.is_nil(fake.find(words)) end
local function tap(...)
  for _, id in ipairs { ... } do fake.tap(id) end
end
local function told() return fake.learnt[#fake.learnt] end

-- By value, as options are mixed.
local function id_of(prefix, value)
  for i, one in ipairs(screen:turn().task.options) do
    if one.value == value then return prefix .. i end
  end
  error(value)
end

local function finds(step, part)
  local c = learn.constructors()
  local def, problems = learn.define { id = "tea", version = 1, track = "staff", minutes = 5, title = "tea.title", about = "tea.about",
    mode = "check", steps = { step(c), c.stop { id = "done", ask = "tea.done" } } }
  local all = {}
  for i, problem in ipairs(problems) do all[i] = problem.what .. "; " .. problem.mend end
  local text = table.concat(all, "\n")
  if part == nil then return assert(def, text) end
  assert.is_nil(def)
  assert(text:find(part, 1, true), text)
end

describe("phrases of a text", function()
  before_each(function() at "mark" end)

  it("are marked, taken back, checked, and each says its own", function()
    tap("next")
    sees "Vælg et svar først"
    tap("part/2", "part/3", "part/3", "part/1", "next")
    assert.are.equal("Det holder", sees("part/2").note)
    assert.are.equal("Det holder ikke", sees("part/1").note)
    assert.is_nil(sees("part/4").note)
    sees "Det er vores ord. Han sagde, at han vil ringe til hende."
    sees_no "Ingen siger sådan om sig selv."
    tap "next"
    tap("part/1", "part/4", "next")
    sees "Det holder."
    assert.are.equal("choice", told().type)
    assert.is_true(told().success)
  end)

  it("are found again, marked as they were", function()
    tap("hint", "part/2", "leave")
    come_back()
    assert.is_true(sees("part/2").selected)
    assert.is_false(sees("part/1").selected)
  end)

  it("can be shown, with what was missed", function()
    tap("part/1", "next", "Vis svaret")
    assert.are.equal("Den skal også med", sees("part/4").note)
    sees "Ingen siger sådan om sig selv."
  end)

  it("are written with something that is right and something that is not", function()
    local function mark(parts, more)
      return function(c)
        local step = { id = "m", ask = "tea.m", parts = parts }
        for name, value in pairs(more or {}) do step[name] = value end
        return c.mark(step)
      end
    end
    local good = { { value = "a", ask = "tea.a", right = true }, { value = "b", ask = "tea.b" } }
    finds(mark(good))
    finds(mark { good[2] }, "nothing is right")
    finds(mark { good[1], { value = "c", ask = "tea.c", right = true } }, "everything is right")
    finds(mark({ good[1], good[1], good[2] }), "a is in parts twice")
    finds(mark { { ask = "tea.a", right = true } }, "parts 1 has no value or no words")
    finds(mark { { value = "a,b", ask = "tea.a", right = true }, good[2] }, "is no code")
    finds(mark(good, { shuffle = true }), "a text cannot be mixed")
    finds(mark {}, "parts is empty")
  end)
end)

describe("things and boxes", function()
  before_each(function() at "match" end)

  local function put(value, box) tap(id_of("thing/", value), "box/" .. box) end

  it("take the first thing that lies nowhere, or the one that was pressed", function()
    local first = screen:turn().task.options[1].value
    assert.is_true(sees("thing/1").selected)
    tap "box/1"
    assert.are.equal("goal", screen:turn().task.value[first])
    tap("thing/1", "box/3") -- moved
    assert.are.equal("drop", screen:turn().task.value[first])
    tap "next"
    sees "Læg dem alle på plads først"
  end)

  it("keep what lies right for another try, and tell where the rest belongs", function()
    put("sleep", 1)
    put("work", 1)
    put("child", 3)
    put("smell", 3)
    tap "next"
    sees "Næsten."
    sees "Det skal vi altid sige videre."
    sees_no "Det er hans egne ord."
    assert.are.equal("Det holder ikke", sees(id_of("thing/", "child")).note)
    come_back()
    assert.are.equal("Det holder ikke", sees(id_of("thing/", "child")).note)
    tap "next"
    assert.are.same({ sleep = "goal", work = "goal", smell = "drop" }, screen:turn().task.value)
    put("child", 1)
    tap "next"
    sees "Et barn har det svært – Det siger vi videre"
  end)

  it("cannot be moved any more when it is over", function()
    put("sleep", 1)
    put("work", 1)
    put("child", 2)
    put("smell", 3)
    tap "next"
    sees "Det holder."
    sees_no "box/1"
    tap "thing/1"
    sees "Det holder."
  end)

  it("are written so that each thing has a box", function()
    local left, boxes = { { value = "a", ask = "tea.a" }, { value = "b", ask = "tea.b" } }, { { value = "x", ask = "tea.x" }, { value = "y", ask = "tea.y" } }
    local function match(list)
      return function(c) return c.match { id = "m", ask = "tea.m", left = left, boxes = boxes, pairs = list } end
    end
    finds(match { a = "x", b = { "x", "y" } })
    finds(match { a = "x" }, "b belongs nowhere")
    finds(match { a = "x", b = "z" }, "there is no box z")
    finds(match { a = "x", b = "y", c = "x" }, "there is nothing called c")
  end)
end)

describe("an order", function()
  before_each(function() at "rank" end)

  it("is made by presses, changed by arrows, and told about place by place", function()
    tap(id_of("pick/", "talk"), id_of("pick/", "come"), id_of("pick/", "words"))
    tap "next"
    sees "Giv dem alle en plads først"
    tap(id_of("pick/", "look"), "next")
    sees "Næsten."
    come_back()
    sees "Næsten."
    tap("next", "up/2")
    assert.are.same({ "come", "talk", "words", "look" }, screen:turn().task.value)
    tap "next"
    sees "Det holder."
    sees_no "up/2"
  end)

  it("tells the right one after the last try", function()
    for _ = 1, 2 do
      for _, value in ipairs { "talk", "come", "words", "look" } do
        if #(screen:turn().task.value or {}) < 4 then tap(id_of("pick/", value)) end
      end
      tap "next"
      if fake.find "Prøv igen" then tap "next" end
    end
    sees "Den rigtige rækkefølge"
  end)

  it("is mixed without being told to", function()
    local orders = {}
    for _ = 1, 30 do
      screen = assert(require("screens.learn.lesson").start(app, "sample", { source = sample.source, talks = sample.talks }))
      screen.run:change "rank"
      local values = {}
      for i, one in ipairs(screen:turn().task.options) do values[i] = one.value end
      orders[table.concat(values, " ")] = true
    end
    local count = 0
    for _ in pairs(orders) do count = count + 1 end
    assert.is_true(count > 3)
  end)

  it("names every option once", function()
    local options = { { value = "a", ask = "tea.a" }, { value = "b", ask = "tea.b" } }
    local function rank(right)
      return function(c) return c.rank { id = "r", ask = "tea.r", options = options, right = right } end
    end
    finds(rank { "b", "a" })
    finds(rank { "a" }, "right has not all options")
    finds(rank { "a", "a" }, "a is in right twice")
    finds(rank { "a", "c" }, "right names c")
  end)
end)

describe("gaps in a text", function()
  local gaps = require "learn.gaps"

  it("are found among its words, and none is asked for that is not there", function()
    assert.are.same({ "He", "said", 1, "and", 2, "." }, gaps.parts("He said [[1]] and [[2]].", 2))
    assert.are.same({ "a", 1, "b", 2 }, gaps.parts("a [[1]] b", 2))
    assert.are.same({ 1, "b", 2 }, gaps.parts("[[1]] b [[1]]", 2))
    assert.are.same({ "[", 1, "[[b" }, gaps.parts("[[[1]] [[b", 1))
    assert.are.same({ "house" }, gaps.spellings "[house]")
    assert.are.same({ "[x" }, gaps.parts("[x", 0))
    assert.are.same({ 2 }, gaps.amiss("a [[1]]", 2))
    assert.are.same({ 1 }, gaps.amiss("a [[1]] [[1]]", 1))
    assert.are.same({ "house", "home" }, gaps.spellings "house|home")
    assert.are.equal("He said 1 and 2.", gaps.as_read "He said [[1]] and [[2]].")
    assert.are.equal("house, home", gaps.as_read "house|home")
    assert.are.equal("a [b", gaps.as_read "a [b")
    assert.are.equal("so, so.", gaps.joined { "so", ",", "so", "." })
  end)

  local function word(words) return assert(fake.find(words), words).id end

  it("are filled from a bank: a word leaves it, and comes back when another takes its place", function()
    at "bank"
    tap(word "vigtigt")
    assert.are.equal("vigtigt", sees("gap/1").label)
    sees "Ord 2 af 2"
    assert.is_truthy(sees("vigtigt").id:find("gap/", 1, true))
    tap "next"
    sees "Sæt et ord ind alle steder først"
    tap(word "navn", "next")
    sees "Næsten."
    assert.are.equal("Det holder ikke", sees("gap/2").note)
    come_back()
    tap "next" -- again: what was right is still there
    assert.are.equal("vigtigt", sees("gap/1").label)
    sees "Ord 2"
    tap("gap/1", "gap/1") -- asked for, and emptied
    sees "Ord 1"
    tap(word "vigtigt", word "ord", "next") -- the words lie where they lay
    sees "Det holder."
    assert.are.same({ ["1"] = "vigtigt", ["2"] = "ord" }, screen:turn().value.value)
  end)

  it("are written one after the other, in any accepted spelling", function()
    at "written"
    fake.type("write/1", "allerførst")
    tap "Næste ord"
    fake.type("write/2", "let")
    tap "leave"
    come_back()
    assert.are.equal("allerførst", sees("gap/1").label)
    tap("gap/2", "Tjek svaret")
    sees "Næsten."
    tap "next"
    assert.are.equal("let", sees("write/2").value) -- to be mended
    fake.type("write/2", "bagefter")
    tap "next"
    sees "Det holder."
    sees "Svaret er det hele værd."
  end)

  it("tell the whole text when nothing more can be said", function()
    at("written", { mode = "test" })
    fake.type("write/1", "let")
    tap "next"
    fake.type("write/2", "let")
    tap "next"
    sees "Vi spørger ham først, og vi hører efter."
  end)

  it("take nothing from a draft that cannot be", function()
    local about = require("learn.kinds").about "blanks"
    local step = { gaps = { { right = "tea.a" } } }
    assert.is_true(about.could_be(step, { ["1"] = "word" }))
    for _, value in ipairs { "word", { ["2"] = "word" }, { ["1"] = 3 }, { ["1"] = string.rep("x", 300) } } do
      assert.is_false(about.could_be(step, value))
    end
  end)

  it("say what is wrong with them", function()
    finds(function(c) return c.blanks { id = "b", ask = "tea.b", text = "tea.t", gaps = {} } end, "there are no gaps")
    finds(function(c) return c.blanks { id = "b", ask = "tea.b", text = "tea.t", gaps = { { options = {} } } } end, "gap 1 has no right")
  end)
end)

describe("spots in a drawing", function()
  before_each(function() at "hotspot" end)

  it("are pressed in it or in the list, and are the same", function()
    tap "spot/1"
    assert.is_true(sees("line/1").selected)
    tap "line/1"
    assert.is_false(sees("spot/1").selected)
    tap("line/2", "spot/4", "next")
    sees "Tænk igen."
    assert.are.equal("Det holder ikke", sees("line/4").note)
    come_back()
    tap("next", "spot/4", "spot/1", "spot/3", "next")
    sees "Det holder."
  end)

  it("lie far enough apart for a finger", function()
    local function spots(...)
      local list = { ... }
      return function(c) return c.hotspot { id = "h", ask = "tea.h", picture = "scene/office", spots = list } end
    end
    local function spot(value, x, y, right) return { value = value, ask = "tea." .. value, x = x, y = y, w = 5, h = 5, right = right } end
    finds(spots(spot("a", 10, 10, true), spot("b", 30, 10)))
    finds(spots(spot("a", 10, 10, true), spot("b", 20, 10)), "too near each other")
    finds(spots(spot("a", 10, 10, true), spot("b", 98, 10)), "b has no place")
    finds(spots(spot("a", 10, 10, true), spot("b", 30, 10, true), spot("c", 60, 10)), "more than one spot is right")
  end)
end)

-- docs/authoring.md
local PLACES = {
  ["scene/office"] = { { 9, 8, 26, 34 }, { 6, 54, 14, 38 }, { 40, 38, 17, 26 }, { 63, 46, 12, 18 }, { 57, 78, 8, 16 }, { 82, 14, 16, 58 } },
  ["scene/kiosk"] = { { 19, 19, 25, 49 }, { 4, 62, 11, 18 }, { 50, 13, 12, 29 }, { 63, 46, 9, 30 }, { 80, 11, 15, 62 } },
  ["scene/meeting"] = { { 5, 14, 17, 58 }, { 32, 8, 19, 21 }, { 70, 9, 11, 17 }, { 36, 37, 10, 24 }, { 56, 60, 6, 6 }, { 83, 41, 12, 40 } },
}

describe("the places that authors are told of", function()
  it("can all stand in one task", function()
    for picture, places in pairs(PLACES) do
      local spots = {}
      for i, p in ipairs(places) do spots[i] = { value = "s" .. i, ask = "tea.s", x = p[1], y = p[2], w = p[3], h = p[4], right = i == 1 } end
      finds(function(c) return c.hotspot { id = "h", ask = "tea.h", picture = picture, spots = spots } end)
    end
  end)
end)

describe("cards", function()
  it("are turned, judged by whoever learns, and those not known come again", function()
    at "cards"
    for i = 1, 3 do
      sees_no "judge/known"
      tap "Vend kortet"
      sees_no "next"
      tap(i == 2 and "judge/unsure" or "judge/known")
    end
    tap "Færdig"
    sees "Tag dem, du mangler, en gang til."
    come_back()
    sees "Ikke endnu"
    tap "Prøv igen"
    sees "Kort 2 af 3"
    tap("Vend kortet", "judge/known", "Færdig")
    sees "Du kan dem alle."
    assert.are.equal("other", told().type)
  end)

  it("may be passed over where they are optional, until one was judged", function()
    at "cards"
    local step = screen:turn().task.step
    finally(function() step.optional = nil end)
    step.optional = true
    tap("turn", "judge/known")
    assert.are.equal("Vend kortet", sees("next").label)
    sees_no "turn"
    tap("next", "judge/known", "next", "judge/known", "next")
    sees "Du kan dem alle."
    at "cards"
    assert.are.equal("Videre", sees("next").label)
    assert.is_true(screen:turn():before_next() == false) -- the way is free
  end)

  it("keep what was judged when somebody leaves in the middle", function()
    at "cards"
    tap("next", "judge/known", "leave")
    come_back()
    sees "Kort 2 af 3"
  end)

  it("are found in pairs, and a third one closes two that do not belong together", function()
    at "memory"
    local shown = {} -- by value: its two places
    local faces = screen:turn().task:mixed({ 1, 1, 2, 2, 3, 3 }, "pairs")
    for place, card in ipairs(faces) do
      shown[card] = shown[card] or {}
      table.insert(shown[card], place)
    end
    local function face(card, which) return "face/" .. shown[card][which] end
    tap(face(1, 1), face(2, 1))
    assert.is_true(sees(face(2, 1)).selected)
    tap(face(3, 1))
    assert.is_false(sees(face(2, 1)).selected)
    tap(face(3, 2))
    sees "1 af 3 par er fundet"
    tap("next")
    sees "Se alle kort først"
    tap("leave")
    come_back()
    sees "1 af 3 par er fundet"
    tap(face(1, 1), face(1, 2), face(2, 1), face(2, 2), "next")
    sees "Du kan dem alle."
  end)

  it("say what is wrong with them", function()
    finds(function(c) return c.cards { id = "k", ask = "tea.k", cards = { { value = "a", front = "tea.a" } } } end, "card 1 has no back")
    finds(function(c) return c.cards { id = "k", ask = "tea.k", style = "pairs", cards = { { value = "a", front = "tea.a", back = "tea.b" } } } end,
      "there are 1 pairs")
    finds(function(c) return c.cards { id = "k", ask = "tea.k", style = "fan", cards = { { value = "a", front = "tea.a", back = "tea.b" } } } end,
      "style is fan")
  end)
end)
