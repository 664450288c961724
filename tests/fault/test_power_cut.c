/* The power goes at every single moment between two operations on the disk, and the disk has kept
 * of what was not yet flushed: nothing, all, some sectors, some sectors and rubbish. Nothing
 * acknowledged may be lost. */
#include "support_disk.h"
#include "support_session.h"

#include "store/internal.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

enum { ACTS_MAX = 16 };

typedef enum Damage { DROPPED, KEPT, TORN, GARBAGE, DAMAGE_COUNT } Damage;

/* What came of the cuts during one kind of thing. */
typedef struct Tally {
  const char *act;
  int syncs, images, corrupt, lost;
} Tally;

/* The walk along the log: what is safe, and which operations since the last flush are not. */
typedef struct Walk {
  Disk *log, *safe, *image;
  Session *session;
  Random random;
  size_t first_pending[DISK_FILES];
  int acknowledged;
  int images, corrupt, lost;
  const char *only; /* the one thing it is all about; NULL = the story's steps */
  Tally tallies[ACTS_MAX];
  int tally_count;
} Walk;

static uint32_t draw(Walk *walk) {
  uint32_t value;
  random_fill(&walk->random, &value, sizeof value);
  return value;
}

static void write_sectors(Walk *walk, DiskFile *file, const DiskOp *op, Damage damage) {
  for (size_t done = 0; done < op->length;) {
    size_t at = op->at + done;
    size_t length = DISK_SECTOR - at % DISK_SECTOR;
    if (length > op->length - done) length = op->length - done;
    uint32_t chance = draw(walk) % 4;
    if (chance < 2) disk_file_write(file, op->bytes + done, at, length);
    if (chance == 3 && damage == GARBAGE) {
      unsigned char rubbish[DISK_SECTOR];
      random_fill(&walk->random, rubbish, length);
      disk_file_write(file, rubbish, at, length);
    }
    done += length;
  }
}

static void apply(Walk *walk, DiskFile *file, const DiskOp *op, Damage damage) {
  if (damage == DROPPED) return;
  if (op->kind == DISK_WRITE && damage == KEPT)
    disk_file_write(file, op->bytes, op->at, op->length);
  if (op->kind == DISK_WRITE && damage != KEPT) write_sectors(walk, file, op, damage);
  if (op->kind == DISK_TRUNCATE && (damage == KEPT || draw(walk) % 2))
    disk_file_truncate(file, op->at);
  if (op->kind == DISK_DELETE && (damage == KEPT || draw(walk) % 2)) disk_file_truncate(file, 0);
  if (op->kind == DISK_WRITE) file->there = true;
  if (op->kind == DISK_DELETE && file->size == 0) file->there = false;
}

static void build_image(Walk *walk, size_t now, Damage damage) {
  disk_copy(walk->image, walk->safe);
  for (size_t i = 0; i < now; i++) {
    const DiskOp *op = &walk->log->ops[i];
    bool changes = op->kind == DISK_WRITE || op->kind == DISK_TRUNCATE || op->kind == DISK_DELETE;
    if (!changes || i < walk->first_pending[op->file]) continue;
    apply(walk, disk_file(walk->image, op->file), op, damage);
  }
}

/* Of what is under way when so much is acknowledged. */
static Tally *tally_of(Walk *walk) {
  const Story *story = walk->session->story;
  const char *act =
      walk->acknowledged < story->steps ? story->called(walk->acknowledged + 1) : "close";
  if (walk->only) act = walk->only;
  for (int i = 0; i < walk->tally_count; i++)
    if (strcmp(walk->tallies[i].act, act) == 0) return &walk->tallies[i];
  assert_true(walk->tally_count < ACTS_MAX);
  Tally *tally = &walk->tallies[walk->tally_count++];
  *tally = (Tally){.act = act};
  return tally;
}

static void check_image(Walk *walk, bool thoroughly) {
  Store *store;
  Mem mem = mem_system();
  Buf report = buf_new(&mem, 4096);
  Session *session = walk->session;
  session_forget_list(session);
  Status status = session_open(session, &store), read = ST_OK;
  int count = status == ST_OK ? session_count(session, store, &read) : 0;
  if (status == ST_OK && thoroughly) status = store_verify(store, &report, &session->fault);
  store_close(store);
  buf_free(&report);
  bool corrupt = status != ST_OK || read != ST_OK || count < 0;
  bool lost = !corrupt && count < walk->acknowledged;
  Tally *tally = tally_of(walk);
  tally->images++, walk->images++;
  tally->corrupt += corrupt, walk->corrupt += corrupt;
  tally->lost += lost, walk->lost += lost;
}

