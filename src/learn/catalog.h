/* What the content says of its modules, as far as others must know it who read statements about
 * them: titles, tasks, what can be chosen. Made by scripts/learn/catalog.lua as lines, for content
 * lives in Lua. */
#ifndef MINPLAN_LEARN_CATALOG_H
#define MINPLAN_LEARN_CATALOG_H

#include "base/buf.h"
#include "learn/result.h"

typedef struct Catalog Catalog;

typedef struct CatalogModule {
  const char *id;
  int mastery; /* per mille */
  MoveOn move_on;
  const char *title, *about; /* language maps, {"da":"...","en":"..."} */
} CatalogModule;

/* Each line begins with its kind; fields are separated by tabs. ST_BAD_INPUT names the line. An
 * empty text is an empty catalog. Ended with catalog_free. */
Status catalog_new(const Mem *mem, const char *lines, Catalog **out, Fault *fault);
void catalog_free(Catalog *catalog); /* NULL is fine */

int catalog_module_count(const Catalog *catalog);
const CatalogModule *catalog_module_at(const Catalog *catalog, int at);
const CatalogModule *catalog_module(const Catalog *catalog,
                                    const char *id); /* NULL when it is not there */
/* Members of an xAPI definition, each with a comma in front: ,"name":{...},"choices":[...]. "" when
 * nothing is known. */
const char *catalog_task(const Catalog *catalog, const char *module, const char *step);
/* In which order the languages of a title stand, for those who want one of them: the n-th
 * language's text of a line "module", unescaped; NULL behind the last. */
const char *catalog_language(const Catalog *catalog, int at);
const char *catalog_text(const Catalog *catalog, int module, bool about, int language);

#endif
