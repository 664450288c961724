/* The yardstick: the least an SDL2 + SDL_ttf program has to do to show such a screen, answer a press and
 * show the next screen. No store, no scripts, no accessibility, no layout: places are numbers, corners are
 * square. It is written as a sensible program would be: words once rendered are kept as opaque pictures, and
 * a press sends only the rectangle of what was pressed. `minplan bench` runs it in turn with the real program
 * and reports ratios.
 *   bare          shows a screen of cards and answers presses on the cards, on "next" and on "back"
 *   bare --door   shows the one big door of the home screen instead */
#include <SDL.h>
#include <SDL_ttf.h>
#include <stdbool.h>
#include <string.h>

enum { CARDS = 12, WORDS = 128 };

static const Uint32 PAPER = 0xFFFBF8F3, CARD = 0xFFFFFFFF, EDGE = 0xFF857D6E, INK = 0xFF1A1A1A, GREEN = 0xFF2E5A2F,
                    MINT = 0xFFE6F0E3, SAND = 0xFFF1EADC, HAIRLINE = 0xFFD9D2C5, GREY = 0xFFE3E3E3, LEAF = 0xFF2B512C;

/* Words as a picture in the window's own format, ground included. */
typedef struct Word {
  const TTF_Font *font;
  const char *text;
  Uint32 ink, ground;
  SDL_Surface *picture;
} Word;

typedef struct Bare {
  SDL_Window *window;
  SDL_Surface *surface;
  TTF_Font *title, *body, *icon;
  bool door; /* the door is shown, and not the cards */
  bool keep; /* words rendered are kept, once there is a second picture to show */
  Word words[WORDS];
  int word_count;
  int held, chosen; /* what is under the finger; which card is chosen; -1 = none */
} Bare;

static const char *const CARD_WORDS[CARDS][2] = {
    {"home", "Et sted at bo"},    {"account_balance_wallet", "Penge og post"}, {"favorite", "Krop og helbred"},
    {"bedtime", "Søvn og ro"},    {"self_improvement", "Sind og tanker"},      {"spa", "Stoffer og alkohol"},
    {"group", "Mine mennesker"},  {"wb_sunny", "Hverdagen"},                   {"school", "Job og skole"},
    {"palette", "Det, jeg godt kan lide"}, {"security", "Tryg og fri"},        {"directions_walk", "Komme rundt"}};

static TTF_Font *open_font(const char *path, int size) {
  char whole[256];
  snprintf(whole, sizeof whole, "/usr/share/fonts/%s", path);
  return TTF_OpenFont(whole, size);
}

static bool open_bare(Bare *bare) {
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return false;
  SDL_DisplayMode mode;
  SDL_GetDesktopDisplayMode(0, &mode);
  bare->window = SDL_CreateWindow("bare", 0, 0, mode.w, mode.h, SDL_WINDOW_BORDERLESS);
  bare->surface = bare->window ? SDL_GetWindowSurface(bare->window) : NULL;
  bare->title = open_font("opentype/inter/Inter-Bold.otf", 61);
  bare->body = open_font("opentype/inter/Inter-Medium.otf", 34);
  bare->icon = open_font("truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf", 39);
  return bare->surface && bare->title && bare->body && bare->icon;
}

static SDL_Color color_of(Uint32 color) {
  return (SDL_Color){(Uint8)(color >> 16), (Uint8)(color >> 8), (Uint8)color, 255};
}

static SDL_Surface *render(const Bare *bare, TTF_Font *font, const char *text, Uint32 ink, Uint32 ground) {
  SDL_Surface *shaded = TTF_RenderUTF8_Shaded(font, text, color_of(ink), color_of(ground));
  SDL_Surface *picture = SDL_ConvertSurface(shaded, bare->surface->format, 0);
  SDL_FreeSurface(shaded);
  SDL_SetSurfaceBlendMode(picture, SDL_BLENDMODE_NONE);
  return picture;
}

static SDL_Surface *find_word(const Bare *bare, const TTF_Font *font, const char *text, Uint32 ink, Uint32 ground) {
  for (int i = 0; i < bare->word_count; i++) {
    const Word *word = &bare->words[i];
    if (word->text == text && word->font == font && word->ink == ink && word->ground == ground) return word->picture;
  }
  return NULL;
}

