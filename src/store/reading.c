#include "store/reading.h"

#include "store/company.h"
#include "store/people.h"

#include <string.h>

enum { CELLS_MAX = YES_TO_COUNT * PURPOSE_COUNT * TOPIC_COUNT, SHARES_MAX = 64 };

/* --- who reads --- */

static Status find_reader(Store *store, Reading *reading, Fault *fault) {
  static const char SQL[] =
      "SELECT role, " STORE_STAFF_OPEN ", purpose FROM staff WHERE id=?1"
      " UNION ALL SELECT 'citizen', 1, NULL FROM citizen WHERE id=?1";
  sqlite3_stmt *statement;
  bool row;
  Status status = sql_prepare(store, SQL, &statement, fault);
  if (status != ST_OK) return status;
  sql_bind_text(statement, 1, reading->viewer->who);
  sqlite3_bind_int(statement, 2, known_today(store));
  status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  role_parse((const char *)sqlite3_column_text(statement, 0), &reading->role);
  reading->active = sqlite3_column_int(statement, 1) != 0;
  reading->bound =
      reading->role == ROLE_GUEST &&
      purpose_parse((const char *)sqlite3_column_text(statement, 2), &reading->bound_to);
  sqlite3_reset(statement);
  return ST_OK;
}

Status reading_begin(Store *store, Reading *reading, const StoreViewer *viewer, Fault *fault) {
  *reading = (Reading){.viewer = viewer, .role = ROLE_NOBODY};
  store->reading = reading;
  if (!*viewer->who) return ST_OK;
  Status status = find_reader(store, reading, fault);
  if (status == ST_OK && reading->role != ROLE_NOBODY && !reading->active)
    status = fault_set(fault, ST_REFUSED, "disabled: the account is closed, or its time is over");
  if (status != ST_OK) reading_end(store);
  return status;
}

void reading_end(Store *store) {
  store->reading = NULL;
}

/* --- the facts --- */

typedef struct Facts {
  AccessFacts all;
  ConsentCell cells[CELLS_MAX];
  LawShare shares[SHARES_MAX];
} Facts;

/* A statement about this reader and this citizen: ?1 citizen, ?2 reader. */
static Status ask(Store *store, const char *sql, const char *citizen, sqlite3_stmt **out,
                  Fault *fault) {
  Status status = sql_prepare(store, sql, out, fault);
  if (status != ST_OK) return status;
  sql_bind_text(*out, 1, citizen);
  sql_bind_text(*out, 2, store->reading->viewer->who);
  return ST_OK;
}

TopicSet reading_topics(const char *text) {
  Json *list = NULL;
  TopicSet topics = 0;
  if (text && json_parse(text, strlen(text), &list) == ST_OK && !topics_of_json(list, &topics))
    topics = 0;
  json_free(list);
  return topics;
}

static Status find_part(Store *store, const char *citizen, Facts *facts, Fault *fault) {
  sqlite3_stmt *statement;
  bool row;
  Status status = ask(store, "SELECT topics FROM assignment WHERE citizen=?1 AND staff=?2", citizen,
                      &statement, fault);
  if (status == ST_OK) status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  facts->all.part = reading_topics((const char *)sqlite3_column_text(statement, 0));
  sqlite3_reset(statement);
  return ST_OK;
}

/* A cell with a word we do not know opens nothing. */
static bool read_cell(sqlite3_stmt *statement, ConsentCell *out) {
  out->last_day = sqlite3_column_int(statement, 4);
  return yes_to_parse((const char *)sqlite3_column_text(statement, 0), &out->yes_to) &&
         purpose_parse((const char *)sqlite3_column_text(statement, 1), &out->purpose) &&
         topic_parse((const char *)sqlite3_column_text(statement, 2), &out->topic) &&
         consent_state_parse((const char *)sqlite3_column_text(statement, 3), &out->state);
}

/* A yes that is not given yet stands in the place of the one it would replace. */
static bool is_imagined_anew(const Reading *reading, const ConsentCell *cell) {
  return reading->imagined && cell->yes_to == YES_PASS_ON &&
         cell->purpose == reading->viewer->purpose;
}

