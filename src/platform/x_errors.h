/* What the X server says of a window that is gone already. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_X_ERRORS_H
#define MINPLAN_PLATFORM_X_ERRORS_H

/* From now on it does not end the program. SDL wakes itself with a message to the newest window, over a line of its own: where that
 * window is destroyed at the same moment the server answers "no such window", and Xlib ends a program that hears of an error.
 * Does nothing where X is not in use. */
void x_errors_survive(void);

#endif
