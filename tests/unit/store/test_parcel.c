/* What a citizen takes away: everything of theirs and nothing of others; sealed, and of use on
 * another machine. */
#include "store/internal.h"
#include "store/own.h"
#include "store/parcel.h"
#include "support_trace.h"

#include <stdlib.h>
#include <string.h>

#define MARKER "Marmelade7381"
#define STRANGER "Rabarber5512"

typedef struct Taken {
  int count;
  char names[4][PARCEL_NAME_MAX + 1];
  size_t lengths[4];
  char *bytes[4];
} Taken;

static Status take(void *context, const ParcelItem *item, Fault *fault) {
  Taken *taken = context;
  (void)fault;
  assert_true(taken->count < 4);
  snprintf(taken->names[taken->count], PARCEL_NAME_MAX + 1, "%s", item->name);
  taken->lengths[taken->count] = item->length;
  taken->bytes[taken->count] = malloc(item->length + 1);
  memcpy(taken->bytes[taken->count], item->bytes, item->length);
  taken->count++;
  return ST_OK;
}

static void forget(Taken *taken) {
  for (int i = 0; i < taken->count; i++) free(taken->bytes[i]);
  *taken = (Taken){0};
}

static void parcel_path(Shelf *shelf, char out[160]) {
  snprintf(out, 160, "%s/a.minplan", shelf->folder);
}

static char *make_big(size_t length) {
  char *bytes = malloc(length);
  for (size_t i = 0; i < length; i++) bytes[i] = (char)(i * 31 + i / 251);
  return bytes;
}

static void what_goes_in_comes_out(void **state) {
  Shelf *shelf = *state;
  static const size_t SIZES[] = {0, 1, 64 * 1024 - 20, 64 * 1024,
                                 300000}; /* around the chunks' ends */
  char path[160];
  parcel_path(shelf, path);
  for (size_t i = 0; i < sizeof SIZES / sizeof *SIZES; i++) {
    char *big = make_big(SIZES[i] + 1);
    ParcelItem items[] = {{"plan.json", MARKER, sizeof MARKER}, {"plan.pdf", big, SIZES[i]}};
    Taken taken = {0};
    if (parcel_write(items, 2, "abcd-efgh-jkmn-pqrs", path, &shelf->fault) != ST_OK)
      fail_msg("%s", shelf->fault.detail);
    assert_int_equal(trace_file(path, MARKER), 0);
    if (parcel_open(path, " ABCD efgh jkmn pqrs\n", take, &taken, &shelf->fault) != ST_OK)
      fail_msg("%s", shelf->fault.detail);
    assert_int_equal(taken.count, 2);
    assert_string_equal(taken.names[1], "plan.pdf");
    assert_string_equal(taken.bytes[0], MARKER);
    assert_int_equal(taken.lengths[1], SIZES[i]);
    assert_memory_equal(taken.bytes[1], big, SIZES[i]);
    forget(&taken);
    free(big);
  }
}

static void a_wrong_passphrase_and_every_kind_of_damage_are_told_apart(void **state) {
  Shelf *shelf = *state;
  char path[160];
  size_t length;
  Taken taken = {0};
  ParcelItem item = {"plan.json", MARKER, sizeof MARKER};
  parcel_path(shelf, path);
  assert_ok(parcel_write(&item, 1, "abcd-efgh-jkmn-pqrs", path, &shelf->fault));
  assert_int_equal(parcel_open(path, "abcd-efgh-jkmn-pqrt", take, &taken, &shelf->fault),
                   ST_WRONG_KEY);
  char *good = support_load(path, &length);
  for (size_t at = 0; at < length; at += 13) {
    char *bad = malloc(length);
    memcpy(bad, good, length);
    bad[at] ^= 1;
    support_save(path, bad, length);
    Status status = parcel_open(path, "abcd-efgh-jkmn-pqrs", take, &taken, &shelf->fault);
    if (status != ST_DAMAGED && status != ST_WRONG_KEY && status != ST_NEWER)
      fail_msg("byte %zu: %d", at, status);
    free(bad);
  }
  support_save(path, good, length - 1);
  assert_int_not_equal(parcel_open(path, "abcd-efgh-jkmn-pqrs", take, &taken, &shelf->fault),
                       ST_OK);
  char *longer = calloc(1, length + 1);
  memcpy(longer, good, length);
  support_save(path, longer, length + 1);
  assert_int_not_equal(parcel_open(path, "abcd-efgh-jkmn-pqrs", take, &taken, &shelf->fault),
                       ST_OK);
  support_save(path, "plain text", 10);
  assert_int_equal(parcel_open(path, "abcd-efgh-jkmn-pqrs", take, &taken, &shelf->fault),
                   ST_DAMAGED);
  assert_int_equal(parcel_open("/nowhere/x", "a", take, &taken, &shelf->fault), ST_NOT_FOUND);
  assert_int_equal(taken.count, 0); /* nothing is handed out before all of it has proven whole */
  free(good);
  free(longer);
}

