/* Figures as a person before the screen meets them: a finger of its own (tests/bench/finger.c) starts the real
 * program in its window, presses, and takes the time until the changed pixels are on the screen; in turn with
 * the bare program. */
#include "app/bench.h"
#include "json/json.h"
#include "store/people.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STARTS = 21, ROUNDS = 8, TURNS = 30, MOST_SAMPLES = 2000, MOST_STEPS = 36 };

typedef struct Samples {
  int count;
  double ms[MOST_SAMPLES];
} Samples;

/* What a program took, over all rounds. */
typedef struct Times {
  Samples start, press, next;
} Times;

typedef struct Pair {
  Times own, bare;
} Pair;

/* The finger's steps, as it takes them on its command line. */
typedef struct Way {
  int count;
  char step[MOST_STEPS][40];
} Way;

static void take_samples(const Json *list, Samples *out) {
  for (const Json *item = json_first(list); item && out->count < MOST_SAMPLES; item = json_next(item))
    out->ms[out->count++] = json_number(item, -1);
}

static void take_times(const Json *root, Times *out) {
  take_samples(json_field(root, "start"), &out->start);
  take_samples(json_field(root, "press"), &out->press);
  take_samples(json_field(root, "next"), &out->next);
}

/* Lets the finger do `way` on a program and adds the times it took. */
static Status follow(const Bench *bench, const Way *way, const char *const *program, Times *out, Fault *fault) {
  char finger[PATH_SIZE];
  const char *arguments[BENCH_MOST_ARGUMENTS + 1] = {finger};
  int count = 1;
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 1 << 20);
  Json *root = NULL;
  snprintf(finger, sizeof finger, "%.900s/bench_finger", bench->yardsticks);
  for (int i = 0; i < way->count; i++) arguments[count++] = way->step[i];
  arguments[count++] = "--";
  while (*program) arguments[count++] = *program++;
  bool done = bench_run(arguments, &text) >= 0 && json_parse(buf_text(&text), text.length, &root) == ST_OK;
  if (done) take_times(root, out);
  json_free(root);
  buf_free(&text);
  if (done) return ST_OK;
  return fault_set(fault, ST_UNSUPPORTED, "the finger found no answer; it needs a window: set DISPLAY (tools/bench does)");
}

/* Two programs with their arguments, and what the finger does on each. */
typedef struct Contest {
  const char *const *own, *const *bare;
  Way own_way, bare_way;
} Contest;

static Status compete(const Bench *bench, const Contest *contest, int rounds, Pair *out, Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < rounds && status == ST_OK; i++) {
    status = follow(bench, &contest->own_way, contest->own, &out->own, fault);
    if (status == ST_OK) status = follow(bench, &contest->bare_way, contest->bare, &out->bare, fault);
  }
  return status;
}

static void tell_share(const char *name, Samples *own, Samples *bare, double share, double limit) {
  bench_tell(name, bench_quantile(own->ms, own->count, share), bench_quantile(bare->ms, bare->count, share), "ms", limit);
}

static void add_step(Way *way, const char *act, int x, int y) {
  if (way->count < MOST_STEPS) snprintf(way->step[way->count++], sizeof *way->step, "%s:%d,%d", act, x, y);
}

/* What comes behind it is done over and over. */
static void add_turns(Way *way) {
  if (way->count < MOST_STEPS) snprintf(way->step[way->count++], sizeof *way->step, "repeat:%d", TURNS);
}

/* Where a control is on the screen that a kiosk without a window shows. */
static bool add_place(Way *way, const char *act, Kiosk *kiosk, const char *label, Input *place) {
  *place = (Input){.kind = INPUT_DOWN};
  if (ui_locate(kiosk_ui(kiosk), label, &place->x, &place->y) != ST_OK) return false;
  kiosk_step(kiosk, NULL);
  add_step(way, act, (int)place->x, (int)place->y);
  return true;
}

