-- The play of tests/leak/scripts: presses until all is called, and fails with what was found.
for _ = 1, 5000 do
  tap "#go"
  wait "1 s" -- a file is named after its second
  if screen() == "done" then break end
  local found = {}
  for one in tree():gmatch '"name":"(FOUND [^"]*)"' do found[#found + 1] = one end
  assert(not found[1], table.concat(found, "; "))
end
assert(screen() == "done", "it never comes to an end")
local asked, shown = tree():match '"name":"(%d+) asked, (%d+) shown"'
error("REPORT asked=" .. asked .. " shown=" .. shown)
