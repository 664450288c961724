-- A list as long as a list may be, for measuring: five hundred things, each told of, and the person at the one in the
-- middle with a finger on the keys.
local MOST, MIDDLE = 500, 250

local many = {}

many.flow = {
  id = "many", version = 1, title = "gallery.title",
  steps = {
    { kind = "each", id = "things", ask = "gallery.each", add = true, max = MOST, steps = {
      { kind = "text", id = "thing", ask = "gallery.thing", input = "line", quote = true },
    } },
    { kind = "review", id = "check", ask = "gallery.review" },
    { kind = "stop", id = "done", ask = "gallery.stop" },
  },
}

function many.fill(run)
  for i = 1, MOST do
    assert(run:add "things")
    assert(run:answer("Nummer " .. i .. " (opdigtet)"))
  end
  assert(run:change("things/" .. MIDDLE))
end

return many
