/* A meeting in the store: how it stands, who has spoken for how long, what those at the table see together, and what is
 * left of private notes. */
#include "store/internal.h"
#include "store/meeting.h"
#include "store/own.h"
#include "support_trace.h"

#include <stdlib.h>
#include <string.h>

enum { MINUTE_MS = 60 * 1000 };
#define MARKER "Hemmelignote4417"

/* A citizen with goals in home and mind, Mona who has a part in home and the frame, Jan who has one in all, and Per without
 * an account, who may hear of home. */
typedef struct Table {
  Shelf *shelf;
  StoreId citizen, meeting, mona, jan, per, home, mind;
} Table;

static void pass(Table *table, int64_t ms) {
  table->shelf->time.wall_ms += ms;
  table->shelf->time.monotonic_ms += ms;
}

static Status try(Table *table, const char *kind, const char *format, ...) __attribute__((format(printf, 3, 4)));
static Status try(Table *table, const char *kind, const char *format, ...) {
  char body[2000];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(body, sizeof body, format, arguments);
  va_end(arguments);
  return shelf_add(table->shelf, table->citizen.text, kind, body);
}

#define SAY(table, kind, ...)                                                                      \
  do {                                                                                             \
    if (try(table, kind, __VA_ARGS__) != ST_OK) fail_msg("%s: %s", kind, (table)->shelf->fault.detail); \
  } while (0)
/* About the meeting, with what comes behind its id. */
#define AT(table, kind, more, ...) SAY(table, kind, "{\"meeting\":\"%s\"" more "}", (table)->meeting.text, ##__VA_ARGS__)

static StoreId goal(Table *table, const char *words, const char *area) {
  StoreId id = store_new_id(table->shelf->store);
  SAY(table, "goal.new",
      "{\"id\":\"%s\",\"words\":\"%s\",\"area\":\"%s\",\"rank\":1,\"status\":\"active\",\"speaker\":\"citizen\"}", id.text,
      words, area);
  return id;
}

static void sit(Table *table, const StoreId *person, const char *name, const char *side, const char *more) {
  AT(table, "meeting.person", ",\"person\":\"%s\",\"name\":\"%s\",\"side\":\"%s\",\"state\":\"here\"%s", person->text, name,
     side, more);
}

static void plan(Table *table) {
  Shelf *shelf = table->shelf;
  table->meeting = store_new_id(shelf->store);
  table->per = store_new_id(shelf->store);
  table->home = goal(table, "Et hjem til mig", "home");
  table->mind = goal(table, "Ro i hovedet", "mind");
  SAY(table, "talk.point", "{\"topic\":\"other\",\"words\":\"Om min mor\"}");
  SAY(table, "meeting.new", "{\"id\":\"%s\",\"form\":\"network\",\"minutes\":60}", table->meeting.text);
  sit(table, &table->citizen, "Bo", "citizen", "");
}

static int open_table(void **state) {
  void *shelf;
  Table *table = test_calloc(1, sizeof *table);
  assert_int_equal(shelf_open(&shelf), 0);
  table->shelf = shelf;
  table->citizen = shelf_new_citizen(table->shelf, "Bo");
  table->mona = shelf_new_staff(table->shelf, "Mona", "facilitator");
  table->jan = shelf_new_staff(table->shelf, "Jan", "contact");
  shelf_give_part(table->shelf, table->citizen.text, table->mona.text, "[\"home\",\"frame\"]");
  shelf_give_part(table->shelf, table->citizen.text, table->jan.text,
                  "[\"frame\",\"own\",\"home\",\"money\",\"body\",\"sleep\",\"mind\",\"drugs\",\"people\",\"daily\",\"work\","
                  "\"likes\",\"safe\",\"around\"]");
  plan(table);
  *state = table;
  return 0;
}

static int close_table(void **state) {
  Table *table = *state;
  void *shelf = table->shelf;
  test_free(table);
  return shelf_close(&shelf);
}

static const char *read_in(Table *table, const char *name, const char *meeting) {
  char arguments[120];
  StoreViewer viewer = {
      .who = table->citizen.text, .citizen = table->citizen.text, .meeting = meeting};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\",\"id\":\"%s\"}", table->citizen.text, table->meeting.text);
  Status status = shelf_read_as(table->shelf, &viewer, name, arguments);
  return status == ST_OK ? buf_text(&table->shelf->out) : "";
}

