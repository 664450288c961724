/* Play scripts: each command is a function; the first that fails stops the script and tells where. */
#include "script/runner.h"
#include "support_host.h"

#include <stdio.h>
#include <string.h>

typedef struct Log {
  char text[256];
} Log;

static Status do_command(void *context, const char *name, const char *const *arguments, int count, Buf *result,
                         Fault *fault) {
  Log *log = context;
  size_t used = strlen(log->text);
  snprintf(log->text + used, sizeof log->text - used, "%s/%d ", name, count);
  if (strcmp(name, "fail") == 0) return fault_set(fault, ST_NOT_FOUND, "nothing is called %s", arguments[0]);
  for (int i = 0; i < count; i++) buf_add_text(result, arguments[i]);
  return ST_OK;
}

static const char *const NAMES[] = {"tap", "fail", NULL};

static Status run(Bench *bench, const char *script, Log *log) {
  char path[128];
  RunnerCommands commands = {.names = NAMES, .call = do_command, .context = log};
  bench_write(bench, "play.lua", script);
  snprintf(path, sizeof path, "%s/play.lua", bench->folder);
  *log = (Log){""};
  return runner_run(path, &commands, &bench->fault);
}

static void commands_are_functions_with_texts(void **state) {
  Log log;
  assert_ok(run(*state, "tap 'next' assert(tap('a', 'b', 3) == 'ab3') assert(tap() == '')", &log));
  assert_string_equal(log.text, "tap/1 tap/3 tap/0 ");
}

static void the_first_failure_stops_the_script_with_its_place(void **state) {
  Bench *bench = *state;
  Log log;
  assert_int_equal(run(bench, "tap()\nfail('door')\ntap()", &log), ST_SCRIPT);
  assert_string_equal(log.text, "tap/0 fail/1 ");
  assert_non_null(strstr(bench->fault.detail, "play.lua:2: fail: nothing is called door"));
}

static void broken_scripts_are_faults(void **state) {
  Bench *bench = *state;
  Log log;
  assert_int_equal(run(bench, "tap(", &log), ST_SCRIPT);
  assert_int_equal(run(bench, "error({})", &log), ST_SCRIPT);
  assert_non_null(strstr(bench->fault.detail, "no text"));
  assert_int_equal(run(bench, "tap(1, 2, 3, 4, 5, 6, 7)", &log), ST_SCRIPT);
  assert_non_null(strstr(bench->fault.detail, "too many arguments"));
  assert_int_equal(run(bench, "tap({})", &log), ST_SCRIPT);
  assert_int_equal(run(bench, "os.exit(0)", &log), ST_SCRIPT);
  assert_int_equal(run(bench, "return io.open('x')", &log), ST_SCRIPT);
  assert_int_equal(run(bench, "\33Lua", &log), ST_SCRIPT);
  RunnerCommands commands = {.names = NAMES, .call = do_command, .context = &log};
  assert_int_equal(runner_run("no such file.lua", &commands, &bench->fault), ST_SCRIPT);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(commands_are_functions_with_texts, bench_open, bench_close),
      cmocka_unit_test_setup_teardown(the_first_failure_stops_the_script_with_its_place, bench_open, bench_close),
      cmocka_unit_test_setup_teardown(broken_scripts_are_faults, bench_open, bench_close),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
