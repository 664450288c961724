#include "platform/font_files.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#define INTER "/usr/share/fonts/opentype/inter/"
#define NOTO "/usr/share/fonts/truetype/noto/"
#define SYMBOLS "/usr/share/fonts/truetype/ancient-scripts/"
#define ICONS "/usr/share/fonts/truetype/material-design-icons-iconfont/"

const char *font_file_path(Face face) {
  static const char *const PATHS[FACE_COUNT] = {
      [FACE_REGULAR] = INTER "Inter-Regular.otf",
      [FACE_MEDIUM] = INTER "Inter-Medium.otf",
      [FACE_BOLD] = INTER "Inter-Bold.otf",
      [FACE_ARABIC] = NOTO "NotoSansArabic-Regular.ttf",
      [FACE_ARABIC_BOLD] = NOTO "NotoSansArabic-Bold.ttf",
      [FACE_FALLBACK] = NOTO "NotoSans-Regular.ttf",
      [FACE_FALLBACK_BOLD] = NOTO "NotoSans-Bold.ttf",
      [FACE_SYMBOL] = SYMBOLS "Symbola_hint.ttf",
      [FACE_ICON] = ICONS "MaterialIcons-Regular.ttf",
  };
  return PATHS[face];
}

Status font_file_map(const char *path, FontFile *out) {
  *out = (FontFile){0};
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return errno == ENOENT || errno == ENOTDIR ? ST_NOT_FOUND : ST_IO;
  struct stat facts;
  void *bytes = MAP_FAILED;
  if (fstat(file, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size > 0)
    bytes = mmap(NULL, (size_t)facts.st_size, PROT_READ, MAP_PRIVATE, file, 0);
  close(file);
  if (bytes == MAP_FAILED) return ST_IO;
  *out = (FontFile){bytes, (size_t)facts.st_size};
  return ST_OK;
}

void font_file_unmap(FontFile *file) {
  if (file->bytes) munmap(file->bytes, file->size);
  *file = (FontFile){0};
}
