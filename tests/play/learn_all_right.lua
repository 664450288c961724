-- Every module from its first page to its end by the right answers: each of them holds, the real steps are done as the made-up citizen
-- said, each talk ends well, and the result says so.
local content = dofile(here .. "support/content.lua")
local walk = dofile(here .. "support/module.lua")

for _, id in ipairs(content.modules()) do walk.rightly(id) end
