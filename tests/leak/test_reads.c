/* Everybody there can be reads everything that can be read, for every purpose: a marker of a topic
 * that is not theirs never comes out, one that is theirs does. At the end each filter of each
 * statement is taken out, one at a time, and the same search must find the leak: so no filter is
 * there in vain, and none is missing unseen. */
#include "support_world.h"

#include "store/read.h"
#include "store/reading.h"

#include <stdio.h>
#include <string.h>

static int open_decided(void **state) {
  return world_open(state, false);
}

static int open_undecided(void **state) {
  return world_open(state, true);
}

/* --- searching --- */

static TopicSet topics_of(const Viewer *viewer, Purpose purpose, bool every_purpose) {
  TopicSet topics = viewer->sees[purpose];
  for (int i = 0; i < PURPOSE_COUNT && every_purpose; i++) topics |= viewer->sees[i];
  return topics;
}

static void search(World *world, const Viewer *viewer, TopicSet topics, const char *text,
                   const char *where, bool *seen) {
  for (int i = 0; i < world->marker_count; i++) {
    if (!strstr(text, world->markers[i].text)) continue;
    if (world->markers[i].listed && strcmp(where, "staff") == 0) continue;
    seen[i] = true;
    if (world_may_see(viewer, topics, &world->markers[i])) continue;
    world->leaks++;
    if (world->loud)
      print_error("%s out of %s for %s\n", world->markers[i].text, where, viewer->what);
  }
}

/* Every argument a question may take, at once. */
static const char *argument_of(const World *world, const ReadQuestion *question) {
  if (strcmp(question->name, "draft") == 0) return world->draft.text;
  if (strcmp(question->name, "card") == 0) return world->card;
  if (question->argument && strcmp(question->argument, "name") == 0) return "MARK";
  if (question->argument && strcmp(question->argument, "text") == 0) return "MARK";
  return world->citizen.text;
}

static ReadPage page_of(const World *world, const ReadQuestion *question) {
  return (ReadPage){.argument = argument_of(world, question), .also = world->meeting.text, .limit = 1000};
}

static void ask_by_the_door(World *world, const Viewer *viewer, Purpose purpose, const char *open,
                            bool *seen) {
  const ReadQuestion *question;
  StoreViewer who = {.who = viewer->id, .purpose = purpose, .citizen = open};
  for (int i = 0; (question = read_question_at(i)); i++) {
    char arguments[200];
    snprintf(arguments, sizeof arguments, "{\"%s\":\"%s\",\"%s\":\"%s\",\"limit\":1000}",
             question->argument ? question->argument : "x", argument_of(world, question),
             question->also ? question->also : "y", world->meeting.text);
    shelf_read_as(world->shelf, &who, question->name, arguments);
    TopicSet topics = *open ? topics_of(viewer, purpose, question->every_purpose)
                            : topics_of(viewer, purpose, true) * (TopicSet)question->every_purpose;
    search(world, viewer, topics, buf_text(&world->shelf->out), question->name, seen);
  }
}

static void what_is_not_for_someone_never_comes_out_and_what_is_does(void **state) {
  World *world = *state;
  world->loud = true;
  for (int v = 0; v < world->viewer_count; v++)
    for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
      const Viewer *viewer = &world->viewers[v];
      bool seen[MARKERS_MAX] = {false};
      ask_by_the_door(world, viewer, (Purpose)purpose, world->citizen.text, seen);
      for (int i = 0; i < world->marker_count; i++) {
        bool may = world_may_see(viewer, viewer->sees[purpose], &world->markers[i]);
        bool expected = may && (world->markers[i].must_show || viewer->self);
        if (expected && !seen[i])
          print_error("%s is kept from %s\n", world->markers[i].text, viewer->what),
              world->hidden++;
        world->shown += may && seen[i];
      }
    }
  printf("%d viewers, %d markers, %d times shown\n", world->viewer_count, world->marker_count,
         world->shown);
  assert_int_equal(world->leaks, 0);
  assert_int_equal(world->hidden, 0);
  assert_true(world->shown > 10000);
}

/* Without opening the plan first, nobody but the citizen gets anything of it. */
static void a_plan_that_is_not_open_is_not_told(void **state) {
  World *world = *state;
  world->loud = true;
  for (int v = 0; v < world->viewer_count; v++) {
    bool seen[MARKERS_MAX] = {false};
    for (int purpose = 0; purpose < PURPOSE_COUNT && !world->viewers[v].self; purpose++)
      ask_by_the_door(world, &world->viewers[v], (Purpose)purpose, "", seen);
  }
  assert_int_equal(world->leaks, 0);
}

