/* The story of learning: each step is one transaction of several entries, a draft and tallies, and
 * has one state of the store behind it. */
#include "support_session.h"

#include "store/internal.h"
#include "store/learn.h"

#include <stdio.h>
#include <string.h>

#define ATTEMPT "00000000000070008000000000000003"
#define TEAM "00000000000070008000000000000004"
#define DRAFT "00000000000070008000000000000005"
#define OF(attempt) "{\"attempt\":\"" attempt "\",\"module\":\"tea\",\"version\":1,"
#define ANSWERED(attempt)                                                                          \
  OF(attempt) "\"step\":\"milk\",\"type\":\"choice\",\"response\":\"ask\",\"tries\":1}"

typedef struct Seen {
  int staff, attempts, entries, answers, drafts, cards, done, teams, tally;
} Seen;

static const Seen AFTER[] = {
    {0},
    {.staff = 1, .tally = 1},
    {.staff = 1, .attempts = 1, .entries = 1, .answers = 1, .drafts = 1, .tally = 2},
    {.staff = 1, .attempts = 1, .entries = 2, .answers = 2, .drafts = 1, .tally = 2},
    {.staff = 1, .attempts = 1, .entries = 4, .answers = 2, .drafts = 1, .cards = 1, .tally = 2},
    {.staff = 1, .attempts = 1, .entries = 5, .cards = 1, .done = 1, .tally = 2},
    {.staff = 1, .attempts = 2, .entries = 8, .cards = 1, .done = 1, .teams = 1, .tally = 2},
};
enum { STEPS = sizeof AFTER / sizeof *AFTER - 1, ENTRIES_MAX = 3 };

typedef struct Turn {
  StoreEntry entries[ENTRIES_MAX];
  const char *answers; /* NULL = nothing of the draft */
  bool ends;
} Turn;

#define ANSWER(path) "[{\"path\":\"" path "\",\"state\":\"active\",\"value\":\"Egne ord\"}]"
static const Turn TURNS[] = {
    {.entries = {{"learn.began", OF(ATTEMPT) "\"mode\":\"check\",\"lang\":\"da\"}"}},
     .answers = ANSWER("a")},
    {.entries = {{"learn.answered", ANSWERED(ATTEMPT)}}, .answers = ANSWER("b")},
    {.entries = {{"learn.chose",
                  OF(ATTEMPT) "\"step\":\"s\",\"talk\":\"t\",\"scene\":\"s\",\"choice\":\"c\"}"},
                 {"learn.card",
                  "{\"module\":\"tea\",\"version\":1,\"step\":\"milk\",\"grade\":1}"}}},
    {.entries = {{"learn.ended", OF(ATTEMPT) "\"outcome\":\"completed\",\"scaled\":900}"}},
     .ends = true},
    {.entries = {{"learn.began", OF(TEAM) "\"mode\":\"team\",\"lang\":\"da\",\"team\":6}"},
                 {"learn.answered", ANSWERED(TEAM)},
                 {"learn.ended", OF(TEAM) "\"outcome\":\"completed\",\"scaled\":500}"}}},
};

static bool find_staff(Store *store, char id[STORE_ID_TEXT]) {
  sqlite3_stmt *statement;
  if (sqlite3_prepare_v2(store->db, "SELECT id FROM staff", -1, &statement, NULL) != SQLITE_OK)
    return false;
  bool found = sqlite3_step(statement) == SQLITE_ROW;
  if (found) snprintf(id, STORE_ID_TEXT, "%s", (const char *)sqlite3_column_text(statement, 0));
  sqlite3_finalize(statement);
  return found;
}

static Status learn_step(Session *session, Store *store, int step) {
  static const char BODY[] =
      "{\"name\":\"Mona\",\"role\":\"contact\",\"side\":\"provider\",\"unit\":\"Nord\"}";
  char who[STORE_ID_TEXT];
  StoreId id;
  session->time.wall_ms += 1000;
  if (step == 1) return store_staff_new(store, NULL, BODY, "271828", false, &id, &session->fault);
  if (!find_staff(store, who))
    return ST_NO_MEMORY; /* it is there: only memory or the disk can be wanting */
  const Turn *turn = &TURNS[step - 2];
  StoreViewer viewer = {.who = who, .citizen = ""};
  StoreLearning what = {.entries = turn->entries, .ends = turn->ends};
  while (what.count < ENTRIES_MAX && turn->entries[what.count].kind) what.count++;
  if (turn->answers || turn->ends) what.draft = DRAFT;
  if (turn->answers)
    what.head = "{\"flow\":\"learning/tea\",\"version\":1}", what.answers = turn->answers;
  return store_learn(store, &viewer, &what, &session->fault);
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
  return number(store, "SELECT count(*) FROM staff", &out->staff, status) &&
         number(store, "SELECT count(*) FROM lesson_attempt", &out->attempts, status) &&
         number(store, "SELECT count(*) FROM journal WHERE kind LIKE 'learn.%'", &out->entries,
                status) &&
         number(store, "SELECT count(*) FROM draft_answer", &out->answers, status) &&
         number(store, "SELECT count(*) FROM draft WHERE state='open'", &out->drafts, status) &&
         number(store, "SELECT count(*) FROM lesson_card", &out->cards, status) &&
         number(store, "SELECT count(*) FROM lesson WHERE state='completed'", &out->done, status) &&
         number(store, "SELECT count(*) FROM lesson_team", &out->teams, status) &&
         number(store, "SELECT coalesce(sum(n),0) FROM lesson_tally", &out->tally, status);
}

static int learn_count(Session *session, Store *store, Status *status) {
  Seen seen = {0};
  (void)session;
  *status = ST_OK;
  if (!look(store, &seen, status)) return -1;
  for (int step = 0; step <= STEPS; step++)
    if (memcmp(&seen, &AFTER[step], sizeof seen) == 0) return step;
  return -1;
}

static const char *learn_called(int step) {
  return step == 5 ? "module done" : "learning";
}

const Story STORY_OF_LEARNING = {STEPS, learn_step, learn_count, learn_called};
