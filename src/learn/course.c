/* cmi5.xml: the modules as assignable units of one course. */
#include "learn/statement.h"

#include <string.h>

static void add_escaped(Buf *out, const char *text) {
  for (; *text; text++) {
    switch (*text) {
    case '&':
      buf_add_text(out, "&amp;");
      break;
    case '<':
      buf_add_text(out, "&lt;");
      break;
    case '>':
      buf_add_text(out, "&gt;");
      break;
    case '"':
      buf_add_text(out, "&quot;");
      break;
    default:
      buf_add_char(out, *text);
    }
  }
}

/* One langstring for each language that has it; the schema asks for one at least. */
static void add_texts(const Catalog *catalog, int module, bool about, const char *name, Buf *out) {
  bool any = false;
  buf_addf(out, "    <%s>\n", name);
  for (int i = 0; catalog_language(catalog, i); i++) {
    const char *text = catalog_text(catalog, module, about, i);
    if (!*text) continue;
    buf_addf(out, "      <langstring lang=\"%s\">", catalog_language(catalog, i));
    add_escaped(out, text);
    buf_add_text(out, "</langstring>\n");
    any = true;
  }
  if (!any)
    buf_addf(out, "      <langstring>%s</langstring>\n", catalog_module_at(catalog, module)->id);
  buf_addf(out, "    </%s>\n", name);
}

static void add_unit(const Catalog *catalog, int at, Buf *out) {
  const CatalogModule *module = catalog_module_at(catalog, at);
  buf_addf(out, "  <au id=\"" STATEMENT_PUBLISHED "/%s\" launchMethod=\"AnyWindow\" moveOn=\"%s\"",
           module->id, move_on_cmi5(module->move_on));
  if (module->mastery > 0)
    buf_addf(out, " masteryScore=\"%d.%03d\"", module->mastery / 1000, module->mastery % 1000);
  buf_add_text(out, ">\n");
  add_texts(catalog, at, false, "title", out);
  add_texts(catalog, at, true, "description", out);
  buf_addf(out, "    <url>" STATEMENT_HOME "/learning/%s</url>\n  </au>\n", module->id);
}

void statement_course(const Catalog *catalog, Buf *out) {
  buf_add_text(
      out,
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<courseStructure xmlns=\"https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd\">\n"
      "  <course id=\"" STATEMENT_PUBLISHED "\">\n"
      "    <title><langstring lang=\"da\">Borgerens Plan</langstring>"
      "<langstring lang=\"en\">The citizen's plan</langstring></title>\n"
      "    <description><langstring lang=\"da\">Moduler i Minplan</langstring>"
      "<langstring lang=\"en\">Modules of Minplan</langstring></description>\n"
      "  </course>\n");
  for (int i = 0; i < catalog_module_count(catalog); i++) add_unit(catalog, i, out);
  buf_add_text(out, "</courseStructure>\n");
}
