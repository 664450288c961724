/* The small pieces FHIR is written and read in: members, references, and our own fields in an
 * extension where FHIR has none. This folder only. */
#ifndef MINPLAN_EXCHANGE_PIECE_H
#define MINPLAN_EXCHANGE_PIECE_H

#include "base/buf.h"
#include "json/json.h"

#include <stdint.h>

/* Nobody answers for these addresses; a URN promises nothing more than to be ours. */
#define PIECE_FIELDS "urn:minplan:fields"
#define PIECE_KIND "urn:minplan:kind"

enum { PIECE_UUID_TEXT = 37, PIECE_ID_TEXT = 33 };

/* A comma where one is needed: behind anything but the opening of a list or an object. */
void piece_next(Buf *out);
void piece_name(Buf *out, const char *name);
/* Nothing when there is no text, or an empty one: FHIR has no empty strings. */
void piece_text(Buf *out, const char *name, const char *text);
void piece_open(Buf *out, const char *name, char bracket);

/* 32 hex digits as a UUID; what is no such id gives false. `number` makes another one of it, for
 * what has no id of its own. */
bool piece_uuid(const char *id, unsigned number, char out[PIECE_UUID_TEXT]);
bool piece_id(const char *uuid, char out[PIECE_ID_TEXT]);
/* "name":{"reference":"urn:uuid:..."}; without a name a bare object in a list. */
void piece_reference(Buf *out, const char *name, const char *id, unsigned number);
/* The 32 hex digits a reference points at. */
bool piece_referred(const Json *reference, char out[PIECE_ID_TEXT]);

/* "extension":[{the fields of `item` that are not in `held`}]; held ends with NULL. */
void piece_fields(Buf *out, const Json *item, const char *const held[]);
/* Appends those fields again, as members of an object that is open. False when they are no fields
 * of ours. */
bool piece_read_fields(const Json *element, Buf *out);
/* One of them, when it is a text. */
const char *piece_field(const Json *element, const char *name);
double piece_number(const Json *element, const char *name); /* 0 when there is none */

/* Whose words they are: said of the thing itself, or of its newest wording. NULL = not known. */
const char *piece_speaker(const Json *item);

/* A day of {year, month, day} as 2026-11-24; false for anything else. */
bool piece_day(const Json *when, char out[11]);
/* ms since 1970 as 2026-11-24T09:00:00.000Z */
void piece_instant(int64_t ms, char out[32]);

#endif
