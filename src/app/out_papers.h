/* Papers that no printer took, in the out folder. Their names tell what they are, the format, the
 * moment, and a mark of whose they are that says nobody without the key (store_tag). */
#ifndef MINPLAN_APP_OUT_PAPERS_H
#define MINPLAN_APP_OUT_PAPERS_H

#include "app/paths.h"
#include "store/own.h"

/* plan-a4-20261124-101500-0123456789abcdef.pdf; without the mark when it is "". name: what it is,
 * in small letters ("plan", "certificate"); anything else is called a paper. */
bool out_paper_path(const Paths *paths, const char *name, const char *format, const char *tag,
                    int64_t wall_ms, char path[PATH_SIZE]);
/* Removes all with this mark. */
Status out_papers_forget(const Paths *paths, const char *tag, Fault *fault);
/* Removes all of those who are erased: by the days of keeping, or while the folder could not be
 * written to. */
Status out_papers_forget_erased(const Paths *paths, Store *store, Fault *fault);

#endif
