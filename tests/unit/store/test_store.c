/* What is said is kept, read back, and ruled. */
#include "support_store.h"

#include "store/internal.h"

#include <stdio.h>
#include <string.h>

static void assert_has(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("%s\nis not in\n%s", part, text);
}

static void assert_lacks(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("%s\nis in\n%s", part, text);
}

static void assert_refused(Shelf *shelf, const char *citizen, const char *kind, const char *body,
                           const char *rule) {
  assert_int_equal(shelf_add(shelf, citizen, kind, body), ST_REFUSED);
  assert_memory_equal(shelf->fault.detail, rule, strlen(rule));
}

static void a_plan_reads_back_as_it_was_said(void **state) {
  Shelf *shelf = *state;
  char body[300];
  StoreId bo = shelf_new_citizen(shelf, "Bo Prøve");
  StoreId goal = shelf_new_goal(shelf, bo.text, "Jeg vil sove i min egen seng", "active");
  snprintf(body, sizeof body,
           "{\"goal\":\"%s\",\"step\":3,\"words\":\"Det går\",\"speaker\":\"citizen\"}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "progress.new", body));
  assert_ok(shelf_add(shelf, bo.text, "strength.new",
                      "{\"words\":\"Jeg står op\",\"speaker\":\"citizen\"}"));
  assert_ok(shelf_add(shelf, bo.text, "wish.new",
                      "{\"words\":\"En hund\",\"area\":\"joy\",\"speaker\":\"staff\"}"));
  assert_ok(
      shelf_add(shelf, bo.text, "person.new", "{\"name\":\"Anna\",\"near\":1,\"helps\":\"Post\"}"));
  assert_ok(shelf_add(shelf, bo.text, "agreement.new",
                      "{\"what\":\"Ringe\",\"who\":\"Mig\",\"who_role\":\"me\",\"when\":{\"year\":"
                      "2027,\"month\":1,\"day\":2}}"));
  assert_ok(shelf_add(shelf, bo.text, "talk.point", "{\"topic\":\"purpose\",\"words\":\"Ro\"}"));
  assert_ok(
      shelf_add(shelf, bo.text, "talk.point", "{\"topic\":\"purpose\",\"words\":\"Mere ro\"}"));
  assert_ok(shelf_add(shelf, bo.text, "review.set", "{\"when\":{\"about\":\"date.about.month\"}}"));
  assert_ok(shelf_add(shelf, bo.text, "signature.new", "{\"said\":true}"));
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":1}"));
  shelf_reopen(shelf);
  const char *plan = shelf_read(shelf, "plan", "citizen", bo.text);
  assert_has(plan, "\"name\":\"Bo Prøve\",\"lang\":\"da\"}");
  assert_has(plan, "\"status\":\"agreed\",\"version\":1,\"agreed_at\":");
  assert_has(plan, "\"words\":\"Jeg vil sove i min egen seng\"");
  assert_has(plan, "\"progress\":[{\"step\":3,\"words\":\"Det går\"");
  assert_has(plan, "\"words\":\"Jeg står op\",\"speaker\":\"citizen\"}");
  assert_has(plan, "\"area\":\"joy\",\"speaker\":\"staff\",\"status\":\"open\"");
  assert_has(plan, "\"name\":\"Anna\",\"helps\":\"Post\",\"near\":1");
  assert_has(plan, "\"when\":{\"year\":2027,\"month\":1,\"day\":2},\"status\":\"agreed\"");
  assert_has(plan, "\"talk\":{\"purpose\":\"Mere ro\"}");
  assert_has(plan, "\"review\":{\"about\":\"date.about.month\"}");
  assert_has(plan, "\"said\":true");
  assert_lacks(plan, "null");
}

static void an_empty_plan_says_so(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  const char *plan = shelf_read(shelf, "plan", "citizen", bo.text);
  assert_has(plan, "\"status\":\"none\",\"version\":0");
  assert_has(plan, "\"goals\":[]");
  assert_lacks(plan, "review");
  StoreId draft = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Bo"));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"status\":\"draft\"");
  assert_ok(shelf_add(shelf, bo.text, "plan.declined",
                      "{\"reason\":\"Ikke nu\",\"ask_again\":{\"about\":\"week\"}}"));
  plan = shelf_read(shelf, "plan", "citizen", bo.text);
  assert_has(plan, "\"status\":\"declined\"");
  assert_has(plan, "\"ask_again\":{\"about\":\"week\"}");
}

