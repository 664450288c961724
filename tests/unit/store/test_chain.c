/* What verify finds in the journal when somebody with file and key has been at it: in a citizen's chain with the looks in it,
 * in a staff account's, in the place's; and across all of them. The tables are left out: they would notice by themselves. */
#include "store/internal.h"
#include "store/own.h"
#include "store/place.h"
#include "support_store.h"

#include <string.h>

typedef struct Chains {
  StoreId bo, mona, ada;
} Chains;

static void look(Shelf *shelf, const Chains *chains, const char *what) {
  StoreViewer viewer = {.who = chains->mona.text, .purpose = PURPOSE_PLAN, .citizen = chains->bo.text};
  assert_ok(store_look(shelf->store, &viewer, what, &shelf->fault));
}

/* Their entries lie mixed; the newest of all is the place's. */
static Chains fill(Shelf *shelf) {
  Chains chains = {.ada = shelf_new_staff(shelf, "Ada", "administrator"),
                   .mona = shelf_new_staff(shelf, "Mona", "contact")};
  chains.bo = shelf_new_citizen(shelf, "Bo");
  shelf_give_part(shelf, chains.bo.text, chains.mona.text, "[\"home\"]");
  for (int i = 0; i < 4; i++) {
    look(shelf, &chains, i % 2 ? "print" : "screen");
    char body[60];
    snprintf(body, sizeof body, "{\"job\":\"Vagt %d\"}", i);
    assert_ok(store_staff_change(shelf->store, NULL, chains.mona.text, body, &shelf->fault));
    assert_ok(store_idle_set(shelf->store, chains.ada.text, ROLE_CITIZEN, 5 + i, &shelf->fault));
  }
  return chains;
}

static void run(Shelf *shelf, const char *sql) {
  char *why = NULL;
  if (sqlite3_exec(shelf->store->db, sql, NULL, NULL, &why) != SQLITE_OK) fail_msg("%s in %s", why, sql);
}

/* `sql` with %s for the chain. Returns what verify says of the journal; everything is as before afterwards. */
static Status after(Shelf *shelf, const char *sql, const char *chain) {
  char text[2000];
  int64_t count;
  char *filled = sqlite3_mprintf("%s", sql);
  size_t length = 0;
  for (const char *at = filled; *at && length < sizeof text - 40; at++) {
    if (*at == '@') length += (size_t)snprintf(text + length, 40, "'%s'", chain);
    else text[length++] = *at;
  }
  text[length] = '\0';
  sqlite3_free(filled);
  run(shelf, "BEGIN; DROP TRIGGER journal_keeps; DROP TRIGGER journal_stays");
  run(shelf, text);
  Status status = journal_verify(shelf->store, &count, &shelf->fault);
  sql_forget_statements(shelf->store);
  run(shelf, "ROLLBACK");
  return status;
}

static void assert_noticed(Shelf *shelf, const char *sql, const char *chain) {
  int64_t count;
  if (after(shelf, sql, chain) != ST_DAMAGED) fail_msg("not noticed: %s", sql);
  assert_ok(journal_verify(shelf->store, &count, &shelf->fault));
}

#define ALL_BUT_ID "citizen,kind,actor,role,device,at_ms,person_seq,body,prev_hash,hash"
static const char *const AT_A_CHAIN[] = {
    /* taken out */
    "DELETE FROM journal WHERE citizen=@ AND person_seq=1",
    "DELETE FROM journal WHERE citizen=@ AND person_seq=3",
    "DELETE FROM journal WHERE citizen=@ AND person_seq IN (2,3)",
    "DELETE FROM journal WHERE citizen=@ AND person_seq=3;"
    "UPDATE journal SET person_seq=-person_seq WHERE citizen=@ AND person_seq>3;"
    "UPDATE journal SET person_seq=-person_seq-1 WHERE citizen=@ AND person_seq<0",
    /* put in: at the end, again, in the middle, in front of all numbers */
    "INSERT INTO journal(id," ALL_BUT_ID ") SELECT randomblob(16),citizen,kind,actor,role,device,at_ms,max(person_seq)+1,body,"
    "hash,randomblob(32) FROM journal WHERE citizen=@",
    "INSERT INTO journal(id," ALL_BUT_ID ") SELECT randomblob(16),citizen,kind,actor,role,device,at_ms,"
    "(SELECT max(person_seq)+1 FROM journal WHERE citizen=@),body,prev_hash,hash FROM journal WHERE citizen=@ AND person_seq=2",
    "UPDATE journal SET person_seq=-person_seq WHERE citizen=@ AND person_seq>2;"
    "UPDATE journal SET person_seq=-person_seq+1 WHERE citizen=@ AND person_seq<0;"
    "INSERT INTO journal(id," ALL_BUT_ID ") SELECT randomblob(16),citizen,kind,actor,role,device,at_ms,3,body,hash,hash"
    " FROM journal WHERE citizen=@ AND person_seq=2",
    "INSERT INTO journal(seq,id," ALL_BUT_ID ") SELECT -1,randomblob(16),citizen,kind,actor,role,device,at_ms,0,body,prev_hash,"
    "hash FROM journal WHERE citizen=@ AND person_seq=1",
    /* another order: in the chain, in the numbers, in what was done */
    "UPDATE journal SET person_seq=-person_seq WHERE citizen=@ AND person_seq IN (2,3);"
    "UPDATE journal SET person_seq=5+person_seq WHERE citizen=@ AND person_seq<0",
    "CREATE TEMP TABLE two AS SELECT person_seq,seq FROM journal WHERE citizen=@ AND person_seq IN (2,3);"
    "UPDATE journal SET seq=-seq WHERE citizen=@ AND person_seq IN (2,3);"
    "UPDATE journal SET seq=(SELECT seq FROM two WHERE two.person_seq=5-journal.person_seq) WHERE seq<0",
    "UPDATE journal SET body=(SELECT body FROM journal j WHERE j.citizen=@ AND j.person_seq=4) WHERE citizen=@ AND person_seq=3",
    "UPDATE journal SET prev_hash=(SELECT prev_hash FROM journal j WHERE j.citizen=@ AND j.person_seq=4),"
    "hash=(SELECT hash FROM journal j WHERE j.citizen=@ AND j.person_seq=4) WHERE citizen=@ AND person_seq=3",
    /* somebody else's */
    "UPDATE journal SET citizen='11111111111111111111111111111111' WHERE citizen=@",
};

