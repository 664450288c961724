#include "learn/catalog.h"

#include "json/json.h"

#include <stdlib.h>
#include <string.h>

enum {
  LANGUAGES_MAX = 8,
  MODULES_MAX = 200,
  TASKS_MAX = 8192,
  FIELDS_MAX = 6 + 2 * LANGUAGES_MAX,
  TEXT_MAX = 4 << 20,
  MEMBERS_MAX = 64 << 10
};

typedef struct Task {
  char *module, *step;
  Buf members;
  char list[16]; /* the one that is open: "choices", ...; "" = none */
} Task;

typedef struct Module {
  CatalogModule told;
  char *id, *title, *about;
  char *titles[LANGUAGES_MAX], *abouts[LANGUAGES_MAX];
} Module;

struct Catalog {
  Mem mem;
  char *languages[LANGUAGES_MAX];
  int language_count;
  Module modules[MODULES_MAX];
  int module_count;
  Task *tasks; /* by module and step once all are there */
  int task_count;
};

/* One line, cut at its tabs. */
typedef struct Line {
  char *fields[FIELDS_MAX];
  int count;
} Line;

static Line cut(char *text) {
  Line line = {.count = 0};
  for (char *at = text; at && line.count < FIELDS_MAX;) {
    line.fields[line.count++] = at;
    at = strchr(at, '\t');
    if (at) *at++ = '\0';
  }
  return line;
}

static char *field(const Line *line, int at) {
  static char none[] = "";
  return at < line->count ? line->fields[at] : none;
}

/* The fields from `first` on, one for each language, as a language map. */
static void add_map(const Catalog *catalog, const Line *line, int first, Buf *out) {
  buf_add_char(out, '{');
  for (int i = 0; i < catalog->language_count; i++) {
    const char *text = field(line, first + i);
    if (!*text) continue;
    if (out->data[out->length - 1] != '{') buf_add_char(out, ',');
    json_add_text(out, catalog->languages[i], strlen(catalog->languages[i]));
    buf_add_char(out, ':');
    json_add_text(out, text, strlen(text));
  }
  buf_add_char(out, '}');
}

static char *map_of(Catalog *catalog, const Line *line, int first) {
  Buf out = buf_new(&catalog->mem, MEMBERS_MAX);
  add_map(catalog, line, first, &out);
  char *map = out.status == ST_OK ? mem_text(&catalog->mem, buf_text(&out)) : NULL;
  buf_free(&out);
  return map;
}

/* --- the kinds of lines --- */

/* languages da en */
static bool take_languages(Catalog *catalog, const Line *line) {
  for (int i = 1; i < line->count && catalog->language_count < LANGUAGES_MAX; i++) {
    char *language = mem_text(&catalog->mem, line->fields[i]);
    if (!language) return false;
    catalog->languages[catalog->language_count++] = language;
  }
  return true;
}

/* module ID MASTERY MOVE_ON, titles, what it is about */
static bool take_module(Catalog *catalog, const Line *line) {
  MoveOn move_on;
  if (catalog->module_count == MODULES_MAX || !move_on_parse(field(line, 3), &move_on))
    return false;
  Module *module = &catalog->modules[catalog->module_count++];
  module->id = mem_text(&catalog->mem, field(line, 1));
  module->title = map_of(catalog, line, 4);
  module->about = map_of(catalog, line, 4 + catalog->language_count);
  module->told = (CatalogModule){.id = module->id,
                                 .mastery = (int)strtol(field(line, 2), NULL, 10),
                                 .move_on = move_on,
                                 .title = module->title,
                                 .about = module->about};
  for (int i = 0; i < catalog->language_count; i++) {
    module->titles[i] = mem_text(&catalog->mem, field(line, 4 + i));
    module->abouts[i] = mem_text(&catalog->mem, field(line, 4 + catalog->language_count + i));
    if (!module->titles[i] || !module->abouts[i]) return false;
  }
  return module->id && module->title && module->about;
}

static void close_list(Task *task) {
  if (*task->list) buf_add_char(&task->members, ']');
  task->list[0] = '\0';
}

/* task MODULE STEP, how it is asked */
static bool take_task(Catalog *catalog, const Line *line) {
  if (catalog->task_count == TASKS_MAX) return false;
  if (catalog->task_count > 0) close_list(&catalog->tasks[catalog->task_count - 1]);
  Task *task = &catalog->tasks[catalog->task_count++];
  *task = (Task){.module = mem_text(&catalog->mem, field(line, 1)),
                 .step = mem_text(&catalog->mem, field(line, 2)),
                 .members = buf_new(&catalog->mem, MEMBERS_MAX)};
  buf_add_text(&task->members, ",\"name\":");
  add_map(catalog, line, 3, &task->members);
  return task->module && task->step && task->members.status == ST_OK;
}

/* part LIST VALUE, what it says: of the task before it. LIST is choices, scale, source, target or
 * steps. */
