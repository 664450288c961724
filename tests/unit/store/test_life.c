/* The plan in use: how it goes, said blind by both sides; notes by goal; what was agreed each time, and what is new since. */
#include "support_store.h"

#include "store/internal.h"
#include "store/own.h"

#include <stdio.h>
#include <string.h>

typedef struct Place {
  Shelf *shelf;
  StoreId bo, mona, tove, sleep;
} Place;

static void open_place(Place *place, Shelf *shelf) {
  place->shelf = shelf;
  place->bo = shelf_new_citizen(shelf, "Bo");
  place->mona = shelf_new_staff(shelf, "Mona", "contact");
  place->tove = shelf_new_staff(shelf, "Tove", "treatment");
  shelf_give_part(shelf, place->bo.text, place->mona.text, "[\"frame\",\"own\"]");
  shelf_give_part(shelf, place->bo.text, place->tove.text, "[\"frame\"]");
  place->sleep = shelf_new_goal(shelf, place->bo.text, "Sove igennem", "active");
}

/* As the program does it: first whether this person may write it, then the rules. */
static Status write_as(Place *place, const char *who, const char *kind, const char *body) {
  Shelf *shelf = place->shelf;
  bool own = strcmp(who, place->bo.text) == 0;
  StoreViewer viewer = {.who = who, .citizen = place->bo.text};
  StoreActor actor = {.id = who, .role = own ? "citizen" : "staff"};
  StoreEntry entry = {.kind = kind, .body = body};
  Status status = store_may_write(shelf->store, &viewer, &entry, 1, &shelf->fault);
  return status == ST_OK ? store_append(shelf->store, &actor, place->bo.text, &entry, 1, NULL, &shelf->fault) : status;
}

static Status rate(Place *place, const char *who, const char *side, int round, int step, const char *words) {
  char body[200];
  snprintf(body, sizeof body, "{\"side\":\"%s\",\"round\":%d,\"step\":%d,\"words\":\"%s\"}", side, round, step, words);
  return write_as(place, who, "rating.new", body);
}

static Status close_round(Place *place, const char *who, const char *side, int round) {
  char body[80];
  snprintf(body, sizeof body, "{\"side\":\"%s\",\"round\":%d}", side, round);
  return write_as(place, who, "rating.closed", body);
}

static void assert_rule(const Place *place, Status status, const char *rule) {
  assert_int_equal(status, ST_REFUSED);
  if (strncmp(place->shelf->fault.detail, rule, strlen(rule)) != 0) fail_msg("%s", place->shelf->fault.detail);
}

/* Everything that can be read of the plan by that person, one after the other. */
static const char *all_of(Place *place, const char *who) {
  static const char *const READS[] = {"plan", "history", "ratings", "goal_notes", "changes", "all_entries"};
  static char all[200000];
  char arguments[80];
  StoreViewer viewer = {.who = who, .citizen = place->bo.text};
  all[0] = '\0';
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", place->bo.text);
  for (size_t i = 0; i < sizeof READS / sizeof *READS; i++)
    if (shelf_read_as(place->shelf, &viewer, READS[i], arguments) == ST_OK)
      snprintf(all + strlen(all), sizeof all - strlen(all), "%s\n", buf_text(&place->shelf->out));
  return all;
}

static const char *read_of(Place *place, const char *who, const char *name, const char *more) {
  char arguments[120];
  StoreViewer viewer = {.who = who, .citizen = place->bo.text};
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"%s}", place->bo.text, more);
  assert_ok(shelf_read_as(place->shelf, &viewer, name, arguments));
  return buf_text(&place->shelf->out);
}

#define assert_shown(text, words) assert_non_null(strstr(text, words))
#define assert_hidden(text, words) assert_null(strstr(text, words))

static void neither_side_reads_the_other_before_both_have_said(void **state) {
  Place place;
  open_place(&place, *state);
  const char *bo = place.bo.text, *mona = place.mona.text, *tove = place.tove.text;
  assert_ok(rate(&place, bo, "citizen", 1, 2, "Tungt for mig"));
  assert_shown(all_of(&place, bo), "Tungt for mig");
  assert_hidden(all_of(&place, mona), "Tungt for mig");
  assert_ok(rate(&place, mona, "staff", 1, 4, "Det flytter sig"));
  assert_shown(all_of(&place, mona), "Tungt for mig");
  assert_shown(all_of(&place, tove), "Det flytter sig");
  assert_shown(all_of(&place, bo), "Det flytter sig");
  assert_ok(rate(&place, mona, "staff", 2, 5, "Endnu en gang"));
  assert_hidden(all_of(&place, bo), "Endnu en gang");
  assert_hidden(all_of(&place, tove), "Endnu en gang");
  assert_shown(all_of(&place, mona), "Endnu en gang");
  assert_ok(rate(&place, tove, "staff", 2, 3, "Set fra mig"));
  assert_hidden(all_of(&place, mona), "Set fra mig");
  assert_ok(rate(&place, bo, "citizen", 2, 3, "Lidt bedre"));
  assert_shown(all_of(&place, bo), "Endnu en gang");
  assert_shown(all_of(&place, mona), "Set fra mig");
}

