#include "support_host.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fails(Counted *counted) {
  long past = ++counted->calls - counted->fail_at;
  return counted->fail_at > 0 && past >= 0 && past < counted->fail_many;
}

static void *count_resize(void *context, void *block, size_t old_size, size_t new_size) {
  Counted *counted = context;
  size_t before = block ? old_size : 0;
  if (new_size == 0) {
    free(block);
    counted->live -= before;
    return NULL;
  }
  if (new_size > before && fails(counted)) return NULL;
  void *moved = realloc(block, new_size);
  if (!moved) return NULL;
  counted->live += new_size - before;
  if (counted->live > counted->most) counted->most = counted->live;
  return moved;
}

Mem counted_mem(Counted *borrow_counted) {
  return (Mem){.resize = count_resize, .context = borrow_counted};
}

int bench_open(void **state) {
  Bench *bench = calloc(1, sizeof *bench);
  Mem mem = mem_system();
  snprintf(bench->folder, sizeof bench->folder, "/tmp/minplan-script-XXXXXX");
  assert_non_null(mkdtemp(bench->folder));
  snprintf(bench->scripts, sizeof bench->scripts, "%s/scripts", bench->folder);
  snprintf(bench->content, sizeof bench->content, "%s/content", bench->folder);
  assert_int_equal(mkdir(bench->scripts, 0700) + mkdir(bench->content, 0700), 0);
  bench->mem = counted_mem(&bench->counted);
  bench->out = buf_new(&mem, 1 << 20);
  bench->time.wall_ms = 1767225600000;
  bench->config = (HostConfig){.scripts_dir = bench->scripts,
                               .content_dir = bench->content,
                               .clock = clock_virtual(&bench->time),
                               .random = random_seeded(&bench->seed),
                               .talkative = true,
                               .mem = &bench->mem,
                               .memory_cap = 16u << 20,
                               .budget = 5000};
  *state = bench;
  return 0;
}

static int remove_one(const char *path, const struct stat *about, int kind, struct FTW *place) {
  (void)about;
  (void)kind;
  (void)place;
  return remove(path);
}

int bench_close(void **state) {
  Bench *bench = *state;
  host_free(bench->host);
  buf_free(&bench->out);
  int lost = bench->counted.live != 0;
  if (lost) print_error("%zu bytes were not given back\n", bench->counted.live);
  nftw(bench->folder, remove_one, 8, FTW_DEPTH | FTW_PHYS);
  free(bench);
  return lost;
}

void bench_write(Bench *bench, const char *name, const char *text) {
  char path[256];
  snprintf(path, sizeof path, "%s/%s", bench->folder, name);
  for (char *slash = path + strlen(bench->folder) + 1; (slash = strchr(slash, '/')); slash++) {
    *slash = '\0';
    mkdir(path, 0700);
    *slash = '/';
  }
  FILE *file = fopen(path, "wb");
  assert_non_null(file);
  assert_int_equal(fwrite(text, 1, strlen(text), file), strlen(text));
  assert_int_equal(fclose(file), 0);
}

Status bench_boot(Bench *bench) {
  host_free(bench->host);
  bench->host = NULL;
  return host_new(&bench->config, &bench->host, &bench->fault);
}

void bench_script(Bench *bench, const char *boot) {
  bench_write(bench, "scripts/boot.lua", boot);
  if (bench_boot(bench) != ST_OK) fail_msg("%s", bench->fault.detail);
}

Status bench_call(Bench *bench, const char *function, const char *argument) {
  buf_clear(&bench->out);
  bench->fault.detail[0] = '\0';
  return host_call(bench->host, function, argument, &bench->out, &bench->fault);
}

void last_resort(unsigned seconds) { alarm(seconds); }