static void nobody_takes_out_puts_in_or_moves_in_any_chain(void **state) {
  Shelf *shelf = *state;
  Chains chains = fill(shelf);
  const char *const each[] = {chains.bo.text, chains.mona.text, STORE_PLACE};
  for (int chain = 0; chain < 3; chain++)
    for (size_t i = 0; i < sizeof AT_A_CHAIN / sizeof *AT_A_CHAIN; i++)
      assert_noticed(shelf, AT_A_CHAIN[i], each[chain]);
}

#define LOOK(n) "(SELECT seq FROM journal WHERE kind='access.look' ORDER BY seq LIMIT 1 OFFSET " n ")"
static const char *const AT_THE_LOOKS[] = {
    "UPDATE journal SET actor='' WHERE seq=" LOOK("1"),
    "UPDATE journal SET at_ms=at_ms-1 WHERE seq=" LOOK("1"),
    "UPDATE journal SET body=replace(body,'print','screen') WHERE seq=" LOOK("1"),
    "UPDATE journal SET kind='access.told' WHERE seq=" LOOK("1"),
    "DELETE FROM journal WHERE seq=" LOOK("0"),
    "DELETE FROM journal WHERE seq=" LOOK("1"),
    "DELETE FROM journal WHERE seq=" LOOK("3"), /* the end of the citizen's chain */
    "DELETE FROM journal WHERE kind='access.look'",
    "UPDATE journal SET kind='emptied',actor='',role='',device='',at_ms=0,body='' WHERE seq=" LOOK("1"),
    "UPDATE journal SET body=(SELECT body FROM journal j WHERE j.seq=" LOOK("2") ") WHERE seq=" LOOK("1"),
    "UPDATE journal SET person_seq=-person_seq WHERE seq IN (" LOOK("1") "," LOOK("2") ");"
    "UPDATE journal SET person_seq=9+person_seq WHERE person_seq<0", /* 4 and 5 */
};

static void nobody_changes_who_has_looked(void **state) {
  Shelf *shelf = *state;
  Chains chains = fill(shelf);
  for (size_t i = 0; i < sizeof AT_THE_LOOKS / sizeof *AT_THE_LOOKS; i++)
    assert_noticed(shelf, AT_THE_LOOKS[i], chains.bo.text);
}

/* As a statement: a chain of one entry that is right in itself, of somebody who was never here. */
static void forge_chain(const char *number, char sql[800]) {
  JournalEntry entry = {.citizen = "22222222222222222222222222222222",
                        .kind = "role.assigned",
                        .actor = "",
                        .role = "citizen",
                        .device = "",
                        .at_ms = 1,
                        .person_seq = 1,
                        .body = "{}"};
  char hash[2 * HASH_BYTES + 1];
  journal_hash(&entry, entry.hash);
  for (int i = 0; i < HASH_BYTES; i++) snprintf(hash + 2 * i, 3, "%02x", entry.hash[i]);
  snprintf(sql, 800,
           "INSERT INTO journal(seq,id," ALL_BUT_ID ") VALUES(%s,zeroblob(16),'%s','%s','','citizen','',1,1,'{}',"
           "zeroblob(32),x'%s')",
           number, entry.citizen, entry.kind, hash);
}