static const char *alone(Table *table, const char *name) {
  return read_in(table, name, NULL);
}

static const char *together(Table *table, const char *name) {
  return read_in(table, name, table->meeting.text);
}

#define assert_says(text, part)                                                                    \
  do {                                                                                             \
    const char *said = text;                                                                       \
    if (!strstr(said, part)) fail_msg("%s is not in %s", part, said);                              \
  } while (0)
#define assert_silent(text, part)                                                                  \
  do {                                                                                             \
    const char *said = text;                                                                       \
    if (strstr(said, part)) fail_msg("%s is in %s", part, said);                                   \
  } while (0)

/* --- how it stands; each entry takes a second of its own --- */

static void turns_are_counted_and_rests_are_nobodys(void **state) {
  Table *table = *state;
  sit(table, &table->mona, "Mona", "provider", "");
  AT(table, "meeting.begun", "");
  AT(table, "meeting.turn", ",\"person\":\"%s\"", table->citizen.text);
  pass(table, 3 * MINUTE_MS);
  AT(table, "meeting.paused", ",\"why\":\"Kaffe\"");
  pass(table, 10 * MINUTE_MS);
  assert_says(alone(table, "meeting_now"), "\"paused_why\":\"Kaffe\"");
  AT(table, "meeting.resumed", "");
  pass(table, 2 * MINUTE_MS);
  AT(table, "meeting.turn", ",\"person\":\"%s\"", table->mona.text);
  pass(table, MINUTE_MS);
  AT(table, "meeting.person", ",\"person\":\"%s\",\"state\":\"left\"", table->mona.text);
  pass(table, MINUTE_MS);
  assert_silent(alone(table, "meeting"), "\"turn\":");
  AT(table, "meeting.held", "");
  const char *text = alone(table, "meeting");
  assert_says(text, "\"sides\":[{\"side\":\"citizen\",\"talk\":302000},{\"side\":\"provider\",\"talk\":61000}]");
  assert_says(text, "\"paused\":601000");
  assert_says(text, "\"state\":\"held\"");
  assert_string_equal(alone(table, "meeting_now"), "");
}

static void a_stop_pauses_until_the_citizen_says_go(void **state) {
  Table *table = *state;
  AT(table, "meeting.begun", "");
  AT(table, "meeting.round", ",\"choice\":\"last\"");
  assert_says(alone(table, "meeting"), "\"round\":\"last\"");
  AT(table, "meeting.turn", ",\"person\":\"%s\"", table->citizen.text);
  pass(table, MINUTE_MS);
  AT(table, "meeting.mark", ",\"mark\":\"stop\",\"words\":\"Det er for meget\"");
  pass(table, MINUTE_MS);
  assert_int_equal(try(table, "meeting.turn", "{\"meeting\":\"%s\"}", table->meeting.text), ST_REFUSED);
  assert_int_equal(try(table, "meeting.resumed", "{\"meeting\":\"%s\"}", table->meeting.text), ST_REFUSED);
  assert_memory_equal(table->shelf->fault.detail, "stopped", 7);
  AT(table, "meeting.mark", ",\"mark\":\"go\"");
  AT(table, "meeting.resumed", "");
  pass(table, MINUTE_MS);
  AT(table, "meeting.turn", "");
  const char *text = alone(table, "meeting");
  assert_says(text, "\"talk\":122000");
  assert_says(text, "\"mark\":\"go\"");
}

static void what_changed_meanwhile_is_told(void **state) {
  Table *table = *state;
  AT(table, "meeting.begun", "");
  SAY(table, "goal.change", "{\"id\":\"%s\",\"words\":\"Et sted at bo\"}", table->home.text);
  SAY(table, "agreement.new",
      "{\"meeting\":\"%s\",\"goal\":\"%s\",\"what\":\"Ringe til boligvisitationen\",\"who\":\"Mona\",\"who_role\":\"staff\","
      "\"when\":{\"about\":\"week\"},\"no_fallback\":true}",
      table->meeting.text, table->home.text);
  AT(table, "meeting.parked", ",\"id\":\"%s\",\"words\":\"Hunden\"", store_new_id(table->shelf->store).text);
  AT(table, "meeting.next", ",\"when\":{\"year\":2027,\"month\":1,\"day\":5},\"time\":\"10.00\"");
  AT(table, "meeting.held", "");
  SAY(table, "goal.change", "{\"id\":\"%s\",\"words\":\"Bagefter\"}", table->mind.text);
  const char *text = alone(table, "meeting"), *changes = strstr(text, "\"changes\":");
  assert_non_null(changes);
  assert_says(changes, "\"words\":\"Et sted at bo\"");
  assert_says(changes, "Ringe til boligvisitationen");
  assert_silent(changes, "Bagefter");
  assert_silent(changes, "Om min mor");
  assert_says(text, "\"parked\":[{");
  assert_says(text, "\"next\":{\"when\":{\"year\":2027,\"month\":1,\"day\":5},\"time\":\"10.00\"}");
}

