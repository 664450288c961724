/* Strokes on a square of 24 units, as text: M begins a line, L goes straight, Q bends (by a point,
 * to a point), Z closes, O is a ring and D a disc (middle and radius). A scene (scenes.c) also has
 * B, a box with an outline, F, one without, and C, the colour of what is filled from here on. */
#include "ui/drawing.h"

#include <math.h>
#include <string.h>

static const float UNITS = 24, STROKE = 1.7f, SCENE_WIDTH = 160, SCENE_STROKE = 0.75f;
enum { MOST_POINTS = 96, BEND_STEPS = 8 };

typedef struct Drawing {
  const char *name, *strokes;
} Drawing;

static const Drawing DRAWINGS[] = {
    {"house", "M2.5 11.5 L12 3 L21.5 11.5 M5 9.5 L5 20.5 L19 20.5 L19 9.5 M10 20.5 L10 14.5 L14 "
              "14.5 L14 20.5"},
    {"tree", "M9 15 Q3 15.5 3.5 10.5 Q3.8 7.5 7 7 Q8 2.5 12 2.5 Q16 2.5 17 7 Q20.2 7.5 20.5 10.5 "
             "Q21 15.5 15 15 Z"
             "M10.5 15.5 L10 21.5 M13.5 15.5 L14 21.5 M7 21.5 L17 21.5"},
    {"dog", "M7 5.5 Q12 3 17 5.5 L17.6 12.5 Q17 20.5 12 20.5 Q7 20.5 6.4 12.5 Z M7 5.5 Q2.5 5.5 "
            "2.5 11.5 Q3 15 6.4 13 "
            "M17 5.5 Q21.5 5.5 21.5 11.5 Q21 15 17.6 13 D9.6 10.5 1.1 D14.4 10.5 1.1 D12 14.7 1.6 "
            "M12 15 L12 17.3"},
    {"fish", "M2 12 Q9.5 2.5 17 12 Q9.5 21.5 2 12 Z M17 12 L22 7.5 L22 16.5 Z D6.7 11 1.1 M10.5 "
             "8.8 Q12.3 12 10.5 15.2"},
    {"boat", "M2.5 15.5 L21.5 15.5 L18 21 L6 21 Z M11.5 15.5 L11.5 2.5 L19.5 12.5 L11.5 12.5 M8.5 "
             "6 L8.5 12.5 L4.5 12.5 Z"},
    {"bike", "O5.5 16 4 O18.5 16 4 M5.5 16 L9 9 L15.7 9 L11.5 16 Z M9 9 L11.5 16 M18.5 16 L15 5.5 "
             "L18 5.5 M7.2 6.8 L10.2 6.8 M9 9 L8.4 6.8"},
    {"key", "O7 12 4.5 M11.5 12 L21.5 12 L21.5 16.5 M17.5 12 L17.5 15.5"},
    {"cup", "M3.5 9 L16.5 9 L16.5 15 Q16.5 20.5 11.5 20.5 L8.5 20.5 Q3.5 20.5 3.5 15 Z M16.5 11 "
            "Q21.5 10.5 21 13.5 Q20.5 16.5 16.2 16.5 "
            "M7.5 6 Q6 4.5 7.5 3 M12.5 6 Q11 4.5 12.5 3"},
    {"sun", "O12 12 4.6 M12 2 L12 4.4 M12 19.6 L12 22 M2 12 L4.4 12 M19.6 12 L22 12 M5 5 L6.6 6.6 "
            "M17.4 17.4 L19 19 "
            "M5 19 L6.6 17.4 M17.4 6.6 L19 5"},
    {"moon",
     "M13.5 3 Q5 5 5 12.5 Q5.5 20.5 13 21 Q18.5 21 20.5 16 Q11.5 18 11 10.5 Q11 6 13.5 3 Z"},
    {"star",
     "M12 2.5 L14.8 8.9 L21.7 9.6 L16.5 14.2 L18 21 L12 17.5 L6 21 L7.5 14.2 L2.3 9.6 L9.2 8.9 Z"},
    {"flower", "O12 8.6 1.9 O12 4.4 2.2 O16 7.3 2.2 O14.5 12 2.2 O9.5 12 2.2 O8 7.3 2.2 M12 14 L12 "
               "22 M12 20 Q16.5 20 17.5 16.5 Q13 16.5 12 20"},
    {"bird", "M9.5 9.8 Q9.5 4.5 6.6 4.5 Q3.8 4.5 3.8 7.6 L1.8 9.2 L4 10 Q4 17.5 12 17.5 Q19.5 17.5 "
             "22.2 8 Q16 12 9.5 9.8 Z D6.6 7.5 1 "
             "M9.5 12.8 Q13.5 15.5 17 12.3 M10.5 17.5 L10 21.5 M13.5 17.5 L14 21.5"},
    {"apple", "M12 7.6 Q8 5 5 7.8 Q2 11.5 5.5 17.5 Q8.3 22 12 20 Q15.7 22 18.5 17.5 Q22 11.5 19 "
              "7.8 Q16 5 12 7.6 Z M12 7.4 Q11.8 5 10.5 3.4 "
              "M12.8 5 Q16.5 5.3 17.5 2 Q13.5 1.8 12.8 5"},
    {"shoe", "M2.5 6 L8 6 Q9 10.5 13.5 12 L18.5 13.2 Q21.5 14.2 21.5 17 L2.5 17 Z M2.5 20 L21.5 20 "
             "L21.5 17 M2.5 17 L2.5 20 M9 10 L11 8.2 M11.7 11.9 L13.6 10"},
    {"clock", "O12 12 9.3 M12 6.3 L12 12 L16.2 14.3"},
};

