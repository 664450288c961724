#include "app/package.h"

#include "exchange/fhir.h"

#include <string.h>

enum { PASSPHRASE_BYTES = 40 };
static const char BUNDLE[] = "plan.fhir.json";

typedef struct Opening {
  Buf *handover, *aside;
  bool has_bundle;
} Opening;

bool package_begins(const void *bytes, size_t length) {
  return length >= 2 && memcmp(bytes, "PK", 2) == 0;
}

/* As it was shown: small letters in fours. What a hand may write otherwise is taken for what it
 * looks like, as with a citizen's own file (store/parcel.h). */
static void as_shown(const char *typed, char out[PASSPHRASE_BYTES]) {
  static const char FROM[] = "ABCDEFGHJKMNPQRSTVWXYZoOiIlL", TO[] = "abcdefghjkmnpqrstvwxyz001111";
  size_t length = 0, letters = 0;
  for (; *typed && length + 2 < PASSPHRASE_BYTES; typed++) {
    if (strchr(" -", *typed)) continue;
    if (letters > 0 && letters % 4 == 0) out[length++] = '-';
    const char *other = strchr(FROM, *typed);
    out[length++] = other ? TO[other - FROM] : *typed;
    letters++;
  }
  out[length] = '\0';
}

static Status check(void *context, const ZippedItem *item, Fault *fault) {
  Opening *opening = context;
  Json *bundle;
  if (strcmp(item->name, BUNDLE) != 0) return ST_OK;
  opening->has_bundle = true;
  if (json_parse(item->bytes, item->length, &bundle) != ST_OK)
    return fault_set(fault, ST_DAMAGED, "%s in it is not JSON", BUNDLE);
  Status status = fhir_read(bundle, opening->handover, opening->aside, fault);
  json_free(bundle);
  return status;
}

Status package_read(const ZippedDoor *door, const Buf *bytes, const char *passphrase, Buf *handover, Buf *aside, ZippedTake then,
                    void *context, Fault *fault) {
  char shown[PASSPHRASE_BYTES];
  Opening opening = {.handover = handover, .aside = aside};
  if (!door) return fault_set(fault, ST_UNSUPPORTED, "this package cannot be opened here");
  as_shown(passphrase, shown);
  Status status = door->read(bytes->data, bytes->length, shown, check, &opening, fault);
  if (status == ST_OK && !opening.has_bundle)
    status = fault_set(fault, ST_BAD_INPUT, "this is no hand-over of a plan");
  if (status == ST_OK && then) status = door->read(bytes->data, bytes->length, shown, then, context, fault);
  if (status == ST_WRONG_KEY) fault_set(fault, status, "the passphrase does not open it");
  explicit_bzero(shown, sizeof shown);
  return status;
}
