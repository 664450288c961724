/* The door: what scripts that are missing, broken or rude do to the program. Nothing. */
#include "support_host.h"

#include <stdio.h>
#include <string.h>

static int open_guarded(void **state) {
  bench_open(state);
  last_resort(120);
  return 0;
}

static int close_guarded(void **state) {
  last_resort(0);
  return bench_close(state);
}

static void boot_fails(Bench *bench, const char *boot, Status wanted, const char *why) {
  if (boot) bench_write(bench, "scripts/boot.lua", boot);
  Status status = bench_boot(bench);
  if (status != wanted || !strstr(bench->fault.detail, why)) fail_msg("%s: %s", boot ? boot : "none", bench->fault.detail);
  assert_null(bench->host);
  assert_int_equal(bench->counted.live, 0);
}

static void a_boot_file_that_is_missing_or_broken_is_a_fault_with_its_place(void **state) {
  Bench *bench = *state;
  boot_fails(bench, NULL, ST_SCRIPT, "module boot: no such file");
  boot_fails(bench, "return {", ST_SCRIPT, "boot.lua:1:");
  boot_fails(bench, "", ST_SCRIPT, "returns nothing");
  boot_fails(bench, "return 7", ST_SCRIPT, "table expected");
  boot_fails(bench, "\n\nerror('stop')", ST_SCRIPT, "scripts/boot.lua:3: stop");
  boot_fails(bench, "return require 'other'", ST_SCRIPT, "module other: no such file");
  boot_fails(bench, "while true do end", ST_SCRIPT_LIMIT, "over its budget of time");
  boot_fails(bench, "local t = {} while true do t[#t + 1] = {} end", ST_SCRIPT_LIMIT, "over its budget of memory");
  boot_fails(bench, "\33Lua", ST_SCRIPT, "binary");
  char far[1200];
  memset(far, 'a', sizeof far - 1);
  far[sizeof far - 1] = '\0';
  bench->config.scripts_dir = far;
  boot_fails(bench, NULL, ST_SCRIPT, "path is too long");
}

static void a_module_runs_once_and_may_not_need_itself(void **state) {
  Bench *bench = *state;
  bench_write(bench, "scripts/part/one.lua", "count = (count or 0) + 1; return { n = count }");
  bench_write(bench, "scripts/a.lua", "return require 'b'");
  bench_write(bench, "scripts/b.lua", "return require 'a'");
  bench_script(bench, "return { twice = function() return require('part.one').n .. require('part.one').n end,\n"
                      "ring = function() return require('a') end }");
  assert_ok(bench_call(bench, "twice", ""));
  assert_string_equal(buf_text(&bench->out), "11");
  assert_int_equal(bench_call(bench, "ring", ""), ST_SCRIPT);
  assert_ok(bench_call(bench, "twice", ""));
}

static void modules_come_from_below_their_folder_only(void **state) {
  Bench *bench = *state;
  static const char *const NAMES[] = {"../secret", "..secret", "part/../../secret", "/secret", ".secret", "", "Part", "a b", "part//"};
  bench_write(bench, "secret.lua", "return { 'beside the folder' }");
  bench_write(bench, "scripts/part/one.lua", "return {}");
  bench_script(bench, "return { need = function(name) return require(name)[1] end }");
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    assert_int_equal(bench_call(bench, "need", NAMES[i]), ST_SCRIPT);
    assert_non_null(strstr(bench->fault.detail, "no such name"));
  }
}

static void an_event_arrives_as_a_table(void **state) {
  Bench *bench = *state;
  bench_script(bench, "local last; return { event = function(e) last = e.kind .. tostring(e.id) .. tostring(e.value) .. (e.aside and '!' or '') end,\n"
                      "last = function() return last end }");
  assert_ok(host_event(bench->host, "press", "next", "7", &bench->fault));
  assert_ok(bench_call(bench, "last", ""));
  assert_string_equal(buf_text(&bench->out), "pressnext7");
  assert_ok(host_event(bench->host, "back", NULL, NULL, &bench->fault));
  assert_ok(bench_call(bench, "last", ""));
  assert_string_equal(buf_text(&bench->out), "backnilnil");
  assert_ok(host_aside_event(bench->host, "press", "next", "7", &bench->fault));
  assert_ok(bench_call(bench, "last", ""));
  assert_string_equal(buf_text(&bench->out), "pressnext7!");
}

