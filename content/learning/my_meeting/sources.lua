-- What rests on the law. Read in the acts, or in the project's brief of the field; nobody has signed it off, and a citizen reads it.
local BESIDE = { source = "Forvaltningsloven § 8", seen = "2026-11-26", status = "draft" }
local GIVEN = { source = "Databeskyttelsesforordningen art. 4, nr. 11, og art. 7", seen = "2025-09-22", status = "draft" }
local INFORM = { source = "Retssikkerhedsloven §§ 11 og 11 b", seen = "2025-09-22", status = "draft" }
local MOVED_IN = { source = "Serviceloven § 110, stk. 6", seen = "2025-09-22", status = "draft" }
local DANGER = { source = "Straffeloven § 152 e; databeskyttelsesforordningen art. 9, stk. 2, litra c", seen = "2025-09-22", status = "draft" }
local HEALTH = { source = "Sundhedsloven § 43", seen = "2025-09-22", status = "draft" }
local MEETING = { source = "Herbergscasen, Borgercenter Voksne 2017 (forslag)", seen = "2025-09-22", status = "draft" }

return {
  texts = {
    ["my_meeting.beside"] = BESIDE,
    ["my_meeting.beside.supporter"] = BESIDE,
    ["my_meeting.beside.interpreter"] = { source = "Almen viden, endnu uden kilde", seen = "2025-09-22", status = "draft" },
    ["my_meeting.beside.child"] = { source = "Lov nr. 469 af 14. maj 2025 (børn som tolke)", seen = "2026-11-26", status = "draft" },
    ["my_meeting.yes"] = GIVEN,
    ["my_meeting.yes.part"] = GIVEN,
    ["my_meeting.yes.back"] = GIVEN,
    ["my_meeting.yes.bed"] = GIVEN,
    ["my_meeting.yes.body"] = { source = "Retssikkerhedsloven § 11 b", seen = "2025-09-22", status = "draft" },
    ["my_meeting.asked.hint"] = MOVED_IN,
    ["my_meeting.asked.moved"] = MOVED_IN,
    ["my_meeting.asked.moved.feedback"] = MOVED_IN,
    ["my_meeting.asked.danger"] = DANGER,
    ["my_meeting.asked.danger.feedback"] = DANGER,
    ["my_meeting.asked.doctor"] = HEALTH,
    ["my_meeting.asked.doctor.feedback"] = HEALTH,
    ["my_meeting.asked.people.feedback"] = MEETING,
    ["my_meeting.asked.topics.feedback"] = MEETING,
    ["my_meeting.mine.body"] = INFORM,
    ["my_meeting.mine.without"] = INFORM,
    ["my_meeting.mine.tell"] = INFORM,
  },
}
