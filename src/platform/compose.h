/* Dead keys of hardware keyboards. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_COMPOSE_H
#define MINPLAN_PLATFORM_COMPOSE_H

/* Opening a window makes libX11 read its table of 5,700 key sequences, which takes longer than all
 * the rest of opening it. This gives it the accents of Danish, English, Polish and Romanian
 * keyboards instead, unless someone chose a table of their own. Returns what compose_end wants. */
int compose_begin(void);
/* Call when the window is open; children of this process see nothing of it. */
void compose_end(int begun);

#endif
