/* A marker is planted in everything a citizen can have in the store, one for each topic. Then
 * everybody there can be reads everything that can be read, for every purpose: a marker of a topic
 * that is not theirs never comes out, one that is theirs does. At the end each filter of each
 * statement is taken out, one at a time, and the same search must find the leak: so no filter is
 * there in vain, and none is missing unseen. */
#include "store/learn.h"
#include "store/read.h"
#include "store/reading.h"
#include "support_store.h"

#include "people/access.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MARKERS_MAX = 400, VIEWERS_MAX = 160, MARK_BYTES = 48 };

/* What a text may be seen with. */
typedef struct Marker {
  char text[MARK_BYTES];
  TopicSet needs;            /* every one of these; 0 = any topic at all */
  bool self;                 /* only the citizen */
  bool must_show;            /* comes out of plan or history for whoever may see it */
  char owner[STORE_ID_TEXT]; /* only this account: what it learned; "" = a citizen's plan decides */
  bool listed; /* an account: the list of staff shows it, to those who may read that */
} Marker;

/* Who reads: an account, and what its basis should open, said here in the words of the rules. */
typedef struct Viewer {
  char id[STORE_ID_TEXT];
  const char *what;
  TopicSet sees[PURPOSE_COUNT];
  bool self;
} Viewer;

typedef struct World {
  Shelf *shelf;
  StoreId citizen, draft, other_staff;
  Marker markers[MARKERS_MAX];
  int marker_count;
  Viewer viewers[VIEWERS_MAX];
  int viewer_count;
  int number;
  bool undecided; /* nothing was said yet about the plan as a whole: its status tells of a draft */
  /* what a search found */
  int leaks, hidden, shown;
  bool loud;
} World;

/* --- planting --- */

static const char *mark_full(World *world, const char *where, TopicSet needs, bool self,
                             bool must_show) {
  assert_true(world->marker_count < MARKERS_MAX);
  Marker *marker = &world->markers[world->marker_count++];
  marker->needs = needs;
  marker->self = self;
  marker->must_show = must_show;
  snprintf(marker->text, sizeof marker->text, "MARK.%03d.%s", world->number++, where);
  return marker->text;
}

static const char *mark(World *world, Topic topic) {
  return mark_full(world, topic_name(topic), TOPIC_BIT(topic), false, true);
}

static const char *mark_self(World *world) {
  return mark_full(world, "self", 0, true, false);
}

