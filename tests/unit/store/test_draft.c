/* Drafts: every answer is kept, none is wiped, and nobody gets another's. */
#include "support_store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "{\"flow\":\"plan\",\"version\":2,\"cursor\":\"name\"}"

static Status save(Shelf *shelf, const char *citizen, const char *draft, const char *head,
                   const char *answers) {
  return store_save_draft(shelf->store, &CITIZEN, citizen, draft, head, answers, &shelf->fault);
}

static bool has(const char *text, const char *part) {
  return strstr(text, part) != NULL;
}

static void an_answer_is_there_after_the_next_start(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(save(
      shelf, bo.text, draft.text, HEAD,
      "[{\"path\":\"goals/1/words\",\"state\":\"active\",\"value\":\"En hund\"},"
      "{\"path\":\"areas\",\"state\":\"parked\",\"value\":[\"home\",{\"own\":true,\"n\":0.5}]}]"));
  shelf_reopen(shelf);
  const char *text = shelf_read(shelf, "draft", "id", draft.text);
  assert_true(has(text, "\"flow\":\"plan\",\"version\":2,\"head\":" HEAD));
  assert_true(has(text,
                  "\"answers\":[{\"path\":\"areas\",\"state\":\"parked\",\"value\":[\"home\",{"
                  "\"own\":true,\"n\":0.5}]},"
                  "{\"path\":\"goals/1/words\",\"state\":\"active\",\"value\":\"En hund\"}]"));
}

static void a_parked_answer_keeps_its_value(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(save(shelf, bo.text, draft.text, HEAD,
                 "[{\"path\":\"a\",\"state\":\"active\",\"value\":\"x\"}]"));
  assert_ok(save(shelf, bo.text, draft.text, HEAD, "[{\"path\":\"a\",\"state\":\"withdrawn\"}]"));
  assert_true(has(shelf_read(shelf, "draft", "id", draft.text),
                  "{\"path\":\"a\",\"state\":\"withdrawn\",\"value\":\"x\"}"));
}

static void moving_on_without_an_answer_keeps_the_place(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(save(shelf, bo.text, draft.text, HEAD, "[]"));
  assert_ok(save(shelf, bo.text, draft.text, "{\"flow\":\"plan\",\"version\":3,\"cursor\":\"end\"}",
                 "[]"));
  assert_true(has(shelf_read(shelf, "draft", "id", draft.text),
                  "\"version\":3,\"head\":{\"flow\":\"plan\",\"version\":3,\"cursor\":\"end\"}"));
}

static void open_drafts_come_newest_first(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), ib = shelf_new_citizen(shelf, "Ib");
  StoreId first = store_new_id(shelf->store), second = store_new_id(shelf->store),
          other = store_new_id(shelf->store);
  assert_ok(save(shelf, bo.text, first.text, HEAD, "[]"));
  assert_ok(save(shelf, bo.text, second.text, HEAD, "[]"));
  assert_ok(save(shelf, ib.text, other.text, HEAD, "[]"));
  assert_ok(save(shelf, bo.text, first.text, HEAD, "[]"));
  const char *text = shelf_read(shelf, "drafts", "citizen", bo.text);
  assert_true(strstr(text, first.text) < strstr(text, second.text));
  assert_false(has(text, other.text));
}

static void a_draft_belongs_to_one_citizen(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), ib = shelf_new_citizen(shelf, "Ib"),
          draft = store_new_id(shelf->store);
  assert_ok(save(shelf, bo.text, draft.text, HEAD, "[]"));
  assert_int_equal(save(shelf, ib.text, draft.text, HEAD, "[]"), ST_REFUSED);
  assert_true(has(shelf->fault.detail, "draft_owner:"));
  assert_int_equal(
      store_append(shelf->store, &CITIZEN, ib.text, NULL, 0, draft.text, &shelf->fault),
      ST_REFUSED);
}