/* Looking through somebody's eyes gives, to the letter, what that person gets; and only the citizen
 * looks so. */
static void through_their_eyes_is_what_they_see(void **state) {
  World *world = *state;
  char arguments[200];
  Mem mem = mem_system();
  Buf theirs = buf_new(&mem, 1 << 20);
  int same = 0;
  for (int v = 0; v < world->viewer_count; v++)
    for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
      const Viewer *viewer = &world->viewers[v];
      StoreViewer who = {
          .who = viewer->id, .purpose = (Purpose)purpose, .citizen = world->citizen.text};
      StoreViewer citizen = {.who = world->citizen.text, .citizen = world->citizen.text};
      if (!*viewer->id) continue;
      snprintf(arguments, sizeof arguments,
               "{\"citizen\":\"%s\",\"recipient\":\"%s\",\"purpose\":\"%s\"}", world->citizen.text,
               viewer->id, purpose_name((Purpose)purpose));
      Status read = shelf_read_as(world->shelf, &who, "plan", arguments);
      buf_clear(&theirs);
      buf_add_text(&theirs, buf_text(&world->shelf->out));
      Status looked = shelf_read_as(world->shelf, &citizen, "through_eyes", arguments);
      assert_true((read == ST_OK) == (looked == ST_OK));
      assert_string_equal(buf_text(&theirs), buf_text(&world->shelf->out));
      if (looked != ST_OK) assert_memory_equal(world->shelf->fault.detail, "no_basis", 8);
      same += looked == ST_OK;
      if (!viewer->self)
        assert_int_equal(shelf_read_as(world->shelf, &who, "through_eyes", arguments), ST_REFUSED);
    }
  buf_free(&theirs);
  assert_true(same > 100);
}

/* --- in company --- */

static void tell(World *world, const char *kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
static void tell(World *world, const char *kind, const char *format, ...) {
  char body[400];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(body, sizeof body, format, arguments);
  va_end(arguments);
  if (shelf_add(world->shelf, world->citizen.text, kind, body) != ST_OK) fail_msg("%s: %s", kind, world->shelf->fault.detail);
}

/* Another table, at which nothing was said yet. */
static StoreId begin_anew(World *world) {
  StoreId meeting = store_new_id(world->shelf->store);
  tell(world, "meeting.cancelled", "{\"meeting\":\"%s\"}", world->meeting.text);
  tell(world, "meeting.new", "{\"id\":\"%s\",\"form\":\"network\"}", meeting.text);
  tell(world, "meeting.person", "{\"meeting\":\"%s\",\"person\":\"%s\",\"name\":\"x\",\"side\":\"citizen\",\"state\":\"here\"}",
       meeting.text, world->citizen.text);
  tell(world, "meeting.begun", "{\"meeting\":\"%s\"}", meeting.text);
  return meeting;
}

/* The chair is moved in the tables alone: a history of everybody who ever sat there would be longer than what is read of it. */
static void let_in(World *world, const StoreId *meeting, const Viewer *viewer) {
  char sql[600];
  snprintf(sql, sizeof sql,
           "INSERT INTO meeting_thing(citizen,meeting,kind,id,seq,at_ms,body,talk_ms,who) VALUES('%s','%s','person','%s',1,1,"
           "'{\"name\":\"y\",\"side\":\"external\",\"state\":\"here\"}',0,'')",
           world->citizen.text, meeting->text, viewer->id);
  assert_ok(sql_run(world->shelf->store, sql, &world->shelf->fault));
}

static void see_out(World *world, const StoreId *meeting, const Viewer *viewer) {
  char sql[200];
  snprintf(sql, sizeof sql, "DELETE FROM meeting_thing WHERE citizen='%s' AND meeting='%s' AND id='%s'", world->citizen.text,
           meeting->text, viewer->id);
  assert_ok(sql_run(world->shelf->store, sql, &world->shelf->fault));
}

/* Whatever the citizen asks for, with that one beside: what both may see. */
static void ask_in_company(World *world, const StoreId *meeting, const Viewer *beside, bool *seen) {
  const ReadQuestion *question;
  Viewer company = *beside;
  StoreViewer who = {.who = world->citizen.text, .citizen = world->citizen.text, .meeting = meeting->text};
  company.self = false;
  for (int i = 0; (question = read_question_at(i)); i++) {
    char arguments[200];
    snprintf(arguments, sizeof arguments, "{\"%s\":\"%s\",\"%s\":\"%s\",\"limit\":1000}",
             question->argument ? question->argument : "x", argument_of(world, question),
             question->also ? question->also : "y", world->meeting.text);
    shelf_read_as(world->shelf, &who, question->name, arguments);
    search(world, &company, beside->sees[PURPOSE_MEETING], buf_text(&world->shelf->out), question->name, seen);
  }
}

static void ask_through_eyes(World *world, const StoreId *meeting, const Viewer *beside, const Viewer *recipient) {
  char arguments[200];
  bool seen[MARKERS_MAX];
  StoreViewer who = {.who = world->citizen.text, .citizen = world->citizen.text, .meeting = meeting->text};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\",\"recipient\":\"%s\",\"purpose\":\"plan\"}",
           world->citizen.text, recipient->id);
  shelf_read_as(world->shelf, &who, "through_eyes", arguments);
  search(world, recipient, beside->sees[PURPOSE_MEETING] & recipient->sees[PURPOSE_PLAN], buf_text(&world->shelf->out),
         "through_eyes in company", seen);
}