static void a_kill_loses_nothing_and_the_tables_are_the_journals(void **state) {
  Table *table = *state;
  Buf report = buf_new(&table->shelf->store->mem, 4096);
  sit(table, &table->mona, "Mona", "provider", "");
  AT(table, "meeting.begun", ",\"minutes\":45");
  AT(table, "meeting.phase", ",\"phase\":\"goals\",\"goal\":\"%s\"", table->home.text);
  AT(table, "meeting.turn", ",\"person\":\"%s\"", table->mona.text);
  char *before = strdup(alone(table, "meeting_now"));
  shelf_reopen(table->shelf);
  assert_string_equal(alone(table, "meeting_now"), before);
  assert_ok(store_verify(table->shelf->store, &report, &table->shelf->fault));
  assert_ok(store_rebuild(table->shelf->store, &report, &table->shelf->fault));
  assert_string_equal(alone(table, "meeting_now"), before);
  free(before);
  buf_free(&report);
}

/* --- the company --- */

static void together_they_see_what_each_may_see(void **state) {
  Table *table = *state;
  sit(table, &table->jan, "Jan", "authority", "");
  AT(table, "meeting.begun", "");
  assert_says(together(table, "plan"), "Ro i hovedet");
  /* The citizen's no for this meeting counts, also against a part in the plan. */
  sit(table, &table->jan, "Jan", "authority", ",\"hears\":[\"frame\",\"home\"]");
  assert_silent(together(table, "plan"), "Ro i hovedet");
  sit(table, &table->jan, "Jan", "authority", ",\"hears\":[\"frame\",\"home\",\"mind\"]");
  assert_says(together(table, "plan"), "Ro i hovedet");
  sit(table, &table->mona, "Mona", "provider", "");
  assert_says(together(table, "plan"), "Et hjem til mig");
  assert_says(together(table, "plan"), "Om min mor");
  assert_silent(together(table, "plan"), "Ro i hovedet");
  assert_silent(together(table, "history"), "Ro i hovedet");
  sit(table, &table->per, "Per", "external", ",\"hears\":[\"home\"]");
  assert_says(together(table, "plan"), "Et hjem til mig");
  assert_silent(together(table, "plan"), "Om min mor");
  assert_says(together(table, "meeting"), "\"name\":\"Per\""); /* who sits there sees who sits there */
  AT(table, "meeting.person", ",\"person\":\"%s\",\"state\":\"left\"", table->per.text);
  AT(table, "meeting.person", ",\"person\":\"%s\",\"state\":\"left\"", table->mona.text);
  assert_says(together(table, "plan"), "Ro i hovedet");
  assert_says(alone(table, "plan"), "Ro i hovedet");
}

static void a_yes_taken_back_counts_from_the_next_read(void **state) {
  Table *table = *state;
  StoreId ida = shelf_new_staff(table->shelf, "Ida", "caseworker");
  SAY(table, "consent.set",
      "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"meeting\",\"given\":[\"home\"],\"refused\":[],"
      "\"last_day\":{\"year\":2024,\"month\":6,\"day\":1},\"how\":\"touch\",\"lang\":\"da\"}",
      ida.text);
  sit(table, &ida, "Ida", "authority", "");
  AT(table, "meeting.begun", "");
  assert_says(together(table, "plan"), "Et hjem til mig");
  SAY(table, "consent.withdrawn",
      "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"meeting\",\"topics\":[\"home\"]}", ida.text);
  assert_string_equal(together(table, "plan"), "");
  assert_says(together(table, "meeting_now"), "\"name\":\"Ida\"");
}

