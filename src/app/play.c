/* `minplan play`: a Lua script drives the real program, which runs in a child process of its own. */
#include "app/commands.h"
#include "app/kept_store.h"
#include "app/memory_search.h"
#include "app/puppet.h"
#include "app/whole_file.h"
#include "base/log.h"
#include "json/json.h"
#include "script/runner.h"

#include <errno.h>
#include <ftw.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

enum { REPLY_MAX = 16 << 20 };

/* 2026-03-02 09:00 UTC, a Monday: where every play begins. */
static const int64_t PLAY_START_MS = 1772442000000;

typedef struct Theatre {
  const Options *options;
  const Paths *paths;
  pid_t child;
  int socket;
  VirtualClock clock; /* as the child last reported it */
  unsigned starts;
  bool told; /* the program could not start and has said why */
} Theatre;

/* Messages are a length (32 bits) and that many bytes of JSON, both ways. */
static bool send_message(int fd, const char *bytes, size_t length) {
  uint32_t size = (uint32_t)length;
  if (write(fd, &size, sizeof size) != sizeof size) return false;
  for (size_t sent = 0; sent < length;) {
    ssize_t now = write(fd, bytes + sent, length - sent);
    if (now <= 0) return false;
    sent += (size_t)now;
  }
  return true;
}

static bool read_fully(int fd, void *out, size_t length) {
  for (size_t got = 0; got < length;) {
    ssize_t now = read(fd, (char *)out + got, length - got);
    if (now <= 0) return false;
    got += (size_t)now;
  }
  return true;
}

static bool receive_message(int fd, Buf *out) {
  uint32_t size;
  char piece[4096];
  buf_clear(out);
  if (!read_fully(fd, &size, sizeof size)) return false;
  for (size_t left = size; left > 0;) {
    size_t part = left < sizeof piece ? left : sizeof piece;
    if (!read_fully(fd, piece, part)) return false;
    buf_add(out, piece, part);
    left -= part;
  }
  explicit_bzero(piece, sizeof piece);
  return out->status == ST_OK;
}

/* Child: one request is a list of texts, one reply an object. Both are wiped: they hold what a person types and sees,
 * and must not be what `memory` finds. */
static bool answer_request(Puppet *puppet, Buf *request, Buf *reply) {
  const char *texts[RUNNER_MOST_ARGUMENTS + 1];
  int count = 0;
  Json *root;
  Fault fault = {ST_OK, ""};
  Buf result = buf_new(&request->mem, REPLY_MAX);
  if (json_parse(buf_text(request), request->length, &root) != ST_OK) return false;
  for (const Json *item = json_first(root); item && count <= RUNNER_MOST_ARGUMENTS; item = json_next(item))
    texts[count++] = json_text(item);
  Status status = puppet_do(puppet, texts[0], texts + 1, count - 1, &result, &fault);
  explicit_bzero(request->data, request->capacity);
  buf_clear(reply);
  buf_addf(reply, "{\"ok\":%s,\"now\":%lld,\"wall\":%lld,\"text\":", status == ST_OK ? "true" : "false",
           (long long)puppet->clock->monotonic_ms, (long long)puppet->clock->wall_ms);
  if (status == ST_OK) json_add_text(reply, buf_text(&result), result.length);
  else json_add_text(reply, fault.detail, strlen(fault.detail));
  buf_add_char(reply, '}');
  buf_free(&result);
  json_free(root);
  return true;
}

static bool send_reply(int fd, Buf *reply) {
  bool sent = send_message(fd, buf_text(reply), reply->length);
  explicit_bzero(reply->data, reply->capacity);
  return sent;
}

static int serve(const Theatre *theatre, int fd) {
  VirtualClock time = theatre->clock;
  SeededRandom seed = {.state = theatre->options->seed * 1000003u + theatre->starts};
  KioskConfig config = {.options = theatre->options,
                        .paths = theatre->paths,
                        .headless = true,
                        .clock = clock_virtual(&time),
                        .random = random_seeded(&seed)};
  Fault fault = {ST_OK, ""};
  Mem mem = mem_system();
  Buf request = buf_new(&mem, REPLY_MAX), reply = buf_new(&mem, REPLY_MAX);
  Puppet puppet = {.clock = &time, .out = theatre->paths->out};
  if (kiosk_open(&config, &puppet.kiosk, &fault) != ST_OK) return tell_fault(&fault);
  while (receive_message(fd, &request) && answer_request(&puppet, &request, &reply))
    if (!send_reply(fd, &reply)) break;
  buf_free(&request);
  buf_free(&reply);
  kiosk_close(puppet.kiosk);
  return EXIT_DONE;
}

