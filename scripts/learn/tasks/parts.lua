-- Tasks where places of something whole are pressed: phrases of a running text, spots of a drawing.
local codes = require "learn.codes"

local parts = {}

local function check_right(say, list)
  local right = codes.count_right(list)
  if right == 0 then say("nothing is right", "write right = true where one should press") end
  if right == #list and right > 1 then say("everything is right", "add something that one should not press") end
end

-- Words are read in their order: a text that is mixed is none.
local function check_mark(say, step)
  if step.shuffle then say("a text cannot be mixed", "take shuffle out") end
  if codes.check(say, step, "parts") then check_right(say, step.parts) end
end

parts.mark = {
  own = { parts = "table", penalty = "number" }, needs = { "parts" }, xapi = "choice", listed = "parts", votes = true,
  check = check_mark,
  could_be = function(step, value) return codes.all_of(step.parts, value) end,
  item = function(step) return { type = "choice", penalty = step.penalty, options = codes.options(step.parts) } end,
  keys = function(step, add) codes.keys(step.parts, add, "ask", "feedback") end,
}

return parts
