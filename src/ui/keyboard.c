/* The on-screen keyboard. Letters of four rows; what is lifted from is what is typed, so a finger may look
 * for its key (Sears et al. 1993). Holding a letter shows its accents in the top row. */
#include "text/unicode.h"
#include "ui/edit.h"
#include "ui/look.h"
#include "ui/state.h"

#include <math.h>
#include <string.h>

enum { ROWS = 4, MOST_KEYS = 64, LONG_PRESS_MS = 500 };

typedef enum KeyAction { KEY_TYPE, KEY_DO_SHIFT, KEY_DO_BACKSPACE, KEY_DO_PAGE, KEY_DO_LANGUAGE, KEY_DO_ENTER,
                         KEY_DO_DONE } KeyAction;

typedef struct Key {
  KeyAction action;
  char text[12];    /* what it types */
  char label[24];   /* what it is called */
  const char *word; /* caption's word key; NULL = label */
  const char *icon;
  float units; /* width in letter keys */
  int row;
  Rect rect;
} Key;

typedef enum Page { PAGE_LETTERS, PAGE_DIGITS } Page;

struct Keyboard {
  Mem mem;
  const char *const *rows; /* letters of the chosen language */
  bool danish, one_line, digits_only, shift, lock;
  bool starts; /* what is typed next begins a sentence: the keys show capitals, */
  bool small;  /* but the person wants a small letter */
  Page page;
  Key keys[MOST_KEYS];
  int key_count;
  int held;         /* index of the key under the finger, -1 none */
  int64_t held_at;  /* ms when the finger came to it; -1 none */
  const char *accents; /* letters shown in the top row instead, separated by blanks; NULL none */
  Rect opened_from;    /* key whose long press opened them, until the finger leaves it; w 0 = none */
  Rect area;
};

static const char *const ROWS_DA[] = {"q w e r t y u i o p å", "a s d f g h j k l æ ø", "z x c v b n m , . ?"};
static const char *const ROWS_EN[] = {"q w e r t y u i o p", "a s d f g h j k l '", "z x c v b n m , . ?"};
static const char *const ROWS_DIGITS[] = {"1 2 3 4 5 6 7 8 9 0", "- / : ; ( ) & @ \" '", "! % + = # * , . ?"};
static const char *const ROWS_NUMBER[] = {"1 2 3", "4 5 6", "7 8 9"};

static const char *const ACCENTS[][2] = {{"a", "å æ á à â ä ã ą ă"}, {"e", "é è ê ë ę"}, {"i", "í ì î ï"},
                                         {"o", "ø ó ò ô ö õ"},     {"u", "ú ù û ü"},   {"y", "ý ÿ"},
                                         {"c", "ç ć č"},         {"n", "ñ ń"},       {"s", "ß ś š ș"},
                                         {"l", "ł"},             {"z", "ź ż ž"},     {"t", "ț þ"},
                                         {"d", "ð"}};

Keyboard *keyboard_new(const Mem *mem) {
  Keyboard *keyboard = mem_new(mem, sizeof *keyboard);
  if (!keyboard) return NULL;
  keyboard->mem = *mem;
  keyboard->held = -1;
  keyboard->held_at = -1;
  keyboard_choose(keyboard, "da", "words");
  return keyboard;
}

void keyboard_free(Keyboard *keyboard) {
  if (!keyboard) return;
  Mem mem = keyboard->mem;
  mem_free(&mem, keyboard, sizeof *keyboard);
}

void keyboard_choose(Keyboard *keyboard, const char *lang, const char *input) {
  keyboard->danish = lang && strncmp(lang, "da", 2) == 0;
  keyboard->rows = keyboard->danish ? ROWS_DA : ROWS_EN;
  keyboard->one_line = input && strcmp(input, "words") != 0;
  keyboard->digits_only = input && (strcmp(input, "digits") == 0 || strcmp(input, "code") == 0);
  keyboard->page = PAGE_LETTERS;
  keyboard->shift = keyboard->lock = keyboard->small = false;
  keyboard->accents = NULL;
  keyboard->opened_from = (Rect){0};
  keyboard->held = -1;
  keyboard->held_at = -1;
}

