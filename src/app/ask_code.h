/* A code from the terminal or from standard input; never from an argument, which other programs can read. */
#ifndef MINPLAN_APP_ASK_CODE_H
#define MINPLAN_APP_ASK_CODE_H

#include "base/status.h"

enum { ASK_CODE_BYTES = 66 };

/* On a terminal: asked for twice, without echo. Else the first line of standard input. The caller wipes `out`. */
Status ask_code(char out[ASK_CODE_BYTES], Fault *fault);
/* The passphrase of a file, asked for once, in the same way. */
Status ask_passphrase(char out[ASK_CODE_BYTES], Fault *fault);

#endif
