#include "view/view.h"

#include <string.h>

/* docs/views.md as a table: words parted by spaces. */
typedef struct Vocabulary {
  const char *attributes, *styles;
} Vocabulary;

static const char COMMON[] = "kind id lang voice min_mm grow live";

static const Vocabulary KINDS[VIEW_KIND_COUNT] = {
    [VIEW_COLUMN] = {"align style", "tight loose"},
    [VIEW_ROW] = {"align", ""},
    [VIEW_GRID] = {"columns", ""},
    [VIEW_SPLIT] = {"style", "aside even"},
    [VIEW_PANEL] = {"style", "card sand sky mint green paper sheet"},
    [VIEW_LIST] = {"label", ""},
    [VIEW_PASSAGE] = {"label", ""},
    [VIEW_SCENE] = {"label icon", ""},
    [VIEW_SPACER] = {"", ""},
    [VIEW_TEXT] = {"label style", "body soft small strong lead"},
    [VIEW_HEADING] = {"label level", ""},
    [VIEW_QUOTE] = {"label note style", "large"},
    [VIEW_ICON] = {"icon style", "sand mint sky green"},
    [VIEW_BADGE] = {"label note icon style", "sand sky mint round tile"},
    [VIEW_RULE] = {"", ""},
    [VIEW_PROGRESS] = {"number of label points", ""},
    [VIEW_METER] = {"number of label", ""},
    [VIEW_CHART] = {"label style low high", "bar line wheel"},
    [VIEW_STEPS] = {"label number", ""},
    [VIEW_SUMMARY] = {"label", ""},
    [VIEW_QR] = {"label value", ""},
    [VIEW_ITEM] = {"label note points level", ""},
    [VIEW_BUTTON] = {"label note icon value disabled style",
                     "primary plain quiet row card picture door-green door-sand door-sky change "
                     "station-done station-here station-ahead"},
    [VIEW_CHOICE] = {"label note icon value selected multi number of points style", "card row scale picture face phrase phrase-mint phrase-sky spot"},
    [VIEW_FIELD] = {"label value hint limit input error", ""},
    [VIEW_PEOPLE] = {"label", ""},
    [VIEW_SIGNATURE] = {"label value error instead", ""}};

bool view_is_dragged(ViewKind kind) { return kind == VIEW_SIGNATURE; }

static bool holds(const char *words, const char *word) {
  size_t length = strlen(word);
  for (const char *at = words; *at; at += strspn(at, " ")) {
    size_t here = strcspn(at, " ");
    if (here == length && memcmp(at, word, length) == 0) return true;
    at += here;
  }
  return false;
}

bool view_has_attribute(ViewKind kind, const char *name) {
  return kind < VIEW_KIND_COUNT && (holds(COMMON, name) || holds(KINDS[kind].attributes, name));
}

bool view_allows(ViewKind kind, const char *attribute, const char *word) {
  if (strcmp(attribute, "style") == 0) return kind < VIEW_KIND_COUNT && holds(KINDS[kind].styles, word);
  if (strcmp(attribute, "align") == 0) return holds(kind == VIEW_ROW ? "start center end between" : "start center end", word);
  if (strcmp(attribute, "input") == 0) return holds("words line name digits code", word);
  return true;
}

bool view_may_hold(ViewKind parent, ViewKind child) {
  if (parent == VIEW_PASSAGE) return child == VIEW_CHOICE || child == VIEW_ITEM;
  if (parent == VIEW_SCENE) return child == VIEW_CHOICE;
  bool lists = parent == VIEW_CHART || parent == VIEW_PEOPLE || parent == VIEW_STEPS;
  if (lists || child == VIEW_ITEM) return lists && child == VIEW_ITEM;
  return parent == VIEW_COLUMN || parent == VIEW_BUTTON || parent == VIEW_ROW || parent == VIEW_GRID || parent == VIEW_SPLIT ||
         parent == VIEW_PANEL || parent == VIEW_LIST || parent == VIEW_SUMMARY;
}
