/* One line to stderr. Takes no person's words: callers pass fixed text, codes and counts only. */
#ifndef MINPLAN_BASE_LOG_H
#define MINPLAN_BASE_LOG_H

void log_line(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
