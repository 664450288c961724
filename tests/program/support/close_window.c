/* close_window NUMBER: asks the program to close that window, as the cross in its frame does where a window manager runs. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xcb/xcb.h>

static xcb_atom_t atom(xcb_connection_t *x, const char *name) {
  xcb_intern_atom_reply_t *reply = xcb_intern_atom_reply(x, xcb_intern_atom(x, 0, (uint16_t)strlen(name), name), NULL);
  xcb_atom_t found = reply ? reply->atom : XCB_ATOM_NONE;
  free(reply);
  return found;
}

int main(int argc, char **argv) {
  xcb_connection_t *x = xcb_connect(NULL, NULL);
  if (argc != 2 || xcb_connection_has_error(x)) return 1;
  xcb_window_t window = (xcb_window_t)strtoul(argv[1], NULL, 10);
  xcb_client_message_event_t event = {.response_type = XCB_CLIENT_MESSAGE, .format = 32, .window = window,
                                      .type = atom(x, "WM_PROTOCOLS"), .data.data32 = {atom(x, "WM_DELETE_WINDOW")}};
  char bytes[32] = {0};
  memcpy(bytes, &event, sizeof event);
  xcb_send_event(x, 0, window, XCB_EVENT_MASK_NO_EVENT, bytes);
  free(xcb_get_input_focus_reply(x, xcb_get_input_focus(x), NULL)); /* the server has read it all before the line is cut */
  xcb_disconnect(x);
  return 0;
}
