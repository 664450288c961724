/* `minplan people`: accounts of staff from the command line, for whoever holds the key file. */
#include "app/ask_code.h"
#include "app/commands.h"
#include "base/log.h"
#include "json/json.h"
#include "store/people.h"

#include <stdio.h>
#include <string.h>

enum { LIST_MAX = 4 << 20, BODY_MAX = 64 << 10 };

/* What was typed, and the store it is about. */
typedef struct People {
  const Options *options;
  Store *store;
  Fault fault;
} People;

static const char *word(const People *people, int at) {
  return at < people->options->word_count ? people->options->words[at] : NULL;
}

/* --- what is told --- */

static const char *text_of(const Json *one, const char *field) {
  const char *text = json_text(json_field(one, field));
  return text ? text : "";
}

static void print_account(const Json *one) {
  const Json *last = json_field(one, "last_day");
  printf("%s  %-13s %-9s %s%s%s", text_of(one, "id"), text_of(one, "role"), text_of(one, "side"), text_of(one, "name"),
         *text_of(one, "unit") ? ", " : "", text_of(one, "unit"));
  if (!json_bool(json_field(one, "active"), false)) printf("  [closed]");
  if (json_bool(json_field(one, "locked"), false)) printf("  [locked: reset]");
  if (json_bool(json_field(one, "must_change"), false)) printf("  [must choose an own code]");
  if (last)
    printf("  [until %04d-%02d-%02d]", (int)json_number(json_field(last, "year"), 0),
           (int)json_number(json_field(last, "month"), 0), (int)json_number(json_field(last, "day"), 0));
  putchar('\n');
}

static Status people_list(People *people) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, LIST_MAX);
  Json *list = NULL;
  Status status = store_staff_list(people->store, &out, &people->fault);
  if (status == ST_OK) status = json_parse(buf_text(&out), out.length, &list);
  for (const Json *one = json_first(list); one; one = json_next(one)) print_account(one);
  if (status == ST_OK && !json_first(list)) puts("There are no accounts yet; minplan people add NAME --role administrator --place PLACE");
  json_free(list);
  buf_free(&out);
  return status;
}

/* A rule that refused, in a sentence. */
static Status explain(People *people, Status status) {
  static const struct {
    const char *rule, *sentence;
  } RULES[] = {{"weak: short", "the code is too short: six digits or more"},
               {"weak: shape", "the code may hold digits only, twelve at most"},
               {"weak", "that code is easy to guess (a day, a row, a pattern, or a common one); choose another"},
               {"taken", "somebody of that name has this code; choose another"},
               {"last_administrator", "that is the last administrator: make another one first"},
               {"several", "several people have that name; give the id instead, see minplan people list"}};
  for (size_t i = 0; status == ST_REFUSED && i < sizeof RULES / sizeof *RULES; i++)
    if (strncmp(people->fault.detail, RULES[i].rule, strlen(RULES[i].rule)) == 0)
      return fault_set(&people->fault, status, "%s", RULES[i].sentence);
  return status;
}

/* --- what is done --- */

/* An account by its name or its id. */
static Status find(People *people, StoreId *out) {
  const char *name = word(people, 2);
  if (!name) return fault_set(&people->fault, ST_BAD_INPUT, "whose account? give a name; see minplan people list");
  if (strlen(name) == STORE_ID_TEXT - 1 && strspn(name, "0123456789abcdef") == STORE_ID_TEXT - 1) {
    snprintf(out->text, sizeof out->text, "%s", name);
    return ST_OK;
  }
  return store_staff_named(people->store, name, out, &people->fault);
}

static void add_field(Buf *body, const char *name, const char *text) {
  if (!text) return;
  buf_addf(body, "%s\"%s\":", body->length > 1 ? "," : "", name);
  json_add_text(body, text, strlen(text));
}

static bool add_last_day(Buf *body, const char *text) {
  int year, month, day, end = 0;
  if (!text) return true;
  if (sscanf(text, "%4d-%2d-%2d%n", &year, &month, &day, &end) != 3 || text[end]) return false;
  buf_addf(body, "%s\"last_day\":{\"year\":%d,\"month\":%d,\"day\":%d}", body->length > 1 ? "," : "", year, month, day);
  return true;
}

/* A guest is here for one meeting. */
static void add_meeting(Buf *body, const char *role, const char *meeting) {
  if (!role || strcmp(role, "guest") != 0) return;
  add_field(body, "purpose", "meeting");
  add_field(body, "meeting", meeting);
}

static bool has_place(People *people) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, BODY_MAX);
  StoreViewer nobody = {.who = "", .citizen = ""};
  Fault ignored;
  bool there = store_read(people->store, &nobody, "place", "{}", &out, &ignored) == ST_OK;
  buf_free(&out);
  return there;
}

static Status add_first(People *people, const char *code) {
  const Options *options = people->options;
  StoreAccount account;
  if (!options->place || !options->role || strcmp(options->role, "administrator") != 0)
    return fault_set(&people->fault, ST_BAD_INPUT,
                     "the first account is an administrator, and names the place: add --role administrator --place NAME");
  return store_first_start(people->store, options->place, word(people, 2), code, &account, &people->fault);
}

