#include "platform/tap_filter.h"

#include <math.h>

enum {
  CONTACTS = 10,
  PALM = 3,        /* so many contacts at once are a palm or play, not a tap */
  ECHO_MS = 500,   /* a driver's second event for the same tap comes within this time ... */
  ECHO_PX = 48,    /* ... and this distance */
  STUCK_MS = 5000, /* a contact that is silent for so long no longer stands in the way of others */
};

typedef struct Contact {
  int64_t finger, time_ms; /* time of its last event; 0 = never used */
  float x, y;
  bool down;
} Contact;

typedef enum Holder { NOBODY, FINGER, MOUSE } Holder;

struct TapFilter {
  Mem mem;
  Contact contacts[CONTACTS]; /* ended ones stay: an echo may follow */
  Contact mouse;              /* the last mouse event that counted */
  Holder holder;              /* who is between DOWN and UP now */
  int64_t held_finger;
  float x, y; /* where the holder was last */
};

TapFilter *tap_filter_new(const Mem *mem) {
  TapFilter *filter = mem_new(mem, sizeof *filter);
  if (filter) filter->mem = *mem;
  return filter;
}

void tap_filter_free(TapFilter *filter) {
  if (!filter) return;
  Mem mem = filter->mem;
  mem_free(&mem, filter, sizeof *filter);
}

static int emit(TapFilter *filter, InputKind kind, const Tap *tap, Input *out) {
  if (kind != INPUT_CANCEL) {
    filter->x = tap->x;
    filter->y = tap->y;
  }
  *out = (Input){.kind = kind, .time_ms = tap->time_ms, .x = filter->x, .y = filter->y};
  return 1;
}

static int cancel(TapFilter *filter, const Tap *tap, Input *out) {
  if (filter->holder == NOBODY) return 0;
  filter->holder = NOBODY;
  return emit(filter, INPUT_CANCEL, tap, out);
}

static Contact *contact_of(TapFilter *filter, int64_t finger) {
  for (int i = 0; i < CONTACTS; i++)
    if (filter->contacts[i].down && filter->contacts[i].finger == finger)
      return &filter->contacts[i];
  return NULL;
}

static Contact *new_contact(TapFilter *filter) {
  Contact *oldest = &filter->contacts[0];
  for (int i = 1; i < CONTACTS; i++) {
    Contact *contact = &filter->contacts[i];
    bool better =
        contact->down != oldest->down ? !contact->down : contact->time_ms < oldest->time_ms;
    if (better) oldest = contact;
  }
  return oldest;
}

/* Contacts that are down and not stuck. */
static int live_contacts(const TapFilter *filter, int64_t now) {
  int count = 0;
  for (int i = 0; i < CONTACTS; i++) {
    const Contact *contact = &filter->contacts[i];
    count += contact->down && now - contact->time_ms < STUCK_MS;
  }
  return count;
}

static bool is_echo(const Contact *of, const Tap *tap) {
  return of->time_ms != 0 && tap->time_ms - of->time_ms <= ECHO_MS &&
         fabsf(of->x - tap->x) <= ECHO_PX && fabsf(of->y - tap->y) <= ECHO_PX;
}

static int finger_down(TapFilter *filter, const Tap *tap, Input *out) {
  int count = 0;
  Contact *contact = contact_of(filter, tap->finger);
  /* Down again without an up: the driver lost one. */
  if (contact && filter->holder == FINGER && filter->held_finger == tap->finger)
    count = cancel(filter, tap, out);
  if (!contact) contact = new_contact(filter);
  bool stuck_holder = filter->holder == FINGER && live_contacts(filter, tap->time_ms) == 0;
  if (stuck_holder) count += cancel(filter, tap, out + count);
  *contact = (Contact){tap->finger, tap->time_ms, tap->x, tap->y, true};
  int live = live_contacts(filter, tap->time_ms);
  if (live >= PALM) return count + (count < TAP_INPUTS_MAX ? cancel(filter, tap, out + count) : 0);
  if (live > 1 || filter->holder != NOBODY || is_echo(&filter->mouse, tap)) return count;
  filter->holder = FINGER;
  filter->held_finger = tap->finger;
  return count + emit(filter, INPUT_DOWN, tap, out + count);
}

int tap_filter_finger(TapFilter *filter, const Tap *tap, Input out[TAP_INPUTS_MAX]) {
  if (tap->phase == TAP_DOWN) return finger_down(filter, tap, out);
  Contact *contact = contact_of(filter, tap->finger);
  if (!contact) return 0;
  contact->time_ms = tap->time_ms;
  contact->x = tap->x;
  contact->y = tap->y;
  contact->down = tap->phase == TAP_MOVE;
  if (filter->holder != FINGER || filter->held_finger != tap->finger) return 0;
  if (tap->phase == TAP_MOVE) return emit(filter, INPUT_MOVE, tap, out);
  filter->holder = NOBODY;
  return emit(filter, INPUT_UP, tap, out);
}

/* Some drivers send a mouse event for each finger event, before or behind it. */
static bool echoes_a_finger(const TapFilter *filter, const Tap *tap) {
  for (int i = 0; i < CONTACTS; i++)
    if (is_echo(&filter->contacts[i], tap)) return true;
  return false;
}

int tap_filter_mouse(TapFilter *filter, const Tap *tap, Input out[TAP_INPUTS_MAX]) {
  if (tap->phase == TAP_DOWN) {
    if (filter->holder != NOBODY || echoes_a_finger(filter, tap)) return 0;
    filter->holder = MOUSE;
  } else if (filter->holder != MOUSE) {
    return 0;
  }
  filter->mouse = (Contact){.time_ms = tap->time_ms, .x = tap->x, .y = tap->y, .down = true};
  if (tap->phase == TAP_UP) filter->holder = NOBODY;
  static const InputKind KINDS[] = {INPUT_DOWN, INPUT_MOVE, INPUT_UP};
  return emit(filter, KINDS[tap->phase], tap, out);
}

int tap_filter_lost(TapFilter *filter, int64_t time_ms, Input out[TAP_INPUTS_MAX]) {
  for (int i = 0; i < CONTACTS; i++) filter->contacts[i].down = false;
  return cancel(filter, &(Tap){.time_ms = time_ms}, out);
}
