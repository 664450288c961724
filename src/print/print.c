#include "print/print.h"

#include "print/catalog.h"
#include "print/sheet.h"

#include <cairo-pdf.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { PDF_MAX = 64 << 20, BLOCKS_MAX = 16 << 20, LINE_MAX_BYTES = 300 };

/* Which reader's page lies where on the folded A4 sheet: four columns, upper row upside down. Folded
 * with one cut in the middle, (1,2) (3,4) (5,6) (7,8) are the leaves and 1 is the front. */
static const int POCKET_UPPER[4] = {4, 3, 2, 1}, POCKET_LOWER[4] = {5, 6, 7, 0};

bool print_format_parse(const char *name, PrintFormat *out) {
  static const char *const NAMES[] = {[PRINT_A4] = "a4", [PRINT_EASY] = "easy", [PRINT_POCKET] = "pocket",
                                      [PRINT_CARD] = "card"};
  for (size_t i = 0; i < sizeof NAMES / sizeof *NAMES; i++) {
    if (strcmp(NAMES[i], name) != 0) continue;
    *out = (PrintFormat)i;
    return true;
  }
  return false;
}

static cairo_status_t take_bytes(void *closure, const unsigned char *bytes, unsigned length) {
  Buf *pdf = closure;
  buf_add(pdf, bytes, length);
  return pdf->status == ST_OK ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

/* "{page}" and "{pages}" filled in. */
static void footer_line(const char *pattern, int page, int pages, char line[LINE_MAX_BYTES]) {
  size_t used = 0;
  for (const char *at = pattern; *at && used < LINE_MAX_BYTES - 12;) {
    bool one = strncmp(at, "{page}", 6) == 0, all = strncmp(at, "{pages}", 7) == 0;
    if (one || all) used += (size_t)snprintf(line + used, LINE_MAX_BYTES - used, "%d", one ? page : pages);
    else line[used++] = *at;
    at += one ? 6 : all ? 7 : 1;
  }
  line[used] = '\0';
}

static void draw_pages(Sheet *sheet, const BlockList *blocks, int pages, const char *footer) {
  char line[LINE_MAX_BYTES];
  for (int page = 0; page < pages; page++) {
    sheet_draw_page(sheet, blocks, page);
    if (footer) {
      footer_line(footer, page + 1, pages, line);
      sheet_draw_footer(sheet, line);
    }
    cairo_show_page(sheet->pen);
  }
}

static void draw_pocket_panel(Sheet *sheet, const BlockList *blocks, int page, int column, bool upper,
                              const char *note) {
  const SheetStyle *style = sheet->style;
  cairo_save(sheet->pen);
  if (upper) {
    cairo_translate(sheet->pen, (column + 1) * style->width, style->height);
    cairo_rotate(sheet->pen, G_PI);
  } else {
    cairo_translate(sheet->pen, column * style->width, style->height);
  }
  sheet_draw_page(sheet, blocks, page);
  if (note) sheet_draw_footer(sheet, note);
  cairo_restore(sheet->pen);
}

/* Thin lines where to fold. */
static void draw_folds(const Sheet *sheet) {
  const SheetStyle *style = sheet->style;
  const double dash[] = {2, 4};
  cairo_save(sheet->pen);
  cairo_set_dash(sheet->pen, dash, 2, 0);
  cairo_set_line_width(sheet->pen, 0.4);
  cairo_set_source_rgb(sheet->pen, 0.6, 0.6, 0.6);
  for (int i = 1; i < 4; i++) {
    cairo_move_to(sheet->pen, i * style->width, 0);
    cairo_line_to(sheet->pen, i * style->width, 2 * style->height);
  }
  cairo_move_to(sheet->pen, 0, style->height);
  cairo_line_to(sheet->pen, 4 * style->width, style->height);
  cairo_stroke(sheet->pen);
  cairo_restore(sheet->pen);
}

/* Drawn in the reader's order, so that the tags follow it, whatever the place on the sheet. */
static void draw_pocket(Sheet *sheet, const BlockList *blocks, const char *more) {
  int last = sheet->style->most_pages - 1;
  draw_folds(sheet);
  for (int page = 0; page <= last; page++)
    for (int column = 0; column < 4; column++) {
      const char *note = page == last ? more : NULL;
      if (POCKET_UPPER[column] == page) draw_pocket_panel(sheet, blocks, page, column, true, note);
      if (POCKET_LOWER[column] == page) draw_pocket_panel(sheet, blocks, page, column, false, note);
    }
  cairo_show_page(sheet->pen);
}

/* A dashed line to cut along, and the card within it. */
static void draw_card(Sheet *sheet, const BlockList *blocks) {
  static const double INSET = 40;
  const double dash[] = {3, 3};
  cairo_save(sheet->pen);
  cairo_translate(sheet->pen, INSET, INSET);
  cairo_save(sheet->pen);
  cairo_set_dash(sheet->pen, dash, 2, 0);
  cairo_set_line_width(sheet->pen, 0.6);
  cairo_set_source_rgb(sheet->pen, 0.4, 0.4, 0.4);
  cairo_rectangle(sheet->pen, 0, 0, sheet->style->width, sheet->style->height);
  cairo_stroke(sheet->pen);
  cairo_restore(sheet->pen);
  sheet_draw_page(sheet, blocks, 0);
  cairo_restore(sheet->pen);
  cairo_show_page(sheet->pen);
}

static const SheetStyle *style_of(PrintFormat format) {
  if (format == PRINT_CARD) return &SHEET_CARD;
  if (format == PRINT_POCKET) return &SHEET_POCKET;
  return format == PRINT_EASY ? &SHEET_EASY : &SHEET_A4;
}

static cairo_surface_t *open_surface(const PrintJob *job, Buf *pdf) {
  const SheetStyle *paper = job->format == PRINT_CARD ? &SHEET_A4 : style_of(job->format);
  bool pocket = job->format == PRINT_POCKET;
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
      take_bytes, pdf, pocket ? 4 * paper->width : paper->width, pocket ? 2 * paper->height : paper->height);
  if (job->title) cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, job->title);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Minplan");
  return surface;
}

