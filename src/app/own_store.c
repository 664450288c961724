#include "app/own_store.h"

#include "app/commands.h"

enum { STORE_RESERVE = 16 << 20 };

void own_store_open(OwnStore *own) {
  own->fault = (Fault){ST_OK, ""};
  if (own->without) return;
  StoreConfig store = {.path = own->paths->store,
                       .key_file = own->options->key_file,
                       .device = "kiosk",
                       .run = &own->run,
                       .reserve = STORE_RESERVE,
                       .clock = own->clock,
                       .random = own->random};
  if (paths_make_folder(own->paths->data, &own->fault) == ST_OK)
    store_open(&store, &own->store, &own->fault);
  if (own->fault.status != ST_OK) tell_fault(&own->fault);
}

void own_store_renew(OwnStore *own) {
  Fault fault = {ST_OK, ""};
  if (!own->store) {
    own_store_open(own);
    return;
  }
  if (store_forget(own->store, &fault) != ST_OK) {
    store_close(own->store);
    own->store = NULL;
    tell_fault(&fault);
  }
  own->fault = fault;
}

/* The words of other statuses are about an answer, and nobody has said anything yet. */
const char *own_store_trouble(const OwnStore *own) {
  Status trouble = own->fault.status;
  if (trouble == ST_OK) return NULL;
  bool told = trouble == ST_WRONG_KEY || trouble == ST_DAMAGED || trouble == ST_NEWER ||
              trouble == ST_IN_USE;
  return told ? status_key(trouble) : "error.closed";
}
