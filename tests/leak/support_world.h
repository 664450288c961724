/* A world to leak from: one citizen with a marker in everything a citizen can have in the store,
 * each with the topics it belongs to, and everybody there can be around them, each with what their
 * basis opens, said here in the words of the rules. */
#ifndef MINPLAN_TEST_SUPPORT_WORLD_H
#define MINPLAN_TEST_SUPPORT_WORLD_H

#include "support_store.h"

#include "people/access.h"

#define WORLD_CITIZEN_CODE "house-dog-boat-sun" /* staff have 271828 */

enum { MARKERS_MAX = 1200, VIEWERS_MAX = 160, MARK_BYTES = 48 };

/* What a text may be seen with. */
typedef struct Marker {
  char text[MARK_BYTES];
  TopicSet needs;            /* every one of these; 0 = any topic at all */
  bool self;                 /* only the citizen */
  bool must_show;            /* comes out of plan or history for whoever may see it */
  char owner[STORE_ID_TEXT]; /* only this account: what it learned; "" = a citizen's plan decides */
  bool listed; /* an account: the list of staff shows it, to those who may read that */
} Marker;

/* Who reads: an account, and what its basis should open, said here in the words of the rules. */
typedef struct Viewer {
  char id[STORE_ID_TEXT];
  char name[MARK_BYTES]; /* "" = cannot sign in */
  const char *what, *role;
  TopicSet sees[PURPOSE_COUNT];
  bool self;
} Viewer;

typedef struct World {
  Shelf *shelf;
  StoreId citizen, draft, other_staff, meeting;
  char card[2 * MARK_BYTES]; /* of the citizen's learning: module/step */
  Marker markers[MARKERS_MAX];
  int marker_count;
  Viewer viewers[VIEWERS_MAX];
  int viewer_count;
  int number;
  int agreed; /* how many times the plan was agreed to */
  bool undecided; /* nothing was said yet about the plan as a whole: its status tells of a draft */
  int last_year;  /* when every yes ends, on the first of June */
  int guest_day;  /* the guest's last day, 20231130 */
  /* what a search found */
  int leaks, hidden, shown;
  bool loud;
} World;

/* Fills a world whose shelf is open and whose citizen is not there yet. */
void world_build(World *world);
/* For tests: a world on a shelf of its own. */
int world_open(void **state, bool undecided);
int world_close(void **state);

bool world_may_see(const Viewer *viewer, TopicSet topics, const Marker *marker);

#endif
