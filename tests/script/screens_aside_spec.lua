package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"

local function event(kind, id, value, aside)
  fake.boot.event { kind = kind, id = id or "", value = value or "", aside = aside or nil }
end

describe("a screen with something aside", function()
  local app, heard, screen

  before_each(function()
    fake.start()
    app = require "screens.app"
    heard = {}
    local function hear(name)
      return function(_, ...) heard[#heard + 1] = table.concat({ name, ... }, " ") end
    end
    local given = { id = "script", title = "Til mødelederen", body = { kind = "column" } }
    screen = {
      view = function() return { id = "table", title = "Bordet", body = { kind = "column" }, aside = given } end,
      press = { go = hear "table go" }, change = hear "table change", submit = hear "table submit",
      second = function(_, there) heard[#heard + 1] = "second " .. tostring(there) end,
      aside = { press = { go = hear "aside go", ask = function() app.open(require("ui.dialog").message("Spørg", "Nu")) end,
        keep = function() app.say "Gemt her" end, fail = function() app.fail "error.io" end },
        change = hear "aside change", submit = hear "aside submit" },
    }
    app.push(screen)
  end)

  it("hears what was done on which of the two", function()
    event("press", "go", "1")
    event("press", "go", "2", true)
    event("change", "note", "x", true)
    event("submit", "note", "x", true)
    event("change", "words", "y")
    assert.same({ "table go 1", "aside go 2", "aside change note x", "aside submit note x", "table change words y" }, heard)
  end)

  it("opens what was asked for aside over what is aside, and nowhere else", function()
    event("press", "ask", "", true)
    assert.is_nil(fake.view().dialog)
    assert.is_truthy(fake.view().aside.dialog)
    event("press", "go")
    event("press", "go", "", true) -- behind the dialog
    event("change", "note", "x", true)
    assert.same({ "table go " }, heard)
    event("back", "", "", true)
    assert.is_nil(fake.view().aside.dialog)
    event("press", "fail", "", true)
    assert.is_nil(fake.view().dialog)
    assert.is_truthy(fake.view().aside.dialog)
    event("press", "help")
    assert.is_truthy(fake.view().dialog)
  end)

  it("says aside what was done aside", function()
    event("press", "keep", "", true)
    assert.is_nil(fake.view().toast)
    assert.equal("Gemt her", fake.view().aside.toast.label)
    fake.wait(4000)
    assert.is_nil(fake.view().aside.toast)
  end)

  it("leaves the table's way back alone", function()
    event("back", "", "", true)
    assert.equal("table", fake.view().id)
    event("press", "language", "", true)
    assert.equal("table", fake.view().id)
    event("press", "leave", "", true)
    assert.equal("home", fake.view().id)
  end)

  it("asks on both whether anybody is there, and keeps nothing of the question", function()
    event("press", "ask", "", true)
    fake.wait(3 * 60 * 1000)
    assert.equal(fake.view().dialog[1][2].label, fake.view().aside.dialog[1][2].label)
    event("press", "dialog/stay", "", true)
    assert.is_nil(fake.view().dialog)
    assert.equal("Spørg", fake.view().aside.dialog[1][2].label)
    event("back", "", "", true)
    assert.is_nil(fake.view().aside.dialog)
  end)

  it("tells at the table when the second screen goes and comes", function()
    event "unplugged"
    assert.equal("Mødelederens skærm er væk. I kan fortsætte her.", fake.view().toast.label)
    assert.is_nil(fake.view().aside.toast)
    fake.wait(9000)
    assert.is_truthy(fake.view().toast)
    fake.wait(1000)
    assert.is_nil(fake.view().toast)
    event "plugged"
    assert.equal("Mødelederens skærm er her igen.", fake.view().toast.label)
    assert.same({ "second false", "second true" }, heard)
    fake.wait(10000)
    screen.view = function() return { id = "table", title = "Bordet", body = { kind = "column" } } end
    event "plugged"
    assert.is_nil(fake.view().toast)
  end)

  it("goes on answering the table after a mistake in what is aside", function()
    screen.aside.press.go = function() error "broken" end
    event("press", "go", "", true)
    assert.equal("fault", fake.view().id)
    assert.is_nil(fake.view().aside)
    app.open(require("ui.dialog").message("Her", "Ved bordet"))
    assert.is_truthy(fake.view().dialog)
  end)
end)