static void imagine_cells(const Reading *reading, Facts *facts) {
  for (int i = 0; reading->imagined && i < TOPIC_COUNT; i++)
    if (reading->imagines & TOPIC_BIT(i) && facts->all.cell_count < CELLS_MAX)
      facts->cells[facts->all.cell_count++] = (ConsentCell){
          YES_PASS_ON, reading->viewer->purpose, (Topic)i, CONSENT_GIVEN, facts->all.today};
}

static Status find_cells(Store *store, const char *citizen, Facts *facts, Fault *fault) {
  static const char SQL[] =
      "SELECT yes_to,purpose,topic,state,last_day FROM consent WHERE citizen=?1 AND recipient=?2";
  sqlite3_stmt *statement;
  bool row = true;
  Status status = ask(store, SQL, citizen, &statement, fault);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    ConsentCell cell;
    if (facts->all.cell_count < CELLS_MAX && read_cell(statement, &cell) &&
        !is_imagined_anew(store->reading, &cell))
      facts->cells[facts->all.cell_count++] = cell;
  }
  imagine_cells(store->reading, facts);
  return status;
}

static Status find_shares(Store *store, const char *citizen, Facts *facts, Fault *fault) {
  static const char SQL[] =
      "SELECT topics,last_day FROM legal_share WHERE recipient=?2 AND citizen=?1"
      " ORDER BY last_day DESC LIMIT ?3";
  sqlite3_stmt *statement;
  bool row = true;
  Status status = ask(store, SQL, citizen, &statement, fault);
  if (status == ST_OK) sqlite3_bind_int(statement, 3, SHARES_MAX);
  while (status == ST_OK && row) {
    status = sql_step(store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    LawShare *share = &facts->shares[facts->all.share_count++];
    share->topics = reading_topics((const char *)sqlite3_column_text(statement, 0));
    share->last_day = sqlite3_column_int(statement, 1);
  }
  return status;
}

static Status find_emergency(Store *store, const char *citizen, Facts *facts, Fault *fault) {
  static const char SQL[] =
      "SELECT coalesce(max(ends_ms),0) FROM emergency WHERE who=?2 AND citizen=?1";
  sqlite3_stmt *statement;
  bool row;
  Status status = ask(store, SQL, citizen, &statement, fault);
  if (status == ST_OK) status = sql_step(store, statement, &row, fault);
  if (status != ST_OK || !row) return status;
  facts->all.emergency_ends_ms = sqlite3_column_int64(statement, 0);
  sqlite3_reset(statement);
  return ST_OK;
}

static Status find_facts(Store *store, const char *citizen, Facts *facts, Fault *fault) {
  const Reading *reading = store->reading;
  facts->all = (AccessFacts){.role = reading->role,
                             .own = strcmp(citizen, reading->viewer->who) == 0,
                             .active = reading->active,
                             .bound = reading->bound,
                             .bound_to = reading->bound_to,
                             .today = known_today(store),
                             .now_ms = known_now(store),
                             .cells = facts->cells,
                             .shares = facts->shares};
  if (!role_may(reading->role, RIGHT_OPEN_PLAN))
    return ST_OK; /* nothing that could be found would help */
  Status status = find_part(store, citizen, facts, fault);
  if (status == ST_OK) status = find_cells(store, citizen, facts, fault);
  if (status == ST_OK) status = find_shares(store, citizen, facts, fault);
  return status == ST_OK ? find_emergency(store, citizen, facts, fault) : status;
}

static bool is_at_table(const Reading *reading) {
  return reading->viewer->meeting && *reading->viewer->meeting;
}

/* Of what the reader may see, what everybody at the table may. */
static Status limit_to_company(Store *store, const char *citizen, Fault *fault) {
  Reading *reading = store->reading;
  Company company;
  if (!is_at_table(reading)) return ST_OK;
  Status status = company_look(store, citizen, reading->viewer->meeting, &company, fault);
  for (int i = 0; i < PURPOSE_COUNT; i++) access_limit(&reading->access[i], status == ST_OK ? company.topics : 0);
  return status;
}

/* Looked up once per citizen and read: a plan of thousands of rows asks thousands of times. */
static Status look_at(Store *store, const char *citizen, Fault *fault) {
  Reading *reading = store->reading;
  Facts facts;
  if (strcmp(reading->citizen, citizen) == 0) return ST_OK;
  Status status = find_facts(store, citizen, &facts, fault);
  if (status != ST_OK) return status;
  snprintf(reading->citizen, sizeof reading->citizen, "%s", citizen);
  for (int i = 0; i < PURPOSE_COUNT; i++) {
    facts.all.purpose = (Purpose)i;
    reading->access[i] = access_decide(&facts.all);
  }
  return limit_to_company(store, citizen, fault);
}

Status reading_access(Store *store, const char *citizen, Access *out, Fault *fault) {
  Status status = look_at(store, citizen, fault);
  if (status == ST_OK) *out = store->reading->access[store->reading->viewer->purpose];
  return status;
}

Status reading_access_of(Store *store, const char *who, const char *citizen, Purpose purpose, Access *out,
                         Fault *fault) {
  StoreViewer viewer = {.who = who, .purpose = purpose, .citizen = citizen};
  Reading own = {.viewer = &viewer, .role = ROLE_NOBODY}, *now = store->reading;
  store->reading = &own;
  Status status = find_reader(store, &own, fault);
  if (status == ST_OK) status = reading_access(store, citizen, out, fault);
  store->reading = now;
  return status;
}

/* --- SQL functions --- */

static TopicSet seen(const Reading *reading) {
  TopicSet topics = 0;
  for (int i = 0; i < PURPOSE_COUNT; i++)
    if (reading->every_purpose || i == (int)reading->viewer->purpose)
      topics |= reading->access[i].topics;
  return topics;
}

/* What the word is about, behind its name; NULL when it is another word. */
static const char *behind(const char *text, const char *word) {
  size_t length = strlen(word);
  return strncmp(text, word, length) == 0 && text[length] == ' ' ? text + length + 1 : NULL;
}

static bool is_this_table(const Reading *reading, const char *meeting) {
  return is_at_table(reading) && strcmp(reading->viewer->meeting, meeting) == 0;
}

static bool lets_through(const Reading *reading, const char *topic_text) {
  Topic topic;
  const char *meeting = behind(topic_text, "meeting"), *said = behind(topic_text, "said");
  if (meeting || said) {
    if (is_this_table(reading, meeting ? meeting : said)) return true; /* it was said before everybody there */
    topic_text = topic_name(meeting ? TOPIC_FRAME : TOPIC_OWN);
  }
  if (strcmp(topic_text, "any") == 0) return seen(reading) != 0;
  if (strcmp(topic_text, "self") == 0)
    return !is_at_table(reading) &&
           reading->access[reading->viewer->purpose].basis[TOPIC_FRAME] == BASIS_OWN;
  return topic_parse(topic_text, &topic) && seen(reading) & TOPIC_BIT(topic);
}

/* An account's own drafts; a role opens nothing here. */
static bool is_mine(const Store *store, const char *citizen, const char *meeting) {
  const Reading *reading = store->reading;
  if (!reading || !*citizen || strcmp(reading->viewer->who, citizen) != 0) return false;
  return !is_at_table(reading) || (meeting && is_this_table(reading, meeting));
}

/* True when there is a reader and its facts about this citizen are at hand. */
static bool prepare(sqlite3_context *context, const char *citizen) {
  Store *store = sqlite3_user_data(context);
  Fault fault = {ST_OK, ""};
  if (!store->reading || !citizen || strlen(citizen) >= STORE_ID_TEXT) return false;
  Status status = look_at(store, citizen, &fault);
  if (status == ST_OK) return true;
  store->reading->status = status;
  sqlite3_result_error(context, "facts", -1);
  return false;
}

static void sql_sees(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  Store *store = sqlite3_user_data(context);
  const char *citizen = (const char *)sqlite3_value_text(values[0]),
             *topic = (const char *)sqlite3_value_text(values[1]);
  const char *begun_at = topic ? behind(topic, "mine") : NULL;
  sqlite3_result_int(context, 0);
  if (topic && citizen && (begun_at || strcmp(topic, "mine") == 0))
    sqlite3_result_int(context, is_mine(store, citizen, begun_at));
  else if (topic && prepare(context, citizen))
    sqlite3_result_int(context, lets_through(store->reading, topic));
}

static void sql_viewer(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count, (void)values;
  Store *store = sqlite3_user_data(context);
  if (store->reading && !is_at_table(store->reading))
    sqlite3_result_text(context, store->reading->viewer->who, -1, SQLITE_TRANSIENT);
}

/* told(citizen, round, who): may this reader read how `who` said it goes in that round? At a table it is nobody's own. */
static void sql_told(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  Store *store = sqlite3_user_data(context);
  RatingRound round;
  Fault fault = {ST_OK, ""};
  const char *citizen = (const char *)sqlite3_value_text(values[0]), *who = (const char *)sqlite3_value_text(values[2]);
  sqlite3_result_int(context, 0);
  if (!store->reading || !citizen || !who) return;
  Status status = facts_round(store, citizen, sqlite3_value_int(values[1]), &round, &fault);
  bool own = *who && strcmp(who, store->reading->viewer->who) == 0 && !is_at_table(store->reading);
  if (status == ST_OK) {
    sqlite3_result_int(context, rating_may_be_read(&round, own));
    return;
  }
  store->reading->status = status;
  sqlite3_result_error(context, "facts", -1);
}

/* topic_of(area): the topic of a goal, wish or strength. */
static void sql_topic_of(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  const char *area = (const char *)sqlite3_value_text(values[0]);
  sqlite3_result_text(context, topic_name(topic_of_area(area)), -1, SQLITE_STATIC);
}

/* topic_of_entry(kind, area): a topic, or 'self'; NULL for what is no part of a plan. */
static void sql_topic_of_entry(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  Topic topic;
  const char *kind = (const char *)sqlite3_value_text(values[0]),
             *area = (const char *)sqlite3_value_text(values[1]);
  if (kind && topic_of_entry(kind, area, &topic))
    sqlite3_result_text(context, topic_name(topic), -1, SQLITE_STATIC);
  else if (kind && entry_is_own(kind))
    sqlite3_result_text(context, "self", -1, SQLITE_STATIC);
}

/* access_to(citizen): {"home":"role",...}: what this reader sees, and why. */
static void sql_access_to(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  char text[TOPIC_COUNT * 32] = "{";
  Store *store = sqlite3_user_data(context);
  if (!prepare(context, (const char *)sqlite3_value_text(values[0]))) return;
  const Access *access = &store->reading->access[store->reading->viewer->purpose];
  size_t length = 1;
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (access->topics & TOPIC_BIT(i))
      length += (size_t)snprintf(text + length, sizeof text - length, "%s\"%s\":\"%s\"",
                                 length > 1 ? "," : "", topic_name((Topic)i),
                                 basis_name(access->basis[i]));
  snprintf(text + length, sizeof text - length, "}");
  sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

/* purposes_for(citizen): ["plan","help"]: what this reader may open the plan for. */
static void sql_purposes_for(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  char text[PURPOSE_COUNT * 16] = "[";
  Store *store = sqlite3_user_data(context);
  if (!prepare(context, (const char *)sqlite3_value_text(values[0]))) return;
  size_t length = 1;
  for (int i = 0; i < PURPOSE_COUNT; i++)
    if (store->reading->access[i].topics)
      length += (size_t)snprintf(text + length, sizeof text - length, "%s\"%s\"",
                                 length > 1 ? "," : "", purpose_name((Purpose)i));
  snprintf(text + length, sizeof text - length, "]");
  sqlite3_result_text(context, text, -1, SQLITE_TRANSIENT);
}

typedef void (*SqlFunction)(sqlite3_context *, int, sqlite3_value **);

Status reading_add_functions(Store *store, Fault *fault) {
  static const struct {
    const char *name;
    int arguments;
    SqlFunction run;
  } FUNCTIONS[] = {{"sees", 2, sql_sees},           {"viewer", 0, sql_viewer},         {"told", 3, sql_told},
                   {"topic_of", 1, sql_topic_of},   {"topic_of_entry", 2, sql_topic_of_entry},
                   {"access_to", 1, sql_access_to}, {"purposes_for", 1, sql_purposes_for}};
  for (size_t i = 0; i < sizeof FUNCTIONS / sizeof *FUNCTIONS; i++) {
    int code = sqlite3_create_function(store->db, FUNCTIONS[i].name, FUNCTIONS[i].arguments,
                                       SQLITE_UTF8 | SQLITE_DIRECTONLY, store, FUNCTIONS[i].run,
                                       NULL, NULL);
    if (code != SQLITE_OK) return sql_fault(store, code, "the store could not be set up", fault);
  }
  return ST_OK;
}