static Key *add_key(Keyboard *keyboard, int row, float units, KeyAction action) {
  Key *key = &keyboard->keys[keyboard->key_count];
  if (keyboard->key_count < MOST_KEYS - 1) keyboard->key_count++;
  *key = (Key){.action = action, .row = row, .units = units};
  return key;
}

static void put(char *out, size_t size, const char *from, size_t length) {
  if (length >= size) length = size - 1;
  memcpy(out, from, length);
  out[length] = '\0';
}

/* At most `size` bytes; what grows beyond stays as it was. */
static void upper(const Keyboard *keyboard, char *text, size_t size) {
  Buf large = buf_new(&keyboard->mem, size - 1);
  unicode_upper(&large, text, strlen(text));
  if (large.status == ST_OK) put(text, size, buf_text(&large), large.length);
  buf_free(&large);
}

static bool capitals(const Keyboard *keyboard) {
  return keyboard->shift || (keyboard->starts && !keyboard->small);
}

static void add_letters(Keyboard *keyboard, int row, const char *letters) {
  for (const char *at = letters; *at;) {
    size_t length = strcspn(at, " ");
    Key *key = add_key(keyboard, row, 1, KEY_TYPE);
    put(key->text, sizeof key->text, at, length);
    if (keyboard->page == PAGE_LETTERS && capitals(keyboard)) upper(keyboard, key->text, sizeof key->text);
    put(key->label, sizeof key->label, key->text, strlen(key->text));
    at += length + (at[length] == ' ');
  }
}

static void add_special(Keyboard *keyboard, int row, float units, KeyAction action, const char *word, const char *icon) {
  Key *key = add_key(keyboard, row, units, action);
  key->word = word;
  key->icon = icon;
}

static void add_last_row(Keyboard *keyboard) {
  bool digits = keyboard->page == PAGE_DIGITS;
  add_special(keyboard, 3, 1.5f, KEY_DO_PAGE, digits ? "ui.key.letters" : "ui.key.digits", NULL);
  add_special(keyboard, 3, 1.2f, KEY_DO_LANGUAGE, "ui.key.language", "language");
  Key *space = add_key(keyboard, 3, keyboard->one_line ? 5.5f : 4.3f, KEY_TYPE);
  strncpy(space->text, " ", sizeof space->text - 1);
  space->word = "ui.key.space";
  if (!keyboard->one_line) add_special(keyboard, 3, 1.2f, KEY_DO_ENTER, "ui.key.enter", "keyboard_return");
  add_special(keyboard, 3, 2.3f, KEY_DO_DONE, "ui.key.done", NULL);
}

static void make_number_keys(Keyboard *keyboard) {
  for (int row = 0; row < 3; row++) add_letters(keyboard, row, ROWS_NUMBER[row]);
  add_special(keyboard, 3, 1, KEY_DO_BACKSPACE, "ui.key.backspace", "backspace");
  add_letters(keyboard, 3, "0");
  add_special(keyboard, 3, 1, KEY_DO_DONE, "ui.key.done", NULL);
}

static void make_keys(const Kit *kit, Keyboard *keyboard) {
  const char *const *rows = keyboard->page == PAGE_DIGITS ? ROWS_DIGITS : keyboard->rows;
  keyboard->key_count = 0;
  if (keyboard->digits_only) {
    make_number_keys(keyboard);
  } else {
    add_letters(keyboard, 0, keyboard->accents ? keyboard->accents : rows[0]);
    add_letters(keyboard, 1, rows[1]);
    if (keyboard->page == PAGE_LETTERS) add_special(keyboard, 2, 1.25f, KEY_DO_SHIFT, "ui.key.shift", "arrow_upward");
    add_letters(keyboard, 2, rows[2]);
    add_special(keyboard, 2, 1.25f, KEY_DO_BACKSPACE, "ui.key.backspace", "backspace");
    add_last_row(keyboard);
  }
  for (int i = 0; i < keyboard->key_count; i++) {
    Key *key = &keyboard->keys[i];
    if (!key->word) continue;
    const char *word = kit_word(kit, key->word);
    put(key->label, sizeof key->label, word, strlen(word));
  }
}

