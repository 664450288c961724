/* The story of people: each step has one state of the store behind it, so that what is there says
 * how far it got. */
#include "support_session.h"

#include "store/internal.h"

#include <stdio.h>
#include <string.h>

#define RIGHT "house-dog-boat-sun"
#define WRONG "house-dog-boat-moon"
#define TOPICS "[\"home\",\"frame\"]"

/* What can be seen of it all: citizens, codes, wrong codes in a row, staff, parts, cells given and
 * withdrawn, places. */
typedef struct Seen {
  int citizens, codes, failures, staff, parts, given, withdrawn, places;
} Seen;

static const Seen AFTER[] = {
    {0},
    {.citizens = 1, .codes = 1},
    {.citizens = 2, .codes = 2},
    {.citizens = 2, .codes = 2, .failures = 1},
    {.citizens = 2, .codes = 2, .failures = 2},
    {.citizens = 2, .codes = 3, .failures = 2, .staff = 1},
    {.citizens = 2, .codes = 3, .failures = 2, .staff = 1, .parts = 1},
    {.citizens = 2, .codes = 3, .failures = 2, .staff = 1, .parts = 1, .given = 2},
    {.citizens = 2, .codes = 3, .failures = 3, .staff = 1, .parts = 1, .given = 2},
    {.citizens = 2, .codes = 3, .failures = 3, .staff = 1, .parts = 1, .withdrawn = 2},
    {.citizens = 2, .codes = 3, .failures = 0, .staff = 1, .parts = 1, .withdrawn = 2},
    {.citizens = 2, .codes = 3, .failures = 1, .staff = 1, .parts = 1, .withdrawn = 2},
    {.citizens = 2, .codes = 4, .failures = 1, .staff = 2, .parts = 1, .withdrawn = 2, .places = 1},
};
enum { STEPS = sizeof AFTER / sizeof *AFTER - 1, SIGN_IN_STEP = 10 };

static Status sign_up(Session *session, Store *store, const char *name) {
  StoreSignUp up = {.name = name, .lang = "da", .code = {CODE_PICTURES, RIGHT}};
  StoreAccount account;
  int64_t wait_ms;
  return store_sign_up(store, &up, &account, &wait_ms, &session->fault);
}

/* A wrong code that was called wrong is saved: it counts. */
static Status try_code(Session *session, Store *store, const char *code, bool right) {
  StoreSignIn in = {.name = "Bo", .code = {CODE_PICTURES, code}};
  StoreAccount account;
  int64_t wait_ms;
  Status status = store_sign_in(store, &in, &account, &wait_ms, &session->fault);
  bool as_it_should = status == ST_REFUSED && strncmp(session->fault.detail, "code:", 5) == 0;
  return !right && as_it_should ? ST_OK : status;
}

static bool find(Store *store, const char *sql, char id[STORE_ID_TEXT]) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(store->db, sql, -1, &statement, NULL) != SQLITE_OK) return false;
  bool found = sqlite3_step(statement) == SQLITE_ROW;
  if (found) snprintf(id, STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return found;
}

static Status say(Session *session, Store *store, const char *kind, const char *format) {
  char body[400], citizen[STORE_ID_TEXT], staff[STORE_ID_TEXT];
  if (!find(store, "SELECT id FROM citizen WHERE name='Bo'", citizen) ||
      !find(store, "SELECT id FROM staff WHERE name='Mona'", staff))
    return ST_NO_MEMORY; /* both are there: only memory or the disk can be wanting */
  snprintf(body, sizeof body, "{\"%s\":\"%s\",%s}",
           strcmp(kind, "role.assigned") == 0 ? "staff" : "recipient", staff, format);
  StoreActor actor = {.id = citizen, .role = "citizen"};
  StoreEntry entry = {.kind = kind, .body = body};
  return store_append(store, &actor, citizen, &entry, 1, NULL, &session->fault);
}

static Status make_staff(Session *session, Store *store) {
  static const char BODY[] = "{\"name\":\"Mona\",\"role\":\"contact\",\"side\":\"provider\"}";
  StoreId id;
  return store_staff_new(store, NULL, BODY, "271828", false, &id, &session->fault);
}

static Status people_step(Session *session, Store *store, int step) {
  StoreAccount account;
  session->time.wall_ms += 1000;
  session->time.monotonic_ms += 60 * 60 * 1000;
  switch (step) {
  case 1:
    return sign_up(session, store, "Bo");
  case 2:
    return sign_up(session, store, "Ib");
  case 5:
    return make_staff(session, store);
  case 6:
    return say(session, store, "role.assigned", "\"role\":\"contact\",\"topics\":" TOPICS);
  case 7:
    return say(session, store, "consent.set",
               "\"yes_to\":\"pass_on\",\"purpose\":\"case\",\"given\":" TOPICS
               ",\"refused\":[],\"last_day\":{\"year\":2024,\"month\":1,\"day\":1},\"how\":"
               "\"touch\",\"lang\":\"da\"");
  case 9:
    return say(session, store, "consent.withdrawn",
               "\"yes_to\":\"pass_on\",\"purpose\":\"case\",\"topics\":" TOPICS);
  case SIGN_IN_STEP:
    return try_code(session, store, RIGHT, true);
  case 12:
    return store_first_start(store, "Herberget", "Ada", "480137", &account, &session->fault);
  default:
    return try_code(session, store, WRONG, false);
  }
}

static bool number(Store *store, const char *sql, int *out, Status *status) {
  int64_t value = 0;
  Fault fault;
  Status read = sql_number(store, sql, &value, &fault);
  *out = (int)value;
  if (read != ST_OK) *status = read;
  return read == ST_OK;
}

static bool look(Store *store, Seen *out, Status *status) {
  return number(store, "SELECT count(*) FROM citizen", &out->citizens, status) &&
         number(store, "SELECT count(*) FROM credential", &out->codes, status) &&
         number(store, "SELECT coalesce(max(failures),0) FROM attempt", &out->failures, status) &&
         number(store, "SELECT count(*) FROM staff", &out->staff, status) &&
         number(store, "SELECT count(*) FROM assignment", &out->parts, status) &&
         number(store, "SELECT count(*) FROM consent WHERE state='given'", &out->given, status) &&
         number(store, "SELECT count(*) FROM consent WHERE state='withdrawn'", &out->withdrawn,
                status) &&
         number(store, "SELECT count(*) FROM place", &out->places, status);
}

static int people_count(Session *session, Store *store, Status *status) {
  Seen seen = {0};
  (void)session;
  *status = ST_OK;
  if (!look(store, &seen, status)) return -1;
  for (int step = 0; step <= STEPS; step++) {
    Seen wanted = AFTER[step];
    if (memcmp(&seen, &wanted, sizeof seen) == 0) return step;
    /* Before the sign-in of the next step the try was counted, and no more. */
    wanted.failures++;
    if (step == SIGN_IN_STEP - 1 && memcmp(&seen, &wanted, sizeof seen) == 0) return step;
  }
  return -1;
}

static const char *people_called(int step) {
  static const char *const CALLED[STEPS] = {"sign-up", "sign-up", "wrong code", "wrong code",
                                            "account", "part",    "consent",    "wrong code",
                                            "consent", "sign-in", "wrong code", "first start"};
  return CALLED[step - 1];
}

const Story STORY_OF_PEOPLE = {STEPS, people_step, people_count, people_called};
