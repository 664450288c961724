/* Programs that are killed: a child does things to a store on the real disk and says down a pipe
 * how many were called done, until SIGKILL meets it at a random moment. */
#ifndef MINPLAN_TEST_SUPPORT_KILL_H
#define MINPLAN_TEST_SUPPORT_KILL_H

#include "support_session.h"

/* Does thing number `number` of the round (from 0). */
typedef Status (*KillThing)(Session *session, Store *store, const char *round, int number);

/* Lets a child do things until it is killed; returns how many it said were done. In one round of
 * four the kill may hit the opening of the store; in the others it waits for a number of things
 * drawn below `most_things`, so that something is at stake however slow the machine is, and then
 * for less than `longest_us`, so that it falls anywhere into the next one. `round` tells its things
 * from those of others. */
int kill_one(Session *session, Random *random, KillThing thing, const char *round, int most_things,
             unsigned longest_us);

#endif