static void new_words_of_a_goal_keep_the_old_ones(void **state) {
  Shelf *shelf = *state;
  char body[300];
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  StoreId goal = shelf_new_goal(shelf, bo.text, "En hund", "active");
  snprintf(
      body, sizeof body,
      "{\"id\":\"%s\",\"words\":\"En stor hund\",\"why\":\"Ro\",\"sure\":7,\"speaker\":\"staff\"}",
      goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.change", body));
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"helper\":\"Anna\"}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.change", body));
  const char *plan = shelf_read(shelf, "plan", "citizen", bo.text);
  assert_has(plan,
             "\"words\":\"En stor hund\",\"why\":\"Ro\",\"helper\":\"Anna\",\"sure\":7,\"rank\":1");
  assert_has(plan, "\"wordings\":[{\"words\":\"En hund\"");
  assert_has(plan, "{\"words\":\"En stor hund\",\"at\":1700000003000,\"speaker\":\"staff\"}");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"why\":\"\"}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.change", body));
  assert_lacks(shelf_read(shelf, "plan", "citizen", bo.text), "\"why\"");
}

static void people_and_agreements_can_change(void **state) {
  Shelf *shelf = *state;
  char body[200];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), anna = store_new_id(shelf->store),
          call = store_new_id(shelf->store);
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"name\":\"Anna\",\"near\":1}", anna.text);
  assert_ok(shelf_add(shelf, bo.text, "person.new", body));
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"role\":\"Søster\",\"near\":2}", anna.text);
  assert_ok(shelf_add(shelf, bo.text, "person.change", body));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text),
             "\"name\":\"Anna\",\"role\":\"Søster\",\"near\":2");
  snprintf(body, sizeof body, "{\"id\":\"%s\"}", anna.text);
  assert_ok(shelf_add(shelf, bo.text, "person.gone", body));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"people\":[]");
  snprintf(body, sizeof body,
           "{\"id\":\"%s\",\"what\":\"Ringe\",\"who\":\"Anna\",\"who_role\":\"relative\"}",
           call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.new", body));
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"done\"}", call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.status", body));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"status\":\"done\"");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"lapsed\"}", call.text);
  assert_refused(shelf, bo.text, "agreement.status", body, "agreement_status:");
}

static void a_day_can_be_moved_and_taken_away(void **state) {
  Shelf *shelf = *state;
  char body[300];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), call = store_new_id(shelf->store);
  StoreId goal = shelf_new_goal(shelf, bo.text, "Sove", "active");
  snprintf(body, sizeof body,
           "{\"id\":\"%s\",\"what\":\"Ringe\",\"who\":\"Anna\",\"who_role\":\"staff\",\"when\":{}}",
           call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.new", body));
  assert_lacks(shelf_read(shelf, "plan", "citizen", bo.text), "\"when\"");
  snprintf(body, sizeof body,
           "{\"id\":\"%s\",\"status\":\"postponed\",\"when\":{\"about\":\"week\",\"said\":"
           "{\"year\":2027,\"month\":1,\"day\":2}}}",
           call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.status", body));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text),
             "\"when\":{\"about\":\"week\",\"said\":{\"year\":2027,\"month\":1,\"day\":2}},"
             "\"status\":\"postponed\"");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"who\":\"Bo\",\"what\":\"Skrive\"}", call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.change", body));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text),
             "\"what\":\"Skrive\",\"who\":\"Bo\",\"who_role\":\"staff\",\"when\":{\"about\"");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"done\"}", call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.status", body));
  assert_has(shelf_read(shelf, "history", "citizen", bo.text),
             "\"kind\":\"agreement.status\",\"at\":1700000006000,\"role\":\"citizen\",\"what\":"
             "\"Skrive\"}");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"when\":{}}", call.text);
  assert_ok(shelf_add(shelf, bo.text, "agreement.change", body));
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"when\":{\"about\":\"month\"}}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.change", body));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"when\":{\"about\":\"month\"}");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"when\":{}}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.change", body));
  assert_lacks(shelf_read(shelf, "plan", "citizen", bo.text), "\"when\"");
}