/* Everything done to one file up to `now` is safe, in the state the whole log up to there gave it.
 */
static void make_safe(Walk *walk, size_t now, int file) {
  for (size_t i = walk->first_pending[file]; i < now; i++) {
    const DiskOp *op = &walk->log->ops[i];
    bool changes = op->kind == DISK_WRITE || op->kind == DISK_TRUNCATE || op->kind == DISK_DELETE;
    bool of_file = changes && op->file == file;
    if (of_file) apply(walk, disk_file(walk->safe, file), op, KEPT);
  }
  walk->first_pending[file] = now;
}

/* The first flush of a new file also flushes the folder (SQLite's file layer for Unix does so), and
 * with it what was deleted there. */
static void flush(Walk *walk, size_t now, int file) {
  bool is_new = !disk_file(walk->safe, file)->there;
  for (size_t i = 0; i < now && is_new; i++) {
    const DiskOp *op = &walk->log->ops[i];
    if (op->kind == DISK_DELETE && i >= walk->first_pending[op->file])
      make_safe(walk, i + 1, op->file);
  }
  make_safe(walk, now, file);
}

static void walk_log(Walk *walk) {
  for (size_t now = 0; now <= walk->log->op_count; now++) {
    for (int damage = 0; damage < DAMAGE_COUNT; damage++) {
      build_image(walk, now, (Damage)damage);
      check_image(walk, (now + (size_t)damage) % 8 == 0);
    }
    if (now == walk->log->op_count) return;
    const DiskOp *op = &walk->log->ops[now];
    if (op->kind == DISK_MARK) walk->acknowledged = op->file;
    if (op->kind == DISK_FLUSH) {
      tally_of(walk)->syncs++;
      flush(walk, now, op->file);
    }
    if (op->kind == DISK_FORGET) walk->first_pending[op->file] = now;
  }
}

/* Open, four steps, close (the log goes home), open, the rest, close. */
static void play(Session *session, Disk *disk) {
  for (int part = 0; part < 2; part++) {
    Store *store;
    assert_int_equal(session_open(session, &store), ST_OK);
    int half = session->story->steps / 2;
    for (int i = 1; i <= half; i++) {
      int step = part * half + i;
      assert_int_equal(session_step(session, store, step), ST_OK);
      disk_mark(disk, step);
    }
    store_close(store);
  }
}

static void play_on(Session *session, Disk *disk, Store *store, int from) {
  for (int step = from; step <= SESSION_STEPS; step++) {
    assert_int_equal(session_step(session, store, step), ST_OK);
    disk_mark(disk, step);
  }
  store_close(store);
}

/* The flush of an answer fails. Closed and opened anew, or killed and started anew, the log shows
 * that answer, for the system remembers what the disk never got. */
static void play_with_failed_flush(Session *session, Disk *disk, bool killed) {
  enum { FAILING = 5 };
  Store *store;
  assert_int_equal(session_open(session, &store), ST_OK);
  for (int step = 1; step < FAILING; step++) {
    assert_int_equal(session_step(session, store, step), ST_OK);
    disk_mark(disk, step);
  }
  disk->fail_flush = true;
  assert_int_equal(session_step(session, store, FAILING), ST_IO);
  assert_false(store_is_sound(store));
  disk->dead = killed;
  store_close(store);
  disk->dead = false;
  assert_int_equal(session_open(session, &store), ST_OK);
  assert_true(store_is_sound(store));
  play_on(session, disk, store, FAILING);
}

static void play_closed(Session *session, Disk *disk) {
  play_with_failed_flush(session, disk, false);
}
static void play_killed(Session *session, Disk *disk) {
  play_with_failed_flush(session, disk, true);
}