static Status add_more(People *people, const char *code) {
  const Options *options = people->options;
  Mem mem = mem_system();
  Buf body = buf_new(&mem, BODY_MAX);
  StoreId id;
  buf_add_char(&body, '{');
  add_field(&body, "name", word(people, 2));
  add_field(&body, "role", options->role);
  add_field(&body, "side", options->side ? options->side : "provider");
  add_field(&body, "unit", options->unit);
  add_field(&body, "job", options->job);
  add_meeting(&body, options->role, options->meeting);
  bool dated = add_last_day(&body, options->last_day);
  buf_add_char(&body, '}');
  Status status = dated ? store_staff_new(people->store, NULL, buf_text(&body), code, false, &id, &people->fault)
                        : fault_set(&people->fault, ST_BAD_INPUT, "--last-day takes a day such as 2026-11-24");
  buf_free(&body);
  return status;
}

static Status people_add(People *people) {
  char code[ASK_CODE_BYTES];
  if (!word(people, 2) || !people->options->role)
    return fault_set(&people->fault, ST_BAD_INPUT, "people add takes a name and --role ROLE; see minplan --help");
  Status status = ask_code(code, &people->fault);
  if (status == ST_OK) status = has_place(people) ? add_more(people, code) : add_first(people, code);
  explicit_bzero(code, sizeof code);
  if (status == ST_OK) puts("The account is made.");
  return status;
}

static Status people_role(People *people) {
  Mem mem = mem_system();
  StoreId id;
  if (!word(people, 3)) return fault_set(&people->fault, ST_BAD_INPUT, "people role takes a name and a role");
  Buf body = buf_new(&mem, BODY_MAX);
  buf_add_char(&body, '{');
  add_field(&body, "role", word(people, 3));
  add_meeting(&body, word(people, 3), people->options->meeting);
  bool dated = add_last_day(&body, people->options->last_day);
  buf_add_text(&body, ",\"active\":true}");
  Status status = dated ? find(people, &id)
                        : fault_set(&people->fault, ST_BAD_INPUT, "--last-day takes a day such as 2026-11-24");
  if (status == ST_OK) status = store_staff_change(people->store, NULL, id.text, buf_text(&body), &people->fault);
  buf_free(&body);
  if (status == ST_OK) puts("The role is changed, and the account open.");
  return status;
}

static Status people_reset(People *people) {
  char code[ASK_CODE_BYTES];
  StoreId id;
  Status status = find(people, &id);
  if (status == ST_OK) status = ask_code(code, &people->fault);
  if (status == ST_OK) status = store_staff_reset(people->store, NULL, id.text, NULL, code, &people->fault);
  explicit_bzero(code, sizeof code);
  if (status == ST_OK) puts("The code is changed; its owner will be asked for one of their own.");
  return status;
}

static Status people_disable(People *people) {
  StoreId id;
  Status status = find(people, &id);
  if (status == ST_OK) status = store_staff_disable(people->store, NULL, id.text, &people->fault);
  if (status == ST_OK) puts("The account is closed.");
  return status;
}

static const struct {
  const char *name;
  Status (*act)(People *people);
} ACTS[] = {{"list", people_list},   {"add", people_add}, {"role", people_role},
            {"reset", people_reset}, {"disable", people_disable}};

/* Only the first account makes a store. */
static Status check_store(People *people, const Paths *paths) {
  FILE *probe = fopen(paths->store, "rb");
  if (probe) fclose(probe);
  if (probe || strcmp(word(people, 1), "add") == 0) return paths_make_folder(paths->data, &people->fault);
  return fault_set(&people->fault, ST_NOT_FOUND, "there is no store at %s; give --data", paths->store);
}

static int run(People *people, const Paths *paths, Status (*act)(People *)) {
  StoreConfig config = {.path = paths->store,
                        .key_file = people->options->key_file,
                        .device = "people",
                        .clock = clock_system(),
                        .random = random_system()};
  Status status = check_store(people, paths);
  if (status == ST_OK) status = store_open(&config, &people->store, &people->fault);
  if (status == ST_OK) status = explain(people, act(people));
  store_close(people->store);
  if (status == ST_OK) return EXIT_DONE;
  tell_fault(&people->fault);
  return status == ST_BAD_INPUT ? EXIT_WRONG_USE : EXIT_COULD_NOT;
}

int command_people(const Options *options, const Paths *paths) {
  People people = {.options = options, .fault = {ST_OK, ""}};
  const char *act = word(&people, 1);
  for (size_t i = 0; act && i < sizeof ACTS / sizeof *ACTS; i++)
    if (strcmp(ACTS[i].name, act) == 0) return run(&people, paths, ACTS[i].act);
  log_line("people takes list, add, role, reset or disable; see minplan --help");
  return EXIT_WRONG_USE;
}
