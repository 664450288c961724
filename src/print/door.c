#include "print/print.h"

const PrintDoor print_door = {print_format_parse, print_pdf, print_pdf_bytes, print_send, print_available};
