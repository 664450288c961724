package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path
local fake = require "screens_fake"
local contract = require "screens_contract"

local function each_name(visit)
  for name in fake.boot.gallery(""):gmatch("[^\n]+") do visit(name) end
end

local function start(lang)
  fake.start(lang)
  fake.settings.second = true -- so that what stands aside is looked at, too
end

describe("every screen of the gallery", function()
  for _, lang in ipairs { "da", "en", "x-pseudo", "x-long" } do
    it("keeps to the contract of views in " .. lang, function()
      start(lang)
      local found = {}
      each_name(function(name)
        fake.boot.speak(lang)
        fake.boot.show(name)
        for _, what in ipairs(contract.check(fake.view())) do
          local made_up = lang == "x-pseudo" and what:find("no words: [", 1, true)
          if not made_up then found[#found + 1] = name .. ": " .. what end
        end
      end)
      assert.same({}, found)
    end)
  end

  it("is made up and touches no store", function()
    start()
    each_name(function(name) fake.boot.show(name) end)
    assert.same({}, fake.journal)
    assert.equal(0, fake.saves)
  end)

  it("has the way out of sight in the corner of the top bar, but at home", function()
    start()
    each_name(function(name)
      fake.boot.show(name)
      local top = fake.view().top
      assert.equal(fake.view().id ~= "home", top ~= nil and top[#top].id == "cover", name)
      local aside = fake.view().aside
      if aside then assert.equal("cover", aside.top and aside.top[#aside.top].id, name .. ", aside") end
    end)
  end)

  it("has back or home, help and, but at the very end, a next thing", function()
    start()
    each_name(function(name)
      fake.boot.show(name)
      if name ~= "home" and not fake.view().dialog then
        assert.is_truthy(fake.find("help") or fake.find("next"), name)
      end
    end)
  end)
end)
