-- A yes that a flow asks for: what reaches the store.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local CODE = "house-dog-boat-sun"
local jan, app

local function step(kind, fields)
  fields.kind, fields.ask = kind, "ui.yes"
  return fields
end

local function begin(lasts)
  fake.start()
  jan = fake.person { name = "Jan (opdigtet)", role = "caseworker", code = "271828" }
  fake.person { name = "Ada (opdigtet)", role = "administrator", code = "271828" }
  app = require "screens.app"
  fake.contents["flows/ask"] = { id = "ask", version = 1, title = "ui.yes", steps = {
    step("one", { id = "who", options = function(a)
      local out = {}
      for i, one in ipairs(a.staff) do out[i] = { value = one.id, words = one.name } end
      return out
    end }),
    step("consent", { id = "share", cells = { { value = "money", ask = "ui.yes" }, { value = "home", ask = "ui.yes" },
      { value = "body", ask = "ui.yes" } } }),
    step("stop", { id = "done" }),
  }, effects = function(a)
    return a.share and { { kind = "consent.set", recipient = a.who, yes_to = "pass_on", purpose = "plan", cells = a.share, lasts = lasts } } or {}
  end }
  fake.person { name = "Ib (opdigtet)", role = "citizen", kind = "pictures", code = CODE }
  require("session").enter(assert(kiosk.sign_in { name = "Ib (opdigtet)", kind = "pictures", code = CODE }))
  require("screens.arrive").flow(app, "ask")
end

describe("a yes asked for by a flow", function()
  it("may be to those who read, by name, and becomes topics given and refused until a day", function()
    begin { months = 3 }
    assert.is_true(fake.shows "Jan (opdigtet)")
    assert.is_false(fake.shows "Ada (opdigtet)")
    fake.tap "option/1"
    fake.tap "next"
    fake.tap "yes/1"
    fake.tap "yes/2"
    fake.tap "no/3"
    fake.tap "next"
    local entry, today = fake.journal[#fake.journal].entry, kiosk.today()
    local ends = kiosk.date(today.year, today.month + 3, today.day)
    assert.same({ kind = "consent.set", recipient = jan, yes_to = "pass_on", purpose = "plan", given = { "home", "money" }, refused = { "body" },
      last_day = { year = ends.year, month = ends.month, day = ends.day }, how = "touch", lang = "da" }, entry)
  end)

  it("is nothing where nothing was said, and none to anybody in a practice run", function()
    begin { days = 7 }
    fake.tap "next"
    fake.tap "next"
    for _, one in ipairs(fake.journal) do assert.not_equal("consent.set", one.entry.kind) end
    require("session").enter_practice()
    require("screens.arrive").flow(app, "ask")
    assert.is_false(fake.shows "Jan (opdigtet)")
  end)

  it("says it where the person has gone meanwhile, and keeps the answers", function()
    begin { days = 7 }
    fake.tap "option/1"
    fake.tap "next"
    fake.tap "yes/1"
    local append = kiosk.append
    kiosk.append = function() return nil, "error.refused", "staff_closed: that account is closed, or its time is over" end
    fake.tap "next"
    kiosk.append = append
    assert.is_true(fake.shows(require("i18n").t "flow.person_gone"))
    fake.tap "next"
    assert.equal("consent.set", fake.journal[#fake.journal].entry.kind)
  end)
end)
