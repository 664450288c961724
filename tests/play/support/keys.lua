-- The keyboard and no finger: Tab to go to a control, Enter or Space to press it.
local keys = {}

local MOST = 80 -- controls on a screen

function keys.go_to(id)
  for _ = 1, MOST do
    if focus() == id then return end
    key "Tab"
  end
  error("Tab never came to " .. id .. " on " .. screen())
end

function keys.press(id, with)
  keys.go_to(id)
  key(with or "Enter")
end

return keys
