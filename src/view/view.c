#include "view/view.h"

#include <string.h>

/* One view is one screen: 500 rows of a few nodes and a text of 400,000 bytes fit many times over. */
enum { VIEW_MAX_BYTES = 32 << 20 };

static const char *const KIND_NAMES[VIEW_KIND_COUNT] = {
    [VIEW_COLUMN] = "column",     [VIEW_ROW] = "row",         [VIEW_GRID] = "grid",
    [VIEW_SPLIT] = "split",       [VIEW_PANEL] = "panel",     [VIEW_SPACER] = "spacer",
    [VIEW_LIST] = "list",         [VIEW_STEPS] = "steps",
    [VIEW_TEXT] = "text",         [VIEW_HEADING] = "heading", [VIEW_QUOTE] = "quote",
    [VIEW_ICON] = "icon",         [VIEW_BADGE] = "badge",     [VIEW_RULE] = "rule",
    [VIEW_PROGRESS] = "progress", [VIEW_METER] = "meter",     [VIEW_CHART] = "chart",
    [VIEW_PASSAGE] = "passage", [VIEW_SCENE] = "scene", [VIEW_SUMMARY] = "summary",   [VIEW_QR] = "qr",           [VIEW_ITEM] = "item",       [VIEW_BUTTON] = "button",
    [VIEW_CHOICE] = "choice",     [VIEW_FIELD] = "field",     [VIEW_PEOPLE] = "people",
    [VIEW_SIGNATURE] = "signature"};

View *view_take_aside(View *view) {
  View *aside = view->aside;
  view->aside = NULL;
  return aside;
}

/* The view lives in its own arena, so that one call gives everything back. */
View *view_new(const Mem *mem) {
  Arena arena = arena_new(mem, VIEW_MAX_BYTES);
  View *view = arena_take(&arena, sizeof *view);
  if (view) view->arena = arena;
  return view;
}

void view_free(View *take_view) {
  if (!take_view) return;
  view_free(take_view->aside);
  Arena arena = take_view->arena; /* the arena's record is inside what it frees */
  arena_free(&arena);
}

ViewNode *view_add(View *view, ViewNode *parent, ViewKind kind) {
  ViewNode *node = arena_take(&view->arena, sizeof *node);
  if (!node) return NULL;
  node->kind = kind;
  node->parent = parent;
  if (!parent) return node;
  if (parent->last) parent->last->next = node;
  else parent->first = node;
  parent->last = node;
  return node;
}

const char *view_text(View *view, const char *text) {
  return text ? arena_copy(&view->arena, text, strlen(text)) : NULL;
}

ViewKind view_kind(const char *name) {
  for (int kind = 0; kind < VIEW_KIND_COUNT; kind++)
    if (strcmp(KIND_NAMES[kind], name) == 0) return (ViewKind)kind;
  return VIEW_KIND_COUNT;
}

const char *view_kind_name(ViewKind kind) { return kind < VIEW_KIND_COUNT ? KIND_NAMES[kind] : "?"; }

ViewNode *view_after(const ViewNode *root, const ViewNode *node) {
  if (node->first) return node->first;
  while (node != root && !node->next) node = node->parent;
  return node == root ? NULL : node->next;
}

static ViewNode *find_below(ViewNode *root, const char *id) {
  for (ViewNode *node = root; node; node = view_after(root, node))
    if (node->id && strcmp(node->id, id) == 0) return node;
  return NULL;
}

ViewNode *view_find(const View *view, const char *id) {
  ViewNode *const parts[] = {view->dialog, view->top, view->body, view->bottom, view->toast};
  for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
    ViewNode *found = find_below(parts[i], id);
    if (found) return found;
  }
  return NULL;
}

bool view_is_control(const ViewNode *node) {
  switch (node->kind) {
  case VIEW_BUTTON:
  case VIEW_CHOICE:
  case VIEW_FIELD:
  case VIEW_SIGNATURE: return node->id != NULL;
  case VIEW_ITEM: return node->id != NULL && node->parent && node->parent->kind == VIEW_PEOPLE;
  default: return false;
  }
}

ViewQuotes view_quotes(const char *lang) {
  bool english = lang && strncmp(lang, "en", 2) == 0 && (lang[2] == '\0' || lang[2] == '-');
  return english ? (ViewQuotes){"“", "”"} : (ViewQuotes){"»", "«"};
}