static void say(World *world, const char *kind, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
static void say(World *world, const char *kind, const char *format, ...) {
  char body[2000];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(body, sizeof body, format, arguments);
  va_end(arguments);
  Status status = shelf_add(world->shelf, world->citizen.text, kind, body);
  if (status != ST_OK) fail_msg("%s %s: %s", kind, body, world->shelf->fault.detail);
}

/* A goal with everything a goal can have, a strength, a wish and an agreement. The area as stored;
 * "" = none. */
static void plant_area(World *world, Topic topic, const char *area) {
  StoreId goal = store_new_id(world->shelf->store), wish = store_new_id(world->shelf->store);
  StoreId agreement = store_new_id(world->shelf->store);
  char of_area[80] = "";
  if (*area) snprintf(of_area, sizeof of_area, ",\"area\":\"%s\"", area);
  say(world, "strength.new", "{\"words\":\"%s\",\"speaker\":\"citizen\"%s}", mark(world, topic),
      of_area);
  say(world, "wish.new", "{\"id\":\"%s\",\"words\":\"%s\",\"speaker\":\"citizen\"%s}", wish.text,
      mark(world, topic), of_area);
  say(world, "wish.status", "{\"id\":\"%s\",\"status\":\"parked\"}", wish.text);
  say(world, "goal.new",
      "{\"id\":\"%s\",\"words\":\"%s\",\"why\":\"%s\",\"first_step\":\"%s\",\"helper\":\"%s\","
      "\"fallback\":\"%s\","
      "\"when\":{\"about\":\"%s\"},\"rank\":1,\"status\":\"wish\",\"speaker\":\"citizen\"%s}",
      goal.text, mark(world, topic), mark(world, topic), mark(world, topic), mark(world, topic),
      mark(world, topic), mark(world, topic), of_area);
  say(world, "goal.change", "{\"id\":\"%s\",\"words\":\"%s\"}", goal.text, mark(world, topic));
  say(world, "goal.status", "{\"id\":\"%s\",\"status\":\"worded\",\"words\":\"%s\"}", goal.text,
      mark(world, topic));
  say(world, "progress.new",
      "{\"goal\":\"%s\",\"step\":3,\"words\":\"%s\",\"speaker\":\"citizen\"}", goal.text,
      mark(world, topic));
  say(world, "agreement.new",
      "{\"id\":\"%s\",\"goal\":\"%s\",\"what\":\"%s\",\"who\":\"%s\",\"who_role\":\"staff\","
      "\"fallback\":\"%s\"}",
      agreement.text, goal.text, mark(world, topic), mark(world, topic), mark(world, topic));
  say(world, "agreement.status", "{\"id\":\"%s\",\"status\":\"done\",\"words\":\"%s\"}",
      agreement.text, mark(world, topic));
}

/* What was said of a goal under one area, before it was moved to another, belongs to both. */
static void plant_moved(World *world, Topic from, Topic to) {
  StoreId goal = store_new_id(world->shelf->store), agreement = store_new_id(world->shelf->store);
  TopicSet both = TOPIC_BIT(from) | TOPIC_BIT(to);
#define BOTH mark_full(world, "moved", both, false, true)
  say(world, "goal.new",
      "{\"id\":\"%s\",\"words\":\"%s\",\"area\":\"%s\",\"rank\":2,\"status\":\"wish\",\"speaker\":"
      "\"citizen\"}",
      goal.text, BOTH, topic_name(from));
  say(world, "progress.new",
      "{\"goal\":\"%s\",\"step\":1,\"words\":\"%s\",\"speaker\":\"citizen\"}", goal.text, BOTH);
  say(world, "goal.status", "{\"id\":\"%s\",\"status\":\"worded\",\"words\":\"%s\"}", goal.text,
      BOTH);
  say(world, "agreement.new",
      "{\"id\":\"%s\",\"goal\":\"%s\",\"what\":\"%s\",\"who\":\"Mig\",\"who_role\":\"me\"}",
      agreement.text, goal.text, BOTH);
  say(world, "goal.change", "{\"id\":\"%s\",\"words\":\"%s\",\"area\":\"%s\"}", goal.text,
      mark(world, to), topic_name(to));
  say(world, "progress.new",
      "{\"goal\":\"%s\",\"step\":2,\"words\":\"%s\",\"speaker\":\"citizen\"}", goal.text,
      mark(world, to));
#undef BOTH
}

static void plant_frame(World *world) {
  say(world, "citizen.change", "{\"reading\":\"%s\"}", mark_full(world, "reading", 0, false, true));
  say(world, "talk.point", "{\"topic\":\"purpose\",\"words\":\"%s\"}", mark(world, TOPIC_FRAME));
  say(world, "review.set", "{\"when\":{\"about\":\"%s\"}}", mark(world, TOPIC_FRAME));
  say(world, "print.done", "{\"format\":\"%s\"}", mark(world, TOPIC_FRAME));
  if (world->undecided) {
    mark_self(world);
    snprintf(world->markers[world->marker_count - 1].text, MARK_BYTES, "\"status\":\"draft\"");
    return;
  }
  say(world, "plan.declined", "{\"reason\":\"%s\",\"ask_again\":{\"about\":\"%s\"}}",
      mark(world, TOPIC_FRAME), mark(world, TOPIC_FRAME));
}

static void plant_people(World *world) {
  StoreId person = store_new_id(world->shelf->store);
  say(world, "person.new",
      "{\"id\":\"%s\",\"name\":\"%s\",\"role\":\"%s\",\"helps\":\"%s\",\"near\":1}", person.text,
      mark(world, TOPIC_PEOPLE), mark(world, TOPIC_PEOPLE), mark(world, TOPIC_PEOPLE));
  say(world, "person.change", "{\"id\":\"%s\",\"helps\":\"%s\"}", person.text,
      mark(world, TOPIC_PEOPLE));
}

/* What was left open in a flow, as it was put. */
static void plant_question(World *world) {
  say(world, "question.open",
      "{\"draft\":\"%s\",\"flow\":\"plan\",\"path\":\"%s\",\"state\":\"helper\",\"ask\":\"plan."
      "why\",\"words\":\"%s\",\"about\":\"%s\"}",
      world->draft.text, mark_self(world), mark_self(world), mark_self(world));
}

static void plant_draft(World *world) {
  char head[200], answers[400];
  world->draft = store_new_id(world->shelf->store);
  snprintf(head, sizeof head, "{\"flow\":\"%s\",\"version\":1,\"cursor\":\"%s\"}", mark_self(world),
           mark_self(world));
  snprintf(answers, sizeof answers,
           "[{\"path\":\"%s\",\"state\":\"active\",\"value\":{\"%s\":\"%s\"}}]", mark_self(world),
           mark_self(world), mark_self(world));
  assert_ok(store_save_draft(world->shelf->store, &CITIZEN, world->citizen.text, world->draft.text,
                             head, answers, &world->shelf->fault));
}

#define LAST_DAY "{\"year\":2024,\"month\":6,\"day\":1}"

/* Consents, parts and shares of somebody else, an emergency, a look: none of a third person's
 * business. */
static void plant_about_others(World *world) {
  Shelf *shelf = world->shelf;
  Mem mem = mem_system();
  Buf several = buf_new(&mem, 4096);
  StoreAccount citizen;
  int64_t wait_ms;
  StoreEmergency emergency = {.staff = world->other_staff.text,
                              .citizen = world->citizen.text,
                              .reason = "other",
                              .words = mark_self(world),
                              .second_name = "Second",
                              .second_code = "271828"};
  shelf_new_staff(shelf, "Second", "manager");
  StoreId assigned = shelf_new_staff(shelf, "Assigned", "contact");
  shelf_give_part(shelf, world->citizen.text, assigned.text, "[\"home\"]");
  mark(world, TOPIC_FRAME);
  Marker *part = &world->markers[world->marker_count - 1];
  part->listed = true;
  snprintf(part->text, sizeof part->text, "%s", assigned.text);
  say(world, "consent.set",
      "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"plan\",\"given\":[\"frame\"],"
      "\"refused\":[],\"last_day\":" LAST_DAY
      ",\"how\":\"touch\",\"lang\":\"%s\",\"interpreter\":\"%s\",\"present\":[\"%s\"]}",
      world->other_staff.text, mark_self(world), mark_self(world), mark_self(world));
  say(world, "share.law",
      "{\"recipient\":\"%s\",\"paragraph\":\"%s\",\"topics\":[\"frame\"],\"why\":\"%s\",\"told\":"
      "false,\"last_day\":" LAST_DAY "}",
      world->other_staff.text, mark_self(world), mark_self(world));
  assert_ok(store_emergency(shelf->store, &emergency, &citizen, &several, &wait_ms, &shelf->fault));
  StoreViewer other = {
      .who = world->other_staff.text, .purpose = PURPOSE_HELP, .citizen = world->citizen.text};
  assert_ok(store_look(shelf->store, &other, "screen", &shelf->fault));
  buf_free(&several);
  /* A look has no words of its own: its id is the marker. */
  shelf_read(shelf, "looks", "citizen", world->citizen.text);
  const char *id = strstr(buf_text(&shelf->out), "\"id\":\"");
  assert_non_null(id);
  mark_self(world);
  snprintf(world->markers[world->marker_count - 1].text, MARK_BYTES, "%.32s", id + 6);
}

/* What somebody learned, in their own account: a module, a card, words of a draft. */
static const char *mark_of(World *world, const char *owner) {
  const char *text = mark_full(world, "learned", 0, false, true);
  snprintf(world->markers[world->marker_count - 1].owner, STORE_ID_TEXT, "%s", owner);
  return text;
}

static void learn(World *world, const char *who, const char *kind, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
static void learn(World *world, const char *who, const char *kind, const char *format, ...) {
  char body[1000];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(body, sizeof body, format, arguments);
  va_end(arguments);
  StoreViewer viewer = {.who = who, .citizen = ""};
  StoreEntry entry = {.kind = kind, .body = body};
  StoreLearning what = {.entries = &entry, .count = 1};
  if (store_learn(world->shelf->store, &viewer, &what, &world->shelf->fault) != ST_OK)
    fail_msg("%s", world->shelf->fault.detail);
}

static void plant_learning(World *world, const char *who) {
  enum { TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000 };
  char head[200], answers[300];
  StoreViewer viewer = {.who = who, .citizen = ""};
  StoreId attempt = store_new_id(world->shelf->store), draft = store_new_id(world->shelf->store);
  snprintf(head, sizeof head, "{\"flow\":\"learn/%s\",\"version\":1}", mark_of(world, who));
  snprintf(answers, sizeof answers, "[{\"path\":\"%s\",\"state\":\"active\"}]", "x");
  learn(world, who, "learn.began",
        "{\"attempt\":\"%s\",\"module\":\"%s\",\"version\":1,\"mode\":\"test\",\"lang\":\"da\"}",
        attempt.text, mark_of(world, who));
  world->shelf->time.wall_ms -= TWO_DAYS_MS; /* the card is due by now */
  learn(world, who, "learn.card", "{\"module\":\"%s\",\"version\":1,\"step\":\"%s\",\"grade\":1}",
        mark_of(world, who), mark_of(world, who));
  world->shelf->time.wall_ms += TWO_DAYS_MS;
  StoreLearning what = {.draft = draft.text, .head = head, .answers = answers};
  if (store_learn(world->shelf->store, &viewer, &what, &world->shelf->fault) != ST_OK)
    fail_msg("%s", world->shelf->fault.detail);
}

/* --- viewers --- */

static Viewer *add_viewer(World *world, const char *role, const char *what) {
  char name[40];
  assert_true(world->viewer_count < VIEWERS_MAX);
  Viewer *viewer = &world->viewers[world->viewer_count++];
  snprintf(name, sizeof name, "Staff %d", world->viewer_count);
  StoreId id = shelf_new_staff(world->shelf, name, role);
  memcpy(viewer->id, id.text, sizeof viewer->id);
  viewer->what = what;
  return viewer;
}

static void give_part(World *world, Viewer *viewer, TopicSet topics) {
  char list[300] = "[";
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (topics & TOPIC_BIT(i))
      snprintf(list + strlen(list), sizeof list - strlen(list), "%s\"%s\"", list[1] ? "," : "",
               topic_name((Topic)i));
  snprintf(list + strlen(list), sizeof list - strlen(list), "]");
  shelf_give_part(world->shelf, world->citizen.text, viewer->id, list);
}

static void give_cell(World *world, const Viewer *viewer, const char *yes_to, Purpose purpose,
                      Topic topic, bool given) {
  say(world, "consent.set",
      "{\"recipient\":\"%s\",\"yes_to\":\"%s\",\"purpose\":\"%s\",\"given\":[%s%s%s],\"refused\":[%"
      "s%s%s],\"last_day\":" LAST_DAY ",\"how\":\"touch\",\"lang\":\"da\"}",
      viewer->id, yes_to, purpose_name(purpose), given ? "\"" : "", given ? topic_name(topic) : "",
      given ? "\"" : "", given ? "" : "\"", given ? "" : topic_name(topic), given ? "" : "\"");
}

/* One with a part in each topic, one with a yes to each, one by law. */
static void add_one_topic_viewers(World *world) {
  for (int topic = 0; topic < TOPIC_COUNT; topic++) {
    TopicSet only = TOPIC_BIT(topic);
    Viewer *part = add_viewer(world, "contact", "a part in one topic");
    give_part(world, part, only);
    part->sees[PURPOSE_PLAN] = part->sees[PURPOSE_MEETING] = part->sees[PURPOSE_HELP] = only;
    Viewer *yes = add_viewer(world, "caseworker", "a yes to one topic");
    Purpose purpose = (Purpose)(topic % PURPOSE_COUNT);
    give_cell(world, yes, "pass_on", purpose, (Topic)topic, true);
    yes->sees[purpose] = only;
    Viewer *law = add_viewer(world, "manager", "one topic by law");
    say(world, "share.law",
        "{\"recipient\":\"%s\",\"paragraph\":\"x\",\"topics\":[\"%s\"],\"why\":\"x\",\"told\":true,"
        "\"last_day\":" LAST_DAY "}",
        law->id, topic_name((Topic)topic));
    for (int i = 0; i < PURPOSE_COUNT; i++) law->sees[i] = only;
  }
}

/* All but one topic: what is missing shows that the rest does not bring it along. */
static void add_all_but_one_viewers(World *world) {
  for (int topic = 0; topic < TOPIC_COUNT; topic++) {
    Viewer *viewer = add_viewer(world, "facilitator", "a part in all but one");
    TopicSet rest = TOPICS_ALL & ~TOPIC_BIT(topic);
    give_part(world, viewer, rest);
    viewer->sees[PURPOSE_PLAN] = viewer->sees[PURPOSE_MEETING] = viewer->sees[PURPOSE_HELP] = rest;
  }
}

static void add_those_who_see_nothing(World *world) {
  static const char *const NEVER[] = {"learner", "administrator"};
  add_viewer(world, "contact", "no basis");
  add_viewer(world, "manager", "no basis");
  for (size_t i = 0; i < sizeof NEVER / sizeof *NEVER; i++) {
    Viewer *viewer = add_viewer(world, NEVER[i], "never, not even with a yes");
    give_cell(world, viewer, "pass_on", PURPOSE_PLAN, TOPIC_HOME, true);
  }
  Viewer *refused = add_viewer(world, "treatment", "refused");
  give_cell(world, refused, "pass_on", PURPOSE_PLAN, TOPIC_HOME, false);
  Viewer *withdrawn = add_viewer(world, "treatment", "withdrawn");
  give_cell(world, withdrawn, "pass_on", PURPOSE_PLAN, TOPIC_HOME, true);
  say(world, "consent.withdrawn",
      "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"plan\",\"topics\":[\"home\"]}",
      withdrawn->id);
  static const char *const OTHER_YES[] = {"gdpr", "fetch", "whole_plan"};
  for (size_t i = 0; i < sizeof OTHER_YES / sizeof *OTHER_YES; i++) {
    Viewer *viewer = add_viewer(world, "caseworker", "another kind of yes");
    for (int topic = 0; topic < TOPIC_COUNT; topic++)
      give_cell(world, viewer, OTHER_YES[i], PURPOSE_CASE, (Topic)topic, true);
  }
  Viewer *ended = add_viewer(world, "contact", "the part has ended");
  give_part(world, ended, TOPICS_ALL);
  say(world, "role.ended", "{\"staff\":\"%s\"}", ended->id);
  Viewer *closed = add_viewer(world, "contact", "the account is closed");
  give_part(world, closed, TOPICS_ALL);
  assert_ok(store_staff_disable(world->shelf->store, NULL, closed->id, &world->shelf->fault));
}

/* Everybody learns something, of which nobody else is told. */
static void add_learner(World *world) {
  Viewer *viewer = add_viewer(world, "learner", "learns, and has no basis");
  plant_learning(world, viewer->id);
  plant_learning(world, world->citizen.text);
}

static void add_guest(World *world) {
  static const char BODY[] = "{\"name\":\"Guest\",\"role\":\"guest\",\"side\":\"external\",\"last_"
                             "day\":{\"year\":2023,\"month\":11,\"day\":30}}";
  StoreId id;
  assert_ok(
      store_staff_new(world->shelf->store, NULL, BODY, "271828", false, &id, &world->shelf->fault));
  Viewer *guest = &world->viewers[world->viewer_count++];
  memcpy(guest->id, id.text, sizeof guest->id);
  guest->what = "a guest of one meeting";
  for (int topic = 0; topic < TOPIC_COUNT; topic++)
    give_cell(world, guest, "meeting", PURPOSE_MEETING, (Topic)topic, true);
  guest->sees[PURPOSE_MEETING] = TOPIC_BIT(TOPIC_FRAME);
}

static void add_citizens_and_nobody(World *world) {
  Viewer *own = &world->viewers[world->viewer_count++];
  *own = (Viewer){.what = "the citizen", .self = true};
  memcpy(own->id, world->citizen.text, sizeof own->id);
  for (int i = 0; i < PURPOSE_COUNT; i++) own->sees[i] = TOPICS_ALL;
  StoreId other = shelf_new_citizen(world->shelf, "Another");
  Viewer *another = &world->viewers[world->viewer_count++];
  *another = (Viewer){.what = "another citizen"};
  memcpy(another->id, other.text, sizeof another->id);
  world->viewers[world->viewer_count++] = (Viewer){.what = "nobody"};
  world->viewers[world->viewer_count++] =
      (Viewer){.what = "an id that is nobody's", .id = "ffffffffffffffffffffffffffffffff"};
}

static void build(World *world) {
  Shelf *shelf = world->shelf;
  world->citizen = store_new_id(shelf->store);
  say(world, "citizen.new", "{\"name\":\"%s\",\"lang\":\"da\"}",
      mark_full(world, "name", 0, false, true));
  world->other_staff = shelf_new_staff(shelf, "Other", "contact");
  for (int topic = TOPIC_OWN; topic < TOPIC_COUNT; topic++)
    plant_area(world, (Topic)topic, topic == TOPIC_OWN ? "" : topic_name((Topic)topic));
  plant_area(world, TOPIC_OWN, "frame"); /* a word of the citizen's own that reads like a topic */
  plant_area(world, TOPIC_OWN, "Noget helt andet");
  plant_moved(world, TOPIC_MIND, TOPIC_HOME);
  plant_moved(world, TOPIC_OWN, TOPIC_DRUGS);
  plant_frame(world);
  plant_people(world);
  plant_draft(world);
  plant_question(world);
  plant_about_others(world);
  add_one_topic_viewers(world);
  add_all_but_one_viewers(world);
  add_those_who_see_nothing(world);
  add_guest(world);
  add_learner(world);
  say(world, "consent.postponed", "{\"reason\":\"tired\",\"ask_again\":{\"about\":\"%s\"}}",
      mark_self(world));
  add_citizens_and_nobody(world);
}

static int make_world(void **state, bool undecided) {
  World *world = test_calloc(1, sizeof *world);
  void *shelf;
  if (shelf_open(&shelf) != 0) return -1;
  world->shelf = shelf;
  world->undecided = undecided;
  build(world);
  *state = world;
  return 0;
}

static int open_world(void **state) {
  return make_world(state, false);
}

static int open_undecided(void **state) {
  return make_world(state, true);
}

static int close_world(void **state) {
  World *world = *state;
  void *shelf = world->shelf;
  test_free(world);
  return shelf_close(&shelf);
}

/* --- searching --- */

static bool may_see(const Viewer *viewer, TopicSet topics, const Marker *marker) {
  if (*marker->owner) return strcmp(viewer->id, marker->owner) == 0;
  if (marker->self) return viewer->self;
  return marker->needs ? (topics & marker->needs) == marker->needs : topics != 0;
}

static TopicSet topics_of(const Viewer *viewer, Purpose purpose, bool every_purpose) {
  TopicSet topics = viewer->sees[purpose];
  for (int i = 0; i < PURPOSE_COUNT && every_purpose; i++) topics |= viewer->sees[i];
  return topics;
}

static void search(World *world, const Viewer *viewer, TopicSet topics, const char *text,
                   const char *where, bool *seen) {
  for (int i = 0; i < world->marker_count; i++) {
    if (!strstr(text, world->markers[i].text)) continue;
    if (world->markers[i].listed && strcmp(where, "staff") == 0) continue;
    seen[i] = true;
    if (may_see(viewer, topics, &world->markers[i])) continue;
    world->leaks++;
    if (world->loud)
      print_error("%s out of %s for %s\n", world->markers[i].text, where, viewer->what);
  }
}

/* Every argument a question may take, at once. */
static const char *argument_of(const World *world, const ReadQuestion *question) {
  if (strcmp(question->name, "draft") == 0) return world->draft.text;
  if (question->argument && strcmp(question->argument, "name") == 0) return "MARK";
  return world->citizen.text;
}

static void ask_by_the_door(World *world, const Viewer *viewer, Purpose purpose, const char *open,
                            bool *seen) {
  int count;
  const ReadQuestion *questions = read_questions(&count);
  StoreViewer who = {.who = viewer->id, .purpose = purpose, .citizen = open};
  for (int i = 0; i < count; i++) {
    char arguments[200];
    snprintf(arguments, sizeof arguments, "{\"%s\":\"%s\",\"limit\":1000}",
             questions[i].argument ? questions[i].argument : "x",
             argument_of(world, &questions[i]));
    shelf_read_as(world->shelf, &who, questions[i].name, arguments);
    TopicSet topics = *open
                          ? topics_of(viewer, purpose, questions[i].every_purpose)
                          : topics_of(viewer, purpose, true) * (TopicSet)questions[i].every_purpose;
    search(world, viewer, topics, buf_text(&world->shelf->out), questions[i].name, seen);
  }
}

static void what_is_not_for_someone_never_comes_out_and_what_is_does(void **state) {
  World *world = *state;
  world->loud = true;
  for (int v = 0; v < world->viewer_count; v++)
    for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
      const Viewer *viewer = &world->viewers[v];
      bool seen[MARKERS_MAX] = {false};
      ask_by_the_door(world, viewer, (Purpose)purpose, world->citizen.text, seen);
      for (int i = 0; i < world->marker_count; i++) {
        bool may = may_see(viewer, viewer->sees[purpose], &world->markers[i]);
        bool expected = may && (world->markers[i].must_show || viewer->self);
        if (expected && !seen[i])
          print_error("%s is kept from %s\n", world->markers[i].text, viewer->what),
              world->hidden++;
        world->shown += may && seen[i];
      }
    }
  printf("%d viewers, %d markers, %d times shown\n", world->viewer_count, world->marker_count,
         world->shown);
  assert_int_equal(world->leaks, 0);
  assert_int_equal(world->hidden, 0);
  assert_true(world->shown > 10000);
}

/* Without opening the plan first, nobody but the citizen gets anything of it. */
static void a_plan_that_is_not_open_is_not_told(void **state) {
  World *world = *state;
  world->loud = true;
  for (int v = 0; v < world->viewer_count; v++) {
    bool seen[MARKERS_MAX] = {false};
    for (int purpose = 0; purpose < PURPOSE_COUNT && !world->viewers[v].self; purpose++)
      ask_by_the_door(world, &world->viewers[v], (Purpose)purpose, "", seen);
  }
  assert_int_equal(world->leaks, 0);
}

/* Looking through somebody's eyes gives, to the letter, what that person gets; and only the citizen
 * looks so. */
static void through_their_eyes_is_what_they_see(void **state) {
  World *world = *state;
  char arguments[200];
  Mem mem = mem_system();
  Buf theirs = buf_new(&mem, 1 << 20);
  int same = 0;
  for (int v = 0; v < world->viewer_count; v++)
    for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
      const Viewer *viewer = &world->viewers[v];
      StoreViewer who = {
          .who = viewer->id, .purpose = (Purpose)purpose, .citizen = world->citizen.text};
      StoreViewer citizen = {.who = world->citizen.text, .citizen = world->citizen.text};
      if (!*viewer->id) continue;
      snprintf(arguments, sizeof arguments,
               "{\"citizen\":\"%s\",\"recipient\":\"%s\",\"purpose\":\"%s\"}", world->citizen.text,
               viewer->id, purpose_name((Purpose)purpose));
      Status read = shelf_read_as(world->shelf, &who, "plan", arguments);
      buf_clear(&theirs);
      buf_add_text(&theirs, buf_text(&world->shelf->out));
      Status looked = shelf_read_as(world->shelf, &citizen, "through_eyes", arguments);
      assert_true((read == ST_OK) == (looked == ST_OK));
      assert_string_equal(buf_text(&theirs), buf_text(&world->shelf->out));
      if (looked != ST_OK) assert_memory_equal(world->shelf->fault.detail, "no_basis", 8);
      same += looked == ST_OK;
      if (!viewer->self)
        assert_int_equal(shelf_read_as(world->shelf, &who, "through_eyes", arguments), ST_REFUSED);
    }
  buf_free(&theirs);
  assert_true(same > 100);
}

