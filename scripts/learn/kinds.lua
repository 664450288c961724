-- The kinds of steps that only modules have. A new kind of task begins here: one line in FILES, one file in learn/tasks
-- that knows it, and one in screens/steps that shows it (screens/tasks).
--
-- A file of learn/tasks returns { [kind] = about }, where `about` may have
--   own, needs       attributes (name -> type) and which of them must be there
--   xapi             interaction type of its statements
--   is_task(step)    false: a step without right and wrong (default: it is a task)
--   check(say, step, around)   say(what, mend) tells its author what is wrong; around: flows(id), talks(name)
--   could_be(step, value)      may this be a response? Nothing that comes out of a draft is trusted
--   item(step, seen) what kiosk.score is told; response(step, value): what was said, as it wants it. seen: a, the answers, and
--                    called(id), those of a flow that is called; words(key). items(step, value): several, each { id, type, item, response }
--   own_words        what is said is nobody's but theirs: it is compared and ticked, not judged
--   votes            a team can vote on it;  acts: there is nothing to say, it was done before
--   shuffled         name of the attribute whose list is mixed by `shuffle`;  always_mixed: without being told to, too
--   listed           name of the attribute with its list, where that has an order of its own
--   keys(step, add)  word keys beside the common ones, for lint
--   steps(step)      the steps it becomes in the flow (default: one `try`)
--   engine           kind of that one step, where it is not tried and checked as the others (screens.steps knows it)
--   prepared(step, around)   the step as its screen wants it, where it is written in several files
local flow_kinds = require "flow.kinds"
local record = require "learn.record"

local kinds = {}

local FILES = {
  truth = "choice", one = "choice", many = "choice", set = "set", number = "measure", scale = "measure", date = "measure",
  text = "own_words", task = "performance", mark = "parts", match = "match", rank = "sequence", blanks = "blanks", hotspot = "parts",
  cards = "cards", talk = "talk",
}

-- What every task may say about itself.
local COMMON = {
  points = "number", attempts = "number", hint = "keys", shuffle = "boolean", sure = "boolean", show = "boolean",
  optional = "boolean", card = "boolean", feedback = "table", principle = "number", scene = "table",
}

-- Steps with words and nothing to answer.
local SCREENS = {
  page = { blocks = "table", terms = "table" },
  result = { ranges = "table" },
}

-- To the engine a task is one kind of step, whose answer is the record of its tries.
flow_kinds.add("try", { task = "table", screen = true, unseen = true }, record.could_be, "flow.not_list")
flow_kinds.add("talking", { task = "table", screen = true, unseen = true }, record.could_be, "flow.not_list")
flow_kinds.add("page", { blocks = "table", terms = "table", screen = true })
flow_kinds.add("result", { ranges = "table", screen = true, comes_back = true })

-- What is known of a kind of task; nil when it is none.
function kinds.about(kind)
  local file = FILES[kind]
  return file and require("learn.tasks." .. file)[kind]
end

function kinds.is_task(step)
  local about = type(step) == "table" and kinds.about(step.kind)
  if not about then return false end
  return not about.is_task or about.is_task(step)
end

-- Of a step of the engine: is its answer the record of a task?
function kinds.is_tried(kind) return kind == "try" or kind == "talking" end

function kinds.is_screen(kind) return SCREENS[kind] ~= nil end

-- The type of an attribute of a task; nil when it has no such attribute.
function kinds.attribute(kind, name)
  local own = kinds.about(kind).own[name] or COMMON[name]
  if own then return own end
  local of_kind = flow_kinds.KINDS[kind] and flow_kinds.KINDS[kind][name]
  if of_kind and of_kind ~= true then return of_kind end
  return flow_kinds.attribute("info", name)
end

function kinds.constructors()
  local out = {}
  for kind in pairs(FILES) do out[kind] = flow_kinds.constructor(kind) end
  for kind in pairs(SCREENS) do out[kind] = flow_kinds.constructor(kind) end
  return out
end

-- Word keys ------------------------------------------------------------------------------------------------

local function add_options(step, add)
  for _, option in ipairs(type(step.options) == "table" and step.options or {}) do
    if type(option) == "table" then add(option.feedback) end
  end
end

local function add_common(step, add)
  for _, key in ipairs(type(step.hint) == "table" and step.hint or { step.hint }) do add(key) end
  for _, name in ipairs { "right", "partly", "wrong" } do add(type(step.feedback) == "table" and step.feedback[name]) end
  local scene = type(step.scene) == "table" and step.scene or {}
  add(scene.says)
  add(scene.who)
end

local BLOCK_KEYS = { "text", "quote", "who", "says", "good", "bad" }

local function add_page(step, add)
  for _, block in ipairs(type(step.blocks) == "table" and step.blocks or {}) do
    for _, name in ipairs(BLOCK_KEYS) do add(block[name]) end
    for _, key in ipairs(type(block.list) == "table" and block.list or {}) do add(key) end
  end
  for _, term in ipairs(type(step.terms) == "table" and step.terms or {}) do
    add(term.word)
    add(term.means)
  end
  for _, range in ipairs(type(step.ranges) == "table" and step.ranges or {}) do add(range.say) end
end

-- The word keys a step of a module names beyond those every flow's step may.
function kinds.keys(step)
  local out = {}
  local function add(key)
    if type(key) == "string" then out[#out + 1] = key end
  end
  local about = kinds.about(step.kind)
  if about or kinds.is_screen(step.kind) then
    add_common(step, add)
    add_options(step, add)
    add_page(step, add)
    if about and about.keys then about.keys(step, add) end
  end
  return out
end

return kinds
