-- Hands a whole plan over and fails with the file and its key, which is how tests/program/old_package.sh learns them.
here = here .. "../../play/" -- luacheck: ignore 121 (what a play loads lies beside the plays)
local package = dofile(here .. "support/package.lua")
package.made()
local file, key = package.handed_over()
error("KEY " .. file .. " " .. key)
