/* A code from the terminal or from standard input; never from an argument, which other programs can read. */
#ifndef MINPLAN_APP_ASK_CODE_H
#define MINPLAN_APP_ASK_CODE_H

#include "base/status.h"

#include <stdbool.h>

enum { ASK_CODE_BYTES = 66, ASK_NAME_BYTES = 1024 };

/* On a terminal: asked for twice, without echo. Else the first line of standard input. The caller wipes `out`. */
Status ask_code(char out[ASK_CODE_BYTES], Fault *fault);
/* The passphrase of a file, asked for once, in the same way. */
Status ask_passphrase(char out[ASK_CODE_BYTES], Fault *fault);
/* The name of somebody, once more, before what cannot be undone. False when nothing came. */
bool ask_name(const char *whose, char out[ASK_NAME_BYTES]);

#endif
