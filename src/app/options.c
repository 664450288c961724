#include "app/options.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef enum Want { WANT_FLAG, WANT_TEXT } Want;

typedef struct OptionRule {
  const char *name;
  Want want;
  size_t offset; /* of the bool or the const char * in Options */
  const char *argument, *help;
} OptionRule;

#define TEXT_OPTION(name, field, argument, help)                                                   \
  {name, WANT_TEXT, offsetof(Options, field), argument, help}
#define FLAG_OPTION(name, field, help) {name, WANT_FLAG, offsetof(Options, field), "", help}


static const OptionRule RULES[] = {
    TEXT_OPTION("--data", data, "DIR", "where the store is kept"),
    TEXT_OPTION("--key-file", key_file, "FILE", "the store's key (32 bytes, mode 0600)"),
    TEXT_OPTION("--content", content, "DIR", "flows and words to use instead of our own"),
    TEXT_OPTION("--scripts", scripts, "DIR", "screens to use instead of our own"),
    TEXT_OPTION("--panel", panel_text, "21.5in:1920x1080@500mm", "diagonal, pixels, viewing distance"),
    TEXT_OPTION("--second", second_text, "15in:1366x768@500mm", "the facilitator's screen; with --windowed: a window of that size"),
    TEXT_OPTION("--lang", lang, "TAG", "language at the start: da, en"),
    TEXT_OPTION("--out", out, "DIR", "where pictures and printed plans go"),
    TEXT_OPTION("--printer", printer, "NAME", "CUPS printer; the default one if left out"),
    TEXT_OPTION("--medium", medium, "DIR", "where citizens take their own data away to, and older plans come from; the out folder if left out"),
    TEXT_OPTION("--screen", screen, "NAME", "dump: only screens whose name starts with this"),
    TEXT_OPTION("--role", role, "ROLE", "people add: what the person may do (see docs/people.md)"),
    TEXT_OPTION("--side", side, "SIDE", "people add: provider (if left out), authority, external"),
    TEXT_OPTION("--unit", unit, "NAME", "people add: where the person works; import --for: whose plan it was"),
    TEXT_OPTION("--job", job, "WORDS", "people add: what the person does"),
    TEXT_OPTION("--last-day", last_day, "2026-11-24", "people add, role: the account's last day"),
    TEXT_OPTION("--meeting", meeting, "WORDS", "people add, role: which meeting a guest is here for"),
    TEXT_OPTION("--place", place, "NAME", "people add: what the place is called, with the first administrator"),
    TEXT_OPTION("--for", whose, "NAME", "import: the citizen (name or id) whose older plan the file is"),
    TEXT_OPTION("--form", form, "FORM", "import --for: authority, stay, provider, treatment, compass, other"),
    FLAG_OPTION("--windowed", windowed, "in a window with a frame"),
    FLAG_OPTION("--demo", demo, "a made-up shelter in a store of its own"),
    FLAG_OPTION("--json-only", json_only, "dump: no pictures"),
    FLAG_OPTION("--check", check, "dump: report targets, contrast, clipping, overlap"),
    FLAG_OPTION("--replace", replace, "restore: put the copy in the place of an existing store"),
    FLAG_OPTION("--once", once, "leave after the first picture (for measuring)"),
    FLAG_OPTION("--help", help, "this text"),
};
enum { RULE_COUNT = sizeof RULES / sizeof *RULES, LANG_MAX = 20 };

static const OptionRule *find_rule(const char *name) {
  for (int i = 0; i < RULE_COUNT; i++)
    if (strcmp(RULES[i].name, name) == 0) return &RULES[i];
  return NULL;
}

static Status parse_percent(const char *text, Options *out, Fault *fault) {
  out->text_given = true;
  out->text_percent = (int)strtol(text, NULL, 10);
  if (out->text_percent == 100 || out->text_percent == 150 || out->text_percent == 200) return ST_OK;
  return fault_set(fault, ST_BAD_INPUT, "--text-size takes 100, 150 or 200");
}

