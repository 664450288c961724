/* Every attack on the script host that is known: it ends with an error value or comes to nothing, memory
 * stays under the cap, and the same host goes on answering. */
#include "support_host.h"

#include <stdio.h>
#include <string.h>

enum { CAP = 16 << 20, OUTSIDE_THE_STATE = 1 << 20, LAST_RESORT_S = 60 };

typedef struct Attack {
  const char *name; /* tests/fixtures/hostile/<name>.lua */
  Status ends;      /* ST_OK: comes to nothing, the file says "held" */
} Attack;

static const Attack ATTACKS[] = {
    /* loops, and the ways to swallow the error that ends them */
    {"loop_while", ST_SCRIPT_LIMIT},
    {"loop_goto", ST_SCRIPT_LIMIT},
    {"loop_numeric_for", ST_SCRIPT_LIMIT},
    {"loop_tail_call", ST_SCRIPT_LIMIT},
    {"loop_in_pcall", ST_SCRIPT_LIMIT},
    {"loop_in_xpcall", ST_SCRIPT_LIMIT},
    {"loop_in_handler", ST_SCRIPT_LIMIT},
    {"loop_pcall_pcall", ST_SCRIPT_LIMIT},
    {"loop_in_iterator", ST_SCRIPT_LIMIT},
    {"loop_in_index", ST_SCRIPT_LIMIT},
    {"loop_in_tostring", ST_SCRIPT},
    {"loop_in_close", ST_SCRIPT_LIMIT},
    {"close_many", ST_SCRIPT},
    {"pairs_forever", ST_SCRIPT_LIMIT},
    {"pairs_grows", ST_SCRIPT_LIMIT},
    /* finalizers */
    {"gc_at_once", ST_SCRIPT},
    {"gc_added_later", ST_OK},
    {"gc_by_rawset", ST_SCRIPT},
    {"gc_through_list", ST_SCRIPT},
    /* memory */
    {"string_doubling", ST_SCRIPT_LIMIT},
    {"string_doubling_in_pcall", ST_SCRIPT_LIMIT},
    {"rep_bomb", ST_SCRIPT},
    {"rep_empty", ST_SCRIPT},
    {"rep_through_metatable", ST_SCRIPT},
    {"rep_separator", ST_SCRIPT},
    {"rep_overflow", ST_SCRIPT},
    {"format_width", ST_SCRIPT},
    {"format_many", ST_SCRIPT_LIMIT},
    {"text_too_long", ST_SCRIPT_LIMIT},
    {"concat_fills_memory", ST_SCRIPT_LIMIT},
    {"big_table", ST_SCRIPT_LIMIT},
    {"big_keys", ST_SCRIPT_LIMIT},
    {"unpack_many", ST_SCRIPT},
    {"unpack_into_pcall", ST_OK},
    /* work in C that no hook sees */
    {"find_backtracking", ST_SCRIPT},
    {"find_bracket", ST_SCRIPT},
    {"find_negative", ST_OK},
    {"match_gone", ST_SCRIPT},
    {"gmatch_gone", ST_SCRIPT},
    {"gsub_gone", ST_SCRIPT},
    {"pack_gone", ST_SCRIPT},
    {"table_move_gone", ST_SCRIPT},
    {"concat_range", ST_SCRIPT},
    {"concat_index_in_c", ST_SCRIPT},
    {"len_lies", ST_SCRIPT},
    {"border_lies_insert", ST_SCRIPT},
    {"border_lies_remove", ST_SCRIPT},
    {"border_lies_sort", ST_SCRIPT},
    {"insert_shift", ST_SCRIPT_LIMIT},
    {"sort_bad_order", ST_SCRIPT_LIMIT},
    {"sort_long_texts", ST_SCRIPT_LIMIT},
    {"compare_long", ST_SCRIPT_LIMIT},
    {"equal_long", ST_SCRIPT_LIMIT},
    {"utf8_len_long", ST_SCRIPT_LIMIT},
    {"upper_long", ST_SCRIPT_LIMIT},
    {"next_over_holes", ST_SCRIPT_LIMIT},
    {"next_bad_key", ST_SCRIPT},
    /* depth and odd errors */
    {"recursion", ST_SCRIPT_LIMIT},
    {"recursion_in_c", ST_SCRIPT},
    {"recursion_pcall", ST_SCRIPT_LIMIT},
    {"error_table", ST_SCRIPT},
    {"error_nil", ST_SCRIPT},
    {"error_in_error", ST_SCRIPT_LIMIT},
    {"error_long", ST_SCRIPT},
    {"many_locals", ST_SCRIPT_LIMIT},
    {"unary_in_error", ST_SCRIPT},
    {"env_constant", ST_SCRIPT},
    /* ways out */
    {"strings_changed", ST_SCRIPT},
    {"strings_unlocked", ST_OK},
    {"library_overwritten", ST_OK},
    {"globals_tricks", ST_OK},
    {"coroutine_gone", ST_SCRIPT},
    {"load_gone", ST_SCRIPT},
    {"dump_gone", ST_SCRIPT},
    {"require_up", ST_SCRIPT},
    {"require_dots", ST_SCRIPT},
    {"require_absolute", ST_SCRIPT},
    {"require_nul", ST_SCRIPT},
    {"require_itself", ST_SCRIPT},
    {"content_up", ST_OK},
};

