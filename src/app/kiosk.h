/* The running program: store, scripts, kit and display wired together. The one place that sees all of
 * them; read this first to know how a tap becomes a saved answer and a new screen. */
#ifndef MINPLAN_APP_KIOSK_H
#define MINPLAN_APP_KIOSK_H

#include "app/options.h"
#include "app/paths.h"
#include "platform/display.h"
#include "platform/sound.h"
#include "script/host.h"
#include "ui/ui.h"

typedef struct Kiosk Kiosk; /* opaque */

typedef struct KioskConfig {
  const Options *options; /* borrowed for the kiosk's life, as are the paths */
  const Paths *paths;
  bool headless;
  bool without_store; /* pictures and lint: nothing is read or kept */
  const char *preview; /* a learning module that its author looks at in place of the home screen, as it is; NULL = none */
  Clock clock;
  Random random;
} KioskConfig;

/* Opens everything. What fails in a way a citizen could meet (content, store) does not fail this call:
 * the kiosk then shows a calm screen, has told why on the command line, and leaves that in *fault too.
 * Returns an error, not told yet, only when there is nothing to show on: no display, no font, no memory. */
Status kiosk_open(const KioskConfig *config, Kiosk **out, Fault *fault);
void kiosk_close(Kiosk *kiosk);

/* Runs until the window is closed. Sleeps while nothing happens. */
void kiosk_run(Kiosk *kiosk);
/* One input and all that follows from it, up to the next picture. NULL = only what time brought. */
void kiosk_step(Kiosk *kiosk, const Input *input);
/* When the kiosk next has something to do by itself, monotonic ms; -1 never. */
int64_t kiosk_deadline(Kiosk *kiosk);
/* Puts the application in a named state of its gallery and shows it. */
Status kiosk_show_sample(Kiosk *kiosk, const char *name, Fault *fault);
/* The module that is looked at, read anew: at `step` when that is still there (""; the beginning), with what was answered
 * before. False when a file of it is
 * broken, which was told: what was shown before stays. */
bool kiosk_preview(Kiosk *kiosk, const char *step);
/* Was the window closed? */
bool kiosk_is_over(const Kiosk *kiosk);
/* Other theme, text size, language; panel stays. Shows the same screen again. */
void kiosk_restyle(Kiosk *kiosk, ThemeName theme, int text_percent, const char *lang);

/* The parts, for play, dump and bench; borrowed. */
Ui *kiosk_ui(Kiosk *kiosk);     /* what is shown: the cover's while covered */
Host *kiosk_host(Kiosk *kiosk); /* NULL when the scripts did not load */
Store *kiosk_store(Kiosk *kiosk);
Display *kiosk_display(Kiosk *kiosk);
Sound *kiosk_sound(Kiosk *kiosk);
/* The second window's, while a view has an aside that is shown; else NULL. */
Ui *kiosk_second_ui(Kiosk *kiosk);
Display *kiosk_second_display(Kiosk *kiosk);

/* In which step each was painted last, counted from the start; 0 never. What changes in both changes in one step. */
typedef struct KioskFrames {
  long step, table, aside;
} KioskFrames;
KioskFrames kiosk_frames(const Kiosk *kiosk);

#endif
