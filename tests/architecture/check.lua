-- Runs the house table against the tree: lua5.4 tests/architecture/check.lua, from the repository's root.
package.path = "tests/architecture/?.lua;" .. package.path
local house = require "house"

local findings = {}
local function find(...) findings[#findings + 1] = string.format(...) end

local function lines_of(command)
  local pipe = assert(io.popen(command))
  local out = {}
  for line in pipe:lines() do out[#out + 1] = line end
  pipe:close()
  return out
end

local function files(pattern) return lines_of("git ls-files --cached --others --exclude-standard -- " .. pattern) end

local function allows(list, name)
  if type(list) == "string" then return list == name end
  for _, item in ipairs(list) do
    if item == name or item == "*" then return true end
  end
  return false
end

local function check_include(file, room, number, target)
  local other = target:match("^(%w+)/")
  if other and house.rooms[other] then
    if other ~= room and not allows(house.rooms[room], other) then
      find("%s:%d: %s may not include %s", file, number, room, target)
    end
    return
  end
  for prefix, owner in pairs(house.libraries) do
    if target:sub(1, #prefix) == prefix and not allows(owner, room) then
      find("%s:%d: %s lives behind another room", file, number, target)
    end
  end
end

local function check_c_file(file)
  local room = file:match("^src/(%w+)/")
  if not house.rooms[room] then find("%s: the house has no room %s", file, room) return end
  local number = 0
  for line in io.lines(file) do
    number = number + 1
    local target = line:match('^%s*#%s*include%s*["<]([^">]+)[">]')
    if target then check_include(file, room, number, target) end
  end
end

local function lua_part(path) return path:match("^scripts/([%w_]+)") end

local function script_rule(part)
  return house.scripts[part] or house.scripts[part:match("^(%a+)_")]
end

local function check_lua_file(file)
  local part, number = lua_part(file), 0
  local rule = script_rule(part)
  if not rule then find("%s: the house has no script room %s", file, part) return end
  for line in io.lines(file) do
    number = number + 1
    local target = line:match('require%s*%(?%s*["\']([%w_]+)')
    local own = target and (target == part or target:match("^%a+") == part:match("^%a+"))
    if target and not own and not allows(rule, target) and not allows(rule, target:match("^%a+")) then
      find("%s:%d: %s may not require %s", file, number, part, target)
    end
  end
end

local function count_lines(file)
  local count = 0
  for _ in io.lines(file) do count = count + 1 end
  return count
end

-- Lengths of all functions as ctags sees them: "name file line end".
local function function_lengths(language, list)
  local name = os.tmpname()
  local out = assert(io.open(name, "w"))
  out:write(table.concat(list, "\n"), "\n")
  out:close()
  local found = {}
  local rows = lines_of("ctags -x --languages=" .. language .. " --kinds-" .. language ..
    "=f --fields=+ne --_xformat='%N %F %n %{end}' -L " .. name)
  os.remove(name)
  for _, row in ipairs(rows) do
    local tag, file, first, last = row:match("^(%S+) (%S+) (%d+) (%d+)")
    if last then
      found[#found + 1] = { length = last - first + 1, where = file .. ":" .. first .. " " .. tag }
    end
  end
  table.sort(found, function(a, b) return a.length < b.length end)
  return found
end

-- ctags does not tell where Lua functions end: a function ends at the first `end` indented as its start.
local function lua_function_lengths(list)
  local found = {}
  for _, file in ipairs(list) do
    local open, number = {}, 0
    for line in io.lines(file) do
      number = number + 1
      local indent = line:match("^(%s*)local function ") or line:match("^(%s*)function ")
      if indent and not line:match("%f[%w]end%s*[,)]*$") then open[indent] = number end
      local closing = line:match("^(%s*)end%f[%W]") or line:match("^(%s*)end$")
      if closing and open[closing] then
        found[#found + 1] = { length = number - open[closing] + 1, where = file .. ":" .. open[closing] }
        open[closing] = nil
      end
    end
  end
  table.sort(found, function(a, b) return a.length < b.length end)
  return found
end

local function check_budget(what, found, budget)
  if #found == 0 then return end
  local function at(share) return found[math.max(1, math.ceil(#found * share))].length end
  if budget.median and at(0.5) > budget.median then find("%s functions: median %d lines", what, at(0.5)) end
  if at(0.95) > budget.p95 then find("%s functions: 95th percentile %d lines", what, at(0.95)) end
  for i = #found, 1, -1 do
    if not budget.longest or found[i].length <= budget.longest then break end
    find("%s: %d lines", found[i].where, found[i].length)
  end
  print(string.format("%s functions: %d, median %d, 95th %d, longest %d", what, #found, at(0.5), at(0.95),
    found[#found].length))
end

local function check_file_lengths(list)
  for _, file in ipairs(list) do
    local count = count_lines(file)
    if count > house.budgets.file.longest then find("%s: %d lines", file, count) end
    if count > house.budgets.file.usual then print(file .. " has " .. count .. " lines: still one thing?") end
  end
end

local c_files, lua_files = files("'src/*.c' 'src/*.h'"), files("'scripts/*.lua'")
for _, file in ipairs(c_files) do check_c_file(file) end
for _, file in ipairs(lua_files) do check_lua_file(file) end
check_file_lengths(c_files)
check_file_lengths(lua_files)
local sources = files("'src/*.c'")
check_budget("C", function_lengths("C", sources), house.budgets.c)
check_budget("Lua", lua_function_lengths(lua_files), house.budgets.lua)

-- Only the app may keep anything outside a function, and it keeps nothing either.
for _, file in ipairs(sources) do
  local number = 0
  for line in io.lines(file) do
    number = number + 1
    if line:match("^static [%w_ ]+%*?%s*[%w_]+ = ") and not line:match("const") or
       line:match("^static [%w_ ]+%*?[%w_]+;") or line:match("^%s+static [%w_]+ [%w_*]+ =") and
       not line:match("const") and not line:match("pthread_once_t") then
      find("%s:%d: a variable outside a function: %s", file, number, line)
    end
  end
end

for _, finding in ipairs(findings) do print(finding) end
print(string.format("%d findings in %d files", #findings, #c_files + #lua_files))
os.exit(#findings == 0 and 0 or 1)
