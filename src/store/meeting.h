/* A meeting about a plan, beside what the journal holds of it (docs/meeting.md). */
#ifndef MINPLAN_STORE_MEETING_H
#define MINPLAN_STORE_MEETING_H

#include "store/store.h"

/* ST_OK when that meeting of that citizen has begun and is not over; refused with meeting_unknown, not_begun,
 * meeting_over otherwise. */
Status store_meeting_under_way(Store *store, const char *citizen, const char *meeting, Fault *fault);

/* Whose private note of which meeting: an account, that sits there. */
typedef struct StoreNote {
  const char *account, *citizen, *meeting;
} StoreNote;

/* ST_OK when that account sits there and the meeting goes on; else as above, or person_not_here. */
Status store_meeting_here(Store *store, const StoreNote *seat, Fault *fault);

/* Keeps the words in the place of those before; "" takes them away. In no journal, and gone with the meeting: nobody but
 * that account ever reads them. Refused with person_not_here, or as an entry's words are. */
Status store_note_put(Store *store, const StoreNote *note, const char *words, Fault *fault);
/* The words, or nothing at all. */
Status store_note_get(Store *store, const StoreNote *note, Buf *out, Fault *fault);

#endif
