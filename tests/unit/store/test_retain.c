/* What was kept long enough goes, on the day and not before; a clock that may be wrong removes
 * nothing. */
#include "store/internal.h"
#include "store/own.h"
#include "support_trace.h"

#include <string.h>

#define MARKER "Marmelade7381"
#define CODE "house-dog-boat-sun"

static const int64_t DAY_MS = RETENTION_EVERY_MS;
static const RetentionRules RULES = {.days = {[RETAIN_DROPPED_DRAFT] = 30,
                                              [RETAIN_LOOK] = 365,
                                              [RETAIN_GUEST_CODE] = 1,
                                              [RETAIN_CLOSED_STAFF] = 365,
                                              [RETAIN_ATTEMPT] = 365}};

static RetentionDone look(Shelf *shelf, const RetentionRules *rules) {
  RetentionDone done;
  Buf report = buf_new(&shelf->store->mem, 4096);
  if (store_retain(shelf->store, rules, &done, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  if (store_verify(shelf->store, &report, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  buf_free(&report);
  return done;
}

static void pass_days(Shelf *shelf, int days) {
  shelf->time.wall_ms += days * DAY_MS;
  shelf->time.monotonic_ms += days * DAY_MS;
}

/* A kiosk that runs: a look every day. The sum of what was removed by the rule. */
static int run_days(Shelf *shelf, const RetentionRules *rules, int days, RetentionRule rule) {
  int removed = 0;
  for (int day = 0; day < days; day++) {
    RetentionDone done;
    pass_days(shelf, 1);
    assert_ok(store_retain(shelf->store, rules, &done, &shelf->fault));
    assert_int_equal(done.act, RETENTION_RUN);
    removed += done.removed[rule];
  }
  return removed;
}

static void begin(Shelf *shelf) {
  assert_int_equal(look(shelf, &RULES).act,
                   RETENTION_CLOCK_JUMPED); /* the first of all only remembers */
}

static void answers_of_a_flow_given_up_go_after_their_days(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), given_up = store_new_id(shelf->store),
          open = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, bo.text, given_up.text, "a", MARKER));
  assert_ok(shelf_answer(shelf, bo.text, given_up.text, "b", MARKER));
  assert_ok(shelf_answer(shelf, bo.text, open.text, "a", "bliver"));
  assert_ok(store_drop_draft(shelf->store, &CITIZEN, bo.text, given_up.text, &shelf->fault));
  begin(shelf);
  assert_int_equal(run_days(shelf, &RULES, 30, RETAIN_DROPPED_DRAFT), 0);
  assert_true(trace_rows(shelf, MARKER) > 0);
  assert_int_equal(run_days(shelf, &RULES, 1, RETAIN_DROPPED_DRAFT), 1);
  assert_int_equal(trace_rows(shelf, MARKER), 0);
  assert_int_equal(trace_rows(shelf, given_up.text), 0);
  assert_int_equal(trace_pages(shelf, MARKER), 0);
  assert_non_null(strstr(shelf_read(shelf, "draft", "id", open.text), "bliver"));
  look(shelf, &RULES); /* the chain holds, and so does what follows */
  shelf_new_goal(shelf, bo.text, "Et mål", "wish");
  Buf report = buf_new(&shelf->store->mem, 4096);
  assert_ok(store_rebuild(shelf->store, &report, &shelf->fault));
  buf_free(&report);
  look(shelf, &RULES);
}

static void looks_go_after_their_days_and_newer_ones_stay(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), mona = shelf_new_staff(shelf, "Mona", "contact");
  StoreViewer viewer = {.who = mona.text, .purpose = PURPOSE_PLAN, .citizen = bo.text};
  shelf_give_part(shelf, bo.text, mona.text, "[\"home\"]");
  assert_ok(store_look(shelf->store, &viewer, "screen", &shelf->fault));
  begin(shelf);
  assert_int_equal(run_days(shelf, &RULES, 100, RETAIN_LOOK), 0);
  assert_ok(store_look(shelf->store, &viewer, "print", &shelf->fault));
  assert_int_equal(run_days(shelf, &RULES, 265, RETAIN_LOOK), 0);
  assert_int_equal(run_days(shelf, &RULES, 1, RETAIN_LOOK), 1);
  const char *looks = shelf_read(shelf, "looks", "citizen", bo.text);
  assert_non_null(strstr(looks, "print"));
  assert_null(strstr(looks, "screen"));
  look(shelf, &RULES);
}

