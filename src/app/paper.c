#include "app/paper.h"

#include "app/module.h"

const PrintDoor *paper_open(void) {
  return module_door("print", PRINT_DOOR);
}