enum { ATTACK_COUNT = sizeof ATTACKS / sizeof *ATTACKS };

static int open_hostile(void **state) {
  bench_open(state);
  Bench *bench = *state;
  bench_write(bench, "secret.lua", "return { 'beside the folders that may be read' }");
  bench_write(bench, "content/words/da.lua", "return {}");
  bench->config.scripts_dir = TEST_SOURCE_DIR "/tests/fixtures/hostile";
  if (bench_boot(bench) != ST_OK) fail_msg("%s", bench->fault.detail);
  last_resort(LAST_RESORT_S);
  return 0;
}

static int close_hostile(void **state) {
  last_resort(0);
  return bench_close(state);
}

/* False with a line of why. */
static bool survives(Bench *bench, const Attack *attack) {
  Status status = bench_call(bench, "run", attack->name);
  bool held = status != ST_OK || strcmp(buf_text(&bench->out), "held") == 0;
  if (status != attack->ends || !held)
    print_error("%s: ends with %s %s%s\n", attack->name, status_key(status), bench->fault.detail, buf_text(&bench->out));
  Status after = bench_call(bench, "good", "morning");
  bool good = after == ST_OK && strcmp(buf_text(&bench->out), "good morning") == 0;
  if (!good) print_error("%s: afterwards %s\n", attack->name, bench->fault.detail);
  return status == attack->ends && held && good;
}

static void every_attack_ends_and_the_host_goes_on(void **state) {
  Bench *bench = *state;
  int lost = 0;
  for (int i = 0; i < ATTACK_COUNT; i++) lost += !survives(bench, &ATTACKS[i]);
  assert_int_equal(lost, 0);
}

static void no_attack_takes_more_memory_than_the_cap(void **state) {
  Bench *bench = *state;
  for (int i = 0; i < ATTACK_COUNT; i++) {
    bench->counted.most = bench->counted.live;
    bench_call(bench, "run", ATTACKS[i].name);
    if (bench->counted.most > CAP + OUTSIDE_THE_STATE)
      fail_msg("%s: %zu bytes at most", ATTACKS[i].name, bench->counted.most);
  }
}

/* Each attack on a host that is fresh: what one leaves behind must not be what stops the next. */
static void every_attack_ends_on_a_fresh_host(void **state) {
  Bench *bench = *state;
  int lost = 0;
  for (int i = 0; i < ATTACK_COUNT; i++) {
    assert_ok(bench_boot(bench));
    lost += !survives(bench, &ATTACKS[i]);
  }
  assert_int_equal(lost, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(every_attack_ends_and_the_host_goes_on, open_hostile, close_hostile),
      cmocka_unit_test_setup_teardown(no_attack_takes_more_memory_than_the_cap, open_hostile, close_hostile),
      cmocka_unit_test_setup_teardown(every_attack_ends_on_a_fresh_host, open_hostile, close_hostile),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
