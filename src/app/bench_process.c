/* Figures of a program that is left alone. */
#include "app/bench.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { IDLE_SECONDS = 30, SETTLE_SECONDS = 3 };

static pid_t spawn(const char *const *arguments) {
  pid_t child = fork();
  if (child == 0) {
    char *copy[8] = {NULL};
    for (int i = 0; i < 7 && arguments[i]; i++) copy[i] = (char *)(uintptr_t)arguments[i];
    execv(copy[0], copy);
    _exit(127);
  }
  return child;
}

/* The number behind a name in one of a process's status files; -1 when it cannot be read. */
static double read_number(pid_t process, const char *file, const char *name) {
  char path[64], line[256];
  double number = -1;
  snprintf(path, sizeof path, "/proc/%d/%s", (int)process, file);
  FILE *status = fopen(path, "r");
  while (status && fgets(line, sizeof line, status))
    if (strncmp(line, name, strlen(name)) == 0) number = strtod(line + strlen(name), NULL);
  if (status) fclose(status);
  return number;
}

/* utime and stime of all threads in clock ticks. */
static double read_ticks(pid_t process) {
  char path[64], line[1024] = "";
  snprintf(path, sizeof path, "/proc/%d/stat", (int)process);
  FILE *stat = fopen(path, "r");
  if (stat && !fgets(line, sizeof line, stat)) line[0] = '\0';
  if (stat) fclose(stat);
  char *at = strrchr(line, ')');
  unsigned long user = 0, kernel = 0;
  if (!at || sscanf(at, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &kernel) != 2) return -1;
  return (double)(user + kernel);
}

static void end_process(pid_t process) {
  kill(process, SIGKILL);
  waitpid(process, NULL, 0);
}

Status bench_idle(Bench *bench, Fault *fault) {
  Paths paths;
  Status status = bench_settled(bench, "idle", &paths, fault);
  if (status != ST_OK) return status;
  const char *const program[] = {bench->program, "--data", paths.data, NULL};
  pid_t process = spawn(program);
  if (process < 0) return fault_set(fault, ST_IO, "cannot start the program to watch");
  sleep(SETTLE_SECONDS);
  double wakeups = read_number(process, "status", "voluntary_ctxt_switches:"), ticks = read_ticks(process);
  sleep(IDLE_SECONDS);
  wakeups = read_number(process, "status", "voluntary_ctxt_switches:") - wakeups;
  ticks = read_ticks(process) - ticks;
  bool alive = waitpid(process, NULL, WNOHANG) == 0;
  end_process(process);
  if (!alive) return fault_set(fault, ST_UNSUPPORTED, "idling is measured in a window: set DISPLAY");
  bench_tell("idle_wakeups_30s", wakeups, 0, "count", 0);
  bench_tell("idle_cpu_30s", ticks, 0, "ticks", 0);
  return ST_OK;
}
