-- The modules people meet.
package.path = "scripts/?.lua;scripts/?/init.lua;tests/script/?.lua;" .. package.path

describe("the order of the modules", function()
  it("names each of them, so that the walks through all modules leave none out", function()
    local named, pipe = {}, assert(io.popen "ls content/learning")
    for _, id in ipairs(dofile "content/learning/order.lua") do named[id] = true end
    for name in pipe:lines() do
      if name ~= "order.lua" then assert(named[name], name .. " is not in content/learning/order.lua") end
      named[name] = nil
    end
    pipe:close()
    assert.is_nil(next(named), "there is no module " .. tostring(next(named)))
  end)
end)
