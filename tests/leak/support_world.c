#include "support_world.h"

#include "store/learn.h"

#include <stdio.h>
#include <string.h>

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

/* With a code of their own, so that nobody has to choose one first. */
static StoreId new_staff(World *world, const char *name, const char *role) {
  StoreId id;
  char body[300];
  snprintf(body, sizeof body, "{\"name\":\"%s\",\"role\":\"%s\",\"side\":\"provider\"}", name,
           role);
  assert_ok(
      store_staff_new(world->shelf->store, NULL, body, "271828", true, &id, &world->shelf->fault));
  return id;
}

static StoreId new_citizen(World *world, const char *name) {
  StoreSignUp up = {.name = name, .lang = "da", .code = {CODE_PICTURES, WORLD_CITIZEN_CODE}};
  StoreAccount account;
  int64_t wait_ms;
  assert_ok(store_sign_up(world->shelf->store, &up, &account, &wait_ms, &world->shelf->fault));
  return account.id;
}

/* Somebody who sits there, and may hear of the frame, so that there is something for the table to see. */
#define PERSON                                                                                     \
  "{\"meeting\":\"%s\",\"person\":\"%s\",\"name\":\"%s\",\"side\":\"%s\",\"state\":\"here\",\"job\":\"%s\","     \
  "\"unit\":\"%s\",\"may\":\"%s\",\"may_not\":\"%s\",\"hears\":[\"frame\"]}"

/* A meeting that goes on while all the rest is said: what comes or changes meanwhile is told with it. */
static void plant_meeting(World *world) {
  const char *meeting = world->meeting.text;
  StoreId other = store_new_id(world->shelf->store);
#define FRAME mark(world, TOPIC_FRAME)
  say(world, "meeting.new", "{\"id\":\"%s\",\"form\":\"network\",\"place\":\"%s\",\"interpreter\":\"%s\"}", meeting,
      FRAME, FRAME);
  say(world, "meeting.person", PERSON, meeting, world->citizen.text, FRAME, "citizen", FRAME, FRAME, FRAME, FRAME);
  say(world, "meeting.person", PERSON, meeting, other.text, FRAME, "external", FRAME, FRAME, FRAME, FRAME);
  say(world, "meeting.begun", "{\"meeting\":\"%s\"}", meeting);
  say(world, "meeting.mark", "{\"meeting\":\"%s\",\"mark\":\"unsure\",\"words\":\"%s\"}", meeting, mark(world, TOPIC_OWN));
  say(world, "meeting.confirmed", "{\"meeting\":\"%s\",\"person\":\"%s\",\"answer\":\"no\",\"words\":\"%s\"}",
      meeting, other.text, mark(world, TOPIC_OWN));
  say(world, "meeting.next", "{\"meeting\":\"%s\",\"when\":{\"about\":\"%s\"},\"place\":\"%s\"}", meeting, FRAME,
      FRAME);
  say(world, "meeting.paused", "{\"meeting\":\"%s\",\"why\":\"%s\"}", meeting, FRAME);
  say(world, "meeting.resumed", "{\"meeting\":\"%s\"}", meeting);
#undef FRAME
}

/* One that is over, so that there are minutes of something. */
static void plant_held(World *world) {
  StoreId held = store_new_id(world->shelf->store);
  say(world, "meeting.new", "{\"id\":\"%s\",\"form\":\"network\",\"place\":\"%s\"}", held.text, mark(world, TOPIC_FRAME));
  say(world, "meeting.person",
      "{\"meeting\":\"%s\",\"person\":\"%s\",\"name\":\"%s\",\"side\":\"citizen\",\"state\":\"here\"}", held.text,
      world->citizen.text, mark(world, TOPIC_FRAME));
  say(world, "meeting.begun", "{\"meeting\":\"%s\"}", held.text);
  say(world, "meeting.held", "{\"meeting\":\"%s\"}", held.text);
}