static void nobody_brings_a_chain_of_their_own(void **state) {
  static const char *const NUMBERS[] = {"0", "-5", "1000"};
  Shelf *shelf = *state;
  Chains chains = fill(shelf);
  char sql[800];
  for (int i = 0; i < 3; i++) {
    forge_chain(NUMBERS[i], sql);
    assert_noticed(shelf, sql, chains.bo.text);
  }
}

typedef struct Forger {
  const Chains *chains;
  unsigned char hash[HASH_BYTES];
  int64_t seq;
} Forger;

static Status forge_second(Store *store, const JournalEntry *entry, void *context, Fault *fault) {
  Forger *forger = context;
  JournalEntry other = *entry;
  (void)store, (void)fault;
  if (strcmp(entry->citizen, forger->chains->bo.text) != 0 || entry->person_seq != 3) return ST_OK;
  other.actor = "";
  journal_hash(&other, forger->hash);
  forger->seq = entry->seq;
  return ST_OK;
}

/* An entry with a hash that is right for it: the next one knows better. */
static void an_entry_computed_anew_does_not_fit_the_next(void **state) {
  Shelf *shelf = *state;
  Chains chains = fill(shelf);
  Forger forger = {.chains = &chains};
  char hash[2 * HASH_BYTES + 1], sql[200];
  int64_t count;
  assert_ok(journal_each(shelf->store, forge_second, &forger, &count, &shelf->fault));
  for (int i = 0; i < HASH_BYTES; i++) snprintf(hash + 2 * i, 3, "%02x", forger.hash[i]);
  snprintf(sql, sizeof sql, "UPDATE journal SET actor='',hash=x'%s' WHERE seq=%lld", hash, (long long)forger.seq);
  assert_noticed(shelf, sql, chains.bo.text);
}

/* Where somebody was erased there are holes, which are accounted for: no entry more, no other in its place. */
static void an_erasing_hides_nothing_else(void **state) {
  static const char *const AFTER[] = {
      "DELETE FROM journal WHERE seq=" LOOK("3"),
      "DELETE FROM journal WHERE citizen=@",
      "DELETE FROM journal WHERE kind='data.erased'",
      "UPDATE journal SET kind='emptied',actor='',role='',device='',at_ms=0,body='' WHERE seq=" LOOK("1"),
  };
  Shelf *shelf = *state;
  StoreId gone = shelf_new_citizen(shelf, "Ib");
  StoreActor actor = {.id = gone.text, .role = "citizen"};
  Chains chains = fill(shelf);
  char sql[900];
  assert_ok(store_erase(shelf->store, &actor, gone.text, &shelf->fault));
  look(shelf, &chains, "screen");
  for (size_t i = 0; i < sizeof AFTER / sizeof *AFTER; i++) assert_noticed(shelf, AFTER[i], chains.bo.text);
  /* one more hole behind the erasing, and a forged entry to fill one before it: the sum is right */
  assert_ok(store_idle_set(shelf->store, chains.ada.text, ROLE_GUEST, 2, &shelf->fault));
  forge_chain("1", sql);
  size_t length = strlen(sql);
  snprintf(sql + length, sizeof sql - length,
           ";DELETE FROM journal WHERE citizen=@ AND person_seq=(SELECT max(person_seq) FROM journal WHERE citizen=@)");
  assert_noticed(shelf, sql, chains.bo.text);
}

/* Cut off at the end nothing is missing in between: what was seen is the witness. */
static void nobody_cuts_off_the_newest_entries(void **state) {
  Shelf *shelf = *state;
  fill(shelf);
  for (int cut = 1; cut <= 3; cut++) {
    char sql[200];
    int64_t count;
    snprintf(sql, sizeof sql,
             "BEGIN; DROP TRIGGER journal_stays; DELETE FROM journal WHERE seq>(SELECT max(seq)-%d FROM journal)", cut);
    run(shelf, sql);
    run(shelf, "CREATE TRIGGER journal_stays BEFORE DELETE ON journal"
               " BEGIN SELECT raise(ABORT, 'the journal is append-only'); END");
    assert_ok(journal_verify(shelf->store, &count, &shelf->fault)); /* which is why there is a witness */
    sql_forget_statements(shelf->store);
    run(shelf, "COMMIT");
    buf_clear(&shelf->out);
    assert_int_equal(store_verify(shelf->store, &shelf->out, &shelf->fault), ST_DAMAGED);
    assert_non_null(strstr(shelf->fault.detail, "newest entries are missing"));
  }
}

int main(void) {
#define T(name) cmocka_unit_test_setup_teardown(name, shelf_open, shelf_close)
  const struct CMUnitTest tests[] = {
      T(nobody_takes_out_puts_in_or_moves_in_any_chain),
      T(nobody_changes_who_has_looked),
      T(nobody_brings_a_chain_of_their_own),
      T(an_entry_computed_anew_does_not_fit_the_next),
      T(an_erasing_hides_nothing_else),
      T(nobody_cuts_off_the_newest_entries),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
