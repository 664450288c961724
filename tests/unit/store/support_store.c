#include "support_store.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

const StoreActor CITIZEN = {.id = "", .role = "citizen"};
const StoreActor STAFF = {.id = "", .role = "staff"};

enum { SOME_DAY_MS = 1000 };

int shelf_open(void **state) {
  Shelf *shelf = calloc(1, sizeof *shelf);
  Mem mem = mem_system();
  snprintf(shelf->folder, sizeof shelf->folder, "%s/minplan-store-XXXXXX",
           getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  if (!mkdtemp(shelf->folder)) return -1;
  snprintf(shelf->path, sizeof shelf->path, "%s/store.db", shelf->folder);
  snprintf(shelf->key_path, sizeof shelf->key_path, "%s/store.db.key", shelf->folder);
  shelf->time = (VirtualClock){.wall_ms = 1700000000000};
  shelf->seed = (SeededRandom){.state = 7};
  shelf->config = (StoreConfig){.path = shelf->path,
                                .device = "test",
                                .clock = clock_virtual(&shelf->time),
                                .random = random_seeded(&shelf->seed),
                                .code_hash = {support_quick_hash, &shelf->hashes}};
  shelf->out = buf_new(&mem, 1 << 22);
  *state = shelf;
  return store_open(&shelf->config, &shelf->store, &shelf->fault) == ST_OK ? 0 : -1;
}

static void remove_folder(const char *folder) {
  DIR *entries = opendir(folder);
  struct dirent *entry;
  while (entries && (entry = readdir(entries))) {
    char path[400];
    snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
    if (entry->d_name[0] != '.') unlink(path);
  }
  if (entries) closedir(entries);
  rmdir(folder);
}

int shelf_close(void **state) {
  Shelf *shelf = *state;
  store_close(shelf->store);
  buf_free(&shelf->out);
  remove_folder(shelf->folder);
  free(shelf);
  return 0;
}

void shelf_reopen(Shelf *shelf) {
  store_close(shelf->store);
  shelf->store = NULL;
  assert_ok(store_open(&shelf->config, &shelf->store, &shelf->fault));
}

Status shelf_add(Shelf *shelf, const char *citizen, const char *kind, const char *body) {
  StoreEntry entry = {.kind = kind, .body = body};
  shelf->time.wall_ms += SOME_DAY_MS;
  return store_append(shelf->store, &CITIZEN, citizen, &entry, 1, NULL, &shelf->fault);
}

StoreId shelf_new_citizen(Shelf *shelf, const char *name) {
  StoreId id = store_new_id(shelf->store);
  char body[200];
  snprintf(body, sizeof body, "{\"name\":\"%s\",\"lang\":\"da\"}", name);
  assert_ok(shelf_add(shelf, id.text, "citizen.new", body));
  snprintf(shelf->reader, sizeof shelf->reader, "%s", id.text);
  return id;
}

bool support_quick_hash(void *context, const unsigned char *secret, size_t length,
                        const unsigned char salt[16], unsigned char out[32]) {
  uint64_t lanes[4] = {1, 2, 3, 4};
  ++*(int *)context;
  for (size_t i = 0; i < length + 16; i++)
    for (int lane = 0; lane < 4; lane++)
      lanes[lane] = (lanes[lane] ^ (i < length ? secret[i] : salt[i - length])) *
                    (0x100000001b3u + 2 * (unsigned)lane);
  memcpy(out, lanes, sizeof lanes);
  return true;
}

StoreId shelf_new_staff(Shelf *shelf, const char *name, const char *role) {
  StoreId id;
  char body[300];
  snprintf(body, sizeof body, "{\"name\":\"%s\",\"role\":\"%s\",\"side\":\"provider\"}", name,
           role);
  assert_ok(store_staff_new(shelf->store, NULL, body, "271828", false, &id, &shelf->fault));
  return id;
}

void shelf_give_part(Shelf *shelf, const char *citizen, const char *staff, const char *topics) {
  char body[400];
  snprintf(body, sizeof body, "{\"staff\":\"%s\",\"role\":\"contact\",\"topics\":%s}", staff,
           topics);
  assert_ok(shelf_add(shelf, citizen, "role.assigned", body));
}

StoreId shelf_new_goal(Shelf *shelf, const char *citizen, const char *words, const char *status) {
  StoreId id = store_new_id(shelf->store);
  char body[400];
  snprintf(body, sizeof body,
           "{\"id\":\"%s\",\"words\":\"%s\",\"rank\":1,\"status\":\"%s\",\"speaker\":\"citizen\"}",
           id.text, words, status);
  assert_ok(shelf_add(shelf, citizen, "goal.new", body));
  return id;
}

Status shelf_answer(Shelf *shelf, const char *citizen, const char *draft, const char *path,
                    const char *words) {
  char head[100], answers[400];
  snprintf(head, sizeof head, "{\"flow\":\"plan\",\"version\":1,\"cursor\":\"%s\"}", path);
  snprintf(answers, sizeof answers, "[{\"path\":\"%s\",\"state\":\"active\",\"value\":\"%s\"}]",
           path, words);
  return store_save_draft(shelf->store, &CITIZEN, citizen, draft, head, answers, &shelf->fault);
}

const char *shelf_read(Shelf *shelf, const char *name, const char *field, const char *value) {
  char arguments[200];
  bool own = strcmp(field, "citizen") == 0 || strcmp(name, "citizen") == 0;
  StoreViewer viewer = {
      .who = own ? value : shelf->reader, .role = ROLE_CITIZEN, .citizen = own ? value : ""};
  snprintf(arguments, sizeof arguments, "{\"%s\":\"%s\"}", field, value);
  shelf_read_as(shelf, &viewer, name, arguments);
  return buf_text(&shelf->out);
}

Status shelf_read_as(Shelf *shelf, const StoreViewer *viewer, const char *name,
                     const char *arguments) {
  buf_clear(&shelf->out);
  shelf->fault = (Fault){ST_OK, ""};
  return store_read(shelf->store, viewer, name, arguments, &shelf->out, &shelf->fault);
}

char *support_load(const char *path, size_t *length) {
  *length = 0;
  FILE *file = fopen(path, "rb");
  if (!file) return NULL;
  fseek(file, 0, SEEK_END);
  *length = (size_t)ftell(file);
  rewind(file);
  char *bytes = malloc(*length + 1);
  if (fread(bytes, 1, *length, file) != *length) *length = 0;
  bytes[*length] = '\0';
  fclose(file);
  return bytes;
}

void support_save(const char *path, const char *bytes, size_t length) {
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(bytes, 1, length, file), length);
  fclose(file);
}
