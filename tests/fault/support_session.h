/* A short session at the kiosk as the fault tests play it: open, say things, close; and afterwards
 * the question that matters: is everything there that was called saved? */
#ifndef MINPLAN_TEST_SUPPORT_SESSION_H
#define MINPLAN_TEST_SUPPORT_SESSION_H

#include "store/people.h"
#include "store/store.h"

enum { SESSION_STEPS = 16 };

typedef struct Session Session;

/* What is done step by step, and how much of it is there. */
typedef struct Story {
  int steps;
  /* ST_OK when the step was called saved; also where it ends, as it should, with a refusal. */
  Status (*step)(Session *session, Store *store, int step);
  int (*count)(Session *session, Store *store, Status *status);
  const char *(*called)(int step); /* what kind of thing a step is */
} Story;
extern const Story STORY_OF_ANSWERS; /* a citizen and the answers of one draft */
extern const Story STORY_OF_PEOPLE;  /* signing up, wrong codes and right ones, parts, consents
                                        (support_people.c) */
extern const Story STORY_OF_LEARNING; /* a module begun, answered, ended; a team (support_learn.c) */
extern const Story STORY_OF_MEETING; /* one meeting, from its planning to its end (support_meeting.c) */
extern const Story STORY_OF_ERASING; /* two people, erased one after the other (support_erase.c) */

struct Session {
  char folder[64], key[96], path[96];
  VirtualClock time;
  SeededRandom seed;
  StoreConfig config;
  Fault fault;
  const Story *story; /* STORY_OF_ANSWERS at first */
  int hashes;
  bool unsafe; /* with synchronous=OFF from the moment it is open: what must lose something */
};

#define SESSION_CITIZEN "00000000000070008000000000000001"
#define SESSION_DRAFT "00000000000070008000000000000002"

/* The citizen of the session. */
extern const StoreViewer SESSION_VIEWER;

/* Makes a folder with a key. `vfs` NULL = the real disk. */
void session_new(Session *session, const char *vfs);
void session_free(Session *session);
Status session_open(Session *session, Store **out);
/* The list of the erased lies on the real disk, whatever disk the store is on: a store from before
 * must not meet it. */
void session_forget_list(const Session *session);
/* The story's next step. STORY_OF_ANSWERS: step 1 brings the citizen, the others save one answer
 * each under the path "a<step>". */
Status session_step(Session *session, Store *store, int step);
Status session_answer(Session *session, Store *store, const char *draft, int number);
/* How many steps in a row are there, counted from 1; -1 when one is there that follows a missing
 * one, or one that does not say what was said. Any error of reading goes to *status. */
int session_count(Session *session, Store *store, Status *status);

#endif
