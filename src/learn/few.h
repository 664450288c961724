/* Counts of people that tell of nobody: 1 to 4 are not told, nor what they could be worked out
 * from. Pure.
 *
 * A table has a sum for each row that is known anyway (how many work in a unit) and sums of the
 * columns that are told too. What is left out can be worked out when no other table gives the same
 * sums; so more is left out until every small count could be another one (after Gusfield: "A graph
 * theoretic approach to statistical data security", SIAM J. Comput. 17, 1988, with counts that are
 * never below zero), and until what is left out of a line is five people or more together. What is
 * told twice, before and after somebody did something, this cannot hide: docs/learning.md. */
#ifndef MINPLAN_LEARN_FEW_H
#define MINPLAN_LEARN_FEW_H

#include "base/mem.h"
#include "base/status.h"

#include <stdbool.h>

enum { FEW_LEAST = 5 };

typedef struct FewTable {
  int rows, columns; /* at least one row and two columns */
  const int *counts; /* rows x columns, row by row */
  bool *hidden;      /* (rows + 1) x columns: the last row is for the sums of the columns; filled */
} FewTable;

/* ST_NO_MEMORY, or ST_OK with `hidden` filled. */
Status few_hide(const Mem *mem, const FewTable *table);

#endif
