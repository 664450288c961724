/* make_world FOLDER CONTENT: the world of the leak tests as a store of the real program, with codes
 * that open it, and in CONTENT/leak.lua what is in it, for the scripts that look for leaks:
 * markers, people, and the names of all that can be read. Its time is that of `minplan play`. */
#include "support_world.h"

#include "store/read.h"

#include <stdio.h>

static const int64_t A_QUARTER_BEFORE_THE_PLAY = 1772442000000 - 15 * 60 * 1000;

static void write_topics(FILE *out, TopicSet topics) {
  for (int i = 0; i < TOPIC_COUNT; i++)
    if (topics & TOPIC_BIT(i)) fprintf(out, "%s=true,", topic_name((Topic)i));
}

static void write_markers(FILE *out, const World *world) {
  fputs("markers={\n", out);
  for (int i = 0; i < world->marker_count; i++) {
    const Marker *marker = &world->markers[i];
    fprintf(out, "{text='%s',owner='%s',self=%s,listed=%s,needs={", marker->text, marker->owner,
            marker->self ? "true" : "false", marker->listed ? "true" : "false");
    write_topics(out, marker->needs);
    fputs("}},\n", out);
  }
  fputs("},\n", out);
}

static void write_viewers(FILE *out, const World *world) {
  fputs("viewers={\n", out);
  for (int i = 0; i < world->viewer_count; i++) {
    const Viewer *viewer = &world->viewers[i];
    fprintf(out, "{id='%s',name='%s',what=\"%s\",role='%s',self=%s,sees={", viewer->id,
            viewer->name, viewer->what, viewer->role, viewer->self ? "true" : "false");
    for (int purpose = 0; purpose < PURPOSE_COUNT; purpose++) {
      fprintf(out, "%s={", purpose_name((Purpose)purpose));
      write_topics(out, viewer->sees[purpose]);
      fputs("},", out);
    }
    fputs("}},\n", out);
  }
  fputs("},\n", out);
}

/* What is looked up for any purpose is marked so. */
static void write_reads(FILE *out) {
  const ReadQuestion *question;
  fputs("reads={\n", out);
  for (int i = 0; (question = read_question_at(i)); i++)
    fprintf(out, "%s='%s',\n", question->name, question->every_purpose ? "every" : "one");
  for (int i = 0; read_apart(i); i++)
    if (strcmp(read_apart(i), "search") != 0) fprintf(out, "%s='one',\n", read_apart(i)); /* as its statement says, above */
  fputs("},\n", out);
}

static bool open_store(Shelf *shelf, const char *folder) {
  Mem mem = mem_system();
  StoreAccount account;
  snprintf(shelf->path, sizeof shelf->path, "%s/minplan.db", folder);
  shelf->time = (VirtualClock){.wall_ms = A_QUARTER_BEFORE_THE_PLAY};
  shelf->config = (StoreConfig){.path = shelf->path,
                                .device = "test",
                                .clock = clock_virtual(&shelf->time),
                                .random = random_system()};
  shelf->out = buf_new(&mem, 1 << 22);
  Status status = store_open(&shelf->config, &shelf->store, &shelf->fault);
  if (status == ST_OK)
    status = store_first_start(shelf->store, "Herberget (opdigtet)", "Ada (opdigtet)", "271828",
                               &account, &shelf->fault);
  if (status != ST_OK) fprintf(stderr, "%s\n", shelf->fault.detail);
  return status == ST_OK;
}

int main(int argc, char **argv) {
  static Shelf shelf;
  static World world;
  char path[400];
  if (argc != 3 || !open_store(&shelf, argv[1])) return 1;
  world.shelf = &shelf;
  world.last_year = 2026;
  world.guest_day = 20260330;
  world_build(&world);
  store_close(shelf.store);
  buf_free(&shelf.out);
  snprintf(path, sizeof path, "%s/leak.lua", argv[2]);
  FILE *out = fopen(path, "w");
  if (!out) return 1;
  fprintf(out, "return {\ncard='%s',citizen='%s',draft='%s',other='%s',meeting='%s',\n", world.card,
          world.citizen.text, world.draft.text, world.other_staff.text, world.meeting.text);
  write_markers(out, &world);
  write_viewers(out, &world);
  write_reads(out);
  fputs("}\n", out);
  return fclose(out) == 0 ? 0 : 1;
}
