-- The shelter tells the municipality that somebody was taken in: what is sent, and what is not; when and how it was sent; and
-- that the citizen knows. Staff's alone.

local PASSED_OVER = shared "passed_over"

local HOW = {
  { value = "system", ask = "notice.how.system", icon = "computer" },
  { value = "secure_mail", ask = "notice.how.secure_mail", icon = "mail_outline" },
  { value = "phone", ask = "notice.how.phone", icon = "phone" },
  { value = "letter", ask = "notice.how.letter", icon = "markunread_mailbox" },
  { value = "other", ask = "notice.how.other", icon = "more_horiz" },
}

-- What belongs in it, ticked one by one: a reminder, and nothing that is kept.
local SENDS = {
  { value = "who", ask = "notice.sends.who", icon = "person_outline" },
  { value = "day", ask = "notice.sends.day", icon = "event" },
  { value = "place", ask = "notice.sends.place", icon = "home" },
  { value = "contact", ask = "notice.sends.contact", icon = "phone" },
}

return flow {
  id = "notice", version = 1, title = "notice.title",
  steps = {
    info { id = "what", ask = "notice.what", text = "notice.what.text", icon = "send", section = "notice.section.what", lesson = "sharing/must" },
    many { id = "sends", ask = "notice.sends", options = SENDS, skip = PASSED_OVER },
    date { id = "day", ask = "notice.day", past = true, required = true, skip = {}, section = "notice.section.sent" },
    one { id = "how", ask = "notice.how", options = HOW, required = true, skip = {} },
    text { id = "words", ask = "notice.words", limit = 200, input = "line", skip = PASSED_OVER },
    one { id = "told", ask = "notice.told", required = true, skip = {}, section = "notice.section.told", options = {
      { value = "yes", ask = "notice.told.yes", icon = "check" }, { value = "no", ask = "notice.told.not_yet", icon = "schedule" } } },
    stop { id = "done", ask = "notice.done", when = function(a) return a.told == "yes" end },
    stop { id = "tell", ask = "notice.tell" },
  },
  -- Shared because the law says so: the citizen reads it under who has got something, and is told at the next visit if need be.
  effects = function(a)
    return {
      { kind = "notice.sent", day = a.day, how = a.how, words = a.words },
      { kind = "share.law", outside = { key = "notice.municipality" }, law = "stay", paragraph = { key = "law.paragraph.stay" },
        topics = { "frame" }, why = { key = "notice.why" }, told = a.told == "yes", last_day = a.today },
    }
  end,
}
