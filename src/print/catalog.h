/* Cairo 1.16 cannot say which language a PDF is in. This adds it, as the format's own "incremental update"
 * (ISO 32000-1, 7.5.6): a new version of the catalog behind the finished file. Files of src/print only. */
#ifndef MINPLAN_PRINT_CATALOG_H
#define MINPLAN_PRINT_CATALOG_H

#include "base/buf.h"

/* Adds /Lang and "show the title" to the PDF in `pdf`. ST_DAMAGED when it is not one that we understand. */
Status catalog_set_language(Buf *pdf, const char *lang);

#endif
