/* Calls nobody may make here: unbounded, locale-bound or not re-entrant. The build includes this
 * file before every source of ours, so that a use does not compile. */
#ifndef MINPLAN_BASE_BANNED_H
#define MINPLAN_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat sprintf vsprintf gets strtok atoi atol atof localtime gmtime ctime \
    asctime tmpnam mktemp system popen

#endif