/* Named as a guest who may hear all, an account sees what it may see. */
static void nobody_is_let_in_past_the_rules(void **state) {
  Table *table = *state;
  StoreId ulla = shelf_new_staff(table->shelf, "Ulla", "contact");
  sit(table, &ulla, "Ulla", "external", ",\"account\":false,\"hears\":[\"frame\",\"home\",\"mind\"]");
  AT(table, "meeting.begun", "");
  assert_string_equal(together(table, "plan"), "");
  StoreId other = shelf_new_citizen(table->shelf, "En anden");
  assert_string_equal(read_in(table, "plan", other.text), ""); /* a table that is not there */
}

static void what_is_the_citizens_alone_is_not_shown(void **state) {
  static const char *const OWN[] = {"drafts", "looks", "untold", "all_entries", "consents", "my_drafts"};
  Table *table = *state;
  StoreId draft = store_new_id(table->shelf->store), at_table = store_new_id(table->shelf->store);
  char arguments[80], head[120];
  StoreViewer viewer = {.who = table->citizen.text, .citizen = table->citizen.text, .meeting = table->meeting.text};
  assert_ok(store_save_draft(table->shelf->store, &CITIZEN, table->citizen.text, draft.text,
                             "{\"flow\":\"plan\",\"version\":1}", "[]", &table->shelf->fault));
  assert_ok(store_save_draft(table->shelf->store, &CITIZEN, table->citizen.text, store_new_id(table->shelf->store).text,
                             "{\"flow\":\"learning/tea\",\"version\":1}", "[]", &table->shelf->fault));
  assert_says(alone(table, "my_drafts"), "learning/tea");
  snprintf(head, sizeof head, "{\"flow\":\"meet\",\"version\":1,\"meeting\":\"%s\"}", table->meeting.text);
  assert_ok(store_save_draft(table->shelf->store, &CITIZEN, table->citizen.text, at_table.text, head, "[]",
                             &table->shelf->fault));
  AT(table, "meeting.begun", "");
  for (size_t i = 0; i < sizeof OWN / sizeof *OWN; i++) {
    assert_silent(together(table, OWN[i]), draft.text);
    assert_silent(together(table, OWN[i]), "talk.point");
    assert_silent(together(table, OWN[i]), "learning/tea");
  }
  snprintf(arguments, sizeof arguments, "{\"id\":\"%s\"}", draft.text);
  assert_int_equal(shelf_read_as(table->shelf, &viewer, "draft", arguments), ST_NOT_FOUND);
  snprintf(arguments, sizeof arguments, "{\"id\":\"%s\"}", at_table.text);
  assert_ok(shelf_read_as(table->shelf, &viewer, "draft", arguments));
  Buf out = buf_new(&table->shelf->store->mem, 1 << 20);
  assert_int_equal(store_export(table->shelf->store, &viewer, &out, &table->shelf->fault), ST_REFUSED);
  assert_memory_equal(table->shelf->fault.detail, "in_company", 10);
  buf_free(&out);
}

static int looks_of(Table *table, const char *name) {
  char part[80];
  int count = 0;
  snprintf(part, sizeof part, "\"name\":\"%s\"", name);
  for (const char *at = alone(table, "looks"); (at = strstr(at, part)); at++) count++;
  return count;
}

static void each_account_at_the_table_is_written_down_once(void **state) {
  Table *table = *state;
  sit(table, &table->mona, "Mona", "provider", "");
  sit(table, &table->per, "Per", "external", ",\"hears\":[\"home\"]");
  assert_int_equal(looks_of(table, "Mona"), 0); /* nothing was shown yet */
  AT(table, "meeting.begun", "");
  assert_int_equal(looks_of(table, "Mona"), 1);
  assert_says(alone(table, "looks"), "\"basis\":\"role\",\"topics\":[\"home\"],\"what\":\"table\",\"purpose\":\"meeting\"");
  sit(table, &table->mona, "Mona", "provider", "");
  assert_int_equal(looks_of(table, "Mona"), 1);
  sit(table, &table->jan, "Jan", "authority", "");
  assert_int_equal(looks_of(table, "Jan"), 1);
  AT(table, "meeting.person", ",\"person\":\"%s\",\"state\":\"left\"", table->per.text); /* Mona sees more from now on */
  assert_int_equal(looks_of(table, "Mona"), 2);
  assert_says(alone(table, "looks"), "\"topics\":[\"frame\"]");
  AT(table, "meeting.person", ",\"person\":\"%s\",\"state\":\"left\"", table->mona.text);
  sit(table, &table->mona, "Mona", "provider", "");
  assert_int_equal(looks_of(table, "Mona"), 2);
}

