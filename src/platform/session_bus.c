#include "platform/session_bus.h"

#include <stdlib.h>

static const char BUS[] = "DBUS_SESSION_BUS_ADDRESS";

bool session_bus_hide(void) {
  if (getenv(BUS)) return false;
  return setenv(BUS, "disabled:", 1) == 0;
}

void session_bus_show(bool hidden) {
  if (hidden) unsetenv(BUS);
}
