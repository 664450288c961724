#include "print/print.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>
#include <cmocka.h>

static ViewNode *add(View *view, ViewKind kind, const char *label, const char *style) {
  ViewNode *node = view_add(view, view->body, kind);
  assert_non_null(node);
  node->label = view_text(view, label);
  node->style = style;
  return node;
}

static View *sample_plan(const char *lang, bool rtl, int goals) {
  Mem mem = mem_system();
  View *view = view_new(&mem);
  view->lang = lang;
  view->rtl = rtl;
  view->body = view_add(view, NULL, VIEW_COLUMN);
  add(view, VIEW_HEADING, rtl ? "خطتي" : "Min plan", NULL)->level = 1;
  for (int i = 0; i < goals; i++) {
    add(view, VIEW_HEADING, rtl ? "الهدف" : "Mål", NULL)->level = 2;
    add(view, VIEW_QUOTE, rtl ? "أريد أن أنام طوال الليل" : "Jeg vil gerne sove igennem om natten", NULL)->note =
        "Sagt af borgeren";
    ViewNode *meter = add(view, VIEW_METER, "på vej", NULL);
    meter->number = 3;
    meter->of = 5;
    ViewNode *list = add(view, VIEW_LIST, NULL, NULL);
    view_add(view, list, VIEW_TEXT)->label = "Første skridt: spørge om et værelse i den rolige fløj";
    view_add(view, list, VIEW_TEXT)->label = "Hvem hjælper: Mona (opdigtet)";
    add(view, VIEW_RULE, NULL, NULL);
  }
  add(view, VIEW_BUTTON, "Tryk mig", "primary")->id = "press";
  return view;
}

static size_t answered; /* bytes of the last answer */

/* What a program of poppler says about the PDF; the test's own folder is the build folder. */
static const char *ask(const char *program, const char *argument, const char *path, char *text, size_t size) {
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  if (child == 0) {
    dup2(ends[1], STDOUT_FILENO);
    execlp(program, program, argument, path, strcmp(program, "pdftotext") == 0 ? "-" : (char *)NULL, (char *)NULL);
    _exit(127);
  }
  close(ends[1]);
  size_t used = 0;
  for (ssize_t got; used < size - 1 && (got = read(ends[0], text + used, size - 1 - used)) > 0;) used += (size_t)got;
  text[used] = '\0';
  answered = used;
  close(ends[0]);
  waitpid(child, NULL, 0);
  return text;
}

static bool all_there; /* of the last print_sample */

static void print_sample(const char *path, View *view, PrintFormat format) {
  PrintJob job = {.view = view, .format = format, .title = "Min plan", .footer = "Side {page} af {pages}",
                  .more = "Resten står på det store papir"};
  Fault fault = {ST_OK, ""};
  Status status = print_pdf(&job, path, &all_there, &fault);
  if (status != ST_OK) print_error("%s\n", fault.detail);
  assert_int_equal(status, ST_OK);
  view_free(view);
}

static void danish_plan_is_tagged_titled_and_searchable(void **state) {
  char text[20000];
  (void)state;
  print_sample("print_da.pdf", sample_plan("da", false, 2), PRINT_A4);
  const char *info = ask("pdfinfo", "-struct", "print_da.pdf", text, sizeof text);
  assert_non_null(strstr(info, "Document"));
  assert_non_null(strstr(info, "H1"));
  assert_non_null(strstr(info, "BlockQuote"));
  assert_non_null(strstr(info, "LI"));
  info = ask("pdfinfo", "-isodates", "print_da.pdf", text, sizeof text);
  assert_non_null(strstr(info, "Title:           Min plan"));
  assert_non_null(strstr(info, "Tagged:          yes"));
  info = ask("pdftotext", "-layout", "print_da.pdf", text, sizeof text);
  assert_non_null(strstr(info, "»Jeg vil gerne sove igennem om natten«"));
  assert_non_null(strstr(info, "Side 1 af 1"));
  assert_non_null(strstr(info, "på vej"));
  assert_null(strstr(info, "Tryk mig"));
}

static void english_words_stand_in_english_marks(void **state) {
  char text[20000];
  (void)state;
  print_sample("print_en.pdf", sample_plan("en", false, 1), PRINT_A4);
  const char *said = ask("pdftotext", "-layout", "print_en.pdf", text, sizeof text);
  assert_true(strstr(said, "“Jeg vil gerne sove igennem om natten”") && !strstr(said, "»"));
}

