/* Every way an operation can end. Expected failure is a value of this type; misuse is an assert.
 * The key of a status names the sentence a screen shows (content/words, area "error"). */
#ifndef MINPLAN_BASE_STATUS_H
#define MINPLAN_BASE_STATUS_H

typedef enum Status {
  ST_OK = 0,
  ST_NO_MEMORY,   /* an allocation failed; nothing was changed */
  ST_TOO_LARGE,   /* over a declared limit */
  ST_BAD_TEXT,    /* not UTF-8, or holds NUL or a control character */
  ST_BAD_INPUT,   /* well-formed but not acceptable */
  ST_NOT_FOUND,   /* no such thing */
  ST_REFUSED,     /* a rule that protects people said no */
  ST_IO,          /* reading or writing failed; nothing may be called saved */
  ST_DISK_FULL,   /* no room on the medium */
  ST_WRONG_KEY,   /* the key does not open this store */
  ST_DAMAGED,     /* the content fails its own check */
  ST_NEWER,       /* made by a newer version of the program */
  ST_IN_USE,      /* another process holds it */
  ST_SCRIPT,      /* a script raised an error */
  ST_SCRIPT_LIMIT,/* a script went over its budget of time or memory */
  ST_UNSUPPORTED, /* not available on this machine (no printer, no display) */
  ST_PRINTER,     /* the printer did not take it; the file is kept */
  ST_COUNT
} Status;

/* What went wrong, for the command line and the log: a status and one line of detail.
 * The detail never holds anything a person said or is called. */
typedef struct Fault {
  Status status;
  char detail[240];
} Fault;

/* The word key of a status, e.g. "error.disk_full". Never NULL; static. */
const char *status_key(Status status);

/* Fills *fault (which may be NULL) with a status and a printf-style detail, cut to fit.
 * Returns the status, so that a caller can write: return fault_set(fault, ST_IO, "..."). */
Status fault_set(Fault *fault, Status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

#endif
