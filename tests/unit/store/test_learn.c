/* What somebody learned: kept in their own chain, seen by nobody else, counted in numbers that tell
 * of nobody. */
#include "store/internal.h"
#include "store/learn.h"
#include "store/own.h"
#include "support_store.h"

#include <stdlib.h>
#include <string.h>

static const int64_t DAY_MS = RETENTION_EVERY_MS;

static StoreViewer as(const StoreId *who) {
  return (StoreViewer){.who = who->text, .citizen = ""};
}

static Status learn_draft(Shelf *shelf, const StoreId *who, const StoreLearning *what) {
  StoreViewer viewer = as(who);
  return store_learn(shelf->store, &viewer, what, &shelf->fault);
}

static Status learn(Shelf *shelf, const StoreId *who, const char *kind, const char *body) {
  StoreEntry entry = {.kind = kind, .body = body};
  StoreLearning what = {.entries = &entry, .count = 1};
  return learn_draft(shelf, who, &what);
}

static const char *read_as(Shelf *shelf, const StoreId *who, const char *name) {
  StoreViewer viewer = as(who);
  shelf_read_as(shelf, &viewer, name, "{}");
  return buf_text(&shelf->out);
}

static StoreId begin(Shelf *shelf, const StoreId *who, const char *module, const char *mode) {
  StoreId attempt = store_new_id(shelf->store);
  char body[300];
  snprintf(body, sizeof body,
           "{\"attempt\":\"%s\",\"module\":\"%s\",\"version\":1,\"mode\":\"%s\",\"lang\":\"da\"%s}",
           attempt.text, module, mode, strcmp(mode, "team") == 0 ? ",\"team\":6" : "");
  if (learn(shelf, who, "learn.began", body) != ST_OK) fail_msg("%s", shelf->fault.detail);
  return attempt;
}

static Status end(Shelf *shelf, const StoreId *who, const StoreId *attempt, const char *module,
                  const char *rest) {
  char body[300];
  snprintf(body, sizeof body, "{\"attempt\":\"%s\",\"module\":\"%s\",\"version\":1,%s}",
           attempt->text, module, rest);
  return learn(shelf, who, "learn.ended", body);
}

static Status answer(Shelf *shelf, const StoreId *who, const StoreId *attempt, const char *module,
                     const char *rest) {
  char body[500];
  snprintf(body, sizeof body,
           "{\"attempt\":\"%s\",\"module\":\"%s\",\"version\":1,\"step\":\"who\",\"tries\":1,%s}",
           attempt->text, module, rest);
  return learn(shelf, who, "learn.answered", body);
}

/* Once through a module. */
static void go_through(Shelf *shelf, const StoreId *who, const char *module, const char *mode,
                       const char *result) {
  StoreId attempt = begin(shelf, who, module, mode);
  assert_ok(answer(shelf, who, &attempt, module,
                   "\"type\":\"choice\",\"response\":\"a\",\"success\":true"));
  assert_ok(end(shelf, who, &attempt, module, result));
}

