#include "app/pack.h"

#include "app/pack_files.h"
#include "base/log.h"

#include <string.h>

/* Our own content takes 3 million instructions to check, once. */
enum { BUDGET = 100000, SAID_MAX = 4096 };

static Status no_scripts(Fault *fault) {
  Fault why = *fault;
  return fault_set(fault, why.status, "the program's own scripts do not start: %.150s; install it anew, or see --scripts",
                   why.detail);
}

/* Asks scripts/pack.lua. A file that passed a limit is an answer too. */
static Status ask(const PackConfig *config, const char *folder, const char *names, Buf *said, Fault *fault) {
  HostConfig host_config = {.scripts_dir = config->paths->scripts,
                            .content_dir = folder,
                            .clock = config->clock,
                            .random = config->random,
                            .talkative = true, /* it says what stands in content, and nothing of people's */
                            .budget = BUDGET};
  Host *host = NULL;
  Status status = host_new(&host_config, &host, fault);
  if (status != ST_OK) return no_scripts(fault);
  status = host_call(host, "check", names, said, fault);
  host_free(host);
  return status;
}

/* ST_NEWER is not told apart from the rest: whatever is wrong with content, the way on is the same. */
static Status check(const PackConfig *config, const char *folder, const PackFiles *files, Fault *fault) {
  Mem mem = mem_system();
  Buf said = buf_new(&mem, SAID_MAX);
  Status status = ask(config, folder, buf_text(&files->names), &said, fault);
  if (status == ST_OK && said.length > 0) status = fault_set(fault, ST_SCRIPT, "%s", buf_text(&said));
  if (status == ST_SCRIPT_LIMIT) {
    Fault why = *fault;
    fault_set(fault, status, "%s; see that it comes to an end", why.detail);
  }
  buf_free(&said);
  return status;
}

/* The content that was asked for. What was found good is kept as a copy; that this fails is no reason not to show it. */
static Status try_asked(const PackConfig *config, Fault *fault) {
  const Paths *paths = config->paths;
  PackFiles files;
  Fault copy = {ST_OK, ""};
  Status status = pack_files_list(paths->content, &files, fault);
  bool known = status == ST_OK && !config->only_this && pack_files_are_known(paths->good_content, &files);
  if (status == ST_OK && (!known || config->check_anyway)) status = check(config, paths->content, &files, fault);
  if (status == ST_OK && !known && config->keep &&
      pack_files_keep(paths->content, &files, paths->good_content, &copy) != ST_OK)
    log_line("no copy of the content was kept: %s", copy.detail);
  pack_files_free(&files);
  return status;
}

static Status try_other(const PackConfig *config, const char *folder) {
  Fault fault = {ST_OK, ""};
  PackFiles files;
  Status status = pack_files_list(folder, &files, &fault);
  if (status == ST_OK) status = check(config, folder, &files, &fault);
  pack_files_free(&files);
  return status;
}

Status pack_choose(const PackConfig *config, char out[PATH_SIZE], Fault *fault) {
  const Paths *paths = config->paths;
  const char *const others[] = {paths->good_content, paths->own_content};
  memcpy(out, paths->content, PATH_SIZE);
  Status status = try_asked(config, fault);
  if (status == ST_OK || config->only_this) return status;
  for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
    if (strcmp(others[i], paths->content) == 0 || try_other(config, others[i]) != ST_OK) continue;
    Fault why = *fault;
    memcpy(out, others[i], PATH_SIZE);
    fault_set(fault, why.status, "%.170s (until then %s is shown)", why.detail,
              i == 0 ? "the content before" : "the program's own content");
    return ST_OK;
  }
  return status;
}
