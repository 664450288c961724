/* The story of a meeting: it is planned, begins, rests and goes on, somebody keeps a private note, and it ends. Each step has
 * one state of the store behind it, so that what is there says how far it got. */
#include "support_session.h"

#include "store/internal.h"
#include "store/meeting.h"

#include <stdio.h>
#include <string.h>

#define MEETING "00000000000070008000000000000003"
#define THING "00000000000070008000000000000004"
#define MONA "Mona"

/* What can be seen of it all. */
typedef struct Seen {
  int staff, parts, begun, looks, spoken, decided, stopped, resting, notes, rested, over;
} Seen;

static const Seen AFTER[] = {
    {0},
    {.staff = 1},
    {.staff = 1, .parts = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .spoken = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .spoken = 1, .decided = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .spoken = 1, .decided = 1, .notes = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .spoken = 1, .decided = 1, .notes = 1, .stopped = 1, .resting = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .spoken = 1, .decided = 1, .notes = 1, .resting = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .spoken = 1, .decided = 1, .notes = 1, .rested = 1},
    {.staff = 1, .parts = 1, .begun = 1, .looks = 1, .decided = 1, .rested = 1, .over = 1},
};
enum { STEPS = sizeof AFTER / sizeof *AFTER - 1 };

static bool number(Store *store, const char *sql, int *out, Status *status) {
  int64_t value = 0;
  Fault fault;
  *status = sql_number(store, sql, &value, &fault);
  *out = (int)value;
  return *status == ST_OK;
}

static Status mona(Store *store, StoreId *out, Fault *fault) {
  return store_staff_named(store, MONA, out, fault);
}

static Status append(Session *session, Store *store, const StoreEntry *entries, int count) {
  StoreActor actor = {.id = SESSION_CITIZEN, .role = "citizen"};
  return store_append(store, &actor, SESSION_CITIZEN, entries, count, NULL, &session->fault);
}

static Status say(Session *session, Store *store, const char *kind, const char *more) {
  char body[300];
  StoreEntry entry = {.kind = kind, .body = body};
  snprintf(body, sizeof body, "{\"meeting\":\"" MEETING "\"%s}", more);
  return append(session, store, &entry, 1);
}

static Status make_staff(Session *session, Store *store) {
  StoreId id;
  return store_staff_new(store, NULL, "{\"name\":\"" MONA "\",\"role\":\"facilitator\",\"side\":\"provider\"}", "271828", false, &id,
                         &session->fault);
}

/* All or nothing: the citizen, her part, and the meeting with those two. */
static Status set_up(Session *session, Store *store) {
  char part[160], person[200];
  StoreId staff;
  Status status = mona(store, &staff, &session->fault);
  if (status != ST_OK) return status;
  snprintf(part, sizeof part, "{\"staff\":\"%s\",\"role\":\"facilitator\",\"topics\":[\"home\",\"frame\"]}", staff.text);
  snprintf(person, sizeof person,
           "{\"meeting\":\"" MEETING "\",\"person\":\"%s\",\"name\":\"Mona\",\"side\":\"provider\",\"state\":\"here\"}", staff.text);
  StoreEntry entries[] = {{"citizen.new", "{\"name\":\"Bo\",\"lang\":\"da\"}"},
                          {"role.assigned", part},
                          {"meeting.new", "{\"id\":\"" MEETING "\",\"form\":\"network\"}"},
                          {"meeting.person", "{\"meeting\":\"" MEETING "\",\"person\":\"" SESSION_CITIZEN
                                             "\",\"name\":\"Bo\",\"side\":\"citizen\",\"state\":\"here\"}"},
                          {"meeting.person", person}};
  return append(session, store, entries, sizeof entries / sizeof *entries);
}

static Status keep_note(Session *session, Store *store) {
  StoreId staff;
  Status status = mona(store, &staff, &session->fault);
  StoreNote note = {.account = staff.text, .citizen = SESSION_CITIZEN, .meeting = MEETING};
  return status == ST_OK ? store_note_put(store, &note, "kun til mig selv", &session->fault) : status;
}

static Status meeting_step(Session *session, Store *store, int step) {
  session->time.wall_ms += 1000;
  session->time.monotonic_ms += 1000;
  switch (step) {
  case 1:
    return make_staff(session, store);
  case 2:
    return set_up(session, store);
  case 3:
    return say(session, store, "meeting.begun", "");
  case 4:
    return say(session, store, "meeting.turn", ",\"person\":\"" SESSION_CITIZEN "\"");
  case 5:
    return say(session, store, "meeting.decided", ",\"id\":\"" THING "\",\"words\":\"Vi ringer\"");
  case 6:
    return keep_note(session, store);
  case 7:
    return say(session, store, "meeting.mark", ",\"mark\":\"stop\"");
  case 8:
    return say(session, store, "meeting.mark", ",\"mark\":\"go\"");
  case 9:
    return say(session, store, "meeting.resumed", "");
  default:
    return say(session, store, "meeting.held", "");
  }
}

static bool look(Store *store, Seen *out, Status *status) {
  return number(store, "SELECT count(*) FROM staff", &out->staff, status) &&
         number(store, "SELECT count(*) FROM assignment", &out->parts, status) &&
         number(store, "SELECT count(begun_ms) FROM meeting", &out->begun, status) &&
         number(store, "SELECT count(*) FROM look WHERE what='table'", &out->looks, status) &&
         number(store, "SELECT count(speaker) FROM meeting", &out->spoken, status) &&
         number(store, "SELECT count(*) FROM meeting_thing WHERE kind='decided'", &out->decided, status) &&
         number(store, "SELECT count(*) FROM meeting WHERE mark->>'mark'='stop'", &out->stopped, status) &&
         number(store, "SELECT count(paused_ms) FROM meeting", &out->resting, status) &&
         number(store, "SELECT count(*) FROM private_note", &out->notes, status) &&
         number(store, "SELECT count(*) FROM meeting WHERE paused_total>0", &out->rested, status) &&
         number(store, "SELECT count(*) FROM meeting WHERE state='held'", &out->over, status);
}

static int meeting_count(Session *session, Store *store, Status *status) {
  Seen seen = {0};
  (void)session;
  *status = ST_OK;
  if (!look(store, &seen, status)) return -1;
  for (int step = 0; step <= STEPS; step++) {
    if (memcmp(&seen, &AFTER[step], sizeof seen) == 0) return step;
  }
  return -1;
}

static const char *meeting_called(int step) {
  static const char *const CALLED[STEPS] = {"set-up", "set-up", "beginning", "turn",  "decision",
                                            "note",    "stop",   "go",        "going on", "end"};
  return CALLED[step - 1];
}

const Story STORY_OF_MEETING = {STEPS, meeting_step, meeting_count, meeting_called};
