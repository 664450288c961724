-- pack.lua says what the folder is: without it, or with one for a newer program, the kiosk does not show the content.
local folder_of = require "lint.folder"
local pack = require "pack"

local about = {}

function about.check(folder, report)
  local own = folder.pack
  if not own then
    local file = folder_of.absent("pack.lua")
    return report:add(file, 1, "the content does not say what it is", "write return { name = \"...\", needs = " .. pack.KNOWN .. " }")
  end
  if own.value == nil then return end -- told already: the file cannot be loaded
  local what, mend = pack.about(own.value)
  if what then report:add(own.file, own.file:line_of("needs"), what, mend) end
end

return about
