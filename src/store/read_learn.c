/* How far the units are with each module: from the kept tallies, so that the cost does not grow
 * with the number of learners, and without what could tell of one person (learn/few.h). */
#include "store/read.h"
#include "store/reading.h"

#include "learn/few.h"

#include <string.h>

enum { UNITS_MAX = 1000, MODULES_MAX = 200, NAME_BYTES = 1024, STATES = 3 };
static const char *const STATE_NAMES[STATES] = {"begun", "done", "none"};

typedef struct Unit {
  char name[NAME_BYTES];
  int of; /* how many work there */
} Unit;

typedef struct Module {
  char name[256];
  int *counts;  /* units x STATES */
  bool *hidden; /* (units + 1) x STATES */
} Module;

typedef struct Team {
  Store *store;
  Unit *units;
  Module *modules;
  int unit_count, module_count;
} Team;

static const char *text_at(sqlite3_stmt *statement, int column) {
  const char *text = (const char *)sqlite3_column_text(statement, column);
  return text ? text : "";
}

static Status too_many(Fault *fault) {
  return fault_set(fault, ST_TOO_LARGE, "team_learning: more units or modules than can be told");
}

/* --- reading --- */

static Status read_units(Team *team, Fault *fault) {
  static const char SQL[] =
      "SELECT unit,n FROM lesson_tally WHERE module='' AND state='staff' AND n>0 ORDER BY unit";
  sqlite3_stmt *statement;
  bool row = true;
  Status status = sql_prepare(team->store, SQL, &statement, fault);
  while (status == ST_OK && row) {
    status = sql_step(team->store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    if (team->unit_count == UNITS_MAX) {
      sqlite3_reset(statement);
      return too_many(fault);
    }
    Unit *unit = &team->units[team->unit_count++];
    snprintf(unit->name, sizeof unit->name, "%s", text_at(statement, 0));
    unit->of = sqlite3_column_int(statement, 1);
  }
  return status;
}

static int find_unit(const Team *team, const char *name) {
  int low = 0, high = team->unit_count - 1;
  while (low <= high) {
    int middle = (low + high) / 2, order = strcmp(name, team->units[middle].name);
    if (order == 0) return middle;
    if (order < 0)
      high = middle - 1;
    else
      low = middle + 1;
  }
  return -1;
}

/* Everybody has begun nothing, until a tally says otherwise. */
static bool new_module(Team *team, const char *name) {
  const Mem *mem = &team->store->mem;
  Module *module = &team->modules[team->module_count];
  snprintf(module->name, sizeof module->name, "%s", name);
  module->counts = mem_new(mem, sizeof(int) * (size_t)(team->unit_count * STATES));
  module->hidden = mem_new(mem, sizeof(bool) * (size_t)((team->unit_count + 1) * STATES));
  team->module_count++; /* what was got is given back with the rest */
  if (!module->counts || !module->hidden) return false;
  for (int i = 0; i < team->unit_count; i++) module->counts[i * STATES + 2] = team->units[i].of;
  return true;
}

static Status add_tally(Team *team, sqlite3_stmt *statement, Fault *fault) {
  const char *name = text_at(statement, 0);
  bool known =
      team->module_count > 0 && strcmp(team->modules[team->module_count - 1].name, name) == 0;
  if (!known && team->module_count == MODULES_MAX) return too_many(fault);
  if (!known && !new_module(team, name)) return fault_set(fault, ST_NO_MEMORY, "no memory to read");
  int unit = find_unit(team, text_at(statement, 1)), n = sqlite3_column_int(statement, 3);
  if (unit < 0) return ST_OK;
  int *counts = &team->modules[team->module_count - 1].counts[unit * STATES];
  counts[strcmp(text_at(statement, 2), "done") == 0 ? 1 : 0] += n;
  counts[2] -= n;
  return ST_OK;
}

static Status read_modules(Team *team, Fault *fault) {
  static const char SQL[] =
      "SELECT module,unit,state,n FROM lesson_tally WHERE module<>'' ORDER BY module,unit,state";
  sqlite3_stmt *statement;
  bool row = true;
  Status status = sql_prepare(team->store, SQL, &statement, fault);
  while (status == ST_OK && row) {
    status = sql_step(team->store, statement, &row, fault);
    if (status != ST_OK || !row) continue;
    status = add_tally(team, statement, fault);
    if (status != ST_OK) sqlite3_reset(statement);
  }
  return status;
}

static Status hide_few(const Team *team, Fault *fault) {
  Status status = ST_OK;
  for (int i = 0; i < team->module_count && status == ST_OK && team->unit_count > 0; i++) {
    const Module *module = &team->modules[i];
    FewTable table = {.rows = team->unit_count,
                      .columns = STATES,
                      .counts = module->counts,
                      .hidden = module->hidden};
    status = few_hide(&team->store->mem, &table);
  }
  return status == ST_OK ? ST_OK : fault_set(fault, status, "no memory to read");
}

/* --- telling --- */

static int count_in(const Team *team, const Module *module, int row, int state) {
  int sum = 0;
  if (row < team->unit_count) return module->counts[row * STATES + state];
  for (int i = 0; i < team->unit_count; i++) sum += module->counts[i * STATES + state];
  return sum;
}

/* One unit, or all together behind the last. */
static void add_modules(const Team *team, int row, Buf *out) {
  buf_add_text(out, "\"modules\":[");
  for (int i = 0; i < team->module_count; i++) {
    const Module *module = &team->modules[i];
    buf_addf(out, "%s{\"module\":\"%s\"", i ? "," : "", module->name);
    for (int state = 0; state < STATES; state++) {
      if (module->hidden[row * STATES + state])
        buf_addf(out, ",\"%s\":\"few\"", STATE_NAMES[state]);
      else
        buf_addf(out, ",\"%s\":%d", STATE_NAMES[state], count_in(team, module, row, state));
    }
    buf_add_char(out, '}');
  }
  buf_add_char(out, ']');
}

static void add_units(const Team *team, Buf *out) {
  int of = 0;
  buf_add_text(out, "{\"units\":[");
  for (int i = 0; i < team->unit_count; i++) {
    buf_add_text(out, i ? ",{\"unit\":" : "{\"unit\":");
    json_add_text(out, team->units[i].name, strlen(team->units[i].name));
    buf_addf(out, ",\"of\":%d,", team->units[i].of);
    add_modules(team, i, out);
    buf_add_char(out, '}');
    of += team->units[i].of;
  }
  buf_addf(out, "],\"all\":{\"of\":%d,", of);
  add_modules(team, team->unit_count, out);
  buf_add_char(out, '}');
}

/* What teams of five or more did together; a smaller one is told of nowhere. */
static Status add_teams(const Team *team, Buf *out, Fault *fault) {
  static const char SQL[] =
      "SELECT "
      "json_group_array(object('unit',unit,'module',module,'times',times,'people',people,'scaled',"
      "scaled,'at',at)"
      " ORDER BY unit,module) FROM (SELECT unit,module,count(*) AS times,sum(people) AS people,"
      "CAST(round(sum(scaled*people)*1.0/sum(iif(scaled IS NULL,NULL,people))) AS INTEGER) AS "
      "scaled,max(at_ms) AS at"
      " FROM lesson_team WHERE people>=5 GROUP BY unit,module)";
  sqlite3_stmt *statement;
  bool row;
  Status status = sql_prepare(team->store, SQL, &statement, fault);
  if (status == ST_OK) status = sql_step(team->store, statement, &row, fault);
  if (status != ST_OK) return status;
  buf_addf(out, ",\"teams\":%s}", row ? text_at(statement, 0) : "[]");
  sqlite3_reset(statement);
  return out->status == ST_OK
             ? ST_OK
             : fault_set(fault, out->status, "team_learning: the answer is too large");
}

static Status read_all(Team *team, Buf *out, Fault *fault) {
  Status status = read_units(team, fault);
  if (status == ST_OK) status = read_modules(team, fault);
  if (status == ST_OK) status = hide_few(team, fault);
  if (status != ST_OK) return status;
  add_units(team, out);
  return add_teams(team, out, fault);
}

static void free_team(const Team *team) {
  const Mem *mem = &team->store->mem;
  for (int i = 0; i < team->module_count; i++) {
    mem_free(mem, team->modules[i].counts, sizeof(int) * (size_t)(team->unit_count * STATES));
    mem_free(mem, team->modules[i].hidden,
             sizeof(bool) * (size_t)((team->unit_count + 1) * STATES));
  }
  mem_free(mem, team->units, sizeof *team->units * UNITS_MAX);
  mem_free(mem, team->modules, sizeof *team->modules * MODULES_MAX);
}

Status read_team_learning(Store *store, Buf *out, Fault *fault) {
  const Reading *reading = store->reading;
  if (reading->role == ROLE_NOBODY)
    return fault_set(fault, ST_REFUSED, "no_session: nobody is signed in");
  if (!role_may(reading->role, RIGHT_TEAM_LEARNING))
    return fault_set(fault, ST_REFUSED, "not_yours: this role may not ask for that");
  Team team = {.store = store};
  team.units = mem_new(&store->mem, sizeof *team.units * UNITS_MAX);
  team.modules = mem_new(&store->mem, sizeof *team.modules * MODULES_MAX);
  Status status = team.units && team.modules ? read_all(&team, out, fault)
                                             : fault_set(fault, ST_NO_MEMORY, "no memory to read");
  free_team(&team);
  return status;
}
