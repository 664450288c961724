/* Lua, shut in (D8): one state with an allow-list environment, an allocator with a cap, an instruction
 * budget that pcall cannot swallow, and one door through which C calls scripts. The only folder that
 * includes lua.h. Scripts get C's services as the global table `kiosk` (docs/kiosk-api.md). */
#ifndef MINPLAN_SCRIPT_HOST_H
#define MINPLAN_SCRIPT_HOST_H

#include "base/clock.h"
#include "store/store.h"
#include "view/view.h"

typedef struct Host Host; /* opaque */

/* A paper that scripts want; borrowed for the call. */
typedef struct HostPrint {
  const View *view;
  const char *name; /* what it is, in small letters: "plan", "certificate" */
  const char *format, *title, *footer, *more; /* as in print/print.h */
  const char *tag; /* whose it is (store_tag), so that it can be found when they are erased; "" = nobody's */
  bool to_printer;
} HostPrint;

/* All that is a citizen's, to take away: a paper and a JSON text, borrowed; the passphrase and the file's name are filled
 * in. The host wipes it. */
typedef struct HostParcel {
  HostPrint paper;
  const char *json;
  size_t length;
  char passphrase[32], file[80];
} HostParcel;

/* A plan for another system: a paper and the files that go with it, borrowed; the passphrase and the file's name are
 * filled in. The host wipes it. */
enum { HOST_HAND_OVER_FILES = 3 };
typedef struct HostHandOver {
  HostPrint paper;
  struct {
    const char *name, *bytes;
    size_t length;
  } files[HOST_HAND_OVER_FILES];
  char passphrase[32], file[80];
} HostHandOver;

/* What scripts may ask of the program; every function may be NULL = not available. */
typedef struct HostServices {
  void *context;
  /* Makes the PDF of a print view and keeps it in the out folder, or sends it to the printer. *all is
   * false when the format had no room for everything. */
  Status (*print)(void *context, const HostPrint *what, bool *all);
  bool (*printer_ready)(void *context);
  /* Removes the papers with this tag that no printer took. */
  Status (*forget_papers)(void *context, const char *tag);
  /* Seals both into one file on the medium. */
  Status (*take_away)(void *context, HostParcel *parcel);
  /* Locks all of it into one ZIP on the medium. */
  Status (*hand_over)(void *context, HostHandOver *handed);
  /* What lies on the medium that an older plan can be read from, as a JSON list; one of those files; and a package of another
   * kiosk, opened: the hand-over, and what of it is not known, both as JSON. */
  Status (*medium_list)(void *context, Buf *out);
  Status (*medium_read)(void *context, const char *name, Buf *out);
  Status (*medium_open)(void *context, const char *name, const char *passphrase, Buf *handover, Buf *aside);
  /* "theme", "text_percent", "lang", "keyboard": a setting of the running session. */
  Status (*set)(void *context, const char *name, const char *value);
  /* A short sound by name, as sound_play. */
  Status (*sound)(void *context, const char *name);
  /* For how long nobody has done anything. */
  int64_t (*idle_ms)(void *context);
  /* Is there a second screen for what a view has aside? */
  bool (*second)(void *context);
} HostServices;

typedef struct HostConfig {
  const char *scripts_dir;  /* scripts/ */
  const char *content_dir;  /* content/ */
  const char *spare_dir;    /* content to take a word from that content_dir lacks; NULL = none */
  const char *trouble;      /* word key of why no store is open, told to scripts; NULL = no trouble */
  Store *store;             /* NULL = no store: reads answer ST_NOT_FOUND (preview, lint) */
  Clock clock;
  Random random;
  HostServices services;
  const char *lang;         /* start language */
  const char *reading;      /* "normal" (also NULL), "easy", "picture": a start setting as the next two */
  const char *theme;        /* start settings, told to scripts; NULL = paper */
  int text_percent;         /* 0 = 100 */
  int idle_minutes;         /* until a session nobody touches ends, 2-30; 0 = what was chosen for the role (people/session.h) */
  bool demo;
  bool heard;               /* somebody asks how screens are said aloud, so views carry it (scripts/ui/voice.lua) */
  bool talkative;           /* faults carry the scripts' own messages: for lint and authors only */
  size_t memory_cap;        /* bytes; 0 = 16 MiB for the whole state */
  int budget;               /* thousands of VM instructions per call; 0 = 20 million */
  const Mem *mem;           /* borrowed while host_new runs; NULL = the C library's */
} HostConfig;

/* Loads scripts/boot.lua, which returns the application table. */
Status host_new(const HostConfig *config, Host **out, Fault *fault);
void host_free(Host *host);
/* Another store, or none and the word key of why, from now on: also while a script is running. */
void host_set_store(Host *host, Store *store, const char *trouble);

/* Calls boot's `event{kind=,id=,value=}`; kinds press change submit back help tick resume cover fault
 * unplugged plugged. */
Status host_event(Host *host, const char *kind, const char *id, const char *value, Fault *fault);
/* The same for what was done in the second window: the table has `aside = true` as well. */
Status host_aside_event(Host *host, const char *kind, const char *id, const char *value, Fault *fault);
/* Calls boot's `view()` and builds the tree from the table it returns. Caller owns *out. */
Status host_view(Host *host, View **out, Fault *fault);
/* When scripts want a "tick" event (monotonic ms), -1 never: the value of boot's `deadline()`, asked for only once
 * until scripts run again or somebody did something: else what they say cannot change, and every input asks. */
int64_t host_deadline(Host *host);
/* Somebody did something: `kiosk.idle()` starts anew. */
void host_touched(Host *host);
/* Calls a function of the application table by name with one text, its text result into out. For
 * dump (gallery), lint, preview, tour. ST_NOT_FOUND when there is no such function. */
Status host_call(Host *host, const char *function, const char *argument, Buf *out, Fault *fault);
/* The word behind a key in a language, for the kit's own words. Never NULL. Borrowed until next call. The word asked
 * for last is kept as the deadline is: a screen that goes on below asks at every picture. */
const char *host_word(Host *host, const char *lang, const char *key);

/* Who is at the screen; role ROLE_NOBODY when nobody is signed in. Borrowed until the session changes. */
StoreViewer host_viewer(const Host *host);
/* Ends the session, whatever scripts are doing. */
void host_sign_out(Host *host);

#endif