/* The sealed file a citizen takes along holds no more than the screen. */
static void what_is_taken_along_is_blind_too(void **state) {
  Place place;
  open_place(&place, *state);
  Shelf *shelf = place.shelf;
  StoreViewer viewer = {.who = place.bo.text, .citizen = place.bo.text};
  assert_ok(rate(&place, place.mona.text, "staff", 1, 2, "Kun for personalet"));
  buf_clear(&shelf->out);
  assert_ok(store_export(shelf->store, &viewer, &shelf->out, &shelf->fault));
  assert_hidden(buf_text(&shelf->out), "Kun for personalet");
  assert_ok(rate(&place, place.bo.text, "citizen", 1, 2, "Fra mig"));
  buf_clear(&shelf->out);
  assert_ok(store_export(shelf->store, &viewer, &shelf->out, &shelf->fault));
  assert_shown(buf_text(&shelf->out), "Kun for personalet");
}

static void a_round_is_said_once_in_order_and_for_ones_own_side(void **state) {
  Place place;
  open_place(&place, *state);
  const char *bo = place.bo.text, *mona = place.mona.text;
  assert_rule(&place, rate(&place, mona, "citizen", 1, 1, "x"), "their_words");
  assert_rule(&place, rate(&place, bo, "staff", 1, 1, "x"), "their_words");
  assert_rule(&place, rate(&place, bo, "citizen", 2, 1, "x"), "rating_round");
  assert_ok(rate(&place, bo, "citizen", 1, 1, "Først sagt"));
  assert_ok(rate(&place, bo, "citizen", 1, 2, "Sagt om"));
  assert_rule(&place, close_round(&place, mona, "staff", 1), "rating_not_said");
  assert_hidden(all_of(&place, mona), "Sagt om");
  assert_ok(rate(&place, mona, "staff", 1, 3, "Vores"));
  assert_hidden(read_of(&place, mona, "ratings", ""), "Først sagt");
  assert_rule(&place, rate(&place, bo, "citizen", 1, 5, "For sent"), "rating_round");
  assert_rule(&place, close_round(&place, bo, "citizen", 2), "rating_not_said");
}

/* Who has said theirs can stop waiting: the other side reads it then, and cannot answer to it. */
static void who_has_said_theirs_can_end_the_waiting(void **state) {
  Place place;
  open_place(&place, *state);
  assert_ok(rate(&place, place.bo.text, "citizen", 1, 2, "Alene sagt"));
  assert_ok(close_round(&place, place.bo.text, "citizen", 1));
  assert_shown(all_of(&place, place.mona.text), "Alene sagt");
  assert_rule(&place, rate(&place, place.mona.text, "staff", 1, 5, "x"), "rating_round");
  assert_ok(rate(&place, place.mona.text, "staff", 2, 5, "x"));
}

/* --- notes --- */

static Status note(Place *place, const char *who, const char *about, const char *fact, const char *more) {
  char body[1600];
  snprintf(body, sizeof body, "{%s,\"fact\":\"%s\",\"next_step\":\"Ringe\",\"speaker\":\"%s\"%s}", about, fact,
           strcmp(who, place->bo.text) == 0 ? "citizen" : "staff", more);
  return write_as(place, who, "goal.note", body);
}

static void a_note_is_short_about_a_goal_or_a_duty(void **state) {
  Place place;
  open_place(&place, *state);
  const char *bo = place.bo.text, *mona = place.mona.text;
  char of_goal[80], fact[600] = "";
  snprintf(of_goal, sizeof of_goal, "\"goal\":\"%s\"", place.sleep.text);
  memset(fact, 'a', 495); /* and the five of "Ringe" */
  assert_ok(note(&place, mona, of_goal, fact, ""));
  fact[495] = 'b';
  assert_int_equal(note(&place, mona, of_goal, fact, ""), ST_TOO_LARGE);
  assert_ok(note(&place, bo, of_goal, "Jeg har sovet", ",\"assessment\":\"Det hjælper\",\"source\":\"own\""));
  assert_shown(read_of(&place, bo, "goal_notes", ""), "\"fact\":\"Jeg har sovet\",\"assessment\":\"Det hjælper\",\"next_step\":\"Ringe\"");
  assert_rule(&place, note(&place, bo, "\"source\":\"own\"", "x", ""), "note_about");
  snprintf(of_goal, sizeof of_goal, "\"goal\":\"%s\",\"duty\":true", place.sleep.text);
  assert_rule(&place, note(&place, mona, of_goal, "x", ""), "note_about");
  assert_ok(note(&place, mona, "\"duty\":true", "Kommunen fik besked", ""));
  assert_rule(&place, note(&place, place.tove.text, "\"duty\":true", "x", ""), "no_basis");
  assert_rule(&place, note(&place, mona, "\"goal\":\"0123456789abcdef0123456789abcdef\"", "x", ""), "goal_unknown");
}