static bool sits_with_others(const Viewer *viewer) {
  return *viewer->id && !viewer->self && *viewer->role && strcmp(viewer->role, "citizen") != 0;
}

/* Everybody there can be sits down with the citizen, one after the other: nothing comes out that is not for them, also not
 * what is the citizen's alone; and what is for them does. */
static void at_a_table_nobody_is_shown_what_is_not_theirs(void **state) {
  World *world = *state;
  StoreId meeting = begin_anew(world);
  int sat = 0;
  world->loud = true;
  for (int v = 0; v < world->viewer_count; v++) {
    const Viewer *viewer = &world->viewers[v];
    bool seen[MARKERS_MAX] = {false};
    if (!sits_with_others(viewer)) continue;
    let_in(world, &meeting, viewer);
    ask_in_company(world, &meeting, viewer, seen);
    for (int i = 0; i < world->marker_count; i++) {
      bool may = world_may_see(viewer, viewer->sees[PURPOSE_MEETING], &world->markers[i]) && !*world->markers[i].owner;
      bool hidden = may && world->markers[i].must_show && !seen[i];
      if (hidden) print_error("%s is kept from %s in company\n", world->markers[i].text, viewer->what);
      world->hidden += hidden;
      world->shown += may && seen[i];
    }
    for (int r = v % 5; r < world->viewer_count; r += 5)
      if (sits_with_others(&world->viewers[r])) ask_through_eyes(world, &meeting, viewer, &world->viewers[r]);
    see_out(world, &meeting, viewer);
    sat++;
  }
  printf("%d sat with the citizen, %d times shown\n", sat, world->shown);
  assert_int_equal(world->leaks, 0);
  assert_int_equal(world->hidden, 0);
  assert_true(sat > 50 && world->shown > 2000);
}

/* --- taking the filters out --- */

static void sql_seen(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_result_int(context, 1);
}

static const char *planted; /* whose own things `someone` tells of */

static void sql_someone(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_result_text(context, planted, -1, SQLITE_STATIC);
}

/* What a filter looks like, and what stands in its place when it is taken out: of a statement about
 * one's own things the one who asks is the filter. */
typedef struct Filter {
  const char *there, *gone;
} Filter;

static Filter filter_of(const char *sql) {
  return strstr(sql, "sees(") ? (Filter){"sees(", "seen("} : (Filter){"viewer()", "someone()"};
}

/* The n-th filter taken out; false when there is none. */
static bool take_out(const char *sql, int n, char *out, size_t size) {
  int i = 0;
  const Filter filters[] = {filter_of(sql), {" AND told(", " AND seen("}, {"iif(j.kind='rating.new',told(", "iif(j.kind='rating.new',seen("}};
  for (size_t f = 0; f < sizeof filters / sizeof *filters; f++)
    for (const char *at = sql; (at = strstr(at, filters[f].there)); i++, at++) {
      if (i < n) continue;
      snprintf(out, size, "%.*s%s%s", (int)(at - sql), sql, filters[f].gone, at + strlen(filters[f].there));
      return true;
    }
  return false;
}

