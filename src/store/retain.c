/* Removing what was kept long enough: the rules' days come from the data inventory, whether the
 * clock may be believed from people/retention.h. All in one transaction; then the pages are written
 * anew. */
#include "store/erasing.h"
#include "store/own.h"

#include <string.h>
#include <time.h>

static const int64_t DAY_MS = RETENTION_EVERY_MS;

/* One rule under way. */
typedef struct Limit {
  int64_t before_ms; /* what is older goes */
  int64_t before_day;
} Limit;

static Limit limit_of(Store *store, int days) {
  Limit limit = {.before_ms = known_now(store) - days * DAY_MS};
  time_t moment = (time_t)(limit.before_ms / 1000);
  struct tm day;
  if (localtime_r(&moment, &day))
    limit.before_day = (day.tm_year + 1900) * 10000 + (day.tm_mon + 1) * 100 + day.tm_mday;
  return limit;
}

static Status run_one(Store *store, const char *sql, int64_t number, int *count, Fault *fault) {
  sqlite3_stmt *statement;
  Status status = sql_prepare(store, sql, &statement, fault);
  if (status != ST_OK) return status;
  sqlite3_bind_int64(statement, 1, number);
  status = sql_finish(store, statement, fault);
  *count = status == ST_OK ? sqlite3_changes(store->db) : 0;
  return status;
}

/* --- entries that are emptied --- */

/* Given up, or of a module that is done: the words of a person's own in it are of no use any more. Those that questions
 * were left open of wait for them. */
#define OLD(before)                                                                                \
  " FROM draft d WHERE (state='dropped' OR (state='done' AND kind='learn')) AND saved_ms<" before  \
  " AND NOT EXISTS(SELECT 1 FROM question q WHERE q.citizen=d.citizen AND q.draft=d.id)"
#define OLD_DRAFTS OLD("?2") ")"

static Status forget_drafts(Store *store, const Limit *limit, int *removed, int64_t *emptied,
                            Fault *fault) {
  static const char ENTRIES[] =
      ERASE_EMPTY " WHERE ?1='' AND citizen IN (SELECT citizen" OLD_DRAFTS
                  " AND kind IN ('answer','draft.open','draft.move','draft.drop','draft.done') AND "
                  "body->>'draft' IN (SELECT id" OLD_DRAFTS;
  int count;
  Status status = note_wipe_before(store, limit->before_ms, fault);
  if (status == ST_OK)
    status = erase_entries(store, ENTRIES, "", limit->before_ms, &count, fault);
  if (status == ST_OK) *emptied += count;
  if (status == ST_OK)
    status = run_one(store, "DELETE FROM draft_answer WHERE draft IN (SELECT id" OLD("?1") ")",
                     limit->before_ms, removed, fault);
  return status == ST_OK ? run_one(store, "DELETE FROM draft WHERE id IN (SELECT id" OLD("?1") ")",
                                   limit->before_ms, removed, fault)
                         : status;
}

static Status forget_looks(Store *store, const Limit *limit, int *removed, int64_t *emptied,
                           Fault *fault) {
  static const char ENTRIES[] =
      ERASE_EMPTY " WHERE ?1='' AND id IN (SELECT unhex(id) FROM look WHERE at_ms<?2)";
  int count;
  Status status = erase_entries(store, ENTRIES, "", limit->before_ms, &count, fault);
  *emptied += count;
  return status == ST_OK
             ? run_one(store, "DELETE FROM look WHERE at_ms<?1", limit->before_ms, removed, fault)
             : status;
}

/* What came of a module, and the cards, are made from other entries and stay. */
static Status forget_answers(Store *store, const Limit *limit, int *removed, int64_t *emptied,
                             Fault *fault) {
  static const char ENTRIES[] =
      ERASE_EMPTY " WHERE ?1='' AND kind IN ('learn.answered','learn.chose') AND at_ms<?2";
  Status status = erase_entries(store, ENTRIES, "", limit->before_ms, removed, fault);
  *emptied += *removed;
  return status;
}

/* --- accounts and people, one at a time --- */

typedef Status (*RemoveOne)(Store *store, const char *id, Fault *fault);

static Status erase_one(Store *store, const char *id, Fault *fault) {
  return erase_chain(store, id, "kiosk", "time", fault);
}

static Status remove_each(Store *store, const char *sql, int64_t number, RemoveOne remove,
                          int *removed, Fault *fault) {
  bool row = true;
  Status status = ST_OK;
  while (status == ST_OK && row) {
    sqlite3_stmt *statement;
    char id[STORE_ID_TEXT] = "";
    status = sql_prepare(store, sql, &statement, fault);
    if (status != ST_OK) return status;
    sqlite3_bind_int64(statement, 1, number);
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) return status;
    snprintf(id, sizeof id, "%s", (const char *)sqlite3_column_text(statement, 0));
    sqlite3_reset(statement);
    status = remove(store, id, fault);
    ++*removed;
  }
  return status;
}

/* The last thing that happened under an id. */
#define LAST_MS(id)                                                                                \
  "(SELECT at_ms FROM journal j WHERE j.citizen=" id                                               \
  " AND j.kind<>'emptied' ORDER BY person_seq DESC LIMIT 1)"
