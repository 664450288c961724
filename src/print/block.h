/* What is printed, as a flat list: the view's readable nodes in reading order. Files of src/print only. */
#ifndef MINPLAN_PRINT_BLOCK_H
#define MINPLAN_PRINT_BLOCK_H

#include "base/arena.h"
#include "view/view.h"

typedef enum BlockKind { BLOCK_HEADING, BLOCK_TEXT, BLOCK_QUOTE, BLOCK_METER, BLOCK_RULE, BLOCK_QR } BlockKind;

typedef struct Block {
  BlockKind kind;
  int level;        /* HEADING 1-3 */
  const char *text; /* UTF-8, never NULL; QR: what it holds */
  const char *note; /* quieter line below; NULL = none */
  bool soft;        /* small and grey */
  bool item;        /* one of a list */
  bool opens;       /* the first of its list */
  int number, of;   /* METER */
  int page;         /* set by the layout, from 0 */
  double y, height; /* points on that page */
} Block;

typedef struct BlockList {
  Block *items;
  int count;
} BlockList;

/* Blocks of everything below `body`; buttons and fields are not for paper. Texts stay the view's own. */
Status block_list(Arena *arena, const ViewNode *body, BlockList *out);

#endif
