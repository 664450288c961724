/* The kiosk table over a real store, a printer that is ours, and nothing at all. */
#include "support_lua.h"

#include "store/store.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct Counter {
  Bench *bench;
  Store *store;
  int printed;
  Status answer; /* of the printer */
  char label[32], format[8], footer[32];
  bool to_printer;
} Counter;

static Status print(void *context, const HostPrint *what, bool *all) {
  Counter *counter = context;
  counter->printed++;
  counter->to_printer = what->to_printer;
  snprintf(counter->label, sizeof counter->label, "%s", what->view->body->first->label);
  snprintf(counter->format, sizeof counter->format, "%s", what->format);
  snprintf(counter->footer, sizeof counter->footer, "%s", what->footer ? what->footer : "none");
  *all = what->more == NULL;
  return counter->answer;
}

static bool printer_ready(void *context) { return ((Counter *)context)->answer == ST_OK; }

static Status set(void *context, const char *name, const char *value) {
  (void)context;
  (void)value;
  return strcmp(name, "nonsense") == 0 ? ST_BAD_INPUT : ST_OK;
}

/* Quick, and different for every code. */
static bool quick_hash(void *context, const unsigned char *secret, size_t length, const unsigned char salt[16],
                       unsigned char out[32]) {
  (void)context;
  memset(out, 0, 32);
  for (size_t i = 0; i < length; i++) out[i % 32] = (unsigned char)(out[i % 32] * 31 + secret[i] + salt[i % 16]);
  return true;
}

static Status sound(void *context, const char *name) {
  (void)context;
  return strcmp(name, "soft") == 0 ? ST_OK : ST_BAD_INPUT;
}

static int64_t idle(void *context) {
  (void)context;
  return 1234;
}

static Store *open_store(Bench *bench) {
  char path[128], key[128];
  snprintf(path, sizeof path, "%s/store.db", bench->folder);
  snprintf(key, sizeof key, "%s/store.key", bench->folder);
  StoreConfig config = {.path = path,
                        .key_file = key,
                        .device = "test",
                        .clock = bench->config.clock,
                        .random = bench->config.random,
                        .code_hash = {.run = quick_hash}};
  Store *store;
  if (store_open(&config, &store, &bench->fault) != ST_OK) fail_msg("%s", bench->fault.detail);
  return store;
}

static int open_kiosk(void **state) {
  void *bench;
  Counter *counter = test_calloc(1, sizeof *counter);
  bench_open(&bench);
  counter->bench = bench;
  counter->store = open_store(bench);
  counter->bench->config.store = counter->store;
  counter->bench->config.services =
      (HostServices){.context = counter, .print = print, .printer_ready = printer_ready, .set = set,
                     .sound = sound, .idle_ms = idle};
  counter->bench->config.idle_minutes = 7;
  bench_script(bench, "return {}");
  *state = counter;
  return 0;
}

static int close_kiosk(void **state) {
  Counter *counter = *state;
  void *bench = counter->bench;
  store_close(counter->store);
  int lost = bench_close(&bench);
  test_free(counter);
  return lost;
}

static Bench *bench_of(void **state) { return ((Counter *)*state)->bench; }

static const char CITIZEN[] =
    "id = assert(kiosk.sign_up{ name = 'Testperson', lang = 'da', kind = 'pictures', code = 'house-dog-boat-sun' }).id\n";

static void what_is_appended_is_read_back(void **state) {
  char source[1024];
  snprintf(source, sizeof source,
           "%sassert(kiosk.append(id, {{ kind = 'goal.new', id = kiosk.new_id(), words = 'Sove\\nigennem »æ🙂«', rank = 1,\n"
           "  status = 'active', speaker = 'citizen' }}))\n"
           "local plan = kiosk.read('plan', { citizen = id }); return #plan.goals .. plan.goals[1].words",
           CITIZEN);
  lua_bench_gives(bench_of(state), source, "1Sove\nigennem »æ🙂«");
}

static void entries_go_in_together_or_not_at_all(void **state) {
  char source[1024];
  snprintf(source, sizeof source,
           "%slocal ok, key = kiosk.append(id, {{ kind = 'citizen.change', reading = 'easy' }, { kind = 'no.such' }})\n"
           "return tostring(ok) .. key .. tostring(kiosk.read('citizen', { id = id }).reading)",
           CITIZEN);
  lua_bench_gives(bench_of(state), source, "nilerror.bad_inputnil");
}