static void professional_words_stand_beside_the_citizens(void **state) {
  Place place;
  char body[120];
  open_place(&place, *state);
  snprintf(body, sizeof body, "{\"id\":\"%s\",\"words\":\"Stabil døgnrytme\"}", place.sleep.text);
  assert_ok(write_as(&place, place.mona.text, "goal.professional", body));
  assert_rule(&place, write_as(&place, place.tove.text, "goal.professional", body), "no_basis");
  const char *plan = read_of(&place, place.bo.text, "plan", "");
  assert_shown(plan, "\"words\":\"Sove igennem\"");
  assert_shown(plan, "\"speaker\":\"citizen\"}],\"professional\":[{\"words\":\"Stabil døgnrytme\",\"name\":\"Mona\"");
}

/* --- versions and what is new --- */

static void set(Place *place, const char *kind, const char *rest) {
  char body[300];
  snprintf(body, sizeof body, "{\"id\":\"%s\",%s}", place->sleep.text, rest);
  assert_ok(write_as(place, place->bo.text, kind, body));
}

static void a_version_stays_as_it_was_agreed(void **state) {
  Place place;
  open_place(&place, *state);
  const char *bo = place.bo.text;
  assert_ok(write_as(&place, bo, "plan.agreed", "{\"version\":1}"));
  set(&place, "goal.change", "\"words\":\"Sove hver nat\"");
  set(&place, "goal.status", "\"status\":\"reached\",\"words\":\"Det lykkedes\"");
  assert_ok(write_as(&place, bo, "agreement.new", "{\"what\":\"Ringe\",\"who\":\"Bo\",\"who_role\":\"me\"}"));
  const char *changes = read_of(&place, bo, "changes", "");
  assert_shown(changes, "\"after\":\"plan\"");
  assert_shown(changes, "\"words\":\"Sove hver nat\",\"status\":\"reached\",\"was_words\":\"Sove igennem\",\"was_status\":\"active\"");
  assert_shown(changes, "\"what\":\"Ringe\",\"who\":\"Bo\",\"who_role\":\"me\",\"status\":\"agreed\",\"new\":true");
  assert_ok(write_as(&place, bo, "plan.agreed", "{\"version\":2}"));
  assert_hidden(read_of(&place, bo, "changes", ""), "Sove hver nat");
  assert_shown(read_of(&place, bo, "versions", ""), "{\"number\":2,");
  const char *first = read_of(&place, bo, "version", ",\"number\":1");
  assert_shown(first, "\"words\":\"Sove igennem\"");
  assert_shown(first, "\"status\":\"active\"");
  assert_hidden(first, "Ringe");
  assert_shown(read_of(&place, bo, "version", ""), "Sove hver nat");
  assert_shown(read_of(&place, bo, "plan", ""), "\"stood\":[{\"status\":\"active\"");
}

/* As it was, also when all tables are made anew from the journal. */
static void a_version_comes_back_from_the_journal(void **state) {
  Place place;
  open_place(&place, *state);
  assert_ok(write_as(&place, place.bo.text, "plan.agreed", "{\"version\":1}"));
  set(&place, "goal.change", "\"words\":\"Sove hver nat\"");
  buf_clear(&place.shelf->out);
  assert_ok(store_verify(place.shelf->store, &place.shelf->out, &place.shelf->fault));
  assert_ok(store_rebuild(place.shelf->store, &place.shelf->out, &place.shelf->fault));
  assert_shown(read_of(&place, place.bo.text, "version", ",\"number\":1"), "Sove igennem");
}

/* --- staff: searching, and what is due --- */

static int count_of(const char *text, const char *words) {
  int count = 0;
  for (; (text = strstr(text, words)); text += strlen(words)) count++;
  return count;
}

static const char *search_as(Place *place, const char *who, const char *text) {
  char arguments[80];
  StoreViewer viewer = {.who = who, .citizen = ""};
  snprintf(arguments, sizeof arguments, "{\"text\":\"%s\"}", text);
  assert_ok(shelf_read_as(place->shelf, &viewer, "search", arguments));
  return buf_text(&place->shelf->out);
}

