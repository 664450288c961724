-- luacheck: read globals FILE KEY
-- At another kiosk: the contact person takes the package FILE in with its KEY (both given by whoever loads this), the citizen takes
-- all of it along, and it is handed over again. Fails with the file and the key of that.
local package = dofile(here .. "support/package.lua")
local on = package.people.on
package.people.staff_new(package.STAFF, "contact")
package.people.sign_up(package.NAME)
tap "#leave"
package.people.try_in(package.NAME)
package.give_part()
tap "#leave"

package.people.staff_in(package.STAFF)
tap "#go/plans"
tap(package.NAME)
tap "#pick/plan"
tap "#old"
tap "#next"
tap "#pick/package"
absent "link.zip"
absent "pipe.zip"
absent "folder.zip"
tap "newer.zip"
type(KEY)
tap "#next"
expect "Filen er lavet på en nyere skærm end den her"
tap "damaged.zip"
type(KEY)
tap "#next"
expect "Filen er gået i stykker"
tap "none.zip"
type(KEY)
tap "#next"
on "old/files/file"
tap(FILE)
type "0000-0000-0000-0000"
tap "#next"
expect "Nøglen passer ikke til filen"
tap "#focus/key"
for _ = 1, 19 do key "Backspace" end
type((KEY:upper():gsub("-", " ")))
tap "#next"
on "old/check"
expect "Et sted med lås på døren"
shot "check"
tap "#next"
on "old"
expect "Skrevet ind af Mona (opdigtet)"
absent "Tag det hele med"
tap "#leave"

package.people.try_in(package.NAME)
tap "#old"
tap "Tag det hele med"
on "old/take"
expect "En note fra personalet dér"
shot "take"
tap "#next"
on "old"
expect "I har set på alle målene."
tap "#leave"
local file, key_again = package.handed_over()
error("KEY " .. file .. " " .. key_again)
