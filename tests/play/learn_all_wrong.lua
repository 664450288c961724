-- Every module from its first page to its end by wrong answers: why it is so is told each time, what is right stands there in the end, and
-- nobody is kept from going on.
local content = dofile(here .. "support/content.lua")
local walk = dofile(here .. "support/module.lua")

for _, id in ipairs(content.modules()) do walk.wrongly(id) end