static bool take_part(Catalog *catalog, const Line *line) {
  const char *list = field(line, 1), *value = field(line, 2);
  if (catalog->task_count == 0 || !*list || strlen(list) >= sizeof catalog->tasks->list)
    return false;
  Task *task = &catalog->tasks[catalog->task_count - 1];
  bool fresh = strcmp(task->list, list) != 0;
  if (fresh) {
    close_list(task);
    buf_addf(&task->members, ",\"%s\":[", list);
    snprintf(task->list, sizeof task->list, "%s", list);
  } else {
    buf_add_char(&task->members, ',');
  }
  buf_add_text(&task->members, "{\"id\":");
  json_add_text(&task->members, value, strlen(value));
  buf_add_text(&task->members, ",\"description\":");
  add_map(catalog, line, 3, &task->members);
  buf_add_char(&task->members, '}');
  return task->members.status == ST_OK;
}

static bool take(Catalog *catalog, const Line *line) {
  static const struct {
    const char *kind;
    bool (*run)(Catalog *catalog, const Line *line);
  } KINDS[] = {{"languages", take_languages},
               {"module", take_module},
               {"task", take_task},
               {"part", take_part}};
  for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
    if (strcmp(KINDS[i].kind, field(line, 0)) == 0) return KINDS[i].run(catalog, line);
  return false;
}

/* --- the whole --- */

static int by_place(const void *left, const void *right) {
  const Task *a = left, *b = right;
  int order = strcmp(a->module, b->module);
  return order ? order : strcmp(a->step, b->step);
}

static Status read_lines(Catalog *catalog, char *text, Fault *fault) {
  int number = 0;
  for (char *at = text; at && *at;) {
    char *next = strchr(at, '\n');
    if (next) *next++ = '\0';
    Line line = cut(at);
    number++;
    if (*at && !take(catalog, &line))
      return fault_set(fault, ST_BAD_INPUT, "the list of modules cannot be read at line %d",
                       number);
    at = next;
  }
  if (catalog->task_count == 0) return ST_OK;
  close_list(&catalog->tasks[catalog->task_count - 1]);
  qsort(catalog->tasks, (size_t)catalog->task_count, sizeof *catalog->tasks, by_place);
  return ST_OK;
}

Status catalog_new(const Mem *mem, const char *lines, Catalog **out, Fault *fault) {
  Catalog *catalog = mem_new(mem, sizeof *catalog);
  char *text = mem_text(mem, lines);
  *out = NULL;
  Status status = ST_OK;
  if (catalog) {
    catalog->mem = *mem;
    catalog->tasks = mem_new(mem, sizeof *catalog->tasks * TASKS_MAX);
  }
  if (!catalog || !catalog->tasks || !text)
    status = fault_set(fault, ST_NO_MEMORY, "no memory for the list of modules");
  if (status == ST_OK) status = read_lines(catalog, text, fault);
  mem_free_text(mem, text);
  if (status == ST_OK)
    *out = catalog;
  else
    catalog_free(catalog);
  return status;
}

static void free_module(const Mem *mem, Module *module) {
  mem_free_text(mem, module->id);
  mem_free_text(mem, module->title);
  mem_free_text(mem, module->about);
  for (int i = 0; i < LANGUAGES_MAX; i++) {
    mem_free_text(mem, module->titles[i]);
    mem_free_text(mem, module->abouts[i]);
  }
}

void catalog_free(Catalog *catalog) {
  if (!catalog) return;
  Mem mem = catalog->mem;
  for (int i = 0; i < catalog->language_count; i++) mem_free_text(&mem, catalog->languages[i]);
  for (int i = 0; i < catalog->module_count; i++) free_module(&mem, &catalog->modules[i]);
  for (int i = 0; i < catalog->task_count; i++) {
    mem_free_text(&mem, catalog->tasks[i].module);
    mem_free_text(&mem, catalog->tasks[i].step);
    buf_free(&catalog->tasks[i].members);
  }
  mem_free(&mem, catalog->tasks, sizeof *catalog->tasks * TASKS_MAX);
  mem_free(&mem, catalog, sizeof *catalog);
}

int catalog_module_count(const Catalog *catalog) {
  return catalog->module_count;
}

const CatalogModule *catalog_module_at(const Catalog *catalog, int at) {
  return &catalog->modules[at].told;
}

const CatalogModule *catalog_module(const Catalog *catalog, const char *id) {
  for (int i = 0; i < catalog->module_count; i++)
    if (strcmp(catalog->modules[i].id, id) == 0) return &catalog->modules[i].told;
  return NULL;
}

const char *catalog_task(const Catalog *catalog, const char *module, const char *step) {
  Task wanted = {.module = (char *)module, .step = (char *)step};
  const Task *found = bsearch(&wanted, catalog->tasks, (size_t)catalog->task_count,
                              sizeof *catalog->tasks, by_place);
  return found ? buf_text(&found->members) : "";
}

const char *catalog_language(const Catalog *catalog, int at) {
  return at < catalog->language_count ? catalog->languages[at] : NULL;
}

const char *catalog_text(const Catalog *catalog, int module, bool about, int language) {
  const Module *found = &catalog->modules[module];
  return about ? found->abouts[language] : found->titles[language];
}
