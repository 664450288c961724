/* What the tests of this folder share. */
#ifndef MINPLAN_TEST_SUPPORT_LEARN_H
#define MINPLAN_TEST_SUPPORT_LEARN_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

#endif
