-- Own words, compared with a model by whoever wrote them. The words stay in the draft.
local own_words = {}

local function ticks_of(value) return type(value) == "table" and type(value.ticks) == "table" and value.ticks or {} end

local function options_of(step)
  local out = {}
  for i in ipairs(step.look_for) do out[i] = { value = tostring(i) } end
  return out
end

own_words.text = {
  own = { model = "string", look_for = "table", bad = "string" }, xapi = "long-fill-in", own_words = true,
  is_task = function(step) return step.look_for ~= nil or step.model ~= nil or step.bad ~= nil end,
  check = function(say, step)
    local list = step.look_for
    if type(list) ~= "table" or #list == 0 then say("there is nothing to look for", "add look_for = { keys }: what good words have") end
    for _, key in ipairs(type(list) == "table" and list or {}) do
      if type(key) ~= "string" then say("look_for has a " .. type(key), "write word keys") end
    end
  end,
  could_be = function(step, value)
    if type(value) ~= "table" or value.words ~= nil and type(value.words) ~= "string" then return false end
    for _, tick in pairs(ticks_of(value)) do
      if not step.look_for[tonumber(tick)] then return false end
    end
    return true
  end,
  item = function(step) return { type = "long-fill-in", options = options_of(step) } end,
  response = function(_, value) return ticks_of(value) end,
  keys = function(step, add)
    add(step.model)
    add(step.bad)
    for _, key in ipairs(type(step.look_for) == "table" and step.look_for or {}) do add(key) end
  end,
}

return own_words