static bool file_holds(const char *path, const char *what) {
  static char bytes[1 << 20];
  FILE *file = fopen(path, "rb");
  assert_non_null(file);
  size_t length = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  return memmem(bytes, length, what, strlen(what)) != NULL;
}

static void the_language_is_in_the_catalog(void **state) {
  (void)state;
  print_sample("print_lang.pdf", sample_plan("da", false, 1), PRINT_A4);
  assert_true(file_holds("print_lang.pdf", "/Lang (da)"));
  assert_true(file_holds("print_lang.pdf", "/DisplayDocTitle true"));
}

static void arabic_plan_can_be_searched(void **state) {
  char text[20000];
  (void)state;
  print_sample("print_ar.pdf", sample_plan("ar", true, 1), PRINT_A4);
  const char *found = ask("pdftotext", "-nopgbrk", "print_ar.pdf", text, sizeof text);
  assert_non_null(strstr(found, "أنام"));
  assert_non_null(strstr(found, "الهدف"));
}

static void long_plan_breaks_into_pages_and_easy_needs_more(void **state) {
  char text[20000];
  (void)state;
  print_sample("print_long.pdf", sample_plan("da", false, 12), PRINT_A4);
  const char *info = ask("pdfinfo", "-isodates", "print_long.pdf", text, sizeof text);
  long pages = strtol(strstr(info, "Pages:") + 6, NULL, 10);
  assert_in_range(pages, 2, 5);
  print_sample("print_easy.pdf", sample_plan("da", false, 12), PRINT_EASY);
  info = ask("pdfinfo", "-isodates", "print_easy.pdf", text, sizeof text);
  assert_true(strtol(strstr(info, "Pages:") + 6, NULL, 10) > pages);
}

static void pocket_card_is_one_sheet_however_long_the_plan(void **state) {
  char text[60000];
  (void)state;
  print_sample("print_pocket.pdf", sample_plan("da", false, 40), PRINT_POCKET);
  const char *info = ask("pdfinfo", "-isodates", "print_pocket.pdf", text, sizeof text);
  assert_int_equal(strtol(strstr(info, "Pages:") + 6, NULL, 10), 1);
  assert_non_null(strstr(info, "841.8"));
}

static void a_card_that_is_too_small_says_so(void **state) {
  char text[60000];
  (void)state;
  print_sample("print_small.pdf", sample_plan("da", false, 2), PRINT_POCKET);
  assert_true(all_there);
  assert_null(strstr(ask("pdftotext", "-layout", "print_small.pdf", text, sizeof text), "Resten"));
  print_sample("print_full.pdf", sample_plan("da", false, 40), PRINT_POCKET);
  assert_false(all_there);
  assert_non_null(strstr(ask("pdftotext", "-layout", "print_full.pdf", text, sizeof text), "Resten"));
}

/* "My goals", "Goal 1" and its words, at the foot of every page in turn: whatever stands above, a heading is never
 * the last on its page. */
static void no_heading_is_left_alone_at_the_foot_of_a_page(void **state) {
  char text[60000];
  (void)state;
  for (int lines = 20; lines < 48; lines++) {
    Mem mem = mem_system();
    View *view = view_new(&mem);
    view->lang = "da";
    view->body = view_add(view, NULL, VIEW_COLUMN);
    for (int i = 0; i < lines; i++) add(view, VIEW_TEXT, "En linje", NULL);
    add(view, VIEW_HEADING, "Mine mål", NULL)->level = 2;
    add(view, VIEW_HEADING, "Mål 1", NULL)->level = 3;
    add(view, VIEW_QUOTE, "Finde min hund", NULL);
    add(view, VIEW_TEXT, "Ringe til internatet", NULL);
    print_sample("print_foot.pdf", view, PRINT_A4);
    const char *found = ask("pdftotext", "-layout", "print_foot.pdf", text, sizeof text);
    const char *heading = strstr(found, "Mine mål"), *page = strchr(found, '\f');
    assert_non_null(heading);
    assert_true(heading > page || strstr(found, "Ringe til internatet") < page);
  }
}