static void history_tells_what_happened_newest_first_without_single_answers(void **state) {
  Shelf *shelf = *state;
  char body[200];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  StoreId goal = shelf_new_goal(shelf, bo.text, "Sove", "active");
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Bo"));
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"reached\"}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.status", body));
  assert_ok(shelf_add(shelf, bo.text, "signature.new", "{\"strokes\":\"1,2 3,4\"}"));
  const char *history = shelf_read(shelf, "history", "citizen", bo.text);
  assert_has(history, "[{\"kind\":\"signature.new\"");
  assert_has(
      history,
      "\"status\":\"reached\",\"kind\":\"goal.status\",\"at\":1700000003000,\"role\":\"citizen\","
      "\"goal_words\":\"Sove\"}");
  assert_lacks(history, "answer");
  assert_lacks(history, "draft");
  assert_lacks(history, "strokes");
  buf_clear(&shelf->out);
  snprintf(body, sizeof body, "{\"citizen\":\"%s\",\"limit\":1}", bo.text);
  StoreViewer viewer = {.who = bo.text, .citizen = bo.text};
  assert_ok(shelf_read_as(shelf, &viewer, "history", body));
  assert_lacks(buf_text(&shelf->out), "goal.status");
}

/* A citizen who gives the reader a part in the plan. */
static void known_citizen(Shelf *shelf, const char *name, const StoreId *reader) {
  StoreId id = shelf_new_citizen(shelf, name);
  shelf_give_part(shelf, id.text, reader->text, "[\"frame\"]");
  snprintf(shelf->reader, sizeof shelf->reader, "%s", reader->text);
}

static void citizens_are_found_by_the_start_of_their_name_however_it_is_written(void **state) {
  Shelf *shelf = *state;
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact");
  StoreViewer viewer = {.who = mona.text, .citizen = ""};
  known_citizen(shelf, "Åse Prøve", &mona);
  known_citizen(shelf, "José", &mona);
  known_citizen(shelf, "Bo", &mona);
  shelf_new_citizen(shelf, "Bodil");
  snprintf(shelf->reader, sizeof shelf->reader, "%s", mona.text);
  assert_has(shelf_read(shelf, "my_citizens", "name", "åse"), "Åse Prøve");
  assert_has(shelf_read(shelf, "my_citizens", "name", "JOSE"), "José");
  assert_string_equal(shelf_read(shelf, "my_citizens", "name", "ose"), "[]");
  assert_lacks(shelf_read(shelf, "my_citizens", "name", "b"), "José");
  assert_has(shelf_read(shelf, "my_citizens", "name", "b"),
             "\"purposes\":[\"plan\",\"meeting\",\"help\"]");
  assert_lacks(shelf_read(shelf, "my_citizens", "name", "b"), "Bodil");
  assert_string_equal(shelf_read(shelf, "my_citizens", "name", "%"), "[]");
  assert_ok(shelf_read_as(shelf, &viewer, "my_citizens", "{\"limit\":1}"));
  assert_has(buf_text(&shelf->out), "[{\"id\":");
  assert_lacks(buf_text(&shelf->out), "},{");
}

static void a_changed_name_is_found_and_the_old_one_is_not(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), mona = shelf_new_staff(shelf, "Mona", "contact");
  shelf_give_part(shelf, bo.text, mona.text, "[\"frame\"]");
  snprintf(shelf->reader, sizeof shelf->reader, "%s", mona.text);
  assert_ok(shelf_add(shelf, bo.text, "citizen.change", "{\"name\":\"Ib\",\"reading\":\"easy\"}"));
  assert_string_equal(shelf_read(shelf, "my_citizens", "name", "bo"), "[]");
  assert_has(shelf_read(shelf, "my_citizens", "name", "ib"), bo.text);
  assert_has(shelf_read(shelf, "citizen", "id", bo.text),
             "\"name\":\"Ib\",\"lang\":\"da\",\"reading\":\"easy\"");
}

