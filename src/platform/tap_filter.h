/* Many fingers, a mouse and what drivers make of them become one calm stream: one tap is one DOWN
 * and one UP. Pure: no SDL, no clock. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_TAP_FILTER_H
#define MINPLAN_PLATFORM_TAP_FILTER_H

#include "base/input.h"
#include "base/mem.h"

typedef struct TapFilter TapFilter; /* opaque */

typedef enum TapPhase { TAP_DOWN, TAP_MOVE, TAP_UP } TapPhase;

typedef struct Tap {
  TapPhase phase;
  int64_t finger; /* of this contact for as long as it lasts; not looked at for a mouse */
  float x, y;     /* px */
  int64_t time_ms;
} Tap;

/* A contact may have to be ended before another begins, never more. */
enum { TAP_INPUTS_MAX = 2 };

TapFilter *tap_filter_new(const Mem *mem);
void tap_filter_free(TapFilter *filter);
/* Each returns how many inputs it filled. */
int tap_filter_finger(TapFilter *filter, const Tap *tap, Input out[TAP_INPUTS_MAX]);
int tap_filter_mouse(TapFilter *filter, const Tap *tap, Input out[TAP_INPUTS_MAX]);
/* The window lost the fingers: forgets them all. */
int tap_filter_lost(TapFilter *filter, int64_t time_ms, Input out[TAP_INPUTS_MAX]);

#endif
