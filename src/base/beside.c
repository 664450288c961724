#include "base/beside.h"

#include <locale.h>
#include <stddef.h>

/* The window's libraries change the locale of the whole program for a moment; a number that is read here meanwhile must
 * have its point all the same. */
static void *run(void *context) {
  Beside *beside = context;
  locale_t plain = newlocale(LC_ALL_MASK, "C", (locale_t)0);
  if (plain) uselocale(plain);
  beside->work(beside->context);
  uselocale(LC_GLOBAL_LOCALE);
  if (plain) freelocale(plain);
  return NULL;
}

void beside_begin(Beside *beside, bool here, void (*work)(void *context), void *context) {
  *beside = (Beside){.work = work, .context = context};
  beside->apart = !here && pthread_create(&beside->thread, NULL, run, beside) == 0;
}

void beside_end(Beside *beside) {
  if (beside->apart) pthread_join(beside->thread, NULL);
  else beside->work(beside->context);
}