/* --- who writes --- */

static Status may_write(Table *table, const char *who, const char *meeting, const char *kind, const char *body) {
  StoreViewer viewer = {.who = who, .purpose = PURPOSE_MEETING, .citizen = table->citizen.text, .meeting = meeting};
  StoreEntry entry = {.kind = kind, .body = body};
  table->shelf->fault = (Fault){ST_OK, ""};
  return store_may_write(table->shelf->store, &viewer, &entry, 1, &table->shelf->fault);
}

static void whoever_sits_there_writes_in_their_own_name(void **state) {
  Table *table = *state;
  char body[300];
  StoreId ida = shelf_new_staff(table->shelf, "Ida", "caseworker");
  SAY(table, "consent.set",
      "{\"recipient\":\"%s\",\"yes_to\":\"meeting\",\"purpose\":\"meeting\",\"given\":[\"frame\"],\"refused\":[],"
      "\"last_day\":{\"year\":2024,\"month\":6,\"day\":1},\"how\":\"touch\",\"lang\":\"da\"}",
      ida.text);
  AT(table, "meeting.begun", "");
  snprintf(body, sizeof body, "{\"meeting\":\"%s\",\"id\":\"%s\",\"words\":\"x\"}", table->meeting.text,
           store_new_id(table->shelf->store).text);
  assert_int_equal(may_write(table, ida.text, NULL, "meeting.adopted", body), ST_REFUSED); /* no part in the plan */
  assert_int_equal(may_write(table, ida.text, table->meeting.text, "meeting.adopted", body), ST_REFUSED);
  assert_memory_equal(table->shelf->fault.detail, "person_not_here", 15);
  sit(table, &ida, "Ida", "authority", "");
  assert_ok(may_write(table, ida.text, table->meeting.text, "meeting.adopted", body));
  assert_int_equal(may_write(table, ida.text, table->meeting.text, "meeting.decided", body), ST_REFUSED);
  assert_int_equal(may_write(table, ida.text, table->meeting.text, "goal.status", "{}"), ST_REFUSED);
  assert_ok(may_write(table, table->citizen.text, table->meeting.text, "goal.status", "{}"));
}

/* --- private notes --- */

static const char *note(Table *table, const StoreNote *note) {
  buf_clear(&table->shelf->out);
  assert_ok(store_note_get(table->shelf->store, note, &table->shelf->out, &table->shelf->fault));
  return buf_text(&table->shelf->out);
}

static void a_private_note_outlasts_a_kill_and_is_ones_own(void **state) {
  Table *table = *state;
  StoreNote mine = {table->mona.text, table->citizen.text, table->meeting.text};
  StoreNote jans = {table->jan.text, table->citizen.text, table->meeting.text};
  sit(table, &table->mona, "Mona", "provider", "");
  assert_int_equal(store_note_put(table->shelf->store, &mine, MARKER, &table->shelf->fault), ST_REFUSED);
  AT(table, "meeting.begun", "");
  assert_ok(store_note_put(table->shelf->store, &mine, MARKER, &table->shelf->fault));
  assert_int_equal(store_note_put(table->shelf->store, &jans, "x", &table->shelf->fault), ST_REFUSED);
  assert_int_equal(store_note_put(table->shelf->store, &mine, "010190-1234", &table->shelf->fault), ST_REFUSED);
  shelf_reopen(table->shelf);
  assert_string_equal(note(table, &mine), MARKER);
  assert_string_equal(note(table, &jans), "");
  assert_silent(alone(table, "all_entries"), MARKER);
  assert_silent(alone(table, "meeting"), MARKER);
  assert_ok(store_note_put(table->shelf->store, &mine, "", &table->shelf->fault));
  assert_string_equal(note(table, &mine), "");
}

/* 1 while pages and log are still to be written anew. */
static int sweeping(Table *table) {
  int64_t sweep = -1;
  assert_ok(sql_number(table->shelf->store, "SELECT sweep FROM care", &sweep, &table->shelf->fault));
  return (int)sweep;
}