static Status start_child(Theatre *theatre, Fault *fault) {
  int ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0)
    return fault_set(fault, ST_IO, "no socket: %s", strerror(errno));
  theatre->starts++;
  theatre->child = fork();
  if (theatre->child < 0) return fault_set(fault, ST_IO, "cannot fork: %s", strerror(errno));
  if (theatre->child == 0) {
    close(ends[0]);
    int code = serve(theatre, ends[1]);
    fflush(NULL);
    _exit(code);
  }
  close(ends[1]);
  theatre->socket = ends[0];
  return ST_OK;
}

/* Ends the child: by closing its line, or by SIGKILL as a power switch would. */
static void end_child(Theatre *theatre, bool kill_it) {
  if (theatre->child <= 0) return;
  if (kill_it) kill(theatre->child, SIGKILL);
  close(theatre->socket);
  waitpid(theatre->child, NULL, 0);
  theatre->child = 0;
}

static bool send_request(const Theatre *theatre, const char *name, const char *const *arguments, int count,
                         Buf *message) {
  buf_add_char(message, '[');
  json_add_text(message, name, strlen(name));
  for (int i = 0; i < count; i++) {
    buf_add_char(message, ',');
    json_add_text(message, arguments[i], strlen(arguments[i]));
  }
  buf_add_char(message, ']');
  return send_message(theatre->socket, buf_text(message), message->length);
}

static Status forward(Theatre *theatre, const char *name, const char *const *arguments, int count,
                      Buf *result, Fault *fault) {
  Buf message = buf_new(&result->mem, REPLY_MAX);
  Json *reply = NULL;
  bool heard = send_request(theatre, name, arguments, count, &message) &&
               receive_message(theatre->socket, &message) &&
               json_parse(buf_text(&message), message.length, &reply) == ST_OK;
  buf_free(&message);
  if (!heard) {
    int state = 0;
    theatre->told = waitpid(theatre->child, &state, 0) > 0 && WIFEXITED(state) && WEXITSTATUS(state) == EXIT_COULD_NOT;
    theatre->child = 0;
    close(theatre->socket);
    return fault_set(fault, ST_IO, "the program ended");
  }
  theatre->clock.monotonic_ms = (int64_t)json_number(json_field(reply, "now"), 0);
  theatre->clock.wall_ms = (int64_t)json_number(json_field(reply, "wall"), 0);
  const char *text = json_text(json_field(reply, "text"));
  Status status = ST_OK;
  if (json_bool(json_field(reply, "ok"), false)) buf_add_text(result, text);
  else status = fault_set(fault, ST_REFUSED, "%s", text);
  json_free(reply);
  return status;
}

/* The power goes while a command is being done: kill_during(microseconds, command, argument ...). */
static Status kill_during(Theatre *theatre, const char *const *arguments, int count, Buf *result,
                          Fault *fault) {
  if (count < 2) return fault_set(fault, ST_BAD_INPUT, "takes microseconds, a command and its arguments");
  Buf message = buf_new(&result->mem, REPLY_MAX);
  bool sent = send_request(theatre, arguments[1], arguments + 2, count - 2, &message);
  buf_free(&message);
  if (!sent) return fault_set(fault, ST_IO, "the program ended");
  usleep((useconds_t)strtoul(arguments[0], NULL, 10));
  end_child(theatre, true);
  return start_child(theatre, fault);
}

static Status ask_memory(Theatre *theatre, const char *const *arguments, int count, Buf *result, Fault *fault) {
  char hidden[2 * MEMORY_NEEDLE_MAX + 1];
  const char *needle = hidden;
  if (count != 1 || !memory_hide(arguments[0], hidden))
    return fault_set(fault, ST_BAD_INPUT, "takes a text of 4 to %d letters without accents", MEMORY_NEEDLE_MAX);
  return forward(theatre, "memory", &needle, 1, result, fault);
}

/* A second program on the same store, while the first one runs: the screen it shows. */
static Status show_second(const Theatre *theatre, Buf *result, Fault *fault) {
  Theatre second = *theatre;
  Status status = start_child(&second, fault);
  if (status == ST_OK) status = forward(&second, "tree", NULL, 0, result, fault);
  end_child(&second, false);
  return status;
}

/* A file somebody brings along on the medium; over one of that name. */
static Status put_file(const Theatre *theatre, const char *const *arguments, int count, Fault *fault) {
  char path[PATH_SIZE];
  const char *folder = theatre->options->medium ? theatre->options->medium : theatre->paths->out;
  if (count != 2 || strchr(arguments[0], '/')) return fault_set(fault, ST_BAD_INPUT, "takes a name and what stands in the file");
  if (snprintf(path, sizeof path, "%s/%s", folder, arguments[0]) >= (int)sizeof path)
    return fault_set(fault, ST_TOO_LARGE, "the medium's path is too long");
  Status status = paths_make_folder(folder, fault);
  if (status != ST_OK) return status;
  unlink(path);
  return whole_file_new(path, arguments[1], strlen(arguments[1]), fault);
}