/* Adds a tap on a control to the way, and does it, so that the next control can be found. */
static bool add_tap(Way *way, const char *act, Kiosk *kiosk, const char *label) {
  Input place;
  if (!add_place(way, act, kiosk, label, &place)) return false;
  kiosk_step(kiosk, &place);
  place.kind = INPUT_UP;
  kiosk_step(kiosk, &place);
  return true;
}

/* A citizen who has come to the cards that say what works already, and left. */
static bool leave_at_the_cards(Kiosk *kiosk) {
  static const char *const TAPS[] = {"#next", "#next", "#option/1", "#leave"};
  if (!bench_first_start(kiosk) || !bench_sign_up(kiosk, "bo")) return false;
  for (size_t i = 0; i < sizeof TAPS / sizeof *TAPS; i++)
    if (bench_tap(kiosk, TAPS[i]) < 0) return false;
  kiosk_step(kiosk, NULL);
  return true;
}

/* The citizen comes back to the cards; then, over and over: a card is pressed, one is chosen, and the next screen asked
 * for, which saves the answer. */
static bool find_way(Kiosk *kiosk, Way *door, Way *cards) {
  static const char *const TAPS[] = {"#plan", "#before", "B", "o", "#next", "#picture/house", "#picture/dog",
                                     "#picture/boat", "#picture/sun", "#next", "#next"};
  Input place;
  add_turns(door);
  if (!add_place(door, "press", kiosk, "#plan", &place)) return false;
  for (size_t i = 0; i < sizeof TAPS / sizeof *TAPS; i++)
    if (!add_tap(cards, "tap", kiosk, TAPS[i])) return false;
  add_turns(cards);
  return add_place(cards, "press", kiosk, "#option/3", &place) && add_tap(cards, "tap", kiosk, "#option/2") &&
         add_tap(cards, "next", kiosk, "#next") && add_tap(cards, "tap", kiosk, "#back");
}

static Status find_ways(const Bench *bench, Way *door, Way *cards, Fault *fault) {
  Paths paths;
  Kiosk *kiosk;
  bench_paths(bench, "way", &paths);
  KioskConfig config = {.options = bench->options, .paths = &paths, .headless = true,
                        .clock = clock_system(), .random = random_system()};
  Status status = kiosk_open(&config, &kiosk, fault);
  if (status != ST_OK) return status;
  if (!leave_at_the_cards(kiosk) || !find_way(kiosk, door, cards))
    status = fault_set(fault, ST_NOT_FOUND, "the way to the cards has changed: mend bench_finger.c");
  kiosk_close(kiosk);
  return status;
}

Status bench_start(Bench *bench, Fault *fault) {
  char bare[PATH_SIZE];
  snprintf(bare, sizeof bare, "%.900s/bench_bare", bench->yardsticks);
  static Pair pair;
  Paths paths;
  Status status = bench_settled(bench, "start", &paths, fault);
  Contest contest = {.own = (const char *const[]){bench->program, "--data", paths.data, NULL},
                     .bare = (const char *const[]){bare, NULL}};
  if (status == ST_OK) status = compete(bench, &contest, STARTS, &pair, fault);
  if (status == ST_OK) tell_share("start", &pair.own.start, &pair.bare.start, 0.5, 1.2);
  return status;
}

/* The bare program's screen of cards and its door, at its own places. */
static Way bare_cards(void) {
  Way way = {.count = 0};
  add_turns(&way);
  add_step(&way, "press", 1182, 431);
  add_step(&way, "tap", 735, 431);
  add_step(&way, "next", 1785, 1030);
  add_step(&way, "tap", 134, 50);
  return way;
}

static Way bare_door(void) {
  Way way = {.count = 0};
  add_turns(&way);
  add_step(&way, "press", 597, 581);
  return way;
}