/* What is said at it, about an area, a goal or nothing in particular; `about` as JSON members with a ',' in front. */
static void plant_said(World *world, TopicSet needs, const char *about) {
  static const char *const KINDS[] = {"meeting.topic",   "meeting.sent_in",   "meeting.parked",
                                      "meeting.decided", "meeting.disagreed", "meeting.adopted"};
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++) {
    bool person = i == 1 || i == 4;
    StoreId id = store_new_id(world->shelf->store);
    say(world, KINDS[i], "{\"meeting\":\"%s\",\"id\":\"%s\",\"words\":\"%s\"%s%s%s%s}", world->meeting.text, id.text,
        mark_full(world, "said", needs, false, true), about, person ? ",\"person\":\"" : "",
        person ? world->citizen.text : "", person ? "\"" : "");
  }
}

/* A goal with everything a goal can have, a strength, a wish and an agreement. The area as stored;
 * "" = none. */
static void plant_area(World *world, Topic topic, const char *area) {
  StoreId goal = store_new_id(world->shelf->store), wish = store_new_id(world->shelf->store);
  StoreId agreement = store_new_id(world->shelf->store);
  char of_area[80] = "", of_goal[80];
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
      "\"fallback\":\"%s\",\"when\":{\"about\":\"%s\"}}",
      agreement.text, goal.text, mark(world, topic), mark(world, topic), mark(world, topic), mark(world, topic));
  say(world, "agreement.status", "{\"id\":\"%s\",\"status\":\"done\",\"words\":\"%s\"}",
      agreement.text, mark(world, topic));
  snprintf(of_goal, sizeof of_goal, ",\"goal\":\"%s\"", goal.text);
  plant_said(world, TOPIC_BIT(topic), of_goal);
  if (*area) plant_said(world, TOPIC_BIT(topic), of_area);
  say(world, "note.new", "{\"words\":\"%s\",\"speaker\":\"staff\"%s}", mark(world, topic), of_area);
  say(world, "note.new", "{\"words\":\"%s\",\"speaker\":\"staff\",\"goal\":\"%s\"}",
      mark(world, topic), goal.text);
  say(world, "goal.note",
      "{\"goal\":\"%s\",\"fact\":\"%s\",\"assessment\":\"%s\",\"next_step\":\"%s\",\"speaker\":\"staff\"}",
      goal.text, mark(world, topic), mark(world, topic), mark(world, topic));
  say(world, "goal.professional", "{\"id\":\"%s\",\"words\":\"%s\"}", goal.text, mark(world, topic));
}

/* The plan is agreed to: what stands in it then is kept as it is. Where nothing is decided yet, this is all there is. */
static void agree(World *world) {
  world->agreed++;
  if (world->undecided) return;
  say(world, "plan.agreed", "{\"version\":%d}", world->agreed);
  mark(world, TOPIC_FRAME);
  snprintf(world->markers[world->marker_count - 1].text, MARK_BYTES, "{\"number\":%d,\"at\":", world->agreed);
  if (world->agreed > 1) return;
  mark_full(world, "since", TOPIC_BIT(TOPIC_FRAME), false, false); /* what changed since then, until a meeting was held */
  snprintf(world->markers[world->marker_count - 1].text, MARK_BYTES, "\"after\":\"plan\"");
}

/* What was said of a goal under one area, before it was moved to another, belongs to both; on the way it stood under a
 * third. */
