/* The finger of `minplan bench`: starts a program, presses where it is told to, and takes the time from the
 * press to the changed pixels, as a person before the screen would meet them. The X server itself says what
 * was painted and when (its DAMAGE extension), so nothing is asked of the program and nothing is polled.
 *   finger STEPS -- PROGRAM [ARGUMENTS]
 * Steps, from left to right; those behind "repeat:N" are done N times:
 *   tap:X,Y     down and up, not timed: the way to a screen
 *   more:X,Y    the same on "more below", which shows nothing before it is lifted
 *   press:X,Y   timed from the finger coming down; it then slides off, so that nothing is chosen
 *   next:X,Y    timed from the finger being lifted: the next screen
 * Prints {"start":[ms],"press":[ms,...],"next":[ms,...]}; "start" is from exec to the first picture. */
#include <X11/X.h>
#include <X11/Xproto.h>
#include <X11/extensions/damageproto.h>
#include <X11/extensions/damagewire.h>
#include <X11/extensions/xtestproto.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <xcb/xcb.h>
#include <xcb/xcbext.h>

enum {
  MOST_TIMES = 4000,
  LONG_MS = 8000, /* no answer for so long is none */
  CALM_MS = 14,   /* nothing painted for so long: the answer is complete */
  SETTLED_MS = 400
};

typedef struct Times {
  const char *name;
  int count;
  double ms[MOST_TIMES];
} Times;

typedef struct Finger {
  xcb_connection_t *x;
  xcb_window_t root;
  uint8_t damage_event;
  pid_t program;
  Times start, press, next;
} Finger;

static double now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec * 1000.0 + (double)time.tv_nsec / 1e6;
}

static void give_up(Finger *finger, const char *why, const char *detail) {
  fprintf(stderr, "finger: %s %s\n", why, detail);
  if (finger->program > 0) kill(finger->program, SIGKILL);
  exit(1);
}

/* Sends a request of an extension, as written down in its protocol; xcb fills in the header. */
static unsigned send_request(Finger *finger, xcb_extension_t *extension, uint8_t opcode, void *request, size_t size,
                             bool has_reply) {
  xcb_protocol_request_t protocol = {.count = 2, .ext = extension, .opcode = opcode, .isvoid = !has_reply};
  struct iovec parts[4] = {{NULL, 0}, {NULL, 0}, {request, size}, {NULL, 0}};
  return xcb_send_request(finger->x, 0, parts + 2, &protocol);
}

static xcb_extension_t DAMAGE = {"DAMAGE", 0}, XTEST = {"XTEST", 0};

static void connect_finger(Finger *finger) {
  int screen;
  finger->x = xcb_connect(NULL, &screen);
  if (xcb_connection_has_error(finger->x)) give_up(finger, "no display:", "set DISPLAY");
  xcb_screen_iterator_t screens = xcb_setup_roots_iterator(xcb_get_setup(finger->x));
  while (screen-- > 0) xcb_screen_next(&screens);
  finger->root = screens.data->root;
  const xcb_query_extension_reply_t *damage = xcb_get_extension_data(finger->x, &DAMAGE);
  const xcb_query_extension_reply_t *test = xcb_get_extension_data(finger->x, &XTEST);
  if (!damage->present || !test->present) give_up(finger, "the X server lacks", "DAMAGE or XTEST");
  finger->damage_event = (uint8_t)(damage->first_event + XDamageNotify);
  xDamageQueryVersionReq version = {.majorVersion = 1, .minorVersion = 1};
  unsigned sequence = send_request(finger, &DAMAGE, X_DamageQueryVersion, &version, sz_xDamageQueryVersionReq, true);
  free(xcb_wait_for_reply(finger->x, sequence, NULL));
  xDamageCreateReq create = {
      .damage = xcb_generate_id(finger->x), .drawable = finger->root, .level = XDamageReportRawRectangles};
  send_request(finger, &DAMAGE, X_DamageCreate, &create, sz_xDamageCreateReq, false);
  xcb_flush(finger->x);
}

static void move_or_press(Finger *finger, uint8_t type, int x, int y) {
  bool moves = type == MotionNotify;
  xXTestFakeInputReq fake = {.type = type, .detail = moves ? 0 : 1, .root = moves ? finger->root : 0,
                             .rootX = (int16_t)x, .rootY = (int16_t)y};
  send_request(finger, &XTEST, X_XTestFakeInput, &fake, sz_xXTestFakeInputReq, false);
  xcb_flush(finger->x);
}

/* Waits until something is painted and then nothing more for `calm` ms. When the last of it was painted;
 * negative when nothing was within `patience` ms. */
