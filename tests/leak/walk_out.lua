-- lua5.4 walk_out.lua PROGRAM MAKE_WORLD: walks every way out of the store (tests/leak/ways.lua) in the real program, on a store
-- that has a marker in everything a citizen can have: each read and each call as each of the 72, the true screens and papers as
-- one of each kind, each command, the sealed file, the log and the files that are left. Each check is also made where it must
-- find something.
local program, make_world = arg[1], arg[2]
local ways = dofile "tests/leak/ways.lua"
local HERE, STEPS = "tests/leak/", 120
local passed = 0

local function run(command)
  local pipe = assert(io.popen("{ " .. command .. " ; } 2>&1"))
  local said = pipe:read "a"
  return said, pipe:close() == true
end

local function sh(format, ...)
  local said, ok = run(string.format(format, ...))
  assert(ok, said)
  return said
end

local folder = sh("mktemp -d"):match "%S+"

local function fail(format, ...)
  print("FAILED: " .. string.format(format, ...))
  sh("rm -rf %s", folder)
  os.exit(1)
end

local function expect(holds, format, ...)
  if not holds then fail(format, ...) end
  passed = passed + 1
end

local function lines(text)
  local out = {}
  for line in text:gmatch "[^\n]+" do out[#out + 1] = line end
  return out
end

local function set(list)
  local out = {}
  for _, name in ipairs(list) do out[name] = true end
  return out
end

-- What is there and not on the list, or on it and not there; "" when they are the same.
local function difference(listed, there)
  local out = {}
  for name in pairs(there) do if not listed[name] then out[#out + 1] = name .. " is not on the list" end end
  for name in pairs(listed) do if not there[name] then out[#out + 1] = name .. " is no more" end end
  return table.concat(out, "; ")
end

local function same(what, listed, there)
  local wrong = difference(listed, there)
  expect(wrong == "", "%s: %s: see tests/leak/ways.lua", what, wrong)
end

-- A folder with the world's data and the scripts of the walk.
local function stage(name)
  local path = folder .. "/" .. name
  sh("cp -r %s/world %s && cp %sways.lua %swalk.lua %scalls.lua %sscripts/boot.lua %s", folder, path, HERE, HERE, HERE, HERE, path)
  return path
end

local function write(path, text)
  local file = assert(io.open(path, "w"))
  file:write(text)
  file:close()
end

-- The program's own lines: its log, and why a play failed. Not the tree of the last screen, which comes between them.
local function log_of(said)
  local out = {}
  for _, line in ipairs(lines(said)) do
    if line:sub(1, 1) ~= "{" then out[#out + 1] = line end
  end
  return table.concat(out, "\n")
end

-- Nothing that is left can be read without the key but the papers, and nothing lies there that is not on the list.
local function check_files(path, what)
  for _, file in ipairs(lines(sh("cd %s/data && find . -mindepth 1 -maxdepth 1 -printf '%%f\\n'", path))) do
    expect(set(ways.files)[file], "%s leaves the file %s, which is not on the list of ways out", what, file)
  end
  local found = run(string.format("grep -rlaE 'MARK[.]|M.A.R.K.[.].' %s/data", path))
  expect(found == "", "%s: it can be read in %s", what, found)
end

-- --- reads and calls -------------------------------------------------------------------------------------------------

local function sees(topics, marker)
  if marker.owner ~= "" or marker.self then return false end
  if next(marker.needs) == nil then return next(topics) ~= nil end
  for topic in pairs(marker.needs) do
    if not topics[topic] then return false end
  end
  return true
end

-- A package holds what the one it is for sees of the plan for that purpose: staff themselves; of the citizen's, the other one.
local function handed(path, said, leak, by_number)
  local count, shown, by_id = 0, 0, {}
  for _, viewer in ipairs(leak.viewers) do by_id[viewer.id] = viewer end
  for file, key, number, purpose in said:gmatch "HANDED (%S+) (%S+) (%d+) (%a+)" do
    local viewer = leak.viewers[tonumber(number)]
    local into = path .. "/handed-" .. file
    sh("echo %s | %s open %s/out/%s --out %s", key, program, path, file, into)
    local topics = (viewer.self and by_id[leak.other] or viewer).sees[purpose] or {}
    for marker in sh("cat %s/*.json %s/plan.csv %s/plan.txt", into, into, into):gmatch "MARK%.(%d%d%d)" do
      expect(sees(topics, by_number[marker]), "%s is in what %s hands over", by_number[marker].text, viewer.what)
      shown = shown + 1
    end
    expect(viewer.role ~= "guest", "a guest hands over")
    expect(not viewer.what:find "emergency", "%s hands over what was opened for eight hours", viewer.what)
    count = count + 1
  end
  expect(count > 20 and shown > 500, "only %d packages with %d markers were handed over", count, shown)
  return string.format(" handed=%d with %d", count, shown)
end

local function calls(leak, by_number)
  local path = stage "calls"
  local said = run(string.format("%s play %s/calls.lua --data %s/data --out %s/out --scripts %s", program, path, path, path, path))
  local report = said:match "REPORT (asked=%d+ shown=%d+)"
  expect(report, "reads and calls: %s", said:match "FOUND [^\"\n]*" or said:sub(-600))
  local shown = tonumber(report:match "shown=(%d+)")
  expect(shown > 20000, "the search of reads and calls is blind: %s", report)
  expect(not log_of(said):find "MARK%.", "the log of reads and calls holds it")
  check_files(path, "calling")
  return report .. handed(path, said, leak, by_number)
end

-- The list is compared when the program runs: one name less on it, and a leak that is one, must both be found.
local function calls_without(what, from, to)
  local path = stage "without"
  sh("sed -i '%s' %s/%s", to, path, from)
  local said = run(string.format("%s play %s/calls.lua --data %s/data --out %s/out --scripts %s", program, path, path, path, path))
  expect(said:find "FOUND", "%s: nothing was found", what)
  sh("rm -r %s", path)
end

-- --- screens and papers ------------------------------------------------------------------------------------------------

local function walk(number, leak, spoil)
  local path = stage("walk" .. number)
  if spoil then sh("sed -i 's/sees={.*}},/sees={plan={},meeting={},help={},case={}}},/' %s/leak.lua", path) end
  write(path .. "/me.lua", string.format("return { number = %d, steps = %d, support = %q }", number,
    leak.viewers[number].self and 2 * STEPS or STEPS, sh("pwd"):match "%S+" .. "/tests/play/support/people.lua"))
  local said = run(string.format("%s play %s/walk.lua --data %s/data --out %s/out", program, path, path, path))
  local report = said:match "REPORT ([^\n]*)"
  expect(report, "the walk of %s: %s", leak.viewers[number].what, log_of(said):sub(-400))
  return report, path, said
end

local function topics_of(viewer)
  local all = {}
  for _, topics in pairs(viewer.sees) do
    for topic in pairs(topics) do all[topic] = true end
  end
  return all
end

local function may_see(viewer, marker)
  if marker.owner ~= "" then return viewer.id == marker.owner end
  local topics = topics_of(viewer)
  if marker.owner ~= "" then return viewer.id == marker.owner end
  if marker.self then return viewer.self end
  if next(marker.needs) == nil then return next(topics) ~= nil end
  for topic in pairs(marker.needs) do
    if not topics[topic] then return false end
  end
  return true
end

local function check_text(text, viewer, by_number, where)
  local shown = 0
  for number in text:gmatch "MARK%.(%d%d%d)" do
    expect(may_see(viewer, by_number[number]), "%s in %s for %s", by_number[number].text, where, viewer.what)
    shown = shown + 1
  end
  return shown
end

local function papers(path, viewer, by_number)
  local count, shown = 0, 0
  for _, file in ipairs(lines((run(string.format("find %s/out -name '*.pdf'", path))))) do
    count = count + 1
    shown = shown + check_text(sh("pdftotext %s -", file), viewer, by_number, file:match "[^/]*$")
  end
  return count, shown
end

-- The locked file with the first of the keys that opens it; the folder, or nothing.
local function opened(file, keys, path)
  expect(run("grep -aE 'MARK[.]' " .. file) == "", "the sealed file can be read without its passphrase")
  local into = path .. "/opened-" .. file:match "[^/]*$"
  for key in keys:gmatch "[^,]+" do
    if select(2, run(string.format("echo %s | %s open %s --out %s", key, program, file, into))) then return into end
  end
end

local function parcel(path, viewer, by_number, report)
  local file = sh("find %s/out -name '*.minplan'", path):match "%S+"
  if not file then return end
  local into = opened(file, report:match "key=(%S*)", path)
  local json = sh("cat %s/plan.json", into)
  local shown = check_text(json, viewer, by_number, "plan.json") +
    check_text(sh("pdftotext %s/plan.pdf -", into), viewer, by_number, "plan.pdf of the sealed file")
  expect((shown > 0) == (viewer.self or false), "the sealed file of %s has %d markers", viewer.what, shown)
  return file
end

-- What somebody handed over while walking: the true paper too.
local function packages(path, viewer, by_number, report)
  local count = 0
  for _, file in ipairs(lines(sh("find %s/out -name '*.zip'", path))) do
    local into = opened(file, report:match "key=(%S*)", path)
    expect(into, "the package of %s opens with none of the keys that were shown", viewer.what)
    count = count + check_text(sh("cat %s/*.json %s/plan.csv %s/plan.txt", into, into, into), viewer, by_number, "the package")
    check_text(sh("pdftotext %s/plan.pdf -", into), viewer, by_number, "plan.pdf of the package")
  end
  return count
end

-- One of each kind: what they are said to be, and the role.
local function one_of_each(leak)
  local seen, out = {}, {}
  for number, viewer in ipairs(leak.viewers) do
    local kind = viewer.what .. viewer.role
    local enough = not viewer.what:find "one topic" or topics_of(viewer).home or topics_of(viewer).drugs
    if viewer.name ~= "" and enough and not seen[kind] then
      seen[kind] = true
      out[#out + 1] = number
    end
  end
  return out
end

local function walks(leak, by_number)
  local printed, sealed, nothing = {}, nil, 0
  for _, number in ipairs(one_of_each(leak)) do
    local viewer = leak.viewers[number]
    local report, path, said = walk(number, leak)
    expect(report:match "found=$", "it came to %s: %s", viewer.what, report)
    expect(not log_of(said):gsub("REPORT[^\n]*", ""):find "MARK%.", "the log of %s holds it", viewer.what)
    local shown = tonumber(report:match "shown=(%d+)")
    local count, on_paper = papers(path, viewer, by_number)
    if next(topics_of(viewer)) then expect(shown > 0, "%s never came to the plan: %s", viewer.what, report) end
    if shown == 0 then nothing = nothing + 1 end
    for name in report:match "printed=(%S*)":gmatch "[^,]+" do printed[name] = true end
    sealed = parcel(path, viewer, by_number, report) or sealed
    packages(path, viewer, by_number, report)
    check_files(path, "the walk of " .. viewer.what)
    print(string.format("  %-40s %-13s %2d screens, %4d shown, %d papers with %d", viewer.what, viewer.role,
      tonumber(report:match "screens=(%d+)"), shown, count, on_paper))
  end
  same("papers", ways.papers, printed)
  expect(nothing > 5, "everybody sees something")
  -- The same walk, and nothing of it theirs: the search of screens must find that.
  for number, viewer in ipairs(leak.viewers) do
    if viewer.self then expect(walk(number, leak, true):match "found=MARK", "the search of screens is blind") end
  end
  return sealed
end

-- --- commands ----------------------------------------------------------------------------------------------------------

local function commands_of_the_program()
  local there = {}
  for _, line in ipairs(lines(sh("%s --help", program))) do
    local name = line:match "^  minplan (%l+)"
    if name then there[name] = true elseif line:match "^  minplan   " then there[""] = true end
  end
  return there
end

-- What staff learned is exported, without names; what a citizen learned is not.
local function check_said(text, by_number, leak, command, learning)
  for number in text:gmatch "MARK%.(%d%d%d)" do
    local owner = by_number[number].owner
    expect(learning and owner ~= "" and owner ~= leak.citizen, "%s comes out of %s", by_number[number].text, command)
  end
end

local function commands(sealed, leak, by_number)
  same("commands", ways.commands, commands_of_the_program())
  for name, list in pairs(ways.commands) do
    if type(list) == "table" then
      local path = stage("command-" .. name)
      sh("mkdir -p %s/out", path)
      for _, command in ipairs(list) do
        local said = run((command:gsub("@", program):gsub("DATA", path .. "/data"):gsub("OUT", path .. "/out"):gsub("PARCEL", sealed)))
        expect(not said:find "there is no command", "%s: %s", command, said)
        local left = run(string.format("grep -raohE 'MARK[.][0-9]{3}' %s/out", path))
        check_said(said .. left, by_number, leak, command, name == "export" or name == "import")
        passed = passed + 1
      end
      check_files(path, "the command " .. name)
    end
  end
end

-- --- what prints ---------------------------------------------------------------------------------------------------------

local function scripts_that_print()
  local there = {}
  for _, file in ipairs(lines(sh("cd scripts && grep -rlE 'kiosk[.](print|take_away|hand_over)[(]' . | sed 's|^[.]/||'"))) do there[file] = true end
  return there
end

sh("mkdir -m 700 -p %s/world/data && %s %s/world/data %s/world", folder, make_world, folder, folder)
local leak = dofile(folder .. "/world/leak.lua")
local by_number = {}
for _, marker in ipairs(leak.markers) do
  local number = marker.text:match "^MARK%.(%d%d%d)"
  if number then by_number[number] = marker end
end
expect(run(string.format("grep -alE 'MARK[.]' %s/world/leak.lua", folder)) ~= "", "grep finds nothing")
expect(difference({ a = 1 }, { a = 1, b = 1 }) ~= "" and difference({ a = 1, b = 1 }, { a = 1 }) ~= "", "lists are not compared")
same("scripts that print", ways.papers, scripts_that_print())
print("reads and calls: " .. calls(leak, by_number))
calls_without("a call that is not on the list", "ways.lua", "s/^  card_new = .*//")
calls_without("a read that is not on the list", "ways.lua", "s/shares = of_citizen, //")
calls_without("a leak of the name", "leak.lua", "1,/self=/s/needs={}/needs={home=true}/")
commands(walks(leak, by_number), leak, by_number)
sh("rm -rf %s", folder)
print(passed .. " passed, 0 failed")