/* --- taking the filters out --- */

static void sql_seen(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_result_int(context, 1);
}

static const char *planted; /* whose own things `someone` tells of */

static void sql_someone(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  sqlite3_result_text(context, planted, -1, SQLITE_STATIC);
}

/* What a filter looks like, and what stands in its place when it is taken out: of a statement about
 * one's own things the one who asks is the filter. */
typedef struct Filter {
  const char *there, *gone;
} Filter;

static Filter filter_of(const char *sql) {
  return strstr(sql, "sees(") ? (Filter){"sees(", "seen("} : (Filter){"viewer()", "someone()"};
}

/* The n-th filter taken out; false when there is none. */
static bool take_out(const char *sql, int n, char *out, size_t size) {
  const char *at = sql;
  Filter filter = filter_of(sql);
  for (int i = 0; (at = strstr(at, filter.there)); i++, at++) {
    if (i < n) continue;
    snprintf(out, size, "%.*s%s%s", (int)(at - sql), sql, filter.gone, at + strlen(filter.there));
    return true;
  }
  return false;
}

/* The statement alone, as store_read would ask it; what may not be asked at all is not asked. */
static void ask_statement(World *world, const Viewer *viewer, Purpose purpose,
                          const ReadQuestion *question, const char *sql) {
  Shelf *shelf = world->shelf;
  Reading reading;
  StoreViewer who = {.who = viewer->id, .purpose = purpose, .citizen = world->citizen.text};
  bool seen[MARKERS_MAX];
  buf_clear(&shelf->out);
  if (reading_begin(shelf->store, &reading, &who, &shelf->fault) != ST_OK) return;
  bool may_ask = question->open_to_all ||
                 (reading.role != ROLE_NOBODY &&
                  (!question->needs_right || role_may(reading.role, question->right)));
  if (may_ask)
    read_ask(shelf->store, question, sql, argument_of(world, question), 1000, &shelf->out,
             &shelf->fault);
  reading_end(shelf->store);
  search(world, viewer, topics_of(viewer, purpose, question->every_purpose), buf_text(&shelf->out),
         question->name, seen);
}