static void plant_moved(World *world, Topic from, Topic to) {
  StoreId goal = store_new_id(world->shelf->store), agreement = store_new_id(world->shelf->store);
  TopicSet both = TOPIC_BIT(from) | TOPIC_BIT(to);
  char of_goal[80];
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
      "{\"id\":\"%s\",\"goal\":\"%s\",\"what\":\"%s\",\"who\":\"Mig\",\"who_role\":\"me\",\"when\":{\"about\":\"%s\"}}",
      agreement.text, goal.text, BOTH, BOTH);
  say(world, "note.new", "{\"words\":\"%s\",\"speaker\":\"staff\",\"goal\":\"%s\"}", BOTH,
      goal.text);
  say(world, "goal.note", "{\"goal\":\"%s\",\"fact\":\"%s\",\"speaker\":\"staff\"}", goal.text, BOTH);
  say(world, "goal.professional", "{\"id\":\"%s\",\"words\":\"%s\"}", goal.text, BOTH);
  snprintf(of_goal, sizeof of_goal, ",\"goal\":\"%s\"", goal.text);
  plant_said(world, both, of_goal);
  say(world, "meeting.disagreed",
      "{\"meeting\":\"%s\",\"id\":\"%s\",\"person\":\"%s\",\"about\":\"%s\",\"words\":\"%s\"}",
      world->meeting.text, store_new_id(world->shelf->store).text, world->citizen.text, agreement.text, BOTH);
  agree(world);
  say(world, "goal.change", "{\"id\":\"%s\",\"area\":\"safe\"}", goal.text);
  TopicSet since = TOPIC_BIT(TOPIC_SAFE) | TOPIC_BIT(to);
  say(world, "progress.new", "{\"goal\":\"%s\",\"step\":1,\"words\":\"%s\",\"speaker\":\"citizen\"}", goal.text, mark_full(world, "on_the_way", since, false, true));
  say(world, "agreement.status", "{\"id\":\"%s\",\"status\":\"postponed\",\"words\":\"%s\"}", agreement.text,
      mark_full(world, "on_the_way", both | since, false, true));
  say(world, "goal.change", "{\"id\":\"%s\",\"words\":\"%s\",\"area\":\"%s\"}", goal.text,
      mark(world, to), topic_name(to));
  say(world, "progress.new",
      "{\"goal\":\"%s\",\"step\":2,\"words\":\"%s\",\"speaker\":\"citizen\"}", goal.text,
      mark(world, to));
#undef BOTH
}

/* A goal of an older plan in each area, with why it was closed; and one that became a goal of another area: where that came from belongs
 * to both, and to the frame as well. */
static void plant_old(World *world, const char *plan) {
  StoreId goal = store_new_id(world->shelf->store), id;
  for (int topic = TOPIC_OWN; topic < TOPIC_COUNT; topic++) {
    id = store_new_id(world->shelf->store);
    say(world, "old_goal.new", "{\"id\":\"%s\",\"plan\":\"%s\",\"words\":\"%s\",\"area\":\"%s\"}", id.text, plan,
        mark(world, (Topic)topic), topic == TOPIC_OWN ? "" : topic_name((Topic)topic));
    say(world, "old_goal.fate", "{\"id\":\"%s\",\"fate\":\"closed\",\"words\":\"%s\"}", id.text,
        mark(world, (Topic)topic));
  }
  id = store_new_id(world->shelf->store);
  say(world, "old_goal.new", "{\"id\":\"%s\",\"plan\":\"%s\",\"words\":\"%s\",\"area\":\"mind\"}", id.text, plan,
      mark(world, TOPIC_MIND));
  say(world, "goal.new",
      "{\"id\":\"%s\",\"words\":\"%s\",\"area\":\"home\",\"rank\":3,\"status\":\"parked\",\"speaker\":\"citizen\"}",
      goal.text, mark(world, TOPIC_HOME));
  say(world, "old_goal.fate", "{\"id\":\"%s\",\"fate\":\"carried\",\"goal\":\"%s\"}", id.text, goal.text);
}

/* The way to the plan, older plans, meetings, how it goes. */
static void plant_way(World *world) {
  StoreId old = store_new_id(world->shelf->store),
          party = store_new_id(world->shelf->store);
  say(world, "path.step", "{\"step\":\"arrival\",\"state\":\"done\",\"words\":\"%s\"}",
      mark(world, TOPIC_FRAME));
  say(world, "arrival.noted", "{\"day\":{\"year\":2020,\"month\":1,\"day\":1}}");
  say(world, "notice.sent",
      "{\"day\":{\"year\":2020,\"month\":1,\"day\":2},\"how\":\"phone\",\"words\":\"%s\"}",
      mark(world, TOPIC_FRAME));
  say(world, "party.new", "{\"id\":\"%s\",\"who\":\"%s\",\"unit\":\"%s\",\"said\":\"%s\",\"answer\":\"no\"}",
      party.text, mark(world, TOPIC_FRAME), mark(world, TOPIC_FRAME), mark(world, TOPIC_FRAME));
  say(world, "party.change", "{\"id\":\"%s\",\"unit\":\"%s\"}", party.text, mark(world, TOPIC_FRAME));
  say(world, "old_plan.new", "{\"id\":\"%s\",\"form\":\"stay\",\"unit\":\"%s\"}", old.text,
      mark(world, TOPIC_FRAME));
  plant_old(world, old.text);
  plant_said(world, TOPIC_BIT(TOPIC_OWN), "");
}

