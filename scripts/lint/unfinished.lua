-- What somebody meant to come back to, in words, strings and comments.
local unfinished = {}

local MARKS = {
  "to be confirmed", "to be decided", "tbc", "tbd", "todo", "fixme", "xxx", "lorem ipsum", "skal bekræftes", "???",
}

local function is_letter(byte)
  return byte ~= nil and (byte >= 97 and byte <= 122 or byte >= 128)
end

local function found_in(text, mark)
  local first, last = string.find(text, mark, 1, true)
  while first do
    if not is_letter(string.byte(text, first - 1)) and not is_letter(string.byte(text, last + 1)) then return true end
    first, last = string.find(text, mark, last + 1, true)
  end
  return false
end

function unfinished.check(folder, report)
  for _, file in ipairs(folder.files) do
    for _, token in ipairs(file.script and {} or file:tokens()) do
      local text = (token.kind == "string" or token.kind == "comment") and string.lower(token.text) or ""
      for _, mark in ipairs(MARKS) do
        if found_in(text, mark) then
          report:add(file, token.line, 'it says "' .. mark .. '"', "settle it, or take it out until it is settled")
        end
      end
    end
  end
end

return unfinished