static void rules_are_held_against_what_is_stored(void **state) {
  Shelf *shelf = *state;
  char body[200];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), ib = shelf_new_citizen(shelf, "Ib"),
          nobody = store_new_id(shelf->store);
  StoreId goal = shelf_new_goal(shelf, bo.text, "Et", "active");
  shelf_new_goal(shelf, bo.text, "To", "agreed");
  shelf_new_goal(shelf, bo.text, "Tre", "active");
  StoreId parked = shelf_new_goal(shelf, bo.text, "Fire", "parked");
  assert_refused(shelf, bo.text, "goal.new",
                 "{\"words\":\"Fem\",\"rank\":5,\"status\":\"active\",\"speaker\":\"citizen\"}",
                 "max_active_goals:");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"active\"}", parked.text);
  assert_refused(shelf, bo.text, "goal.status", body, "max_active_goals:");
  assert_refused(shelf, nobody.text, "talk.point", "{\"topic\":\"other\",\"words\":\"x\"}",
                 "citizen_unknown:");
  assert_refused(shelf, bo.text, "citizen.new", "{\"name\":\"Bo\",\"lang\":\"da\"}",
                 "citizen_known:");
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"parked\"}", goal.text);
  assert_refused(shelf, ib.text, "goal.status", body, "id_unknown:");
  snprintf(body, sizeof body, "{\"goal\":\"%s\",\"step\":1,\"speaker\":\"citizen\"}", goal.text);
  assert_refused(shelf, ib.text, "progress.new", body, "goal_unknown:");
  snprintf(body, sizeof body,
           "{\"id\":\"%s\",\"words\":\"x\",\"rank\":1,\"status\":\"wish\",\"speaker\":\"citizen\"}",
           goal.text);
  assert_refused(shelf, bo.text, "goal.new", body, "id_taken:");
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":2}"));
  assert_refused(shelf, bo.text, "plan.agreed", "{\"version\":2}", "plan_version:");
}

static void several_entries_are_kept_all_or_none(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "name", "Bo"));
  StoreEntry entries[] = {{"talk.point", "{\"topic\":\"other\",\"words\":\"Ro\"}"},
                          {"talk.point", "{\"topic\":\"nowhere\",\"words\":\"Ro\"}"}};
  assert_int_equal(
      store_append(shelf->store, &CITIZEN, bo.text, entries, 2, draft.text, &shelf->fault),
      ST_BAD_INPUT);
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"talk\":{}");
  assert_has(shelf_read(shelf, "drafts", "citizen", bo.text), draft.text);
  entries[1].body = entries[0].body;
  assert_ok(store_append(shelf->store, &CITIZEN, bo.text, entries, 2, draft.text, &shelf->fault));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"talk\":{\"other\":\"Ro\"}");
  assert_string_equal(shelf_read(shelf, "drafts", "citizen", bo.text), "[]");
}

static void wrong_use_is_an_error_and_changes_nothing(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo");
  StoreActor robot = {.id = "", .role = "robot"}, odd = {.id = "me", .role = "staff"};
  StoreEntry entry = {.kind = "talk.point", .body = "{\"topic\":\"other\",\"words\":\"Ro\"}"};
  assert_int_equal(store_append(shelf->store, &robot, bo.text, &entry, 1, NULL, &shelf->fault),
                   ST_BAD_INPUT);
  assert_int_equal(store_append(shelf->store, &odd, bo.text, &entry, 1, NULL, &shelf->fault),
                   ST_BAD_INPUT);
  assert_int_equal(store_append(shelf->store, &CITIZEN, "bo", &entry, 1, NULL, &shelf->fault),
                   ST_BAD_INPUT);
  assert_int_equal(shelf_add(shelf, bo.text, "talk.point", "{\"topic\":"), ST_BAD_INPUT);
  assert_int_equal(shelf_add(shelf, bo.text, "answer", "{}"), ST_BAD_INPUT);
  assert_int_equal(shelf_add(shelf, bo.text, "nothing", "{}"), ST_BAD_INPUT);
  StoreViewer viewer = {.who = bo.text, .citizen = bo.text};
  assert_int_equal(shelf_read_as(shelf, &viewer, "secrets", "{}"), ST_BAD_INPUT);
  assert_int_equal(shelf_read_as(shelf, &viewer, "plan", "{"), ST_BAD_INPUT);
  assert_int_equal(shelf_read_as(shelf, &viewer, "plan", "{\"citizen\":\"x\"}"), ST_BAD_INPUT);
  assert_int_equal(shelf_read_as(shelf, &viewer, "draft", "{}"), ST_BAD_INPUT);
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text), "\"talk\":{}");
  shelf_read(shelf, "plan", "citizen", "00000000000000000000000000000000");
  assert_int_equal(shelf->fault.status, ST_REFUSED);
}