static int leaks_of(World *world, const ReadQuestion *question, const char *sql) {
  world->leaks = 0;
  for (int v = 0; v < world->viewer_count && world->leaks == 0; v++)
    for (int purpose = 0; purpose < PURPOSE_COUNT && world->leaks == 0; purpose++)
      ask_statement(world, &world->viewers[v], (Purpose)purpose, question, sql);
  return world->leaks;
}

static void prepare_mutants(World *world) {
  sqlite3 *db = world->shelf->store->db;
  planted = world->citizen.text;
  assert_int_equal(
      sqlite3_create_function(db, "someone", 0, SQLITE_UTF8, NULL, sql_someone, NULL, NULL),
      SQLITE_OK);
  assert_int_equal(sqlite3_create_function(db, "seen", 2, SQLITE_UTF8, NULL, sql_seen, NULL, NULL),
                   SQLITE_OK);
}

static bool is_missed(World *world, const ReadQuestion *question, const char *sql) {
  sql_forget_statements(
      world->shelf->store); /* the text is the same place, and another statement */
  bool missed = leaks_of(world, question, sql) > 0;
  sql_forget_statements(world->shelf->store);
  return missed;
}

static void each_filter_that_is_taken_out_is_missed(void **state) {
  World *world = *state, *undecided;
  static char sql[32 << 10];
  int count, filters = 0;
  const ReadQuestion *questions = read_questions(&count);
  void *second = NULL;
  assert_int_equal(open_undecided(&second), 0);
  undecided = second;
  prepare_mutants(world);
  prepare_mutants(undecided);
  for (int i = 0; i < count; i++) {
    assert_true(strlen(questions[i].sql) < sizeof sql - 64);
    assert_int_equal(leaks_of(world, &questions[i], questions[i].sql), 0);
    for (int n = 0; take_out(questions[i].sql, n, sql, sizeof sql); n++, filters++)
      if (!is_missed(world, &questions[i], sql) && !is_missed(undecided, &questions[i], sql))
        fail_msg("filter %d of %s can be taken out and nothing leaks", n, questions[i].name);
  }
  close_world(&second);
  printf("%d filters taken out\n", filters);
  assert_true(filters > 20);
}