static void rate(World *world, const char *who, const char *side, int round, const char *words) {
  char body[200];
  StoreActor actor = {.id = who, .role = strcmp(side, "staff") == 0 ? "staff" : "citizen"};
  snprintf(body, sizeof body, "{\"side\":\"%s\",\"round\":%d,\"step\":2,\"words\":\"%s\"}", side, round, words);
  StoreEntry entry = {.kind = "rating.new", .body = body};
  assert_ok(store_append(world->shelf->store, &actor, world->citizen.text, &entry, 1, NULL, &world->shelf->fault));
}

/* A round that is over is shown to both; of one that is not, each reads the own side. */
static void plant_ratings(World *world) {
  const char *citizen = world->citizen.text, *staff = world->other_staff.text;
  rate(world, citizen, "citizen", 1, mark(world, TOPIC_FRAME));
  rate(world, staff, "staff", 1, mark(world, TOPIC_FRAME));
  rate(world, world->undecided ? citizen : staff, world->undecided ? "citizen" : "staff", 2, mark_full(world, "blind", 0, false, false));
  snprintf(world->markers[world->marker_count - 1].owner, STORE_ID_TEXT, "%s", world->undecided ? citizen : staff);
}

static void plant_frame(World *world) {
  say(world, "citizen.change", "{\"reading\":\"%s\"}", mark_full(world, "reading", 0, false, true));
  say(world, "talk.point", "{\"topic\":\"purpose\",\"words\":\"%s\"}", mark(world, TOPIC_FRAME));
  say(world, "review.set", "{\"when\":{\"about\":\"%s\"}}", mark(world, TOPIC_FRAME));
  say(world, "print.done", "{\"format\":\"%s\"}", mark(world, TOPIC_FRAME));
  plant_way(world);
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
  snprintf(head, sizeof head, "{\"flow\":\"plan\",\"version\":1,\"cursor\":\"%s\"}",
           mark_self(world));
  snprintf(answers, sizeof answers,
           "[{\"path\":\"%s\",\"state\":\"active\",\"value\":{\"%s\":\"%s\"}}]", mark_self(world),
           mark_self(world), mark_self(world));
  assert_ok(store_save_draft(world->shelf->store, &CITIZEN, world->citizen.text, world->draft.text,
                             head, answers, &world->shelf->fault));
}

#define LAST_DAY "{\"year\":%d,\"month\":6,\"day\":1}"

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
  new_staff(world, "Second", "manager");
  StoreId assigned = new_staff(world, "Assigned", "contact");
  shelf_give_part(shelf, world->citizen.text, assigned.text, "[\"home\"]");
  mark(world, TOPIC_FRAME);
  Marker *part = &world->markers[world->marker_count - 1];
  part->listed = true;
  snprintf(part->text, sizeof part->text, "%s", assigned.text);
  say(world, "consent.set",
      "{\"recipient\":\"%s\",\"yes_to\":\"pass_on\",\"purpose\":\"plan\",\"given\":[\"frame\"],"
      "\"refused\":[],\"last_day\":" LAST_DAY
      ",\"how\":\"touch\",\"lang\":\"%s\",\"interpreter\":\"%s\",\"present\":[\"%s\"]}",
      world->other_staff.text, world->last_year, mark_self(world), mark_self(world),
      mark_self(world));
  say(world, "share.law",
      "{\"outside\":\"%s\",\"law\":\"other\",\"paragraph\":\"%s\",\"topics\":[\"frame\"],\"why\":"
      "\"%s\","
      "\"told\":true,\"last_day\":" LAST_DAY "}",
      mark_self(world), mark_self(world), mark_self(world), world->last_year);
  say(world, "share.law",
      "{\"recipient\":\"%s\",\"law\":\"stay\",\"paragraph\":\"%s\",\"topics\":[\"frame\"],\"why\":"
      "\"%s\",\"told\":"
      "false,\"last_day\":" LAST_DAY "}",
      world->other_staff.text, mark_self(world), mark_self(world), world->last_year);
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