/* A store of version 1 that holds every step, to be brought up to date. */
static void make_old_store(Session *session) {
  Store *store;
  assert_int_equal(session_open(session, &store), ST_OK);
  for (int step = 1; step <= SESSION_STEPS; step++)
    assert_int_equal(session_step(session, store, step), ST_OK);
  assert_int_equal(
      sqlite3_exec(store->db,
                   "DROP TABLE citizen; DROP TABLE plan; DROP TABLE strength; DROP TABLE wish;"
                   "DROP TABLE goal; DROP TABLE goal_area; DROP TABLE wording; DROP TABLE "
                   "progress; DROP TABLE agreement;"
                   "DROP TABLE person; DROP TABLE talk; DROP TABLE draft; DROP TABLE draft_answer;"
                   "DROP TABLE question;"
                   "DROP TABLE staff; DROP TABLE place; DROP TABLE assignment; DROP TABLE consent;"
                   "DROP TABLE consent_later; DROP TABLE legal_share; DROP TABLE look;"
                   "DROP TABLE emergency; DROP TABLE untold;"
                   "DROP TABLE credential; DROP TABLE attempt; DROP TABLE card; DROP TABLE known;"
                   "DROP TABLE erased; DROP TABLE care;"
                   "DROP TABLE lesson_attempt; DROP TABLE lesson; DROP TABLE lesson_card; DROP TABLE "
                   "lesson_team; DROP TABLE lesson_unit; DROP TABLE lesson_tally; DROP INDEX journal_learned; DROP TABLE private_note;"
                   "PRAGMA user_version=1;",
                   NULL, NULL, NULL),
      SQLITE_OK);
  store_close(store);
}

static void open_and_close(Session *session, Disk *disk) {
  Store *store;
  (void)disk;
  assert_int_equal(session_open(session, &store), ST_OK);
  store_close(store);
}

/* One disk written to, one that holds what is safe, one that is looked at after the cut. */
typedef struct Bench {
  Disk log, safe, image;
  Session writing, reading;
  SeededRandom seed;
} Bench;

static void bench_new(Bench *bench) {
  bench->seed.state = 5;
  disk_new(&bench->log, "cut-log");
  disk_new(&bench->safe, "cut-safe");
  disk_new(&bench->image, "cut-image");
  session_new(&bench->writing, "cut-log");
  session_new(&bench->reading, "cut-image");
  /* The same name on both disks. */
  bench->writing.config.path = bench->reading.path;
}

static void bench_free(Bench *bench) {
  session_free(&bench->writing);
  session_free(&bench->reading);
  disk_free(&bench->log);
  disk_free(&bench->safe);
  disk_free(&bench->image);
}

static Walk cut_everywhere(Bench *bench, void (*act)(Session *, Disk *), int acknowledged) {
  disk_copy(&bench->safe, &bench->log);
  bench->log.logging = true;
  act(&bench->writing, &bench->log);
  for (int i = 0; i < DISK_FILES; i++)
    memcpy(bench->safe.files[i].name, bench->log.files[i].name, DISK_NAME);
  Walk walk = {.log = &bench->log,
               .safe = &bench->safe,
               .image = &bench->image,
               .session = &bench->reading,
               .random = random_seeded(&bench->seed),
               .acknowledged = acknowledged,
               .only = acknowledged > 0 ? "migrate" : NULL};
  walk_log(&walk);
  printf("%d images: %d corrupt, %d with loss\n", walk.images, walk.corrupt, walk.lost);
  for (int i = 0; i < walk.tally_count; i++)
    printf("  %-12s %2d syncs, %4d images: %d corrupt, %d with loss\n", walk.tallies[i].act,
           walk.tallies[i].syncs, walk.tallies[i].images, walk.tallies[i].corrupt,
           walk.tallies[i].lost);
  return walk;
}

static void nothing_is_lost(Walk walk, int images_at_least) {
  assert_true(walk.images > images_at_least);
  assert_int_equal(walk.corrupt, 0);
  assert_int_equal(walk.lost, 0);
}

/* The control: the same cuts must be caught losing something, during each kind of thing. */
static void something_is_lost(Walk walk) {
  assert_true(walk.lost > 0);
  assert_true(walk.corrupt > 0);
  for (int i = 0; i < walk.tally_count; i++)
    if (walk.tallies[i].corrupt + walk.tallies[i].lost == 0)
      fail_msg("%s loses nothing", walk.tallies[i].act);
}

static Walk cut_story(const Story *story, bool unsafe) {
  static Bench bench;
  bench_new(&bench);
  bench.writing.story = bench.reading.story = story;
  bench.writing.unsafe = unsafe;
  Walk walk = cut_everywhere(&bench, play, 0);
  bench_free(&bench);
  return walk;
}

static void no_power_cut_loses_what_was_called_saved(void **state) {
  (void)state;
  nothing_is_lost(cut_story(&STORY_OF_ANSWERS, false), 1000);
}

static void with_synchronous_off_answers_are_lost(void **state) {
  (void)state;
  something_is_lost(cut_story(&STORY_OF_ANSWERS, true));
}