/* A flush failed at the commit: "not saved" was said, and after opening anew it is there all the same. Saying it again
 * writes nothing twice, and is no refusal that nobody could understand. */
static void a_commit_that_is_there_already_is_done(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), ib = shelf_new_citizen(shelf, "Ib"), draft = store_new_id(shelf->store);
  StoreEntry wish = {.kind = "wish.new", .body = "{\"words\":\"Ro\",\"speaker\":\"citizen\"}"};
  assert_ok(save(shelf, bo.text, draft.text, HEAD, "[]"));
  for (int i = 0; i < 2; i++)
    assert_ok(store_append(shelf->store, &CITIZEN, bo.text, &wish, 1, draft.text, &shelf->fault));
  const char *plan = shelf_read(shelf, "plan", "citizen", bo.text), *first = strstr(plan, "Ro");
  assert_true(first && !strstr(first + 1, "Ro"));
  assert_int_equal(store_append(shelf->store, &CITIZEN, ib.text, &wish, 1, draft.text, &shelf->fault), ST_REFUSED);
}

static void a_draft_that_ended_takes_no_more_answers(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(save(shelf, bo.text, draft.text, HEAD,
                 "[{\"path\":\"a\",\"state\":\"active\",\"value\":1}]"));
  assert_ok(store_drop_draft(shelf->store, &CITIZEN, NULL, draft.text, &shelf->fault));
  assert_int_equal(save(shelf, bo.text, draft.text, HEAD, "[]"), ST_REFUSED);
  assert_true(has(shelf->fault.detail, "draft_closed:"));
  assert_int_equal(store_drop_draft(shelf->store, &CITIZEN, NULL, draft.text, &shelf->fault),
                   ST_REFUSED);
  shelf_read(shelf, "draft", "id", draft.text);
  assert_int_equal(shelf->fault.status, ST_NOT_FOUND);
  StoreId unknown = store_new_id(shelf->store);
  assert_int_equal(store_drop_draft(shelf->store, &CITIZEN, NULL, unknown.text, &shelf->fault),
                   ST_NOT_FOUND);
  assert_int_equal(store_drop_draft(shelf->store, &CITIZEN, NULL, "x", &shelf->fault),
                   ST_BAD_INPUT);
}

static Status end_with(Shelf *shelf, const char *citizen, const char *draft, const char *kind,
                       const char *body) {
  StoreEntry entry = {.kind = kind, .body = body};
  return store_append(shelf->store, &CITIZEN, citizen, &entry, 1, draft, &shelf->fault);
}

static void a_draft_waits_as_long_as_a_question_of_it_is_open(void **state) {
  Shelf *shelf = *state;
  char body[300];
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_ok(save(shelf, bo.text, draft.text, HEAD,
                 "[{\"path\":\"why\",\"state\":\"helper\"},{\"path\":\"a\",\"state\":\"active\","
                 "\"value\":1}]"));
  snprintf(
      body, sizeof body,
      "{\"draft\":\"%s\",\"flow\":\"plan\",\"path\":\"why\",\"state\":\"helper\",\"ask\":\"a.b\","
      "\"words\":\"Hvorfor?\"}",
      draft.text);
  assert_ok(end_with(shelf, bo.text, draft.text, "question.open", body));
  assert_string_equal(shelf_read(shelf, "drafts", "citizen", bo.text), "[]");
  assert_true(
      has(shelf_read(shelf, "plan", "citizen", bo.text), "\"path\":\"why\",\"state\":\"helper\""));
  assert_true(has(shelf_read(shelf, "plan", "citizen", bo.text), "\"status\":\"none\""));
  shelf_reopen(shelf);
  assert_true(has(shelf_read(shelf, "draft", "id", draft.text), "\"head\":" HEAD));
  assert_ok(save(shelf, bo.text, draft.text, HEAD,
                 "[{\"path\":\"why\",\"state\":\"active\",\"value\":\"Ro\"}]"));
  assert_true(has(shelf_read(shelf, "draft", "id", draft.text), "\"value\":\"Ro\""));
  assert_string_equal(shelf_read(shelf, "drafts", "citizen", bo.text), "[]");
  snprintf(body, sizeof body, "{\"draft\":\"%s\",\"path\":\"why\"}", draft.text);
  assert_ok(end_with(shelf, bo.text, draft.text, "question.closed", body));
  assert_true(has(shelf_read(shelf, "plan", "citizen", bo.text), "\"questions\":[]"));
  assert_int_equal(save(shelf, bo.text, draft.text, HEAD, "[]"), ST_REFUSED);
  shelf_read(shelf, "draft", "id", draft.text);
  assert_int_equal(shelf->fault.status, ST_NOT_FOUND);
  buf_clear(&shelf->out);
  assert_ok(store_verify(shelf->store, &shelf->out, &shelf->fault));
}