float keyboard_height(const Kit *kit, const Keyboard *keyboard, float screen_width, float screen_height) {
  (void)screen_width, (void)keyboard;
  float row = kit_mm(kit, 18.5), gap = kit_mm(kit, 2);
  float wanted = ROWS * row + (ROWS + 1) * gap, most = screen_height * 0.5f;
  float least = ROWS * kit_mm(kit, 14) + (ROWS + 1) * gap;
  return floorf(fmaxf(fminf(wanted, most), fminf(least, screen_height * 0.55f)));
}

static float row_units(const Keyboard *keyboard, int row, int *count) {
  float units = 0;
  *count = 0;
  for (int i = 0; i < keyboard->key_count; i++) {
    if (keyboard->keys[i].row != row) continue;
    units += keyboard->keys[i].units;
    ++*count;
  }
  return units;
}

static float widest_units(const Keyboard *keyboard) {
  float widest = 1;
  int count;
  for (int row = 0; row < ROWS; row++) widest = fmaxf(widest, row_units(keyboard, row, &count));
  return widest;
}

static float caption_em(const Kit *kit) {
  return ceilf((float)(SIZES.body * panel_reading_scale(&kit->ui->config.panel)) * kit->px_per_mm);
}

static float caption_width(const Kit *kit, const Key *key) {
  return ceilf(paragraph_width(kit_paragraph(kit, key->label, caption_em(kit), WEIGHT_MEDIUM, 1e5f, 1)));
}

static const float LEAST_SPACE = 2; /* letter keys */

/* Words that are longer in another language get a wider key; the space bar makes the room. */
static void fit_words(const Kit *kit, Keyboard *keyboard, float unit, float gap) {
  Key *space = NULL;
  for (int i = 0; i < keyboard->key_count; i++)
    if (keyboard->keys[i].text[0] == ' ') space = &keyboard->keys[i];
  for (int i = 0; space && i < keyboard->key_count; i++) {
    Key *key = &keyboard->keys[i];
    if (!key->word || key->icon || key == space) continue;
    float more = (caption_width(kit, key) + 1.25f * gap) / unit - key->units;
    more = fminf(more, space->units - LEAST_SPACE);
    if (more <= 0) continue;
    key->units += more;
    space->units -= more;
  }
}

static bool starts_sentence(const Edit *edit) {
  size_t length, cursor = edit_cursor(edit);
  const char *text = edit_text(edit, &length);
  while (cursor > 0 && text[cursor - 1] == ' ') cursor--;
  return cursor == 0 || strchr(".!?\n", text[cursor - 1]) != NULL;
}

void keyboard_arrange(const Kit *kit, Keyboard *keyboard, Rect area) {
  float gap = kit_mm(kit, 2), side = fminf(kit_mm(kit, 18), area.w * 0.03f);
  keyboard->area = area;
  keyboard->starts = kit->ui->edit && starts_sentence(kit->ui->edit);
  make_keys(kit, keyboard);
  float height = (area.h - (ROWS + 1) * gap) / ROWS, widest = widest_units(keyboard);
  float most = keyboard->digits_only ? kit_mm(kit, 52 * panel_reading_scale(&kit->ui->config.panel)) : 1e9f;
  float unit = fminf((area.w - 2 * side + gap) / widest, most);
  fit_words(kit, keyboard, unit, gap);
  for (int row = 0; row < ROWS; row++) {
    int count;
    float units = row_units(keyboard, row, &count), x = area.x + (area.w - units * unit + gap) / 2;
    for (int i = 0; i < keyboard->key_count; i++) {
      Key *key = &keyboard->keys[i];
      if (key->row != row) continue;
      float y = area.y + gap + (float)row * (height + gap);
      key->rect = (Rect){floorf(x), floorf(y), floorf(key->units * unit - gap), floorf(height)};
      x += key->units * unit;
    }
  }
}