/* As the journal says, now and when made anew. */
static void is_sound(Shelf *shelf) {
  buf_clear(&shelf->out);
  if (store_verify(shelf->store, &shelf->out, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
  assert_ok(store_rebuild(shelf->store, &shelf->out, &shelf->fault));
  if (store_verify(shelf->store, &shelf->out, &shelf->fault) != ST_OK)
    fail_msg("%s", shelf->fault.detail);
}

static bool says(const char *text, const char *piece) {
  return strstr(text, piece) != NULL;
}

/* --- the learner's own --- */

static void a_module_that_was_gone_through_is_kept_at_its_best(void **state) {
  Shelf *shelf = *state;
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact");
  StoreId attempt = begin(shelf, &mona, "sharing", "test");
  assert_true(says(read_as(shelf, &mona, "my_learning"), "\"state\":\"begun\""));
  assert_ok(end(shelf, &mona, &attempt, "sharing", "\"outcome\":\"failed\",\"scaled\":400"));
  assert_true(says(read_as(shelf, &mona, "my_learning"),
                   "\"state\":\"failed\",\"scaled\":400,\"best\":400"));
  go_through(shelf, &mona, "sharing", "test", "\"outcome\":\"passed\",\"scaled\":900");
  go_through(shelf, &mona, "sharing", "test", "\"outcome\":\"failed\",\"scaled\":500");
  go_through(shelf, &mona, "sharing", "explore", "\"outcome\":\"completed\"");
  go_through(shelf, &mona, "sharing", "check", "\"outcome\":\"left\",\"scaled\":100");
  const char *mine = read_as(shelf, &mona, "my_learning");
  assert_true(says(mine, "\"state\":\"passed\",\"scaled\":500,\"best\":900"));
  assert_true(says(mine, "\"times\":4"));
  assert_true(says(mine, "\"certificates\":[{\"module\":\"sharing\",\"version\":1,\"state\":"
                         "\"passed\",\"scaled\":900"));
  is_sound(shelf);
}

static void a_citizen_learns_too(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  go_through(shelf, &bo, "my_meeting", "check", "\"outcome\":\"completed\",\"scaled\":750");
  assert_true(says(read_as(shelf, &bo, "my_learning"),
                   "\"module\":\"my_meeting\",\"version\":1,\"state\":\"completed\""));
  assert_false(says(shelf_read(shelf, "history", "citizen", bo.text), "learn."));
  is_sound(shelf);
}

static void what_does_not_belong_to_a_run_is_refused(void **state) {
  Shelf *shelf = *state;
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact"),
          kim = shelf_new_staff(shelf, "Kim", "contact");
  StoreId none = store_new_id(shelf->store), attempt = begin(shelf, &mona, "sharing", "check");
  static const char RIGHT[] = "\"type\":\"choice\",\"response\":\"a\"";
  assert_int_equal(answer(shelf, &mona, &none, "sharing", RIGHT), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, "attempt_unknown", 15);
  assert_int_equal(answer(shelf, &kim, &attempt, "sharing", RIGHT), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, "attempt_unknown", 15);
  assert_int_equal(answer(shelf, &mona, &attempt, "dilemmas", RIGHT), ST_REFUSED);
  assert_int_equal(
      answer(shelf, &mona, &attempt, "sharing", "\"type\":\"long-fill-in\",\"response\":\"mine\""),
      ST_BAD_INPUT);
  assert_int_equal(learn(shelf, &mona, "citizen.new", "{\"name\":\"x\",\"lang\":\"da\"}"),
                   ST_BAD_INPUT);
  assert_ok(end(shelf, &mona, &attempt, "sharing", "\"outcome\":\"completed\""));
  assert_int_equal(answer(shelf, &mona, &attempt, "sharing", RIGHT), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, "attempt_ended", 13);
  StoreId nobody = {""};
  assert_int_equal(learn(shelf, &nobody, "learn.card",
                         "{\"module\":\"a\",\"version\":1,\"step\":\"b\",\"grade\":1}"),
                   ST_REFUSED);
  assert_ok(store_staff_disable(shelf->store, NULL, kim.text, &shelf->fault));
  assert_int_equal(learn(shelf, &kim, "learn.card",
                         "{\"module\":\"a\",\"version\":1,\"step\":\"b\",\"grade\":1}"),
                   ST_REFUSED);
  StoreEntry by_append = {.kind = "learn.card",
                          .body = "{\"module\":\"a\",\"version\":1,\"step\":\"b\",\"grade\":1}"};
  assert_int_equal(
      store_append(shelf->store, &STAFF, mona.text, &by_append, 1, NULL, &shelf->fault),
      ST_BAD_INPUT);
}

#define HEAD "{\"flow\":\"learning/sharing\",\"version\":1,\"cursor\":\"who\"}"

/* Entries and draft are one: both or neither. */
static void a_module_is_taken_up_where_it_was_left(void **state) {
  Shelf *shelf = *state;
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact"),
          kim = shelf_new_staff(shelf, "Kim", "contact");
  StoreId draft = store_new_id(shelf->store), attempt = begin(shelf, &mona, "sharing", "check");
  StoreLearning what = {.draft = draft.text,
                        .head = HEAD,
                        .answers =
                            "[{\"path\":\"who\",\"state\":\"active\",\"value\":\"my own words\"}]"};
  assert_ok(learn_draft(shelf, &mona, &what));
  assert_true(says(read_as(shelf, &mona, "my_drafts"), draft.text));
  assert_true(says(read_as(shelf, &mona, "my_learning"), draft.text));
  assert_string_equal(read_as(shelf, &kim, "my_drafts"), "[]");
  assert_true(says(shelf_read(shelf, "draft", "id", draft.text), "") &&
              shelf->fault.status == ST_REFUSED);
  snprintf(shelf->reader, sizeof shelf->reader, "%s", mona.text);
  assert_true(says(shelf_read(shelf, "draft", "id", draft.text), "my own words"));
  snprintf(shelf->reader, sizeof shelf->reader, "%s", kim.text);
  assert_string_equal(shelf_read(shelf, "draft", "id", draft.text), "");
  StoreEntry wrong = {.kind = "learn.ended", .body = "{}"};
  StoreLearning half = {.entries = &wrong, .count = 1, .draft = draft.text, .ends = true};
  assert_int_equal(learn_draft(shelf, &mona, &half), ST_BAD_INPUT);
  assert_true(says(read_as(shelf, &mona, "my_drafts"), draft.text));
  char body[300];
  snprintf(body, sizeof body,
           "{\"attempt\":\"%s\",\"module\":\"sharing\",\"version\":1,\"outcome\":\"completed\"}",
           attempt.text);
  StoreEntry ended = {.kind = "learn.ended", .body = body};
  StoreLearning whole = {.entries = &ended, .count = 1, .draft = draft.text, .ends = true};
  assert_ok(learn_draft(shelf, &mona, &whole));
  assert_string_equal(read_as(shelf, &mona, "my_drafts"), "[]");
  assert_ok(
      learn_draft(shelf, &mona, &whole)); /* said again when nobody knew whether it was kept */
  is_sound(shelf);
}

static void staff_keep_no_drafts_but_of_what_they_learn(void **state) {
  Shelf *shelf = *state;
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact"), bo = shelf_new_citizen(shelf, "Bo");
  StoreId draft = store_new_id(shelf->store);
  StoreActor actor = {.id = mona.text, .role = "staff"};
  Fault *fault = &shelf->fault;
  assert_int_equal(store_save_draft(shelf->store, &actor, mona.text, draft.text,
                                    "{\"flow\":\"plan\",\"version\":1}", "[]", fault),
                   ST_REFUSED);
  assert_int_equal(store_save_draft(shelf->store, &actor, bo.text, draft.text, HEAD, "[]", fault),
                   ST_REFUSED);
  assert_ok(store_save_draft(shelf->store, &actor, mona.text, draft.text, HEAD, "[]", fault));
  StoreLearning plan = {.draft = draft.text, .head = "{\"flow\":\"plan\",\"version\":1}"};
  assert_int_equal(learn_draft(shelf, &bo, &plan), ST_BAD_INPUT);
  /* A module under way is no plan under way. */
  StoreId own = store_new_id(shelf->store);
  StoreLearning what = {.draft = own.text, .head = HEAD};
  assert_ok(learn_draft(shelf, &bo, &what));
  assert_string_equal(shelf_read(shelf, "drafts", "citizen", bo.text), "[]");
  assert_true(says(shelf_read(shelf, "plan", "citizen", bo.text), "\"status\":\"none\""));
}

/* --- cards --- */

static void cards_come_back_weakest_first(void **state) {
  Shelf *shelf = *state;
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact");
  static const char *const CARDS[][2] = {{"easy", "4"}, {"good", "3"}, {"again", "1"}};
  for (size_t i = 0; i < 3; i++) {
    char body[200];
    snprintf(body, sizeof body,
             "{\"module\":\"sharing\",\"version\":1,\"step\":\"%s\",\"grade\":%s}", CARDS[i][0],
             CARDS[i][1]);
    assert_ok(learn(shelf, &mona, "learn.card", body));
  }
  assert_string_equal(read_as(shelf, &mona, "cards"), "[]");
  shelf->time.wall_ms += DAY_MS;
  assert_true(says(read_as(shelf, &mona, "cards"),
                   "[{\"module\":\"sharing\",\"step\":\"again\",\"version\":1,\"due\":{"));
  shelf->time.wall_ms += DAY_MS; /* FSRS-6: good comes back after 2 days, easy after 8 */
  const char *cards = read_as(shelf, &mona, "cards");
  const char *again = strstr(cards, "\"again\""), *good = strstr(cards, "\"good\"");
  assert_true(again && good && again < good && !says(cards, "\"easy\""));
  assert_true(says(read_as(shelf, &mona, "my_learning"), "\"cards\":3,\"cards_due\":2"));
  assert_ok(learn(shelf, &mona, "learn.card",
                  "{\"module\":\"sharing\",\"version\":1,\"step\":\"good\",\"grade\":3}"));
  assert_false(says(read_as(shelf, &mona, "cards"), "\"good\""));
  shelf->time.wall_ms += 10 * DAY_MS;
  assert_false(
      says(read_as(shelf, &mona, "cards"), "\"good\"")); /* 11 days by the published numbers */
  shelf->time.wall_ms += DAY_MS;
  assert_true(says(read_as(shelf, &mona, "cards"), "\"good\""));
  /* One by its name, due or not, and nobody else's. */
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  StoreViewer own = as(&mona), other = as(&bo);
  shelf_read_as(shelf, &own, "card", "{\"card\":\"sharing/easy\"}");
  assert_true(says(buf_text(&shelf->out), "\"step\":\"easy\",\"due\":{\"year\":"));
  buf_clear(&shelf->out);
  assert_int_equal(store_read(shelf->store, &other, "card", "{\"card\":\"sharing/easy\"}", &shelf->out, &shelf->fault),
                   ST_NOT_FOUND);
  is_sound(shelf);
}

/* --- the team --- */

static StoreId new_learner(Shelf *shelf, int number, const char *unit) {
  StoreId id;
  char body[300];
  snprintf(body, sizeof body,
           "{\"name\":\"L%d\",\"role\":\"learner\",\"side\":\"provider\",\"unit\":\"%s\"}", number,
           unit);
  assert_ok(store_staff_new(shelf->store, NULL, body, "271828", false, &id, &shelf->fault));
  return id;
}

/* Of `of` people in the unit `begun` have begun and `done` are done. */
static StoreId fill_unit(Shelf *shelf, const char *unit, int of, int begun, int done) {
  StoreId last = {""};
  static int number;
  for (int i = 0; i < of; i++) {
    StoreId id = new_learner(shelf, number++, unit);
    if (i < begun)
      begin(shelf, &id, "sharing", "check");
    else if (i < begun + done)
      go_through(shelf, &id, "sharing", "test", "\"outcome\":\"passed\",\"scaled\":800");
    last = id;
  }
  return last;
}

static void a_manager_sees_counts_that_tell_of_nobody(void **state) {
  Shelf *shelf = *state;
  StoreId manager = shelf_new_staff(shelf, "Lise", "manager"),
          mona = shelf_new_staff(shelf, "Mona", "contact");
  fill_unit(shelf, "Nord", 20, 6, 8);
  fill_unit(shelf, "Syd", 20, 3, 11);
  const char *team = read_as(shelf, &manager, "team_learning");
  assert_true(says(team, "{\"unit\":\"Nord\",\"of\":20,\"modules\":[{\"module\":\"sharing\""));
  assert_true(says(
      team, "{\"unit\":\"Syd\",\"of\":20,\"modules\":[{\"module\":\"sharing\",\"begun\":\"few\""));
  assert_false(says(team, "\"begun\":3"));
  assert_true(says(team, "\"all\":{\"of\":42"));
  read_as(shelf, &mona, "team_learning");
  assert_int_equal(shelf->fault.status, ST_REFUSED);
  is_sound(shelf);
}

static int tally(Shelf *shelf, const char *unit, const char *state) {
  char sql[200];
  int64_t n = 0;
  snprintf(sql, sizeof sql,
           "SELECT coalesce(sum(n),0) FROM lesson_tally WHERE unit='%s' AND state='%s'", unit,
           state);
  assert_ok(sql_number(shelf->store, sql, &n, &shelf->fault));
  return (int)n;
}

static void the_tally_follows_people_who_move_and_leave(void **state) {
  Shelf *shelf = *state;
  StoreId id = fill_unit(shelf, "Nord", 1, 0, 1),
          guest = shelf_new_staff(shelf, "Kim", "administrator");
  begin(shelf, &id, "dilemmas", "check");
  begin(shelf, &guest, "dilemmas", "check");
  assert_int_equal(tally(shelf, "Nord", "done") + 10 * tally(shelf, "Nord", "begun") +
                       100 * tally(shelf, "Nord", "staff"),
                   111);
  assert_int_equal(tally(shelf, "", "begun"), 0); /* who looks after accounts is not counted */
  assert_ok(store_staff_change(shelf->store, NULL, id.text, "{\"unit\":\"Syd\"}", &shelf->fault));
  assert_int_equal(tally(shelf, "Syd", "done") + 10 * tally(shelf, "Syd", "begun") +
                       100 * tally(shelf, "Syd", "staff"),
                   111);
  assert_int_equal(tally(shelf, "Nord", "staff"), 0);
  is_sound(shelf);
  assert_ok(store_staff_disable(shelf->store, NULL, id.text, &shelf->fault));
  assert_int_equal(tally(shelf, "Syd", "staff") + tally(shelf, "Syd", "done"), 0);
  is_sound(shelf);
  assert_ok(store_staff_change(shelf->store, NULL, id.text, "{\"active\":true}", &shelf->fault));
  assert_int_equal(tally(shelf, "Syd", "done"), 1);
  assert_ok(store_staff_change(shelf->store, NULL, id.text, "{\"role\":\"administrator\"}",
                               &shelf->fault));
  assert_int_equal(tally(shelf, "Syd", "done"), 0);
  is_sound(shelf);
}

static void what_a_team_did_is_the_teams(void **state) {
  Shelf *shelf = *state;
  StoreId manager = shelf_new_staff(shelf, "Lise", "manager"),
          mona = new_learner(shelf, 900, "Nord");
  StoreId attempt = begin(shelf, &mona, "sharing", "team"), small = store_new_id(shelf->store);
  assert_ok(answer(shelf, &mona, &attempt, "sharing",
                   "\"type\":\"choice\",\"votes\":{\"a\":4,\"b\":2},\"scaled\":667"));
  assert_ok(end(shelf, &mona, &attempt, "sharing", "\"outcome\":\"completed\",\"scaled\":667"));
  assert_true(says(read_as(shelf, &manager, "team_learning"),
                   "\"teams\":[{\"unit\":\"Nord\",\"module\":\"sharing\",\"times\":1,\"people\":6,"
                   "\"scaled\":667"));
  assert_true(says(read_as(shelf, &mona, "my_learning"), "\"modules\":[]"));
  char body[300];
  snprintf(body, sizeof body,
           "{\"attempt\":\"%s\",\"module\":\"dilemmas\",\"version\":1,\"mode\":\"team\",\"lang\":"
           "\"da\",\"team\":4}",
           small.text);
  assert_ok(learn(shelf, &mona, "learn.began", body));
  assert_ok(end(shelf, &mona, &small, "dilemmas", "\"outcome\":\"completed\",\"scaled\":100"));
  assert_false(says(read_as(shelf, &manager, "team_learning"), "dilemmas"));
  is_sound(shelf);
}

/* --- erasing and keeping --- */

static int entries_of(Shelf *shelf, const char *what) {
  char sql[200];
  int64_t n = 0;
  snprintf(sql, sizeof sql, "SELECT count(*) FROM %s", what);
  assert_ok(sql_number(shelf->store, sql, &n, &shelf->fault));
  return (int)n;
}

static void an_erased_citizens_learning_is_gone(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  go_through(shelf, &bo, "my_meeting", "check", "\"outcome\":\"completed\"");
  assert_ok(learn(shelf, &bo, "learn.card",
                  "{\"module\":\"my_meeting\",\"version\":1,\"step\":\"b\",\"grade\":1}"));
  assert_ok(store_erase(shelf->store, &CITIZEN, bo.text, &shelf->fault));
  assert_int_equal(entries_of(shelf, "lesson") + entries_of(shelf, "lesson_card") +
                       entries_of(shelf, "lesson_attempt") +
                       entries_of(shelf, "journal WHERE kind LIKE 'learn.%'"),
                   0);
  is_sound(shelf);
}

static void single_answers_go_in_time_and_what_came_of_them_stays(void **state) {
  Shelf *shelf = *state;
  static const RetentionRules RULES = {
      .days = {[RETAIN_LEARNED] = 100, [RETAIN_DROPPED_DRAFT] = 30, [RETAIN_CLOSED_STAFF] = 365}};
  RetentionDone done;
  StoreId mona = new_learner(shelf, 901, "Nord"), draft = store_new_id(shelf->store);
  StoreLearning what = {.draft = draft.text,
                        .head = HEAD,
                        .answers =
                            "[{\"path\":\"who\",\"state\":\"active\",\"value\":\"Marmelade\"}]"};
  assert_ok(store_retain(shelf->store, &RULES, &done, &shelf->fault));
  assert_ok(learn_draft(shelf, &mona, &what));
  go_through(shelf, &mona, "sharing", "test", "\"outcome\":\"passed\",\"scaled\":900");
  what = (StoreLearning){.draft = draft.text, .ends = true};
  assert_ok(learn_draft(shelf, &mona, &what));
  assert_int_equal(entries_of(shelf, "journal WHERE body LIKE '%Marmelade%'"), 1);
  for (int day = 0; day < 101; day++) {
    shelf->time.wall_ms += DAY_MS, shelf->time.monotonic_ms += DAY_MS;
    assert_ok(store_retain(shelf->store, &RULES, &done, &shelf->fault));
    if (day == 35) assert_int_equal(entries_of(shelf, "journal WHERE body LIKE '%Marmelade%'"), 0);
    if (day == 98) assert_int_equal(entries_of(shelf, "journal WHERE kind='learn.answered'"), 1);
  }
  assert_int_equal(entries_of(shelf, "journal WHERE kind='learn.answered'"), 0);
  assert_true(says(read_as(shelf, &mona, "my_learning"), "\"state\":\"passed\",\"scaled\":900"));
  is_sound(shelf);
  /* A closed account goes with all it learned. */
  assert_ok(store_staff_disable(shelf->store, NULL, mona.text, &shelf->fault));
  for (int day = 0; day < 366; day++) {
    shelf->time.wall_ms += DAY_MS, shelf->time.monotonic_ms += DAY_MS;
    assert_ok(store_retain(shelf->store, &RULES, &done, &shelf->fault));
  }
  assert_int_equal(entries_of(shelf, "lesson"), 0);
  is_sound(shelf);
}

/* --- out, and in from another kiosk --- */

typedef struct Told {
  Shelf *shelf;
  ReadStatement from[8];
  char bodies[8][400];
  int count;
} Told;

static Status keep(void *context, const Learned *one, Fault *fault) {
  Told *told = context;
  (void)fault;
  ReadStatement *from = &told->from[told->count];
  snprintf(from->id, sizeof from->id, "%s", one->id);
  snprintf(from->learner, sizeof from->learner, "%s", one->learner);
  snprintf(from->kind, sizeof from->kind, "%s", one->kind);
  snprintf(from->device, sizeof from->device, "%s", one->device);
  from->at_ms = one->at_ms;
  snprintf(told->bodies[told->count++], sizeof told->bodies[0], "%s", one->body);
  return ST_OK;
}

static int take_all(Shelf *shelf, const Told *told, StoreTaken wanted) {
  int count = 0;
  assert_ok(store_take_begin(shelf->store, &shelf->fault));
  for (int i = 0; i < told->count; i++) {
    StoreTaken taken;
    assert_ok(store_take_one(shelf->store, &told->from[i], told->bodies[i], &taken, &shelf->fault));
    count += taken == wanted;
  }
  assert_ok(store_take_end(shelf->store, ST_OK, &shelf->fault));
  return count;
}

static void others_get_pseudonyms_and_nothing_of_citizens(void **state) {
  Shelf *shelf = *state;
  Told told = {.shelf = shelf};
  StoreId mona = new_learner(shelf, 950, "Nord"), bo = shelf_new_citizen(shelf, "Bo");
  go_through(shelf, &mona, "sharing", "test", "\"outcome\":\"passed\",\"scaled\":900");
  go_through(shelf, &bo, "my_meeting", "check", "\"outcome\":\"completed\"");
  assert_ok(store_each_learned(shelf->store, keep, &told, &shelf->fault));
  assert_int_equal(told.count, 3);
  for (int i = 0; i < told.count; i++) {
    assert_string_not_equal(told.from[i].learner, mona.text);
    assert_string_equal(told.from[i].learner, told.from[0].learner);
  }
}

/* Two kiosks: what one told is taken by the other once, and of somebody who was erased never again.
 */
static void another_kiosks_entries_are_taken_once(void **state) {
  Shelf *shelf = *state;
  void *second;
  Told told = {.shelf = shelf};
  static const RetentionRules RULES = {.days = {[RETAIN_CLOSED_STAFF] = 30}};
  RetentionDone done;
  StoreId mona = new_learner(shelf, 951, "Nord");
  go_through(shelf, &mona, "sharing", "test", "\"outcome\":\"passed\",\"scaled\":900");
  assert_ok(store_each_learned(shelf->store, keep, &told, &shelf->fault));
  assert_int_equal(shelf_open(&second), 0);
  Shelf *other = second;
  other->seed.state = 4711;
  other->time.wall_ms = shelf->time.wall_ms;
  assert_ok(store_retain(other->store, &RULES, &done, &other->fault));
  assert_int_equal(take_all(other, &told, STORE_TAKEN), 3);
  assert_int_equal(take_all(other, &told, STORE_TAKEN_BEFORE), 3);
  is_sound(other);
  StoreTaken taken;
  snprintf(told.from[0].id, sizeof told.from[0].id, "%s", store_new_id(other->store).text);
  assert_ok(store_take_begin(other->store, &other->fault));
  assert_int_equal(
      store_take_one(other->store, &told.from[0], "{\"attempt\":\"x\"}", &taken, &other->fault),
      ST_BAD_INPUT);
  assert_ok(store_take_end(other->store, ST_OK, &other->fault));
  is_sound(other);
  for (int day = 0; day < 32; day++) {
    other->time.wall_ms += DAY_MS, other->time.monotonic_ms += DAY_MS;
    assert_ok(store_retain(other->store, &RULES, &done, &other->fault));
  }
  assert_int_equal(entries_of(other, "journal WHERE kind LIKE 'learn.%'"), 0);
  is_sound(other);
  assert_int_equal(shelf_close(&second), 0);
  /* At home: the account goes, and what it told does not bring it back. */
  assert_ok(store_retain(shelf->store, &RULES, &done, &shelf->fault));
  assert_ok(store_staff_disable(shelf->store, NULL, mona.text, &shelf->fault));
  for (int day = 0; day < 32; day++) {
    shelf->time.wall_ms += DAY_MS, shelf->time.monotonic_ms += DAY_MS;
    assert_ok(store_retain(shelf->store, &RULES, &done, &shelf->fault));
  }
  assert_int_equal(entries_of(shelf, "lesson"), 0);
  assert_int_equal(take_all(shelf, &told, STORE_TAKEN_ERASED), 3);
}

int main(void) {
#define ON_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      ON_SHELF(a_module_that_was_gone_through_is_kept_at_its_best),
      ON_SHELF(a_citizen_learns_too),
      ON_SHELF(what_does_not_belong_to_a_run_is_refused),
      ON_SHELF(a_module_is_taken_up_where_it_was_left),
      ON_SHELF(staff_keep_no_drafts_but_of_what_they_learn),
      ON_SHELF(cards_come_back_weakest_first),
      ON_SHELF(a_manager_sees_counts_that_tell_of_nobody),
      ON_SHELF(the_tally_follows_people_who_move_and_leave),
      ON_SHELF(what_a_team_did_is_the_teams),
      ON_SHELF(an_erased_citizens_learning_is_gone),
      ON_SHELF(single_answers_go_in_time_and_what_came_of_them_stays),
      ON_SHELF(others_get_pseudonyms_and_nothing_of_citizens),
      ON_SHELF(another_kiosks_entries_are_taken_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