/* Signing up, wrong codes and right ones, a part in the plan, a yes and its withdrawal, the first
 * start. */
static void no_power_cut_loses_a_code_a_try_a_part_or_a_consent(void **state) {
  (void)state;
  nothing_is_lost(cut_story(&STORY_OF_PEOPLE, false), 1000);
}

static void with_synchronous_off_people_are_lost(void **state) {
  (void)state;
  something_is_lost(cut_story(&STORY_OF_PEOPLE, true));
}

/* A module begun, answered and ended with its draft, its card and its tallies; a team. */
static void no_power_cut_loses_what_was_learned(void **state) {
  (void)state;
  nothing_is_lost(cut_story(&STORY_OF_LEARNING, false), 300);
}

static void with_synchronous_off_learning_is_lost(void **state) {
  (void)state;
  something_is_lost(cut_story(&STORY_OF_LEARNING, true));
}

/* A meeting planned, begun, stopped, gone on with and ended, with a private note. */
static void no_power_cut_loses_a_meeting(void **state) {
  (void)state;
  nothing_is_lost(cut_story(&STORY_OF_MEETING, false), 300);
}

static void with_synchronous_off_a_meeting_is_lost(void **state) {
  (void)state;
  something_is_lost(cut_story(&STORY_OF_MEETING, true));
}

/* Whoever was called erased stays erased, and whoever was not is whole. */
static void no_power_cut_brings_an_erased_person_back(void **state) {
  (void)state;
  nothing_is_lost(cut_story(&STORY_OF_ERASING, false), 1000);
}

static void with_synchronous_off_the_erased_come_back(void **state) {
  (void)state;
  something_is_lost(cut_story(&STORY_OF_ERASING, true));
}

/* A store of version 1 is brought up to date while it is opened, before anybody could turn flushes
 * off: the disk leaves them out instead, which comes to the same. */
static Walk cut_migration(bool unsafe) {
  static Bench bench;
  bench_new(&bench);
  make_old_store(&bench.writing);
  bench.log.ignore_flushes = unsafe;
  Walk walk = cut_everywhere(&bench, open_and_close, SESSION_STEPS);
  bench_free(&bench);
  return walk;
}

static void a_cut_while_the_schema_is_brought_up_to_date_loses_nothing(void **state) {
  (void)state;
  nothing_is_lost(cut_migration(false), 100);
}

static void without_flushes_an_old_store_is_lost(void **state) {
  (void)state;
  Walk walk = cut_migration(true);
  assert_true(walk.corrupt > 0);
}

static void a_flush_that_failed_takes_nothing_with_it_that_is_saved_later(void **state) {
  (void)state;
  void (*const ways[])(Session *, Disk *) = {play_closed, play_killed};
  for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
    static Bench bench;
    bench_new(&bench);
    Walk walk = cut_everywhere(&bench, ways[i], 0);
    bench_free(&bench);
    nothing_is_lost(walk, 500);
  }
}

/* A disk that says it has flushed and has not. */
static void on_a_disk_that_lies_answers_are_lost(void **state) {
  (void)state;
  static Bench bench;
  bench_new(&bench);
  bench.log.ignore_flushes = true;
  Walk walk = cut_everywhere(&bench, play, 0);
  bench_free(&bench);
  something_is_lost(walk);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_power_cut_loses_what_was_called_saved),
      cmocka_unit_test(with_synchronous_off_answers_are_lost),
      cmocka_unit_test(no_power_cut_loses_a_code_a_try_a_part_or_a_consent),
      cmocka_unit_test(with_synchronous_off_people_are_lost),
      cmocka_unit_test(no_power_cut_loses_what_was_learned),
      cmocka_unit_test(with_synchronous_off_learning_is_lost),
      cmocka_unit_test(no_power_cut_loses_a_meeting),
      cmocka_unit_test(with_synchronous_off_a_meeting_is_lost),
      cmocka_unit_test(no_power_cut_brings_an_erased_person_back),
      cmocka_unit_test(with_synchronous_off_the_erased_come_back),
      cmocka_unit_test(a_cut_while_the_schema_is_brought_up_to_date_loses_nothing),
      cmocka_unit_test(without_flushes_an_old_store_is_lost),
      cmocka_unit_test(a_flush_that_failed_takes_nothing_with_it_that_is_saved_later),
      cmocka_unit_test(on_a_disk_that_lies_answers_are_lost),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
