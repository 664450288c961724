/* The goals of older plans out of files people have: what is a goal, what is none, and what is wrong, told with its line. */
#include "exchange/old_rows.h"

#include "json/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static bool refuses(const char *text, size_t length) {
  return memmem(text, length, "010190-1234", 11) != NULL;
}

/* "line:words[area]|..." of the goals, then "#line:why" of what is broken, then "+left" and "windows" where that is so. */
static void tell(const Json *root, char *out, size_t size) {
  size_t at = 0;
#define SAY(...) at += (size_t)snprintf(out + at, size - at, __VA_ARGS__)
  out[0] = '\0';
  for (const Json *one = json_first(json_field(root, "goals")); one; one = json_next(one)) {
    const char *area = json_text(json_field(one, "area"));
    SAY("%d:%s", (int)json_number(json_field(one, "line"), 0), json_text(json_field(one, "words")));
    if (area) SAY("[%s]", area);
    SAY("|");
  }
  for (const Json *one = json_first(json_field(root, "broken")); one; one = json_next(one))
    SAY("#%d:%s", (int)json_number(json_field(one, "line"), 0), json_text(json_field(one, "why")));
  int left = (int)json_number(json_field(root, "left"), 0);
  if (left) SAY("+%d", left);
  if (strcmp(json_text(json_field(root, "encoding")), "utf-8") != 0) SAY("windows");
#undef SAY
}

static void read_as(OldForm form, const char *bytes, size_t length, char *told, size_t size) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 16 << 20);
  Json *root = NULL;
  Fault fault = {0};
  Status status = old_rows_read(form, bytes, length, refuses, &out, &fault);
  if (status != ST_OK) {
    snprintf(told, size, "refused %s", status_key(status));
  } else {
    assert_int_equal(json_parse(buf_text(&out), out.length, &root), ST_OK);
    tell(root, told, size);
    json_free(root);
  }
  buf_free(&out);
}

typedef struct Case {
  OldForm form;
  const char *bytes, *told;
  size_t length; /* 0: as a text */
} Case;