/* Of a citizen every part is marked; of staff the draft alone, for the module and the step of a
 * card are told of without a name: in counts, and in statements. */
static void plant_learning(World *world, const char *who, bool staff) {
  enum { TWO_DAYS_MS = 2 * 24 * 60 * 60 * 1000 };
  char head[200], answers[300];
  StoreViewer viewer = {.who = who, .citizen = ""};
  StoreId attempt = store_new_id(world->shelf->store), draft = store_new_id(world->shelf->store);
  snprintf(head, sizeof head, "{\"flow\":\"learning/%s\",\"version\":1}", mark_of(world, who));
  snprintf(answers, sizeof answers, "[{\"path\":\"x\",\"state\":\"active\",\"value\":\"%s\"}]",
           mark_of(world, who));
  world->markers[world->marker_count - 1].must_show =
      false; /* own words: only the draft itself has them */
  const char *module = staff ? "tea" : mark_of(world, who);
  learn(world, who, "learn.began",
        "{\"attempt\":\"%s\",\"module\":\"%s\",\"version\":1,\"mode\":\"test\",\"lang\":\"da\"}",
        attempt.text, module);
  learn(
      world, who, "learn.ended", /* so that there is a certificate to be printed */
      "{\"attempt\":\"%s\",\"module\":\"%s\",\"version\":1,\"outcome\":\"passed\",\"scaled\":900}",
      attempt.text, module);
  world->shelf->time.wall_ms -= TWO_DAYS_MS; /* the card is due by now */
  const char *step = staff ? "milk" : mark_of(world, who);
  learn(world, who, "learn.card", "{\"module\":\"%s\",\"version\":1,\"step\":\"%s\",\"grade\":1}",
        module, step);
  if (!staff) snprintf(world->card, sizeof world->card, "%s/%s", module, step);
  world->shelf->time.wall_ms += TWO_DAYS_MS;
  StoreLearning what = {.draft = draft.text, .head = head, .answers = answers};
  if (store_learn(world->shelf->store, &viewer, &what, &world->shelf->fault) != ST_OK)
    fail_msg("%s", world->shelf->fault.detail);
}

/* --- viewers --- */

static Viewer *add_viewer(World *world, const char *role, const char *what) {
  assert_true(world->viewer_count < VIEWERS_MAX);
  Viewer *viewer = &world->viewers[world->viewer_count++];
  snprintf(viewer->name, sizeof viewer->name, "Staff %d", world->viewer_count);
  StoreId id = new_staff(world, viewer->name, role);
  memcpy(viewer->id, id.text, sizeof viewer->id);
  viewer->what = what;
  viewer->role = role;
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
      given ? "\"" : "", given ? "" : "\"", given ? "" : topic_name(topic), given ? "" : "\"",
      world->last_year);
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
        "{\"recipient\":\"%s\",\"law\":\"file\",\"paragraph\":\"x\",\"topics\":[\"%s\"],\"why\":"
        "\"x\",\"told\":true,"
        "\"last_day\":" LAST_DAY "}",
        law->id, topic_name((Topic)topic), world->last_year);
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
  plant_learning(world, viewer->id, true);
  plant_learning(world, world->citizen.text, false);
}

