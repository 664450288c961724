/* Who is at the screen, as C holds it; for this folder only. Scripts ask and end it, they cannot set it. */
#ifndef MINPLAN_SCRIPT_SESSION_H
#define MINPLAN_SCRIPT_SESSION_H

#include "store/people.h"

enum { SESSION_LOOKS = 64 };

/* A plan that was opened in this session: written down once per purpose. */
typedef struct SessionLook {
  char citizen[STORE_ID_TEXT];
  Purpose purpose;
} SessionLook;

typedef struct Session {
  bool open; /* somebody is signed in */
  StoreAccount account;
  char citizen[STORE_ID_TEXT]; /* whose plan is open; "" = none */
  Purpose purpose;
  SessionLook looks[SESSION_LOOKS];
  int look_count;
  char meeting[STORE_ID_TEXT]; /* at whose table the screen stands; "" = the one who is signed in is alone */
  bool has_joined;             /* somebody of the staff proved who they are, at the citizen's screen */
  StoreAccount joined;
} Session;

/* A citizen's own plan is open from the start. */
void session_begin(Session *session, const StoreAccount *account);
void session_end(Session *session); /* nothing of it stays in memory */
void session_open_plan(Session *session, const char *citizen, Purpose purpose);
void session_close_plan(Session *session); /* a citizen's own stays open */
void session_sit_down(Session *session, const char *meeting);
/* True when this plan was opened for this purpose before; remembers it. */
bool session_looked(Session *session, const char *citizen, Purpose purpose);
/* Borrow from the session. The second is whoever joined, alone. */
StoreViewer session_joined_viewer(const Session *session);
StoreViewer session_viewer(const Session *session);

#endif