/* What a citizen takes away holds the meeting, and nobody's private note. */
static void the_meeting_is_taken_away_with_all_the_rest(void **state) {
  Table *table = *state;
  StoreNote mine = {table->mona.text, table->citizen.text, table->meeting.text};
  StoreViewer viewer = {.who = table->citizen.text, .citizen = table->citizen.text};
  Buf out = buf_new(&table->shelf->store->mem, 1 << 20);
  sit(table, &table->mona, "Mona", "provider", "");
  AT(table, "meeting.begun", "");
  AT(table, "meeting.decided", ",\"id\":\"%s\",\"words\":\"Vi ringer sammen\"", store_new_id(table->shelf->store).text);
  assert_ok(store_note_put(table->shelf->store, &mine, MARKER, &table->shelf->fault));
  assert_ok(store_export(table->shelf->store, &viewer, &out, &table->shelf->fault));
  assert_says(buf_text(&out), "Vi ringer sammen");
  assert_silent(buf_text(&out), MARKER);
  buf_free(&out);
}

static void it_is_wiped_with_the_meeting(void **state) {
  Table *table = *state;
  StoreNote mine = {table->mona.text, table->citizen.text, table->meeting.text};
  char words[400];
  sit(table, &table->mona, "Mona", "provider", "");
  AT(table, "meeting.begun", "");
  for (int i = 1; i < 40; i++) { /* it grows as it is written */
    snprintf(words, sizeof words, "%.*s " MARKER, i * 7, "en lang tanke om det, der blev sagt, og lidt til, som ingen skal se");
    assert_ok(store_note_put(table->shelf->store, &mine, words, &table->shelf->fault));
  }
  assert_int_equal(trace_rows(table->shelf, MARKER), 1);
  AT(table, "meeting.adopted", ",\"id\":\"%s\",\"words\":\"Det her blev med\"", store_new_id(table->shelf->store).text);
  AT(table, "meeting.held", "");
  assert_string_equal(note(table, &mine), "");
  assert_int_equal(trace_rows(table->shelf, MARKER), 0);
  assert_int_equal(sweeping(table), 1);
  assert_ok(store_forget(table->shelf->store, &table->shelf->fault)); /* as at the end of every session */
  assert_int_equal(sweeping(table), 0);
  assert_int_equal(trace_pages(table->shelf, MARKER), 0);
  assert_says(alone(table, "meeting"), "Det her blev med");
}

static void it_goes_with_its_citizen_and_with_its_writer(void **state) {
  Table *table = *state;
  StoreNote mine = {table->mona.text, table->citizen.text, table->meeting.text};
  sit(table, &table->mona, MARKER, "provider", "");
  AT(table, "meeting.begun", "");
  AT(table, "meeting.decided", ",\"id\":\"%s\",\"words\":\"" MARKER "\"", store_new_id(table->shelf->store).text);
  assert_ok(store_note_put(table->shelf->store, &mine, MARKER, &table->shelf->fault));
  StoreActor actor = {.id = table->citizen.text, .role = "citizen"};
  assert_ok(store_erase(table->shelf->store, &actor, table->citizen.text, &table->shelf->fault));
  assert_int_equal(trace_rows(table->shelf, MARKER), 0);
  assert_int_equal(trace_pages(table->shelf, MARKER), 0);
}

int main(void) {
#define AT_TABLE(test) cmocka_unit_test_setup_teardown(test, open_table, close_table)
  const struct CMUnitTest tests[] = {
      AT_TABLE(turns_are_counted_and_rests_are_nobodys),
      AT_TABLE(a_stop_pauses_until_the_citizen_says_go),
      AT_TABLE(what_changed_meanwhile_is_told),
      AT_TABLE(a_kill_loses_nothing_and_the_tables_are_the_journals),
      AT_TABLE(together_they_see_what_each_may_see),
      AT_TABLE(a_yes_taken_back_counts_from_the_next_read),
      AT_TABLE(nobody_is_let_in_past_the_rules),
      AT_TABLE(what_is_the_citizens_alone_is_not_shown),
      AT_TABLE(each_account_at_the_table_is_written_down_once),
      AT_TABLE(whoever_sits_there_writes_in_their_own_name),
      AT_TABLE(a_private_note_outlasts_a_kill_and_is_ones_own),
      AT_TABLE(the_meeting_is_taken_away_with_all_the_rest),
      AT_TABLE(it_is_wiped_with_the_meeting),
      AT_TABLE(it_goes_with_its_citizen_and_with_its_writer),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
