/* One text being edited, by grapheme, with cursor and limit (edit.c), and the on-screen keyboard that
 * writes into it (keyboard.c). Files of src/ui only. */
#ifndef MINPLAN_UI_EDIT_H
#define MINPLAN_UI_EDIT_H

#include "ui/widget.h"

/* At most 400,000 bytes; `limit` graphemes. Starts with the cursor at the end. NULL: no memory. */
Edit *edit_new(const Mem *mem, const char *text, int limit);
void edit_free(Edit *edit); /* wipes the text first */
const char *edit_text(const Edit *edit, size_t *length);
size_t edit_cursor(const Edit *edit);
size_t edit_room(const Edit *edit); /* graphemes that may still be added */
void edit_set_cursor(Edit *edit, size_t offset); /* snaps to a grapheme boundary */
/* All return true when the text changed. Insert drops what is not clean and stops at the limit. */
bool edit_insert(Edit *edit, const char *text);
bool edit_backspace(Edit *edit);
bool edit_delete(Edit *edit);
/* LEFT, RIGHT, HOME, END; up and down are the field's business, which knows the lines. */
void edit_move(Edit *edit, InputKey key);

/* What others see of a field's text: itself, or a star for each byte of a code. Borrowed from `text` or forever. */
const char *edit_shown(const ViewNode *field, const char *text);

/* The keyboard: an area at the bottom of the screen with its own keys as controls. */
typedef struct Keyboard Keyboard;
Keyboard *keyboard_new(const Mem *mem);
void keyboard_free(Keyboard *keyboard);
/* Layout by language ("da", "en"; else "en") and input ("words", "line", "name", "digits", "code"). */
void keyboard_choose(Keyboard *keyboard, const char *lang, const char *input);
/* Height in px it needs on this panel: letter keys have a pitch of 16 mm or more where the width allows. */
float keyboard_height(const Kit *kit, const Keyboard *keyboard, float screen_width, float screen_height);
void keyboard_arrange(const Kit *kit, Keyboard *keyboard, Rect area);
void keyboard_paint(const Kit *kit, const Keyboard *keyboard);
/* Input inside the area; a key acts on finger-up. Holding a letter opens its accents in a row above. Writes
 * into `edit`. *out_done when the person pressed "done" (close), *out_changed when the text changed. */
bool keyboard_input(const Kit *kit, Keyboard *keyboard, Edit *edit, const Input *input, bool *out_changed,
                    bool *out_done);
int64_t keyboard_deadline(const Keyboard *keyboard); /* long press; monotonic ms, -1 none */
void keyboard_tick(const Kit *kit, Keyboard *keyboard);
/* Each key, for focus order and description: label ("a", "mellemrum"), rect; false at the end. */
bool keyboard_key(const Keyboard *keyboard, int index, const char **label, Rect *rect);

#endif