static void functions_that_raise_or_are_missing_give_a_status(void **state) {
  Bench *bench = *state;
  View *view = NULL;
  bench_script(bench, "return { event = 'no function', view = function() error('no view') end }");
  assert_int_equal(host_event(bench->host, "press", "a", "", &bench->fault), ST_SCRIPT);
  assert_int_equal(host_view(bench->host, &view, &bench->fault), ST_SCRIPT);
  assert_null(view);
  assert_int_equal(host_deadline(bench->host), -1);
  assert_int_equal(bench_call(bench, "nobody", ""), ST_NOT_FOUND);
  bench_script(bench, "return setmetatable({}, { __index = function() return function() return 'x' end end })");
  assert_int_equal(bench_call(bench, "anything", ""), ST_NOT_FOUND);
}

static void rubbish_is_no_view(void **state) {
  Bench *bench = *state;
  static const char *const RUBBISH[] = {"nil", "7", "'view'", "{ body = 1 }", "function() end", "{ body = {} }"};
  for (size_t i = 0; i < sizeof RUBBISH / sizeof *RUBBISH; i++) {
    char boot[120];
    View *view = NULL;
    snprintf(boot, sizeof boot, "return { view = function() return %s end }", RUBBISH[i]);
    bench_script(bench, boot);
    assert_int_equal(host_view(bench->host, &view, &bench->fault), ST_SCRIPT);
    assert_null(view);
  }
}

static int64_t deadline_of(Bench *bench, const char *value) {
  char boot[120];
  snprintf(boot, sizeof boot, "return { deadline = function() return %s end }", value);
  bench_script(bench, boot);
  return host_deadline(bench->host);
}

/* A finger that comes down, moves and is lifted runs no script unless it pressed something. */
static void a_deadline_is_asked_for_once_until_scripts_run_again(void **state) {
  Bench *bench = *state;
  bench_script(bench, "local n = 0; return { deadline = function() n = n + 1; return n end, event = function() end }");
  assert_int_equal(host_deadline(bench->host), 1);
  assert_int_equal(host_deadline(bench->host), 1);
  assert_ok(host_event(bench->host, "press", "a", "", &bench->fault));
  assert_int_equal(host_deadline(bench->host), 2);
  assert_int_equal(host_deadline(bench->host), 2);
  host_touched(bench->host);
  assert_int_equal(host_deadline(bench->host), 3);
}

static void the_last_word_is_asked_for_once_until_scripts_run_again(void **state) {
  Bench *bench = *state;
  bench_script(bench, "local n = 0; return { event = function() end, deadline = function() return n end,\n"
                      "word = function(lang, key) n = n + 1; return lang .. key .. n end }");
  assert_string_equal(host_word(bench->host, "da", "a"), "daa1");
  assert_string_equal(host_word(bench->host, "da", "a"), "daa1");
  assert_int_equal(host_deadline(bench->host), 1);
  assert_string_equal(host_word(bench->host, "da", "a"), "daa1");
  assert_string_equal(host_word(bench->host, "en", "a"), "ena2");
  assert_string_equal(host_word(bench->host, "en", "b"), "enb3");
  assert_ok(host_event(bench->host, "press", "a", "", &bench->fault));
  assert_string_equal(host_word(bench->host, "en", "b"), "enb4");
}

static void only_a_number_that_fits_is_a_deadline(void **state) {
  Bench *bench = *state;
  assert_int_equal(deadline_of(bench, "1500"), 1500);
  assert_int_equal(deadline_of(bench, "1500.7"), 1500);
  assert_int_equal(deadline_of(bench, "1e300"), -1);
  assert_int_equal(deadline_of(bench, "math.huge"), -1);
  assert_int_equal(deadline_of(bench, "0/0"), -1);
  assert_int_equal(deadline_of(bench, "'1500'"), -1);
  assert_int_equal(deadline_of(bench, "nil"), -1);
  assert_int_equal(deadline_of(bench, "error('x')"), -1);
}