static const Case CASES[] = {
    {OLD_TEXT, "Finde en bolig\nSove bedre\n", "1:Finde en bolig|2:Sove bedre|", 0},
    {OLD_TEXT, "Finde en bolig\r\n\r\nSove bedre", "1:Finde en bolig|3:Sove bedre|", 0},
    {OLD_TEXT, "a\rb", "1:a|2:b|", 0},
    {OLD_TEXT, "", "", 0},
    {OLD_TEXT, "\n \n\t\n", "", 0},
    {OLD_TEXT, "\xEF\xBB\xBFSove", "1:Sove|", 0},
    /* bullets, numbers, boxes */
    {OLD_TEXT, "- Sove\n* Spise\n\xE2\x80\xA2 Bo\n1. Bade\n2) Gå\n(3) Se\n1.2. Le\na) Grine\n[ ] Ringe\n\xE2\x80\x93 Vente",
     "1:Sove|2:Spise|3:Bo|4:Bade|5:Gå|6:Se|7:Le|8:Grine|9:Ringe|10:Vente|", 0},
    {OLD_TEXT, "Mål 1: Sove\nDelmål 2 - Spise\nMål nummer to\nGoal 3: Rest", "1:Sove|2:Spise|3:Mål nummer to|4:Rest|", 0},
    {OLD_TEXT, "3 måneder uden gæld\n-5 kilo\n2026: et godt år", "1:3 måneder uden gæld|2:-5 kilo|3:et godt år|", 0},
    {OLD_TEXT, "1.2.2026 flytter jeg", "1:1.2.2026 flytter jeg|", 0},
    /* headings tell what it is about */
    {OLD_TEXT, "Handleplan\n==========\nBolig:\n- Egen dør\n\n# Penge #\nBetale gæld\nMÅL\nSove",
     "4:Egen dør[Bolig]|7:Betale gæld[Penge]|9:Sove[MÅL]|", 0},
    {OLD_TEXT, "Min plan\n--------\nSove\n-----\n", "", 0},
    {OLD_TEXT, "- Sove\n-----\nSpise", "1:Sove|3:Spise|", 0},
    /* a long line goes on in the next one, a short one does not */
    {OLD_TEXT,
     "Jeg vil gerne have et sted at bo, hvor jeg selv kan lukke døren og\nikke skal dele køkken\nSove\n\n"
     "Jeg vil gerne have et sted at bo, hvor jeg selv kan lukke min dør.\nSove",
     "1:Jeg vil gerne have et sted at bo, hvor jeg selv kan lukke døren og\nikke skal dele køkken|3:Sove|"
     "5:Jeg vil gerne have et sted at bo, hvor jeg selv kan lukke min dør.|6:Sove|",
     0},
    {OLD_TEXT, "- Sove\n  hver nat\n- Spise", "1:Sove\n  hver nat|3:Spise|", 0},
    /* Windows-1252, and what is neither */
    {OLD_TEXT, "Sk\xE6ve s\xF8vne \x96 \xC5rhus", "1:Skæve søvne – Århus|windows", 0},
    {OLD_TEXT, "G\xE6ld\x80\nEt \x81 hul", "1:Gæld€|#2:textwindows", 0},
    {OLD_TEXT, "Gæld\nSk\xE6v\nSove", "1:Gæld|3:Sove|#2:text", 0},
    {OLD_TEXT, "Sove\nEt\0hul\nSpise", "1:Sove|3:Spise|#2:text", 17},
    {OLD_TEXT, "S\0o\0v\0e\0 \0g\0", "refused error.bad_input", 12},
    {OLD_TEXT, "\xFF\xFES\0", "refused error.bad_input", 4},
    {OLD_TEXT, "Sove\nPer 010190-1234 skal sove\nSpise", "1:Sove|3:Spise|#2:cpr", 0},
    {OLD_TEXT, "Sove\nEn \x07 klokke", "1:Sove|#2:text", 0},
    /* CSV */
    {OLD_CSV, "Mål;Område\r\nSove;Søvn\r\nBo;\r\n", "2:Sove[Søvn]|3:Bo|", 0},
    {OLD_CSV, "\xEF\xBB\xBFOmråde,Målsætning\n\"Søvn, ro\",\"Sove \"\"godt\"\"\nhver nat\"\nBolig,Bo\n",
     "2:Sove \"godt\"\nhver nat[Søvn, ro]|4:Bo[Bolig]|", 0},
    {OLD_CSV, "Sove\nSpise\n", "1:Sove|2:Spise|", 0},
    {OLD_CSV, "Sove;sleep\nSpise;body", "1:Sove[sleep]|2:Spise[body]|", 0},
    {OLD_CSV, "Mål\tTema\nSove\tRo\n", "2:Sove[Ro]|", 0},
    {OLD_CSV, "M\xE5l;Omr\xE5""de\nG\xE6ld;Penge", "2:Gæld[Penge]|windows", 0},
    {OLD_CSV, "Mål;Område\nSove;Ro;for meget\n;Ro\n;;\n\nSpise;Krop", "6:Spise[Krop]|#2:columns#3:empty#4:columns", 0},
    {OLD_CSV, "Mål;Område\n\"Sove;Ro\nSpise;Krop\n", "3:Spise[Krop]|#2:quote", 0},
    {OLD_CSV, "Mål;Område\n\"Sove\" nu;Ro\nSpise;Krop\n", "3:Spise[Krop]|#2:quote", 0},
    {OLD_CSV, "Mål;Område\nPer 010190-1234;Ro\nSpise;010190-1234\nBo;Hjem", "4:Bo[Hjem]|#2:cpr#3:cpr", 0},
    {OLD_CSV, "\"\"\n\"Sove\"", "2:Sove|", 0},
    {OLD_CSV, "", "", 0},
    /* the table of a hand-over: its goals, without the guard against spreadsheets */
    {OLD_CSV, "\xEF\xBB\xBFkind;id;area;words\r\nstrength;\"a\";\"likes\";\"Sang\"\r\ngoal;\"b\";\"home\";\"'=cmd|A0\"\r\n",
     "3:=cmd|A0[home]|", 0},
};

