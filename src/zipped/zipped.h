/* Several files in one that anybody can open: a ZIP, locked with AES-256 by a passphrase (as WinZip
 * and 7-Zip know it). In memory: where it lies is the caller's. */
#ifndef MINPLAN_ZIPPED_ZIPPED_H
#define MINPLAN_ZIPPED_ZIPPED_H

#include "base/buf.h"

typedef struct ZippedItem {
  const char *name;
  const void *bytes;
  size_t length;
} ZippedItem;

enum { ZIPPED_MOST_ITEMS = 16, ZIPPED_NAME_MAX = 64, ZIPPED_ITEM_MAX = 64 << 20 };

/* Without a passphrase (NULL) it is open, and the same to the letter for the same items. */
Status zipped_make(const ZippedItem *items, int count, const char *passphrase, Buf *out,
                   Fault *fault);

/* Calls `take` for each file when all of them have proven whole. ST_WRONG_KEY when the passphrase
 * does not open it, ST_DAMAGED, ST_BAD_INPUT for what no kiosk has made: too many or too large
 * files, names with more than letters, digits, '.', '-' and '_'. */
typedef Status (*ZippedTake)(void *context, const ZippedItem *item, Fault *fault);
Status zipped_read(const void *bytes, size_t length, const char *passphrase, ZippedTake take,
                   void *context, Fault *fault);

/* A module of its own, minplan_zipped.so, as the print room is: libzip brings OpenSSL, and few
 * starts need it. */
typedef struct ZippedDoor {
  Status (*make)(const ZippedItem *, int, const char *, Buf *, Fault *);
  Status (*read)(const void *, size_t, const char *, ZippedTake, void *, Fault *);
} ZippedDoor;

#define ZIPPED_DOOR "zipped_door"
__attribute__((visibility("default"))) extern const ZippedDoor zipped_door;

#endif