static void add_guest(World *world) {
  char body[256];
  StoreId id;
  Viewer *guest = &world->viewers[world->viewer_count++];
  snprintf(guest->name, sizeof guest->name, "Guest");
  snprintf(body, sizeof body,
           "{\"name\":\"Guest\",\"role\":\"guest\",\"side\":\"external\",\"meeting\":\"x\","
           "\"purpose\":\"meeting\",\"last_day\":"
           "{\"year\":%d,\"month\":%d,\"day\":%d}}",
           world->guest_day / 10000, world->guest_day / 100 % 100, world->guest_day % 100);
  assert_ok(
      store_staff_new(world->shelf->store, NULL, body, "271828", true, &id, &world->shelf->fault));
  memcpy(guest->id, id.text, sizeof guest->id);
  guest->what = "a guest of one meeting";
  guest->role = "guest";
  for (int topic = 0; topic < TOPIC_COUNT; topic++)
    give_cell(world, guest, "meeting", PURPOSE_MEETING, (Topic)topic, true);
  guest->sees[PURPOSE_MEETING] = TOPIC_BIT(TOPIC_FRAME);
}

static void add_citizens_and_nobody(World *world) {
  Viewer *own = &world->viewers[world->viewer_count++];
  *own = (Viewer){.what = "the citizen", .role = "citizen", .self = true};
  snprintf(own->name, sizeof own->name, "%s", world->markers[0].text);
  memcpy(own->id, world->citizen.text, sizeof own->id);
  for (int i = 0; i < PURPOSE_COUNT; i++) own->sees[i] = TOPICS_ALL;
  StoreId other = new_citizen(world, "Another");
  Viewer *another = &world->viewers[world->viewer_count++];
  *another = (Viewer){.what = "another citizen", .role = "citizen", .name = "Another"};
  memcpy(another->id, other.text, sizeof another->id);
  world->viewers[world->viewer_count++] = (Viewer){.what = "nobody", .role = ""};
  world->viewers[world->viewer_count++] = (Viewer){
      .what = "an id that is nobody's", .role = "", .id = "ffffffffffffffffffffffffffffffff"};
}

void world_build(World *world) {
  world->citizen = new_citizen(world, mark_full(world, "name", 0, false, true));
  world->other_staff = new_staff(world, "Other", "contact");
  world->meeting = store_new_id(world->shelf->store);
  plant_held(world);
  plant_meeting(world);
  for (int topic = TOPIC_OWN; topic < TOPIC_COUNT; topic++)
    plant_area(world, (Topic)topic, topic == TOPIC_OWN ? "" : topic_name((Topic)topic));
  plant_area(world, TOPIC_OWN, "frame"); /* a word of the citizen's own that reads like a topic */
  plant_area(world, TOPIC_OWN, "Noget helt andet");
  plant_people(world);
  plant_moved(world, TOPIC_MIND, TOPIC_HOME);
  plant_moved(world, TOPIC_OWN, TOPIC_DRUGS);
  plant_frame(world);
  plant_ratings(world);
  plant_draft(world);
  plant_question(world);
  plant_about_others(world);
  add_one_topic_viewers(world);
  add_all_but_one_viewers(world);
  add_those_who_see_nothing(world);
  add_guest(world);
  add_learner(world);
  say(world, "consent.postponed",
      "{\"reason\":\"tired\",\"ask_again\":{\"year\":%d,\"month\":5,\"day\":17},"
      "\"recipient\":\"%s\",\"yes_to\":\"whole_plan\",\"purpose\":\"case\"}",
      world->last_year, world->other_staff.text);
  mark_self(world);
  snprintf(world->markers[world->marker_count - 1].text, MARK_BYTES, "\"month\":5,\"day\":17");
  add_citizens_and_nobody(world);
}

bool world_may_see(const Viewer *viewer, TopicSet topics, const Marker *marker) {
  if (*marker->owner) return strcmp(viewer->id, marker->owner) == 0;
  if (marker->self) return viewer->self;
  return marker->needs ? (topics & marker->needs) == marker->needs : topics != 0;
}

int world_open(void **state, bool undecided) {
  World *world = test_calloc(1, sizeof *world);
  void *shelf;
  if (shelf_open(&shelf) != 0) return -1;
  world->shelf = shelf;
  world->undecided = undecided;
  world->last_year = 2024;
  world->guest_day = 20231130;
  world_build(world);
  *state = world;
  return 0;
}

int world_close(void **state) {
  World *world = *state;
  void *shelf = world->shelf;
  test_free(world);
  return shelf_close(&shelf);
}
