#include "support_session.h"

#include "store/internal.h"

#include <assert.h>
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const StoreActor ACTOR = {.id = "", .role = "citizen"};
const StoreViewer SESSION_VIEWER = {
    .who = SESSION_CITIZEN, .role = ROLE_CITIZEN, .citizen = SESSION_CITIZEN};

/* The real one would take a minute for each sweep. */
static bool quick_hash(void *context, const unsigned char *secret, size_t length,
                       const unsigned char salt[16], unsigned char out[32]) {
  ++*(int *)context;
  memset(out, 0, 32);
  for (size_t i = 0; i < length; i++)
    out[i % 32] = (unsigned char)(out[i % 32] * 31 + secret[i] + salt[i % 16]);
  return true;
}

void session_new(Session *session, const char *vfs) {
  memset(session, 0, sizeof *session);
  snprintf(session->folder, sizeof session->folder, "%s/minplan-fault-XXXXXX",
           getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
  if (!mkdtemp(session->folder)) abort();
  snprintf(session->path, sizeof session->path, "%s/store.db", session->folder);
  snprintf(session->key, sizeof session->key, "%s/key", session->folder);
  int file = open(session->key, O_WRONLY | O_CREAT | O_EXCL, 0600);
  if (file < 0 || write(file, "a key that is thirty-two bytes..", 32) != 32) abort();
  close(file);
  session->seed.state = 11;
  session->time.wall_ms = 1700000000000;
  session->config = (StoreConfig){.path = session->path,
                                  .key_file = session->key,
                                  .vfs = vfs,
                                  .unseen = vfs != NULL, /* the note would lie on the disk of this machine */
                                  .device = "test",
                                  .clock = clock_virtual(&session->time),
                                  .random = random_seeded(&session->seed),
                                  .code_hash = {quick_hash, &session->hashes}};
  session->story = &STORY_OF_ANSWERS;
}

void session_free(Session *session) {
  DIR *entries = opendir(session->folder);
  struct dirent *entry;
  while (entries && (entry = readdir(entries))) {
    char path[400];
    snprintf(path, sizeof path, "%s/%s", session->folder, entry->d_name);
    if (entry->d_name[0] != '.') unlink(path);
  }
  if (entries) closedir(entries);
  rmdir(session->folder);
}

Status session_open(Session *session, Store **out) {
  Status status = store_open(&session->config, out, &session->fault);
  return status == ST_OK && session->unsafe
             ? sql_run(*out, "PRAGMA synchronous=OFF", &session->fault)
             : status;
}

void session_forget_list(const Session *session) {
  char list[128];
  snprintf(list, sizeof list, "%s.erased", session->path);
  unlink(list);
}

Status session_answer(Session *session, Store *store, const char *draft, int number) {
  char head[80], answers[120];
  snprintf(head, sizeof head, "{\"flow\":\"plan\",\"version\":1,\"cursor\":\"a%d\"}", number);
  snprintf(answers, sizeof answers,
           "[{\"path\":\"a%d\",\"state\":\"active\",\"value\":\"Svar %d.\"}]", number, number);
  session->time.wall_ms += 1000;
  return store_save_draft(store, &ACTOR, SESSION_CITIZEN, draft, head, answers, &session->fault);
}

Status session_step(Session *session, Store *store, int step) {
  return session->story->step(session, store, step);
}

int session_count(Session *session, Store *store, Status *status) {
  return session->story->count(session, store, status);
}

static Status answer_step(Session *session, Store *store, int step) {
  StoreEntry entry = {.kind = "citizen.new", .body = "{\"name\":\"Bo\",\"lang\":\"da\"}"};
  if (step > 1) return session_answer(session, store, SESSION_DRAFT, step);
  return store_append(store, &ACTOR, SESSION_CITIZEN, &entry, 1, NULL, &session->fault);
}

static bool is_there(Session *session, Store *store, int step, Status *status) {
  char wanted[80];
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 1 << 20);
  const char *arguments =
      step == 1 ? "{\"id\":\"" SESSION_CITIZEN "\"}" : "{\"id\":\"" SESSION_DRAFT "\"}";
  snprintf(wanted, sizeof wanted,
           step == 1 ? "\"name\":\"Bo\""
                     : "\"path\":\"a%d\",\"state\":\"active\",\"value\":\"Svar %d.\"",
           step, step);
  Status read = store_read(store, &SESSION_VIEWER, step == 1 ? "citizen" : "draft", arguments, &out,
                           &session->fault);
  bool absent = read == ST_NOT_FOUND || read == ST_REFUSED; /* refused: the citizen is not there */
  if (read != ST_OK && !absent) *status = read;
  bool there = strstr(buf_text(&out), wanted) != NULL;
  buf_free(&out);
  return there;
}

static int answer_count(Session *session, Store *store, Status *status) {
  int count = 0;
  *status = ST_OK;
  for (int step = 1; step <= SESSION_STEPS; step++) {
    bool there = is_there(session, store, step, status);
    if (there && count != step - 1) return -1;
    if (there) count = step;
  }
  return count;
}

static const char *answer_called(int step) {
  (void)step;
  return "commit";
}

const Story STORY_OF_ANSWERS = {SESSION_STEPS, answer_step, answer_count, answer_called};
