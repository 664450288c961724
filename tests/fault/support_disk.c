#include "support_disk.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct OpenFile {
  sqlite3_file base;
  Disk *disk;
  int index;
} OpenFile;

static DiskFile *file_of(sqlite3_file *file) {
  OpenFile *open = (OpenFile *)file;
  return &open->disk->files[open->index];
}

/* True when this operation is one that fails. */
static bool fails(Disk *disk) {
  if (disk->dead) return true;
  if (disk->fail_at == 0) return false;
  if (disk->fail_at > 1) {
    disk->fail_at--;
    return false;
  }
  if (!disk->sticky) disk->fail_at = 0;
  disk->failures++;
  return true;
}

static void grow(DiskFile *file, size_t size) {
  if (size <= file->capacity) return;
  size_t capacity = file->capacity ? file->capacity : 4096;
  while (capacity < size) capacity *= 2;
  file->bytes = realloc(file->bytes, capacity);
  assert(file->bytes);
  memset(file->bytes + file->capacity, 0, capacity - file->capacity);
  file->capacity = capacity;
}

void disk_file_write(DiskFile *file, const unsigned char *bytes, size_t at, size_t length) {
  grow(file, at + length);
  if (at > file->size) memset(file->bytes + file->size, 0, at - file->size);
  memcpy(file->bytes + at, bytes, length);
  if (at + length > file->size) file->size = at + length;
}

void disk_file_truncate(DiskFile *file, size_t size) {
  grow(file, size);
  if (size > file->size) memset(file->bytes + file->size, 0, size - file->size);
  file->size = size;
}

void disk_file_set(DiskFile *file, const unsigned char *bytes, size_t size) {
  file->size = 0;
  if (size) disk_file_write(file, bytes, 0, size);
}

DiskFile *disk_file(Disk *disk, int index) {
  return &disk->files[index];
}

static void add_op(Disk *disk, DiskOp op, const void *bytes) {
  if (!disk->logging) return;
  if (disk->op_count == disk->op_capacity) {
    disk->op_capacity = disk->op_capacity ? disk->op_capacity * 2 : 256;
    disk->ops = realloc(disk->ops, disk->op_capacity * sizeof *disk->ops);
    assert(disk->ops);
  }
  if (bytes) {
    op.bytes = malloc(op.length);
    assert(op.bytes);
    memcpy(op.bytes, bytes, op.length);
  }
  disk->ops[disk->op_count++] = op;
}

void disk_mark(Disk *disk, int number) {
  add_op(disk, (DiskOp){.kind = DISK_MARK, .file = number}, NULL);
}

static int close_file(sqlite3_file *file) {
  (void)file;
  return SQLITE_OK;
}

static int read_file(sqlite3_file *file, void *out, int amount, sqlite3_int64 at) {
  DiskFile *content = file_of(file);
  if (fails(((OpenFile *)file)->disk)) return SQLITE_IOERR_READ;
  size_t there = (size_t)at < content->size ? content->size - (size_t)at : 0;
  size_t length = there < (size_t)amount ? there : (size_t)amount;
  if (length) memcpy(out, content->bytes + at, length);
  memset((char *)out + length, 0, (size_t)amount - length);
  return length == (size_t)amount ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
}

static int write_file(sqlite3_file *file, const void *bytes, int amount, sqlite3_int64 at) {
  OpenFile *open = (OpenFile *)file;
  if (open->disk->disk_full) return SQLITE_FULL;
  if (open->disk->dead) return SQLITE_IOERR_WRITE;
  if (fails(open->disk)) {
    /* Half of it got there: the medium is never as tidy as the error code. */
    disk_file_write(file_of(file), bytes, (size_t)at, (size_t)amount / 2);
    return SQLITE_IOERR_WRITE;
  }
  disk_file_write(file_of(file), bytes, (size_t)at, (size_t)amount);
  add_op(
      open->disk,
      (DiskOp){.kind = DISK_WRITE, .file = open->index, .at = (size_t)at, .length = (size_t)amount},
      bytes);
  return SQLITE_OK;
}

static int truncate_file(sqlite3_file *file, sqlite3_int64 size) {
  OpenFile *open = (OpenFile *)file;
  if (fails(open->disk)) return SQLITE_IOERR_TRUNCATE;
  disk_file_truncate(file_of(file), (size_t)size);
  add_op(open->disk, (DiskOp){.kind = DISK_TRUNCATE, .file = open->index, .at = (size_t)size},
         NULL);
  return SQLITE_OK;
}

static int flush_file(sqlite3_file *file, int flags) {
  (void)flags;
  OpenFile *open = (OpenFile *)file;
  if (fails(open->disk) || open->disk->fail_flush) {
    add_op(open->disk, (DiskOp){.kind = DISK_FORGET, .file = open->index}, NULL);
    open->disk->fail_flush = false;
    open->disk->failed_flushes++;
    return SQLITE_IOERR_FSYNC;
  }
  if (!open->disk->ignore_flushes)
    add_op(open->disk, (DiskOp){.kind = DISK_FLUSH, .file = open->index}, NULL);
  return SQLITE_OK;
}

static int size_of_file(sqlite3_file *file, sqlite3_int64 *size) {
  if (fails(((OpenFile *)file)->disk)) return SQLITE_IOERR_FSTAT;
  *size = (sqlite3_int64)file_of(file)->size;
  return SQLITE_OK;
}

