/* One file locked as the kiosk does it, for tests of what is in no package of ours: zip_up KEY NAME
 * <FILE >ZIP */
#include "zipped/zipped.h"

#include <stdio.h>

int main(int count, char **words) {
  char piece[4096];
  size_t length;
  Mem mem = mem_system();
  Buf in = buf_new(&mem, 8 << 20), out = buf_new(&mem, 16 << 20);
  Fault fault = {ST_OK, ""};
  if (count != 3) return 2;
  while ((length = fread(piece, 1, sizeof piece, stdin)) > 0) buf_add(&in, piece, length);
  ZippedItem item = {words[2], buf_text(&in), in.length};
  Status status = zipped_make(&item, 1, words[1], &out, &fault);
  if (status == ST_OK) fwrite(out.data, 1, out.length, stdout);
  buf_free(&in);
  buf_free(&out);
  return status == ST_OK ? 0 : 1;
}
