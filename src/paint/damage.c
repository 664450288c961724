#include "paint/hash.h"
#include "paint/paint.h"

/* The surface is cut into cells, and each frame gives each cell a hash of all that touches it, in
 * order. Cells that differ are the damage: no list is searched for what moved where. */
enum {
  CELL_LEAST = 64, /* px: about the height of a button, so a pressed one damages little else */
  GRID_MAX = 64,   /* cells in a row or column, whatever the surface's size */
};

typedef struct Grid {
  int cell, columns, rows, width, height;
  uint64_t hash[GRID_MAX * GRID_MAX];
} Grid;

/* The frame shown last lives on as its grid: nobody has to keep the list. */
struct Damage {
  Mem mem;
  bool known; /* grids[shown] is what the surface holds */
  int shown;
  Grid grids[2];
};

/* Not cleared: of the grids only the cells in use are ever touched. */
Damage *damage_new(const Mem *mem) {
  Damage *damage = mem_resize(mem, NULL, 0, sizeof *damage);
  if (!damage) return NULL;
  damage->mem = *mem;
  damage->known = false;
  damage->shown = 0;
  return damage;
}

void damage_free(Damage *damage) {
  if (!damage) return;
  Mem mem = damage->mem;
  mem_free(&mem, damage, sizeof *damage);
}

void damage_forget(Damage *damage) {
  damage->known = false;
}

static int divide_up(int value, int by) {
  return (value + by - 1) / by;
}

static void grid_start(Grid *grid, int width, int height) {
  int longest = width > height ? width : height;
  int cell = divide_up(longest, GRID_MAX);
  grid->cell = cell < CELL_LEAST ? CELL_LEAST : cell;
  grid->columns = divide_up(width, grid->cell);
  grid->rows = divide_up(height, grid->cell);
  grid->width = width;
  grid->height = height;
  for (int i = 0; i < grid->columns * grid->rows; i++) grid->hash[i] = HASH_START;
}

static void grid_add(Grid *grid, PixelRect extent, uint64_t hash) {
  if (pixel_is_empty(extent)) return;
  int last_column = (extent.right - 1) / grid->cell, last_row = (extent.bottom - 1) / grid->cell;
  for (int row = extent.top / grid->cell; row <= last_row; row++)
    for (int column = extent.left / grid->cell; column <= last_column; column++) {
      uint64_t *cell = &grid->hash[row * grid->columns + column];
      *cell = hash_word(*cell, hash);
    }
}

static uint64_t clip_hash(PixelRect clip) {
  return hash_word((uint64_t)(uint32_t)clip.left << 32 | (uint32_t)clip.top,
                   (uint64_t)(uint32_t)clip.right << 32 | (uint32_t)clip.bottom);
}

static void grid_fill(Grid *grid, const PaintList *list) {
  ClipStack clips;
  clip_start(&clips, (PixelRect){0, 0, grid->width, grid->height});
  for (int i = 0; i < paint_count(list); i++) {
    const PaintCommand *command = paint_at(list, i);
    if (command->op == PAINT_CLIP) {
      clip_push(&clips, command->rect);
    } else if (command->op == PAINT_UNCLIP) {
      clip_pop(&clips);
    } else {
      PixelRect visible = pixel_cut(command->extent, clip_now(&clips));
      /* Where nothing is cut off, a clip that moves changes nothing. */
      uint64_t hash = hash_word(command->hash, clip_hash(visible));
      grid_add(grid, visible, hash);
    }
  }
}

typedef struct Found {
  Rect *out;
  int count, max;
} Found;

/* Adds a rectangle, or lets the one it is nearest to grow when there are no more places. */
static void add_rect(Found *found, Rect rect) {
  if (found->count < found->max) {
    found->out[found->count++] = rect;
    return;
  }
  int best = 0;
  float least = 0;
  for (int i = 0; i < found->count; i++) {
    Rect joined = rect_join(found->out[i], rect);
    float growth = joined.w * joined.h - found->out[i].w * found->out[i].h;
    if (i == 0 || growth < least) {
      best = i;
      least = growth;
    }
  }
  found->out[best] = rect_join(found->out[best], rect);
}

/* A run of cells in one row goes on downwards with one of the same width right above it. */
static void add_run(Found *found, const Grid *grid, int row, int from, int to) {
  float cell = (float)grid->cell;
  Rect rect = {(float)from * cell, (float)row * cell, (float)(to - from) * cell, cell};
  for (int i = 0; i < found->count; i++) {
    Rect *above = &found->out[i];
    if (above->x == rect.x && above->w == rect.w && above->y + above->h == rect.y) {
      above->h += cell;
      return;
    }
  }
  add_rect(found, rect);
}

static bool merge_two(Found *found) {
  for (int i = 0; i < found->count; i++)
    for (int j = i + 1; j < found->count; j++) {
      if (!rect_overlaps(found->out[i], found->out[j])) continue;
      found->out[i] = rect_join(found->out[i], found->out[j]);
      found->out[j] = found->out[--found->count];
      return true;
    }
  return false;
}

static void compare(Found *found, const Grid *before, const Grid *after) {
  for (int row = 0; row < after->rows; row++)
    for (int column = 0; column < after->columns;) {
      int from = column;
      while (column < after->columns && before->hash[row * after->columns + column] !=
                                            after->hash[row * after->columns + column])
        column++;
      if (column > from)
        add_run(found, after, row, from, column);
      else
        column++;
    }
}

int damage_find(Damage *damage, const PaintList *list, int width, int height, Rect *out, int max) {
  const Grid *before = &damage->grids[damage->shown];
  Grid *after = &damage->grids[damage->shown ^ 1];
  bool comparable = damage->known && before->width == width && before->height == height;
  damage->known = width > 0 && height > 0 && max > 0;
  if (!damage->known) return 0;
  Rect whole = {0, 0, (float)width, (float)height};
  grid_start(after, width, height);
  grid_fill(after, list);
  damage->shown ^= 1;
  out[0] = whole;
  if (!comparable) return 1;
  Found found = {.out = out, .max = max};
  compare(&found, before, after);
  /* Growing may have made some overlap, and painting twice is waste. */
  while (merge_two(&found)) continue;
  for (int i = 0; i < found.count; i++) out[i] = rect_cut(out[i], whole);
  return found.count;
}
