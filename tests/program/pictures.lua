-- The screens whose pictures are kept, pixel by pixel (pictures.sh). A play script; few, and each for a reason.
local function picture(name, sample_name, theme, percent, lang)
  style(theme or "paper", percent or "100", lang or "da")
  sample(sample_name)
  shot(name)
end

shot "first_start" -- what a new kiosk asks first
dofile(here .. "../play/support/people.lua")
picture("home", "home")
picture("question", "plan:matters")
picture("own_words", "plan:goals/1/words") -- with the keyboard
picture("overview", "overview")
picture("dark_200", "plan:matters", "dark", "200")
picture("contrast_people", "plan:people", "contrast", "100", "en") -- circles
picture("dialog", "dialog/help") -- over a veil
picture("code", "new/pictures") -- our own line drawings
picture("arabic", "arabic") -- from right to left, Latin and figures among it
picture("table", "table/agreements") -- what five people look at together
picture("path", "path/middle") -- the line from arrival to plan
picture("path_arabic", "path/arabic") -- and from right to left
