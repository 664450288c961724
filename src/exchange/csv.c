#include "exchange/handover.h"
#include "exchange/piece.h"

#include <string.h>

/* What a line tells; the first two are the kind and the id. */
static const char *const COLUMNS[] = {
    "area",       "words",  "status",   "speaker", "who",  "who_role", "when",  "why",
    "first_step", "helper", "fallback", "sure",    "goal", "role",     "helps", "at"};
enum { COLUMN_COUNT = sizeof COLUMNS / sizeof *COLUMNS };

/* Where the words of each kind stand. */
static const struct {
  const char *list, *kind, *words;
} LISTS[] = {{"strengths", "strength", "words"}, {"wishes", "wish", "words"},
             {"goals", "goal", "words"},         {"agreements", "agreement", "what"},
             {"people", "person", "name"},       {"notes", "note", "words"}};
enum { LIST_COUNT = sizeof LISTS / sizeof *LISTS };

static void add_cell(Buf *out, const char *text) {
  buf_add_text(out, ";\"");
  /* ' is guarded too, so that taking one away gives the text again. */
  if (*text && strchr("=+-@\t\r\n'", *text)) buf_add_char(out, '\'');
  for (; *text; text++) {
    if (*text == '"') buf_add_char(out, '"');
    buf_add_char(out, *text);
  }
  buf_add_char(out, '"');
}

/* A day as a day, a day that was said as it was said. */
static void add_when(Buf *out, const Json *when) {
  char day[11];
  const char *said = json_text(json_field(when, "about"));
  if (piece_day(when, day))
    add_cell(out, day);
  else
    add_cell(out, said ? said : "");
}

static void add_column(Buf *out, const Json *item, const char *column, const char *words) {
  const Json *field = json_field(item, strcmp(column, "words") == 0 ? words : column);
  char at[32];
  const char *speaker = strcmp(column, "speaker") == 0 ? piece_speaker(item) : NULL;
  if (speaker) {
    add_cell(out, speaker);
  } else if (json_type(field) == JSON_OBJECT) {
    add_when(out, field);
  } else if (strcmp(column, "at") == 0 && field) {
    piece_instant((int64_t)json_number(field, 0), at);
    add_cell(out, at);
  } else if (json_type(field) == JSON_NUMBER) {
    buf_add_char(out, ';');
    json_add_number(out, json_number(field, 0));
  } else {
    add_cell(out, json_text(field) ? json_text(field) : "");
  }
}

static void add_line(Buf *out, const char *kind, const Json *item, const char *words) {
  const char *id = json_text(json_field(item, "id"));
  buf_add_text(out, kind);
  add_cell(out, id ? id : "");
  for (int i = 0; i < COLUMN_COUNT; i++) add_column(out, item, COLUMNS[i], words);
  buf_add_text(out, "\r\n");
}

/* What is to be talked about: the topic stands where an id does. */
static void add_talk(Buf *out, const Json *talk) {
  for (const Json *said = json_first(talk); said; said = json_next(said)) {
    buf_add_text(out, "talk");
    add_cell(out, json_name(said));
    add_cell(out, "");
    add_cell(out, json_text(said) ? json_text(said) : "");
    for (int i = 2; i < COLUMN_COUNT; i++) add_cell(out, "");
    buf_add_text(out, "\r\n");
  }
}

void handover_csv(const Json *handover, Buf *out) {
  const Json *plan = json_field(handover, "plan");
  buf_add_text(out, "\xEF\xBB\xBFkind;id");
  for (int i = 0; i < COLUMN_COUNT; i++) buf_addf(out, ";%s", COLUMNS[i]);
  buf_add_text(out, "\r\n");
  for (int i = 0; i < LIST_COUNT; i++) {
    const Json *item = json_first(json_field(plan, LISTS[i].list));
    for (; item; item = json_next(item)) add_line(out, LISTS[i].kind, item, LISTS[i].words);
  }
  add_talk(out, json_field(plan, "talk"));
}
