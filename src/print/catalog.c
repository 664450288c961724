#include "print/catalog.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The last place where `what` stands, or NULL; PDF holds binary parts, so no string functions. */
static const char *find_last(const Buf *pdf, const char *what) {
  const char *found = NULL, *from = pdf->data, *end = pdf->data + pdf->length;
  size_t length = strlen(what);
  while (from && (from = memmem(from, (size_t)(end - from), what, length))) found = from++;
  return found;
}

/* The number behind a name such as "/Root " in the trailer; -1 when absent. */
static long number_behind(const char *from, const char *name) {
  const char *at = from ? strstr(from, name) : NULL;
  return at ? strtol(at + strlen(name), NULL, 10) : -1;
}

static void add_catalog(Buf *pdf, long root, const char *dictionary, int length, const char *lang) {
  buf_addf(pdf, "%ld 0 obj\n%.*s /Lang (%s) /ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n", root,
           length, dictionary, lang);
}

Status catalog_set_language(Buf *pdf, const char *lang) {
  char header[48];
  const char *trailer = find_last(pdf, "trailer");
  long root = number_behind(trailer, "/Root "), size = number_behind(trailer, "/Size ");
  long info = number_behind(trailer, "/Info "), previous = number_behind(find_last(pdf, "startxref"), "startxref\n");
  snprintf(header, sizeof header, "\n%ld 0 obj\n", root);
  const char *object = root > 0 ? find_last(pdf, header) : NULL;
  if (!object || size < 0 || previous < 0) return ST_DAMAGED;
  const char *dictionary = object + strlen(header);
  const char *end = strstr(dictionary, "endobj");
  while (end && end > dictionary && strncmp(end, ">>", 2) != 0) end--;
  if (!end || end == dictionary) return ST_DAMAGED;
  char *copy = strndup(dictionary, (size_t)(end - dictionary)); /* the buffer moves while it grows */
  if (!copy) return ST_NO_MEMORY;
  size_t place = pdf->length;
  add_catalog(pdf, root, copy, (int)strlen(copy), lang);
  size_t table = pdf->length;
  buf_addf(pdf, "xref\n%ld 1\n%010zu 00000 n \ntrailer\n<< /Size %ld /Root %ld 0 R", root, place, size, root);
  if (info > 0) buf_addf(pdf, " /Info %ld 0 R", info);
  buf_addf(pdf, " /Prev %ld >>\nstartxref\n%zu\n%%%%EOF\n", previous, table);
  free(copy);
  return pdf->status;
}
