/* A plan as somebody may have it, as a FHIR R4 bundle, and back. Pure. docs/export.md tells which
 * resource holds what; what FHIR has no place for goes along in an extension of ours, so that
 * nothing is lost on the way back. */
#ifndef MINPLAN_EXCHANGE_FHIR_H
#define MINPLAN_EXCHANGE_FHIR_H

#include "base/buf.h"
#include "json/json.h"

enum { HANDOVER_VERSION = 1 };
#define HANDOVER_FORMAT "minplan handover"

/* `handover` as exchange/handover.h makes it. ST_BAD_INPUT where an id is none. */
Status fhir_write(const Json *handover, Buf *out, Fault *fault);

/* The hand-over again. What stands in the bundle that is not ours, or not known to this version, is
 * appended to `aside` as a JSON list of {"where", "value"}: kept and named, never used.
 * ST_NEWER for a package of a newer version, ST_BAD_INPUT for what is none. */
Status fhir_read(const Json *bundle, Buf *out, Buf *aside, Fault *fault);

/* The kind a resource was written as; "" when it is not ours. Never NULL. */
const char *fhir_kind(const Json *resource);

#endif