static void put_text(Bare *bare, TTF_Font *font, const char *text, int x, int y, Uint32 ink, Uint32 ground) {
  SDL_Surface *picture = find_word(bare, font, text, ink, ground);
  bool known = picture != NULL, kept = bare->keep && bare->word_count < WORDS;
  if (!known) picture = render(bare, font, text, ink, ground);
  SDL_BlitSurface(picture, NULL, bare->surface, &(SDL_Rect){x, y, 0, 0});
  if (!known && kept) bare->words[bare->word_count++] = (Word){font, text, ink, ground, picture};
  if (!known && !kept) SDL_FreeSurface(picture);
}

/* SDL_FillRect goes past the cache, which makes a card four times as slow as this. */
static void fill(Bare *bare, SDL_Rect rect, Uint32 color) {
  for (int y = rect.y; y < rect.y + rect.h; y++) {
    Uint32 *row = (Uint32 *)((Uint8 *)bare->surface->pixels + y * bare->surface->pitch);
    for (int x = rect.x; x < rect.x + rect.w; x++) row[x] = color;
  }
}

static void put_box(Bare *bare, SDL_Rect rect, Uint32 ground, Uint32 edge) {
  int thick = edge != ground ? 2 : 0;
  SDL_Rect inside = {rect.x + thick, rect.y + thick, rect.w - 2 * thick, rect.h - 2 * thick};
  if (thick > 0) {
    fill(bare, (SDL_Rect){rect.x, rect.y, rect.w, thick}, edge);
    fill(bare, (SDL_Rect){rect.x, rect.y + rect.h - thick, rect.w, thick}, edge);
    fill(bare, (SDL_Rect){rect.x, rect.y, thick, rect.h}, edge);
    fill(bare, (SDL_Rect){rect.x + rect.w - thick, rect.y, thick, rect.h}, edge);
  }
  fill(bare, inside, ground);
}

static SDL_Rect card_rect(int card) { return (SDL_Rect){73 + card % 4 * 447, 352 + card / 4 * 169, 431, 158}; }

static void draw_card(Bare *bare, int card, bool selected, bool pressed) {
  SDL_Rect rect = card_rect(card);
  Uint32 fill = pressed ? GREY : selected ? MINT : CARD, square = selected ? CARD : SAND;
  put_box(bare, rect, fill, selected ? GREEN : EDGE);
  put_box(bare, (SDL_Rect){rect.x + 17, rect.y + 46, 65, 65}, square, square);
  put_text(bare, bare->icon, CARD_WORDS[card][0], rect.x + 30, rect.y + 59, GREEN, square);
  put_text(bare, bare->body, CARD_WORDS[card][1], rect.x + 98, rect.y + 58, INK, fill);
  put_box(bare, (SDL_Rect){rect.x + 382, rect.y + 62, 33, 33}, selected ? GREEN : CARD, selected ? GREEN : EDGE);
}

static void draw_door(Bare *bare, bool pressed) {
  SDL_Rect door = {73, 175, 1048, 813};
  Uint32 fill = pressed ? LEAF : GREEN;
  put_box(bare, door, fill, fill);
  put_box(bare, (SDL_Rect){105, 207, 109, 109}, LEAF - 0x80A08, LEAF - 0x80A08);
  put_text(bare, bare->icon, "assignment_ind", 140, 242, CARD, LEAF - 0x80A08);
  put_text(bare, bare->title, "Min plan", 105, 850, CARD, fill);
  put_text(bare, bare->body, "Lav din plan, eller se hvordan det går", 105, 915, CARD, fill);
}

static void draw_button(Bare *bare, const char *icon, const char *text, SDL_Rect rect, Uint32 fill) {
  Uint32 ink = fill == GREEN ? CARD : INK;
  put_box(bare, rect, fill, fill == CARD ? EDGE : fill);
  put_text(bare, bare->icon, icon, rect.x + 24, rect.y + 20, ink, fill);
  put_text(bare, bare->body, text, rect.x + 76, rect.y + 20, ink, fill);
}

