#include "paint/paint.h"

#include "base/arena.h"
#include "paint/hash.h"

#include <math.h>
#include <string.h>

enum {
  COMMANDS_MAX = 200000,
  CONTENT_MAX = 64 * 1024 * 1024, /* bytes of text and points in one frame */
};

struct PaintList {
  Mem mem;
  PaintCommand *commands;
  int count, capacity;
  Arena content; /* texts and points */
  Status status;
};

PaintList *paint_new(const Mem *mem) {
  PaintList *list = mem_new(mem, sizeof *list);
  if (!list) return NULL;
  list->mem = *mem;
  list->content = arena_new(mem, CONTENT_MAX);
  return list;
}

void paint_free(PaintList *list) {
  if (!list) return;
  Mem mem = list->mem;
  arena_free(&list->content);
  mem_free(&mem, list->commands, (size_t)list->capacity * sizeof *list->commands);
  mem_free(&mem, list, sizeof *list);
}

void paint_clear(PaintList *list) {
  list->count = 0;
  list->status = ST_OK;
  arena_reset(&list->content);
}

Status paint_status(const PaintList *list) {
  return list->status;
}

int paint_count(const PaintList *list) {
  return list->count;
}

const PaintCommand *paint_at(const PaintList *list, int index) {
  return &list->commands[index];
}

static bool has_room(PaintList *list) {
  if (list->status != ST_OK) return false;
  if (list->count == COMMANDS_MAX) {
    list->status = ST_TOO_LARGE;
    return false;
  }
  if (list->count < list->capacity) return true;
  int capacity = list->capacity ? list->capacity * 2 : 256;
  size_t old_size = (size_t)list->capacity * sizeof *list->commands;
  PaintCommand *commands =
      mem_resize(&list->mem, list->commands, old_size, (size_t)capacity * sizeof *commands);
  if (!commands) {
    list->status = ST_NO_MEMORY;
    return false;
  }
  list->commands = commands;
  list->capacity = capacity;
  return true;
}

static uint64_t command_hash(const PaintCommand *command) {
  uint64_t hash = hash_word(HASH_START, (uint64_t)command->op);
  hash = hash_rect(hash, command->rect);
  hash = hash_word(hash, (uint64_t)command->fill << 32 | command->border);
  hash = hash_floats(hash, command->radius, command->width);
  hash = hash_floats(hash, command->x, command->y);
  hash = hash_floats(hash, command->inner, command->outer);
  hash = hash_floats(hash, command->from, command->to);
  hash = hash_floats(hash, command->size, (float)command->face);
  hash = hash_word(hash, (uint64_t)command->rtl << 1 | command->closed);
  hash = hash_bytes(hash, command->text, command->length);
  return hash_bytes(hash, command->points, (size_t)command->count * 2 * sizeof(float));
}

static PixelRect extent_of(const PaintCommand *command) {
  switch (command->op) {
  case PAINT_TEXT:
    return rect_outward(command->rect, command->size / 4 + 1);
  case PAINT_LINE:
  case PAINT_WEDGE:
    return rect_outward(command->rect, 1);
  default:
    return rect_snap(command->rect);
  }
}

static void add(PaintList *list, PaintCommand command) {
  if (!has_room(list)) return;
  command.extent = extent_of(&command);
  command.hash = command_hash(&command);
  list->commands[list->count++] = command;
}

static const void *keep(PaintList *list, const void *bytes, size_t length) {
  if (list->status != ST_OK) return NULL;
  const void *copy = arena_copy(&list->content, bytes, length);
  if (!copy) list->status = length > CONTENT_MAX / 2 ? ST_TOO_LARGE : ST_NO_MEMORY;
  return copy;
}

static bool is_visible(Color color) {
  return color >> 24 != 0;
}

void paint_box(PaintList *list, Rect rect, float radius, Color fill, Color border, float width) {
  if (!is_visible(fill) && !is_visible(border)) return;
  add(list, (PaintCommand){.op = PAINT_BOX,
                           .rect = rect,
                           .fill = fill,
                           .border = border,
                           .radius = radius,
                           .width = width});
}

void paint_text(PaintList *list, Rect bounds, float x, float baseline, Face face, float size,
                bool rtl, Color color, const char *text, size_t length) {
  if (!is_visible(color) || length == 0) return;
  const char *copy = keep(list, text, length);
  if (!copy) return;
  add(list, (PaintCommand){.op = PAINT_TEXT,
                           .rect = bounds,
                           .fill = color,
                           .x = x,
                           .y = baseline,
                           .face = face,
                           .size = size,
                           .rtl = rtl,
                           .text = copy,
                           .length = length});
}

static Rect points_bounds(const float *points, int count, float reach) {
  float left = points[0], right = left, top = points[1], bottom = top;
  for (int i = 1; i < count; i++) {
    left = fminf(left, points[i * 2]);
    right = fmaxf(right, points[i * 2]);
    top = fminf(top, points[i * 2 + 1]);
    bottom = fmaxf(bottom, points[i * 2 + 1]);
  }
  return (Rect){left - reach, top - reach, right - left + 2 * reach, bottom - top + 2 * reach};
}

void paint_line(PaintList *list, const float *points, int count, bool closed, float width,
                Color color) {
  if (!is_visible(color) || count < 1) return;
  const float *copy = keep(list, points, (size_t)count * 2 * sizeof *points);
  if (!copy) return;
  add(list, (PaintCommand){.op = PAINT_LINE,
                           .rect = points_bounds(copy, count, width / 2),
                           .fill = color,
                           .width = width,
                           .points = copy,
                           .count = count,
                           .closed = closed});
}

void paint_wedge(PaintList *list, float x, float y, float inner, float outer, float from, float to,
                 Color fill) {
  if (!is_visible(fill) || !(outer > 0)) return;
  Rect rect = {x - outer, y - outer, 2 * outer, 2 * outer};
  add(list, (PaintCommand){.op = PAINT_WEDGE,
                           .rect = rect,
                           .fill = fill,
                           .x = x,
                           .y = y,
                           .inner = inner,
                           .outer = outer,
                           .from = from,
                           .to = to});
}

void paint_clip(PaintList *list, Rect rect) {
  add(list, (PaintCommand){.op = PAINT_CLIP, .rect = rect});
}

void paint_unclip(PaintList *list) {
  add(list, (PaintCommand){.op = PAINT_UNCLIP});
}
