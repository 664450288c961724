/* Pieces of Lua run inside a host, as its scripts are. */
#ifndef MINPLAN_TEST_SUPPORT_LUA_H
#define MINPLAN_TEST_SUPPORT_LUA_H

#include "script/parts.h"
#include "support_host.h"

/* Set-up: a bench whose boot.lua does nothing. */
int lua_bench_open(void **state);
/* Makes a C function a global of the scripts. */
void lua_bench_add(Bench *bench, const char *name, lua_CFunction function);
/* Runs a piece of Lua that returns one text, which is then in bench->out. */
Status lua_bench_run(Bench *bench, const char *source, size_t length);
/* As above; the answer or the fault must be this. */
void lua_bench_gives(Bench *bench, const char *source, const char *answer);
void lua_bench_raises(Bench *bench, const char *source, const char *part_of_message);

#endif