/* Accounts that somebody can still read of: who looked, who got a yes, who has a part. */
#define NAMED                                                                                      \
  "SELECT who FROM look UNION SELECT who FROM emergency UNION SELECT second FROM emergency"        \
  " UNION SELECT recipient FROM consent UNION SELECT who FROM consent"                             \
  " UNION SELECT who FROM meeting_thing UNION SELECT id FROM meeting_thing WHERE kind='person'"     \
  " UNION SELECT who FROM wish UNION SELECT who FROM note UNION SELECT staff FROM assignment"      \
  " UNION SELECT recipient FROM legal_share WHERE recipient IS NOT NULL"                           \
  " UNION SELECT who FROM legal_share UNION SELECT who FROM untold"

static const char OVER_CODES[] = "SELECT id FROM staff s WHERE last_day<?1 AND (EXISTS(SELECT 1 "
                                 "FROM credential k WHERE k.account=s.id)"
                                 " OR EXISTS(SELECT 1 FROM card c WHERE c.account=s.id)) LIMIT 1";
static const char OVER_STAFF[] = "SELECT id FROM staff s WHERE (NOT active OR "
                                 "last_day<CAST(strftime('%Y%m%d',?1/1000,'unixepoch') AS INTEGER))"
                                 " AND " LAST_MS("s.id") "<?1 AND id NOT IN (" NAMED ") LIMIT 1";
/* Learners of another kiosk: a pseudonym, and nothing here that could close. */
static const char OVER_OTHERS[] = "SELECT citizen FROM lesson_attempt a WHERE NOT EXISTS(SELECT 1 FROM staff s WHERE s.id=a.citizen)"
                                  " AND NOT EXISTS(SELECT 1 FROM citizen c WHERE c.id=a.citizen)"
                                  " AND " LAST_MS("a.citizen") "<?1 LIMIT 1";
static const char OVER_PLANS[] = "SELECT id FROM citizen c WHERE " LAST_MS("c.id") "<?1 LIMIT 1";

static Status remove_closed(Store *store, int64_t before_ms, int *removed, Fault *fault) {
  Status status = remove_each(store, OVER_STAFF, before_ms, erase_one, removed, fault);
  return status == ST_OK ? remove_each(store, OVER_OTHERS, before_ms, erase_one, removed, fault) : status;
}

/* --- all of them --- */

static Status run_rule(Store *store, RetentionRule rule, const Limit *limit, int *removed,
                       int64_t *emptied, Fault *fault) {
  switch (rule) {
  case RETAIN_DROPPED_DRAFT:
    return forget_drafts(store, limit, removed, emptied, fault);
  case RETAIN_LOOK:
    return forget_looks(store, limit, removed, emptied, fault);
  case RETAIN_GUEST_CODE:
    return remove_each(store, OVER_CODES, limit->before_day, erase_code, removed, fault);
  case RETAIN_CLOSED_STAFF:
    return remove_closed(store, limit->before_ms, removed, fault);
  case RETAIN_ATTEMPT:
    return run_one(store, "DELETE FROM attempt WHERE day<?1", limit->before_day, removed, fault);
  case RETAIN_LEARNED:
    return forget_answers(store, limit, removed, emptied, fault);
  case RETAIN_PLAN:
    return remove_each(store, OVER_PLANS, limit->before_ms, erase_one, removed, fault);
  case RETENTION_RULE_COUNT:
    break;
  }
  return ST_OK;
}

static Status run_rules(Store *store, const RetentionRules *rules, RetentionDone *done,
                        Fault *fault) {
  int64_t emptied = 0;
  Status status = ST_OK;
  for (int rule = 0; rule < RETENTION_RULE_COUNT && status == ST_OK; rule++) {
    Limit limit = limit_of(store, rules->days[rule]);
    if (rules->days[rule] > 0)
      status = run_rule(store, (RetentionRule)rule, &limit, &done->removed[rule], &emptied, fault);
  }
  return status == ST_OK && emptied > 0 ? erase_tell(store, 0, emptied, "kiosk", "time", fault)
                                        : status;
}

static Status note_look(Store *store, Fault *fault) {
  int ignored;
  Status status =
      run_one(store, "UPDATE care SET retained_ms=?1", known_now(store), &ignored, fault);
  return status == ST_OK ? known_keep(store, fault) : status;
}

Status store_retain(Store *store, const RetentionRules *rules, RetentionDone *out, Fault *fault) {
  *out = (RetentionDone){.act = RETENTION_RUN};
  RetentionClock clock = {.wall_ms = clock_wall(&store->clock), .known_ms = known_now(store)};
  Status status = sql_number(store, "SELECT retained_ms FROM care", &clock.last_ms, fault);
  if (status != ST_OK) return status;
  out->act = retention_act(&clock);
  if (out->act == RETENTION_CLOCK_BEHIND) return ST_OK;
  status = transaction_begin(store, fault);
  if (status != ST_OK) return status;
  if (out->act == RETENTION_RUN) status = run_rules(store, rules, out, fault);
  if (status == ST_OK) status = note_look(store, fault);
  status = transaction_end(store, status, fault);
  bool erased = out->removed[RETAIN_CLOSED_STAFF] || out->removed[RETAIN_PLAN];
  if (status == ST_OK && erased) status = erased_write_list(store, fault);
  return status == ST_OK ? sweep_if_asked(store, fault) : status;
}
