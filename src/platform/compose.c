#include "platform/compose.h"

#include "base/buf.h"
#include "base/utf8.h"

#include <sys/mman.h>
#include <unistd.h>

static const char VARIABLE[] = "XCOMPOSEFILE";

typedef struct DeadKey {
  const char *name;
  const char *alone; /* what it writes before a space */
  const char *pairs; /* letter, letter with accent, ... */
} DeadKey;

static const DeadKey DEAD_KEYS[] = {
    {"dead_acute", "´", "aáeéiíoóuúyýcćnńsśzźlĺrŕAÁEÉIÍOÓUÚYÝCĆNŃSŚZŹLĹRŔ"},
    {"dead_grave", "`", "aàeèiìoòuùAÀEÈIÌOÒUÙ"},
    {"dead_diaeresis", "¨", "aäeëiïoöuüyÿAÄEËIÏOÖUÜYŸ"},
    {"dead_circumflex", "^", "aâeêiîoôuûAÂEÊIÎOÔUÛ"},
    {"dead_tilde", "~", "aãnñoõAÃNÑOÕ"},
    {"dead_abovering", "°", "aåuůAÅUŮ"},
    {"dead_cedilla", "¸", "cçsştţCÇSŞTŢ"},
    {"dead_belowcomma", ",", "sștțSȘTȚ"},
    {"dead_ogonek", "˛", "aąeęiįuųAĄEĘIĮUŲ"},
    {"dead_abovedot", "˙", "zżeėIİZŻEĖ"},
    {"dead_breve", "˘", "aăgğAĂGĞ"},
    {"dead_caron", "ˇ", "cčdďeěnňrřsštťzžCČDĎEĚNŇRŘSŠTŤZŽ"},
    {"dead_doubleacute", "˝", "oőuűOŐUŰ"},
    {"dead_stroke", "/", "lłoødđLŁOØDĐ"},
};

/* In the words of Compose(5): <dead_acute> <e> : "é" */
static void add_dead_key(Buf *out, const DeadKey *key) {
  buf_addf(out, "<%s> <space> : \"%s\"\n", key->name, key->alone);
  size_t length = strlen(key->pairs);
  for (size_t at = 0; at < length;) {
    char letter = key->pairs[at++];
    size_t accented = at;
    utf8_next(key->pairs, length, &at);
    buf_addf(out, "<%s> <%c> : \"%.*s\"\n", key->name, letter, (int)(at - accented),
             key->pairs + accented);
  }
}

static int write_table(void) {
  Mem mem = mem_system();
  Buf out = buf_new(&mem, 16 * 1024);
  for (size_t i = 0; i < sizeof DEAD_KEYS / sizeof *DEAD_KEYS; i++)
    add_dead_key(&out, &DEAD_KEYS[i]);
  int file = memfd_create("compose", MFD_CLOEXEC);
  bool written =
      out.status == ST_OK && file >= 0 && write(file, out.data, out.length) == (ssize_t)out.length;
  buf_free(&out);
  if (written) return file;
  if (file >= 0) close(file);
  return -1;
}

int compose_begin(void) {
  if (getenv(VARIABLE)) return -1;
  int file = write_table();
  if (file < 0) return -1;
  char path[64];
  snprintf(path, sizeof path, "/proc/self/fd/%d", file);
  setenv(VARIABLE, path, 1);
  return file;
}

void compose_end(int begun) {
  if (begun < 0) return;
  unsetenv(VARIABLE);
  close(begun);
}
