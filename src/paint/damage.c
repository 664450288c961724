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
      PixelRect extent = paint_extent(command), visible = pixel_cut(extent, clip_now(&clips));
      /* Where nothing is cut off, a clip that moves changes nothing. */
      uint64_t hash = hash_word(command->hash, clip_hash(visible));
      grid_add(grid, visible, hash);
    }
  }
}

typedef struct Damage {
  Rect *out;
  int count, max;
} Damage;

/* Adds a rectangle, or lets the one it is nearest to grow when there are no more places. */
static void damage_add(Damage *damage, Rect rect) {
  if (damage->count < damage->max) {
    damage->out[damage->count++] = rect;
    return;
  }
  int best = 0;
  float least = 0;
  for (int i = 0; i < damage->count; i++) {
    Rect joined = rect_join(damage->out[i], rect);
    float growth = joined.w * joined.h - damage->out[i].w * damage->out[i].h;
    if (i == 0 || growth < least) {
      best = i;
      least = growth;
    }
  }
  damage->out[best] = rect_join(damage->out[best], rect);
}

/* A run of cells in one row goes on downwards with one of the same width right above it. */
static void damage_add_run(Damage *damage, const Grid *grid, int row, int from, int to) {
  float cell = (float)grid->cell;
  Rect rect = {(float)from * cell, (float)row * cell, (float)(to - from) * cell, cell};
  for (int i = 0; i < damage->count; i++) {
    Rect *above = &damage->out[i];
    if (above->x == rect.x && above->w == rect.w && above->y + above->h == rect.y) {
      above->h += cell;
      return;
    }
  }
  damage_add(damage, rect);
}

static bool damage_merge_two(Damage *damage) {
  for (int i = 0; i < damage->count; i++)
    for (int j = i + 1; j < damage->count; j++) {
      if (!rect_overlaps(damage->out[i], damage->out[j])) continue;
      damage->out[i] = rect_join(damage->out[i], damage->out[j]);
      damage->out[j] = damage->out[--damage->count];
      return true;
    }
  return false;
}

static void damage_find(Damage *damage, const Grid *before, const Grid *after) {
  for (int row = 0; row < after->rows; row++)
    for (int column = 0; column < after->columns;) {
      int from = column;
      while (column < after->columns && before->hash[row * after->columns + column] !=
                                            after->hash[row * after->columns + column])
        column++;
      if (column > from)
        damage_add_run(damage, after, row, from, column);
      else
        column++;
    }
}

int paint_damage(const PaintList *before, const PaintList *after, int width, int height, Rect *out,
                 int max) {
  if (width <= 0 || height <= 0 || max <= 0) return 0;
  Rect whole = {0, 0, (float)width, (float)height};
  if (!before) {
    out[0] = whole;
    return 1;
  }
  Grid old_grid, new_grid;
  grid_start(&old_grid, width, height);
  grid_start(&new_grid, width, height);
  grid_fill(&old_grid, before);
  grid_fill(&new_grid, after);
  Damage damage = {.out = out, .max = max};
  damage_find(&damage, &old_grid, &new_grid);
  /* Growing may have made some overlap, and painting twice is waste. */
  while (damage_merge_two(&damage)) continue;
  for (int i = 0; i < damage.count; i++) out[i] = rect_cut(out[i], whole);
  return damage.count;
}