static void a_call_takes_a_text_and_gives_a_text(void **state) {
  Bench *bench = *state;
  bench_script(bench, "return { say = function(t) return '»' .. t .. '«' end, none = function() return {} end,\n"
                      "long = function() return ('x'):rep(60000) end }");
  assert_ok(bench_call(bench, "say", "jeg"));
  assert_string_equal(buf_text(&bench->out), "»jeg«");
  assert_ok(bench_call(bench, "none", ""));
  assert_string_equal(buf_text(&bench->out), "");
  Mem mem = mem_system();
  Buf small = buf_new(&mem, 1000);
  assert_int_equal(host_call(bench->host, "long", "", &small, &bench->fault), ST_TOO_LARGE);
  buf_free(&small);
}

static void a_word_that_is_missing_is_its_key(void **state) {
  Bench *bench = *state;
  bench_script(bench, "return { word = function(lang, key) if key == 'next' then return lang .. ':Videre' end\n"
                      "if key == 'long' then return ('x'):rep(5000) end\n"
                      "if key == 'loop' then while true do end end error('x') end }");
  assert_string_equal(host_word(bench->host, "da", "next"), "da:Videre");
  assert_string_equal(host_word(bench->host, "da", "gone"), "gone");
  assert_string_equal(host_word(bench->host, "da", "loop"), "loop");
  assert_true(strlen(host_word(bench->host, "da", "long")) < 1024);
  bench_script(bench, "return {}");
  assert_string_equal(host_word(bench->host, "da", "next"), "next");
}

/* The fault goes to a log that others read: what a person said must not be in it. */
static void a_fault_tells_the_place_and_never_the_words(void **state) {
  Bench *bench = *state;
  bench->config.talkative = false;
  bench_script(bench, "local function fail(text, level) error(text, level) end\n"
                      "return { said = function(t) error(t) end, bare = function(t) error(t, 0) end,\n"
                      "table = function(t) error({ t }) end, nothing = function() return nil .. 'x' end,\n"
                      "argument = function(t) return ('x'):rep(t) end }");
  assert_int_equal(bench_call(bench, "said", "Alma er bange"), ST_SCRIPT);
  assert_string_equal(bench->fault.detail, "scripts/boot.lua:2: a script error");
  assert_int_equal(bench_call(bench, "bare", "Alma er bange"), ST_SCRIPT);
  assert_string_equal(bench->fault.detail, "a script error");
  assert_int_equal(bench_call(bench, "bare", "Alma er bange.lua:7: bange"), ST_SCRIPT);
  assert_null(strstr(bench->fault.detail, "Alma"));
  assert_int_equal(bench_call(bench, "table", "Alma er bange"), ST_SCRIPT);
  assert_null(strstr(bench->fault.detail, "Alma"));
  assert_int_equal(bench_call(bench, "argument", "Alma"), ST_SCRIPT);
  assert_null(strstr(bench->fault.detail, "Alma"));
  assert_int_equal(bench_call(bench, "nothing", ""), ST_SCRIPT);
  assert_non_null(strstr(bench->fault.detail, "attempt to concatenate a nil value"));
}