static void what_is_not_right_saves_nothing(void **state) {
  Shelf *shelf = *state;
  StoreId bo = shelf_new_citizen(shelf, "Bo"), draft = store_new_id(shelf->store);
  assert_int_equal(save(shelf, bo.text, draft.text, "{", "[]"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, bo.text, draft.text, "{}", "[]"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, bo.text, draft.text, "{\"flow\":\"plan\"}", "[]"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, bo.text, draft.text, HEAD, "{}"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, bo.text, "draft", HEAD, "[]"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, "bo", draft.text, HEAD, "[]"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, bo.text, draft.text, HEAD, "[1]"), ST_BAD_INPUT);
  assert_int_equal(save(shelf, bo.text, draft.text, HEAD,
                        "[{\"path\":\"a\",\"state\":\"active\",\"value\":1},{\"path\":\"b\","
                        "\"state\":\"lost\"}]"),
                   ST_BAD_INPUT);
  assert_string_equal(shelf_read(shelf, "drafts", "citizen", bo.text), "[]");
}

/* {"path":"a/1/b",...}, ... */
static char *many_answers(int count) {
  const size_t each = 80;
  char *text = malloc(each * (size_t)count + 3), *at = text;
  assert_non_null(text);
  for (int i = 0; i < count; i++)
    at += snprintf(at, each, "%c{\"path\":\"a/%d/b\",\"state\":\"parked\",\"value\":\"x\"}",
                   i == 0 ? '[' : ',', i + 1);
  snprintf(at, 2, "]");
  return text;
}

static void a_closed_branch_round_many_instances_is_one_save(void **state) {
  Shelf *shelf = *state;
  StoreId bo = store_new_id(shelf->store), draft = store_new_id(shelf->store);
  char *some = many_answers(1500), *too_many = many_answers(20001);
  assert_ok(save(shelf, bo.text, draft.text, HEAD, some));
  assert_true(has(shelf_read(shelf, "draft", "id", draft.text), "\"path\":\"a/1500/b\""));
  assert_int_equal(save(shelf, bo.text, draft.text, HEAD, too_many), ST_TOO_LARGE);
  free(some);
  free(too_many);
}

int main(void) {
#define WITH_SHELF(test) cmocka_unit_test_setup_teardown(test, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      WITH_SHELF(an_answer_is_there_after_the_next_start),
      WITH_SHELF(a_parked_answer_keeps_its_value),
      WITH_SHELF(moving_on_without_an_answer_keeps_the_place),
      WITH_SHELF(open_drafts_come_newest_first),
      WITH_SHELF(a_draft_belongs_to_one_citizen),
      WITH_SHELF(a_draft_that_ended_takes_no_more_answers),
      WITH_SHELF(a_draft_waits_as_long_as_a_question_of_it_is_open),
      WITH_SHELF(a_commit_that_is_there_already_is_done),
      WITH_SHELF(what_is_not_right_saves_nothing),
      WITH_SHELF(a_closed_branch_round_many_instances_is_one_save),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
