/* Keys derived from the store's own: without the key file, neither names nor codes can be tried
 * against a copy. */
#include "store/secret.h"

#include "text/unicode.h"

#include <sodium.h>
#include <string.h>

enum {
  KEY_OF_NAMES = 1,
  PEPPER = 2,
  KEY_OF_CARDS = 3,
  SUBKEY_BYTES = 32,
  FOLDED_MAX = 8192,
  PASSES = 3,
  SALT_BYTES = 16
};
static const size_t HASH_MEMORY = (size_t)64 << 20;

static void derive(const Store *store, int number, unsigned char out[SUBKEY_BYTES]) {
  static const char CONTEXT[crypto_kdf_CONTEXTBYTES + 1] = "mppeople";
  crypto_kdf_derive_from_key(out, SUBKEY_BYTES, (uint64_t)number, CONTEXT, store->key);
}

static void keyed_hash(const Store *store, int number, const char *text, size_t length,
                       NameKey *out) {
  unsigned char key[SUBKEY_BYTES];
  derive(store, number, key);
  crypto_generichash(out->bytes, sizeof out->bytes, (const unsigned char *)text, length, key,
                     sizeof key);
  sodium_memzero(key, sizeof key);
}

Status verifier_name(Store *store, const char *name, NameKey *out, Fault *fault) {
  Buf folded = buf_new(&store->mem, FOLDED_MAX);
  unicode_fold(&folded, name, strlen(name));
  Status status = folded.status;
  if (status == ST_OK && folded.length == 0) status = ST_BAD_INPUT;
  if (status == ST_OK) keyed_hash(store, KEY_OF_NAMES, buf_text(&folded), folded.length, out);
  if (folded.data) sodium_memzero(folded.data, folded.length);
  buf_free(&folded);
  return status == ST_OK ? ST_OK : fault_set(fault, status, "that is no name");
}

void verifier_card(Store *store, const char *token, NameKey *out) {
  keyed_hash(store, KEY_OF_CARDS, token, strlen(token), out);
}

void verifier_new_token(Store *store, char token[STORE_TOKEN_BYTES]) {
  unsigned char bytes[(STORE_TOKEN_BYTES - 1) / 2];
  random_fill(&store->random, bytes, sizeof bytes);
  sodium_bin2hex(token, STORE_TOKEN_BYTES, bytes, sizeof bytes);
  sodium_memzero(bytes, sizeof bytes);
}

static bool slow_hash(void *context, const unsigned char *secret, size_t length,
                      const unsigned char salt[16], unsigned char out[32]) {
  (void)context;
  _Static_assert(SALT_BYTES == crypto_pwhash_SALTBYTES, "the salt's size");
  return crypto_pwhash(out, VERIFIER_BYTES, (const char *)secret, length, salt, PASSES, HASH_MEMORY,
                       crypto_pwhash_ALG_ARGON2ID13) == 0;
}

/* The salt hangs on the name and not on the account: one hash answers for everybody of that name,
 * and for nobody. */
Status verifier_code(Store *store, const NameKey *name, const StoreCode *code, Verifier *out,
                     Fault *fault) {
  unsigned char secret[SUBKEY_BYTES + 1 + CODE_MAX_BYTES], salt[SALT_BYTES];
  size_t length = strlen(code->text);
  if (length > CODE_MAX_BYTES) return fault_set(fault, ST_BAD_INPUT, "the code is too long");
  derive(store, PEPPER, secret);
  secret[SUBKEY_BYTES] = (unsigned char)code->kind;
  memcpy(secret + SUBKEY_BYTES + 1, code->text, length);
  crypto_generichash(salt, sizeof salt, name->bytes, sizeof name->bytes, NULL, 0);
  CodeHash hash = store->code_hash;
  if (!hash.run) hash.run = slow_hash;
  bool done = hash.run(hash.context, secret, SUBKEY_BYTES + 1 + length, salt, out->bytes);
  sodium_memzero(secret, sizeof secret);
  return done ? ST_OK : fault_set(fault, ST_NO_MEMORY, "no memory to check a code");
}