static void a_content_file_changes_nothing_outside_itself(void **state) {
  Bench *bench = *state;
  bench_write(bench, "scripts/flow.lua", "return { constructors = function() return { flow = function(t) return t end,\n"
                                         "  ask = function(t) t.kind = 'ask'; return t end } end }");
  bench_write(bench, "content/flows/evil.lua",
              "string.upper = nil; table.concat = nil; ask = nil; pairs = nil; math = nil; kept = 1; _ENV.tostring = nil\n"
              "return flow { steal = kiosk, need = require, strings = getmetatable('') }");
  bench_write(bench, "content/flows/good.lua",
              "assert(kept == nil and math.floor(1.5) == 1 and pairs and string.upper('a') == 'A')\n"
              "return flow { ask { id = tostring(7) } }");
  bench_write(bench, "content/words/da.lua", "return { seen = string == nil and pairs == nil and _G == nil, next = 'Videre' }");
  bench_script(bench, "return { try = function()\n"
                      "local evil = kiosk.content('flows/evil')\n"
                      "assert(evil.steal == nil and evil.need == nil and evil.strings == nil)\n"
                      "local good, _, why = kiosk.content('flows/good'); assert(good, why)\n"
                      "assert(good[1].kind == 'ask' and good[1].id == '7')\n"
                      "assert(kept == nil and ('a'):upper() == 'A' and table.concat({ 'b' }) == 'b' and tostring(1) == '1')\n"
                      "local words = kiosk.content('words/da'); assert(words.seen and words.next == 'Videre')\n"
                      "return 'held' end }");
  Status status = bench_call(bench, "try", "");
  if (status != ST_OK) fail_msg("%s", bench->fault.detail);
  assert_string_equal(buf_text(&bench->out), "held");
}

/* What flows share is plain data, and everybody's own copy of it. */
static void what_is_shared_is_plain_and_nobody_changes_it_for_another(void **state) {
  Bench *bench = *state;
  bench_write(bench, "scripts/flow.lua", "return { constructors = function() return {} end }");
  bench_write(bench, "content/shared/who.lua", "return { { value = 'me', seen = string == nil and shared == nil }, n = 7 }");
  bench_write(bench, "content/shared/deep/code.lua", "return { { run = function() end } }");
  bench_write(bench, "content/shared/circle.lua", "local t = {} t.t = t return t");
  bench_write(bench, "content/shared/broken.lua", "return {\n{");
  bench_write(bench, "content/flows/first.lua", "local who = shared 'who' who[1].value = 'changed' who.n = nil return who");
  bench_write(bench, "content/flows/second.lua", "return shared 'who'");
  bench_write(bench, "content/flows/code.lua", "return\nshared 'deep/code'");
  bench_write(bench, "content/flows/circle.lua", "return { shared 'circle' }");
  bench_write(bench, "content/flows/broken.lua", "return { shared 'broken' }");
  bench_write(bench, "content/flows/none.lua", "return { shared 'none' }");
  bench_write(bench, "content/flows/up.lua", "return { shared '../flows/first' }");
  bench_write(bench, "content/words/da.lua", "return { none = shared == nil }");
  bench_script(bench, "return { good = function()\n"
                      "local first, second = kiosk.content 'flows/first', kiosk.content 'flows/second'\n"
                      "assert(first[1].value == 'changed' and second[1].value == 'me' and second[1].seen and second.n == 7)\n"
                      "return kiosk.content('words/da').none and 'held' end,\n"
                      "why = function(name) local _, _, why = kiosk.content(name) return why end }");
  assert_ok(bench_call(bench, "good", ""));
  assert_string_equal(buf_text(&bench->out), "held");
  static const char *const SAID[][2] = {
      {"flows/code", "content/flows/code.lua:2: content/shared/deep/code.lua: what is shared is made of tables, texts and numbers alone"},
      {"flows/circle", "content/flows/circle.lua:1: content/shared/circle.lua: what is shared is made of tables, texts and numbers alone"},
      {"shared/circle", "what is shared is made of tables, texts and numbers alone"},
      {"flows/broken", "content/shared/broken.lua:2: unexpected symbol near <eof>"},
      {"flows/none", "content/flows/none.lua:1: content/shared/none.lua: no such file"},
      {"flows/up", "content/flows/up.lua:1: shared ../flows/first: no such name"}};
  for (size_t i = 0; i < sizeof SAID / sizeof *SAID; i++) {
    assert_ok(bench_call(bench, "why", SAID[i][0]));
    assert_string_equal(buf_text(&bench->out), SAID[i][1]);
  }
}