static StoreId new_guest(Shelf *shelf, int days_ahead) {
  StoreId id;
  char body[200];
  Day today = known_today(shelf->store);
  snprintf(body, sizeof body,
           "{\"name\":\"Gitte\",\"role\":\"guest\",\"side\":\"external\",\"purpose\":\"meeting\",\"meeting\":\"x\",\"last_day\":{\"year\":%d,"
           "\"month\":%d,\"day\":%d}}",
           today / 10000, today / 100 % 100, today % 100 + days_ahead);
  if (store_staff_new(shelf->store, NULL, body, "271828", false, &id, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  return id;
}

/* First the code, then, when nobody can read of them any more, the account. */
static void guests_go_after_their_last_day(void **state) {
  Shelf *shelf = *state;
  StoreId gitte = new_guest(shelf, 2);
  begin(shelf);
  assert_int_equal(run_days(shelf, &RULES, 3, RETAIN_GUEST_CODE), 0);
  assert_int_equal(run_days(shelf, &RULES, 2, RETAIN_GUEST_CODE), 1);
  assert_true(trace_rows(shelf, gitte.text) > 0);
  assert_int_equal(run_days(shelf, &RULES, 358, RETAIN_CLOSED_STAFF), 0);
  assert_int_equal(run_days(shelf, &RULES, 8, RETAIN_CLOSED_STAFF), 1);
  assert_int_equal(trace_rows(shelf, gitte.text), 0);
  assert_int_equal(trace_rows(shelf, "Gitte"), 0);
  look(shelf, &RULES);
}

static void a_closed_account_stays_while_somebody_can_read_of_it(void **state) {
  Shelf *shelf = *state;
  RetentionRules rules = RULES;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), mona = shelf_new_staff(shelf, "Mona", "contact"),
          els = shelf_new_staff(shelf, "Else", "contact");
  StoreViewer viewer = {.who = mona.text, .purpose = PURPOSE_PLAN, .citizen = bo.text};
  char body[120];
  rules.days[RETAIN_LOOK] = 0; /* looks stay */
  shelf_give_part(shelf, bo.text, mona.text, "[\"home\"]");
  assert_ok(store_look(shelf->store, &viewer, "screen", &shelf->fault));
  snprintf(body, sizeof body, "{\"staff\":\"%s\"}", mona.text);
  assert_ok(shelf_add(shelf, bo.text, "role.ended", body));
  assert_ok(store_staff_disable(shelf->store, NULL, mona.text, &shelf->fault));
  /* Something told to somebody who has no account is no reason to keep any. */
  assert_ok(shelf_add(shelf, bo.text, "share.law",
                      "{\"outside\":\"Klinikken\",\"law\":\"health\",\"paragraph\":\"x\",\"why\":\"x\","
                      "\"topics\":[\"body\"],\"told\":true,\"last_day\":{\"year\":2023,\"month\":12,\"day\":1}}"));
  begin(shelf);
  assert_int_equal(run_days(shelf, &rules, 400, RETAIN_CLOSED_STAFF), 0);
  assert_non_null(strstr(shelf_read(shelf, "looks", "citizen", bo.text), "Mona"));
  assert_int_equal(run_days(shelf, &RULES, 1, RETAIN_CLOSED_STAFF),
                   1); /* looks go first, and with them the last to name her */
  assert_int_equal(trace_rows(shelf, "Mona"), 0);
  assert_true(trace_rows(shelf, els.text) > 0); /* open accounts stay */
  look(shelf, &RULES);
}

static void try_wrong(Shelf *shelf, const char *name) {
  StoreSignIn in = {.name = name, .code = {CODE_PICTURES, CODE}};
  StoreAccount account;
  int64_t wait_ms;
  assert_int_equal(store_sign_in(shelf->store, &in, &account, &wait_ms, &shelf->fault), ST_REFUSED);
}

static int attempts(Shelf *shelf) {
  int64_t count = -1;
  assert_ok(sql_number(shelf->store, "SELECT count(*) FROM attempt", &count, &shelf->fault));
  return (int)count;
}

static void wrong_codes_go_after_their_days_known_name_or_not(void **state) {
  Shelf *shelf = *state;
  shelf_new_staff(shelf, "Mona", "contact");
  try_wrong(shelf, "Mona");
  try_wrong(shelf, "Nobody");
  begin(shelf);
  run_days(shelf, &RULES, 300, RETAIN_ATTEMPT);
  try_wrong(shelf, "Somebody");
  assert_int_equal(run_days(shelf, &RULES, 64, RETAIN_ATTEMPT), 0);
  assert_int_equal(attempts(shelf), 3);
  assert_int_equal(run_days(shelf, &RULES, 2, RETAIN_ATTEMPT), 2);
  assert_int_equal(attempts(shelf), 1);
}

static void a_plan_goes_only_where_the_municipality_says_so(void **state) {
  Shelf *shelf = *state;
  RetentionRules rules = RULES;
  StoreId bo = shelf_new_citizen(shelf, MARKER), ib = shelf_new_citizen(shelf, "Ib");
  begin(shelf);
  run_days(shelf, &RULES, 500, RETAIN_PLAN);
  assert_true(trace_rows(shelf, bo.text) > 0);
  shelf_new_goal(shelf, ib.text, "Et hjem", "wish");
  rules.days[RETAIN_PLAN] = 400;
  assert_int_equal(run_days(shelf, &rules, 1, RETAIN_PLAN), 1);
  assert_int_equal(trace_rows(shelf, MARKER), 0);
  assert_int_equal(trace_pages(shelf, MARKER), 0);
  assert_true(trace_rows(shelf, ib.text) > 0);
  look(shelf, &rules);
}

static StoreId give_up(Shelf *shelf) {
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "a", MARKER));
  assert_ok(store_drop_draft(shelf->store, &CITIZEN, bo.text, draft.text, &shelf->fault));
  return bo;
}