Status bench_touch(Bench *bench, Fault *fault) {
  char bare[PATH_SIZE];
  static Pair card, door;
  snprintf(bare, sizeof bare, "%.900s/bench_bare", bench->yardsticks);
  Paths paths;
  bench_paths(bench, "way", &paths);
  Contest cards = {.own = (const char *const[]){bench->program, "--data", paths.data, NULL},
                   .bare = (const char *const[]){bare, NULL}, .bare_way = bare_cards()};
  Contest doors = {.own = cards.own, .bare = (const char *const[]){bare, "--door", NULL}, .bare_way = bare_door()};
  Status status = find_ways(bench, &doors.own_way, &cards.own_way, fault);
  if (status == ST_OK) status = compete(bench, &cards, ROUNDS, &card, fault);
  if (status == ST_OK) status = compete(bench, &doors, ROUNDS, &door, fault);
  if (status != ST_OK) return status;
  tell_share("press_to_pixel", &card.own.press, &card.bare.press, 0.5, 2);
  tell_share("press_to_pixel_p99", &card.own.press, &card.bare.press, 0.99, 3);
  tell_share("press_door_to_pixel", &door.own.press, &door.bare.press, 0.5, 2);
  tell_share("next_screen_saved", &card.own.next, &card.bare.next, 0.5, 2);
  tell_share("next_screen_saved_p99", &card.own.next, &card.bare.next, 0.99, BENCH_NO_LIMIT);
  return ST_OK;
}

/* --- opening a learning module --- */

enum { MOST_SCREENS = 12, MODULE_TURNS = 12, MODULE_ROUNDS = 2 };

/* Somebody whose name and code are short to press, and who sees most of the modules. */
static Status add_learner(Kiosk *kiosk, Fault *fault) {
  static const char BODY[] = "{\"name\":\"bo\",\"role\":\"learner\",\"side\":\"provider\"}";
  StoreId id;
  return store_staff_new(kiosk_store(kiosk), NULL, BODY, "271828", true, &id, fault);
}

/* Where a control is that is on the screen now; false when it is not, or only partly. */
static bool find_visible(Kiosk *kiosk, const char *id, Input *place) {
  Mem mem = mem_system();
  Buf text = buf_new(&mem, 4 << 20);
  Json *root = NULL;
  bool found = false;
  ui_describe(kiosk_ui(kiosk), &text);
  if (json_parse(buf_text(&text), text.length, &root) != ST_OK) root = NULL;
  for (const Json *one = json_first(json_field(root, "nodes")); one && !found; one = json_next(one)) {
    const char *name = json_text(json_field(one, "id")), *seen = json_text(json_field(one, "visible"));
    if (!name || !seen || strcmp(name, id) != 0 || strcmp(seen, "fully") != 0) continue;
    const Json *rect = json_first(json_field(one, "rect_px"));
    double box[4] = {0};
    for (int i = 0; rect && i < 4; i++, rect = json_next(rect)) box[i] = json_number(rect, 0);
    *place = (Input){.kind = INPUT_DOWN, .x = (float)(box[0] + box[2] / 2), .y = (float)(box[1] + box[3] / 2)};
    found = true;
  }
  json_free(root);
  buf_free(&text);
  return found;
}

static void tap_at(Way *way, const char *act, Kiosk *kiosk, Input place) {
  add_step(way, act, (int)place.x, (int)place.y);
  kiosk_step(kiosk, &place);
  place.kind = INPUT_UP;
  kiosk_step(kiosk, &place);
}

/* Down the list, a screen at a time, as whoever looks for it would. */
static bool tap_in_list(Way *way, Kiosk *kiosk, const char *id) {
  Input place;
  for (int i = 0; i < MOST_SCREENS; i++) {
    if (find_visible(kiosk, id, &place)) {
      tap_at(way, "tap", kiosk, place);
      return true;
    }
    if (!add_tap(way, "more", kiosk, "Mere længere nede")) return false;
  }
  return false;
}

/* Signs in, goes to the module; then, over and over: it is opened, and left. False: it is not in this person's list. */
static bool way_to_module(Kiosk *kiosk, const char *id, Way *way) {
  static const char *const IN[] = {"#staff", "B", "o", "#next", "2", "7", "1", "8", "2", "8", "#next", "#go/learning"};
  char button[200];
  *way = (Way){.count = 0};
  for (size_t i = 0; i < sizeof IN / sizeof *IN; i++)
    if (!add_tap(way, "tap", kiosk, IN[i])) return false;
  snprintf(button, sizeof button, "module/%.150s", id);
  if (!tap_in_list(way, kiosk, button)) return false;
  snprintf(way->step[way->count++], sizeof *way->step, "repeat:%d", MODULE_TURNS);
  return add_tap(way, "next", kiosk, "#next") && add_tap(way, "tap", kiosk, "#back");
}

