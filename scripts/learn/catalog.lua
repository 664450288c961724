-- What others must know of the modules who read statements about them: titles, tasks, what can be chosen; as lines for
-- src/learn/catalog.h. Without the words a module would only be a name to them.
local kinds = require "learn.kinds"

local catalog = {}

local LANGUAGES = { "da", "en" }

-- The lists of a task, by the name xAPI has for them.
local LISTS = {
  { own = "options", told = "choices" }, { own = "spots", told = "choices" }, { own = "parts", told = "choices" },
  { own = "left", told = "source" }, { own = "boxes", told = "target" }, { own = "judge", told = "steps" },
}

-- A tab or a line break would end the field.
local function clean(text)
  local out = tostring(text or "")
  for _, sign in ipairs { "\t", "\n", "\r" } do
    local at = string.find(out, sign, 1, true)
    while at do
      out = string.sub(out, 1, at - 1) .. " " .. string.sub(out, at + 1)
      at = string.find(out, sign, at, true)
    end
  end
  return out
end

-- say(lang, key) -> a sentence, or nil.
local function add(out, say, fields, ...)
  for _, key in ipairs { ... } do
    for _, lang in ipairs(LANGUAGES) do fields[#fields + 1] = clean(key ~= "" and say(lang, key) or "") end
  end
  out[#out + 1] = table.concat(fields, "\t")
end

local function add_task(out, say, module, path, step)
  local scale = kinds.about(step.kind).xapi == "likert"
  add(out, say, { "task", module.id, path }, step.ask or "")
  for _, list in ipairs(LISTS) do
    for _, one in ipairs(type(step[list.own]) == "table" and step[list.own] or {}) do
      local value = one.value or one.id
      if value then add(out, say, { "part", scale and "scale" or list.told, clean(value) }, one.ask or one.says or one.say or "") end
    end
  end
end

-- Each scene of a talk with what can be chosen there.
local function add_scenes(out, say, module, path, step)
  for _, scene in ipairs(step.def.source.scenes) do
    add_task(out, say, module, path .. "/" .. step.def.id .. "/" .. scene.id, { kind = "one", ask = scene.says, options = scene.choices })
  end
end

local add_steps

-- A set asks several questions, each a task of its own.
local function add_step(out, say, module, path, step, talks)
  if kinds.is_task(step) and type(step.questions) == "table" then
    for _, question in ipairs(step.questions) do
      local one = { kind = "one", ask = question.ask, options = question.options }
      add_task(out, say, module, path .. "/" .. tostring(question.id), one)
    end
  elseif kinds.is_task(step) then
    local about = kinds.about(step.kind)
    local whole = about.prepared and about.prepared(step, { talks = talks }) or step
    add_task(out, say, module, path, whole)
    if whole.def then add_scenes(out, say, module, path, whole) end
  elseif type(step.steps) == "table" then
    add_steps(out, say, module, step.steps, talks)
  end
end

function add_steps(out, say, module, steps, talks)
  for _, step in ipairs(steps) do
    if type(step) == "table" and step.id then add_step(out, say, module, tostring(step.id), step, talks) end
  end
end

-- modules: as their files return them. talks(module, name): a talk of one of them.
function catalog.of(modules, say, talks)
  local out = { table.concat({ "languages", LANGUAGES[1], LANGUAGES[2] }, "\t") }
  for _, module in ipairs(modules) do
    local mastery = math.floor((tonumber(module.mastery) or 0) * 1000 + 0.5)
    add(out, say, { "module", module.id, tostring(mastery), module.move_on or "completed_or_passed" }, module.title or "",
      module.about or "")
  end
  for _, module in ipairs(modules) do
    add_steps(out, say, module, module.steps, talks and function(name) return talks(module.id, name) end)
  end
  return table.concat(out, "\n") .. "\n"
end

-- Of the content in use. A module that cannot be read is left out: statements then only name it.
function catalog.of_content(say)
  local modules, ids = {}, kiosk.modules()
  table.sort(ids)
  for _, id in ipairs(ids) do
    local module = kiosk.content("learning/" .. id .. "/module")
    if type(module) == "table" and type(module.id) == "string" and type(module.steps) == "table" then
      modules[#modules + 1] = module
    end
  end
  return catalog.of(modules, say, function(id, name) return (kiosk.content("learning/" .. id .. "/talks/" .. name)) end)
end

return catalog
