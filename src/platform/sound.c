#include "platform/sound.h"

#include "platform/chime.h"
#include "platform/sdl_sound.h"

#include <string.h>

enum { FADE_MS = 400 /* what the sound system holds back before it plays */ };

struct Sound {
  Mem mem;
  Clock clock;
  SdlSound *device; /* NULL: closed */
  int64_t over_ms;  /* when the device may be closed; -1 when it is */
  bool silent;
  int heard;
};

Sound *sound_new(const Mem *mem, bool silent, Clock clock) {
  Sound *sound = mem_new(mem, sizeof *sound);
  if (sound) *sound = (Sound){.mem = *mem, .clock = clock, .over_ms = -1, .silent = silent};
  return sound;
}

static void close_device(Sound *sound) {
  sdl_sound_close(sound->device);
  sound->device = NULL;
  sound->over_ms = -1;
}

void sound_free(Sound *sound) {
  if (!sound) return;
  close_device(sound);
  Mem mem = sound->mem;
  mem_free(&mem, sound, sizeof *sound);
}

static Status play_chime(Sound *sound) {
  size_t size = CHIME_SAMPLES * sizeof(int16_t);
  int16_t *samples = mem_new(&sound->mem, size);
  if (!samples) return ST_NO_MEMORY;
  chime_soft(samples);
  if (!sound->device) sound->device = sdl_sound_open(&sound->mem, CHIME_RATE);
  bool played = sound->device && sdl_sound_queue(sound->device, samples, CHIME_SAMPLES);
  mem_free(&sound->mem, samples, size);
  if (played) sound->over_ms = clock_now(&sound->clock) + CHIME_SAMPLES * 1000 / CHIME_RATE + FADE_MS;
  else close_device(sound);
  return played ? ST_OK : ST_UNSUPPORTED;
}

Status sound_play(Sound *sound, const char *name) {
  if (strcmp(name, "soft") != 0) return ST_BAD_INPUT;
  sound->heard++;
  return sound->silent ? ST_OK : play_chime(sound);
}

int64_t sound_deadline(const Sound *sound) { return sound->over_ms; }

void sound_tick(Sound *sound) {
  if (sound->over_ms >= 0 && clock_now(&sound->clock) >= sound->over_ms) close_device(sound);
}

int sound_heard(Sound *sound, const char *name) {
  int heard = strcmp(name, "soft") == 0 ? sound->heard : 0;
  sound->heard -= heard;
  return heard;
}
