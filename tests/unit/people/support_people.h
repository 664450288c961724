/* What the tests of these rules share. */
#ifndef MINPLAN_TEST_SUPPORT_PEOPLE_H
#define MINPLAN_TEST_SUPPORT_PEOPLE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

#endif
