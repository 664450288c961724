/* Fonts of fixed width: 10 px for each letter at any size, nothing for marks on it. */
#ifndef MINPLAN_TEST_SUPPORT_FONTS_H
#define MINPLAN_TEST_SUPPORT_FONTS_H

#include "text/fonts.h"

typedef struct FixedFonts {
  long measured; /* bytes measured so far */
  long calls;
} FixedFonts;

Fonts fixed_fonts(FixedFonts *borrow_state);

#endif