static void a_name_that_leads_elsewhere_is_not_taken(void **state) {
  Shelf *shelf = *state;
  static const char *const NAMES[] = {"../plan.json", "/etc/passwd", ".profile", ""};
  char path[160];
  parcel_path(shelf, path);
  for (int i = 0; i < 4; i++) {
    Taken taken = {0};
    ParcelItem item = {NAMES[i], MARKER, sizeof MARKER};
    assert_ok(parcel_write(&item, 1, "abcd", path, &shelf->fault));
    assert_int_equal(parcel_open(path, "abcd", take, &taken, &shelf->fault), ST_DAMAGED);
    assert_int_equal(taken.count, 0);
  }
}

static void passphrases_are_long_and_never_the_same(void **state) {
  (void)state;
  char one[PARCEL_PASSPHRASE_BYTES], two[PARCEL_PASSPHRASE_BYTES];
  Random random = random_system();
  parcel_passphrase(&random, one);
  parcel_passphrase(&random, two);
  assert_int_equal(strlen(one), 19);
  assert_int_equal(strspn(one, "0123456789abcdefghjkmnpqrstvwxyz-"), 19);
  assert_string_not_equal(one, two);
}

/* --- what is in it --- */

typedef struct Couple {
  StoreId own, other, mona, ada;
} Couple;

static Couple fill(Shelf *shelf) {
  Couple couple = {.mona = shelf_new_staff(shelf, "Mona", "contact"),
                   .ada = shelf_new_staff(shelf, "Ada", "administrator")};
  couple.other = shelf_new_citizen(shelf, "Ib");
  shelf_new_goal(shelf, couple.other.text, STRANGER, "wish");
  couple.own = shelf_new_citizen(shelf, "Bo");
  shelf_new_goal(shelf, couple.own.text, MARKER, "wish");
  StoreId draft = store_new_id(shelf->store);
  assert_ok(shelf_answer(shelf, couple.own.text, draft.text, "a", "et svar undervejs"));
  shelf_give_part(shelf, couple.own.text, couple.mona.text, "[\"own\",\"frame\"]");
  StoreViewer viewer = {
      .who = couple.mona.text, .purpose = PURPOSE_PLAN, .citizen = couple.own.text};
  assert_ok(store_look(shelf->store, &viewer, "screen", &shelf->fault));
  return couple;
}

static Status export_as(Shelf *shelf, const StoreId *who, const StoreId *whose) {
  StoreViewer viewer = {.who = who ? who->text : "",
                        .role = ROLE_CITIZEN,
                        .purpose = PURPOSE_PLAN,
                        .citizen = whose->text};
  buf_clear(&shelf->out);
  return store_export(shelf->store, &viewer, &shelf->out, &shelf->fault);
}

static void the_citizen_gets_everything_with_who_looked_and_nobody_elses(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  Json *all = NULL;
  if (export_as(shelf, &couple.own, &couple.own) != ST_OK) fail_msg("%s", shelf->fault.detail);
  assert_ok(json_parse(buf_text(&shelf->out), shelf->out.length, &all));
  static const char *const PARTS[] = {"format",   "version",     "made_at",    "plan",
                                      "consents", "assignments", "shares",     "untold",
                                      "drafts",   "all_looks",   "all_entries"};
  for (size_t i = 0; i < sizeof PARTS / sizeof *PARTS; i++)
    if (!json_field(all, PARTS[i])) fail_msg("%s is missing", PARTS[i]);
  const Json *looks = json_first(json_field(all, "all_looks"));
  assert_string_equal(json_text(json_field(looks, "name")), "Mona");
  assert_non_null(strstr(buf_text(&shelf->out), MARKER));
  assert_non_null(strstr(buf_text(&shelf->out), "et svar undervejs"));
  assert_null(strstr(buf_text(&shelf->out), STRANGER));
  assert_null(strstr(buf_text(&shelf->out), couple.other.text));
  json_free(all);
}

static void nobody_else_gets_it(void **state) {
  Shelf *shelf = *state;
  Couple couple = fill(shelf);
  assert_int_not_equal(export_as(shelf, &couple.mona, &couple.own), ST_OK);
  assert_int_equal(shelf->out.length, 0);
  assert_int_not_equal(export_as(shelf, &couple.ada, &couple.own), ST_OK);
  assert_int_not_equal(export_as(shelf, &couple.other, &couple.own), ST_OK);
  assert_int_not_equal(export_as(shelf, NULL, &couple.own), ST_OK);
  assert_int_equal(shelf->out.length, 0);
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(what_goes_in_comes_out),
      T(a_wrong_passphrase_and_every_kind_of_damage_are_told_apart),
      T(a_name_that_leads_elsewhere_is_not_taken),
      T(passphrases_are_long_and_never_the_same),
      T(the_citizen_gets_everything_with_who_looked_and_nobody_elses),
      T(nobody_else_gets_it),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