static void a_cpr_number_reaches_neither_store_nor_fault(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_int_equal(
      shelf_add(shelf, bo.text, "talk.point", "{\"topic\":\"other\",\"words\":\"010190-1234\"}"),
      ST_REFUSED);
  assert_lacks(shelf->fault.detail, "1234");
  assert_int_equal(shelf_answer(shelf, bo.text, draft.text, "name", "0101901234"), ST_REFUSED);
  assert_string_equal(shelf_read(shelf, "drafts", "citizen", bo.text), "[]");
}

static void words_that_look_like_code_stay_words(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "'); DROP TABLE goal;--");
  assert_ok(shelf_add(shelf, bo.text, "talk.point",
                      "{\"topic\":\"other\",\"words\":\"$.x ' \\\" \\\\ \\n {}[] 🙂 null\"}"));
  assert_has(shelf_read(shelf, "plan", "citizen", bo.text),
             "\"other\":\"$.x ' \\\" \\\\ \\n {}[] 🙂 null\"");
  assert_has(buf_text(&shelf->out), "'); DROP TABLE goal;--");
}

static void ids_are_in_order_of_time_also_when_the_clock_goes_back(void **state) {
  Shelf *shelf = *state;
  StoreId last = store_new_id(shelf->store);
  for (int i = 0; i < 20000; i++) {
    if (i % 1000 == 0) shelf->time.wall_ms += i % 3000 == 0 ? 5 : -60000;
    StoreId next = store_new_id(shelf->store);
    assert_int_equal(strlen(next.text), 32);
    assert_true(strcmp(last.text, next.text) < 0);
    assert_int_equal(next.text[12], '7');
    last = next;
  }
}

/* What a statement made itself, by name, is no table: its making is told of before. */
static bool is_made(const char *made, const char *step) {
  char name[80];
  snprintf(name, sizeof name, "\n%s\n", step + strlen("SCAN "));
  return strstr(made, name) != NULL;
}

static void note_made(char *made, size_t size, const char *step) {
  static const char *const MAKES[] = {"CO-ROUTINE ", "MATERIALIZE "};
  for (size_t i = 0; i < sizeof MAKES / sizeof *MAKES; i++)
    if (strncmp(step, MAKES[i], strlen(MAKES[i])) == 0)
      snprintf(made + strlen(made), size - strlen(made), "%s\n", step + strlen(MAKES[i]));
}

static void assert_no_scan(sqlite3 *db, const char *sql) {
  sqlite3_stmt *plan;
  char made[2000] = "\n";
  char *text = sqlite3_mprintf("EXPLAIN QUERY PLAN %s", sql);
  assert_int_equal(sqlite3_prepare_v2(db, text, -1, &plan, NULL), SQLITE_OK);
  while (sqlite3_step(plan) == SQLITE_ROW) {
    const char *step = (const char *)sqlite3_column_text(plan, 3);
    note_made(made, sizeof made, step);
    bool scan = strncmp(step, "SCAN ", 5) == 0 && strncmp(step, "SCAN (subquery", 14) != 0 &&
                !strstr(step, "VIRTUAL TABLE") && !is_made(made, step);
    if (scan && strcmp(step, "SCAN CONSTANT ROW") != 0) fail_msg("%s in %s", step, sql);
  }
  sqlite3_finalize(plan);
  sqlite3_free(text);
}

