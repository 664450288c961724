-- Writes a play that comes to every ending of every talk of the modules in a content folder, each by a shortest way that
-- learn.talk_explore finds: lua5.4 talk_walks.lua CONTENT >walks.lua. Exit 1 when there is an ending without a way.
local content = arg[1]
package.path = "scripts/?.lua;" .. package.path
local explore = require "learn.talk_explore"
local learn = require "learn"
local talk = require "learn.talk"

local function listed(command)
  local out, pipe = {}, assert(io.popen(command))
  for line in pipe:lines() do out[#out + 1] = line end
  pipe:close()
  return out
end

local function run(path)
  local env = setmetatable(learn.constructors(), { __index = _G })
  env.shared = function(name) return assert(loadfile(content .. "/shared/" .. name .. ".lua", "t", {}))() end
  return assert(loadfile(path, "t", env))()
end

local function write(...) io.write(string.format(...), "\n") end

local function walk(place, def, found, ending, count)
  local number = found.endings[ending.id]
  if not number then error(place .. ": nobody can come to the ending " .. ending.id, 0) end
  if count > 1 then write 'tap "#again"' end
  for _, id in ipairs(found:way(number)) do write('tap "#choice/%s"\ntap "#next"', id) end
  write('at "%s/end/%s"', place, ending.id)
  write('expect "%d af %d slutninger"', count, #def.source.endings)
end

local function walk_talk(id, step)
  local folder = content .. "/learning/" .. id
  local def, problems = talk.define(run(folder .. "/talks/" .. step.talk .. ".lua"))
  if not def then error(id .. "/" .. step.talk .. ": " .. problems[1].where .. ": " .. problems[1].what, 0) end
  local found = explore.of(def)
  write('sample "lesson/%s/%s"', id, step.id)
  for count, ending in ipairs(def.source.endings) do walk(id .. "/" .. step.id, def, found, ending, count) end
  return #def.source.endings
end

local talks, endings = 0, 0

-- The talks among steps, also those that are gathered: their paths are their ids. -> set of the files that were walked.
local function walk_steps(id, steps, walked)
  for _, step in ipairs(steps) do
    if step.kind == "talk" then
      talks, endings, walked[step.talk] = talks + 1, endings + walk_talk(id, step), true
    elseif step.kind == "gather" then
      walk_steps(id, step.steps, walked)
    end
  end
  return walked
end

write 'local function at(path) assert(screen() == "flow/learning/" .. path, "at " .. screen() .. ", not at " .. path) end'
for _, path in ipairs(listed("ls '" .. content .. "'/learning/*/module.lua")) do
  local id = path:match "([^/]+)/module.lua$"
  local walked = walk_steps(id, run(path).steps, {})
  for _, file in ipairs(listed("ls '" .. content .. "/learning/" .. id .. "/talks' 2>/dev/null")) do
    local name = file:match "^(.*)%.lua$"
    if not walked[name] then error(id .. ": nobody walked the talk " .. name, 0) end
  end
end
write("-- %d talks, %d endings", talks, endings)
if talks == 0 then error("there is no talk in " .. content, 0) end
