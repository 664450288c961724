package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

describe("a view that is heard", function()
  it("has what is said where that is not what stands there: label and note together", function()
    fake.start()
    local view = { body = { kind = "column", { kind = "button", label = "Mona · ven", note = "Hej", { kind = "text", label = "a · b" } }, false,
      { kind = "text", label = "Ja" }, { kind = "badge", label = "12", note = "maj · juni" } } }
    require("ui.voice").add(view)
    local body = view.body
    assert.equal("Mona, ven\nHej", body[1].voice)
    assert.equal("a, b", body[1][1].voice)
    assert.is_nil(body[3].voice)
    assert.equal("12\nmaj, juni", body[4].voice)
  end)

  it("is one somebody asks for: else nothing is done for it", function()
    for _, heard in ipairs { true, false } do
      fake.start()
      fake.contents["words/da/t"] = { ["t.n"] = "kl. {n} · nu", ["t.n.voice"] = "klokken {n}, nu" }
      local app, text = require "screens.app", { kind = "text" }
      require("i18n").heard = heard
      app.push { view = function()
        text.label = require("i18n").t("t.n", { n = 10 })
        return { id = "x", body = text }
      end }
      app.view()
      assert.equal(heard and "klokken 10, nu" or nil, text.voice)
    end
  end)
end)

describe("dates", function()
  local dates
  before_each(function()
    fake.start()
    dates = require "dates"
  end)

  it("are said as people say them, with the year only when it is another one", function()
    assert.equal("tirsdag 24. november", dates.say { year = 2026, month = 11, day = 24 })
    assert.equal("fredag 1. januar 2027", dates.say { year = 2027, month = 1, day = 1 })
    assert.equal("1. januar 2027", dates.short { year = 2027, month = 1, day = 1 })
  end)

  it("step by a month without falling into the next one", function()
    local date = dates.step({ year = 2027, month = 1, day = 31 }, "month", 1)
    assert.same({ 2027, 2, 28 }, { date.year, date.month, date.day })
    date = dates.step({ year = 2028, month = 2, day = 29 }, "year", -1)
    assert.same({ 2027, 2, 28 }, { date.year, date.month, date.day })
    date = dates.step({ year = 2026, month = 12, day = 31 }, "day", 1)
    assert.same({ 2027, 1, 1 }, { date.year, date.month, date.day })
  end)

  it("tell today and yesterday from the clock", function()
    assert.equal("I dag", dates.when_ms(fake.wall))
    assert.equal("I går", dates.when_ms(fake.wall - 24 * 3600 * 1000))
    assert.equal("14. november", dates.when_ms(fake.wall - 10 * 24 * 3600 * 1000))
  end)
end)

describe("small things done to texts", function()
  local words, node
  before_each(function()
    words, node = require "ui.words", require "ui.node"
  end)

  it("trim white space of every kind", function()
    assert.equal("a b", words.trim(" \n\ta b\r\n"))
    assert.equal("", words.trim("  "))
    assert.is_true(words.is_blank(nil))
    assert.is_false(words.is_blank(" x"))
  end)

  it("join only what is there", function()
    assert.equal("a · c", words.join(" · ", "a", nil, "", false, "c"))
  end)

  it("part paragraphs at empty lines, and lines at each", function()
    assert.equal(2, #node.paragraphs("a\nb\n\nc"))
    assert.same({ "a", "b" }, node.lines("a\n\nb\n"))
  end)
end)
