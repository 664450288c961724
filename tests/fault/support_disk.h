/* A disk in memory that SQLite writes to. It can keep a log of what was written and flushed, so
 * that every state a power cut may leave can be built from it; and it can fail at a given
 * operation. */
#ifndef MINPLAN_TEST_SUPPORT_DISK_H
#define MINPLAN_TEST_SUPPORT_DISK_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DISK_FILES = 12, DISK_SECTOR = 512, DISK_NAME = 96 };

typedef struct DiskFile {
  char name[DISK_NAME]; /* "" = free */
  bool there;
  unsigned char *bytes;
  size_t size, capacity;
} DiskFile;

typedef enum DiskOpKind {
  DISK_WRITE,
  DISK_TRUNCATE,
  DISK_FLUSH,
  DISK_FORGET, /* a flush that failed: what it should have kept is never written by the system any more */
  DISK_DELETE,
  DISK_MARK
} DiskOpKind;

typedef struct DiskOp {
  DiskOpKind kind;
  int file;             /* index; the mark's number for DISK_MARK */
  size_t at, length;    /* at: offset, or the new size */
  unsigned char *bytes; /* DISK_WRITE */
} DiskOp;

typedef struct Disk {
  sqlite3_vfs vfs;
  char name[32];
  DiskFile files[DISK_FILES];
  bool logging;
  DiskOp *ops;
  size_t op_count, op_capacity;
  bool ignore_flushes; /* a disk that lies, or synchronous=OFF */
  bool locked;         /* a lock was asked for: opening is over, reading begins */
  /* Fault: the operation number `fail_at` (1 = the next) ends with an error. */
  long fail_at;   /* 0 = never */
  bool sticky;    /* and every one after it */
  bool disk_full; /* writes fail with "full", the rest goes on */
  bool fail_flush; /* the next flush fails */
  bool dead;       /* nothing does anything any more: the process that asks is as good as killed */
  long failures;  /* how often it has failed */
  long failed_flushes;
} Disk;

/* Registers the disk as an SQLite file layer under `name`; it must stay where it is until
 * disk_free. */
void disk_new(Disk *disk, const char *name);
void disk_free(Disk *disk);
/* Makes `to` hold the same files; logs and faults stay as they are. */
void disk_copy(Disk *to, const Disk *from);
void disk_clear(Disk *disk); /* no files */
/* A number in the log: "so much was acknowledged by now". */
void disk_mark(Disk *disk, int number);

DiskFile *disk_file(Disk *disk, int index); /* grown to be usable, there = false when new */
void disk_file_set(DiskFile *file, const unsigned char *bytes, size_t size);
void disk_file_write(DiskFile *file, const unsigned char *bytes, size_t at, size_t length);
void disk_file_truncate(DiskFile *file, size_t size);

#endif
