-- In one module of each track the power goes where much would be lost: behind a try that did not hold, and in the middle of a talk. Whoever
-- comes back goes on at the very same place, with what was said and told.
local people = dofile(here .. "support/people.lua")
local content = dofile(here .. "support/content.lua")
local STAFF, CITIZEN = "Bo (opdigtet)", "Ida (opdigtet)"

local function learning_of_staff()
  people.staff_in(STAFF)
  tap "#go/learning"
end

local function learning_of_citizen()
  people.sign_in(CITIZEN)
  tap "#learning"
end

-- The power goes, and they come in again.
local function again(come_in)
  local place = screen()
  kill()
  come_in()
  people.on "learn/home"
  tap("#module/" .. place:match "^flow/learning/([^/]+)")
  expect "Du er midt i det"
  tap "#next"
  people.on(place)
end

-- On to a step, past what can be passed.
local function to(id, step)
  local place = "flow/learning/" .. id .. "/" .. step
  for _ = 1, 40 do
    if screen():sub(1, #place) == place then return end
    tap "#next"
  end
  error("never came to " .. place)
end

local function begin(id, come_in)
  come_in()
  people.on "learn/home"
  tap("#module/" .. id)
  tap "#next"
end

local function leave()
  tap "#leave"
  people.on "home"
end

people.staff_new(STAFF, "facilitator")

-- Staff: two of four quick questions are answered.
begin("strategy", learning_of_staff)
to("strategy", "whom")
tap "#option/1"
tap "#option/1"
again(learning_of_staff)
expect "Spørgsmål 3 af 4"
leave()

-- Facilitators: between two tries; then the second one was the last.
begin("meeting_lead", learning_of_staff)
to("meeting_lead", "room")
tap "#spot/2"
tap "#next"
local module, say = content.module "meeting_lead"
local board = say(module.steps[2].spots[2].feedback)
expect(board)
again(learning_of_staff)
expect(content.ui "learn.phase.wrong")
expect(board)
tap "#next"
tap "#next"
absent(content.ui "learn.again")
again(learning_of_staff)
expect(say(module.steps[2].spots[1].feedback))
absent(content.ui "learn.again")
leave()

people.sign_up(CITIZEN)
tap "#leave"

-- Citizens: in the middle of the meeting to practise in, with what came of the choice.
begin("my_meeting", learning_of_citizen)
to("my_meeting", "practice")
tap "#choice/listen"
tap "#next"
tap "#choice/quiet"
again(learning_of_citizen)
tap "#next"
again(learning_of_citizen)
tap "Tilbage"
leave()

-- Mentors: what did not hold, and then the answer that was asked for.
begin("mentor", learning_of_citizen)
tap "#next"
tap "Det skal nok gå."
tap "#next"
again(learning_of_citizen)
expect "Se på det en gang til."
tap "#show"
expect(content.ui "learn.phase.shown")
again(learning_of_citizen)
expect(content.ui "learn.phase.shown")
leave()