typedef struct Modules {
  double slowest;
  int count;
} Modules;

static Status time_module(const Bench *bench, const char *id, const Contest *contest, Pair *pair, Modules *all, Fault *fault) {
  pair->own = (Times){.start = {.count = 0}};
  Status status = compete(bench, contest, MODULE_ROUNDS, pair, fault);
  if (status != ST_OK) return status;
  double took = bench_quantile(pair->own.next.ms, pair->own.next.count, 0.5);
  char name[100];
  snprintf(name, sizeof name, "open_module_%.60s", id);
  bench_tell(name, took, bench_quantile(pair->bare.next.ms, pair->bare.next.count, 0.5), "ms", 4);
  if (took > all->slowest) all->slowest = took;
  all->count++;
  return ST_OK;
}

static bool leave_home(Kiosk *kiosk) {
  if (bench_tap(kiosk, "#leave") < 0) return false;
  kiosk_step(kiosk, NULL);
  return true;
}

/* Twice: once begun, a module is under way, and the screens on the way to it stay as they are.
 * The way is found by a kiosk without a window on the same store, which is closed before the program opens it. */
static Status find_and_time(Bench *bench, const Paths *paths, const char *id, Modules *all, Fault *fault) {
  char bare[PATH_SIZE];
  static Pair pair;
  Kiosk *kiosk;
  KioskConfig config = {.options = bench->options, .paths = paths, .headless = true, .clock = clock_system(), .random = random_system()};
  Contest contest = {.own = (const char *const[]){bench->program, "--data", paths->data, "--content", paths->content, NULL},
                     .bare = (const char *const[]){bare, NULL}, .bare_way = bare_cards()};
  snprintf(bare, sizeof bare, "%.900s/bench_bare", bench->yardsticks);
  Status status = kiosk_open(&config, &kiosk, fault);
  if (status != ST_OK) return status;
  bool found = way_to_module(kiosk, id, &contest.own_way) && leave_home(kiosk) && way_to_module(kiosk, id, &contest.own_way);
  kiosk_close(kiosk);
  return found ? time_module(bench, id, &contest, &pair, all, fault) : ST_OK;
}

static Status settle_learner(Bench *bench, Paths *paths, Fault *fault) {
  Kiosk *kiosk;
  Status status = bench_settled(bench, "modules", paths, fault);
  KioskConfig config = {.options = bench->options, .paths = paths, .headless = true, .clock = clock_system(), .random = random_system()};
  if (status == ST_OK) status = kiosk_open(&config, &kiosk, fault);
  if (status != ST_OK) return status;
  status = add_learner(kiosk, fault);
  kiosk_close(kiosk);
  return status;
}

/* Every module of the content that this person sees; the first screen of it, with the draft asked for, and later taken up. */
Status bench_modules(Bench *bench, Fault *fault) {
  Paths paths;
  char folder[PATH_SIZE];
  Modules all = {0, 0};
  Status status = settle_learner(bench, &paths, fault);
  if (status != ST_OK) return status;
  snprintf(folder, sizeof folder, "%.1000s/learning", paths.content);
  DIR *dir = opendir(folder);
  for (const struct dirent *one; dir && status == ST_OK && (one = readdir(dir));)
    if (one->d_name[0] != '.' && !strchr(one->d_name, '.')) status = find_and_time(bench, &paths, one->d_name, &all, fault);
  if (dir) closedir(dir);
  if (status == ST_OK && all.count == 0)
    status = fault_set(fault, ST_NOT_FOUND, "no module was found on the home of learning: see --content, or mend bench_finger.c");
  if (status == ST_OK) bench_tell("open_module_slowest", all.slowest, 0, "ms", BENCH_NO_LIMIT);
  return status;
}
