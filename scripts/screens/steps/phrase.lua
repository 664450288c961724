-- A piece of text one can press, and what came of it: in words, with a sign and a colour of its own.
local node = require "ui.node"

local phrase = {}

local SIGNS = { right = { "check", "mint" }, wrong = { "redo", "sky" }, missed = { "add", "mint" } }

-- more: selected, multi, value. mark: "right", "wrong", "missed" or nil; note: the same in words.
function phrase.node(id, label, mark, note, more)
  local sign = mark and SIGNS[mark]
  more.style, more.icon, more.note = sign and "phrase-" .. sign[2] or "phrase", sign and sign[1], note
  return node.choice(id, label, more)
end

-- One of a task, by its value.
function phrase.of(task, id, value, label, more)
  more.value = value
  return phrase.node(id, label, task:mark(value), task:note(value), more)
end

return phrase