static void a_draft_is_kept_and_dropped(void **state) {
  char source[1024];
  snprintf(source, sizeof source,
           "%slocal d = kiosk.new_id()\n"
           "assert(kiosk.save_draft(id, d, { flow = 'plan', version = 1, cursor = 'goals' },\n"
           "  { { path = 'goals', state = 'active', value = kiosk.list({}) } }))\n"
           "local draft = kiosk.read('draft', { id = d })\n"
           "assert(kiosk.save_draft(id, d, draft.head, {}))\n"
           "local answers = kiosk.read('draft', { id = d }).answers\n"
           "assert(kiosk.drop_draft(d)); local gone, key = kiosk.read('draft', { id = d })\n"
           "return draft.head.cursor .. #answers .. answers[1].path .. tostring(gone) .. key",
           CITIZEN);
  lua_bench_gives(bench_of(state), source, "goals1goalsnilerror.not_found");
}

static void what_is_learned_is_scored_kept_and_read(void **state) {
  char source[3000];
  snprintf(source, sizeof source,
           "%slocal item = { type = 'choice', points = 2, options = { { value = 'a', right = true }, { value = 'b', right = true }, { value = 'c' } } }\n"
           "local score = assert(kiosk.score(item, kiosk.list{ 'a' }, { sure = 3 }))\n"
           "local run = { attempt = kiosk.new_id(), module = 'tea', version = 1 }\n"
           "local function of(kind, more) more.kind = kind; for k, v in pairs(run) do more[k] = v end; return more end\n"
           "local draft = kiosk.new_id()\n"
           "assert(kiosk.learn({ of('learn.began', { mode = 'test', lang = 'da' }) }, { draft = draft, head = { flow = 'learning/tea', version = 1 },\n"
           "  answers = { { path = 'milk', state = 'active', value = 'a' } } }))\n"
           "local under_way = kiosk.read('my_drafts')[1].id == draft\n"
           "assert(kiosk.learn({ of('learn.answered', { step = 'milk', type = 'choice', tries = 1, response = score.response, scaled = score.scaled }),\n"
           "  of('learn.ended', { outcome = kiosk.result({ mode = 'test', mastery = 0.8 }, { { scaled = score.scaled, answered = true } }).outcome, scaled = score.scaled }) },\n"
           "  { draft = draft, ends = true }))\n"
           "assert(kiosk.learn({ { kind = 'learn.card', module = 'tea', version = 1, step = 'milk', grade = score.grade } }))\n"
           "local mine = kiosk.read('my_learning')\n"
           "local no, key = kiosk.learn({ of('learn.ended', { outcome = 'left' }) })\n"
           "return table.concat({ score.scaled, score.points, score.parts.a, score.parts.b, score.insight, score.grade, tostring(under_way),\n"
           "  mine.modules[1].state, mine.modules[1].best, #kiosk.read('my_drafts'), mine.cards, tostring(no), key }, ' ')",
           CITIZEN);
  lua_bench_gives(bench_of(state), source, "500 1 right missed mistaken 1 true failed 500 0 1 nil error.refused");
}

static void what_cannot_be_scored_is_refused(void **state) {
  Bench *bench = bench_of(state);
  lua_bench_gives(bench, "local no, key = kiosk.score({ type = 'choice' }, 'a'); return tostring(no) .. key", "nilerror.bad_input");
  lua_bench_raises(bench, "kiosk.score('choice')", "table expected");
  lua_bench_raises(bench, "kiosk.result({ mode = 'exam' }, {})", "no such mode");
  lua_bench_raises(bench, "kiosk.result({ move_on = 'never' }, {})", "no such move_on");
  lua_bench_raises(bench, "kiosk.learn({ 7 })", "table expected");
  lua_bench_gives(bench, "local no, key = kiosk.learn({ { kind = 'learn.card' } }); return tostring(no) .. key", "nilerror.no_session");
}

