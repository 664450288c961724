/* The shut-in state itself: allocator with a cap, allow-list environment, instruction budget, one door.
 * Files of src/script only. */
#ifndef MINPLAN_SCRIPT_SANDBOX_H
#define MINPLAN_SCRIPT_SANDBOX_H

#include "base/mem.h"
#include "base/status.h"

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Sandbox {
  lua_State *lua;
  Mem mem;
  size_t used, cap;   /* bytes of the whole state */
  int64_t left;       /* instructions until the limit of this call */
  int64_t cpu_end;    /* second limit, for work in C that few instructions ask for: thread time, ns */
  int64_t budget;     /* thousands of instructions per call */
  bool over;          /* the limit was passed: nothing in Lua may swallow that */
  char over_at[120];  /* "file:line: " where it was passed, whoever hears of it later; "" = in no script */
  bool talkative;     /* faults carry the scripts' own messages: for authors, never on a kiosk in use */
} Sandbox;

enum { SANDBOX_BLOCK_MAX = 8 << 20, SANDBOX_STACK_SPARE = 40 };

/* Opens the state with the environment as its globals. ST_NO_MEMORY. */
Status sandbox_open(Sandbox *sandbox, const Mem *mem, size_t cap, int64_t budget);
void sandbox_close(Sandbox *sandbox);

/* The door: calls the function below `arguments` on the stack. On failure the stack is as it was before
 * function and arguments, and the fault holds "file:line: why". The only caller of lua_pcall from C. */
Status sandbox_call(Sandbox *sandbox, int arguments, int results, Fault *fault);

/* Work that C does for a script counts like that many instructions. Raises when the budget is used up. */
void sandbox_spend(lua_State *lua, size_t amount);

/* Long work of C's own between these two takes nothing from the script's time: a slow hash is slow on purpose. How often
 * there is some is for sandbox_spend. */
int64_t sandbox_pause(void);
void sandbox_resume(lua_State *lua, int64_t paused);

/* Pushes a fresh table of the allowed functions (for a content file: what it does to it touches no one). */
void sandbox_push_environment(lua_State *lua);
/* Compiles text (never bytecode) and pushes the chunk with the table at `environment` as its globals; false
 * with the message on the stack when it does not compile. */
bool sandbox_load(lua_State *lua, const char *source, size_t length, const char *name, int environment);
/* The allow-list, for the test that compares: "name" or "library.name", NULL-terminated. */
const char *const *sandbox_allowed(void);

#endif
