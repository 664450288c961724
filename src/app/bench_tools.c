#include "app/bench.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

double bench_now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1000.0 + (double)time.tv_nsec / 1e6;
}

static int compare_samples(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

double bench_quantile(double *samples, int count, double share) {
  qsort(samples, (size_t)count, sizeof *samples, compare_samples);
  int at = (int)(share * count);
  return samples[at < count ? at : count - 1];
}

void bench_tell(const char *name, double value, double reference, const char *unit, double limit) {
  char limit_text[32] = "null";
  if (limit >= 0) snprintf(limit_text, sizeof limit_text, "%.2f", limit);
  printf("{\"name\":\"%s\",\"value\":%.4f,\"reference\":%.4f,\"ratio\":%.3f,\"unit\":\"%s\",\"limit\":%s}\n",
         name, value, reference, reference > 0 ? value / reference : 0, unit, limit_text);
  fflush(stdout);
}

void bench_tell_between(const char *name, double value, const char *unit, double least, double limit) {
  printf("{\"name\":\"%s\",\"value\":%.4f,\"reference\":0,\"ratio\":0,\"unit\":\"%s\",\"least\":%.2f,\"limit\":%.2f}\n", name,
         value, unit, least, limit);
  fflush(stdout);
}

void bench_paths(const Bench *bench, const char *name, Paths *out) {
  *out = *bench->paths;
  snprintf(out->data, sizeof out->data, "%.900s/%s", bench->folder, name);
  snprintf(out->store, sizeof out->store, "%.900s/%s/minplan.db", bench->folder, name);
}

static void become(const char *const *arguments, int output) {
  char *copy[BENCH_MOST_ARGUMENTS + 1] = {NULL};
  for (int i = 0; i < BENCH_MOST_ARGUMENTS && arguments[i]; i++) copy[i] = (char *)(uintptr_t)arguments[i];
  dup2(output, STDOUT_FILENO);
  execv(copy[0], copy);
  _exit(127);
}

static void catch_output(int fd, Buf *out) {
  char piece[4096];
  for (ssize_t got; (got = read(fd, piece, sizeof piece)) > 0;)
    if (out) buf_add(out, piece, (size_t)got);
}

double bench_run(const char *const *arguments, Buf *out) {
  int ends[2], state;
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  double start = bench_now_ms();
  pid_t child = fork();
  if (child == 0) become(arguments, ends[1]);
  close(ends[1]);
  if (child > 0) catch_output(ends[0], out);
  close(ends[0]);
  if (child < 0 || waitpid(child, &state, 0) != child) return -1;
  double took = bench_now_ms() - start;
  return WIFEXITED(state) && WEXITSTATUS(state) == 0 ? took : -1;
}