static void rude_arguments_are_refused(void **state) {
  Bench *bench = bench_of(state);
  lua_bench_raises(bench, "kiosk.append('x', { 7 })", "table expected");
  lua_bench_raises(bench, "kiosk.append(nil, {})", "string expected");
  lua_bench_raises(bench, "kiosk.append('x', {{ kind = 'a', f = function() end }})", "cannot be kept");
  lua_bench_raises(bench, "kiosk.read()", "string expected");
  lua_bench_gives(bench, "return select(2, kiosk.read('no such thing'))", "error.bad_input");
  lua_bench_gives(bench, "local t = {}; for i = 1, 5000 do t[i] = {} end; return select(2, kiosk.append('x', t))",
                  "error.too_large");
  lua_bench_gives(bench, "return select(2, kiosk.append('no id', {{ kind = 'citizen.new', name = 'x', lang = 'da' }}))",
                  "error.no_session");
  lua_bench_raises(bench, "kiosk.date(1e9, 1, 1)", "out of range");
  lua_bench_raises(bench, "kiosk.date(2026, 1, math.mininteger)", "out of range");
}

static void ids_are_new_with_and_without_a_store(void **state) {
  Bench *bench = bench_of(state);
  static const char TWO[] = "local a, b = kiosk.new_id(), kiosk.new_id(); return #a .. #b .. tostring(a ~= b)";
  lua_bench_gives(bench, TWO, "3232true");
  bench->config.store = NULL;
  assert_ok(bench_boot(bench));
  lua_bench_gives(bench, TWO, "3232true");
}

static void without_store_printer_and_settings_the_answers_are_calm(void **state) {
  Bench *bench = bench_of(state);
  bench->config.store = NULL;
  bench->config.services = (HostServices){0};
  assert_ok(bench_boot(bench));
  lua_bench_gives(bench, "return select(2, kiosk.read('plan', {})) .. select(2, kiosk.append('x', {}))",
                  "error.not_founderror.not_found");
  lua_bench_gives(bench, "return select(2, kiosk.print({}, {})) .. tostring(kiosk.printer_ready())", "error.unsupportedfalse");
  lua_bench_gives(bench, "return select(2, kiosk.save_draft('x', 'y', {}, {})) .. select(2, kiosk.drop_draft('y'))",
                  "error.not_founderror.not_found");
}

static void a_view_is_printed_and_a_broken_one_is_not(void **state) {
  Counter *counter = *state;
  lua_bench_gives(counter->bench,
                  "local done, all = kiosk.print({ body = { kind = 'column', { kind = 'text', label = 'Min plan' } } },\n"
                  "  { format = 'a5', footer = 'side', more = 'resten', printer = true })\n"
                  "return tostring(done) .. tostring(all)",
                  "truefalse");
  assert_int_equal(counter->printed, 1);
  assert_string_equal(counter->label, "Min plan");
  assert_string_equal(counter->format, "a5");
  assert_string_equal(counter->footer, "side");
  assert_true(counter->to_printer);
  lua_bench_raises(counter->bench, "kiosk.print({ body = { kind = 'blink' } }, {})", "unknown kind blink");
  assert_int_equal(counter->printed, 1);
  counter->answer = ST_UNSUPPORTED;
  lua_bench_gives(counter->bench,
                  "return select(2, kiosk.print({ body = { kind = 'column', { kind = 'text', label = 'x' } } }, {}))\n"
                  "  .. tostring(kiosk.printer_ready())",
                  "error.unsupportedfalse");
  assert_string_equal(counter->format, "a4");
}

static void sounds_and_rest_are_the_programs(void **state) {
  Bench *bench = ((Counter *)*state)->bench;
  lua_bench_gives(bench, "return tostring(kiosk.sound('soft')) .. kiosk.idle() .. ' ' .. table.concat({ kiosk.idle_limits() }, ' ')",
                  "true1234 420000 120000");
  lua_bench_gives(bench, "return (select(2, kiosk.sound('loud')))", "error.bad_input");
}

static void the_end_of_a_session_takes_its_settings_along(void **state) {
  Bench *bench = ((Counter *)*state)->bench;
  lua_bench_gives(bench, "kiosk.set('theme', 'dark'); kiosk.set('session', 'clear'); return kiosk.get('theme')", "dark");
  lua_bench_gives(bench, "kiosk.set('theme', 'dark'); kiosk.set('session', 'end'); return kiosk.get('theme')", "paper");
}