/* What keeps the cost the same for a hundred citizens and a hundred thousand. */
static void no_statement_walks_through_a_whole_table(void **state) {
  Shelf *shelf = *state;
  shelf_reopen(shelf); /* the first start fills the tables: that one walks */
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  StoreId goal = shelf_new_goal(shelf, bo.text, "Sove", "active");
  char body[100];
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"status\":\"parked\"}", goal.text);
  assert_ok(shelf_add(shelf, bo.text, "goal.status", body));
  assert_ok(shelf_add(shelf, bo.text, "plan.agreed", "{\"version\":1}"));
  assert_ok(shelf_answer(shelf, bo.text, draft.text, "a", "b"));
  static const char *const READS[][2] = {
      {"my_citizens", "name"}, {"citizen", "id"},         {"plan", "citizen"},
      {"history", "citizen"},  {"drafts", "citizen"},     {"draft", "id"},
      {"looks", "citizen"},    {"consents", "citizen"},   {"shares", "citizen"},
      {"untold", "citizen"},   {"assignments", "citizen"}, {"ratings", "citizen"}, {"goal_notes", "citizen"},
      {"versions", "citizen"}, {"version", "citizen"},    {"changes", "citizen"}, {"my_work", "name"},
      {"search", "text"}};
  StoreId mona = shelf_new_staff(shelf, "Mona", "contact");
  shelf_give_part(shelf, bo.text, mona.text, "[\"home\"]");
  for (int as_staff = 0; as_staff < 2; as_staff++)
    for (size_t i = 0; i < sizeof READS / sizeof *READS; i++) {
      StoreViewer viewer = {.who = as_staff ? mona.text : bo.text, .citizen = bo.text};
      snprintf(body, sizeof body, "{\"%s\":\"%s\"}", READS[i][1], bo.text);
      shelf_read_as(shelf, &viewer, READS[i][0], body);
    }
  assert_ok(store_drop_draft(shelf->store, &CITIZEN, NULL, draft.text, &shelf->fault));
  assert_true(shelf->store->statement_count > 15);
  for (int i = 0; i < shelf->store->statement_count; i++)
    assert_no_scan(shelf->store->db, shelf->store->statements[i].sql);
}

static int64_t log_bytes(const Shelf *shelf) {
  char path[300];
  snprintf(path, sizeof path, "%s-wal", shelf->path);
  return file_size(path);
}

static void say_something(Shelf *shelf, const StoreId *citizen) {
  assert_ok(
      shelf_add(shelf, citizen->text, "talk.point", "{\"topic\":\"purpose\",\"words\":\"Ro\"}"));
}

/* The pages are those of sqlite: 4 KiB and what is said of each. */
static void the_log_comes_home_when_there_is_time(void **state) {
  enum { PAGE = 4096 + 24, LONG = 1000, MOST = 4 * LONG, WRITTEN_AT_ONCE = 100 };
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo Prøve");
  assert_false(store_wants_rest(shelf->store));
  while (!store_wants_rest(shelf->store)) say_something(shelf, &bo);
  assert_true(log_bytes(shelf) >= (int64_t)LONG * PAGE);
  store_rest(shelf->store);
  assert_false(store_wants_rest(shelf->store));
  say_something(shelf, &bo);
  assert_false(store_wants_rest(shelf->store)); /* written from its beginning again */
  for (int i = 0; i < 1500; i++) say_something(shelf, &bo);
  assert_true(store_wants_rest(shelf->store)); /* nobody had time */
  assert_true(log_bytes(shelf) <= (int64_t)(MOST + WRITTEN_AT_ONCE) * PAGE);
}

int main(void) {
#define WITH_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      WITH_SHELF(a_plan_reads_back_as_it_was_said),
      WITH_SHELF(an_empty_plan_says_so),
      WITH_SHELF(new_words_of_a_goal_keep_the_old_ones),
      WITH_SHELF(people_and_agreements_can_change),
      WITH_SHELF(a_day_can_be_moved_and_taken_away),
      WITH_SHELF(history_tells_what_happened_newest_first_without_single_answers),
      WITH_SHELF(citizens_are_found_by_the_start_of_their_name_however_it_is_written),
      WITH_SHELF(a_changed_name_is_found_and_the_old_one_is_not),
      WITH_SHELF(rules_are_held_against_what_is_stored),
      WITH_SHELF(several_entries_are_kept_all_or_none),
      WITH_SHELF(wrong_use_is_an_error_and_changes_nothing),
      WITH_SHELF(a_cpr_number_reaches_neither_store_nor_fault),
      WITH_SHELF(words_that_look_like_code_stay_words),
      WITH_SHELF(no_statement_walks_through_a_whole_table),
      WITH_SHELF(ids_are_in_order_of_time_also_when_the_clock_goes_back),
      WITH_SHELF(the_log_comes_home_when_there_is_time),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
