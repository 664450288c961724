/* What a citizen takes away: a few files in one, sealed with a passphrase that only they have.
 * Opens on any machine that has this program, without a store and without its key. docs/export.md
 * tells the format. */
#ifndef MINPLAN_STORE_PARCEL_H
#define MINPLAN_STORE_PARCEL_H

#include "base/buf.h"
#include "base/clock.h"

enum { PARCEL_PASSPHRASE_BYTES = 20, PARCEL_NAME_MAX = 64 };

typedef struct ParcelItem {
  const char *name; /* letters, digits, '.', '-' and '_' */
  const void *bytes;
  size_t length;
} ParcelItem;

/* Sixteen letters and digits in four groups, none that looks like another: 80 bits by chance. */
void parcel_passphrase(const Random *random, char out[PARCEL_PASSPHRASE_BYTES]);
/* Written beside, flushed and renamed. Takes a second: the passphrase is hashed slowly. */
Status parcel_write(const ParcelItem *items, int count, const char *passphrase, const char *path,
                    Fault *fault);
/* Calls `take` for each file when all of it has proven whole. Spaces, dashes and capitals in the
 * passphrase do not matter. ST_WRONG_KEY when the passphrase does not open it, ST_DAMAGED,
 * ST_NEWER, ST_NOT_FOUND. */
typedef Status (*ParcelTake)(void *context, const ParcelItem *item, Fault *fault);
Status parcel_open(const char *path, const char *passphrase, ParcelTake take, void *context,
                   Fault *fault);

#endif