static void content_that_is_broken_is_an_answer_and_no_error(void **state) {
  Bench *bench = *state;
  bench_write(bench, "content/words/syntax.lua", "return {");
  bench_write(bench, "content/words/raises.lua", "return nil + 1");
  bench_write(bench, "content/words/number.lua", "return 7");
  bench_write(bench, "content/words/thrown.lua", "return x.y.z");
  bench_write(bench, "content/words/memory.lua", "local t = {}; local n = 1; while true do t[n] = {}; n = n + 1 end");
  bench_write(bench, "content/words/loop.lua", "while true do end");
  bench_script(bench, "return { try = function(name) local t, key, detail = kiosk.content(name)\n"
                      "return tostring(t) .. key .. (detail and ' why' or '') end }");
  static const char *const NAMES[] = {"words/syntax", "words/raises", "words/number", "words/thrown", "words/memory"};
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    assert_ok(bench_call(bench, "try", NAMES[i]));
    assert_string_equal(buf_text(&bench->out), "nilerror.script why");
  }
  assert_ok(bench_call(bench, "try", "words/none"));
  assert_string_equal(buf_text(&bench->out), "nilerror.not_found why");
  assert_int_equal(bench_call(bench, "try", "words/loop"), ST_SCRIPT_LIMIT);
  assert_ok(bench_call(bench, "try", "words/number"));
}

/* A source of `count` times a piece behind "return ". */
static void write_long(Bench *bench, const char *name, const char *piece, size_t count) {
  Mem mem = mem_system();
  Buf source = buf_new(&mem, 4 << 20);
  buf_add_text(&source, "return ");
  for (size_t i = 0; i < count; i++) buf_add_text(&source, piece);
  bench_write(bench, name, buf_text(&source));
  buf_free(&source);
}

static void sources_that_wear_out_the_compiler_are_an_answer(void **state) {
  Bench *bench = *state;
  static const char *const PIECES[] = {"(", "{", "not ", "-", "a.", "function() ", "'x'..", "2^", "{{},", "x,", "\"\\z "};
  bench_script(bench, "return { try = function(name) local t, key = kiosk.content(name); return tostring(t) .. key end }");
  for (size_t i = 0; i < sizeof PIECES / sizeof *PIECES; i++) {
    char name[32], file[48];
    snprintf(name, sizeof name, "words/long%zu", i);
    snprintf(file, sizeof file, "content/%s.lua", name);
    write_long(bench, file, PIECES[i], 30000);
    if (bench_call(bench, "try", name) != ST_OK) fail_msg("%s: %s", PIECES[i], bench->fault.detail);
    assert_string_equal(buf_text(&bench->out), "nilerror.script");
  }
  write_long(bench, "content/words/large.lua", "{}              ", 60000);
  assert_ok(bench_call(bench, "try", "words/large"));
  assert_string_equal(buf_text(&bench->out), "nilerror.not_found");
}

static void every_call_has_a_budget_of_its_own(void **state) {
  Bench *bench = *state;
  bench_script(bench, "local n = 0; return { event = function() n = n + 1; while true do end end, n = function() return '' .. n end,\n"
                      "work = function() for _ = 1, 1000000 do end return 'done' end }");
  for (int i = 0; i < 3; i++) assert_int_equal(host_event(bench->host, "tick", "", "", &bench->fault), ST_SCRIPT_LIMIT);
  assert_ok(bench_call(bench, "n", ""));
  assert_string_equal(buf_text(&bench->out), "3");
  for (int i = 0; i < 8; i++) assert_ok(bench_call(bench, "work", ""));
}

/* The same number of instructions each time, however busy the machine is; the thread's time is only for C. */
static void the_budget_counts_instructions(void **state) {
  Bench *bench = *state;
  char first[32];
  bench_script(bench, "local n; return { count = function() n = 0; while true do n = n + 1 end end, n = function() return '' .. n end }");
  assert_int_equal(bench_call(bench, "count", ""), ST_SCRIPT_LIMIT);
  assert_ok(bench_call(bench, "n", ""));
  snprintf(first, sizeof first, "%s", buf_text(&bench->out));
  assert_int_equal(bench_call(bench, "count", ""), ST_SCRIPT_LIMIT);
  assert_ok(bench_call(bench, "n", ""));
  assert_string_equal(buf_text(&bench->out), first);
}