static void paint_caption(const Kit *kit, const Key *key, Color ink) {
  float em = caption_em(kit), line = em * 1.5f;
  if (key->icon && !kit->ui->config.no_icons) {
    float glyph = floorf(fminf(kit_mm(kit, 8.5), key->rect.h * 0.6f));
    paint_text(kit->list, key->rect, key->rect.x + (key->rect.w - glyph) / 2,
               key->rect.y + (key->rect.h - glyph) / 2 + glyph, FACE_ICON, glyph, false, ink, key->icon, strlen(key->icon));
    return;
  }
  float words = caption_width(kit, key);
  if (words > key->rect.w) { /* in an icon's place, on a key that is as wide as an icon */
    em *= 0.9f * key->rect.w / words;
    line = em * 1.5f;
  }
  const Paragraph *caption = kit_paragraph(kit, key->label, em, WEIGHT_MEDIUM, key->rect.w, 1);
  kit_paint_paragraph(kit, caption, key->rect.x, key->rect.y + (key->rect.h - line) / 2, ink);
}

void keyboard_paint(const Kit *kit, const Keyboard *keyboard) {
  const Theme *theme = kit->theme;
  paint_box(kit->list, keyboard->area, 0, theme->sand, 0, 0);
  for (int i = 0; i < keyboard->key_count; i++) {
    const Key *key = &keyboard->keys[i];
    bool on = i == keyboard->held || (key->action == KEY_DO_SHIFT && capitals(keyboard));
    bool quiet = key->action != KEY_TYPE;
    bool accent = keyboard->accents && key->row == 0;
    Color fill = on ? theme->green : accent ? theme->mint : quiet ? theme->paper : theme->card;
    paint_box(kit->list, key->rect, kit_mm(kit, 2.2), fill, theme->edge, fmaxf(kit_mm(kit, 0.35), 1));
    paint_caption(kit, key, on ? theme->on_green : theme->ink);
  }
}

/* What a key does ------------------------------------------------------------------------------------- */

static int key_at(const Keyboard *keyboard, float x, float y) {
  for (int i = 0; i < keyboard->key_count; i++) {
    const Rect *rect = &keyboard->keys[i].rect;
    float air = 4;
    if (x >= rect->x - air && x < rect->x + rect->w + air && y >= rect->y - air && y < rect->y + rect->h + air) return i;
  }
  return -1;
}

static bool type_key(Keyboard *keyboard, Edit *edit, const Key *key) {
  keyboard->small = false;
  if (keyboard->shift && !keyboard->lock) keyboard->shift = false;
  return edit_insert(edit, key->text);
}

static void turn_shift(Keyboard *keyboard) {
  bool was_small = keyboard->small;
  keyboard->small = keyboard->starts && !keyboard->shift && !was_small;
  if (keyboard->small) return;
  if (keyboard->shift && !keyboard->lock) keyboard->lock = true;
  else if (keyboard->lock) keyboard->shift = keyboard->lock = false;
  else keyboard->shift = true;
}

