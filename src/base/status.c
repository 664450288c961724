#include "base/status.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

static const char *const STATUS_KEYS[ST_COUNT] = {
    [ST_OK] = "error.none",
    [ST_NO_MEMORY] = "error.no_memory",
    [ST_TOO_LARGE] = "error.too_large",
    [ST_BAD_TEXT] = "error.bad_text",
    [ST_BAD_INPUT] = "error.bad_input",
    [ST_NOT_FOUND] = "error.not_found",
    [ST_REFUSED] = "error.refused",
    [ST_IO] = "error.io",
    [ST_DISK_FULL] = "error.disk_full",
    [ST_WRONG_KEY] = "error.wrong_key",
    [ST_DAMAGED] = "error.damaged",
    [ST_NEWER] = "error.newer",
    [ST_IN_USE] = "error.in_use",
    [ST_SCRIPT] = "error.script",
    [ST_SCRIPT_LIMIT] = "error.script_limit",
    [ST_UNSUPPORTED] = "error.unsupported",
    [ST_PRINTER] = "error.printer",
};

const char *status_key(Status status) {
  assert(status < ST_COUNT);
  return STATUS_KEYS[status];
}

Status fault_set(Fault *fault, Status status, const char *format, ...) {
  if (fault) {
    va_list arguments;
    fault->status = status;
    va_start(arguments, format);
    vsnprintf(fault->detail, sizeof fault->detail, format, arguments);
    va_end(arguments);
  }
  return status;
}