typedef struct Rude {
  Bench *bench;
  char word[16];
} Rude;

static Status ask_back(void *context, const char *name, const char *value) {
  Rude *rude = context;
  (void)name;
  (void)value;
  snprintf(rude->word, sizeof rude->word, "%s", host_word(rude->bench->host, "da", "next"));
  return host_deadline(rude->bench->host) == -1 ? ST_OK : ST_REFUSED;
}

/* kiosk.set makes the kit ask for its words: from inside a script that would end the script's own limits. */
static void the_door_is_shut_while_a_script_runs(void **state) {
  Bench *bench = *state;
  Rude rude = {.bench = bench};
  bench->config.services = (HostServices){.context = &rude, .set = ask_back};
  bench_script(bench, "return { deadline = function() return 5 end, word = function() return 'Videre' end,\n"
                      "set = function() return kiosk.set('lang', 'en') and kiosk.get('lang') end,\n"
                      "loop = function() kiosk.set('lang', 'en'); while true do end end }");
  assert_ok(bench_call(bench, "set", ""));
  assert_string_equal(buf_text(&bench->out), "en");
  assert_string_equal(rude.word, "next");
  assert_int_equal(bench_call(bench, "loop", ""), ST_SCRIPT_LIMIT);
  assert_string_equal(host_word(bench->host, "da", "next"), "Videre");
}

/* A life of a host, small but with all that allocates: modules, content, a view, faults, a folded text. */
static void live(Bench *bench) {
  View *view = NULL;
  if (bench_boot(bench) != ST_OK) return;
  host_event(bench->host, "press", "next", "", &bench->fault);
  if (host_view(bench->host, &view, &bench->fault) == ST_OK) view_free(view);
  bench_call(bench, "fold", "ÆBLE");
  host_word(bench->host, "da", "next");
}

static void write_a_life(Bench *bench) {
  bench_write(bench, "content/words/da.lua", "return { next = 'Videre' }");
  bench_write(bench, "scripts/part.lua", "return { title = 'Mål' }");
  bench_write(bench, "scripts/boot.lua",
              "local part = require 'part'\n"
              "return { event = function() kiosk.set('lang', 'en') end, fold = function(t) return kiosk.fold(t) end,\n"
              "word = function(_, key) return kiosk.content('words/da')[key] end,\n"
              "view = function() return { title = part.title, body = { kind = 'column',\n"
              "{ kind = 'text', label = ('x'):rep(100) }, { kind = 'button', id = 'next', label = 'Videre' } } } end }");
}

/* Fails the first, second, ... allocation, alone and with those behind it, until a life goes by whole. */
static void sweep(Bench *bench, long many) {
  bool reached = true;
  long at = 1;
  for (; reached; at++) {
    bench->counted = (Counted){.fail_at = at, .fail_many = many};
    live(bench);
    reached = bench->counted.calls >= at;
    if (!reached) assert_non_null(bench->host);
    bench->counted.fail_at = 0;
    if (bench->host && bench_call(bench, "fold", "Ø") != ST_OK) fail_msg("after call %ld: %s", at, bench->fault.detail);
    host_free(bench->host);
    bench->host = NULL;
    if (bench->counted.live != 0) fail_msg("call %ld: %zu bytes lost", at, bench->counted.live);
  }
  if (at < 300) fail_msg("only %ld allocations", at);
}

static void when_memory_fails_at_any_point_nothing_is_lost(void **state) {
  Bench *bench = *state;
  write_a_life(bench);
  sweep(bench, 1);
  sweep(bench, 2);
  sweep(bench, 1000000);
}

