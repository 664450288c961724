#include "print/block.h"

#include <string.h>

static bool has_style(const ViewNode *node, const char *style) {
  return node->style && strcmp(node->style, style) == 0;
}

/* True when the node prints as a block of its own; containers and controls do not. */
static bool to_block(const ViewNode *node, Block *out) {
  const ViewNode *list = node->parent && node->parent->kind == VIEW_LIST ? node->parent : NULL;
  *out = (Block){.text = node->label ? node->label : "", .note = node->note, .item = list, .opens = list && list->first == node};
  switch (node->kind) {
  case VIEW_HEADING:
    out->kind = BLOCK_HEADING;
    out->level = node->level > 0 ? node->level : 2;
    return *out->text;
  case VIEW_TEXT:
  case VIEW_BADGE:
    out->kind = BLOCK_TEXT;
    out->soft = has_style(node, "soft") || has_style(node, "small") || node->kind == VIEW_BADGE;
    return *out->text;
  case VIEW_QUOTE:
    out->kind = BLOCK_QUOTE;
    return *out->text;
  case VIEW_METER:
    out->kind = BLOCK_METER;
    out->number = node->number;
    out->of = node->of;
    return node->of > 0;
  case VIEW_QR:
    out->kind = BLOCK_QR;
    out->text = node->value ? node->value : "";
    return *out->text;
  case VIEW_RULE: out->kind = BLOCK_RULE; return true;
  default: return false;
  }
}

Status block_list(Arena *arena, const ViewNode *body, BlockList *out) {
  Block block;
  int count = 0;
  *out = (BlockList){NULL, 0};
  for (const ViewNode *node = body; node; node = view_after(body, node)) count += to_block(node, &block);
  out->items = arena_take(arena, sizeof *out->items * (size_t)(count + 1));
  if (!out->items) return ST_NO_MEMORY;
  for (const ViewNode *node = body; node; node = view_after(body, node))
    if (to_block(node, &block)) out->items[out->count++] = block;
  return ST_OK;
}
