/* The part of the kiosk table about handing a plan over to another system: by staff who have it
 * open, as much as they see of it; by the citizen for somebody, as much as that person would get.
 */
#include "script/parts.h"

#include "exchange/handover.h"

#include <string.h>

/* A bundle larger than what json_parse takes could not be read back. */
enum {
  HAND_OVER_STEPS = 2000000,
  READ_MAX = 8 << 20,
  FILE_MAX = 8 << 20,
  ARGUMENTS_MAX = 400,
  STACK = 40
};

/* One hand-over being made; everything in it belongs to Lua. */
typedef struct Making {
  Host *host;
  StoreViewer viewer;
  HandoverParts parts;
  Buf *whole, *bundle, *csv, *text, *words;
  Fault fault;
} Making;

static const char *option(lua_State *lua, const char *name) {
  lua_getfield(lua, 2, name);
  const char *text = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
  lua_pop(lua, 1); /* the table keeps it */
  return text;
}

/* What the store gives to whoever is here; NULL when that is not for them. */
static const char *read_part(lua_State *lua, Making *making, const char *name) {
  char arguments[ARGUMENTS_MAX];
  Fault fault = {ST_OK, ""};
  Buf *out = owned_push_buf(lua, READ_MAX);
  snprintf(arguments, sizeof arguments, "{\"citizen\":\"%s\"}", making->viewer.citizen);
  Status status =
      store_read(making->host->config.store, &making->viewer, name, arguments, out, &fault);
  return status == ST_OK ? buf_text(out) : NULL;
}

/* The plan: one's own eyes for staff, the recipient's for the citizen. */
static Status read_plan(lua_State *lua, Making *making) {
  char arguments[ARGUMENTS_MAX];
  bool own = making->viewer.role == ROLE_CITIZEN;
  Buf *out = owned_push_buf(lua, READ_MAX);
  snprintf(arguments, sizeof arguments,
           own ? "{\"citizen\":\"%s\",\"recipient\":\"%s\",\"purpose\":\"%s\"}"
               : "{\"citizen\":\"%s\"}",
           making->viewer.citizen, making->parts.recipient, making->parts.purpose);
  Status status = store_read(making->host->config.store, &making->viewer,
                             own ? "through_eyes" : "plan", arguments, out, &making->fault);
  making->parts.plan = buf_text(out);
  return status;
}

static bool is_id(const char *text) {
  return text && strlen(text) == STORE_ID_TEXT - 1 &&
         strspn(text, "0123456789abcdef") == STORE_ID_TEXT - 1;
}

static Status may_hand_over(lua_State *lua, Making *making) {
  const Session *session = &making->host->session;
  Role role = session->account.role;
  Purpose purpose;
  if (role == ROLE_CITIZEN) {
    making->parts.recipient = option(lua, "recipient");
    making->parts.name = option(lua, "name");
    bool known = purpose_parse(option(lua, "purpose"), &purpose);
    making->parts.purpose = known ? purpose_name(purpose) : "";
    if (known && is_id(making->parts.recipient)) return ST_OK;
    return fault_set(&making->fault, ST_BAD_INPUT, "hand_over takes a recipient and a purpose");
  }
  making->parts.recipient = session->account.id.text;
  making->parts.name = session->account.name;
  making->parts.purpose = purpose_name(session->purpose);
  /* A guest comes for one meeting, and has no system here. */
  if (role_is_staff(role) && role != ROLE_GUEST && *session->citizen) return ST_OK;
  return fault_set(&making->fault, ST_REFUSED, "not_yours: no plan of this person's is open");
}

static Status write_files(lua_State *lua, Making *making) {
  Json **handover = owned_push_json(lua), **words = owned_push_json(lua);
  making->bundle = owned_push_buf(lua, FILE_MAX);
  making->csv = owned_push_buf(lua, FILE_MAX);
  making->text = owned_push_buf(lua, FILE_MAX);
  Status status = json_parse(buf_text(making->whole), making->whole->length, handover);
  if (status == ST_OK) status = json_parse(buf_text(making->words), making->words->length, words);
  if (status == ST_OK) status = fhir_write(*handover, making->bundle, &making->fault);
  if (status != ST_OK) return status;
  handover_csv(*handover, making->csv);
  handover_text(*handover, *words, making->text);
  return making->csv->status != ST_OK ? making->csv->status : making->text->status;
}