/* The program ends as it should, something is done with the store's file, and it starts again. */
static Status between_starts(Theatre *theatre, Status (*act)(const Paths *, Fault *), Fault *fault) {
  end_child(theatre, false);
  Status status = act(theatre->paths, fault);
  return status == ST_OK ? start_child(theatre, fault) : status;
}

static Status theatre_call(void *context, const char *name, const char *const *arguments, int count,
                           Buf *result, Fault *fault) {
  Theatre *theatre = context;
  bool restart = strcmp(name, "restart") == 0, killed = strcmp(name, "kill") == 0;
  if (strcmp(name, "kill_during") == 0) return kill_during(theatre, arguments, count, result, fault);
  if (strcmp(name, "memory") == 0) return ask_memory(theatre, arguments, count, result, fault);
  if (strcmp(name, "second") == 0) return show_second(theatre, result, fault);
  if (strcmp(name, "put") == 0) return put_file(theatre, arguments, count, fault);
  if (strcmp(name, "keep") == 0) return between_starts(theatre, kept_store_keep, fault);
  if (strcmp(name, "put_back") == 0) return between_starts(theatre, kept_store_put_back, fault);
  if (!restart && !killed) return forward(theatre, name, arguments, count, result, fault);
  end_child(theatre, killed);
  return start_child(theatre, fault);
}

/* What the screen was when an expectation failed: as a picture and as a tree. */
static void leave_traces(Theatre *theatre) {
  Mem mem = mem_system();
  Buf tree = buf_new(&mem, REPLY_MAX);
  Fault fault;
  const char *name = "failed";
  if (forward(theatre, "tree", NULL, 0, &tree, &fault) == ST_OK) fprintf(stderr, "%s\n", buf_text(&tree));
  buf_clear(&tree);
  if (forward(theatre, "shot", &name, 1, &tree, &fault) == ST_OK)
    fprintf(stderr, "picture: %s/failed.png\n", theatre->paths->out);
  buf_clear(&tree);
  name = "failed_aside";
  if (forward(theatre, "aside.shot", &name, 1, &tree, &fault) == ST_OK)
    fprintf(stderr, "picture: %s/failed_aside.png\n", theatre->paths->out);
  buf_free(&tree);
}

static int play_file(const Options *options, const Paths *paths, const char *file) {
  Theatre theatre = {.options = options, .paths = paths, .clock = {1000, PLAY_START_MS}};
  RunnerCommands commands = {.names = PUPPET_COMMANDS, .call = theatre_call, .context = &theatre};
  Fault fault = {ST_OK, ""};
  signal(SIGPIPE, SIG_IGN);
  Status status = start_child(&theatre, &fault);
  if (status == ST_OK) status = runner_run(file, &commands, &fault);
  if (status != ST_OK && theatre.child > 0) leave_traces(&theatre);
  end_child(&theatre, false);
  if (status != ST_OK && theatre.told) return EXIT_COULD_NOT;
  return status == ST_OK ? EXIT_DONE : tell_fault(&fault);
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *walk) {
  (void)info, (void)kind, (void)walk;
  return remove(path);
}

/* A play never touches the real store: without --data it gets a folder of its own that goes afterwards. */
static int play_apart(const Options *options, const Paths *paths, const char *file) {
  Paths own = *paths;
  if (options->data) return play_file(options, paths, file);
  const char *temporary = getenv("TMPDIR");
  snprintf(own.data, sizeof own.data, "%.900s/minplan-play-XXXXXX", temporary ? temporary : "/tmp");
  if (!mkdtemp(own.data)) {
    log_line("cannot make a folder for the play's store: %s", strerror(errno));
    return EXIT_COULD_NOT;
  }
  paths_keep_in(&own, own.data);
  if (!options->out) snprintf(own.out, sizeof own.out, "%.1000s/out", own.data);
  int code = play_file(options, &own, file);
  nftw(own.data, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  return code;
}

int command_play(const Options *options, const Paths *paths) {
  if (options->word_count == 2) return play_apart(options, paths, options->words[1]);
  log_line("play takes one file; see minplan --help");
  return EXIT_WRONG_USE;
}

int command_tour(const Options *options, const Paths *paths) {
  char file[PATH_SIZE];
  if (snprintf(file, sizeof file, "%s/tour.lua", paths->scripts) >= (int)sizeof file) return EXIT_COULD_NOT;
  return play_apart(options, paths, file);
}
