/* Keeps SDL from starting a daemon. Files of src/platform only. */
#ifndef MINPLAN_PLATFORM_SESSION_BUS_H
#define MINPLAN_PLATFORM_SESSION_BUS_H

#include <stdbool.h>

/* Without a session bus SDL has libdbus start one of its own: a daemon that no one asked for. An address that leads
 * nowhere is taken for an answer. Returns what session_bus_show wants. */
bool session_bus_hide(void);
void session_bus_show(bool hidden);

#endif
