/* The yardstick: the least an SDL2 + SDL_ttf program has to do to show such a screen, answer a tap and
 * show the next screen. No store, no scripts, no accessibility, no layout. `minplan bench` runs it in turn
 * with the real program and reports ratios.
 *   bare --once   leaves after the first picture
 *   bare --bench  prints {"tap_ms":..,"tap_p99_ms":..,"next_ms":..} and leaves
 *   bare --stay   shows the picture and waits for events until killed */
#include <SDL.h>
#include <SDL_ttf.h>
#include <stdbool.h>

enum { TAPS = 300, CARDS = 12 };

typedef struct Bare {
  SDL_Window *window;
  SDL_Surface *surface;
  TTF_Font *title, *body, *icon;
} Bare;

static const char *const CARD_WORDS[CARDS] = {
    "Et sted at bo", "Penge og post",      "Krop og helbred",     "Søvn og ro",   "Sind og tanker",
    "Stoffer",       "Mine mennesker",     "Hverdagen",           "Job og skole", "Det, jeg kan lide",
    "Tryg og fri",   "Komme rundt"};

static const char FONTS[] = "/usr/share/fonts/opentype/inter/";

static TTF_Font *open_font(const char *file, int size) {
  char path[256];
  snprintf(path, sizeof path, "%s%s", FONTS, file);
  return TTF_OpenFont(path, size);
}

static bool open_bare(Bare *bare) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return false;
  SDL_DisplayMode mode;
  SDL_GetDesktopDisplayMode(0, &mode);
  bare->window = SDL_CreateWindow("bare", 0, 0, mode.w, mode.h, SDL_WINDOW_BORDERLESS);
  bare->surface = bare->window ? SDL_GetWindowSurface(bare->window) : NULL;
  bare->title = open_font("Inter-Bold.otf", 60);
  bare->body = open_font("Inter-Medium.otf", 34);
  bare->icon = TTF_OpenFont("/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf", 48);
  return bare->surface && bare->title && bare->body && bare->icon;
}

static void put_text(Bare *bare, TTF_Font *font, const char *text, int x, int y) {
  SDL_Surface *word = TTF_RenderUTF8_Blended(font, text, (SDL_Color){26, 26, 26, 255});
  SDL_BlitSurface(word, NULL, bare->surface, &(SDL_Rect){x, y, 0, 0});
  SDL_FreeSurface(word);
}

static SDL_Rect card_rect(int card) {
  return (SDL_Rect){96 + card % 4 * 438, 406 + card / 4 * 180, 416, 158};
}

static void draw_card(Bare *bare, int card, bool selected) {
  SDL_Rect rect = card_rect(card);
  SDL_FillRect(bare->surface, &rect, selected ? 0xFF2E5A2F : 0xFF8C8474);
  SDL_Rect inside = {rect.x + 2, rect.y + 2, rect.w - 4, rect.h - 4};
  SDL_FillRect(bare->surface, &inside, selected ? 0xFFE6F0E3 : 0xFFFFFFFF);
  put_text(bare, bare->icon, "home", rect.x + 40, rect.y + 50);
  put_text(bare, bare->body, CARD_WORDS[card], rect.x + 130, rect.y + 58);
}

static void draw_screen(Bare *bare, int number) {
  SDL_FillRect(bare->surface, NULL, 0xFFFBF8F3);
  put_text(bare, bare->body, "Tilbage", 96, 40);
  put_text(bare, bare->body, "Gem og gå", 1600, 40);
  put_text(bare, bare->title, number ? "Hvad virker allerede?" : "Hvad betyder mest for dig lige nu?", 96, 240);
  put_text(bare, bare->body, "Tryk på det, der passer. Du kan vælge flere.", 96, 330);
  for (int card = 0; card < CARDS; card++) draw_card(bare, card, card == number);
  put_text(bare, bare->body, "Hjælp", 96, 990);
  put_text(bare, bare->body, "Spring over", 300, 990);
  put_text(bare, bare->body, "Videre", 1640, 990);
  SDL_UpdateWindowSurface(bare->window);
}

static double now_ms(void) {
  return (double)SDL_GetPerformanceCounter() * 1000.0 / (double)SDL_GetPerformanceFrequency();
}

static int compare(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void bench(Bare *bare) {
  static double taps[TAPS], nexts[TAPS];
  for (int i = 0; i < TAPS; i++) {
    SDL_Rect rect = card_rect(i % CARDS);
    double start = now_ms();
    draw_card(bare, i % CARDS, i / CARDS % 2 == 0);
    SDL_UpdateWindowSurfaceRects(bare->window, &rect, 1);
    taps[i] = now_ms() - start;
  }
  for (int i = 0; i < TAPS; i++) {
    double start = now_ms();
    draw_screen(bare, i % 2);
    nexts[i] = now_ms() - start;
  }
  qsort(taps, TAPS, sizeof *taps, compare);
  qsort(nexts, TAPS, sizeof *nexts, compare);
  printf("{\"tap_ms\":%.4f,\"tap_p99_ms\":%.4f,\"next_ms\":%.4f}\n", taps[TAPS / 2], taps[TAPS * 99 / 100],
         nexts[TAPS / 2]);
}

int main(int argc, char **argv) {
  Bare bare;
  const char *mode = argc > 1 ? argv[1] : "--stay";
  SDL_Event event;
  if (!open_bare(&bare)) {
    fprintf(stderr, "bare: %s\n", SDL_GetError());
    return 1;
  }
  draw_screen(&bare, 0);
  if (strcmp(mode, "--bench") == 0) bench(&bare);
  while (strcmp(mode, "--stay") == 0 && SDL_WaitEvent(&event) && event.type != SDL_QUIT) {}
  return 0;
}
