#include "platform/sdl_sound.h"

#include "platform/session_bus.h"

#include <SDL.h>

struct SdlSound {
  Mem mem;
  SDL_AudioDeviceID device;
  bool hidden; /* the session bus, until the end: SDL's own thread looks for it too */
};

enum { CHUNK = 2048 };

SdlSound *sdl_sound_open(const Mem *mem, int rate) {
  SdlSound *sound = mem_new(mem, sizeof *sound);
  if (!sound) return NULL;
  *sound = (SdlSound){.mem = *mem, .hidden = session_bus_hide()};
  SDL_AudioSpec wanted = {.freq = rate, .format = AUDIO_S16SYS, .channels = 1, .samples = CHUNK};
  if (SDL_InitSubSystem(SDL_INIT_AUDIO) == 0) {
    sound->device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    if (sound->device) return sound;
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
  }
  session_bus_show(sound->hidden);
  mem_free(mem, sound, sizeof *sound);
  return NULL;
}

void sdl_sound_close(SdlSound *sound) {
  if (!sound) return;
  SDL_CloseAudioDevice(sound->device);
  SDL_QuitSubSystem(SDL_INIT_AUDIO);
  session_bus_show(sound->hidden);
  Mem mem = sound->mem;
  mem_free(&mem, sound, sizeof *sound);
}

bool sdl_sound_queue(SdlSound *sound, const int16_t *samples, int count) {
  if (SDL_QueueAudio(sound->device, samples, (Uint32)count * sizeof *samples) != 0) return false;
  SDL_PauseAudioDevice(sound->device, 0);
  return true;
}