/* Every statement about a citizen has a filter; those that have none are these, and say nothing of
 * anybody's plan. */
static void no_question_is_without_a_filter_unseen(void **state) {
  static const char *const OPEN[] = {"place", "looks_at_all", "staff", "counts"};
  int count;
  (void)state;
  const ReadQuestion *questions = read_questions(&count);
  for (int i = 0; i < count; i++) {
    bool open = false;
    for (size_t j = 0; j < sizeof OPEN / sizeof *OPEN; j++)
      open = open || strcmp(OPEN[j], questions[i].name) == 0;
    bool filtered = strstr(questions[i].sql, filter_of(questions[i].sql).there) != NULL;
    if (open == filtered) fail_msg("%s", questions[i].name);
    assert_true(!open || questions[i].needs_right || questions[i].open_to_all);
  }
}

int main(void) {
#define IN_WORLD(test) cmocka_unit_test_setup_teardown(test, open_world, close_world)
  const struct CMUnitTest tests[] = {
      IN_WORLD(what_is_not_for_someone_never_comes_out_and_what_is_does),
      cmocka_unit_test_setup_teardown(what_is_not_for_someone_never_comes_out_and_what_is_does,
                                      open_undecided, close_world),
      IN_WORLD(a_plan_that_is_not_open_is_not_told),
      IN_WORLD(through_their_eyes_is_what_they_see),
      IN_WORLD(each_filter_that_is_taken_out_is_missed),
      IN_WORLD(no_question_is_without_a_filter_unseen),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
