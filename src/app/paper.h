/* The print room, loaded when something is to be printed for the first time. */
#ifndef MINPLAN_APP_PAPER_H
#define MINPLAN_APP_PAPER_H

#include "print/print.h"

/* NULL, and why in the log, when the module beside the program is missing or is not ours. Stays
 * loaded. */
const PrintDoor *paper_open(void);

#endif