static void settings_are_told_and_remembered(void **state) {
  Bench *bench = bench_of(state);
  lua_bench_gives(bench, "kiosk.set('theme', 'dark'); kiosk.set('text_percent', 150); kiosk.set('lang', 'en')\n"
                         "return kiosk.get('theme') .. kiosk.get('text_percent') .. kiosk.get('lang') .. tostring(kiosk.get('demo'))",
                  "dark150enfalse");
  lua_bench_gives(bench, "return select(2, kiosk.set('nonsense', 1)) .. tostring(kiosk.get('nonsense'))", "error.bad_inputnil");
}

static void days_run_over_and_texts_fold(void **state) {
  Bench *bench = bench_of(state);
  lua_bench_gives(bench, "local d = kiosk.date(2026, 2, 31); return d.day .. '.' .. d.month .. ' ' .. d.weekday", "3.3 2");
  lua_bench_gives(bench, "local d = kiosk.date(2026, 13, 1); return d.year .. d.month", "20271");
  lua_bench_gives(bench, "return tostring(kiosk.fold('ÆBLE') == kiosk.fold('æble')) .. kiosk.length('e\xCC\x81🙂')", "true2");
  lua_bench_gives(bench, "local ms, wall = kiosk.now(); return ms .. ' ' .. wall", "0 1767225600000");
}

typedef struct Loop {
  const char *act; /* asked for again and again, with a text of 60,000 bytes in `s` */
  int most;        /* so often at most, where 1000 instructions alone would allow more than 100 */
} Loop;

/* Long work in C is counted: asking for it again and again ends, and soon. */
static void a_loop_of_long_work_ends(void **state) {
  static const Loop LOOPS[] = {{"kiosk.fold(s)", 50},
                               {"kiosk.length(s)", 50},
                               {"kiosk.refuses(s)", 50},
                               {"kiosk.read('citizens', { name = 'x' })", 500},
                               {"kiosk.drop_draft('x')", 500},
                               {"kiosk.append('x', {})", 500},
                               {"kiosk.save_draft('x', 'x', {}, {})", 500},
                               {"kiosk.content('words/none')", 500},
                               {"pcall(require, 'none')", 500}};
  Bench *bench = bench_of(state);
  last_resort(60);
  for (size_t i = 0; i < sizeof LOOPS / sizeof *LOOPS; i++) {
    char source[160];
    snprintf(source, sizeof source, "n = 0; local s = ('æ'):rep(30000); while true do n = n + 1; %s end", LOOPS[i].act);
    assert_int_equal(lua_bench_run(bench, source, strlen(source)), ST_SCRIPT_LIMIT);
    assert_int_equal(lua_bench_run(bench, "return n", 8), ST_OK);
    if (strtol(buf_text(&bench->out), NULL, 10) > LOOPS[i].most) fail_msg("%s: %s times", LOOPS[i].act, buf_text(&bench->out));
  }
  last_resort(0);
}

/* The log is a disk: a loop must not fill it. */
static void a_loop_fills_no_log(void **state) {
  static const char LOOP[] = "lines = 0; while true do kiosk.log('x'); lines = lines + 1 end";
  Bench *bench = bench_of(state);
  assert_int_equal(lua_bench_run(bench, LOOP, strlen(LOOP)), ST_SCRIPT_LIMIT);
  lua_bench_gives(bench, "return lines < 1000", "true");
}

#define KIOSK_TEST(name) cmocka_unit_test_setup_teardown(name, open_kiosk, close_kiosk)

int main(void) {
  const struct CMUnitTest tests[] = {
      KIOSK_TEST(what_is_appended_is_read_back),
      KIOSK_TEST(entries_go_in_together_or_not_at_all),
      KIOSK_TEST(a_draft_is_kept_and_dropped),
      KIOSK_TEST(what_is_learned_is_scored_kept_and_read),
      KIOSK_TEST(what_cannot_be_scored_is_refused),
      KIOSK_TEST(rude_arguments_are_refused),
      KIOSK_TEST(ids_are_new_with_and_without_a_store),
      KIOSK_TEST(without_store_printer_and_settings_the_answers_are_calm),
      KIOSK_TEST(a_view_is_printed_and_a_broken_one_is_not),
      KIOSK_TEST(settings_are_told_and_remembered),
      KIOSK_TEST(sounds_and_rest_are_the_programs),
      KIOSK_TEST(the_end_of_a_session_takes_its_settings_along),
      KIOSK_TEST(days_run_over_and_texts_fold),
      KIOSK_TEST(a_loop_of_long_work_ends),
      KIOSK_TEST(a_loop_fills_no_log),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
