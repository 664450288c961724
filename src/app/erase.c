/* `minplan erase NAME`: everything of one citizen, for whoever holds the key file. */
#include "app/ask_code.h"
#include "app/commands.h"
#include "app/out_papers.h"
#include "base/log.h"
#include "json/json.h"
#include "store/own.h"

#include <stdio.h>
#include <string.h>

enum { LIST_MAX = 64 << 10 };

static void print_several(const Buf *several) {
  Json *list = NULL;
  if (json_parse(buf_text(several), several->length, &list) != ST_OK) return;
  for (const Json *one = json_first(list); one; one = json_next(one)) {
    const char *id = json_text(json_field(one, "id"));
    printf("%s  since %lld\n", id ? id : "", (long long)json_number(json_field(one, "since"), 0) / 1000);
  }
  json_free(list);
}

/* Nothing that cannot be undone happens because of one word too early on a line. */
static Status confirm(const StoreAccount *citizen, Fault *fault) {
  char again[ASK_NAME_BYTES];
  if (ask_name(citizen->name, again) && strcmp(again, citizen->name) == 0) return ST_OK;
  return fault_set(fault, ST_BAD_INPUT, "that is not the same name; nothing was erased");
}

static Status erase(Store *store, const Paths *paths, const StoreAccount *citizen, Fault *fault) {
  StoreActor actor = {.id = "", .role = "kiosk"};
  char tag[STORE_TAG_BYTES];
  store_tag(store, citizen->id.text, tag);
  Status status = store_erase(store, &actor, citizen->id.text, fault);
  bool unswept = status != ST_OK && store_is_unswept(fault);
  if (unswept) log_line("%s; the next start finishes it", fault->detail);
  if (status != ST_OK && !unswept) return status;
  return out_papers_forget(paths, tag, fault);
}

static Status run(Store *store, const Paths *paths, const char *name, Fault *fault) {
  StoreAccount citizen;
  Mem mem = mem_system();
  Buf several = buf_new(&mem, LIST_MAX);
  Status status = store_citizen_named(store, name, &citizen, &several, fault);
  if (status == ST_REFUSED) print_several(&several);
  buf_free(&several);
  if (status == ST_REFUSED) return fault_set(fault, status, "several people have that name; give the id instead");
  if (status == ST_OK) status = confirm(&citizen, fault);
  if (status == ST_OK) status = erase(store, paths, &citizen, fault);
  explicit_bzero(&citizen, sizeof citizen);
  if (status == ST_OK) puts("Everything of this person is erased here. Older backups hold it until they are thrown away.");
  return status;
}

int command_erase(const Options *options, const Paths *paths) {
  StoreConfig config = {.path = paths->store,
                        .key_file = options->key_file,
                        .device = "erase",
                        .clock = clock_system(),
                        .random = random_system()};
  Fault fault = {ST_OK, ""};
  Store *store = NULL;
  if (options->word_count != 2) {
    log_line("erase takes one name or id of a citizen; see minplan --help");
    return EXIT_WRONG_USE;
  }
  FILE *probe = fopen(config.path, "rb");
  if (probe) fclose(probe);
  else fault_set(&fault, ST_NOT_FOUND, "there is no store at %s; give --data", config.path);
  Status status = fault.status == ST_OK ? store_open(&config, &store, &fault) : fault.status;
  if (status == ST_OK) status = run(store, paths, options->words[1], &fault);
  store_close(store);
  if (status == ST_OK) return EXIT_DONE;
  tell_fault(&fault);
  return status == ST_BAD_INPUT ? EXIT_WRONG_USE : EXIT_COULD_NOT;
}
