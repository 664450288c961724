/* Our versions of library functions that Lua's own would let scripts misuse. Files of src/script only. */
#ifndef MINPLAN_SCRIPT_GUARDS_H
#define MINPLAN_SCRIPT_GUARDS_H

#include <lua.h>

/* Replaces Lua's own function of this name, which is on top of the stack, by the version scripts get. */
void guard_function(lua_State *lua, const char *name);

#endif