static bool do_key(const Kit *kit, Keyboard *keyboard, Edit *edit, const Key *key, bool *out_done) {
  bool changed = false;
  switch (key->action) {
  case KEY_TYPE: changed = type_key(keyboard, edit, key); break;
  case KEY_DO_SHIFT: turn_shift(keyboard); break;
  case KEY_DO_BACKSPACE: changed = edit_backspace(edit); break;
  case KEY_DO_PAGE: keyboard->page = keyboard->page == PAGE_LETTERS ? PAGE_DIGITS : PAGE_LETTERS; break;
  case KEY_DO_LANGUAGE:
    keyboard->danish = !keyboard->danish;
    keyboard->rows = keyboard->danish ? ROWS_DA : ROWS_EN;
    break;
  case KEY_DO_ENTER: changed = edit_insert(edit, "\n"); break;
  case KEY_DO_DONE: *out_done = true; break;
  }
  if (key->action != KEY_DO_SHIFT) keyboard->accents = NULL;
  keyboard_arrange(kit, keyboard, keyboard->area);
  return changed;
}

static bool on_rect(const Rect *rect, float x, float y) {
  return x >= rect->x && x < rect->x + rect->w && y >= rect->y && y < rect->y + rect->h;
}

static void hold(const Kit *kit, Keyboard *keyboard, int key) {
  if (key == keyboard->held) return;
  keyboard->held = key;
  keyboard->held_at = key >= 0 ? clock_now(&kit->ui->config.clock) : -1;
}

bool keyboard_input(const Kit *kit, Keyboard *keyboard, Edit *edit, const Input *input, bool *out_changed,
                    bool *out_done) {
  *out_changed = *out_done = false;
  switch (input->kind) {
  case INPUT_DOWN: keyboard->opened_from = (Rect){0};
  /* fall through */
  case INPUT_MOVE:
    /* a finger that rests where it opened the accents has not chosen one; sliding to one and lifting does */
    if (on_rect(&keyboard->opened_from, input->x, input->y)) return true;
    keyboard->opened_from = (Rect){0};
    hold(kit, keyboard, key_at(keyboard, input->x, input->y));
    return true;
  case INPUT_CANCEL: hold(kit, keyboard, -1); return true;
  case INPUT_UP: break;
  default: return false;
  }
  int lifted = key_at(keyboard, input->x, input->y);
  bool opened = on_rect(&keyboard->opened_from, input->x, input->y); /* the finger that opened the accents is lifted */
  keyboard->opened_from = (Rect){0};
  hold(kit, keyboard, -1);
  keyboard->held_at = -1;
  if (opened || lifted < 0) return true;
  Key key = keyboard->keys[lifted];
  *out_changed = do_key(kit, keyboard, edit, &key, out_done);
  return true;
}

int64_t keyboard_deadline(const Keyboard *keyboard) {
  return keyboard->held_at >= 0 ? keyboard->held_at + LONG_PRESS_MS : -1;
}

static const char *accents_of(const char *letter) {
  for (size_t i = 0; i < sizeof ACCENTS / sizeof *ACCENTS; i++)
    if (strcmp(ACCENTS[i][0], letter) == 0 || (letter[0] >= 'A' && letter[0] <= 'Z' && letter[0] + 32 == ACCENTS[i][0][0]))
      return ACCENTS[i][1];
  return NULL;
}

void keyboard_tick(const Kit *kit, Keyboard *keyboard) {
  if (keyboard->held_at < 0 || clock_now(&kit->ui->config.clock) < keyboard->held_at + LONG_PRESS_MS) return;
  keyboard->held_at = -1;
  if (keyboard->held < 0 || keyboard->keys[keyboard->held].action != KEY_TYPE) return;
  const char *accents = accents_of(keyboard->keys[keyboard->held].text);
  if (!accents) return;
  keyboard->accents = accents;
  keyboard->opened_from = keyboard->keys[keyboard->held].rect;
  keyboard->held = -1;
  keyboard_arrange(kit, keyboard, keyboard->area);
}

bool keyboard_key(const Keyboard *keyboard, int index, const char **label, Rect *rect) {
  if (index >= keyboard->key_count) return false;
  *label = keyboard->keys[index].label;
  *rect = keyboard->keys[index].rect;
  return true;
}
