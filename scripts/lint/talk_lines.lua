-- Where the scenes, choices and endings of a talk stand in its file: by the braces, for the tables themselves do not know.
local talk_lines = {}

local function is_mark(token, text) return token ~= nil and token.kind == "mark" and token.text == text end

-- The name a table is given: `scenes = {`.
local function name_before(tokens, at)
  if is_mark(tokens[at - 1], "=") and tokens[at - 2] and tokens[at - 2].kind == "name" then return tokens[at - 2].text end
end

local function open(tokens, at, stack)
  local above = stack[#stack]
  local name = name_before(tokens, at)
  if above and not name then
    above.count = above.count + 1
    name = tostring(above.count)
  end
  stack[#stack + 1] = { path = above and above.path .. "/" .. (name or "?") or "", count = 0 }
  return stack[#stack].path
end

-- "/scenes/2/choices/1" -> line
local function lines_of(file)
  local out, stack, tokens = {}, {}, {}
  for _, token in ipairs(file:tokens()) do
    if token.kind ~= "comment" then tokens[#tokens + 1] = token end
  end
  for at, token in ipairs(tokens) do
    if is_mark(token, "{") then
      local path = open(tokens, at, stack)
      out[path] = out[path] or token.line
    elseif is_mark(token, "}") then
      stack[#stack] = nil
    end
  end
  return out
end

-- place: as learn.talk_check has it; id: what to look for where the talk is not written out.
function talk_lines.of(file)
  local lines
  return function(place, id)
    if not place.list then return 1 end
    lines = lines or lines_of(file)
    local path = "/" .. place.list .. "/" .. place.at
    local line = lines[place.choice and path .. "/choices/" .. place.choice or path]
    return line or id and file:line_of(id) or lines[path] or 1
  end
end

return talk_lines
