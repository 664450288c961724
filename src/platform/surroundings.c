#include "platform/surroundings.h"

#include "platform/compose.h"
#include "platform/session_bus.h"

Surroundings surroundings_begin(void) {
  return (Surroundings){.hidden = session_bus_hide(), .compose = compose_begin()};
}

void surroundings_end(Surroundings begun) {
  compose_end(begun.compose);
  session_bus_show(begun.hidden);
}
