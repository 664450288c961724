#include "base/buf.h"
#include "base/utf8.h"
#include "text/unicode.h"
#include "ui/edit.h"

#include <string.h>

enum { EDIT_MAX_BYTES = 400000, EDIT_DEFAULT_LIMIT = 2000 };

struct Edit {
  Mem mem;
  Buf text;
  size_t cursor; /* bytes; always a grapheme boundary */
  size_t count;  /* graphemes */
  size_t limit;
};

Edit *edit_new(const Mem *mem, const char *text, int limit) {
  Edit *edit = mem_new(mem, sizeof *edit);
  if (!edit) return NULL;
  edit->mem = *mem;
  edit->limit = limit > 0 ? (size_t)limit : EDIT_DEFAULT_LIMIT;
  edit->text = buf_new(mem, EDIT_MAX_BYTES);
  size_t length = strlen(text);
  if (utf8_is_clean(text, length)) buf_add(&edit->text, text, utf8_cut(text, length, EDIT_MAX_BYTES));
  if (edit->text.status == ST_NO_MEMORY) {
    edit_free(edit);
    return NULL;
  }
  edit->cursor = edit->text.length;
  edit->count = unicode_count_graphemes(buf_text(&edit->text), edit->text.length);
  return edit;
}

void edit_free(Edit *edit) {
  if (!edit) return;
  if (edit->text.data) explicit_bzero(edit->text.data, edit->text.capacity);
  buf_free(&edit->text);
  Mem mem = edit->mem;
  mem_free(&mem, edit, sizeof *edit);
}

const char *edit_text(const Edit *edit, size_t *length) {
  if (length) *length = edit->text.length;
  return buf_text(&edit->text);
}

size_t edit_cursor(const Edit *edit) { return edit->cursor; }

size_t edit_room(const Edit *edit) { return edit->limit > edit->count ? edit->limit - edit->count : 0; }

void edit_set_cursor(Edit *edit, size_t offset) {
  const char *text = buf_text(&edit->text);
  if (offset >= edit->text.length) {
    edit->cursor = edit->text.length;
    return;
  }
  size_t next = unicode_next_grapheme(text, edit->text.length, offset);
  edit->cursor = unicode_previous_grapheme(text, edit->text.length, next);
}

/* Replaces [from, to) by `length` bytes. The old bytes do not linger: memory that moves is wiped. */
static bool replace(Edit *edit, size_t from, size_t to, const char *bytes, size_t length) {
  Buf *text = &edit->text;
  Buf fresh = buf_new(&edit->mem, EDIT_MAX_BYTES);
  buf_add(&fresh, buf_text(text), from);
  buf_add(&fresh, bytes, length);
  buf_add(&fresh, buf_text(text) + to, text->length - to);
  if (fresh.status != ST_OK) {
    buf_free(&fresh);
    return false;
  }
  if (text->data) explicit_bzero(text->data, text->capacity);
  buf_free(text);
  *text = fresh;
  edit->cursor = from + length;
  return true;
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
  edit->count = length > 64 || edit->text.length < 4096
                    ? unicode_count_graphemes(buf_text(&edit->text), edit->text.length)
                    : edit->count + unicode_count_graphemes(text, length);
  return true;
}

static bool cut(Edit *edit, size_t from, size_t to) {
  if (from == to || !replace(edit, from, to, "", 0)) return false;
  if (edit->count > 0) edit->count--;
  return true;
}

bool edit_backspace(Edit *edit) {
  size_t from = unicode_previous_grapheme(buf_text(&edit->text), edit->text.length, edit->cursor);
  return cut(edit, from, edit->cursor);
}

bool edit_delete(Edit *edit) {
  size_t to = unicode_next_grapheme(buf_text(&edit->text), edit->text.length, edit->cursor);
  return edit->cursor < edit->text.length && cut(edit, edit->cursor, to);
}

void edit_move(Edit *edit, InputKey key) {
  const char *text = buf_text(&edit->text);
  size_t length = edit->text.length;
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