static Status parse_theme(const char *text, Options *out, Fault *fault) {
  out->theme_given = true;
  if (theme_parse(text, &out->theme) == ST_OK) return ST_OK;
  return fault_set(fault, ST_BAD_INPUT, "--theme takes paper, contrast or dark");
}

static Status parse_idle(const char *text, Options *out, Fault *fault) {
  char *end;
  long minutes = strtol(text, &end, 10);
  if (*end || minutes < 2 || minutes > 30) return fault_set(fault, ST_BAD_INPUT, "--idle takes 2 to 30 minutes");
  out->idle_minutes = (int)minutes;
  return ST_OK;
}

/* The four options whose value is not kept as text. */
static Status parse_special(const char *name, const char *value, Options *out, Fault *fault) {
  if (strcmp(name, "--idle") == 0) return parse_idle(value, out, fault);
  if (strcmp(name, "--text-size") == 0) return parse_percent(value, out, fault);
  if (strcmp(name, "--theme") == 0) return parse_theme(value, out, fault);
  out->seed = (unsigned)strtoul(value, NULL, 10);
  return ST_OK;
}

static bool is_special(const char *name) {
  return strcmp(name, "--text-size") == 0 || strcmp(name, "--theme") == 0 ||
         strcmp(name, "--seed") == 0 || strcmp(name, "--idle") == 0;
}

static Status parse_option(int argc, char **argv, int *at, Options *out, Fault *fault) {
  const char *name = argv[*at];
  const OptionRule *rule = find_rule(name);
  bool special = is_special(name);
  if (!rule && !special)
    return fault_set(fault, ST_BAD_INPUT, "unknown option %s; see minplan --help", name);
  if (rule && rule->want == WANT_FLAG) {
    *(bool *)((char *)out + rule->offset) = true;
    return ST_OK;
  }
  if (++*at >= argc) return fault_set(fault, ST_BAD_INPUT, "%s needs a value; see minplan --help", name);
  if (special) return parse_special(name, argv[*at], out, fault);
  *(const char **)((char *)out + rule->offset) = argv[*at];
  return ST_OK;
}

/* Names a folder of words: nothing else may stand in it. */
static Status check_lang(const char *lang, Fault *fault) {
  size_t length = strspn(lang, "abcdefghijklmnopqrstuvwxyz0123456789-");
  if (length > 0 && length <= LANG_MAX && lang[length] == '\0') return ST_OK;
  return fault_set(fault, ST_BAD_INPUT, "--lang takes a language such as da or en");
}

Status options_parse(int argc, char **argv, Options *out, Fault *fault) {
  *out = (Options){.text_percent = 100, .theme = THEME_PAPER, .seed = 1};
  enum { MOST_WORDS = sizeof out->words / sizeof *out->words };
  for (int at = 1; at < argc; at++) {
    if (strncmp(argv[at], "--", 2) == 0) {
      Status status = parse_option(argc, argv, &at, out, fault);
      if (status != ST_OK) return status;
    } else if (out->word_count < MOST_WORDS) {
      out->words[out->word_count++] = argv[at];
    } else {
      return fault_set(fault, ST_BAD_INPUT, "too many words; see minplan --help");
    }
  }
  if (out->lang && check_lang(out->lang, fault) != ST_OK) return ST_BAD_INPUT;
  if (out->second_text && panel_parse(out->second_text, &out->second, fault) != ST_OK) return ST_BAD_INPUT;
  return out->panel_text ? panel_parse(out->panel_text, &out->panel, fault) : ST_OK;
}

void options_help(void) {
  puts("  --text-size N            100, 150 or 200\n"
       "  --theme NAME             paper, contrast or dark\n"
       "  --idle MINUTES           end a session nobody touches, 2 to 30; as chosen for each role if left out\n"
       "  --seed N                 play: seed of what is random");
  for (int i = 0; i < RULE_COUNT; i++)
    printf("  %-12s %-23s %s\n", RULES[i].name, RULES[i].argument, RULES[i].help);
  puts("\nExit status: 0 done, 1 could not, 2 wrong use.");
}
