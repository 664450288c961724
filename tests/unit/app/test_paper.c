/* After a plan was printed, the numbers that its letters have in the font are nowhere in memory: whoever has the font could
 * tell the words from them. With src/app/wipe.c, as in the program. */
#include "print/print.h"

#include <pango/pangocairo.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

enum { LETTERS = 9, STRIDE = 20 /* bytes HarfBuzz and Pango spend on a letter; the number stands first */ };

static const char MARKER[] = "Zyxmarkwq";

static void print_a_plan(void) {
  Mem mem = mem_system();
  View *view = view_new(&mem);
  char words[400] = "", *end = words;
  for (int i = 0; i < 25; i++) end += snprintf(end, 15, "en lang tekst ");
  snprintf(end, 20, "%s", MARKER);
  view->body = view_add(view, NULL, VIEW_COLUMN);
  view_add(view, view->body, VIEW_TEXT)->label = view_text(view, words);
  view_add(view, view->body, VIEW_TEXT)->label = view_text(view, "Kort");
  PrintJob job = {.view = view, .title = "Min plan"};
  Fault fault = {ST_OK, ""};
  bool all;
  assert_int_equal(print_pdf(&job, "paper.pdf", &all, &fault), ST_OK);
  unlink("paper.pdf");
  view_free(view);
}

/* The marker's numbers, as the plan's own font has them. Pango's memory of this stands at another place, and shorter. */
static void numbers_of_marker(uint32_t out[LETTERS]) {
  PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
  PangoLayout *layout = pango_layout_new(context);
  PangoFontDescription *font = pango_font_description_from_string("Inter 12");
  pango_layout_set_font_description(layout, font);
  pango_layout_set_text(layout, MARKER, -1);
  const PangoGlyphItem *run = pango_layout_get_line_readonly(layout, 0)->runs->data;
  assert_int_equal(run->glyphs->num_glyphs, LETTERS);
  for (int i = 0; i < LETTERS; i++) out[i] = run->glyphs->glyphs[i].glyph;
  pango_font_description_free(font);
  g_object_unref(layout);
  g_object_unref(context);
}

static bool is_at(const uint32_t numbers[LETTERS], const unsigned char *at) {
  for (int i = 2; i < LETTERS; i++) /* two are few enough to be anything */
    if (memcmp(at + (ptrdiff_t)i * STRIDE, &numbers[i], sizeof numbers[i]) != 0) return false;
  return true;
}

static int find(const uint32_t numbers[LETTERS]) {
  char line[512], mode[8];
  unsigned long from, end;
  int count = 0;
  FILE *maps = fopen("/proc/self/maps", "r");
  assert_non_null(maps);
  while (fgets(line, sizeof line, maps)) {
    if (sscanf(line, "%lx-%lx %7s", &from, &end, mode) != 3 || strncmp(mode, "rw", 2) != 0) continue;
    for (unsigned long at = from; at + LETTERS * STRIDE <= end; at += sizeof(uint32_t))
      count += is_at(numbers, (const unsigned char *)at);
  }
  fclose(maps);
  return count;
}

static void a_printed_plan_leaves_no_letters_behind(void **state) {
  (void)state;
  uint32_t numbers[LETTERS];
  numbers_of_marker(numbers);
  print_a_plan();
  assert_int_equal(find(numbers), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(a_printed_plan_leaves_no_letters_behind)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
