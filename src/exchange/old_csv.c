/* An older plan as CSV (RFC 4180): with ';' ',' or a tab between, with or without a line of names, goal by goal. */
#include "exchange/old_parts.h"

#include <string.h>

enum { CELLS_MOST = 64, CELL_MAX = 64 << 10 };

typedef struct Cell {
  size_t from, length; /* in the text of the row */
} Cell;

typedef struct Row {
  int line;
  const char *wrong; /* NULL: it is whole */
  int count;
  Cell cells[CELLS_MOST];
  Buf text;
} Row;

typedef struct Csv {
  OldReading *reading;
  size_t at;
  int line;
  char between;
  int words, area, kind; /* columns; -1: none */
  int columns;           /* 0: no line of names */
  bool guarded;          /* our own: a ' stands before what a spreadsheet would calculate */
  Row row;
} Csv;

static char peek(const Csv *csv) {
  return csv->at < csv->reading->length ? csv->reading->bytes[csv->at] : '\n';
}

static bool at_end(const Csv *csv) {
  return csv->at >= csv->reading->length;
}

static bool at_line_end(const Csv *csv) {
  return at_end(csv) || peek(csv) == '\n' || peek(csv) == '\r';
}

static void step_over_line_end(Csv *csv) {
  if (at_end(csv)) return;
  bool two = peek(csv) == '\r' && csv->at + 1 < csv->reading->length && csv->reading->bytes[csv->at + 1] == '\n';
  csv->at += two ? 2 : 1;
  csv->line++;
}

/* Goes on behind the line on which the row began. */
static void give_up(Csv *csv, size_t start, const char *why) {
  csv->at = start;
  csv->line = csv->row.line;
  while (!at_line_end(csv)) csv->at++;
  csv->row.wrong = why;
}

/* What stands in quotes, without them; false where they do not end, or more stands behind them. */
static bool read_quoted(Csv *csv) {
  size_t from = ++csv->at;
  for (; !at_end(csv) && csv->at - from < CELL_MAX; csv->at++) {
    char byte = peek(csv);
    if (byte == '\n') csv->line++;
    if (byte == '"') {
      csv->at++;
      if (at_end(csv) || peek(csv) != '"') return at_line_end(csv) || peek(csv) == csv->between;
    }
    buf_add_char(&csv->row.text, byte);
  }
  return false;
}

static void read_plain(Csv *csv) {
  for (; !at_line_end(csv) && peek(csv) != csv->between; csv->at++) buf_add_char(&csv->row.text, peek(csv));
}

static void read_row(Csv *csv) {
  size_t start = csv->at;
  Row *row = &csv->row;
  buf_clear(&row->text);
  row->line = csv->line, row->wrong = NULL, row->count = 0;
  for (bool more = true; more && !row->wrong;) {
    size_t from = row->text.length;
    if (row->count == CELLS_MOST)
      give_up(csv, start, "columns");
    else if (peek(csv) == '"' && !at_end(csv) && !read_quoted(csv))
      give_up(csv, start, "quote");
    else if (from == row->text.length)
      read_plain(csv);
    if (!row->wrong) row->cells[row->count++] = (Cell){from, row->text.length - from};
    more = !at_end(csv) && peek(csv) == csv->between;
    csv->at += more;
  }
  step_over_line_end(csv);
}

static const char *cell(const Csv *csv, int column, size_t *length) {
  *length = column >= 0 && column < csv->row.count ? csv->row.cells[column].length : 0;
  const char *text = *length ? csv->row.text.data + csv->row.cells[column].from : "";
  old_trim(&text, length);
  return text;
}

/* The first column that is called one of these. */
static int column_of(const Csv *csv, const char *const names[]) {
  for (; *names; names++) {
    for (int i = 0; i < csv->row.count; i++) {
      size_t length;
      const char *text = cell(csv, i, &length);
      if (old_is(text, length, *names)) return i;
    }
  }
  return -1;
}

/* What most stands between on the first line, outside quotes. */
static char find_between(const OldReading *reading) {
  static const char BETWEEN[] = ";,\t";
  int counts[3] = {0}, best = 0;
  bool quoted = false;
  for (size_t i = 0; i < reading->length && (quoted || !strchr("\r\n", reading->bytes[i])); i++) {
    const char *found = reading->bytes[i] ? strchr(BETWEEN, reading->bytes[i]) : NULL;
    if (reading->bytes[i] == '"') quoted = !quoted;
    if (found && !quoted) counts[found - BETWEEN]++;
  }
  for (int i = 1; i < 3; i++)
    if (counts[i] > counts[best]) best = i;
  return BETWEEN[best];
}

/* True when the row just read is one of names. */
static bool read_names(Csv *csv) {
  static const char *const WORDS[] = {"words",      "goal",     "m\xC3\xA5l", "maal", "m\xC3\xA5ls\xC3\xA6tning", "indsatsm\xC3\xA5l",
                                      "beskrivelse", "tekst",   "text",       "description", NULL};
  static const char *const AREA[] = {"area", "omr\xC3\xA5""de", "livsomr\xC3\xA5""de", "tema", "emne", "topic", NULL};
  static const char *const KIND[] = {"kind", NULL};
  int words = column_of(csv, WORDS);
  if (words < 0) return false;
  csv->words = words, csv->area = column_of(csv, AREA), csv->kind = column_of(csv, KIND);
  csv->columns = csv->row.count;
  csv->guarded = csv->kind == 0;
  return true;
}

static bool is_blank(const Csv *csv) {
  for (int i = 0; i < csv->row.count; i++) {
    size_t length;
    cell(csv, i, &length);
    if (length > 0) return false;
  }
  return true;
}

static void take_row(Csv *csv) {
  size_t length, area_length, kind_length;
  const char *words = cell(csv, csv->words, &length), *area = cell(csv, csv->area, &area_length);
  const char *kind = cell(csv, csv->kind, &kind_length);
  if (csv->row.wrong) {
    old_broken(csv->reading, csv->row.line, csv->row.wrong);
  } else if (csv->columns > 0 && csv->row.count > csv->columns) {
    old_broken(csv->reading, csv->row.line, "columns");
  } else if (!is_blank(csv) && (csv->kind < 0 || old_is(kind, kind_length, "goal"))) {
    bool guard = csv->guarded && length > 0 && words[0] == '\'';
    old_row(csv->reading, csv->row.line, words + guard, length - guard, area, area_length);
  }
}

void old_read_csv(OldReading *reading) {
  Csv csv = {.reading = reading, .line = 1, .between = find_between(reading), .words = 0, .area = 1, .kind = -1};
  csv.row.text = buf_new(&reading->goals->mem, (size_t)OLD_FILE_MAX + CELL_MAX);
  for (bool first = true; !at_end(&csv); first = false) {
    read_row(&csv);
    if (csv.row.text.status != ST_OK) reading->goals->status = csv.row.text.status;
    if (!first || csv.row.wrong || !read_names(&csv)) take_row(&csv);
  }
  if (csv.row.text.data) explicit_bzero(csv.row.text.data, csv.row.text.capacity);
  buf_free(&csv.row.text);
}
