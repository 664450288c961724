package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local dates

local function about(key, year, month, day)
  return { about = "date.about." .. key, said = { year = year, month = month, day = day } }
end

describe("about when", function()
  before_each(function()
    fake.start()
    dates = require "dates"
  end)

  it("is said with its day and the day it was said on, so that it is true on every day", function()
    assert.equal("cirka 8. december (sagt 24. november)", dates.say(about("two_weeks", 2026, 11, 24)))
    assert.equal("cirka 1. december (sagt 24. november)", dates.short(about("week", 2026, 11, 24)))
    assert.equal("cirka 24. februar 2027 (sagt 24. november)", dates.say(about("three_months", 2026, 11, 24)))
    require("i18n").use "en"
    assert.equal("about 8 December (said 24 November)", dates.say(about("two_weeks", 2026, 11, 24)))
  end)

  it("stays inside the month", function()
    assert.equal("cirka 28. februar (sagt 31. januar)", dates.say(about("month", 2026, 1, 31)))
  end)

  it("is in the person's words on the day itself, where these are read through", function()
    assert.equal("Om cirka to uger", dates.answer(about("two_weeks", 2026, 11, 24)))
    assert.equal("cirka 7. december (sagt 23. november)", dates.answer(about("two_weeks", 2026, 11, 23)))
  end)

  it("is no day where the words mean none, and words alone where nobody knows when they were said", function()
    assert.equal("Det ved jeg ikke endnu (sagt 2. november)", dates.say(about("unknown", 2026, 11, 2)))
    assert.equal("Om cirka to uger", dates.say { about = "date.about.two_weeks" })
  end)
end)