/* The statement alone, as store_read would ask it; what may not be asked at all is not asked. */
static void ask_statement(World *world, const Viewer *viewer, Purpose purpose,
                          const ReadQuestion *question, const char *sql) {
  Shelf *shelf = world->shelf;
  Reading reading;
  StoreViewer who = {.who = viewer->id, .purpose = purpose, .citizen = world->citizen.text};
  bool seen[MARKERS_MAX];
  buf_clear(&shelf->out);
  if (reading_begin(shelf->store, &reading, &who, &shelf->fault) != ST_OK) return;
  bool may_ask = question->open_to_all ||
                 (reading.role != ROLE_NOBODY &&
                  (!question->needs_right || role_may(reading.role, question->right)));
  if (may_ask)
    read_ask(shelf->store, question, sql, page_of(world, question),
             &shelf->out, &shelf->fault);
  reading_end(shelf->store);
  search(world, viewer, topics_of(viewer, purpose, question->every_purpose), buf_text(&shelf->out),
         question->name, seen);
}

static int leaks_of(World *world, const ReadQuestion *question, const char *sql) {
  world->leaks = 0;
  for (int v = 0; v < world->viewer_count && world->leaks == 0; v++)
    for (int purpose = 0; purpose < PURPOSE_COUNT && world->leaks == 0; purpose++)
      ask_statement(world, &world->viewers[v], (Purpose)purpose, question, sql);
  return world->leaks;
}

static void prepare_mutants(World *world) {
  sqlite3 *db = world->shelf->store->db;
  planted = world->citizen.text;
  assert_int_equal(
      sqlite3_create_function(db, "someone", 0, SQLITE_UTF8, NULL, sql_someone, NULL, NULL),
      SQLITE_OK);
  assert_int_equal(sqlite3_create_function(db, "seen", -1, SQLITE_UTF8, NULL, sql_seen, NULL, NULL),
                   SQLITE_OK);
}

static bool is_missed(World *world, const ReadQuestion *question, const char *sql) {
  sql_forget_statements(
      world->shelf->store); /* the text is the same place, and another statement */
  bool missed = leaks_of(world, question, sql) > 0;
  sql_forget_statements(world->shelf->store);
  return missed;
}

static void each_filter_that_is_taken_out_is_missed(void **state) {
  World *world = *state, *undecided;
  static char sql[32 << 10];
  int filters = 0;
  const ReadQuestion *question;
  void *second = NULL;
  assert_int_equal(open_undecided(&second), 0);
  undecided = second;
  prepare_mutants(world);
  prepare_mutants(undecided);
  for (int i = 0; (question = read_question_at(i)); i++) {
    assert_true(strlen(question->sql) < sizeof sql - 64);
    assert_int_equal(leaks_of(world, question, question->sql), 0);
    for (int n = 0; take_out(question->sql, n, sql, sizeof sql); n++, filters++)
      if (!is_missed(world, question, sql) && !is_missed(undecided, question, sql))
        fail_msg("filter %d of %s can be taken out and nothing leaks", n, question->name);
  }
  world_close(&second);
  printf("%d filters taken out\n", filters);
  assert_true(filters > 20);
}

/* Every statement about a citizen has a filter; those that have none are these, and say nothing of
 * anybody's plan. */
static void no_question_is_without_a_filter_unseen(void **state) {
  static const char *const OPEN[] = {"place", "older", "looks_at_all", "staff", "counts"};
  const ReadQuestion *question;
  (void)state;
  for (int i = 0; (question = read_question_at(i)); i++) {
    bool open = false;
    for (size_t j = 0; j < sizeof OPEN / sizeof *OPEN; j++)
      open = open || strcmp(OPEN[j], question->name) == 0;
    bool filtered = strstr(question->sql, filter_of(question->sql).there) != NULL;
    if (open == filtered) fail_msg("%s", question->name);
    assert_true(!open || question->needs_right || question->open_to_all);
  }
}

int main(void) {
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, open_decided, world_close)
  const struct CMUnitTest tests[] = {
      IN_WORLD(what_is_not_for_someone_never_comes_out_and_what_is_does),
      cmocka_unit_test_setup_teardown(what_is_not_for_someone_never_comes_out_and_what_is_does,
                                      open_undecided, world_close),
      IN_WORLD(a_plan_that_is_not_open_is_not_told),
      IN_WORLD(through_their_eyes_is_what_they_see),
      IN_WORLD(at_a_table_nobody_is_shown_what_is_not_theirs),
      cmocka_unit_test_setup_teardown(at_a_table_nobody_is_shown_what_is_not_theirs, open_undecided, world_close),
      IN_WORLD(each_filter_that_is_taken_out_is_missed),
      IN_WORLD(no_question_is_without_a_filter_unseen),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