static void a_clock_set_back_a_year_removes_nothing_and_catches_up(void **state) {
  Shelf *shelf = *state;
  give_up(shelf);
  begin(shelf);
  run_days(shelf, &RULES, 29, RETAIN_DROPPED_DRAFT);
  shelf->time.wall_ms -= 365 * DAY_MS;
  shelf_reopen(shelf);
  pass_days(shelf, 3);
  assert_int_equal(look(shelf, &RULES).act, RETENTION_CLOCK_BEHIND);
  assert_true(trace_rows(shelf, MARKER) > 0);
  shelf->time.wall_ms += 365 * DAY_MS; /* mended */
  assert_int_equal(look(shelf, &RULES).removed[RETAIN_DROPPED_DRAFT], 1);
  assert_int_equal(trace_rows(shelf, MARKER), 0);
}

static void a_clock_set_ahead_a_year_removes_nothing_on_the_first_day(void **state) {
  Shelf *shelf = *state;
  give_up(shelf);
  begin(shelf);
  shelf->time.wall_ms += 365 * DAY_MS;
  assert_int_equal(look(shelf, &RULES).act, RETENTION_CLOCK_JUMPED);
  assert_true(trace_rows(shelf, MARKER) > 0);
  shelf->time.wall_ms -=
      365 * DAY_MS; /* noticed and mended: it waits until the real time has caught up */
  assert_int_equal(look(shelf, &RULES).act, RETENTION_CLOCK_BEHIND);
  assert_true(trace_rows(shelf, MARKER) > 0);
}

/* Emptying by another hand is still noticed: the number of those told of is known. */
static void an_entry_emptied_by_hand_is_noticed(void **state) {
  Shelf *shelf = *state;
  give_up(shelf);
  shelf_new_goal(shelf, shelf->reader, "Et hjem", "wish");
  begin(shelf);
  run_days(shelf, &RULES, 31, RETAIN_DROPPED_DRAFT);
  look(shelf, &RULES);
  char *why = NULL;
  if (sqlite3_exec(shelf->store->db,
                   "DROP TRIGGER journal_keeps; UPDATE journal SET "
                   "kind='emptied',actor='',role='',device='',at_ms=0,body=''"
                   " WHERE kind='goal.new'; CREATE TRIGGER journal_keeps BEFORE UPDATE ON journal"
                   " BEGIN SELECT raise(ABORT, 'the journal is append-only'); END",
                   NULL, NULL, &why) != SQLITE_OK)
    fail_msg("%s", why);
  Buf report = buf_new(&shelf->store->mem, 4096);
  assert_int_equal(store_verify(shelf->store, &report, &shelf->fault), ST_DAMAGED);
  assert_non_null(strstr(shelf->fault.detail, "hole"));
  buf_free(&report);
}

/* Somebody whose entries were emptied can be erased: the numbers still come out. */
static void a_person_with_emptied_entries_can_be_erased(void **state) {
  Shelf *shelf = *state;
  StoreId bo = give_up(shelf);
  StoreActor actor = {.id = bo.text, .role = "citizen"};
  begin(shelf);
  run_days(shelf, &RULES, 31, RETAIN_DROPPED_DRAFT);
  assert_ok(store_erase(shelf->store, &actor, bo.text, &shelf->fault));
  look(shelf, &RULES);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(answers_of_a_flow_given_up_go_after_their_days),
      T(looks_go_after_their_days_and_newer_ones_stay),
      T(guests_go_after_their_last_day),
      T(a_closed_account_stays_while_somebody_can_read_of_it),
      T(wrong_codes_go_after_their_days_known_name_or_not),
      T(a_plan_goes_only_where_the_municipality_says_so),
      T(a_clock_set_back_a_year_removes_nothing_and_catches_up),
      T(a_clock_set_ahead_a_year_removes_nothing_on_the_first_day),
      T(an_entry_emptied_by_hand_is_noticed),
      T(a_person_with_emptied_entries_can_be_erased),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