static Sheet open_sheet(const PrintJob *job, cairo_surface_t *surface) {
  Sheet sheet = {.style = style_of(job->format), .pen = cairo_create(surface), .rtl = job->view->rtl, .lang = job->view->lang};
  sheet.layout = pango_cairo_create_layout(sheet.pen);
  PangoContext *context = pango_layout_get_context(sheet.layout);
  pango_context_set_base_dir(context, sheet.rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string(job->view->lang ? job->view->lang : "da"));
  pango_layout_context_changed(sheet.layout);
  return sheet;
}

/* A card has the largest type in which everything has room. */
static int arrange_card(Sheet *sheet, SheetStyle *style, BlockList *blocks, bool *all) {
  static const double LARGEST = 14, STEP = 0.5;
  double least = style->body;
  int pages = 0;
  sheet->style = style;
  *all = false;
  for (style->body = LARGEST; !*all && style->body >= least; style->body -= STEP)
    pages = sheet_arrange(sheet, blocks, all);
  style->body += STEP;
  return pages;
}

static Status draw_job(const PrintJob *job, BlockList *blocks, Buf *pdf, bool *all) {
  cairo_surface_t *surface = open_surface(job, pdf);
  Sheet sheet = open_sheet(job, surface);
  SheetStyle card = SHEET_POCKET;
  int pages = job->format == PRINT_POCKET ? arrange_card(&sheet, &card, blocks, all) : sheet_arrange(&sheet, blocks, all);
  cairo_tag_begin(sheet.pen, "Document", NULL);
  if (job->format == PRINT_POCKET) draw_pocket(&sheet, blocks, *all ? NULL : job->more);
  else if (job->format == PRINT_CARD) draw_card(&sheet, blocks);
  else draw_pages(&sheet, blocks, pages, job->footer);
  cairo_tag_end(sheet.pen, "Document");
  sheet_forget(&sheet);
  bool good = cairo_status(sheet.pen) == CAIRO_STATUS_SUCCESS;
  g_object_unref(sheet.layout);
  cairo_destroy(sheet.pen);
  cairo_surface_finish(surface);
  good = good && cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS;
  cairo_surface_destroy(surface);
  if (good && sheet.broken) return ST_BAD_INPUT;
  if (!good) return pdf->status != ST_OK ? pdf->status : ST_NO_MEMORY;
  return catalog_set_language(pdf, job->view->lang ? job->view->lang : "da");
}

static Status io_fault(Fault *fault, const char *what) {
  int why = errno;
  return fault_set(fault, why == ENOSPC || why == EDQUOT ? ST_DISK_FULL : ST_IO, "cannot %s the printed plan: %s",
                   what, strerror(why));
}

static bool write_all(int fd, const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t now = write(fd, bytes, length);
    if (now < 0 && errno == EINTR) continue;
    if (now <= 0) return false;
    bytes += now;
    length -= (size_t)now;
  }
  return true;
}

/* Beside, flushed, renamed: a half-written plan never stands under its name. */
static Status write_file(const Buf *pdf, const char *path, Fault *fault) {
  char beside[1200];
  if (snprintf(beside, sizeof beside, "%s.part", path) >= (int)sizeof beside)
    return fault_set(fault, ST_TOO_LARGE, "the path of the printed plan is too long");
  int fd = open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) return io_fault(fault, "open");
  bool good = write_all(fd, buf_text(pdf), pdf->length) && fsync(fd) == 0;
  Status status = good ? ST_OK : io_fault(fault, "write");
  if (close(fd) != 0 && status == ST_OK) status = io_fault(fault, "write");
  if (status == ST_OK && rename(beside, path) != 0) status = io_fault(fault, "name");
  if (status != ST_OK) unlink(beside);
  return status;
}

Status print_pdf_bytes(const PrintJob *job, Buf *pdf, bool *all, Fault *fault) {
  Mem mem = mem_system();
  Arena arena = arena_new(&mem, BLOCKS_MAX);
  BlockList blocks;
  Status status = block_list(&arena, job->view->body, &blocks);
  if (status == ST_OK) status = draw_job(job, &blocks, pdf, all);
  if (status != ST_OK) fault_set(fault, status, "the plan could not be drawn for paper");
  arena_free(&arena);
  return status;
}

Status print_pdf(const PrintJob *job, const char *path, bool *all, Fault *fault) {
  Mem mem = mem_system();
  Buf pdf = buf_new(&mem, PDF_MAX);
  Status status = print_pdf_bytes(job, &pdf, all, fault);
  if (status == ST_OK) status = write_file(&pdf, path, fault);
  buf_free(&pdf);
  return status;
}
