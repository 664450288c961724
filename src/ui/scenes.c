/* Scenes to look about in, on 160 x 90 units (drawing.c says how they are written). Their places: docs/authoring.md. */
#include "ui/drawing.h"

#include <string.h>

typedef struct Scene {
  const char *name, *strokes;
} Scene;

static const Scene SCENES[] = {
    /* wall, floor; the board with names; the cabinet, a drawer open; the desk with a screen and a printer; the bin; the door
     * that stands open to the corridor, and somebody there */
    {"scene/office",
     "C2 F0 0 160 66 C9 F0 66 160 24 M0 66 L160 66 "
     "C1 B14 7 42 31 C5 D19.5 14 1.7 D19.5 20.5 1.7 D37.5 14 1.7 D37.5 33 1.7 C7 D19.5 27 1.7 D37.5 20.5 1.7 C6 D37.5 27 1.7 D19.5 33 1.7 "
     "M24 14 L33 14 M24 20.5 L31 20.5 M24 27 L32.5 27 M24 33 L30 33 M42 14 L51 14 M42 20.5 L52 20.5 M42 27 L50 27 M42 33 L51 33 "
     "C3 B10 49 21 34 M10 60 L31 60 M10 71.5 L31 71.5 M18 54.5 L23 54.5 M18 66 L23 66 M18 77.5 L23 77.5 "
     "C4 B17.5 44 6 5 M20.5 44 Q17 40 14.5 42.5 M20.5 44 Q24 40 26.5 42.5 M20.5 44 L20.5 40.5 "
     "C1 B50 57 74 5 M55 62 L55 84 M119 62 L119 84 "
     "C0 B75 52 4 5 C4 B64 35 26 17 C1 F67 38 20 11 C5 F69 40 9 2 M69 44.5 L84 44.5 M69 47 L80 47 "
     "C1 B105 41 10 9 M107.5 44 L112.5 44 M107.5 46.5 L111 46.5 C9 B101 48 18 9 M104 53 L116 53 "
     "C1 B91 71 12 13 M94.5 74 L95.5 81 M99.5 74 L98.5 81 "
     "C4 B132 13 24 53 C9 F133 60 22 6 C7 D144 30 4.4 C6 B137.5 35.5 13 24.5 C2 B156 13 4 53 "},
    {"scene/kiosk",
     "C2 F0 0 160 66 C9 F0 66 160 24 M0 66 L160 66 "
     "C0 B44 62 12 18 C1 B28 17 44 46 C4 F31 20 38 6 C0 F33 22 14 2 M33 31 L62 31 M33 36 L58 36 M33 41 L64 41 C5 B50 50 18 8 C3 B32 50 14 8 "
     "C9 B38 79 24 5 "
     "C1 B6 30 15 21 M9 35 L18 35 M9 39 L18 39 M9 43 L15 43 "
     "C9 B7 62 17 10 C1 B9 56 13 8 M11 59 L19 59 "
     "C1 B80 12 20 27 C3 F82 14 16 10 M84 29 L96 29 M84 33 L92 33 "
     "C7 D107 46 4.2 C3 B101 51 12 17 C1 B96 67 22 4 M99 71 L99 83 M115 71 L115 83 "
     "C4 B128 10 24 56 M140 10 L140 66 C0 D137.5 40 1 D142.5 40 1 "},
    {"scene/meeting",
     "C2 F0 0 160 66 C9 F0 66 160 24 M0 66 L160 66 "
     "C4 B9 13 23 53 C9 F10 60 21 6 C2 B32 13 5 53 D34 41 0.9 "
     "C1 B52 7 30 19 M56 12 L70 12 M56 16 L76 16 M56 20 L66 20 "
     "C1 D121 16 7 O121 16 7 M121 11 L121 16 L125 18 "
     "C7 D66 38 4.6 C3 B58 44 16 17 C6 D93 38 4.6 C1 B85 44 16 17 C5 D142 42 4.6 C4 B134 48 16 20 "
     "C1 B46 58 80 6 M54 64 L54 86 M118 64 L118 86 "
     "C1 B60 55 13 3 C4 B104 54 6 4 C0 B90 56 8 2 "
     "C9 B132 66 20 4 M135 70 L135 84 M149 70 L149 84 "},
};

const char *scene_strokes(const char *icon) {
  for (size_t i = 0; i < sizeof SCENES / sizeof *SCENES; i++)
    if (strcmp(SCENES[i].name, icon) == 0) return SCENES[i].strokes;
  return NULL;
}
