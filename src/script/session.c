#include "script/session.h"

#include <stdio.h>
#include <string.h>

void session_end(Session *session) {
  explicit_bzero(session, sizeof *session);
}

void session_begin(Session *session, const StoreAccount *account) {
  session_end(session);
  session->open = true;
  session->account = *account;
  session->purpose = PURPOSE_PLAN;
  session_close_plan(session);
}

void session_open_plan(Session *session, const char *citizen, Purpose purpose) {
  snprintf(session->citizen, sizeof session->citizen, "%s", citizen);
  session->purpose = purpose;
}

void session_close_plan(Session *session) {
  bool own = session->account.role == ROLE_CITIZEN;
  session_open_plan(session, own ? session->account.id.text : "", PURPOSE_PLAN);
}

void session_sit_down(Session *session, const char *meeting) {
  snprintf(session->meeting, sizeof session->meeting, "%s", meeting);
}

bool session_looked(Session *session, const char *citizen, Purpose purpose) {
  for (int i = 0; i < session->look_count; i++)
    if (session->looks[i].purpose == purpose && strcmp(session->looks[i].citizen, citizen) == 0) return true;
  if (session->look_count == SESSION_LOOKS) return false; /* rather written down twice than not */
  SessionLook *look = &session->looks[session->look_count++];
  look->purpose = purpose;
  snprintf(look->citizen, sizeof look->citizen, "%s", citizen);
  return false;
}

StoreViewer session_viewer(const Session *session) {
  return (StoreViewer){.who = session->open ? session->account.id.text : "",
                       .role = session->account.role,
                       .purpose = session->purpose,
                       .citizen = session->citizen,
                       .meeting = session->meeting};
}

StoreViewer session_joined_viewer(const Session *session) {
  return (StoreViewer){.who = session->has_joined ? session->joined.id.text : "",
                       .role = session->joined.role,
                       .purpose = PURPOSE_MEETING,
                       .citizen = session->citizen,
                       .meeting = session->meeting};
}
