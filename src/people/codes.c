#include "people/codes.h"

#include <string.h>

static const char *const PICTURES[CODE_PICTURE_COUNT] = {
    "house", "tree", "dog",  "fish",   "boat", "bike",  "key",  "cup",
    "sun",   "moon", "star", "flower", "bird", "apple", "shoe", "clock"};

static const char *const KINDS[CODE_KIND_COUNT] = {"pictures", "digits"};

static const char *const VERDICTS[CODE_VERDICT_COUNT] = {[CODE_FINE] = "",
                                                         [CODE_SHAPE] = "shape",
                                                         [CODE_SHORT] = "short",
                                                         [CODE_SAME] = "same",
                                                         [CODE_RUN] = "run",
                                                         [CODE_PATTERN] = "pattern",
                                                         [CODE_BIRTHDAY] = "birthday",
                                                         [CODE_COMMON] = "common"};

/* What the rules below let through and people choose all the same: lines and corners of a keypad,
 * years, jokes. */
static const char *const COMMON[] = {
    "112233",   "332211",    "123321",  "321123",   "654123",    "123654",       "456123",
    "123789",   "789123",    "321654",  "147258",   "258147",    "147852",       "258369",
    "369258",   "741852",    "852741",  "963852",   "852963",    "741963",       "147963",
    "159357",   "357159",    "159753",  "753159",   "951357",    "753951",       "159951",
    "951753",   "789456",    "456852",  "852456",   "123698",    "147896",       "147369",
    "369147",   "102030",    "112358",  "314159",   "135790",    "135791",       "246810",
    "246802",   "975310",    "864200",  "100200",   "200100",    "100000",       "200000",
    "500000",   "000001",    "111222",  "222333",   "111333",    "112211",       "121314",
    "142536",   "131415",    "110011",  "100001",   "420420",    "000007",       "192837",
    "918273",   "102938",    "134679",  "976431",   "11223344",  "12344321",     "43211234",
    "14725836", "1472583",   "1357924", "12435687", "147258369", "123456123456", "159263",
    "123412",   "1234554321"};

typedef struct Symbols {
  int at[CODE_DIGITS_MAX];
  int count, kinds; /* how many there are, out of how many */
} Symbols;

static int picture_at(const char *name, size_t length) {
  for (int i = 0; i < CODE_PICTURE_COUNT; i++)
    if (strlen(PICTURES[i]) == length && memcmp(PICTURES[i], name, length) == 0) return i;
  return -1;
}

/* False when a piece is no picture or there are too many. */
static bool read_pictures(const char *code, Symbols *out) {
  *out = (Symbols){.kinds = CODE_PICTURE_COUNT};
  while (*code) {
    size_t length = strcspn(code, "-");
    int picture = picture_at(code, length);
    if (picture < 0 || out->count == CODE_PICTURE_LENGTH) return false;
    out->at[out->count++] = picture;
    code += length;
    if (*code == '-' && !code[1]) return false; /* nothing follows the last '-' */
    if (*code == '-') code++;
  }
  return true;
}

static bool read_digits(const char *code, Symbols *out) {
  size_t length = strlen(code);
  *out = (Symbols){.kinds = 10};
  if (length > CODE_DIGITS_MAX || strspn(code, "0123456789") != length) return false;
  for (; *code; code++) out->at[out->count++] = *code - '0';
  return true;
}

/* Every step the same: 0 = one thing over and over. Digits run on from 9 to 0. */
static bool steps_by(const Symbols *code, int step) {
  for (int i = 1; i < code->count; i++)
    if ((code->at[i - 1] + step + code->kinds) % code->kinds != code->at[i]) return false;
  return true;
}

/* A piece of at most half the code that is said again to its end. */
static bool repeats(const Symbols *code) {
  for (int length = 1; length <= code->count / 2; length++) {
    int i = length;
    while (i < code->count && code->at[i] == code->at[i - length]) i++;
    if (i == code->count) return true;
  }
  return false;
}

static int number(const char *digits, int from, int length) {
  int value = 0;
  for (int i = from; i < from + length; i++) value = value * 10 + digits[i] - '0';
  return value;
}

static bool is_day(const char *digits, int day_at, int month_at) {
  int day = number(digits, day_at, 2), month = number(digits, month_at, 2);
  return day >= 1 && day <= 31 && month >= 1 && month <= 12;
}

static bool is_year(const char *digits, int at) {
  int year = number(digits, at, 4);
  return year >= 1900 && year <= 2099;
}

/* ddmmyy, yymmdd, ddmmyyyy, yyyymmdd, and a CPR number, which begins with a day. */
static bool reads_as_day(const char *digits) {
  size_t length = strlen(digits);
  if (length == 6) return is_day(digits, 0, 2) || is_day(digits, 4, 2);
  if (length == 8)
    return (is_day(digits, 0, 2) && is_year(digits, 4)) ||
           (is_day(digits, 6, 4) && is_year(digits, 0));
  return length == 10 && is_day(digits, 0, 2);
}

static bool is_common(const char *digits) {
  for (size_t i = 0; i < sizeof COMMON / sizeof *COMMON; i++)
    if (strcmp(COMMON[i], digits) == 0) return true;
  return false;
}

CodeVerdict code_verdict(CodeKind kind, const char *code) {
  Symbols symbols;
  bool pictures = kind == CODE_PICTURES;
  if (!(pictures ? read_pictures(code, &symbols) : read_digits(code, &symbols))) return CODE_SHAPE;
  if (symbols.count < (pictures ? CODE_PICTURE_LENGTH : CODE_DIGITS_MIN)) return CODE_SHORT;
  if (steps_by(&symbols, 0)) return CODE_SAME;
  if (steps_by(&symbols, 1) || steps_by(&symbols, -1)) return CODE_RUN;
  if (repeats(&symbols)) return CODE_PATTERN;
  if (pictures) return CODE_FINE;
  if (reads_as_day(code)) return CODE_BIRTHDAY;
  return is_common(code) ? CODE_COMMON : CODE_FINE;
}

const char *code_verdict_name(CodeVerdict verdict) {
  return VERDICTS[verdict];
}

const char *const *code_pictures(void) {
  return PICTURES;
}

const char *code_kind_name(CodeKind kind) {
  return KINDS[kind];
}

bool code_kind_parse(const char *name, CodeKind *out) {
  for (int i = 0; name && i < CODE_KIND_COUNT; i++) {
    if (strcmp(KINDS[i], name) != 0) continue;
    *out = (CodeKind)i;
    return true;
  }
  return false;
}

CodeKind code_kind_of(const char *code) {
  return code[strspn(code, "0123456789")] ? CODE_PICTURES : CODE_DIGITS;
}