typedef struct Pen {
  const Kit *kit;
  float left, top, unit;
  float stroke;      /* in units */
  float mirrored_at; /* in a mirrored scene its width in units, else 0 */
  Color color, fill;
  float points[2 * MOST_POINTS];
  int count;
} Pen;

bool drawing_is(const char *icon) {
  return strncmp(icon, "draw/", 5) == 0;
}

static float place_x(const Pen *pen, float x) {
  return pen->left + (pen->mirrored_at > 0 ? pen->mirrored_at - x : x) * pen->unit;
}

static void add(Pen *pen, float x, float y) {
  if (pen->count == MOST_POINTS) return;
  pen->points[2 * pen->count] = place_x(pen, x);
  pen->points[2 * pen->count + 1] = pen->top + y * pen->unit;
  pen->count++;
}

static void finish(Pen *pen, bool closed) {
  if (pen->count > 0)
    paint_line(pen->kit->list, pen->points, pen->count, closed, pen->stroke * pen->unit, pen->color);
  pen->count = 0;
}

static void bend(Pen *pen, const float *n) {
  float x = (pen->points[2 * pen->count - 2] - pen->left) / pen->unit;
  if (pen->mirrored_at > 0) x = pen->mirrored_at - x;
  float y = (pen->points[2 * pen->count - 1] - pen->top) / pen->unit;
  for (int i = 1; i <= BEND_STEPS; i++) {
    float t = (float)i / BEND_STEPS, u = 1 - t;
    add(pen, u * u * x + 2 * u * t * n[0] + t * t * n[2],
        u * u * y + 2 * u * t * n[1] + t * t * n[3]);
  }
}

static void round_shape(Pen *pen, bool ring, const float *n) {
  float half = ring ? pen->stroke / 2 : 0;
  finish(pen, false);
  paint_wedge(pen->kit->list, place_x(pen, n[0]), pen->top + n[1] * pen->unit,
              ring ? (n[2] - half) * pen->unit : 0, (n[2] + half) * pen->unit, 0, 2 * (float)M_PI,
              ring ? pen->color : pen->fill);
}

static void box_shape(Pen *pen, bool outlined, const float *n) {
  float left = pen->mirrored_at > 0 ? n[0] + n[2] : n[0], radius = outlined ? pen->stroke * 1.4f : 0;
  Rect rect = {place_x(pen, left), pen->top + n[1] * pen->unit, n[2] * pen->unit, n[3] * pen->unit};
  finish(pen, false);
  paint_box(pen->kit->list, rect, radius * pen->unit, pen->fill, outlined ? pen->color : 0,
            pen->stroke * pen->unit);
}

static Color fill_number(const Theme *theme, float number) {
  const Color fills[] = {theme->deep_green, theme->card, theme->sand,  theme->mint, theme->sky,
                         theme->green,      theme->blue, theme->ochre, theme->clay, theme->hairline};
  size_t at = (size_t)number;
  return fills[at < sizeof fills / sizeof *fills ? at : 0];
}

static void stroke(Pen *pen, char what, const float *n) {
  switch (what) {
  case 'M':
    finish(pen, false);
    add(pen, n[0], n[1]);
    break;
  case 'L':
    add(pen, n[0], n[1]);
    break;
  case 'Q':
    bend(pen, n);
    break;
  case 'Z':
    finish(pen, true);
    break;
  case 'B':
  case 'F':
    box_shape(pen, what == 'B', n);
    break;
  case 'C':
    finish(pen, false);
    pen->fill = fill_number(pen->kit->theme, n[0]);
    break;
  default:
    round_shape(pen, what == 'O', n);
    break;
  }
}

static const Drawing *find(const char *name) {
  for (size_t i = 0; i < sizeof DRAWINGS / sizeof *DRAWINGS; i++)
    if (strcmp(DRAWINGS[i].name, name) == 0) return &DRAWINGS[i];
  return NULL;
}

static bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* "11.5 " with a point whatever the locale says; returns what comes behind it and its blanks. */
static const char *take_number(const char *at, float *out) {
  float part = 1;
  bool point = false;
  for (; is_digit(*at) || *at == '.'; at++) {
    if (*at == '.') {
      point = true;
      continue;
    }
    if (point) part /= 10;
    *out = point ? *out + part * (float)(*at - '0') : *out * 10 + (float)(*at - '0');
  }
  return at + strspn(at, " ");
}

static void paint_strokes(Pen *pen, const char *at) {
  while (*at) {
    float numbers[4] = {0};
    char what = *at++;
    for (int i = 0; i < 4 && is_digit(*at); i++) at = take_number(at, &numbers[i]);
    stroke(pen, what, numbers);
    at += strspn(at, " "); /* behind a Z, which has no numbers */
  }
  finish(pen, false);
}

void drawing_paint(const Kit *kit, const char *icon, float x, float y, float size, Color color) {
  const Drawing *drawing = find(icon + 5);
  Pen pen = {.kit = kit, .left = x, .top = y, .unit = size / UNITS, .stroke = STROKE, .color = color,
             .fill = color};
  if (drawing) paint_strokes(&pen, drawing->strokes);
}

void drawing_paint_scene(const Kit *kit, const char *icon, Rect rect) {
  const char *strokes = scene_strokes(icon);
  Pen pen = {.kit = kit, .left = rect.x, .top = rect.y, .unit = rect.w / SCENE_WIDTH, .stroke = SCENE_STROKE,
             .mirrored_at = kit->rtl ? SCENE_WIDTH : 0, .color = kit->theme->deep_green,
             .fill = kit->theme->card};
  if (strokes) paint_strokes(&pen, strokes);
}