static Status make_files(lua_State *lua, Making *making) {
  Status status = may_hand_over(lua, making);
  if (status == ST_OK) status = read_plan(lua, making);
  if (status != ST_OK) return status;
  making->parts.consents = read_part(lua, making, "consents");
  making->parts.assignments = read_part(lua, making, "assignments");
  making->parts.place = read_part(lua, making, "place");
  making->parts.made_at = clock_wall(&making->host->config.clock);
  making->whole = owned_push_buf(lua, READ_MAX);
  status = handover_make(&making->parts, making->whole, &making->fault);
  return status == ST_OK ? write_files(lua, making) : status;
}

/* Staff's is written down for the citizen before anything lies anywhere. */
static Status hand_over(lua_State *lua, Making *making, View *view, HostHandOver *handed) {
  const HostServices *services = &making->host->config.services;
  Status status = ST_OK;
  *handed =
      (HostHandOver){.paper = {.view = view,
                               .format = "a4",
                               .title = option(lua, "title"),
                               .footer = option(lua, "footer")},
                     .files = {{"plan.fhir.json", buf_text(making->bundle), making->bundle->length},
                               {"plan.csv", buf_text(making->csv), making->csv->length},
                               {"plan.txt", buf_text(making->text), making->text->length}}};
  if (making->viewer.role != ROLE_CITIZEN)
    status = store_look(making->host->config.store, &making->viewer, "export", &making->fault);
  return status == ST_OK ? services->hand_over(services->context, handed) : status;
}

static int push_handed(lua_State *lua, HostHandOver *handed) {
  lua_createtable(lua, 0, 2);
  lua_pushstring(lua, handed->file);
  lua_setfield(lua, -2, "file");
  lua_pushstring(lua, handed->passphrase);
  lua_setfield(lua, -2, "passphrase");
  explicit_bzero(handed, sizeof *handed);
  return 1;
}

static void wipe(Making *making) {
  Buf *all[] = {making->whole, making->bundle, making->csv, making->text};
  for (size_t i = 0; i < sizeof all / sizeof *all; i++)
    if (all[i] && all[i]->data) explicit_bzero(all[i]->data, all[i]->length);
}

/* kiosk.hand_over(view, {title=, footer=, words=, recipient=, name=, purpose=}) -> {file=,
 * passphrase=}. */
static int kiosk_hand_over(lua_State *lua) {
  Host *host = bind_begin_session(lua, HAND_OVER_STEPS);
  if (!host) return 3;
  luaL_checktype(lua, 2, LUA_TTABLE);
  if (!host->config.services.hand_over)
    return bind_failure(lua, ST_UNSUPPORTED, "nowhere to put it");
  luaL_checkstack(lua, STACK, "a hand-over");
  Making making = {.host = host, .viewer = session_viewer(&host->session)};
  making.words = owned_push_buf(lua, FILE_MAX);
  lua_getfield(lua, 2, "words");
  if (lua_istable(lua, -1))
    json_from_lua(lua, -1, making.words);
  else
    buf_add_text(making.words, "{}");
  View **view = owned_push_view(lua);
  *view = view_new(&host->mem);
  if (!*view) return bind_failure(lua, ST_NO_MEMORY, "no memory for the paper");
  view_from_lua(lua, 1, *view);
  HostHandOver handed;
  Status status = make_files(lua, &making);
  if (status == ST_OK) status = hand_over(lua, &making, *view, &handed);
  wipe(&making);
  return status == ST_OK ? push_handed(lua, &handed) : bind_refusal(lua, status, &making.fault);
}

void bind_handover(lua_State *lua) {
  static const luaL_Reg FUNCTIONS[] = {{"hand_over", kiosk_hand_over}, {NULL, NULL}};
  luaL_setfuncs(lua, FUNCTIONS, 0);
}