/* What a reader of the structure gets is all of a paragraph, also where it runs over several lines. */
static void a_long_paragraph_is_read_to_its_end(void **state) {
  char text[60000];
  (void)state;
  View *view = sample_plan("da", false, 0);
  add(view, VIEW_TEXT, "Jeg vil gerne have et sted, hvor jeg kan låse døren, og hvor der er ro om natten, så jeg kan"
      " komme op og på arbejde, og hvor min datter kan besøge mig om søndagen, når hun har fri fra skole.", NULL);
  print_sample("print_lines.pdf", view, PRINT_A4);
  const char *found = ask("pdfinfo", "-struct-text", "print_lines.pdf", text, sizeof text);
  assert_non_null(strstr(found, "Jeg vil gerne"));
  assert_non_null(strstr(found, "fri fra skole."));
}

static void full_medium_leaves_no_half_file(void **state) {
  (void)state;
  View *view = sample_plan("da", false, 1);
  PrintJob job = {.view = view, .format = PRINT_A4, .title = "Min plan"};
  Fault fault = {ST_OK, ""};
  assert_int_equal(symlink("/dev/full", "full.pdf.part"), 0);
  assert_int_equal(print_pdf(&job, "full.pdf", &all_there, &fault), ST_DISK_FULL);
  assert_int_not_equal(access("full.pdf", F_OK), 0);
  assert_int_not_equal(access("full.pdf.part", F_OK), 0);
  assert_int_equal(print_pdf(&job, "no/such/folder/plan.pdf", &all_there, &fault), ST_IO);
  view_free(view);
}

/* A real reader of codes takes it from the paper; the paper shows it nowhere in letters. */
static void a_scanner_reads_what_a_card_holds(void **state) {
  static const char TOKEN[] = "0123456789abcdef0123456789abcdef";
  char text[2000];
  (void)state;
  View *view = sample_plan("da", false, 0);
  add(view, VIEW_QR, "Dit kort", NULL)->value = TOKEN;
  print_sample("print_card.pdf", view, PRINT_CARD);
  assert_null(strstr(ask("pdftotext", "-layout", "print_card.pdf", text, sizeof text), "0123456"));
  static char picture[1 << 22];
  ask("pdftoppm", "-gray", "print_card.pdf", picture, sizeof picture);
  FILE *file = fopen("print_card.pgm", "wb");
  assert_int_equal(fwrite(picture, 1, answered, file), answered);
  assert_int_equal(fclose(file), 0);
  assert_non_null(strstr(ask("zbarimg", "-q", "print_card.pgm", text, sizeof text), TOKEN));
}

static void a_card_without_its_code_is_no_card(void **state) {
  static char huge[8000];
  Fault fault = {ST_OK, ""};
  (void)state;
  memset(huge, 'a', sizeof huge - 1);
  View *view = sample_plan("da", false, 0);
  add(view, VIEW_QR, "Dit kort", NULL)->value = huge;
  PrintJob job = {.view = view, .format = PRINT_CARD, .title = "Mit kort"};
  assert_int_not_equal(print_pdf(&job, "print_broken.pdf", &all_there, &fault), ST_OK);
  assert_int_not_equal(access("print_broken.pdf", F_OK), 0);
  view_free(view);
}

static void only_known_formats_are_taken(void **state) {
  PrintFormat format;
  (void)state;
  assert_true(print_format_parse("pocket", &format));
  assert_int_equal(format, PRINT_POCKET);
  assert_false(print_format_parse("a5", &format));
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(danish_plan_is_tagged_titled_and_searchable),
      cmocka_unit_test(english_words_stand_in_english_marks),
      cmocka_unit_test(the_language_is_in_the_catalog),
      cmocka_unit_test(arabic_plan_can_be_searched),
      cmocka_unit_test(long_plan_breaks_into_pages_and_easy_needs_more),
      cmocka_unit_test(pocket_card_is_one_sheet_however_long_the_plan),
      cmocka_unit_test(a_card_that_is_too_small_says_so),
      cmocka_unit_test(no_heading_is_left_alone_at_the_foot_of_a_page),
      cmocka_unit_test(a_long_paragraph_is_read_to_its_end),
      cmocka_unit_test(full_medium_leaves_no_half_file),
      cmocka_unit_test(a_scanner_reads_what_a_card_holds),
      cmocka_unit_test(a_card_without_its_code_is_no_card),
      cmocka_unit_test(only_known_formats_are_taken),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
