/* Looking for what must be gone: in every row of every table, in every page as the cipher opens it,
 * and in the files as they lie on the disk. */
#ifndef MINPLAN_TEST_SUPPORT_TRACE_H
#define MINPLAN_TEST_SUPPORT_TRACE_H

#include "support_store.h"

/* How many rows of all tables hold the text, in any column. */
int trace_rows(Shelf *shelf, const char *text);
/* How often the text stands in the opened pages of the store, also where no row is any more. */
int trace_pages(Shelf *shelf, const char *text);
/* How often it stands in a file. */
int trace_file(const char *path, const char *text);

#endif
