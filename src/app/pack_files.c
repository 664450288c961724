#include "app/pack_files.h"

#include "app/paths.h"

#include <errno.h>
#include <fcntl.h>
#include <fts.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* A folder given by mistake (a whole disk) must come to an end. */
enum { MOST_FILES = 1000, MOST_DEPTH = 4, LIST_MAX = 1 << 20, FILE_MAX = 1 << 20 };

static const char STAMP[] = "stamp";

static bool path_of(char out[PATH_SIZE], const char *folder, const char *name, size_t length, const char *ending) {
  return snprintf(out, PATH_SIZE, "%s/%.*s%s", folder, (int)length, name, ending) < PATH_SIZE;
}

static int by_name(const FTSENT **a, const FTSENT **b) { return strcmp((*a)->fts_name, (*b)->fts_name); }

static bool is_lua(const FTSENT *entry) {
  return entry->fts_info == FTS_F && entry->fts_namelen > 4 &&
         strcmp(entry->fts_name + entry->fts_namelen - 4, ".lua") == 0;
}

static void add_stamp(Buf *stamp, const char *name, const struct stat *about) {
  buf_addf(stamp, "%s %lld %lld.%09ld\n", name, (long long)about->st_size, (long long)about->st_mtim.tv_sec,
           about->st_mtim.tv_nsec);
}

/* False when there are too many. */
static bool add_files(FTS *tree, size_t root_length, PackFiles *out) {
  int count = 0;
  for (FTSENT *entry; (entry = fts_read(tree));) {
    if (entry->fts_info == FTS_D && entry->fts_level >= MOST_DEPTH) fts_set(tree, entry, FTS_SKIP);
    if (!is_lua(entry)) continue;
    if (++count > MOST_FILES) return false;
    const char *name = entry->fts_path + root_length;
    while (*name == '/') name++;
    buf_addf(&out->names, "%.*s\n", (int)strlen(name) - 4, name);
    add_stamp(&out->stamp, name, entry->fts_statp);
  }
  return out->names.status == ST_OK && out->stamp.status == ST_OK;
}

static Status list(const char *folder, PackFiles *out, Fault *fault) {
  char *const roots[] = {(char *)(uintptr_t)folder, NULL};
  FTS *tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
  if (!tree) return fault_set(fault, ST_IO, "cannot read %s: %s", folder, strerror(errno));
  bool good = add_files(tree, strlen(folder), out);
  fts_close(tree);
  return good ? ST_OK : fault_set(fault, ST_TOO_LARGE, "%.120s holds more files than content does", folder);
}

Status pack_files_list(const char *folder, PackFiles *out, Fault *fault) {
  char about[PATH_SIZE];
  struct stat program;
  Mem mem = mem_system();
  *out = (PackFiles){.names = buf_new(&mem, LIST_MAX), .stamp = buf_new(&mem, LIST_MAX)};
  if (!path_of(about, folder, "pack", 4, ".lua") || access(about, R_OK) != 0)
    return fault_set(fault, ST_NOT_FOUND, "there is no content in %.120s: pack.lua is missing; see --content", folder);
  if (stat("/proc/self/exe", &program) == 0) add_stamp(&out->stamp, "program", &program);
  return list(folder, out, fault);
}

void pack_files_free(PackFiles *files) {
  buf_free(&files->names);
  buf_free(&files->stamp);
}

static Status read_whole(const char *path, Buf *out) {
  char piece[4096];
  ssize_t got;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return ST_IO;
  buf_clear(out);
  while ((got = read(file, piece, sizeof piece)) > 0) buf_add(out, piece, (size_t)got);
  close(file);
  return got < 0 ? ST_IO : out->status;
}

static bool write_whole(const char *path, const Buf *bytes) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (file < 0) return false;
  size_t done = 0;
  for (ssize_t now = 0; done < bytes->length && now >= 0; done += now > 0 ? (size_t)now : 0)
    now = write(file, bytes->data + done, bytes->length - done);
  bool good = done == bytes->length && fsync(file) == 0;
  return close(file) == 0 && good;
}

bool pack_files_are_known(const char *good, const PackFiles *files) {
  char path[PATH_SIZE];
  Mem mem = mem_system();
  Buf stamp = buf_new(&mem, LIST_MAX);
  bool same = path_of(path, good, STAMP, strlen(STAMP), "") && read_whole(path, &stamp) == ST_OK &&
              strcmp(buf_text(&stamp), buf_text(&files->stamp)) == 0;
  buf_free(&stamp);
  return same;
}

static int remove_entry(const char *path, const struct stat *info, int kind, struct FTW *walk) {
  (void)info, (void)kind, (void)walk;
  return remove(path);
}

static void remove_folder(const char *path) { nftw(path, remove_entry, 16, FTW_DEPTH | FTW_PHYS); }

static Status could_not(const char *path, Fault *fault) {
  return fault_set(fault, errno == ENOSPC || errno == EDQUOT ? ST_DISK_FULL : ST_IO, "%.160s: %s", path, strerror(errno));
}

static Status copy_file(const char *folder, const char *name, size_t length, const char *to, Buf *bytes, Fault *fault) {
  char source[PATH_SIZE], target[PATH_SIZE];
  if (!path_of(source, folder, name, length, ".lua") || !path_of(target, to, name, length, ".lua"))
    return fault_set(fault, ST_TOO_LARGE, "a path is too long");
  if (read_whole(source, bytes) != ST_OK) return could_not(source, fault);
  char *end = strrchr(target, '/');
  *end = '\0';
  Status status = paths_make_folder(target, fault);
  *end = '/';
  if (status != ST_OK) return status;
  return write_whole(target, bytes) ? ST_OK : could_not(target, fault);
}

static Status copy_files(const char *folder, const PackFiles *files, const char *to, Fault *fault) {
  Mem mem = mem_system();
  Buf bytes = buf_new(&mem, FILE_MAX);
  char stamp[PATH_SIZE];
  Status status = ST_OK;
  for (const char *name = buf_text(&files->names); *name && status == ST_OK;) {
    size_t length = strcspn(name, "\n");
    status = copy_file(folder, name, length, to, &bytes, fault);
    name += length + 1;
  }
  buf_free(&bytes);
  if (status != ST_OK) return status;
  if (!path_of(stamp, to, STAMP, strlen(STAMP), "")) return fault_set(fault, ST_TOO_LARGE, "a path is too long");
  return write_whole(stamp, &files->stamp) ? ST_OK : could_not(stamp, fault);
}

Status pack_files_keep(const char *folder, const PackFiles *files, const char *good, Fault *fault) {
  char fresh[PATH_SIZE];
  if (snprintf(fresh, sizeof fresh, "%s.new", good) >= (int)sizeof fresh)
    return fault_set(fault, ST_TOO_LARGE, "a path is too long");
  remove_folder(fresh);
  Status status = copy_files(folder, files, fresh, fault);
  if (status == ST_OK) {
    remove_folder(good); /* for a moment there is no copy: what is shown was just found good */
    if (rename(fresh, good) != 0) status = could_not(good, fault);
  }
  if (status != ST_OK) remove_folder(fresh);
  return status;
}