static int looks_of(Place *place) {
  return count_of(read_of(place, place->bo.text, "looks", ""), "\"what\":\"search\"");
}

static void staff_finds_where_it_stands_and_the_citizen_reads_of_it(void **state) {
  Place place;
  open_place(&place, *state);
  assert_shown(search_as(&place, place.bo.text, "SOVE"), "\"words\":\"Sove igennem\"");
  assert_int_equal(looks_of(&place), 0);
  const char *found = search_as(&place, place.mona.text, "sove");
  assert_shown(found, "\"name\":\"Bo\",\"purposes\":[\"plan\",\"meeting\",\"help\"],\"hits\":[{\"kind\":\"goal\"");
  assert_hidden(found, "igennem");
  assert_int_equal(looks_of(&place), 1);
  search_as(&place, place.mona.text, "igennem");
  assert_int_equal(looks_of(&place), 1); /* once a day */
  assert_string_equal(search_as(&place, place.tove.text, "sove"), "[]"); /* no part in that topic */
  assert_string_equal(search_as(&place, place.mona.text, "findes ikke"), "[]");
  assert_int_equal(looks_of(&place), 1);
}

/* What cannot be written down is not told. */
static void nothing_is_found_where_the_look_cannot_be_kept(void **state) {
  Place place;
  open_place(&place, *state);
  StoreViewer viewer = {.who = place.mona.text, .citizen = ""};
  place.shelf->store->read_only = true;
  assert_int_equal(shelf_read_as(place.shelf, &viewer, "search", "{\"text\":\"sove\"}"), ST_REFUSED);
  assert_string_equal(buf_text(&place.shelf->out), "");
  place.shelf->store->read_only = false;
}

static void what_is_due_is_told_in_days_and_no_words(void **state) {
  Place place;
  open_place(&place, *state);
  const char *bo = place.bo.text;
  StoreViewer viewer = {.who = place.mona.text, .citizen = ""};
  assert_ok(write_as(&place, bo, "review.set", "{\"when\":{\"year\":2023,\"month\":12,\"day\":1}}"));
  assert_ok(write_as(&place, bo, "agreement.new", "{\"what\":\"Ringe\",\"who\":\"Mona\",\"who_role\":\"staff\",\"when\":{\"about\":\"week\"}}"));
  assert_ok(write_as(&place, bo, "arrival.noted", "{\"day\":{\"year\":2023,\"month\":11,\"day\":13}}"));
  assert_ok(rate(&place, bo, "citizen", 1, 2, "Hemmeligt"));
  assert_ok(shelf_read_as(place.shelf, &viewer, "my_work", "{}"));
  const char *work = buf_text(&place.shelf->out);
  assert_shown(work, "\"name\":\"Bo\",\"purposes\":[\"plan\",\"meeting\",\"help\"],\"review\":{\"year\":2023,\"month\":12,\"day\":1}");
  assert_shown(work, "\"notice\":{\"year\":2023,\"month\":11,\"day\":16},\"rating\":true");
  assert_shown(work, "\"agreements\":[{\"when\":{\"about\":\"week\"},\"who_role\":\"staff\"}]");
  assert_hidden(work, "Ringe");
  assert_hidden(work, "Hemmeligt");
  viewer.who = place.tove.text;
  assert_ok(shelf_read_as(place.shelf, &viewer, "my_work", "{}"));
  assert_hidden(buf_text(&place.shelf->out), "\"about\":\"week\"");
  viewer.who = bo;
  assert_ok(shelf_read_as(place.shelf, &viewer, "my_work", "{}"));
  assert_string_equal(buf_text(&place.shelf->out), "[]");
}

int main(void) {
#define WITH_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      WITH_SHELF(neither_side_reads_the_other_before_both_have_said),
      WITH_SHELF(what_is_taken_along_is_blind_too),
      WITH_SHELF(a_round_is_said_once_in_order_and_for_ones_own_side),
      WITH_SHELF(who_has_said_theirs_can_end_the_waiting),
      WITH_SHELF(a_note_is_short_about_a_goal_or_a_duty),
      WITH_SHELF(professional_words_stand_beside_the_citizens),
      WITH_SHELF(a_version_stays_as_it_was_agreed),
      WITH_SHELF(a_version_comes_back_from_the_journal),
      WITH_SHELF(staff_finds_where_it_stands_and_the_citizen_reads_of_it),
      WITH_SHELF(nothing_is_found_where_the_look_cannot_be_kept),
      WITH_SHELF(what_is_due_is_told_in_days_and_no_words),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