static void tells_goals_and_what_is_broken(void **state) {
  (void)state;
  for (size_t i = 0; i < sizeof CASES / sizeof *CASES; i++) {
    char told[4000];
    size_t length = CASES[i].length ? CASES[i].length : strlen(CASES[i].bytes);
    read_as(CASES[i].form, CASES[i].bytes, length, told, sizeof told);
    if (strcmp(told, CASES[i].told) != 0)
      fail_msg("case %zu: %s\n      told: %s\n  expected: %s", i, CASES[i].bytes, told, CASES[i].told);
  }
}

static void a_goal_that_is_too_long_is_told(void **state) {
  (void)state;
  char words[OLD_WORDS_POINTS + 20], told[3000], expected[3000];
  memset(words, 'a', sizeof words);
  snprintf(words + OLD_WORDS_POINTS, 20, "\nSove");
  snprintf(expected, sizeof expected, "1:%.*s|2:Sove|", OLD_WORDS_POINTS, words);
  words[OLD_WORDS_POINTS - 1] = '.'; /* a line that long would go on in the next one */
  expected[OLD_WORDS_POINTS + 1] = '.';
  read_as(OLD_TEXT, words, strlen(words), told, sizeof told);
  assert_string_equal(told, expected);
  memset(words, 'a', sizeof words);
  snprintf(words + OLD_WORDS_POINTS, 20, ".\nSove");
  read_as(OLD_TEXT, words, strlen(words), told, sizeof told);
  assert_string_equal(told, "2:Sove|#1:long");
}

/* A file as long as nobody's plan: what is taken and told is bounded, and it is all counted. */
static void a_hundred_thousand_lines(void **state) {
  (void)state;
  enum { LINES = 100000 };
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 8 << 20), out = buf_new(&mem, 8 << 20);
  for (int i = 0; i < LINES; i++) buf_addf(&text, i % 2 ? "Et mål nummer %d.\n" : "\"Et hul; %d\x01\n", i);
  for (OldForm form = OLD_TEXT; form <= OLD_CSV; form++) {
    Json *root;
    Fault fault = {0};
    buf_clear(&out);
    assert_int_equal(old_rows_read(form, text.data, text.length, refuses, &out, &fault), ST_OK);
    assert_int_equal(json_parse(out.data, out.length, &root), ST_OK);
    int left = (int)json_number(json_field(root, "left"), 0), broken = (int)json_number(json_field(root, "broken_count"), 0);
    if (form == OLD_TEXT) assert_int_equal(left, LINES / 2 - OLD_ROWS_MOST);
    if (form == OLD_TEXT) assert_int_equal(broken, LINES / 2);
    assert_true(out.length < 100000);
    json_free(root);
  }
  buf_free(&text);
  buf_free(&out);
}

/* Whatever the bytes, what comes out is JSON, and no goal holds what may not be kept. */
static void any_bytes_are_read(void **state) {
  (void)state;
  static const char LIKELY[] = ";,\"\"\n\n\r\t -*#:.123abcM\xC3\xA5l\xE6\x96\xFF";
  uint32_t seed = 12345;
  for (int round = 0; round < 4000; round++) {
    char bytes[200], told[20000];
    size_t length = 0, wanted = (seed = seed * 1664525 + 1013904223) >> 24;
    while (length < wanted && length < sizeof bytes) {
      seed = seed * 1664525 + 1013904223;
      bytes[length++] = round % 2 ? LIKELY[(seed >> 16) % (sizeof LIKELY - 1)] : (char)(seed >> 23);
    }
    read_as(round % 4 < 2 ? OLD_TEXT : OLD_CSV, bytes, length, told, sizeof told);
  }
}

static void its_name_tells_the_form(void **state) {
  (void)state;
  assert_int_equal(old_form("plan.csv"), OLD_CSV);
  assert_int_equal(old_form("PLAN.CSV"), OLD_CSV);
  assert_int_equal(old_form("plan.csv.txt"), OLD_TEXT);
  assert_int_equal(old_form("csv"), OLD_TEXT);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(tells_goals_and_what_is_broken),
      cmocka_unit_test(a_goal_that_is_too_long_is_told),
      cmocka_unit_test(a_hundred_thousand_lines),
      cmocka_unit_test(any_bytes_are_read),
      cmocka_unit_test(its_name_tells_the_form),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