static double last_painted(Finger *finger, double patience, double calm) {
  double last = -1, until = now_ms() + patience;
  for (;;) {
    xcb_generic_event_t *event = xcb_poll_for_event(finger->x);
    if (event) {
      if ((event->response_type & 0x7F) == finger->damage_event) {
        last = now_ms();
        until = last + calm;
      }
      free(event);
      continue;
    }
    double left = until - now_ms();
    if (left <= 0 || xcb_connection_has_error(finger->x)) return last;
    poll(&(struct pollfd){xcb_get_file_descriptor(finger->x), POLLIN, 0}, 1, (int)left + 1);
  }
}

static void note(Times *times, double ms) {
  if (times->count < MOST_TIMES) times->ms[times->count++] = ms;
}

static void start_program(Finger *finger, char **arguments) {
  double begun = now_ms();
  finger->program = fork();
  if (finger->program == 0) {
    if (!freopen("/dev/null", "w", stdout)) _exit(127);
    execv(arguments[0], arguments);
    _exit(127);
  }
  double painted = last_painted(finger, LONG_MS, SETTLED_MS);
  if (painted < 0) give_up(finger, "no picture from", arguments[0]);
  note(&finger->start, painted - begun);
}

/* Does one act and takes the time of what it paints. */
static double act(Finger *finger, uint8_t type, int x, int y, const char *step) {
  double begun = now_ms();
  move_or_press(finger, type, x, y);
  double painted = last_painted(finger, LONG_MS, CALM_MS);
  if (painted < 0) give_up(finger, "nothing changed at", step);
  return painted - begun;
}

static void do_step(Finger *finger, const char *step) {
  int x, y;
  const char *colon = strchr(step, ':');
  if (!colon || sscanf(colon + 1, "%d,%d", &x, &y) != 2) give_up(finger, "no such step:", step);
  move_or_press(finger, MotionNotify, x, y);
  last_painted(finger, CALM_MS, CALM_MS);
  if (strncmp(step, "more:", 5) == 0) {
    move_or_press(finger, ButtonPress, x, y);
    act(finger, ButtonRelease, x, y, step);
    return;
  }
  double down = act(finger, ButtonPress, x, y, step);
  if (strncmp(step, "press:", 6) == 0) {
    note(&finger->press, down);
    act(finger, MotionNotify, 1, 1, step);
    move_or_press(finger, ButtonRelease, 1, 1);
    last_painted(finger, CALM_MS, CALM_MS);
    return;
  }
  double up = act(finger, ButtonRelease, x, y, step);
  if (strncmp(step, "next:", 5) == 0) note(&finger->next, up);
}

static void do_steps(Finger *finger, char **steps, int count) {
  for (int i = 0; i < count; i++) {
    int times;
    if (sscanf(steps[i], "repeat:%d", &times) != 1) {
      do_step(finger, steps[i]);
      continue;
    }
    for (int turn = 0; turn < times; turn++)
      for (int j = i + 1; j < count; j++) do_step(finger, steps[j]);
    return;
  }
}

/* As whoever looks after the screen would end it: with a chance to close its store. */
static void end_program(Finger *finger) {
  kill(finger->program, SIGTERM);
  for (int waited = 0; waited < LONG_MS; waited += CALM_MS) {
    if (waitpid(finger->program, NULL, WNOHANG) != 0) return;
    poll(NULL, 0, CALM_MS);
  }
  kill(finger->program, SIGKILL);
  waitpid(finger->program, NULL, 0);
}

static void tell(const Times *times, const char *end) {
  printf("\"%s\":[", times->name);
  for (int i = 0; i < times->count; i++) printf("%s%.4f", i > 0 ? "," : "", times->ms[i]);
  printf("]%s", end);
}

int main(int argc, char **argv) {
  static Finger finger = {.start.name = "start", .press.name = "press", .next.name = "next"};
  int steps = 1;
  while (steps < argc && strcmp(argv[steps], "--") != 0) steps++;
  if (steps + 1 >= argc) {
    fprintf(stderr, "finger: STEPS -- PROGRAM [ARGUMENTS]\n");
    return 2;
  }
  connect_finger(&finger);
  move_or_press(&finger, ButtonRelease, 1, 1); /* whoever was here before may have given up half-way */
  start_program(&finger, argv + steps + 1);
  do_steps(&finger, argv + 1, steps - 1);
  end_program(&finger);
  printf("{");
  tell(&finger.start, ",");
  tell(&finger.press, ",");
  tell(&finger.next, "}\n");
  xcb_disconnect(finger.x);
  return 0;
}