static void draw_screen(Bare *bare, int number) {
  fill(bare, (SDL_Rect){0, 0, bare->surface->w, bare->surface->h}, PAPER);
  draw_button(bare, "arrow_back", "Tilbage", (SDL_Rect){24, 10, 220, 81}, CARD);
  for (int i = 0; i < 8; i++)
    put_box(bare, (SDL_Rect){260 + i * 56, 22, 50, 10}, i < 3 ? GREEN : HAIRLINE, i < 3 ? GREEN : HAIRLINE);
  put_text(bare, bare->body, number ? "Trin 2 af 8 · Styrker" : "Trin 3 af 8 · Det vigtige", 340, 42, INK, PAPER);
  draw_button(bare, "format_size", "Større", (SDL_Rect){1264, 10, 200, 81}, PAPER);
  draw_button(bare, "contrast", "Farver", (SDL_Rect){1480, 10, 205, 81}, PAPER);
  draw_button(bare, "exit_to_app", "Afslut", (SDL_Rect){1701, 10, 195, 81}, CARD);
  draw_button(bare, "lock", "Du bestemmer, hvem der ser det", (SDL_Rect){73, 125, 523, 52}, SAND);
  put_text(bare, bare->title, number ? "Hvad virker allerede for dig?" : "Hvad betyder mest for dig lige nu?", 73, 193,
           INK, PAPER);
  put_text(bare, bare->body, "Vælg det, der fylder. Du kan vælge flere og skrive dit eget.", 73, 290, INK, PAPER);
  for (int card = 0; card < CARDS; card++) draw_card(bare, card, card == bare->chosen, false);
  draw_button(bare, "edit", "Skriv dine egne ord", (SDL_Rect){73, 874, 414, 81}, CARD);
  draw_button(bare, "help_outline", "Hjælp", (SDL_Rect){24, 989, 194, 81}, PAPER);
  draw_button(bare, "more_horiz", "Andre svar", (SDL_Rect){234, 989, 276, 81}, PAPER);
  draw_button(bare, "arrow_forward", "Videre", (SDL_Rect){1674, 989, 222, 81}, GREEN);
  SDL_UpdateWindowSurface(bare->window);
}

enum { NEXT = CARDS, BACK, DOOR, TARGETS };

static SDL_Rect target_rect(int target) {
  static const SDL_Rect OTHERS[] = {{1674, 989, 222, 81}, {24, 10, 220, 81}, {73, 175, 1048, 813}};
  return target < CARDS ? card_rect(target) : OTHERS[target - CARDS];
}

/* -1: nothing to press there. */
static int target_at(const Bare *bare, int x, int y) {
  SDL_Point point = {x, y};
  for (int target = bare->door ? DOOR : 0; target < (bare->door ? TARGETS : DOOR); target++) {
    SDL_Rect rect = target_rect(target);
    if (SDL_PointInRect(&point, &rect)) return target;
  }
  return -1;
}

static void show_target(Bare *bare, int target, bool pressed) {
  SDL_Rect rect = target_rect(target);
  if (target == NEXT) draw_button(bare, "arrow_forward", "Videre", rect, pressed ? LEAF : GREEN);
  else if (target == BACK) draw_button(bare, "arrow_back", "Tilbage", rect, pressed ? GREY : CARD);
  else if (target == DOOR) draw_door(bare, pressed);
  else draw_card(bare, target, target == bare->chosen, pressed);
  SDL_UpdateWindowSurfaceRects(bare->window, &rect, 1);
}

static void lift(Bare *bare, int target) {
  int held = bare->held;
  bare->held = -1;
  if (held < CARDS && target == held) bare->chosen = target == bare->chosen ? -1 : target;
  if (target == held && (target == NEXT || target == BACK)) draw_screen(bare, target == NEXT);
  else show_target(bare, held, false);
}

static void answer(Bare *bare, const SDL_Event *event) {
  if (event->type == SDL_MOUSEBUTTONDOWN) {
    bare->held = target_at(bare, event->button.x, event->button.y);
    if (bare->held >= 0) show_target(bare, bare->held, true);
  } else if (event->type == SDL_MOUSEMOTION && bare->held >= 0) {
    if (target_at(bare, event->motion.x, event->motion.y) != bare->held) lift(bare, -1);
  } else if (event->type == SDL_MOUSEBUTTONUP && bare->held >= 0) {
    lift(bare, target_at(bare, event->button.x, event->button.y));
  }
}

int main(int argc, char **argv) {
  static Bare bare = {.held = -1, .chosen = -1};
  SDL_Event event;
  if (!open_bare(&bare)) {
    fprintf(stderr, "bare: %s\n", SDL_GetError());
    return 1;
  }
  bare.door = argc > 1 && strcmp(argv[1], "--door") == 0;
  draw_screen(&bare, 0);
  if (bare.door) show_target(&bare, DOOR, false);
  bare.keep = true;
  while (SDL_WaitEvent(&event) && event.type != SDL_QUIT) answer(&bare, &event);
  SDL_Quit();
  return 0;
}
