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
  options.source = sample.source
  screen = assert(require("screens.learn.lesson").start(app, "sample", options))
  app.push(screen)
  assert(screen.run:change(id), id)
end

local function come_back()
  fake.contents["learning/sample/module"] = sample.source
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
      screen = assert(require("screens.learn.lesson").start(app, "sample", { source = sample.source }))
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
