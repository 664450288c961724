#include "learn/few.h"

#include <limits.h>
#include <stddef.h>

enum { COST_OF_ZERO = 1000000 };

/* The table being looked at; cell (r, c) with r == rows is the sum of column c. */
typedef struct Grid {
  const FewTable *table;
  int *sums;         /* of the columns */
  int *seen, *queue; /* of nodes, while a way is looked for */
} Grid;

static int count_at(const Grid *grid, int row, int column) {
  const FewTable *table = grid->table;
  return row == table->rows ? grid->sums[column] : table->counts[row * table->columns + column];
}

static bool *hidden_at(const Grid *grid, int row, int column) {
  return &grid->table->hidden[row * grid->table->columns + column];
}

static bool is_few(int count) {
  return count > 0 && count < FEW_LEAST;
}

/* --- what could be worked out --- */

/* Every line adds up to what is known: a row to its sum, a column (with its own sum on the other
 * side) to nothing. So one cell can only be more when another of its line is less, and so on until
 * the way closes: as a walk along arrows, from a row to a column over a cell that is one more, from
 * a column to a row over one that is one less. */
static bool may_grow(const Grid *grid, int row, int column) {
  return row < grid->table->rows || count_at(grid, row, column) > 0;
}

static bool may_shrink(const Grid *grid, int row, int column) {
  return row == grid->table->rows || count_at(grid, row, column) > 0;
}

/* Is there an arrow between these nodes? Rows come first, that of the sums last of them, then the
 * columns. */
static bool has_arrow(const Grid *grid, int from, int to) {
  int rows = grid->table->rows + 1;
  if ((from < rows) == (to < rows)) return false;
  int row = from < rows ? from : to, column = (from < rows ? to : from) - rows;
  if (!*hidden_at(grid, row, column)) return false;
  return from < rows ? may_grow(grid, row, column) : may_shrink(grid, row, column);
}

/* Is there a way from one node to another, other than straight? */
static bool has_way(Grid *grid, int from, int to) {
  int nodes = grid->table->rows + 1 + grid->table->columns, begin = 0, end = 0;
  for (int i = 0; i < nodes; i++) grid->seen[i] = false;
  grid->seen[from] = true;
  grid->queue[end++] = from;
  while (begin < end) {
    int node = grid->queue[begin++];
    for (int next = 0; next < nodes; next++) {
      if (grid->seen[next] || (node == from && next == to) || !has_arrow(grid, node, next))
        continue;
      if (next == to) return true;
      grid->seen[next] = true;
      grid->queue[end++] = next;
    }
  }
  return false;
}

static bool is_fixed(Grid *grid, int row, int column) {
  int node = grid->table->rows + 1 + column;
  if (may_grow(grid, row, column) && has_way(grid, node, row)) return false;
  return !(may_shrink(grid, row, column) && has_way(grid, row, node));
}

/* --- what to leave out besides --- */

static int cost_of(const Grid *grid, int row, int column) {
  if (*hidden_at(grid, row, column)) return 0;
  int count = count_at(grid, row, column);
  return count ? count : COST_OF_ZERO; /* that nobody did something is worth telling */
}

/* Round the rectangle what is one more here is one less there. With the row of the sums there is
 * always one. */
static bool is_rigid(const Grid *grid, int row, int column, int r, int c) {
  bool up = may_grow(grid, row, column) && may_shrink(grid, row, c) && may_grow(grid, r, c) &&
            may_shrink(grid, r, column);
  bool down = may_shrink(grid, row, column) && may_grow(grid, row, c) && may_shrink(grid, r, c) &&
              may_grow(grid, r, column);
  return !up && !down;
}

/* Closes a way through the cell: the rectangle that leaves out the least. */
static void close_way(Grid *grid, int row, int column) {
  int best = INT_MAX, best_row = row, best_column = column;
  for (int r = 0; r <= grid->table->rows; r++)
    for (int c = 0; c < grid->table->columns; c++) {
      if (r == row || c == column || is_rigid(grid, row, column, r, c)) continue;
      int cost = cost_of(grid, r, c) + cost_of(grid, r, column) + cost_of(grid, row, c);
      if (cost >= best) continue;
      best = cost, best_row = r, best_column = c;
    }
  *hidden_at(grid, row, best_column) = true;
  *hidden_at(grid, best_row, column) = true;
  *hidden_at(grid, best_row, best_column) = true;
}

static bool close_ways(Grid *grid) {
  bool changed = false;
  for (int r = 0; r <= grid->table->rows; r++)
    for (int c = 0; c < grid->table->columns; c++) {
      if (!is_few(count_at(grid, r, c)) || !is_fixed(grid, r, c)) continue;
      close_way(grid, r, c);
      changed = true;
    }
  return changed;
}

/* A line whose sum is told: what is left out of it together may be worked out, and must not be few.
 */
static bool widen_row(Grid *grid, int row) {
  int together = 0, cheapest = -1;
  for (int c = 0; c < grid->table->columns; c++) {
    if (*hidden_at(grid, row, c))
      together += count_at(grid, row, c);
    else if (cheapest < 0 || cost_of(grid, row, c) < cost_of(grid, row, cheapest))
      cheapest = c;
  }
  if (!is_few(together) || cheapest < 0) return false;
  return *hidden_at(grid, row, cheapest) = true;
}

static bool widen_column(Grid *grid, int column) {
  int together = 0, cheapest = -1, rows = grid->table->rows;
  if (*hidden_at(grid, rows, column)) return false;
  for (int r = 0; r < rows; r++) {
    if (*hidden_at(grid, r, column))
      together += count_at(grid, r, column);
    else if (cheapest < 0 || cost_of(grid, r, column) < cost_of(grid, cheapest, column))
      cheapest = r;
  }
  if (!is_few(together)) return false;
  return *hidden_at(grid, cheapest < 0 ? rows : cheapest, column) = true;
}

static bool widen_any(Grid *grid) {
  bool changed = false;
  for (int r = 0; r <= grid->table->rows; r++) changed = widen_row(grid, r) || changed;
  for (int c = 0; c < grid->table->columns; c++) changed = widen_column(grid, c) || changed;
  return changed;
}

static void begin(Grid *grid) {
  const FewTable *table = grid->table;
  for (int r = 0; r < table->rows; r++)
    for (int c = 0; c < table->columns; c++) grid->sums[c] += count_at(grid, r, c);
  for (int r = 0; r <= table->rows; r++)
    for (int c = 0; c < table->columns; c++) *hidden_at(grid, r, c) = is_few(count_at(grid, r, c));
}

Status few_hide(const Mem *mem, const FewTable *table) {
  int nodes = table->rows + 1 + table->columns;
  size_t size = sizeof(int) * (size_t)(2 * nodes + table->columns);
  int *room = mem_new(mem, size);
  if (!room) return ST_NO_MEMORY;
  Grid grid = {.table = table, .seen = room, .queue = room + nodes, .sums = room + 2 * nodes};
  begin(&grid);
  while (close_ways(&grid) || widen_any(&grid))
    continue; /* each round leaves out more, or is the last */
  mem_free(mem, room, size);
  return ST_OK;
}