static int lock_file(sqlite3_file *file, int level) {
  ((OpenFile *)file)->disk->locked = level > SQLITE_LOCK_NONE;
  return SQLITE_OK;
}

static int check_lock(sqlite3_file *file, int *out) {
  (void)file;
  *out = 0;
  return SQLITE_OK;
}

static int control_file(sqlite3_file *file, int code, void *argument) {
  (void)file;
  (void)code;
  (void)argument;
  return SQLITE_NOTFOUND;
}

static int sector_size(sqlite3_file *file) {
  (void)file;
  return DISK_SECTOR;
}

/* No promise at all: not even that a write leaves its neighbours alone. */
static int characteristics(sqlite3_file *file) {
  (void)file;
  return 0;
}

static const sqlite3_io_methods METHODS = {.iVersion = 1,
                                           .xClose = close_file,
                                           .xRead = read_file,
                                           .xWrite = write_file,
                                           .xTruncate = truncate_file,
                                           .xSync = flush_file,
                                           .xFileSize = size_of_file,
                                           .xLock = lock_file,
                                           .xUnlock = lock_file,
                                           .xCheckReservedLock = check_lock,
                                           .xFileControl = control_file,
                                           .xSectorSize = sector_size,
                                           .xDeviceCharacteristics = characteristics};

static int find_name(Disk *disk, const char *name, bool make) {
  for (int i = 0; i < DISK_FILES; i++)
    if (strcmp(disk->files[i].name, name) == 0) return i;
  for (int i = 0; make && i < DISK_FILES; i++) {
    if (disk->files[i].name[0]) continue;
    snprintf(disk->files[i].name, DISK_NAME, "%s", name);
    return i;
  }
  return -1;
}

static int open_file(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *out_flags) {
  Disk *disk = vfs->pAppData;
  OpenFile *open = (OpenFile *)file;
  memset(open, 0, sizeof *open);
  if (fails(disk)) return SQLITE_CANTOPEN;
  int index = find_name(disk, name ? name : "temporary", true);
  if (index < 0) return SQLITE_CANTOPEN;
  if (!disk->files[index].there && !(flags & SQLITE_OPEN_CREATE)) return SQLITE_CANTOPEN;
  disk->files[index].there = true;
  *open = (OpenFile){.base.pMethods = &METHODS, .disk = disk, .index = index};
  if (out_flags) *out_flags = flags;
  return SQLITE_OK;
}

static int delete_file(sqlite3_vfs *vfs, const char *name, int flush_folder) {
  Disk *disk = vfs->pAppData;
  if (fails(disk)) return SQLITE_IOERR_DELETE;
  int index = find_name(disk, name, false);
  if (index < 0 || !disk->files[index].there) return SQLITE_IOERR_DELETE_NOENT;
  disk->files[index].there = false;
  disk->files[index].size = 0;
  add_op(disk, (DiskOp){.kind = DISK_DELETE, .file = index}, NULL);
  if (flush_folder && !disk->ignore_flushes)
    add_op(disk, (DiskOp){.kind = DISK_FLUSH, .file = index}, NULL);
  return SQLITE_OK;
}

static int is_there(sqlite3_vfs *vfs, const char *name, int flags, int *out) {
  Disk *disk = vfs->pAppData;
  (void)flags;
  if (fails(disk)) return SQLITE_IOERR_ACCESS;
  int index = find_name(disk, name, false);
  *out = index >= 0 && disk->files[index].there;
  return SQLITE_OK;
}

static int full_name(sqlite3_vfs *vfs, const char *name, int size, char *out) {
  (void)vfs;
  snprintf(out, (size_t)size, "%s", name);
  return SQLITE_OK;
}

void disk_new(Disk *disk, const char *name) {
  sqlite3_vfs *unix_vfs = sqlite3_vfs_find("unix");
  memset(disk, 0, sizeof *disk);
  snprintf(disk->name, sizeof disk->name, "%s", name);
  disk->vfs = (sqlite3_vfs){.iVersion = 1,
                            .szOsFile = sizeof(OpenFile),
                            .mxPathname = DISK_NAME,
                            .zName = disk->name,
                            .pAppData = disk,
                            .xOpen = open_file,
                            .xDelete = delete_file,
                            .xAccess = is_there,
                            .xFullPathname = full_name,
                            .xRandomness = unix_vfs->xRandomness,
                            .xSleep = unix_vfs->xSleep,
                            .xGetLastError = unix_vfs->xGetLastError,
                            .xCurrentTime = unix_vfs->xCurrentTime};
  sqlite3_vfs_register(&disk->vfs, 0);
}

void disk_clear(Disk *disk) {
  for (int i = 0; i < DISK_FILES; i++) {
    free(disk->files[i].bytes);
    disk->files[i] = (DiskFile){.there = false};
  }
}

void disk_free(Disk *disk) {
  char cipher_name[48];
  snprintf(cipher_name, sizeof cipher_name, "multipleciphers-%s", disk->name);
  sqlite3mc_vfs_destroy(cipher_name);
  sqlite3_vfs_unregister(&disk->vfs);
  for (size_t i = 0; i < disk->op_count; i++) free(disk->ops[i].bytes);
  free(disk->ops);
  disk_clear(disk);
}

void disk_copy(Disk *to, const Disk *from) {
  for (int i = 0; i < DISK_FILES; i++) {
    const DiskFile *source = &from->files[i];
    memcpy(to->files[i].name, source->name, DISK_NAME);
    to->files[i].there = source->there;
    disk_file_set(&to->files[i], source->bytes, source->size);
  }
}
