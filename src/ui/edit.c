#include "base/utf8.h"
#include "text/unicode.h"
#include "ui/edit.h"

#include <string.h>

enum { EDIT_MAX_BYTES = 400000, EDIT_DEFAULT_LIMIT = 2000 };

struct Edit {
  Mem mem;
  char *text;    /* NUL-terminated, in a block of length + 1 bytes; no Buf, which leaves copies where it grew */
  size_t length; /* bytes */
  size_t cursor; /* bytes; always a grapheme boundary */
  size_t count;  /* graphemes */
  size_t limit;
};

static void wipe(Edit *edit) {
  if (!edit->text) return;
  explicit_bzero(edit->text, edit->length);
  mem_free(&edit->mem, edit->text, edit->length + 1);
}

/* Replaces [from, to) by `length` bytes. The old bytes do not linger: memory that is given back is wiped. */
static bool replace(Edit *edit, size_t from, size_t to, const char *bytes, size_t length) {
  size_t behind = edit->length - to, total = from + length + behind;
  char *fresh = total <= EDIT_MAX_BYTES ? mem_new(&edit->mem, total + 1) : NULL;
  if (!fresh) return false;
  if (from) memcpy(fresh, edit->text, from);
  memcpy(fresh + from, bytes, length);
  if (behind) memcpy(fresh + from + length, edit->text + to, behind);
  wipe(edit);
  edit->text = fresh;
  edit->length = total;
  edit->cursor = from + length;
  return true;
}

Edit *edit_new(const Mem *mem, const char *text, int limit) {
  Edit *edit = mem_new(mem, sizeof *edit);
  if (!edit) return NULL;
  edit->mem = *mem;
  edit->limit = limit > 0 ? (size_t)limit : EDIT_DEFAULT_LIMIT;
  size_t length = strlen(text);
  if (!utf8_is_clean(text, length)) length = 0;
  if (!replace(edit, 0, 0, text, utf8_cut(text, length, EDIT_MAX_BYTES))) {
    edit_free(edit);
    return NULL;
  }
  edit->count = unicode_count_graphemes(edit->text, edit->length);
  return edit;
}

void edit_free(Edit *edit) {
  if (!edit) return;
  wipe(edit);
  Mem mem = edit->mem;
  mem_free(&mem, edit, sizeof *edit);
}

const char *edit_text(const Edit *edit, size_t *length) {
  if (length) *length = edit->length;
  return edit->text;
}

size_t edit_cursor(const Edit *edit) { return edit->cursor; }

size_t edit_room(const Edit *edit) { return edit->limit > edit->count ? edit->limit - edit->count : 0; }

void edit_set_cursor(Edit *edit, size_t offset) {
  if (offset >= edit->length) {
    edit->cursor = edit->length;
    return;
  }
  while (offset > 0 && ((unsigned char)edit->text[offset] & 0xC0) == 0x80) offset--;
  size_t behind = offset;
  utf8_next(edit->text, edit->length, &behind);
  edit->cursor = unicode_previous_grapheme(edit->text, edit->length, behind);
}

/* Longest start of `text` that has at most `most` graphemes. */
static size_t take_graphemes(const char *text, size_t length, size_t most) {
  size_t at = 0;
  while (at < length && most-- > 0) at = unicode_next_grapheme(text, length, at);
  return at;
}

bool edit_insert(Edit *edit, const char *text) {
  size_t length = strlen(text);
  if (length == 0 || !utf8_is_clean(text, length)) return false;
  length = take_graphemes(text, length, edit_room(edit));
  if (length == 0 || !replace(edit, edit->cursor, edit->cursor, text, length)) return false;
  /* a combining mark joins what stands before it, so count what is there and not what came */
  edit->count = length > 64 || edit->length < 4096
                    ? unicode_count_graphemes(edit->text, edit->length)
                    : edit->count + unicode_count_graphemes(text, length);
  return true;
}

static bool cut(Edit *edit, size_t from, size_t to) {
  if (from == to || !replace(edit, from, to, "", 0)) return false;
  if (edit->count > 0) edit->count--;
  return true;
}

bool edit_backspace(Edit *edit) {
  size_t from = unicode_previous_grapheme(edit->text, edit->length, edit->cursor);
  return cut(edit, from, edit->cursor);
}

bool edit_delete(Edit *edit) {
  size_t to = unicode_next_grapheme(edit->text, edit->length, edit->cursor);
  return edit->cursor < edit->length && cut(edit, edit->cursor, to);
}

void edit_move(Edit *edit, InputKey key) {
  const char *text = edit->text;
  size_t length = edit->length;
  switch (key) {
  case KEY_LEFT: edit->cursor = unicode_previous_grapheme(text, length, edit->cursor); break;
  case KEY_RIGHT: edit->cursor = unicode_next_grapheme(text, length, edit->cursor); break;
  case KEY_HOME: edit->cursor = 0; break;
  case KEY_END: edit->cursor = length; break;
  default: break;
  }
}

/* Codes are digits, so that a star for each byte keeps the cursor where it is. */
const char *edit_shown(const ViewNode *field, const char *text) {
  static const char STARS[] = "************************";
  if (!field->input || strcmp(field->input, "code") != 0) return text;
  size_t length = strlen(text), most = sizeof STARS - 1;
  return STARS + most - (length < most ? length : most);
}
