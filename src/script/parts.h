/* The host from inside: what its files share. Files of src/script only. */
#ifndef MINPLAN_SCRIPT_PARTS_H
#define MINPLAN_SCRIPT_PARTS_H

#include "json/json.h"
#include "learn/score.h"
#include "script/host.h"
#include "script/sandbox.h"
#include "script/session.h"

#include <lauxlib.h>

struct Host {
  Mem mem; /* the state, the views and what C holds for scripts come from here */
  bool busy; /* a script is running: the door is shut */
  HostConfig config;
  Sandbox sandbox;
  char *scripts_dir, *content_dir, *spare_dir, *lang;
  char theme[16], reading[16];
  int text_percent;
  char word[1024]; /* the last answer of host_word, and what was asked */
  char word_lang[16], word_key[64];
  int64_t due; /* the last answer of host_deadline */
  bool word_known, due_known; /* nothing has happened since that could change it */
  Session session; /* who is at the screen */
};

/* The host of a state; never NULL. */
Host *host_of(lua_State *lua);

/* owned.c: what C holds while Lua may raise belongs to Lua, which frees it when it is no longer reached. */
void owned_open(lua_State *lua);
/* Pushes an empty buffer of at most `max` bytes. */
Buf *owned_push_buf(lua_State *lua, size_t max);
/* Push a place for a tree or a view; empty (NULL) at first. */
Json **owned_push_json(lua_State *lua);
View **owned_push_view(lua_State *lua);
/* Pushes a place for a score. */
Score *owned_push_score(lua_State *lua);

/* json_lua.c. Both may raise; neither holds anything of C's while it does. */
void json_open(lua_State *lua);
/* Raises when the buffer did not take all of it. Appends the value at `index` as JSON. An empty table is an object unless made by kiosk.list. */
void json_from_lua(lua_State *lua, int index, Buf *out);
/* Pushes the value of a JSON text; the tree is freed through a userdata, also when Lua runs out of memory. */
void json_to_lua(lua_State *lua, const char *text, size_t length);
/* kiosk.list(table): marks it as a list. */
int json_list(lua_State *lua);

/* view_build.c: builds the view from the table on top of the stack. Raises with the place of what is
 * wrong; *view is owned by the caller all the while. */
void view_from_lua(lua_State *lua, int index, View *view);

/* modules.c */
int module_require(lua_State *lua);
/* Pushes what the content file returns, or nil, key, detail. */
int module_content(lua_State *lua);
/* Pushes a list of what is below content/learning. */
int module_names(lua_State *lua);

/* bind_kiosk.c, bind_store.c, bind_people.c: add their functions to the table on top of the stack. */
void bind_kiosk(lua_State *lua);
void bind_store(lua_State *lua);
void bind_people(lua_State *lua);
void bind_meeting(lua_State *lua); /* bind_meeting.c */
void bind_own(lua_State *lua);   /* bind_own.c */
void bind_handover(lua_State *lua); /* bind_handover.c */
void bind_old(lua_State *lua); /* bind_old.c */
void bind_place(lua_State *lua); /* bind_place.c */
void bind_learn(lua_State *lua); /* bind_learn.c */
/* Adds functions whose hashing takes nothing from the script's time to the table on top. */
void bind_slow(lua_State *lua, const luaL_Reg *functions);
/* As bind_refusal for what a code was asked for; a wait comes behind it. Returns the number pushed. */
int bind_code_refusal(lua_State *lua, Status status, const Fault *fault, int64_t wait_ms);
/* As above, with the list of those of one name behind it. */
int bind_several_refusal(lua_State *lua, Status status, const Fault *fault, int64_t wait_ms, const Buf *several);
/* The host when somebody is signed in whose account is open, and there is a table at 1; NULL after pushing three values
 * that say why not. */
Host *bind_begin_session(lua_State *lua, lua_Unsigned steps);
/* The entries in the list at `list`; their bodies stay on the Lua stack until the store has them. Borrowed. */
enum { BIND_MOST_ENTRIES = 4000 };
const StoreEntry *bind_entries(lua_State *lua, int list, int *count);
/* Pushes nil and why no store is open; returns 3. */
int bind_no_store(lua_State *lua, const Host *host);
/* Pushes nil, the status's word key and the detail; returns 3. */
int bind_failure(lua_State *lua, Status status, const char *detail);
/* As above for what the store said: a rule that refused has a word key of its own. */
int bind_refusal(lua_State *lua, Status status, const Fault *fault);
/* Ends the session when the store said that its account is closed. */
void bind_ended(Host *host, const Fault *fault);
/* Pushes an account as scripts know it; returns 1. */
int bind_push_account(lua_State *lua, const StoreAccount *account);
/* ST_OK when somebody has joined whose account is open; refused with not_joined. */
Status bind_check_joined(Host *host, Fault *fault);
/* Staff is about to print an open plan: written down for the citizen, or refused. */
Status bind_look_at_paper(Host *host, Fault *fault);

#endif