static void the_default_cap_holds_a_long_text_and_a_long_list(void **state) {
  Bench *bench = *state;
  View *view = NULL;
  bench->config.memory_cap = 0;
  bench->config.budget = 0;
  bench_script(bench, "local long = ('x'):rep(50000):rep(1); for _ = 1, 3 do long = long .. long end\n"
                      "return { view = function() local n = { kind = 'column', { kind = 'text', label = long } }\n"
                      "for i = 2, 3000 do n[i] = { kind = 'button', id = 'b' .. i, label = 'x' } end\n"
                      "return { body = n } end }");
  if (host_view(bench->host, &view, &bench->fault) != ST_OK) fail_msg("%s", bench->fault.detail);
  assert_int_equal(strlen(view->body->first->label), 400000);
  view_free(view);
}

/* What is left to scripts on a kiosk (quality C66): 16 MiB, and 20 million instructions a call. */
static void the_default_limits_are_those_of_a_kiosk(void **state) {
  Bench *bench = *state;
  bench->config.memory_cap = 0;
  bench->config.budget = 0;
  bench_script(bench, "local n; return { count = function() n = 0; for i = 1, 1e9 do n = i end end, n = function() return '' .. n end,\n"
                      "fill = function() local t = {}; for i = 1, 1e9 do t[i] = { i } end end }");
  assert_int_equal(bench_call(bench, "count", ""), ST_SCRIPT_LIMIT);
  assert_ok(bench_call(bench, "n", ""));
  long turns = strtol(buf_text(&bench->out), NULL, 10);
  assert_in_range(turns, 5000000, 10000000);
  bench->counted.most = bench->counted.live;
  assert_int_equal(bench_call(bench, "fill", ""), ST_SCRIPT_LIMIT);
  assert_in_range(bench->counted.most, 12 << 20, 17 << 20);
}

static void a_passed_limit_tells_where_it_was_passed(void **state) {
  Bench *bench = *state;
  bench_write(bench, "content/words/endless.lua", "local x\nwhile true do x = 1 end");
  bench_script(bench, "return { load = function() local _, why = pcall(kiosk.content, 'words/endless')\nreturn why end }");
  assert_int_equal(bench_call(bench, "load", ""), ST_SCRIPT_LIMIT);
  assert_string_equal(bench->fault.detail, "content/words/endless.lua:2: over its budget of time");
}

#define HOST_TEST(name) cmocka_unit_test_setup_teardown(name, open_guarded, close_guarded)

int main(void) {
  const struct CMUnitTest tests[] = {
      HOST_TEST(a_boot_file_that_is_missing_or_broken_is_a_fault_with_its_place),
      HOST_TEST(a_module_runs_once_and_may_not_need_itself),
      HOST_TEST(modules_come_from_below_their_folder_only),
      HOST_TEST(an_event_arrives_as_a_table),
      HOST_TEST(functions_that_raise_or_are_missing_give_a_status),
      HOST_TEST(rubbish_is_no_view),
      HOST_TEST(a_deadline_is_asked_for_once_until_scripts_run_again),
      HOST_TEST(the_last_word_is_asked_for_once_until_scripts_run_again),
      HOST_TEST(only_a_number_that_fits_is_a_deadline),
      HOST_TEST(a_call_takes_a_text_and_gives_a_text),
      HOST_TEST(a_word_that_is_missing_is_its_key),
      HOST_TEST(a_fault_tells_the_place_and_never_the_words),
      HOST_TEST(a_content_file_changes_nothing_outside_itself),
      HOST_TEST(what_is_shared_is_plain_and_nobody_changes_it_for_another),
      HOST_TEST(content_that_is_broken_is_an_answer_and_no_error),
      HOST_TEST(sources_that_wear_out_the_compiler_are_an_answer),
      HOST_TEST(every_call_has_a_budget_of_its_own),
      HOST_TEST(the_budget_counts_instructions),
      HOST_TEST(the_default_limits_are_those_of_a_kiosk),
      HOST_TEST(a_passed_limit_tells_where_it_was_passed),
      HOST_TEST(the_door_is_shut_while_a_script_runs),
      HOST_TEST(when_memory_fails_at_any_point_nothing_is_lost),
      HOST_TEST(the_default_cap_holds_a_long_text_and_a_long_list),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
