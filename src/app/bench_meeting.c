/* A meeting of an hour, five people and 400 events, as fast as the store takes it: after each event what the table and the
 * facilitator's screen show is read, as everybody there may see it. */
#include "app/bench.h"
#include "json/json.h"
#include "store/meeting.h"
#include "store/people.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { EVENTS = 400, STAFF = 4, HOUR_MS = 60 * 60 * 1000, GOALS = 3, EVERY_KIND = 10 };

static const StoreActor CITIZEN = {.id = "", .role = "citizen_with_helper"};

typedef struct Hour {
  Store *store;
  VirtualClock time;
  StoreId citizen, meeting, staff[STAFF], goals[GOALS];
  Buf out;
  Fault *fault;
} Hour;

static Status say(Hour *hour, const char *kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
static Status say(Hour *hour, const char *kind, const char *format, ...) {
  char body[800];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(body, sizeof body, format, arguments);
  va_end(arguments);
  StoreEntry entry = {.kind = kind, .body = body};
  return store_append(hour->store, &CITIZEN, hour->citizen.text, &entry, 1, NULL, hour->fault);
}

static Status open_store(Bench *bench, Hour *hour) {
  char path[PATH_SIZE];
  Mem mem = mem_system();
  hour->out = buf_new(&mem, 4 << 20);
  hour->time.wall_ms = 1772442000000;
  snprintf(path, sizeof path, "%.900s/meeting.db", bench->folder);
  StoreConfig config = {.path = path, .device = "bench", .clock = clock_virtual(&hour->time), .random = random_system()};
  return store_open(&config, &hour->store, hour->fault);
}

static Status sit(Hour *hour, const char *id, const char *side) {
  return say(hour, "meeting.person",
             "{\"meeting\":\"%s\",\"person\":\"%s\",\"name\":\"Opdigtet\",\"side\":\"%s\",\"state\":\"here\",\"job\":\"Kontaktperson\","
             "\"may\":\"Aftale tider\",\"may_not\":\"Bevilge penge\"}",
             hour->meeting.text, id, side);
}

static Status add_staff(Hour *hour, int number) {
  static const char ALL[] = "[\"frame\",\"own\",\"home\",\"money\",\"body\",\"sleep\",\"mind\",\"drugs\",\"people\",\"daily\",\"work\",\"likes\","
                            "\"safe\",\"around\"]";
  char body[160];
  StoreId *id = &hour->staff[number];
  snprintf(body, sizeof body, "{\"name\":\"Opdigtet %d\",\"role\":\"contact\",\"side\":\"provider\"}", number);
  Status status = store_staff_new(hour->store, NULL, body, "271828", false, id, hour->fault);
  if (status == ST_OK)
    status = say(hour, "role.assigned", "{\"staff\":\"%s\",\"role\":\"contact\",\"topics\":%s}", id->text, ALL);
  return status == ST_OK ? sit(hour, id->text, number % 2 ? "authority" : "provider") : status;
}

static Status add_goal(Hour *hour, int number) {
  hour->goals[number] = store_new_id(hour->store);
  return say(hour, "goal.new",
             "{\"id\":\"%s\",\"words\":\"Et sted at bo, hvor jeg kan sove\",\"area\":\"home\",\"rank\":%d,\"status\":\"worded\",\"speaker\":"
             "\"citizen\"}",
             hour->goals[number].text, number);
}

static Status prepare(Hour *hour) {
  hour->citizen = store_new_id(hour->store);
  hour->meeting = store_new_id(hour->store);
  Status status = say(hour, "citizen.new", "{\"name\":\"Opdigtet\",\"lang\":\"da\"}");
  if (status == ST_OK) status = say(hour, "meeting.new", "{\"id\":\"%s\",\"form\":\"network\",\"minutes\":60}", hour->meeting.text);
  if (status == ST_OK) status = sit(hour, hour->citizen.text, "citizen");
  for (int i = 0; i < STAFF && status == ST_OK; i++) status = add_staff(hour, i);
  for (int i = 0; i < GOALS && status == ST_OK; i++) status = add_goal(hour, i);
  return status == ST_OK ? say(hour, "meeting.begun", "{\"meeting\":\"%s\"}", hour->meeting.text) : status;
}

/* Half of the events are turns; of ten others each kind has its turn. */
static Status happen(Hour *hour, int number) {
  const char *meeting = hour->meeting.text, *goal = hour->goals[number % GOALS].text;
  const char *person = number % 5 == 4 ? hour->citizen.text : hour->staff[number % STAFF].text;
  StoreId id = store_new_id(hour->store);
  if (number % 2) return say(hour, "meeting.turn", "{\"meeting\":\"%s\",\"person\":\"%s\"}", meeting, person);
  switch (number / 2 % EVERY_KIND) {
  case 0:
    return say(hour, "meeting.phase", "{\"meeting\":\"%s\",\"phase\":\"goals\",\"goal\":\"%s\"}", meeting, goal);
  case 1:
    return say(hour, "wish.new", "{\"words\":\"Ro om natten\",\"area\":\"sleep\",\"speaker\":\"citizen\"}");
  case 2:
    return say(hour, "goal.change", "{\"id\":\"%s\",\"words\":\"Et sted at bo, nummer %d\"}", goal, number);
  case 3:
    return say(hour, "meeting.parked", "{\"meeting\":\"%s\",\"id\":\"%s\",\"words\":\"Hunden\",\"person\":\"%s\"}", meeting, id.text,
               person);
  case 4:
    return say(hour, "meeting.decided", "{\"meeting\":\"%s\",\"id\":\"%s\",\"words\":\"Vi ringer i morgen\",\"goal\":\"%s\"}", meeting,
               id.text, goal);
  case 5:
    return say(hour, "agreement.new",
               "{\"meeting\":\"%s\",\"what\":\"Ringe\",\"who\":\"Opdigtet\",\"who_role\":\"staff\",\"goal\":\"%s\",\"when\":{\"about\":"
               "\"week\"},\"no_fallback\":true}",
               meeting, goal);
  case 6:
    return say(hour, "meeting.disagreed",
               "{\"meeting\":\"%s\",\"id\":\"%s\",\"person\":\"%s\",\"words\":\"Det er for tidligt\",\"about\":\"%s\"}", meeting, id.text,
               person, goal);
  case 7:
    return say(hour, "meeting.mark", "{\"meeting\":\"%s\",\"mark\":\"unsure\"}", meeting);
  case 8:
    return say(hour, "meeting.paused", "{\"meeting\":\"%s\",\"why\":\"Kaffe\"}", meeting);
  default:
    return say(hour, "meeting.confirmed", "{\"meeting\":\"%s\",\"person\":\"%s\",\"answer\":\"yes\"}", meeting, person);
  }
}

/* What rests goes on with the next event. */
static Status event(Hour *hour, int number) {
  Status status = happen(hour, number);
  if (status != ST_OK || number % 2 || number / 2 % EVERY_KIND != 8) return status;
  return say(hour, "meeting.resumed", "{\"meeting\":\"%s\"}", hour->meeting.text);
}

static Status look(Hour *hour, const char *name) {
  char arguments[80];
  StoreViewer table = {.who = hour->citizen.text, .citizen = hour->citizen.text, .meeting = hour->meeting.text};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", hour->citizen.text);
  buf_clear(&hour->out);
  return store_read(hour->store, &table, name, arguments, &hour->out, hour->fault);
}

static Status replay(Hour *hour) {
  Status status = ST_OK;
  for (int i = 0; i < EVENTS && status == ST_OK; i++) {
    hour->time.wall_ms += HOUR_MS / EVENTS;
    hour->time.monotonic_ms += HOUR_MS / EVENTS;
    status = event(hour, i);
    if (status == ST_OK) status = look(hour, "meeting_now");
    if (status == ST_OK) status = look(hour, "plan");
  }
  return status == ST_OK ? say(hour, "meeting.held", "{\"meeting\":\"%s\"}", hour->meeting.text) : status;
}

Status bench_meeting(Bench *bench, Fault *fault) {
  Hour hour = {.fault = fault};
  Status status = open_store(bench, &hour);
  if (status == ST_OK) status = prepare(&hour);
  double start = bench_now_ms();
  if (status == ST_OK) status = replay(&hour);
  double took = bench_now_ms() - start;
  store_close(hour.store);
  buf_free(&hour.out);
  if (status != ST_OK) return status;
  bench_tell("meeting_400_events", took, 0, "ms", 1000);
  bench_tell("meeting_event", took / EVENTS, bench_bare_insert_ms(bench), "ms", BENCH_NO_LIMIT);
  return ST_OK;
}
